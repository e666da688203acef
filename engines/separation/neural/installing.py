"""Demucs' models brought to this computer, only by the person's choice: downloaded, or copied by hand."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, Final

from engines.core.downloads import Download, Unreachable, fetch_all
from engines.core.errors import InputError, OutputError
from engines.core.files import output_error, replacing, shown
from engines.core.hub import file_url, hub_address, no_model, repository_files
from engines.separation.neural.catalogue import NetworkFile, Published, model_files
from engines.separation.neural.weights import check_legacy, describe

if TYPE_CHECKING:
    from pathlib import Path

    from engines.core.hub import InstallRequest
    from engines.core.jobs import JobContext

_MOST_BYTES: Final = 2 << 30
"""The largest file of one network that is taken from a hub [bytes]."""


def bring(request: InstallRequest[Published], ctx: JobContext) -> None:
    """Do what a worker process is asked: `place` what was brought by hand, or `install` from the network."""
    if request.source is not None:
        place(request.model, request.source, request.models_dir, ctx)
    else:
        install(request.model, request.models_dir, ctx, hub=request.hub)


def install(model: Published, models_dir: Path, ctx: JobContext, *, hub: str = "") -> tuple[Path, ...]:
    """Download a published model and prove that it is whole.

    A cancelled or broken download leaves a `.part` file, from which the next one goes on.

    Args:
        model: which.
        models_dir: where models are; a folder of the model's name is made there.
        ctx: hears progress in megabytes.
        hub: where to ask; empty for the usual place, see `hub_address`.

    Returns:
        The model's files.

    Raises:
        Missing: no network, the hub does not have it, or it could not be used here.
        OutputError: the folder cannot be written or the disk is full.
        EngineError: what came is not what was announced.
    """
    folder = models_dir / model.name
    ctx.checkpoint(0.0, f"asking for {model.name}")
    files = tuple(folder / network.name for network in model.files)
    try:
        fetch_all(list(zip(_downloads(model, hub_address(hub)), files, strict=True)), ctx)
    except Unreachable as cause:
        names = " and ".join(network.name for network in model.files)
        raise no_model(
            model.name, hub_address(hub), f"put {names} into {shown(folder)} by hand", cause
        ) from cause
    except OSError as cause:
        raise output_error(folder, cause) from cause
    for file in files:
        describe(file)
    ctx.checkpoint(1.0, f"{model.name} is installed")
    return files


def place(model: Published, source: Path, models_dir: Path, ctx: JobContext) -> tuple[Path, ...]:
    """Copy a model's files, which were brought by hand, into the models folder.

    Args:
        model: whose.
        source: one of its files, or a folder with some of them.
        models_dir: where models are.
        ctx: hears progress.

    Raises:
        InputError: there is no file of this model, or its content is not the published one.
        OutputError: the models folder cannot be written.
        Missing: a file is no whole demucs model.
    """
    found = _files_at(model, source)
    if not found:
        raise InputError(
            f"{source} is no file of {model.name}",
            hint=f"{shown(source.name)} does not belong to {model.name}; it needs "
            f"{' and '.join(network.name for network in model.files)}.",
        )
    folder = models_dir / model.name
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as cause:
        raise output_error(folder, cause) from cause
    for index, (path, name) in enumerate(found):
        ctx.checkpoint(index / len(found), f"copying {path.name}")
        with replacing(folder / name) as temporary:
            shutil.copyfile(path, temporary)
    return tuple(folder / name for _, name in found)


def remove(model: Published, models_dir: Path) -> int:
    """Delete an installed model and what is left of its downloads; the bytes given back.

    Raises:
        OutputError: a file cannot be deleted.
    """
    freed = 0
    names = [name for one in model.files for name in (one.name, f"{one.name}.part", one.legacy_name)]
    try:
        for file in (folder / name for name in names for folder in (models_dir / model.name, models_dir)):
            if file.is_file():
                freed += file.stat().st_size
                file.unlink()
        own = models_dir / model.name
        if own.is_dir() and not any(own.iterdir()):
            own.rmdir()
    except OSError as cause:
        raise OutputError(
            f"model {model.name} could not be removed: {cause}",
            hint=f"The model {model.name} could not be deleted from {models_dir}; close what uses it first.",
        ) from cause
    return freed


def used_bytes(model: Published, models_dir: Path) -> int:
    """What an installed model takes on disk [bytes]."""
    return sum(file.stat().st_size for file in model_files(model, models_dir) or ())


def _downloads(model: Published, hub: str) -> tuple[Download, ...]:
    """What is to be fetched, a file a network; a digest of the catalogue counts before the hub's."""
    listed = {file.path: file.download for file in repository_files(hub, model.repository)}
    found = []
    for network in model.files:
        offered = listed.get(network.name)
        if offered is None or offered.size > _MOST_BYTES:
            raise Unreachable(
                f"{hub} does not list {network.name}", why="it is not there; try again later or take a mirror"
            )
        found.append(
            Download(
                url=file_url(hub, model.repository, network.name),
                size=offered.size,
                digest=network.sha256 or offered.digest,
            )
        )
    return tuple(found)


def _files_at(model: Published, source: Path) -> list[tuple[Path, str]]:
    """The model's files in a folder, or the one file; each with the name that it gets."""
    if source.is_dir():
        names = [name for network in model.files for name in (network.name, network.legacy_name)]
        paths = [source / name for name in names if (source / name).is_file()]
    elif source.is_file():
        paths = [source]
    else:
        raise InputError(f"no file {source}", hint=f"There is no file {shown(source)}; check its name.")
    return [
        (path, name) for path in paths for network in model.files if (name := _name(path, network, model))
    ]


def _name(path: Path, network: NetworkFile, model: Published) -> str:
    """The name under which a file is this network's; empty where it is another's."""
    if path.suffix == ".safetensors" and (network.signature in path.name or len(model.files) == 1):
        describe(path)
        return network.name
    if path.suffix == ".th" and path.name.startswith(network.signature):
        check_legacy(path, network.legacy)
        return network.legacy_name
    return ""
