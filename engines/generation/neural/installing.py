"""Models that make parts brought here, only by the person's choice: downloaded, or copied by hand."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Final

from engines.core.downloads import Unreachable, fetch_all
from engines.core.errors import InputError, Missing, OutputError
from engines.core.files import output_error, shown
from engines.core.hub import hub_address, no_model, repository_files
from engines.core.temporaries import temporary_in
from engines.generation.neural.catalogue import Listed, by_hand, not_installed
from engines.generation.neural.folders import read_folder

if TYPE_CHECKING:
    from engines.core.hub import HubFile, InstallRequest
    from engines.core.jobs import JobContext

DOWNLOADS: Final = ".downloads"
"""The folder below the models folder where what is not whole yet waits."""
_TAKEN: Final = frozenset({".safetensors", ".json", ".txt", ".model"})
"""The endings of weights, configurations and vocabularies; nothing that could run is fetched."""
_TOLERANCE: Final = 1.5
"""How much more than the catalogue says a model may weigh."""


def bring(request: InstallRequest[Listed], ctx: JobContext) -> None:
    """Do what a worker process is asked: `place` what was brought by hand, or `install` from the network."""
    if request.source is not None:
        place(request.model, request.source, request.models_dir, ctx)
    else:
        install(request.model, request.models_dir, ctx, hub=request.hub)


def install(model: Listed, models_dir: Path, ctx: JobContext, *, hub: str = "") -> Path:
    """Download a model's folder, and put it in place once it is whole and checked.

    What is cancelled or breaks off waits below `.downloads`, from where the next download goes on.

    Args:
        model: which.
        models_dir: where models are.
        ctx: hears progress in megabytes.
        hub: where to ask; empty for the usual place, see `hub_address`.

    Raises:
        Missing: no network, the hub does not have it, or it is not published as Flipside reads it.
        InputError: the model is there already.
        OutputError: the folder cannot be written or the disk is full.
        EngineError: what came is not what was announced.
    """
    if not model.downloadable:
        raise not_installed(model, models_dir)
    target = _free(models_dir / model.id)
    waiting = models_dir / DOWNLOADS / model.id
    ctx.checkpoint(0.0, f"asking for {model.name}")
    try:
        files = _files(model, hub_address(hub))
        fetch_all([(file.download, waiting / file.path) for file in files], ctx)
        _check(waiting, model)
        waiting.rename(target)
    except Unreachable as cause:
        raise no_model(model.name, hub_address(hub), by_hand(model, models_dir), cause) from cause
    except OSError as cause:
        raise output_error(target, cause) from cause
    ctx.checkpoint(1.0, f"{model.name} is installed")
    return target


def place(model: Listed, source: Path, models_dir: Path, ctx: JobContext) -> Path:
    """Copy a model's folder, which was brought by hand, into the models folder.

    Raises:
        Missing: it is not a whole model of that engine.
        InputError: the model is there already.
        OutputError: the models folder cannot be written.
    """
    found = read_folder(source)
    if found.engine != model.engine:
        raise Missing(
            f"{source} is for {found.engine}",
            hint=f"{shown(source.name)} is a model for {found.engine}, not for {model.engine}.",
        )
    target = _free(models_dir / model.id)
    temporary = temporary_in(target.parent)
    ctx.checkpoint(0.1, f"copying {model.name}")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copytree(source, temporary)
        temporary.rename(target)
    except OSError as cause:
        raise output_error(target, cause) from cause
    finally:
        shutil.rmtree(temporary, ignore_errors=True)
    return target


def remove(model_id: str, models_dir: Path) -> int:
    """Delete a model's folder and what is left of its downloads; the bytes given back.

    Raises:
        OutputError: a file cannot be removed.
    """
    folder, waiting = models_dir / model_id, models_dir / DOWNLOADS / model_id
    freed = sum(
        file.stat().st_size for place in (folder, waiting) for file in place.rglob("*") if file.is_file()
    )
    try:
        if waiting.is_dir():
            shutil.rmtree(waiting)
        if folder.is_symlink():
            folder.unlink()
        elif folder.is_dir():
            shutil.rmtree(folder)
    except OSError as cause:
        raise OutputError(
            f"model {model_id} could not be removed: {cause}",
            hint=f"The model {model_id} could not be deleted from {models_dir}; close what uses it first.",
        ) from cause
    return freed


def _free(target: Path) -> Path:
    if target.exists():
        raise InputError(f"{target} is there", hint=f"{target.name} is there already; remove it first.")
    return target


def _files(model: Listed, hub: str) -> tuple[HubFile, ...]:
    """What is to be fetched of a repository: no code, no pickles, and not more than the catalogue says."""
    listed = repository_files(hub, model.repository)
    wanted = tuple(file for file in listed if Path(file.path).suffix in _TAKEN)
    total = sum(file.download.size for file in wanted)
    if not wanted or total > _TOLERANCE * model.megabytes * 1e6:
        raise Unreachable(
            f"{hub}/{model.repository} lists {len(wanted)} files of {total} bytes",
            why="it does not have this model as it was published; try again later or take a mirror",
        )
    return wanted


def _check(folder: Path, model: Listed) -> None:
    """Refuse what is whole but no model of ours, and do not go on from it another time."""
    try:
        if read_folder(folder).engine == model.engine:
            return
    except Missing:
        shutil.rmtree(folder)
        raise
    shutil.rmtree(folder)
    raise Missing(
        f"{folder} is for another engine", hint=f"What came is no model for {model.engine}; try later."
    )
