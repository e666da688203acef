"""Which of two relative keys is home: they share their notes and differ in the chord that music rests on."""

from __future__ import annotations

import itertools
from dataclasses import replace
from typing import TYPE_CHECKING, Final

import numpy as np
import numpy.typing as npt

from engines.model.song import PITCH_CLASSES, KeyFact

if TYPE_CHECKING:
    from engines.model.song import ChordSpan, Section

Signs = npt.NDArray[np.float64]
Span = tuple[int, int]

_PHRASE_BARS: Final = 4
_SHARE: Final = 1.0
_PHRASES: Final = 0.8
_FIRST: Final = 0.3
_LAST: Final = 0.5
_CADENCES: Final = 2.0
_RAISED: Final = 3.0
"""What speaks for a key: how long its tonic sounds, how often phrases begin with it, whether the song begins
and ends on it, how many of all changes lead into it from its dominant, and how long the major dominant of the
minor key sounds."""

_STAYS_BEATS: Final = 2
"""A chord that is left sooner after a phrase begins is that of the phrase before."""

_OPEN: Final = 0.55
_SETTLED: Final = 0.7
"""How sure a key is where nothing tells it from its relative, and how much has to speak for being sure."""

_MINOR_QUALITIES: Final = frozenset({"min", "min7", "dim"})


def minor_readings(keys: tuple[KeyFact, ...]) -> tuple[KeyFact, ...]:
    """The keys, each as the minor one of its pair, whose scale holds the notes of both."""
    return tuple(_as(key, major=_major_tonic(key), minor=True) for key in keys)


def at_home(
    keys: tuple[KeyFact, ...],
    chords: tuple[ChordSpan, ...],
    bar_starts: tuple[int, ...],
    sections: tuple[Section, ...],
) -> tuple[KeyFact, ...]:
    """The keys, each as that one of its pair in which the song comes to rest.

    Args:
        keys: in order; of each only which notes it has is taken as known.
        chords: of the whole song, without gaps.
        bar_starts: the beats at which bars begin.
        sections: in order; phrases of four bars are counted from their first bars.
    """
    phrases = [
        bar_starts[bar - 1]
        for section in sections
        for bar in range(section.first_bar, section.first_bar + section.bars, _PHRASE_BARS)
        if bar <= len(bar_starts)
    ]
    ends = (*(bar_starts[key.first_bar - 1] for key in keys[1:]), chords[-1].start + chords[-1].beats)
    found = []
    for key, start, stop in zip(keys, (0, *ends), ends, strict=False):
        major = _major_tonic(key)
        inside = tuple(chord for chord in chords if start <= chord.start < stop and chord.quality != "N")
        said = _minor_against_major(major, inside, [at for at in phrases if start <= at < stop])
        if inside and not start:
            said += _FIRST * _tonic_sign(inside[0], major)
        if inside and stop == ends[-1]:
            said += _LAST * _tonic_sign(inside[-1], major)
        sure = _OPEN + (1.0 - _OPEN) * min(1.0, abs(said) / _SETTLED)
        minor = said > 0.0 if said else key.mode == "minor"
        found.append(replace(_as(key, major=major, minor=minor), confidence=key.confidence * sure))
    return tuple(key for i, key in enumerate(found) if not i or not _same(key, found[i - 1]))


def _same(a: KeyFact, b: KeyFact) -> bool:
    return (a.tonic, a.mode) == (b.tonic, b.mode)


def _major_tonic(key: KeyFact) -> int:
    return (key.pitch_classes[0] + 3 * (key.mode == "minor")) % 12


def _as(key: KeyFact, *, major: int, minor: bool) -> KeyFact:
    return replace(key, tonic=PITCH_CLASSES[(major - 3 * minor) % 12], mode="minor" if minor else "major")


def _minor_against_major(major: int, chords: tuple[ChordSpan, ...], phrases: list[int]) -> float:
    """How much speaks for the minor key (above 0) or the major one (below), save for the song's ends."""
    beats = sum(chord.beats for chord in chords)
    if not beats:
        return 0.0
    said = _SHARE * sum(_tonic_sign(chord, major) * chord.beats for chord in chords) / beats
    said += _RAISED * sum(chord.beats for chord in chords if _is(chord, major + 4, minor=False)) / beats
    begun = [_tonic_sign(chord, major) for chord in chords for at in phrases if _holds(chord, at)]
    said += _PHRASES * float(np.mean(begun)) if begun else 0.0
    moves = [(a, b) for a, b in itertools.pairwise(chords) if (a.root, a.quality) != (b.root, b.quality)]
    return said + _CADENCES * sum(_cadence_sign(a, b, major) for a, b in moves) / max(1, len(moves))


def _holds(chord: ChordSpan, beat: int) -> bool:
    return chord.start <= beat <= chord.start + chord.beats - _STAYS_BEATS


def _is(chord: ChordSpan, root: int, *, minor: bool) -> bool:
    return chord.root == root % 12 and (chord.quality in _MINOR_QUALITIES) == minor


def _tonic_sign(chord: ChordSpan, major: int) -> float:
    """1 for the minor tonic, −1 for the major one, 0 for any other chord."""
    return float(_is(chord, major + 9, minor=True)) - float(_is(chord, major, minor=False))


def _cadence_sign(chord: ChordSpan, after: ChordSpan, major: int) -> float:
    """1 where a major dominant leads into the minor tonic, 0.5 for a minor one, −1 into the major tonic."""
    sign = _tonic_sign(after, major)
    if sign > 0.0:
        return float(chord.root == (major + 4) % 12) * (1.0 if chord.quality not in _MINOR_QUALITIES else 0.5)
    return sign * float(_is(chord, major + 7, minor=False))
