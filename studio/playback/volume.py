"""The volume of all that is heard: a new one is reached by a ramp over one block of the device."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

if TYPE_CHECKING:
    from engines.core.audio import FloatArray

_LONGEST: Final = 8192
"""The longest block that a device may ask for [frames]."""


class Volume:
    """Made for the device's callback: `apply` neither allocates nor locks.

    Attributes:
        wanted: linear gain; may be set from another thread.
    """

    def __init__(self) -> None:
        self.wanted = 1.0
        self._heard = 1.0
        self._ramp = np.linspace(0.0, 1.0, _LONGEST, dtype=np.float32)[:, np.newaxis]
        self._gains = np.zeros((_LONGEST, 1), np.float32)

    def apply(self, out: FloatArray) -> None:
        """Turn a (frames, channels) block, in place."""
        frames, wanted = out.shape[0], self.wanted
        if wanted != self._heard and frames <= _LONGEST:
            gains = self._gains[:frames]
            step = (wanted - self._heard) * _LONGEST / frames
            np.multiply(self._ramp[:frames], step, out=gains)
            np.add(gains, self._heard, out=gains)
            np.multiply(out, gains, out=out)
            self._heard = wanted
        elif wanted != 1.0:
            np.multiply(out, wanted, out=out)
