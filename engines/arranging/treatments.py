"""Filters, eq, rooms, echoes, drive, compression, ducking, fades and loudness, placed in time."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Final, TypeAlias, cast

from engines.arranging.drafts import PartDraft, Ramp, StemDraft, lanes_meant
from engines.arranging.figures import note_beats
from engines.arranging.structure import Impossible
from engines.model.arrangement import (
    CompressEffect,
    Curve,
    DelayEffect,
    DriveEffect,
    DuckEffect,
    EqEffect,
    FilterEffect,
    Point,
    ReverbEffect,
)
from engines.model.operations import Compress, Delay, Drive, Eq, Fade, Filter, Loudness, Reverb, Sidechain

if TYPE_CHECKING:
    from collections.abc import Callable

    from engines.arranging.drafts import Draft, LaneDraft
    from engines.arranging.places import Place
    from engines.model.arrangement import Effect
    from engines.model.plan import Edit

Span: TypeAlias = tuple[Fraction | None, Fraction | None]
"""From which beat to which; open where None."""
REVERB_WET: Final = 0.3
REVERB_DECAY_S: Final = 1.8
_DELAY_FEEDBACK: Final = 0.35
DELAY_WET: Final = 0.3
DUCK_DB: Final = 6.0
DUCK_RELEASE_MS: Final = 180.0
_SWEEP_POINTS: Final = 16


def treated(draft: Draft, edit: Edit, place: Place) -> list[str]:
    """One effect on the lanes that the edit means: one for each run of slots, or one without ends."""
    lanes, notes = _targets(draft, edit)
    if not lanes:
        raise Impossible("; ".join(notes) or "nothing in this song is meant")
    make = _MAKERS[type(edit.operation)]
    spans: list[Span] = [draft.timing.span(run) for run in place.runs(draft.slots)]
    if place.everywhere and not _sweeps(edit):
        spans = [(None, None)]
    effects = [make(edit, span) for span in spans]
    for lane in lanes:
        lane.touched(edit.id)
        lane.effects.extend(effects)
    return notes


def _targets(draft: Draft, edit: Edit) -> tuple[list[LaneDraft], list[str]]:
    """The lanes named; the master for all; all but the kept ones where something is to be kept exactly."""
    lanes, notes = lanes_meant(draft, edit.scope)
    ducking = isinstance(edit.operation, Sidechain)
    if edit.scope.stems:
        return lanes, notes
    kept = [lane for lane in lanes if isinstance(lane, StemDraft) and "exact" in lane.preserved]
    if ducking:
        return [lane for lane in lanes if lane not in kept and not _drummed(lane)], notes
    if not kept:
        return [draft.master], notes
    names = ", ".join(lane.id for lane in kept)
    return [lane for lane in lanes if lane not in kept], [*notes, f"{names} stayed as recorded"]


def _drummed(lane: LaneDraft) -> bool:
    if isinstance(lane, PartDraft):
        return lane.role in {"drums", "percussion"}
    return lane.id in {"drums", "vocals"}


def _sweeps(edit: Edit) -> bool:
    operation = edit.operation
    return isinstance(operation, Filter) and operation.to_hz not in {None, operation.from_hz}


def sweep(from_hz: float, to_hz: float, start: Fraction, stop: Fraction) -> Curve:
    """A cut-off that moves evenly in octaves."""
    if from_hz == to_hz:
        return Curve.constant(from_hz)
    ratio = to_hz / from_hz
    return Curve(
        points=tuple(
            Point(
                beat=start + (stop - start) * Fraction(i, _SWEEP_POINTS),
                value=from_hz * ratio ** (i / _SWEEP_POINTS),
            )
            for i in range(_SWEEP_POINTS + 1)
        )
    )


def _filter(edit: Edit, span: Span) -> Effect:
    operation = cast("Filter", edit.operation)
    to_hz = operation.from_hz if operation.to_hz is None else operation.to_hz
    if span[0] is None or span[1] is None:
        curve = Curve.constant(operation.from_hz)
    else:
        curve = sweep(operation.from_hz, to_hz, span[0], span[1])
    return FilterEffect(filter=operation.kind, cutoff_hz=curve, start=span[0], stop=span[1])


def _eq(edit: Edit, span: Span) -> Effect:
    operation = cast("Eq", edit.operation)
    return EqEffect(axis=operation.axis, amount=operation.amount, start=span[0], stop=span[1])


def _reverb(edit: Edit, span: Span) -> Effect:
    operation = cast("Reverb", edit.operation)
    wet = REVERB_WET if operation.wet is None else operation.wet
    return ReverbEffect(wet=wet, decay_s=operation.decay_s or REVERB_DECAY_S, start=span[0], stop=span[1])


def _delay(edit: Edit, span: Span) -> Effect:
    operation = cast("Delay", edit.operation)
    feedback = _DELAY_FEEDBACK if operation.feedback is None else operation.feedback
    wet = DELAY_WET if operation.wet is None else operation.wet
    return DelayEffect(
        time=note_beats(operation.note), feedback=feedback, wet=wet, start=span[0], stop=span[1]
    )


def _drive(edit: Edit, span: Span) -> Effect:
    return DriveEffect(amount=cast("Drive", edit.operation).amount, start=span[0], stop=span[1])


def _compress(edit: Edit, span: Span) -> Effect:
    return CompressEffect(amount=cast("Compress", edit.operation).amount, start=span[0], stop=span[1])


def _duck(edit: Edit, span: Span) -> Effect:
    operation = cast("Sidechain", edit.operation)
    depth = DUCK_DB if operation.depth_db is None else operation.depth_db
    release = operation.release_ms or DUCK_RELEASE_MS
    return DuckEffect(depth_db=depth, release_ms=release, triggers=(), start=span[0], stop=span[1])


_MAKERS: Final[dict[type, Callable[[Edit, Span], Effect]]] = {
    Filter: _filter, Eq: _eq, Reverb: _reverb, Delay: _delay, Drive: _drive, Compress: _compress,
    Sidechain: _duck,
}  # fmt: skip
TREATMENTS: Final = tuple(_MAKERS)


def faded(draft: Draft, edit: Edit, place: Place) -> list[str]:
    """In from, or out to, silence, at the edges of the remix or of the section."""
    operation = cast("Fade", edit.operation)
    lanes, notes = lanes_meant(draft, edit.scope)
    if not lanes:
        raise Impossible("; ".join(notes))
    rising = operation.direction == "in"
    for lane in lanes if edit.scope.stems else [draft.master]:
        lane.touched(edit.id)
        for run in place.runs(draft.slots):
            bars = min(operation.bars, len(run))
            part = range(run.start, run.start + bars) if rising else range(run.stop - bars, run.stop)
            start, stop = draft.timing.span(part)
            lane.ramps.append(Ramp(start=start, stop=stop, rising=rising))
    return notes


def mastered(draft: Draft, edit: Edit) -> list[str]:
    """The loudness and ceiling of the whole remix."""
    operation = cast("Loudness", edit.operation)
    draft.lufs = operation.lufs
    if operation.ceiling_dbtp is not None:
        draft.ceiling_dbtp = operation.ceiling_dbtp
    return [] if edit.scope.everywhere else ["loudness holds for the whole remix"]
