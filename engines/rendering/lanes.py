"""One lane from its clips or its part to its place in the mix."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass
from operator import itemgetter
from typing import TYPE_CHECKING, Final

import numpy as np

from engines.dsp.stretch import Vocoder
from engines.model.arrangement import Clip
from engines.rendering.automation import FrameCurve, amplified
from engines.rendering.chunks import CHUNK, Chunked, Silence, stereo
from engines.rendering.clipmaps import clip_map, copy_offset
from engines.rendering.effects import with_effect
from engines.rendering.slicing import SlicedClip
from engines.rendering.stretching import StretchedClip
from engines.rendering.threads import side_by_side
from engines.rendering.warps import ClipSound

if TYPE_CHECKING:
    from collections.abc import Sequence

    from engines.core.audio import FloatArray
    from engines.core.cache import SoundCache
    from engines.core.source import Source
    from engines.core.time import BeatGrid
    from engines.model.arrangement import Arrangement, Effect, Lane
    from engines.rendering.clipmaps import ClipMap

_CLIPS: Final = 32
"""Clips of a lane that stay ready to be read on."""
_SIZES: Final = {"bass": 4_096, "vocals": 2_048}
_SIZE: Final = 3_072
"""Vocoder frames by stem: low notes need long ones, words short ones."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Placed:
    """A clip's sound at its frames of the remix, with its gain and fades."""

    start: int
    sound: ClipSound
    clip: Clip
    rate: int

    @property
    def stop(self) -> int:
        return self.start + self.sound.frames

    def add(self, out: FloatArray, start: int, stop: int) -> None:
        """Add what sounds at start ≤ f < stop to `out`."""
        left, right = max(start, self.start), min(stop, self.stop)
        if left >= right:
            return
        low, high, frames = left - self.start, right - self.start, self.sound.frames
        if self.clip.reversed:
            piece = self.sound.read(frames - high, frames - low)[:, ::-1]
        else:
            piece = self.sound.read(low, high)
        gain = self._gain(low, high)
        out[:, left - start : right - start] += piece if gain is None else piece * gain

    def _gain(self, low: int, high: int) -> FloatArray | None:
        """The gain at frames of the clip; None where it is one."""
        level = 10.0 ** (self.clip.gain_db / 20.0)
        rise = self.clip.fade_in_ms / 1000.0 * self.rate
        fall = self.clip.fade_out_ms / 1000.0 * self.rate
        frames = self.sound.frames
        if self.clip.gain_db == 0 and low >= rise and high <= frames - fall:
            return None
        at = np.arange(low, high) + 0.5
        shares = np.ones(high - low)
        if rise:
            shares = np.minimum(shares, at / rise)
        if fall:
            shares = np.minimum(shares, (frames - at) / fall)
        found: FloatArray = (level * np.sin(0.5 * np.pi * np.clip(shares, 0.0, 1.0))).astype(np.float32)
        return found


class _Copy:
    """A clip that plays the song as it is."""

    __slots__ = ("_frames", "_offset", "_source")

    def __init__(self, source: Source, offset: int, frames: int) -> None:
        self._source, self._offset, self._frames = source, offset, frames

    @property
    def frames(self) -> int:
        return self._frames

    def read(self, start: int, stop: int) -> FloatArray:
        return self._source.read(self._offset + start, self._offset + stop)


class _Rough:
    """A clip that plays each chunk from where the song stands there, unstretched: as loud, and at once."""

    __slots__ = ("_map", "_source")

    def __init__(self, source: Source, song_map: ClipMap) -> None:
        self._source, self._map = source, song_map

    @property
    def frames(self) -> int:
        return self._map.frames

    def read(self, start: int, stop: int) -> FloatArray:
        first = int(self._map.to_song(np.array([float(start)]))[0])
        return self._source.read(first, first + stop - start)


class ClipSounds:
    """Makes the sound of clips, each when it is first read.

    Args:
        arrangement: whose grids the clips count in.
        cache: for what is retimed; None plays clips unstretched, which is as loud and costs nothing.
    """

    def __init__(self, arrangement: Arrangement, cache: SoundCache | None) -> None:
        self._grid = arrangement.grid
        self._source_grid = arrangement.source_grid
        self._cache = cache

    def lane(self, lane: Lane, stem: Source, frames: int) -> Source:
        """The clips of a lane, in their places."""
        clips = sorted(
            ((self._grid.frame_of(clip.start), self._grid.frame_of(clip.end), clip) for clip in lane.clips),
            key=itemgetter(0),
        )
        # Where the clips up to each one end at the latest: what ended before a chunk is not looked at.
        ends = np.maximum.accumulate([last for _, last, _ in clips])
        made: OrderedDict[int, _Placed] = OrderedDict()
        sound = stereo(stem)

        def chunk(start: int) -> FloatArray:
            out = np.zeros((2, CHUNK), np.float32)
            for number in range(int(np.searchsorted(ends, start, side="right")), len(clips)):
                first, last, clip = clips[number]
                if first >= start + CHUNK:
                    break
                if last > start:
                    if number not in made:
                        made[number] = self._placed(clip, sound, lane.stem)
                    made.move_to_end(number)
                    made[number].add(out, start, start + CHUNK)
            while len(made) > _CLIPS:
                made.popitem(last=False)
            return out

        return Chunked(frames, chunk)

    def _placed(self, clip: Clip, stem: Source, name: str) -> _Placed:
        start, stop = self._grid.frame_of(clip.start), self._grid.frame_of(clip.end)
        return _Placed(
            start=start, sound=self._sound(clip, stem, name, (start, stop)), clip=clip, rate=self._grid.rate
        )

    def _sound(self, clip: Clip, stem: Source, name: str, place: tuple[int, int]) -> ClipSound:
        start, stop = place
        if clip.method == "copy":
            offset = start + copy_offset(clip, self._grid, self._source_grid)
            return _Copy(stem, offset, stop - start)
        song_map = clip_map(clip, self._grid, self._source_grid)
        if self._cache is None:
            return _Rough(stem, song_map)
        identity = f"{name}:{id(stem)}"
        if clip.method == "slices" and clip.semitones == 0:
            return SlicedClip(stem, song_map, cache=self._cache, identity=identity)
        vocoder = Vocoder(
            size=_SIZES.get(name, _SIZE),
            shift=2.0 ** (clip.semitones / 12.0),
            formants=clip.method == "voice",
            rate=self._grid.rate,
        )
        return StretchedClip(stem, song_map, vocoder, cache=self._cache, identity=identity)


def treated_lane(lane: Lane, plain: Source, grid: BeatGrid, effects: Sequence[Effect]) -> Source:
    """A lane's sound through effects, at its level and place.

    Args:
        lane: its gain, pan and width.
        plain: the sound of its clips or part.
        grid: of the remix.
        effects: the lane's own, or those of them that are wanted.
    """
    sound = plain
    for effect in effects:
        sound = with_effect(sound, effect, grid)
    gain, pan, width = (FrameCurve(curve, grid) for curve in (lane.gain_db, lane.pan, lane.width))
    if gain.constant == 0 and pan.constant == 0 and width.constant == 1:
        return sound

    def chunk(start: int) -> FloatArray:
        stop = start + CHUNK
        out = amplified(sound.read(start, stop), gain, start)
        if width.held(start, stop) != 1:
            out = widened(out, width.values(start, stop).astype(np.float32))
        if pan.held(start, stop) != 0:
            out = panned(out, pan.values(start, stop).astype(np.float32))
        return out

    return Chunked(sound.frames, chunk)


def widened(sound: FloatArray, amount: FloatArray) -> FloatArray:
    """The sides times an amount: 0 mono, 1 as it is, 2 twice as wide."""
    middle, side = 0.5 * (sound[0] + sound[1]), 0.5 * (sound[0] - sound[1]) * amount
    return np.stack((middle + side, middle - side))


def panned(sound: FloatArray, position: FloatArray) -> FloatArray:
    """Moved to one side: the far channel is turned over into the near one, at about the same loudness."""
    angle = 0.5 * np.pi * np.abs(position)
    stay, move = np.cos(angle), np.sin(angle)
    scale = 1.0 / np.sqrt(1.0 + np.square(move))
    right = position > 0
    left_out = np.where(right, sound[0] * stay, (sound[0] + sound[1] * move))
    right_out = np.where(right, (sound[1] + sound[0] * move), sound[1] * stay)
    found: FloatArray = (np.stack((left_out, right_out)) * scale).astype(np.float32)
    return found


def mixed(sources: Sequence[Source], frames: int) -> Source:
    """The sum of sources, which are rendered side by side."""
    if not sources:
        return Silence(frames)

    def chunk(start: int) -> FloatArray:
        out = np.zeros((2, CHUNK), np.float32)
        for block in side_by_side(lambda source: source.read(start, start + CHUNK), sources):
            out += block
        return out

    return Chunked(frames, chunk)
