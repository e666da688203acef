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
_STEPS = 16
"""Steps that are transformed at once; they stay in the processor's cache."""


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
    frames = samples.shape[-1]
    steps = steps_of(frames, hop)
    padded = np.zeros((*samples.shape[:-1], (steps - 1) * hop + size), np.float32)
    padded[..., size // 2 : size // 2 + frames] = samples
    pieces = np.lib.stride_tricks.sliding_window_view(padded, size, axis=-1)[..., ::hop, :]
    spectra = np.empty((*pieces.shape[:-1], size // 2 + 1), np.complex64)
    for at in range(0, steps, _STEPS):
        some = slice(at, at + _STEPS)
        spectra[..., some, :] = np.fft.rfft(pieces[..., some, :] * hann(size))
    return spectra


def power_of(spectra: ComplexArray) -> FloatArray:
    """Squared magnitudes, float32."""
    power: FloatArray = spectra.real * spectra.real
    power += spectra.imag * spectra.imag
    return power


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
    steps = spectra.shape[-2]
    window = hann(size)
    ratio = size // hop
    # Each window is `ratio` hops long: adding hop-long slices needs no loop over steps.
    lead = spectra.shape[:-2]
    out = np.zeros((*lead, steps + ratio - 1, hop), np.float32)
    weight = np.zeros((steps + ratio - 1, hop), np.float32)
    squared = (window * window).reshape(ratio, hop)
    for part in range(ratio):
        weight[part : part + steps] += squared[part]
    for at in range(0, steps, _STEPS):
        pieces = np.fft.irfft(spectra[..., at : at + _STEPS, :], size).astype(np.float32, copy=False)
        pieces *= window
        count = pieces.shape[-2]
        sliced = pieces.reshape(*lead, count, ratio, hop)
        for part in range(ratio):
            out[..., at + part : at + part + count, :] += sliced[..., :, part, :]
    out /= np.maximum(weight, _TINY)
    flat = out.reshape(*lead, -1)
    sound: FloatArray = np.ascontiguousarray(flat[..., size // 2 : size // 2 + frames])
    return sound
