"""The pace of each bar of the remix: steady, on a ramp, or the song's own."""

from __future__ import annotations

import math
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, Final, TypeAlias

from engines.arranging.tempo import FASTEST, SLOWEST, STRETCH_LIMIT, RampTarget, Target

if TYPE_CHECKING:
    from collections.abc import Sequence

    from engines.arranging.blocks import Slot
    from engines.arranging.places import Place
    from engines.model.song import SongFacts

_HEARD_BARS: Final = 2
"""Bars of a song's own timing that tell the tempo from which a ramp leads on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pace:
    """The tempo of one bar, which moves evenly from beat to beat.

    Attributes:
        bpm, to_bpm: of the remix's grid, at the beginning and at the end of the bar.
        fold: remix beats to one beat of the song: ½, 1 or 2.
    """

    bpm: float
    to_bpm: float
    fold: Fraction

    def seconds(self, beat: float, beats: float) -> float:
        """When a beat of the bar stands behind the bar's beginning [s].

        The integral of 60 / tempo over beats, in closed form.

        Args:
            beat: 0 ≤ beat ≤ beats.
            beats: how many the bar has in the remix.
        """
        rise = (self.to_bpm - self.bpm) / beats
        return 60.0 * beat / self.bpm * _log1p_over(rise * beat / self.bpm)


Paces: TypeAlias = "tuple[Pace | None, ...]"
"""By slot; None where the song keeps its own timing."""


def paces_of(
    slots: Sequence[Slot], targets: Sequence[tuple[Place, Target | RampTarget]], facts: SongFacts
) -> Paces:
    """What each slot's tempo is, steady tempos first, then the ramps in the order of their places.

    Behind a ramp that stands in one place, the tempo that it reached goes on, but where another one was asked
    for by place. A ramp in several places begins anew in each, and the tempo comes back behind it.
    """
    paces: list[Pace | None] = [None] * len(slots)
    placed: set[int] = set()
    for place, target in targets:
        if isinstance(target, Target):
            numbers = place.slots(slots)
            placed.update(() if place.everywhere else numbers)
            for number in numbers:
                paces[number] = Pace(bpm=target.bpm, to_bpm=target.bpm, fold=target.fold)
    ramps = [(place.runs(slots), target) for place, target in targets if isinstance(target, RampTarget)]
    for runs, ramp in sorted(ramps, key=lambda item: item[0][0].start if item[0] else 0):
        for run in runs:
            anew = any(run.start == other.stop for other in runs)
            before = paces[run.start - 1] if run.start and not anew else None
            reached = _ramped(paces, slots, run, ramp, (before, facts))
            if len(runs) == 1:
                for number in range(run.stop, len(slots)):
                    paces[number] = paces[number] if number in placed else reached
    return tuple(paces)


def ramp_warning(paces: Paces, slots: Sequence[int], facts: SongFacts) -> str:
    """A sentence where a ramp over these slots stretches the recording past the limit; else empty."""
    ends = [
        (end, pace.fold) for pace in map(paces.__getitem__, slots) if pace for end in (pace.bpm, pace.to_bpm)
    ]
    bpm, fold = max(ends, key=lambda end: abs(math.log(end[0] / (facts.tempo_bpm * end[1]))))
    stretch = bpm / (facts.tempo_bpm * fold) - 1.0
    if abs(stretch) <= STRETCH_LIMIT:
        return ""
    way = "faster" if stretch > 0 else "slower"
    return f"At {bpm:.0f} BPM the ramp plays the recording {abs(stretch):.0%} {way}, which will be heard."


def _ramped(
    paces: list[Pace | None],
    slots: Sequence[Slot],
    run: range,
    ramp: RampTarget,
    led_by: tuple[Pace | None, SongFacts],
) -> Pace:
    """Write a ramp over a run of slots, led by the pace before it; gives the pace that it reached."""
    base, (before, facts) = paces[run.start], led_by
    fold = ramp.fold or (base.fold if base else Fraction(1))
    first = ramp.bpm or _leading(before, base, slots[run.start].bar + (0 if run.start else 1), facts)
    last = _bounded(ramp.to_bpm or first * (ramp.to_ratio or 1.0))
    lengths = [_beats(slots[number], facts) for number in run]
    done, total = 0, sum(lengths)
    for number, length in zip(run, lengths, strict=True):
        ends = [first + (last - first) * at / total for at in (done, done + length)]
        paces[number] = Pace(bpm=ends[0], to_bpm=ends[1], fold=fold)
        done += length
    return Pace(bpm=last, to_bpm=last, fold=fold)


def _leading(before: Pace | None, here: Pace | None, bar: int, facts: SongFacts) -> float:
    """The tempo from which a ramp leads on that names none: of the bar before it, else of its own first.

    Where both keep the song's own timing, that of the song before `bar`.
    """
    if before is not None and (here is None or before.fold == here.fold):
        return before.to_bpm
    if here is not None:
        return here.bpm
    grid, first = facts.grid, max(1, bar - _HEARD_BARS)
    beats = grid.bar_beat(bar) - grid.bar_beat(first)
    if beats <= 0:
        return _bounded(facts.tempo_bpm)
    return _bounded(60.0 * grid.rate * beats / (grid.bar_frame(bar) - grid.bar_frame(first)))


def _beats(slot: Slot, facts: SongFacts) -> int:
    return facts.grid.bar_beat(slot.bar + 1) - facts.grid.bar_beat(slot.bar)


def _bounded(bpm: float) -> float:
    return min(FASTEST, max(SLOWEST, bpm))


def _log1p_over(x: float) -> float:
    """ln(1 + x) / x, which is 1 at 0."""
    return math.log1p(x) / x if x else 1.0
