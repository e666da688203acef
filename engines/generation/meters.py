"""Step grids and meters: which beats of a 4/4 groove a bar of another meter plays, and where steps stand."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from typing import Final

_WHOLE: Final = {
    1: (0,),
    2: (0, 1),
    3: (0, 1, 3),
    4: (0, 1, 2, 3),
    5: (0, 1, 3, 2, 3),
    7: (0, 1, 2, 3, 0, 1, 3),
    8: (0, 1, 2, 3, 0, 1, 2, 3),
    10: (0, 1, 3, 2, 3, 0, 1, 3, 2, 3),
}
_COMPOUND: Final = (6, 9, 12)
_FAST_BPM: Final = 186.0


@dataclass(frozen=True, slots=True)
class Column:
    """What one beat of a bar plays: the beat of the 4/4 pattern, and whether it is a weak one in a group."""

    beat: int
    weak: bool = False


@cache
def columns(beats: int) -> tuple[Column, ...]:
    """The pattern's beats for a bar of so many beats.

    3/4 is one, two and four of the groove; 5/4 is three and two, 7/4 four and three; 6, 9 and 12 are groups
    of three with the groove's beats on their heads and timekeepers between; longer bars are fours.
    """
    if beats in _COMPOUND:
        heads = {6: (0, 1), 9: (0, 1, 3), 12: (0, 1, 2, 3)}[beats]
        return tuple(Column(head, weak=place > 0) for head in heads for place in range(3))
    if beats in _WHOLE:
        return tuple(Column(beat) for beat in _WHOLE[beats])
    head = columns(4)
    return head + columns(beats - 4)


def bar_steps(pattern: str, bar: int, beats: int, per_beat: int = 4, *, rest: str = ".") -> list[str]:
    """The step characters of one bar, `per_beat` a beat, of a pattern of 4/4 bars.

    Args:
        pattern: one or more 4/4 bars.
        bar: counted on; the pattern repeats.
        beats: of the bar that is wanted.
        per_beat: steps a beat.
        rest: what weak beats play.
    """
    width = 4 * per_beat
    count = max(1, len(pattern) // width)
    text = pattern[(bar % count) * width :][:width].ljust(width, ".")
    out: list[str] = []
    for column in columns(beats):
        out += rest * per_beat if column.weak else text[column.beat * per_beat :][:per_beat]
    return out


def step_beat(step: int, per_beat: int, swing: float, eighth: float = 0.5) -> Fraction:
    """Where a step stands from its bar's first beat [beats].

    Args:
        step: counted from 0.
        per_beat: steps a beat.
        swing: where the off-beat sixteenth splits its pair, 0.5 straight; only for an even `per_beat`.
        eighth: where the off-beat eighth splits the beat, as heard in the song, 0.5 straight.
    """
    beat, inside = divmod(step, per_beat)
    place = Fraction(inside, per_beat)
    if per_beat == 4:
        if inside % 2:
            place += Fraction(round((swing - 0.5) * 960), 960) / 2
        if eighth != 0.5:
            split = Fraction(round(eighth * 960), 960)
            place = place * 2 * split if place < Fraction(1, 2) else split + (place * 2 - 1) * (1 - split)
    return beat + place


def is_fast(bpm: float) -> bool:
    """Whether sixteenths of this tempo are too quick to play, as where the beats are eighths."""
    return bpm > _FAST_BPM
