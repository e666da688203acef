"""`flipside models` for the models that make parts: what there is, putting a folder in place, removing it."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from engines.core.errors import InputError, Missing
from engines.core.files import output_error, shown
from engines.core.temporaries import temporary_in
from engines.generation.neural.catalogue import (
    catalogue,
    find,
    installed,
    listed,
    missing_packages,
    not_installed,
)
from engines.generation.neural.folders import read_folder
from engines.model.schema import to_builtins
from engines.storage import paths
from studio.cli.console import progress, say

if TYPE_CHECKING:
    from pathlib import Path


def is_neural(name: str) -> bool:
    """Whether a name is a model that makes parts: of the catalogue, or a folder of the person's own."""
    return listed(name) is not None or any(model.id == name for model in installed(paths.models_dir()))


def neural_fields() -> list[dict[str, object]]:
    """The catalogue, and behind it the person's own models, as JSON."""
    here = {model.id: model for model in installed(paths.models_dir())}
    known = [{**to_builtins(model), "installed": model.id in here} for model in catalogue()]
    own = [
        {"id": model.id, "engine": model.folder.engine, "installed": True, "licence": model.licence,
         "megabytes": model.folder.disk_mb}
        for model in here.values() if model.listed is None
    ]  # fmt: skip
    return [*known, *own]


def say_neural() -> None:
    """The models that make parts, and in one line what is missing to run them."""
    here = {model.id: model for model in installed(paths.models_dir())}
    say("Models that make parts, to be named in a plan as the engine of a part:")
    for model in catalogue():
        state = "ready" if model.id in here else "not installed"
        say(f"{model.id:<27} {state}, about {model.megabytes} MB: {model.task}.")
        say(f"{'':<27} {model.licence}: {model.licence_words}. {model.source}")
    for own in here.values():
        if own.listed is None:
            say(f"{own.id:<27} ready, {own.folder.disk_mb} MB: for {own.folder.engine}; {own.allows}.")
    missing = missing_packages()
    if missing is not None:
        say(missing.hint)


def install_neural(name: str, source: Path | None) -> None:
    """Put a model's folder, which was downloaded before, into the models folder.

    Raises:
        Missing: no folder was named, or it is not a whole model of that engine.
        InputError: the model is there already.
        OutputError: the models folder cannot be written.
    """
    model = listed(name)
    if source is None or model is None:
        raise not_installed(model or catalogue()[0], paths.models_dir())
    found = read_folder(source)
    if found.engine != model.engine:
        raise Missing(
            f"{source} is for {found.engine}",
            hint=f"{shown(source.name)} is a model for {found.engine}, not for {model.engine}.",
        )
    target = paths.models_dir() / name
    if target.exists():
        raise InputError(f"{target} is there", hint=f"{name} is there already; remove it first.")
    paths.ready(target.parent)
    temporary = temporary_in(target.parent)
    try:
        with progress(f"installing {name}") as ctx:
            ctx.checkpoint(0.1, f"installing {name}")
            shutil.copytree(source, temporary)
            temporary.rename(target)
    except OSError as cause:
        raise output_error(target, cause) from cause
    finally:
        shutil.rmtree(temporary, ignore_errors=True)
    say(str(target))


def remove_neural(name: str) -> None:
    """Remove a model's folder.

    Raises:
        Missing: it is not installed.
        OutputError: a file cannot be removed.
    """
    path = find(name, paths.models_dir()).folder.path
    try:
        if path.is_symlink():
            path.unlink()
        else:
            shutil.rmtree(path)
    except OSError as cause:
        raise output_error(path, cause) from cause
    say(f"removed {path}")
