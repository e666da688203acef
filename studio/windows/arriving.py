"""Files that arrive by drop, dialog or command: one is opened, several queue."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from studio.session.keeper import ENDING
from studio.session.recipes import RECIPE_ENDING
from studio.session.song_files import songs_in

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from studio.session.flow import Flow
    from studio.session.recipes import Recipes
    from studio.session.session import Session
    from studio.session.song_queue import SongQueue


class Arriving(QObject):
    """Decides what becomes of files.

    Attributes:
        queued: songs were put into the queue.
    """

    queued = Signal()

    def __init__(self, session: Session, flow: Flow, queue: SongQueue, recipes: Recipes) -> None:
        super().__init__(session)
        self._recipes = recipes
        self._session = session
        self._flow = flow
        self._queue = queue

    def take(self, paths: Iterable[Path]) -> None:
        """Open one file; of several, the first is opened where no song is, and the others queue."""
        found = songs_in(paths)
        if len(found) == 1 or (found and self._session.song is None):
            self.open(found.pop(0))
        songs = [path for path in found if path.suffix != ENDING]
        if len(songs) < len(found):
            self._session.noticed.emit("bad", self.tr("Projects do not queue; open them one by one."))
        elif songs:
            words = self.tr(
                "%n song(s) wait in the queue, to be split and heard behind this one.", "", len(songs)
            )
            self._session.noticed.emit("info", words)
        self._queue.add(songs)
        if songs:
            self.queued.emit()

    def open(self, path: Path) -> None:
        """Open a song or a project, or apply a recipe; a song that stands in the queue leaves it."""
        if path.suffix == RECIPE_ENDING:
            self._recipes.apply(path)
            return
        self._queue.take(path)
        self._flow.open(path)

    def open_next_ready(self) -> None:
        """Open the first song of the queue that is ready."""
        ready = next((song for song in self._queue.songs if song.state == "ready"), None)
        if ready is not None:
            self.open(ready.path)
        else:
            self._session.noticed.emit("info", self.tr("No song of the queue is ready yet."))
