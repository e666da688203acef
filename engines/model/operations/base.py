"""What all operations of a plan have in common."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from engines.model.bounds import Bounded, OutOfBounds


@dataclass(frozen=True, slots=True, kw_only=True)
class Operation(Bounded):
    """What one edit does. Made and loaded through the same bounds.

    Raises:
        OutOfBounds: a parameter outside its bounds; names the parameter.
    """

    op: ClassVar[str]


def exactly_one(first: str, a: float | None, second: str, b: float | None) -> None:
    """Hold that one of two parameters is given.

    Raises:
        OutOfBounds: none or both are.
    """
    if (a is None) == (b is None):
        raise OutOfBounds(first, f"or {second} must be given, and not both")
