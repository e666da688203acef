"""Gain, pan, width, mute, solo, preserve, pitch and feel: what an edit writes into the slots of a lane."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar, cast, get_args

from engines.arranging.drafts import LaneDraft, StemDraft, lanes_meant
from engines.arranging.structure import Impossible
from engines.model.operations import Feel, Gain, Key, Pan, Preserve, Tonic, Transpose, Width
from engines.model.song import pitch_class

if TYPE_CHECKING:
    from collections.abc import Sequence

    from engines.arranging.drafts import Draft
    from engines.model.plan import Edit
    from engines.model.song import KeyFact

_SWING = 0.62
"""The swing of "swing" without a number: between a light shuffle and triplets."""
AnyLane = TypeVar("AnyLane", bound=LaneDraft)
_LOUDEST_DB, _SOFTEST_DB = 24.0, -60.0
_LOUDEST_LUFS, _SOFTEST_LUFS = -7.0, -24.0


def gained(draft: Draft, edit: Edit, slots: Sequence[int]) -> list[str]:
    """Louder or softer; of everything, the master; of the whole remix, the loudness that it is brought to."""
    operation = cast("Gain", edit.operation)
    if edit.scope.everywhere and not edit.scope.stems and draft.lufs is not None:
        return _as_a_whole(draft, edit, draft.lufs + operation.gain_db)
    lanes, notes = lanes_meant(draft, edit.scope)
    if not edit.scope.stems:
        lanes = [draft.master]
    for lane in _some(lanes, notes):
        lane.touched(edit.id)
        for slot in slots:
            lane.gain_db[slot] = min(_LOUDEST_DB, max(_SOFTEST_DB, lane.gain_db[slot] + operation.gain_db))
    return notes


def _as_a_whole(draft: Draft, edit: Edit, lufs: float) -> list[str]:
    """Another loudness: a gain before the master would be taken back by it."""
    draft.master.touched(edit.id)
    draft.lufs = min(_LOUDEST_LUFS, max(_SOFTEST_LUFS, lufs))
    if draft.lufs == lufs:
        return []
    return [f"the whole remix goes to {draft.lufs:g} LUFS, which is as far as loudness goes"]


def panned(draft: Draft, edit: Edit, slots: Sequence[int]) -> list[str]:
    """To a place between left and right."""
    operation = cast("Pan", edit.operation)
    lanes, notes = lanes_meant(draft, edit.scope)
    for lane in _some(lanes, notes):
        lane.touched(edit.id)
        for slot in slots:
            lane.pan[slot] = operation.position
    return notes


def widened(draft: Draft, edit: Edit, slots: Sequence[int]) -> list[str]:
    """Wider or narrower."""
    operation = cast("Width", edit.operation)
    lanes, notes = lanes_meant(draft, edit.scope)
    for lane in _some(lanes, notes):
        lane.touched(edit.id)
        for slot in slots:
            lane.width[slot] = operation.amount
    return notes


def muted(draft: Draft, edit: Edit, slots: Sequence[int]) -> list[str]:
    """Silent there, the generated lanes that the words also mean included."""
    lanes, notes = lanes_meant(draft, edit.scope)
    for lane in _some(lanes, notes):
        lane.touched(edit.id)
        for slot in slots:
            lane.sounds[slot] = False
    return notes


def soloed(draft: Draft, edit: Edit, slots: Sequence[int]) -> list[str]:
    """All the others silent there."""
    lanes, notes = lanes_meant(draft, edit.scope)
    _some(lanes, notes)
    for lane in draft.lanes:
        lane.touched(edit.id)
        if lane not in lanes:
            for slot in slots:
                lane.sounds[slot] = False
    return notes


def preserved(draft: Draft, edit: Edit, slots: Sequence[int]) -> list[str]:
    """Marked so that styles leave it alone."""
    operation = cast("Preserve", edit.operation)
    lanes, notes = lanes_meant(draft, edit.scope)
    stems = [lane for lane in _some(lanes, notes) if isinstance(lane, StemDraft)]
    for lane in stems:
        lane.touched(edit.id)
        for slot in slots:
            lane.preserved[slot] = operation.level
    return notes


def transposed(draft: Draft, edit: Edit, slots: Sequence[int]) -> list[str]:
    """Pitch up or down; drums keep theirs unless they are named."""
    operation = cast("Transpose", edit.operation)
    return _shifted(draft, edit, slots, operation.semitones)


def rekeyed(draft: Draft, edit: Edit, slots: Sequence[int]) -> list[str]:
    """Into another key by the nearest way; a change of mode goes to the key with the same notes."""
    operation = cast("Key", edit.operation)
    key = draft.facts.key
    if key is None:
        raise Impossible("no key was heard in this song, so there is no way to another")
    target, note = pitch_class(operation.tonic), ""
    if _minorish(operation.mode) != _minorish(key.mode):
        target = (target + (3 if _minorish(operation.mode) else -3)) % 12
        note = f"the song stays {key.mode}: it was moved to the key that shares the notes of "
        note += f"{operation.tonic} {operation.mode}"
    way = (target - pitch_class(key.tonic) + 6) % 12 - 6
    notes = _shifted(draft, edit, slots, float(way))
    return [*notes, note] if note else notes


def _minorish(mode: str) -> bool:
    return mode in {"minor", "dorian", "phrygian", "locrian"}


def _shifted(draft: Draft, edit: Edit, slots: Sequence[int], semitones: float) -> list[str]:
    lanes, notes = lanes_meant(draft, edit.scope)
    stems = [lane for lane in lanes if isinstance(lane, StemDraft)]
    if not edit.scope.stems:
        stems = [lane for lane in stems if lane.stem != "drums"]
    for lane in _some(stems, notes):
        lane.touched(edit.id)
        for slot in slots:
            lane.semitones[slot] = min(12.0, max(-12.0, lane.semitones[slot] + semitones))
    return notes


def felt(draft: Draft, edit: Edit, slots: Sequence[int]) -> list[str]:
    """Half or double time of the drums (or of the stems named); swing or straightness of all."""
    operation = cast("Feel", edit.operation)
    lanes, notes = lanes_meant(draft, edit.scope)
    stems = [lane for lane in lanes if isinstance(lane, StemDraft)]
    timed = operation.feel in {"half", "double"}
    if timed and not edit.scope.stems:
        drums = [lane for lane in stems if lane.stem == "drums"]
        stems = drums or stems
    for lane in _some(stems, notes):
        lane.touched(edit.id)
        for slot in slots:
            if timed:
                lane.feel[slot] = operation.feel
            else:
                straight = operation.feel == "straight"
                lane.swing[slot] = 0.5 if straight else operation.amount or _SWING
    return notes


def key_after(draft: Draft) -> KeyFact | None:
    """The song's key, moved with the transposition that most of the remix has."""
    key = draft.facts.key
    shifts = shift_by_slot(draft)
    if key is None or not shifts:
        return key
    common = max(sorted(set(shifts)), key=shifts.count)
    moved = (pitch_class(key.tonic) + round(common)) % 12
    names: tuple[Tonic, ...] = get_args(Tonic)
    return replace(key, tonic=next(name for name in names if pitch_class(name) == moved))


def shift_by_slot(draft: Draft) -> list[float]:
    """The transposition of the harmony in each slot: that of the tonal stems."""
    tonal = [draft.stems[name] for name in ("other", "bass", "vocals") if name in draft.stems]
    tonal = tonal or [lane for lane in draft.stems.values() if lane.stem != "drums"]
    return list(tonal[0].semitones) if tonal else [0.0] * len(draft.slots)


def _some(lanes: list[AnyLane], notes: list[str]) -> list[AnyLane]:
    """The lanes, or a refusal where there are none."""
    if not lanes:
        raise Impossible("; ".join(notes) or "nothing in this song is meant")
    return lanes
