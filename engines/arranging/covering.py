"""Stems that a model plays anew in a style, in one, where a restyle names one that can."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

from engines.arranging.drafts import PartDraft

if TYPE_CHECKING:
    from engines.arranging.drafts import Draft
    from engines.arranging.places import Place
    from engines.model.arrangement import Arrangement
    from engines.model.operations import Restyle, Role
    from engines.model.plan import Edit

_VOICE: Final = "vocals"
_ROLES: Final[dict[tuple[str, ...], Role]] = {("drums",): "drums", ("bass",): "bass"}
"""What single stems play; all others, and several together, are heard by their chords."""
_ENERGY: Final = 0.7


def stems_to_cover(draft: Draft, edit: Edit, place: Place) -> tuple[str, ...]:
    """The stems that a restyle's engine plays anew: none where the style's own parts are to play.

    A voice stays as it was sung, and what is preserved is never made anew.
    """
    if edit.id not in draft.covers:
        return ()
    slots = place.slots(draft.slots)
    return tuple(
        name
        for name, lane in draft.stems.items()
        if name != _VOICE
        and (not edit.scope.stems or name in edit.scope.stems)
        and not any(lane.preserved[slot] for slot in slots)
    )


def cover(draft: Draft, edit: Edit, place: Place, what: tuple[tuple[str, ...], float]) -> PartDraft:
    """The lane of stems that are played anew, so far into the style; they are silent once it is made."""
    stems, amount = what
    operation = cast("Restyle", edit.operation)
    count = len(draft.slots)
    part = PartDraft(
        id=f"part:cover:{edit.id}", role=_ROLES.get(stems, "chords"), style=operation.style,
        sounds=[False] * count, gain_db=[0.0] * count, pan=[0.0] * count, width=[1.0] * count,
        energy=[_ENERGY] * count, edits=[edit.id], amount=amount, engine=operation.engine or "", covers=stems,
    )  # fmt: skip
    for slot in place.slots(draft.slots):
        part.sounds[slot] = True
    if draft.covers[edit.id]:
        for name in stems:
            lane = draft.stems[name]
            lane.touched(edit.id)
            for slot in place.slots(draft.slots):
                lane.sounds[slot] = False
    return part


def of_the_voice(draft: Draft, edit: Edit) -> list[str]:
    """What is said where a model is asked to sing."""
    if edit.id in draft.covers and _VOICE in edit.scope.stems:
        return ["the voice stays as it was sung: no model sings it anew"]
    return []


def covers_in(arrangement: Arrangement) -> dict[str, bool]:
    """The restyles whose covers an arrangement holds, as `arrange` takes them."""
    return {lane.edits[0]: True for lane in arrangement.lanes if lane.part is not None and lane.part.covers}
