"""Audio as a value: float32, (channels, frames), finite, read-only, with its rate."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from engines.core.errors import BadAudio
from engines.core.rates import MAX_RATE, MIN_RATE, WORK_CHANNELS, WORK_RATE

__all__ = ["MAX_RATE", "MIN_RATE", "WORK_CHANNELS", "WORK_RATE", "Audio", "FloatArray"]

FloatArray: TypeAlias = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Audio:
    """A piece of sound.

    Attributes:
        samples: (channels, frames) float32, finite, nominally −1 to 1; made read-only here.
        rate: frames per second [Hz].

    Raises:
        BadAudio: wrong dtype or shape, a NaN or an infinity, or a rate outside 1–768 kHz.
    """

    samples: FloatArray
    rate: int

    def __post_init__(self) -> None:
        samples = self.samples
        if samples.ndim != 2 or samples.shape[0] < 1:
            raise BadAudio(
                f"shape {samples.shape} is not (channels, frames)", hint="This sound has no channels."
            )
        if samples.dtype != np.float32:
            raise BadAudio(
                f"dtype {samples.dtype} is not float32", hint="This sound has an unknown sample type."
            )
        if not MIN_RATE <= self.rate <= MAX_RATE:
            raise BadAudio(f"rate {self.rate} Hz", hint=f"A sample rate of {self.rate} Hz cannot be used.")
        if not np.isfinite(samples).all():
            raise BadAudio(
                "NaN or infinity in samples", hint="This sound carries samples that are not numbers."
            )
        view = samples.view()
        view.flags.writeable = False
        object.__setattr__(self, "samples", view)

    @classmethod
    def silence(cls, frames: int, *, rate: int = WORK_RATE, channels: int = WORK_CHANNELS) -> Audio:
        """Digital silence of `frames` frames."""
        return cls(samples=np.zeros((channels, frames), np.float32), rate=rate)

    @property
    def channels(self) -> int:
        """How many channels."""
        return int(self.samples.shape[0])

    @property
    def frames(self) -> int:
        """How many frames."""
        return int(self.samples.shape[1])

    @property
    def duration_s(self) -> float:
        """Length [s]."""
        return self.frames / self.rate

    def cut(self, start: int, stop: int) -> Audio:
        """The frames start ≤ f < stop, clipped to the ends; shares memory."""
        start, stop = max(0, start), max(0, stop)
        return Audio(samples=self.samples[:, start : max(start, stop)], rate=self.rate)

    def mono(self) -> FloatArray:
        """The mean of the channels, (frames,)."""
        mean: FloatArray = self.samples.mean(axis=0, dtype=np.float32)
        return mean
