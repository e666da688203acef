"""A phase vocoder that follows any time map: analysis frames stand exactly where the map says.

Peaks keep their phase relations (identity phase locking), both channels turn by the same angles, so the
stereo picture stays, and partials that are new begin with the phase of the recording, so attacks stay sharp.
Where the map runs at the recording's own speed the sound comes out as it went in.

Source: Laroche and Dolson, "Improved phase vocoder time-scale modification of audio", 1999; Röbel, "A new
approach to transient processing in the phase vocoder", DAFx 2003.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, TypeAlias

import numpy as np
import numpy.typing as npt

from engines.dsp.stft import hann

if TYPE_CHECKING:
    from engines.core.audio import FloatArray

ComplexArray: TypeAlias = npt.NDArray[np.complex64]
IntArray: TypeAlias = npt.NDArray[np.int64]

OVERLAP: Final = 4
"""Frames that cover each moment."""
_SCALE: Final = np.float32(1.0 / 1.5)
"""Four squared Hann windows a hop apart sum to 1.5."""
_NEW: Final = np.float32(6.0)
"""A peak whose power has grown by this factor within a hop is a new partial."""
_TINY: Final = np.float32(1e-12)
_CEPSTRUM: Final = 1.0 / 650.0
"""Quefrency up to which a spectrum's shape is its envelope [s]: below the period of the highest voice."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Phases:
    """What the vocoder carries from one frame to the next.

    Attributes:
        turn: (bins,) the angle by which each bin of the last frame was turned, as a unit phasor.
        unit: (bins,) the phase of the last frame itself, as a unit phasor.
    """

    turn: ComplexArray
    unit: ComplexArray


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocoder:
    """A vocoder of one frame size.

    Attributes:
        size: of a frame, a multiple of 4; longer resolves lower notes, shorter keeps attacks.
        shift: the factor by which the output will be sped up afterwards, to shift pitch; 1 for none. What
            would then pass the Nyquist frequency is left out.
        formants: whether the spectral envelope is to stand where it was after that speeding up.
        rate: frames per second [Hz].
    """

    size: int
    shift: float = 1.0
    formants: bool = False
    rate: int = 44_100

    @property
    def hop(self) -> int:
        """Output frames from one analysis frame to the next."""
        return self.size // OVERLAP

    def advance(
        self, samples: FloatArray, centres: IntArray, state: Phases | None
    ) -> tuple[FloatArray, Phases]:
        """The overlapped output of the next frames.

        Args:
            samples: (channels, frames) of the recording.
            centres: (n,) where in `samples` each frame is centred; `size / 2 + hop` frames must lie before
                each and `size / 2` behind it.
            state: from the call before; None begins with the phases of the recording.

        Returns:
            (channels, (n − 1) · hop + size): the sum of the frames, whose ends still lack their neighbours;
            and the state for the next call.
        """
        from scipy import fft  # noqa: PLC0415  (the window's process must not pay for scipy)

        half, window = self.size // 2, hann(self.size)
        views = np.lib.stride_tricks.sliding_window_view(samples, self.size, axis=1)
        spectra = fft.rfft(views[:, centres - half] * window, axis=-1)
        mixed = samples.sum(axis=0)
        earlier_views = np.lib.stride_tricks.sliding_window_view(mixed, self.size)
        earlier = fft.rfft(earlier_views[centres - half - self.hop] * window, axis=-1)
        turns, state = _turns(spectra.sum(axis=0), earlier, state)
        spectra *= turns
        if self.shift != 1.0:
            spectra *= self._reshaped(spectra)
        pieces = fft.irfft(spectra, n=self.size, axis=-1, overwrite_x=True)
        pieces *= window * _SCALE
        return _overlapped(pieces, self.hop), state

    def _reshaped(self, spectra: ComplexArray) -> FloatArray:
        """(frames, bins) gains: band limit, and the envelope moved against the coming shift."""
        from scipy import fft  # noqa: PLC0415

        bins = self.size // 2 + 1
        at = np.arange(bins)
        limit = (at <= (bins - 1) / max(1.0, self.shift)).astype(np.float32)
        if not self.formants:
            return np.broadcast_to(limit, (spectra.shape[1], bins))
        power = _power(spectra).sum(axis=0)
        level = 0.5 * np.log(power + _TINY)
        order = round(self.rate * _CEPSTRUM)
        for _ in range(3):
            cepstrum = fft.irfft(level, n=self.size, axis=-1)
            cepstrum[:, order : self.size - order + 1] = 0.0
            envelope = fft.rfft(cepstrum, axis=-1).real
            level = np.maximum(level, envelope)
        wanted = np.minimum(at * self.shift, bins - 1)
        low = wanted.astype(np.int64)
        share = (wanted - low).astype(np.float32)
        high = np.minimum(low + 1, bins - 1)
        moved = envelope[:, low] * (1.0 - share) + envelope[:, high] * share
        gains: FloatArray = np.exp(np.clip(moved - envelope, -4.0, 4.0)).astype(np.float32) * limit
        return gains


def _turns(mixed: ComplexArray, earlier: ComplexArray, state: Phases | None) -> tuple[ComplexArray, Phases]:
    """The unit phasors, (frames, bins), by which each frame is turned so that its peaks go on evenly."""
    level = _power(mixed)
    before = _power(earlier)
    unit: ComplexArray = mixed * (1.0 / np.sqrt(level + _TINY))
    back: ComplexArray = np.conj(earlier) * (1.0 / np.sqrt(before + _TINY))
    owner = _owners(level)
    # Of each bin: what its peak adds to the turn of the frame before, or nothing where the peak is new.
    places = owner + np.arange(len(owner))[:, None] * owner.shape[1]
    back = back.ravel().take(places)
    fresh = (level > _NEW * before + _TINY).ravel().take(places)
    turns: ComplexArray = np.empty(unit.shape, np.complex64)
    first = 0
    if state is None:
        turn = np.ones(unit.shape[1], np.complex64)
        last = unit[0]
        turns[0] = turn
        first = 1
    else:
        turn = (state.turn / np.maximum(np.abs(state.turn), _TINY)).astype(np.complex64)
        last = state.unit
    for index in range(first, len(unit)):
        turn = (turn * last).take(owner[index])
        turn *= back[index]
        turn[fresh[index]] = 1.0
        turns[index] = turn
        last = unit[index]
    return turns, Phases(turn=turn.copy(), unit=unit[-1].copy())


def _power(spectra: ComplexArray) -> FloatArray:
    found: FloatArray = np.square(spectra.real) + np.square(spectra.imag)
    return found


def _owners(level: FloatArray) -> IntArray:
    """For each bin of each frame the nearest peak, to which it belongs; itself where there is none."""
    bins = level.shape[1]
    peak = np.zeros(level.shape, bool)
    inner = level[:, 2:-2]
    np.greater_equal(inner, level[:, 1:-3], out=peak[:, 2:-2])
    peak[:, 2:-2] &= inner > level[:, 3:-1]
    peak[:, 2:-2] &= inner >= level[:, :-4]
    peak[:, 2:-2] &= inner > level[:, 4:]
    at = np.arange(bins, dtype=np.int16)
    far = np.int16(3 * bins)
    left = np.maximum.accumulate(np.where(peak, at, -far), axis=1)
    right = np.minimum.accumulate(np.where(peak, at, far)[:, ::-1], axis=1)[:, ::-1]
    nearest = np.where(at - left <= right - at, left, right)
    none = (nearest < 0) | (nearest >= bins)
    owner: IntArray = np.where(none, at, nearest).astype(np.int64)
    return owner


def _overlapped(pieces: FloatArray, hop: int) -> FloatArray:
    """(channels, frames, size) pieces, each a hop behind the one before, summed."""
    channels, frames, size = pieces.shape
    parts = size // hop
    out = np.zeros((channels, frames + parts - 1, hop), np.float32)
    split = pieces.reshape(channels, frames, parts, hop)
    for part in range(parts):
        out[:, part : part + frames] += split[:, :, part]
    return out.reshape(channels, -1)
