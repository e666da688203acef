"""Figures of the song's stems: level, place, width, and how like the original they are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from engines.model import operations as ops
from engines.model.receipt import Measurement
from engines.model.scopes import stems_of
from engines.pipeline.proof.figures import (
    GONE_DB,
    HEARD_DB,
    Figures,
)
from engines.pipeline.proof.measures import likeness
from engines.pipeline.proof.whole import loudness_figures
from engines.pipeline.surveying import SILENCE_DB, Levels

if TYPE_CHECKING:
    from collections.abc import Sequence

    from engines.model.arrangement import Lane
    from engines.model.plan import Edit
    from engines.pipeline.proof.listening import Listening
    from engines.pipeline.proof.places import Place

_GAIN_TOLERANCE_DB: Final = 1.5
_LIKE: Final = 0.75
_MONO: Final = 1e-3


def _levels(edit: Edit, sound: Listening) -> list[tuple[Lane, Place, Levels, Levels]]:
    stems = stems_of(edit.scope, sound.facts)
    return [
        (lane, place, sound.levels_before(lane.stem), sound.levels_after(lane.id))
        for lane in sound.stem_lanes(stems)
        for place in sound.places(edit)
    ]


def mean_level(levels: Levels, spans: Sequence[tuple[int, int]]) -> float:
    """The level over several stretches of frames, longer ones counting more [dBFS]."""
    powers = [10.0 ** (levels.level_db(start, stop) / 10.0) for start, stop in spans]
    weights = [max(1, stop - start) for start, stop in spans]
    mean = float(np.average(powers, weights=weights)) if powers else 0.0
    return max(SILENCE_DB, 10.0 * float(np.log10(max(mean, 1e-12))))


def _by_lane(edit: Edit, sound: Listening) -> list[tuple[Lane, float, float]]:
    """Each lane of the scope with its level in the scope before and after [dBFS]."""
    places = sound.places(edit)
    if not places:
        return []
    found = []
    for lane in sound.stem_lanes(stems_of(edit.scope, sound.facts)):
        before = mean_level(sound.levels_before(lane.stem), [(p.source_start, p.source_stop) for p in places])
        after = mean_level(sound.levels_after(lane.id), [(p.start, p.stop) for p in places])
        found.append((lane, before, after))
    return found


def _where(edit: Edit) -> str:
    return f" in {', '.join(edit.scope.sections)}" if edit.scope.sections else ""


def mute(edit: Edit, sound: Listening) -> Figures:
    """The level of what is to be silent."""
    return tuple(
        Measurement(
            name=f"{lane.stem}{_where(edit)}", unit="dB", before=before, after=after, ok=after <= GONE_DB
        )
        for lane, before, after in _by_lane(edit, sound)
    )


def solo(edit: Edit, sound: Listening) -> Figures:
    """The level of what is to sound alone, and of the rest."""
    places = sound.places(edit)
    kept = set(edit.scope.stems)
    spans = [(place.start, place.stop) for place in places]
    return tuple(
        Measurement(
            name=f"{lane.stem}{_where(edit)}",
            unit="dB",
            after=after,
            ok=lane.stem in kept or after <= GONE_DB,
        )
        for lane in sound.stem_lanes(())
        for after in (mean_level(sound.levels_after(lane.id), spans),)
        if spans
    )


def gain(edit: Edit, sound: Listening) -> Figures:
    """By how much the stems gained, or how loud the whole became.

    Of a part of the song against the rest, which other edits treat alike.
    """
    operation = edit.operation
    assert isinstance(operation, ops.Gain)  # noqa: S101 - narrows the type
    if edit.scope.everywhere and not edit.scope.stems:
        return loudness_figures(sound)
    inside = sound.places(edit)
    outside = () if edit.scope.everywhere else sound.places_beside(inside)
    figures = []
    for lane in sound.stem_lanes(stems_of(edit.scope, sound.facts)) if inside else ():
        before, after = sound.levels_before(lane.stem), sound.levels_after(lane.id)
        old, change = _change(before, after, inside)
        rest, change_beside = _change(before, after, outside)
        gained = change - (change_beside if outside and rest > HEARD_DB else 0.0)
        ok = old <= GONE_DB or abs(gained - operation.gain_db) <= _GAIN_TOLERANCE_DB
        figures.append(
            Measurement(
                name=f"{lane.stem}{_where(edit)}", unit="dB", asked=operation.gain_db, after=gained, ok=ok
            )
        )
    return tuple(figures)


def _change(before: Levels, after: Levels, places: Sequence[Place]) -> tuple[float, float]:
    """The level before, and by how much it changed [dB]."""
    old = mean_level(before, [(place.source_start, place.source_stop) for place in places])
    return old, mean_level(after, [(place.start, place.stop) for place in places]) - old


def pan(edit: Edit, sound: Listening) -> Figures:
    """How far the stems moved to a side."""
    operation = edit.operation
    assert isinstance(operation, ops.Pan)  # noqa: S101 - narrows the type
    return tuple(
        Measurement(
            name=f"{lane.stem} right over left", unit="dB",
            before=before.balance_db(place.source_start, place.source_stop), after=found,
            ok=operation.position == 0.0
            or (found - before.balance_db(place.source_start, place.source_stop)) * operation.position > 0.0,
        )
        for lane, place, before, after in _levels(edit, sound)
        for found in (after.balance_db(place.start, place.stop),)
    )[:8]  # fmt: skip


def width(edit: Edit, sound: Listening) -> Figures:
    """The sides' share of the stems."""
    operation = edit.operation
    assert isinstance(operation, ops.Width)  # noqa: S101 - narrows the type
    return tuple(
        Measurement(
            name=f"{lane.stem} share of the sides", unit="%",
            before=100.0 * before.side_share(place.source_start, place.source_stop),
            after=100.0 * after.side_share(place.start, place.stop),
            ok=_wider(before, after, place, operation.amount),
        )
        for lane, place, before, after in _levels(edit, sound)
    )[:8]  # fmt: skip


def _wider(before: Levels, after: Levels, place: Place, amount: float) -> bool:
    """Whether the sides moved the way that was asked; a mono stem has none to move."""
    old = before.side_share(place.source_start, place.source_stop)
    change = after.side_share(place.start, place.stop) - old
    return amount == 1.0 or old < _MONO or change * (amount - 1.0) > 0.0


def preserved(lane: Lane, sound: Listening) -> Measurement | None:
    """How like the original a stem's lane sounds, moment by moment through its time map, 0–1."""
    left, right = sound.matched_rows(lane.id)
    after, before = sound.after(lane.id).bands, sound.before(lane.stem).bands
    fitting = (left < len(after)) & (right >= 0) & (right < len(before))
    if not fitting.any():
        return None
    found = likeness(before[right[fitting]], after[left[fitting]])
    return Measurement(name=f"{lane.stem} like the original", unit="of 1", after=found, ok=found >= _LIKE)


def preserve(edit: Edit, sound: Listening) -> Figures:
    """How like the original the kept stems are."""
    lanes = sound.stem_lanes(stems_of(edit.scope, sound.facts))
    return tuple(figure for lane in lanes if (figure := preserved(lane, sound)) is not None)
