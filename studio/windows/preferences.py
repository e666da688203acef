"""Preferences: every setting that a person chooses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from studio.playback.outputs import device_names
from studio.widgets.basics import button, label

if TYPE_CHECKING:
    from studio.settings.store import SettingsStore

_BLOCKS = (256, 512, 1024, 2048, 4096)


class PreferencesDialog(QDialog):
    """Every setting that a person chooses; each holds at once."""

    def __init__(
        self, settings: SettingsStore, separators: tuple[tuple[str, str], ...], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self.setWindowTitle(self.tr("Preferences"))
        self.setMinimumWidth(480)
        themes = (
            ("system", self.tr("Follow the system")),
            ("light", self.tr("Light")),
            ("dark", self.tr("Dark")),
            ("contrast", self.tr("High contrast")),
        )
        devices = (("", self.tr("The system's")), *((name, name) for name in device_names()))
        blocks = tuple((size, self.tr("{} frames").format(size)) for size in _BLOCKS)
        self.theme = self._choice("theme", themes)
        self.device = self._choice("output_device", devices)
        self.block = self._choice("block_frames", blocks)
        self.separator = self._choice("separator", (("auto", self.tr("The best that is here")), *separators))
        self.match = self._check("match_loudness", self.tr("Play original and remix equally loud"))
        self.motion = self._check("reduced_motion", self.tr("Move nothing but the playhead"))
        form = QFormLayout()
        form.setHorizontalSpacing(20)
        form.setVerticalSpacing(12)
        for words, widget in (
            (self.tr("Look"), self.theme),
            (self.tr("Sound device"), self.device),
            (self.tr("Device buffer"), self.block),
            (self.tr("Stems"), self.separator),
        ):
            widget.setAccessibleName(words)
            form.addRow(words, widget)
        form.addRow("", self.match)
        form.addRow("", self.motion)
        done = button(self.tr("Done"), "primary")
        done.clicked.connect(self.accept)
        done.setDefault(True)
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(done)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 22, 24, 20)
        column.setSpacing(18)
        column.addWidget(label(self.tr("Preferences"), "title"))
        column.addLayout(form)
        column.addLayout(row)

    def _choice(self, field: str, choices: tuple[tuple[object, str], ...]) -> QComboBox:
        made = QComboBox()
        for _value, words in choices:
            made.addItem(words)
        values = [value for value, _words in choices]
        now = getattr(self._settings.values, field)
        made.setCurrentIndex(values.index(now) if now in values else 0)
        made.currentIndexChanged.connect(lambda index: self._settings.change(**{field: values[index]}))
        return made

    def _check(self, field: str, words: str) -> QCheckBox:
        made = QCheckBox(words)
        made.setAccessibleName(words)
        made.setChecked(getattr(self._settings.values, field))
        made.toggled.connect(lambda on: self._settings.change(**{field: on}))
        return made
