"""Stretches along a row of yes and no."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    import numpy.typing as npt


def runs(on: npt.NDArray[np.bool_]) -> list[tuple[int, int]]:
    """First and stop of each run of what is on, rising; `on` is (n,)."""
    edges = np.flatnonzero(np.diff(np.concatenate([[0], on.astype(np.int8), [0]])))
    return [(int(first), int(stop)) for first, stop in edges.reshape(-1, 2)]
