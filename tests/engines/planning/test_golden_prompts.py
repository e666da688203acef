"""The golden prompts: what people say, and the plan that they mean."""

from __future__ import annotations

import pytest

from tests.golden.scoring import cases, misread, planned, wrong


@pytest.mark.parametrize(("name", "least", "silent"), [("tuned", 0.97, 0.01), ("held_out", 0.85, 0.05)])
def test_golden_prompts_are_read_right(name: str, least: float, silent: float) -> None:
    every = cases(name)
    made = [planned(case) for case in every]
    right = sum(not wrong(case, plan) for case, plan in zip(every, made, strict=True))
    quiet = sum(misread(case, plan) for case, plan in zip(every, made, strict=True))
    assert right / len(every) >= least
    assert quiet / len(every) <= silent
