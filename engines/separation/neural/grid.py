"""Where the segments of a song lie, as demucs lays them, and how much each counts where they overlap."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from engines.core.audio import FloatArray


@dataclass(frozen=True, slots=True, kw_only=True)
class Lane:
    """One pass of one network over the song.

    Attributes:
        frames: the song's length.
        lead: silent frames before the song (from a random shift).
        segment: frames of a full segment.
        stride: frames from segment to segment.
    """

    frames: int
    lead: int
    segment: int
    stride: int

    @property
    def length(self) -> int:
        """Frames of the pass, lead and song."""
        return self.frames + self.lead

    @property
    def offsets(self) -> range:
        """Where the segments begin, counted from the beginning of the lead."""
        return range(0, self.length, self.stride)

    def size(self, offset: int) -> int:
        """Frames of the segment that begins there: a full one, or what is left."""
        return min(self.segment, self.length - offset)

    def weight(self, offset: int) -> FloatArray:
        """The share of the segment at `offset` in the sum of all segments there, (size,), 0–1."""
        triangle = _triangle(self.segment)
        own = triangle[: self.size(offset)]
        total = np.zeros(len(own), np.float32)
        reach = -(-self.segment // self.stride)
        for step in range(-reach, reach + 1):
            at = offset + step * self.stride
            if at < 0 or at >= self.length:
                continue
            low, high = max(at, offset), min(at + self.size(at), offset + len(own))
            if low < high:
                total[low - offset : high - offset] += triangle[low - at : high - at]
        share: FloatArray = own / total
        return share


def window(lane: Lane, offset: int, valid: int) -> int:
    """The song frame at which the network's input for a segment begins; the input is `valid` frames long.

    What is missing to `valid` is taken in equal parts from before and behind the segment.
    """
    return offset - (valid - lane.size(offset)) // 2 - lane.lead


def _triangle(segment: int) -> FloatArray:
    half = segment // 2
    rising = np.arange(1, half + 1, dtype=np.float32)
    falling = np.arange(segment - half, 0, -1, dtype=np.float32)
    shape = np.concatenate([rising, falling])
    triangle: FloatArray = shape / shape.max()
    return triangle


def nearest_first(lane: Lane, frame: int) -> list[int]:
    """The segments' offsets, those that sound at `frame` and after it first, then those before it."""
    at = frame + lane.lead
    ahead = [offset for offset in lane.offsets if offset + lane.size(offset) > at]
    behind = [offset for offset in lane.offsets if offset + lane.size(offset) <= at]
    return [*ahead, *reversed(behind)]
