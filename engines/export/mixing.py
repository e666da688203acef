"""Sources made of other sources: sums of lanes, and lanes at another level."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from engines.core.audio import FloatArray
    from engines.core.source import Source


class Summed:
    """Several sources at once, each as loud as it is, times one gain."""

    __slots__ = ("_gain", "_sources")

    def __init__(self, sources: Sequence[Source], *, gain: float = 1.0) -> None:
        """Sum sources.

        Args:
            sources: one or more, of one rate and channel count.
            gain: factor on the sum.
        """
        self._sources = tuple(sources)
        self._gain = np.float32(gain)

    @property
    def rate(self) -> int:
        """Frames per second [Hz]."""
        return self._sources[0].rate

    @property
    def channels(self) -> int:
        """How many channels."""
        return self._sources[0].channels

    @property
    def frames(self) -> int:
        """Length of the longest."""
        return max(source.frames for source in self._sources)

    def read(self, start: int, stop: int) -> FloatArray:
        """The frames start ≤ f < stop, silence beyond the ends."""
        total = self._sources[0].read(start, stop).copy()
        for source in self._sources[1:]:
            total += source.read(start, stop)
        if self._gain != 1.0:
            total *= self._gain
        return total
