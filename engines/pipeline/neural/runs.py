"""Where a part plays without a gap, and sound that stands in just those places."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from engines.core.audio import WORK_CHANNELS, WORK_RATE
from engines.core.source import StereoSource

if TYPE_CHECKING:
    from collections.abc import Sequence

    from engines.core.audio import FloatArray
    from engines.core.source import Source
    from engines.model.arrangement import Arrangement, Lane

_EDGE: Final = round(0.01 * WORK_RATE)
"""The fades at both ends of what a model made [frames]."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """A stretch without a gap in which a part plays, start ≤ f < stop [frames of the remix]."""

    start: int
    stop: int


class Placed(StereoSource):
    """Made stretches at their places in the remix, silence between them."""

    __slots__ = ("_made",)

    def __init__(self, made: Sequence[tuple[Run, Source]], frames: int) -> None:
        super().__init__(frames)
        self._made = tuple(made)

    def read(self, start: int, stop: int) -> FloatArray:
        """The frames start ≤ f < stop, silence beyond the ends."""
        out = np.zeros((WORK_CHANNELS, max(0, stop - start)), np.float32)
        for run, source in self._made:
            low, high = max(start, run.start), min(stop, run.stop)
            if low < high:
                at = np.arange(low, high)
                edge = np.minimum(at - run.start + 1, run.stop - at) / np.float32(_EDGE)
                sound = source.read(low - run.start, high - run.start)
                out[:, low - start : high - start] = sound * np.minimum(1.0, edge).astype(np.float32)
        return out


def runs_of(arrangement: Arrangement, lane: Lane) -> list[Run]:
    """Where a lane's part plays, spans joined where they touch."""
    grid = arrangement.grid
    found: list[Run] = []
    for span in sorted(lane.part.spans if lane.part else (), key=lambda span: span.start):
        start, stop = grid.frame_of(span.start), grid.frame_of(min(span.stop, arrangement.length))
        if found and start <= found[-1].stop:
            found[-1] = Run(start=found[-1].start, stop=max(stop, found[-1].stop))
        elif start < stop:
            found.append(Run(start=start, stop=stop))
    return found
