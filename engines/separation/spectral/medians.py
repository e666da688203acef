"""Running medians by sorting networks: minima and maxima of whole arrays, a few rows at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

if TYPE_CHECKING:
    from engines.core.audio import FloatArray

_ALONG_ROWS: Final = 32
_ACROSS_ROWS: Final = 16


def along(level: FloatArray, reach: int) -> FloatArray:
    """Running median over the rows of (rows, columns); see `_median`. The edges count as going on."""
    margin = reach - 1
    wide = np.concatenate([np.repeat(level[:1], margin, 0), level, np.repeat(level[-1:], margin, 0)])
    out = np.empty_like(level)
    for at in range(0, len(level), _ALONG_ROWS):
        rows = out[at : at + _ALONG_ROWS]
        rows[:] = _median(wide[at : at + len(rows) + 2 * margin], reach)
    return out


def across(level: FloatArray, reach: int) -> FloatArray:
    """Running median over the columns of (rows, columns); see `_median`. The edges count as going on."""
    margin = reach - 1
    columns = level.shape[1]
    wide = np.concatenate(
        [np.repeat(level[:, :1], margin, 1), level, np.repeat(level[:, -1:], margin, 1)], axis=1
    )
    out = np.empty_like(level)
    for at in range(0, len(level), _ACROSS_ROWS):
        # Rows one behind another are one long row; what is found where two meet is left out.
        flat = wide[at : at + _ACROSS_ROWS].reshape(-1)
        found = np.empty_like(flat)
        found[: len(flat) - 2 * margin] = _median(flat, reach)
        out[at : at + _ACROSS_ROWS] = found.reshape(-1, wide.shape[1])[:, :columns]
    return out


def _median(values: FloatArray, reach: int) -> FloatArray:
    """The lower median of each 2·reach − 1 neighbours along the first axis, the middle one counted twice.

    Args:
        values: (n, ...).
        reach: how far it sees to either side, itself included: 2, 4, 8, 16, ...

    Returns:
        (n − 2·reach + 2, ...).
    """
    sorted_run = [values]
    while len(sorted_run) < reach:
        step = len(sorted_run)
        sorted_run = _merged([run[:-step] for run in sorted_run], [run[step:] for run in sorted_run])
    # The two runs before and behind share the middle; of both the reach-th smallest is wanted.
    before = [run[: 1 - reach] for run in sorted_run]
    behind = [run[reach - 1 :] for run in sorted_run]
    found = np.minimum(before[-1], behind[-1])
    larger = np.empty_like(found)
    for low, high in zip(before[:-1], reversed(behind[:-1]), strict=True):
        np.maximum(low, high, out=larger)
        np.minimum(found, larger, out=found)
    return found


def _merged(first: list[FloatArray], second: list[FloatArray]) -> list[FloatArray]:
    """Two sorted runs of equal length as one.

    Source: Batcher, "Sorting networks and their applications", 1968: the odd-even merge.
    """
    if len(first) == 1:
        return [np.minimum(first[0], second[0]), np.maximum(first[0], second[0])]
    even = _merged(first[::2], second[::2])
    odd = _merged(first[1::2], second[1::2])
    run = [even[0]]
    for low, high in zip(odd, even[1:], strict=False):
        run += [np.minimum(low, high), np.maximum(low, high)]
    return [*run, odd[-1]]
