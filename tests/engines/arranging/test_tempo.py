"""Tempo goes the nearest way, and says so where that is far."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest

from engines.arranging import arrange
from engines.core.time import BeatGrid
from engines.model import operations as op
from engines.model.song import SongFacts
from tests.engines.arranging.songs import clubby, facts_of, plan_of


@pytest.mark.parametrize(
    ("song", "asked", "ratio"),
    [(120.0, 124.0, 1.0), (87.0, 174.0, 2.0), (170.0, 86.0, 0.5), (100.0, 130.0, 1.0), (80.0, 128.0, 2.0)],
)
def test_the_nearest_of_half_once_and_twice(song: float, asked: float, ratio: float) -> None:
    found = arrange(plan_of(op.Tempo(bpm=asked)), facts_of(song))
    assert found.grid.mean_bpm == pytest.approx(asked, rel=2e-5)
    clip = found.lane("drums").clips[0]
    assert clip.length / clip.source_length == ratio
    assert found.length == 80 * ratio


def test_far_away_warns_and_offers_another_feel() -> None:
    found = arrange(plan_of(op.Tempo(bpm=132.0)), facts_of(100.0))
    assert "32% faster" in found.warnings[0]
    assert "at most 125 BPM" in found.warnings[0]
    assert "half-time" in found.warnings[0]
    assert not arrange(plan_of(op.Tempo(bpm=120.0)), facts_of(100.0)).warnings


def test_a_ratio_is_of_the_song_and_never_folds() -> None:
    found = arrange(plan_of(op.Tempo(ratio=0.6)), facts_of(120.0))
    assert found.grid.mean_bpm == pytest.approx(72.0, rel=1e-4)
    assert found.length == 80


@pytest.mark.parametrize(("song", "fold", "bpm"), [(110.0, 1, 92.0), (140.0, 0.5, 70.0), (80.0, 1, 80.0)])
def test_a_slow_style_slows_a_song_rather_than_hurrying_it_at_half_the_count(
    song: float, fold: float, bpm: float
) -> None:
    found = arrange(plan_of(op.Restyle(style="lofi")), facts_of(song))
    assert found.grid.mean_bpm == pytest.approx(bpm, rel=1e-3)
    assert {placed.fold for placed in found.sections} == {Fraction(fold)}


def test_one_section_of_another_tempo() -> None:
    found = arrange(plan_of((op.Tempo(bpm=100.0), {"sections": ("verse 1",)})), facts_of(120.0))
    assert found.grid.bpm_at(20) == pytest.approx(100.0, rel=1e-3)
    assert found.grid.bpm_at(40) == pytest.approx(120.0, rel=1e-3)
    methods = [clip.method for clip in found.lane("drums").clips]
    assert methods == ["copy", "slices", "copy"]


def test_a_drifting_song_keeps_its_drift_unless_a_tempo_is_asked() -> None:
    frames = tuple(round(22_050 * (beat + 0.02 * (beat % 5))) for beat in range(33))
    facts = SongFacts(
        duration_s=16.0, grid=BeatGrid(beat_frames=frames, bar_starts=tuple(range(0, 33, 4))), tempo_bpm=120.0
    )
    kept = arrange(plan_of(), facts)
    assert kept.grid.beat_frames[:32] == frames[:32]
    steady = arrange(plan_of(op.Tempo(bpm=120.0)), facts)
    steps = {b - a for a, b in zip(steady.grid.beat_frames, steady.grid.beat_frames[1:], strict=False)}
    assert steps == {22_050}


def test_a_style_brings_its_tempo_where_none_was_said() -> None:
    facts = facts_of(110.0)
    found = arrange(plan_of(op.Restyle(style="house")), facts, style_of=clubby)
    assert found.grid.mean_bpm == pytest.approx(118.0, rel=1e-4)
    said = arrange(plan_of(op.Restyle(style="house"), op.Tempo(bpm=112.0)), facts, style_of=clubby)
    assert said.grid.mean_bpm == pytest.approx(112.0, rel=1e-4)
    inside = arrange(plan_of(op.Restyle(style="house")), facts_of(125.0), style_of=clubby)
    assert inside.lane("other").clips[0].method == "copy"


def test_a_tempo_that_was_said_wins_over_the_style_and_what_is_unusual_is_told() -> None:
    slow_lofi = plan_of(op.Restyle(style="lofi"), op.Tempo(ratio=0.88))
    found = arrange(slow_lofi, facts_of(120.0))
    assert found.grid.mean_bpm == pytest.approx(105.6, rel=1e-4)
    [warning] = found.warnings
    assert warning.startswith(
        "105.6 BPM, as asked, is faster than Lo-fi hip hop is usually played (65–92 BPM)"
    )
    assert warning.endswith("by itself it would play this song at 65 BPM.")
    assert not arrange(slow_lofi, facts_of(90.0)).warnings
    half = arrange(plan_of(op.Restyle(style="drum_and_bass"), op.Tempo(bpm=87.0)), facts_of(87.0))
    assert not half.warnings


def test_swing_moves_the_off_beats_only() -> None:
    found = arrange(plan_of(op.Feel(feel="swing", amount=0.66)), facts_of())
    clip = found.lane("drums").clips[0]
    assert (clip.method, clip.swing, clip.source_swing) == ("slices", 0.66, 0.5)


def test_half_time_is_of_the_drums() -> None:
    found = arrange(plan_of(op.Feel(feel="half")), facts_of())
    clip = found.lane("drums").clips[0]
    assert clip.source_length / clip.length == pytest.approx(0.5, abs=0.01)
    assert found.lane("bass").clips[0].method == "copy"


@pytest.mark.parametrize("bpm", [10.0, 400.0])
def test_absurd_tempos_still_give_a_remix(bpm: float) -> None:
    found = arrange(plan_of(op.Tempo(bpm=124.0)), facts_of(bpm))
    assert found.grid.mean_bpm == pytest.approx(124.0, rel=1e-3)
    assert found.warnings


@pytest.mark.parametrize(("beats", "length"), [(77.3, 78), (76.1, 77), (80.0, 80)])
def test_a_song_that_ends_inside_its_last_bar_leaves_no_silence_behind(beats: float, length: int) -> None:
    song = replace(facts_of(120.0), duration_s=beats * 0.5)
    assert arrange(plan_of(), song).length == length
    assert arrange(plan_of(op.Tempo(bpm=100.0)), song).length == length
    moved = arrange(plan_of(op.Order(sections=("chorus 2", "verse 1"))), song)
    assert moved.length == 32
