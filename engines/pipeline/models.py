"""All models that can be brought to this computer: what there is, bringing one, removing one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engines.core.errors import Missing
from engines.core.files import shown
from engines.core.hub import InstallRequest
from engines.core.worker import run_spawned
from engines.generation.neural import catalogue as parts
from engines.generation.neural import installing as part_models
from engines.separation.neural import catalogue as stems
from engines.separation.neural import installing as stem_models
from engines.storage import paths
from engines.storage.locks import OwnerLock

if TYPE_CHECKING:
    from pathlib import Path

    from engines.core.jobs import JobContext
    from engines.model.catalogue import KnownModel


def known_models() -> tuple[KnownModel, ...]:
    """The models of the catalogue and the person's own ones, those that split songs first."""
    folder = paths.models_dir()
    return (*stems.known(folder), *parts.known(folder))


def install(name: str, ctx: JobContext, *, source: Path | None = None, hub: str = "") -> None:
    """Bring a model: from a file or folder where `source` is given, else from the network.

    It is done by a process of its own, so that a cancel is heard while a server is silent too.

    Raises:
        Missing: no such model, no network, or it is not whole.
        InputError: `source` is not of this model, or the model is there already.
        OutputError: the models folder cannot be written.
        Cancelled: `ctx` said so; what came so far is kept.
    """
    folder = paths.ready(paths.models_dir())
    _check_known(name)
    lock = OwnerLock(folder / name)
    if not lock.held:
        raise Missing(f"{name} is being installed", hint=f"{name} is being installed already; wait for it.")
    try:
        _bring(name, folder, source, hub, ctx)
    finally:
        lock.release()


def remove(name: str) -> int:
    """Remove a model and what is left of its downloads; the bytes given back.

    Raises:
        Missing: no such model, or nothing of it is there.
        OutputError: a file cannot be deleted.
    """
    folder = paths.models_dir()
    _check_known(name)
    published = stems.published(name)
    freed = stem_models.remove(published, folder) if published else part_models.remove(name, folder)
    if not freed:
        raise Missing(f"{name} is not installed", hint=f"{name} is not installed; nothing was removed.")
    return freed


def _bring(name: str, folder: Path, source: Path | None, hub: str, ctx: JobContext) -> None:
    published, listed = stems.published(name), parts.listed(name)
    if published is not None:
        asked = InstallRequest(model=published, models_dir=folder, source=source, hub=hub)
        run_spawned(stem_models.bring, asked, ctx)
    elif listed is not None:
        wanted = InstallRequest(model=listed, models_dir=folder, source=source, hub=hub)
        run_spawned(part_models.bring, wanted, ctx)


def _check_known(name: str) -> None:
    names = [model.id for model in known_models()]
    if name not in names and stems.published(name) is None:
        raise Missing(
            f"no model {name!r}", hint=f"There is no model {shown(name)}; known ones are {', '.join(names)}."
        )
