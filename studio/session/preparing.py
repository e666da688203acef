"""The way of a queued song: opened, split and heard in its job, and all of it left in the caches."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Final, NamedTuple

from engines.core.errors import Missing
from engines.core.jobs import Part
from studio.jobs.job import time_left

if TYPE_CHECKING:
    from pathlib import Path

    from engines.core.jobs import JobContext
    from engines.core.worker import KeptWorker
    from studio.session.engine import Engine
    from studio.session.pace import Pace

_OPEN: Final = "open"
_HEAR: Final = "hear"
_QUICK_SHARE: Final = 0.15
"""How much of the whole the first stems and the first hearing are, where a model's stems follow them."""


class _Step(NamedTuple):
    """What is on: its name, when it began on the monotonic clock [s], and the steps behind it."""

    name: str
    began: float
    later: tuple[str, ...] = ()
    fraction: float = 0.0


class Course:
    """Times the steps of one song; written by the job's thread, read by the window's.

    Attributes:
        sound_s: how long the song is [s]; 0 until it is open.
        steps: all that follows the opening.
    """

    def __init__(self, pace: Pace) -> None:
        self._pace = pace
        self._step = _Step(_OPEN, time.monotonic())
        self.sound_s = 0.0
        self.steps: tuple[str, ...] = ()

    def opened(self, sound_s: float, steps: tuple[str, ...]) -> None:
        """The song is open, and these steps are to be done."""
        self.sound_s, self.steps = sound_s, steps

    def begin(self, ctx: JobContext, *steps: str) -> JobContext:
        """Begin the first of the steps that are left; gives its context within the job's."""
        self._learn()
        self._step = _Step(steps[0], time.monotonic(), steps[1:])
        return _Timed(self, ctx)

    def end(self) -> None:
        """The last step is done."""
        self._learn()

    def report(self, fraction: float) -> None:
        """So much of the step that is on is done, 0–1."""
        self._step = self._step._replace(fraction=fraction)

    def left_s(self) -> float | None:
        """How long the song still takes [s]; None while that cannot be told."""
        step = self._step
        here = time_left(time.monotonic() - step.began, step.fraction)
        later = self._pace.expects(step.later, self.sound_s)
        return here + later if here is not None and later is not None and self.steps else None

    def _learn(self) -> None:
        if self._step.name != _OPEN:
            self._pace.learn(self._step.name, time.monotonic() - self._step.began, self.sound_s)


class _Timed:
    """A context that tells a course how far its step is."""

    def __init__(self, course: Course, ctx: JobContext) -> None:
        self._course = course
        self._ctx = ctx

    def checkpoint(self, fraction: float, what: str) -> None:
        """Report to both."""
        self._course.report(fraction)
        self._ctx.checkpoint(fraction, what)


def prepare(
    path: Path, separator: str, engine: Engine, course: Course, worker: KeptWorker, ctx: JobContext
) -> None:
    """Split and hear a song, so that it opens with its stems and facts at once.

    Args:
        path: its file.
        separator: the wanted one.
        engine: does the work.
        course: is told how far it is.
        worker: splits; what it has loaded stays for the next song.
        ctx: of the job.

    Raises:
        EngineError: it cannot be opened or split.
        Cancelled: by the context; the next time goes on from there.
    """
    song = engine.open_song(path, Part(ctx, 0.0, 0.02))
    try:
        first, *better = engine.stages(song, separator)
        steps = (first, _HEAR, *(step for stage in better for step in (stage, _HEAR)))
        course.opened(song.duration_s, steps)
        share = _QUICK_SHARE if better else 1.0
        stems = engine.split(song, first, course.begin(Part(ctx, 0.02, share * 0.6), *steps), worker)
        engine.analyse(song, stems, course.begin(Part(ctx, share * 0.6, share), *steps[1:]))
        for stage in better:
            into = course.begin(Part(ctx, share, 0.95), stage, _HEAR)
            try:
                stems = engine.split(song, stage, into, worker)
            except Missing:
                # The song has its first stems; what is missing is said when it is opened.
                return
            engine.analyse(song, stems, course.begin(Part(ctx, 0.95, 1.0), _HEAR))
        course.end()
    finally:
        engine.close_song(song)
