"""A plan may name the engine of a part; plans that do not stay as they were."""

from __future__ import annotations

import pytest

from engines.arranging import arrange
from engines.model import operations as ops
from engines.model.schema import plan_from_json, plan_text
from tests.engines.arranging.songs import facts_of, plan_of


@pytest.mark.parametrize(
    "operation",
    [
        ops.Add(role="pad", engine="ace-step"),
        ops.Replace(role="drums", engine="stable-audio-3-small-music"),
        ops.Restyle(style="house", engine="musicgen"),
    ],
)
def test_an_engine_goes_through_json_and_into_the_arrangement(
    operation: ops.Add | ops.Replace | ops.Restyle,
) -> None:
    asked = plan_of(operation)
    assert plan_from_json(plan_text(asked)) == asked
    parts = [lane.part for lane in arrange(asked, facts_of()).lanes if lane.part is not None]
    assert parts
    assert {part.engine for part in parts} == {operation.engine}


def test_plans_without_an_engine_do_not_mention_it() -> None:
    asked = plan_of(ops.Add(role="pad"), ops.Replace(role="bass"), ops.Restyle(style="house"))
    assert "engine" not in plan_text(asked)
    parts = [lane.part for lane in arrange(asked, facts_of()).lanes if lane.part is not None]
    assert {part.engine for part in parts} == {""}
