"""Exports: one after another, of one song or of several, and the remix as a file to be dragged out."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from pathlib import Path

    from engines.core.jobs import JobContext
    from engines.pipeline.exporting import ExportRequest
    from engines.pipeline.opening import Song
    from studio.jobs.runner import JobRunner
    from studio.session.engine import Engine
    from studio.session.made import Made
    from studio.session.session import Session
    from studio.settings.store import SettingsStore


class Exporting(QObject):
    """Writes remixes to files. What waits keeps its song and its sound, whatever is opened meanwhile.

    Attributes:
        exported: files were written; carries their paths.
        drag_ready: the remix was written where it can be dragged from; carries the paths.
    """

    exported = Signal(object)
    drag_ready = Signal(object)

    def __init__(self, session: Session, engine: Engine, runner: JobRunner, settings: SettingsStore) -> None:
        super().__init__(session)
        self._session = session
        self._engine = engine
        self._runner = runner
        self._settings = settings
        self._dragged: tuple[object, tuple[Path, ...]] | None = None
        session.song_changed.connect(self.forget_dragged)

    def export(self, request: ExportRequest) -> None:
        """Write the remix that is on, once those before it are written; it has to be whole."""
        found = self._whole()
        if found is None:
            return
        made, song = found
        self._runner.queue(
            "export",
            self.tr("Exporting {}").format(request.name or self._session.title),
            lambda ctx: self._engine.export(made, song, request, ctx),
            self._written,
            needs=(song.audio, made.bounced),
        )

    def drag_out(self) -> None:
        """Write the remix where it can be dragged from; the same remix is written once."""
        found = self._whole()
        if found is None:
            return
        made, song = found
        if self._dragged is not None and self._dragged[0] is made.bounced:
            self.drag_ready.emit(self._dragged[1])
            return
        title = self.tr("{} remix").format(self._session.title)
        self._runner.start(
            "drag",
            self.tr("Getting the remix ready to be dragged"),
            lambda ctx: self._draggable(made, song, title, ctx),
            lambda paths: self._offer(made, paths),
        )

    def forget_dragged(self) -> None:
        """Remove what was written to be dragged."""
        dragged, self._dragged = self._dragged, None
        for path in dragged[1] if dragged is not None else ():
            path.unlink(missing_ok=True)

    # -- inside

    def _whole(self) -> tuple[Made, Song] | None:
        """The finished remix and its song, or None and a word to the person."""
        made, song = self._session.made, self._session.song
        if made is None or song is None or not made.is_whole:
            self._session.noticed.emit("info", self.tr("The remix is still being rendered; wait a moment."))
            return None
        return made, song

    def _draggable(self, made: Made, song: Song, title: str, ctx: JobContext) -> tuple[Path, ...]:
        """In the worker: the remix alone, in a folder of this run."""
        from engines.export import ExportRequest  # noqa: PLC0415 - late: the window stands first
        from engines.pipeline import work  # noqa: PLC0415 - late: the window stands first

        folder = work.new_folder("drag")
        try:
            request = ExportRequest(target=folder, name=title, report=False)
            return self._engine.export(made, song, request, ctx)
        except BaseException:
            shutil.rmtree(folder, ignore_errors=True)
            raise

    def _offer(self, made: Made, found: tuple[Path, ...]) -> None:
        self.forget_dragged()
        self._dragged = made.bounced, found
        self.drag_ready.emit(found)

    def _written(self, paths: tuple[Path, ...]) -> None:
        if paths:
            self._settings.change(last_folder=str(paths[0].parent))
        self.exported.emit(paths)
