"""A song by overlapping blocks: each is worked on by itself, neighbours are crossfaded."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engines.core.audio import FloatArray


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """Frames to be worked on, and what of them is kept.

    Attributes:
        start: first frame that is read; may be before the song.
        stop: one behind the last frame that is read; may be behind the song.
        keep_start: first frame of the song that this block gives.
        keep_stop: one behind the last.
        fade: frames at the beginning of the kept part that the block before gives too, to be mixed.
    """

    start: int
    stop: int
    keep_start: int
    keep_stop: int
    fade: int


def blocks(frames: int, *, length: int, margin: int, fade: int) -> Iterator[Block]:
    """Blocks that cover a song of `frames` frames.

    Args:
        frames: the song's length.
        length: frames that each block adds.
        margin: frames read on both sides as context, beyond the fade.
        fade: frames in which a block and the one before it are mixed.
    """
    at = 0
    while at < frames:
        stop = min(at + length, frames)
        if frames - stop < length // 4:
            stop = frames
        yield Block(
            start=at - (margin if at else 0),
            stop=stop + (fade + margin if stop < frames else 0),
            keep_start=at,
            keep_stop=stop,
            fade=fade if at else 0,
        )
        at = stop


def crossfaded(tail: FloatArray, head: FloatArray) -> FloatArray:
    """Equal-gain mix from `tail` to `head`, both (..., frames); sums stay sums, so exactness is kept."""
    frames = head.shape[-1]
    ramp = ((np.arange(frames, dtype=np.float32) + 0.5) / frames).astype(np.float32)
    mixed: FloatArray = tail * (1.0 - ramp) + head * ramp
    return mixed
