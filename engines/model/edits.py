"""Pure functions that change a plan: each takes a plan and gives a new one."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from engines.model.plan import Because, Edit, RemixPlan, Scope

if TYPE_CHECKING:
    from collections.abc import Iterable

    from engines.model.operations import Operation


def next_id(plan: RemixPlan) -> str:
    """An edit id that the plan has not used: "e1", "e2", ..."""
    return f"e{next_number(plan)}"


def next_number(plan: RemixPlan) -> int:
    """The number of the id that `next_id` gives; edits and the options of questions have lower ones."""
    taken = {edit.id for edit in plan.edits}
    taken |= {edit.id for question in plan.questions for option in question.options for edit in option.edits}
    return 1 + max((int(name[1:]) for name in taken if name[:1] == "e" and name[1:].isdecimal()), default=0)


def with_edit(plan: RemixPlan, operation: Operation, *, scope: Scope, because: Because) -> RemixPlan:
    """The plan with one more edit at its end."""
    edit = Edit(id=next_id(plan), operation=operation, scope=scope, because=because)
    return replace(plan, edits=(*plan.edits, edit))


def without_edits(plan: RemixPlan, ids: Iterable[str]) -> RemixPlan:
    """The plan without the edits of those ids."""
    gone = set(ids)
    return replace(plan, edits=tuple(edit for edit in plan.edits if edit.id not in gone))


def with_enabled(plan: RemixPlan, edit_id: str, *, enabled: bool) -> RemixPlan:
    """The plan with one edit switched on or off.

    Raises:
        KeyError: no edit has that id.
    """
    return _with(plan, replace(plan.edit(edit_id), enabled=enabled))


def with_operation(plan: RemixPlan, edit_id: str, operation: Operation) -> RemixPlan:
    """The plan with another operation, or other parameters, in one edit.

    Raises:
        KeyError: no edit has that id.
    """
    return _with(plan, replace(plan.edit(edit_id), operation=operation))


def with_scope(plan: RemixPlan, edit_id: str, scope: Scope) -> RemixPlan:
    """The plan with one edit holding elsewhere.

    Raises:
        KeyError: no edit has that id.
    """
    return _with(plan, replace(plan.edit(edit_id), scope=scope))


def with_seed(plan: RemixPlan, seed: int) -> RemixPlan:
    """Another take of the same plan."""
    return replace(plan, seed=seed)


def with_answer(plan: RemixPlan, question: int, chosen: int) -> RemixPlan:
    """The plan with another option of a question chosen; its edits take the place of the earlier option's.

    Raises:
        IndexError: there is no such question or option.
    """
    asked = plan.questions[question]
    if not 0 <= chosen < len(asked.options):
        raise IndexError(chosen)
    old = {edit.id for edit in asked.options[asked.chosen].edits}
    at = next((i for i, edit in enumerate(plan.edits) if edit.id in old), len(plan.edits))
    kept = [edit for edit in plan.edits if edit.id not in old]
    at = min(at, len(kept))
    edits = (*kept[:at], *asked.options[chosen].edits, *kept[at:])
    questions = list(plan.questions)
    questions[question] = replace(asked, chosen=chosen)
    return replace(plan, edits=edits, questions=tuple(questions))


def _with(plan: RemixPlan, edit: Edit) -> RemixPlan:
    return replace(plan, edits=tuple(edit if old.id == edit.id else old for old in plan.edits))
