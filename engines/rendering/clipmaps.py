"""Where in the song each frame of a clip stands: the song's grid laid on the remix's, beat by beat."""

from __future__ import annotations

import math
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, TypeAlias

import numpy as np
import numpy.typing as npt

if TYPE_CHECKING:
    from engines.core.time import BeatGrid
    from engines.model.arrangement import Clip

Doubles: TypeAlias = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class ClipMap:
    """Linear between anchors: every beat of both grids inside the clip, and its off-beats if it swings.

    Attributes:
        start: the remix frame at which the clip begins.
        frames: its length.
        remix: anchors in frames from `start`, rising.
        song: the frames of the song that stand there, rising.
    """

    start: int
    frames: int
    remix: Doubles
    song: Doubles

    def to_song(self, at: Doubles) -> Doubles:
        """The song's frames at frames of the clip; beyond the ends at the speed of the edge."""
        return _linear(at, self.remix, self.song)

    def to_clip(self, at: Doubles) -> Doubles:
        """The clip's frames at frames of the song."""
        return _linear(at, self.song, self.remix)

    @property
    def key(self) -> tuple[object, ...]:
        """What its sound depends on."""
        return self.frames, self.remix.tobytes(), self.song.tobytes()


def clip_map(clip: Clip, grid: BeatGrid, source: BeatGrid) -> ClipMap:
    """The map of a clip, forwards; a reversed clip is read backwards by its reader."""
    ratio = clip.source_length / clip.length
    beats = {clip.start, clip.end}
    beats.update(Fraction(beat) for beat in range(math.ceil(clip.start), math.floor(clip.end) + 1))
    low, high = clip.source_start, clip.source_start + clip.source_length
    beats.update(clip.start + (beat - low) / ratio for beat in range(math.ceil(low), math.floor(high) + 1))
    pairs = [(beat, low + (beat - clip.start) * ratio) for beat in sorted(beats)]
    if clip.swing is not None:
        pairs = sorted([*pairs, *_off_beats(clip, ratio)])
    start = grid.frame_of(clip.start)
    remix = np.array([float(grid.frame_of(beat) - start) for beat, _ in pairs])
    song = np.array([float(source.frame_of(at)) for _, at in pairs])
    keep = np.concatenate(([True], (np.diff(remix) > 0) & (np.diff(song) > 0)))
    end = grid.frame_of(clip.end)
    return ClipMap(start=start, frames=max(0, end - start), remix=remix[keep], song=song[keep])


def copy_offset(clip: Clip, grid: BeatGrid, source: BeatGrid) -> int:
    """What to add to a remix frame to get the song's frame, for a clip that keeps the song's own timing.

    Measured on a whole beat in the middle of the clip, where both grids are exact: its ends may lie in bars
    that were cut away.
    """
    ratio = clip.source_length / clip.length
    beat = Fraction(math.ceil(clip.start + clip.length / 2))
    if beat > clip.end:
        beat = clip.start
    return source.frame_of(clip.source_start + (beat - clip.start) * ratio) - grid.frame_of(beat)


def _off_beats(clip: Clip, ratio: Fraction) -> list[tuple[Fraction, Fraction]]:
    """Where the song's off-beat eighths are to stand."""
    swing = Fraction(clip.swing or 0.5).limit_denominator(1000)
    own = Fraction(clip.source_swing).limit_denominator(1000)
    found = []
    for beat in range(math.floor(clip.start), math.ceil(clip.end)):
        at = beat + swing
        if clip.start < at < clip.end:
            found.append((at, clip.source_start + (beat + own - clip.start) * ratio))
    return found


def _linear(at: Doubles, xs: Doubles, ys: Doubles) -> Doubles:
    if len(xs) < 2:
        return np.asarray(at - xs[0] + ys[0], np.float64)
    found = np.interp(at, xs, ys)
    first = (ys[1] - ys[0]) / (xs[1] - xs[0])
    last = (ys[-1] - ys[-2]) / (xs[-1] - xs[-2])
    found = np.where(at < xs[0], ys[0] + (at - xs[0]) * first, found)
    return np.asarray(np.where(at > xs[-1], ys[-1] + (at - xs[-1]) * last, found), np.float64)
