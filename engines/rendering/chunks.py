"""Sound in chunks on fixed places: what is computed never depends on how it is read.

Every step of the renderer gives its sound in chunks of `CHUNK` frames that begin at multiples of `CHUNK`. A
read of any size is put together from them, so block size cannot change the sound, and a read far ahead is
what a read from the beginning would have given there.
"""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING, Final

import numpy as np

from engines.core.audio import WORK_CHANNELS, WORK_RATE
from engines.core.source import StereoSource

if TYPE_CHECKING:
    from collections.abc import Callable

    from engines.core.audio import FloatArray
    from engines.core.source import Source

CHUNK: Final = 1 << 15
"""Frames of a chunk: 0.74 s."""


class Chunked(StereoSource):
    """A source whose sound a function gives chunk by chunk; the last few chunks are kept.

    Args:
        frames: length.
        compute: gives the chunk that begins at a frame, (channels, CHUNK).
        kept: how many chunks to keep.
        rate: frames per second [Hz].
    """

    __slots__ = ("_compute", "_kept", "_store")

    def __init__(
        self,
        frames: int,
        compute: Callable[[int], FloatArray],
        *,
        kept: int = 3,
        rate: int = WORK_RATE,
    ) -> None:
        super().__init__(frames, rate)
        self._compute = compute
        self._kept = kept
        self._store: OrderedDict[int, FloatArray] = OrderedDict()

    def read(self, start: int, stop: int) -> FloatArray:
        """The frames start ≤ f < stop, silence beyond the ends."""
        out = np.zeros((WORK_CHANNELS, max(0, stop - start)), np.float32)
        low, high = max(0, start), min(self._frames, stop)
        for number in range(low // CHUNK, -(-high // CHUNK) if high > low else 0):
            base = number * CHUNK
            left, right = max(low, base), min(high, base + CHUNK)
            out[:, left - start : right - start] = self._chunk(number)[:, left - base : right - base]
        return out

    def _chunk(self, number: int) -> FloatArray:
        found = self._store.get(number)
        if found is None:
            found = self._compute(number * CHUNK)
            self._store[number] = found
            while len(self._store) > self._kept:
                self._store.popitem(last=False)
        else:
            self._store.move_to_end(number)
        return found


class Silence(StereoSource):
    """A source of nothing."""

    __slots__ = ()

    def read(self, start: int, stop: int) -> FloatArray:
        """Silence."""
        return np.zeros((WORK_CHANNELS, max(0, stop - start)), np.float32)


def stereo(source: Source) -> Source:
    """A source of one or two channels as one of two.

    A source of more channels keeps its first two.
    """
    return source if source.channels == WORK_CHANNELS else _Stereo(source)


class _Stereo(StereoSource):
    __slots__ = ("_source",)

    def __init__(self, source: Source) -> None:
        super().__init__(source.frames, source.rate)
        self._source = source

    def read(self, start: int, stop: int) -> FloatArray:
        block = self._source.read(start, stop)
        return np.repeat(block, 2, axis=0) if block.shape[0] == 1 else block[:WORK_CHANNELS]
