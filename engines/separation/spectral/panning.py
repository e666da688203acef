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

_HALF: Final = np.float32(0.5**0.5)
_STEPS: Final = 3
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
    middle = (spectra[0] + spectra[1]) * _HALF
    side = (spectra[0] - spectra[1]) * _HALF
    powers = _Powers(
        _smooth(middle.real**2 + middle.imag**2),
        _smooth(side.real**2 + side.imag**2),
        _smooth((middle * side.conj()).real),
    )
    left, right = (np.float32(angle) for angle in directions(powers))
    on_left, on_right = _panned(powers, left, right)
    own = powers.middle - on_left * np.cos(left) ** 2 - on_right * np.cos(right) ** 2
    np.maximum(own, 0.0, out=own)
    # The Wiener estimate of the middle from both signals, with their 2 × 2 covariance written out.
    tiny = 1e-4 * (powers.middle + powers.side) + _FLOOR
    across = on_left * np.sin(left) ** 2 + on_right * np.sin(right) ** 2 + tiny
    along = own + on_left * np.cos(left) ** 2 + on_right * np.cos(right) ** 2 + tiny
    mixed = on_left * (np.sin(left) * np.cos(left)) + on_right * (np.sin(right) * np.cos(right))
    gain = own / (along * across - mixed * mixed)
    found: ComplexArray = (gain * across) * middle - (gain * mixed) * side
    return found


def directions(powers: _Powers) -> tuple[float, float]:
    """The angles of what is panned left (negative) and right [rad from the middle].

    Each point in which one direction dominates votes for it; the side with few votes mirrors the other.
    """
    total = powers.middle + powers.side
    difference = powers.middle - powers.side
    apart = np.sqrt(difference**2 + 4.0 * powers.both**2)
    angle = 0.5 * np.arctan2(2.0 * powers.both, difference)
    pure = apart > _PURE * (total + _FLOOR)
    found, votes = [], []
    for sign in (-1.0, 1.0):
        chosen = pure & (sign * angle > 0.1)
        # The outer directions are what blurs inwards, so they count for more.
        weights = np.sqrt(total[chosen]) * np.sin(angle[chosen]) ** 4
        counts, edges = np.histogram(sign * angle[chosen], bins=80, range=(0.0, np.pi / 2), weights=weights)
        smooth = np.convolve(counts, [1, 2, 3, 2, 1], "same")
        best = int(smooth.argmax())
        found.append(float(edges[best] + edges[best + 1]) / 2 if smooth[best] > 0 else _USUAL)
        votes.append(float(smooth[best]))
    left, right = found
    if votes[0] < 0.1 * votes[1]:
        left = right
    elif votes[1] < 0.1 * votes[0]:
        right = left
    return -min(max(left, _NEAREST), _FARTHEST), min(max(right, _NEAREST), _FARTHEST)


def _panned(powers: _Powers, left: np.float32, right: np.float32) -> tuple[FloatArray, FloatArray]:
    """The powers of the left and the right direction that explain the side and what it shares."""
    a, b = np.sin(left) ** 2, np.sin(right) ** 2
    c, d = np.sin(left) * np.cos(left), np.sin(right) * np.cos(right)
    scale = a * d - b * c
    on_left = (d * powers.side - b * powers.both) / scale
    on_right = (a * powers.both - c * powers.side) / scale
    none_left, none_right = on_left < 0, on_right < 0
    on_right = np.where(none_left, powers.side / b, on_right)
    on_left = np.where(none_right, powers.side / a, on_left)
    return np.maximum(on_left, 0.0), np.maximum(on_right, 0.0)


def _smooth(power: FloatArray) -> FloatArray:
    """The running mean over a few steps of time."""
    from scipy.ndimage import uniform_filter1d  # noqa: PLC0415  (late: the window never needs it)

    smooth: FloatArray = uniform_filter1d(power, _STEPS, axis=0)
    return smooth
