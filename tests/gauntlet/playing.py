"""Trial: hours of playback through the feeder at full speed, with jumps, loops and swaps at random moments.

Every frame of the source says which one it is, so that each block that the device takes can be checked: its
frames follow one another, and the place that the window is shown is the place that is heard.
"""

from __future__ import annotations

import random
import time
from typing import TYPE_CHECKING, Final, TypeAlias

import numpy as np
import numpy.typing as npt

from studio.playback.places import Swap
from studio.playback.player import Player
from tests.gauntlet.trial import Row, resident_mb
from tests.studio.conftest import HandOutput

if TYPE_CHECKING:
    from engines.core.audio import FloatArray

Numbers: TypeAlias = npt.NDArray[np.int64]

RATE: Final = 44_100
_BLOCK: Final = 1024
_LENGTH: Final = 600 * RATE
_LOW: Final = 4096
_HIGH: Final = 1 << 18
_CHANGE_EACH: Final = 400
"""Blocks from one change to the next: some nine seconds."""
_DISTURBED: Final = 4
"""Blocks that the fade of one change may reach into."""
_MOST_MB: Final = 5.0
_PATIENCE_S: Final = 60.0


class Numbered:
    """A source whose frames carry their own number, exactly, in two channels."""

    rate = RATE
    channels = 2
    frames = _LENGTH

    def read(self, start: int, stop: int) -> FloatArray:
        """Frames start ≤ f < stop; silence outside."""
        number = np.arange(start, stop)
        read = np.stack([number % _LOW / _LOW, number // _LOW / _HIGH]).astype(np.float32)
        read[:, (number < 0) | (number >= _LENGTH)] = 0.0
        return read


def played_hours(hours: float, seed: int) -> list[Row]:
    """Play for so long, and count what was not as it was to be."""
    blocks = round(hours * 3600 * RATE / _BLOCK)
    row = Row(name=f"playback, {hours:g} h", count=blocks, seed=seed)
    listener = Listener(random.Random(seed))  # noqa: S311 - chances, no secrets
    start = time.perf_counter()
    before = resident_mb()
    try:
        for number in range(blocks):
            if number % _CHANGE_EACH == 0:
                listener.change()
            listener.hear()
            if number == blocks // 10:
                before = resident_mb()
        grown = resident_mb() - before
        speed = blocks * _BLOCK / RATE / (time.perf_counter() - start)
        row.note = f"{speed:.0f}x real time, {listener.changes} changes, {grown:+.1f} MB"
        row.faults += listener.faults()
        if grown > _MOST_MB:
            row.faults.append(f"memory grew by {grown:.1f} MB")
    finally:
        listener.close()
    return [row]


class Listener:
    """The device and the hand of the person: takes blocks, checks them, and changes what plays."""

    def __init__(self, draw: random.Random) -> None:
        self._draw = draw
        self._output = HandOutput()
        self._player = Player(self._output)
        self._forgiven = 0
        self._broken = 0
        self._astray = 0
        self.changes = 0
        self._player.set_source(Numbered(), tag="0")
        self._player.play()

    def change(self) -> None:
        """A jump, a loop, the end of a loop, or another source from the next bar on."""
        self.changes += 1
        self._forgiven = _DISTURBED
        player, at = self._player, self._draw.randrange(_LENGTH // 2)
        kind = self._draw.randrange(4)
        if kind == 0:
            player.seek(at)
        elif kind == 1:
            player.seek(at)
            player.set_loop((at, at + self._draw.randrange(RATE, 6 * RATE)))
        elif kind == 2:
            player.set_loop(None)
        else:
            bars = range(0, _LENGTH, 2 * RATE)
            player.swap(Swap(source=Numbered(), tag=str(self.changes), gain=1.0, bars=bars, follow=_same))

    def hear(self) -> None:
        """Take one block and check it."""
        self._wait()
        heard = number_of(self._output.take(_BLOCK))
        if self._follow(heard):
            self._astray += self._player.place.frame != heard[-1] + 1
        elif self._forgiven:
            self._forgiven -= 1
        else:
            self._broken += 1

    def faults(self) -> list[str]:
        """What was not as it was to be."""
        counts = {
            "blocks were broken": self._broken,
            "times the place was not what was heard": self._astray,
            "under-runs": self._player.underruns,
        }
        return [f"{count} {what}" for what, count in counts.items() if count]

    def close(self) -> None:
        """Stop."""
        self._player.close()

    def _follow(self, heard: Numbers) -> bool:
        """Whether each frame follows the one before it, or closes the loop that is set."""
        jumps = np.flatnonzero(np.diff(heard) != 1)
        loop = self._player.loop
        return all(loop is not None and (heard[at] + 1, heard[at + 1]) == (loop[1], loop[0]) for at in jumps)

    def _wait(self) -> None:
        """Until the feeder has a block ready; at the end of the source, from its beginning."""
        player = self._player
        end = time.monotonic() + _PATIENCE_S
        while player._ring.waiting < _BLOCK:
            if not player.playing:
                self._forgiven = _DISTURBED
                player.seek(0)
                player.play()
            if time.monotonic() > end:
                raise TimeoutError("the feeder does not feed")
            time.sleep(0)


def number_of(block: FloatArray) -> Numbers:
    """The numbers that a (frames, 2) block carries."""
    wide = block.astype(np.float64)
    return np.rint(wide[:, 1] * _HIGH).astype(np.int64) * _LOW + np.rint(wide[:, 0] * _LOW).astype(np.int64)


def _same(frame: int) -> int:
    return frame
