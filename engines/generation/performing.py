"""Playing: notes and textures of a lane as a source that is read by the block."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from engines.core.audio import WORK_CHANNELS, FloatArray
from engines.core.cache import SoundCache
from engines.core.source import StereoSource
from engines.generation.scene import habit_of
from engines.generation.sound.patches import patch
from engines.generation.sound.textures import bed, gesture
from engines.generation.sound.tone import Tone
from engines.model.style import load_style

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from fractions import Fraction

    from engines.core.source import Source
    from engines.core.time import BeatGrid
    from engines.generation.sampling.instrument import SongInstrument
    from engines.generation.sound.patch import Patch
    from engines.model.arrangement import Arrangement, Lane, Note, TextureSpan

_LONGEST_S: Final = 24.0
_DRUM_TAKES: Final = 4
_TUNED_TAKES: Final = 2
_HELD_STEP: Final = 64
_SAME_TEMPO: Final = 0.02
"""By how much a song's own beats waver and still count as one tempo."""
_VELOCITIES: Final = 6
"""Shades of timbre; loudness follows the exact velocity."""


@dataclass(frozen=True, slots=True)
class _Event:
    onset: int
    stop: int
    tone: Tone
    gain: np.float32


def perform(
    arrangement: Arrangement,
    lane_id: str,
    tones: SoundCache | None = None,
    instrument: SongInstrument | None = None,
) -> Source:
    """The sound of a generated lane: its notes on its style's patch, and its textures.

    The lane's own gain, pan, width and effects are not applied. What is read does not depend on the blocks it
    is read in, and notes begin on the frame of `grid.frame_of(start)` plus their `late_ms`.

    Args:
        arrangement: with notes in the lane, as `compose` wrote them.
        lane_id: of that lane.
        tones: keeps what the instruments played; parts and remixes may share it. None for one of its own.
        instrument: what plays in place of the style's patch.

    Returns:
        Stereo at the grid's rate, as long as the arrangement; may be read from several threads at once.

    Raises:
        KeyError: there is no such lane.
        Missing: the part's style or patch is not there.
    """
    lane = arrangement.lane(lane_id)
    player = (
        _Player(arrangement, lane, tones or SoundCache(), instrument) if lane.part and lane.notes else None
    )
    return PartSource(arrangement, player, lane.textures)


class _Player:
    """The notes of a lane on their instrument."""

    def __init__(
        self, arrangement: Arrangement, lane: Lane, tones: SoundCache, instrument: SongInstrument | None
    ) -> None:
        assert lane.part is not None  # noqa: S101 - only lanes of a part have notes
        habit = habit_of(load_style(lane.part.style), lane.part.role)
        self._name = habit.patch if instrument is None else instrument.name
        self._instrument = patch(habit.patch) if instrument is None else instrument.patch
        self._gain = np.float32(10.0 ** (habit.trim_db / 20.0))
        self._tones = tones
        self._events = tuple(_events(arrangement, lane, self._instrument))
        self._onsets = [event.onset for event in self._events]
        self._longest = max(event.stop - event.onset for event in self._events)

    def add(self, window: FloatArray, low: int) -> None:
        """Add what sounds from frame `low` on."""
        first = bisect_left(self._onsets, low - self._longest)
        for event in self._events[first : bisect_left(self._onsets, low + window.shape[1])]:
            if event.stop > low:
                _add(window, self._sound(event.tone), event.onset - low, event.gain * self._gain)

    def _sound(self, tone: Tone) -> FloatArray:
        return self._tones.made((self._name, tone), lambda: self._instrument.sound(tone))


class PartSource(StereoSource):
    """Notes and textures, rendered as they are read."""

    def __init__(
        self, arrangement: Arrangement, player: _Player | None, textures: Sequence[TextureSpan]
    ) -> None:
        super().__init__(arrangement.frames, arrangement.grid.rate)
        self._arrangement = arrangement
        self._player = player
        self._textures = textures

    def read(self, start: int, stop: int) -> FloatArray:
        """The frames start ≤ f < stop, (2, stop − start); silence beyond the ends."""
        out = np.zeros((WORK_CHANNELS, max(0, stop - start)), np.float32)
        low, high = max(0, start), min(self.frames, stop)
        if low >= high:
            return out
        window = out[:, low - start : high - start]
        if self._player is not None:
            self._player.add(window, low)
        for span in self._textures:
            self._add_texture(window, span, low)
        return out

    def _add_texture(self, window: FloatArray, span: TextureSpan, low: int) -> None:
        grid = self._arrangement.grid
        start, stop = grid.frame_of(span.start), grid.frame_of(span.stop)
        if stop <= start:
            return
        if span.kind in {"riser", "sweep", "impact"}:
            at = start if span.kind == "impact" else stop
            if low < at + round(8.0 * self.rate) and low + window.shape[1] > start:
                _add(window, gesture(span.kind, stop - start, span.amount), start - low, np.float32(1.0))
            return
        first, last = max(low, start), min(low + window.shape[1], stop)
        if first < last:
            window[:, first - low : last - low] += bed(
                span.kind, span.amount, first - start, last - start, stop - start, self._arrangement.seed
            )


def _add(window: FloatArray, sound: FloatArray, at: int, gain: np.float32) -> None:
    """Add a sound that begins at frame `at` of the window, as much of it as falls inside."""
    first, last = max(0, at), min(window.shape[1], at + sound.shape[1])
    if first < last:
        window[:, first:last] += gain * sound[:, first - at : last - at]


def _beat_s(grid: BeatGrid, beat: Fraction) -> float:
    """How long a beat lasts around a note [s]: as over the whole remix, but where the tempo ramps."""
    whole = 60.0 / grid.mean_bpm
    here = (grid.frame_of(beat + 2) - grid.frame_of(beat - 2)) / (4.0 * grid.rate)
    return round(whole, 3) if abs(here / whole - 1.0) <= _SAME_TEMPO else round(here, 2)


def _events(arrangement: Arrangement, lane: Lane, instrument: Patch) -> Iterator[_Event]:
    grid, mono = arrangement.grid, instrument.mono
    takes = _TUNED_TAKES if lane.part and lane.part.role not in {"drums", "percussion"} else _DRUM_TAKES
    counts: dict[int, int] = {}
    timed = [(_onset(arrangement, note), note) for note in lane.notes]
    timed.sort(key=lambda one: (one[0], one[1].pitch))
    stops = [grid.frame_of(note.start + note.length) for _, note in timed]
    before: int | None = None
    for index, (onset, note) in enumerate(timed):
        held = max(_HELD_STEP, stops[index] - onset)
        held = min(held, round(_LONGEST_S * grid.rate))
        glide = before if mono and before is not None and before != note.pitch else None
        counts[note.pitch] = counts.get(note.pitch, -1) + 1
        following = timed[index + 1][0] if index + 1 < len(timed) else stops[index]
        before = None
        if mono and following < stops[index]:
            # One note at a time: this one ends where the next begins, and the next slides from it.
            held = max(_HELD_STEP, following - onset)
            before = note.pitch if stops[index] - onset - held > 0.02 * grid.rate else None
        tone = Tone(
            pitch=note.pitch,
            velocity=max(1, round(note.velocity * _VELOCITIES)) / _VELOCITIES,
            held=-(-held // _HELD_STEP) * _HELD_STEP,
            take=counts[note.pitch] % takes,
            glide_from=glide,
            beat_s=_beat_s(grid, note.start),
        )
        gain = np.float32(instrument.gain(note.velocity))
        yield _Event(onset, onset + instrument.instrument.frames(tone), tone, gain)


def _onset(arrangement: Arrangement, note: Note) -> int:
    rate = arrangement.grid.rate
    return max(0, arrangement.grid.frame_of(note.start) + round(note.late_ms * rate / 1000.0))
