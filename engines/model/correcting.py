"""How each kind of correction changes the facts of a song."""

from __future__ import annotations

import itertools
from collections import Counter
from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING, Any, Final

from engines.core.errors import BadDocument
from engines.core.time import BeatGrid
from engines.model.bounds import OutOfBounds
from engines.model.correction_kinds import (
    BarOne,
    Correction,
    MergeSections,
    MoveDownbeat,
    MoveSectionLine,
    Nudge,
    RenameSection,
    ScaleTempo,
    SetChord,
    SetKey,
    SetMeter,
    SplitSection,
    TapTempo,
)  # fmt: skip
from engines.model.regrid import nearest_bar, nearest_beat, with_grid
from engines.model.song import ChordSpan, KeyFact, Section, SongFacts

if TYPE_CHECKING:
    from collections.abc import Callable


def applied(facts: SongFacts, item: Correction) -> SongFacts:
    """The facts with one correction; unchanged where it finds nothing to act on, or leads out of bounds."""
    try:
        return _APPLY[type(item)](facts, item)
    except (BadDocument, OutOfBounds):
        return facts


def _frame(facts: SongFacts, seconds: float) -> int:
    return round(seconds * facts.grid.rate)


def _sure_of_beats(facts: SongFacts) -> SongFacts:
    return replace(facts, beat_confidence=1.0)


def _scale_tempo(facts: SongFacts, item: ScaleTempo) -> SongFacts:
    grid = facts.grid
    if item.factor == "double":
        frames = tuple(grid.frame_of(Fraction(i, 2)) for i in range(2 * grid.beats))
        first, bpm = 2 * grid.bar_starts[0], facts.tempo_bpm * 2
    else:
        skipped = grid.bar_starts[0] % 2
        frames = grid.beat_frames[skipped::2]
        first, bpm = (grid.bar_starts[0] - skipped) // 2, facts.tempo_bpm / 2
    if len(frames) < 2:
        return facts
    starts = _bars_from(first, grid.beats_per_bar, len(frames))
    new = BeatGrid(beat_frames=frames, bar_starts=starts, beats_per_bar=grid.beats_per_bar, rate=grid.rate)
    return _sure_of_beats(replace(with_grid(facts, new), tempo_bpm=bpm))


def _bars_from(first: int, beats_per_bar: int, beats: int) -> tuple[int, ...]:
    """Bar starts through a grid of so many beats with one bar beginning at `first`."""
    return tuple(range(first % beats_per_bar, beats, beats_per_bar)) or (0,)


def _tap_tempo(facts: SongFacts, item: TapTempo) -> SongFacts:
    """The taps' own even pace, carried over the song; bars keep beginning where one began near the taps."""
    rate = facts.grid.rate
    count = len(item.taps)
    middle = (count - 1) / 2.0
    mean = sum(item.taps) / count
    spread = sum((i - middle) ** 2 for i in range(count))
    step = sum((i - middle) * (tap - mean) for i, tap in enumerate(item.taps)) / spread
    bpm = 60.0 / step
    if not 20.0 <= bpm <= 400.0:
        return facts
    start = mean - middle * step
    first = start - int(max(0.0, start) / step) * step
    beats = max(2, int((facts.duration_s - first) / step) + 1)
    plain = BeatGrid.constant(bpm, beats=beats, first_frame=max(0.0, first) * rate, rate=rate)
    near = facts.grid.bar_frame(nearest_bar(facts.grid, round(item.taps[0] * rate)))
    starts = _bars_from(nearest_beat(plain, near), facts.grid.beats_per_bar, beats)
    grid = replace(plain, bar_starts=starts, beats_per_bar=facts.grid.beats_per_bar)
    return _sure_of_beats(replace(with_grid(facts, grid), tempo_bpm=bpm))


def _nudge(facts: SongFacts, item: Nudge) -> SongFacts:
    shift = round(item.ms * facts.grid.rate / 1_000)
    # Everything moves along with the grid, so nothing is re-anchored.
    grid = replace(facts.grid, beat_frames=tuple(frame + shift for frame in facts.grid.beat_frames))
    return _sure_of_beats(replace(facts, grid=grid))


def _bar_one(facts: SongFacts, item: BarOne) -> SongFacts:
    grid = facts.grid
    beat = min(max(nearest_beat(grid, _frame(facts, item.at_s)), 0), grid.beats - 1)
    starts = tuple(range(beat, grid.beats, grid.beats_per_bar))
    # Where the bars were out of step, the lines of sections were so, too, all by the same beats.
    near = min(grid.bar_starts, key=lambda start: (abs(start - beat), -start))
    moved = beat - near if abs(beat - near) < grid.beats_per_bar else 0
    new = with_grid(facts, replace(grid, bar_starts=starts), lines_moved=moved)
    return replace(new, downbeat_confidence=1.0)


def _move_downbeat(facts: SongFacts, item: MoveDownbeat) -> SongFacts:
    grid = facts.grid
    bar = nearest_bar(grid, _frame(facts, item.at_s))
    low, at, high = (grid.bar_beat(b) for b in (bar - 1, bar, bar + 1))
    to = _frame(facts, item.to_s)
    if not (0 <= at < grid.beats and grid.frame_of(low) < to < grid.frame_of(high)):
        return facts
    frames = list(grid.beat_frames)
    for beat in range(max(0, low + 1), min(grid.beats, high)):
        edge = low if beat <= at else high
        share = (beat - edge) / (at - edge)
        moved = grid.frame_of(beat) + share * (to - grid.frame_of(at))
        frames[beat] = round(moved)
    if any(b <= a for a, b in itertools.pairwise(frames)):
        return facts
    # Facts keep their beats and bars: it is the grid under them that was wrong.
    return replace(facts, grid=replace(grid, beat_frames=tuple(frames)), downbeat_confidence=1.0)


def _meter(facts: SongFacts, item: SetMeter) -> SongFacts:
    grid = facts.grid
    bar = min(max(nearest_bar(grid, _frame(facts, item.at_s)), 1), grid.bars)
    at = grid.bar_beat(bar)
    kept = tuple(start for start in grid.bar_starts if start < at)
    starts = (*kept, *range(at, grid.beats, item.beats_per_bar))
    most = item.beats_per_bar if grid.beats - at >= at else grid.beats_per_bar
    new = with_grid(facts, replace(grid, bar_starts=starts, beats_per_bar=item.beats_per_bar))
    return replace(new, beats_per_bar=most, meter_confidence=1.0)


# -- sections


def _numbered(sections: list[Section]) -> tuple[Section, ...]:
    counts: Counter[str] = Counter()
    out = []
    for section in sections:
        counts[section.label] += 1
        out.append(replace(section, number=counts[section.label]))
    return tuple(out)


def _with_sections(facts: SongFacts, sections: list[Section]) -> SongFacts:
    return replace(facts, sections=_numbered(sections))


def _section_index(facts: SongFacts, at_s: float) -> int | None:
    bar = facts.grid.bar_at_frame(_frame(facts, at_s))
    return next((i for i, part in enumerate(facts.sections) if part.first_bar <= bar <= part.last_bar), None)


def _line_index(facts: SongFacts, at_s: float) -> int | None:
    """The section (from the second on) whose beginning is nearest."""
    frame = _frame(facts, at_s)
    return min(
        range(1, len(facts.sections)),
        key=lambda i: abs(facts.grid.bar_frame(facts.sections[i].first_bar) - frame),
        default=None,
    )


def _rename(facts: SongFacts, item: RenameSection) -> SongFacts:
    index = _section_index(facts, item.at_s)
    if index is None:
        return facts
    sections = list(facts.sections)
    sections[index] = replace(sections[index], label=item.label, confidence=1.0)
    return _with_sections(facts, sections)


def _split(facts: SongFacts, item: SplitSection) -> SongFacts:
    bar = nearest_bar(facts.grid, _frame(facts, item.at_s))
    if not facts.sections and 1 < bar <= facts.last_bar:
        whole = Section(label="verse", number=1, first_bar=1, bars=facts.last_bar)
        facts = replace(facts, sections=(whole,))
    sections = list(facts.sections)
    for index, part in enumerate(sections):
        if part.first_bar < bar <= part.last_bar:
            left = replace(part, bars=bar - part.first_bar, confidence=1.0)
            right = replace(part, first_bar=bar, bars=part.last_bar - bar + 1, confidence=1.0)
            sections[index : index + 1] = [left, right]
            return _with_sections(facts, sections)
    return facts


def _merge(facts: SongFacts, item: MergeSections) -> SongFacts:
    index = _line_index(facts, item.at_s)
    if index is None:
        return facts
    sections = list(facts.sections)
    left, right = sections[index - 1], sections[index]
    joined = replace(left, bars=right.last_bar - left.first_bar + 1, confidence=1.0)
    sections[index - 1 : index + 1] = [joined]
    return _with_sections(facts, sections)


def _move_line(facts: SongFacts, item: MoveSectionLine) -> SongFacts:
    index = _line_index(facts, item.at_s)
    if index is None:
        return facts
    left, right = facts.sections[index - 1], facts.sections[index]
    bar = nearest_bar(facts.grid, _frame(facts, item.to_s))
    if not left.first_bar < bar <= right.last_bar:
        return facts
    sections = list(facts.sections)
    sections[index - 1] = replace(left, bars=bar - left.first_bar, confidence=1.0)
    sections[index] = replace(right, first_bar=bar, bars=right.last_bar - bar + 1, confidence=1.0)
    return _with_sections(facts, sections)


# -- harmony


def _key(facts: SongFacts, item: SetKey) -> SongFacts:
    key = KeyFact(tonic=item.tonic, mode=item.mode, confidence=1.0)
    return replace(facts, key=key, keys=(key,))


def _chord(facts: SongFacts, item: SetChord) -> SongFacts:
    start = nearest_beat(facts.grid, _frame(facts, item.at_s))
    stop = max(start + 1, nearest_beat(facts.grid, _frame(facts, item.to_s)))
    new = ChordSpan(start=start, beats=stop - start, root=item.root, quality=item.quality, confidence=1.0)
    kept = [piece for chord in facts.chords for piece in _outside(chord, start, stop)]
    return replace(facts, chords=tuple(sorted([*kept, new], key=lambda chord: chord.start)))


def _outside(chord: ChordSpan, start: int, stop: int) -> list[ChordSpan]:
    """What is left of a chord when start ≤ beat < stop is taken out."""
    end = chord.start + chord.beats
    pieces = [(chord.start, min(end, start)), (max(chord.start, stop), end)]
    return [replace(chord, start=a, beats=b - a) for a, b in pieces if b > a]


_APPLY: Final[dict[type[Correction], Callable[[SongFacts, Any], SongFacts]]] = {
    ScaleTempo: _scale_tempo,
    TapTempo: _tap_tempo,
    Nudge: _nudge,
    BarOne: _bar_one,
    MoveDownbeat: _move_downbeat,
    SetMeter: _meter,
    RenameSection: _rename,
    SplitSection: _split,
    MergeSections: _merge,
    MoveSectionLine: _move_line,
    SetKey: _key,
    SetChord: _chord,
}
