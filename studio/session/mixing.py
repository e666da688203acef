"""The mixer's faders as edits of the plan: level, mute and solo of a stem for the whole song."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from engines.model.edits import with_edit, with_enabled, with_operation, without_edits
from engines.model.operations import Gain, Mute, Solo
from engines.model.plan import Because, Scope

if TYPE_CHECKING:
    from engines.model.arrangement import Lane
    from engines.model.plan import Edit, RemixPlan


SILENT_DB: Final = -60.0
"""The lowest place of a fader; there nothing is left of the stem."""
_ALSO: Final = {"percussion": "drums"}
"""Parts that a word about another stem also means."""


def control_of(lane: Lane) -> str:
    """The name under which a plan speaks of a lane."""
    role = lane.part.role if lane.part is not None else ""
    return lane.stem or _ALSO.get(role, role)


def by_hand(plan: RemixPlan) -> Because:
    """The reason of an edit that no words stand for."""
    return Because(prompt=max(0, len(plan.prompts) - 1), start=0, end=0)


def stem_gain_db(plan: RemixPlan | None, stem: str) -> float:
    """The level that the fader of a stem shows [dB]."""
    found = _everywhere(plan, "gain", stem)
    return sum(edit.operation.gain_db for edit in found if isinstance(edit.operation, Gain))


def is_muted(plan: RemixPlan | None, stem: str) -> bool:
    """Whether a stem is silent all through."""
    return bool(_everywhere(plan, "mute", stem))


def is_solo(plan: RemixPlan | None, stem: str) -> bool:
    """Whether a stem is among those that alone sound."""
    if plan is None:
        return False
    return any(
        edit.op == "solo" and edit.scope.everywhere and stem in edit.scope.stems for edit in plan.active
    )


def level(plan: RemixPlan | None, stem: str) -> float:
    """The linear gain at which faders, mutes and solos of the whole song leave a stem; 0 for silent."""
    solos = {
        name
        for edit in (plan.active if plan is not None else ())
        if edit.op == "solo" and edit.scope.everywhere
        for name in edit.scope.stems
    }
    if is_muted(plan, stem) or (solos and stem not in solos):
        return 0.0
    gain_db = stem_gain_db(plan, stem)
    return 0.0 if gain_db <= SILENT_DB else 10.0 ** (gain_db / 20.0)


def without_mixer(plan: RemixPlan) -> RemixPlan:
    """The plan without its faders, mutes and solos of the whole song."""
    kept = (e for e in plan.edits if not (e.op in {"gain", "mute", "solo"} and e.scope.everywhere))
    return replace(plan, edits=tuple(kept))


def with_stem_gain(plan: RemixPlan, stem: str, gain_db: float) -> RemixPlan:
    """The plan with the fader of a stem at a level [dB, −60 to 12]; 0 dB takes the fader's edit away."""
    others = [edit for edit in _everywhere(plan, "gain", stem) if not is_by_hand(edit)]
    said = sum(edit.operation.gain_db for edit in others if isinstance(edit.operation, Gain))
    wanted = min(12.0, max(-60.0, round(gain_db - said, 1)))
    mine = next((edit for edit in _everywhere(plan, "gain", stem) if is_by_hand(edit)), None)
    if mine is None and wanted != 0.0:
        return with_edit(plan, Gain(gain_db=wanted), scope=Scope(stems=(stem,)), because=by_hand(plan))
    if mine is None:
        return plan
    if wanted == 0.0:
        return without_edits(plan, (mine.id,))
    return with_operation(plan, mine.id, Gain(gain_db=wanted))


def with_mute(plan: RemixPlan, stem: str, *, muted: bool) -> RemixPlan:
    """The plan with a stem silent all through, or no longer."""
    found = _everywhere(plan, "mute", stem)
    if muted and not found:
        return with_edit(plan, Mute(), scope=Scope(stems=(stem,)), because=by_hand(plan))
    if not muted:
        plan = without_edits(plan, [edit.id for edit in found if is_by_hand(edit)])
        for edit in found:
            if not is_by_hand(edit):
                plan = with_enabled(plan, edit.id, enabled=False)
    return plan


def with_solo(plan: RemixPlan, stem: str, *, solo: bool) -> RemixPlan:
    """The plan with a stem among those that alone sound, or no longer; one edit holds them all."""
    mine = next((edit for edit in plan.active if edit.op == "solo" and edit.scope.everywhere), None)
    if mine is None:
        if not solo:
            return plan
        return with_edit(plan, Solo(), scope=Scope(stems=(stem,)), because=by_hand(plan))
    names = tuple(name for name in mine.scope.stems if name != stem)
    if solo:
        names = (*names, stem)
    if not names:
        return without_edits(plan, (mine.id,))
    scope = replace(mine.scope, stems=names)
    edits = tuple(replace(edit, scope=scope) if edit.id == mine.id else edit for edit in plan.edits)
    return replace(plan, edits=edits)


def _everywhere(plan: RemixPlan | None, op: str, stem: str) -> tuple[Edit, ...]:
    if plan is None:
        return ()
    return tuple(
        edit
        for edit in plan.active
        if edit.op == op and edit.scope.everywhere and edit.scope.stems == (stem,)
    )


def is_by_hand(edit: Edit) -> bool:
    """Whether no words stand for an edit."""
    return edit.because.start == edit.because.end and edit.because.origin == "said"
