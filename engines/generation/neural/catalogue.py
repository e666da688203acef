"""Which neural models there are, as data, and which of them stand on this machine."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING, Final

from engines.core.errors import EngineError, Missing
from engines.core.files import shown
from engines.core.hub import HUB
from engines.generation.neural.folders import Engine, ModelFolder, engine_of, read_folder
from engines.model.catalogue import KnownModel, Purpose
from engines.model.schema import from_builtins
from resources.locator import read_text

if TYPE_CHECKING:
    from pathlib import Path

_UNKNOWN: Final = "licence not known"
_ASK: Final = "ask whoever published the weights what they may be used for"
_MOST_FOLDERS: Final = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed(KnownModel):
    """A model that makes parts.

    Attributes:
        engine: which engine reads it.
        convert: what turns the source's files into what Flipside reads, where it does not offer that.
    """

    engine: Engine
    purpose: Purpose = "parts"
    convert: str = ""

    @property
    def repository(self) -> str:
        """Its repository on the model hub."""
        return self.source.removeprefix(f"{HUB}/")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Catalogue:
    part: tuple[Listed, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Installed:
    """A whole model on this machine.

    Attributes:
        listed: what is known of it.
        folder: its files.
    """

    listed: Listed
    folder: ModelFolder

    @property
    def id(self) -> str:
        """The name of its folder."""
        return self.listed.id


@cache
def catalogue() -> tuple[Listed, ...]:
    """The neural models that can be named, the ones to try first before the others."""
    return from_builtins(tomllib.loads(read_text("models.toml")), _Catalogue, what="catalogue").part


def listed(model_id: str) -> Listed | None:
    """The catalogue's model of that name."""
    return next((model for model in catalogue() if model.id == model_id), None)


def known(models_dir: Path) -> tuple[Listed, ...]:
    """The models of the catalogue and the person's own ones, with what is installed of them."""
    here = {model.id: model.listed for model in installed(models_dir)}
    return (*(here.pop(model.id, model) for model in catalogue()), *here.values())


def installed(models_dir: Path) -> tuple[Installed, ...]:
    """The whole models below a folder: those of the catalogue in its order, then the person's own."""
    if not models_dir.is_dir():
        return ()
    order = {model.id: index for index, model in enumerate(catalogue())}
    folders = sorted(path for path in models_dir.iterdir() if path.is_dir())[:_MOST_FOLDERS]
    found = []
    for path in folders:
        if engine_of(path) is not None:
            try:
                found.append(_installed(path))
            except Missing:
                continue  # `find` says why, when it is asked for by name.
    return tuple(sorted(found, key=lambda model: (order.get(model.id, len(order)), model.id)))


def find(name: str, models_dir: Path) -> Installed:
    """The model that a plan names: an engine ("ace-step"), a model of the catalogue, or a folder's name.

    Raises:
        Missing: nothing of that name is known, installed and whole; the sentence says what to do.
    """
    path = models_dir / name
    if path.parent == models_dir and path.is_dir() and engine_of(path) is not None:
        return _installed(path)
    for model in installed(models_dir):
        if model.folder.engine == name:
            return model
    wanted = listed(name) or next((model for model in catalogue() if model.engine == name), None)
    if wanted is None:
        known = ", ".join(dict.fromkeys(model.engine for model in catalogue()))
        raise Missing(
            f"no engine {name!r}", hint=f"There is no engine {shown(name)}; known ones are {known}."
        )
    raise not_installed(wanted, models_dir)


def not_installed(model: Listed, models_dir: Path) -> Missing:
    """The sentence for a model that is not on this machine."""
    return Missing(
        f"model {model.id} is not in {models_dir}",
        hint=f"{model.name} is not installed: {_how(model, models_dir)}.",
    )


def by_hand(model: Listed, models_dir: Path) -> str:
    """How to bring a model without downloading it here, as a part of a sentence."""
    first = "" if model.downloadable else f", convert it {model.convert}"
    return f"get it from {model.source}{first}, and put its folder at {models_dir / model.id}"


def _installed(path: Path) -> Installed:
    """The model in a folder, under what the catalogue says of that name or as one of the person's own."""
    folder = read_folder(path)
    about = listed(path.name) or Listed(
        id=path.name, engine=folder.engine, name=path.name, task=f"your own model for {folder.engine}",
        megabytes=0, licence=_UNKNOWN, licence_words=_ASK, use="as its licence says", source="",
        downloadable=False,
    )  # fmt: skip
    return Installed(listed=replace(about, megabytes=folder.disk_mb, installed=True), folder=folder)


def _how(model: Listed, models_dir: Path) -> str:
    if not model.downloadable:
        return by_hand(model, models_dir)
    return f"run `flipside models install {model.id}`, or {by_hand(model, models_dir)}"


def missing_packages() -> EngineError | None:
    """What to say where the optional packages are not installed; None where they are."""
    from importlib.util import find_spec  # noqa: PLC0415

    gone = [name for name in ("diffusers", "transformers", "accelerate") if find_spec(name) is None]
    if not gone:
        return None
    return Missing(
        f"not installed: {', '.join(gone)}",
        hint='Neural engines need packages of their own: run `pip install "flipside-studio[neural]"`.',
    )
