"""A patch: an instrument with its place in the mix."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

import numpy as np

if TYPE_CHECKING:
    from engines.core.audio import FloatArray
    from engines.generation.sound.tone import Tone


class Instrument(Protocol):
    """What plays a tone."""

    def frames(self, tone: Tone, /) -> int:
        """How many frames a tone sounds: those that `render` gives."""

    def render(self, tone: Tone) -> FloatArray:
        """One tone, (2, frames), frame 0 at the onset."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Patch:
    """An instrument with its place.

    Attributes:
        instrument: what plays.
        level_db: brings it to the reference loudness of its family.
        mono: one note at a time: a note that overlaps the one before slides from it.
        touch: how much velocity changes loudness: exponent.
    """

    instrument: Instrument
    level_db: float = 0.0
    mono: bool = False
    touch: float = 1.2

    def gain(self, velocity: float) -> float:
        """How loud a velocity is, 1 for the full one."""
        return float(max(0.05, velocity) ** self.touch)

    def sound(self, tone: Tone) -> FloatArray:
        """One tone at the patch's level and at full loudness, in the timbre of its velocity, (2, frames)."""
        return np.asarray(
            self.instrument.render(tone) * np.float32(10.0 ** (self.level_db / 20.0)), np.float32
        )
