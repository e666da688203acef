"""Shares add up to exactly one hundred, and none is further than a last place from its truth."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engines.core.errors import InputError
from engines.core.shares import exact_percents

WEIGHTS = st.lists(st.floats(0.0, 1e9, allow_nan=False), min_size=1, max_size=40).filter(
    lambda w: sum(w) > 1e-9
)


@given(weights=WEIGHTS, places=st.integers(0, 4))
def test_shares_add_up_to_exactly_one_hundred(weights: list[float], places: int) -> None:
    found = exact_percents(weights, places=places)
    assert sum(found) == 100
    total = sum(map(Decimal, map(str, weights)))
    step = Decimal(1).scaleb(-places)
    for weight, share in zip(weights, found, strict=True):
        assert abs(share - 100 * Decimal(str(weight)) / total) < step
        assert share >= 0


def test_thirds_are_shared_out() -> None:
    assert exact_percents([1, 1, 1]) == (Decimal("33.34"), Decimal("33.33"), Decimal("33.33"))


@pytest.mark.parametrize("weights", [[], [0.0, 0.0], [-1.0, 2.0], [float("nan")], [float("inf"), 1.0]])
def test_weights_that_are_none_are_refused(weights: list[float]) -> None:
    with pytest.raises(InputError, match="weights"):
        exact_percents(weights)
