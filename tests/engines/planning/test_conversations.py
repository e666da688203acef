"""A next prompt works on the plan so far."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engines.model.operations import Gain, Loudness, Tempo
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
