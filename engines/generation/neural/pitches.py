"""The pitch classes of made sound: whether it plays in the key that was asked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np
import numpy.typing as npt

from engines.core.audio import WORK_RATE
from engines.dsp.onsets import power_frames

if TYPE_CHECKING:
    from engines.core.audio import FloatArray
    from engines.generation.neural.requests import PartRequest

Doubles = npt.NDArray[np.float64]

_WINDOW: Final = 16_384
_HOP: Final = 8_192
_LOW_HZ, _HIGH_HZ = 80.0, 2_000.0
_TONAL: Final = 0.45
"""Below this contrast of its pitch classes a sound has no key to be wrong in."""
_FITS: Final = 0.5
_BETTER: Final = 0.3
"""By how much another key must fit better than the asked one before the asked one is doubted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """What was heard of the key.

    Attributes:
        tonal: whether single pitch classes stand out.
        fits: whether what was asked fits what sounds.
        shift: by how many semitones, −5 to 6, the sound clearly stands off what was asked; 0 else.
    """

    tonal: bool
    fits: bool
    shift: int


def heard_pitches(samples: FloatArray, request: PartRequest) -> Heard:
    """Compare what sounds with the chords, or where there are none with the scale, that were asked."""
    wanted = _wanted(request)
    classes = pitch_class_levels(samples)
    mean = classes.mean()
    if wanted is None or mean <= 0:
        return Heard(tonal=False, fits=False, shift=0)
    contrast = float(classes.std() / mean)
    if contrast < _TONAL:
        return Heard(tonal=False, fits=False, shift=0)
    fits = [float(np.corrcoef(classes, np.roll(wanted, shift))[0, 1]) for shift in range(12)]
    best = int(np.argmax(fits))
    wrong = fits[best] >= _FITS and fits[best] - fits[0] >= _BETTER
    return Heard(tonal=True, fits=fits[0] >= _FITS, shift=(best + 5) % 12 - 5 if wrong else 0)


def pitch_class_levels(samples: FloatArray) -> Doubles:
    """(12,) how much of each pitch class sounds, C first."""
    if samples.shape[1] < _WINDOW:
        return np.zeros(12)
    amplitude = np.sqrt(power_frames(samples, _WINDOW, _HOP)).mean(axis=0).astype(np.float64)
    hertz = np.arange(len(amplitude)) * WORK_RATE / _WINDOW
    inside = np.flatnonzero((hertz >= _LOW_HZ) & (hertz <= _HIGH_HZ))
    # Only what stands above its surroundings is a tone; breath and hiss are not.
    width = 41
    floor = np.convolve(amplitude, np.ones(width) / width, mode="same")
    tones = np.maximum(0.0, amplitude - 2.0 * floor)[inside]
    notes = 69.0 + 12.0 * np.log2(hertz[inside] / 440.0)
    nearest = np.rint(notes)
    weights = np.exp(-0.5 * np.square((notes - nearest) / 0.2))
    levels = np.bincount(nearest.astype(np.int64) % 12, tones * weights, minlength=12)
    return np.asarray(levels, np.float64)


def _wanted(request: PartRequest) -> Doubles | None:
    """(12,) how much of each pitch class should sound, or None where nothing is known."""
    wanted = np.zeros(12)
    for chord in request.chords:
        for tone, weight in zip(chord.tones, (1.0, 0.8, 0.9, 0.6), strict=False):
            wanted[tone] += weight * (chord.stop - chord.start)
    if wanted.any():
        return wanted
    if request.key is None:
        return None
    for step, tone in enumerate(request.key.pitch_classes):
        wanted[tone] = (1.0, 0.5, 0.8, 0.5, 0.9, 0.5, 0.5)[step]
    return wanted
