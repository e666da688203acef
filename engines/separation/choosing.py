"""Which separators there are, and which one to take."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from engines.core.errors import Missing
from engines.separation.cleaning import Cleaned
from engines.separation.neural.catalogue import AUTOMATIC, PUBLISHED, SHOWN_ORDER, model_files, published
from engines.separation.neural.model_set import by_name, by_path
from engines.separation.neural.separator import DemucsSeparator
from engines.separation.protocol import ModelInfo
from engines.separation.spectral.separator import SpectralSeparator

if TYPE_CHECKING:
    from engines.separation.neural.model_set import ModelSet
    from engines.separation.protocol import Separator

_FAST: Final = 0.1
"""The overlap of the fast setting."""

_BEST_SHIFTS: Final = 2
"""The shifted passes of the best setting."""


def available(models_dir: Path) -> tuple[ModelInfo, ...]:
    """Every separator that can be named, and whether it can be used right now."""
    spectral = SpectralSeparator()
    own = ModelInfo(name=spectral.name, stems=spectral.stems, installed=True, note="Needs no model.")
    models = []
    for model in PUBLISHED:
        files = model_files(model, models_dir)
        size = sum(file.stat().st_size for file in files or ())
        models.append(
            ModelInfo(
                name=model.name,
                stems=model.stems,
                installed=files is not None,
                megabytes=round(size / 1e6) or model.megabytes,
                note=model.note,
            )
        )
    return (own, *models)


def choose(name: str, models_dir: Path) -> tuple[Separator, str]:
    """The separator of that name and one sentence on why it was taken.

    Args:
        name: "auto", "spectral", a published model's name such as "htdemucs", or the path of a safetensors
            file or of a folder with a model. A model's name may be followed by settings, each behind a
            colon: "fast", "best", or a stem that is wanted alone beside the rest: "htdemucs:fast:vocals".
            Behind any name ":clean" takes out of each stem what is heard of the others.
        models_dir: where installed models are.

    Raises:
        Missing: there is no such separator, or its model is not on disk or not usable.
    """
    base, settings = _parted(name)
    if base == "auto":
        separator, reason = _automatic(models_dir)
    elif base == "spectral":
        separator, reason = SpectralSeparator(), "Spectral separation, as asked."
    else:
        separator = DemucsSeparator(models=_models(base, models_dir))
        reason = f"{separator.name}, as asked."
    for setting in settings:
        separator = _with_setting(separator, setting)
    return separator, reason


def progressive(separator: Separator, *, playhead: int, partial: Path | None, device: str = "") -> Separator:
    """The same separator, made to begin where someone listens and to go on where it was broken off.

    Args:
        separator: as `choose` gives it; one that needs no model is quick enough as it is.
        playhead: the song frame whose stems are wanted first.
        partial: a folder for what is done so far; see `ready_stems`. None to keep nothing.
        device: torch's name of the one that networks run on; empty for the best there is.
    """
    if isinstance(separator, Cleaned):
        inner = progressive(separator.inner, playhead=playhead, partial=partial, device=device)
        return replace(separator, inner=inner)
    if isinstance(separator, DemucsSeparator):
        return replace(separator, playhead=playhead, partial=partial, device=device)
    return separator


def _automatic(models_dir: Path) -> tuple[Separator, str]:
    """The best model that is whole on disk, else the spectral separator."""
    broken = ""
    for name in AUTOMATIC:
        try:
            models = by_name(name, models_dir)
        except Missing as cause:
            broken = broken or cause.hint
            continue
        if models is not None:
            return DemucsSeparator(models=models), f"{name}, since its model is installed."
    if broken:
        return SpectralSeparator(), f"Spectral separation, since no installed model can be used. {broken}"
    return SpectralSeparator(), "Spectral separation, since no separation model is installed."


def _parted(name: str) -> tuple[str, list[str]]:
    """The name and its settings; a path may hold colons of its own."""
    settings: list[str] = []
    while ":" in name and not Path(name).exists():
        name, _, last = name.rpartition(":")
        settings.append(last)
    return name, settings


def _models(name: str, models_dir: Path) -> ModelSet:
    if published(name):
        models = by_name(name, models_dir)
        if models is None:
            raise _not_installed(name, models_dir)
        return models
    if Path(name).exists():
        return by_path(Path(name))
    known = ", ".join(info.name for info in available(models_dir))
    raise Missing(
        f"separator {name!r} is not there",
        hint=f"There is no separator {name!r} on this computer; known ones are {known}.",
    )


def _not_installed(name: str, models_dir: Path) -> Missing:
    model = published(name)
    files = ", ".join(network.name for network in model.files) if model else ""
    return Missing(
        f"model {name} is not in {models_dir}",
        hint=f"The model {name} is not installed: run `flipside models install {name}`, or put {files} into "
        f"{models_dir / name}.",
    )


def _as_found(separator: Separator) -> Separator:
    """The separator without its own sharing out of what the stems leave of the song."""
    return replace(separator, exact=False) if isinstance(separator, DemucsSeparator) else separator


def _with_setting(separator: Separator, setting: str) -> Separator:
    if setting == "clean":
        return separator if isinstance(separator, Cleaned) else Cleaned(inner=_as_found(separator))
    if isinstance(separator, Cleaned):
        return replace(separator, inner=_with_setting(separator.inner, setting))
    known = ["clean"]
    if isinstance(separator, DemucsSeparator):
        if setting == "fast":
            return replace(separator, overlap=_FAST, shifts=0)
        if setting == "best":
            return replace(separator, shifts=_BEST_SHIFTS)
        alone = [stem for stem in separator.models.stems if stem in SHOWN_ORDER and stem != "other"]
        if setting in alone:
            return replace(separator, only=setting)
        known += ["fast", "best", *alone]
    raise Missing(
        f"setting {setting!r} of {separator.name}",
        hint=f"{separator.name} knows no setting {setting[:40]!r}; it knows {', '.join(known)}.",
    )
