"""The player: what the window asks of the sound, over a feeder and a device whose callback only copies."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from studio.playback.feeding import RING_FRAMES, Feeder
from studio.playback.outputs import SilentClock
from studio.playback.ring import Ring
from studio.playback.volume import Volume

if TYPE_CHECKING:
    from collections.abc import Mapping

    from engines.core.audio import FloatArray
    from engines.core.source import Source
    from studio.playback.lane_mix import LaneMix
    from studio.playback.outputs import Output
    from studio.playback.places import Place, Swap

log = logging.getLogger(__name__)


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
        self._ring = Ring(RING_FRAMES, channels)
        self._feeder = Feeder(self._ring, rate)
        self._volume = Volume()
        self._opened = False
        self.failure = ""

    @property
    def output(self) -> Output:
        """The device that plays."""
        return self._output

    @property
    def playing(self) -> bool:
        """Whether sound is on its way."""
        return self._feeder.playing

    @property
    def underruns(self) -> int:
        """How often the device found too little."""
        return self._ring.underruns

    @property
    def loop(self) -> tuple[int, int] | None:
        """The frames start ≤ f < stop that play round and round, or None."""
        return self._feeder.loop

    @property
    def place(self) -> Place:
        """What is heard now."""
        return self._feeder.place(round(self._output.latency_s * self._rate) if self.playing else 0)

    @property
    def levels(self) -> tuple[float, float]:
        """Peak of both channels around what is heard now, 0–1 and above."""
        return self._feeder.levels() if self.playing else (0.0, 0.0)

    # -- what the window does

    def play(self) -> None:
        """Begin or go on; without a sound device the silent clock takes over."""
        if self._feeder.source is None:
            return
        if self._feeder.at_end:
            self.seek(0)
        self._feeder.start()
        self._open()
        self._feeder.play()

    def play_piece(self, frame: int, frames: int) -> None:
        """Play so many frames from one on, and hold; while it plays on anyway, only go there."""
        feeder = self._feeder
        if feeder.playing and feeder.until is None:
            self.seek(frame)
            return
        feeder.playing = False
        self.seek(frame)
        self.play()
        feeder.until = frame + frames

    def pause(self) -> None:
        """Hold; `play` goes on at the same frame."""
        self._feeder.playing = False
        self._feeder.until = None

    def stop(self) -> None:
        """Hold, and go back to the beginning."""
        self._feeder.playing = False
        self.seek(0)

    def seek(self, frame: int) -> None:
        """Go on at a frame of the source that plays, or of the one that was about to take over."""
        self._feeder.seek(frame)

    def set_loop(self, loop: tuple[int, int] | None) -> None:
        """Play start ≤ f < stop of the source round and round, or no longer."""
        self._feeder.set_loop(loop, self.place.frame)

    def set_volume(self, gain: float) -> None:
        """Gain of all that is heard (1 is as it is); takes hold within one block of the device."""
        self._volume.wanted = max(0.0, gain)

    def turn(self, mix: LaneMix, levels: Mapping[str, float]) -> None:
        """Bring the lanes of the source that plays to other levels: heard within two blocks of the device."""
        self._feeder.turn(mix, levels)

    def set_source(self, source: Source | None, *, tag: str, at: int = 0, gain: float = 1.0) -> None:
        """Play another source from frame `at`, now."""
        self._feeder.set_source(source, tag=tag, at=at, gain=gain)

    def swap(self, swap: Swap) -> None:
        """Let another source take over at the next bar with a short crossfade; at once while paused."""
        if not self._feeder.swap_soon(swap):
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
        self._feeder.playing = False
        if self._opened:
            self._output.close()
            self._opened = False
        self._feeder.close()

    # -- the device's side: nothing here allocates, logs, locks or emits

    def pull(self, out: FloatArray) -> None:
        """Fill a (frames, channels) array with what is to be heard next."""
        ring, feeder = self._ring, self._feeder
        if not feeder.playing or (ring.waiting == 0 and ring.written == ring.played):
            out[:] = 0.0
            return
        before = ring.underruns
        ring.read_into(out)
        if not feeder.steady:
            ring.underruns = before
        feeder.asked = out.shape[0]
        self._volume.apply(out)

    # -- inside

    def _open(self) -> None:
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
