"""Finding a watermark in a mix, wherever it was cut, and saying what it carries."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from engines.dsp.stft import istft, stft
from engines.dsp.watermark import BAND_HZ, SYMBOLS, TURN, WORD, sequence

if TYPE_CHECKING:
    from engines.core.audio import FloatArray
    from engines.core.jobs import JobContext
    from engines.core.source import Source
    from engines.dsp.loudness import Doubles

THRESHOLD: Final = 10.2
"""From which strength on a mark is believed: of 2⁴⁹ words at chance none is so strong in 10⁹ files."""

_SIZE: Final = 2_048
_HOP: Final = 1_024
_PART: Final = 2 * WORD
_TINY: Final = 1e-9


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundMark:
    """The likeliest mark of a sound.

    Attributes:
        payload: what it carries.
        strength: correlation with all five sequences, in standard deviations of chance.
    """

    payload: int
    strength: float

    @property
    def is_sure(self) -> bool:
        """Whether it is no chance."""
        return self.strength >= THRESHOLD


def read_watermark(source: Source, ctx: JobContext) -> FoundMark:
    """The likeliest watermark of a sound at 44.1 kHz.

    Args:
        source: a mix, of any length; a few seconds hold nothing that could be told from chance.
        ctx: progress and cancel.

    Raises:
        Cancelled: by the context.
    """
    folded = np.zeros(WORD)
    for start in range(0, source.frames, _PART):
        ctx.checkpoint(start / source.frames, "looking for a watermark")
        # Steps overlap, so a part is read a step beyond both ends.
        white = _whitened(source.read(start - _SIZE, start + _PART + _SIZE))
        folded += white[_SIZE:-_SIZE].reshape(-1, WORD).sum(axis=0)
    return _best(folded)


def _whitened(sound: FloatArray) -> FloatArray:
    """The middle of a sound with every bin of every step as loud as any other, inside the mark's band."""
    middle = sound.mean(axis=0)
    spectra = stft(middle, size=_SIZE, hop=_HOP)
    low, high = (round(hertz * _SIZE / 44_100) for hertz in BAND_HZ)
    spectra /= np.maximum(np.abs(spectra), _TINY)
    spectra[:, :low] = 0
    spectra[:, high:] = 0
    return istft(spectra, len(middle), size=_SIZE, hop=_HOP)


def _best(folded: Doubles) -> FoundMark:
    spectrum = np.fft.rfft(folded)
    still, *turned = (_scores(spectrum, number) for number in range(SYMBOLS + 1))
    # Turning a byte's sequence by a step moves its peak by TURN: its 256 places are the rows.
    rows = [scores.reshape(-1, TURN) for scores in turned]
    total = still + np.tile(sum(row.max(axis=0) for row in rows), WORD // TURN)
    at = int(total.argmax())
    step, column = divmod(at, TURN)
    payload = bytes((int(row[:, column].argmax()) - step) % 256 for row in rows)
    strength = float(total[at]) / np.sqrt(SYMBOLS + 1)
    return FoundMark(payload=int.from_bytes(payload, "big"), strength=float(strength))


def _scores(spectrum: np.ndarray, number: int) -> Doubles:
    """Correlation with a sequence at every lag, in standard deviations."""
    scores = np.fft.irfft(spectrum * np.conj(np.fft.rfft(sequence(number))), WORD)
    spread = float(scores.std())
    return scores / spread if spread > 0.0 else scores
