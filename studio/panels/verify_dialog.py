"""What a file says of its making: trusted, valid, altered or nothing, its ancestors and its watermark."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from studio.session.engine_words import in_words
from studio.widgets.basics import button, emptied, frame, label, restyle

if TYPE_CHECKING:
    from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent

    from engines.core.errors import EngineError
    from engines.export import Verification
    from engines.media.content_credentials import Ancestor, FoundCredentials
    from studio.jobs.runner import JobRunner
    from studio.session.engine import Engine
    from studio.style.theme import Theme

_JOB: Final = "verify"
_INDENT: Final = 22
_BEFORE: Final = 8
_LONGEST_NAME: Final = 60
_LOOKS: Final = {
    "trusted": ("ok", "done"),
    "valid": ("ok", "done"),
    "altered": ("bad", "impossible"),
    "none": ("warn", "info"),
}
"""How bad each verdict is, and its drawing."""


class VerifyDialog(QDialog):
    """Takes a file by drop or choice, and shows what was found.

    Attributes:
        shown: a file was read, or cannot be.
        choose: the button that asks for a file.
        verdict: the answer in a word.
        lines: all that is said below it.
    """

    shown = Signal()

    def __init__(
        self, engine: Engine, runner: JobRunner, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._engine = engine
        self._runner = runner
        self._theme = theme
        self.setWindowTitle(self.tr("Verify a file"))
        self.setAcceptDrops(True)
        self.resize(660, 700)
        self.choose = button(self.tr("Choose a file…"))
        self.choose.clicked.connect(self._ask)
        self.verdict = label("", "heading", wrap=True)
        self.lines: list[str] = []
        self._icon = QLabel()
        self._words = label("", "soft", wrap=True)
        self._drop = frame("drop")
        self._box = frame("verdict")
        self._bar = QProgressBar()
        self._bar.setRange(0, 0)
        self._bar.setAccessibleName(self.tr("Reading the file"))
        self._inside = QWidget()
        self._column = QVBoxLayout(self._inside)
        self._build()
        runner.jobs_changed.connect(self._follow)
        self.finished.connect(lambda _result: runner.cancel_kind(_JOB))

    def read(self, path: Path) -> None:
        """Find out about a file."""
        self._box.hide()
        self._clear()
        self._runner.start(
            _JOB,
            self.tr("Verifying {}").format(path.name),
            lambda ctx: self._engine.verify(path, ctx),
            lambda found: self._show(path, found),
            self._failed,
        )

    # -- inside

    def _build(self) -> None:
        drop = QHBoxLayout(self._drop)
        drop.setContentsMargins(18, 14, 18, 14)
        words = self.tr("Drop a file here: an export of Flipside's, or any file with content credentials.")
        drop.addWidget(label(words, "soft", wrap=True), 1)
        drop.addWidget(self.choose)
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(self.verdict)
        texts.addWidget(self._words)
        box = QHBoxLayout(self._box)
        box.setContentsMargins(16, 12, 16, 12)
        box.setSpacing(14)
        box.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        box.addLayout(texts, 1)
        self._box.hide()
        self._bar.hide()
        self._column.setContentsMargins(0, 0, 10, 0)
        self._column.setSpacing(6)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setAccessibleName(self.tr("What was found"))
        scroll.setWidget(self._inside)
        close = button(self.tr("Close"), "primary")
        close.setDefault(True)
        close.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.addStretch()
        foot.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 22, 24, 20)
        column.setSpacing(14)
        column.addWidget(label(self.tr("Verify a file"), "title"))
        column.addWidget(self._drop)
        column.addWidget(self._bar)
        column.addWidget(self._box)
        column.addWidget(scroll, 1)
        column.addLayout(foot)

    def _ask(self) -> None:
        dialog = QFileDialog(self, self.tr("Which file?"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda path: self.read(Path(path)))
        dialog.open()

    def _follow(self) -> None:
        self._bar.setVisible(self._runner.running(_JOB) is not None)

    def _clear(self) -> None:
        self.lines = []
        emptied(self._column)

    def _failed(self, error: EngineError) -> None:
        self._judge("bad", "impossible", self.tr("It cannot be read"), in_words(error.hint))
        self.shown.emit()

    def _show(self, path: Path, found: Verification) -> None:
        level, icon = _LOOKS[found.status]
        verdict, words = self._verdict(found)
        self._judge(level, icon, f"{_short(path.name)}: {verdict}", words)
        self._section(self.tr("WHAT WAS CHECKED"), tuple(map(in_words, found.findings)))
        if found.credentials is not None:
            self._show_credentials(path, found.credentials)
        if found.watermark:
            self._section(self.tr("WATERMARK"), (self.tr("Id {}").format(found.watermark),))
        self._column.addStretch()
        self.shown.emit()

    def _verdict(self, found: Verification) -> tuple[str, str]:
        return {
            "trusted": (
                self.tr("trusted"),
                self.tr("It is as it was signed, by somebody whom you trust."),
            ),
            "valid": (
                self.tr("valid"),
                self.tr("Nothing was changed since it was written. Who wrote it is not known here."),
            ),
            "altered": (
                self.tr("altered"),
                self.tr("Changed since it was written: {}").format(", ".join(map(in_words, found.altered))),
            ),
            "none": (
                self.tr("says nothing"),
                self.tr("It tells nothing of its making; that proves neither good nor bad."),
            ),
        }[found.status]

    def _judge(self, level: str, icon: str, verdict: str, words: str) -> None:
        self._icon.setPixmap(
            self._theme.pixmap(
                icon, getattr(self._theme.palette.colors, level), size=28, scale=self.devicePixelRatioF()
            )
        )
        restyle(self._box, "level", level)
        self.verdict.setText(verdict)
        self._words.setText(words)
        self._box.setAccessibleName(f"{verdict}. {words}")
        self._box.show()

    def _show_credentials(self, path: Path, found: FoundCredentials) -> None:
        self._head(self.tr("MADE OF"))
        self._say(_short(path.name))
        for ancestor in found.ancestors:
            self._say(self._ancestor(ancestor), indent=ancestor.depth)
        if found.actions:
            self._section(self.tr("WHAT WAS DONE"), found.actions)

    def _ancestor(self, one: Ancestor) -> str:
        signed = self.tr("signed by {}").format(one.signer) if one.signed else self.tr("not signed")
        return f"↳ {one.title} · {signed}"

    def _section(self, title: str, lines: tuple[str, ...]) -> None:
        self._head(title)
        for line in lines:
            self._say(line)

    def _head(self, title: str) -> None:
        made = label(title, "overline")
        made.setContentsMargins(0, _BEFORE, 0, 0)
        self._column.addWidget(made)

    def _say(self, words: str, *, indent: int = 0) -> None:
        self.lines.append(words)
        made = label(words, "figure", wrap=True)
        made.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        made.setContentsMargins(indent * _INDENT, 0, 0, 0)
        self._column.addWidget(made)

    # -- Qt

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A file may be dropped."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()
            restyle(self._drop, "hot", "true")

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """It went away."""
        restyle(self._drop, "hot", "false")
        event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        """Read the first file."""
        restyle(self._drop, "hot", "false")
        files = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if files:
            event.acceptProposedAction()
            self.read(Path(files[0]))


def _short(name: str) -> str:
    """A file's name, which may be one long word."""
    return name if len(name) <= _LONGEST_NAME else f"{name[: _LONGEST_NAME - 1]}…"
