"""The voice at joins: upbeats move with their bar, phrases ring out, and nothing else is touched."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest

from engines.arranging import arrange
from engines.model.operations import Cut, Insert, Mute, Order
from tests.engines.arranging.songs import facts_of, plan_of

if TYPE_CHECKING:
    from engines.model.arrangement import Clip
    from engines.model.plan import RemixPlan
    from engines.model.song import SongFacts

BEAT_S = 0.5
NEAR = Fraction(1, 8)


def sung(*phrases: tuple[float, float]) -> SongFacts:
    """The usual song at 120 BPM with phrases given in beats."""
    facts = facts_of()
    seconds = tuple((start * BEAT_S, stop * BEAT_S) for start, stop in phrases)
    stems = tuple(replace(stem, phrases=seconds) if stem.name == "vocals" else stem for stem in facts.stems)
    return replace(facts, stems=stems)


def voice(plan: RemixPlan, facts: SongFacts) -> tuple[Clip, ...]:
    return arrange(plan, facts).lane("vocals").clips


VERSE_TO_LAST = plan_of(Order(sections=("verse 1", "chorus 2")))
"""Beats 16–32 of the song, then beats 64–80: they meet at beat 16 of the remix."""


def test_an_upbeat_moves_with_the_bar_that_it_leads_into() -> None:
    first, second = voice(VERSE_TO_LAST, sung((17, 29), (63, 70)))
    assert abs(second.start - 15) <= NEAR
    assert abs(second.source_start - 63) <= NEAR
    assert abs(first.end - 15) <= NEAR
    assert second.end == 32


def test_a_phrase_rings_out_over_a_join() -> None:
    first, second = voice(VERSE_TO_LAST, sung((17, 33.5), (66, 70)))
    assert abs(first.end - Fraction(35, 2)) <= NEAR
    assert abs(first.source_start + first.source_length - Fraction(67, 2)) <= NEAR
    assert abs(second.start - 16) <= NEAR


def test_a_phrase_that_leads_elsewhere_is_not_begun() -> None:
    first, _ = voice(VERSE_TO_LAST, sung((17, 29), (31, 38), (66, 70)))
    assert abs(first.end - 15) <= NEAR


@pytest.mark.parametrize("phrases", [((17, 29), (66, 70)), ((17, 60), (61, 79)), ()])
def test_other_joins_stay_on_the_bar_line(phrases: tuple[tuple[float, float], ...]) -> None:
    first, second = voice(VERSE_TO_LAST, sung(*phrases))
    assert first.end == 16
    assert abs(second.start - 16) <= NEAR


def test_an_upbeat_sounds_in_an_inserted_build_and_not_in_a_muted_bar() -> None:
    facts = sung((17, 29), (63, 70))
    build = plan_of((Insert(kind="build", bars=4), {"sections": ("chorus 2",)}))
    assert abs(voice(build, facts)[-1].source_start - 63) <= NEAR
    muted = plan_of((Mute(), {"sections": ("verse 2",), "stems": ("vocals",)}))
    assert abs(voice(muted, facts)[-1].source_start - 64) <= NEAR


def test_other_stems_are_cut_on_the_bar_line() -> None:
    made = arrange(plan_of((Cut(), {"sections": ("chorus 1", "verse 2")})), sung((17, 29), (63, 70)))
    assert [abs(clip.start - 32) <= NEAR for clip in made.lane("other").clips] == [False, True]
    assert abs(made.lane("vocals").clips[1].source_start - 63) <= NEAR
