"""The measured levels of every lane over time, from its rendered sound: what receipt and credits stand on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from engines.core.audio import WORK_RATE
from engines.core.jobs import QUIET
from engines.core.source import StereoSource
from engines.dsp.loudness import Doubles, k_weighting
from engines.rendering import Renderer
from engines.rendering.chunks import CHUNK

if TYPE_CHECKING:
    from collections.abc import Mapping

    from engines.core.audio import FloatArray
    from engines.core.cache import SoundCache
    from engines.core.jobs import JobContext
    from engines.core.source import Source
    from engines.model.arrangement import Arrangement

HOP: Final = 2_048
"""Length of a stretch that one figure stands for [frames], 46 ms; a renderer's chunk holds a whole number."""
SILENCE_DB: Final = -120.0
_ROWS: Final = 4
"""What is measured of each stretch."""


def decibels(power: float) -> float:
    """A mean square in decibels, not below −120."""
    return max(SILENCE_DB, 10.0 * float(np.log10(power))) if power > 0.0 else SILENCE_DB


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Levels:
    """Mean squares of each stretch of `HOP` frames of a stereo sound, (stretches,) each.

    Attributes:
        left, right: of the channels.
        cross: mean of left times right, which tells the middle from the sides.
        weighted: mean square over both channels as loudness hears it, by the K weighting of BS.1770.
    """

    left: Doubles
    right: Doubles
    cross: Doubles
    weighted: Doubles

    @property
    def energy(self) -> Doubles:
        """Mean square over both channels."""
        mean: Doubles = (self.left + self.right) / 2.0
        return mean

    def level_db(self, start: int, stop: int) -> float:
        """Level of the frames start ≤ f < stop [dBFS], by whole stretches inside; −120 for silence."""
        kept = _inside(start, stop)
        return decibels(_mean(self.left[kept] + self.right[kept]) / 2.0)

    def balance_db(self, start: int, stop: int) -> float:
        """How much louder the right channel is than the left [dB]."""
        kept = _inside(start, stop)
        return decibels(_mean(self.right[kept])) - decibels(_mean(self.left[kept]))

    def side_share(self, start: int, stop: int) -> float:
        """The sides' share of the energy: 0 mono, 0.5 unrelated channels."""
        kept = _inside(start, stop)
        both, cross = _mean(self.left[kept] + self.right[kept]), _mean(self.cross[kept])
        return max(0.0, (both - 2.0 * cross) / (2.0 * both)) if both > 0.0 else 0.0


def _inside(start: int, stop: int) -> slice:
    first = max(0, -(-start // HOP))
    return slice(first, max(first + 1, stop // HOP))


def _mean(values: Doubles) -> float:
    return float(values.mean()) if len(values) else 0.0


def levels_of(source: Source, ctx: JobContext = QUIET, what: str = "measuring") -> Levels:
    """The levels of a stereo source; its last stretch is padded with silence."""
    table = np.zeros((_ROWS, _hops(source.frames)))
    for start in range(0, source.frames, CHUNK):
        ctx.checkpoint(start / source.frames, what)
        _measure(table, start, source.read(start, start + CHUNK))
    return _levels(table)


def _levels(table: Doubles) -> Levels:
    return Levels(left=table[0], right=table[1], cross=table[2], weighted=table[3])


def _hops(frames: int) -> int:
    """Stretches of whole chunks that hold so many frames."""
    return -(-frames // CHUNK) * (CHUNK // HOP)


def _measure(table: Doubles, start: int, block: FloatArray) -> None:
    """Write the levels of the chunk that begins at `start` into (4, stretches)."""
    from scipy.signal import sosfilt  # noqa: PLC0415  (the window must not pay for scipy)

    if not block.any():
        return
    left, right = block.reshape(2, -1, HOP)
    first = start // HOP
    for row, (one, other) in enumerate(((left, left), (right, right), (left, right))):
        table[row, first : first + len(left)] = np.einsum("ij,ij->i", one, other) / HOP
    # A chunk begins the weighting anew: its filters have settled within a tenth of a stretch or two.
    heard = sosfilt(k_weighting(WORK_RATE), block, axis=-1).reshape(2, -1, HOP)
    table[3, first : first + len(left)] = np.square(heard).mean(axis=(0, 2))


class Survey:
    """The levels of the lanes of one remix: noted while it is rendered, completed when asked for."""

    def __init__(self, arrangement: Arrangement) -> None:
        self._ids = tuple(lane.id for lane in arrangement.lanes)
        self._chunks = -(-arrangement.frames // CHUNK)
        self._tables = {name: np.zeros((_ROWS, _hops(arrangement.frames))) for name in self._ids}
        self._noted: dict[str, set[int]] = {name: set() for name in self._ids}

    def note(self, lane_id: str, start: int, block: FloatArray) -> None:
        """Take the chunk of a lane that begins at `start`."""
        _measure(self._tables[lane_id], start, block)
        self._noted[lane_id].add(start // CHUNK)

    def lane(self, lane_id: str, source: Source) -> Levels:
        """The levels of one lane, before the master; `source` gives what is not noted yet."""
        for number in range(self._chunks):
            if number not in self._noted[lane_id]:
                self.note(lane_id, number * CHUNK, source.read(number * CHUNK, (number + 1) * CHUNK))
        return _levels(self._tables[lane_id])


class SurveyedRenderer(Renderer):
    """A renderer that notes the levels of its lanes whenever its mix is read: they were just rendered."""

    def __init__(
        self,
        arrangement: Arrangement,
        stems: Mapping[str, Source],
        parts: Mapping[str, Source],
        cache: SoundCache | None = None,
    ) -> None:
        super().__init__(arrangement, stems, parts, cache)
        self.survey = Survey(arrangement)

    @property
    def mix(self) -> Source:
        """All lanes, before loudness and ceiling."""
        return _Noted(super().mix, self)

    def levels(self, lane_id: str) -> Levels:
        """The levels of one lane with its effects, before the master."""
        return self.survey.lane(lane_id, self.lane(lane_id))


class _Noted(StereoSource):
    """The mix of a renderer, read chunk by chunk."""

    __slots__ = ("_mix", "_renderer")

    def __init__(self, mix: Source, renderer: SurveyedRenderer) -> None:
        super().__init__(mix.frames, mix.rate)
        self._mix = mix
        self._renderer = renderer

    def read(self, start: int, stop: int) -> FloatArray:
        """The frames start ≤ f < stop, silence beyond the ends."""
        pieces = []
        at = start
        while at < stop:
            upto = min(stop, (at // CHUNK + 1) * CHUNK)
            pieces.append(self._mix.read(at, upto))
            if (at % CHUNK == 0 and upto - at == CHUNK) or upto >= self.frames:
                self._note(at // CHUNK * CHUNK)
            at = upto
        return np.concatenate(pieces, axis=1) if pieces else np.zeros((self.channels, 0), np.float32)

    def _note(self, start: int) -> None:
        if not 0 <= start < self.frames:
            return
        for lane in self._renderer.arrangement.lanes:
            self._renderer.survey.note(
                lane.id, start, self._renderer.lane(lane.id).read(start, start + CHUNK)
            )
