"""Order, repeats, cuts, lengths and inserts come out as whole bars in the right places."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

import pytest

from engines.arranging import arrange, time_map
from engines.model import operations as op
from tests.engines.arranging.songs import facts_of, plan_of

if TYPE_CHECKING:
    from engines.model.song import SongFacts


def names(plan: object, facts: SongFacts) -> list[tuple[str, int, int]]:
    found = arrange(plan, facts)  # type: ignore[arg-type]
    return [(section.name, section.first_bar, section.bars) for section in found.sections]


def test_no_edits_is_the_song_itself_from_its_first_frame() -> None:
    facts = facts_of(first_s=0.31)
    found = arrange(plan_of(), facts)
    assert found.frames == round(facts.duration_s * 44_100)
    for lane in found.lanes:
        [clip] = lane.clips
        assert clip.method == "copy"
        assert found.grid.frame_of(clip.start) <= 0
    assert time_map(found).to_source(100_000) == 100_000


def test_the_last_chorus_twice() -> None:
    found = names(plan_of((op.Repeat(times=2), {"sections": ("last chorus",)})), facts_of())
    assert found[-2:] == [("chorus 2", 17, 4), ("chorus 2", 21, 4)]


def test_an_order_by_name_and_what_is_missing_is_told() -> None:
    facts = facts_of()
    plan = plan_of(op.Order(sections=("chorus 2", "verse", "bridge")))
    found = arrange(plan, facts)
    assert [section.name for section in found.sections][:3] == ["chorus 2", "verse 1", "verse 2"]
    assert found.outcomes[0].status == "assumed"
    assert "bridge" in found.outcomes[0].text


def test_a_cut_section_is_gone_and_the_bars_close_up() -> None:
    found = names(plan_of((op.Cut(), {"sections": ("verse",)})), facts_of())
    assert found == [("intro 1", 1, 4), ("chorus 1", 5, 4), ("chorus 2", 9, 4)]


def test_cutting_everything_is_impossible_and_leaves_the_song() -> None:
    facts = facts_of()
    found = arrange(plan_of(op.Cut()), facts)
    assert found.outcomes[0].status == "impossible"
    assert found.length == 80


def test_loop_of_bars_inside_a_section() -> None:
    found = arrange(plan_of((op.Loop(times=3), {"bars": (6, 7)})), facts_of())
    assert found.length == 80 + 2 * 2 * 4


def test_extending_goes_on_with_the_last_phrase() -> None:
    found = names(plan_of((op.Extend(bars=8), {"sections": ("chorus 2",)})), facts_of())
    assert found[-1] == ("chorus 2", 21, 8)


@pytest.mark.parametrize("bars", [7, 12, 16, 33, 64])
def test_a_length_in_bars_is_exact(bars: int) -> None:
    found = arrange(plan_of(op.Length(bars=bars)), facts_of())
    assert found.length == 4 * bars
    assert found.outcomes[0].status == "done"


def test_a_short_length_keeps_choruses_before_verses() -> None:
    found = arrange(plan_of(op.Length(bars=12)), facts_of())
    kept = [section.name for section in found.sections]
    assert "chorus 1" in kept
    assert "verse 1" not in kept


def test_a_length_in_seconds_counts_the_new_tempo() -> None:
    found = arrange(plan_of(op.Tempo(bpm=125.0), op.Length(seconds=30.0)), facts_of())
    seconds = found.grid.frame_of(found.length) / 44_100
    assert seconds == pytest.approx(30.0, abs=1.0)


def test_a_build_stands_before_the_chorus_and_its_voice_is_silent() -> None:
    found = arrange(plan_of((op.Insert(kind="build", bars=4), {"sections": ("chorus 2",)})), facts_of())
    build = next(section for section in found.sections if section.name == "build")
    assert (build.first_bar, build.bars) == (17, 4)
    start, stop = Fraction(64), Fraction(80)
    voice = found.lane("vocals")
    assert not [clip for clip in voice.clips if clip.start < stop - 1 and clip.end > start + 1]
    assert found.lane("texture").textures[0].stop == stop


def test_an_inserted_intro_is_what_a_word_about_the_intro_means() -> None:
    facts = facts_of(form=())
    plan = plan_of(
        op.Insert(kind="intro", bars=8), (op.Mute(), {"sections": ("intro",), "stems": ("drums",)})
    )
    found = arrange(plan, facts)
    assert found.outcomes[1].status == "done"
    drums = found.lane("drums").clips
    assert drums[0].start == pytest.approx(32, abs=0.1)


def test_chords_follow_the_bars() -> None:
    found = arrange(plan_of(op.Order(sections=("chorus 2", "intro"))), facts_of())
    assert [chord.chord.root for chord in found.chords] == [0, 9, 5, 7, 0, 9, 5, 7]
    assert found.chords[0].start == 0


def test_clips_that_were_neighbours_are_one() -> None:
    found = arrange(plan_of((op.Cut(), {"sections": ("verse 2",)})), facts_of())
    clips = found.lane("other").clips
    assert len(clips) == 2
    assert clips[0].fade_in_ms == 0
    assert 5 <= clips[1].fade_in_ms <= 30
    assert clips[1].start < 48 < clips[1].end


def test_odd_bars_are_taken_where_the_song_goes_on_unbroken() -> None:
    found = arrange(plan_of(op.Length(bars=18)), facts_of())
    assert [(one.name, one.bars, one.source_first_bar) for one in found.sections] == [
        ("intro 1", 2, 3), ("verse 1", 4, 5), ("chorus 1", 4, 9), ("verse 2", 4, 13), ("chorus 2", 4, 17),
    ]  # fmt: skip


def test_a_longer_remix_repeats_whole_sections() -> None:
    facts = facts_of(bars=20, form=(("verse", 1, 1, 8), ("chorus", 1, 9, 8), ("outro", 1, 17, 4)))
    found = arrange(plan_of(op.Length(bars=28)), facts)
    assert [(one.name, one.bars) for one in found.sections] == [
        ("verse 1", 8), ("chorus 1", 8), ("chorus 1", 8), ("outro 1", 4),
    ]  # fmt: skip
