"""Onset strength: where in time new sound begins, per frequency band, and to a fraction of a millisecond."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

import numpy as np
import numpy.typing as npt

if TYPE_CHECKING:
    from engines.core.audio import FloatArray

HOP: Final = 441
"""Frames between two onset strengths: 100 a second at 44.1 kHz."""

WINDOW: Final = 1024
"""Frames of sound behind one onset strength."""

Matrix = npt.NDArray[np.float32]


def power_frames(samples: FloatArray, window: int, hop: int) -> Matrix:
    """Power spectra, summed over one or two channels.

    Two channels are transformed at once as one complex signal z = l + i·r, of which
    |Z[k]|² + |Z[−k]|² = 2 (|L[k]|² + |R[k]|²).

    Args:
        samples: (1 or 2, frames) float32.
        window: FFT length in frames, even; a Hann window is laid over it.
        hop: frames between two spectra.

    Returns:
        (1 + (frames − window) // hop, window // 2 + 1) float32; a full-scale sine gives about 1 in its bin.
    """
    # Late: scipy's transforms take half a second to import, and the command line must refuse sooner.
    from scipy import fft  # noqa: PLC0415

    if samples.shape[0] == 1:
        starts = np.arange(0, samples.shape[1] - window + 1, hop)
        return power_frames_at(samples[0], window, starts)
    signal = samples[0] + 1j * samples[1]
    view = np.lib.stride_tricks.sliding_window_view(signal, window)[::hop]
    power = np.square(np.abs(fft.fft(view * _hann(window), axis=1)))
    half = window // 2
    folded: Matrix = 0.5 * power[:, : half + 1]
    folded[:, 0] *= 2.0
    folded[:, 1:] += 0.5 * power[:, : half - 1 : -1]
    return folded


def power_frames_at(samples: FloatArray, window: int, starts: npt.NDArray[np.integer]) -> Matrix:
    """Power spectra of one channel at places of its own.

    Args:
        samples: (..., frames) float32, one channel of one or several sounds of one length.
        window: FFT length in frames, even; a Hann window is laid over it.
        starts: first frames of the windows.

    Returns:
        (..., starts, window // 2 + 1) float32; a full-scale sine gives about 1 in its bin.
    """
    # Late, as above.
    from scipy import fft  # noqa: PLC0415

    view = np.lib.stride_tricks.sliding_window_view(samples, window, axis=-1)
    steps = np.unique(np.diff(starts))
    # A slice is read where it stands; places that are not even are gathered first.
    even = starts.size > 0 and steps.size == 1
    some = view[..., starts[0] : starts[-1] + 1 : int(steps[0]), :] if even else view[..., starts, :]
    power: Matrix = np.square(np.abs(fft.rfft(some * _hann(window), axis=-1)))
    return power


@cache
def _hann(window: int) -> npt.NDArray[np.float32]:
    return np.hanning(window + 1)[:-1].astype(np.float32) * np.float32(4.0 / window)


def mel_weights(rate: int, window: int, bands: int, low_hz: float, high_hz: float) -> Matrix:
    """Triangles on the mel scale, (window // 2 + 1, bands), each of sum one.

    Every band holds at least its nearest bin, so that low bands of a short window are not empty.
    """

    def mel(hz: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
        return np.asarray(2595.0 * np.log10(1.0 + hz / 700.0))

    low, high = mel(np.array([low_hz, high_hz]))
    edges = np.linspace(float(low), float(high), bands + 2)
    corners = 700.0 * (10.0 ** (edges / 2595.0) - 1.0)
    hz = np.fft.rfftfreq(window, 1.0 / rate)[:, None]
    rise = (hz - corners[:-2]) / np.maximum(corners[1:-1] - corners[:-2], 1e-9)
    fall = (corners[2:] - hz) / np.maximum(corners[2:] - corners[1:-1], 1e-9)
    weights = np.maximum(0.0, np.minimum(rise, fall))
    nearest = np.abs(hz - corners[1:-1]).argmin(axis=0)
    empty = weights.sum(axis=0) < 1e-3
    weights[nearest[empty], np.flatnonzero(empty)] = 1.0
    return np.asarray(weights / weights.sum(axis=0), np.float32)


def flux(log_bands: Matrix, lag: int = 1) -> Matrix:
    """How much each band rises against `lag` frames ago, past the loudest of its neighbours then (SuperFlux).

    Args:
        log_bands: (frames, bands) compressed band levels.
        lag: frames to look back, 1 or more.

    Returns:
        (frames, bands), 0 where nothing rises and in the first `lag` frames.

    Source: Böck and Widmer, "Maximum filter vibrato suppression for onset detection", DAFx 2013.
    """
    wide = log_bands.copy()
    np.maximum(wide[:, 1:], log_bands[:, :-1], out=wide[:, 1:])
    np.maximum(wide[:, :-1], log_bands[:, 1:], out=wide[:, :-1])
    rise = np.zeros_like(log_bands)
    np.maximum(log_bands[lag:] - wide[:-lag], 0.0, out=rise[lag:])
    return rise


FINE_WINDOW: Final = 512
FINE_HOP: Final = 44
_FINE_EDGES_HZ: Final = (0.0, 220.0, 1_000.0, 4_000.0, 16_000.0)


def attack_curves(pieces: FloatArray, rate: int) -> npt.NDArray[np.float64]:
    """How steeply sound rises, every 44 frames, for many short pieces of one length.

    A step at frame f peaks at f: the window is symmetric and amplitudes are not compressed, so nothing is
    late or early by design.

    Args:
        pieces: (pieces, frames) of one channel, frames ≥ 512 + 88.
        rate: frames per second [Hz].

    Returns:
        (pieces, steps) of the mean rise over four bands, each relative to its own loudest moment of the
        piece; step i stands at frame 256 + 44 i.
    """
    hz = np.fft.rfftfreq(FINE_WINDOW, 1.0 / rate)
    edges = np.searchsorted(hz, _FINE_EDGES_HZ)
    starts = np.arange(0, pieces.shape[1] - FINE_WINDOW + 1, FINE_HOP)
    power = power_frames_at(pieces, FINE_WINDOW, starts)
    level = np.sqrt(np.add.reduceat(power[..., : edges[-1]], edges[:-1], axis=-1))
    top = level.max(axis=1, keepdims=True)
    share = top / np.maximum(top.max(axis=2, keepdims=True), 1e-9)
    rise = np.gradient(level / np.maximum(top, 1e-9), axis=1)
    curves = (np.maximum(rise, 0.0) * np.sqrt(share)).sum(axis=2)
    return np.asarray(curves, np.float64)
