"""What of a lane a DAW plays as automation, and the lane that is left to be rendered.

Its level always; low- and highpass filters too where nothing but they stands at the end of its effects.
"""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from itertools import pairwise
from math import ceil
from typing import TYPE_CHECKING, Final

from engines.model.arrangement import UNITY, FilterEffect

if TYPE_CHECKING:
    from collections.abc import Sequence

    from engines.core.time import BeatGrid
    from engines.model.arrangement import Curve, Effect, Lane

Points = list[tuple[Fraction, float]]
"""Values at beats, straight lines between them."""

OPEN_HZ: Final = {"lowpass": 20_000.0, "highpass": 20.0}
"""Where a filter lets everything through."""

_SILENT_DB: Final = -60.0
_STEP_S: Final = 0.01
"""A step takes as long as in the renderer, and is over when its beat comes [s]."""
_FINEST_DB: Final = 1.5
"""Ramps of decibels become lines of amplitude that are at most so high."""


def before_level(lane: Lane) -> Lane:
    """The lane without its level."""
    return replace(lane, gain_db=UNITY)


def before_filters(lane: Lane) -> Lane:
    """The lane without its level and the filters at its end."""
    kept = len(lane.effects) - len(last_filters(lane.effects))
    return replace(before_level(lane), effects=lane.effects[:kept])


def last_filters(effects: Sequence[Effect]) -> list[FilterEffect]:
    """The low- and highpass filters behind all other effects, in order."""
    found: list[FilterEffect] = []
    for effect in reversed(effects):
        if not isinstance(effect, FilterEffect) or effect.filter not in OPEN_HZ:
            break
        found.insert(0, effect)
    return found


def level_points(curve: Curve, grid: BeatGrid) -> Points:
    """A curve of decibels as amplitudes."""
    stepped = _stepped([(point.beat, point.value) for point in curve.points], grid)
    found = [(stepped[0][0], _amplitude(stepped[0][1]))]
    for (start, low), (stop, high) in pairwise(stepped):
        pieces = max(1, ceil(abs(high - low) / _FINEST_DB))
        for piece in range(1, pieces + 1):
            beat = start + (stop - start) * Fraction(piece, pieces)
            found.append((beat, _amplitude(low + (high - low) * piece / pieces)))
    return found


def cutoff_points(effect: FilterEffect, grid: BeatGrid) -> Points:
    """The cut-off of a low- or highpass filter [Hz]; wide open where the filter does not hold."""
    curve, wide = effect.cutoff_hz, OPEN_HZ[effect.filter]
    first, last = effect.start, effect.stop
    inside = [
        (point.beat, point.value)
        for point in curve.points
        if (first is None or point.beat > first) and (last is None or point.beat < last)
    ]
    if first is not None:
        inside[:0] = [(first, wide), (first, curve.at(first))]
    if last is not None:
        inside += [(last, curve.at(last)), (last, wide)]
    return _stepped(inside or [(Fraction(0), curve.points[0].value)], grid)


def is_moving(points: Points) -> bool:
    """Whether there is anything to automate."""
    return any(value != points[0][1] for _, value in points)


def _stepped(points: Points, grid: BeatGrid) -> Points:
    """The points with steps as short ramps: times rise."""
    found: Points = []
    for beat, value in points:
        if found and beat <= found[-1][0] and value != found[-1][1]:
            early = grid.beat_of(grid.frame_of(beat) - round(_STEP_S * grid.rate))
            before = found.pop()
            early = max(early, found[-1][0]) if found else early
            found.append((max(Fraction(0), early), before[1]))
        found.append((beat, value))
    return found


def _amplitude(decibels: float) -> float:
    return 0.0 if decibels <= _SILENT_DB else 10.0 ** (decibels / 20.0)
