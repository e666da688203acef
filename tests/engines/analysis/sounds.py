"""The sounds of synthetic songs: drums, tones of several timbres, and noise in syllables."""

from __future__ import annotations

from functools import cache, lru_cache

import numpy as np
from scipy import signal

from engines.core.rng import rng

RATE = 44_100


def add(lane: np.ndarray, at_s: float, sound: np.ndarray) -> None:
    """Lay a sound into a lane, as far as it reaches."""
    start = max(0, round(float(at_s) * RATE))
    stop = min(lane.size, start + sound.size)
    lane[start:stop] += sound[: stop - start]


@cache
def kick() -> np.ndarray:
    t = np.arange(int(0.18 * RATE)) / RATE
    return np.sin(2 * np.pi * (50 * t + 110 / 40 * (1 - np.exp(-40 * t)))) * np.exp(-t * 18)


@cache
def snare() -> np.ndarray:
    t = np.arange(int(0.14 * RATE)) / RATE
    noise = rng(1, "snare").standard_normal(t.size)
    return (0.6 * noise + 0.5 * np.sin(2 * np.pi * 190 * t)) * np.exp(-t * 28)


@cache
def hat() -> np.ndarray:
    t = np.arange(int(0.05 * RATE)) / RATE
    noise = np.diff(rng(1, "hat").standard_normal(t.size), prepend=0.0)
    return noise * np.exp(-t * 90)


ATTACK_S = {"organ": 0.008, "saw": 0.012, "pluck": 0.002, "square": 0.006, "bass": 0.004, "voice": 0.03}
DECAY = {"organ": 0.2, "saw": 0.5, "pluck": 5.0, "square": 1.2, "bass": 1.5, "voice": 0.4}


@lru_cache(maxsize=200)
def tone(note: float, seconds: float, timbre: str, bright: float) -> np.ndarray:
    """A note (MIDI, with fractions) of up to twelve partials, with an attack, a decay and a short release."""
    t = np.arange(int((seconds + 0.03) * RATE)) / RATE
    hz = 440.0 * 2 ** ((note - 69) / 12)
    out = np.zeros(t.size)
    vibrato = 0.004 * np.sin(2 * np.pi * 5.5 * t) / 5.5 if timbre == "voice" else 0.0
    for k in range(1, 13):
        if hz * k > 9_000 or (timbre == "square" and k % 2 == 0):
            continue
        share = {"organ": 0.5, "bass": 1.4}.get(timbre, 1.0) / bright
        weight = k ** -(1.0 + share * 0.5) * np.exp(-0.08 * k * share)
        out += weight * np.sin(2 * np.pi * hz * k * (t + vibrato))
    envelope = np.minimum(t / ATTACK_S[timbre], 1.0) * np.exp(-DECAY[timbre] * t)
    return out * envelope * np.clip((seconds + 0.03 - t) / 0.03, 0.0, 1.0)


def speech_like(seconds: float, seed: int) -> np.ndarray:
    """Noise in syllables of no steady pace."""
    g = rng(seed, "speech")
    out = np.zeros(int(seconds * RATE))
    at = 0.0
    while at < seconds:
        length = float(g.uniform(0.08, 0.4))
        t = np.arange(int(length * RATE)) / RATE
        pitch = float(g.uniform(90, 180))
        voiced = signal.sawtooth(2 * np.pi * pitch * t) + 0.3 * g.standard_normal(t.size)
        add(out, at, voiced * np.sin(np.pi * t / length) * 0.3)
        at += length + float(g.uniform(0.02, 0.5))
    return out
