"""Where hits begin, to the millisecond: cutting points for drums."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeAlias

import numpy as np
import numpy.typing as npt

if TYPE_CHECKING:
    from engines.core.audio import FloatArray

IntArray: TypeAlias = npt.NDArray[np.int64]

_WINDOW: Final = 512
_HOP: Final = 128
_BANDS_HZ: Final = (40.0, 200.0, 800.0, 3_000.0, 8_000.0, 16_000.0)
_LOOK_BACK: Final = 3
_GAP_S: Final = 0.05
"""Two hits closer than this are one."""
_FLOOR: Final = 1e-7
_MEAN_S: Final = 0.25


def attacks(samples: FloatArray, rate: int) -> IntArray:
    """Frames at which hits begin, rising; each lies at the foot of its attack.

    Args:
        samples: (channels, frames), a second or more for a meaningful threshold.
        rate: frames per second [Hz].
    """
    if samples.shape[1] < _WINDOW + _HOP * 2 * _LOOK_BACK:
        return np.zeros(0, np.int64)
    strength = _strength(samples, rate)
    peaks = _peaks(strength, rate)
    mono = np.abs(samples).max(axis=0)
    return np.array([_foot(mono, peak * _HOP + _WINDOW // 2) for peak in peaks], np.int64)


def _strength(samples: FloatArray, rate: int) -> FloatArray:
    """How much the band levels rise at each step."""
    from scipy import fft  # noqa: PLC0415  (the window's process must not pay for scipy)

    mono = samples.mean(axis=0)
    view = np.lib.stride_tricks.sliding_window_view(mono, _WINDOW)[::_HOP]
    window = np.hanning(_WINDOW).astype(np.float32)
    spectra = fft.rfft(view * window, axis=1)
    power = np.square(spectra.real) + np.square(spectra.imag)
    edges = np.searchsorted(np.fft.rfftfreq(_WINDOW, 1.0 / rate), _BANDS_HZ)
    bands = np.add.reduceat(power[:, : edges[-1]], edges[:-1], axis=1)
    floor = max(_FLOOR, 1e-4 * float(bands.max()))
    level = np.log(bands + floor)
    rise = np.zeros(len(level), np.float32)
    rise[_LOOK_BACK:] = np.maximum(level[_LOOK_BACK:] - level[:-_LOOK_BACK], 0.0).mean(axis=1)
    return rise


def _peaks(strength: FloatArray, rate: int) -> IntArray:
    """Steps where the rise is a maximum and stands well over what is usual around it."""
    gap = max(1, round(_GAP_S * rate / _HOP))
    around = max(3, round(_MEAN_S * rate / _HOP))
    kernel = np.full(2 * around + 1, 1.0 / (2 * around + 1), np.float32)
    usual = np.convolve(strength, kernel, mode="same")
    found: list[int] = []
    middle = strength[1:-1]
    candidates = np.flatnonzero((middle >= strength[:-2]) & (middle > strength[2:])) + 1
    for step in candidates:
        if strength[step] < 0.35 + 1.3 * usual[step]:
            continue
        if found and step - found[-1] < gap:
            if strength[step] > strength[found[-1]]:
                found[-1] = int(step)
            continue
        found.append(int(step))
    return np.array(found, np.int64)


def _foot(level: FloatArray, near: int) -> int:
    """The last quiet sample before the steepest rise around a frame."""
    low, high = max(0, near - 2 * _WINDOW), min(len(level), near + _WINDOW)
    piece = level[low:high]
    if len(piece) < 64:
        return near
    blocks = piece[: len(piece) // 32 * 32].reshape(-1, 32).max(axis=1)
    rise = blocks[1:] - blocks[:-1]
    top = int(rise.argmax()) + 1
    quiet, loud = float(blocks[top - 1]), float(blocks[top : top + 6].max())
    threshold = quiet + 0.15 * (loud - quiet)
    start = top * 32 - 32
    over = np.flatnonzero(piece[start : start + 96] > threshold)
    return low + start + (int(over[0]) if len(over) else 32)
