"""Impulse responses of rooms that never were, made from a named random stream."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

import numpy as np

from engines.core.rng import rng
from engines.dsp.filters import filtered, pass_filter

if TYPE_CHECKING:
    from engines.core.audio import FloatArray

_PREDELAY_S: Final = 0.012
_BANDS: Final = ((150.0, 1.1), (700.0, 1.25), (3_000.0, 0.95), (12_000.0, 0.5))
"""Upper edges [Hz] of bands and how long each rings against the whole: air and walls eat the treble."""
_EARLY: Final = 9
LONGEST_S: Final = 6.0


@lru_cache(maxsize=8)
def impulse_response(decay_s: float, rate: int) -> FloatArray:
    """A stereo room, (2, frames), whose level falls by 60 dB in `decay_s`; each channel has unit energy.

    Args:
        decay_s: 0.2–10; longer than 6 s is cut there with a fade.
        rate: frames per second [Hz].
    """
    frames = round(min(decay_s * 1.1, LONGEST_S) * rate)
    noise = rng(0, "room").standard_normal((2, frames)).astype(np.float32)
    time = np.arange(frames, dtype=np.float32) / rate
    out = np.zeros((2, frames), np.float32)
    below = 0.0
    for edge, share in _BANDS:
        band = filtered(noise, pass_filter("lowpass", edge, rate))
        if below:
            band = filtered(band, pass_filter("highpass", below, rate))
        out += band * np.exp(-6.91 * time / (decay_s * share))
        below = edge
    out *= 1.0 - np.exp(-time / 0.015)
    out[:, -rate // 10 :] *= np.linspace(1.0, 0.0, len(out[0, -rate // 10 :]), dtype=np.float32)
    early = _early(frames, rate)
    out = filtered(out / np.sqrt(np.square(out).sum(axis=1, keepdims=True)) + 0.5 * early,
                   pass_filter("highpass", 120.0, rate))  # fmt: skip
    out /= np.sqrt(np.square(out).sum(axis=1, keepdims=True))
    delayed = np.zeros((2, frames + round(_PREDELAY_S * rate)), np.float32)
    delayed[:, -frames:] = out
    delayed.flags.writeable = False
    return delayed


def _early(frames: int, rate: int) -> FloatArray:
    """The first reflections, a few for each ear."""
    numbers = rng(0, "room", "early")
    out = np.zeros((2, frames), np.float32)
    for ear in range(2):
        times = np.sort(numbers.uniform(0.003, 0.055, _EARLY))
        for place, time in enumerate(times):
            at = round(float(time) * rate)
            if at < frames:
                out[ear, at] += (-1.0) ** place * 0.8**place
    out /= np.sqrt(np.maximum(1e-9, np.square(out).sum(axis=1, keepdims=True)))
    return out
