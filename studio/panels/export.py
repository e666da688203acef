"""The export dialog: format, what goes along, and where to."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFileDialog,
    QFormLayout,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from studio.widgets.basics import add_row, button, label

if TYPE_CHECKING:
    from engines.pipeline.exporting import ExportRequest

_FORMATS: Final = (
    ("WAV 24 bit", "wav", 24),
    ("WAV 16 bit", "wav", 16),
    ("WAV 32 bit float", "wav", 32),
    ("FLAC 24 bit", "flac", 24),
    ("FLAC 16 bit", "flac", 16),
    ("MP3", "mp3", 16),
    ("Ogg Vorbis", "ogg", 16),
    ("Opus", "opus", 16),
    ("AAC (m4a)", "m4a", 16),
    ("ALAC (m4a)", "alac", 24),
)
_ALONG: Final = (
    "stems", "parts", "instrumental", "acappella", "loops", "midi", "stem_file", "dawproject", "reaper",
    "credits", "report",
)  # fmt: skip
"""The fields of an `ExportRequest` that are boxes to check."""


class ExportDialog(QDialog):
    """Asks what to write.

    Attributes:
        export_asked: the person pressed Export; carries an `ExportRequest`.
    """

    export_asked = Signal(object)

    def __init__(self, name: str, folder: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Export remix"))
        self.setMinimumWidth(640)
        self.name = QLineEdit(name)
        self.folder = QLineEdit(folder or str(Path.home()))
        self.format = QComboBox()
        for words, _format, _bits in _FORMATS:
            self.format.addItem(words)
        self.browse = button(self.tr("Browse…"))
        self.loudness = QComboBox()
        self.mode = QComboBox()
        self.boxes = {name: QCheckBox(words) for name, words in zip(_ALONG, self._words(), strict=True)}
        self.boxes["report"].setChecked(True)
        self.sign = QCheckBox(self.tr("Sign it: content credentials that anyone can check"))
        self.watermark = QCheckBox(self.tr("Mark generated parts inaudibly with the export's id"))
        self.watermark.setChecked(True)
        self.export = button(self.tr("Export"), "primary")
        self.cancel = button(self.tr("Cancel"))
        self._fill()
        self._build()
        self.browse.clicked.connect(self._choose_folder)
        self.cancel.clicked.connect(self.reject)
        self.export.clicked.connect(self._send)
        self.name.textChanged.connect(self._check)
        self.folder.textChanged.connect(self._check)
        self.export.setDefault(True)
        self._check()

    def request(self) -> ExportRequest:
        """What is asked for now."""
        from engines.export.request import ExportRequest  # noqa: PLC0415 - late: the window stands first
        from engines.media import EncodeSpec  # noqa: PLC0415 - late: the window stands first

        _words, name, bits = _FORMATS[self.format.currentIndex()]
        raw = {"format": name, "bits": bits}
        along: dict[str, Any] = {field: box.isChecked() for field, box in self.boxes.items()}
        return ExportRequest(
            target=Path(self.folder.text()).expanduser(),
            spec=EncodeSpec(**raw),  # type: ignore[arg-type]
            **along,
            loudness=self.loudness.currentData(),
            mode=self.mode.currentData(),
            sign=self.sign.isChecked(),
            watermark=self.watermark.isChecked(),
            name=self.name.text().strip(),
        )

    def _words(self) -> tuple[str, ...]:
        """What the boxes say, in the order of `_ALONG`."""
        return (
            self.tr("Stems of the song, as they sound in the remix"),
            self.tr("Generated parts"),
            self.tr("Instrumental"),
            self.tr("A cappella"),
            self.tr("Loops, a file for each section"),
            self.tr("Generated notes as MIDI"),
            self.tr("Stem file for DJ software"),
            self.tr("DAWproject"),
            self.tr("Reaper project"),
            self.tr("Credits as PDF and table"),
            self.tr("Report with plan, measurements and credits"),
        )

    def _fill(self) -> None:
        """The choices of loudness and of what the remix is for."""
        for words, preset in (
            (self.tr("As heard"), "plan"),
            (self.tr("Streaming, −14 LUFS"), "streaming"),
            (self.tr("Club, −8 LUFS"), "club"),
            (self.tr("As loud as the song"), "original"),
            (self.tr("As mixed, without a master"), "none"),
        ):
            self.loudness.addItem(words, preset)
        for words, mode in (
            (self.tr("To share"), "share"),
            (self.tr("A sketch: only as a marked preview"), "sketch"),
            (self.tr("To release: signed, and only with a stated right"), "release"),
        ):
            self.mode.addItem(words, mode)

    def _build(self) -> None:
        where = QHBoxLayout()
        where.setSpacing(8)
        where.addWidget(self.folder, 1)
        where.addWidget(self.browse)
        form = QFormLayout()
        form.setHorizontalSpacing(18)
        form.setVerticalSpacing(12)
        add_row(form, self.tr("Name"), self.name)
        add_row(form, self.tr("Folder"), self.folder, field=where)
        add_row(form, self.tr("Format"), self.format)
        add_row(form, self.tr("Loudness"), self.loudness)
        add_row(form, self.tr("Purpose"), self.mode)
        self.name.setAccessibleName(self.tr("Name"))
        self.folder.setAccessibleName(self.tr("Folder"))
        self.format.setAccessibleName(self.tr("Format"))
        self.loudness.setAccessibleName(self.tr("Loudness"))
        self.mode.setAccessibleName(self.tr("Purpose"))
        along = QGridLayout()
        along.setHorizontalSpacing(18)
        along.setVerticalSpacing(2)
        along.addWidget(label(self.tr("ALSO WRITE"), "overline"), 0, 0, 1, 2)
        for index, box in enumerate(self.boxes.values()):
            box.setAccessibleName(box.text())
            along.addWidget(box, 1 + index // 2, index % 2)
        below = 1 + (len(self.boxes) + 1) // 2
        for index, box in enumerate((self.sign, self.watermark)):
            box.setAccessibleName(box.text())
            along.addWidget(box, below + index, 0, 1, 2)
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(self.cancel)
        row.addWidget(self.export)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 22, 24, 20)
        column.setSpacing(18)
        column.addWidget(label(self.tr("Export remix"), "title"))
        column.addLayout(form)
        column.addLayout(along)
        words = self.tr(
            "The remix carries the song's own tags and says that it is a remix and what was generated."
        )
        column.addWidget(label(words, "faint", wrap=True))
        column.addLayout(row)

    def _choose_folder(self) -> None:
        found = QFileDialog.getExistingDirectory(self, self.tr("Folder for the export"), self.folder.text())
        if found:
            self.folder.setText(found)

    def _check(self) -> None:
        self.export.setEnabled(bool(self.name.text().strip()) and bool(self.folder.text().strip()))

    def _send(self) -> None:
        self.export_asked.emit(self.request())
        self.accept()
