"""What is measured along a song, block by block: onsets, levels, colours and loudness."""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final

import numpy as np
import numpy.typing as npt

from engines.dsp.loudness import k_weighting
from engines.dsp.onsets import HOP, WINDOW, flux, mel_weights, power_frames

if TYPE_CHECKING:
    from engines.core.audio import FloatArray
    from engines.core.jobs import JobContext
    from engines.core.source import Source

Matrix = npt.NDArray[np.float32]
Vector = npt.NDArray[np.float32]

FRAME_RATE: Final = 100.0
"""Onset strengths a second."""

SLOW: Final = 10
"""Onset frames per timbre, loudness or pitch frame: 10 a second."""

MEL_BANDS: Final = 40
ONSET_EDGES: Final = (0, 4, 12, 24, 40)
"""The mel bands of the four onset lanes: bass drum, low mids, snare and voice, cymbals."""

_BLOCK: Final = HOP * SLOW * 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Features:
    """The measurements of one sound.

    Attributes:
        onsets: (n, 4) onset strength of four lanes, 100 frames a second; frame i stands at i × 441.
        level: (n,) power, 100 frames a second.
        timbre: (m, 40) log mel levels, 10 frames a second.
        weighted: (m,) K-weighted mean square of both channels together, 10 frames a second.
    """

    onsets: Matrix
    level: Vector
    timbre: Matrix
    weighted: Vector

    @property
    def frames(self) -> int:
        """How many onset frames."""
        return int(self.onsets.shape[0])


def measure(source: Source, ctx: JobContext, what: str) -> Features:
    """Measure a source block by block; memory grows by about 15 MB an hour.

    Args:
        source: any length from one frame; 44.1 kHz.
        ctx: reports progress, hears a cancel.
        what: what is being done, for the progress.
    """
    blocks = max(1, -(-source.frames // _BLOCK))
    mel = mel_weights(source.rate, WINDOW, MEL_BANDS, 30.0, 16_000.0)
    # One product gives the bands, the whole power and the K-weighted power of every frame.
    bins = np.concatenate([mel, np.ones((mel.shape[0], 1)), _k_bins()], axis=1, dtype=np.float32)
    found = []
    for index in range(blocks):
        ctx.checkpoint(index / blocks, what)
        found.append(_block(source, index * _BLOCK, bins))
    count = source.frames // HOP + 1
    slow = -(-count // SLOW)
    onsets, level, timbre, weighted = (np.concatenate(lane) for lane in zip(*found, strict=True))
    return Features(
        onsets=onsets[:count], level=level[:count], timbre=timbre[:slow], weighted=weighted[:slow]
    )


def clean(samples: FloatArray) -> FloatArray:
    """(channels, frames) without a sample that is not a number."""
    return samples if np.isfinite(samples.sum()) else np.nan_to_num(samples, posinf=0.0, neginf=0.0)


def one_channel(samples: FloatArray) -> FloatArray:
    """A (channels, frames) block as (frames,): its sum, or its difference where two channels oppose.

    The sum of two channels, and their difference, are each divided by √2, so that sound which stands in the
    middle keeps its power.
    """
    return middle_and_side(samples)[0]


def middle_and_side(samples: FloatArray) -> tuple[FloatArray, FloatArray | None]:
    """The louder of the sum and the difference of two channels, and the other one; None for one channel."""
    samples = clean(samples)
    if samples.shape[0] == 1:
        return samples[0], None
    if samples.shape[0] > 2:
        return samples.mean(axis=0, dtype=np.float32), None
    scaled = samples * np.float32(np.sqrt(0.5))
    middle, side = scaled[0] + scaled[1], scaled[0] - scaled[1]
    return (side, middle) if float(samples[0] @ samples[1]) < 0.0 else (middle, side)


def _block(source: Source, start: int, bins: Matrix) -> tuple[Matrix, Vector, Matrix, Vector]:
    """Onset lanes, power, timbre and loudness of one block; two frames before it tell what rises."""
    before = 2
    low = start - before * HOP - WINDOW // 2
    middle, side = middle_and_side(source.read(low, start + _BLOCK - HOP + WINDOW // 2))
    measured = power_frames(middle[None], WINDOW, HOP) @ bins
    bands = measured[:, :MEL_BANDS]
    rises = flux(np.log1p(np.float32(1e4) * np.sqrt(bands)), lag=before)[before:]
    lanes = [rises[:, a:b].mean(axis=1) for a, b in itertools.pairwise(ONSET_EDGES)]
    measured = measured[before:]
    slow = measured.reshape(-1, SLOW, measured.shape[1]).mean(axis=1)
    weighted = slow[:, -1]
    if side is not None:
        # The loudness of the sides needs no fine grid: every other frame will do.
        beside = power_frames(side[None, before * HOP :], WINDOW, 2 * HOP) @ bins[:, -1]
        weighted = weighted + beside.reshape(-1, SLOW // 2).mean(axis=1)
    timbre = np.log(slow[:, :MEL_BANDS] + np.float32(1e-10))
    return np.stack(lanes, axis=1), measured[:, MEL_BANDS], timbre, weighted


_SMEARED: Final = 10
"""The lowest bins, between which a window of this length does not tell where in the K curve a tone stands."""


@cache
def _k_bins() -> npt.NDArray[np.float64]:
    """What each bin of a power frame adds to the K-weighted mean square, (bins, 1).

    The lowest bins get the weights that come nearest to the K curve for single tones as the window shows
    them.
    """
    bins = WINDOW // 2 + 1
    # A Hann window of peak 4 / n passes 6 / n of a mean square to each bin; inner bins stand for two.
    share = np.full(bins, 2.0 / 6.0)
    share[[0, -1]] = 1.0 / 6.0
    weights = share * _k_curve(np.arange(bins) / WINDOW)
    tones = np.linspace(0.7, _SMEARED, 200)
    away = tones[:, None] - np.arange(bins)
    seen = np.square(np.sinc(away) / (1.0 - np.square(away) + 1e-12))
    wanted = 0.5 * _k_curve(tones / WINDOW)
    shown = seen[:, 1:_SMEARED] / wanted[:, None]
    # The least change that serves: a ridge keeps neighbours from playing against each other.
    off = 1.0 - seen @ weights / wanted
    weights[1:_SMEARED] += np.linalg.solve(shown.T @ shown + 0.3 * np.eye(_SMEARED - 1), shown.T @ off)
    weights[0] = 0.0
    return weights[:, None]


def _k_curve(cycles: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    """The power response of the K weighting at 44.1 kHz, by cycles a frame."""
    z = np.exp(-2j * np.pi * cycles)
    response = np.ones(z.size, np.complex128)
    for section in k_weighting(44_100):
        response *= np.polyval(section[2::-1], z) / np.polyval(section[:2:-1], z)
    return np.asarray(np.square(np.abs(response)))
