"""Figures of the structure: how often sections play, new bars, fades."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from engines.model import operations as ops
from engines.model.receipt import Measurement
from engines.pipeline.proof.figures import (
    GONE_DB,
    Figures,
)
from engines.pipeline.proof.measures import likeness
from engines.pipeline.proof.places import Place, section_frames

if TYPE_CHECKING:
    from engines.model.plan import Edit
    from engines.pipeline.proof.listening import Listening


def playings(edit: Edit, sound: Listening) -> Figures:
    """How often the scope's sections play, and of how many of the playings the sound is the section's own."""
    operation = edit.operation
    places = sound.places(edit)
    asked = operation.times if isinstance(operation, ops.Repeat | ops.Loop) else 0
    heard = sum(1 for place in places if _plays(place, sound))
    groups = max(1, len({place.source_start for place in places}))
    name = "playings heard" if groups == 1 else "playings of each heard"
    return (
        Measurement(name=name, unit="", asked=float(asked), after=heard / groups, ok=heard == asked * groups),
    )


def _plays(place: Place, sound: Listening) -> bool:
    """Whether the song's bars are heard at a place: in order they fit no worse than out of order."""
    left, right = sound.matched_rows(None, 10, (place,))
    after, before = sound.after().pitches, sound.before().pitches
    fitting = (left < len(after)) & (right >= 0) & (right < len(before))
    if np.count_nonzero(fitting) < 5:
        return False
    heard, own = after[left[fitting]], before[right[fitting]]
    if heard.sum() < 1e-6 or own.sum() < 1e-6:
        return False
    ordered = max(likeness(np.roll(own, shift, axis=1), heard) for shift in range(12))
    mixed = max(likeness(np.roll(own[::-1], shift, axis=1), heard) for shift in range(12))
    return ordered >= mixed - 0.01


def order(edit: Edit, sound: Listening) -> Figures:
    """How many sections of the song play."""
    operation = edit.operation
    assert isinstance(operation, ops.Order)  # noqa: S101 - narrows the type
    played = [placed for placed in sound.arrangement.sections if placed.source_first_bar is not None]
    return (Measurement(name="sections", unit="", after=float(len(played)), ok=bool(played)),)


def insert(edit: Edit, sound: Listening) -> Figures:
    """The new bars, and how loud they are."""
    operation = edit.operation
    assert isinstance(operation, ops.Insert)  # noqa: S101 - narrows the type
    found = [p for p in sound.arrangement.sections if p.name.partition(" ")[0] == operation.kind]
    if not found:
        return ()
    bars = found[0].bars
    start, stop = section_frames(found[0], sound.arrangement)
    block = sound.audio.read(start, min(stop, start + 30 * sound.audio.rate))
    loud = 20.0 * float(np.log10(max(1e-6, float(np.sqrt(np.square(block).mean())))))
    return (
        Measurement(
            name=operation.kind,
            unit="bars",
            asked=float(operation.bars),
            after=float(bars),
            ok=bars == operation.bars,
        ),
        Measurement(name=f"level of the {operation.kind}", unit="dBFS", after=loud, ok=loud > GONE_DB),
    )


def extend(_edit: Edit, sound: Listening) -> Figures:
    """How many bars there are."""
    bars = sum(placed.bars for placed in sound.arrangement.sections)
    return (Measurement(name="bars", unit="", before=float(sound.facts.last_bar), after=float(bars)),)


def fade(edit: Edit, sound: Listening) -> Figures:
    """How the level rises or falls over the fade."""
    operation = edit.operation
    assert isinstance(operation, ops.Fade)  # noqa: S101 - narrows the type
    grid, whole = sound.arrangement.grid, sound.arrangement.length
    span = operation.bars * grid.beats_per_bar
    first = 0 if operation.direction == "in" else whole - span
    start, stop = grid.frame_of(first), grid.frame_of(first + span)
    middle = (start + stop) // 2
    halves = [
        20.0 * float(np.log10(max(1e-6, float(np.sqrt(np.square(sound.audio.read(a, b)).mean())))))
        for a, b in ((start, middle), (middle, stop))
    ]
    rise = halves[1] - halves[0]
    ok = rise > 1.0 if operation.direction == "in" else rise < -1.0
    return (
        Measurement(
            name=f"fade {operation.direction}, second half against the first", unit="dB", after=rise, ok=ok
        ),
    )
