"""When the bars of the remix sound: its grid, laid bar after bar at each bar's pace."""

from __future__ import annotations

import math
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from engines.core.time import BeatGrid

if TYPE_CHECKING:
    from collections.abc import Sequence

    from engines.arranging.blocks import Slot
    from engines.arranging.paces import Pace
    from engines.model.song import SongFacts


@dataclass(frozen=True, slots=True, kw_only=True)
class Timing:
    """When the slots sound.

    Attributes:
        grid: of the remix; beat 0 is the first slot's first beat.
        starts: the remix beat of each slot, and at the end the length.
        sources: the beat of the song's grid at which each slot's bar begins.
        folds: remix beats to one beat of the song, by slot.
        retimed: whether a slot leaves the song's own timing.
        pickup: beats of the remix that sound before beat 0.
    """

    grid: BeatGrid
    starts: tuple[Fraction, ...]
    sources: tuple[int, ...]
    folds: tuple[Fraction, ...]
    retimed: tuple[bool, ...]
    pickup: Fraction = Fraction(0)

    @property
    def length(self) -> Fraction:
        """The remix's length [beats]."""
        return self.starts[-1]

    def span(self, run: range) -> tuple[Fraction, Fraction]:
        """The beats at which a run of slots starts and stops."""
        return self.starts[run.start], self.starts[run.stop]


def timing_of(slots: Sequence[Slot], paces: Sequence[Pace | None], facts: SongFacts) -> Timing:
    """The remix's grid: the song's own beats where no tempo was asked, a pace of its own where it was."""
    layout = _Layout(facts)
    for number, (slot, pace) in enumerate(zip(slots, paces, strict=True)):
        new_bar = number == 0 or slot.block != slots[number - 1].block or slot.at == 0
        layout.add(slot, pace, new_block=new_bar)
    return layout.timing(slots, paces[0])


class _Layout:
    """Lays bar after bar; positions are kept in full precision and rounded one by one."""

    def __init__(self, facts: SongFacts) -> None:
        self._facts = facts
        self._source = facts.grid
        self._at = 0.0
        self._beats: list[float] = []
        self._bars: list[int] = []
        self._open = Fraction(0)
        self._starts: list[Fraction] = []
        self._sources: list[int] = []
        self._folds: list[Fraction] = []
        self._retimed: list[bool] = []

    def add(self, slot: Slot, pace: Pace | None, *, new_block: bool) -> None:
        """Append one bar of the song."""
        first = self._source.bar_beat(slot.bar)
        count = self._source.bar_beat(slot.bar + 1) - first
        fold = pace.fold if pace else Fraction(1)
        beat = len(self._beats)
        self._starts.append(Fraction(beat))
        self._sources.append(first)
        self._folds.append(fold)
        self._retimed.append(pace is not None)
        if pace is None:
            self._at = round(self._at)
            self._copy(first, count)
        else:
            beats = int(count * fold)
            stands = [self._source.rate * pace.seconds(n, beats) for n in range(beats + 1)]
            self._beats.extend(self._at + stand for stand in stands[:-1])
            self._at += stands[-1]
        self._mark_bars(beat, count, fold, new_block=new_block)

    def _copy(self, first: int, count: int) -> None:
        base = self._source.frame_of(first)
        self._beats.extend(self._at + self._source.frame_of(first + i) - base for i in range(count))
        self._at += self._source.frame_of(first + count) - base

    def _last_beats(self, slot: Slot) -> Fraction:
        """How long the last bar lasts: where the song ends inside it, to the next beat behind that end."""
        whole = len(self._beats) - self._starts[-1]
        if slot.bar != self._facts.last_bar or slot.inserted is not None:
            return whole
        end = self._source.beat_of(round(self._facts.duration_s * self._source.rate))
        return min(whole, max(1, math.ceil(end - self._sources[-1])) * self._folds[-1])

    def _mark_bars(self, beat: int, count: int, fold: Fraction, *, new_block: bool) -> None:
        if fold == 2:
            self._bars.extend((beat, beat + count))
        elif fold == 1 or new_block or self._open >= count:
            self._bars.append(beat)
            self._open = count * fold
        else:
            self._open += count * fold

    def timing(self, slots: Sequence[Slot], first: Pace | None) -> Timing:
        """The grid of all that was laid, with the pickup before it where the song's first bar leads."""
        rate, source = self._source.rate, self._source
        lead, beats = 0.0, Fraction(0)
        if slots[0].bar == 1 and slots[0].inserted is None:
            first_beat = source.bar_beat(1)
            before = first_beat - source.beat_of(0)
            fold = first.fold if first else Fraction(1)
            beats = Fraction(math.ceil(before * 4), 4) * fold
            lead = source.frame_of(first_beat) if first is None else _lead(before * fold, first, rate)
            lead = max(0.0, lead)
        frames = tuple(round(lead + at) for at in (*self._beats, self._at))
        length = self._starts[-1] + self._last_beats(slots[-1])
        grid = BeatGrid(
            beat_frames=frames,
            bar_starts=tuple(sorted(set(self._bars))),
            beats_per_bar=self._facts.beats_per_bar,
            rate=rate,
        )
        return Timing(
            grid=grid,
            starts=(*self._starts, length),
            sources=tuple(self._sources),
            folds=tuple(self._folds),
            retimed=tuple(self._retimed),
            pickup=beats,
        )


def _lead(beats: Fraction, pace: Pace, rate: int) -> float:
    return float(beats) * 60.0 * rate / pace.bpm
