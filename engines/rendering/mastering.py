"""The way out: a gain to the loudness asked for, and true peaks under the ceiling."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

import numpy as np

from engines.dsp.limiting import AFTER, BEFORE, limited
from engines.rendering.chunks import CHUNK, Chunked

if TYPE_CHECKING:
    from engines.core.audio import FloatArray
    from engines.core.source import Source

_MARGIN_DB: Final = 0.08
"""Room under the ceiling for what an interpolator finer than ours would find."""
MOST_GAIN_DB: Final = 40.0


def mastered(mix: Source, *, gain_db: float, ceiling_dbtp: float) -> Source:
    """The mix at a gain, its true peaks under the ceiling."""
    gain = np.float32(10.0 ** (gain_db / 20.0))
    ceiling = 10.0 ** ((ceiling_dbtp - _MARGIN_DB) / 20.0)

    def chunk(start: int) -> FloatArray:
        sound = mix.read(start - BEFORE, start + CHUNK + AFTER) * gain
        return limited(sound, ceiling)

    return Chunked(mix.frames, chunk)


def gain_to(lufs: float | None, measured: float) -> float:
    """The gain from a measured loudness to the one asked for [dB]; 0 for silence or where none is asked."""
    if lufs is None or not math.isfinite(measured):
        return 0.0
    return max(-MOST_GAIN_DB, min(MOST_GAIN_DB, lufs - measured))
