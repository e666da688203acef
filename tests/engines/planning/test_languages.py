"""Prompts in languages that are not read: said once, by name, and never raised on."""

from __future__ import annotations

import pytest

from engines.planning import plan
from tests.golden.scoring import facts

SONG = facts()


@pytest.mark.parametrize(
    ("prompt", "name"),
    [
        ("maak het sneller en zonder drums", "Dutch"),
        ("togli la batteria nell'intro", "Italian"),
        ("もっと速くして", "an unknown language"),
        ("сделай быстрее и убери барабаны", "an unknown language"),
    ],
)
def test_an_unread_language_is_reported_once(prompt: str, name: str) -> None:
    made = plan(prompt, SONG)
    assert [item.text for item in made.ignored] == [prompt]
    assert name in made.ignored[0].reason
    assert name in made.warnings[0]
    assert not [edit for edit in made.edits if edit.because.origin == "said"]


def test_numbers_and_styles_are_read_in_any_language() -> None:
    made = plan("zrób szybciej, house 124 bpm", SONG)
    assert [edit.op for edit in made.edits] == ["restyle", "tempo"]
    assert "Polish" in made.ignored[0].reason


@pytest.mark.parametrize(
    "prompt",
    [
        "make it taste like strawberries",
        "drumz loudr plz",
        "más lento y sin batería",
        "schneller und ohne Bass",
        "plus vite et sans batterie",
        "mais rápido e sem baixo",
    ],
)
def test_languages_that_are_read_are_not_refused(prompt: str) -> None:
    assert not any("not read here" in warning for warning in plan(prompt, SONG).warnings)
