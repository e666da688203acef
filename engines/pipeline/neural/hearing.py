"""What a model is given to hear: the song's own stems as they are arranged, before faders and effects."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

import numpy as np

from engines.core.cache import SoundCache
from engines.core.files import output_error
from engines.core.source import RawSource, Summed
from engines.core.worker import KeptWorker
from engines.model.arrangement import Curve, Lane
from engines.model.stems import Stems
from engines.rendering import Renderer

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path

    from engines.core.source import Source
    from engines.model.arrangement import Arrangement
    from engines.pipeline.neural.runs import Run

_BLOCK: Final = 1 << 18
_MUTED_DB: Final = -40.0
"""A lane whose gain lies below this is meant to be silent [dB]."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Means:
    """What the parts of a remix are made with.

    Attributes:
        stems: of the song.
        sounds: the retimed clips that were made so far.
        worker: the process that makes parts.
    """

    stems: Stems
    sounds: SoundCache
    worker: KeptWorker


class Stage:
    """An arrangement's stems without faders and effects, which must not make a part anew."""

    def __init__(self, arrangement: Arrangement, means: Means, folder: Path) -> None:
        """Files that a worker reads are written into `folder`."""
        lanes = tuple(_dry(lane) for lane in arrangement.lanes if lane.stem)
        renderer = Renderer(replace(arrangement, lanes=lanes), means.stems.sources, {}, means.sounds)
        self._lanes = {lane.stem: renderer.lane(lane.id) for lane in lanes}
        self._folder = folder
        self._written = 0

    def heard(self, run: Run, stems: Collection[str] = ()) -> RawSource | None:
        """The sum of some stems, or of all, over a stretch; None where it holds none of them."""
        wanted = [source for name, source in self._lanes.items() if not stems or name in stems]
        return self.written(Summed(wanted), run) if wanted else None

    def written(self, source: Source, run: Run) -> RawSource:
        """A stretch of a source as a raw file, so that a worker can read it."""
        self._written += 1
        file = self._folder / f"{self._written}.f32"
        try:
            with file.open("wb") as stream:
                for at in range(run.start, run.stop, _BLOCK):
                    block = source.read(at, min(run.stop, at + _BLOCK))
                    stream.write(np.ascontiguousarray(block.T, "<f4").tobytes())
        except OSError as cause:
            raise output_error(file, cause) from cause
        return RawSource(file, channels=source.channels)


def is_silent(source: Source) -> bool:
    """Whether nothing at all sounds in it."""
    blocks = range(0, source.frames, _BLOCK)
    return not any(source.read(at, min(source.frames, at + _BLOCK)).any() for at in blocks)


def _dry(lane: Lane) -> Lane:
    """A stem's lane as it is arranged, its fader up unless it is meant to be silent, without effects."""
    points = tuple(
        replace(point, value=0.0 if point.value > _MUTED_DB else point.value) for point in lane.gain_db.points
    )
    return Lane(id=lane.id, stem=lane.stem, clips=lane.clips, gain_db=Curve(points=points))
