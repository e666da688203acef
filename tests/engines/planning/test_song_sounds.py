"""Words that ask for a part on the song's own sound."""

from __future__ import annotations

import pytest

from engines.model.schema import plan_text
from engines.planning import plan
from tests.golden.scoring import facts

DRUMS = ("replace", "drums", "song", ("drums",))
LEAD = ("add", "lead", "song", ())


@pytest.mark.parametrize(
    ("prompt", "ops", "part"),
    [
        ("use the song's own drums for the beat", ["replace"], DRUMS),
        ("make a new beat from the original drum hits", ["replace"], DRUMS),
        ("house version using the song's own drum hits", ["restyle", "replace"], DRUMS),
        ("a trap beat from the original drum sounds", ["replace"], DRUMS),
        ("make it 120 bpm, new beat from the song's own drum samples", ["tempo", "replace"], DRUMS),
        ("add percussion made from the song's own drum hits", ["add"], ("add", "percussion", "song", ())),
        ("make a beat with the song's own drum hits", ["replace"], DRUMS),
        ("mach einen Beat mit den eigenen Drum Sounds", ["replace"], DRUMS),
        ("vocal chops as the lead", ["add"], LEAD),
        ("a voz como instrumento", ["add"], LEAD),
        ("jersey club with chopped vocals as an instrument", ["restyle", "add"], LEAD),
        ("a lead made of vocal chops in the chorus", ["add"], LEAD),
    ],
)
def test_a_part_is_played_on_the_song(
    prompt: str, ops: list[str], part: tuple[str, str, str, tuple[str, ...]]
) -> None:
    made = plan(prompt, facts())
    assert not made.ignored
    assert [edit.op for edit in made.active] == ops
    edit = made.active[-1]
    found = (edit.op, getattr(edit.operation, "role", ""), getattr(edit.operation, "source", None))
    assert (*found, edit.scope.stems) == part


@pytest.mark.parametrize(
    "prompt", ["keep the song's original drums", "add a trap beat", "chop the vocals", "add vocal chops"]
)
def test_nothing_else_is(prompt: str) -> None:
    made = plan(prompt, facts())
    assert made.active
    assert '"source": "song"' not in plan_text(made)
