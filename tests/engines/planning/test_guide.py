"""docs/prompts.md is what the lexicon says, and everything it says to say is understood."""

from __future__ import annotations

from pathlib import Path

import pytest

from engines.model.operations import OPERATIONS
from engines.planning import plan
from engines.planning.guide import CONVERSATION, EXAMPLES, guide
from tests.golden.scoring import facts

SONG = facts()


def test_every_operation_has_an_example() -> None:
    assert set(EXAMPLES) == set(OPERATIONS)


@pytest.mark.parametrize(("op", "text"), [(op, text) for op, texts in EXAMPLES.items() for text in texts])
def test_examples_do_what_the_page_says(op: str, text: str) -> None:
    made = plan(text, SONG)
    assert [edit.op for edit in made.active if edit.because.origin == "said"] == [op]
    assert not made.ignored


@pytest.mark.parametrize("text", [text for text, _ in CONVERSATION])
def test_a_conversation_goes_on_as_the_page_says(text: str) -> None:
    first = plan("techno at 130, reverb, drums 2 dB louder in the choruses", SONG)
    made = plan(text, SONG, after=first)
    assert made != plan("x", SONG, after=first)
    assert not made.ignored


def test_the_page_is_up_to_date() -> None:
    page = Path(__file__).parents[3] / "docs" / "prompts.md"
    assert page.read_text(encoding="utf-8") == guide()
