"""From float to whole numbers: rounding, clipping and dither."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

import numpy as np
import numpy.typing as npt

from engines.core.rng import rng

if TYPE_CHECKING:
    from engines.core.audio import FloatArray

IntArray: TypeAlias = npt.NDArray[np.int32]


class Quantizer:
    """Blocks (frames, channels) as whole numbers of `bits` bits; block size never changes them.

    16 bits get triangular dither of ±1 step, from the seed; 24 bits are only rounded, since their step lies
    below the noise of any converter. Samples beyond full scale are held there and counted in `clipped`.

    Source: Lipshitz, Wannamaker and Vanderkooy, Quantization and Dither: A Theoretical Survey, 1992.
    """

    def __init__(self, bits: int, *, seed: int) -> None:
        self.clipped = 0
        self._bits = bits
        self._noise = rng(seed, "dither", bits)

    def process(self, block: FloatArray) -> IntArray:
        """One block as int32, its lowest step at 1."""
        steps = block.astype(np.float64) * 2.0 ** (self._bits - 1)
        if self._bits <= 16:
            noise = self._noise.random((*steps.shape, 2), np.float32)
            steps += noise[..., 0]
            steps -= noise[..., 1]
        low, high = -(2 ** (self._bits - 1)), 2 ** (self._bits - 1) - 1
        # The dither lies inside one step, so what it alone pushes over the edge is not counted.
        self.clipped += int(np.count_nonzero((steps > high + 1) | (steps < low - 1)))
        whole: IntArray = np.clip(np.rint(steps), low, high).astype(np.int32)
        return whole
