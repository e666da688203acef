"""What an instrument is asked to play: one tone, in frames and MIDI numbers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final, TypeAlias

import numpy as np
import numpy.typing as npt

from engines.core.audio import WORK_RATE, FloatArray
from engines.core.rng import rng

RATE: Final = WORK_RATE
Array64: TypeAlias = npt.NDArray[np.float64]
Bins: TypeAlias = npt.NDArray[np.floating[Any]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tone:
    """One tone.

    Attributes:
        pitch: MIDI note, or the General MIDI percussion key.
        velocity: 0–1.
        held: how long the key is down [frames].
        take: which of a few round-robin variations, from 0.
        glide_from: the pitch that it slides up or down from; None for a plain start.
        beat_s: length of a beat [s], for what moves with the tempo.
    """

    pitch: int
    velocity: float = 0.8
    held: int = RATE // 2
    take: int = 0
    glide_from: int | None = None
    beat_s: float = 0.5

    @property
    def hz(self) -> float:
        """Its frequency, a' at 440 Hz."""
        return hz_of(self.pitch)

    def random(self, name: str) -> np.random.Generator:
        """The stream of small differences of this pitch and take."""
        return rng(self.take, "tone", name, self.pitch)


Voice: TypeAlias = Callable[[Tone], FloatArray]
"""An instrument: a tone in, (2, frames) of sound out, frame 0 at the onset, silent at the end."""


def hz_of(pitch: float) -> float:
    """The frequency of a MIDI note [Hz]."""
    return float(440.0 * 2.0 ** ((pitch - 69.0) / 12.0))


def seconds(frames: int) -> Array64:
    """The time of each frame [s]."""
    return np.arange(frames, dtype=np.float64) / RATE


def panned(mono: FloatArray, pan: float) -> FloatArray:
    """Mono into stereo at an equal-power position, −1 to 1."""
    angle = (pan + 1.0) * np.pi / 4.0
    gains = np.array([[np.cos(angle)], [np.sin(angle)]], np.float32) * np.float32(np.sqrt(2.0))
    return gains * mono


def both(mono: FloatArray) -> FloatArray:
    """Mono into the middle of the stereo picture."""
    return np.stack([mono, mono]).astype(np.float32)
