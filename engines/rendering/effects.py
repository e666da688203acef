"""Each effect of an arrangement as a step of the renderer: a source over a source.

What has a memory starts from rest some way before each chunk, far enough for what came earlier not to be
heard. So every chunk stands for itself, and a read far ahead equals the sequential one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, TypeAlias

import numpy as np
import numpy.typing as npt

from engines.dsp.filters import STEP, bell, filtered, pass_filter, shelf, swept
from engines.dsp.interpolation import TAPS, interpolated
from engines.dsp.saturation import saturated
from engines.model.arrangement import (
    CompressEffect,
    DelayEffect,
    DriveEffect,
    DuckEffect,
    EqEffect,
    FilterEffect,
    ReverbEffect,
    TapeStopEffect,
)
from engines.rendering.automation import FrameCurve, Gate
from engines.rendering.chunks import CHUNK, Chunked
from engines.rendering.echoes import Echo, Room

if TYPE_CHECKING:
    from collections.abc import Callable

    from engines.core.audio import FloatArray
    from engines.core.source import Source
    from engines.core.time import BeatGrid
    from engines.model.arrangement import Effect

_FILTER_MEMORY: Final = 8_192
_COMPRESSOR_MEMORY: Final = CHUNK
_MIN_HZ, _MAX_HZ = 21.0, 19_500.0
_ATTACK_FRAMES: Final = 220
_DUCK_POINTS: Final = 33
Doubles: TypeAlias = npt.NDArray[np.float64]


def with_effect(source: Source, effect: Effect, grid: BeatGrid) -> Source:
    """The source through an effect."""
    return _STEPS[type(effect)](source, effect, grid)


def _gated(source: Source, gate: Gate, make: Callable[[int], FloatArray], *, kept: int = 3) -> Source:
    """Chunks that `make` gives, crossed with the plain sound where the gate is shut."""

    def chunk(start: int) -> FloatArray:
        stop = start + CHUNK
        if gate.closed(start, stop):
            return source.read(start, stop)
        if gate.always:
            return make(start)
        share = gate.values(start, stop)
        plain = source.read(start, stop)
        if float(share.min()) >= 1.0:
            return make(start)
        return plain + (make(start) - plain) * share

    return Chunked(source.frames, chunk, kept=kept)


def _filter(source: Source, effect: Any, grid: BeatGrid) -> Source:  # noqa: ANN401
    assert isinstance(effect, FilterEffect)  # noqa: S101  (the table says so)
    cutoff = FrameCurve(effect.cutoff_hz, grid)
    still = cutoff.constant

    def make(start: int) -> FloatArray:
        sound = source.read(start - _FILTER_MEMORY, start + CHUNK)
        if still is not None:
            if _open(effect, still):
                return sound[:, _FILTER_MEMORY:]
            return filtered(sound, pass_filter(effect.filter, still, grid.rate))[:, _FILTER_MEMORY:]
        steps = np.arange(start - _FILTER_MEMORY, start + CHUNK, STEP, dtype=np.float64)
        cutoffs = np.clip(cutoff.at(steps), _MIN_HZ, _MAX_HZ)
        return swept(sound, effect.filter, cutoffs, grid.rate)[:, _FILTER_MEMORY:]

    return _gated(source, Gate(effect.start, effect.stop, grid), make)


def _open(effect: FilterEffect, hertz: float) -> bool:
    if effect.filter == "lowpass":
        return hertz >= _MAX_HZ
    return effect.filter == "highpass" and hertz <= _MIN_HZ


def _eq(source: Source, effect: Any, grid: BeatGrid) -> Source:  # noqa: ANN401
    assert isinstance(effect, EqEffect)  # noqa: S101
    sections = eq_sections(effect, grid.rate)

    def make(start: int) -> FloatArray:
        sound = source.read(start - _FILTER_MEMORY, start + CHUNK)
        return filtered(sound, sections)[:, _FILTER_MEMORY:]

    return _gated(source, Gate(effect.start, effect.stop, grid), make)


def eq_sections(effect: EqEffect, rate: int) -> list[list[float]]:
    """The filters behind a musical axis."""
    a = effect.amount
    return {
        "bass": [shelf("low", 140.0, 9.0 * a, rate)],
        "mids": [bell(900.0, 7.0 * a, 0.7, rate)],
        "treble": [shelf("high", 5_000.0, 8.0 * a, rate)],
        "warmth": [shelf("low", 260.0, 4.0 * a, rate), shelf("high", 6_000.0, -4.0 * a, rate)],
        "brightness": [shelf("high", 3_500.0, 7.0 * a, rate)],
        "punch": [bell(95.0, 4.0 * a, 1.0, rate), bell(3_200.0, 4.0 * a, 0.9, rate)],
        "presence": [bell(3_500.0, 7.0 * a, 0.8, rate)],
    }[effect.axis]


def _drive(source: Source, effect: Any, grid: BeatGrid) -> Source:  # noqa: ANN401
    assert isinstance(effect, DriveEffect)  # noqa: S101

    def make(start: int) -> FloatArray:
        return saturated(source.read(start - 1, start + CHUNK), effect.amount)

    return _gated(source, Gate(effect.start, effect.stop, grid), make)


def _compress(source: Source, effect: Any, grid: BeatGrid) -> Source:  # noqa: ANN401
    assert isinstance(effect, CompressEffect)  # noqa: S101
    import pedalboard  # noqa: PLC0415  (0.1 s of import, only where something is compressed)

    amount = effect.amount
    threshold, ratio = -14.0 - 16.0 * amount, 1.5 + 4.5 * amount
    makeup = np.float32(10.0 ** (-threshold * (1.0 - 1.0 / ratio) * 0.35 / 20.0))
    processor = pedalboard.Compressor(threshold_db=threshold, ratio=ratio, attack_ms=8.0, release_ms=110.0)

    def make(start: int) -> FloatArray:
        sound = source.read(start - _COMPRESSOR_MEMORY, start + CHUNK)
        found: FloatArray = processor.process(sound, float(grid.rate), reset=True)
        return found[:, _COMPRESSOR_MEMORY:] * makeup

    return _gated(source, Gate(effect.start, effect.stop, grid), make)


def _duck(source: Source, effect: Any, grid: BeatGrid) -> Source:  # noqa: ANN401
    assert isinstance(effect, DuckEffect)  # noqa: S101
    hits = np.array([grid.frame_of(beat) for beat in effect.triggers], np.float64)
    if not len(hits):
        return source
    at, gains = duck_curve(hits, effect.release_ms / 1000.0 * grid.rate, effect.depth_db)

    def make(start: int) -> FloatArray:
        sound = source.read(start, start + CHUNK)
        gain = np.interp(np.arange(start, start + CHUNK), at, gains).astype(np.float32)
        return sound * gain

    return _gated(source, Gate(effect.start, effect.stop, grid), make)


def duck_curve(hits: Doubles, release: float, depth_db: float) -> tuple[Doubles, Doubles]:
    """Frames and gains between which the ducking moves in straight lines.

    It goes down over 5 ms before each hit and back over the release, or until the next hit comes.
    """
    shape = np.linspace(0.0, 1.0, _DUCK_POINTS)
    levels = 10.0 ** (-depth_db * np.square(1.0 - shape) / 20.0)
    at: list[Doubles] = []
    gains: list[Doubles] = []
    for index, hit in enumerate(hits):
        until = hits[index + 1] - _ATTACK_FRAMES if index + 1 < len(hits) else np.inf
        before = hits[index - 1] if index else -np.inf
        points = hit + shape * release
        if hit - _ATTACK_FRAMES > before + release:
            at.append(np.array([hit - _ATTACK_FRAMES]))
            gains.append(np.ones(1))
        kept = points < until
        at.append(points[kept])
        gains.append(levels[kept])
        if not kept.all():
            at.append(np.array([max(until, hit)]))
            gains.append(np.array([np.interp(until, points, levels)]))
    return np.maximum.accumulate(np.concatenate(at)), np.concatenate(gains)


def _tape_stop(source: Source, effect: Any, grid: BeatGrid) -> Source:  # noqa: ANN401
    assert isinstance(effect, TapeStopEffect)  # noqa: S101
    first, last = grid.frame_of(effect.start), grid.frame_of(effect.stop)
    length = max(1, last - first)

    def make(start: int) -> FloatArray:
        at = np.clip(np.arange(start, start + CHUNK, dtype=np.float64) - first, 0.0, float(length))
        share = at / length
        positions = first + length * (share - 0.5 * share * share)
        low = int(positions.min()) - TAPS
        sound = source.read(low, int(positions.max()) + TAPS)
        slowed = interpolated(sound, positions - low)
        return slowed * np.minimum(1.0, 8.0 * (1.0 - share)).astype(np.float32)

    return _gated(source, Gate(effect.start, effect.stop, grid), make)


def _reverb(source: Source, effect: Any, grid: BeatGrid) -> Source:  # noqa: ANN401
    assert isinstance(effect, ReverbEffect)  # noqa: S101
    room = Room(source, effect, Gate(effect.start, effect.stop, grid))
    return Chunked(source.frames, room.chunk)


def _delay(source: Source, effect: Any, grid: BeatGrid) -> Source:  # noqa: ANN401
    assert isinstance(effect, DelayEffect)  # noqa: S101
    echo = Echo(source, effect, grid)
    return Chunked(source.frames, echo.chunk)


_STEPS: Final[dict[type, Callable[[Source, Any, BeatGrid], Source]]] = {
    FilterEffect: _filter, EqEffect: _eq, DriveEffect: _drive, CompressEffect: _compress, DuckEffect: _duck,
    TapeStopEffect: _tape_stop, ReverbEffect: _reverb, DelayEffect: _delay,
}  # fmt: skip
