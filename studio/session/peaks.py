"""Waveforms as pyramids of minima and maxima, so that any zoom is drawn from few numbers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from engines.core.audio import FloatArray

if TYPE_CHECKING:
    import numpy.typing as npt

    from engines.core.jobs import JobContext
    from engines.core.source import Source

BUCKET: Final = 128
"""Frames that one pair of the finest level stands for."""
STEP: Final = 4
_READ: Final = 1 << 17


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Pyramid:
    """Minima and maxima of the channels' mean.

    Attributes:
        frames: length of the sound.
        levels: from fine to coarse, (2, buckets) float32: minima in row 0, maxima in row 1.
    """

    frames: int
    levels: tuple[FloatArray, ...]

    def columns(self, edges: npt.NDArray[np.int64]) -> tuple[FloatArray, FloatArray]:
        """The minimum and maximum between neighbouring edges, (columns + 1,) frames that never fall."""
        return self.between(edges[:-1], edges[1:])

    def between(
        self, starts: npt.NDArray[np.int64], stops: npt.NDArray[np.int64]
    ) -> tuple[FloatArray, FloatArray]:
        """The minimum and maximum of each stretch start ≤ frame < stop; what lies outside is silence.

        Args:
            starts: (columns,) frames. One level of the pyramid serves all columns.
            stops: (columns,) frames.

        Returns:
            Minima and maxima, each (columns,).
        """
        count = len(starts)
        if self.frames == 0 or count < 1:
            return np.zeros(count, np.float32), np.zeros(count, np.float32)
        typical = max(1.0, float(np.mean(stops - starts)))
        level = int(np.clip(np.log(typical / BUCKET) / np.log(STEP), 0, len(self.levels) - 1))
        pairs, bucket = self.levels[level], BUCKET * STEP**level
        last = pairs.shape[1] - 1
        bounds = np.empty((count, 2), np.int64)
        bounds[:, 0] = np.clip(starts // bucket, 0, last)
        # The last bucket of all has to be left for the one that follows it in `bounds`.
        bounds[:, 1] = np.clip(-(-stops // bucket), bounds[:, 0] + 1, last + 1)
        open_end = bounds[:, 1] > last
        bounds[open_end, 1] = last
        flat = bounds.ravel()
        minima = np.minimum.reduceat(pairs[0], flat)[::2]
        maxima = np.maximum.reduceat(pairs[1], flat)[::2]
        if open_end.any():
            minima[open_end] = np.minimum(minima[open_end], pairs[0, last])
            maxima[open_end] = np.maximum(maxima[open_end], pairs[1, last])
        outside = (stops <= 0) | (starts >= self.frames)
        minima[outside] = 0.0
        maxima[outside] = 0.0
        return minima, maxima

    @property
    def peak(self) -> float:
        """The largest magnitude."""
        coarse = self.levels[-1]
        return float(np.abs(coarse).max(initial=0.0))


def pyramid(source: Source, ctx: JobContext, what: str = "drawing the waveform") -> Pyramid:
    """Read a whole source once and build its pyramid."""
    frames = source.frames
    parts: list[FloatArray] = []
    for start in range(0, frames, _READ):
        ctx.checkpoint(start / max(1, frames), what)
        block = source.read(start, min(frames, start + _READ)).mean(axis=0, dtype=np.float32)
        parts.append(_reduced(np.stack([block, block]), BUCKET))
    levels = [np.concatenate(parts, axis=1) if parts else np.zeros((2, 1), np.float32)]
    while levels[-1].shape[1] > 256:
        levels.append(_reduced(levels[-1], STEP))
    return Pyramid(frames=frames, levels=tuple(levels))


def _reduced(pairs: FloatArray, by: int) -> FloatArray:
    short = -pairs.shape[1] % by
    if short:
        pairs = np.concatenate([pairs, np.repeat(pairs[:, -1:], short, axis=1)], axis=1)
    folded = pairs.reshape(2, -1, by)
    made: FloatArray = np.stack([folded[0].min(axis=1), folded[1].max(axis=1)]).astype(np.float32)
    return made
