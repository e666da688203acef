"""Noise and filters that are drawn in the frequency domain: exact slopes, no delay, no loops."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

import numpy as np

from engines.core.rng import rng
from engines.generation.sound.tone import RATE, Array64, Bins

if TYPE_CHECKING:
    from engines.core.audio import FloatArray

_LOOP: Final = 1 << 17


def fast_size(frames: int) -> int:
    """A transform length at or above `frames` that is quick: 2^a or 3·2^a."""
    power = 1 << max(4, (frames - 1).bit_length())
    return power * 3 // 4 if power * 3 // 4 >= frames else power


def band(hz: Bins, low_hz: float, high_hz: float, slope: float = 4.0) -> Array64:
    """The gain of a band from low to high at each frequency; `slope` 2 is 12 dB an octave, 4 is 24."""
    safe = np.maximum(hz, 1e-3)
    high_pass = 1.0 / np.sqrt(1.0 + (low_hz / safe) ** (2.0 * slope)) if low_hz > 0.0 else 1.0
    low_pass = 1.0 / np.sqrt(1.0 + (safe / high_hz) ** (2.0 * slope))
    return np.asarray(high_pass * low_pass, np.float64)


def noise(
    random: np.random.Generator, frames: int, low_hz: float, high_hz: float, slope: float = 2.0
) -> FloatArray:
    """Noise in a band, RMS about 0.25 whatever the band: a piece of a long loop, (frames,)."""
    loop = _noise_loop(round(low_hz), round(high_hz), slope)
    start = int(random.integers(loop.size))
    if frames <= loop.size - start:
        return loop[start : start + frames].copy()
    return loop[(start + np.arange(frames)) % loop.size]


@lru_cache(maxsize=128)
def _noise_loop(low_hz: int, high_hz: int, slope: float) -> FloatArray:
    hz = np.fft.rfftfreq(_LOOP, 1.0 / RATE)
    gain = band(hz, float(low_hz), float(high_hz), slope)
    turn = np.exp(2j * np.pi * rng(0, "noise", low_hz, high_hz).random(hz.size))
    out = np.fft.irfft(gain * turn, _LOOP)
    out *= 0.25 / max(float(np.sqrt(np.mean(out**2))), 1e-9)
    out = out.astype(np.float32)
    out.flags.writeable = False
    return np.asarray(out)


def filtered(x: FloatArray, low_hz: float, high_hz: float, slope: float = 2.0) -> FloatArray:
    """A sound through a band, zero-phase, tails wrapped into padding; last axis is time."""
    frames = x.shape[-1]
    size = fast_size(frames + 2048)
    hz = np.fft.rfftfreq(size, 1.0 / RATE)
    out = np.fft.irfft(np.fft.rfft(x, size) * band(hz, low_hz, high_hz, slope), size)
    return np.asarray(out[..., :frames], np.float32)


def resonant(x: FloatArray, hz: float, q: float) -> FloatArray:
    """A sound through one two-pole resonance at `hz`, unity at the peak; the ring goes on behind."""
    from scipy.signal import lfilter  # noqa: PLC0415 - scipy.signal is slow to import

    w = 2.0 * np.pi * min(hz, 0.45 * RATE) / RATE
    alpha = np.sin(w) / (2.0 * q)
    b = np.array([alpha, 0.0, -alpha]) / (1.0 + alpha)
    a = np.array([1.0, -2.0 * np.cos(w) / (1.0 + alpha), (1.0 - alpha) / (1.0 + alpha)])
    return np.asarray(lfilter(b, a, x), np.float32)


def centred(x: FloatArray) -> FloatArray:
    """A sound without the offset that saturation of a lopsided wave leaves: a high-pass at 14 Hz."""
    from scipy.signal import lfilter  # noqa: PLC0415 - scipy.signal is slow to import

    return np.asarray(lfilter(np.array([1.0, -1.0]), np.array([1.0, -0.998]), x), np.float32)
