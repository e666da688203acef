"""Where frames go: a sound card through PortAudio, or a silent clock where there is none."""

from __future__ import annotations

import logging
import threading
import time
from typing import TYPE_CHECKING, Any, Final, Protocol

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Callable

    from engines.core.audio import FloatArray

log = logging.getLogger(__name__)
_TICK_FRAMES: Final = 1024


class Output(Protocol):
    """A device that takes frames at its own pace."""

    @property
    def name(self) -> str:
        """The device, for the person."""

    @property
    def silent(self) -> bool:
        """Whether nothing is heard."""

    @property
    def latency_s(self) -> float:
        """Time from taking a frame to hearing it [s]."""

    @property
    def alive(self) -> bool:
        """Whether the device still takes frames."""

    def open(self, pull: Callable[[FloatArray], None]) -> None:
        """Begin to call `pull` with a (frames, channels) array to fill.

        Raises:
            OSError: the device cannot be opened.
        """

    def close(self) -> None:
        """Stop; `pull` is not called again."""


class SilentClock:
    """Takes frames at the pace of the clock and lets nobody hear them."""

    def __init__(self, rate: int, channels: int) -> None:
        self._rate = rate
        self._channels = channels
        self._stop = threading.Event()
        self._thread: threading.Thread | None = None

    @property
    def name(self) -> str:
        """The device, for the person."""
        return ""

    @property
    def silent(self) -> bool:
        """Nothing is heard."""
        return True

    @property
    def latency_s(self) -> float:
        """No time passes between taking and not hearing."""
        return 0.0

    @property
    def alive(self) -> bool:
        """A clock does not go away."""
        return self._thread is not None

    def open(self, pull: Callable[[FloatArray], None]) -> None:
        """Begin."""
        self._stop.clear()
        self._thread = threading.Thread(target=self._run, args=(pull,), name="silent-clock")
        self._thread.start()

    def close(self) -> None:
        """Stop and join."""
        if self._thread is not None:
            self._stop.set()
            self._thread.join()
            self._thread = None

    def _run(self, pull: Callable[[FloatArray], None]) -> None:
        block = np.zeros((_TICK_FRAMES, self._channels), np.float32)
        began, taken = time.monotonic(), 0
        while not self._stop.wait(max(0.0, began + taken / self._rate - time.monotonic())):
            pull(block)
            taken += _TICK_FRAMES


class SoundCard:
    """A device of PortAudio, through sounddevice.

    Attributes:
        late: how often the device had nothing to play, because it was asked for a block too late.

    Raises:
        OSError: PortAudio is not on this computer, or there is no such device.
    """

    def __init__(self, rate: int, channels: int, *, device: str = "", block_frames: int = 1024) -> None:
        import sounddevice  # noqa: PLC0415 - raises OSError where PortAudio is missing

        self._sounddevice: Any = sounddevice
        self._rate = rate
        self._channels = channels
        self._device = device or None
        self._block_frames = block_frames
        self._stream: Any = None
        self.late = 0
        try:
            self._found = sounddevice.query_devices(self._device, "output")
        except (sounddevice.PortAudioError, ValueError) as cause:
            raise OSError(str(cause)) from cause

    @property
    def name(self) -> str:
        """The device, for the person."""
        return str(self._found["name"])

    @property
    def silent(self) -> bool:
        """It can be heard."""
        return False

    @property
    def latency_s(self) -> float:
        """Time from taking a frame to hearing it [s]."""
        return float(self._stream.latency) if self._stream is not None else 0.0

    @property
    def alive(self) -> bool:
        """Whether the device still takes frames."""
        return self._stream is not None and bool(self._stream.active)

    def open(self, pull: Callable[[FloatArray], None]) -> None:
        """Begin.

        Raises:
            OSError: the device cannot be opened.
        """

        def callback(out: FloatArray, _frames: int, _time: object, status: Any) -> None:  # noqa: ANN401
            pull(out)
            if status.output_underflow:
                self.late += 1

        try:
            self._stream = self._sounddevice.OutputStream(
                samplerate=self._rate,
                channels=self._channels,
                dtype="float32",
                device=self._device,
                blocksize=self._block_frames,
                callback=callback,
            )
            self._stream.start()
        except self._sounddevice.PortAudioError as cause:
            self._stream = None
            raise OSError(str(cause)) from cause

    def close(self) -> None:
        """Stop; the callback is not called again."""
        if self._stream is not None:
            stream, self._stream = self._stream, None
            stream.abort()
            stream.close()


def best_output(rate: int, channels: int, *, device: str = "", block_frames: int = 1024) -> Output:
    """The sound card, or the silent clock where there is no PortAudio or no device."""
    try:
        return SoundCard(rate, channels, device=device, block_frames=block_frames)
    except OSError as cause:
        log.info("no sound device: %s", cause)
        return SilentClock(rate, channels)


def device_names() -> tuple[str, ...]:
    """The output devices by name; empty where there are none."""
    try:
        import sounddevice  # noqa: PLC0415 - raises OSError where PortAudio is missing

        found = sounddevice.query_devices()
    except OSError:
        return ()
    return tuple(dict.fromkeys(str(one["name"]) for one in found if one["max_output_channels"] > 0))
