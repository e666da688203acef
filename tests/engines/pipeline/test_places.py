"""Bars of the song are found in the remix, whatever a beat of the song counts there."""

from __future__ import annotations

import pytest

from engines.arranging import arrange
from engines.model import operations as op
from engines.pipeline.proof.places import places_of
from tests.engines.arranging.songs import facts_of, plan_of


@pytest.mark.parametrize(("song", "asked"), [(120.0, 124.0), (80.0, 160.0), (160.0, 80.0)])
def test_a_repeated_section_is_found_where_it_plays(song: float, asked: float) -> None:
    plan = plan_of(op.Tempo(bpm=asked), (op.Repeat(times=2), {"sections": ("last chorus",)}))
    found = arrange(plan, facts_of(song))
    first, second = places_of(((17, 20),), found)
    bar_s = 4 * 60.0 / song
    stretch = 1.0 if asked / song in {0.5, 2.0} else song / asked
    for number, place in enumerate((first, second)):
        assert place.start / 44_100 == pytest.approx((16 + 4 * number) * bar_s * stretch, abs=0.001)
        assert (place.stop - place.start) / 44_100 == pytest.approx(4 * bar_s * stretch, abs=0.001)
        assert (place.source_start, place.source_stop) == (first.source_start, first.source_stop)


def test_single_bars_inside_a_section_that_counts_half() -> None:
    found = arrange(plan_of(op.Tempo(bpm=80.0)), facts_of(160.0))
    (place,) = places_of(((6, 6),), found)
    assert place.start / 44_100 == pytest.approx(5 * 1.5, abs=0.001)
    assert place.stop / 44_100 == pytest.approx(6 * 1.5, abs=0.001)
