"""Curves over beats as values per frame, with steps smoothed so that nothing clicks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeAlias

import numpy as np
import numpy.typing as npt

if TYPE_CHECKING:
    from fractions import Fraction

    from engines.core.audio import FloatArray
    from engines.core.time import BeatGrid
    from engines.model.arrangement import Curve

Doubles: TypeAlias = npt.NDArray[np.float64]

STEP_FRAMES: Final = 441
"""A step takes 10 ms and is over when its beat comes."""
_FLOOR_DB: Final = -60.0
_KNEE_DB: Final = -40.0


class FrameCurve:
    """A curve in frames of one grid."""

    __slots__ = ("_at", "_values", "constant")

    def __init__(self, curve: Curve, grid: BeatGrid) -> None:
        at: list[float] = []
        values: list[float] = []
        for point in curve.points:
            frame = float(grid.frame_of(point.beat))
            if at and frame - at[-1] < STEP_FRAMES and values[-1] != point.value:
                at[-1] = max(frame - STEP_FRAMES, at[-2] if len(at) > 1 else frame - STEP_FRAMES)
            at.append(frame)
            values.append(point.value)
        self._at: Doubles = np.maximum.accumulate(np.array(at))
        self._values: Doubles = np.array(values)
        self.constant: float | None = values[0] if curve.is_constant else None

    def values(self, start: int, stop: int) -> Doubles:
        """The values at the frames start ≤ f < stop."""
        if self.constant is not None:
            return np.full(stop - start, self.constant)
        found: Doubles = np.interp(np.arange(start, stop), self._at, self._values)
        return found

    def held(self, start: int, stop: int) -> float | None:
        """The value where it does not change over start ≤ f < stop; None where it does."""
        if self.constant is not None:
            return self.constant
        first, last = np.searchsorted(self._at, (start, stop - 1), side="right")
        low, high = np.interp((start, stop - 1), self._at, self._values)
        inside = self._values[first:last]
        return float(low) if low == high and np.all(inside == low) else None

    def at(self, frames: Doubles) -> Doubles:
        """The values at frames."""
        found: Doubles = np.interp(frames, self._at, self._values)
        return found


def amplified(sound: FloatArray, curve: FrameCurve, start: int) -> FloatArray:
    """Sound from frame `start` on, under a curve of decibels."""
    stop = start + sound.shape[1]
    held = curve.held(start, stop)
    if held is None:
        return sound * gain_of(curve.values(start, stop))
    return sound if held == 0 else sound * gain_of(np.array(held))


def gain_of(decibels: Doubles) -> FloatArray:
    """Decibels as amplitude; the last 20 dB over −60 fall to nothing."""
    open_share = np.clip((decibels - _FLOOR_DB) / (_KNEE_DB - _FLOOR_DB), 0.0, 1.0)
    found: FloatArray = np.asarray(10.0 ** (decibels / 20.0) * open_share, np.float32)
    return found


class Gate:
    """How much of an effect is let in at each frame: 1 between its start and stop, with 10 ms edges."""

    __slots__ = ("_start", "_stop", "always")

    def __init__(self, start: Fraction | None, stop: Fraction | None, grid: BeatGrid) -> None:
        self._start = None if start is None else grid.frame_of(start)
        self._stop = None if stop is None else grid.frame_of(stop)
        self.always = self._start is None and self._stop is None

    def closed(self, start: int, stop: int) -> bool:
        """Whether nothing is let in between two frames."""
        early = self._start is not None and stop <= self._start - STEP_FRAMES
        return early or (self._stop is not None and start >= self._stop)

    def values(self, start: int, stop: int) -> FloatArray:
        """The shares at the frames start ≤ f < stop."""
        at = np.arange(start, stop)
        share = np.ones(stop - start)
        if self._start is not None:
            share = np.minimum(share, np.clip((at - self._start + STEP_FRAMES) / STEP_FRAMES, 0.0, 1.0))
        if self._stop is not None:
            share = np.minimum(share, np.clip((self._stop - at) / STEP_FRAMES, 0.0, 1.0))
        found: FloatArray = share.astype(np.float32)
        return found
