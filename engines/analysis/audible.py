"""What was heard, made audible beside the song: a click on every beat, and the chords as soft tones."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

import numpy as np

from engines.core.audio import WORK_CHANNELS

if TYPE_CHECKING:
    from engines.core.audio import FloatArray
    from engines.core.time import BeatGrid
    from engines.model.song import ChordSpan, SongFacts

_CLICK_S: Final = 0.04
_CLICK_HZ: Final = {True: 1_760.0, False: 1_175.0}
"""The pitch of the click on a downbeat, and on the other beats."""

_CLICK_LEVEL: Final = {True: 0.5, False: 0.3}
_CARRIED_ON: Final = 0.35
"""How loud the clicks are where nothing was heard and the grid is only carried on."""

_CHORD_LEVEL: Final = 0.09
_UNSURE: Final = 0.4
"""A chord less sure than this is played without its third, as generated parts do."""

_ATTACK_S: Final = 0.015
_RELEASE_S: Final = 0.06
_DECAY: Final = 0.6
_PARTIALS: Final = ((1, 1.0), (2, 0.35), (3, 0.12))
_BASS_NOTE: Final = 36
_CHORD_NOTE: Final = 55
"""C2, from which the root is looked for upwards, and G3 for the other notes [MIDI]."""


class ClickTrack:
    """A click on every beat of a song, higher and louder on downbeats; a `Source` as long as the song."""

    __slots__ = ("_down", "_grid", "_heard", "frames")

    def __init__(self, facts: SongFacts) -> None:
        self._grid: BeatGrid = facts.grid
        self._down = frozenset(facts.grid.bar_starts)
        self._heard = facts.heard_beats or (0, facts.grid.beats - 1)
        self.frames = round(facts.duration_s * facts.grid.rate)

    @property
    def rate(self) -> int:
        """Frames per second [Hz]."""
        return self._grid.rate

    @property
    def channels(self) -> int:
        """How many channels."""
        return WORK_CHANNELS

    def read(self, start: int, stop: int) -> FloatArray:
        """The frames start ≤ f < stop, silence beyond the ends."""
        out = np.zeros(max(0, stop - start), np.float32)
        until = min(stop, self.frames)
        beats = np.array(self._grid.beat_frames)
        length = int(_CLICK_S * self.rate)
        for beat in range(*np.searchsorted(beats, (start - length + 1, until))):
            sound = _click(self.rate, downbeat=beat in self._down)
            at = int(beats[beat])
            low, high = max(start, at), min(until, at + length)
            carried = not self._heard[0] <= beat <= self._heard[1]
            gain = np.float32(_CARRIED_ON if carried else 1.0)
            out[low - start : high - start] += gain * sound[low - at : high - at]
        return np.tile(out, (WORK_CHANNELS, 1))


class ChordPreview:
    """The chord lane of a song as soft tones at its own pitch; a `Source` as long as the song.

    Chords that are less sure are softer, and have no third where major and minor are a guess.
    """

    __slots__ = ("_chords", "_grid", "_tuning_hz", "frames")

    def __init__(self, facts: SongFacts) -> None:
        self._grid = facts.grid
        self._tuning_hz = facts.tuning_hz
        spans = (
            (facts.grid.frame_of(c.start), facts.grid.frame_of(c.start + c.beats), c) for c in facts.chords
        )
        self._chords = tuple(span for span in spans if span[2].quality != "N" and span[1] > span[0])
        self.frames = round(facts.duration_s * facts.grid.rate)

    @property
    def rate(self) -> int:
        """Frames per second [Hz]."""
        return self._grid.rate

    @property
    def channels(self) -> int:
        """How many channels."""
        return WORK_CHANNELS

    def read(self, start: int, stop: int) -> FloatArray:
        """The frames start ≤ f < stop, silence beyond the ends."""
        out = np.zeros(max(0, stop - start), np.float32)
        until = min(stop, self.frames)
        for first, after, chord in self._chords:
            low, high = max(start, first), min(until, after)
            if low < high:
                out[low - start : high - start] += self._tones(chord, np.arange(low, high), first, after)
        return np.tile(out, (WORK_CHANNELS, 1))

    def _tones(self, chord: ChordSpan, frames: FloatArray, first: int, after: int) -> FloatArray:
        """A chord that sounds from `first` to `after`, at some frames of the song."""
        time = (frames - first) / self.rate
        left = (after - frames) / self.rate
        total = np.zeros(time.size)
        for note in voiced(chord):
            hz = self._tuning_hz * 2.0 ** ((note - 69) / 12.0)
            for multiple, weight in _PARTIALS:
                total += weight * np.sin(2.0 * np.pi * hz * multiple * time)
        envelope = (
            np.minimum(1.0, time / _ATTACK_S) * np.minimum(1.0, left / _RELEASE_S) * np.exp(-_DECAY * time)
        )
        gain = _CHORD_LEVEL * (0.5 + 0.5 * chord.confidence)
        tones: FloatArray = (gain * envelope * total).astype(np.float32)
        return tones


def voiced(chord: ChordSpan) -> tuple[int, ...]:
    """The notes a chord is played with [MIDI]: its root in the bass, all of it in the middle."""
    classes = chord.pitch_classes
    if chord.confidence < _UNSURE:
        classes = (chord.root, (chord.root + 7) % 12)
    bass = _BASS_NOTE + (chord.root - _BASS_NOTE) % 12
    return (bass, *(_CHORD_NOTE + (pitch - _CHORD_NOTE) % 12 for pitch in classes))


@cache
def _click(rate: int, *, downbeat: bool) -> FloatArray:
    time = np.arange(int(_CLICK_S * rate)) / rate
    fade = np.exp(-time * 110.0) * np.minimum(1.0, (_CLICK_S - time) / 0.005)
    sound: FloatArray = (
        _CLICK_LEVEL[downbeat] * np.cos(2.0 * np.pi * _CLICK_HZ[downbeat] * time) * fade
    ).astype(np.float32)
    return sound
