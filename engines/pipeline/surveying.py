"""The measured levels of every lane over time, from its rendered sound: what receipt and credits stand on."""

from __future__ import annotations

import threading
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from engines.core.jobs import QUIET
from engines.dsp.loudness import Doubles

if TYPE_CHECKING:
    from engines.core.jobs import JobContext
    from engines.core.source import Source
    from engines.model.arrangement import Arrangement
    from engines.rendering import Renderer

HOP: Final = 2_205
"""Length of a stretch that one figure stands for [frames], 50 ms."""
_READ_HOPS: Final = 60
SILENCE_DB: Final = -120.0


def decibels(power: float) -> float:
    """A mean square in decibels, not below −120."""
    return max(SILENCE_DB, 10.0 * float(np.log10(power))) if power > 0.0 else SILENCE_DB


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Levels:
    """Mean squares of each stretch of `HOP` frames of a stereo sound, (stretches,) each.

    Attributes:
        left, right: of the channels.
        cross: mean of left times right, which tells the middle from the sides.
    """

    left: Doubles
    right: Doubles
    cross: Doubles

    @property
    def energy(self) -> Doubles:
        """Mean square over both channels."""
        mean: Doubles = (self.left + self.right) / 2.0
        return mean

    def level_db(self, start: int, stop: int) -> float:
        """Level of the frames start ≤ f < stop [dBFS], by whole stretches inside; −120 for silence."""
        kept = _inside(start, stop)
        return decibels(_mean(self.left[kept] + self.right[kept]) / 2.0)

    def balance_db(self, start: int, stop: int) -> float:
        """How much louder the right channel is than the left [dB]."""
        kept = _inside(start, stop)
        return decibels(_mean(self.right[kept])) - decibels(_mean(self.left[kept]))

    def side_share(self, start: int, stop: int) -> float:
        """The sides' share of the energy: 0 mono, 0.5 unrelated channels."""
        kept = _inside(start, stop)
        both, cross = _mean(self.left[kept] + self.right[kept]), _mean(self.cross[kept])
        return max(0.0, (both - 2.0 * cross) / (2.0 * both)) if both > 0.0 else 0.0


def _inside(start: int, stop: int) -> slice:
    first = max(0, -(-start // HOP))
    return slice(first, max(first + 1, stop // HOP))


def _mean(values: Doubles) -> float:
    return float(values.mean()) if len(values) else 0.0


def levels_of(source: Source, ctx: JobContext = QUIET, what: str = "measuring") -> Levels:
    """The levels of a stereo source; its last stretch is padded with silence."""
    hops = -(-source.frames // HOP)
    found = np.zeros((3, hops))
    for first in range(0, hops, _READ_HOPS):
        last = min(hops, first + _READ_HOPS)
        ctx.checkpoint(first / hops, what)
        left, right = source.read(first * HOP, last * HOP).astype(np.float64).reshape(2, last - first, HOP)
        for row, product in enumerate((left * left, right * right, left * right)):
            found[row, first:last] = product.mean(axis=1)
    return Levels(left=found[0], right=found[1], cross=found[2])


class Survey:
    """The levels of the lanes of one remix, each lane rendered once and remembered. Safe between threads."""

    def __init__(self, arrangement: Arrangement, renderer: Renderer) -> None:
        self._arrangement = arrangement
        self._renderer = renderer
        self._found: dict[str, Levels] = {}
        self._lock = threading.Lock()

    def lane(self, lane_id: str, ctx: JobContext = QUIET) -> Levels:
        """The levels of one lane with its effects, before the master."""
        with self._lock:
            if lane_id not in self._found:
                lane = self._renderer.lane(lane_id)
                self._found[lane_id] = levels_of(lane, ctx, f"measuring {lane_id.removeprefix('part:')}")
            return self._found[lane_id]

    def all_lanes(self, ctx: JobContext = QUIET) -> dict[str, Levels]:
        """Every lane by its id."""
        lanes = self._arrangement.lanes
        found = {}
        for index, lane in enumerate(lanes):
            ctx.checkpoint(index / len(lanes), "measuring")
            found[lane.id] = self.lane(lane.id)
        return found
