"""Band-limited oscillators: wavetables added up from the harmonics that fit, one row a filter cut-off.

A filter in front of a periodic wave only scales its harmonics, so a note carries a stack of tables, from dark
to bright, and a filter envelope is a walk through the stack. Nothing above 20 kHz is ever made.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

import numpy as np

from engines.generation.sound.tone import RATE, Array64, Tone, hz_of

if TYPE_CHECKING:
    from engines.core.audio import FloatArray

TOP_HZ: Final = 20_000.0
LOW_CUTOFF: Final = 50.0
HIGH_CUTOFF: Final = 18_000.0
ROWS: Final = 24
_OCTAVES: Final = np.log2(HIGH_CUTOFF / LOW_CUTOFF)
_DRAWBARS: Final = {1: 0.9, 2: 1.0, 3: 0.85, 4: 0.55, 6: 0.35, 8: 0.4, 10: 0.12, 12: 0.15, 16: 0.2}


def harmonics(wave: str, count: int) -> Array64:
    """Amplitudes of the sine harmonics 1, 2, ... of a wave.

    Args:
        wave: "saw", "square", "triangle", "pulse25", "pulse12", "organ", "reed", "bowed" or "sine".
        count: how many.
    """
    h = np.arange(1, count + 1, dtype=np.float64)
    if wave == "sine":
        return (h == 1).astype(np.float64)
    if wave == "square":
        return np.where(h % 2 == 1, 1.27 / h, 0.0)
    if wave == "triangle":
        return np.where(h % 2 == 1, 0.81 / h**2 * np.where(h % 4 == 1, 1.0, -1.0), 0.0)
    if wave.startswith("pulse"):
        return 1.27 * np.sin(np.pi * h * int(wave[5:]) / 100.0) / h
    if wave == "organ":
        return np.array([_DRAWBARS.get(int(n), 0.0) for n in h]) * 0.5
    if wave == "reed":
        return np.where(h % 2 == 1, 1.0, 0.35) / h**1.2
    if wave == "bowed":
        return 0.8 / h * (1.0 + 0.6 * np.cos(h * 1.7))
    return 0.64 / h


@lru_cache(maxsize=160)
def stack(wave: str, pitch: float, resonance: float = 0.0) -> FloatArray:
    """The tables of a wave at a pitch, (rows, size + 1), dark to bright; the last column repeats the first."""
    hz = hz_of(pitch)
    count = max(1, int(TOP_HZ / hz))
    size = max(256, 1 << int(np.ceil(np.log2(14 * count))))
    cutoffs = LOW_CUTOFF * 2.0 ** np.linspace(0.0, _OCTAVES, ROWS)
    x = (hz * np.arange(1, count + 1))[None, :] / cutoffs[:, None]
    q = 0.62 + 5.0 * resonance**2
    gain = 1.0 / np.sqrt((1.0 - x**2) ** 2 + (x / q) ** 2) / np.sqrt(1.0 + x**4)
    spectrum = np.zeros((ROWS, size // 2 + 1), np.complex128)
    spectrum[:, 1 : count + 1] = -0.5j * size * harmonics(wave, count)[None, :] * gain
    tables = np.fft.irfft(spectrum, size, axis=1).astype(np.float32)
    out: FloatArray = np.concatenate([tables, tables[:, :1]], axis=1)
    out.flags.writeable = False
    return out


def row_of(cutoff_hz: Array64 | float) -> Array64:
    """Where in a stack a cut-off stands, 0 to ROWS − 1."""
    octaves = np.log2(np.maximum(cutoff_hz, 1.0) / LOW_CUTOFF)
    return np.clip(octaves / _OCTAVES * (ROWS - 1), 0.0, ROWS - 1.001)


def read_table(tables: FloatArray, phase: Array64, row: Array64) -> FloatArray:
    """Read a stack at a phase [cycles], (frames,), and a row of the same shape, or one row for all."""
    size = tables.shape[1] - 1
    x = (phase - np.floor(phase)) * size
    at = x.astype(np.int32)
    share = (x - at).astype(np.float32)
    if row.size == 1:
        low = int(row.flat[0])
        mix = np.float32(row.flat[0] - low)
        table = tables[low] + mix * (tables[low + 1] - tables[low])
        left = table[at]
        return left + share * (table[at + 1] - left)
    low_row = row.astype(np.int32)
    mix_row = (row - low_row).astype(np.float32)
    at += low_row * np.int32(size + 1)
    flat = tables.reshape(-1)
    dark = flat[at]
    dark += share * (flat[at + 1] - dark)
    at += np.int32(size + 1)
    bright = flat[at]
    bright += share * (flat[at + 1] - bright)
    return dark + mix_row * (bright - dark)


def phase_of(hz: Array64 | float, frames: int, start: float = 0.0) -> Array64:
    """The running phase [cycles] of a frequency, constant or (frames,)."""
    if isinstance(hz, float | int):
        return start + np.arange(frames, dtype=np.float64) * (hz / RATE)
    running = np.cumsum(hz) / RATE
    return running - running[0] + start


def glide(tone: Tone, frames: int, seconds: float = 0.07) -> Array64 | float:
    """The frequency of a tone [Hz]: constant, or gliding from the pitch that it is tied to."""
    if tone.glide_from is None:
        return tone.hz
    t = np.arange(frames) / RATE
    pitch = tone.pitch + (tone.glide_from - tone.pitch) * np.exp(-t / (seconds / 3.0))
    return np.asarray(440.0 * 2.0 ** ((pitch - 69.0) / 12.0))


def sine(phase: Array64) -> FloatArray:
    """A sine of a phase [cycles]."""
    turned = (phase - np.floor(phase)).astype(np.float32)
    return np.sin(turned * np.float32(2.0 * np.pi))
