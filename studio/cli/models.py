"""`flipside models`: which models there are, and installing or removing one."""

from __future__ import annotations

import hashlib
import shutil
from typing import TYPE_CHECKING

from engines.core.errors import InputError, Missing
from engines.core.files import output_error, replacing, shown
from engines.model.schema import to_builtins
from engines.separation import available
from engines.separation.neural.catalogue import PUBLISHED, Published, model_files, published
from engines.storage import paths
from studio.cli.console import progress, say, say_json
from studio.cli.neural_models import install_neural, is_neural, neural_fields, remove_neural, say_neural

if TYPE_CHECKING:
    from pathlib import Path


def run_list(*, json_wanted: bool) -> None:
    """Print every separator that can be named, and the models that make parts."""
    found = available(paths.models_dir())
    if json_wanted:
        fields = {"folder": str(paths.models_dir()), "models": [to_builtins(model) for model in found]}
        say_json("flipside.models", {**fields, "neural": neural_fields()})
        return
    for model in found:
        state = "ready" if model.installed else "not installed"
        size = f", {model.megabytes} MB" if model.megabytes else ""
        say(f"{model.name:<14} {state}{size}: {', '.join(model.stems)}. {model.note}".rstrip())
    say_neural()


def run_install(name: str, source: Path | None) -> None:
    """Put a model's file, which was downloaded before, into the models folder.

    Raises:
        Missing: no such model, or no file was named.
        InputError: the file is none of the model's.
        OutputError: the models folder cannot be written.
    """
    if is_neural(name):
        install_neural(name, source)
        return
    model = _known(name)
    if source is None:
        wanted = " and ".join(f"{signature}.safetensors" for signature, _ in model.files)
        raise Missing(
            f"no file for {name}",
            hint=f"Download {wanted} of {name} ({model.repository} on the model hub), "
            f"then run `flipside models install {name} --from FILE` for each.",
        )
    target = _target(model, source)
    paths.ready(target.parent)
    with progress(f"installing {name}") as ctx, replacing(target) as temporary:
        ctx.checkpoint(0.1, f"installing {name}")
        shutil.copyfile(source, temporary)
    say(str(target))


def run_remove(name: str) -> None:
    """Remove a model's files.

    Raises:
        Missing: no such model, or it is not installed.
        OutputError: a file cannot be removed.
    """
    if is_neural(name):
        remove_neural(name)
        return
    found = model_files(_known(name), paths.models_dir())
    if found is None:
        raise Missing(f"{name} is not installed", hint=f"{name} is not installed; nothing was removed.")
    for path in found:
        try:
            path.unlink()
        except OSError as cause:
            raise output_error(path, cause) from cause
        say(f"removed {path}")


def _known(name: str) -> Published:
    model = published(name)
    if model is None:
        names = ", ".join(each.name for each in PUBLISHED)
        raise Missing(f"no model {name!r}", hint=f"There is no model {shown(name)}; known ones are {names}.")
    return model


def _target(model: Published, source: Path) -> Path:
    """Where a file belongs; the old pickled format is only taken where its digest is the published one."""
    if not source.is_file():
        raise InputError(f"no file {source}", hint=f"There is no file {shown(source)}; check its name.")
    folder = paths.models_dir() / model.name
    for signature, digest in model.files:
        if source.suffix == ".safetensors" and (signature in source.name or len(model.files) == 1):
            return folder / f"{signature}.safetensors"
        if source.suffix == ".th" and source.name.startswith(signature):
            with source.open("rb") as file:
                if hashlib.file_digest(file, "sha256").hexdigest().startswith(digest):
                    return folder / f"{signature}-{digest}.th"
            raise InputError(
                f"{source} has another digest",
                hint=f"{shown(source.name)} is not the published file; download it again.",
            )
    raise InputError(
        f"{source} is no file of {model.name}", hint=f"{shown(source.name)} does not belong to {model.name}."
    )
