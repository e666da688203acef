"""The way of a song through the engines: open, split, hear, plan, remix, measure, export; each step a job."""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from engines.core.jobs import Part
from studio.session.peaks import Pyramid, pyramid
from studio.session.selection import within
from studio.session.session import Made

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from engines.core.errors import EngineError
    from engines.core.jobs import JobContext
    from engines.core.source import Source
    from engines.model.plan import RemixPlan
    from engines.model.song import SongFacts
    from engines.model.stems import Stems
    from engines.pipeline.exporting import ExportRequest
    from engines.pipeline.opening import Song
    from engines.pipeline.remixing import Remix
    from studio.jobs.runner import JobRunner
    from studio.session.autosave import Autosave
    from studio.session.engine import Engine
    from studio.session.session import Session
    from studio.settings.store import SettingsStore

_KEPT_REMIXES: Final = 5
_SETTLE_MS: Final = 120


class Flow(QObject):
    """Starts the jobs that the session needs next and carries their results into it.

    Attributes:
        asked: a prompt was taken and will be planned; carries the words.
        exported: files were written; carries their paths.
    """

    asked = Signal(str)
    exported = Signal(object)

    def __init__(
        self,
        session: Session,
        engine: Engine,
        runner: JobRunner,
        settings: SettingsStore,
        autosave: Autosave,
    ) -> None:
        super().__init__(session)
        self._session = session
        self._engine = engine
        self._runner = runner
        self._settings = settings
        self._autosave = autosave
        self._waiting: list[str] = []
        self._made: OrderedDict[RemixPlan, Made] = OrderedDict()
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(_SETTLE_MS)
        self._settle.timeout.connect(self._remix)
        self._planned: RemixPlan | None = None
        session.work_changed.connect(self._work_changed)

    @property
    def engine(self) -> Engine:
        """The engines."""
        return self._engine

    @property
    def waiting(self) -> tuple[str, ...]:
        """Prompts that wait for the song to be heard."""
        return tuple(self._waiting)

    # -- opening

    def open(self, path: Path) -> None:
        """Open a song; the work on the present one is kept."""
        self._autosave.save()
        self._runner.start(
            "open",
            self.tr("Opening {}").format(path.name),
            lambda ctx: self._engine.open_song(path, ctx),
            self._opened,
        )

    def _opened(self, song: Song) -> None:
        self._close_song()
        self._settings.remember_song(str(song.path))
        self._settings.change(last_folder=str(song.path.parent))
        work = self._autosave.load(song.source_id)
        self._session.set_song(song, work)
        if work is not None and work.takes:
            self._session.noticed.emit("info", self.tr("Welcome back: your takes of this song are here."))
        self._runner.start(
            "peaks", self.tr("Drawing the song"), lambda ctx: pyramid(song.audio, ctx), self._song_drawn
        )
        separator = self._settings.values.separator
        self._runner.start(
            "split",
            self.tr("Separating the stems"),
            lambda ctx: self._engine.split(song, separator, ctx),
            lambda stems: self._split(song, stems),
        )

    def _song_drawn(self, peaks: Pyramid) -> None:
        self._session.set_peaks("song", peaks)

    def _split(self, song: Song, stems: Stems) -> None:
        self._session.set_heard(stems=stems)
        self._runner.start(
            "stem-peaks", self.tr("Drawing the stems"), lambda ctx: _draw(stems, ctx), self._stems_drawn
        )
        self._runner.start(
            "hear",
            self.tr("Listening to the song"),
            lambda ctx: self._engine.analyse(song, stems, ctx),
            self._heard,
        )

    def _stems_drawn(self, drawn: dict[str, Pyramid]) -> None:
        for name, peaks in drawn.items():
            self._session.set_peaks(name, peaks)

    def _heard(self, facts: SongFacts) -> None:
        self._session.set_heard(facts=facts)
        waiting, self._waiting = self._waiting, []
        if waiting:
            self.ask("; ".join(waiting))
        else:
            self._work_changed()

    # -- asking

    def ask(self, prompt: str) -> None:
        """Turn the person's words into a plan; words that come before the song is heard wait for it."""
        prompt = prompt.strip()
        session = self._session
        song, facts, after = session.song, session.facts, session.plan
        if not prompt or song is None:
            return
        self._settings.remember_prompt(prompt)
        self.asked.emit(prompt)
        if facts is None:
            self._waiting.append(prompt)
            return
        known, selected = facts, session.selection

        def read(_ctx: JobContext) -> RemixPlan:
            plan = self._engine.plan(prompt, song, known, after)
            return plan if selected is None else within(plan, after, selected.scope)

        self._runner.start(
            "plan",
            self.tr("Reading “{}”").format(prompt[:60]),
            read,
            lambda plan: session.take_plan(plan, prompt),
        )

    # -- making

    def _work_changed(self) -> None:
        plan = self._session.plan
        if plan is None:
            self._runner.cancel_kind("remix")
            self._runner.cancel_kind("faders")
            self._planned = None
            self._session.set_made(None)
            return
        if plan != self._planned and self._session.facts is not None:
            self._settle.start()

    def _remix(self) -> None:
        session, plan = self._session, self._session.plan
        song, stems, facts = session.song, session.stems, session.facts
        if plan is None or song is None or stems is None or facts is None or plan == self._planned:
            return
        self._planned = plan
        known = self._made.get(plan)
        if known is not None and known.is_whole:
            self._made.move_to_end(plan)
            self._runner.cancel_kind("remix")
            self._runner.cancel_kind("render")
            session.set_made(known)
            self._ready_faders(known)
            return
        session.set_made(None)
        heard, heard_stems = facts, stems
        self._runner.start(
            "remix",
            self.tr("Arranging the remix"),
            lambda ctx: Made(remix=self._engine.prepare(song, heard_stems, heard, plan, ctx)),
            lambda made: self._prepared(song, heard_stems, made),
            self._failed,
        )

    def _prepared(self, song: Song, stems: Stems, made: Made) -> None:
        if self._session.plan != made.remix.plan:
            return
        self._session.set_made(made)
        self._runner.start(
            "render",
            self.tr("Rendering and measuring the remix"),
            lambda ctx: self._finish(song, stems, made, ctx),
            self._rendered,
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

    def _rendered(self, made: Made) -> None:
        plan = made.remix.plan
        self._made[plan] = made
        self._made.move_to_end(plan)
        if self._session.plan == plan:
            self._session.set_made(made)
            self._ready_faders(made)
        while len(self._made) > _KEPT_REMIXES:
            oldest = next(iter(self._made))
            if oldest == self._session.plan:
                break
            self._discard(self._made.pop(oldest))

    def _failed(self, error: EngineError) -> None:
        self._planned = None
        self._session.noticed.emit("bad", error.hint)

    # -- exporting

    def export(self, request: ExportRequest) -> None:
        """Write the remix that is on; nothing happens where it is not whole yet."""
        made, song = self._session.made, self._session.song
        if made is None or song is None or not made.is_whole:
            self._session.noticed.emit("info", self.tr("The remix is still being rendered; wait a moment."))
            return
        self._runner.start(
            "export",
            self.tr("Exporting {}").format(self._session.title),
            lambda ctx: self._engine.export(made, song, request, ctx),
            self._written,
        )

    def _written(self, paths: tuple[Path, ...]) -> None:
        if paths:
            self._settings.change(last_folder=str(paths[0].parent))
        self.exported.emit(paths)

    # -- the end

    def close(self) -> None:
        """Keep the work, stop the jobs and forget temporary files."""
        self._autosave.save()
        self._settle.stop()
        self._runner.close()
        self._close_song()

    def _close_song(self) -> None:
        for kind in ("peaks", "split", "stem-peaks", "hear", "plan", "remix", "render", "faders"):
            self._runner.cancel_kind(kind)
        self._waiting.clear()
        self._planned = None
        song = self._session.song
        if song is None:
            return
        self._session.set_song(None)
        for made in self._made.values():
            self._discard(made)
        self._made.clear()
        self._engine.close_song(song)

    def _discard(self, made: Made) -> None:
        if made.bounced is not None:
            self._engine.discard(made.bounced)


def _draw(stems: Stems, ctx: JobContext) -> dict[str, Pyramid]:
    names = stems.names
    return {
        name: pyramid(stems.sources[name], Part(ctx, index / len(names), (index + 1) / len(names)), name)
        for index, name in enumerate(names)
    }
