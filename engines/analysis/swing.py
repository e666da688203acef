"""Swing: where the off-beat eighth stands between two beats."""

from __future__ import annotations

from typing import Final

import numpy as np
import numpy.typing as npt

from engines.analysis.features import FRAME_RATE

Vector = npt.NDArray[np.float64]

_STEPS: Final = 100
_EARLIEST: Final = 0.42
_LATEST: Final = 0.76
_STRAIGHT: Final = 0.02
_FAINTEST: Final = 0.06
"""An off-beat is at least this strong against the beat,"""

_CLEAR: Final = 2.2
"""and against what stands elsewhere between two beats."""


def swing_of(strengths: tuple[Vector, ...], beats: Vector) -> float:
    """Where the off-beat stands in the beat: 0.5 straight, 0.667 triplet; 0.5 where no off-beat is heard.

    Args:
        strengths: onset strengths, (n,) each, 100 frames a second; the one with the clearest off-beat tells.
        beats: seconds, rising.
    """
    if beats.size < 9:
        return 0.5
    place, clarity = max((_off_beat(strength, beats) for strength in strengths), key=lambda found: found[1])
    if clarity < _CLEAR or abs(place - 0.5) < _STRAIGHT:
        return 0.5
    return float(np.clip(place, _EARLIEST, _LATEST))


def _off_beat(strength: Vector, beats: Vector) -> tuple[float, float]:
    """The place of the strongest off-beat, and how far it stands out; 0 where it is too faint."""
    profile = _profile(strength, beats)
    middle = _STEPS // 4
    on = _peak(profile, middle - 8, middle + 8)
    off = _peak(profile, middle + int(_EARLIEST * _STEPS), middle + int(_LATEST * _STEPS))
    between = np.delete(profile, slice(middle - 10, middle + 11))
    height = float(profile[round(off)])
    if height < _FAINTEST * float(profile[round(on)]):
        return 0.5, 0.0
    return (off - on) / _STEPS, height / (float(np.median(between)) + 0.01)


def _profile(strength: Vector, beats: Vector) -> Vector:
    """The mean strength over a quarter beat before to three quarters after each beat, by place in the beat.

    The lower half of the beats is left out at each place, so that an off-beat counts where it is played.
    """
    place = np.arange(_STEPS) / _STEPS - 0.25
    at = (beats[1:-1, None] + place * np.diff(beats)[1:, None]) * FRAME_RATE
    values = np.interp(at, np.arange(strength.size), strength)
    ranked = np.sort(values, axis=0)[values.shape[0] // 2 :]
    mean: Vector = ranked.mean(axis=0)
    return mean


def _peak(profile: Vector, low: int, high: int) -> float:
    """The highest place of a stretch, between the steps."""
    best = low + int(profile[low:high].argmax())
    if not 0 < best < profile.size - 1:
        return float(best)
    left, mid, right = (float(v) for v in profile[best - 1 : best + 2])
    bend = left - 2.0 * mid + right
    return best + (0.5 * (left - right) / bend if bend < 0.0 else 0.0)
