"""To another rate as a stream: as many frames out as the length says, and no shift in time."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

import numpy as np
import soxr

from engines.core.audio import WORK_CHANNELS, WORK_RATE

if TYPE_CHECKING:
    from engines.core.audio import FloatArray


class StreamResampler:
    """Stereo blocks (frames, 2) from one rate to another; equal rates pass through untouched.

    Source: the SoX resampler at its very-high quality, which takes its own delay out.
    """

    def __init__(self, rate: int, *, to: int = WORK_RATE, channels: int = WORK_CHANNELS) -> None:
        self.rate = rate
        self._ratio = Fraction(to, rate)
        self._channels = channels
        self._in = 0
        self._out = 0
        self._stream = (
            None if rate == to else soxr.ResampleStream(rate, to, channels, dtype="float32", quality="VHQ")
        )

    def process(self, block: FloatArray) -> FloatArray:
        """What is ready after one more block, (frames, channels)."""
        if self._stream is None:
            return block
        self._in += len(block)
        return self._within(self._stream.resample_chunk(np.ascontiguousarray(block, np.float32)))

    def rest(self) -> FloatArray:
        """What is left behind the last block; the sum of all is the length times the ratio, rounded."""
        empty = np.zeros((0, self._channels), np.float32)
        if self._stream is None:
            return empty
        last = self._within(self._stream.resample_chunk(empty, last=True))
        missing = self._due() - self._out
        if missing <= 0:
            return last
        self._out += missing
        return np.concatenate([last, np.zeros((missing, self._channels), np.float32)])

    def _due(self) -> int:
        return round(self._in * self._ratio)

    def _within(self, block: FloatArray) -> FloatArray:
        block = block[: max(0, self._due() - self._out)]
        self._out += len(block)
        return block
