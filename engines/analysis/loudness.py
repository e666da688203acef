"""Integrated loudness from the K-weighted power that was measured along a sound."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

import numpy as np

from engines.dsp.loudness import gated

if TYPE_CHECKING:
    from engines.analysis.features import Vector

_HOPS: Final = 4
"""A gating block is 0.4 s and begins every 0.1 s."""


def integrated(weighted: Vector) -> float | None:
    """Integrated loudness [LUFS]; None where nothing passes the gate.

    Args:
        weighted: (m,) K-weighted mean squares, ten a second; they overlap a little, which moves the result
            by some hundredths of a LU at most.

    Source: ITU-R BS.1770-4, section 5.1.
    """
    if weighted.size < _HOPS:
        return None
    blocks = np.convolve(weighted.astype(np.float64), np.full(_HOPS, 1.0 / _HOPS), mode="valid")
    lufs = gated(blocks)
    return lufs if math.isfinite(lufs) else None
