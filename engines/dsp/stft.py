"""Short-time Fourier transform and its exact inverse, in float32, for whole blocks of sound."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, TypeAlias

import numpy as np
import numpy.typing as npt

if TYPE_CHECKING:
    from engines.core.audio import FloatArray

ComplexArray: TypeAlias = npt.NDArray[np.complex64]

_TINY = 1e-8


@lru_cache(maxsize=16)
def hann(size: int) -> FloatArray:
    """The periodic Hann window of `size` samples, read-only."""
    window: FloatArray = (0.5 - 0.5 * np.cos(2.0 * np.pi * np.arange(size) / size)).astype(np.float32)
    window.flags.writeable = False
    return window


def steps_of(frames: int, hop: int) -> int:
    """How many steps `stft` gives for that many frames."""
    return 1 + -(-frames // hop)


def stft(samples: FloatArray, *, size: int, hop: int) -> ComplexArray:
    """Spectra of Hann-windowed pieces, step k centred on frame k·hop.

    Args:
        samples: (..., frames) float32. Silence is assumed beyond both ends.
        size: window and transform length [frames], even.
        hop: distance of two steps [frames], at most size / 2.

    Returns:
        (..., steps, size/2 + 1) complex64 with steps = 1 + ceil(frames / hop).
    """
    # scipy's transform keeps float32 on every numpy; its import is late because the window never needs it.
    from scipy import fft  # noqa: PLC0415

    frames = samples.shape[-1]
    steps = steps_of(frames, hop)
    padded = np.zeros((*samples.shape[:-1], (steps - 1) * hop + size), np.float32)
    padded[..., size // 2 : size // 2 + frames] = samples
    pieces = np.lib.stride_tricks.sliding_window_view(padded, size, axis=-1)[..., ::hop, :]
    spectra: ComplexArray = fft.rfft(pieces * hann(size), axis=-1, overwrite_x=True)
    return spectra


def istft(spectra: ComplexArray, frames: int, *, size: int, hop: int) -> FloatArray:
    """The sound whose `stft` comes nearest to `spectra` (least squares); exact where they are unchanged.

    Args:
        spectra: (..., steps, size/2 + 1) complex, as `stft` gives it.
        frames: the length that went into `stft`.
        size: window length [frames]; `size` must be a multiple of `hop`.
        hop: distance of two steps [frames].

    Returns:
        (..., frames) float32.

    Source: Griffin and Lim, "Signal estimation from modified short-time Fourier transform", 1984, eq. 6.
    """
    from scipy import fft  # noqa: PLC0415  (late: see `stft`)

    steps = spectra.shape[-2]
    window = hann(size)
    pieces = fft.irfft(spectra, n=size, axis=-1, overwrite_x=True)
    pieces *= window
    ratio = size // hop
    # Each window is `ratio` hops long: adding hop-long slices needs no loop over steps.
    lead = pieces.shape[:-2]
    out = np.zeros((*lead, steps + ratio - 1, hop), np.float32)
    weight = np.zeros((steps + ratio - 1, hop), np.float32)
    squared = (window * window).reshape(ratio, hop)
    sliced = pieces.reshape(*lead, steps, ratio, hop)
    for part in range(ratio):
        out[..., part : part + steps, :] += sliced[..., :, part, :]
        weight[part : part + steps] += squared[part]
    out /= np.maximum(weight, _TINY)
    flat = out.reshape(*lead, -1)
    sound: FloatArray = np.ascontiguousarray(flat[..., size // 2 : size // 2 + frames])
    return sound
