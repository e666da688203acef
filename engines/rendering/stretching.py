"""Clips that are stretched: a phase vocoder in runs of a few bars, each computed in order as it is read."""

from __future__ import annotations

from bisect import bisect_right
from collections import deque
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

import numpy as np

from engines.core.audio import FloatArray
from engines.dsp.interpolation import TAPS, interpolated
from engines.dsp.stretch import OVERLAP, Phases, Vocoder
from engines.rendering.clipmaps import ClipMap
from engines.rendering.hits import hits_between

if TYPE_CHECKING:
    from engines.core.cache import SoundCache
    from engines.core.source import Source
    from engines.rendering.clipmaps import Doubles

RUN_S: Final = 14.0
"""A run ends at the first beat behind this; a read far ahead computes no more than its own run."""
_BATCH: Final = 48
"""Vocoder frames that are computed together."""
_LEAD: Final = 6
"""Vocoder frames that a run computes before its beginning."""
_SEAM: Final = 660
"""Frames over which a run takes over from the one before."""
_GOING: Final = 3
"""Runs that can be gone on with where they stand; an earlier one is begun again."""
_RIGID_WORDS: Final = (500, 500)
_RIGID_NOTES: Final = (900, 1_400)
"""Frames before and behind an attack through which the map runs at the recording's own speed.

Words follow each other faster than notes, and the vocoder's shorter frames for them smear less.
"""


@dataclass(slots=True)
class _Run:
    """One run: where it begins in the vocoder's time, and how far it was computed."""

    number: int
    first: float
    last: float
    states: list[tuple[Phases | None, FloatArray]] = field(default_factory=list)
    path: ClipMap | None = None


class StretchedClip:
    """A clip through the phase vocoder.

    The vocoder works `shift` times as long as the clip, and reading it faster by `shift` moves the pitch.

    Args:
        source: the stem.
        song_map: of the clip.
        vocoder: with its size, shift and formants.
        cache: where the sound is kept.
        identity: names the stem's sound, for the cache.
    """

    def __init__(
        self, source: Source, song_map: ClipMap, vocoder: Vocoder, *, cache: SoundCache, identity: str
    ) -> None:
        self._source = source
        self._map = song_map
        self._vocoder = vocoder
        self._cache = cache
        self._identity = identity
        self._key = (identity, song_map.key, vocoder)
        self._shift = vocoder.shift
        self._runs = self._cut_runs()
        self._going: deque[_Run] = deque()
        self._firsts = np.array([run.first for run in self._runs])

    @property
    def frames(self) -> int:
        """Length in frames."""
        return self._map.frames

    def read(self, start: int, stop: int) -> FloatArray:
        """The frames start ≤ f < stop of the clip."""
        if self._shift == 1.0:
            return self._voiced(start, stop)
        low = int(np.floor(start * self._shift)) - TAPS
        high = int(np.ceil(stop * self._shift)) + TAPS
        positions = np.arange(start, stop, dtype=np.float64) * self._shift - low
        return interpolated(self._voiced(low, high), positions)

    def _cut_runs(self) -> list[_Run]:
        """Runs that begin on anchors of the map, about `RUN_S` apart."""
        total = self._map.frames * self._shift
        starts = [0.0]
        for anchor in self._map.remix[1:-1]:
            at = float(anchor) * self._shift
            if at - starts[-1] >= RUN_S * self._vocoder.rate and total - at > RUN_S * self._vocoder.rate / 4:
                starts.append(at)
        stops = [*starts[1:], total]
        return [
            _Run(number=n, first=float(round(a)), last=float(round(b)))
            for n, (a, b) in enumerate(zip(starts, stops, strict=True))
        ]

    def _voiced(self, start: int, stop: int) -> FloatArray:
        """Vocoder time start ≤ v < stop, the runs joined."""
        out = np.zeros((2, stop - start), np.float32)
        first = max(0, int(np.searchsorted(self._firsts, start, side="right")) - 1)
        for run in self._runs[first:]:
            low = int(run.first) - (_SEAM if run.number else _LEAD * self._vocoder.hop // 2)
            high = int(run.last)
            if run.number == len(self._runs) - 1:
                high += 4 * TAPS + 4
            left, right = max(start, low), min(stop, high)
            if low >= stop:
                break
            if left < right:
                piece = self._run_sound(run, left, right)
                self._add(out[:, left - start : right - start], piece, run, left)
        return out

    def _add(self, out: FloatArray, piece: FloatArray, run: _Run, left: int) -> None:
        """Into the output, with a seam at the beginning and the end of a run whose shares sum to one."""
        right = left + piece.shape[1]
        first, last = int(run.first), int(run.last)
        if run.number and left < first:
            piece = _ramped(piece, (np.arange(left, right) - first + _SEAM) / _SEAM)
        if run.number < len(self._runs) - 1 and right > last - _SEAM:
            piece = _ramped(piece, (last - np.arange(left, right)) / _SEAM)
        out += piece

    def _run_sound(self, run: _Run, start: int, stop: int) -> FloatArray:
        """A piece of one run, from batches that are computed in order and kept."""
        width = _BATCH * self._vocoder.hop
        base = int(run.first) - _LEAD * self._vocoder.hop
        out = np.zeros((2, stop - start), np.float32)
        for number in range(max(0, (start - base) // width), (stop - 1 - base) // width + 1):
            batch = self._batch(run, number)
            low = base + number * width
            left, right = max(start, low), min(stop, low + width)
            out[:, left - start : right - start] = batch[:, left - low : right - low]
        return out

    def _path(self, run: _Run) -> ClipMap:
        """The map of one run, rigid through its attacks; found when the run is first computed."""
        if run.path is None:
            span = run.first / self._shift, run.last / self._shift
            low, high = (int(v) for v in self._map.to_song(np.array(span)))
            hits = hits_between(self._source, (low, high), self._cache, self._identity)
            rigid = _RIGID_WORDS if self._vocoder.size <= 2_048 else _RIGID_NOTES
            run.path = with_rigid_attacks(self._map, hits, span, rigid)
        return run.path

    def _batch(self, run: _Run, number: int) -> FloatArray:
        """Output frames of a batch; the ones before it are computed first where their state is not known."""
        found = self._cache.get((self._key, run.number, number))
        if found is not None:
            return found
        while len(run.states) <= number:
            self._compute(run, len(run.states))
        found = self._cache.get((self._key, run.number, number))
        return self._compute(run, number) if found is None else found

    def _compute(self, run: _Run, number: int) -> FloatArray:
        """One batch from the state before it; keeps the sound, and the state behind it."""
        vocoder, hop, half = self._vocoder, self._vocoder.hop, self._vocoder.size // 2
        if not run.states:
            self._begin(run)
        state, tail = run.states[number - 1] if number else (None, None)
        index = np.arange(number * _BATCH, (number + 1) * _BATCH, dtype=np.float64)
        # A batch's output begins where its first frame does, half a frame before that frame's centre.
        centres = run.first + (index - _LEAD + OVERLAP // 2) * hop
        song = np.rint(self._path(run).to_song(centres / self._shift)).astype(np.int64)
        low = int(song.min()) - half - hop
        samples = self._source.read(low, int(song.max()) + half)
        sound, state = vocoder.advance(samples, song - low, state)
        if tail is not None:
            sound[:, : tail.shape[1]] += tail
        width = _BATCH * hop
        done = np.ascontiguousarray(sound[:, :width])
        if len(run.states) == number:
            run.states.append((state, sound[:, width:].copy()))
        self._cache.put((self._key, run.number, number), done)
        return done

    def _begin(self, run: _Run) -> None:
        """Count a run as one that is gone on with, and forget how far the earliest of them was."""
        self._going.append(run)
        if len(self._going) > _GOING:
            earliest = self._going.popleft()
            earliest.states.clear()
            earliest.path = None


def _ramped(piece: FloatArray, share: Doubles) -> FloatArray:
    found: FloatArray = piece * np.square(np.sin(0.5 * np.pi * np.clip(share, 0.0, 1.0))).astype(np.float32)
    return found


def with_rigid_attacks(
    song_map: ClipMap, hits: list[int], span: tuple[float, float], rigid: tuple[int, int]
) -> ClipMap:
    """The map over a span, running at the recording's own speed through each attack.

    It makes up for that in between. Frames that overlap an attack then agree where it stands, so it is not
    smeared over them.

    Args:
        song_map: to change.
        hits: frames of the song at which attacks begin, rising.
        span: frames of the clip.
        rigid: frames before and behind each attack.
    """
    ends = np.array(span)
    zones: list[tuple[float, float, float, float]] = []
    last = span[0], float(song_map.to_song(ends)[0])
    stop = span[1], float(song_map.to_song(ends)[1])
    places = song_map.to_clip(np.array(hits, np.float64))
    for hit, place in zip(hits, places.tolist(), strict=True):
        start, end = (place - rigid[0], hit - rigid[0]), (place + rigid[1], hit + rigid[1])
        if _steady(last, start) and _steady(end, stop):
            zones.append((*start, *end))
            last = end
    points = [(span[0], float(song_map.to_song(ends)[0])), *((z[0], z[1]) for z in zones)]
    points.extend((z[2], z[3]) for z in zones)
    points.append(stop)
    points.sort()
    inside = slice(*np.searchsorted(song_map.remix, ends))
    for anchor in zip(song_map.remix[inside].tolist(), song_map.song[inside].tolist(), strict=True):
        at = bisect_right(points, anchor)
        between = 0 < at < len(points) and not any(z[0] <= anchor[0] <= z[2] for z in zones)
        if between and _steady(points[at - 1], anchor) and _steady(anchor, points[at]):
            points.insert(at, anchor)
    remix, song = np.array(points).T
    return ClipMap(start=song_map.start, frames=song_map.frames, remix=remix, song=song)


def _steady(here: tuple[float, float], there: tuple[float, float]) -> bool:
    """Whether the map from one point to the other runs forwards at no extreme speed."""
    remix, song = there[0] - here[0], there[1] - here[1]
    return min(remix, song) > 0.25 * max(remix, song) > 0
