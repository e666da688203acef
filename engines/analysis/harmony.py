"""Tuning, chroma, chords and keys."""

from __future__ import annotations

import itertools
from dataclasses import dataclass, replace
from typing import Final, Literal

import numpy as np
import numpy.typing as npt

from engines.analysis.pitches import BINS_PER_SEMITONE, LOWEST_NOTE, NOTES
from engines.model.song import PITCH_CLASSES, ChordSpan, KeyFact, Quality

Vector = npt.NDArray[np.float64]
Matrix = npt.NDArray[np.float64]
Halves = npt.NDArray[np.float16]

_MAJOR: Final = (6.35, 2.23, 3.48, 2.33, 4.38, 4.09, 2.52, 5.19, 2.39, 3.66, 2.29, 2.88)
_MINOR: Final = (6.33, 2.68, 3.52, 5.38, 2.60, 3.53, 2.54, 4.75, 3.98, 2.69, 3.34, 3.17)
_BASS_NOTES: Final = 24
_QUALITIES: Final[tuple[tuple[Quality, tuple[int, ...], float], ...]] = (
    ("maj", (0, 4, 7), 0.0),
    ("min", (0, 3, 7), 0.0),
    ("7", (0, 4, 7, 10), -0.06),
    ("min7", (0, 3, 7, 10), -0.06),
    ("maj7", (0, 4, 7, 11), -0.06),
)
_STAY: Final = 0.25
_SHARPNESS: Final = 9.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Chroma:
    """Pitch at 10 frames a second: classes of everything and of the bass (m, 12), notes (m, 72)."""

    full: Matrix
    bass: Matrix
    notes: npt.NDArray[np.float32]
    tuning_hz: float


_ROWS: Final = 4_096
"""Pitch frames that are widened from half precision at a time."""


def tuning_of(pitches: Halves) -> float:
    """The song's own a' [Hz], from where spectral peaks stand between the semitones; 440 where none do."""
    if pitches.size == 0:
        return 440.0
    weight = np.zeros(pitches.shape[1] - 2)
    for low in range(0, pitches.shape[0], _ROWS):
        some = pitches[low : low + _ROWS].astype(np.float32)
        inner = some[:, 1:-1]
        peak = (inner > some[:, :-2]) & (inner >= some[:, 2:])
        weight += np.where(peak, inner, 0.0).sum(axis=0, dtype=np.float64)
    place = (np.arange(1, pitches.shape[1] - 1) - BINS_PER_SEMITONE // 2) / BINS_PER_SEMITONE
    middle = slice(12 * BINS_PER_SEMITONE, 48 * BINS_PER_SEMITONE)
    total = float(weight[middle].sum())
    mean = (weight * np.exp(2j * np.pi * place))[middle].sum() / max(total, 1e-12)
    if total < 1e-6 or abs(mean) < 0.05:
        return 440.0
    return float(440.0 * 2.0 ** (np.angle(mean) / (2.0 * np.pi) / 12.0))


def chroma_of(pitches: Halves, tuning_hz: float) -> Chroma:
    """Fold a pitch lane to pitch classes, tuned, compressed and without the broad floor of noise."""
    shift = 12.0 * np.log2(tuning_hz / 440.0) * BINS_PER_SEMITONE
    away = np.arange(pitches.shape[1])[:, None] - (
        np.arange(NOTES) * BINS_PER_SEMITONE + BINS_PER_SEMITONE // 2 + shift
    )
    on = np.maximum(0.0, 1.0 - np.abs(away) / 1.6).astype(np.float32)
    off = np.maximum(0.0, 1.0 - np.abs(away - BINS_PER_SEMITONE / 2) / 1.6).astype(np.float32)
    off = 0.5 * (off + np.roll(off, 1, axis=1))
    pick = on - off
    notes = np.concatenate(
        [
            np.sqrt(np.maximum(pitches[low : low + _ROWS].astype(np.float32) @ pick, 0.0))
            for low in range(0, max(1, pitches.shape[0]), _ROWS)
        ]
    )
    classes = (np.arange(NOTES) + LOWEST_NOTE) % 12
    fold = (classes[:, None] == np.arange(12)).astype(np.float32)
    tilt = np.exp(-0.5 * np.square((np.arange(NOTES) - 34) / 16.0)).astype(np.float32)
    return Chroma(
        full=((notes * tilt) @ fold).astype(np.float64),
        bass=(notes[:, :_BASS_NOTES] @ fold[:_BASS_NOTES]).astype(np.float64),
        notes=notes,
        tuning_hz=tuning_hz,
    )


def per_beat(
    lane: Matrix | npt.NDArray[np.float32], beats: Vector, rate: float = 10.0, trim_s: float = 0.0
) -> Matrix:
    """The mean of a lane over each beat, (beats, width).

    Args:
        lane: (m, width).
        beats: (beats,) seconds, rising.
        rate: frames of the lane a second.
        trim_s: how much of each end of a beat is left out, where a frame's window looks beyond it [s].
    """
    edges = np.append(beats, 2 * beats[-1] - beats[-2])
    trim = np.minimum(trim_s, 0.3 * np.diff(edges))
    last = max(0, lane.shape[0] - 1)
    low = np.clip(np.ceil((edges[:-1] + trim) * rate - 1e-6).astype(int), 0, last)
    high = np.clip(np.floor((edges[1:] - trim) * rate + 1e-6).astype(int) + 1, low + 1, last + 1)
    summed = np.concatenate([np.zeros((1, lane.shape[1])), np.cumsum(lane, axis=0, dtype=np.float64)])
    means: Matrix = (summed[high] - summed[low]) / np.maximum(high - low, 1)[:, None]
    return means


def changes(chroma: Matrix, span: int) -> Vector:
    """How different the harmony of the next `span` beats is from that of the `span` before, 0–1."""
    n = chroma.shape[0]
    summed = np.concatenate([np.zeros((1, chroma.shape[1])), np.cumsum(chroma, axis=0)])
    at = np.arange(n)
    before = summed[at] - summed[np.maximum(at - span, 0)]
    after = summed[np.minimum(at + span, n)] - summed[at]
    size = np.linalg.norm(before, axis=1) * np.linalg.norm(after, axis=1)
    like = (before * after).sum(axis=1) / np.maximum(size, 1e-9)
    return np.asarray(np.where(size > 1e-9, 1.0 - like, 0.0))


_ENOUGH_BEATS: Final = 16
_KEY_BARS: Final = 8
_MODULATES: Final = 0.25
"""A stretch less sure of its key than this is no modulation."""

_KEY_STAY: Final = 1.5
"""How much better another key must fit, summed over windows, before the song is said to modulate."""


def _key_fits(total: Vector) -> Vector:
    """How well the 12 major, then the 12 minor keys fit a chroma, −1 to 1; zeros where it is flat.

    Source: Krumhansl, "Cognitive Foundations of Musical Pitch", 1990 (probe-tone profiles).
    """
    if float(total.std()) < 1e-9:
        return np.zeros(24)
    shape = (total - total.mean()) / (total.std() * 12.0)
    fits = []
    for profile in (_MAJOR, _MINOR):
        usual = (np.array(profile) - np.mean(profile)) / np.std(profile)
        fits += [float(np.roll(usual, root) @ shape) for root in range(12)]
    return np.array(fits)


def _key(index: int, confidence: float, first_bar: int) -> KeyFact:
    mode: Literal["major", "minor"] = "major" if index < 12 else "minor"
    return KeyFact(tonic=PITCH_CLASSES[index % 12], mode=mode, confidence=confidence, first_bar=first_bar)


def _sure_of_key(fits: Vector, beats: int) -> float:
    """0–1 from how well the best key fits, how far it leads, and how much was heard."""
    second, best = np.sort(fits)[-2:]
    enough = min(1.0, beats / _ENOUGH_BEATS)
    return float(np.clip(enough * best * (0.4 + 4.0 * (best - second)), 0.05, 0.95))


def key_of(chroma: Matrix) -> KeyFact | None:
    """The prevailing key of a song, or None where there is no pitch at all.

    Args:
        chroma: (beats, 12).
    """
    total = chroma.sum(axis=0)
    if total.max(initial=0.0) < 1e-6:
        return None
    fits = _key_fits(total)
    return _key(int(fits.argmax()), _sure_of_key(fits, chroma.shape[0]), 1)


def keys_of(chroma: Matrix, bar_starts: tuple[int, ...]) -> tuple[KeyFact, ...]:
    """The keys of a song in order; one unless another fits clearly better for at least eight bars.

    Args:
        chroma: (beats, 12).
        bar_starts: the beats at which bars begin.
    """
    whole = key_of(chroma)
    if whole is None:
        return ()
    windows = len(bar_starts) // _KEY_BARS
    if windows < 4:
        return (whole,)
    edges = [*bar_starts[: windows * _KEY_BARS : _KEY_BARS], chroma.shape[0]]
    spans = list(itertools.pairwise(edges))
    fits = np.stack([_key_fits(chroma[a:b].sum(axis=0)) for a, b in spans])
    path = _steady_path(3.0 * fits, _KEY_STAY)
    starts = [0, *(i for i in range(1, len(path)) if path[i] != path[i - 1]), len(path)]
    if len(starts) == 2:
        return (whole,)
    found = []
    for first, after in itertools.pairwise(starts):
        total = chroma[spans[first][0] : spans[after - 1][1]]
        sure = _sure_of_key(_key_fits(total.sum(axis=0)), total.shape[0])
        found.append(_key(path[first], sure, first * _KEY_BARS + 1))
    return tuple(key for key in found if key.confidence >= _MODULATES or key is found[0])


def prevailing(keys: tuple[KeyFact, ...], bars: int) -> KeyFact | None:
    """The key that holds for the most bars, as a fact from bar 1 on; None where there is none."""
    if not keys:
        return None
    lengths: dict[tuple[str, str], int] = {}
    for key, after in zip(keys, (*(key.first_bar for key in keys[1:]), bars + 1), strict=True):
        name = (key.tonic, key.mode)
        lengths[name] = lengths.get(name, 0) + after - key.first_bar
    most = max(lengths, key=lambda name: lengths[name])
    return replace(next(key for key in keys if (key.tonic, key.mode) == most), first_bar=1)


def _steady_path(scores: Matrix, change: float) -> list[int]:
    """The best column for each row where every change of column costs `change`."""
    total = scores[0].copy()
    back = np.zeros(scores.shape, int)
    for t in range(1, scores.shape[0]):
        best = int(total.argmax())
        back[t] = np.where(total >= total[best] - change, np.arange(total.size), best)
        total = np.maximum(total, total[best] - change) + scores[t]
    path = [int(total.argmax())]
    for t in range(scores.shape[0] - 1, 0, -1):
        path.append(int(back[t, path[-1]]))
    return path[::-1]


def chords_of(full: Matrix, bass: Matrix, downbeats: tuple[int, ...]) -> tuple[ChordSpan, ...]:
    """The chord lane of beat-synchronous chroma.

    Args:
        full: (beats, 12).
        bass: (beats, 12), of the lowest two octaves.
        downbeats: beats on which a change is likelier.
    """
    names = [(root, quality) for quality, _, _ in _QUALITIES for root in range(12)]
    scores = np.concatenate([_fits(full, bass), _nothing(full)[:, None]], axis=1) * _SHARPNESS
    down = set(downbeats)
    path, sure = _viterbi(scores, [1.0 if t in down else 2.0 for t in range(scores.shape[0])])
    spans: list[ChordSpan] = []
    start = 0
    for t in range(1, len(path) + 1):
        if t < len(path) and path[t] == path[start]:
            continue
        root, quality = names[path[start]] if path[start] < len(names) else (0, "N")
        confidence = float(np.mean(sure[start:t]))
        spans.append(
            ChordSpan(start=start, beats=t - start, root=root, quality=quality, confidence=confidence)
        )
        start = t
    return tuple(spans)


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


def _viterbi(scores: Matrix, stay: list[float]) -> tuple[list[int], Vector]:
    n, count = scores.shape
    total = scores[0].copy()
    back = np.zeros((n, count), np.int16)
    for t in range(1, n):
        best = int(total.argmax())
        jump = total[best] - stay[t]
        back[t] = np.where(total >= jump, np.arange(count), best)
        total = np.maximum(total, jump) + scores[t]
    at = int(total.argmax())
    path = [at]
    for t in range(n - 1, 0, -1):
        at = int(back[t, at])
        path.append(at)
    path.reverse()
    soft = np.exp(scores - scores.max(axis=1, keepdims=True))
    soft /= soft.sum(axis=1, keepdims=True)
    return path, np.clip(soft[np.arange(n), path] * 1.5, 0.0, 0.95)
