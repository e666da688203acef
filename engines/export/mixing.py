"""Sources made of other sources: pieces of a mix."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from engines.core.audio import FloatArray
    from engines.core.source import Source


class Piece:
    """The frames start ≤ f < stop of a source."""

    __slots__ = ("_source", "_start", "_stop")

    def __init__(self, source: Source, start: int, stop: int) -> None:
        """Cut a piece out.

        Args:
            source: the whole.
            start: its first frame, 0 or later.
            stop: the frame behind its last; what lies behind the source's end is left out.
        """
        self._source = source
        self._start = start
        self._stop = max(start, min(stop, source.frames))

    @property
    def rate(self) -> int:
        """Frames per second [Hz]."""
        return self._source.rate

    @property
    def channels(self) -> int:
        """How many channels."""
        return self._source.channels

    @property
    def frames(self) -> int:
        """Length in frames."""
        return self._stop - self._start

    def read(self, start: int, stop: int) -> FloatArray:
        """The frames start ≤ f < stop of the piece, silence beyond its ends."""
        block = np.zeros((self.channels, max(0, stop - start)), np.float32)
        low, high = max(0, start), min(stop, self.frames)
        if low < high:
            block[:, low - start : high - start] = self._source.read(self._start + low, self._start + high)
        return block
