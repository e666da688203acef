"""The published demucs models: their names, stems and files, as the demucs package lists them."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from engines.core.hub import HUB
from engines.model.catalogue import KnownModel
from engines.model.schema import from_builtins
from resources.locator import read_text

if TYPE_CHECKING:
    from pathlib import Path

SHOWN_ORDER: Final = ("vocals", "drums", "bass", "guitar", "piano", "other")
"""The order in which stems are shown; a model's own order is another."""

FOUR: Final = ("vocals", "drums", "bass", "other")
_NAMESPACE: Final = "adefossez"


@dataclass(frozen=True, slots=True, kw_only=True)
class NetworkFile:
    """One network of a model.

    Attributes:
        signature: demucs' name for it.
        legacy: the first eight hexadecimal digits of the SHA-256 of its old `.th` file.
        sha256: of its safetensors file, where it was seen; empty else.
    """

    signature: str
    legacy: str
    sha256: str = ""

    @property
    def name(self) -> str:
        """The name of its file."""
        return f"{self.signature}.safetensors"

    @property
    def legacy_name(self) -> str:
        """The name of its old file."""
        return f"{self.signature}-{self.legacy}.th"


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """One published model: a bag of one or more networks.

    Attributes:
        name: demucs' name for it.
        files: its networks.
        stems: what it gives, in the order to be shown.
        megabytes: what it takes on disk [MB]; 0 where only the hub knows.
        weights: how much each network counts, for drums, bass, other, vocals; empty for all alike.
        segment_s: how long a piece each network is given [s]; None for its own.
        note: one sentence for the person.
    """

    name: str
    files: tuple[NetworkFile, ...]
    stems: tuple[str, ...] = FOUR
    megabytes: int = 0
    weights: tuple[tuple[float, ...], ...] = ()
    segment_s: float | None = None
    note: str = ""

    @property
    def repository(self) -> str:
        """Its repository on the model hub."""
        if self.name == "htdemucs":
            return f"{_NAMESPACE}/HTDemucs"
        if self.name.startswith("htdemucs_"):
            return f"{_NAMESPACE}/HTDemucs-" + self.name.removeprefix("htdemucs_")
        return f"{_NAMESPACE}/Demucs-{self.name}"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Demucs:
    """What holds for all of demucs' models, and the models."""

    task: str
    licence: str
    licence_words: str
    use: str
    model: tuple[Published, ...]


DEMUCS: Final = from_builtins(tomllib.loads(read_text("models.toml"))["demucs"], _Demucs, what="catalogue")
PUBLISHED: Final = DEMUCS.model

AUTOMATIC: Final = ("htdemucs_ft", "htdemucs", "hdemucs_mmi", "mdx_extra", "mdx", "htdemucs_6s")
"""In which order `auto` looks for a model; the best four-stem ones first."""


def known(models_dir: Path) -> tuple[KnownModel, ...]:
    """All published models, with what is installed of them."""
    found = []
    for model in PUBLISHED:
        files = model_files(model, models_dir)
        used = sum(file.stat().st_size for file in files or ())
        found.append(
            KnownModel(
                id=model.name,
                purpose="stems",
                name=model.name,
                task=f"{DEMUCS.task}: {', '.join(model.stems)}. {model.note}",
                megabytes=round(used / 1e6) or model.megabytes,
                licence=DEMUCS.licence,
                licence_words=DEMUCS.licence_words,
                use=DEMUCS.use,
                source=f"{HUB}/{model.repository}",
                downloadable=True,
                installed=files is not None,
            )
        )
    return tuple(found)


def published(name: str) -> Published | None:
    """The published model of that name."""
    return next((model for model in PUBLISHED if model.name == name), None)


def model_files(model: Published, models_dir: Path) -> tuple[Path, ...] | None:
    """The files of a model that are on disk, one a network; None where one is missing.

    A file may stand in the model's own folder or right in `models_dir`, as safetensors or as the legacy
    `.th` under its published name.
    """
    found = []
    for network in model.files:
        names = (network.name, network.legacy_name)
        places = [folder / name for name in names for folder in (models_dir / model.name, models_dir)]
        file = next((place for place in places if place.is_file()), None)
        if file is None:
            return None
        found.append(file)
    return tuple(found)
