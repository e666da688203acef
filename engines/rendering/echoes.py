"""Rooms and echoes: what rings on. Both have a finite memory, so they can be read anywhere."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass
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
_SAME_TEMPO: Final = 0.01
"""By how much the tempo moves before a new piece of an echo begins."""


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


@dataclass(frozen=True, slots=True, eq=False)
class _Piece:
    """A stretch of what goes into an echo, whose repeats are `step` frames apart at these levels."""

    gate: Gate
    step: int
    levels: tuple[float, ...]


class Echo:
    """Repeats at a note value, each softer and on the other side, until they are not heard.

    Where the tempo moves, what goes into the echo is taken in pieces, each with its own time: the repeats
    follow the tempo, and keep their pitch.
    """

    def __init__(self, source: Source, effect: DelayEffect, grid: BeatGrid) -> None:
        self._source = source
        self._pieces = _pieces(effect, grid)
        self._kept: OrderedDict[tuple[int, int], FloatArray] = OrderedDict()
        self._memory = max(len(piece.levels) * piece.step for piece in self._pieces) // CHUNK + 3

    def chunk(self, start: int) -> FloatArray:
        """The chunk that begins at a frame."""
        out = np.array(self._source.read(start, start + CHUNK))
        for place, piece in enumerate(self._pieces):
            for number, level in enumerate(piece.levels, 1):
                low = start - number * piece.step
                if low + CHUNK <= 0 or piece.gate.closed(low, low + CHUNK):
                    continue
                sound = self._sent(place, low)
                out += (sound[::-1] if number % 2 else sound) * np.float32(level)
        return out

    def _sent(self, place: int, low: int) -> FloatArray:
        """What goes into a piece of the echo from a frame on, one chunk long."""
        found = np.zeros((2, CHUNK), np.float32)
        for number in range(low // CHUNK, (low + CHUNK - 1) // CHUNK + 1):
            if number < 0:
                continue
            base = number * CHUNK
            left, right = max(low, base), min(low + CHUNK, base + CHUNK)
            found[:, left - low : right - low] = self._block(place, number)[:, left - base : right - base]
        return found

    def _block(self, place: int, number: int) -> FloatArray:
        key = place, number
        if key not in self._kept:
            start = number * CHUNK
            sound = self._source.read(start, start + CHUNK)
            gate = self._pieces[place].gate
            if not gate.always:
                sound = sound * gate.values(start, start + CHUNK)
            self._kept[key] = sound
            while len(self._kept) > self._memory:
                self._kept.popitem(last=False)
        return self._kept[key]


def _pieces(effect: DelayEffect, grid: BeatGrid) -> list[_Piece]:
    """The pieces of an echo: a new one begins with each bar at which the tempo has moved on."""
    first = effect.start if effect.start is not None else Fraction(0)
    last = effect.stop if effect.stop is not None else Fraction(grid.beats)
    starts, steps = [effect.start], [_step(effect, grid, first)]
    for bar in range(max(1, grid.bar_at(first) + 1), grid.bar_at(last) + 1):
        beat = Fraction(grid.bar_beat(bar))
        step = _step(effect, grid, beat)
        if beat < last and abs(step / steps[-1] - 1.0) > _SAME_TEMPO:
            starts.append(beat)
            steps.append(step)
    stops = [*starts[1:], effect.stop]
    return [
        _Piece(Gate(start, stop, grid), step, _levels(effect, step, grid.rate))
        for start, stop, step in zip(starts, stops, steps, strict=True)
    ]


def _step(effect: DelayEffect, grid: BeatGrid, beat: Fraction) -> int:
    span = grid.frame_of(beat + 4 * effect.time) - grid.frame_of(beat)
    return max(1, round(span / 4))


def _levels(effect: DelayEffect, step: int, rate: int) -> tuple[float, ...]:
    level, found = 1.0, list[float]()
    limit = _LONGEST_S * rate / step
    while level > _QUIET and len(found) < min(_MOST, max(1.0, limit)):
        found.append(level * effect.wet)
        level *= effect.feedback
    return tuple(found)
