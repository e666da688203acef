"""Envelopes, and the small shapes that sounds are cut with."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from engines.generation.sound.tone import RATE, Array64

if TYPE_CHECKING:
    from engines.core.audio import FloatArray

_FADE_S: Final = 0.006


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """Attack, decay, sustain and release of a key [s], sustain 0–1."""

    attack_s: float = 0.004
    decay_s: float = 0.3
    sustain: float = 0.6
    release_s: float = 0.15

    def frames(self, held: int) -> int:
        """How long a tone sounds that is held so long."""
        return max(64, held) + round(self.release_s * RATE)

    def curve(self, held: int) -> FloatArray:
        """The level of each frame, (frames,), 0 at both ends."""
        held = max(64, held)
        rising = max(self.attack_s, 0.0008) * RATE
        level = np.arange(held, dtype=np.float32)
        attack = np.minimum(level[: int(rising) + 1] / np.float32(rising), 1.0)
        level -= np.float32(rising)
        np.maximum(level, 0.0, out=level)
        level *= np.float32(-1.0 / (max(self.decay_s / 2.5, 1e-3) * RATE))
        np.exp(level, out=level)
        level *= np.float32(1.0 - self.sustain)
        level += np.float32(self.sustain)
        level[: attack.size] *= attack
        release = round(self.release_s * RATE)
        u = np.linspace(0.0, 1.0, release, endpoint=False)
        away = (np.exp(-4.0 * u) - np.exp(-4.0)) / (1.0 - np.exp(-4.0))
        out: FloatArray = np.concatenate([level, level[-1] * away]).astype(np.float32)
        return out


def decay(frames: int, seconds: float, power: float = 1.0) -> FloatArray:
    """Exponential fall by 60 dB in `seconds`, brought to exactly 0 at the end, (frames,)."""
    t = np.arange(frames, dtype=np.float32) / np.float32(RATE * seconds)
    if power != 1.0:
        t **= np.float32(power)
    t *= np.float32(-6.91)
    out: FloatArray = np.exp(t, out=t)
    count = min(frames, max(2, round(_FADE_S * RATE)))
    out[frames - count :] *= ending(count, _FADE_S).astype(np.float32)
    return out


def ending(frames: int, fade_s: float = _FADE_S) -> Array64:
    """1 everywhere with a short raised-cosine fade at the end, (frames,)."""
    out = np.ones(frames)
    count = min(frames, max(2, round(fade_s * RATE)))
    out[frames - count :] = 0.5 + 0.5 * np.cos(np.linspace(0.0, np.pi, count))
    return out


def saturated(x: FloatArray, drive: float) -> FloatArray:
    """Soft saturation that keeps the level of small signals in proportion; drive 0–1."""
    if drive <= 0.0:
        return x
    gain = np.float32(1.0 + 6.0 * drive)
    return np.asarray(np.tanh(x * gain) / np.tanh(gain), np.float32)
