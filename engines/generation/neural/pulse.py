"""The pulse of made sound: whether it keeps the tempo that was asked, and how far off the grid it stands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np
import numpy.typing as npt

from engines.core.audio import WORK_RATE
from engines.dsp.onsets import HOP, WINDOW, flux, mel_weights, power_frames

if TYPE_CHECKING:
    from engines.core.audio import FloatArray

Doubles = npt.NDArray[np.float64]

_PER_S: Final = WORK_RATE / HOP
_BANDS: Final = 24
_CLEAR: Final = 0.2
"""A pulse from this strength on is a pulse; noise stays below 0.1."""
_SAME: Final = 0.02
"""Tempos that differ by less than this share are one."""
_WEAKER: Final = 0.6
"""The asked tempo may be this much weaker than the strongest one, and still be the tempo."""
_FAMILY: Final = (1 / 4, 1 / 3, 1 / 2, 2 / 3, 1.0, 3 / 2, 2.0, 3.0, 4.0)
"""Pulses that belong to one tempo."""
_BPM: Final = np.geomspace(45.0, 240.0, 340)
_SOFT: Final = 4.0
"""Onsets that nowhere reach this strength are no hits: a held tone, a swell, a hiss."""
_LEVEL: Final = 0.1
"""The mean amplitude to which sound is brought first: onset strength is not linear in it."""
_STANDS_OUT: Final = 1.35
"""How far the grid's best place must stand above its mean place to be believed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pulse:
    """What was heard of the beat.

    Attributes:
        strength: 0–1, how clearly anything returns; below 0.2 there is no beat.
        bpm: the strongest pulse.
        kept: whether the asked tempo, or one of its family, is as good as the strongest.
        late: how far the hits stand behind the grid [frames]; None where that cannot be told.
    """

    strength: float
    bpm: float
    kept: bool
    late: int | None

    @property
    def clear(self) -> bool:
        """Whether there is a beat to speak of."""
        return self.strength >= _CLEAR


def pulse(samples: FloatArray, bpm: float, beats: tuple[int, ...]) -> Pulse:
    """Listen for the beat.

    Args:
        samples: (channels, frames) at 44.1 kHz.
        bpm: the tempo that was asked.
        beats: frames of the grid's beats in it.
    """
    onsets = _onsets(samples)
    if len(onsets) < 4 * _PER_S or onsets.max() < _SOFT:
        return Pulse(strength=0.0, bpm=bpm, kept=True, late=None)
    returns = _returns(onsets)
    scores = np.array([_score(returns, tempo) for tempo in _BPM])
    best = float(_BPM[int(scores.argmax())])
    near = [
        score
        for tempo, score in zip(_BPM, scores, strict=True)
        if any(abs(tempo / (bpm * share) - 1) < _SAME for share in _FAMILY)
    ]
    strongest = float(scores.max())
    kept = bool(near) and bool(max(near) >= _WEAKER * strongest)
    return Pulse(
        strength=max(0.0, strongest), bpm=best, kept=kept, late=_late(onsets, beats) if kept else None
    )


def _onsets(samples: FloatArray) -> Doubles:
    """Onset strength, 100 a second, its slow swell taken out."""
    if samples.shape[1] < WINDOW:
        return np.zeros(0)
    mean = float(np.sqrt(np.square(samples, dtype=np.float64).mean())) + 1e-9
    power = power_frames(samples * np.float32(_LEVEL / mean), WINDOW, HOP)
    bands = np.log1p(1e4 * power @ mel_weights(WORK_RATE, WINDOW, _BANDS, 40.0, 16_000.0))
    strength = flux(np.asarray(bands, np.float32), lag=2).sum(axis=1).astype(np.float64)
    width = round(_PER_S)
    swell = np.convolve(strength, np.ones(width) / width, mode="same")
    return np.asarray(np.maximum(0.0, strength - swell), np.float64)


def _returns(onsets: Doubles) -> Doubles:
    """Autocorrelation of the onsets without their mean, 1 at lag 0, corrected for its shrinking overlap."""
    centred = onsets - onsets.mean()
    size = 1 << (2 * len(centred) - 1).bit_length()
    spectrum = np.fft.rfft(centred, size)
    found = np.fft.irfft(np.square(np.abs(spectrum)), size)[: len(centred)]
    found *= len(centred) / np.arange(len(centred), 0, -1)
    return np.asarray(found / max(found[0], 1e-12))


def _score(returns: Doubles, bpm: float) -> float:
    """How much more returns after 1–4 beats than half-way between."""
    lag = 60.0 * _PER_S / bpm
    counts = np.array([count for count in (1, 2, 3, 4) if (count + 1) * lag < len(returns) * 0.8])
    if not len(counts):
        return 0.0
    return float((_at(returns, counts * lag) - _at(returns, (counts - 0.5) * lag)).mean())


def _at(values: Doubles, places: Doubles) -> Doubles:
    """The highest value within one step of each place."""
    middle = np.rint(places).astype(np.int64)
    around = np.clip(middle[:, None] + np.array([-1, 0, 1]), 0, len(values) - 1)
    return np.asarray(values[around].max(axis=1))


def _late(onsets: Doubles, beats: tuple[int, ...]) -> int | None:
    """How far behind the beats, their halves included, the onsets stand; within a quarter beat."""
    if len(beats) < 4:
        return None
    # An onset strength stands for the window that begins with it; its rise is heard in the middle.
    grid = (np.asarray(beats, np.float64) - WINDOW / 2) / HOP
    halves = (grid[:-1] + grid[1:]) / 2
    reach = max(1, round(float(np.diff(grid).mean()) / 4))
    lags = np.arange(-reach, reach + 1)
    scores = np.array([_on(onsets, grid + lag) + 0.5 * _on(onsets, halves + lag) for lag in lags])
    best = int(scores.argmax())
    if scores[best] < _STANDS_OUT * max(scores.mean(), 1e-9):
        return None
    return round(float(lags[best] + _vertex(scores, best)) * HOP)


def _on(onsets: Doubles, places: Doubles) -> float:
    inside = places[(places >= 0) & (places <= len(onsets) - 1)]
    return float(np.interp(inside, np.arange(len(onsets)), onsets).mean()) if len(inside) else 0.0


def _vertex(scores: Doubles, best: int) -> float:
    """How far from a sample the top of the parabola through it and its neighbours lies, −0.5 to 0.5."""
    if not 0 < best < len(scores) - 1:
        return 0.0
    left, middle, right = scores[best - 1 : best + 2]
    bend = left - 2 * middle + right
    return float(np.clip(0.5 * (left - right) / bend, -0.5, 0.5)) if bend < 0 else 0.0
