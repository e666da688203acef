"""The tempo of each bar of the remix: what was said, or what a style wants, by the nearest way."""

from __future__ import annotations

import math
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from engines.core.time import BeatGrid
from engines.model.operations import Restyle, Tempo

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from engines.arranging.blocks import Slot
    from engines.arranging.places import Place
    from engines.model.plan import Edit
    from engines.model.song import SongFacts
    from engines.model.style import Style

STRETCH_LIMIT: Final = 0.25
"""Past this stretch the plan warns and offers half or double feel."""
_TOUCH: Final = 0.4
"""From this amount on a style brings its tempo."""
_SLOWEST, _FASTEST = 20.0, 400.0
_FOLD_COST: Final = 0.1
"""What counting in half or double time costs beside stretching, where a style is free to choose [octaves]."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """The tempo that an edit asks for.

    Attributes:
        bpm: of the remix's grid.
        fold: remix beats to one beat of the song: ½, 1 or 2.
        edit: the edit that asked.
        note: what was chosen, for the person; empty where nothing was.
        warning: a sentence where the stretch goes past the limit.
    """

    bpm: float
    fold: Fraction
    edit: str
    note: str = ""
    warning: str = ""


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


def target_of(edit: Edit, facts: SongFacts, style_of: Callable[[str], Style]) -> Target | None:
    """The tempo that an edit asks for; None where it asks for none."""
    operation = edit.operation
    if isinstance(operation, Tempo):
        if operation.bpm is not None:
            return _nearest(operation.bpm, facts, edit.id)
        return _ratio(operation.ratio or 1.0, facts, edit.id)
    if isinstance(operation, Restyle):
        style = style_of(operation.style)
        if style.ratio is not None:
            return _ratio(style.ratio, facts, edit.id)
        if operation.amount is None or operation.amount >= _TOUCH:
            return _into(style, facts, edit.id)
    return None


def _nearest(bpm: float, facts: SongFacts, edit: str) -> Target:
    """The target by the least stretch of the song at half, once or twice its tempo."""
    song = facts.tempo_bpm
    fold = min(_folds(facts), key=lambda f: (abs(math.log2(bpm / (song * f))), abs(math.log2(f))))
    note = ""
    if fold != 1:
        note = f"at {bpm:g} BPM each beat of the song takes {'two beats' if fold == 2 else 'half a beat'}"
    return Target(
        bpm=bpm, fold=Fraction(fold), edit=edit, note=note, warning=_warning(bpm / (song * fold), bpm)
    )


def _ratio(ratio: float, facts: SongFacts, edit: str) -> Target:
    bpm = min(_FASTEST, max(_SLOWEST, facts.tempo_bpm * ratio))
    return Target(bpm=bpm, fold=Fraction(1), edit=edit, warning=_warning(bpm / facts.tempo_bpm, bpm))


def _into(style: Style, facts: SongFacts, edit: str) -> Target | None:
    """Into the style's range by the least stretch; None where the song lies in it as it is.

    Half and double time must save stretch to be taken: a slow style slows a song down rather than hurrying it
    at half the count.
    """
    song = facts.tempo_bpm
    ways = [(min(style.tempo.high, max(style.tempo.low, song * f)), f) for f in _folds(facts)]
    bpm, fold = min(
        ways, key=lambda way: abs(math.log2(way[0] / (song * way[1]))) + _FOLD_COST * abs(math.log2(way[1]))
    )
    if fold == 1 and math.isclose(bpm, song):
        return None
    if not math.isclose(bpm, song * fold):
        bpm = float(round(bpm))
    note = f"{style.name} brought the tempo to {round(bpm, 1):g} BPM"
    if fold != 1:
        note += f", at which each beat of the song takes {'two beats' if fold == 2 else 'half a beat'}"
    return Target(
        bpm=bpm, fold=Fraction(fold), edit=edit, note=note, warning=_warning(bpm / (song * fold), bpm)
    )


def _folds(facts: SongFacts) -> tuple[Fraction, ...]:
    """The ways a beat of the song may count; halves need bars that halve."""
    sizes = (b - a for a, b in zip(facts.grid.bar_starts, facts.grid.bar_starts[1:], strict=False))
    even = facts.beats_per_bar % 2 == 0 and all(size % 2 == 0 for size in sizes)
    return (Fraction(1), Fraction(2), Fraction(1, 2)) if even else (Fraction(1), Fraction(2))


def _warning(stretch: float, bpm: float) -> str:
    if abs(stretch - 1.0) <= STRETCH_LIMIT:
        return ""
    limit = bpm / stretch * (1.0 + math.copysign(STRETCH_LIMIT, stretch - 1.0))
    if stretch > 1:
        way, instead = "faster", f"at most {math.floor(limit)} BPM would be gentler, a half-time feel calmer"
    else:
        way, instead = (
            "slower",
            f"at least {math.ceil(limit)} BPM would be gentler, a double-time feel livelier",
        )
    return (
        f"{round(bpm, 1):g} BPM plays the recording {abs(stretch - 1.0):.0%} {way}, which will be heard; "
        f"{instead}."
    )


def timing_of(slots: Sequence[Slot], targets: Sequence[tuple[Place, Target]], facts: SongFacts) -> Timing:
    """The remix's grid: the song's own beats where no tempo was asked, a steady one where it was."""
    wanted: list[Target | None] = [None] * len(slots)
    for place, target in targets:
        for number in place.slots(slots):
            wanted[number] = target
    layout = _Layout(facts)
    for number, slot in enumerate(slots):
        new_bar = number == 0 or slot.block != slots[number - 1].block or slot.at == 0
        layout.add(slot, wanted[number], new_block=new_bar)
    return layout.timing(slots, wanted[0])


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

    def add(self, slot: Slot, target: Target | None, *, new_block: bool) -> None:
        """Append one bar of the song."""
        first = self._source.bar_beat(slot.bar)
        count = self._source.bar_beat(slot.bar + 1) - first
        fold = target.fold if target else Fraction(1)
        beat = len(self._beats)
        self._starts.append(Fraction(beat))
        self._sources.append(first)
        self._folds.append(fold)
        self._retimed.append(target is not None)
        if target is None:
            self._at = round(self._at)
            self._copy(first, count)
        else:
            step = 60.0 * self._source.rate / target.bpm
            for _ in range(int(count * fold)):
                self._beats.append(self._at)
                self._at += step
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

    def timing(self, slots: Sequence[Slot], first: Target | None) -> Timing:
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


def _lead(beats: Fraction, target: Target, rate: int) -> float:
    return float(beats) * 60.0 * rate / target.bpm
