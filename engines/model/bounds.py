"""Bounds of typed values: written once in the annotation, checked when a value is made or loaded."""

from __future__ import annotations

import math
from dataclasses import fields
from functools import cache
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from msgspec import Meta


class OutOfBounds(ValueError):
    """A value outside what its field may hold.

    Attributes:
        field: the name of the field.
    """

    def __init__(self, field: str, why: str) -> None:
        super().__init__(f"{field} {why}")
        self.field = field


class Bounded:
    """A base for dataclasses whose `Meta(ge=, le=)` and `Literal` annotations are checked when made."""

    __slots__ = ()

    def __post_init__(self) -> None:
        kind: type = type(self)
        for name, (low, high, choices) in limits(kind).items():
            value = getattr(self, name)
            if value is None:
                continue
            if choices and value not in choices:
                raise OutOfBounds(name, f"must be one of {', '.join(map(str, choices))}, not {value!r}")
            if isinstance(value, int | float):
                _check_number(name, float(value), low, high)


def _check_number(name: str, value: float, low: float | None, high: float | None) -> None:
    if not math.isfinite(value):
        raise OutOfBounds(name, "must be a number")
    if (low is not None and value < low) or (high is not None and value > high):
        raise OutOfBounds(name, f"must be {_text(low)} to {_text(high)}, not {value:g}")


def _text(limit: float | None) -> str:
    return "…" if limit is None else f"{limit:g}"


@cache
def limits(kind: type) -> dict[str, tuple[float | None, float | None, tuple[Any, ...]]]:
    """Of each field of a dataclass: lowest, highest (None where open) and the choices (empty where free)."""
    hints = get_type_hints(kind, include_extras=True)
    return {field.name: _limit(hints[field.name]) for field in fields(kind)}


def _limit(hint: object) -> tuple[float | None, float | None, tuple[Any, ...]]:
    if get_origin(hint) in {Union, UnionType}:
        found = [_limit(arm) for arm in get_args(hint) if arm is not type(None)]
        return found[0] if len(found) == 1 else (None, None, ())
    if get_origin(hint) is Annotated:
        base, *extras = get_args(hint)
        low, high, choices = _limit(base)
        for extra in extras:
            if isinstance(extra, Meta):
                low = _first(extra.ge, extra.gt, low)
                high = _first(extra.le, extra.lt, high)
        return low, high, choices
    if get_origin(hint) is Literal:
        return None, None, get_args(hint)
    return None, None, ()


def _first(*values: float | None) -> float | None:
    return next((value for value in values if value is not None), None)
