"""Words for a tempo that changes little by little, and what they leave to a plain change."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from engines.model.operations import Tempo
from engines.planning import plan
from tests.golden.scoring import facts

if TYPE_CHECKING:
    from engines.model.plan import Edit

SONG = facts()


def tempo_of(prompt: str) -> Edit:
    made = plan(prompt, SONG)
    assert not made.ignored
    return next(edit for edit in made.edits if isinstance(edit.operation, Tempo) and edit.operation.is_ramp)


@pytest.mark.parametrize(
    ("prompt", "operation", "place"),
    [
        ("slow down gradually over the last 8 bars", Tempo(to_ratio=0.75), (81, 88)),
        ("slow down over the last 4 bars", Tempo(to_ratio=0.75), (85, 88)),
        ("ritardando at the end", Tempo(to_ratio=0.75), (85, 88)),
        ("end with a big ritardando", Tempo(to_ratio=0.6), (85, 88)),
        ("gradually slow down towards the end", Tempo(to_ratio=0.75), (81, 88)),
        ("slow down over the last 2 bars of the bridge", Tempo(to_ratio=0.75), (63, 64)),
        ("from 100 to 128 over the intro", Tempo(bpm=100, to_bpm=128), "intro"),
        ("house at 124, ritardando in the outro", Tempo(to_ratio=0.75), "outro"),
        ("ramp the tempo up to 140 through the last chorus", Tempo(to_bpm=140), "last chorus"),
        ("speed up through the build", Tempo(to_ratio=1.15), "build"),
        ("add a build before the last chorus and speed up through it", Tempo(to_ratio=1.15), "build"),
        ("fade out over the last 8 bars while slowing down gradually", Tempo(to_ratio=0.75), (81, 88)),
        ("slowly get faster in verse 2", Tempo(to_ratio=1.15), "verse 2"),
        ("gradually 20% faster in the bridge", Tempo(to_ratio=1.2), "bridge"),
        ("slow it down gradually to 80 bpm", Tempo(to_bpm=80), None),
        ("werde in den letzten 8 Takten allmählich langsamer", Tempo(to_ratio=0.75), (81, 88)),
        ("acelera poco a poco en el estribillo", Tempo(to_ratio=1.15), "chorus"),
        ("ralentis progressivement à la fin", Tempo(to_ratio=0.75), (81, 88)),
        ("desacelera aos poucos no final", Tempo(to_ratio=0.75), (81, 88)),
    ],
)
def test_a_gradual_tempo_is_a_ramp(
    prompt: str, operation: Tempo, place: tuple[int, int] | str | None
) -> None:
    edit = tempo_of(prompt)
    assert edit.operation == operation
    assert edit.scope.bars == (place if isinstance(place, tuple) else None)
    assert edit.scope.sections == ((place,) if isinstance(place, str) else ())


@pytest.mark.parametrize(
    "prompt", ["change the tempo from 120 to 128", "slow down the intro", "slower over the last chorus"]
)
def test_a_plain_change_stays_plain(prompt: str) -> None:
    [edit] = plan(prompt, SONG).edits
    assert isinstance(edit.operation, Tempo)
    assert not edit.operation.is_ramp


def test_a_step_counts_from_the_steady_tempo_and_not_from_a_ramp() -> None:
    before = plan("90 bpm, ritardando at the end", SONG)
    after = plan("10 bpm faster", SONG, after=before)
    assert any(edit.operation == Tempo(bpm=100) for edit in after.active)
