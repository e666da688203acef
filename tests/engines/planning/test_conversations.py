"""A next prompt works on the plan so far."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

import pytest

from engines.model.operations import Gain, Insert, Loudness, Tempo, Transition, Width
from engines.planning import plan
from tests.golden.scoring import facts

if TYPE_CHECKING:
    from engines.model.plan import RemixPlan

SONG = facts()


def talk(*prompts: str, seed: int = 0) -> RemixPlan:
    made = plan(prompts[0], SONG, seed=seed)
    for prompt in prompts[1:]:
        made = plan(prompt, SONG, after=made)
    return made


def test_an_edit_that_is_changed_points_at_the_new_words() -> None:
    made = talk("drums 3 dB louder", "make that 5 dB")
    (edit,) = made.active
    assert edit.operation == Gain(gain_db=5.0)
    assert edit.because.prompt == 1
    assert made.prompts == ("drums 3 dB louder", "make that 5 dB")


def test_undo_takes_back_the_last_prompt_only() -> None:
    made = talk("make it 90 bpm", "add reverb to the vocals, and mute the drums in the intro", "undo")
    assert [edit.op for edit in made.active] == ["tempo"]


def test_undo_of_one_thing_leaves_the_rest() -> None:
    made = talk("house at 124, reverb on the vocals, no drums in the intro", "undo the reverb, keep the rest")
    assert [edit.op for edit in made.active] == ["restyle", "tempo", "mute"]


def test_start_over_leaves_nothing_but_the_words() -> None:
    made = talk("house at 124", "start over")
    assert not made.edits
    assert made.prompts == ("house at 124", "start over")


def test_start_over_may_be_followed_by_something_new() -> None:
    assert [edit.op for edit in talk("house at 124", "start over, make it 90 bpm").active] == ["tempo"]


def test_try_another_changes_only_the_seed() -> None:
    first, second = talk("make it techno", seed=7), talk("make it techno", "try another", seed=7)
    assert (first.seed, second.seed) == (7, 8)
    assert first.edits == second.edits


def test_the_later_of_two_tempos_stands_and_it_is_said() -> None:
    made = talk("make it 90 bpm", "make it 100 bpm")
    assert [edit.operation for edit in made.active] == [Tempo(bpm=100.0)]
    assert any("later" in warning for warning in made.warnings) or len(made.edits) == 1


def test_values_out_of_bounds_are_clamped_and_it_is_said() -> None:
    made = talk("master it to -40 LUFS")
    assert made.active[0].operation == Loudness(lufs=-24.0)
    assert any("-40" in warning for warning in made.warnings)


def test_a_song_without_the_section_gets_an_assumption_and_a_question() -> None:
    made = talk("no vocals in the drop")
    assert made.active[0].scope.sections == ("chorus",)
    assert made.questions
    assert any("drop" in warning for warning in made.warnings)


def test_nothing_to_undo_is_said() -> None:
    made = talk("make it 90 bpm", "undo the reverb")
    assert [edit.op for edit in made.active] == ["tempo"]
    assert made.ignored


def test_refusals_are_named_with_a_way_out() -> None:
    made = talk("sing it in Japanese")
    assert not made.edits
    assert "language" in made.ignored[0].reason
    assert "instead" in made.ignored[0].reason


def test_undo_gives_back_what_the_last_prompt_changed() -> None:
    made = talk("drums 3 dB louder", "make that 5 dB", "undo")
    assert [edit.operation for edit in made.active] == [Gain(gain_db=3.0)]


def test_undo_twice_leaves_two_takes() -> None:
    assert not talk("house at 124", "make it techno", "undo", "undo").edits


def test_what_was_undone_is_no_step_of_the_way_back() -> None:
    made = talk("house at 124", "make it techno", "undo", "add a pad", "undo")
    assert [(edit.op, edit.enabled) for edit in made.edits] == [("restyle", True), ("tempo", True)]


def test_before_the_techno_is_the_take_that_techno_was_asked_in() -> None:
    made = talk("house at 124", "make it techno", "reverb on the vocals", "go back to before the techno")
    assert made.edits == talk("house at 124").edits
    assert not made.warnings


def test_a_take_comes_back_as_it_was_and_more_like_it_is_another_seed() -> None:
    first = talk("drums 3 dB louder", "make that 5 dB", "cut the bridge", "go back to take 1", seed=4)
    assert ([edit.operation for edit in first.active], first.seed) == ([Gain(gain_db=3.0)], 4)
    other = talk("drums 3 dB louder", "make that 5 dB", "more like take 1", seed=4)
    assert ([edit.operation for edit in other.active], other.seed) == ([Gain(gain_db=3.0)], 5)
    assert "no take 7" in talk("house at 124", "go back to take 7").ignored[0].reason


def test_words_choose_among_the_readings_that_were_asked_about() -> None:
    asked = talk("make it bigger")
    made = plan("no not that one, the second one", SONG, after=asked)
    assert made.questions[0].chosen == 1
    assert [edit.operation for edit in made.active] == [
        edit.operation for edit in asked.questions[0].options[1].edits
    ]


def test_a_correction_takes_the_place_of_what_it_corrects() -> None:
    assert talk("drums down 3 dB", "nah the bass i meant").active[0].scope.stems == ("bass",)
    made = talk("mute the drums in the bridge", "not the bridge, the intro")
    assert [edit.scope.sections for edit in made.active] == [("intro 1",)] or [
        edit.scope.sections for edit in made.active
    ] == [("intro",)]


def test_also_said_over_and_over_does_not_multiply_edits() -> None:
    made = talk("no drums in the bridge", ", ".join(["the vocals too"] * 60))
    assert len(made.edits) <= 62


def test_a_number_of_a_conversation_that_is_cut_to_its_bounds_is_said() -> None:
    made = talk("drums 3 dB louder", "make that 40 dB")
    assert made.active[0].operation == Gain(gain_db=12.0)
    assert any("40" in warning for warning in made.warnings)


def test_a_conversation_too_long_to_be_read_again_says_so() -> None:
    long = talk("house at 124", "add a pad " + "under the verses " * 500)
    for _ in range(7):
        long = plan("make it 120 bpm " + "and slower " * 800, SONG, after=long)
    made = plan("undo", SONG, after=long)
    assert made.edits == long.edits
    assert "too long" in made.ignored[-1].reason


def test_a_prompt_that_asks_for_nothing_is_reported() -> None:
    for text in ("🎉🎉", "thanks", "remove everything"):
        made = plan(text, SONG)
        assert not made.edits
        assert made.ignored[0].text == text


def test_new_edits_never_take_the_id_of_one_that_was_gone_back_to() -> None:
    made = talk("house at 124, no drums in the intro", "start over", "undo that and louder vocals")
    ids = [edit.id for edit in made.edits]
    assert len(ids) == 4
    assert len(set(ids)) == 4


def test_a_mute_neither_narrows_nor_takes_off_what_was_said_before() -> None:
    assert [edit.op for edit in talk("techno at 130", "no vocals in the verses").active] == [
        "restyle", "tempo", "mute"
    ]  # fmt: skip
    assert [edit.op for edit in talk("add a pad", "no drums in the intro").active] == ["add", "mute"]


def test_what_must_not_be_done_is_kept_in_mind_or_taken_back() -> None:
    made = plan("don't cut the bridge", SONG)
    assert not made.edits
    assert "kept in mind" in made.warnings[0]
    assert not talk("cut the bridge", "don't cut the bridge").active


def told(made: RemixPlan) -> list[tuple[str, tuple[str, ...], tuple[str, ...]]]:
    return [(edit.op, edit.scope.sections, edit.scope.stems) for edit in made.active]


def test_what_is_kept_by_name_stays_and_nothing_is_done_for_it() -> None:
    made = talk("make it 95", "cut the outro", "some rain on top", "keep the rain and the 95, undo the cut")
    assert [edit.op for edit in made.active] == ["tempo", "texture"]
    made = talk("hyperpop, +4 semis, 160 bpm", "only the pitch please")
    assert [edit.op for edit in made.active] == ["transpose"]


def test_another_kind_stands_where_the_one_before_it_stood() -> None:
    made = talk("tape stop before chorus 2", "use a fill, the tape stop is cheesy")
    assert [edit.operation for edit in made.active] == [Transition(kind="fill")]
    assert made.active[0].scope.sections == ("chorus 2",)
    assert told(talk("rain in the intro", "crowd. not rain.")) == [("texture", ("intro",), ())]


def test_a_number_sets_what_was_just_changed_or_is_named() -> None:
    made = talk("wide choruses", "wider still, set it to 2")
    assert made.active[0].operation == Width(amount=2.0)
    assert talk("delay on the vocals", "feedback 20%").active[0].operation.feedback == 0.2  # type: ignore[attr-defined]


def test_what_is_confined_spared_or_turned_down() -> None:
    assert told(talk("reverb on everything", "limit the reverb to the vocals")) == [
        ("reverb", (), ("vocals",))
    ]
    assert told(talk("compress everything", "leave the bass out of that"))[0][2] == (
        "vocals",
        "drums",
        "other",
    )
    assert told(talk("arp over the whole song", "keep it to the bridge")) == [("add", ("bridge",), ())]
    assert not talk("strings in verse 1", "a pad in chorus 2", "neither of those please").active
    assert told(talk("skip the intro", "i do want the intro, minus its drums")) == [
        ("mute", ("intro",), ("drums",))
    ]


def test_a_wish_said_anew_with_a_number_changes_the_edit_and_keeps_its_place() -> None:
    made = talk("a 4 bar build before chorus 3", "riser on top of it", "build 8 bars")
    build, riser = made.active
    assert (build.operation, build.scope.sections) == (Insert(kind="build", bars=8), ("chorus 3",))
    assert isinstance(riser.operation, Transition)


def test_another_is_no_wish_said_anew() -> None:
    made = talk("a 4 bar build before chorus 3", "another build of 8 bars before chorus 2")
    assert [edit.scope.sections for edit in made.active] == [("chorus 3",), ("chorus 2",)]


def test_which_of_several_is_spoken_of() -> None:
    assert told(talk("make the drums louder", "it's the bass that needs it")) == [("gain", (), ("bass",))]
    riser = ("add a riser into every chorus", "only the last one needs it")
    assert told(talk(*riser)) == [("transition", ("chorus 3",), ())]
    assert not talk("mute drums", "mute bass", "unmute both").active
    made = talk("a 4 bar build before chorus 1", "and before chorus 2", "the first one should be 8 bars")
    assert [edit.operation for edit in made.active] == [
        Insert(kind="build", bars=8),
        Insert(kind="build", bars=4),
    ]


def test_a_section_beside_the_one_of_the_last_wish() -> None:
    assert told(talk("no bass in chorus 2", "hmm, the chorus before that one"))[0][1] == ("chorus 1",)
    again = talk("rain in verse 1, crowd in chorus 1", "likewise in verse 2 and chorus 2")
    assert told(again)[2:] == [("texture", ("verse 2",), ()), ("texture", ("chorus 2",), ())]
    assert told(talk("bass +3 dB", "strings in the chorus"))[1] == ("add", ("chorus",), ())


def test_the_last_wish_begins_and_ends_elsewhere_or_is_gentler() -> None:
    assert told(talk("techno", "begin it in the bridge"))[0][1] == ("bridge 1", "chorus 3", "outro 1")
    assert talk("cut bars 9 to 12", "9 to 16 i mean").active[0].scope.bars == (9, 16)
    made = talk("reverb on the vocals", "more gently", "half as wet")
    assert made.active[0].operation.wet == pytest.approx(0.0875, abs=1e-3)  # type: ignore[attr-defined]


def brief(made: RemixPlan) -> list[str]:
    """The active edits, each as its operation's values, sections and stems."""
    out = []
    for edit in made.active:
        values = [getattr(edit.operation, field.name) for field in dataclasses.fields(edit.operation)]
        said = " ".join(f"{value:g}" if isinstance(value, float) else str(value) for value in values if value)
        places = ", ".join(edit.scope.sections) or (str(edit.scope.bars) if edit.scope.bars else "")
        out.append(" | ".join(part for part in (edit.op, said, places, ", ".join(edit.scope.stems)) if part))
    return out


FOLLOWED = {
    ("reverb on the vocals in the bridge", "make it a delay instead"): ["delay | 1/8d | bridge | vocals"],
    ("mute the vocals in verse 1", "not the vocals, the bass"): ["mute | verse 1 | bass"],
    ("mute the vocals in verse 1", "just make them quieter"): ["gain | -4 | verse 1 | vocals"],
    ("cut the bridge", "no, cut the outro"): ["cut | outro"],
    ("wider chorus", "narrower actually"): ["width | 0.5 | chorus"],
    ("drums 3 dB louder in verse 2", "everywhere"): ["gain | 3 | drums"],
    ("pan the guitar left and the drums right", "swap them"): ["pan | -0.6 | drums", "pan | 0.6 | other"],
    ("vocals up 3 dB", "drums down 2 dB", "vocals up 5 actually"): ["gain | 5 | vocals", "gain | -2 | drums"],
    ("vocals up 3 dB", "drums down 2 dB", "both only in the chorus"): [
        "gain | 3 | chorus | vocals",
        "gain | -2 | chorus | drums",
    ],
    ("add rain at 30% in the intro", "remove the rain", "put the rain back in"): [
        "texture | rain 0.3 | intro"
    ],
    ("make it 120", "add rain", "undo", "redo"): ["tempo | 120", "texture | rain"],
    ("make it 120, add rain", "drums louder", "undo the first one"): ["gain | 4 | drums"],
    ("make it 120, add rain, mute the bass", "remove everything except the rain"): ["texture | rain"],
    ("take the drums out of verse 1", "sorry i meant the other verse"): ["mute | verse 2 | drums"],
    ("loop bars 9 to 12", "not those, 13 to 16"): ["loop | 2 | (13, 16)"],
    ("house at 124", "5% faster"): ["restyle | house", "tempo | 130.2"],
    ("delay on the vocals and on the drums", "vocals yes, drums no"): ["delay | 1/8d | vocals"],
    ("vocals up 2 dB", "the drums are drowning the singer"): ["gain | 2 | vocals", "gain | -4 | drums"],
    ("mehr Hall auf den Gesang", "nein, auf die Gitarre"): ["reverb | 0.35 | other"],
    ("sube la batería 3 dB", "solo en el estribillo"): ["gain | 3 | chorus | drums"],
}


@pytest.mark.parametrize("prompts", FOLLOWED)
def test_a_next_prompt_changes_what_it_speaks_of(prompts: tuple[str, ...]) -> None:
    assert sorted(brief(talk(*prompts))) == sorted(FOLLOWED[prompts])
