"""An acoustic fingerprint: it knows a recording in other masters and formats, and where they lie apart.

Each step has a bit for each pair of neighbouring bands: whether their difference of energy rises. Coding,
loudness and equalisation leave most bits as they are; another recording agrees in half of them.

Source: Haitsma and Kalker, A Highly Robust Audio Fingerprinting System, ISMIR 2002, here with 24 bits a step.
"""

from __future__ import annotations

import base64
import binascii
import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, TypeAlias

import numpy as np
import numpy.typing as npt

from engines.core.jobs import QUIET, Part

if TYPE_CHECKING:
    from engines.core.jobs import JobContext
    from engines.core.source import Source

STEP: Final = 512
"""Frames between two steps at 44.1 kHz, 11.6 ms."""

BITS: Final = 24
_WINDOW: Final = 4_096
_LOW_HZ, _HIGH_HZ = 180.0, 6_000.0
_FINE: Final = 64
"""How finely the place of a piece is looked for [frames]."""

_PIECE_S: Final = 10.0
MOST_STEPS: Final = 400_000
"""The longest fingerprint that is read, some 77 minutes."""

_FEWEST: Final = 40
"""Of fewer steps nothing can be said; half a second."""

_NEARBY: Final = 40
"""By how many steps a piece may lie elsewhere than the whole does: masters run at slightly other speeds."""

_SAME: Final = 0.30
"""Up to this share of differing bits two pieces are the same recording; others come to a half."""

_BLOCK: Final = 1 << 18

Bits: TypeAlias = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True, kw_only=True)
class Alignment:
    """Where a recording lies in another master: its frame f is frame `speed` × f + `offset` of the other.

    Attributes:
        offset: frames.
        speed: how many frames of the other pass for one.
        differing: share of the bits that differ, 0–1.
    """

    offset: float
    speed: float
    differing: float


def fingerprint(source: Source, ctx: JobContext = QUIET) -> Bits:
    """The bits of a stereo source at 44.1 kHz, (steps, BITS)."""
    rows = []
    most = max(1, (source.frames - _WINDOW) // STEP + 1)
    per_block = _BLOCK // STEP
    for first in range(0, most, per_block):
        ctx.checkpoint(first / most, "listening for its fingerprint")
        count = min(per_block, most - first)
        rows.append(_energies(source, first * STEP, count))
    return _bits(np.concatenate(rows))


def _energies(source: Source, start: int, count: int) -> npt.NDArray[np.float64]:
    """The energy of each band in `count` windows, the first at a frame, (count, BITS + 1)."""
    sound = source.read(start, start + (count - 1) * STEP + _WINDOW).mean(axis=0, dtype=np.float64)
    windows = np.lib.stride_tricks.sliding_window_view(sound, _WINDOW)[::STEP]
    power = np.abs(np.fft.rfft(windows * np.hanning(_WINDOW), axis=1)) ** 2
    edges = np.geomspace(_LOW_HZ, _HIGH_HZ, BITS + 2) * _WINDOW / source.rate
    found: npt.NDArray[np.float64] = np.add.reduceat(power, edges.astype(int), axis=1)[:, : BITS + 1]
    return found


def _bits(energies: npt.NDArray[np.float64]) -> Bits:
    tilt = np.diff(np.log(energies + 1e-12), axis=1)
    rising: Bits = np.diff(tilt, axis=0) > 0.0
    return rising


def is_same(known: Bits, heard: Bits) -> bool:
    """Whether two fingerprints are of one recording, as far as the shorter of them goes."""
    if min(len(known), len(heard)) < _FEWEST:
        return False
    lag = _coarse_lag(known, heard)
    low, high = max(0, -lag), min(len(known), len(heard) - lag)
    if high - low < min(len(known), len(heard)) // 2:
        return False
    return float(np.mean(known[low:high] != heard[low + lag : high + lag])) <= _SAME


def packed(bits: Bits) -> str:
    """A fingerprint as text."""
    content = np.packbits(np.asarray(bits, bool).ravel()).tobytes()
    return base64.b64encode(zlib.compress(content, 9)).decode("ascii")


def unpacked(text: str, steps: int) -> Bits:
    """A fingerprint of so many steps from text.

    Raises:
        ValueError: it is none, or of another length.
    """
    size = (steps * BITS + 7) // 8
    try:
        content = zlib.decompressobj().decompress(base64.b64decode(text, validate=True), size + 1)
    except (binascii.Error, zlib.error) as cause:
        raise ValueError(str(cause)) from cause
    if steps < 1 or len(content) != size:
        raise ValueError(f"{len(content)} bytes for {steps} steps")
    return (
        np.unpackbits(np.frombuffer(content, np.uint8), count=steps * BITS).reshape(steps, BITS).astype(bool)
    )


def align(known: Bits, source: Source, ctx: JobContext = QUIET) -> Alignment | None:
    """Where the recording of a fingerprint lies in a source; None where it is another recording.

    Args:
        known: of the recording.
        source: perhaps another master of it, stereo at 44.1 kHz.
        ctx: progress and cancel.
    """
    heard = fingerprint(source, Part(ctx, 0.0, 0.7))
    if min(len(known), len(heard)) < _FEWEST:
        return None
    lag = _coarse_lag(known, heard)
    length = min(len(known), round(_PIECE_S * source.rate / STEP))
    found: list[tuple[int, float, float]] = []
    for start in _pieces(len(known), len(heard), lag, length):
        ctx.checkpoint(0.7 + 0.1 * len(found), "aligning")
        piece = known[start : start + length]
        place, differing = _place(piece, source, _nearest(piece, heard, start + lag) * STEP)
        # Of a master that runs at another speed the middle of a piece is what fits best.
        middle = length * STEP // 2
        found.append((start * STEP + middle, place + middle, differing))
    good = [piece for piece in found if piece[2] <= _SAME]
    if not good or len(good) * 2 < len(found):
        return None
    return _line(good)


def _coarse_lag(known: Bits, heard: Bits) -> int:
    """By how many steps the recording comes later in what is heard: where most bits agree."""
    size = 1 << int(np.ceil(np.log2(len(known) + len(heard))))
    signs = [np.where(bits, 1.0, -1.0) for bits in (known, heard)]
    spectra = [np.fft.rfft(sign, size, axis=0) for sign in signs]
    agreement = np.fft.irfft((np.conj(spectra[0]) * spectra[1]).sum(axis=1), size)
    best = int(np.argmax(agreement))
    return best if best < len(heard) else best - size


def _pieces(known: int, heard: int, lag: int, length: int) -> list[int]:
    """Where pieces begin that lie in both: at the beginning, in the middle and at the end."""
    low, high = max(0, -lag + 1), min(known, heard - lag - 1) - length
    if high <= low:
        return [max(0, low)] if low < known else []
    return sorted({low, (low + high) // 2, high})


def _nearest(piece: Bits, heard: Bits, near: int) -> int:
    """The step at which a piece fits best what is heard, not far from where it should be."""
    places = range(max(0, near - _NEARBY), min(len(heard) - len(piece), near + _NEARBY) + 1)
    differing = [np.count_nonzero(heard[at : at + len(piece)] != piece) for at in places]
    return places[int(np.argmin(differing))] if differing else near


def _place(piece: Bits, source: Source, near: int) -> tuple[float, float]:
    """The frame of a source at which a piece begins, and the share of bits that differ there."""
    shifts = np.arange(-STEP, STEP + 1, _FINE)
    differing = []
    for shift in shifts:
        bits = _bits(_energies(source, near + int(shift), len(piece) + 1))
        differing.append(float(np.mean(bits != piece[: len(bits)])))
    best = int(np.argmin(differing))
    return near + float(shifts[best]) + _FINE * _vertex(differing, best), differing[best]


def _vertex(values: list[float], at: int) -> float:
    """Where the lowest point of a V lies between its neighbours: bits differ evenly more away from it."""
    if not 0 < at < len(values) - 1:
        return 0.0
    left, low, right = values[at - 1 : at + 2]
    slope = max(left, right) - low
    return 0.0 if slope <= 0.0 else 0.5 * (left - right) / slope


def _line(found: list[tuple[int, float, float]]) -> Alignment:
    starts = np.array([start for start, _, _ in found], np.float64)
    places = np.array([place for _, place, _ in found])
    differing = float(np.mean([share for _, _, share in found]))
    if len(found) == 1 or np.ptp(starts) < 1.0:
        return Alignment(offset=float(np.mean(places - starts)), speed=1.0, differing=differing)
    speed, offset = np.polyfit(starts, places, 1)
    # What the pieces cannot tell from an equal speed is one.
    if abs(speed - 1.0) * float(np.ptp(starts)) < 2 * _FINE:
        speed, offset = 1.0, float(np.median(places - starts))
    return Alignment(offset=float(offset), speed=float(speed), differing=differing)
