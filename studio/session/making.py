"""From plan to sound: arranges, renders and measures the plan that is on, and remembers the last few."""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QObject, QTimer

from engines.core.jobs import Part
from studio.session.made import Made
from studio.session.peaks import pyramid

if TYPE_CHECKING:
    from collections.abc import Mapping

    from engines.core.errors import EngineError
    from engines.core.jobs import JobContext
    from engines.core.source import Source
    from engines.model.corrections import Corrections
    from engines.model.plan import RemixPlan
    from engines.model.song import SongFacts
    from engines.model.stems import Stems
    from engines.pipeline.opening import Song
    from engines.pipeline.remixing import Remix
    from studio.jobs.runner import JobRunner
    from studio.session.engine import Engine
    from studio.session.session import Session

_KEPT_REMIXES: Final = 5
_SETTLE_MS: Final = 120
KINDS: Final = ("remix", "render", "faders", "compare")
"""The kinds of its jobs."""


class Wanted(NamedTuple):
    """What a remix follows from, for one song.

    Attributes:
        plan: the person's.
        corrections: what the person set right in the hearing.
        separator: identity of what made the stems; empty while there are none.
    """

    plan: RemixPlan
    corrections: Corrections
    separator: str

    def differs_in_stems(self, other: Wanted | None) -> bool:
        """Whether the other is the same remix from other stems."""
        return other is not None and other != self and other[:2] == self[:2]


class Making(QObject):
    """Starts the jobs that the plan needs next and carries their results into the session."""

    def __init__(self, session: Session, engine: Engine, runner: JobRunner) -> None:
        super().__init__(session)
        self._session = session
        self._engine = engine
        self._runner = runner
        self._made: OrderedDict[Wanted, Made] = OrderedDict()
        self._begun: Wanted | None = None
        self._shown: Wanted | None = None
        self._compared: Wanted | None = None
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(_SETTLE_MS)
        self._settle.timeout.connect(self._begin)
        session.work_changed.connect(self.follow)
        session.rights_changed.connect(self.follow)
        session.comparing.take_chosen.connect(self._compare)

    def follow(self) -> None:
        """Make what is wanted now, a moment later, so that a drag is made once."""
        self._compare()
        wanted = self._wanted()
        if wanted is None:
            self._cancel()
            self._session.set_made(None)
        elif wanted != self._begun and self._session.facts is not None:
            self._settle.start()

    def forget(self) -> None:
        """Another song comes: stop, and remove what was rendered."""
        self._settle.stop()
        self._cancel()
        for made in self._made.values():
            self._discard(made)
        self._made.clear()

    # -- inside

    def _wanted(self) -> Wanted | None:
        plan = self._session.work.plan
        return self._from(plan) if plan is not None else None

    def _from(self, plan: RemixPlan) -> Wanted:
        stems = self._session.stems
        return Wanted(plan, self._session.work.corrections, stems.separator if stems is not None else "")

    def _cancel(self) -> None:
        for kind in KINDS:
            self._runner.cancel_kind(kind)
        self._begun = self._compared = None

    def _compare(self) -> None:
        """Have the take at hand that is compared with."""
        session = self._session
        comparing, song, stems, facts = session.comparing, session.song, session.stems, session.facts
        if not comparing.take or song is None or stems is None or facts is None:
            self._compared = None
            self._runner.cancel_kind("compare")
            return
        take = session.work.find(comparing.take)
        wanted = self._from(take.plan)
        if wanted == self._compared:
            return
        self._compared = wanted
        known = self._made.get(wanted)
        if known is not None:
            comparing.set_made(known)
            return
        self._runner.start(
            "compare",
            self.tr("Getting “{}” ready to compare").format(take.name),
            lambda ctx: self._whole(song, stems, facts, wanted.plan, ctx),
            lambda made: self._keep(wanted, made),
            lambda error: session.noticed.emit("bad", error.hint),
        )

    def _begin(self) -> None:
        session, wanted = self._session, self._wanted()
        song, stems, facts = session.song, session.stems, session.facts
        if wanted is None or song is None or stems is None or facts is None or wanted == self._begun:
            return
        self._begun = wanted
        known = self._made.get(wanted)
        if known is not None and known.is_whole:
            self._made.move_to_end(wanted)
            self._runner.cancel_kind("remix")
            self._runner.cancel_kind("render")
            self._show(wanted, known)
            self._ready_faders(known)
            return
        if wanted.differs_in_stems(self._shown) and session.made is not None and session.made.is_whole:
            self._improve(song, stems, facts, wanted)
            return
        session.set_made(None)
        latest = next(reversed(self._made.values()), None)
        before = latest.remix if latest is not None else None
        self._runner.start(
            "remix",
            self.tr("Arranging the remix"),
            lambda ctx: Made(remix=self._engine.prepare(song, stems, facts, wanted.plan, ctx, before=before)),
            lambda made: self._prepared(song, stems, wanted, made),
            self._failed,
        )

    def _improve(self, song: Song, stems: Stems, facts: SongFacts, wanted: Wanted) -> None:
        """Render the remix that is on from better stems; until then the one that is there can be had."""
        self._runner.start(
            "remix",
            self.tr("Rendering the remix from the better stems"),
            lambda ctx: self._whole(song, stems, facts, wanted.plan, ctx),
            lambda made: self._rendered(wanted, made),
            self._failed,
        )

    def _show(self, wanted: Wanted, made: Made) -> None:
        self._shown = wanted
        self._session.set_made(made)

    def _prepared(self, song: Song, stems: Stems, wanted: Wanted, made: Made) -> None:
        if self._wanted() != wanted:
            return
        self._show(wanted, made)
        self._runner.start(
            "render",
            self.tr("Rendering and measuring the remix"),
            lambda ctx: self._finish(song, stems, made, ctx),
            lambda whole: self._rendered(wanted, whole),
            self._failed,
        )

    def _ready_faders(self, made: Made) -> None:
        """Have the lanes at hand that faders turn while the remix plays.

        They hold sound in memory, so only the remix that is on has them.
        """
        remix, bounced = made.remix, made.bounced
        if bounced is None:
            return
        self._runner.start(
            "faders",
            self.tr("Getting the faders ready"),
            lambda ctx: self._engine.lanes(remix, bounced, ctx),
            lambda lanes: self._faders_ready(remix, lanes),
        )

    def _faders_ready(self, remix: Remix, lanes: Mapping[str, Source]) -> None:
        made = self._session.made
        if made is not None and made.remix is remix:
            self._session.set_made(made._replace(lanes=lanes))

    def _whole(self, song: Song, stems: Stems, facts: SongFacts, plan: RemixPlan, ctx: JobContext) -> Made:
        """In the worker: a plan as a finished remix."""
        remix = self._engine.prepare(song, stems, facts, plan, Part(ctx, 0.0, 0.1))
        return self._finish(song, stems, Made(remix=remix), Part(ctx, 0.1, 1.0))

    def _finish(self, song: Song, stems: Stems, made: Made, ctx: JobContext) -> Made:
        """In the worker: all that is not needed to hear the remix."""
        bounced = self._engine.bounce(made.remix, Part(ctx, 0.0, 0.6))
        try:
            peaks = pyramid(bounced.audio, Part(ctx, 0.6, 0.65))
            receipt = self._engine.prove(made.remix, bounced, Part(ctx, 0.65, 0.85))
            credit = self._engine.credit(made.remix, song, stems, Part(ctx, 0.85, 1.0))
        except BaseException:
            self._engine.discard(bounced)
            raise
        return made._replace(bounced=bounced, peaks=peaks, receipt=receipt, credit=credit)

    def _rendered(self, wanted: Wanted, made: Made) -> None:
        if self._wanted() == wanted:
            self._show(wanted, made)
            self._ready_faders(made)
        self._keep(wanted, made)

    def _keep(self, wanted: Wanted, made: Made) -> None:
        """Remember a finished remix; of many, the one that was made first goes."""
        self._made[wanted] = made
        self._made.move_to_end(wanted)
        if wanted == self._compared:
            self._session.comparing.set_made(made)
        for oldest in list(self._made)[:-_KEPT_REMIXES]:
            if oldest not in {self._wanted(), self._compared}:
                self._discard(self._made.pop(oldest))

    def _failed(self, error: EngineError) -> None:
        self._begun = None
        self._session.noticed.emit("bad", error.hint)

    def _discard(self, made: Made) -> None:
        bounced = made.bounced
        if bounced is not None:
            self._runner.drop(bounced, lambda: self._engine.discard(bounced))
