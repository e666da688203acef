"""One block of a song into vocals, drums and bass; what they leave is "other"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from engines.core.audio import WORK_RATE
from engines.dsp.stft import istft, stft

if TYPE_CHECKING:
    from engines.core.audio import FloatArray

_SIZE = 4096
_HOP = 1024
_EPS = 1e-10


def unmix(mix: FloatArray) -> FloatArray:
    """Vocals, drums and bass of a block.

    Args:
        mix: (2, frames) float32.

    Returns:
        (3, 2, frames) float32.
    """
    from scipy.ndimage import median_filter  # noqa: PLC0415  (late: the window never needs it)

    frames = mix.shape[1]
    spectra = stft(mix, size=_SIZE, hop=_HOP)
    middle, side = spectra[0] + spectra[1], spectra[0] - spectra[1]
    power, wide = np.abs(middle) ** 2, np.abs(side) ** 2
    centred = power / (power + 20.0 * wide + _EPS)
    level = np.sqrt(power * centred)
    steady = median_filter(level, size=(15, 1), mode="nearest") ** 2
    sudden = median_filter(level, size=(1, 31), mode="nearest") ** 2
    percussive = centred * sudden / (steady + sudden + _EPS)
    hz = np.fft.rfftfreq(_SIZE, 1.0 / WORK_RATE)
    low = 1.0 / (1.0 + (hz / 220.0) ** 8)
    sung = (1.0 - low) / (1.0 + (hz / 9000.0) ** 8)
    harmonic = centred - percussive
    masks = np.stack([harmonic * sung, percussive, harmonic * low]).astype(np.float32)
    return istft(masks[:, None] * spectra[None], frames, size=_SIZE, hop=_HOP)
