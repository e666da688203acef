"""The models on this computer as the window sees them: looked up, brought and removed by jobs."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from engines.core.errors import EngineError
    from engines.core.jobs import JobContext
    from engines.model.catalogue import KnownModel
    from studio.jobs.job import JobInfo
    from studio.jobs.runner import JobRunner

_PART_S: Final = 30.0


class Shelf(NamedTuple):
    """What was found.

    Attributes:
        models: all that can be brought, or are here.
        folder: where they are.
        free_mb: room on that disk [MB].
        device: torch's name of the device that the person chose for them; empty for the best that is here.
        lacking: what the models that make parts need besides, as a sentence; empty where nothing.
    """

    models: tuple[KnownModel, ...]
    folder: Path
    free_mb: int
    device: str
    lacking: str

    @property
    def used_mb(self) -> int:
        """What the models take on disk [MB]."""
        return sum(model.megabytes for model in self.models if model.installed)


class Models(QObject):
    """Starts the jobs that look for models, bring them and remove them.

    Attributes:
        shelf_changed: what is there was looked up anew.
        estimated: what parts would take was looked up; carries a sentence by model.
        failed: a model could not be brought or removed; carries its id and a sentence.
    """

    shelf_changed = Signal()
    estimated = Signal(dict)
    failed = Signal(str, str)

    def __init__(self, runner: JobRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._runner = runner
        self.shelf: Shelf | None = None

    def look(self) -> None:
        """See what is there."""
        self._runner.start("models", self.tr("Looking for models"), lambda _ctx: _look(), self._found)

    def estimate(self) -> None:
        """See what a part of half a minute would take by each model that is here."""

        def work(ctx: JobContext) -> dict[str, str]:
            from engines.pipeline.neural.estimating import estimates  # noqa: PLC0415 - late, as below

            return {name: found.words for name, found in estimates(_PART_S, ctx).items()}

        title = self.tr("Looking for models")
        self._runner.start("model estimates", title, work, self.estimated.emit)

    def install(self, model: KnownModel, source: Path | None = None) -> None:
        """Bring a model: from the network, or from a file or folder of the person's."""

        def work(ctx: JobContext) -> None:
            from engines.pipeline import models  # noqa: PLC0415 - late: the window stands first

            models.install(model.id, ctx, source=source)

        self._start(model, self.tr("Installing {}").format(model.name), work)

    def remove(self, model: KnownModel) -> None:
        """Remove a model and what is left of its downloads."""

        def work(_ctx: JobContext) -> None:
            from engines.pipeline import models  # noqa: PLC0415 - late: the window stands first

            models.remove(model.id)

        self._start(model, self.tr("Removing {}").format(model.name), work)

    def choose_folder(self, folder: Path) -> None:
        """Have models in another folder from now on; what is in the old one stays there."""

        def work(_ctx: JobContext) -> None:
            from engines.storage import paths  # noqa: PLC0415 - late: the window stands first

            paths.choose_models_dir(folder)

        self._runner.start("models", self.tr("Taking another models folder"), work, lambda _: self.look())

    def choose_device(self, name: str) -> None:
        """Have models run on a device from now on; empty for the best that is here."""

        def work(_ctx: JobContext) -> None:
            from engines.storage.devices import choose_device  # noqa: PLC0415 - late, as above

            choose_device(name)

        def chosen(_nothing: None) -> None:
            if self.shelf is not None:
                self.shelf = self.shelf._replace(device=name)

        self._runner.start("models device", self.tr("Looking for models"), work, chosen)

    def running(self, model: KnownModel) -> JobInfo | None:
        """The job that brings or removes a model, or None."""
        return self._runner.running(_kind(model))

    def stop(self, model: KnownModel) -> None:
        """Stop bringing a model; what came so far is kept."""
        job = self.running(model)
        if job is not None:
            self._runner.cancel(job.ticket)

    def _start(self, model: KnownModel, title: str, work: Callable[[JobContext], None]) -> None:
        def failed(error: EngineError) -> None:
            self.failed.emit(model.id, error.hint)

        self._runner.start(_kind(model), title, work, lambda _: self.look(), failed)

    def _found(self, shelf: Shelf) -> None:
        self.shelf = shelf
        self.shelf_changed.emit()


def _kind(model: KnownModel) -> str:
    return f"model {model.id}"


def _look() -> Shelf:
    from engines.generation.neural.catalogue import missing_packages  # noqa: PLC0415 - late, as above
    from engines.pipeline.models import known_models  # noqa: PLC0415 - late, as above
    from engines.storage import paths  # noqa: PLC0415 - late, as above
    from engines.storage.devices import chosen_device  # noqa: PLC0415 - late, as above

    folder, missing = paths.models_dir(), missing_packages()
    nearest = next(place for place in (folder, *folder.parents) if place.exists())
    return Shelf(
        models=known_models(),
        folder=folder,
        free_mb=shutil.disk_usage(nearest).free // 1_000_000,
        device=chosen_device(),
        lacking=missing.hint if missing is not None else "",
    )
