"""A sound whose lanes may be turned up and down while it plays, each change on a short ramp."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import TypeAlias

    from engines.core.audio import FloatArray
    from engines.core.source import Source

    _Lanes: TypeAlias = Mapping[str, Source]

RAMP: Final = 512
"""How long a level takes to its new place [frames], 12 ms."""


class LaneMix:
    """A finished sound and its lanes: what a level takes from a lane, or adds to it, is added to the sound.

    A lane at level 1 costs nothing and is not even read. Read it, and call `aim`, from one thread at a time.

    Attributes:
        source: the finished sound.
        lanes: the lanes as loud as they are in it; may be replaced while it plays, which fades from one to
            the other.
    """

    def __init__(
        self,
        source: Source,
        lanes: Mapping[str, Source] | None = None,
        levels: Mapping[str, float] | None = None,
    ) -> None:
        self.source = source
        self._lanes: tuple[_Lanes, _Lanes | None] = (lanes or {}, None)
        self._ramp_at = 0
        self._from: dict[str, float] = dict(levels or {})
        self._to: dict[str, float] = dict(levels or {})

    @property
    def lanes(self) -> _Lanes:
        """The lanes by name."""
        return self._lanes[0]

    @lanes.setter
    def lanes(self, lanes: _Lanes) -> None:
        self._lanes = lanes, self._lanes[0]

    @property
    def rate(self) -> int:
        """Frames per second [Hz]."""
        return self.source.rate

    @property
    def channels(self) -> int:
        """How many channels."""
        return self.source.channels

    @property
    def frames(self) -> int:
        """Length in frames."""
        return self.source.frames

    def read(self, start: int, stop: int) -> FloatArray:
        """The frames start ≤ f < stop with every lane at its level."""
        if start < self._ramp_at:
            # A jump back: what was turned further on is of no interest here.
            self._ramp_at, self._from = 0, self._to
        held = lanes, before = self._lanes
        block = self._turned(lanes, start, stop)
        if before is not None:
            fade = min(RAMP, stop - start)
            share = (np.arange(fade, dtype=np.float32) + np.float32(0.5)) / np.float32(fade)
            old = self._turned(before, start, start + fade)
            block = np.concatenate([old + (block[:, :fade] - old) * share, block[:, fade:]], axis=1)
            if self._lanes is held:
                self._lanes = lanes, None
        return block

    def warm(self, levels: Mapping[str, float], start: int, stop: int) -> None:
        """Read what `levels` will need, so that it is at hand when it must be quick."""
        for name, lane in self.lanes.items():
            if levels.get(name, 1.0) != self._to.get(name, 1.0):
                lane.read(start, stop)

    def aim(self, levels: Mapping[str, float], frame: int) -> None:
        """From a frame on, go to other levels; what was read from there on must be read anew.

        Args:
            levels: linear gains by lane; a lane that is left out is at 1.
            frame: of the sound.
        """
        names = set(levels) | set(self._from) | set(self._to)
        share = min(1.0, (frame - self._ramp_at) / RAMP) if frame >= self._ramp_at else 1.0
        self._from = {
            name: (1.0 - share) * self._from.get(name, 1.0) + share * self._to.get(name, 1.0)
            for name in names
        }
        self._to = dict(levels)
        self._ramp_at = frame

    def _turned(self, lanes: _Lanes, start: int, stop: int) -> FloatArray:
        """The sound with these lanes at their levels."""
        block = self.source.read(start, stop)
        for name, lane in lanes.items():
            more = self._more(name, start, stop)
            if more is not None:
                block = block + lane.read(start, stop) * more
        return block

    def _more(self, name: str, start: int, stop: int) -> FloatArray | None:
        """How much of a lane is to be added at each frame; None for nothing."""
        first, last = self._from.get(name, 1.0), self._to.get(name, 1.0)
        if last == 1.0 and (first == 1.0 or start >= self._ramp_at + RAMP):
            return None
        share = np.clip((np.arange(start, stop) - self._ramp_at) / RAMP, 0.0, 1.0)
        found: FloatArray = (first - 1.0 + (last - first) * share).astype(np.float32)
        return found
