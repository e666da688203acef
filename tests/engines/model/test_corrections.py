"""Corrections of facts: applied over what was heard, kept as JSON, and meaning the same on another grid."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from engines.core.errors import BadDocument
from engines.core.time import BeatGrid
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
from engines.model.corrections import (
    Corrections,
    corrected,
    corrections_from_json,
    corrections_to_json,
)  # fmt: skip
from engines.model.song import ChordSpan, KeyFact, Section, SongFacts, StemFacts

RATE = 44_100

EVERY_KIND: tuple[Correction, ...] = (
    ScaleTempo(factor="double"),
    TapTempo(taps=(0.0, 0.5, 1.0, 1.5)),
    Nudge(ms=-12.5),
    BarOne(at_s=1.0),
    MoveDownbeat(at_s=4.0, to_s=4.1),
    SetMeter(at_s=16.0, beats_per_bar=3),
    RenameSection(at_s=20.0, label="drop"),
    SplitSection(at_s=8.0),
    MergeSections(at_s=16.0),
    MoveSectionLine(at_s=16.0, to_s=20.0),
    SetKey(tonic="D", mode="dorian"),
    SetChord(at_s=2.0, to_s=4.0, root=7, quality="7"),
)


def song() -> SongFacts:
    """32 bars of four at 120: verse, chorus, verse, chorus of eight bars (16 s) each."""
    labels = ("verse", "chorus", "verse", "chorus")
    return SongFacts(
        duration_s=64.0,
        grid=BeatGrid.constant(120.0, beats=128),
        tempo_bpm=120.0,
        key=KeyFact(tonic="C", mode="major"),
        chords=tuple(
            ChordSpan(start=4 * i, beats=4, root=(0, 5, 7, 0)[i % 4], quality="maj") for i in range(32)
        ),
        sections=tuple(
            Section(label=label, number=i // 2 + 1, first_bar=8 * i + 1, bars=8)
            for i, label in enumerate(labels)
        ),
        stems=(StemFacts(name="vocals", present=True, activity=(0.0,) * 8 + (1.0,) * 8 + (0.0,) * 16),),
        heard_beats=(0, 127),
    )  # fmt: skip


def with_one(item: Correction) -> SongFacts:
    return corrected(song(), Corrections(items=(item,)))


def spans_s(facts: SongFacts) -> list[tuple[str, float, float]]:
    grid = facts.grid
    return [
        (part.name, grid.bar_frame(part.first_bar) / RATE, grid.bar_frame(part.last_bar + 1) / RATE)
        for part in facts.sections
    ]


def test_no_corrections_change_nothing() -> None:
    assert corrected(song(), Corrections()) == song()


@pytest.mark.parametrize(("factor", "bpm", "bars"), [("double", 240.0, 64), ("half", 60.0, 16)])
def test_doubling_and_halving_leave_everything_where_it_sounds(factor: str, bpm: float, bars: int) -> None:
    facts = with_one(ScaleTempo(factor=factor))
    assert facts.tempo_bpm == bpm
    assert facts.grid.bars == bars
    for (name, start, stop), (name_before, start_before, stop_before) in zip(
        spans_s(facts), spans_s(song()), strict=True
    ):
        assert name == name_before
        assert start == pytest.approx(start_before, abs=0.01)
        assert stop == pytest.approx(stop_before, abs=0.01)
    assert facts.chord_at(facts.grid.beats // 2).root == song().chord_at(64).root
    assert facts.beat_confidence == 1.0
    activity = facts.stems[0].activity
    assert sum(activity) / len(activity) == pytest.approx(0.25, abs=0.02)


def test_taps_make_a_grid_of_their_own_pace_through_the_whole_song() -> None:
    facts = with_one(TapTempo(taps=tuple(10.1 + i * 0.6 for i in range(9))))
    assert facts.tempo_bpm == pytest.approx(100.0, rel=1e-6)
    beats = [frame / RATE for frame in facts.grid.beat_frames]
    assert min(abs(beat - 10.1) for beat in beats) < 0.001
    assert beats[0] < 0.6
    assert beats[-1] > 63.0


def test_a_nudge_moves_every_beat_and_no_section_changes_its_bars() -> None:
    facts = with_one(Nudge(ms=20.0))
    assert facts.grid.beat_frames[10] - song().grid.beat_frames[10] == round(0.02 * RATE)
    assert facts.sections == song().sections


def test_bar_one_is_set_to_the_nearest_beat() -> None:
    facts = with_one(BarOne(at_s=1.04))
    assert facts.grid.bar_starts[:3] == (2, 6, 10)
    assert facts.downbeat_confidence == 1.0


def test_a_dragged_downbeat_takes_its_neighbours_along_and_no_further() -> None:
    facts = with_one(MoveDownbeat(at_s=4.02, to_s=4.2))
    grid = facts.grid
    assert grid.bar_frame(3) == round(4.2 * RATE)
    assert grid.bar_frame(2) == song().grid.bar_frame(2)
    assert grid.bar_frame(4) == song().grid.bar_frame(4)
    assert grid.frame_of(7) / RATE == pytest.approx(3.5 + 0.15, abs=0.001)


def test_a_downbeat_is_not_dragged_over_the_next() -> None:
    assert with_one(MoveDownbeat(at_s=4.0, to_s=9.0)) == song()


def test_the_meter_changes_from_a_bar_on() -> None:
    facts = with_one(SetMeter(at_s=16.0, beats_per_bar=3))
    assert facts.grid.bar_starts[:10] == (0, 4, 8, 12, 16, 20, 24, 28, 32, 35)
    assert facts.beats_per_bar == 3
    assert facts.sections[1].first_bar == 9


def test_sections_are_renamed_and_numbered_anew() -> None:
    facts = with_one(RenameSection(at_s=1.0, label="intro"))
    assert [part.name for part in facts.sections] == ["intro 1", "chorus 1", "verse 1", "chorus 2"]
    assert facts.sections[0].confidence == 1.0


def test_sections_are_split_merged_and_moved_on_bar_lines() -> None:
    split = with_one(SplitSection(at_s=8.3))
    assert [(part.first_bar, part.bars) for part in split.sections][:3] == [(1, 4), (5, 4), (9, 8)]
    merged = with_one(MergeSections(at_s=15.0))
    assert [(part.name, part.bars) for part in merged.sections] == [
        ("verse 1", 16),
        ("verse 2", 8),
        ("chorus 1", 8),
    ]
    moved = with_one(MoveSectionLine(at_s=16.0, to_s=20.0))
    assert [(part.first_bar, part.bars) for part in moved.sections][:2] == [(1, 10), (11, 6)]
    assert with_one(MoveSectionLine(at_s=16.0, to_s=60.0)) == song()


def test_key_and_chord_are_set() -> None:
    assert with_one(SetKey(tonic="D", mode="dorian")).key == KeyFact(tonic="D", mode="dorian", confidence=1.0)
    facts = with_one(SetChord(at_s=1.0, to_s=3.0, root=9, quality="min7"))
    assert [(chord.start, chord.beats, chord.root) for chord in facts.chords][:3] == [
        (0, 2, 0),
        (2, 4, 9),
        (6, 2, 5),
    ]
    assert sum(chord.beats for chord in facts.chords) == 128


def test_corrections_mean_the_same_on_another_hearing() -> None:
    """Said on a grid heard at half the tempo, they end in the same facts as on the right one."""
    items = (
        SplitSection(at_s=8.0),
        RenameSection(at_s=9.0, label="prechorus"),
        SetChord(at_s=4.0, to_s=6.0, root=2, quality="min"),
    )
    heard_half = corrected(song(), Corrections(items=(ScaleTempo(factor="half"),)))
    right = corrected(song(), Corrections(items=items))
    mended = corrected(heard_half, Corrections(items=(ScaleTempo(factor="double"), *items)))
    assert [(part.name, part.first_bar, part.bars) for part in mended.sections] == [
        (part.name, part.first_bar, part.bars) for part in right.sections
    ]
    assert [(c.start, c.beats, c.root) for c in mended.chords][:8] == [
        (c.start, c.beats, c.root) for c in right.chords
    ][:8]


def test_every_kind_comes_back_from_json() -> None:
    before = Corrections(source="sha256:a", items=EVERY_KIND)
    assert corrections_from_json(json.dumps(corrections_to_json(before))) == before


def test_facts_of_somebody_else_take_the_place_of_what_was_heard() -> None:
    theirs = corrected(song(), Corrections(items=(Nudge(ms=250.0),)))
    taken = Corrections(facts=theirs)
    assert corrected(song(), taken) == theirs
    assert corrected(song(), replace(taken, items=(SetKey(tonic="B", mode="minor"),))).key != theirs.key
    assert corrections_from_json(json.dumps(corrections_to_json(taken))) == taken


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"version": 2}, "version"),
        ({"items": [{"kind": "wish"}]}, "items[0].kind"),
        ({"items": [{"kind": "nudge", "ms": 99_999}]}, "items[0].ms"),
        ({"items": [{"kind": "nudge", "ms": 1, "why": ""}]}, "items[0].why"),
        ({"items": [{"kind": "tap_tempo", "taps": [1.0, 0.5]}]}, "items[0].taps"),
        ({"items": [{"kind": "chord", "at_s": 0, "to_s": 1, "root": 12, "quality": "maj"}]}, "items[0].root"),
        ({"items": 3}, "items"),
        ({"facts": 3}, ""),
    ],
)  # fmt: skip
def test_a_wrong_document_names_its_field(change: dict[str, object], field: str) -> None:
    raw = {"schema": "flipside.corrections", "version": 1, "source": "", "items": [], **change}
    with pytest.raises(BadDocument) as caught:
        corrections_from_json(json.dumps(raw))
    assert caught.value.field == field


@pytest.mark.parametrize("item", EVERY_KIND, ids=lambda item: type(item).__name__)
def test_every_kind_is_harmless_on_bare_facts(item: Correction) -> None:
    bare = SongFacts(duration_s=2.0, grid=BeatGrid.constant(120.0, beats=2), tempo_bpm=120.0)
    facts = corrected(bare, Corrections(items=(item, item)))
    assert facts.grid.beats >= 2


def test_one_more_and_one_less() -> None:
    one = Corrections().and_then(Nudge(ms=3.0))
    assert one.items == (Nudge(ms=3.0),)
    assert one.without_last() == Corrections()


def test_corrections_that_lead_out_of_bounds_change_nothing() -> None:
    facts = song()
    for _turn in range(12):
        facts = corrected(facts, Corrections(items=(ScaleTempo(factor="double"),)))
    assert facts.tempo_bpm <= 1000
    assert corrected(facts, Corrections(items=(ScaleTempo(factor="double"),))) == facts
