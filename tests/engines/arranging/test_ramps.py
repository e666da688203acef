"""A ramp moves the tempo evenly from beat to beat, and the grid follows it to the frame."""

from __future__ import annotations

import math
from dataclasses import replace
from fractions import Fraction

import numpy as np
import pytest

from engines.arranging import arrange, time_map
from engines.core.time import BeatGrid
from engines.model import operations as op
from engines.model.bounds import OutOfBounds
from engines.model.schema import plan_from_json, plan_text, plan_to_json
from tests.engines.arranging.songs import RATE, facts_of, plan_of

LAST_BARS = {"bars": (17, 20)}


def stands(first: float, last: float, beats: int) -> list[int]:
    """Where the beats of a ramp stand, by summing the tempo in a thousand steps a beat."""
    middles = (np.arange(beats * 1000) + 0.5) / (beats * 1000)
    seconds = np.cumsum(60.0 / (first + (last - first) * middles) / 1000)
    return [0, *(round(RATE * seconds[1000 * beat - 1]) for beat in range(1, beats + 1))]


def test_a_ramp_stands_where_its_tempo_leads_and_what_it_reached_goes_on() -> None:
    found = arrange(plan_of((op.Tempo(bpm=100.0, to_bpm=128.0), {"sections": ("intro",)})), facts_of(120.0))
    assert np.abs(np.array(found.grid.beat_frames[:17]) - stands(100.0, 128.0, 16)).max() <= 1
    behind = np.diff(found.grid.beat_frames[16:])
    assert np.abs(behind - 60 * RATE / 128).max() <= 1
    assert {clip.method for clip in found.lane("drums").clips} == {"slices"}


def test_a_ramp_without_a_beginning_leads_on_from_what_holds_there() -> None:
    facts = facts_of(120.0)
    own = arrange(plan_of((op.Tempo(to_ratio=0.75), LAST_BARS)), facts)
    assert own.grid.beat_frames[:65] == facts.grid.beat_frames[:65]
    assert np.abs(np.diff(own.grid.beat_frames[64:81]) - np.diff(stands(120.0, 90.0, 16))).max() <= 1
    asked = arrange(plan_of(op.Tempo(bpm=126.0), (op.Tempo(to_bpm=90.0), LAST_BARS)), facts)
    assert np.abs(np.diff(asked.grid.beat_frames[64:81]) - np.diff(stands(126.0, 90.0, 16))).max() <= 1
    style = arrange(plan_of(op.Restyle(style="lofi"), (op.Tempo(to_ratio=0.8), LAST_BARS)), facts_of(110.0))
    assert style.grid.bpm_at(60) == pytest.approx(92.0, rel=1e-3)
    assert style.grid.bpm_at(79) == pytest.approx(92.0 * 0.8, rel=0.01)


def test_ramps_follow_each_other_and_give_way_to_a_tempo_asked_for_by_place() -> None:
    plan = plan_of(
        (op.Tempo(to_ratio=0.8), {"sections": ("chorus 2",)}),
        (op.Tempo(to_ratio=1.25), {"sections": ("intro",)}),
        (op.Tempo(bpm=100.0), {"sections": ("chorus 1",)}),
    )
    grid = arrange(plan, facts_of(120.0)).grid
    heard = [round(grid.bpm_at(beat), 1) for beat in (0, 20, 40, 60, 64, 79)]
    assert heard == pytest.approx([120.9, 150.0, 100.0, 150.0, 149.0, 121.0], abs=0.2)


def test_a_ramp_in_several_places_begins_anew_in_each() -> None:
    grid = arrange(plan_of((op.Tempo(bpm=120, to_bpm=100), {"sections": ("chorus",)})), facts_of(120.0)).grid
    assert [round(grid.bpm_at(beat)) for beat in (32, 47, 50, 64, 79)] == [119, 101, 120, 119, 101]


def test_a_ramp_over_the_whole_song_counts_as_its_beginning_does() -> None:
    found = arrange(plan_of(op.Tempo(bpm=160.0, to_bpm=176.0), op.Length(seconds=60.0)), facts_of(85.0))
    assert {placed.fold for placed in found.sections} == {Fraction(2)}
    assert found.grid.frame_of(found.length) / RATE == pytest.approx(60.0, abs=6.0)


def test_a_ramp_over_bars_that_were_cut_off_closes_the_remix() -> None:
    plan = plan_of((op.Cut(), {"sections": ("chorus 2",)}), (op.Tempo(to_ratio=0.8), LAST_BARS))
    found = arrange(plan, facts_of(120.0))
    assert found.outcomes[1].status == "assumed"
    assert "the remix's last 4" in found.outcomes[1].text
    assert [round(found.grid.bpm_at(beat)) for beat in (47, 48, 63)] == [120, 119, 97]


def test_a_ramp_over_last_bars_that_are_repeated_closes_the_last_time() -> None:
    plan = plan_of((op.Repeat(times=2), {"sections": ("chorus 2",)}), (op.Tempo(to_ratio=0.8), LAST_BARS))
    grid = arrange(plan, facts_of(120.0)).grid
    assert [round(grid.bpm_at(beat)) for beat in (64, 79, 80, 95)] == [120, 120, 119, 97]


def test_a_ramp_begins_anew_where_its_section_is_repeated() -> None:
    plan = plan_of(
        (op.Repeat(times=2), {"sections": ("verse 1",)}), (op.Tempo(to_ratio=0.8), {"sections": ("verse 1",)})
    )
    grid = arrange(plan, facts_of(120.0)).grid
    assert [round(grid.bpm_at(beat)) for beat in (16, 31, 32, 47, 50)] == [119, 97, 119, 97, 120]


def test_far_ramps_warn() -> None:
    [warning] = arrange(plan_of((op.Tempo(to_ratio=0.6), LAST_BARS)), facts_of(120.0)).warnings
    assert warning == "At 72 BPM the ramp plays the recording 40% slower, which will be heard."


def test_the_time_map_follows_a_ramp_both_ways() -> None:
    facts = facts_of(120.0)
    found = arrange(plan_of((op.Tempo(to_ratio=0.7), {"sections": ("verse 1",)})), facts)
    spans = time_map(found)
    for beat in range(1, 79):
        for share in (Fraction(0), Fraction(1, 2)):
            there = spans.to_source(found.grid.frame_of(beat + share))
            assert there == pytest.approx(facts.grid.frame_of(beat + share), abs=2)
            assert spans.to_remix(there) == pytest.approx(found.grid.frame_of(beat + share), abs=3)


def test_a_drifting_song_leads_into_a_ramp_at_its_own_pace() -> None:
    frames = tuple(round(RATE * 0.5 * (beat - 0.001 * beat**2)) for beat in range(81))
    facts = replace(
        facts_of(), grid=BeatGrid(beat_frames=frames, bar_starts=tuple(range(0, 81, 4))), tempo_bpm=128.0
    )
    found = arrange(plan_of((op.Tempo(to_ratio=0.8), LAST_BARS)), facts)
    assert found.grid.beat_frames[:65] == frames[:65]
    assert found.grid.bpm_at(64) == pytest.approx(facts.grid.bpm_at(63), rel=0.02)


@pytest.mark.parametrize(
    "wrong",
    [
        {"bpm": 100.0, "ratio": 1.0, "to_bpm": 120.0},
        {"to_bpm": 100.0, "to_ratio": 0.8},
        {"to_bpm": 300.0},
        {"to_ratio": math.nan},
        {},
    ],
)
def test_a_ramp_has_one_end_and_at_most_one_beginning(wrong: dict[str, float]) -> None:
    with pytest.raises(OutOfBounds):
        op.Tempo(**wrong)


def test_a_plan_without_a_ramp_reads_as_before_and_one_with_it_comes_back() -> None:
    assert plan_to_json(plan_of(op.Tempo(bpm=90.0)))["edits"][0]["params"] == {"bpm": 90.0}
    ramp = plan_of((op.Tempo(to_ratio=0.8), LAST_BARS))
    assert plan_to_json(ramp)["edits"][0]["params"] == {"to_ratio": 0.8}
    assert plan_from_json(plan_text(ramp)) == ramp
