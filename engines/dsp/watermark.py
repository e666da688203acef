"""An inaudible watermark: spread-spectrum noise that stays under what the sound that carries it masks.

A word of five noise sequences repeats every three seconds. Four of them are turned round in a circle, each
as far as one byte of the payload says; the fifth stands still and tells where the word begins. In every bin
of every frame the noise lies `BELOW_DB` under the masked threshold of its carrier, the lowest of now, just
before and just after: where the carrier falls silent, so does the mark.

Source: Cox, Kilian, Leighton and Shamoon, "Secure spread spectrum watermarking for multimedia", 1997; the
payload as cyclic shift keying.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

import numpy as np

from engines.core.audio import WORK_CHANNELS, WORK_RATE
from engines.core.rng import rng
from engines.core.source import StereoSource
from engines.dsp.masking import masked_power
from engines.dsp.stft import hann, power_of

if TYPE_CHECKING:
    from engines.core.audio import FloatArray
    from engines.core.source import Source
    from engines.dsp.stft import ComplexArray

PAYLOAD_BITS: Final = 32
WORD: Final = 1 << 17
"""Length of the word [frames of 44.1 kHz]."""
SYMBOLS: Final = PAYLOAD_BITS // 8
TURN: Final = WORD >> 8
"""How far one step of a byte turns its sequence [frames]."""

BAND_HZ: Final = (500.0, 12_000.0)
"""Where the mark lies: codecs keep it, and ears hear many bands there."""
BELOW_DB: Final = 12.0
"""How far the mark lies under the masked threshold of its carrier."""

_HOP: Final = 256
_FRAME: Final = 2 * _HOP
_BIN_HZ: Final = WORK_RATE / _FRAME
_BLOCK: Final = 1 << 15
_AROUND: Final = _FRAME + _HOP
"""How far beyond its ends a block is heard."""


@lru_cache(maxsize=8)
def sequence(number: int) -> FloatArray:
    """Noise sequence 0 (the one that stands still) to `SYMBOLS`, (WORD,), variance 1, read-only."""
    noise: FloatArray = rng(0, "watermark", number).standard_normal(WORD, np.float32)
    noise.flags.writeable = False
    return noise


def word_of(payload: int) -> FloatArray:
    """The word that carries a payload, (WORD,), variance 1.

    Args:
        payload: 0 ≤ payload < 2³².
    """
    turns = [0, *payload.to_bytes(SYMBOLS, "big")]
    word = sum(
        (np.roll(sequence(number), TURN * turn) for number, turn in enumerate(turns)),
        start=np.zeros(WORD, np.float32),
    )
    return np.asarray(word / np.sqrt(len(turns)), np.float32)


class Watermarked(StereoSource):
    """A stereo source at 44.1 kHz with a watermark in it.

    Blocks begin at fixed places, so that how it is read never changes the sound. It holds no state: it may be
    read from as many threads as what it stands over.

    Attributes:
        plain: the source without the mark.
    """

    __slots__ = ("_payload", "plain")

    def __init__(self, plain: Source, payload: int) -> None:
        super().__init__(plain.frames, plain.rate)
        self.plain = plain
        self._payload = payload

    def read(self, start: int, stop: int) -> FloatArray:
        """The frames start ≤ f < stop, silence beyond the ends."""
        out = np.zeros((WORK_CHANNELS, max(0, stop - start)), np.float32)
        low, high = max(0, start), min(self._frames, stop)
        for base in range(low // _BLOCK * _BLOCK, high, _BLOCK):
            left, right = max(low, base), min(high, base + _BLOCK)
            out[:, left - start : right - start] = self._block(base)[:, left - base : right - base]
        return out

    def _block(self, base: int) -> FloatArray:
        sound = self.plain.read(base - _AROUND, base + _BLOCK + _AROUND)
        middle = sound[:, _AROUND:-_AROUND]
        return middle + _mark(sound, base // _HOP, self._payload) if sound.any() else middle


def _mark(sound: FloatArray, step: int, payload: int) -> FloatArray:
    """The mark of a block that begins at an even step, from (channels, _AROUND + _BLOCK + _AROUND)."""
    low, high = _bins()
    level = np.sqrt(_thresholds(sound))
    steps = np.arange(step, step + level.shape[1]) % (WORD // _HOP)
    spectra = np.zeros((*level.shape[:2], _FRAME // 2 + 1), np.complex64)
    np.multiply(level, _spectra(payload)[steps], out=spectra[..., low:high])
    grains = np.fft.irfft(spectra, _FRAME).astype(np.float32, copy=False) * np.sqrt(hann(_FRAME))
    mark = grains[:, :-1, _HOP:] + grains[:, 1:, :_HOP]
    return mark.reshape(len(sound), _BLOCK)


def _thresholds(sound: FloatArray) -> FloatArray:
    """The masked power of every step of a block and the one behind it, (channels, steps + 1, bins).

    The sound is heard at every second step. A step takes the lowest of what is heard at it and beside it: the
    mark begins at most 6 ms before a stroke, and ends with it.
    """
    pieces = np.lib.stride_tricks.sliding_window_view(sound, _FRAME, axis=-1)[:, ::_FRAME]
    # The squared window keeps a loud bass out of the bands above it.
    spectra = np.fft.rfft(pieces * np.square(hann(_FRAME))).astype(np.complex64, copy=False)
    heard = masked_power(power_of(spectra), *_bins(), _BIN_HZ)
    between = np.minimum(heard[:, :-1], heard[:, 1:])
    found = np.empty((len(sound), _BLOCK // _HOP + 1, heard.shape[-1]), np.float32)
    found[:, 0::2] = np.minimum(between[:, :-1], between[:, 1:])
    found[:, 1::2] = between[:, 1:-1]
    return found


@lru_cache(maxsize=2)
def _spectra(payload: int) -> ComplexArray:
    """The word in frames, the k-th centred on frame k·_HOP, as loud as the mark is under a threshold of 1."""
    low, high = _bins()
    word = word_of(payload)
    around = np.concatenate((word[-_HOP:], word))
    pieces = np.lib.stride_tricks.sliding_window_view(around, _FRAME)[::_HOP]
    # Levels are heard through the squared window, whose power this takes out again.
    heard = float((hann(_FRAME) ** 4).sum())
    gain = 10.0 ** (-BELOW_DB / 20.0) / np.sqrt(heard)
    found = np.fft.rfft(pieces * np.sqrt(hann(_FRAME)))[:, low:high] * gain
    return np.asarray(found, np.complex64)


def _bins() -> tuple[int, int]:
    """The bins of a frame, low ≤ k < high, that carry the mark."""
    return round(BAND_HZ[0] / _BIN_HZ), round(BAND_HZ[1] / _BIN_HZ)
