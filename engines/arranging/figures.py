"""Chops, stutters and reverses: a clip as several clips on a note grid."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from engines.model.arrangement import Clip
    from engines.model.operations import Chop, Stutter

FIGURE_FADE_MS: Final = 3.0
_DEFAULT_PATTERN: Final = "12141516"
_MODIFIERS: Final = {"d": Fraction(3, 2), "t": Fraction(2, 3)}


def note_beats(note: str) -> Fraction:
    """A note value such as "1/8", "1/8d" (dotted) or "1/8t" (triplet) in beats of a quarter."""
    factor = _MODIFIERS.get(note[-1], Fraction(1))
    return 4 * Fraction(note.rstrip("dt")) * factor


def chopped(clip: Clip, operation: Chop) -> list[Clip]:
    """The clip's slices on a grid, replayed in a pattern that begins anew with each clip."""
    step = note_beats(operation.grid)
    pattern = operation.pattern or _DEFAULT_PATTERN
    count = max(1, int(clip.length / step))
    found: list[Clip] = []
    for place in range(count):
        sign = pattern[place % len(pattern)]
        if not sign.isdecimal() or sign == "0":
            continue
        base = place - place % len(pattern)
        found.append(_slice(clip, step, place, min(count - 1, base + int(sign) - 1)))
    return found


def stuttered(clip: Clip, operation: Stutter) -> list[Clip]:
    """The clip, at whose end one slice is repeated."""
    step = note_beats(operation.grid)
    repeats = max(1, min(operation.repeats, int(clip.length / step)))
    first = clip.length - repeats * step
    source = first * clip.source_length / clip.length
    piece = step * clip.source_length / clip.length
    plain = [replace(clip, length=first, source_length=source)] if first > 0 else []
    return plain + [
        replace(
            clip,
            start=clip.start + first + turn * step,
            length=step,
            source_start=clip.source_start + source,
            source_length=piece,
        )
        for turn in range(repeats)
    ]


def reversed_run(clip: Clip) -> list[Clip]:
    """The clip backwards."""
    return [replace(clip, reversed=True)]


def _slice(clip: Clip, step: Fraction, place: int, number: int) -> Clip:
    piece = step * clip.source_length / clip.length
    return replace(
        clip,
        start=clip.start + place * step,
        length=step,
        source_start=clip.source_start + number * piece,
        source_length=piece,
        fade_in_ms=FIGURE_FADE_MS,
        fade_out_ms=FIGURE_FADE_MS,
    )
