"""Which tempo is the beat: of the tempi that explain the pulse, the one whose beats behave like beats."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np
import numpy.typing as npt

from engines.analysis import pulse
from engines.analysis.chroma import changes, per_beat
from engines.analysis.features import FRAME_RATE
from engines.analysis.tracking import track

if TYPE_CHECKING:
    from engines.analysis.features import Features
    from engines.core.jobs import JobContext

Vector = npt.NDArray[np.float64]
Indices = npt.NDArray[np.intp]

_MOST: Final = 6
_TRIAL_S: Final = 60.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Tempo:
    """A tempo [BPM], and how far it leads over every other reading (0–1)."""

    bpm: float
    lead: float


def find_tempo(lanes: Features, strength: Vector, chroma: Vector, ctx: JobContext) -> Tempo | None:
    """The tempo of a song, or None where nothing repeats.

    Candidates come from the comb over the autocorrelation. Each is tracked through a minute of the song, and
    what stands on and between its beats tells the readings apart: thirds of a beat as strong as the beats
    speak for 3/2 of the tempo; the same drum on every beat, for the double; on every other, for the half.

    Args:
        lanes: whose onset lanes tell bass drum from snare; the drums where they are apart.
        strength: (n,) of the whole song.
        chroma: (m, 12), 10 a second; chords that change every eight beats only speak for the half.
        ctx: hears a cancel.
    """
    bpms = np.exp(np.arange(np.log(pulse.MIN_BPM), np.log(pulse.MAX_BPM), 0.005))
    scores = pulse.tempo_scores(strength, bpms)
    if scores.max() < 1e-3:
        return None
    inner = scores[1:-1]
    peaks = 1 + np.flatnonzero((inner > scores[:-2]) & (inner >= scores[2:]) & (inner > 0.25 * scores.max()))
    peaks = peaks[np.argsort(-scores[peaks])][:_MOST]
    if peaks.size == 0:
        peaks = np.array([int(scores.argmax())])
    trial = _busiest(strength)
    rated = []
    for peak in peaks:
        beats = track(strength[trial], float(bpms[peak]), ctx, spread=1.15)
        weight = behaviour(lanes.onsets[trial], strength[trial], beats) if beats.size > 4 else 0.0
        weight *= harmonic_rhythm(chroma, (beats + trial.start) / FRAME_RATE)
        rated.append(float(scores[peak]) * weight)
    best = int(np.argmax(rated))
    rest = max((r for i, r in enumerate(rated) if i != best), default=0.0)
    return Tempo(bpm=float(bpms[peaks[best]]), lead=1.0 - rest / max(rated[best], 1e-9))


def _busiest(strength: Vector) -> slice:
    """A minute of the song with the most onsets."""
    length = int(_TRIAL_S * FRAME_RATE)
    if strength.size <= length:
        return slice(0, strength.size)
    summed = np.concatenate([[0.0], np.cumsum(strength)])
    starts = np.arange(0, strength.size - length, 500)
    start = int(starts[(summed[starts + length] - summed[starts]).argmax()])
    return slice(start, start + length)


def behaviour(lanes: npt.NDArray[np.float32], strength: Vector, beats: Indices) -> float:
    """How much a row of frames behaves like beats; about 1 where nothing speaks for or against.

    Args:
        lanes: (n, lanes) onset strength.
        strength: (n,).
        beats: rising frames.
    """
    on = _mean_at(strength, beats, 0.0)
    half = _mean_at(strength, beats, 0.5)
    third = 0.5 * (_mean_at(strength, beats, 1 / 3) + _mean_at(strength, beats, 2 / 3))
    ternary = np.clip((third - half) / max(on, 1e-6), 0.0, 1.0)
    uneven = (1.0 - 0.5 * ternary) * (1.0 - 0.25 * _unaccented(lanes, beats))
    return float(np.sqrt(on) * uneven * np.exp(0.8 * _pattern(lanes, beats)))


def _unaccented(lanes: npt.NDArray[np.float32], beats: Indices) -> float:
    """1 where drums and bass are as strong half-way between the beats as on them, 0 where they are not.

    Eighths of a hi-hat lie between beats in most songs; where bass drum, bass and snare do not tell the beats
    from what lies between, that is beats as well.
    """
    low = lanes[:, :3].sum(axis=1, dtype=np.float64)
    ratio = _mean_at(low, beats, 0.5) / max(_mean_at(low, beats, 0.0), 1e-6)
    return float(np.clip((ratio - 0.6) / 0.35, 0.0, 1.0))


def harmonic_rhythm(chroma: Vector, beats: Vector) -> float:
    """About 1 where chords change on bars of four, less where they change on every other such bar only.

    Args:
        chroma: (m, 12), 10 frames a second.
        beats: seconds.
    """
    if beats.size < 33:
        return 1.0
    change = changes(per_beat(chroma, beats, trim_s=0.08), 2)
    usable = change[: change.size // 8 * 8].reshape(-1, 8)
    by_place = np.maximum(usable.mean(axis=0) - float(np.median(change)), 0.0)
    top = int(by_place.argmax())
    if by_place[top] < 1e-3:
        return 1.0
    return float(0.75 + 0.25 * np.clip(by_place[(top + 4) % 8] / by_place[top] / 0.6, 0.0, 1.0))


def _mean_at(strength: Vector, beats: Indices, share: float) -> float:
    at = np.round(beats[:-1] + share * np.diff(beats)).astype(int)
    around = np.clip(at[:, None] + np.arange(-2, 3), 0, strength.size - 1)
    return float(strength[around].max(axis=1).mean())


def _pattern(lanes: npt.NDArray[np.float32], beats: Indices) -> float:
    """How much the drums repeat over whole bars and not from one beat to the next, about −1 to 1.

    What repeats after 1½, 2½ or 3½ beats better than after any whole number of them is a bar of 3, 5 or 7 of
    the double tempo.
    """
    places = np.round(np.interp(np.arange(0, beats.size - 0.5, 0.5), np.arange(beats.size), beats)).astype(
        int
    )
    around = np.clip(places[:, None] + np.arange(-3, 4), 0, lanes.shape[0] - 1)
    halves = lanes[around].max(axis=1).astype(np.float64)
    whole = {lag: _repeats(halves[::2], lag) for lag in (1, 2, 3, 4, 5, 6, 7)}
    bars = max(whole[2], whole[3], whole[4], 0.9 * max(whole[5], whole[6], whole[7]))
    between = max(_repeats(halves, lag) for lag in (3, 5, 7))
    even = max(_repeats(halves, lag) for lag in (2, 4, 6, 8))
    return bars - abs(whole[1]) - 1.5 * max(0.0, between - even)


def _repeats(hits: Vector, lag: int) -> float:
    """Correlation of the lanes with themselves `lag` steps later."""
    if len(hits) <= lag + 3:
        return 0.0
    level = (hits - hits.mean(axis=0)) / (hits.std(axis=0) + 1e-9)
    return float((level[lag:] * level[:-lag]).mean())
