"""The song's own melody as a lead: what the singer would sing where the remix leaves the singer out."""

from __future__ import annotations

import itertools
from bisect import bisect_left
from fractions import Fraction
from statistics import median
from typing import TYPE_CHECKING, Final, NamedTuple

from engines.generation.harmony import near

if TYPE_CHECKING:
    from engines.generation.scene import Bar, Scene
    from engines.model.arrangement import Arrangement, Clip
    from engines.model.song import SongFacts

MELODY_STEM: Final = "vocals"
_STEP: Final = Fraction(1, 4)
"""Sung notes begin on sixteenths."""
_BACKED: Final = ("other", "bass", "drums")
"""Lanes that tell which bars of the song play, best first."""


class Sung(NamedTuple):
    """A note of the melody where it stands in the remix."""

    start: Fraction
    stop: Fraction
    pitch: int


def tune_of(arrangement: Arrangement, facts: SongFacts) -> tuple[Sung, ...]:
    """The song's melody at the places of the remix where its bars play without the voice; rising."""
    stem = facts.stem(MELODY_STEM)
    if stem is None or not stem.melody:
        return ()
    voiced = [clip for lane in arrangement.lanes if lane.stem == MELODY_STEM for clip in lane.clips]
    grid = facts.grid
    melody = [
        Sung(grid.beat_of(round(start * grid.rate)), grid.beat_of(round(stop * grid.rate)), pitch)
        for start, stop, pitch in stem.melody
    ]
    starts = [note.start for note in melody]
    found: dict[Fraction, Sung] = {}
    for clip in _backing(arrangement):
        if clip.reversed:
            continue
        first = bisect_left(starts, clip.source_start)
        for note in melody[first : bisect_left(starts, clip.source_start + clip.source_length)]:
            placed = _placed(note, clip)
            if not any(one.start < placed.stop and one.end > placed.start for one in voiced):
                found.setdefault(placed.start, placed)
    return tuple(found[start] for start in sorted(found))


def _backing(arrangement: Arrangement) -> list[Clip]:
    """The clips of the best lane that plays the song's bars."""
    for name in _BACKED:
        clips = [clip for lane in arrangement.lanes if lane.stem == name for clip in lane.clips]
        if clips:
            return clips
    return []


def _placed(note: Sung, clip: Clip) -> Sung:
    """A note of the song where a clip plays it, on the sixteenths of the remix."""
    ratio = clip.length / clip.source_length
    start, stop = (clip.start + (at - clip.source_start) * ratio for at in (note.start, note.stop))
    start, stop = (_STEP * round(at / _STEP) for at in (start, stop))
    return Sung(start, max(stop, start + _STEP), note.pitch + round(clip.semitones))


def sung_in(scene: Scene, bar: Bar, middle: int) -> list[Sung]:
    """What the melody has in a bar, in octaves around `middle`, on notes of the scale, one at a time."""
    if not scene.tune:
        return []
    usual = median(note.pitch for note in scene.tune)
    shift = 12 * round((middle - usual) / 12)
    starts = [note.start for note in scene.tune]
    inside = scene.tune[bisect_left(starts, bar.first) : bisect_left(starts, bar.stop)]
    found: list[Sung] = []
    for note, follower in itertools.zip_longest(inside, inside[1:]):
        pitch = note.pitch + shift
        scale = scene.harmony(note.start).scale
        if scale and pitch % 12 not in scale:
            pitch = min((near(tone, pitch) for tone in scale), key=lambda p: abs(p - pitch))
        found.append(Sung(note.start, min(note.stop, follower.start if follower else bar.stop), pitch))
    return found
