"""The player: a feeder thread reads ahead from a source into the ring; the device's callback only copies."""

from __future__ import annotations

import logging
import threading
from bisect import bisect_left
from collections import deque
from typing import TYPE_CHECKING, Final

import numpy as np

from studio.playback.outputs import SilentClock
from studio.playback.places import Place, Swap, Turn
from studio.playback.ring import Ring
from studio.playback.volume import Volume

if TYPE_CHECKING:
    from collections.abc import Mapping

    from engines.core.audio import FloatArray
    from engines.core.source import Source
    from studio.playback.lane_mix import LaneMix
    from studio.playback.outputs import Output

log = logging.getLogger(__name__)
_BLOCK: Final = 2048
_AHEAD: Final = 16_384
_CROSSFADE: Final = 882
_MOST_WAIT_S: Final = 6.0
_FEED_WAIT_S: Final = 0.02
_LEAST_KEPT: Final = 512


class Player:
    """Plays one source at a time on an output; every method returns at once and is called from one thread.

    Args:
        output: the device.
        rate: frames per second of all sources [Hz].
        channels: of all sources.
    """

    def __init__(self, output: Output, *, rate: int = 44_100, channels: int = 2) -> None:
        self._output = output
        self._rate = rate
        self._channels = channels
        self._ring = Ring(_AHEAD * 2, channels)
        self._lock = threading.Lock()
        self._wake = threading.Event()
        self._closing = False
        self._playing = False
        self._source: Source | None = None
        self._tag = ""
        self._gain = 1.0
        self._cursor = 0
        self._generation = 0
        self._swap: tuple[Swap, int] | None = None
        self._turned: tuple[LaneMix, Mapping[str, float]] | None = None
        self._asked = 1024
        self._loop: tuple[int, int] | None = None
        self._until: int | None = None
        self._turns: deque[Turn] = deque([Turn(0, "", 0)])
        self._peaks: deque[tuple[int, float, float]] = deque(maxlen=64)
        self._volume = Volume()
        self._opened = False
        self._steady = False
        self._thread: threading.Thread | None = None
        self.failure = ""

    # -- what the window asks

    @property
    def output(self) -> Output:
        """The device that plays."""
        return self._output

    @property
    def playing(self) -> bool:
        """Whether sound is on its way."""
        return self._playing

    @property
    def underruns(self) -> int:
        """How often the device found too little."""
        return self._ring.underruns

    @property
    def loop(self) -> tuple[int, int] | None:
        """The frames start ≤ f < stop that play round and round, or None."""
        return self._loop

    @property
    def place(self) -> Place:
        """What is heard now."""
        latency = round(self._output.latency_s * self._rate) if self._playing else 0
        with self._lock:
            while len(self._turns) > 1 and self._turns[1].at <= self._ring.played - latency:
                self._turns.popleft()
            turn = self._turns[0]
            return Place(tag=turn.tag, frame=turn.frame + max(0, self._ring.played - latency - turn.at))

    @property
    def levels(self) -> tuple[float, float]:
        """Peak of both channels around what is heard now, 0–1 and above."""
        if not self._playing:
            return 0.0, 0.0
        at = self._ring.played
        for start, left, right in reversed(self._peaks.copy()):
            if start <= at < start + _BLOCK:
                return left, right
        return 0.0, 0.0

    # -- what the window does

    def play(self) -> None:
        """Begin or go on; without a sound device the silent clock takes over."""
        if self._source is None:
            return
        if self._cursor >= self._source.frames and self._ring.waiting == 0:
            self.seek(0)
        self._open()
        self._until = None
        self._playing = True
        self._wake.set()

    def play_piece(self, frame: int, frames: int) -> None:
        """Play so many frames from one on, and hold; while it plays on anyway, only go there."""
        if self._playing and self._until is None:
            self.seek(frame)
            return
        self._playing = False
        self.seek(frame)
        self.play()
        self._until = frame + frames

    def pause(self) -> None:
        """Hold; `play` goes on at the same frame."""
        self._playing = False
        self._until = None

    def stop(self) -> None:
        """Hold, and go back to the beginning."""
        self._playing = False
        self.seek(0)

    def seek(self, frame: int) -> None:
        """Go on at a frame of the source that plays, or of the one that was about to take over."""
        with self._lock:
            if self._swap is not None:
                self._take(self._swap[0])
            self._jump(max(0, frame))

    def set_loop(self, loop: tuple[int, int] | None) -> None:
        """Play start ≤ f < stop of the source round and round, or no longer."""
        frame = self.place.frame
        with self._lock:
            if self._swap is not None:
                frame = self._swap[0].follow(frame)
                self._take(self._swap[0])
            self._loop = loop if loop is not None and loop[1] - loop[0] >= _CROSSFADE else None
        if self._source is not None:
            self.seek(frame)

    def set_volume(self, gain: float) -> None:
        """Gain of all that is heard (1 is as it is); takes hold within one block of the device."""
        self._volume.wanted = max(0.0, gain)

    def turn(self, mix: LaneMix, levels: Mapping[str, float]) -> None:
        """Bring the lanes of the source that plays to other levels: heard within two blocks of the device."""
        with self._lock:
            self._turned = mix, levels
        self._wake.set()

    def set_source(self, source: Source | None, *, tag: str, at: int = 0, gain: float = 1.0) -> None:
        """Play another source from frame `at`, now."""
        with self._lock:
            self._source, self._tag, self._gain = source, tag, gain
            self._swap = None
            self._loop = None
            self._jump(max(0, at))
        if source is None:
            self._playing = False

    def swap(self, swap: Swap) -> None:
        """Let another source take over at the next bar with a short crossfade; at once while paused."""
        with self._lock:
            if self._source is not None and self._playing:
                index = bisect_left(swap.bars, self._cursor)
                near = self._cursor + round(_MOST_WAIT_S * self._rate)
                at = swap.bars[index] if index < len(swap.bars) else near
                self._swap = swap, at if at < near else self._cursor
                return
        self.set_source(swap.source, tag=swap.tag, at=swap.follow(self.place.frame), gain=swap.gain)

    def change_output(self, output: Output) -> None:
        """Go on, paused, on another device."""
        self.pause()
        if self._opened:
            self._output.close()
            self._opened = False
        self._output = output

    def lose_output(self) -> None:
        """The device has gone: hold, and open it anew with the next `play`."""
        self.pause()
        self._output.close()
        self._opened = False

    def close(self) -> None:
        """Stop the device and the feeder, and wait for both."""
        self._playing = False
        if self._opened:
            self._output.close()
            self._opened = False
        self._closing = True
        self._wake.set()
        if self._thread is not None:
            self._thread.join()
            self._thread = None

    # -- the device's side: nothing here allocates, logs, locks or emits

    def pull(self, out: FloatArray) -> None:
        """Fill a (frames, channels) array with what is to be heard next."""
        ring = self._ring
        if not self._playing or (ring.waiting == 0 and ring.written == ring.played):
            out[:] = 0.0
            return
        before = ring.underruns
        ring.read_into(out)
        if not self._steady:
            # The first block after a jump and the last of a source are short by nature.
            ring.underruns = before
        self._asked = out.shape[0]
        self._volume.apply(out)

    # -- the feeder's side

    def _open(self) -> None:
        if self._thread is None:
            self._thread = threading.Thread(target=self._feed, name="playback-feeder")
            self._thread.start()
        if self._opened:
            return
        try:
            self._output.open(self.pull)
        except OSError as cause:
            log.info("the device %s cannot be opened: %s", self._output.name, cause)
            self.failure = str(cause)
            self._output = SilentClock(self._rate, self._channels)
            self._output.open(self.pull)
        self._opened = True

    def _jump(self, frame: int) -> None:
        """Under the lock: the next frame to be heard is `frame` of the source."""
        self._cursor = frame
        self._generation += 1
        self._steady = False
        at = self._ring.drop_waiting()
        if not self._playing:
            # Nobody reads while paused, so the jump is made here.
            self._ring.played = at
            self._turns.clear()
        self._turns.append(Turn(at, self._tag, frame))
        self._wake.set()

    def _feed(self) -> None:
        while not self._closing:
            if self._turned is not None and self._playing:
                self._turn_lanes()
            if not (self._playing and self._feed_block()):
                self._wake.wait(_FEED_WAIT_S)
                self._wake.clear()

    def _turn_lanes(self) -> None:
        """Have what waits rendered anew with other levels, but for the little that is played at once.

        What the new levels need is read before, while all that waits is still there to be played.
        """
        with self._lock:
            turned, self._turned = self._turned, None
            source, cursor = self._source, self._cursor
            soon = max(0, cursor - self._ring.waiting)
        if turned is None:
            return
        mix, levels = turned
        if mix is source:
            mix.warm(levels, soon, cursor + _BLOCK)
        with self._lock:
            if mix is self._source:
                last = self._turns[-1]
                kept = max(_LEAST_KEPT, 2 * self._asked, last.at - self._ring.played)
                self._cursor = last.frame + self._ring.rewind(kept) - last.at
            mix.aim(levels, self._cursor if mix is self._source else 0)

    def _feed_block(self) -> bool:
        """Render one block into the ring; whether there may be another at once."""
        with self._lock:
            source, start, generation, gain = self._source, self._cursor, self._generation, self._gain
            swap, loop = self._swap, self._loop
        self._steady |= self._ring.waiting >= _AHEAD
        if source is None or self._ring.waiting >= _AHEAD or self._ring.room < _BLOCK * 2:
            return False
        self._steady = self._ring.waiting >= _BLOCK and start < source.frames
        end = source.frames if self._until is None else min(source.frames, self._until)
        if start >= end and swap is None:
            self._end_when_heard(generation)
            return False
        stop = min(start + _BLOCK, end) if self._until is not None else start + _BLOCK
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
            if generation != self._generation or swap is not self._swap:
                return True
            at = self._ring.written
            frames = np.ascontiguousarray(block.T)
            self._ring.write(frames)
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
        self._turns.append(Turn(self._ring.written, tag, frame))

    def _take(self, swap: Swap) -> None:
        """Under the lock: another source is the one that plays."""
        self._source, self._tag, self._gain = swap.source, swap.tag, swap.gain
        self._swap = None
        self._loop = None

    def _end_when_heard(self, generation: int) -> None:
        if self._ring.waiting == 0 and generation == self._generation:
            self._playing = False
            self._until = None
