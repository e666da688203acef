"""Stems while better ones are on their way: the better sound where it is ready, the first one elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from engines.core.source import StereoSource

if TYPE_CHECKING:
    from collections.abc import Iterable

    from engines.core.audio import FloatArray
    from engines.core.source import Source
    from engines.model.stems import Stems
    from engines.separation import ReadyStems

_FADE: Final = 882
"""The crossfade at both ends of what is ready [frames], 20 ms."""


class Patched(StereoSource):
    """One sound with spans of another in it; equal-gain crossfades, since both are the same voice."""

    __slots__ = ("_better", "_first", "_spans")

    def __init__(self, first: Source, better: Source, spans: Iterable[tuple[int, int]]) -> None:
        super().__init__(first.frames, first.rate)
        self._first = first
        self._better = better
        self._spans = tuple(span for span in spans if span[1] - span[0] > 2 * _FADE)

    def read(self, start: int, stop: int) -> FloatArray:
        """The frames start ≤ f < stop, silence beyond the ends."""
        share = self._share(start, stop)
        if not share.any():
            return self._first.read(start, stop)
        better = self._better.read(start, stop)
        if share.all() and share.min() == 1.0:
            return better
        mixed: FloatArray = self._first.read(start, stop) * (1 - share) + better * share
        return mixed

    def _share(self, start: int, stop: int) -> FloatArray:
        """How much of the better sound is heard at each frame, 0–1."""
        share = np.zeros(max(0, stop - start), np.float32)
        for low, high in self._spans:
            if low >= stop or high <= start:
                continue
            at = np.arange(max(low, start), min(high, stop))
            # The song's own ends need no fade.
            rise = np.ones(len(at)) if low <= 0 else (at - low + 0.5) / _FADE
            fall = np.ones(len(at)) if high >= self.frames else (high - at - 0.5) / _FADE
            share[at - start] = np.clip(np.minimum(rise, fall), 0.0, 1.0)
        return share


def patched(first: Stems, ready: ReadyStems) -> dict[str, Source]:
    """The first stems with all that is ready of better ones; as they are where the voices are others."""
    if set(first.sources) != set(ready.sources):
        return dict(first.sources)
    return {name: Patched(source, ready.sources[name], ready.spans) for name, source in first.sources.items()}
