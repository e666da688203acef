"""One song of the queue as a row."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout

from studio.panels.time_words import time_words
from studio.session.engine_words import in_words
from studio.session.words import clock
from studio.widgets.basics import Elided, button, restyle, tool
from studio.widgets.progress import Progress

if TYPE_CHECKING:
    from studio.session.queued import Queued
    from studio.style.theme import Theme

_MARKS: Final = {
    "waiting": ("waiting", "text_faint"),
    "running": ("wave", "accent"),
    "ready": ("done", "ok"),
    "failed": ("impossible", "bad"),
}
"""The drawing and the colour of each state; the row's words say the same."""


class QueueRow(QFrame):
    """Shows one song and hands on what is done to it.

    Attributes:
        open_asked: the song is to be opened.
        move_asked: it is to stand earlier (−1) or later (1).
        remove_asked: it is to leave the queue.
    """

    open_asked = Signal()
    move_asked = Signal(int)
    remove_asked = Signal()

    def __init__(self, song: Queued, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._shown: Queued | None = None
        self.setProperty("role", "row")
        self._mark = QLabel()
        self._mark.setFixedSize(18, 18)
        self._title = Elided(song.title, "heading")
        self.words = Elided("", "figure")
        self._bar = Progress()
        self._bar.setAccessibleName(song.title)
        self.open = button(self.tr("Open"), "link", name=self.tr("Open {}").format(song.title))
        self.up = tool(self.tr("Move {} up").format(song.title), "small", size=16)
        self.down = tool(self.tr("Move {} down").format(song.title), "small", size=16)
        self.remove = tool(self.tr("Take {} out of the queue").format(song.title), "small", size=16)
        self.open.clicked.connect(self.open_asked)
        self.up.clicked.connect(lambda: self.move_asked.emit(-1))
        self.down.clicked.connect(lambda: self.move_asked.emit(1))
        self.remove.clicked.connect(self.remove_asked)
        self._build()
        self.draw()

    def show_song(self, song: Queued, *, first: bool, last: bool) -> None:
        """Show how it stands, and where in the queue."""
        self.up.setEnabled(not first)
        self.down.setEnabled(not last)
        if song == self._shown:
            return
        self._shown = song
        self.words.set_text(self._said(song))
        self.setAccessibleName(f"{song.title}; {self.words.full_text}")
        self._bar.show_fraction(song.fraction)
        self._bar.setVisible(song.state == "running")
        self.open.setVisible(song.state != "failed")
        restyle(self, "off", "true" if song.state == "failed" else "false")
        self.draw()

    def draw(self) -> None:
        """Take the theme's colours."""
        theme = self._theme
        name, token = _MARKS[self._shown.state if self._shown is not None else "waiting"]
        color = getattr(theme.palette.colors, token)
        self._mark.setPixmap(theme.pixmap(name, color, size=18, scale=self.devicePixelRatioF()))
        for made, icon in ((self.up, "up"), (self.down, "down"), (self.remove, "close")):
            made.setIcon(theme.icon(icon, size=16))

    def _said(self, song: Queued) -> str:
        if song.state == "failed":
            return in_words(song.hint)
        length = clock(song.sound_s) if song.sound_s is not None else ""
        if song.state == "ready":
            parts = [self.tr("ready: split and heard"), length]
        elif song.state == "waiting":
            parts = [self.tr("waits for its turn"), length]
        else:
            left = time_words(song.left_s) if song.left_s is not None else ""
            parts = [f"{round(song.fraction * 100)} %", in_words(song.what), left]
        return " · ".join(part for part in parts if part)

    def _build(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(4)
        top.addWidget(self._mark)
        top.addSpacing(4)
        top.addWidget(self._title, 1)
        for one in (self.open, self.up, self.down, self.remove):
            top.addWidget(one, 0, Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 7, 8, 9)
        column.setSpacing(4)
        column.addLayout(top)
        column.addWidget(self._bar)
        column.addWidget(self.words)
