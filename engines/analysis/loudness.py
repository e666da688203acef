"""Integrated loudness of a whole source, read by block."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

import numpy as np

from engines.dsp.loudness import LoudnessMeter

if TYPE_CHECKING:
    from engines.core.jobs import JobContext
    from engines.core.source import Source

_BLOCK: Final = 44_100 * 20


def integrated(source: Source, ctx: JobContext) -> float | None:
    """Integrated loudness [LUFS]; None where nothing passes the gate.

    Args:
        source: any length.
        ctx: reports progress, hears a cancel.
    """
    meter = LoudnessMeter(source.rate, source.channels)
    for start in range(0, source.frames, _BLOCK):
        ctx.checkpoint(start / source.frames, "measuring loudness")
        meter.push(
            np.nan_to_num(source.read(start, min(source.frames, start + _BLOCK)), posinf=0.0, neginf=0.0)
        )
    return meter.lufs if math.isfinite(meter.lufs) else None
