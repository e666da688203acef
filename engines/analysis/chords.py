"""The chord lane: which of the usual chords sounds on each beat."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, Final

import numpy as np
import numpy.typing as npt

from engines.model.song import ChordSpan, Quality

if TYPE_CHECKING:
    from engines.model.song import KeyFact

Vector = npt.NDArray[np.float64]
Matrix = npt.NDArray[np.float64]

_QUALITIES: Final[tuple[tuple[Quality, tuple[int, ...], float], ...]] = (
    ("maj", (0, 4, 7), 0.0),
    ("min", (0, 3, 7), 0.0),
    ("7", (0, 4, 7, 10), -0.06),
    ("min7", (0, 3, 7, 10), -0.06),
    ("maj7", (0, 4, 7, 11), -0.06),
)
_NAMES: Final = tuple((root, quality) for quality, _, _ in _QUALITIES for root in range(12))
_TONES: Final = tuple(
    frozenset((root + step) % 12 for step in steps) for _, steps, _ in _QUALITIES for root in range(12)
)
_SCALES: Final = {"major": (0, 2, 4, 5, 7, 9, 11), "minor": (0, 2, 3, 5, 7, 8, 10, 11)}
_SHARPNESS: Final = 9.0
_IN_KEY: Final = 0.08
"""What it speaks for a chord that the key holds all its tones."""

_ON_BAR: Final = 1.0
_IN_MIDDLE: Final = 2.0
_ELSEWHERE: Final = 3.0
"""What a change costs on the first beat of a bar, in the middle of an even bar, and on other beats."""


def chords_of(
    full: Matrix, bass: Matrix, bar_starts: tuple[int, ...], keys: tuple[KeyFact, ...]
) -> tuple[ChordSpan, ...]:
    """The chord lane of beat-synchronous chroma.

    Args:
        full: (beats, 12).
        bass: (beats, 12), of the lowest two octaves.
        bar_starts: the first beats of the bars, on which a change is likelier.
        keys: of the song, in order; the first holds from the beginning.
    """
    fits = _fits(full, bass) + _in_keys(keys, bar_starts, full.shape[0])
    scores = np.concatenate([fits, _nothing(full)[:, None]], axis=1) * _SHARPNESS
    path, sure = _viterbi(scores, _change_costs(bar_starts, full.shape[0]))
    edges = [0, *(np.flatnonzero(np.diff(path)) + 1).tolist(), len(path)]
    spans = []
    for start, stop in itertools.pairwise(edges):
        root, quality = _NAMES[path[start]] if path[start] < len(_NAMES) else (0, "N")
        confidence = float(np.mean(sure[start:stop]))
        spans.append(
            ChordSpan(start=start, beats=stop - start, root=root, quality=quality, confidence=confidence)
        )
    return tuple(spans)


def _change_costs(bar_starts: tuple[int, ...], beats: int) -> Vector:
    costs = np.full(beats, _ELSEWHERE)
    for first, after in zip(bar_starts, (*bar_starts[1:], beats), strict=True):
        costs[first] = _ON_BAR
        if (after - first) % 2 == 0 and after - first > 2:
            costs[(first + after) // 2] = _IN_MIDDLE
    return costs


def _in_keys(keys: tuple[KeyFact, ...], bar_starts: tuple[int, ...], beats: int) -> Matrix:
    """What the keys speak for each chord, (beats, chords)."""
    out = np.zeros((beats, len(_NAMES)))
    for key in keys:
        first = bar_starts[min(key.first_bar, len(bar_starts)) - 1] if key.first_bar > 1 else 0
        scale = {(key.pitch_classes[0] + step) % 12 for step in _SCALES[key.mode]}
        out[first:] = [_IN_KEY * key.confidence * (tones <= scale) for tones in _TONES]
    return out


def _fits(full: Matrix, bass: Matrix) -> Matrix:
    """The cosine of each beat with each chord, the bass added where it plays the root; (beats, chords)."""
    centred = full / np.maximum(np.linalg.norm(full, axis=1, keepdims=True), 1e-9)
    low = bass / np.maximum(np.linalg.norm(bass, axis=1, keepdims=True), 1e-9)
    columns = []
    for _, steps, bonus in _QUALITIES:
        for root in range(12):
            template = np.zeros(12)
            template[[(root + step) % 12 for step in steps]] = 1.0
            template /= np.linalg.norm(template)
            columns.append(centred @ template + 0.2 * low[:, root] + bonus)
    return np.stack(columns, axis=1)


def _nothing(full: Matrix) -> Vector:
    """How much a beat is no chord: silent against the song, or all pitch classes alike."""
    size = np.linalg.norm(full, axis=1)
    loud = float(np.median(size)) + 1e-9
    quiet = size < 0.05 * loud
    return np.where(quiet, 2.0, 0.78)


def _viterbi(scores: Matrix, change: Vector) -> tuple[npt.NDArray[np.intp], Vector]:
    """The best column for each row where a change into a row costs `change`, and how sure each is (0–1)."""
    n, count = scores.shape
    total = scores[0].copy()
    back = np.zeros((n, count), np.int16)
    for t in range(1, n):
        best = int(total.argmax())
        jump = total[best] - change[t]
        back[t] = np.where(total >= jump, np.arange(count), best)
        total = np.maximum(total, jump) + scores[t]
    path = np.zeros(n, np.intp)
    path[-1] = total.argmax()
    for t in range(n - 1, 0, -1):
        path[t - 1] = back[t, path[t]]
    soft = np.exp(scores - scores.max(axis=1, keepdims=True))
    soft /= soft.sum(axis=1, keepdims=True)
    return path, np.clip(soft[np.arange(n), path] * 1.5, 0.0, 0.95)
