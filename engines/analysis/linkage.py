"""Groups of things that are alike: average linkage over a table of distances."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

Matrix = npt.NDArray[np.float64]


def average_linkage(away: Matrix, farthest: float) -> list[int]:
    """A group number for each thing, from 0 in the order of first appearance.

    The two groups whose members are nearest on average are joined until no two are within `farthest`.

    Args:
        away: (n, n) distances, symmetric.
        farthest: the largest mean distance of groups that are one.

    Source: Sokal and Michener, "A statistical method for evaluating systematic relationships", 1958.
    """
    count = away.shape[0]
    table = away.astype(np.float64).copy()
    np.fill_diagonal(table, np.inf)
    size = np.ones(count)
    group = np.arange(count)
    for _ in range(count - 1):
        a, b = sorted(int(i) for i in np.unravel_index(int(table.argmin()), table.shape))
        if not table[a, b] <= farthest:
            break
        mean = (size[a] * table[a] + size[b] * table[b]) / (size[a] + size[b])
        table[a], table[:, a] = mean, mean
        table[a, a] = np.inf
        table[b], table[:, b] = np.inf, np.inf
        size[a] += size[b]
        group[group == b] = a
    order = list(dict.fromkeys(group.tolist()))
    return [order.index(number) for number in group.tolist()]
