"""Strokes cut from a drum stem: the cleanest hits of each piece, trimmed, freed of lower drums, faded."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np

from engines.dsp.filters import filtered, pass_filter
from engines.generation.sampling.hits import PIECES, Hit

if TYPE_CHECKING:
    from collections.abc import Iterable

    from engines.core.audio import FloatArray
    from engines.core.source import Source
    from engines.generation.sampling.hits import Piece

_MOST_LOUD, _MOST_SOFT = 4, 2
"""Strokes of a piece that take turns, hard and soft ones."""
_SOFT_DB, _SOFTEST_DB = 6.0, 18.0
"""From how far below loud strokes soft ones lie, and how far down they are still worth playing."""
_CLEAN_DB: Final = -12.0
"""What sounds before a clean hit lies this far below it."""
_FALLEN_DB: Final[dict[Piece, float]] = {"kick": -8.0, "snare": -8.0, "hat": -3.0}
"""What is no drone has fallen this far; cymbals ring on, and are faded."""
_SHORTEST_S: Final[dict[Piece, float]] = {"kick": 0.13, "snare": 0.13, "hat": 0.05}
_LONGEST_S: Final[dict[Piece, float]] = {"kick": 0.7, "snare": 0.6, "hat": 0.8}
_BELOW_HZ: Final[dict[Piece, float]] = {"snare": 90.0, "hat": 350.0}
"""What lies below belongs to other drums."""
_SETTLING: Final = 4_096
"""Frames before a hit that the filter hears first."""
_LEAD: Final = 64
"""Frames before its foot in which a stroke may begin, at a zero crossing."""
_ATTACK, _RISEN = 2_205, 0.25
"""Frames in which a stroke reaches its peak, and from which share of it on it has begun."""
_ONSET: Final = 12
_NEXT: Final = 220
"""Frames before the next hit at which a stroke ends."""
_GONE: Final = 10.0 ** (-54.0 / 20.0)
"""A stroke is over when it has fallen this far below its peak."""
_FADE: Final = 0.35
"""Share of a stroke over which it fades."""


class Stroke(NamedTuple):
    """One stroke: its sound, (2, frames), and which frames of the song it is."""

    sound: FloatArray
    start: int
    stop: int


class Strokes(NamedTuple):
    """The strokes of one piece, the cleanest first; there may be no soft ones."""

    loud: tuple[Stroke, ...]
    soft: tuple[Stroke, ...]


def strokes_of(stem: Source, hits: Iterable[Hit]) -> dict[Piece, Strokes]:
    """The strokes of each piece that the stem has cleanly, cut from it."""
    by_piece: dict[Piece, list[Hit]] = {piece: [] for piece in PIECES}
    for hit in hits:
        if hit.piece and _is_usable(hit, hit.piece, stem.rate):
            by_piece[hit.piece].append(hit)
    return {piece: _chosen(stem, piece, found) for piece, found in by_piece.items() if found}


def _is_usable(hit: Hit, piece: Piece, rate: int) -> bool:
    long_enough = (hit.stop - hit.frame) / rate >= _SHORTEST_S[piece]
    return hit.bleed_db <= _CLEAN_DB and hit.left_db <= _FALLEN_DB[piece] and long_enough


def _chosen(stem: Source, piece: Piece, hits: list[Hit]) -> Strokes:
    top_db = float(np.percentile([hit.level_db for hit in hits], 90))
    loud = [hit for hit in hits if hit.level_db >= top_db - _SOFT_DB]
    soft = [hit for hit in hits if top_db - _SOFTEST_DB <= hit.level_db < top_db - _SOFT_DB]

    def cleanest(some: list[Hit], most: int) -> tuple[Stroke, ...]:
        ranked = sorted(some, key=lambda hit: (-_cleanness(hit), hit.frame))
        return tuple(_cut(stem, hit, piece) for hit in ranked[:most])

    return Strokes(loud=cleanest(loud, _MOST_LOUD), soft=cleanest(soft, _MOST_SOFT))


def _cleanness(hit: Hit) -> float:
    """How well a hit stands alone [dB]: little before it, nobody else's spectrum, time to ring out."""
    others_db = 10.0 * float(np.log10(max(1.0 - hit.own, 0.01)))
    return min(40.0, -hit.bleed_db) - others_db + 0.5 * min(40.0, -hit.left_db)


def _cut(stem: Source, hit: Hit, piece: Piece) -> Stroke:
    first = hit.frame - _SETTLING
    stop = min(hit.stop - _NEXT, hit.frame + round(_LONGEST_S[piece] * stem.rate), stem.frames)
    heard = np.broadcast_to(stem.read(first, stop), (2, stop - first))
    if piece in _BELOW_HZ:
        heard = filtered(heard, pass_filter("highpass", _BELOW_HZ[piece], stem.rate))
    begin = _zero_crossing(heard, _foot(heard))
    sound = heard[:, begin:].copy()
    sound = sound[:, : _end(sound)]
    sound[:, :_ONSET] *= np.linspace(0.0, 1.0, _ONSET, dtype=np.float32)
    fade_out(sound, round(_FADE * sound.shape[1]))
    return Stroke(sound=sound, start=first + begin, stop=first + begin + sound.shape[1])


def fade_out(sound: FloatArray, frames: int) -> None:
    """Fade the last frames of a sound, in place."""
    share = np.cos(np.linspace(0.0, np.pi / 2.0, frames)).astype(np.float32) ** 2
    sound[:, sound.shape[1] - frames :] *= share


def _foot(heard: FloatArray) -> int:
    """Where the stroke rises out of what was before it."""
    level = np.abs(heard[:, _SETTLING - _LEAD : _SETTLING + _ATTACK]).max(axis=0)
    return _SETTLING - _LEAD + int(np.flatnonzero(level >= _RISEN * level.max(initial=0.0))[0])


def _zero_crossing(sound: FloatArray, foot: int) -> int:
    """The last frame before the foot at which the sound changes its sign; the foot where it does not."""
    sign = np.signbit(sound[:, foot - _LEAD : foot + 1].sum(axis=0))
    turns = np.flatnonzero(sign[1:] != sign[:-1])
    return foot - _LEAD + 1 + int(turns[-1]) if turns.size else foot


def _end(sound: FloatArray) -> int:
    level = np.abs(sound).max(axis=0)
    heard = np.flatnonzero(level > _GONE * level.max())
    return int(heard[-1]) + 1 if heard.size else sound.shape[1]
