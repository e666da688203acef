"""Clips that are cut: hits keep their sound and move to their new place; tails fill the gaps."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from engines.rendering.hits import hits_between

if TYPE_CHECKING:
    from engines.core.audio import FloatArray
    from engines.core.cache import SoundCache
    from engines.core.source import Source
    from engines.rendering.clipmaps import ClipMap

_BEFORE: Final = 96
"""Frames by which a slice begins before its hit."""
_FADE: Final = 160
"""Frames over which one slice takes over from another."""
_SPLICE: Final = 882
"""Frames of the crossfade inside a tail that is made longer."""
_LONGEST: Final = 33_075
"""A slice without a hit for so long is cut anyway, so that steady sound follows the map."""
_ATTACK: Final = 2_205
"""Frames behind a hit that are never repeated to fill a tail."""


@dataclass(frozen=True, slots=True)
class _Slice:
    """Song frames from `source` on, played from clip frame `start` to `stop`; `room` are its own frames."""

    start: int
    stop: int
    source: int
    room: int


class SlicedClip:
    """A clip of drums, hit by hit."""

    def __init__(self, source: Source, song_map: ClipMap, *, cache: SoundCache, identity: str) -> None:
        self._source = source
        self._map = song_map
        self._cache = cache
        self._identity = identity
        self._slices = self._cut()
        self._starts = np.array([piece.start for piece in self._slices])

    @property
    def frames(self) -> int:
        """Length in frames."""
        return self._map.frames

    def read(self, start: int, stop: int) -> FloatArray:
        """The frames start ≤ f < stop of the clip."""
        out = np.zeros((2, stop - start), np.float32)
        number = max(0, int(np.searchsorted(self._starts, start - _FADE, side="right")) - 1)
        for piece in self._slices[number:]:
            if piece.start >= stop:
                break
            left, right = max(start, piece.start), min(stop, piece.stop + _FADE)
            if left >= right:
                continue
            sound = self._sound(piece)[:, left - piece.start : right - piece.start]
            out[:, left - start : right - start] += sound
        return out

    def _cut(self) -> list[_Slice]:
        """The slices: at each hit of the song inside the clip, and in long stretches without one."""
        low, high = (int(v) for v in self._map.to_song(np.array([0.0, float(self._map.frames)])))
        hits = hits_between(self._source, (low, high), self._cache, self._identity)
        cuts = [hit - _BEFORE for hit in hits if low + _FADE < hit - _BEFORE < high - _FADE]
        cuts = _subdivided([low, *cuts, high])
        starts = np.array(cuts[:-1], np.float64) + _BEFORE
        places = np.rint(self._map.to_clip(starts)).astype(np.int64) - _BEFORE
        places[0] = 0
        stops = [*places[1:].tolist(), self._map.frames]
        return [
            _Slice(start=int(a), stop=int(b), source=cuts[i], room=cuts[i + 1] - cuts[i])
            for i, (a, b) in enumerate(zip(places.tolist(), stops, strict=True))
            if b > a
        ]

    def _sound(self, piece: _Slice) -> FloatArray:
        """A slice with its fades: from its start to `_FADE` behind its stop."""
        key = (self._identity, "slice", piece)
        found = self._cache.get(key)
        if found is None:
            found = self._made(piece)
            self._cache.put(key, found)
        return found

    def _made(self, piece: _Slice) -> FloatArray:
        length = piece.stop - piece.start + _FADE
        if length <= piece.room + _FADE:
            sound = self._source.read(piece.source, piece.source + length)
        else:
            own = self._source.read(piece.source, piece.source + piece.room)
            sound = _longer(own, length)
        # Slices that were neighbours are alike in their seam, so the two shares sum to one, not their powers.
        ramp = np.square(np.sin(0.5 * np.pi * (np.arange(_FADE, dtype=np.float32) + 0.5) / _FADE))
        sound = np.array(sound)
        if piece.start > 0:
            sound[:, :_FADE] *= ramp[: sound.shape[1]]
        sound[:, -_FADE:] *= ramp[::-1][-sound.shape[1] :]
        return sound


def _subdivided(cuts: list[int]) -> list[int]:
    found = [cuts[0]]
    for cut in cuts[1:]:
        parts = max(1, -(-(cut - found[-1]) // _LONGEST))
        base = found[-1]
        found.extend(base + (cut - base) * part // parts for part in range(1, parts + 1))
    return found


def _longer(own: FloatArray, length: int) -> FloatArray:
    """A slice made longer by playing its tail again, each time as soft as the tail had become.

    The tail is what lies behind the attack. Splices stand where the tail is most like itself.
    """
    out = np.zeros((2, length), np.float32)
    room = own.shape[1]
    out[:, :room] = own
    tail = min(room // 2, room - _ATTACK) if room > 2 * _ATTACK else room // 3
    fade = min(_SPLICE, tail // 3)
    if fade < 32:
        return out
    filled, level = room, 1.0
    rise = np.sin(0.5 * np.pi * (np.arange(fade, dtype=np.float32) + 0.5) / fade)
    while filled < length:
        start = room - tail + _best_shift(own, room - tail, fade)
        segment = own[:, start:]
        level *= _decay(own, start, fade)
        take = min(segment.shape[1] - fade, length - filled)
        if take <= 0:
            break
        at = filled - fade
        out[:, at:filled] = out[:, at:filled] * rise[::-1] + segment[:, :fade] * rise * level
        out[:, filled : filled + take] = segment[:, fade : fade + take] * level
        filled += take
    return out


def _best_shift(own: FloatArray, first: int, fade: int) -> int:
    """By how many frames to move the splice so that it falls where the tail is like its own end."""
    end = own[:, -fade:].sum(axis=0)
    reach = max(1, min(441, own.shape[1] - first - 3 * fade))
    mono = own[:, first : first + reach + fade].sum(axis=0)
    views = np.lib.stride_tricks.sliding_window_view(mono, fade)[:reach]
    if not len(views):
        return 0
    energy = np.sqrt(np.square(views).sum(axis=1) + 1e-9)
    return int(((views @ end) / energy).argmax())


def _decay(own: FloatArray, start: int, fade: int) -> float:
    """How much softer the end of the tail is than the place it goes back to; never louder."""
    here = float(np.square(own[:, start : start + fade]).sum())
    end = float(np.square(own[:, -fade:]).sum())
    return min(1.0, np.sqrt(end / here)) if here > 0 else 1.0
