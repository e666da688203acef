"""The lanes of a remix for listening: rendered where they are read, at the master's own gain."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from engines.core.cache import SoundCache
from engines.generation import perform
from engines.rendering import Renderer
from engines.rendering.chunks import CHUNK

if TYPE_CHECKING:
    from collections.abc import Mapping

    from engines.core.audio import FloatArray
    from engines.core.jobs import JobContext
    from engines.core.source import Source
    from engines.model.arrangement import Lane
    from engines.pipeline.remixing import Bounced, Remix

_CACHE_BYTES: Final = 24 * 1024 * 1024
_PLACES: Final = (0.3, 0.6)
"""Where the mix is heard to find the master's gain [share of its length]."""


class _Lane:
    """A lane at the master's gain, made when it is first read."""

    __slots__ = ("_gain", "_id", "_made", "_renderer")

    def __init__(self, renderer: Renderer, lane_id: str, gain: float) -> None:
        self._renderer, self._id, self._gain = renderer, lane_id, np.float32(gain)
        self._made: Source | None = None

    @property
    def rate(self) -> int:
        return self._renderer.arrangement.grid.rate

    @property
    def channels(self) -> int:
        return 2

    @property
    def frames(self) -> int:
        return self._renderer.frames

    def read(self, start: int, stop: int) -> FloatArray:
        if self._made is None:
            self._made = self._renderer.lane(self._id)
        return self._made.read(start, stop) * self._gain


def lanes_of(remix: Remix, bounced: Bounced, ctx: JobContext) -> Mapping[str, Source]:
    """The lanes of a remix by their ids, as loud as they are in its finished sound.

    They have a renderer of their own, so that they are read while the remix is measured or exported. What the
    limiter takes from peaks is not in them.

    Raises:
        Cancelled: by the context.
    """
    arrangement = remix.arrangement
    parts = {lane.id: perform(arrangement, lane.id) for lane in arrangement.lanes if _is_generated(lane)}
    renderer = Renderer(arrangement, remix.stems.sources, parts, SoundCache(_CACHE_BYTES))
    both = alone = 0.0
    for number, share in enumerate(_PLACES):
        ctx.checkpoint(number / len(_PLACES), "levels")
        start = int(share * arrangement.frames) // CHUNK * CHUNK
        mix, sound = renderer.mix.read(start, start + CHUNK), bounced.audio.read(start, start + CHUNK)
        both += float(np.vdot(mix, sound))
        alone += float(np.vdot(mix, mix))
    gain = both / alone if alone > 0.0 else 1.0
    return {lane.id: _Lane(renderer, lane.id, gain) for lane in arrangement.lanes}


def _is_generated(lane: Lane) -> bool:
    return not lane.stem and (lane.part is not None or bool(lane.textures))
