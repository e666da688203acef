"""Where the hits of a stem are, found once for each stretch of it and kept."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from engines.dsp.attacks import attacks

if TYPE_CHECKING:
    from engines.core.cache import SoundCache
    from engines.core.source import Source
    from engines.dsp.attacks import IntArray

_SCAN: Final = 1 << 18
"""Frames in which hits are looked for at once, on fixed places of the stem."""
_MARGIN: Final = 1 << 14


def hits_between(source: Source, span: tuple[int, int], cache: SoundCache, identity: str) -> list[int]:
    """The frames low ≤ f < high of a stem at which hits begin, rising."""
    low, high = span
    found: list[int] = []
    for scan in range(low // _SCAN, high // _SCAN + 1):
        hits = _scanned(source, scan, cache, identity)
        found.extend(int(hit) for hit in hits if low <= hit < high)
    return found


def _scanned(source: Source, scan: int, cache: SoundCache, identity: str) -> IntArray:
    """The hits of one place of the stem; a margin on both sides makes them independent of its edges."""
    key = ("attacks", identity, scan)
    kept = cache.get(key)
    if kept is not None:
        return kept.astype(np.int64)
    base = scan * _SCAN
    samples = source.read(base - _MARGIN, base + _SCAN + _MARGIN)
    hits = attacks(samples, source.rate) + base - _MARGIN
    hits = hits[(hits >= base) & (hits < base + _SCAN)]
    cache.put(key, hits.astype(np.float64))
    return hits
