"""Operations on what plays when: the song's sections, bars and slices."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, ClassVar

from msgspec import Meta

from engines.model.bounds import Bounded
from engines.model.operations.base import Operation, exactly_one
from engines.model.operations.terms import Bars, Grid, InsertKind, Name, Times


@dataclass(frozen=True, slots=True, kw_only=True)
class Order(Operation):
    """The remix's sections in order, by name: "verse 1", "last chorus"."""

    op: ClassVar[str] = "order"
    sections: Annotated[tuple[Name, ...], Meta(min_length=1, max_length=256)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Repeat(Operation):
    """How often the scope's section plays in a row."""

    op: ClassVar[str] = "repeat"
    times: Times


@dataclass(frozen=True, slots=True, kw_only=True)
class Cut(Operation):
    """The scope is left out."""

    op: ClassVar[str] = "cut"


@dataclass(frozen=True, slots=True, kw_only=True)
class Extend(Operation):
    """The scope's section goes on for so many bars more."""

    op: ClassVar[str] = "extend"
    bars: Bars


@dataclass(frozen=True, slots=True, kw_only=True)
class Loop(Operation):
    """The scope's bars play so many times in a row."""

    op: ClassVar[str] = "loop"
    times: Times


@dataclass(frozen=True, slots=True, kw_only=True)
class Length(Operation):
    """The remix's length in seconds or bars; exactly one of them."""

    op: ClassVar[str] = "length"
    seconds: Annotated[float, Meta(ge=1, le=10_800)] | None = None
    bars: Annotated[int, Meta(ge=1, le=10_000)] | None = None

    def __post_init__(self) -> None:
        Bounded.__post_init__(self)
        exactly_one("seconds", self.seconds, "bars", self.bars)


@dataclass(frozen=True, slots=True, kw_only=True)
class Insert(Operation):
    """New bars that lead into the scope's section."""

    op: ClassVar[str] = "insert"
    kind: InsertKind
    bars: Annotated[int, Meta(ge=1, le=64)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Chop(Operation):
    """Slices on a grid, replayed in a pattern such as "1121" (slice numbers from 1, "-" is a rest)."""

    op: ClassVar[str] = "chop"
    grid: Grid
    pattern: Annotated[str, Meta(max_length=64)] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Stutter(Operation):
    """The last slice before a boundary is repeated."""

    op: ClassVar[str] = "stutter"
    grid: Grid
    repeats: Annotated[int, Meta(ge=2, le=64)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reverse(Operation):
    """Played backwards."""

    op: ClassVar[str] = "reverse"
