"""The way of a song through the engines: open, split, hear, plan; each step a job."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from engines.storage import is_unsaved
from studio.session.engine import LocalModel
from studio.session.finding import SongMissing, find_song
from studio.session.keeper import ENDING
from studio.session.making import Making
from studio.session.peaks import Pyramid, pyramid
from studio.session.selection import within

if TYPE_CHECKING:
    from engines.core.errors import EngineError
    from engines.core.jobs import JobContext
    from engines.model.plan import RemixPlan
    from engines.model.song import SongFacts
    from engines.model.stems import Stems
    from engines.pipeline.opening import Song
    from studio.jobs.runner import JobRunner
    from studio.session.engine import Engine
    from studio.session.keeper import Keeper
    from studio.session.project_writer import Opened
    from studio.session.separating import Separating
    from studio.session.session import Session
    from studio.settings.store import SettingsStore


class Flow(QObject):
    """Starts the jobs that the session needs next and carries their results into it.

    Attributes:
        asked: a prompt was taken and will be planned; carries the words.
        song_missing: the song of a project was not found; carries the project's path and the song's name.
    """

    asked = Signal(str)
    song_missing = Signal(object, str)

    def __init__(
        self,
        session: Session,
        engine: Engine,
        runner: JobRunner,
        settings: SettingsStore,
        keeper: Keeper,
        separating: Separating,
    ) -> None:
        super().__init__(session)
        self._session = session
        self._engine = engine
        self._runner = runner
        self._settings = settings
        self._keeper = keeper
        self._separating = separating
        self._making = Making(session, engine, runner)
        self._waiting: list[str] = []
        separating.first_arrived.connect(self._hear)
        separating.improved.connect(self._go_on)
        settings.settings_changed.connect(lambda values: separating.choose(values.separator))

    @property
    def engine(self) -> Engine:
        """The engines."""
        return self._engine

    @property
    def waiting(self) -> tuple[str, ...]:
        """Prompts that wait for the song to be heard."""
        return tuple(self._waiting)

    # -- opening

    def open(self, path: Path, *, song: Path | None = None) -> None:
        """Open a song or a project; the work on the present one is kept.

        Args:
            path: the file.
            song: where the song of a project lies, where the project does not know.
        """
        if path == self._keeper.path and not self._session.read_only:
            self._session.noticed.emit("info", self.tr("{} is open already.").format(path.name))
            return
        self._runner.start(
            "open",
            self.tr("Opening {}").format(path.name),
            (lambda ctx: self._read_project(path, song, ctx))
            if path.suffix == ENDING
            else (lambda ctx: self._read_song(path, ctx)),
            lambda found: self._opened(*found),
            lambda error: self._not_opened(path, error),
        )

    def _read_song(self, path: Path, ctx: JobContext) -> tuple[Song, Opened | None, bool]:
        song = self._engine.open_song(path, ctx)
        return song, self._keeper.find(song.source_id), False

    def _read_project(
        self, path: Path, chosen: Path | None, ctx: JobContext
    ) -> tuple[Song, Opened | None, bool]:
        opened = self._keeper.read_project(path)
        try:
            folders = [Path(recent).parent for recent in self._settings.values.recent]
            song = find_song(
                opened,
                chosen,
                folders,
                self._engine,
                lambda sha, to: self._keeper.take_out(opened, sha, to),
                ctx,
            )
            return self._stated(song, opened), opened, not is_unsaved(path)
        except BaseException:
            self._keeper.drop(opened)
            raise

    def _stated(self, song: Song, opened: Opened) -> Song:
        """What was stated in the project holds where nothing was stated here."""
        if song.statement is not None or opened.statement is None:
            return song
        return self._engine.state(song, opened.statement)

    def _not_opened(self, path: Path, error: EngineError) -> None:
        if isinstance(error, SongMissing):
            self.song_missing.emit(path, error.name)

    def _opened(self, song: Song, opened: Opened | None, named: bool) -> None:  # noqa: FBT001 - a job's result
        before = self._leave_song()
        path = opened.path if opened is not None and named else song.path
        self._settings.remember_song(str(path))
        self._settings.change(last_folder=str(path.parent))
        self._keeper.go_on(opened, named=named)
        self._session.set_song(song, opened.work if opened is not None else None)
        self._throw_away(before)
        self._greet(opened)
        self._runner.start(
            "peaks", self.tr("Drawing the song"), lambda ctx: pyramid(song.audio, ctx), self._song_drawn
        )
        self._separating.begin(song, self._settings.values.separator)

    def _greet(self, opened: Opened | None) -> None:
        if opened is None:
            return
        if opened.read_only:
            words = self.tr("This project is open in another window; here it can be heard but not changed.")
            self._session.noticed.emit("bad", words)
        elif not opened.work.is_empty:
            self._session.noticed.emit("info", self.tr("Welcome back: all that you made is here."))

    def _song_drawn(self, peaks: Pyramid) -> None:
        self._session.set_peaks("song", peaks)

    def _hear(self) -> None:
        song, stems = self._session.song, self._session.stems
        if song is None or stems is None:
            return
        self._runner.start(
            "hear",
            self.tr("Listening to the song"),
            lambda ctx: self._listen(song, stems, ctx),
            self._heard,
        )

    def _listen(self, song: Song, stems: Stems, ctx: JobContext) -> SongFacts:
        facts = self._engine.analyse(song, stems, ctx)
        # The first ideas read all the words that are known, which would hold the window.
        self._engine.ideas(facts)
        return facts

    def _heard(self, facts: SongFacts) -> None:
        self._session.set_heard(facts=facts)
        self._go_on()

    def _go_on(self) -> None:
        """The song is heard, or heard better: what was asked for can be made."""
        waiting, self._waiting = self._waiting, []
        if waiting:
            self.ask("; ".join(waiting))
        else:
            self._making.follow()

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
        model = LocalModel(self._settings.values.model_url, self._settings.values.model_name)

        def read(_ctx: JobContext) -> RemixPlan:
            plan = self._engine.plan(prompt, song, known, after, model)
            return plan if selected is None else within(plan, after, selected.scope)

        self._runner.start(
            "plan",
            self.tr("Reading “{}”").format(prompt[:60]),
            read,
            lambda plan: session.take_plan(plan, prompt),
        )

    # -- saving

    def save_as(self, path: Path, *, collect: bool = False) -> None:
        """Give the work a name; `collect` puts the song into the file too."""
        self._runner.start(
            "save",
            self.tr("Saving {}").format(path.name),
            lambda ctx: self._keeper.save_as(path, ctx, collect=collect),
            self._saved_as,
        )

    def _saved_as(self, path: Path) -> None:
        self._keeper.saved_as(path)
        self._settings.remember_song(str(path))
        self._settings.change(last_folder=str(path.parent))
        words = self.tr("Saved as {}. Every change goes there from now on.")
        self._session.noticed.emit("info", words.format(path.name))

    # -- the end

    def close(self) -> None:
        """Keep the work, stop the jobs and forget temporary files."""
        self._keeper.save()
        self._runner.close()
        song = self._leave_song()
        self._session.set_song(None)
        self._throw_away(song)
        self._keeper.close()

    def _leave_song(self) -> Song | None:
        """Stop all that is done for the song that is open, and keep the work on it."""
        for kind in ("peaks", "hear", "plan", "drag"):
            self._runner.cancel_kind(kind)
        self._separating.forget()
        self._waiting.clear()
        self._making.forget()
        if self._session.song is not None:
            self._keeper.save()
            self._keeper.let_go()
        return self._session.song

    def _throw_away(self, song: Song | None) -> None:
        if song is not None:
            self._runner.drop(song.audio, lambda: self._engine.close_song(song))
