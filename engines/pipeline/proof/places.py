"""Where in the remix the bars of the song stand: a scope becomes stretches of sound, before and after."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from engines.model.arrangement import Arrangement, PlacedSection

Spans: TypeAlias = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Bars of the remix and the bars of the song that they play, as frames of both, start ≤ f < stop."""

    start: int
    stop: int
    source_start: int
    source_stop: int
    section: str = ""


def places_of(spans: Spans, arrangement: Arrangement) -> tuple[Place, ...]:
    """Every place of the remix at which bars of the song play, in the remix's order.

    Args:
        spans: (first, last) bars of the song, both included.
        arrangement: what sounds when.
    """
    found = []
    for placed in arrangement.sections:
        if placed.source_first_bar is None:
            continue
        for first, last in spans:
            low = max(first, placed.source_first_bar)
            high = min(last, placed.source_first_bar + math.ceil(placed.bars / placed.fold) - 1)
            if low <= high:
                found.append(_place(placed, low, high, arrangement))
    return tuple(found)


def _place(placed: PlacedSection, low: int, high: int, arrangement: Arrangement) -> Place:
    assert placed.source_first_bar is not None  # noqa: S101 - the caller looked
    grid, source = arrangement.grid, arrangement.source_grid
    first, origin = grid.bar_beat(placed.first_bar), source.bar_beat(placed.source_first_bar)
    start, stop = (
        grid.frame_of(first + (source.bar_beat(bar) - origin) * placed.fold) for bar in (low, high + 1)
    )
    return Place(
        start=start,
        stop=min(stop, section_frames(placed, arrangement)[1]),
        source_start=max(0, source.bar_frame(low)),
        source_stop=source.bar_frame(high + 1),
        section=placed.name,
    )


def section_frames(placed: PlacedSection, arrangement: Arrangement) -> tuple[int, int]:
    """Where a placed section stands in the remix, start ≤ f < stop."""
    grid = arrangement.grid
    return grid.bar_frame(placed.first_bar), grid.bar_frame(placed.first_bar + placed.bars)
