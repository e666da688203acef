"""From a pitch lane to notes and pitch classes: tuned, free of noise and of overtones, beat by beat."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

from engines.analysis.pitches import BINS_PER_SEMITONE, LOWEST_NOTE, NOTES

Vector = npt.NDArray[np.float64]
Matrix = npt.NDArray[np.float64]
Halves = npt.NDArray[np.float16]

BASS_NOTES: Final = 24
"""Semitones from E1 on in which a bass plays."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Chroma:
    """Pitch at 10 frames a second: classes (m, 12) and notes (m, 72)."""

    full: Matrix
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
    return Chroma(full=pitch_classes(notes), notes=notes, tuning_hz=tuning_hz)


def pitch_classes(notes: Matrix | npt.NDArray[np.float32]) -> Matrix:
    """Notes folded to twelve classes, the middle of the range above the rest; (n, 72) to (n, 12)."""
    tilt = np.exp(-0.5 * np.square((np.arange(NOTES) - 34) / 16.0))
    return np.asarray((notes * tilt.astype(notes.dtype)) @ _FOLD.astype(notes.dtype), np.float64)


def bass_classes(notes: Matrix) -> Matrix:
    """The notes of the lowest two octaves folded to twelve classes; (n, 72) to (n, 12)."""
    return np.asarray(notes[:, :BASS_NOTES] @ _FOLD[:BASS_NOTES], np.float64)


_FOLD: Final = ((np.arange(NOTES) + LOWEST_NOTE)[:, None] % 12 == np.arange(12)).astype(np.float64)
_PARTIALS: Final = (
    (0, 1.0),
    (12, 0.6),
    (19, 0.42),
    (24, 0.33),
    (28, 0.25),
    (31, 0.2),
    (34, 0.16),
    (36, 0.14),
)
"""Semitones above a note at which its partials stand, and their usual levels, compressed as notes are."""

_ROUNDS: Final = 60


def fundamentals(notes: Matrix) -> Matrix:
    """The notes that explain what is heard as themselves and their overtones, none of them below zero.

    Args:
        notes: (n, 72) levels, such as the mean over each beat.

    Source: Mauch and Dixon, "Approximate note transcription for the improved identification of difficult
    chords", ISMIR 2010; the updates are those of Lee and Seung, 2001.
    """
    sounds = np.zeros((NOTES, NOTES))
    for steps, level in _PARTIALS:
        sounds[np.arange(NOTES - steps), np.arange(steps, NOTES)] = level
    wanted = notes @ sounds.T
    mixed = sounds @ sounds.T
    found = wanted.copy()
    for _ in range(_ROUNDS):
        found *= wanted / (found @ mixed + 1e-9)
    return found


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
