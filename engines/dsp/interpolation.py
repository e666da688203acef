"""Sound between the samples: windowed-sinc reading at any positions."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

import numpy as np
import numpy.typing as npt

if TYPE_CHECKING:
    from engines.core.audio import FloatArray

TAPS: Final = 16
"""Samples that make one value; half of them lie before the position."""
_PHASES: Final = 512


def interpolated(samples: FloatArray, positions: npt.NDArray[np.float64]) -> FloatArray:
    """The sound at fractional positions.

    Args:
        samples: (channels, frames), already free of what would alias.
        positions: (n,) frames, each with `TAPS / 2` samples on both sides.

    Returns:
        (channels, n) float32.
    """
    base = np.floor(positions).astype(np.int64)
    phase = np.rint((positions - base) * _PHASES).astype(np.int64)
    weights = _kernel()[phase]
    views = np.lib.stride_tricks.sliding_window_view(samples, TAPS, axis=1)
    pieces = views[:, base - TAPS // 2 + 1]
    found: FloatArray = np.einsum("cnt,nt->cn", pieces, weights)
    return found


@cache
def _kernel() -> FloatArray:
    """(phases + 1, taps): the weights of the taps for each fraction of a frame."""
    fraction = np.arange(_PHASES + 1)[:, None] / _PHASES
    at = np.arange(TAPS)[None, :] - TAPS // 2 + 1 - fraction
    window = np.i0(9.0 * np.sqrt(np.maximum(0.0, 1.0 - np.square(at / (TAPS / 2))))) / np.i0(9.0)
    weights = np.sinc(at) * window
    normal: FloatArray = (weights / weights.sum(axis=1, keepdims=True)).astype(np.float32)
    return normal
