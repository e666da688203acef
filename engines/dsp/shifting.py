"""Short sounds at another pitch and length, as one piece."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from engines.dsp.interpolation import TAPS, interpolated
from engines.dsp.stretch import OVERLAP

if TYPE_CHECKING:
    from engines.core.audio import FloatArray
    from engines.dsp.stretch import Vocoder

_LEAD: Final = OVERLAP
"""Frames of the vocoder before the sound begins, so that its first ones have their neighbours."""


def shifted(samples: FloatArray, vocoder: Vocoder, length: int) -> FloatArray:
    """A sound through a vocoder, its pitch times `vocoder.shift`, and `length` frames long.

    Args:
        samples: (channels, frames), some seconds at most.
        vocoder: with its size, shift and formants.
        length: of what comes out [frames].

    Returns:
        (channels, length).
    """
    size, hop = vocoder.size, vocoder.hop
    room = size + hop
    count = 2 * _LEAD + -(-round(length * vocoder.shift) // hop)
    steps = (np.arange(count) - _LEAD) * hop / (length * vocoder.shift)
    centres = np.rint(np.clip(steps, -0.5, 1.5) * samples.shape[1]).astype(np.int64)
    # A frame may be centred half a sound outside of it, where there is silence.
    edge = room + samples.shape[1] // 2 + 1
    padded = np.pad(samples, ((0, 0), (edge, edge)))
    sound, _ = vocoder.advance(padded, np.maximum(room, centres + edge), None)
    positions = _LEAD * hop + size // 2 + np.arange(length, dtype=np.float64) * vocoder.shift
    return interpolated(np.pad(sound, ((0, 0), (0, TAPS))), positions)
