"""The start: a place to drop a song, the demo, and the songs one worked on; it teaches the three steps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from studio.widgets.basics import button, emptied, frame, label, restyle

if TYPE_CHECKING:
    from studio.panels.queue import QueuePanel
    from studio.session.keeper import Keeper, Kept
    from studio.style.theme import Theme

_WIDTH = 720


class StartPage(QWidget):
    """What stands in the window while no song is open.

    Attributes:
        open_asked: the person wants to choose a file.
        demo_asked: the person wants the demo song.
        song_asked: the person wants to go on with work from the list; carries its path.
    """

    open_asked = Signal()
    demo_asked = Signal()
    song_asked = Signal(str)

    def __init__(self, keeper: Keeper, queue: QueuePanel, theme: Theme) -> None:
        super().__init__()
        self._queue = queue
        self._keeper = keeper
        self._theme = theme
        self._drop = frame("drop")
        self._drop.setFixedWidth(_WIDTH)
        self._picture = QLabel()
        self._steps: list[tuple[QLabel, str]] = []
        self.open = button(self.tr("Open a song…"), "primary")
        self.demo = button(self.tr("Open the demo song"))
        self._kept_title = label(self.tr("PICK UP WHERE YOU LEFT OFF"), "overline")
        self._kept = QVBoxLayout()
        self._busy = label("", "soft")
        self._busy.hide()
        self._build()
        self.open.clicked.connect(self.open_asked)
        self.demo.clicked.connect(self.demo_asked)
        theme.theme_changed.connect(self._draw)
        self._draw()
        self.refresh()

    def refresh(self) -> None:
        """Show the songs that were worked on."""
        emptied(self._kept)
        kept = self._keeper.kept()[:3]
        self._kept_title.setVisible(bool(kept))
        for one in kept:
            self._kept.addWidget(self._kept_button(one))

    def show_hot(self, *, hot: bool) -> None:
        """Whether a file hovers over the window."""
        restyle(self._drop, "hot", "true" if hot else "false")

    def show_busy(self, words: str) -> None:
        """Say what is being opened; empty for nothing."""
        self._busy.setText(words)
        self._busy.setVisible(bool(words))

    def _kept_button(self, one: Kept) -> QWidget:
        takes = self.tr("%n take(s)", "", one.takes)
        made = button(f"{one.title}   ·   {takes}")
        made.setIcon(self._theme.icon("disc", "side_b", size=18))
        made.setStyleSheet("text-align: left;")
        made.clicked.connect(lambda: self.song_asked.emit(str(one.project)))
        return made

    def _build(self) -> None:
        drop = QVBoxLayout(self._drop)
        drop.setContentsMargins(40, 36, 40, 34)
        drop.setSpacing(10)
        drop.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignHCenter)
        title = label(self.tr("Drop a song here"), "display")
        drop.addWidget(title, 0, Qt.AlignmentFlag.AlignHCenter)
        words = self.tr("It is split into stems and heard on this computer. Nothing leaves it.")
        drop.addWidget(label(words, "soft"), 0, Qt.AlignmentFlag.AlignHCenter)
        drop.addSpacing(8)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addStretch()
        row.addWidget(self.open)
        row.addWidget(self.demo)
        row.addStretch()
        drop.addLayout(row)
        drop.addWidget(self._busy, 0, Qt.AlignmentFlag.AlignHCenter)
        column = QVBoxLayout(self)
        column.addStretch(3)
        column.addLayout(_centred(self._drop))
        column.addSpacing(20)
        column.addLayout(_centred(self._three_steps()))
        column.addSpacing(14)
        kept = QWidget()
        kept.setFixedWidth(_WIDTH)
        inside = QVBoxLayout(kept)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(8)
        inside.addWidget(self._queue)
        inside.addWidget(self._kept_title)
        self._kept.setSpacing(6)
        inside.addLayout(self._kept)
        column.addLayout(_centred(kept))
        column.addStretch(4)

    def _three_steps(self) -> QWidget:
        box = QWidget()
        box.setFixedWidth(_WIDTH)
        grid = QGridLayout(box)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(14)
        steps = (
            (
                "sparkle",
                self.tr("Say it"),
                self.tr("“Lo-fi at 80, no drums in the intro, double the last chorus.”"),
            ),
            ("flip", self.tr("Flip it"), self.tr("Press X to hear original and remix at the same bar.")),
            (
                "done",
                self.tr("Check it"),
                self.tr("Every clause comes back with what was done and measured."),
            ),
        )
        for index, (icon, title, words) in enumerate(steps):
            card = QFrame()
            card.setProperty("role", "card")
            inside = QVBoxLayout(card)
            inside.setContentsMargins(16, 14, 16, 16)
            inside.setSpacing(5)
            picture = QLabel()
            self._steps.append((picture, icon))
            inside.addWidget(picture)
            inside.addWidget(label(title, "heading"))
            inside.addWidget(label(words, "figure", wrap=True))
            inside.addStretch()
            grid.addWidget(card, 0, index)
            grid.setColumnStretch(index, 1)
        return box

    def _draw(self) -> None:
        scale = self.devicePixelRatioF()
        self._picture.setPixmap(self._theme.pixmap("flipside", "#000000", size=84, scale=scale))
        color = self._theme.palette.colors.accent
        for picture, icon in self._steps:
            picture.setPixmap(self._theme.pixmap(icon, color, size=24, scale=scale))


def _centred(widget: QWidget) -> QHBoxLayout:
    """A row with one widget in its middle; unlike an alignment it lets words wrap."""
    row = QHBoxLayout()
    row.addStretch()
    row.addWidget(widget)
    row.addStretch()
    return row
