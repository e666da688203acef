"""Bars: which beats are downbeats and how many beats a bar holds, from harmony, drums and change."""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

from engines.analysis.chroma import BASS_NOTES, changes
from engines.analysis.features import Features

Vector = npt.NDArray[np.float64]
Matrix = npt.NDArray[np.float64]

METERS: Final = (4, 3, 6, 5, 7)
_METER_PRIOR: Final = {4: 0.0, 3: -4.0, 6: -7.0, 5: -7.0, 7: -7.0}
_SWITCH: Final = -14.0
"""Log probability of leaving the bar pattern: a beat too many, another meter."""


_OPENING: Final = 1.5
"""Log odds that the first beat of the music is the first of a bar."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bars:
    """Downbeats among the beats.

    Attributes:
        starts: indices of the downbeats, rising, at least one.
        meter: the prevailing beats per bar.
        downbeat_confidence: 0–1.
        meter_confidence: 0–1.
    """

    starts: tuple[int, ...]
    meter: int
    downbeat_confidence: float
    meter_confidence: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Listening:
    """What the cues are taken from: the song itself where its stems are not known.

    Attributes:
        drums: onset lanes in which the drums stand out.
        drummed: how far these are drums (0–1) and not the attacks of other instruments.
        bass: onset lanes in which the bass stands out, or None where it is not apart.
        chords: onset lanes of the harmony without drums, or None.
        full: (beats, 12) chroma.
        low: (beats, 12) chroma of the bass.
        notes: (beats, notes) levels of single notes.
    """

    drums: Features
    drummed: float
    bass: Features | None
    chords: Features | None
    full: Matrix
    low: Matrix
    notes: Matrix


CUES: Final = ("kick", "snare", "change", "entry", "bass")


def beat_cues(heard: Listening, beats: Vector) -> Matrix:
    """Per beat how much each of `CUES` speaks there, as robust z scores as far as it is there; (beats, 5)."""
    lanes = [_z(_at_beats(heard.drums.onsets[:, lane], beats)) for lane in range(4)]
    change = _z(changes(heard.full, 1)) + _z(changes(heard.full, 2)) + 0.5 * _z(changes(heard.full, 4))
    change = change + 0.5 * _z(changes(heard.low, 1))
    entry = _z(_entries(heard.notes))
    if heard.chords is not None:
        entry = entry + _z(_at_beats(heard.chords.onsets.sum(axis=1), beats))
    bass = _z(_entries(heard.notes[:, :BASS_NOTES]))
    if heard.bass is not None:
        bass = bass + _z(_at_beats(heard.bass.onsets[:, :2].sum(axis=1), beats))
    snare = lanes[1] + lanes[2] + 0.5 * lanes[3]
    kick, snare = heard.drummed * _z(lanes[0] - 0.3 * snare), heard.drummed * _z(snare)
    return np.stack([kick, snare, _z(change), _z(entry), _z(bass)], axis=1)


def _at_beats(lane: npt.NDArray[np.float32], beats: Vector) -> Vector:
    at = np.clip(np.round(beats * 100).astype(int), 0, max(0, lane.size - 1))
    around = np.clip(at[:, None] + np.arange(-4, 5), 0, max(0, lane.size - 1))
    peaks: Vector = lane[around].max(axis=1).astype(np.float64)
    return peaks


def _entries(notes: Matrix) -> Vector:
    """How much sounds on each beat that did not sound on the one before."""
    rises = np.maximum(np.diff(notes, axis=0, prepend=notes[:1]), 0.0)
    total: Vector = rises.sum(axis=1)
    return total


def _z(values: Vector) -> Vector:
    centred = values - np.median(values)
    scale = np.sqrt(np.mean(np.square(centred)))
    return np.asarray(np.clip(centred / max(scale, 1e-9), -2.0, 3.0))


_WEIGHTS: Final = (0.45, 0.55, 0.9, 0.35, 0.3)
_IN_FOUR: Final = (
    (0.7, -0.5, 0.3, -0.5),
    (-0.6, 0.6, -0.6, 0.6),
    (1.0, -0.6, 0.0, -0.4),
    (1.0, -0.5, -0.1, -0.4),
    (0.7, -0.6, 0.3, -0.4),
)
"""What each cue says at each beat of a bar of four."""


_IN_SIX: Final = (
    (1.0, -0.3, -0.3, 0.1, -0.3, -0.2),
    (-1.3, 0.1, 0.1, 0.5, 0.3, 0.3),
    (1.0, -0.25, -0.2, -0.2, -0.2, -0.15),
    (1.0, -0.3, -0.3, 0.2, -0.3, -0.3),
    (1.0, -0.35, -0.35, 0.3, -0.3, -0.3),
)
"""And of six: the snare in the middle tells it from two bars of three."""


_KNOWN: Final = {4: _IN_FOUR, 6: _IN_SIX}


def _templates(meter: int) -> Matrix:
    """What each cue says at each place of the bar, (meter, cues); every column sums to about zero."""
    if meter in _KNOWN:
        table = np.array(_KNOWN[meter])
    else:
        rest = -1.0 / (meter - 1)
        table = np.full((len(CUES), meter), rest)
        table[:, 0] = 1.0
        table[1] *= -1.0
    return np.asarray((table * np.array(_WEIGHTS)[:, None]).T)


def find_bars(cues: Matrix, first: int = 0) -> Bars:
    """The likeliest bars over the beats.

    Args:
        cues: (beats, 5) of `beat_cues`.
        first: the beat on which the music begins; bars like to begin there too.
    """
    states = [(meter, place) for meter in METERS for place in range(meter)]
    observed = np.concatenate([cues @ _templates(meter).T for meter in METERS], axis=1)
    observed[first, [i for i, (_, place) in enumerate(states) if place == 0]] += _OPENING
    path = _best_path(states, observed)
    meters = np.array([states[s][0] for s in path])
    values, counts = np.unique(meters, return_counts=True)
    meter = int(values[counts.argmax()])
    starts = _no_stumps(tuple(i for i, s in enumerate(path) if states[s][1] == 0) or (0,))
    return Bars(
        starts=starts,
        meter=meter,
        downbeat_confidence=_phase_confidence(cues, meter, path, states),
        meter_confidence=_meter_confidence(cues, meter),
    )


def _no_stumps(starts: tuple[int, ...]) -> tuple[int, ...]:
    """Bar starts without bars of one beat: such a beat belongs to the bar before it."""
    kept = [starts[0]]
    for start, after in zip(starts[1:], (*starts[2:], starts[-1] + 4), strict=False):
        if after - start > 1:
            kept.append(start)
    return tuple(kept)


def _best_path(states: list[tuple[int, int]], observed: Matrix) -> list[int]:
    count = len(states)
    follows = [_index(states, m, (p - 1) % m) for m, p in states]
    down = [i for i, (_, p) in enumerate(states) if p == 0]
    score = np.array([_METER_PRIOR[m] for m, _ in states]) + observed[0]
    back = np.zeros((observed.shape[0], count), np.int16)
    for t in range(1, observed.shape[0]):
        best = int(score.argmax())
        arrive = score[follows]
        back[t] = follows
        for i in down:
            jump = score[best] + _SWITCH + _METER_PRIOR[states[i][0]]
            if jump > arrive[i]:
                arrive[i] = jump
                back[t, i] = best
        score = arrive + observed[t]
    at = int(score.argmax())
    path = [at]
    for t in range(observed.shape[0] - 1, 0, -1):
        at = int(back[t, at])
        path.append(at)
    return path[::-1]


def _index(states: list[tuple[int, int]], meter: int, place: int) -> int:
    return states.index((meter, place))


def _phase_scores(cues: Matrix, meter: int) -> Vector:
    """The mean score of a beat for each of the `meter` places bar one could begin at."""
    observed = cues @ _templates(meter).T
    beats = np.arange(cues.shape[0])
    return np.array([observed[beats, (beats - shift) % meter].mean() for shift in range(meter)])


def fit_of_bars(cues: Matrix, meters: tuple[int, ...] = METERS) -> float:
    """How well the best even bars of some meters fit the beats: the mean score of a beat, 0 where none do."""
    return max(0.0, *(float(_phase_scores(cues, meter).max()) for meter in meters), 0.0)


def _phase_confidence(cues: Matrix, meter: int, path: list[int], states: list[tuple[int, int]]) -> float:
    if cues.shape[0] < 2 * meter:
        return 0.1
    scores = np.sort(_phase_scores(cues, meter))[::-1]
    evidence = float(scores[0] - scores[1]) * np.sqrt(cues.shape[0])
    broken = sum(1 for a, b in itertools.pairwise(path) if (states[a][1] + 1) % states[a][0] != states[b][1])
    return float(np.clip(0.3 + 0.25 * evidence - 0.1 * broken, 0.05, 0.97))


def _meter_confidence(cues: Matrix, meter: int) -> float:
    if cues.shape[0] < 3 * meter:
        return 0.1
    best = {m: float(_phase_scores(cues, m).max()) for m in METERS}
    other = max(score for m, score in best.items() if m != meter and not (m == 6 and meter == 3))
    return float(np.clip(0.5 + (best[meter] - other) * np.sqrt(cues.shape[0]) * 0.2, 0.05, 0.97))
