"""Which separators there are, and which one to take."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engines.core.errors import Missing
from engines.separation.neural.catalogue import PUBLISHED, model_files
from engines.separation.protocol import ModelInfo
from engines.separation.spectral.separator import SpectralSeparator

if TYPE_CHECKING:
    from pathlib import Path

    from engines.separation.protocol import Separator


def available(models_dir: Path) -> tuple[ModelInfo, ...]:
    """Every separator that can be named, and whether it can be used right now."""
    spectral = SpectralSeparator()
    own = ModelInfo(name=spectral.name, stems=spectral.stems, installed=True, note="Needs no model.")
    models = (
        ModelInfo(
            name=model.name,
            stems=model.stems,
            installed=model_files(model, models_dir) is not None,
            note=model.note,
        )
        for model in PUBLISHED
    )
    return (own, *models)


def choose(name: str, models_dir: Path) -> tuple[Separator, str]:
    """The separator of that name and one sentence on why it was taken.

    Args:
        name: "auto", "spectral", or a model's name.
        models_dir: where models are.

    Raises:
        Missing: there is no such separator, or its model is not on disk.
    """
    if name == "spectral":
        return SpectralSeparator(), "spectral separation, as asked"
    if name == "auto":
        return SpectralSeparator(), "spectral separation, since no separation model is installed"
    known = ", ".join(info.name for info in available(models_dir))
    raise Missing(
        f"separator {name!r} is not there",
        hint=f"There is no separator {name!r} on this computer; known ones are {known}.",
    )
