"""The export dialog: format, what goes along, how far it goes, and where to."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QSize, Qt, Signal
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

from engines.core.errors import EngineError
from engines.model.rights import Terms
from studio.panels.export_details import ExportDetails
from studio.panels.export_format import ExportFormat
from studio.panels.passport import stated_words
from studio.session.engine_words import in_words
from studio.widgets.basics import add_row, button, label, scrolled

if TYPE_CHECKING:
    from engines.pipeline.exporting import ExportRequest
    from studio.session.session import Session

_ALONG: Final = (
    "stems", "parts", "instrumental", "acappella", "loops", "midi", "stem_file", "dawproject", "reaper",
    "recipe", "credits", "report",
)  # fmt: skip
"""The fields of an `ExportRequest` that are boxes to check."""

_WITH_A_SKETCH: Final = frozenset({"credits", "report"})
"""What may go along with a marked preview."""

_AROUND: Final = (80, 190)
"""Room for what stands beside the form, and above and below it."""


class ExportDialog(QDialog):
    """Asks what to write.

    Attributes:
        export_asked: the person pressed Export; carries an `ExportRequest`.
        rights_asked: the person wants to state the song's rights.
    """

    export_asked = Signal(object)
    rights_asked = Signal()

    def __init__(self, session: Session, name: str, folder: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.setWindowTitle(self.tr("Export remix"))
        self.name = QLineEdit(name)
        self.name.setCursorPosition(0)
        self.folder = QLineEdit(folder or str(Path.home()))
        self.coding = ExportFormat()
        self.browse = button(self.tr("Browse…"))
        self.loudness = QComboBox()
        self.mode = QComboBox()
        self.consent = label("", "figure", wrap=True)
        self.rights = button(self.tr("Rights of the song…"), "link")
        self.boxes = {name: QCheckBox(words) for name, words in zip(_ALONG, self._words(), strict=True)}
        self.boxes["report"].setChecked(True)
        self.details = ExportDetails()
        self.more = button("", "link", name=self.tr("More options"))
        self.more.setCheckable(True)
        self.problem = label("", "figure", wrap=True)
        self.export = button(self.tr("Export"), "primary")
        self.cancel = button(self.tr("Cancel"))
        self._fill()
        self._build()
        self._connect()
        self.export.setDefault(True)
        self._unfold(unfolded=False)
        self._check()

    def request(self) -> ExportRequest:
        """What is asked for now.

        Raises:
            InputError: the name pattern is none.
        """
        from engines.export import ExportRequest, checked_pattern  # noqa: PLC0415 - late: the window stands
        from engines.media import EncodeSpec  # noqa: PLC0415 - late: the window stands first

        details = self.details
        pattern = checked_pattern(details.pattern.text().strip())
        along: dict[str, Any] = {
            field: box.isChecked() and box.isEnabled() for field, box in self.boxes.items()
        }
        return ExportRequest(
            target=Path(self.folder.text()).expanduser(),
            spec=EncodeSpec(**self.coding.fields(), rate=details.rate.currentData()),
            **along,
            loudness=self.loudness.currentData(),
            ceiling_dbtp=details.ceiling.currentData(),
            mode=self.mode.currentData(),
            sign=details.sign.isChecked(),
            watermark=details.watermark.isChecked(),
            name="" if pattern else self.name.text().strip(),
            pattern=pattern,
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
            self.tr("Recipe, for others who have the song"),
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
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 10, 0)
        column.setSpacing(14)
        column.addLayout(self._form())
        column.addLayout(self._along())
        column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.details)
        column.addStretch()
        self._inside = inside
        scroll = scrolled(inside)
        row = QHBoxLayout()
        row.addWidget(self.problem, 1)
        row.addWidget(self.cancel)
        row.addWidget(self.export)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(24, 22, 24, 20)
        whole.setSpacing(14)
        whole.addWidget(label(self.tr("Export remix"), "title"))
        whole.addWidget(scroll, 1)
        words = self.tr(
            "The remix carries the song's own tags and says that it is a remix and what was generated."
        )
        whole.addWidget(label(words, "faint", wrap=True))
        whole.addLayout(row)

    def _form(self) -> QFormLayout:
        where = QHBoxLayout()
        where.setSpacing(8)
        where.addWidget(self.folder, 1)
        where.addWidget(self.browse)
        form = QFormLayout()
        form.setHorizontalSpacing(18)
        form.setVerticalSpacing(12)
        add_row(form, self.tr("Name"), self.name)
        add_row(form, self.tr("Folder"), self.folder, field=where)
        add_row(form, self.tr("Format"), self.coding)
        add_row(form, self.tr("Loudness"), self.loudness)
        add_row(form, self.tr("Purpose"), self.mode)
        consent = QHBoxLayout()
        consent.addWidget(self.consent, 1)
        consent.addWidget(self.rights, 0, Qt.AlignmentFlag.AlignTop)
        form.addRow("", consent)
        self.name.setAccessibleName(self.tr("Name"))
        self.folder.setAccessibleName(self.tr("Folder"))
        self.loudness.setAccessibleName(self.tr("Loudness"))
        self.mode.setAccessibleName(self.tr("Purpose"))
        return form

    def _along(self) -> QGridLayout:
        along = QGridLayout()
        along.setHorizontalSpacing(18)
        along.setVerticalSpacing(2)
        along.addWidget(label(self.tr("ALSO WRITE"), "overline"), 0, 0, 1, 2)
        for index, box in enumerate(self.boxes.values()):
            box.setAccessibleName(box.text())
            along.addWidget(box, 1 + index // 2, index % 2)
        return along

    def _connect(self) -> None:
        self.browse.clicked.connect(self._choose_folder)
        self.cancel.clicked.connect(self.reject)
        self.export.clicked.connect(self._send)
        self.rights.clicked.connect(self.rights_asked)
        self.more.toggled.connect(lambda on: self._unfold(unfolded=on))
        self.name.textChanged.connect(self._check)
        self.folder.textChanged.connect(self._check)
        self.details.pattern.textChanged.connect(self._check)
        self.mode.currentIndexChanged.connect(self._check)
        self._session.rights_changed.connect(self._check)

    def _unfold(self, *, unfolded: bool) -> None:
        self.details.setVisible(unfolded)
        self.more.setText(self.tr("▾  More options") if unfolded else self.tr("▸  More options"))
        wanted = self._inside.sizeHint() + QSize(*_AROUND)
        self.resize(wanted.boundedTo(self.screen().availableSize()))

    def _choose_folder(self) -> None:
        found = QFileDialog.getExistingDirectory(self, self.tr("Folder for the export"), self.folder.text())
        if found:
            self.folder.setText(found)

    def _check(self) -> None:
        """Say what stands in the way of this export, before it is asked for."""
        mode = self.mode.currentData()
        self.details.show_mode(mode)
        for name, box in self.boxes.items():
            box.setEnabled(mode != "sketch" or name in _WITH_A_SKETCH)
        terms = self._session.song.terms if self._session.song is not None else Terms()
        refusal = terms.refusal(mode)
        nobody = self.tr("Nobody says by what right; you are asked once.")
        said = stated_words(terms) or (nobody if terms.origin == "none" else terms.said)
        not_so_far = self.tr("Not yet: {}; {}.")
        if refusal is not None:
            said = not_so_far.format(in_words(refusal.reason), in_words(refusal.how))
        self.consent.setText(said)
        self.consent.setAccessibleName(self.consent.text())
        self.name.setEnabled(not self.details.pattern.text().strip())
        problem = self._problem()
        self.problem.setText(in_words(problem))
        named = bool(self.name.text().strip()) or not self.name.isEnabled()
        self.export.setEnabled(refusal is None and not problem and named and bool(self.folder.text().strip()))

    def _problem(self) -> str:
        """What is wrong with what was typed; empty for nothing."""
        try:
            self.request()
        except EngineError as error:
            return error.hint
        return ""

    def _send(self) -> None:
        self.export_asked.emit(self.request())
        self.accept()
