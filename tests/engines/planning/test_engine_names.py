"""Words that name the engine of a part."""

from __future__ import annotations

import pytest

from engines.planning import plan
from tests.golden.scoring import facts


def _engines_of(*prompts: str) -> list[str | None]:
    made = None
    for prompt in prompts:
        made = plan(prompt, facts(), after=made)
    assert made is not None
    assert not made.ignored
    return [getattr(edit.operation, "engine", None) for edit in made.active]


@pytest.mark.parametrize(
    ("prompts", "engines"),
    [
        (["add a pad with ace-step"], ["ace-step"]),
        (["replace the drums using Stable Audio"], ["stable-audio"]),
        (["techno version with musicgen"], ["musicgen"]),
        (["using musicgen, add strings to the bridge"], ["musicgen"]),
        (["add a pad and a shaker, all with ace step"], ["ace-step", "ace-step"]),
        (["add a pad with the built-in engine"], [None]),
        (["add a pad", "make the pad with ace-step"], ["ace-step"]),
        (["add a pad with musicgen", "use the built-in engine instead"], [None]),
    ],
)
def test_an_engine_makes_the_part_beside_it(prompts: list[str], engines: list[str | None]) -> None:
    assert _engines_of(*prompts) == engines


def test_an_engine_without_a_part_is_reported() -> None:
    made = plan("louder vocals with ace-step", facts())
    assert [left.text for left in made.ignored] == ["with ace-step"]
