"""A part in pieces that a model can make at once: cut at bar lines, joined again in front of them."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

import numpy as np

from engines.core.audio import WORK_RATE
from engines.core.rng import rng

if TYPE_CHECKING:
    from engines.core.audio import FloatArray
    from engines.generation.neural.requests import PartRequest

JOIN: Final = round(0.03 * WORK_RATE)
"""The crossfade in front of the bar line at which two pieces meet [frames]."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A stretch of a part, start ≤ f < stop [frames of the part].

    Attributes:
        lead: how many frames of it lie before the bar line that it begins with.
        spare: how many frames behind `stop` are made as well, so that it can be moved onto the grid.
        seed: of its noise.
    """

    start: int
    stop: int
    lead: int
    spare: int
    seed: int

    @property
    def frames(self) -> int:
        """How many frames are made."""
        return self.stop + self.spare - self.start


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """What a model hears and makes for a piece, start ≤ f < stop [frames of the part; below 0 before it].

    Attributes:
        window: for repaint: which of its own frames are to be made anew.
    """

    start: int
    stop: int
    window: tuple[int, int] | None = None

    @property
    def frames(self) -> int:
        """How many frames it has."""
        return self.stop - self.start


def stretch_of(request: PartRequest, piece: Piece, longest_s: float) -> Stretch:
    """The piece, and for repaint what it is to join on either side, a quarter of the longest at most."""
    if request.task != "repaint":
        return Stretch(start=piece.start, stop=piece.stop + piece.spare)
    room = round(longest_s * WORK_RATE / 4)
    before = min(request.around[0], room) if piece.start == 0 else 0
    behind = min(request.around[1], room) if piece.stop == request.frames else 0
    stop = piece.stop if behind else piece.stop + piece.spare
    start = piece.start - before
    return Stretch(start=start, stop=piece.stop + max(behind, piece.spare), window=(before, stop - start))


def next_piece(request: PartRequest, start: int, longest_s: float) -> Piece:
    """The piece that begins at a frame: as many whole bars as the model makes at once, or up to the end.

    Args:
        request: the part.
        start: a bar line, or 0.
        longest_s: the longest piece, its lead and spare included, and what is heard around it [s].
    """
    if request.task == "repaint":
        longest_s /= 2
    beat = 60.0 * WORK_RATE / request.bpm
    lead = lead_at(start)
    spare = round(beat / 4)
    room = round(longest_s * WORK_RATE) - lead - spare
    stop = request.frames
    if stop - start > room:
        lines = [bar for bar in request.bars if start < bar <= start + room]
        stop = lines[-1] if lines else start + room
    seed = int(rng(request.seed, "neural", start).integers(2**31))
    return Piece(start=start - lead, stop=stop, lead=lead, spare=spare, seed=seed)


def lead_at(start: int) -> int:
    """How many frames before the bar line at `start` a piece begins."""
    return min(start, JOIN)


def cut(request: PartRequest, piece: Piece) -> PartRequest:
    """The request of one piece: as if it were a part of its own, without its sources."""
    start, stop = piece.start, piece.stop + piece.spare
    chords = tuple(
        replace(chord, start=max(0, chord.start - start), stop=min(chord.stop, stop) - start)
        for chord in request.chords
        if chord.start < stop and chord.stop > start
    )
    return replace(
        request,
        frames=piece.frames,
        beats=_inside(request.beats, start, stop),
        bars=_inside(request.bars, start, stop),
        chords=chords,
        context=None,
        guide=None,
        seed=piece.seed,
    )


def joined(before: FloatArray, after: FloatArray, lead: int) -> FloatArray:
    """The last `lead` frames of one piece crossfaded, at equal power, into the first of the next.

    Args:
        before: (channels, lead), the end of what was made.
        after: (channels, frames), the next piece with its lead.
        lead: how many frames overlap.

    Returns:
        (channels, frames): the next piece, beginning as the one before ended.
    """
    angle = (np.arange(lead, dtype=np.float32) + 0.5) / np.float32(max(1, lead)) * np.float32(np.pi / 2)
    out = after.copy()
    out[:, :lead] = before * np.cos(angle) + after[:, :lead] * np.sin(angle)
    return out


def _inside(frames: tuple[int, ...], start: int, stop: int) -> tuple[int, ...]:
    low, high = bisect_right(frames, start - 1), bisect_right(frames, stop - 1)
    return tuple(frame - start for frame in frames[low:high])
