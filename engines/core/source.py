"""Where blocks of sound come from: memory or disk, read by position, so that nobody needs a whole song."""

from __future__ import annotations

import os
import threading
import weakref
from typing import TYPE_CHECKING, Final, Protocol, runtime_checkable

import numpy as np

from engines.core.audio import WORK_CHANNELS, WORK_RATE, Audio, FloatArray
from engines.core.errors import BadAudio

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


_CHUNK: Final = 8192
"""Frames that are read at once: few enough for their buffer to stay in the processor's cache."""
_SEEKING: Final = threading.Lock()


@runtime_checkable
class Source(Protocol):
    """Sound that is read by position.

    `read(start, stop)` gives a new or read-only (channels, stop − start) float32 array; what lies before 0 or
    behind the end is silence. Reading is repeatable and may happen from any one thread at a time.
    """

    @property
    def rate(self) -> int:
        """Frames per second [Hz]."""

    @property
    def channels(self) -> int:
        """How many channels."""

    @property
    def frames(self) -> int:
        """Length in frames."""

    def read(self, start: int, stop: int) -> FloatArray:
        """The frames start ≤ f < stop, (channels, stop − start); silence beyond the ends."""


class StereoSource:
    """What the sources of the studio's own sound share: two channels, a rate, a length."""

    __slots__ = ("_frames", "_rate")

    def __init__(self, frames: int, rate: int = WORK_RATE) -> None:
        self._frames = frames
        self._rate = rate

    @property
    def rate(self) -> int:
        """Frames per second [Hz]."""
        return self._rate

    @property
    def channels(self) -> int:
        """Two: the studio works in stereo."""
        return WORK_CHANNELS

    @property
    def frames(self) -> int:
        """Length in frames."""
        return self._frames


class ArraySource:
    """A source over an `Audio` in memory."""

    __slots__ = ("audio",)

    def __init__(self, audio: Audio) -> None:
        self.audio = audio

    @property
    def rate(self) -> int:
        """Frames per second [Hz]."""
        return self.audio.rate

    @property
    def channels(self) -> int:
        """How many channels."""
        return self.audio.channels

    @property
    def frames(self) -> int:
        """Length in frames."""
        return self.audio.frames

    def read(self, start: int, stop: int) -> FloatArray:
        """The frames start ≤ f < stop, silence beyond the ends."""
        return padded(self.audio.samples, start, stop)


class RawSource:
    """A source over a raw file of interleaved little-endian float32 frames.

    The file holds nothing but samples: frame 0 channel 0, frame 0 channel 1, frame 1 channel 0, ...
    Each read copies its block out of the file, so that memory does not grow with the song, as it would with a
    memory map. Picklable by path, so that a worker process can open the same file. Safe for several threads.
    """

    __slots__ = ("__weakref__", "_channels", "_file", "_frames", "_rate", "path")

    def __init__(self, path: Path, *, rate: int = WORK_RATE, channels: int = WORK_CHANNELS) -> None:
        self.path = path
        self._rate = rate
        self._channels = channels
        self._frames = path.stat().st_size // (4 * channels)
        self._file = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0))
        weakref.finalize(self, os.close, self._file)

    def __reduce__(self) -> tuple[object, ...]:
        return _open_raw, (self.path, self._rate, self._channels)

    @property
    def rate(self) -> int:
        """Frames per second [Hz]."""
        return self._rate

    @property
    def channels(self) -> int:
        """How many channels."""
        return self._channels

    @property
    def frames(self) -> int:
        """Length in frames."""
        return self._frames

    def read(self, start: int, stop: int) -> FloatArray:
        """The frames start ≤ f < stop, silence beyond the ends.

        Raises:
            BadAudio: the file has become shorter since it was opened.
        """
        out = np.zeros((self._channels, max(0, stop - start)), np.float32)
        low, high = max(0, start), min(self._frames, stop)
        block = np.empty((min(_CHUNK, max(0, high - low)), self._channels), "<f4")
        for at in range(low, high, _CHUNK):
            part = block[: high - at]
            self._fill(memoryview(part.data).cast("B"), at * self._channels * 4)
            out[:, at - start : at - start + len(part)] = part.T
        return out

    def _fill(self, block: memoryview, offset: int) -> None:
        """Read bytes from `offset` on until the block is full; a system may give fewer at once."""
        while block:
            count = _read_at(self._file, block, offset)
            if count == 0:
                raise BadAudio(
                    f"{self.path} became shorter",
                    hint="The stored sound of this song was changed while it was read; open the song again.",
                )
            block, offset = block[count:], offset + count


def _read_at(file: int, block: memoryview, offset: int) -> int:
    """Read into the block from a position of an open file; how many bytes came."""
    if hasattr(os, "preadv"):
        return os.preadv(file, [block], offset)
    with _SEEKING:
        os.lseek(file, offset, os.SEEK_SET)
        part = os.read(file, len(block))
    block[: len(part)] = part
    return len(part)


def _open_raw(path: Path, rate: int, channels: int) -> RawSource:
    return RawSource(path, rate=rate, channels=channels)


class Summed:
    """Several sources at once, each as loud as it is, times one gain."""

    __slots__ = ("_gain", "_sources")

    def __init__(self, sources: Sequence[Source], *, gain: float = 1.0) -> None:
        """Sum sources.

        Args:
            sources: one or more, of one rate and channel count.
            gain: factor on the sum.
        """
        self._sources = tuple(sources)
        self._gain = np.float32(gain)

    @property
    def rate(self) -> int:
        """Frames per second [Hz]."""
        return self._sources[0].rate

    @property
    def channels(self) -> int:
        """How many channels."""
        return self._sources[0].channels

    @property
    def frames(self) -> int:
        """Length of the longest."""
        return max(source.frames for source in self._sources)

    def read(self, start: int, stop: int) -> FloatArray:
        """The frames start ≤ f < stop, silence beyond the ends."""
        total = self._sources[0].read(start, stop).copy()
        for source in self._sources[1:]:
            total += source.read(start, stop)
        if self._gain != 1.0:
            total *= self._gain
        return total


def padded(samples: FloatArray, start: int, stop: int) -> FloatArray:
    """The frames start ≤ f < stop of a (channels, frames) array as a new array, silence beyond the ends."""
    channels, frames = samples.shape
    out = np.zeros((channels, max(0, stop - start)), np.float32)
    low, high = max(0, start), min(frames, stop)
    if low < high:
        out[:, low - start : high - start] = samples[:, low:high]
    return out


def whole(source: Source) -> Audio:
    """All of a source as one `Audio`; for what is known to be short."""
    return Audio(samples=source.read(0, source.frames), rate=source.rate)
