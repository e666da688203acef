"""What few people change of an export: rate, true-peak ceiling, name pattern, signature and watermark."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QLineEdit, QVBoxLayout, QWidget

from studio.widgets.basics import add_row, label

if TYPE_CHECKING:
    from engines.model.rights import Mode

_RATES: Final = (22_050, 32_000, 48_000, 88_200, 96_000)
_CEILINGS: Final = (-0.1, -0.3, -0.5, -1.0, -1.5, -2.0, -3.0, -6.0)
_LONGEST_PATTERN: Final = 300


class ExportDetails(QWidget):
    """The fold of the export dialog.

    Attributes:
        rate: frames per second [Hz], or None for the remix's own.
        ceiling: true peak [dBTP], or None for what the loudness asks.
        pattern: of the file names; empty for the name.
        sign, watermark: whether the files are signed, and generated parts marked.
    """

    def __init__(self) -> None:
        super().__init__()
        self.rate = QComboBox()
        self.rate.addItem(self.tr("44.1 kHz, as the remix (Opus: 48 kHz)"), None)
        for hertz in _RATES:
            self.rate.addItem(f"{hertz / 1000:g} kHz", hertz)
        self.ceiling = QComboBox()
        self.ceiling.addItem(self.tr("As the loudness asks"), None)
        for ceiling in _CEILINGS:
            self.ceiling.addItem(f"−{-ceiling:g} dBTP", ceiling)
        self.pattern = QLineEdit()
        self.pattern.setMaxLength(_LONGEST_PATTERN)
        self.pattern.setPlaceholderText("{artist} - {title} ({style} {bpm})")
        self.sign = QCheckBox(self.tr("Sign it: content credentials that anyone can check"))
        self.watermark = QCheckBox(self.tr("Mark generated parts inaudibly with the export's id"))
        self.watermark.setChecked(True)
        self._wanted_sign = False
        self._mode: Mode = "share"
        form = QFormLayout()
        form.setHorizontalSpacing(18)
        form.setVerticalSpacing(12)
        for words, made in (
            (self.tr("Sample rate"), self.rate),
            (self.tr("True-peak ceiling"), self.ceiling),
            (self.tr("Name pattern"), self.pattern),
        ):
            made.setAccessibleName(words)
            add_row(form, words, made)
        known = self.tr(
            "In place of the name. It knows {artist}, {title}, {album}, {remix}, {style}, {bpm}, …"
        )
        form.addRow("", label(known, "faint", wrap=True))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(form)
        for box in (self.sign, self.watermark):
            box.setAccessibleName(box.text())
            column.addWidget(box)

    def show_mode(self, mode: Mode) -> None:
        """What is released is always signed."""
        if mode == self._mode:
            return
        if mode == "release":
            self._wanted_sign = self.sign.isChecked()
            self.sign.setChecked(True)
        elif self._mode == "release":
            self.sign.setChecked(self._wanted_sign)
        self.sign.setEnabled(mode != "release")
        self._mode = mode
