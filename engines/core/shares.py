"""Shares as percentages that add up to exactly 100."""

from __future__ import annotations

import math
from decimal import Decimal
from typing import TYPE_CHECKING

from engines.core.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Sequence

HUNDRED = Decimal(100)


def exact_percents(weights: Sequence[float | Decimal], *, places: int = 2) -> tuple[Decimal, ...]:
    """Weights as percentages of so many decimal places, adding up to exactly 100.

    Each is rounded down, and what is left goes to those that lost most (the method of largest remainders), so
    none is further than one last place from its true share.

    Args:
        weights: 0 or more each, not all of them 0; they need not add up to anything.
        places: decimal places, 0–6.

    Raises:
        InputError: there are none, one is negative or no number, or all are 0.
    """
    exact = [Decimal(str(weight)) for weight in weights]
    if not exact or any(not math.isfinite(weight) or weight < 0 for weight in exact) or not sum(exact):
        raise InputError(
            f"weights {list(weights)[:8]}", hint="Shares must be positive numbers, and not all of them zero."
        )
    steps, total = 100 * 10**places, sum(exact)
    scaled = [weight * steps / total for weight in exact]
    whole = [int(value) for value in scaled]
    by_loss = sorted(range(len(exact)), key=lambda index: whole[index] - scaled[index])
    for index in by_loss[: steps - sum(whole)]:
        whole[index] += 1
    return tuple(Decimal(value).scaleb(-places) for value in whole)
