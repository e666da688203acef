"""How the files of an export are coded: a format, and the qualities that it can be had in."""

from __future__ import annotations

from typing import Any, Final, NamedTuple

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from studio.style.translating import QT_TRANSLATE_NOOP

translate: Final = QCoreApplication.translate


class Quality(NamedTuple):
    """One quality: what it is called, and the fields of an `EncodeSpec` that ask for it."""

    words: str
    fields: dict[str, Any]


class Coding(NamedTuple):
    """One format with its qualities, the usual one first."""

    words: str
    format: str
    qualities: tuple[Quality, ...]


def _bits(*choices: int) -> tuple[Quality, ...]:
    words = {
        16: QT_TRANSLATE_NOOP("ExportFormat", "16 bit, dithered"),
        24: QT_TRANSLATE_NOOP("ExportFormat", "24 bit"),
        32: QT_TRANSLATE_NOOP("ExportFormat", "32 bit float"),
    }
    return tuple(Quality(words[bits], {"bits": bits}) for bits in choices)


def _kbps(*choices: int) -> tuple[Quality, ...]:
    return tuple(Quality(f"{kbps} kb/s", {"bitrate_kbps": kbps}) for kbps in choices)


_VARIABLE: Final = tuple(
    Quality(words, {"bitrate_kbps": kbps, "variable": True})
    for words, kbps in (
        (QT_TRANSLATE_NOOP("ExportFormat", "V0, some 245 kb/s"), 245),
        (QT_TRANSLATE_NOOP("ExportFormat", "V2, some 190 kb/s"), 190),
        (QT_TRANSLATE_NOOP("ExportFormat", "V4, some 165 kb/s"), 165),
    )
)
CODINGS: Final = (
    Coding("WAV", "wav", _bits(24, 16, 32)),
    Coding("FLAC", "flac", _bits(24, 16)),
    Coding("MP3", "mp3", (*_kbps(256, 320, 192, 128), *_VARIABLE)),
    Coding("Ogg Vorbis", "ogg", _kbps(192, 320, 256, 160, 128, 96)),
    Coding("Opus", "opus", _kbps(160, 256, 192, 128, 96, 64)),
    Coding("AAC (m4a)", "m4a", _kbps(256, 320, 192, 128)),
    Coding("ALAC (m4a)", "alac", _bits(24, 16)),
)


class ExportFormat(QWidget):
    """Two choices side by side.

    Attributes:
        format, quality: the choices.
    """

    def __init__(self) -> None:
        super().__init__()
        self.format = QComboBox()
        self.format.setAccessibleName(translate("ExportFormat", "Format"))
        self.quality = QComboBox()
        self.quality.setAccessibleName(translate("ExportFormat", "Quality"))
        for coding in CODINGS:
            self.format.addItem(coding.words)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.format, 1)
        row.addWidget(self.quality, 1)
        self.setFocusProxy(self.format)
        self.format.currentIndexChanged.connect(self._offer)
        self._offer()

    def fields(self) -> dict[str, Any]:
        """What is chosen, as the fields of an `EncodeSpec`."""
        coding = CODINGS[self.format.currentIndex()]
        return {"format": coding.format, **coding.qualities[self.quality.currentIndex()].fields}

    def _offer(self) -> None:
        self.quality.clear()
        for quality in CODINGS[self.format.currentIndex()].qualities:
            self.quality.addItem(translate("ExportFormat", quality.words))
