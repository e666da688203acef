"""Every plan from any text is valid and deterministic, and its spans point at the words."""

from __future__ import annotations

import json
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from engines.core.errors import InputError
from engines.model.facts import facts_from_json
from engines.model.schema import plan_from_json, plan_text
from engines.planning import ideas, plan, suggest
from engines.planning.words.lexicon import LANGUAGES, entries
from tests.golden.scoring import cases, facts

if TYPE_CHECKING:
    from engines.model.plan import Edit, Question, RemixPlan

SONG = facts()
BARE = facts_from_json('{"schema": "flipside.facts", "version": 1, "duration_s": 30.0, "tempo_bpm": 97.3}')
WORDS = sorted(
    {
        phrase
        for language in LANGUAGES
        for values in entries(language).values()
        for phrases in values.values()
        for phrase in phrases
    }
)
GLUE = [
    ",",
    ".",
    " and ",
    " then ",
    " but ",
    "in the ",
    "the ",
    "a ",
    "2",
    "-3",
    "1/8",
    "1:10",
    "%",
    "dB",
    "500",
    "\n",
    "🥁",
    "don't ",
]
TEXTS = st.one_of(
    st.text(min_size=1, max_size=200),
    st.lists(st.sampled_from([*WORDS, *GLUE]), min_size=1, max_size=14).map(" ".join),
    st.sampled_from([case["prompt"] for case in cases("tuned")]),
).filter(lambda text: bool(text.strip()))
QUIET = settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))


def check(made: RemixPlan) -> None:
    assert plan_from_json(plan_text(made)) == made
    for edit in made.edits:
        because = edit.because
        assert 0 <= because.start < because.end <= len(made.prompts[because.prompt])
    for item in made.ignored:
        assert made.prompts[item.prompt][item.start : item.end].startswith(item.text)
        assert item.text
        assert item.reason
    for question in made.questions:
        assert 0 <= question.start < question.end <= len(made.prompts[question.prompt])
        assert 2 <= len(question.options) <= 4
        for edit in (edit for option in question.options for edit in option.edits):
            assert edit.because.prompt == question.prompt
    ids = [edit.id for edit in made.edits]
    assert len(set(ids)) == len(ids)
    others = {edit.id for question in made.questions for edit in _not_chosen(question)}
    assert not others & set(ids)


def _not_chosen(question: Question) -> set[Edit]:
    """The edits of the other readings, but for those that the chosen one has as well."""
    options = [set(option.edits) for option in question.options]
    return set().union(*options) - options[question.chosen]


@QUIET
@given(text=TEXTS)
def test_any_text_gives_a_valid_plan(text: str) -> None:
    made = plan(text, SONG)
    check(made)
    assert made == plan(text, SONG)


@QUIET
@given(first=TEXTS, second=TEXTS)
def test_any_conversation_gives_a_valid_plan(first: str, second: str) -> None:
    once = plan(first, SONG)
    twice = plan(second, SONG, after=once)
    check(twice)
    assert plan("back to take 1", SONG, after=twice).edits == once.edits


@settings(QUIET, max_examples=20)
@given(text=TEXTS)
def test_a_song_of_which_little_is_known_still_gets_a_plan(text: str) -> None:
    check(plan(text, BARE))
    assert suggest(text, BARE) is not None


@pytest.mark.parametrize("text", ["", "   ", "\n\t "])
def test_an_empty_prompt_is_refused(text: str) -> None:
    with pytest.raises(InputError) as caught:
        plan(text, SONG)
    assert caught.value.hint.endswith(".")


def test_a_prompt_that_is_too_long_is_refused() -> None:
    with pytest.raises(InputError, match="10001"):
        plan("x" * 10_001, SONG)
    assert plan("make it slower " * 600, SONG).active


def test_nonsense_is_reported_word_by_word() -> None:
    made = plan("flibber the wozzle, quantum sausage", SONG)
    assert not made.edits
    assert [item.text for item in made.ignored] == ["flibber", "wozzle", "quantum", "sausage"]


def test_two_thousand_characters_take_about_as_long_as_twenty_hundreds() -> None:
    """Reading is about linear in the length of the prompt, so that nothing can make it crawl."""
    clause = "no drums in verse 2 and a touch of reverb on the vocals, "
    small, large = clause * 3, clause * 35
    plan(large, SONG)

    def cost(text: str) -> float:
        start = time.process_time()
        for _ in range(3):
            plan(text, SONG)
        return time.process_time() - start

    assert cost(large) / cost(small) < 4 * len(large) / len(small)


def test_spans_point_at_the_clause() -> None:
    text = "House at 124, NO DRUMS in the intro; double the last chorus"
    made = plan(text, SONG)
    spans = {edit.op: text[edit.because.start : edit.because.end] for edit in made.edits}
    assert spans["mute"] == "NO DRUMS in the intro"
    assert spans["repeat"] == "double the last chorus"
    assert "House" in spans["restyle"]
    assert "124" in spans["tempo"]


def test_ideas_are_understood_without_a_rest() -> None:
    for song in (SONG, BARE):
        made = [plan(idea, song) for idea in ideas(song)]
        assert len(made) == len({plan.prompts for plan in made}) == 6
        assert all(one.active and not one.ignored and not one.questions for one in made)


def test_suggestions_fit_the_song() -> None:
    assert "mute the drums in the bridge" in [s.text for s in suggest("mute the drums in the b", SONG)]
    assert suggest("house at ", SONG)[0].text == "house at 124 bpm"
    assert any(s.text == "put it in E minor" for s in suggest("put it in E", SONG))
    for suggestion in suggest("slower, no dr", SONG):
        assert suggestion.text.startswith("slower, no dr")
        assert plan(suggestion.text, SONG).active


def test_planning_loads_neither_torch_nor_qt_nor_librosa() -> None:
    import subprocess
    import sys

    code = (
        "import sys, engines.planning;"
        "print([m for m in ('torch', 'librosa', 'PySide6', 'scipy') if m in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(__file__).parents[3],
    )
    assert json.loads(done.stdout.replace("'", '"')) == []
