"""Beats, bars and frames: synthetic truth and properties."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engines.core.errors import BadDocument
from engines.core.time import BeatGrid, Span, TimeMap

steps = st.lists(st.integers(min_value=2_000, max_value=90_000), min_size=2, max_size=40)


def _grid(gaps: list[int], *, first: int = 0, meter: int = 4) -> BeatGrid:
    frames = [first]
    for gap in gaps:
        frames.append(frames[-1] + gap)
    return BeatGrid(
        beat_frames=tuple(frames), bar_starts=tuple(range(0, len(frames), meter)), beats_per_bar=meter
    )


def test_a_constant_grid_never_accumulates_rounding() -> None:
    grid = BeatGrid.constant(123.0, beats=10_000)
    assert grid.frame_of(9_999) == round(9_999 * 60 * 44_100 / 123)
    assert grid.mean_bpm == pytest.approx(123.0, rel=1e-7)


def test_positions_go_on_beyond_both_ends_at_the_edge_tempo() -> None:
    grid = BeatGrid.constant(120.0, beats=9, first_frame=44_100)
    assert grid.frame_of(-2) == 0
    assert grid.frame_of(10) == 44_100 + 10 * 22_050
    assert grid.beat_of(0) == -2
    assert grid.bar_beat(0) == -4
    assert grid.bar_beat(5) == 16


def test_bars_follow_a_change_of_meter() -> None:
    grid = BeatGrid(beat_frames=tuple(range(0, 14 * 1000, 1000)), bar_starts=(1, 5, 8, 11), beats_per_bar=3)
    assert [grid.bar_at(beat) for beat in (0, 1, 4, 5, 8, 11, 14)] == [0, 1, 1, 2, 3, 4, 5]
    assert grid.bar_frame(2) == 5000


@given(steps, st.integers(-50_000, 50_000), st.integers(-400_000, 4_000_000))
def test_frame_to_beat_to_frame_is_the_same_frame(gaps: list[int], first: int, frame: int) -> None:
    grid = _grid(gaps, first=first)
    assert grid.frame_of(grid.beat_of(frame)) == frame


@given(steps, st.fractions(min_value=-8, max_value=48, max_denominator=96))
def test_beat_to_frame_to_beat_is_within_a_frame(gaps: list[int], beat: Fraction) -> None:
    grid = _grid(gaps)
    assert abs(grid.beat_of(grid.frame_of(beat)) - beat) <= Fraction(1, min(gaps))


@given(steps, st.integers(-6, 30))
def test_every_bar_holds_its_own_first_beat(gaps: list[int], bar: int) -> None:
    grid = _grid(gaps)
    assert grid.bar_at(grid.bar_beat(bar)) == bar
    assert grid.bar_at(grid.bar_beat(bar) - Fraction(1, 100)) == bar - 1


@pytest.mark.parametrize(
    ("frames", "bars", "field"),
    [
        ((5,), (0,), "beat_frames"),
        ((5, 5), (0,), "beat_frames"),
        ((0, 9), (), "bar_starts"),
        ((0, 9), (1, 1), "bar_starts"),
        ((0, 9), (2,), "bar_starts"),
    ],
)
def test_a_grid_that_does_not_rise_is_refused_by_field(
    frames: tuple[int, ...], bars: tuple[int, ...], field: str
) -> None:
    with pytest.raises(BadDocument) as caught:
        BeatGrid(beat_frames=frames, bar_starts=bars)
    assert caught.value.field == field


def test_the_time_map_leads_there_and_back_after_reordering() -> None:
    spans = (
        Span(start=0, stop=100, source_start=500, source_stop=700),
        Span(start=100, stop=150),
        Span(start=150, stop=250, source_start=500, source_stop=700),
        Span(start=250, stop=350, source_start=0, source_stop=100),
    )
    mapping = TimeMap(spans=spans)
    assert mapping.to_source(50) == 600
    assert mapping.to_source(120) is None
    assert mapping.to_source(999) is None
    assert mapping.to_remix(600, near=0) == 50
    assert mapping.to_remix(600, near=240) == 200
    assert mapping.to_remix(300) is None


@given(st.integers(0, 199), st.integers(0, 3))
def test_the_time_map_returns_to_the_same_source_frame(source: int, turn: int) -> None:
    spans = tuple(Span(start=i * 200, stop=(i + 1) * 200, source_start=0, source_stop=200) for i in range(4))
    mapping = TimeMap(spans=spans)
    at = mapping.to_remix(source, near=turn * 200 + source)
    assert at == turn * 200 + source
    assert mapping.to_source(at) == source


def test_a_backwards_span_is_refused() -> None:
    with pytest.raises(BadDocument):
        TimeMap(spans=(Span(start=10, stop=5),))
