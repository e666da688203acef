"""Parameters of an edit that are changed within their bounds."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any, Final

from engines.model.bounds import OutOfBounds, limits

if TYPE_CHECKING:
    from engines.model.operations import Operation
    from engines.model.plan import Edit


Change = tuple["Edit", "Operation"]


MAIN: Final = {
    "gain": "gain_db",
    "transpose": "semitones",
    "reverb": "wet",
    "delay": "wet",
    "drive": "amount",
    "compress": "amount",
    "eq": "amount",
    "sidechain": "depth_db",
    "texture": "amount",
    "pan": "position",
    "restyle": "amount",
    "extend": "bars",
    "fade": "bars",
    "insert": "bars",
    "repeat": "times",
    "loop": "times",
    "width": "amount",
    "feel": "amount",
    "tempo": "ratio",
    "add": "density",
    "transition": "bars",
    "filter": "from_hz",
    "loudness": "lufs",
}


BY_UNIT: Final[dict[str, tuple[tuple[str, str], ...]]] = {
    "db": (("gain", "gain_db"), ("sidechain", "depth_db")),
    "bpm": (("tempo", "bpm"),),
    "semitone": (("transpose", "semitones"),),
    "bar": (
        ("fade", "bars"),
        ("insert", "bars"),
        ("transition", "bars"),
        ("extend", "bars"),
        ("length", "bars"),
    ),
    "times": (("repeat", "times"), ("loop", "times"), ("stutter", "repeats")),
    "hz": (("filter", "from_hz"),),
    "lufs": (("loudness", "lufs"),),
    "second": (("length", "seconds"), ("reverb", "decay_s")),
    "ms": (("sidechain", "release_ms"),),
    "percent": (
        ("reverb", "wet"),
        ("delay", "wet"),
        ("drive", "amount"),
        ("compress", "amount"),
        ("texture", "amount"),
        ("restyle", "amount"),
        ("pan", "position"),
        ("width", "amount"),
        ("feel", "amount"),
        ("tempo", "ratio"),
    ),
    "note": (("delay", "note"), ("chop", "grid"), ("stutter", "grid")),
}
"""For each unit the operations and parameters that it may be for, likeliest first."""


DEFAULTS: Final = {"wet": 0.35, "amount": 0.5, "depth_db": 6.0, "density": 0.5, "bars": 4.0}


def altered(edit: Edit, params: dict[str, Any]) -> list[Change]:
    """The edit's operation with other parameters, held in their bounds."""
    kind: type = type(edit.operation)
    bounds = limits(kind)
    held = {name: _held(name, value, bounds[name]) for name, value in params.items()}
    try:
        return [(edit, dataclasses.replace(edit.operation, **held))]
    except OutOfBounds:
        return []


def _held(name: str, value: Any, limit: tuple[float | None, float | None, tuple[Any, ...]]) -> Any:  # noqa: ANN401 - a parameter
    if not isinstance(value, int | float):
        return value
    low, high, _ = limit
    inside = max(value, low) if low is not None else value
    inside = min(inside, high) if high is not None else inside
    return round(inside) if name in {"bars", "times", "repeats"} else round(inside, 4)
