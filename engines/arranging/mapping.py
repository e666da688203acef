"""Remix time to original time: where what sounds now stood in the song."""

from __future__ import annotations

import itertools
from bisect import bisect_right, insort
from fractions import Fraction
from operator import attrgetter
from typing import TYPE_CHECKING, Final

from engines.core.time import Span, TimeMap

if TYPE_CHECKING:
    from engines.model.arrangement import Arrangement, Clip, Lane

_START: Final = attrgetter("start")


def time_map(arrangement: Arrangement, lane_id: str | None = None) -> TimeMap:
    """The time map of one lane, or of the remix: that of the stem lane with the most of the song in it.

    Args:
        arrangement: of the remix.
        lane_id: a lane; None for the remix as a whole.

    Raises:
        KeyError: there is no such lane.
    """
    if lane_id is not None:
        return TimeMap(spans=_spans(arrangement, [arrangement.lane(lane_id)]))
    stems = [lane for lane in arrangement.lanes if lane.stem]
    stems.sort(key=lambda lane: -sum(clip.length for clip in lane.clips))
    return TimeMap(spans=_spans(arrangement, stems))


def _spans(arrangement: Arrangement, lanes: list[Lane]) -> tuple[Span, ...]:
    """Spans of the first lane, and of the next ones where those before are silent; one for each beat."""
    found: list[Span] = []
    for lane in lanes:
        for clip in lane.clips:
            for span in _of_clip(arrangement, clip):
                free = _free(span, found)
                if free is not None:
                    insort(found, free, key=_START)
    return tuple(found)


def _of_clip(arrangement: Arrangement, clip: Clip) -> list[Span]:
    grid, source = arrangement.grid, arrangement.source_grid
    edges = [clip.start, *_beats_inside(clip), clip.end]
    ratio = clip.source_length / clip.length
    found: list[Span] = []
    for left, right in itertools.pairwise(edges):
        start, stop = grid.frame_of(left), grid.frame_of(right)
        low = source.frame_of(clip.source_start + (left - clip.start) * ratio)
        high = source.frame_of(clip.source_start + (right - clip.start) * ratio)
        if clip.reversed:
            low = source.frame_of(clip.source_start + (clip.end - left) * ratio)
            high = source.frame_of(clip.source_start + (clip.end - right) * ratio)
        if stop > max(0, start):
            if start < 0:
                low, start = low + round((high - low) * (-start) / (stop - start)), 0
            found.append(Span(start=start, stop=stop, source_start=low, source_stop=high))
    return found


def _beats_inside(clip: Clip) -> list[Fraction]:
    first = int(clip.start // 1) + 1
    inside = range(first, int(-(-clip.end // 1)))
    return [Fraction(beat) for beat in inside if clip.start < beat < clip.end]


def _free(span: Span, taken: list[Span]) -> Span | None:
    """The first part of a span that no other covers: all of it, its end behind another, or nothing.

    Args:
        span: to be placed.
        taken: in order, none over another.
    """
    start = span.start
    following = bisect_right(taken, start, key=_START)
    if following and taken[following - 1].stop > start:
        following -= 1
    while start < span.stop and following < len(taken) and taken[following].start <= start:
        start = taken[following].stop
        following += 1
    stop = min(span.stop, taken[following].start) if following < len(taken) else span.stop
    if stop <= start:
        return None
    if (start, stop) == (span.start, span.stop):
        return span
    low, high = span.source_start or 0, span.source_stop or 0
    scale = (high - low) / (span.stop - span.start)
    return Span(
        start=start,
        stop=stop,
        source_start=low + round((start - span.start) * scale),
        source_stop=low + round((stop - span.start) * scale),
    )
