"""How hard parts play: the style's curve over the sections, builds that rise, and what they lead into."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest

from engines.arranging import arrange
from engines.model.operations import Add, Insert, Order, Restyle
from engines.model.style import PartHabit, Style
from tests.engines.arranging.songs import clubby, facts_of, plan_of

if TYPE_CHECKING:
    from engines.model.arrangement import Arrangement, Lane, PartSpan
    from engines.model.song import SongFacts

LAYERED = replace(
    clubby(),
    energy={"intro": 0.3, "verse": 0.5, "chorus": 0.9, "break": 0.2},
    parts=(
        PartHabit(role="drums", patch="909"),
        PartHabit(role="chords", patch="stab", from_energy=0.7),
    ),
)


def layered(_: str = "") -> Style:
    return LAYERED


def spans(arrangement: Arrangement, lane: str) -> tuple[PartSpan, ...]:
    part = arrangement.lane(lane).part
    assert part is not None
    return part.spans


def mean_energy(arrangement: Arrangement, section: str) -> float:
    found = [span.energy for span in spans(arrangement, "part:drums") if span.section == section]
    return sum(found) / len(found)


def gain_at(lane: Lane, beat: float) -> float:
    return lane.gain_db.at(Fraction(beat))


def test_sections_rise_and_fall_with_the_style() -> None:
    made = arrange(plan_of(Restyle(style="house")), facts_of(), style_of=layered)
    assert mean_energy(made, "intro 1") < mean_energy(made, "verse 1") < mean_energy(made, "chorus 1")
    assert {span.section for span in spans(made, "part:chords")} == {"chorus 1", "chorus 2"}
    assert gain_at(made.lane("part:drums"), 17) < gain_at(made.lane("part:drums"), 33)


def test_parts_come_and_go_on_phrase_lines() -> None:
    facts = facts_of(bars=32, form=(("verse", 1, 1, 16), ("chorus", 1, 17, 16)))
    uneven = tuple(0.9 if bar % 3 else 0.4 for bar in range(32))
    facts = replace(facts, stems=tuple(replace(stem, activity=uneven) for stem in facts.stems))
    made = arrange(plan_of(Restyle(style="house")), facts, style_of=layered)
    for lane in ("part:drums", "part:chords"):
        assert all(span.start % 16 == 0 for span in spans(made, lane))


def without_labels() -> SongFacts:
    facts = facts_of(bars=24, form=(("verse", 1, 1, 8), ("bridge", 1, 9, 8), ("bridge", 2, 17, 8)))
    lively = tuple(0.5 if bar <= 8 else 0.9 for bar in range(1, 25))
    return replace(facts, stems=tuple(replace(stem, activity=lively) for stem in facts.stems))


def test_a_song_without_a_chorus_has_its_strongest_section_for_one() -> None:
    made = arrange(plan_of(Restyle(style="house")), without_labels(), style_of=layered)
    assert spans(made, "part:chords")


def test_a_build_rises_is_hushed_and_lands() -> None:
    made = arrange(
        plan_of(Restyle(style="house"), (Insert(kind="build", bars=4), {"sections": ("last chorus",)})),
        facts_of(),
        style_of=layered,
    )
    rising = [span.energy for span in spans(made, "part:drums") if span.section == "build"]
    assert rising == sorted(rising)
    assert rising[-1] - rising[0] >= 0.3
    behind = [span.energy for span in spans(made, "part:drums") if span.section == "chorus 2"]
    assert min(behind) >= 0.9
    build = next(one for one in made.sections if one.name == "build")
    stop = made.grid.bar_beat(build.first_bar + build.bars)
    for lane in ("other", "part:drums"):
        assert gain_at(made.lane(lane), stop - 0.5) <= -60.0
        assert gain_at(made.lane(lane), stop - 1.5) > -12.0
        assert gain_at(made.lane(lane), stop) > -12.0
    assert any(span.kind == "impact" and span.start == stop for span in made.lane("texture").textures)


@pytest.mark.parametrize("kind", ["build", "breakdown"])
def test_inserts_lead_into_the_first_of_sections_in_a_row(kind: str) -> None:
    form = (("verse", 1, 1, 4), ("chorus", 1, 5, 4), ("chorus", 2, 9, 4), ("verse", 2, 13, 4))
    facts = facts_of(bars=16, form=form)
    plan = plan_of((Insert(kind=kind, bars=4), {"sections": ("chorus",)}))  # type: ignore[arg-type]
    assert [one.name for one in arrange(plan, facts).sections] == [
        "verse 1", kind, "chorus 1", "chorus 2", "verse 2",
    ]  # fmt: skip


def test_a_remix_that_ends_before_its_song_dies_away() -> None:
    early = arrange(plan_of(Order(sections=("intro", "verse 1"))), facts_of())
    whole = arrange(plan_of(), facts_of())
    assert early.lane("other").clips[-1].fade_out_ms > 200.0
    assert whole.lane("other").clips[-1].fade_out_ms == 0.0


def test_parts_close_with_one_stroke_where_the_song_ends() -> None:
    facts = facts_of()
    fading = tuple(0.9 if bar <= 18 else 0.02 for bar in range(1, 21))
    facts = replace(facts, stems=tuple(replace(stem, activity=fading) for stem in facts.stems))
    made = spans(arrange(plan_of(Restyle(style="house")), facts, style_of=layered), "part:drums")
    assert [(span.start, span.stop, span.closing) for span in made[-2:]] == [(64, 72, False), (72, 76, True)]
    plain = spans(arrange(plan_of(Restyle(style="house")), facts_of(), style_of=layered), "part:drums")
    assert plain[-1].stop == 80
    assert not any(span.closing for span in plain)


def test_a_drop_is_louder_and_hushes_no_singer() -> None:
    plan = plan_of(Restyle(style="house"), (Insert(kind="drop", bars=4), {"sections": ("last chorus",)}))
    made = arrange(plan, facts_of(), style_of=layered)
    drop = next(one for one in made.sections if one.name == "drop")
    start = made.grid.bar_beat(drop.first_bar)
    assert gain_at(made.lane("other"), start + 1) > gain_at(made.lane("other"), start - 2)
    assert gain_at(made.lane("other"), start - 0.5) <= -60.0
    assert gain_at(made.lane("vocals"), start - 0.5) > -12.0


def test_a_part_that_was_asked_for_plays_in_calm_sections_too() -> None:
    plan = plan_of((Add(role="drums", style="house"), {"sections": ("intro",)}))
    [span] = spans(arrange(plan, facts_of(), style_of=layered), "part:drums")
    assert span.energy >= 0.5
