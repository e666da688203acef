"""Figures of generated parts: how loud they are, and how near the grid."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

import numpy as np

from engines.model import operations as ops
from engines.model.receipt import Measurement
from engines.pipeline.proof.figures import (
    HEARD_DB,
    Figures,
)
from engines.pipeline.proof.measures import hit_errors_ms, likest
from engines.pipeline.proof.stems import mean_level, mute

if TYPE_CHECKING:
    from collections.abc import Sequence

    from engines.model.arrangement import Lane, Note
    from engines.model.plan import Edit
    from engines.pipeline.proof.listening import Listening

_ONSET_MS: Final = 10.0
_HIT, _APART = 2_205, 88
"""Frames of a hit that are compared, and by how many it may stand elsewhere."""
_STRUCK: Final = frozenset({36, 37, 38, 39, 40})
"""The keys of kicks and snares."""
_MOST_HITS: Final = 16
_LIKE: Final = 0.6
"""From this correlation on, a hit is the song's."""


def generated(edit: Edit, sound: Listening) -> Figures:
    """The level and the timing of the parts that an edit brought."""
    figures: list[Measurement] = []
    for lane in sound.generated(edit.id):
        figures.append(_lane_level(lane, sound))
        if lane.part is not None and lane.part.role in {"drums", "percussion"}:
            figures.extend(drum_timing(lane, sound))
            figures.extend(_own_hits(lane, sound))
    if isinstance(edit.operation, ops.Replace):
        figures.extend(mute(edit, sound))
    return tuple(figures)


def _lane_level(lane: Lane, sound: Listening) -> Measurement:
    """The level of a generated lane where it plays."""
    grid = sound.arrangement.grid
    spans = [(span.start, span.stop) for span in (lane.part.spans if lane.part else ())]
    spans += [(texture.start, texture.stop) for texture in lane.textures]
    frames = [(grid.frame_of(start), grid.frame_of(stop)) for start, stop in spans]
    level = mean_level(sound.levels_after(lane.id), frames)
    name = lane.id.removeprefix("part:").partition(":")[0]
    said = f"programmed {name}" if lane.cut_from else f"generated {name}"
    return Measurement(name=said, unit="dBFS", after=level, ok=level > HEARD_DB)


def drum_timing(lane: Lane, sound: Listening) -> Figures:
    """How far the kicks and snares of a generated lane stand from the grid, as heard [ms]."""
    grid = sound.arrangement.grid
    beats = sorted(
        {note.start for note in lane.notes if note.pitch in {36, 38, 39, 40} and note.velocity > 0.4}
    )
    apart = [beat for i, beat in enumerate(beats) if i == 0 or beat - beats[i - 1] >= 0.25][:200]
    errors = hit_errors_ms(sound.remix.renderer.lane(lane.id), [grid.frame_of(beat) for beat in apart])
    if len(errors) < 4:
        return ()
    found = float(np.median(np.abs(errors)))
    return (Measurement(name="drums off the grid", unit="ms", after=found, ok=found <= _ONSET_MS),)


def _alone(notes: Sequence[Note]) -> list[Note]:
    """Strong kicks and snares that nothing but a hat sounds with."""
    struck = [note for note in notes if note.pitch in _STRUCK]
    shared = Counter(note.start for note in struck)
    return [note for note in struck if note.velocity > 0.4 and shared[note.start] == 1]


def _own_hits(lane: Lane, sound: Listening) -> Figures:
    """How like the song's own hits the kicks and snares sound of a lane that is cut from them."""
    source = sound.remix.stems.sources.get(lane.cut_from)
    if source is None:
        return ()
    grid = sound.arrangement.grid
    played = sound.remix.renderer.lane(lane.id)
    hits = [source.read(start, min(stop, start + _HIT)) for start, stop in lane.cut_spans]
    onsets = [
        grid.frame_of(note.start) + round(note.late_ms * grid.rate / 1000.0) for note in _alone(lane.notes)
    ]
    likenesses = [
        likest(played.read(onset - _APART, onset + _HIT + _APART), hits) for onset in onsets[:_MOST_HITS]
    ]
    if not likenesses:
        return ()
    found = float(np.median(likenesses))
    return (Measurement(name="likeness to the song's hits", unit="", after=found, ok=found >= _LIKE),)
