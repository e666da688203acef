"""The weights-free separator: reads a song by blocks, writes four stems that sum to it sample for sample."""

from __future__ import annotations

from collections import deque
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from engines.core.audio import WORK_RATE
from engines.model.stems import Stems
from engines.separation.blocks import Block, blocks, crossfaded
from engines.separation.spectral.unmixing import unmix
from engines.separation.stem_files import StemFiles, check_input, finite

if TYPE_CHECKING:
    from collections.abc import Iterator
    from concurrent.futures import Future
    from pathlib import Path

    from engines.core.audio import FloatArray
    from engines.core.jobs import JobContext
    from engines.core.source import Source
    from engines.separation.spectral.unmixing import Unmixed

_LENGTH = 12 * WORK_RATE
_SHORTEST = 4 * WORK_RATE
_MARGIN = WORK_RATE // 2
_FADE = WORK_RATE // 4
_FLOOR = 1e-20
_THREADS = 2
"""Blocks that are worked on at once; each takes some 70 MB."""


@dataclass(frozen=True, slots=True)
class SpectralSeparator:
    """Vocals, drums, bass and other by classical means; see `unmixing` for the method.

    The stems sum to the song sample for sample. Memory does not grow with the song's length.
    """

    name: str = "spectral"
    identity: str = "spectral/4"
    stems: tuple[str, ...] = ("vocals", "drums", "bass", "other")
    cost_s_per_s: float = 0.05

    def separate(self, source: Source, into: Path, ctx: JobContext) -> Stems:
        """Write the four stems into `into`; see `Separator.separate`."""
        check_input(source)
        tail: FloatArray | None = None
        owned, power = np.zeros(3), np.full(3, _FLOOR)
        with StemFiles(into, self.stems) as files:
            for block, mix, found in _unmixed(source):
                ctx.checkpoint(block.keep_start / source.frames, "splitting the song")
                owned += found.owned
                power += found.power
                kept, tail = _kept(found.parts, tail, block)
                song = mix[:, block.keep_start - block.start : block.keep_stop - block.start]
                files.append(_summing(kept, song, self.stems))
            ctx.checkpoint(1.0, "splitting the song")
        confidence = {stem: float(part) for stem, part in zip(self.stems, owned / power, strict=False)}
        return Stems(
            separator=self.identity,
            sources=files.sources(),
            confidence={stem: round(min(1.0, value), 3) for stem, value in confidence.items()},
            notes=files.notes(),
        )


def _unmixed(source: Source) -> Iterator[tuple[Block, FloatArray, Unmixed]]:
    """The blocks in order with what they hold; the next ones are worked on beside, a thread each."""
    waiting: deque[tuple[Block, FloatArray, Future[Unmixed]]] = deque()
    with ThreadPoolExecutor(_THREADS, thread_name_prefix="spectral") as pool:
        try:
            for block in blocks(source.frames, length=_length(source.frames), margin=_MARGIN, fade=_FADE):
                mix = finite(source.read(block.start, block.stop))
                waiting.append((block, mix, pool.submit(unmix, mix)))
                # One more than there are threads, so that none waits while a block is written.
                if len(waiting) > _THREADS:
                    ready, sound, found = waiting.popleft()
                    yield ready, sound, found.result()
            while waiting:
                ready, sound, found = waiting.popleft()
                yield ready, sound, found.result()
        finally:
            for _, _, found in waiting:
                found.cancel()


def _length(frames: int) -> int:
    """How long the blocks of a song of so many frames are: a short song is shared by all threads, too."""
    return min(_LENGTH, max(_SHORTEST, -(-frames // _THREADS)))


def _kept(parts: FloatArray, tail: FloatArray | None, block: Block) -> tuple[FloatArray, FloatArray]:
    """What a block gives to the stems, faded with the tail of the block before, and its own tail."""
    low, high = block.keep_start - block.start, block.keep_stop - block.start
    kept = parts[..., low:high].copy()
    if block.fade and tail is not None:
        kept[..., : block.fade] = crossfaded(tail, kept[..., : block.fade])
    return kept[..., : high - low], parts[..., high : high + _FADE].copy()


def _summing(parts: FloatArray, song: FloatArray, stems: tuple[str, ...]) -> dict[str, FloatArray]:
    """The stems by name; the last is what the others leave of the song."""
    rest: FloatArray = song - np.sum(parts, axis=0)
    return {**dict(zip(stems, parts, strict=False)), stems[-1]: rest}
