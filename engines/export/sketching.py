"""A sketch leaves the studio only as a marked preview: two soft notes sound over it again and again."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

import numpy as np

from engines.core.source import StereoSource, padded

if TYPE_CHECKING:
    from engines.core.audio import FloatArray
    from engines.core.source import Source

EVERY_S: Final = 8.0
FIRST_S: Final = 2.0
"""When the first mark sounds, and how often [s]; one that is shorter still has a mark."""

LEVEL: Final = 10.0 ** (-18.0 / 20.0)
_NOTE_S: Final = 0.28
_NOTES_HZ: Final = (1_318.5, 987.8)


class Marked(StereoSource):
    """A stereo source with marks over it, its peaks where they were."""

    __slots__ = ("_source",)

    def __init__(self, source: Source) -> None:
        super().__init__(source.frames, source.rate)
        self._source = source

    def read(self, start: int, stop: int) -> FloatArray:
        """The frames start ≤ f < stop, silence beyond the ends."""
        # The music makes room for the mark, so that no peak rises.
        block = self._source.read(start, stop) * np.float32(1.0 - LEVEL)
        mark = chime(self.rate)
        every, first = round(EVERY_S * self.rate), min(round(FIRST_S * self.rate), self.frames // 4)
        number = max(0, (start - first - mark.shape[1]) // every)
        while (at := first + number * every) < min(stop, self.frames):
            block += padded(mark, start - at, stop - at)
            number += 1
        return block


@cache
def chime(rate: int) -> FloatArray:
    """The mark, (2, frames)."""
    times = np.arange(round(_NOTE_S * rate)) / rate
    fade = np.sin(np.pi * times / _NOTE_S) ** 2
    notes = [LEVEL * fade * np.sin(2.0 * np.pi * hertz * times) for hertz in _NOTES_HZ]
    wave = np.concatenate(notes).astype(np.float32)
    return np.stack([wave, wave])
