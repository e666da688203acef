"""A true-peak limiter of finite memory: its gain at a frame depends on the frames around it and nothing else.

That makes it seekable: any piece of sound, read with `BEFORE` frames before and `AFTER` frames behind it, is
limited as it would be within the whole.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from engines.dsp.loudness import interpolator

if TYPE_CHECKING:
    from engines.core.audio import FloatArray

LOOK_AHEAD: Final = 96
"""Frames over which the gain falls before a peak."""
RELEASE: Final = 11_025
"""Frames in which the gain would rise from nothing to one."""
_TAPS: Final = 24
_BLOCK: Final = 8_192
"""Frames that are worked on at once: their arrays stay in the processor's cache."""
BEFORE: Final = RELEASE + LOOK_AHEAD + _TAPS
AFTER: Final = LOOK_AHEAD + _TAPS


def limited(samples: FloatArray, ceiling: float) -> FloatArray:
    """The sound with its true peaks under a ceiling.

    Args:
        samples: (channels, BEFORE + frames + AFTER).
        ceiling: amplitude that no interpolated sample passes.

    Returns:
        (channels, frames).
    """
    inner = samples[:, BEFORE:-AFTER]
    needed = np.minimum(1.0, ceiling / np.maximum(true_peaks(samples, above=ceiling), 1e-9))
    if float(needed.min()) >= 1.0:
        return inner.copy()
    slope = np.arange(len(needed)) / RELEASE
    risen = np.minimum.accumulate(needed - slope) + slope
    lowest = _lowest_ahead(np.minimum(1.0, risen))
    total = np.cumsum(np.concatenate(([0.0], lowest)))
    width = LOOK_AHEAD + 1
    mean = (total[width:] - total[:-width]) / width
    first = BEFORE - LOOK_AHEAD
    gain = mean[first : first + inner.shape[1]].astype(np.float32)
    found: FloatArray = inner * gain
    return found


def true_peaks(samples: FloatArray, *, above: float) -> FloatArray:
    """At each frame the highest of the sample and of the oversampled ones beside it, over the channels.

    Where nothing can pass `above` these are the sample peaks.
    """
    taps = interpolator()
    highest: FloatArray = np.abs(samples).max(axis=0)
    if float(highest.max(initial=0.0)) * float(np.abs(taps).sum(axis=1).max()) <= above:
        return highest
    frames = samples.shape[1]
    padded = np.pad(samples, ((0, 0), (_TAPS // 2, _TAPS // 2)))
    between = np.zeros(frames + 1, np.float32)
    for first in range(0, frames + 1, _BLOCK):
        stop = min(frames + 1, first + _BLOCK)
        between[first:stop] = _between(padded[:, first : stop + _TAPS], taps, stop - first)
    np.maximum(highest, between[:-1], out=highest)
    np.maximum(highest, between[1:], out=highest)
    return highest


def _between(padded: FloatArray, taps: FloatArray, frames: int) -> FloatArray:
    """The highest of the oversampled values before each of some frames."""
    highest = np.zeros(frames, np.float32)
    product = np.empty((padded.shape[0], frames), np.float32)
    # The first phase is the samples themselves.
    for phase in taps[1:]:
        sums = padded[:, :frames] * phase[0]
        for tap in range(1, _TAPS):
            sums += np.multiply(padded[:, tap : tap + frames], phase[tap], out=product)
        np.maximum(highest, np.abs(sums, out=sums).max(axis=0), out=highest)
    return highest


def _lowest_ahead(
    gain: np.ndarray[tuple[int], np.dtype[np.float64]],
) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    """The lowest from each frame to `LOOK_AHEAD` frames on."""
    from scipy.ndimage import minimum_filter1d  # noqa: PLC0415  (the window must not pay for scipy)

    found: np.ndarray[tuple[int], np.dtype[np.float64]] = minimum_filter1d(
        gain, LOOK_AHEAD + 1, mode="nearest", origin=-(LOOK_AHEAD // 2)
    )
    return found
