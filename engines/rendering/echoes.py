"""Rooms and echoes: what rings on. Both have a finite memory, so they can be read anywhere."""

from __future__ import annotations

from collections import OrderedDict
from fractions import Fraction
from typing import TYPE_CHECKING, Final

import numpy as np

from engines.dsp.rooms import impulse_response
from engines.rendering.automation import Gate
from engines.rendering.chunks import CHUNK

if TYPE_CHECKING:
    from engines.core.audio import FloatArray
    from engines.core.source import Source
    from engines.core.time import BeatGrid
    from engines.model.arrangement import DelayEffect, ReverbEffect

_QUIET: Final = 0.001
_LONGEST_S: Final = 8.0
_MOST: Final = 48


class Room:
    """A reverb as a convolution in partitions of one chunk.

    The dry sound gives way as the room grows, so that the level stays; the tail rings on behind the stop.
    """

    def __init__(self, source: Source, effect: ReverbEffect, gate: Gate) -> None:
        self._source = source
        self._gate = gate
        decay = round(effect.decay_s, 2)
        response = impulse_response(decay, source.rate)
        count = -(-response.shape[1] // CHUNK)
        padded = np.zeros((2, count * CHUNK), np.float32)
        padded[:, : response.shape[1]] = response
        self._parts = [_spectrum(padded[:, i * CHUNK : (i + 1) * CHUNK]) for i in range(count)]
        self._wet = np.float32(np.sin(0.5 * np.pi * effect.wet) * 0.8)
        self._dry = np.float32(np.cos(0.5 * np.pi * effect.wet))
        self._sent: OrderedDict[int, FloatArray | None] = OrderedDict()

    def chunk(self, start: int) -> FloatArray:
        """The chunk that begins at a frame."""
        from scipy import fft  # noqa: PLC0415  (the window's process must not pay for scipy)

        plain = self._source.read(start, start + CHUNK)
        number = start // CHUNK
        total: FloatArray | None = None
        for part, response in enumerate(self._parts):
            sent = self._send(number - part)
            if sent is not None:
                product = sent * response
                total = product if total is None else total + product
        if self._gate.always:
            out = plain * self._dry
        else:
            share = self._gate.values(start, start + CHUNK)
            out = plain * (1.0 - share * (1.0 - self._dry))
        if total is not None:
            out = out + fft.irfft(total, axis=-1)[:, CHUNK:] * self._wet
        return out

    def _send(self, number: int) -> FloatArray | None:
        """The spectrum of a chunk with the one before it; None where both are silent."""
        if number < 0:
            return None
        if number not in self._sent:
            self._sent[number] = self._sending(number)
            while len(self._sent) > len(self._parts) + 1:
                self._sent.popitem(last=False)
        return self._sent[number]

    def _sending(self, number: int) -> FloatArray | None:
        low, high = (number - 1) * CHUNK, (number + 1) * CHUNK
        if self._gate.closed(low, high):
            return None
        sound = self._source.read(low, high)
        if not self._gate.always:
            sound = sound * self._gate.values(low, high)
        return _spectrum(sound, size=2 * CHUNK) if np.any(sound) else None


def _spectrum(sound: FloatArray, size: int = 2 * CHUNK) -> FloatArray:
    from scipy import fft  # noqa: PLC0415

    found: FloatArray = fft.rfft(sound, n=size, axis=-1)
    return found


class Echo:
    """Repeats at a note value, each softer and on the other side, until they are not heard."""

    def __init__(self, source: Source, effect: DelayEffect, grid: BeatGrid) -> None:
        self._source = source
        self._gate = Gate(effect.start, effect.stop, grid)
        base = effect.start if effect.start is not None else Fraction(0)
        step = grid.frame_of(base + 4 * effect.time) - grid.frame_of(base)
        self._step = max(1, round(step / 4))
        level, self._levels = 1.0, list[float]()
        limit = _LONGEST_S * source.rate / self._step
        while level > _QUIET and len(self._levels) < min(_MOST, max(1.0, limit)):
            self._levels.append(level * effect.wet)
            level *= effect.feedback
        self._kept: OrderedDict[int, FloatArray] = OrderedDict()
        self._memory = len(self._levels) * self._step // CHUNK + 3

    def chunk(self, start: int) -> FloatArray:
        """The chunk that begins at a frame."""
        out = np.array(self._source.read(start, start + CHUNK))
        for number, level in enumerate(self._levels, 1):
            low = start - number * self._step
            if low + CHUNK <= 0 or self._gate.closed(low, low + CHUNK):
                continue
            sound = self._sent(low)
            out += (sound[::-1] if number % 2 else sound) * np.float32(level)
        return out

    def _sent(self, low: int) -> FloatArray:
        """What goes into the echo from a frame on, one chunk long."""
        found = np.zeros((2, CHUNK), np.float32)
        for number in range(low // CHUNK, (low + CHUNK - 1) // CHUNK + 1):
            if number < 0:
                continue
            base = number * CHUNK
            left, right = max(low, base), min(low + CHUNK, base + CHUNK)
            found[:, left - low : right - low] = self._block(number)[:, left - base : right - base]
        return found

    def _block(self, number: int) -> FloatArray:
        if number not in self._kept:
            start = number * CHUNK
            sound = self._source.read(start, start + CHUNK)
            if not self._gate.always:
                sound = sound * self._gate.values(start, start + CHUNK)
            self._kept[number] = sound
            while len(self._kept) > self._memory:
                self._kept.popitem(last=False)
        return self._kept[number]
