"""What can be measured in finished sound: tempo, pitch, likeness, timing of hits, clicks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from engines.core.jobs import QUIET
from engines.core.machine import give_back_memory
from engines.dsp.loudness import Doubles
from engines.dsp.onsets import Matrix, flux, mel_weights, power_frames

if TYPE_CHECKING:
    from collections.abc import Sequence

    from engines.core.audio import FloatArray
    from engines.core.jobs import JobContext
    from engines.core.source import Source

HOP: Final = 441
"""Frames between two rows of features: 100 a second."""
_WINDOW: Final = 1_024
_BANDS: Final = 36
_PITCH_EVERY: Final = 10
_PITCH_WINDOW: Final = 8_192
_FINENESS: Final = 16
"""How much finer than the sound's own length allows its onset spectrum is sampled, at most."""
_MOST_SAMPLES: Final = 1 << 21
"""Samples of that spectrum beyond which a long sound's own fineness is enough; it is never less than two."""
_HARMONICS: Final = (1, 2, 4)
_PIECE: Final = 2_000
"""Rows that are worked on at once."""
_PIECES: Final = 16
"""Pieces after which freed memory is given back: five minutes of sound."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Features:
    """What was measured along a sound, one row every 10 ms.

    Attributes:
        bands: (rows, 36) power in mel bands from 30 Hz to 16 kHz.
        rise: (rows,) onset strength.
        pitches: (rows / 10, 12) power by pitch class, C first, one row every 0.1 s.
    """

    bands: Matrix
    rise: Doubles
    pitches: Matrix

    @property
    def nbytes(self) -> int:
        """The memory that they take."""
        return self.bands.nbytes + self.rise.nbytes + self.pitches.nbytes


def features_of(source: Source, ctx: JobContext = QUIET, what: str = "listening") -> Features:
    """Measure a whole source in pieces; row r is centred on frame 441 r; memory grows by 56 MB an hour."""
    rows = max(1, source.frames // HOP)
    rows += -rows % _PITCH_EVERY
    mel = mel_weights(source.rate, _WINDOW, _BANDS, 30.0, 16_000.0)
    classes = _pitch_classes(source.rate)
    bands = np.zeros((rows, _BANDS), np.float32)
    rise = np.zeros(rows)
    pitches = np.zeros((rows // _PITCH_EVERY, 12), np.float32)
    for first in range(0, rows, _PIECE):
        last = min(rows, first + _PIECE)
        ctx.checkpoint(first / rows, what)
        if first % (_PIECES * _PIECE) == 0:
            give_back_memory()
        bands[first:last] = _powers(source, first, last, _WINDOW, HOP) @ mel
        rise[first:last] = _rises(bands[max(0, first - 1) : last])[-(last - first) :]
        low, high = first // _PITCH_EVERY, last // _PITCH_EVERY
        pitches[low:high] = _powers(source, low, high, _PITCH_WINDOW, HOP * _PITCH_EVERY) @ classes
    return Features(bands=bands, rise=rise, pitches=pitches)


def _rises(bands: Matrix) -> Matrix:
    """(rows,) onset strength; 0 in the first row."""
    summed: Matrix = flux(np.log10(1.0 + 1e5 * bands).astype(np.float32)).sum(axis=1)
    return summed


def _powers(source: Source, first: int, last: int, window: int, hop: int) -> Matrix:
    start = first * hop - window // 2
    block = source.read(start, start + (last - first - 1) * hop + window)
    powers: Matrix = power_frames(block, window, hop)
    return powers


def _pitch_classes(rate: int) -> Matrix:
    """(bins, 12): bells of 0.3 semitones around the notes from 80 Hz to 2.1 kHz."""
    hz = np.fft.rfftfreq(_PITCH_WINDOW, 1.0 / rate)
    note = 69.0 + 12.0 * np.log2(np.maximum(hz, 1.0) / 440.0)
    away = (note[:, None] - np.arange(12)[None, :] + 6.0) % 12.0 - 6.0
    weights = np.exp(-0.5 * np.square(away / 0.3))
    weights[(hz < 80.0) | (hz > 2_100.0)] = 0.0
    classes: Matrix = weights.astype(np.float32)
    return classes


# -- tempo


def tempo_of(rise: Doubles, near_bpm: float, *, reach: float = 0.06) -> tuple[float, float]:
    """The tempo that a sound's onsets keep, measured without its grid.

    The phases of all onsets on the beat, the half beat and the quarter beat must agree over the whole sound:
    the tempo at which they agree best is found by a spectrum of the onset strengths.

    Args:
        rise: onset strength, 100 a second.
        near_bpm: where to look.
        reach: how far around it, as a share.

    Returns:
        The tempo [BPM], and how far it stands out against its surroundings (1 not at all).
    """
    signal = rise - rise.mean()
    size = max(2, min(_FINENESS, _MOST_SAMPLES // len(signal))) * len(signal)
    spectrum = np.abs(np.fft.rfft(signal, size))
    bin_bpm = 60.0 * 100.0 / size
    low, high = (round(near_bpm * share / bin_bpm) for share in (1.0 - reach, 1.0 + reach))
    at = np.arange(max(1, low), max(high, low + 3))
    strength = np.sum([spectrum[harmonic * at] for harmonic in _HARMONICS], axis=0)
    best = int(np.clip(strength.argmax(), 1, len(at) - 2))
    left, top, right = strength[best - 1 : best + 2]
    bend = left - 2.0 * top + right
    offset = 0.5 * (left - right) / bend if bend else 0.0
    tempo = (at[best] + float(np.clip(offset, -1.0, 1.0))) * bin_bpm
    return float(tempo), float(top / max(float(np.median(strength)), 1e-12))


# -- pitch and likeness


def shift_between(before: Matrix, after: Matrix) -> tuple[int, float]:
    """By how many semitones `after` stands above `before`: matched rows of pitch-class power, (rows, 12).

    Returns:
        The shift, −5 to 6, and how much better it fits than the next best (0 not at all).
    """
    left, right = (_unit(np.sqrt(rows)) for rows in (before, after))
    fits = np.array(
        [float((left * np.roll(right, -shift, axis=1)).sum(axis=1).mean()) for shift in range(12)]
    )
    order = np.argsort(fits)[::-1]
    best = int(order[0])
    return (best if best <= 6 else best - 12), float(fits[best] - fits[order[1]])


def likeness(before: Matrix, after: Matrix) -> float:
    """How alike two sounds are, moment by moment, 0–1: matched rows of band power, loud ones count more."""
    weights = np.sqrt(before.sum(axis=1) * after.sum(axis=1))
    if not weights.any():
        return 1.0 if not before.any() and not after.any() else 0.0
    left, right = (_unit(np.power(rows, 0.3)) for rows in (before, after))
    return float(np.average((left * right).sum(axis=1), weights=weights))


def likest(heard: FloatArray, candidates: Sequence[FloatArray]) -> float:
    """The highest correlation with any of several shorter sounds at any place, 0 where all are silent.

    Args:
        heard: (channels, frames).
        candidates: each (channels, fewer frames).
    """
    mono = heard.sum(axis=0, dtype=np.float64)
    best = 0.0
    for candidate in candidates:
        other = candidate.sum(axis=0, dtype=np.float64)
        norm = float(np.sqrt(np.dot(mono, mono) * np.dot(other, other)))
        if norm > 0.0:
            best = max(best, float(np.correlate(mono, other, "valid").max()) / norm)
    return best


def _unit(rows: Matrix) -> Matrix:
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    unit: Matrix = rows / np.maximum(lengths, 1e-12)
    return unit


# -- timing and clicks


def hit_errors_ms(source: Source, expected: Sequence[int], *, reach_ms: float = 30.0) -> Doubles:
    """How far the hits of a percussive sound stand from where they should: (hits that were found,) [ms].

    A hit stands where the level of its steepest 10 ms crosses half of what it reaches.

    Args:
        source: drums alone.
        expected: frames, far enough apart to be told.
        reach_ms: how far around each frame to look.
    """
    reach = round(reach_ms * source.rate / 1000.0)
    errors = []
    for frame in expected:
        at = _attack(source.read(frame - 2 * reach, frame + 2 * reach), reach)
        if at is not None:
            errors.append((at - 2 * reach) * 1000.0 / source.rate)
    return np.array(errors)


def _attack(block: FloatArray, reach: int) -> int | None:
    """The frame in a block's middle half at which its sharpest attack begins; None where there is none."""
    power = np.square(block).sum(axis=0)
    width = 44
    smooth = np.convolve(power, np.full(width, 1.0 / width), mode="full")[: len(power)]
    rise = smooth[width:] - smooth[:-width]
    middle = rise[reach - width : 3 * reach]
    if float(middle.max()) < 1e-7 or float(middle.max()) < 0.3 * float(smooth[: 3 * reach].max()):
        return None
    peak = reach + int(middle.argmax())
    height = float(power[max(0, peak - 2 * width) : peak + 1].max())
    first = np.flatnonzero(power[max(0, peak - 2 * width) : peak + 1] > 0.1 * height)
    return max(0, peak - 2 * width) + int(first[0])


_CLICK_RATIO: Final = 10.0
_CLICK_LEVEL: Final = 0.02


def clicks_at(source: Source, joins: Sequence[int]) -> tuple[int, ...]:
    """The joins at which the sound breaks: a fourth difference that stands alone, as no attack does.

    Args:
        source: the sound.
        joins: frames at which pieces were joined.
    """
    return tuple(join for join in joins if _breaks(source.read(join - 160, join + 160)))


def _breaks(block: FloatArray) -> bool:
    sharp = np.abs(np.diff(block, n=4, axis=1)).max(axis=0)
    near = sharp[100:220]
    peak = 100 + int(near.argmax())
    alone = np.concatenate((sharp[max(0, peak - 60) : peak - 4], sharp[peak + 5 : peak + 60]))
    return bool(sharp[peak] > _CLICK_LEVEL and sharp[peak] > _CLICK_RATIO * float(alone.max()))
