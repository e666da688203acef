"""The plan contract: JSON there and back, bounds by field, versions, and pure edits."""

from __future__ import annotations

import dataclasses
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engines.core.errors import BadDocument
from engines.model import edits
from engines.model.bounds import OutOfBounds, limits
from engines.model.operations import OPERATIONS, Cut, Filter, Gain, Mute, Operation, Repeat, Tempo
from engines.model.plan import Because, Edit, Ignored, Option, Question, RemixPlan, Scope
from engines.model.schema import plan_from_json, plan_text

BECAUSE = Because(prompt=0, start=0, end=4, confidence=0.9)
EXAMPLES: dict[str, dict[str, Any]] = {
    "tempo": {"bpm": 80.0}, "feel": {"feel": "swing", "amount": 0.6}, "transpose": {"semitones": -3.0},
    "key": {"tonic": "C#", "mode": "minor"}, "gain": {"gain_db": -60.0}, "pan": {"position": -1.0},
    "width": {"amount": 2.0}, "preserve": {"level": "recognisable"}, "order": {"sections": ["verse 1"]},
    "repeat": {"times": 2}, "extend": {"bars": 4}, "loop": {"times": 4}, "length": {"seconds": 120.0},
    "insert": {"kind": "build", "bars": 8}, "chop": {"grid": "1/8", "pattern": "1121"},
    "stutter": {"grid": "1/16", "repeats": 4}, "restyle": {"style": "house", "amount": 1.0},
    "add": {"role": "pad", "style": "lofi", "density": 0.5, "octave": -2},
    "replace": {"role": "drums", "style": "trap"}, "filter": {"kind": "lowpass", "from_hz": 800.0},
    "eq": {"axis": "warmth", "amount": -1.0}, "reverb": {"wet": 0.3, "decay_s": 10.0},
    "delay": {"note": "1/8d", "feedback": 0.9}, "drive": {"amount": 0.0}, "compress": {"amount": 1.0},
    "sidechain": {"depth_db": 12.0, "release_ms": 60.0}, "texture": {"kind": "vinyl"},
    "transition": {"kind": "riser", "bars": 8}, "fade": {"direction": "out", "bars": 8},
    "loudness": {"lufs": -14.0, "ceiling_dbtp": -1.0},
}  # fmt: skip


def _plan_json(op: str, params: dict[str, Any]) -> dict[str, Any]:
    edit = {"id": "e1", "op": op, "params": params}
    return {"schema": "flipside.plan", "version": 1, "seed": 7, "prompts": ["…"], "edits": [edit]}


def _operations() -> st.SearchStrategy[Operation]:
    made = [OPERATIONS[op](**_tuples(EXAMPLES.get(op, {}))) for op in OPERATIONS]
    return st.sampled_from(made)


def _tuples(params: dict[str, Any]) -> dict[str, Any]:
    return {name: tuple(value) if isinstance(value, list) else value for name, value in params.items()}


scopes = st.builds(
    Scope,
    sections=st.lists(st.sampled_from(["chorus", "verse 2", "last chorus"]), max_size=3).map(tuple),
    bars=st.none() | st.tuples(st.integers(1, 9), st.integers(9, 99)),
    stems=st.lists(st.sampled_from(["vocals", "drums"]), max_size=2).map(tuple),
)


@given(
    st.lists(st.tuples(_operations(), scopes), max_size=8), st.integers(-(2**40), 2**40), st.text(max_size=50)
)
def test_plan_to_json_and_back_is_the_same_plan(
    parts: list[tuple[Operation, Scope]], seed: int, prompt: str
) -> None:
    plan = RemixPlan(seed=seed, prompts=(prompt,), warnings=("w",))
    for operation, scope in parts:
        plan = edits.with_edit(plan, operation, scope=scope, because=BECAUSE)
    ignored = Ignored(prompt=0, start=0, end=1, text="x", reason="y")
    question = Question(
        prompt=0, start=0, end=1, text="bigger", options=(Option(label="louder", edits=plan.edits[:2]),)
    )
    plan = dataclasses.replace(plan, ignored=(ignored,), questions=(question,))
    assert plan_from_json(plan_text(plan)) == plan


@pytest.mark.parametrize("op", OPERATIONS)
def test_every_operation_of_the_table_is_read(op: str) -> None:
    plan = plan_from_json(json.dumps(_plan_json(op, EXAMPLES.get(op, {}))))
    written = json.loads(plan_text(plan))
    assert written["edits"][0]["params"] == EXAMPLES.get(op, {})


def _outside() -> list[tuple[str, str, float]]:
    found = []
    for op, kind in OPERATIONS.items():
        for name, (low, high, _choices) in limits(kind).items():
            found += [(op, name, low - 1)] if low is not None else []
            found += [(op, name, high + 1)] if high is not None else []
    return found


@pytest.mark.parametrize(("op", "name", "value"), _outside())
def test_every_bound_is_held_and_named_at_load(op: str, name: str, value: float) -> None:
    params = {**EXAMPLES[op], name: value}
    if op in {"tempo", "length"}:
        params = {name: value}
    with pytest.raises(BadDocument) as caught:
        plan_from_json(json.dumps(_plan_json(op, params)))
    assert caught.value.field.startswith("edits[0].params")
    assert name in caught.value.field or name in caught.value.hint


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"schema": "other"}, "schema"),
        ({"version": 2}, "version"),
        ({"version": True}, "version"),
        ({"seed": "x"}, "seed"),
        ({"edits": {}}, "edits"),
        ({"edits": [{"id": "e1", "op": "explode"}]}, "edits[0].op"),
        ({"edits": [{"id": "e1", "op": "mute", "params": {"x": 1}}]}, "edits[0].params.x"),
        ({"edits": [{"id": "e1", "op": "mute", "scope": {"bars": [4, 2]}}]}, "edits[0].scope"),
        ({"edits": [{"id": "e1", "op": "cut"}, {"id": "e1", "op": "cut"}]}, "edits"),
        (
            {"questions": [{"prompt": 0, "start": 0, "end": 0, "text": "", "chosen": 3}]},
            "questions[0].chosen",
        ),
    ],
)
def test_what_breaks_the_contract_is_refused_by_field(change: dict[str, Any], field: str) -> None:
    with pytest.raises(BadDocument) as caught:
        plan_from_json(json.dumps({**_plan_json("cut", {}), **change}))
    assert caught.value.field == field
    assert caught.value.hint


@pytest.mark.parametrize("text", ["", "[]", "nonsense", "[" * 100_000, '{"schema": NaN}'])
def test_what_is_no_json_object_is_refused(text: str) -> None:
    with pytest.raises(BadDocument):
        plan_from_json(text)


anything = st.recursive(
    st.none() | st.booleans() | st.floats(allow_nan=False) | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.sampled_from(["id", "op", "params", "scope", "edits", "x"]), inner, max_size=4)
    ),
    max_leaves=12,
)


@given(anything)
def test_any_json_is_a_clear_error(raw: object) -> None:
    document = {"schema": "flipside.plan", "version": 1, "edits": raw, "questions": [raw], "ignored": raw}
    with pytest.raises(BadDocument):
        plan_from_json(json.dumps(document))


def test_bounds_hold_when_made_in_code() -> None:
    with pytest.raises(OutOfBounds, match="bpm must be 40 to 240"):
        Tempo(bpm=500.0)
    with pytest.raises(OutOfBounds, match="not both"):
        Tempo(bpm=90.0, ratio=1.0)
    with pytest.raises(OutOfBounds, match="number"):
        Gain(gain_db=float("nan"))
    with pytest.raises(OutOfBounds, match="one of"):
        Filter(kind="notch", from_hz=100.0)  # type: ignore[arg-type]


def test_edits_are_switched_changed_moved_and_removed_without_touching_the_old_plan() -> None:
    plan = edits.with_edit(RemixPlan(), Mute(), scope=Scope(), because=BECAUSE)
    plan = edits.with_edit(plan, Repeat(times=2), scope=Scope(sections=("chorus",)), because=BECAUSE)
    off = edits.with_enabled(plan, "e1", enabled=False)
    assert [edit.id for edit in off.active] == ["e2"]
    assert len(plan.active) == 2
    assert edits.with_operation(plan, "e2", Repeat(times=3)).edit("e2").operation == Repeat(times=3)
    assert edits.with_scope(plan, "e2", Scope()).edit("e2").scope.everywhere
    assert [edit.id for edit in edits.without_edits(plan, ["e1"]).edits] == ["e2"]
    assert edits.next_id(edits.without_edits(plan, ["e1"])) == "e3"
    with pytest.raises(KeyError):
        edits.with_enabled(plan, "e9", enabled=True)


def test_another_answer_takes_the_place_of_the_first() -> None:
    a = Edit(id="e2", operation=Gain(gain_db=2.0), because=BECAUSE)
    b = Edit(id="e3", operation=Cut(), because=BECAUSE)
    plan = edits.with_edit(RemixPlan(), Mute(), scope=Scope(), because=BECAUSE)
    question = Question(
        prompt=0,
        start=0,
        end=1,
        text="bigger",
        options=(Option(label="a", edits=(a,)), Option(label="b", edits=(b,))),
    )
    last = Edit(id="e9", operation=Mute(), because=BECAUSE)
    plan = dataclasses.replace(plan, edits=(*plan.edits, a, last), questions=(question,))
    assert [edit.id for edit in edits.with_answer(plan, 0, 1).edits] == ["e1", "e3", "e9"]
    assert edits.with_answer(edits.with_answer(plan, 0, 1), 0, 0) == plan
    with pytest.raises(IndexError):
        edits.with_answer(plan, 0, 2)
