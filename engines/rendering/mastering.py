"""The way out: a gain to the loudness asked for, soft corners for peaks, true peaks under the ceiling."""

from __future__ import annotations

import math
from functools import partial
from typing import TYPE_CHECKING, Final

import numpy as np

from engines.dsp.limiting import AFTER, BEFORE, limited
from engines.dsp.loudness import LoudnessMeter
from engines.dsp.saturation import rounded_off
from engines.rendering.chunks import CHUNK, Chunked
from engines.rendering.threads import side_by_side

if TYPE_CHECKING:
    from collections.abc import Sequence

    from engines.core.audio import FloatArray
    from engines.core.source import Source

_MARGIN_DB: Final = 0.08
"""Room under the ceiling for what an interpolator finer than ours would find."""
MOST_GAIN_DB: Final = 40.0
_MOST_PUSH_DB: Final = 12.0
"""How far the gain may go beyond the plain difference of loudness to win back what limiting takes."""
_ROUNDS: Final = 6
_CLOSE_LU: Final = 0.03


def mastered(mix: Source, *, gain_db: float, ceiling_dbtp: float) -> Source:
    """The mix at a gain, its true peaks under the ceiling."""

    def chunk(start: int) -> FloatArray:
        return finished(mix.read(start - BEFORE - 1, start + CHUNK + AFTER), gain_db, ceiling_dbtp)

    return Chunked(mix.frames, chunk)


def finished(sound: FloatArray, gain_db: float, ceiling_dbtp: float) -> FloatArray:
    """Gain, soft corners and limiter: of (channels, 1 + BEFORE + frames + AFTER) the middle frames."""
    ceiling = 10.0 ** ((ceiling_dbtp - _MARGIN_DB) / 20.0)
    return limited(rounded_off(sound * np.float32(10.0 ** (gain_db / 20.0)), ceiling), ceiling)


def gain_to(lufs: float | None, measured: float, pieces: Sequence[FloatArray], ceiling_dbtp: float) -> float:
    """The gain that brings a mix to a loudness, what the limiter takes included [dB].

    Args:
        lufs: the loudness asked for; None asks for none.
        measured: of the mix; -inf for silence.
        pieces: of the mix, (2, frames) each longer than BEFORE + AFTER, to try the limiter's cost on.
        ceiling_dbtp: the ceiling.
    """
    if lufs is None or not math.isfinite(measured):
        return 0.0
    plain = min(MOST_GAIN_DB, lufs - measured)
    before = integrated([piece[:, 1 + BEFORE : -AFTER] for piece in pieces])
    if not math.isfinite(before):
        return plain
    gain = plain
    for _ in range(_ROUNDS):
        after = integrated(side_by_side(partial(finished, gain_db=gain, ceiling_dbtp=ceiling_dbtp), pieces))
        lost = before + gain - after
        wanted = min(plain + max(0.0, lost), plain + _MOST_PUSH_DB)
        if abs(wanted - gain) < _CLOSE_LU:
            return wanted
        # The limiter takes ever more of each further decibel, so a step goes beyond what was lost.
        gain = min(plain + _MOST_PUSH_DB, gain + 1.3 * (wanted - gain))
    return gain


def integrated(pieces: Sequence[FloatArray]) -> float:
    """The integrated loudness of pieces as if they followed each other [LUFS]."""
    meter = LoudnessMeter(44_100, 2)
    for piece in pieces:
        meter.push(piece)
    return meter.lufs
