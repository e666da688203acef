"""What can be heard along with the music: a metronome on the grid, and the chords as plain tones."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, Final

import numpy as np

from engines.core.source import StereoSource

if TYPE_CHECKING:
    from collections.abc import Sequence

    from engines.core.audio import FloatArray
    from engines.core.time import BeatGrid
    from engines.model.song import ChordSpan

_CLICK_S: Final = 0.03
_CLICK_HZ: Final = (1760.0, 1175.0)
_CLICK_LEVEL: Final = (0.5, 0.32)
_TONE_LEVEL: Final = 0.09
_TONE_FADE_S: Final = 0.02
_STEPS: Final = {
    "maj": (0, 4, 7), "min": (0, 3, 7), "7": (0, 4, 7, 10), "maj7": (0, 4, 7, 11), "min7": (0, 3, 7, 10),
    "dim": (0, 3, 6), "aug": (0, 4, 8), "sus2": (0, 2, 7), "sus4": (0, 5, 7), "5": (0, 7),
}  # fmt: skip
"""Semitones above the root of each quality."""


class Metronome(StereoSource):
    """A click on every beat, a higher one on the first of a bar."""

    def __init__(self, grid: BeatGrid, frames: int) -> None:
        super().__init__(frames, grid.rate)
        self._beats = grid.beat_frames
        self._ones = frozenset(grid.bar_starts)
        at = np.arange(round(_CLICK_S * grid.rate)) / grid.rate
        fall = np.exp(-at * 120.0)
        self._clicks = [
            (level * fall * np.sin(2 * np.pi * hertz * at)).astype(np.float32)
            for hertz, level in zip(_CLICK_HZ, _CLICK_LEVEL, strict=True)
        ]

    def read(self, start: int, stop: int) -> FloatArray:
        """The frames start ≤ f < stop."""
        out = np.zeros((2, stop - start), np.float32)
        length = len(self._clicks[0])
        for beat in range(bisect_left(self._beats, start - length + 1), bisect_left(self._beats, stop)):
            click = self._clicks[0 if beat in self._ones else 1]
            at = self._beats[beat]
            first, last = max(start, at), min(stop, at + length)
            out[:, first - start : last - start] += click[first - at : last - at]
        return out


class ChordTones(StereoSource):
    """Every chord as soft tones for as long as it holds."""

    def __init__(self, grid: BeatGrid, chords: Sequence[ChordSpan], frames: int) -> None:
        super().__init__(frames, grid.rate)
        self._spans = [
            (grid.frame_of(chord.start), grid.frame_of(chord.start + chord.beats), _hertz(chord))
            for chord in chords
            if chord.quality in _STEPS
        ]
        self._starts = [span[0] for span in self._spans]

    def read(self, start: int, stop: int) -> FloatArray:
        """The frames start ≤ f < stop."""
        out = np.zeros((2, stop - start), np.float32)
        for index in range(max(0, bisect_left(self._starts, start) - 1), bisect_left(self._starts, stop)):
            begin, end, tones = self._spans[index]
            first, last = max(start, begin), min(stop, end)
            if first >= last:
                continue
            at = np.arange(first - begin, last - begin) / self.rate
            left = (end - begin) / self.rate - at
            shape = np.clip(np.minimum(at, left) / _TONE_FADE_S, 0.0, 1.0) * _TONE_LEVEL
            tone = sum(np.sin(2 * np.pi * hertz * at) for hertz in tones) * shape
            out[:, first - start : last - start] += tone.astype(np.float32)
        return out


def _hertz(chord: ChordSpan) -> tuple[float, ...]:
    """The chord around middle C, over its root in the octave below."""
    root = 48 + chord.root
    notes = (root, *(60 + (chord.root + step) % 12 for step in _STEPS[chord.quality]))
    return tuple(440.0 * 2.0 ** ((note - 69) / 12.0) for note in notes)
