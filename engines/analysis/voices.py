"""What each stem does: whether it is there, how loud, in which bars, and the pitch range of a lead voice."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, Final

import numpy as np
import numpy.typing as npt

from engines.analysis.loudness import integrated
from engines.analysis.pitches import LOWEST_NOTE
from engines.dsp.runs import runs
from engines.model.song import StemFacts

if TYPE_CHECKING:
    from engines.analysis.features import Features
    from engines.analysis.pitches import Halves
    from engines.core.time import BeatGrid

Vector = npt.NDArray[np.float64]

_SOUNDS_DB: Final = -50.0
"""A stem sounds where it is louder than this [dB full scale]..."""

_BELOW_DB: Final = -30.0
"""...and louder than this against its own loud passages."""
_WORDS_DB: Final = -20.0
"""Words are louder than this against loud ones; what is softer is breath, room and what a separator left."""
_REST_FRAMES: Final = 20
"""Hundredths of a second from which silence divides two phrases."""
_UNSUNG: Final = 8
"""Semitones from E1 on that no voice sings."""
_NOTE_ROWS: Final = 2
"""Tenths of a second of the shortest note."""
_WORD_FRAMES: Final = 12
"""...and the least that is sung."""


def sounding(features: Features, below_db: float = _BELOW_DB) -> npt.NDArray[np.bool_]:
    """Where a stem sounds, 100 frames a second: within `below_db` of its own loud passages."""
    level_db = 10.0 * np.log10(features.level.astype(np.float64) + 1e-12)
    loud = float(np.percentile(level_db, 95)) if level_db.size else -120.0
    found: npt.NDArray[np.bool_] = level_db > max(_SOUNDS_DB, loud + below_db)
    return found


def stem_facts(
    name: str, features: Features, pitches: Halves | None, grid: BeatGrid, bars: int, mix_lufs: float | None
) -> StemFacts:
    """The facts of one stem.

    Args:
        name: such as "vocals".
        features: of the stem.
        pitches: of a stem that may be a lead voice, else None.
        grid: the song's.
        bars: how many bars the song has.
        mix_lufs: of the song.
    """
    lufs = integrated(features.weighted)
    active = sounding(features)
    summed = np.concatenate([[0], np.cumsum(active)])
    edges = np.array([grid.bar_frame(bar) for bar in range(1, bars + 2)]) / grid.rate * 100.0
    at = np.clip(np.round(edges).astype(int), 0, active.size)
    activity = np.diff(summed[at]) / np.maximum(np.diff(at), 1)
    below = 99.0 if lufs is None or mix_lufs is None else mix_lufs - lufs
    share = float(active.mean()) if active.size else 0.0
    present = lufs is not None and below < 26.0 and share > 0.02
    margin = min(1.0, abs(26.0 - below) / 12.0) if lufs is not None else 1.0
    low, high = _pitch_range(pitches, active) if present and pitches is not None else (None, None)
    words = sounding(features, _WORDS_DB)
    return StemFacts(
        name=name,
        present=present,
        lufs=lufs,
        activity=tuple(round(float(a), 3) for a in activity),
        phrases=sung_phrases(words) if present and name == "vocals" else (),
        melody=sung_melody(pitches, words) if low is not None and pitches is not None else (),
        low_note=low,
        high_note=high,
        confidence=0.5 + 0.45 * margin,
    )


def sung_phrases(active: npt.NDArray[np.bool_]) -> tuple[tuple[float, float], ...]:
    """Passages without a rest, (start, stop) [s]: breaths inside are closed, clicks on their own left out.

    Args:
        active: where the voice sounds, 100 frames a second.
    """
    found: list[list[int]] = []
    for start, stop in runs(active):
        if found and start - found[-1][1] < _REST_FRAMES:
            found[-1][1] = stop
        else:
            found.append([start, stop])
    return tuple((start / 100.0, stop / 100.0) for start, stop in found if stop - start >= _WORD_FRAMES)


def sung_melody(pitches: Halves, active: npt.NDArray[np.bool_]) -> tuple[tuple[float, float, int], ...]:
    """The notes of a voice: (start [s], stop [s], MIDI note), to a tenth of a second.

    Args:
        pitches: the pitch lane of the voice, ten rows a second.
        active: where it sounds, 100 frames a second.
    """
    notes = LOWEST_NOTE + _UNSUNG + _salience(pitches)[:, _UNSUNG:].argmax(axis=1)
    on = active[::10][: notes.size]
    found: list[tuple[float, float, int]] = []
    for first, stop in runs(on):
        steady = np.array(
            [np.median(notes[max(first, i - 1) : min(stop, i + 2)]) for i in range(first, stop)]
        )
        edges = [0, *(np.flatnonzero(np.diff(steady)) + 1).tolist(), stop - first]
        for low, high in itertools.pairwise(edges):
            if high - low >= _NOTE_ROWS:
                found.append(((first + low) / 10.0, (first + high) / 10.0, round(float(steady[low]))))
    return tuple(found)


def _pitch_range(pitches: Halves, active: npt.NDArray[np.bool_]) -> tuple[float | None, float | None]:
    """The 5th and 95th percentile of the strongest fundamental where the voice sounds [MIDI]."""
    salience = _salience(pitches)
    on = active[::10][: salience.shape[0]]
    rows = salience[: on.size][on]
    if rows.shape[0] < 5:
        return None, None
    notes = LOWEST_NOTE + _UNSUNG + rows[:, _UNSUNG:].argmax(axis=1)
    return float(np.percentile(notes, 5)), float(np.percentile(notes, 95))


def _salience(pitches: Halves) -> Vector:
    """How strongly each semitone is heard as a fundamental: with its second, third and fourth harmonic."""
    lane = pitches[:, 2::5][:, :60].astype(np.float64)
    salience: Vector = lane.copy()
    for steps, weight in ((12, 0.7), (19, 0.5), (24, 0.4)):
        salience[:, :-steps] += weight * lane[:, steps:]
    return salience
