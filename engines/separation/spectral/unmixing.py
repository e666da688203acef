"""One block of a song into vocals, drums and bass; what they leave is "other".

The middle of the stereo picture holds the three; in it, struck sounds are drums, and held ones are bass below
and voice above. Below the lowest notes that anyone pans, everything counts as the middle.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np

from engines.core.audio import WORK_RATE, FloatArray
from engines.dsp.stft import istft, power_of, stft
from engines.separation.spectral.panning import centre
from engines.separation.spectral.percussion import percussive_share

_SIZE: Final = 4096
_HOP: Final = 1024
_UNPANNED_HZ: Final = 100.0
_BASS_HZ: Final = 220.0
_HALF: Final = np.float32(0.5**0.5)
_FLOOR: Final = 1e-12


@dataclass(frozen=True, slots=True, eq=False)
class Unmixed:
    """What was found in one block.

    Attributes:
        parts: (3, 2, frames): vocals, drums, bass.
        owned: (3,) the power of each in points that it holds alone, weighted by how much alone.
        power: (3,) the power of each.
    """

    parts: FloatArray
    owned: tuple[float, ...]
    power: tuple[float, ...]


def unmix(mix: FloatArray) -> Unmixed:
    """Vocals, drums and bass of a block.

    Args:
        mix: (2, frames) float32.
    """
    hz = np.fft.rfftfreq(_SIZE, 1.0 / WORK_RATE).astype(np.float32)
    # An offset belongs to no instrument; in the drums it would click wherever they are cut.
    spectra = stft(mix - mix.mean(axis=1, keepdims=True), size=_SIZE, hop=_HOP)
    middle = centre(spectra)
    deep = int(np.searchsorted(hz, _UNPANNED_HZ))
    middle[:, :deep] = (spectra[0, :, :deep] + spectra[1, :, :deep]) * _HALF
    whole = power_of(spectra[0]) + power_of(spectra[1])
    del spectra
    strength = power_of(middle)
    struck = percussive_share(np.sqrt(strength), hz, _HOP / WORK_RATE)
    low: FloatArray = (1.0 / (1.0 + (hz / _BASS_HZ) ** 8)).astype(np.float32)
    held = 1.0 - struck
    part = np.empty_like(middle)
    parts = np.empty((3, 2, mix.shape[1]), np.float32)
    owned, power = [], []
    for index, share in enumerate((held * (1.0 - low), struck, held * low)):
        np.multiply(share, middle.real, out=part.real)
        np.multiply(share, middle.imag, out=part.imag)
        parts[index] = istft(part, mix.shape[1], size=_SIZE, hop=_HOP) * _HALF
        alone, total = _strengths(share * share * strength, whole)
        owned.append(alone)
        power.append(total)
    return Unmixed(parts, tuple(owned), tuple(power))


def _strengths(power: FloatArray, whole: FloatArray) -> tuple[float, float]:
    """The power that stands alone, each point counted by its share of the song's level, and all of it."""
    share = power / (whole + np.float32(_FLOOR))
    np.minimum(np.sqrt(share, out=share), 1.0, out=share)
    return float(np.vdot(power, share)), float(power.sum())
