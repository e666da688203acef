"""What is measured along a song, block by block: onsets, levels, colours and pitches."""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np
import numpy.typing as npt

from engines.dsp.onsets import HOP, WINDOW, flux, mel_weights, power_frames

if TYPE_CHECKING:
    from engines.core.audio import FloatArray
    from engines.core.jobs import JobContext
    from engines.core.source import Source

Matrix = npt.NDArray[np.float32]
Vector = npt.NDArray[np.float32]
Halves = npt.NDArray[np.float16]

FRAME_RATE: Final = 100.0
"""Onset strengths a second."""

SLOW: Final = 10
"""Onset frames per timbre or pitch frame: 10 a second."""

MEL_BANDS: Final = 40
ONSET_EDGES: Final = (0, 4, 12, 24, 40)
"""The mel bands of the four onset lanes: bass drum, low mids, snare and voice, cymbals."""

PITCH_WINDOW: Final = 16_384
PITCH_HOP: Final = HOP * SLOW
BINS_PER_SEMITONE: Final = 5
LOWEST_NOTE: Final = 28
"""E1, the lowest string of a bass [MIDI]."""

NOTES: Final = 72
"""Semitones of the pitch lane, E1 to D#7."""

_BLOCK: Final = PITCH_HOP * 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Features:
    """The measurements of one sound.

    Attributes:
        onsets: (n, 4) onset strength of four lanes, 100 frames a second; frame i stands at i × 441.
        level: (n,) power, 100 frames a second.
        timbre: (m, 40) log mel levels, 10 frames a second.
        pitches: (m, 72 × 5) float16 magnitudes on a fifth-semitone scale from E1 (less two fifths), 10 a
            second; half precision, since they are the bulk of a long song.
    """

    onsets: Matrix
    level: Vector
    timbre: Matrix
    pitches: Halves

    @property
    def frames(self) -> int:
        """How many onset frames."""
        return int(self.onsets.shape[0])


def measure(source: Source, ctx: JobContext, what: str, *, pitched: bool = True) -> Features:
    """Measure a source block by block; memory grows by about 40 MB an hour.

    Args:
        source: any length from one frame; 44.1 kHz.
        ctx: reports progress, hears a cancel.
        what: what is being done, for the progress.
        pitched: whether pitches are needed; empty where not.
    """
    blocks = max(1, -(-source.frames // _BLOCK))
    found: list[tuple[Matrix, Vector, Matrix]] = []
    pitches: list[Halves] = []
    mel = mel_weights(source.rate, WINDOW, MEL_BANDS, 30.0, 16_000.0)
    scale = _pitch_weights(source.rate)
    for index in range(blocks):
        ctx.checkpoint(index / blocks, what)
        start = index * _BLOCK
        found.append(_fast_block(source, start, mel))
        pitches.append(_pitch_block(source, start, scale) if pitched else np.zeros((0, 0), np.float16))
    count = source.frames // HOP + 1
    slow = -(-count // SLOW)
    return Features(
        onsets=np.concatenate([block[0] for block in found])[:count],
        level=np.concatenate([block[1] for block in found])[:count],
        timbre=np.concatenate([block[2] for block in found])[:slow],
        pitches=np.concatenate(pitches)[:slow],
    )


def two_channels(samples: FloatArray) -> FloatArray:
    """One or two channels of (channels, frames); more are mixed to one; no sample that is not a number."""
    if samples.shape[0] > 2:
        samples = samples.mean(axis=0, keepdims=True, dtype=np.float32)
    return samples if np.isfinite(samples).all() else np.nan_to_num(samples, posinf=0.0, neginf=0.0)


def _fast_block(source: Source, start: int, mel: Matrix) -> tuple[Matrix, Vector, Matrix]:
    """Onset lanes, power and timbre of one block; two frames of the block before it tell what rises."""
    before = 2
    low = start - before * HOP - WINDOW // 2
    samples = two_channels(source.read(low, start + _BLOCK - HOP + WINDOW // 2))
    power = power_frames(samples, WINDOW, HOP)
    bands = power @ mel
    log_bands = np.log1p(np.float32(1e4) * np.sqrt(bands))
    rises = flux(log_bands, lag=before)[before:]
    lanes = [rises[:, low:high].mean(axis=1) for low, high in itertools.pairwise(ONSET_EDGES)]
    bands = bands[before:]
    timbre = np.log(bands.reshape(-1, SLOW, MEL_BANDS).mean(axis=1) + np.float32(1e-10))
    return np.stack(lanes, axis=1), power[before:].sum(axis=1), timbre


def _pitch_block(source: Source, start: int, scale: Matrix) -> Halves:
    half = PITCH_WINDOW // 2
    samples = two_channels(source.read(start - half, start + _BLOCK - PITCH_HOP + half))
    top = scale.shape[0]
    level = np.sqrt(power_frames(samples, PITCH_WINDOW, PITCH_HOP)[:, :top]) @ scale
    return np.minimum(level, 6e4).astype(np.float16)


def _pitch_weights(rate: int) -> Matrix:
    """From FFT bins to fifths of a semitone: each step takes what lies around it, at least two bins wide."""
    bins = np.arange(1, PITCH_WINDOW // 8)
    hz = bins * rate / PITCH_WINDOW
    steps = LOWEST_NOTE + (np.arange(NOTES * BINS_PER_SEMITONE) - BINS_PER_SEMITONE // 2) / BINS_PER_SEMITONE
    centres = 440.0 * 2.0 ** ((steps - 69.0) / 12.0)
    spread = np.maximum(centres * (2.0 ** (0.5 / (12 * BINS_PER_SEMITONE)) - 1.0), rate / PITCH_WINDOW * 0.6)
    weights = np.exp(-0.5 * np.square((hz[:, None] - centres) / spread))
    weights[weights < 1e-3] = 0.0
    out = np.zeros((PITCH_WINDOW // 8, steps.size), np.float32)
    out[1:] = weights / np.maximum(weights.sum(axis=0), 1e-9)
    return out
