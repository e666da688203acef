"""`flipside models`: which there are, bringing one, removing one, their folder, what they run on and take."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from engines.generation.neural.catalogue import missing_packages
from engines.model.schema import to_builtins
from engines.pipeline.models import install, known_models, remove
from engines.pipeline.neural.estimating import estimates
from engines.storage import paths
from engines.storage.devices import DEVICES, choose_device, chosen_device
from studio.cli.console import complain, progress, say, say_json

if TYPE_CHECKING:
    from pathlib import Path

    from engines.model.catalogue import KnownModel

_HEADS = {
    "stems": "Models that split a song into stems; `spectral` needs none and is always there:",
    "parts": "Models that make a part, to be named in a plan as its engine:",
}


def run_list(*, json_wanted: bool) -> None:
    """Print every model that can be named, and where they are."""
    found, folder = known_models(), paths.models_dir()
    if json_wanted:
        say_json("flipside.models", {"folder": str(folder), "models": [to_builtins(one) for one in found]})
        return
    for purpose, head in _HEADS.items():
        say(head)
        for model in found:
            if model.purpose == purpose:
                _say_model(model)
    missing = missing_packages()
    if missing is not None:
        say(missing.hint)
    run_folder(None)


def run_install(name: str, source: Path | None, hub: str) -> None:
    """Bring a model: from a file or a folder where one is named, else from the network.

    Raises:
        EngineError: see `engines.pipeline.models.install`.
    """
    if source is None:
        for model in known_models():
            if model.id == name and model.downloadable:
                complain(f"{model.name}, {_size(model)}, {model.licence}: {model.licence_words}.")
    with progress(f"installing {name}") as ctx:
        install(name, ctx, source=source, hub=hub)
    say(f"{name} is installed in {paths.models_dir()}")


def run_remove(name: str) -> None:
    """Remove a model's files.

    Raises:
        EngineError: see `engines.pipeline.models.remove`.
    """
    say(f"removed {name}, {remove(name) / 1e6:.0f} MB")


def run_folder(folder: Path | None, *, usual: bool = False) -> None:
    """Print the models folder; with `folder` or `usual` take another one first.

    Raises:
        OutputError: it cannot be made.
    """
    if folder is not None or usual:
        paths.choose_models_dir(folder)
    where = paths.models_dir()
    used = sum(model.megabytes for model in known_models() if model.installed)
    nearest = next(place for place in (where, *where.parents) if place.exists())
    say(f"Models are in {where}: {used} MB used, {shutil.disk_usage(nearest).free / 1e6:.0f} MB free.")


def run_device(name: str | None) -> None:
    """Print the device that models run on; with `name` choose another one first, "auto" for the best.

    Raises:
        InputError: there is no such kind of device.
        OutputError: the choice cannot be kept.
    """
    if name is not None:
        choose_device("" if name == "auto" else name)
    chosen = chosen_device()
    say(f"Models run on the {DEVICES[chosen] if chosen else 'best device that is here'}.")


def run_estimate(seconds: float) -> None:
    """Print what a part would take by each model that is here.

    Raises:
        Missing: the device that was chosen is not there, or packages are missing.
    """
    missing = missing_packages()
    with progress("looking at this computer") as ctx:
        found = estimates(seconds, ctx)
    if not found:
        say(missing.hint if missing is not None else "No model that makes parts is installed.")
    for name, estimate in found.items():
        say(f"{name:<27} {estimate.words}")
        say(f"{'':<27} {estimate.licence}.")


def _say_model(model: KnownModel) -> None:
    state = "ready" if model.installed else "not installed" if model.downloadable else "by hand"
    say(f"{model.id:<27} {state}, {_size(model)}: {model.task.rstrip('.')}.")
    say(f"{'':<27} {model.licence}: {model.licence_words}. {model.source}".rstrip())


def _size(model: KnownModel) -> str:
    return f"{model.megabytes} MB" if model.megabytes else "size as the hub says"
