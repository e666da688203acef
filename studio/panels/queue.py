"""The queue as a list: each song with how far it is, a way to open it, to move it and to take it out."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from studio.panels.queue_row import QueueRow
from studio.panels.time_words import time_words
from studio.widgets.basics import button, label

if TYPE_CHECKING:
    from studio.session.queued import Queued
    from studio.session.song_queue import SongQueue
    from studio.style.theme import Theme


class QueuePanel(QWidget):
    """Shows itself while songs queue.

    Args:
        queue: the queue.
        theme: colours.
        most: how many songs are shown; 0 for all.

    Attributes:
        open_asked: a song of it is to be opened; carries its path.
        rows: by the number of the song.
    """

    open_asked = Signal(Path)

    def __init__(self, queue: SongQueue, theme: Theme, *, most: int = 0) -> None:
        super().__init__()
        self._queue = queue
        self._theme = theme
        self._most = most
        self.rows: dict[int, QueueRow] = {}
        self.title = label(self.tr("QUEUE"), "overline")
        self.summary = label("", "figure")
        self.hold = button("", "link")
        self.hold.clicked.connect(queue.toggle)
        self._column = QVBoxLayout()
        self._column.setSpacing(8)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.title)
        head.addWidget(self.summary, 1)
        head.addWidget(self.hold)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(head)
        column.addLayout(self._column)
        queue.queue_changed.connect(self.refresh)
        theme.theme_changed.connect(self._draw)
        self.refresh()

    def refresh(self) -> None:
        """Show the queue as it stands."""
        songs = self._queue.songs
        self.setVisible(bool(songs))
        shown = songs[: self._most] if self._most else songs
        for number in set(self.rows) - {song.number for song in shown}:
            row = self.rows.pop(number)
            row.hide()
            self._column.removeWidget(row)
            row.deleteLater()
        for place, song in enumerate(shown):
            row = self.rows.get(song.number) or self._made_row(song)
            if self._column.indexOf(row) != place:
                self._column.insertWidget(place, row)
            row.show_song(song, first=place == 0, last=place == len(songs) - 1)
        self._show_head()

    def _show_head(self) -> None:
        songs, left_s, paused = self._queue.songs, self._queue.left_s, self._queue.paused
        to_do = sum(song.to_do for song in songs)
        ready = sum(song.state == "ready" for song in songs)
        parts = [
            self.tr("%n to do", "", to_do) if to_do else "",
            self.tr("%n ready", "", ready) if ready else "",
            self.tr("paused") if paused and to_do else "",
            time_words(left_s) if left_s is not None and not paused else "",
        ]
        self.summary.setText(" · ".join(part for part in parts if part))
        self.hold.setText(self.tr("Go on") if paused else self.tr("Pause"))
        self.hold.setAccessibleName(self.tr("Go on with the queue") if paused else self.tr("Pause the queue"))
        self.hold.setVisible(to_do > 0)

    def _made_row(self, song: Queued) -> QueueRow:
        row = self.rows[song.number] = QueueRow(song, self._theme)
        number, path = song.number, song.path
        row.open_asked.connect(lambda: self.open_asked.emit(path))
        row.move_asked.connect(lambda step: self._queue.move(number, step))
        row.remove_asked.connect(lambda: self._queue.remove(number))
        return row

    def _draw(self) -> None:
        for row in self.rows.values():
            row.draw()
