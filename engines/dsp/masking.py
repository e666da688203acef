"""How loud a noise may be beside a sound without being heard: masked thresholds, frame by frame.

Source: Johnston, "Transform coding of audio signals using perceptual noise criteria", 1988; critical
bandwidths and Bark after Zwicker and Terhardt, 1980. Levels spread inside one critical band only, which is
the careful side.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final, TypeAlias

import numpy as np
import numpy.typing as npt

if TYPE_CHECKING:
    from engines.core.audio import FloatArray

Places: TypeAlias = npt.NDArray[np.int64]

_TONE_DB: Final = 14.5
"""How far below a tone noise is masked, and one decibel more for each Bark."""
_NOISE_DB: Final = 5.5
"""How far below noise other noise is masked."""
_FLATTEST_DB: Final = -60.0
"""The spectral flatness from which on a frame counts as all tone."""
_TINY: Final = 1e-20


def masked_power(power: FloatArray, low: int, high: int, bin_hz: float) -> FloatArray:
    """The power below which noise is masked, in each of the bins low ≤ k < high.

    Args:
        power: (..., frames, bins) power spectra of the masking sound.
        low: first bin that is wanted, over 0.
        high: the bin behind the last one.
        bin_hz: distance of two bins [Hz].

    Returns:
        (..., frames, high − low).
    """
    first, last, bark = _bands(power.shape[-1], bin_hz)
    running = np.cumsum(power, axis=-1, dtype=np.float64)
    band = (running[..., last[low:high]] - running[..., first[low:high]]) / (last - first)[low:high]
    offset = _offset_db(power[..., low:high], bark[low:high])
    masked: FloatArray = (band * np.exp(offset * np.float32(-np.log(10.0) / 10.0))).astype(np.float32)
    return masked


def _offset_db(power: FloatArray, bark: FloatArray) -> FloatArray:
    """How far below the level of a band noise is masked, by how much of a tone the frame is [dB]."""
    mean = 10.0 * np.log10(np.maximum(power.mean(axis=-1), _TINY))
    flatness = np.log10(np.maximum(power, _TINY)).mean(axis=-1) * 10.0 - mean
    tone = np.clip(flatness / np.float32(_FLATTEST_DB), 0.0, 1.0)[..., None]
    offset: FloatArray = tone * (_TONE_DB + bark) + (1.0 - tone) * _NOISE_DB
    return offset


@lru_cache(maxsize=4)
def _bands(bins: int, bin_hz: float) -> tuple[Places, Places, FloatArray]:
    """For each bin the one before its critical band, the band's last one, and its place [Bark]."""
    hertz = np.arange(bins) * bin_hz
    width = 25.0 + 75.0 * (1.0 + 1.4 * (hertz / 1000.0) ** 2) ** 0.69
    bark = 13.0 * np.arctan(0.00076 * hertz) + 3.5 * np.arctan((hertz / 7500.0) ** 2)
    reach = np.maximum(1, np.round(width / bin_hz / 2.0)).astype(np.int64)
    at = np.arange(bins)
    return np.maximum(0, at - reach - 1), np.minimum(bins - 1, at + reach), bark.astype(np.float32)
