"""The queue: songs that are split and heard one after another, behind the one that is open."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject, QTimer, Signal

from engines.core.worker import KeptWorker
from studio.session.pace import Pace
from studio.session.preparing import Course, prepare
from studio.session.queued import Queued

if TYPE_CHECKING:
    from collections.abc import Iterable

    from engines.core.errors import EngineError
    from engines.core.jobs import JobContext
    from studio.jobs.runner import JobRunner
    from studio.session.engine import Engine
    from studio.settings.store import SettingsStore

KIND: Final = "queue"
"""The kind of the queue's own job."""
_MEASURE: Final = "queue-lengths"
_GO_FIRST: Final = ("open", "split", "hear", "better")
"""The jobs of the open song; while one of them runs, the queue stands back."""
_PATIENCE_MS: Final = 200
"""One job of the open song is often followed by another at once; the queue waits that long for it."""


class SongQueue(QObject):
    """Works on one song at a time, and only while nothing is done for the song that is open.

    A song that is held goes on, the next time, from where its split was.

    Attributes:
        queue_changed: the list, or how far one of it is, changed.
        song_ready: a song can be opened at once; carries its `Queued`.
    """

    queue_changed = Signal()
    song_ready = Signal(object)

    def __init__(
        self, engine: Engine, runner: JobRunner, settings: SettingsStore, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._engine = engine
        self._runner = runner
        self._settings = settings
        self._pace = Pace()
        self._course = Course(self._pace)
        self._numbers = 0
        self._songs: tuple[Queued, ...] = ()
        self._paused = False
        self._worker = KeptWorker()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_PATIENCE_MS)
        self._soon.timeout.connect(self._begin_next)
        runner.jobs_changed.connect(self._turn)

    @property
    def songs(self) -> tuple[Queued, ...]:
        """All of it, in the order in which it is worked on."""
        return self._songs

    @property
    def paused(self) -> bool:
        """Whether the person holds it."""
        return self._paused

    @property
    def left_s(self) -> float | None:
        """How long all of it still takes [s]; None while that cannot be told."""
        lefts = [self._left(song) for song in self._songs if song.to_do]
        known = [left for left in lefts if left is not None]
        return sum(known) if known and len(known) == len(lefts) else None

    # -- what the person does

    def add(self, paths: Iterable[Path]) -> None:
        """Put songs at the end; one that stands in the queue stays where it is, unless it failed."""
        known = {song.path for song in self._songs if song.state != "failed"}
        fresh = [path for path in dict.fromkeys(paths) if path not in known]
        if not fresh:
            return
        kept = [song for song in self._songs if song.path not in fresh]
        for path in fresh:
            self._numbers += 1
            kept.append(Queued(number=self._numbers, path=path))
        self._set(kept)
        self._measure()
        self._turn()

    def remove(self, number: int) -> None:
        """Take a song out; what was done for it stays in the cache."""
        if self._running_number() == number:
            self._runner.cancel_kind(KIND)
        self._set([song for song in self._songs if song.number != number])

    def take(self, path: Path) -> None:
        """A song is being opened, and no longer waits for anything."""
        for song in self._songs:
            if song.path == path:
                self.remove(song.number)

    def move(self, number: int, step: int) -> None:
        """Put a song one place earlier (−1) or later (1)."""
        songs = list(self._songs)
        at = next(index for index, song in enumerate(songs) if song.number == number)
        if 0 <= at + step < len(songs):
            songs.insert(at + step, songs.pop(at))
            self._set(songs)

    def toggle(self) -> None:
        """Hold the queue, or go on with it."""
        self._paused = not self._paused
        self.queue_changed.emit()
        self._turn()

    def go_on(self) -> None:
        """Take up what stood in the queue when the window was closed last."""
        self.add(path for path in map(Path, self._settings.values.queue) if path.is_file())

    def close(self) -> None:
        """Begin no song any more; called when no job runs."""
        self._runner.jobs_changed.disconnect(self._turn)
        self._soon.stop()
        self._worker.close()

    # -- inside

    def _turn(self) -> None:
        """A job began, went on or ended: show how far this one is, stand back, or go on soon."""
        number, mine = self._running_number(), self._runner.running(KIND)
        if number is None:
            if self._may_begin() and not self._soon.isActive():
                self._soon.start()
        elif mine is not None and mine.state == "stopping":
            self._paused = True
            self._hold(number)
        elif mine is not None and (self._paused or self._others_first()):
            self._hold(number)
        elif mine is not None:
            self._change(number, fraction=mine.fraction, what=mine.what, left_s=self._course.left_s())

    def _hold(self, number: int) -> None:
        self._change(number, state="waiting", fraction=0.0, what="", left_s=None)
        self._runner.cancel_kind(KIND)

    def _may_begin(self) -> bool:
        """Whether nobody else works, and the job that was held last has let go of its files."""
        held = any(job.kind == KIND and not job.is_over for job in self._runner.jobs)
        waits = any(song.state == "waiting" for song in self._songs)
        return waits and not (self._paused or held or self._others_first())

    def _begin_next(self) -> None:
        song = next((song for song in self._songs if song.state == "waiting"), None)
        if song is None or self._running_number() is not None or not self._may_begin():
            return
        self._course = course = Course(self._pace)
        number, separator = song.number, self._settings.values.separator
        self._change(number, state="running")
        self._runner.start(
            KIND,
            self.tr("Preparing {}").format(song.title),
            lambda ctx: self._prepare(song.path, separator, course, ctx),
            lambda sound_s: self._ready(number, sound_s),
            lambda error: self._failed(number, error),
        )

    def _prepare(self, path: Path, separator: str, course: Course, ctx: JobContext) -> float:
        """In the job's thread: the process that splits stays for the next song, and ends behind the last."""
        try:
            prepare(path, separator, self._engine, course, self._worker, ctx)
        finally:
            if not any(song.state == "waiting" for song in self._songs):
                self._worker.close()
        return course.sound_s

    def _ready(self, number: int, sound_s: float) -> None:
        self._change(number, state="ready", fraction=1.0, what="", left_s=None, sound_s=sound_s)
        self.song_ready.emit(next(song for song in self._songs if song.number == number))
        self._turn()

    def _failed(self, number: int, error: EngineError) -> None:
        self._change(number, state="failed", what="", left_s=None, hint=error.hint)
        self._turn()

    def _measure(self) -> None:
        """Look how long the songs are: the time left stands on it."""
        unknown = [song for song in self._songs if song.to_do and song.sound_s is None]

        def look(ctx: JobContext) -> list[tuple[int, float | None]]:
            found = []
            for index, song in enumerate(unknown):
                ctx.checkpoint(index / len(unknown), song.title)
                found.append((song.number, self._engine.length(song.path)))
            return found

        def measured(found: list[tuple[int, float | None]]) -> None:
            for number, sound_s in found:
                self._change(number, sound_s=sound_s)

        self._runner.start(_MEASURE, self.tr("Looking at the queue"), look, measured)

    def _left(self, song: Queued) -> float | None:
        if song.state == "running":
            return song.left_s
        if song.sound_s is None or not self._course.steps:
            return None
        return self._pace.expects(self._course.steps, song.sound_s)

    def _others_first(self) -> bool:
        return any(self._runner.running(kind) is not None for kind in _GO_FIRST)

    def _running_number(self) -> int | None:
        return next((song.number for song in self._songs if song.state == "running"), None)

    def _change(self, number: int, **fields: Any) -> None:  # noqa: ANN401 - the fields of `Queued`
        self._set([replace(song, **fields) if song.number == number else song for song in self._songs])

    def _set(self, songs: Iterable[Queued]) -> None:
        fresh = tuple(songs)
        if fresh == self._songs:
            return
        self._songs = fresh
        kept = tuple(str(song.path) for song in fresh if song.state != "failed")
        if kept != self._settings.values.queue:
            self._settings.change(queue=kept)
        self.queue_changed.emit()
