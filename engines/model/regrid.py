"""Facts carried over to another beat grid: everything stays where it sounded."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from engines.core.time import BeatGrid
    from engines.model.song import ChordSpan, KeyFact, Section, SongFacts, StemFacts


def with_grid(facts: SongFacts, grid: BeatGrid, *, lines_moved: int = 0) -> SongFacts:
    """The same song on another grid: chords, sections, keys and activity move to the nearest beats and bars.

    Args:
        facts: on the old grid.
        grid: the new one, at the same rate.
        lines_moved: by how many beats of the old grid its bar lines stood wrong; what stands on them moves
            as far before the nearest new one is looked for.
    """
    old = facts.grid
    return replace(
        facts,
        grid=grid,
        beats_per_bar=grid.beats_per_bar,
        chords=_chords(facts.chords, old, grid),
        sections=_sections(facts.sections, old, grid, lines_moved),
        keys=_keys(facts.keys, old, grid, lines_moved),
        stems=tuple(_stem(stem, facts, grid) for stem in facts.stems),
        heard_beats=_heard(facts, grid),
    )


def nearest_beat(grid: BeatGrid, frame: int) -> int:
    """The beat nearest to a frame; may lie beyond the grid."""
    return round(grid.beat_of(frame))


def nearest_bar(grid: BeatGrid, frame: int) -> int:
    """The bar whose first beat is nearest to a frame."""
    bar = grid.bar_at_frame(frame)
    return min((bar, bar + 1), key=lambda candidate: abs(grid.bar_frame(candidate) - frame))


def _chords(chords: tuple[ChordSpan, ...], old: BeatGrid, new: BeatGrid) -> tuple[ChordSpan, ...]:
    out = []
    for chord in chords:
        start = nearest_beat(new, old.frame_of(chord.start))
        stop = nearest_beat(new, old.frame_of(chord.start + chord.beats))
        if stop > start:
            out.append(replace(chord, start=start, beats=stop - start))
    return tuple(out)


def _line(old: BeatGrid, bar: int, moved: int) -> int:
    return old.frame_of(old.bar_beat(bar) + moved)


def _sections(sections: tuple[Section, ...], old: BeatGrid, new: BeatGrid, moved: int) -> tuple[Section, ...]:
    out = []
    for section in sections:
        first = nearest_bar(new, _line(old, section.first_bar, moved))
        after = nearest_bar(new, _line(old, section.last_bar + 1, moved))
        if after > first:
            out.append(replace(section, first_bar=first, bars=after - first))
    return tuple(out)


def _keys(keys: tuple[KeyFact, ...], old: BeatGrid, new: BeatGrid, moved: int) -> tuple[KeyFact, ...]:
    there = [replace(key, first_bar=nearest_bar(new, _line(old, key.first_bar, moved))) for key in keys]
    return tuple(
        replace(key, first_bar=min(1, key.first_bar)) if i == 0 else key for i, key in enumerate(there)
    )


def _stem(stem: StemFacts, facts: SongFacts, new: BeatGrid) -> StemFacts:
    if not stem.activity:
        return stem
    end = round(facts.duration_s * new.rate) - 1
    bars = max(1, new.bar_at_frame(end))
    return replace(stem, activity=tuple(_activity(stem, facts.grid, new, bar) for bar in range(1, bars + 1)))


def _activity(stem: StemFacts, old: BeatGrid, new: BeatGrid, bar: int) -> float:
    """What the old bars that overlap a new one say, each by its share."""
    start, stop = new.bar_frame(bar), new.bar_frame(bar + 1)
    total = weight = 0.0
    for index in range(old.bar_at_frame(start), old.bar_at_frame(stop - 1) + 1):
        if 1 <= index <= len(stem.activity):
            share = min(stop, old.bar_frame(index + 1)) - max(start, old.bar_frame(index))
            total += stem.activity[index - 1] * share
            weight += share
    return round(total / weight, 3) if weight > 0 else 0.0


def _heard(facts: SongFacts, new: BeatGrid) -> tuple[int, int] | None:
    if facts.heard_beats is None:
        return None
    first, last = (nearest_beat(new, facts.grid.frame_of(beat)) for beat in facts.heard_beats)
    return max(0, first), min(new.beats - 1, max(first, last))
