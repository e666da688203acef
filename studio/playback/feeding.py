"""The feeder: a thread that reads ahead from a source into the ring, and knows what of it is heard."""

from __future__ import annotations

import threading
from bisect import bisect_left
from collections import deque
from typing import TYPE_CHECKING, Final

import numpy as np

from studio.playback.places import Place, Swap, Turn

if TYPE_CHECKING:
    from collections.abc import Mapping

    from engines.core.audio import FloatArray
    from engines.core.source import Source
    from studio.playback.lane_mix import LaneMix
    from studio.playback.ring import Ring

_BLOCK: Final = 2048
_AHEAD: Final = 16_384
RING_FRAMES: Final = _AHEAD * 2
_CROSSFADE: Final = 882
_MOST_WAIT_S: Final = 6.0
_FEED_WAIT_S: Final = 0.02
_LEAST_KEPT: Final = 512


class Feeder:
    """Feeds a ring; every method but those of its own thread returns at once.

    Args:
        ring: what the device reads from.
        rate: frames per second of all sources [Hz].

    Attributes:
        ring: the same.
        playing: whether sound is on its way.
        steady: whether the device finds too little only where something goes wrong: the first block after a
            jump and the last of a source are short by nature.
        asked: how much the device took at once last [frames].
        source: what plays.
        until: the frame at which it holds by itself, or None.
        swap: what takes over, and the frame at which it does.
        turned: levels that are to be heard as soon as may be.
    """

    def __init__(self, ring: Ring, rate: int) -> None:
        self.ring = ring
        self.playing = False
        self.steady = False
        self.asked = 1024
        self.source: Source | None = None
        self.until: int | None = None
        self.swap: tuple[Swap, int] | None = None
        self.turned: tuple[LaneMix, Mapping[str, float]] | None = None
        self._rate = rate
        self._lock = threading.Lock()
        self._wake = threading.Event()
        self._closing = False
        self._thread: threading.Thread | None = None
        self._tag = ""
        self._gain = 1.0
        self._cursor = 0
        self._generation = 0
        self._loop: tuple[int, int] | None = None
        self._turns: deque[Turn] = deque([Turn(0, "", 0)])
        self._peaks: deque[tuple[int, float, float]] = deque(maxlen=64)

    @property
    def loop(self) -> tuple[int, int] | None:
        """The frames start ≤ f < stop that play round and round, or None."""
        return self._loop

    @property
    def at_end(self) -> bool:
        """Whether the source was heard to its end."""
        return self.source is not None and self._cursor >= self.source.frames and self.ring.waiting == 0

    def place(self, latency: int) -> Place:
        """What is heard now, where the device sounds so many frames behind."""
        with self._lock:
            while len(self._turns) > 1 and self._turns[1].at <= self.ring.played - latency:
                self._turns.popleft()
            turn = self._turns[0]
            return Place(tag=turn.tag, frame=turn.frame + max(0, self.ring.played - latency - turn.at))

    def levels(self) -> tuple[float, float]:
        """Peak of both channels around what is heard now, 0–1 and above."""
        at = self.ring.played
        for start, left, right in reversed(self._peaks.copy()):
            if start <= at < start + _BLOCK:
                return left, right
        return 0.0, 0.0

    def start(self) -> None:
        """Begin to feed; nothing happens where it does already."""
        if self._thread is None:
            self._thread = threading.Thread(target=self._feed, name="playback-feeder")
            self._thread.start()

    def play(self) -> None:
        """Have sound on its way."""
        self.until = None
        self.playing = True
        self._wake.set()

    def seek(self, frame: int) -> None:
        """Go on at a frame of the source that plays, or of the one that was about to take over."""
        with self._lock:
            if self.swap is not None:
                self._take(self.swap[0])
            self._jump(max(0, frame))

    def set_loop(self, loop: tuple[int, int] | None, frame: int) -> None:
        """Play start ≤ f < stop round and round from a frame on, or no longer."""
        with self._lock:
            if self.swap is not None:
                frame = self.swap[0].follow(frame)
                self._take(self.swap[0])
            self._loop = loop if loop is not None and loop[1] - loop[0] >= _CROSSFADE else None
        if self.source is not None:
            self.seek(frame)

    def turn(self, mix: LaneMix, levels: Mapping[str, float]) -> None:
        """Bring the lanes of a source to other levels as soon as may be."""
        with self._lock:
            self.turned = mix, levels
        self._wake.set()

    def set_source(self, source: Source | None, *, tag: str, at: int, gain: float) -> None:
        """Play another source from frame `at`, now."""
        with self._lock:
            self.source, self._tag, self._gain = source, tag, gain
            self.swap = None
            self._loop = None
            self._jump(max(0, at))
        if source is None:
            self.playing = False

    def swap_soon(self, swap: Swap) -> bool:
        """Let another source take over at the next bar; whether there is anything that it can follow."""
        with self._lock:
            if self.source is None or not self.playing:
                return False
            index = bisect_left(swap.bars, self._cursor)
            near = self._cursor + round(_MOST_WAIT_S * self._rate)
            at = swap.bars[index] if index < len(swap.bars) else near
            self.swap = swap, at if at < near else self._cursor
            return True

    def close(self) -> None:
        """End the thread, and wait for it."""
        self._closing = True
        self._wake.set()
        if self._thread is not None:
            self._thread.join()
            self._thread = None

    # -- inside

    def _jump(self, frame: int) -> None:
        """Under the lock: the next frame to be heard is `frame` of the source."""
        self._cursor = frame
        self._generation += 1
        self.steady = False
        at = self.ring.drop_waiting()
        if not self.playing:
            # Nobody reads while paused, so the jump is made here.
            self.ring.played = at
            self._turns.clear()
        self._turns.append(Turn(at, self._tag, frame))
        self._wake.set()

    def _feed(self) -> None:
        while not self._closing:
            if self.turned is not None and self.playing:
                self._turn_lanes()
            if not (self.playing and self._feed_block()):
                self._wake.wait(_FEED_WAIT_S)
                self._wake.clear()

    def _turn_lanes(self) -> None:
        """Have what waits rendered anew with other levels, but for the little that is played at once.

        What the new levels need is read before, while all that waits is still there to be played.
        """
        with self._lock:
            turned, self.turned = self.turned, None
            source, cursor = self.source, self._cursor
            soon = max(0, cursor - self.ring.waiting)
        if turned is None:
            return
        mix, levels = turned
        if mix is source:
            mix.warm(levels, soon, cursor + _BLOCK)
        with self._lock:
            if mix is self.source:
                last = self._turns[-1]
                kept = max(_LEAST_KEPT, 2 * self.asked, last.at - self.ring.played)
                self._cursor = last.frame + self.ring.rewind(kept) - last.at
            mix.aim(levels, self._cursor if mix is self.source else 0)

    def _feed_block(self) -> bool:
        """Render one block into the ring; whether there may be another at once."""
        with self._lock:
            source, start, generation, gain = self.source, self._cursor, self._generation, self._gain
            swap, loop = self.swap, self._loop
        self.steady |= self.ring.waiting >= _AHEAD
        if source is None or self.ring.waiting >= _AHEAD or self.ring.room < _BLOCK * 2:
            return False
        self.steady = self.ring.waiting >= _BLOCK and start < source.frames
        end = source.frames if self.until is None else min(source.frames, self.until)
        if start >= end and swap is None:
            self._end_when_heard(generation)
            return False
        stop = min(start + _BLOCK, end) if self.until is not None else start + _BLOCK
        if loop is not None and start < loop[1]:
            stop = min(stop, loop[1])
        if swap is not None:
            stop = max(start, min(stop, swap[1]))
        block = source.read(start, stop) * np.float32(gain)
        after: tuple[str, int] | None = None
        if swap is not None and stop >= swap[1]:
            block, after = self._cross(block, source, stop, swap[0])
        elif loop is not None and stop == loop[1]:
            after = self._tag, loop[0]
        return self._commit(block, stop, generation, swap, after)

    def _cross(
        self, block: FloatArray, source: Source, stop: int, swap: Swap
    ) -> tuple[FloatArray, tuple[str, int]]:
        """The block with an equal-power crossfade into the new source at its end."""
        at = swap.follow(stop)
        angle = np.linspace(0.0, np.pi / 2, _CROSSFADE, dtype=np.float32)
        old = source.read(stop, stop + _CROSSFADE) * (np.cos(angle) * self._gain)
        new = swap.source.read(at, at + _CROSSFADE) * (np.sin(angle) * swap.gain)
        joined = np.concatenate([block, (old + new).astype(np.float32)], axis=1)
        return joined, (swap.tag, at + _CROSSFADE)

    def _commit(
        self,
        block: FloatArray,
        stop: int,
        generation: int,
        swap: tuple[Swap, int] | None,
        after: tuple[str, int] | None,
    ) -> bool:
        with self._lock:
            if generation != self._generation or swap is not self.swap:
                return True
            at = self.ring.written
            frames = np.ascontiguousarray(block.T)
            self.ring.write(frames)
            peaks = np.abs(block).max(axis=1, initial=0.0)
            self._peaks.append((at, float(peaks[0]), float(peaks[-1])))
            self._cursor = stop
            if after is not None:
                self._turn(after, swap)
        return True

    def _turn(self, after: tuple[str, int], swap: tuple[Swap, int] | None) -> None:
        """Under the lock: from what was just written on, another frame or another source follows."""
        tag, frame = after
        if swap is not None and tag == swap[0].tag:
            self._take(swap[0])
        self._cursor = frame
        self._turns.append(Turn(self.ring.written, tag, frame))

    def _take(self, swap: Swap) -> None:
        """Under the lock: another source is the one that plays."""
        self.source, self._tag, self._gain = swap.source, swap.tag, swap.gain
        self.swap = None
        self._loop = None

    def _end_when_heard(self, generation: int) -> None:
        if self.ring.waiting == 0 and generation == self._generation:
            self.playing = False
            self.until = None
