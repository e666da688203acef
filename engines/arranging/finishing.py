"""The last step of arranging: the draft's slots become lanes, sections, chords and the master."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from engines.arranging.clips import clips_of
from engines.arranging.drafts import PartDraft, StemDraft, steps
from engines.arranging.levels import key_after, shift_by_slot
from engines.model.arrangement import (
    Arrangement,
    DelayEffect,
    Lane,
    Master,
    PartSpan,
    PartSpec,
    PlacedChord,
    PlacedSection,
    ReverbEffect,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from engines.arranging.drafts import Draft, LaneDraft
    from engines.model.arrangement import Effect, Outcome
    from engines.model.song import ChordSpan

_LONGEST_TAIL_S: Final = 6.0
_SAME_ENERGY: Final = 0.08


def finished(draft: Draft, outcomes: tuple[Outcome, ...]) -> Arrangement:
    """The arrangement that a draft stands for."""
    starts = draft.timing.starts
    lanes = [_stem_lane(draft, lane) for lane in draft.stems.values()]
    lanes.extend(_part_lane(draft, part) for part in draft.parts)
    if draft.textures:
        spans = tuple(sorted(draft.textures, key=lambda span: (span.start, span.stop, span.kind)))
        lanes.append(Lane(id="texture", textures=spans, edits=tuple(draft.texture_edits)))
    master = Master(
        lufs=draft.lufs,
        ceiling_dbtp=draft.ceiling_dbtp,
        gain_db=steps(draft.master.gain_db, starts, draft.master.ramps),
        effects=tuple(draft.master.effects),
    )
    effects = [effect for lane in lanes for effect in lane.effects] + list(master.effects)
    return Arrangement(
        grid=draft.timing.grid,
        source_grid=draft.facts.grid,
        length=draft.timing.length,
        lanes=tuple(lanes),
        sections=_sections(draft),
        chords=_chords(draft),
        key=key_after(draft),
        master=master,
        outcomes=outcomes,
        warnings=tuple(draft.warnings),
        tail_s=_tail(effects, draft),
        seed=draft.plan.seed,
    )


def _stem_lane(draft: Draft, lane: StemDraft) -> Lane:
    return replace(
        _lane(draft, lane),
        stem=lane.stem,
        clips=clips_of(draft, lane),
        exact=bool(lane.preserved) and all(level == "exact" for level in lane.preserved),
    )


def _part_lane(draft: Draft, part: PartDraft) -> Lane:
    spec = PartSpec(
        role=part.role,
        style=part.style,
        spans=_spans(draft, part),
        density=part.density,
        octave=part.octave,
        amount=part.amount,
        name=part.id,
        engine=part.engine,
        source=part.source,
        replaces=part.replaces,
        covers=part.covers,
    )
    return replace(_lane(draft, part), part=spec)


def _lane(draft: Draft, lane: LaneDraft) -> Lane:
    starts = draft.timing.starts
    return Lane(
        id=lane.id,
        gain_db=steps(lane.gain_db, starts, lane.ramps),
        pan=steps(lane.pan, starts),
        width=steps(lane.width, starts),
        effects=tuple(lane.effects),
        edits=tuple(lane.edits),
    )


def _spans(draft: Draft, part: PartDraft) -> tuple[PartSpan, ...]:
    """Where the part plays: one span for each block, broken where it is silent or its energy changes."""
    found: list[PartSpan] = []
    blocks: list[int] = []
    for number, slot in enumerate(draft.slots):
        if not part.sounds[number]:
            continue
        start, stop = draft.timing.starts[number], draft.timing.starts[number + 1]
        energy = part.energy[number]
        last = found[-1] if found else None
        closing = number == part.closing
        joins = last is not None and last.stop == start and blocks[-1] == slot.block and not closing
        if last is not None and joins and abs(last.energy - energy) < _SAME_ENERGY:
            found[-1] = replace(last, stop=stop)
        else:
            section = draft.blocks[slot.block].name
            found.append(PartSpan(start=start, stop=stop, energy=energy, section=section, closing=closing))
            blocks.append(slot.block)
    return tuple(found)


def _sections(draft: Draft) -> tuple[PlacedSection, ...]:
    found: list[PlacedSection] = []
    grid, starts = draft.timing.grid, draft.timing.starts
    numbers = list(dict.fromkeys(slot.block for slot in draft.slots))
    for number in numbers:
        slots = [n for n, slot in enumerate(draft.slots) if slot.block == number]
        block = draft.blocks[number]
        first = grid.bar_at(starts[slots[0]])
        last = grid.bar_at(starts[slots[-1] + 1] - Fraction(1, 64))
        found.append(
            PlacedSection(
                name=block.name or f"bars {block.bars[0]}–{block.bars[-1]}",
                first_bar=first,
                bars=last - first + 1,
                source_first_bar=None if block.inserted else block.bars[0],
                repeat=block.repeat,
                fold=draft.timing.folds[slots[0]],
            )
        )
    return tuple(found)


def _chords(draft: Draft) -> tuple[PlacedChord, ...]:
    """The song's chords where its bars now stand, moved with the transposition."""
    found: list[PlacedChord] = []
    shifts = shift_by_slot(draft)
    ends = [chord.start + chord.beats for chord in draft.facts.chords]
    for number in range(len(draft.slots)):
        for chord in _chords_in(draft, number, round(shifts[number]), ends):
            last = found[-1] if found else None
            if last is not None and _goes_on(last, chord):
                found[-1] = replace(last, length=last.length + chord.length)
            else:
                found.append(chord)
    return tuple(found)


def _goes_on(last: PlacedChord, chord: PlacedChord) -> bool:
    same = (last.chord.root, last.chord.quality) == (chord.chord.root, chord.chord.quality)
    return same and last.start + last.length == chord.start


def _chords_in(draft: Draft, number: int, shift: int, ends: list[int]) -> Iterable[PlacedChord]:
    """The chords of one slot; `ends` are the beats at which the song's chords end, rising as they do."""
    timing = draft.timing
    first = Fraction(timing.sources[number])
    fold = timing.folds[number]
    last = first + (timing.starts[number + 1] - timing.starts[number]) / fold
    for chord in draft.facts.chords[bisect_left(ends, first) :]:
        if chord.start >= last:
            break
        low, high = max(first, Fraction(chord.start)), min(last, Fraction(chord.start + chord.beats))
        if low < high:
            start = timing.starts[number] + (low - first) * fold
            yield PlacedChord(start=start, length=(high - low) * fold, chord=_shifted(chord, shift))


def _shifted(chord: ChordSpan, semitones: int) -> ChordSpan:
    return replace(chord, root=(chord.root + semitones) % 12) if semitones % 12 else chord


def _tail(effects: Iterable[Effect], draft: Draft) -> float:
    """How long the effects ring behind the end."""
    longest = 0.0
    for effect in effects:
        if isinstance(effect, ReverbEffect) and effect.wet > 0:
            longest = max(longest, effect.decay_s)
        elif isinstance(effect, DelayEffect) and effect.wet > 0:
            repeats = 1 if effect.feedback <= 0.05 else min(12.0, 3.0 / (1.0 - effect.feedback))
            longest = max(longest, float(effect.time) * 60.0 / draft.timing.grid.mean_bpm * repeats)
    return min(_LONGEST_TAIL_S, longest)
