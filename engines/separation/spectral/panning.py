"""What stands in the middle of the stereo picture, taken apart from what is panned to its sides.

Voices, drums and basses are nearly always mixed to the middle, where both channels carry the same; what is
panned leaves a difference between them. Of each point of the spectrum the difference is explained by one
direction on the left and one on the right, and a Wiener filter takes both from the middle.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from engines.core.audio import FloatArray

if TYPE_CHECKING:
    from engines.dsp.stft import ComplexArray

_USUAL: Final = 0.26
"""The angle of a part panned by a third, where nothing tells another [rad from the middle]."""

_NEAREST: Final = 0.16
_FARTHEST: Final = 1.2
_PURE: Final = 0.97
"""How much of the power at a point must lie in one direction for it to vote."""

_VOTES: Final = 80
_STEPS: Final = 3
"""Powers are means over so many steps of time."""

_ROWS: Final = 48
"""Steps at once, a multiple of `_STEPS`: what is worked on stays in the processor's cache."""

_FLOOR: Final = 1e-12


@dataclass(frozen=True, slots=True, eq=False)
class _Powers:
    """Powers of middle and side and what they share, (steps, bins), smoothed in time."""

    middle: FloatArray
    side: FloatArray
    both: FloatArray


def centre(spectra: ComplexArray) -> ComplexArray:
    """The middle of a stereo spectrum without what is panned.

    Args:
        spectra: (2, steps, bins), left and right.

    Returns:
        (steps, bins): c, so that the middle's share of both channels is c / √2.
    """
    left, right = (np.float32(angle) for angle in directions(spectra))
    found = np.empty(spectra.shape[1:], np.complex64)
    for at in range(0, len(found), _ROWS):
        rows = slice(at, min(at + _ROWS, len(found)))
        of_left, of_right = _gains(_powers(spectra, rows), left, right)
        for part, one, other in (
            (found.real, spectra[0].real, spectra[1].real),
            (found.imag, spectra[0].imag, spectra[1].imag),
        ):
            part[rows] = of_left * one[rows] + of_right * other[rows]
    return found


def directions(spectra: ComplexArray) -> tuple[float, float]:
    """The angles of what is panned left (negative) and right [rad from the middle].

    Each point in which one direction dominates votes for it; the side with few votes mirrors the other.
    """
    counts = np.zeros((2, _VOTES))
    for at in range(0, spectra.shape[1], _ROWS):
        powers = _powers(spectra, slice(at, min(at + _ROWS, spectra.shape[1])))
        # Smoothed steps share what they say with their neighbours: every third says it all.
        every = slice(_STEPS // 2, None, _STEPS)
        counts += _votes(_Powers(powers.middle[every], powers.side[every], powers.both[every]))
    smooth = [np.convolve(side, [1, 2, 3, 2, 1], "same") for side in counts]
    best = [int(side.argmax()) for side in smooth]
    votes = [float(side[at]) for side, at in zip(smooth, best, strict=True)]
    width = np.pi / 2 / _VOTES
    left, right = ((at + 1) * width if count > 0 else _USUAL for at, count in zip(best, votes, strict=True))
    if votes[0] < 0.1 * votes[1]:
        left = right
    elif votes[1] < 0.1 * votes[0]:
        right = left
    return -min(max(left, _NEAREST), _FARTHEST), min(max(right, _NEAREST), _FARTHEST)


def _powers(spectra: ComplexArray, rows: slice) -> _Powers:
    """The powers of those steps."""
    steps = spectra.shape[1]
    first, last = max(rows.start - 1, 0), min(rows.stop + 1, steps)
    (left, right), (left_i, right_i) = spectra.real[:, first:last], spectra.imag[:, first:last]
    on_left = left * left + left_i * left_i
    on_right = right * right + right_i * right_i
    crossed = left * right + left_i * right_i
    half_sum = (on_left + on_right) * np.float32(0.5)
    smooth = [
        _smooth(power, before=first < rows.start, behind=last > rows.stop)
        for power in (half_sum + crossed, half_sum - crossed, (on_left - on_right) * np.float32(0.5))
    ]
    return _Powers(*smooth)


def _smooth(power: FloatArray, *, before: bool, behind: bool) -> FloatArray:
    """The mean of each step and its neighbours; a step at the song's edge counts for the one it lacks.

    Args:
        power: (steps, bins).
        before: whether the first step is a neighbour only.
        behind: whether the last one is.
    """
    edges = [power[:1]] * (not before), [power[-1:]] * (not behind)
    around = np.concatenate([*edges[0], power, *edges[1]]) if edges[0] or edges[1] else power
    mean: FloatArray = around[:-2] + around[2:]
    mean += around[1:-1]
    mean *= np.float32(1.0 / _STEPS)
    return mean


def _votes(powers: _Powers) -> FloatArray:
    """How much speaks for each angle from the middle, to the left and to the right, (2, votes)."""
    total = powers.middle + powers.side
    difference = powers.middle - powers.side
    apart = np.sqrt(difference**2 + 4.0 * powers.both**2)
    pure = apart > _PURE * (total + _FLOOR)
    angle = 0.5 * np.arctan2(2.0 * powers.both[pure], difference[pure])
    # The outer directions are what blurs inwards, so they count for more.
    weights = np.sqrt(total[pure]) * np.sin(angle) ** 4
    sides = [(sign * angle > 0.1, sign * angle) for sign in (-1.0, 1.0)]
    return np.stack(
        [
            np.histogram(side[chosen], bins=_VOTES, range=(0.0, np.pi / 2), weights=weights[chosen])[0]
            for chosen, side in sides
        ]
    )


def _gains(powers: _Powers, left: np.float32, right: np.float32) -> tuple[FloatArray, FloatArray]:
    """How much of the left and of the right channel makes the middle alone, at each point.

    The Wiener estimate of the middle from middle and side, with their 2 × 2 covariance written out.
    """
    on_left, on_right = _panned(powers, left, right)
    from_panned = on_left * np.cos(left) ** 2 + on_right * np.cos(right) ** 2
    own = np.maximum(powers.middle - from_panned, 0.0)
    tiny = np.float32(1e-4) * (powers.middle + powers.side) + np.float32(_FLOOR)
    across = on_left * np.sin(left) ** 2 + on_right * np.sin(right) ** 2 + tiny
    along = own + from_panned + tiny
    mixed = on_left * (np.sin(left) * np.cos(left)) + on_right * (np.sin(right) * np.cos(right))
    gain = own * np.float32(0.5**0.5) / (along * across - mixed * mixed)
    return gain * (across - mixed), gain * (across + mixed)


def _panned(powers: _Powers, left: np.float32, right: np.float32) -> tuple[FloatArray, FloatArray]:
    """The powers of the left and the right direction that explain the side and what it shares."""
    a, b = np.sin(left) ** 2, np.sin(right) ** 2
    c, d = np.sin(left) * np.cos(left), np.sin(right) * np.cos(right)
    scale = a * d - b * c
    on_left = (d * powers.side - b * powers.both) / scale
    on_right = (a * powers.both - c * powers.side) / scale
    none_left, none_right = on_left < 0, on_right < 0
    np.copyto(on_right, powers.side / b, where=none_left)
    np.copyto(on_left, powers.side / a, where=none_right)
    return np.maximum(on_left, 0.0), np.maximum(on_right, 0.0)
