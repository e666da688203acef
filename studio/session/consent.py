"""What the person states of the open song's rights, whether they are still to be asked, and who shares."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from engines.model.rights import Statement
    from engines.model.splits import SplitSheet
    from engines.pipeline.opening import Song
    from studio.jobs.runner import JobRunner
    from studio.session.engine import Engine
    from studio.session.session import Session


class Consent(QObject):
    """Keeps statements by jobs, and has the session know what follows from them."""

    def __init__(self, session: Session, engine: Engine, runner: JobRunner) -> None:
        super().__init__(session)
        self._session = session
        self._engine = engine
        self._runner = runner

    @property
    def is_asked(self) -> bool:
        """Whether nobody speaks of the song's rights and the person was not asked yet."""
        song = self._session.song
        return song is not None and song.terms.origin == "none" and not song.terms.statement

    def split_sheet(self, title: str) -> SplitSheet | None:
        """Who would share in the remix that is on; None while it is not whole."""
        song, made = self._session.song, self._session.made
        if song is None or made is None or made.credit is None:
            return None
        return self._engine.split_sheet(made.credit, song, title)

    def write_split(self, sheet: SplitSheet, path: Path) -> None:
        """Write a split sheet as its ending says."""
        self._runner.start(
            "split sheet",
            self.tr("Writing {}").format(path.name),
            lambda _ctx: self._engine.write_split(sheet, path),
            lambda _none: self._session.noticed.emit("info", self.tr("Saved as {}.").format(path.name)),
        )

    def state(self, statement: Statement | None, then: Callable[[], None] | None = None) -> None:
        """Keep what the person states of the open song; None takes it back.

        Args:
            statement: it.
            then: what waited for it.
        """
        song = self._session.song
        if song is None:
            return

        def stated(now: Song) -> None:
            if self._session.song is song:
                self._session.set_rights(now)
                if then is not None:
                    then()

        self._runner.start(
            "rights",
            self.tr("Keeping what you state of the song"),
            lambda _ctx: self._engine.state(song, statement),
            stated,
        )
