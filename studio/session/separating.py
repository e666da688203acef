"""The stems of the open song: quick ones at once, and better ones behind them that take their place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

from PySide6.QtCore import QObject, Qt, Signal

from engines.core.jobs import Part
from studio.session.peaks import Pyramid, pyramid

if TYPE_CHECKING:
    from collections.abc import Callable

    from engines.core.errors import EngineError
    from engines.core.jobs import JobContext
    from engines.model.song import SongFacts
    from engines.model.stems import Stems
    from engines.pipeline.opening import Song
    from studio.jobs.runner import JobRunner
    from studio.session.engine import Engine
    from studio.session.session import Session

BetterState: TypeAlias = Literal["none", "running", "paused", "stopped"]
"""How the better stems stand: there are none to be had, they are made, held, or were given up."""


class _Better(NamedTuple):
    """Better stems, and what follows from them."""

    stems: Stems
    facts: SongFacts
    peaks: dict[str, Pyramid]


class Separating(QObject):
    """Has a song split, and keeps the session's stems the best that there are.

    Attributes:
        first_arrived: the first stems of the song are there.
        improved: better stems took the place of the first ones, and the facts follow them.
        pieces_arrived: better stems can be heard in places already; carries the stems by name.
        state_changed: the better stems stand otherwise.
    """

    first_arrived = Signal()
    improved = Signal()
    pieces_arrived = Signal(object)
    state_changed = Signal()
    _pieces = Signal(object, object)

    def __init__(
        self, session: Session, engine: Engine, runner: JobRunner, playhead: Callable[[], int]
    ) -> None:
        super().__init__(session)
        self._session = session
        self._engine = engine
        self._runner = runner
        self._playhead = playhead
        self._state: BetterState = "none"
        self._separator = ""
        self._pieces.connect(self._hear_pieces, Qt.ConnectionType.QueuedConnection)
        runner.jobs_changed.connect(self._watch)

    @property
    def state(self) -> BetterState:
        """How the better stems stand."""
        return self._state

    def begin(self, song: Song, separator: str) -> None:
        """Split a song that was opened."""
        self._separator = separator
        self._set_state("none")
        self._runner.start(
            "split",
            self.tr("Separating the stems"),
            lambda ctx: self._first(song, separator, ctx),
            lambda found: self._arrived(found[0], more=found[1] or separator != self._separator),
        )

    def choose(self, separator: str) -> None:
        """Have the stems by another separator from now on."""
        if separator == self._separator:
            return
        self._separator = separator
        if self._session.stems is not None:
            self.go_on()

    def pause(self) -> None:
        """Hold the better stems where they are."""
        if self._state == "running":
            self._set_state("paused")
            self._runner.cancel_kind("better")

    def stop(self) -> None:
        """Give the better stems up, and stay with those that are there."""
        if self._state in {"running", "paused"}:
            self._set_state("stopped")
            self._runner.cancel_kind("better")

    def go_on(self) -> None:
        """Make the better stems, from where they were left, first where the song is heard."""
        song, first = self._session.song, self._session.stems
        if song is None or first is None:
            return
        separator, playhead = self._separator, self._playhead()
        self._runner.start(
            "better",
            self.tr("Making better stems"),
            lambda ctx: self._improve(song, first, separator, playhead, ctx),
            self._improved,
            self._failed,
        )
        self._set_state("running")

    def toggle(self) -> None:
        """Hold the better stems, or go on with them."""
        if self._state == "running":
            self.pause()
        elif self._state != "none":
            self.go_on()

    def forget(self) -> None:
        """No song is open any more."""
        for kind in ("split", "stem-peaks", "better"):
            self._runner.cancel_kind(kind)
        self._set_state("none")

    # -- in the jobs' threads

    def _first(self, song: Song, separator: str, ctx: JobContext) -> tuple[Stems, bool]:
        """The first stems, and whether there are better ones to be had."""
        stages = self._engine.stages(song, separator)
        return self._engine.split(song, stages[0], ctx), len(stages) > 1

    def _improve(self, song: Song, first: Stems, separator: str, playhead: int, ctx: JobContext) -> _Better:
        stems = self._engine.improve(
            song,
            first,
            separator,
            Part(ctx, 0.0, 0.9),
            playhead=playhead,
            heard=lambda sources: self._pieces.emit(first, sources),
        )
        facts = self._engine.analyse(song, stems, Part(ctx, 0.9, 0.97))
        return _Better(stems, facts, _draw(stems, Part(ctx, 0.97, 1.0)))

    # -- in the window's thread

    def _arrived(self, stems: Stems, *, more: bool) -> None:
        self._session.set_heard(stems=stems)
        self._runner.start(
            "stem-peaks", self.tr("Drawing the stems"), lambda ctx: _draw(stems, ctx), self._drawn
        )
        self.first_arrived.emit()
        if more:
            self.go_on()
        self.state_changed.emit()

    def _improved(self, better: _Better) -> None:
        for kind in ("stem-peaks", "hear"):
            self._runner.cancel_kind(kind)
        self._set_state("none")
        self._session.set_heard(stems=better.stems, facts=better.facts)
        self._drawn(better.peaks)
        self.improved.emit()

    def _failed(self, _error: EngineError) -> None:
        self._set_state("stopped")

    def _drawn(self, drawn: dict[str, Pyramid]) -> None:
        for name, peaks in drawn.items():
            self._session.set_peaks(name, peaks)

    def _hear_pieces(self, first: Stems, sources: object) -> None:
        if first is self._session.stems and self._state in {"running", "paused"}:
            self.pieces_arrived.emit(sources)

    def _watch(self) -> None:
        """The job can be stopped from the list of jobs as well."""
        if self._state == "running":
            job = self._runner.running("better")
            if job is None or job.state == "stopping":
                self._set_state("stopped")

    def _set_state(self, state: BetterState) -> None:
        if state != self._state:
            self._state = state
            self.state_changed.emit()


def _draw(stems: Stems, ctx: JobContext) -> dict[str, Pyramid]:
    names = stems.names
    return {
        name: pyramid(stems.sources[name], Part(ctx, index / len(names), (index + 1) / len(names)), name)
        for index, name in enumerate(names)
    }
