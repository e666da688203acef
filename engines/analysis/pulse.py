"""From onset lanes to one pulse: how likely a beat begins at each frame, and which tempi explain it."""

from __future__ import annotations

from typing import Final

import numpy as np
import numpy.typing as npt
from scipy import fft, ndimage

from engines.analysis.features import FRAME_RATE, Features

Vector = npt.NDArray[np.float64]

LANE_WEIGHTS: Final = (1.3, 0.8, 1.0, 0.5)
MIN_BPM: Final = 45.0
MAX_BPM: Final = 240.0
_NEAR_S: Final = 4.0
_FAINT: Final = 0.02
"""Rises of this size are the flicker of a steady tone, not onsets."""


def onset_strength(features: Features) -> Vector:
    """One onset strength, (n,), each lane evened out against its own surroundings.

    About 0 where nothing begins, about 1 at the strong onsets nearby; quiet passages are lifted only so far.
    """
    total = np.zeros(features.frames)
    for lane, weight in enumerate(LANE_WEIGHTS):
        total += weight * _evened(features.onsets[:, lane].astype(np.float64))
    return _evened(total)


def light_strength(features: Features) -> Vector:
    """The onset strength of what plays between the beats: cymbals and snare before bass and bass drum."""
    weights = (0.2, 0.4, 0.7, 1.2)
    lanes = (features.onsets[:, i].astype(np.float64) for i in range(len(weights)))
    return np.asarray(sum(w * _evened(lane) for w, lane in zip(weights, lanes, strict=True)))


def _evened(rises: Vector) -> Vector:
    """Rises less their local mean, over the local size of strong ones."""
    if rises.size == 0 or rises.max() <= 1e-6:
        return np.zeros_like(rises)
    near = int(_NEAR_S * FRAME_RATE)
    smooth = ndimage.gaussian_filter1d(rises, 1.0)
    excess = np.maximum(smooth - 1.1 * ndimage.uniform_filter1d(smooth, 25), 0.0)
    local = np.sqrt(np.maximum(ndimage.uniform_filter1d(np.square(excess), 2 * near), 0.0))
    floor = 0.15 * np.sqrt(np.mean(np.square(excess))) + _FAINT
    scaled: Vector = np.minimum(excess / (3.0 * np.maximum(local, floor)), 1.5)
    return scaled


def autocorrelation(strength: Vector, longest: int) -> Vector:
    """Autocorrelation of lags 0 to `longest`, 1 at lag 0, of the strength less its mean; 0 for silence."""
    centred = strength - strength.mean()
    size = fft.next_fast_len(2 * centred.size)
    spectrum = fft.rfft(centred, size)
    full = fft.irfft(np.square(np.abs(spectrum)), size)[: longest + 1]
    out = np.zeros(longest + 1)
    have = min(longest + 1, full.size)
    if full[0] > 1e-9:
        out[:have] = full[:have] / full[0] * (centred.size / np.maximum(centred.size - np.arange(have), 1))
    return out


def tempo_scores(strength: Vector, grid_bpm: Vector) -> Vector:
    """How well each tempo explains the pulse: a comb over the autocorrelation times a wide prior.

    Windows of 12 s are rated one by one and added, so a drifting tempo is not smeared.
    """
    window = int(12 * FRAME_RATE)
    lags = 60.0 * FRAME_RATE / grid_bpm
    longest = int(lags.max() * 4) + 3
    total = np.zeros(grid_bpm.size)
    for start in range(0, max(1, strength.size - window // 2), window // 2):
        part = strength[start : start + window]
        if part.size < 3 * FRAME_RATE and start:
            continue
        total += _comb(autocorrelation(part, longest), lags)
    scored: Vector = np.maximum(total, 0.0) * prior(grid_bpm)
    return scored


def prior(bpm: Vector) -> Vector:
    """How usual a tempo is: a log-normal hill round 115 BPM."""
    hill: Vector = np.exp(-0.5 * np.square(np.log2(bpm / 115.0) / 0.75))
    return hill


def _comb(correlation: Vector, lags: Vector) -> Vector:
    at = np.arange(correlation.size)
    smooth = ndimage.maximum_filter1d(correlation, 3)
    total = np.zeros(lags.size)
    for multiple, weight in ((1, 1.0), (2, 0.8), (3, 0.5), (4, 0.7)):
        total += weight * np.interp(lags * multiple, at, smooth)
    # What stands between the beats speaks for the double tempo only where it is as strong as the beats.
    total -= 0.4 * np.maximum(np.interp(lags * 1.5, at, smooth), 0.0) * 0.5
    return total


def regularity(strength: Vector, beats: Vector) -> float:
    """How strongly the pulse repeats at the pace of the beats, 0–1: the autocorrelation at one, two and four.

    Each window of 12 s is rated at the pace of its own beats, since songs change theirs; the median of them,
    so that one lucky window says nothing.

    Args:
        strength: (n,) onset strength.
        beats: rising frames.
    """
    window = int(12 * FRAME_RATE)
    found = []
    for start in range(0, max(1, strength.size - window // 2), window // 2):
        part = strength[start : start + window]
        inside = beats[(beats >= start) & (beats < start + window)]
        lag = float(np.median(np.diff(inside))) if inside.size > 2 else np.inf
        if part.size < 5 * lag:
            continue
        correlation = ndimage.maximum_filter1d(autocorrelation(part, int(lag * 4.2) + 3), 3)
        found.append(
            np.mean([np.interp(lag * k, np.arange(correlation.size), correlation) for k in (1, 2, 4)])
        )
    return float(np.clip(np.median(found), 0.0, 1.0)) if found else 0.0


def strength_on(beats: Vector, strength: Vector) -> float:
    """The strongest onset within 30 ms of each beat [s], as a mean; `strength` has 100 frames a second."""
    at = np.clip(np.round(beats * FRAME_RATE).astype(int), 0, strength.size - 1)
    around = np.clip(at[:, None] + np.arange(-3, 4), 0, strength.size - 1)
    return float(strength[around].max(axis=1).mean())
