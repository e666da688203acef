"""The pitch lane of a sound: magnitudes on a fine scale of semitones, ten times a second."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

import numpy as np
import numpy.typing as npt
from scipy import fft

from engines.analysis.features import SLOW, one_channel
from engines.dsp.onsets import HOP, power_frames_at

if TYPE_CHECKING:
    from engines.core.audio import FloatArray
    from engines.core.jobs import JobContext
    from engines.core.source import Source

Matrix = npt.NDArray[np.float32]
Halves = npt.NDArray[np.float16]

PITCH_HOP: Final = HOP * SLOW
BINS_PER_SEMITONE: Final = 5
LOWEST_NOTE: Final = 28
"""E1, the lowest string of a bass [MIDI]."""

NOTES: Final = 72
"""Semitones of the pitch lane, E1 to D#7."""

_FACTOR: Final = 4
"""Pitches lie below 5.5 kHz, so that a quarter of the rate holds them."""

_WINDOW: Final = 4_096
"""Frames of the lower rate behind one row: 0.37 s."""

_ROWS: Final = 200
_READ: Final = 900_000
"""Frames read for `_ROWS` rows: they and half a window at both ends, a length with small factors."""


def pitch_lane(source: Source, ctx: JobContext, what: str) -> Halves:
    """Magnitudes on a fifth-semitone scale, read block by block; memory grows by about 26 MB an hour.

    Args:
        source: any length from one frame; 44.1 kHz.
        ctx: reports progress, hears a cancel.
        what: what is being done, for the progress.

    Returns:
        (m, 72 × 5) float16, 10 rows a second, row i centred at i × 4410; from E1 less two fifths on.
    """
    count = -(-(source.frames // HOP + 1) // SLOW)
    scale = _scale(source.rate)
    rows = []
    for first in range(0, count, _ROWS):
        ctx.checkpoint(first / count, what)
        rows.append(_block(source, first * PITCH_HOP, scale))
    return np.concatenate(rows)[:count]


def _block(source: Source, start: int, scale: Matrix) -> Halves:
    low = start - _WINDOW * _FACTOR // 2
    quarter = _decimated(one_channel(source.read(low, low + _READ)))
    # A hop is 1102.5 frames of the lower rate; half a frame is nothing to a window of 4096.
    starts = np.arange(_ROWS) * PITCH_HOP // _FACTOR
    level = np.sqrt(power_frames_at(quarter, _WINDOW, starts)) @ scale
    return np.minimum(level, 6e4).astype(np.float16)


def _decimated(samples: FloatArray) -> FloatArray:
    """A quarter of the rate, by leaving out the upper three quarters of the spectrum."""
    spectrum = fft.rfft(samples)[: samples.size // _FACTOR // 2 + 1]
    lower: FloatArray = fft.irfft(spectrum, samples.size // _FACTOR) * np.float32(1.0 / _FACTOR)
    return lower


@cache
def _scale(rate: int) -> Matrix:
    """From FFT bins to fifths of a semitone: each step takes what lies around it, at least two bins wide."""
    width = rate / _FACTOR / _WINDOW
    hz = np.arange(1, _WINDOW // 2) * width
    steps = LOWEST_NOTE + (np.arange(NOTES * BINS_PER_SEMITONE) - BINS_PER_SEMITONE // 2) / BINS_PER_SEMITONE
    centres = 440.0 * 2.0 ** ((steps - 69.0) / 12.0)
    spread = np.maximum(centres * (2.0 ** (0.5 / (12 * BINS_PER_SEMITONE)) - 1.0), width * 0.6)
    weights = np.exp(-0.5 * np.square((hz[:, None] - centres) / spread))
    weights[weights < 1e-3] = 0.0
    out = np.zeros((_WINDOW // 2 + 1, steps.size), np.float32)
    out[1:-1] = weights / np.maximum(weights.sum(axis=0), 1e-9)
    return out
