"""A remix after corrections is the one that the same words give where the hearing was right at once."""

from __future__ import annotations

from dataclasses import replace

import msgspec
import pytest

from engines.arranging import arrange
from engines.core.time import BeatGrid
from engines.model.correction_kinds import (
    BarOne,
    MergeSections,
    MoveSectionLine,
    RenameSection,
    ScaleTempo,
    SetKey,
    SetMeter,
    SplitSection,
)
from engines.model.corrections import Corrections, corrected, corrections_from_json, corrections_to_json
from engines.model.regrid import with_grid
from engines.model.schema import plan_to_json, to_builtins
from engines.model.song import KeyFact, Label, Section, SongFacts, StemFacts
from engines.planning import plan

PROMPTS = (
    "house at 124, no drums in the intro, double the last chorus, keep the vocals",
    "mute the vocals in bars 9 to 12, louder second verse, an 8 bar build before the last chorus",
    "transpose to E minor, filter the verse, cut the intro",
)


def right_facts() -> SongFacts:
    """56 bars of four at 120 BPM: intro 8, verse 16, chorus 8, verse 16, chorus 8."""
    shape: tuple[tuple[Label, int, int, int], ...] = (
        ("intro", 1, 1, 8), ("verse", 1, 9, 16), ("chorus", 1, 25, 8), ("verse", 2, 33, 16),
        ("chorus", 2, 49, 8),
    )  # fmt: skip
    key = KeyFact(tonic="A", mode="minor", confidence=1.0)
    return SongFacts(
        duration_s=112.0,
        grid=BeatGrid.constant(120.0, beats=224),
        tempo_bpm=120.0,
        key=key,
        keys=(key,),
        sections=tuple(
            Section(label=label, number=number, first_bar=first, bars=bars, confidence=1.0)
            for label, number, first, bars in shape
        ),
        stems=tuple(StemFacts(name=name, present=True) for name in ("vocals", "drums", "bass", "other")),
    )


def renamed(facts: SongFacts, *labels: Label) -> SongFacts:
    counts: dict[str, int] = {}
    sections = []
    for part, label in zip(facts.sections, labels, strict=True):
        counts[label] = counts.get(label, 0) + 1
        sections.append(replace(part, label=label, number=counts[label]))
    return replace(facts, sections=tuple(sections))


def half_tempo() -> tuple[SongFacts, tuple[object, ...]]:
    right = right_facts()
    grid = BeatGrid.constant(60.0, beats=112)
    return replace(with_grid(right, grid), tempo_bpm=60.0), (ScaleTempo(factor="double"),)


def wrong_downbeat() -> tuple[SongFacts, tuple[object, ...]]:
    right = right_facts()
    late = replace(right.grid, bar_starts=tuple(range(2, right.grid.beats, 4)))
    # All lines were heard on bars that are out of step.
    return replace(right, grid=late), (BarOne(at_s=0.0),)


def wrong_meter() -> tuple[SongFacts, tuple[object, ...]]:
    right = right_facts()
    threes = replace(right.grid, bar_starts=tuple(range(0, right.grid.beats, 3)), beats_per_bar=3)
    # The lines were heard on bars of three; they go back to the bars of four nearest to them.
    return with_grid(right, threes), (SetMeter(at_s=0.0, beats_per_bar=4),)


def wrong_names() -> tuple[SongFacts, tuple[object, ...]]:
    facts = renamed(right_facts(), "verse", "verse", "verse", "verse", "verse")
    heard = replace(facts, key=KeyFact(tonic="C", mode="major"), keys=())
    named = (
        RenameSection(at_s=4.0, label="intro"),
        RenameSection(at_s=50.0, label="chorus"),
        RenameSection(at_s=100.0, label="chorus"),
    )
    return heard, (*named, SetKey(tonic="A", mode="minor"))


def wrong_lines() -> tuple[SongFacts, tuple[object, ...]]:
    right = right_facts()
    _, verse, chorus, second, last = right.sections
    heard = replace(
        right,
        sections=(
            replace(verse, first_bar=1, bars=24),
            replace(chorus, bars=4),
            replace(second, first_bar=29, bars=12),
            replace(verse, number=3, first_bar=41, bars=8),
            last,
        ),
    )
    return heard, (
        SplitSection(at_s=16.0),
        RenameSection(at_s=2.0, label="intro"),
        MoveSectionLine(at_s=56.0, to_s=64.0),
        MergeSections(at_s=80.0),
    )


@pytest.mark.parametrize("prompt", PROMPTS)
@pytest.mark.parametrize("wrong", [half_tempo, wrong_downbeat, wrong_meter, wrong_names, wrong_lines])
def test_plan_and_arrangement_are_those_of_a_right_hearing(wrong: object, prompt: str) -> None:
    heard, items = wrong()
    stored = corrections_from_json(as_text(Corrections(items=items)))
    now, right = corrected(heard, stored), right_facts()
    assert [(s.name, s.first_bar, s.bars) for s in now.sections] == [
        (s.name, s.first_bar, s.bars) for s in right.sections
    ]
    assert plan_to_json(plan(prompt, now)) == plan_to_json(plan(prompt, right))
    # An earlier plan, made before the correction, plays what it says on the right grid.
    earlier = plan(prompt, right)
    assert to_builtins(arrange(earlier, now)) == to_builtins(arrange(earlier, right))


def as_text(corrections: Corrections) -> bytes:
    return msgspec.json.encode(corrections_to_json(corrections))


def test_corrections_outlive_another_hearing() -> None:
    """What was set right by seconds holds where the song is heard again, otherwise wrong."""
    first, items = wrong_names()
    again = replace(renamed(first, "intro", "bridge", "verse", "bridge", "outro"), tempo_bpm=120.01)
    assert [part.name for part in corrected(again, Corrections(items=items)).sections] == [
        "intro 1", "bridge 1", "chorus 1", "bridge 2", "chorus 2",
    ]  # fmt: skip
