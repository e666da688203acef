"""What is selected in the timeline, as the place that the next prompt speaks of."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from engines.model.edits import with_scope
from engines.model.plan import Scope

if TYPE_CHECKING:
    from engines.model.plan import Edit, RemixPlan

_WHOLE: Final = frozenset({"tempo", "key", "length", "loudness", "order"})
"""Operations that speak of the whole remix, whatever is selected."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """Bars of the original, by the name of the section that they are, where they are one.

    Attributes:
        first_bar, last_bar: of the original, counted from 1, both included.
        section: as a plan names it, "chorus 2"; empty for bars that were drawn over.
    """

    first_bar: int
    last_bar: int
    section: str = ""

    @property
    def scope(self) -> Scope:
        """Where an edit holds that was asked for with this selected."""
        if self.section:
            return Scope(sections=(self.section,))
        return Scope(bars=(self.first_bar, self.last_bar))


def within(plan: RemixPlan, before: RemixPlan | None, scope: Scope) -> RemixPlan:
    """A plan whose newest words hold only in a place, where those words name no place themselves.

    Args:
        plan: as the words were read.
        before: the plan that they continued; its edits stay where they are.
        scope: the place.
    """
    known = {edit.id for edit in before.edits} if before is not None else set()
    fresh = [edit for edit in plan.edits if edit.id not in known and edit.because.origin == "said"]
    if any(not edit.scope.everywhere for edit in fresh):
        return plan
    for edit in fresh:
        plan = with_scope(plan, edit.id, _placed(edit, scope).scope)
    asked = len(before.questions) if before is not None else 0
    questions = tuple(
        replace(
            question,
            options=tuple(
                replace(option, edits=tuple(_placed(edit, scope) for edit in option.edits))
                for option in question.options
            ),
        )
        for question in plan.questions[asked:]
    )
    return replace(plan, questions=(*plan.questions[:asked], *questions))


def _placed(edit: Edit, scope: Scope) -> Edit:
    if edit.op in _WHOLE or not edit.scope.everywhere:
        return edit
    return replace(edit, scope=replace(scope, stems=edit.scope.stems))
