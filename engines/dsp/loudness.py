"""Loudness and true peak after ITU-R BS.1770-4, measured by blocks so that length costs no memory."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final, TypeAlias

import numpy as np
import numpy.typing as npt

from engines.core.errors import TooShort
from engines.core.jobs import QUIET
from engines.core.source import ArraySource

if TYPE_CHECKING:
    from engines.core.audio import Audio, FloatArray
    from engines.core.jobs import JobContext
    from engines.core.source import Source

Doubles: TypeAlias = npt.NDArray[np.float64]

_READ: Final = 1 << 17
_HOPS: Final = 4
"""A gating block is 0.4 s and begins every 0.1 s."""
_ABSOLUTE_GATE: Final = -70.0
_RELATIVE_GATE: Final = -10.0
_OVERSAMPLING: Final = 4
_TAPS: Final = 24
"""Taps of each of the four phases of the interpolator."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Loudness:
    """What a pass over a sound measured.

    Attributes:
        lufs: integrated loudness [LUFS]; -inf for silence.
        true_peak_dbtp: highest of the four times oversampled samples [dBTP]; -inf for silence.
        sample_peak_dbfs: highest sample [dBFS]; -inf for silence.
    """

    lufs: float
    true_peak_dbtp: float
    sample_peak_dbfs: float


class LoudnessMeter:
    """Integrated loudness of sound that comes block by block; all channels weigh the same."""

    __slots__ = ("_energies", "_hop", "_rest", "_sections", "_state")

    def __init__(self, rate: int, channels: int) -> None:
        self._hop = round(rate * 0.1)
        self._sections = k_weighting(rate)
        self._state = np.zeros((len(self._sections), channels, 2))
        self._rest = np.zeros((channels, 0))
        self._energies: list[Doubles] = []

    def push(self, block: FloatArray) -> None:
        """Take the next block, (channels, frames) of any length."""
        from scipy.signal import sosfilt  # noqa: PLC0415  (0.3 s of import that the window must not pay)

        weighted, self._state = sosfilt(self._sections, block, axis=-1, zi=self._state)
        joined = np.concatenate((self._rest, weighted), axis=1)
        count = joined.shape[1] // self._hop
        used = joined[:, : count * self._hop]
        self._rest = joined[:, count * self._hop :].copy()
        if count:
            squares = np.square(used).reshape(used.shape[0], count, self._hop)
            self._energies.append(squares.mean(axis=2).sum(axis=0))

    @property
    def lufs(self) -> float:
        """Integrated loudness [LUFS]; -inf for silence or less than one gating block."""
        return gated(self._blocks())

    def _blocks(self) -> Doubles:
        energies = np.concatenate(self._energies) if self._energies else np.zeros(0)
        if len(energies) < _HOPS:
            return np.zeros(0)
        summed = np.convolve(energies, np.full(_HOPS, 1.0 / _HOPS), mode="valid")
        return np.maximum(summed, 0.0)


class TruePeakMeter:
    """The highest true peak of sound that comes block by block."""

    __slots__ = ("_history", "_peak", "_sample_peak")

    def __init__(self, channels: int) -> None:
        self._history = np.zeros((channels, _TAPS - 1), np.float32)
        self._peak = 0.0
        self._sample_peak = 0.0

    def push(self, block: FloatArray) -> None:
        """Take the next block, (channels, frames) of any length."""
        if not block.shape[1]:
            return
        joined = np.concatenate((self._history, block), axis=1)
        self._history = joined[:, -(_TAPS - 1) :].copy()
        self._sample_peak = max(self._sample_peak, float(np.abs(block).max()))
        if self._sample_peak > 0.0:
            self._peak = max(self._peak, self._sample_peak, highest_between(joined, above=self._peak))

    def finish(self) -> None:
        """Let the interpolator ring out at the end of the sound."""
        self.push(np.zeros((self._history.shape[0], _TAPS), np.float32))

    @property
    def dbtp(self) -> float:
        """The true peak so far [dBTP]; -inf for silence."""
        return decibels(self._peak)

    @property
    def sample_dbfs(self) -> float:
        """The highest sample so far [dBFS]; -inf for silence."""
        return decibels(self._sample_peak)


def measure(source: Source, ctx: JobContext = QUIET) -> Loudness:
    """Loudness and peaks of a whole source in one pass.

    Raises:
        TooShort: less than one gating block (0.4 s).
    """
    _long_enough(source)
    meter, peaks = LoudnessMeter(source.rate, source.channels), TruePeakMeter(source.channels)
    for start in range(0, source.frames, _READ):
        block = source.read(start, min(source.frames, start + _READ))
        meter.push(block)
        peaks.push(block)
        ctx.checkpoint(min(1.0, (start + _READ) / source.frames), "measuring loudness")
    peaks.finish()
    return Loudness(lufs=meter.lufs, true_peak_dbtp=peaks.dbtp, sample_peak_dbfs=peaks.sample_dbfs)


def integrated_loudness(source: Source, start: int = 0, stop: int | None = None) -> float:
    """Integrated loudness of the frames start ≤ f < stop [LUFS]; -inf for silence.

    Raises:
        TooShort: less than one gating block (0.4 s).

    Source: ITU-R BS.1770-4, section 5.1.
    """
    return _metered(source, start, stop).lufs


def loudness(audio: Audio) -> float:
    """Integrated loudness of sound in memory [LUFS]; -inf for silence.

    Raises:
        TooShort: less than one gating block (0.4 s).
    """
    return integrated_loudness(ArraySource(audio))


def true_peak(source: Source, start: int = 0, stop: int | None = None) -> float:
    """The true peak of the frames start ≤ f < stop, four times oversampled [dBTP]; -inf for silence."""
    stop = source.frames if stop is None else stop
    meter = TruePeakMeter(source.channels)
    for at in range(start, stop, _READ):
        meter.push(source.read(at, min(stop, at + _READ)))
    meter.finish()
    return meter.dbtp


def gated(energies: Doubles) -> float:
    """Integrated loudness of gating blocks given by their weighted energy [LUFS]; -inf where none is left."""
    loud = energies[_lufs(energies) > _ABSOLUTE_GATE]
    if not len(loud):
        return float("-inf")
    gate = float(_lufs(loud.mean(keepdims=True))[0]) + _RELATIVE_GATE
    kept = loud[_lufs(loud) > gate]
    return float(_lufs(kept.mean(keepdims=True))[0])


def decibels(amplitude: float) -> float:
    """An amplitude in decibels; -inf for 0."""
    return float(20.0 * np.log10(amplitude)) if amplitude > 0.0 else float("-inf")


@cache
def k_weighting(rate: int) -> Doubles:
    """The two second-order sections of the K weighting at any rate, (2, 6).

    Source: BS.1770-4, tables 1 and 2, whose analogue prototypes are transformed to `rate`.
    """
    shelf = _biquad(1681.974450955533, 0.7071752369554196, rate)
    k, q = shelf
    high = 10.0 ** (3.999843853973347 / 20.0)
    mid = high**0.4996667741545416
    base = 1.0 + k / q + k * k
    first = [
        (high + mid * k / q + k * k) / base, 2.0 * (k * k - high) / base, (high - mid * k / q + k * k) / base,
        1.0, 2.0 * (k * k - 1.0) / base, (1.0 - k / q + k * k) / base,
    ]  # fmt: skip
    k, q = _biquad(38.13547087602444, 0.5003270373238773, rate)
    base = 1.0 + k / q + k * k
    second = [1.0, -2.0, 1.0, 1.0, 2.0 * (k * k - 1.0) / base, (1.0 - k / q + k * k) / base]
    return np.array([first, second])


def highest_between(samples: FloatArray, *, above: float = 0.0) -> float:
    """The highest absolute value of the interpolated (channels, frames); `above` where none is higher.

    Stretches that cannot reach `above` are passed over: the interpolator gains no more than the sum of its
    absolute taps.
    """
    phases = interpolator()
    reach = float(np.abs(phases).sum(axis=1).max())
    width = 512
    places = samples.shape[1] - _TAPS + 1
    if places <= 0:
        return above
    blocks = -(-places // width)
    padded = np.pad(samples, ((0, 0), (0, blocks * width + _TAPS - 1 - samples.shape[1])))
    views = np.lib.stride_tricks.sliding_window_view(padded, width + _TAPS - 1, axis=1)[:, ::width]
    tops = np.abs(views).max(axis=(0, 2))
    highest = above
    for block in np.argsort(-tops, kind="stable"):
        if float(tops[block]) * reach <= highest:
            break
        windows = np.lib.stride_tricks.sliding_window_view(views[:, block], _TAPS, axis=1)
        highest = max(highest, float(np.abs(windows @ phases.T).max()))
    return highest


@cache
def interpolator() -> FloatArray:
    """Four phases of a windowed sinc for oversampling, (4, taps) float32; phase 0 passes a sample through."""
    taps = _TAPS * _OVERSAMPLING
    at = np.arange(taps) - taps // 2
    kernel = np.sinc(at / _OVERSAMPLING) * np.kaiser(taps + 1, 7.0)[:-1]
    phases = kernel.reshape(_TAPS, _OVERSAMPLING).T[:, ::-1]
    phases = phases / phases.sum(axis=1, keepdims=True)
    return np.ascontiguousarray(phases, np.float32)


def _biquad(hertz: float, q: float, rate: int) -> tuple[float, float]:
    return float(np.tan(np.pi * hertz / rate)), q


def _lufs(energies: Doubles) -> Doubles:
    with np.errstate(divide="ignore"):
        found: Doubles = -0.691 + 10.0 * np.log10(energies)
    return found


def _metered(source: Source, start: int, stop: int | None) -> LoudnessMeter:
    stop = source.frames if stop is None else stop
    if stop - start < round(source.rate * 0.1) * _HOPS:
        raise _too_short(stop - start)
    meter = LoudnessMeter(source.rate, source.channels)
    for at in range(start, stop, _READ):
        meter.push(source.read(at, min(stop, at + _READ)))
    return meter


def _long_enough(source: Source) -> None:
    if source.frames < round(source.rate * 0.1) * _HOPS:
        raise _too_short(source.frames)


def _too_short(frames: int) -> TooShort:
    return TooShort(f"{frames} frames are less than a gating block", hint="Loudness needs 0.4 s or more.")
