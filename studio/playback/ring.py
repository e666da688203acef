"""The ring between the feeder and the device: preallocated, one writer, one reader, nothing is locked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

if TYPE_CHECKING:
    from engines.core.audio import FloatArray

_FADE: Final = 256


class Ring:
    """Frames on their way to the device.

    `write` is called by one thread and `read_into` by another. Both counters only rise and each has one
    writer, so neither side waits for the other. `read_into` allocates nothing.

    Attributes:
        written: frames ever written.
        played: frames ever taken, silence of under-runs not counted.
        underruns: how often the device found too little.
    """

    __slots__ = ("_fade", "_frames", "_skip_to", "capacity", "played", "underruns", "written")

    def __init__(self, capacity: int, channels: int) -> None:
        self.capacity = capacity
        self._frames = np.zeros((capacity, channels), np.float32)
        self._fade = np.linspace(1.0, 0.0, _FADE, dtype=np.float32)[:, np.newaxis]
        self.written = 0
        self.played = 0
        self.underruns = 0
        self._skip_to = 0

    @property
    def waiting(self) -> int:
        """Frames that are written and not yet played."""
        return self.written - max(self.played, self._skip_to)

    @property
    def room(self) -> int:
        """Frames that may be written now."""
        return self.capacity - (self.written - self.played)

    def write(self, block: FloatArray) -> None:
        """Append a (frames, channels) block.

        Raises:
            ValueError: it is larger than `room`.
        """
        count = block.shape[0]
        if count > self.room:
            raise ValueError(count)
        start = self.written % self.capacity
        head = min(count, self.capacity - start)
        self._frames[start : start + head] = block[:head]
        self._frames[: count - head] = block[head:]
        self.written += count

    def drop_waiting(self) -> int:
        """Have the reader skip all that waits; returns the position from which it goes on."""
        self._skip_to = self.written
        return self.written

    def rewind(self, keep: int) -> int:
        """Take back what waits behind the next `keep` frames; returns the position where writing goes on.

        Called by the writer. `keep` must be more than the reader takes at once.
        """
        at = max(self.played, self._skip_to) + keep
        self.written = min(self.written, at)
        return self.written

    def read_into(self, out: FloatArray) -> None:
        """Fill a (frames, channels) array with the next frames; silence where there are too few.

        After `drop_waiting` the old frames fade out first, so that a jump does not click.
        """
        skip = self._skip_to
        if skip > self.played:
            faded = self._copy(out[:_FADE], min(skip - self.played, out.shape[0], _FADE))
            np.multiply(out[:faded], self._fade[:faded], out=out[:faded])
            self.played = skip
            out = out[faded:]
        count = min(self.written - self.played, out.shape[0])
        self._copy(out, count)
        self.played += count
        if count < out.shape[0]:
            out[count:] = 0.0
            self.underruns += 1

    def _copy(self, out: FloatArray, count: int) -> int:
        start = self.played % self.capacity
        head = min(count, self.capacity - start)
        out[:head] = self._frames[start : start + head]
        out[head:count] = self._frames[: count - head]
        return count
