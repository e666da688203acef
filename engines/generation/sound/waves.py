"""Band-limited oscillators: wavetables added up from the harmonics that fit, one row a filter cut-off.

A filter in front of a periodic wave only scales its harmonics, so a note carries a stack of tables, from dark
to bright, and a filter envelope is a walk through the stack. Nothing above 20 kHz is ever made.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final, TypeAlias

import numpy as np
import numpy.typing as npt

from engines.core.audio import FloatArray
from engines.generation.sound.tone import RATE, Array64, Bins, Tone, hz_of

if TYPE_CHECKING:
    from collections.abc import Callable


Turns: TypeAlias = npt.NDArray[np.uint32]
_TURN: Final = float(1 << 32)
TOP_HZ: Final = 20_000.0
LOW_CUTOFF: Final = 50.0
HIGH_CUTOFF: Final = 18_000.0
ROWS: Final = 24
_BLOCK: Final = 8_192
"""Frames that are read at once: their arrays stay in the processor's cache."""
_OCTAVES: Final = np.log2(HIGH_CUTOFF / LOW_CUTOFF)
_DRAWBARS: Final = {1: 0.9, 2: 1.0, 3: 0.85, 4: 0.55, 6: 0.35, 8: 0.4, 10: 0.12, 12: 0.15, 16: 0.2}


def harmonics(wave: str, count: int) -> Array64:
    """Amplitudes of the sine harmonics 1, 2, ... of a wave.

    Args:
        wave: "saw", "square", "triangle", "pulse25", "pulse12", "organ", "reed", "bowed" or "sine".
        count: how many.
    """
    h = np.arange(1, count + 1, dtype=np.float64)
    if wave.startswith("pulse"):
        return np.asarray(1.27 * np.sin(np.pi * h * int(wave[5:]) / 100.0) / h)
    return np.asarray(_WAVES.get(wave, _saw)(h), np.float64)


def _saw(h: Array64) -> Array64:
    return 0.64 / h


def _square(h: Array64) -> Array64:
    return np.where(h % 2 == 1, 1.27 / h, 0.0)


def _triangle(h: Array64) -> Array64:
    return np.where(h % 2 == 1, 0.81 / h**2 * np.where(h % 4 == 1, 1.0, -1.0), 0.0)


def _sine(h: Array64) -> Array64:
    return np.asarray(h == 1, np.float64)


def _organ(h: Array64) -> Array64:
    return np.array([0.5 * _DRAWBARS.get(int(n), 0.0) for n in h])


def _reed(h: Array64) -> Array64:
    return np.where(h % 2 == 1, 1.0, 0.35) / h**1.2


def _bowed(h: Array64) -> Array64:
    return np.asarray(0.8 / h * (1.0 + 0.6 * np.cos(h * 1.7)))


_WAVES: Final[dict[str, Callable[[Array64], Array64]]] = {
    "saw": _saw,
    "square": _square,
    "triangle": _triangle,
    "sine": _sine,
    "organ": _organ,
    "reed": _reed,
    "bowed": _bowed,
}


@lru_cache(maxsize=160)
def stack(wave: str, pitch: float, resonance: float = 0.0) -> FloatArray:
    """The tables of a wave at a pitch, (rows, size + 1); the last column is the first again."""
    hz = hz_of(pitch)
    count = max(1, int(TOP_HZ / hz))
    size = max(256, 1 << int(np.ceil(np.log2(14 * count))))
    cutoffs = LOW_CUTOFF * 2.0 ** np.linspace(0.0, _OCTAVES, ROWS)
    x = (hz * np.arange(1, count + 1))[None, :] / cutoffs[:, None]
    q = 0.62 + 5.0 * resonance**2
    gain = 1.0 / np.sqrt((1.0 - x**2) ** 2 + (x / q) ** 2) / np.sqrt(1.0 + x**4)
    spectrum = np.zeros((ROWS, size // 2 + 1), np.complex128)
    spectrum[:, 1 : count + 1] = -0.5j * size * harmonics(wave, count)[None, :] * gain
    tables = np.fft.irfft(spectrum, size, axis=1).astype(np.float32)
    out: FloatArray = np.concatenate([tables, tables[:, :1]], axis=1)
    out.flags.writeable = False
    return out


@dataclass(frozen=True, slots=True)
class Row:
    """Where in a stack a filter stands: the darker row, and how much of the next brighter one.

    Attributes:
        low: of each frame, or one for all.
        mix: 0–1, likewise.
    """

    low: npt.NDArray[np.intp]
    mix: FloatArray

    def over(self, frames: int, step: int) -> Row:
        """A row that is given every `step` frames, drawn out to each of `frames`."""
        place = drawn_out(self.low + self.mix, frames, step)
        low = place.astype(np.intp)
        return Row(low, (place - low).astype(np.float32))


def drawn_out(values: Bins, frames: int, step: int) -> Array64:
    """Values that are given every `step` frames, linear in between, (frames,)."""
    rise = np.diff(values, append=values[-1:])[:, None]
    lines = values[:, None] + rise * (np.arange(step) / step)
    return np.asarray(lines.reshape(-1)[:frames], np.float64)


def row_of(cutoff_hz: Array64 | float) -> Row:
    """The place of a cut-off [Hz] in a stack: (frames,), or one for all."""
    octaves = np.log2(np.maximum(np.atleast_1d(cutoff_hz), 1.0) / LOW_CUTOFF)
    place = np.clip(octaves / _OCTAVES * (ROWS - 1), 0.0, ROWS - 1.001)
    low = place.astype(np.intp)
    return Row(low, (place - low).astype(np.float32))


def read_table(tables: FloatArray, turns: Turns, row: Row) -> FloatArray:
    """Read a stack at running turns, (frames,), in a row for each frame or one for all."""
    out = np.empty(turns.size, np.float32)
    for first in range(0, turns.size, _BLOCK):
        block = slice(first, first + _BLOCK)
        here = row if row.low.size == 1 else Row(row.low[block], row.mix[block])
        out[block] = _read_block(tables, turns[block], here)
    return out


def _read_block(tables: FloatArray, turns: Turns, row: Row) -> FloatArray:
    width = tables.shape[1]
    shift = np.uint32(33 - width.bit_length())
    share = (turns & np.uint32((1 << int(shift)) - 1)).astype(np.float32)
    share *= np.float32(0.5 ** int(shift))
    at = (turns >> shift).astype(np.intp)
    if row.low.size == 1:
        low = int(row.low[0])
        return _between(tables[low] + row.mix[0] * (tables[low + 1] - tables[low]), at, share)
    flat = tables.reshape(-1)
    at += row.low * width
    dark = _between(flat, at, share)
    at += width
    bright = _between(flat, at, share)
    bright -= dark
    bright *= row.mix
    dark += bright
    return dark


def _between(table: FloatArray, at: npt.NDArray[np.intp], share: FloatArray) -> FloatArray:
    left: FloatArray = table.take(at, mode="clip")
    right: FloatArray = table.take(at + 1, mode="clip")
    right -= left
    right *= share
    left += right
    return left


def turns_of(hz: Array64 | float, frames: int, start: float = 0.0) -> Turns:
    """The running phase of a frequency, constant or (frames,), from `start` [cycles] on.

    A turn is 2^32, so that whole numbers wrap as the phase does and no precision is lost over time.
    """
    first = np.uint32(int(start % 1.0 * _TURN))
    if isinstance(hz, float | int):
        return np.arange(frames, dtype=np.uint32) * np.uint32(round(hz / RATE * _TURN)) + first
    steps = (hz * (_TURN / RATE)).astype(np.uint32)
    running = np.cumsum(steps, dtype=np.uint32)
    return np.asarray(running - steps + first, np.uint32)


def glide(tone: Tone, frames: int, seconds: float = 0.07) -> Array64 | float:
    """The frequency of a tone [Hz]: constant, or gliding from the pitch that it is tied to."""
    if tone.glide_from is None:
        return tone.hz
    t = np.arange(frames) / RATE
    pitch = tone.pitch + (tone.glide_from - tone.pitch) * np.exp(-t / (seconds / 3.0))
    return np.asarray(440.0 * 2.0 ** ((pitch - 69.0) / 12.0))


def sine(turns: Turns, bend: FloatArray | None = None) -> FloatArray:
    """The sine of running turns, bent by a phase [radians] where one is given."""
    angle = turns.astype(np.float32)
    angle *= np.float32(2.0 * np.pi / _TURN)
    if bend is not None:
        angle += bend
    return np.sin(angle, out=angle)
