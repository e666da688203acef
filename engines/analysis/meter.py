"""Bars: which beats are downbeats and how many beats a bar holds, from harmony, drums and change."""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np
import numpy.typing as npt

if TYPE_CHECKING:
    from engines.analysis.features import Features

Vector = npt.NDArray[np.float64]
Matrix = npt.NDArray[np.float64]

METERS: Final = (4, 3, 6, 5, 7)
_METER_PRIOR: Final = {4: 0.0, 3: -4.0, 6: -7.0, 5: -7.0, 7: -7.0}
_SWITCH: Final = -14.0
"""Log probability of leaving the bar pattern: a beat too many, another meter."""


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


def beat_cues(features: Features, beats: Vector, chroma: Matrix) -> Matrix:
    """Per beat: kick, snare, harmony change and level change, each a robust z score; (beats, 4)."""
    kick = _at_beats(features.onsets[:, 0], beats) + 0.5 * _at_beats(features.onsets[:, 1], beats)
    snare = _at_beats(features.onsets[:, 2], beats) + 0.5 * _at_beats(features.onsets[:, 3], beats)
    return np.stack([_z(kick), _z(snare), _z(_changes(chroma)), _z(_level_rise(features, beats))], axis=1)


def _at_beats(lane: npt.NDArray[np.float32], beats: Vector) -> Vector:
    at = np.clip(np.round(beats * 100).astype(int), 0, max(0, lane.size - 1))
    spread = np.arange(-4, 5)
    around = np.clip(at[:, None] + spread, 0, max(0, lane.size - 1))
    peaks: Vector = lane[around].max(axis=1).astype(np.float64)
    return peaks


def _changes(chroma: Matrix) -> Vector:
    """How different the harmony of the two beats from here is from that of the two before."""
    n = chroma.shape[0]
    out = np.zeros(n)
    for span in (1, 2):
        for i in range(1, n):
            before = chroma[max(0, i - span) : i].mean(axis=0)
            after = chroma[i : i + span].mean(axis=0)
            size = np.linalg.norm(before) * np.linalg.norm(after)
            out[i] += 1.0 - float(before @ after) / size if size > 1e-9 else 0.0
    return out


def _level_rise(features: Features, beats: Vector) -> Vector:
    log_level = np.log10(features.level.astype(np.float64) + 1e-7)
    summed = np.concatenate([[0.0], np.cumsum(log_level)])
    edges = np.clip(
        np.round(np.append(beats, 2 * beats[-1] - beats[-2]) * 100).astype(int), 0, log_level.size
    )
    mean = np.diff(summed[edges]) / np.maximum(np.diff(edges), 1)
    return np.asarray(np.abs(np.diff(mean, prepend=mean[:1])))


def _z(values: Vector) -> Vector:
    centred = values - np.median(values)
    scale = np.sqrt(np.mean(np.square(centred)))
    return np.clip(centred / scale, -2.0, 3.0) if scale > 1e-9 else np.zeros_like(values)


def _templates(meter: int) -> Matrix:
    """What each cue says at each place of the bar, (meter, 4); every column sums to about zero."""
    kick, snare = np.full(meter, -1.0 / max(1, meter - 1)), np.full(meter, 1.0 / max(1, meter - 1))
    kick[0], snare[0] = 1.0, -1.0
    change = kick.copy()
    if meter == 4:
        kick = np.array([0.9, -0.6, 0.2, -0.5])
        snare = np.array([-0.7, 0.6, -0.5, 0.6])
        change = np.array([1.0, -0.5, 0.0, -0.5])
    if meter == 6:
        kick[3], snare[3], change[3] = 0.1, 0.4, 0.1
    return np.stack([0.5 * kick, 0.5 * snare, 1.0 * change, 0.4 * change], axis=1)


def find_bars(cues: Matrix) -> Bars:
    """The likeliest bars over the beats.

    Args:
        cues: (beats, 4) of `beat_cues`.
    """
    states = [(meter, place) for meter in METERS for place in range(meter)]
    observed = np.concatenate([cues @ _templates(meter).T for meter in METERS], axis=1)
    path = _best_path(states, observed)
    meters = np.array([states[s][0] for s in path])
    values, counts = np.unique(meters, return_counts=True)
    meter = int(values[counts.argmax()])
    starts = tuple(i for i, s in enumerate(path) if states[s][1] == 0) or (0,)
    return Bars(
        starts=starts,
        meter=meter,
        downbeat_confidence=_phase_confidence(cues, meter, path, states),
        meter_confidence=_meter_confidence(cues, meter),
    )


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
