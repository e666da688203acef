"""The published demucs models: their names, stems and files, as the demucs package lists them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pathlib import Path

SHOWN_ORDER: Final = ("vocals", "drums", "bass", "guitar", "piano", "other")
"""The order in which stems are shown; a model's own order is another."""

FOUR: Final = ("vocals", "drums", "bass", "other")
SIX: Final = SHOWN_ORDER


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """One published model: a bag of one or more networks.

    Attributes:
        name: demucs' name for it.
        files: signature and first eight hex digits of the SHA-256 of the legacy `.th` file, per network.
        stems: what it gives, in the order to be shown.
        weights: how much each network counts, for drums, bass, other, vocals; empty for all alike.
        segment_s: how long a piece each network is given [s]; None for its own.
        note: one sentence for the person.
    """

    name: str
    files: tuple[tuple[str, str], ...]
    stems: tuple[str, ...] = FOUR
    weights: tuple[tuple[float, ...], ...] = ()
    segment_s: float | None = None
    note: str = ""

    @property
    def repository(self) -> str:
        """The name of its repository on the model hub."""
        if self.name == "htdemucs":
            return "HTDemucs"
        if self.name.startswith("htdemucs_"):
            return "HTDemucs-" + self.name.removeprefix("htdemucs_")
        return "Demucs-" + self.name


_MDX_WEIGHTS: Final = (
    (1.0, 1.0, 0.0, 0.0),
    (0.0, 1.0, 0.0, 0.0),
    (1.0, 0.0, 1.0, 1.0),
    (1.0, 0.0, 1.0, 1.0),
)

PUBLISHED: Final = (
    Published(name="htdemucs", files=(("955717e8", "8726e21a"),), note="The usual model: good and quick."),
    Published(
        name="htdemucs_ft",
        files=(
            ("f7e0c4bc", "ba3fe64a"),
            ("d12395a8", "e57c48e6"),
            ("92cfc3b6", "ef3bcb9c"),
            ("04573f0d", "f3cf25b2"),
        ),
        weights=((1.0, 0.0, 0.0, 0.0), (0.0, 1.0, 0.0, 0.0), (0.0, 0.0, 1.0, 0.0), (0.0, 0.0, 0.0, 1.0)),
        note="A network for each stem: a little better, four times slower.",
    ),
    Published(
        name="htdemucs_6s",
        files=(("5c90dfd2", "34c22ccb"),),
        stems=SIX,
        note="Adds guitar and piano; the piano is rough.",
    ),
    Published(
        name="hdemucs_mmi",
        files=(("75fc33f5", "1941ce65"),),
        segment_s=44.0,
        note="The generation before htdemucs.",
    ),
    Published(
        name="mdx",
        files=(
            ("0d19c1c6", "0f06f20e"),
            ("7ecf8ec1", "70f50cc9"),
            ("c511e2ab", "fe698775"),
            ("7d865c68", "3d5dd56b"),
        ),
        weights=_MDX_WEIGHTS,
        segment_s=44.0,
        note="Trained on MUSDB only.",
    ),
    Published(
        name="mdx_extra",
        files=(
            ("e51eebcc", "c1b80bdd"),
            ("a1d90b5c", "ae9d2452"),
            ("5d2d6c55", "db83574e"),
            ("cfa93e08", "61801ae1"),
        ),
        segment_s=44.0,
        note="Four networks of the older generation.",
    ),
    Published(
        name="mdx_q",
        files=(
            ("6b9c2ca1", "3fd82607"),
            ("b72baf4e", "8778635e"),
            ("42e558d4", "196e0e1b"),
            ("305bc58f", "18378783"),
        ),
        weights=_MDX_WEIGHTS,
        segment_s=44.0,
        note="`mdx` quantised: smaller files; needs the diffq package.",
    ),
    Published(
        name="mdx_extra_q",
        files=(
            ("83fc094f", "4a16d450"),
            ("464b36d7", "e5a9386e"),
            ("14fc6a69", "a89dd0ee"),
            ("7fd6ef75", "a905dd85"),
        ),
        segment_s=44.0,
        note="`mdx_extra` quantised: smaller files; needs the diffq package.",
    ),
)

AUTOMATIC: Final = ("htdemucs_ft", "htdemucs", "hdemucs_mmi", "mdx_extra", "mdx", "htdemucs_6s")
"""In which order `auto` looks for a model; the best four-stem ones first."""


def published(name: str) -> Published | None:
    """The published model of that name."""
    return next((model for model in PUBLISHED if model.name == name), None)


def model_files(model: Published, models_dir: Path) -> tuple[Path, ...] | None:
    """The files of a model that are on disk, one a network; None where one is missing.

    A file may stand in the model's own folder or right in `models_dir`, as safetensors or as the legacy
    `.th` under its published name.
    """
    found = []
    for signature, digest in model.files:
        names = (f"{signature}.safetensors", f"{signature}-{digest}.th")
        places = [folder / name for name in names for folder in (models_dir / model.name, models_dir)]
        file = next((place for place in places if place.is_file()), None)
        if file is None:
            return None
        found.append(file)
    return tuple(found)
