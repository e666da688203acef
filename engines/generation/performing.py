"""Playing: notes and textures of a lane as a source that is read by the block."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import OrderedDict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from engines.core.audio import WORK_CHANNELS, FloatArray
from engines.generation.scene import habit_of
from engines.generation.sound.patches import patch
from engines.generation.sound.textures import bed, gesture
from engines.generation.sound.tone import Tone
from engines.model.style import load_style

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from engines.core.source import Source
    from engines.generation.sound.patch import Patch
    from engines.model.arrangement import Arrangement, Lane, Note, TextureSpan

_CACHE_BYTES: Final = 96 * 1024 * 1024
_LONGEST_S: Final = 24.0
_TAIL_S: Final = 4.0
"""No instrument rings longer than this behind its key."""
_DRUM_TAKES: Final = 4
_TUNED_TAKES: Final = 2
_HELD_STEP: Final = 64
_VELOCITIES: Final = 6
"""Shades of timbre; loudness follows the exact velocity."""


@dataclass(frozen=True, slots=True)
class _Event:
    onset: int
    tone: Tone
    gain: np.float32


def perform(arrangement: Arrangement, lane_id: str) -> Source:
    """The sound of a generated lane: its notes on its style's patch, and its textures.

    The lane's own gain, pan, width and effects are not applied. What is read does not depend on the blocks it
    is read in, and notes begin on the frame of `grid.frame_of(start)` plus their `late_ms`.

    Args:
        arrangement: with notes in the lane, as `compose` wrote them.
        lane_id: of that lane.

    Returns:
        Stereo at the grid's rate, as long as the arrangement.

    Raises:
        KeyError: there is no such lane.
        Missing: the part's style or patch is not there.
    """
    lane = arrangement.lane(lane_id)
    events: Sequence[_Event] = ()
    instrument: Patch | None = None
    gain = 1.0
    if lane.part is not None and lane.notes:
        habit = habit_of(load_style(lane.part.style), lane.part.role)
        instrument = patch(habit.patch)
        gain = 10.0 ** (habit.trim_db / 20.0)
        events = tuple(_events(arrangement, lane, instrument))
    return PartSource(arrangement, instrument, events, lane.textures, gain)


class PartSource:
    """Notes and textures, rendered as they are read and kept for as long as there is room."""

    def __init__(
        self,
        arrangement: Arrangement,
        instrument: Patch | None,
        events: Sequence[_Event],
        textures: Sequence[TextureSpan],
        gain: float,
    ) -> None:
        self._arrangement = arrangement
        self._instrument = instrument
        self._events = events
        self._onsets = [event.onset for event in events]
        self._textures = textures
        self._gain = np.float32(gain)
        self._kept: OrderedDict[Tone, FloatArray] = OrderedDict()
        self._kept_bytes = 0
        self._lengths: dict[Tone, int] = {}
        held = max((event.tone.held for event in events), default=0)
        self._reach = held + round(_TAIL_S * self.rate)

    @property
    def rate(self) -> int:
        """Frames per second [Hz]."""
        return self._arrangement.grid.rate

    @property
    def channels(self) -> int:
        """Two."""
        return WORK_CHANNELS

    @property
    def frames(self) -> int:
        """The arrangement's length in frames."""
        return self._arrangement.frames

    def read(self, start: int, stop: int) -> FloatArray:
        """The frames start ≤ f < stop, (2, stop − start); silence beyond the ends."""
        out = np.zeros((WORK_CHANNELS, max(0, stop - start)), np.float32)
        low, high = max(0, start), min(self.frames, stop)
        if low >= high:
            return out
        window = out[:, low - start : high - start]
        first = bisect_left(self._onsets, low - self._reach)
        for event in self._events[first : bisect_right(self._onsets, high - 1)]:
            if event.onset + self._lengths.get(event.tone, high) > low:
                _add(window, self._sound(event.tone), event.onset - low, event.gain)
        window *= self._gain
        for span in self._textures:
            self._add_texture(window, span, low)
        return out

    def _sound(self, tone: Tone) -> FloatArray:
        found = self._kept.get(tone)
        if found is not None:
            self._kept.move_to_end(tone)
            return found
        assert self._instrument is not None  # noqa: S101 - there are no events without an instrument
        found = self._instrument.sound(tone)
        self._lengths[tone] = found.shape[1]
        self._kept[tone] = found
        self._kept_bytes += found.nbytes
        while self._kept_bytes > _CACHE_BYTES and len(self._kept) > 1:
            self._kept_bytes -= self._kept.popitem(last=False)[1].nbytes
        return found

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


def _events(arrangement: Arrangement, lane: Lane, instrument: Patch) -> Iterator[_Event]:
    grid, mono = arrangement.grid, instrument.mono
    takes = _TUNED_TAKES if lane.part and lane.part.role not in {"drums", "percussion"} else _DRUM_TAKES
    counts: dict[int, int] = {}
    notes = sorted(lane.notes, key=lambda note: (_onset(arrangement, note), note.pitch))
    stops = [grid.frame_of(note.start + note.length) for note in notes]
    beat_s = round(60.0 / grid.mean_bpm, 3)
    before: int | None = None
    for index, note in enumerate(notes):
        onset = _onset(arrangement, note)
        held = max(_HELD_STEP, stops[index] - onset)
        held = min(held, round(_LONGEST_S * grid.rate))
        glide = before if mono and before is not None and before != note.pitch else None
        counts[note.pitch] = counts.get(note.pitch, -1) + 1
        if mono and index + 1 < len(notes) and _onset(arrangement, notes[index + 1]) < stops[index]:
            # One note at a time: this one ends where the next begins, and the next slides from it.
            held = max(_HELD_STEP, _onset(arrangement, notes[index + 1]) - onset)
            before = note.pitch if stops[index] - onset - held > 0.02 * grid.rate else None
        else:
            before = None
        yield _Event(
            onset,
            Tone(
                pitch=note.pitch,
                velocity=max(1, round(note.velocity * _VELOCITIES)) / _VELOCITIES,
                held=-(-held // _HELD_STEP) * _HELD_STEP,
                take=counts[note.pitch] % takes,
                glide_from=glide,
                beat_s=beat_s,
            ),
            np.float32(instrument.gain(note.velocity)),
        )


def _onset(arrangement: Arrangement, note: Note) -> int:
    rate = arrangement.grid.rate
    return max(0, arrangement.grid.frame_of(note.start) + round(note.late_ms * rate / 1000.0))
