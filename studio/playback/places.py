"""Where the player is, and what it turns to next."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from engines.core.source import Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where the player is: which source, by the tag it was given, and which frame of it is heard."""

    tag: str
    frame: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Swap:
    """A source that takes over at a bar.

    Attributes:
        bars: frames of the playing source at which it may take over, rising.
        follow: the frame of the new source that belongs to a frame of the playing one.
    """

    source: Source
    tag: str
    gain: float
    bars: Sequence[int]
    follow: Callable[[int], int]


@dataclass(slots=True)
class Turn:
    """From ring position `at` on, frame `frame` of the source with that tag and on is heard."""

    at: int
    tag: str
    frame: int
