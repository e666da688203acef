"""What is wrong with a plan is said in words that name the field and what it may hold."""

from __future__ import annotations

import json
from typing import Any

import pytest

from engines.core.errors import BadDocument
from engines.model.schema import plan_from_json


def read(edit: dict[str, Any]) -> None:
    because = {"prompt": 0, "start": 0, "end": 4, "origin": "said", "confidence": 1.0}
    whole = {"id": "e1", "op": "tempo", "params": {"bpm": 90.0}, "because": because, **edit}
    plan_from_json(
        json.dumps({"schema": "flipside.plan", "version": 1, "prompts": ["slow"], "edits": [whole]})
    )


@pytest.mark.parametrize(
    ("edit", "sentence"),
    [
        ({"params": {"bpm": 500.0}}, "at edits[0].params.bpm: must be 40 to 240."),
        ({"op": "gain", "params": {"gain_db": -90.0}}, "at edits[0].params.gain_db: must be -60 to 12."),
        ({"op": "gain", "params": {"gain_db": "loud"}}, "params.gain_db: must be a number, not a text."),
        ({"op": "gain", "params": {}}, 'lacks "gain_db".'),
        ({"op": "feel", "params": {"feel": "wobbly"}}, "must be one of half, double, straight, swing."),
        ({"op": "order", "params": {"sections": []}}, "must have at least 1 item."),
        ({"params": {"bpm": 90.0, "ratio": 3.0}}, "params.ratio: must be 0.5 to 2."),
    ],
)
def test_the_field_and_its_range_are_named(edit: dict[str, Any], sentence: str) -> None:
    with pytest.raises(BadDocument) as caught:
        read(edit)
    assert sentence in caught.value.hint
    assert "`" not in caught.value.hint
