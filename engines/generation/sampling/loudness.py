"""How loud single sounds are heard, so that what is cut from a song stands where an instrument stood."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from engines.dsp.filters import filtered
from engines.dsp.loudness import k_weighting
from engines.generation.sound.tone import RATE

if TYPE_CHECKING:
    from engines.core.audio import FloatArray

_HEARD: Final = RATE // 10
_MOST_DB: Final = 24.0


def matching_gain(sound: FloatArray, wanted: FloatArray) -> float:
    """The factor that makes a sound as loud as another, 24 dB up or down at most; both (2, frames)."""
    most = 10.0 ** (_MOST_DB / 20.0)
    return float(np.clip(_loudness(wanted) / max(_loudness(sound), 1e-9), 1.0 / most, most))


def _loudness(sound: FloatArray) -> float:
    """The weighted level of the loudest tenth of a second."""
    padded = np.pad(sound, ((0, 0), (0, max(0, _HEARD - sound.shape[1]))))
    power = np.square(filtered(padded, k_weighting(RATE))).sum(axis=0, dtype=np.float64)
    summed = np.concatenate([[0.0], np.cumsum(power)])
    return float(np.sqrt((summed[_HEARD:] - summed[:-_HEARD]).max() / _HEARD))
