"""Patterns are data: `resources/patterns/*.toml`, each a few takes of step characters."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Annotated, Final

from msgspec import Meta

from engines.core.errors import Missing
from engines.model.bounds import Bounded
from engines.model.schema import from_builtins
from resources import locator

if TYPE_CHECKING:
    import numpy as np

STEPS = 16
"""Steps a 4/4 bar."""
LOUD: Final = 0.7
"""The energy from which a bar is a chorus's or a drop's."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pattern(Bounded):
    """One pattern in a few takes; each take is one or more bars of 16 steps."""

    takes: tuple[Annotated[str, Meta(min_length=STEPS, max_length=STEPS * 8)], ...]


@cache
def load_patterns(kind: str) -> dict[str, Pattern]:
    """All patterns of a kind: "bass", "chords", "arps" or "leads".

    Raises:
        BadDocument: the file does not hold to its schema.
    """
    raw = tomllib.loads(locator.read_text(f"patterns/{kind}.toml"))
    return from_builtins(raw, dict[str, Pattern], what="pattern")


def pick_take(kind: str, name: str, random: np.random.Generator) -> str:
    """One take of a pattern, by a stream.

    Raises:
        Missing: there is no such pattern.
    """
    found = load_patterns(kind).get(name)
    if found is None:
        raise Missing(
            f"no {kind} pattern {name!r}", hint=f"A style names a pattern {name[:40]} that is not there."
        )
    return found.takes[int(random.integers(len(found.takes)))]


def pick_by_energy(kind: str, name: str, random: np.random.Generator, *, loud: bool) -> str:
    """Of two takes of a pattern, by a stream, the busier one for loud bars and the calmer one for the others.

    Raises:
        Missing: there is no such pattern.
    """
    two = [pick_take(kind, name, random) for _ in range(2)]
    return (max if loud else min)(two, key=_strokes)


def _strokes(take: str) -> float:
    """How often a take strikes in a bar."""
    return sum(char not in ".-" for char in take) * STEPS / len(take)
