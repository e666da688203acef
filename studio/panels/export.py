"""The export dialog: format, what goes along, and where to."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFileDialog,
    QFormLayout,
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


class ExportDialog(QDialog):
    """Asks what to write.

    Attributes:
        export_asked: the person pressed Export; carries an `ExportRequest`.
    """

    export_asked = Signal(object)

    def __init__(self, name: str, folder: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Export remix"))
        self.setMinimumWidth(520)
        self.name = QLineEdit(name)
        self.folder = QLineEdit(folder or str(Path.home()))
        self.format = QComboBox()
        for words, _format, _bits in _FORMATS:
            self.format.addItem(words)
        self.browse = button(self.tr("Browse…"))
        self.stems = QCheckBox(self.tr("Stems of the song, as they sound in the remix"))
        self.parts = QCheckBox(self.tr("Generated parts"))
        self.instrumental = QCheckBox(self.tr("Instrumental"))
        self.acappella = QCheckBox(self.tr("A cappella"))
        self.midi = QCheckBox(self.tr("Generated notes as MIDI"))
        self.report = QCheckBox(self.tr("Report with plan, measurements and credits"))
        self.report.setChecked(True)
        self.export = button(self.tr("Export"), "primary")
        self.cancel = button(self.tr("Cancel"))
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
        return ExportRequest(
            target=Path(self.folder.text()).expanduser(),
            spec=EncodeSpec(**raw),  # type: ignore[arg-type]
            stems=self.stems.isChecked(),
            parts=self.parts.isChecked(),
            instrumental=self.instrumental.isChecked(),
            acappella=self.acappella.isChecked(),
            midi=self.midi.isChecked(),
            report=self.report.isChecked(),
            name=self.name.text().strip(),
        )

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
        self.name.setAccessibleName(self.tr("Name"))
        self.folder.setAccessibleName(self.tr("Folder"))
        self.format.setAccessibleName(self.tr("Format"))
        along = QVBoxLayout()
        along.setSpacing(2)
        along.addWidget(label(self.tr("ALSO WRITE"), "overline"))
        for box in (self.stems, self.parts, self.instrumental, self.acappella, self.midi, self.report):
            box.setAccessibleName(box.text())
            along.addWidget(box)
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
