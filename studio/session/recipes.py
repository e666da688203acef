"""Recipes of others, applied to the person's own copy of the song."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from pathlib import Path

    from engines.model.plan import RemixPlan
    from engines.model.song import SongFacts
    from studio.jobs.runner import JobRunner
    from studio.session.engine import Engine
    from studio.session.session import Session

RECIPE_ENDING: Final = ".flipside-recipe"


class Recipes(QObject):
    """Applies a recipe to the open song, as soon as that is heard."""

    def __init__(self, session: Session, engine: Engine, runner: JobRunner) -> None:
        super().__init__(session)
        self._session = session
        self._engine = engine
        self._runner = runner
        self._waiting: Path | None = None
        session.heard.connect(self._go_on)

    def apply(self, path: Path) -> None:
        """Apply a recipe to the song that is open; without one, to the song that is opened next."""
        self._waiting = path
        if self._session.song is None:
            words = self.tr("Now open your own copy of the song: {} is applied to it.")
            self._session.noticed.emit("info", words.format(path.name))
        self._go_on()

    def _go_on(self) -> None:
        song, path = self._session.song, self._waiting
        if song is None or path is None or self._session.facts is None:
            return
        self._waiting = None

        def taken(found: tuple[RemixPlan, SongFacts]) -> None:
            if self._session.song is not None and self._session.song.source_id == song.source_id:
                self._session.take_recipe(*found, self.tr("Recipe {}").format(path.stem))

        self._runner.start(
            "recipe",
            self.tr("Finding the song of {} in yours").format(path.name),
            lambda ctx: self._engine.apply_recipe(path, song, ctx),
            taken,
        )
