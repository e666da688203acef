"""Takes: finished plans with a name, to go back to."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

from engines.model.plan import RemixPlan

_NAME = 48


@dataclass(frozen=True, slots=True, kw_only=True)
class Take:
    """One plan that was heard.

    Attributes:
        id: unique in the session: "t1", "t2", ...
        name: as the person reads and changes it.
        plan: what was asked for.
        starred: whether the person marked it.
        summary: one line of what became of it.
        parent: id of the take that was on when it was made; empty for a beginning.
    """

    id: str
    name: str
    plan: RemixPlan
    starred: bool = False
    summary: str = ""
    parent: str = ""


def next_id(takes: Iterable[Take]) -> str:
    """An id that no take has."""
    used = [int(take.id[1:]) for take in takes if take.id[1:].isdecimal()]
    return f"t{max(used, default=0) + 1}"


def name_of(plan: RemixPlan) -> str:
    """A name for a take: the last thing that was said, shortened at a word."""
    words = plan.prompts[-1].strip() if plan.prompts else ""
    if len(words) <= _NAME:
        return words
    return words[:_NAME].rsplit(" ", 1)[0].rstrip(",;. ") + "…"


def with_plan(takes: tuple[Take, ...], take_id: str, plan: RemixPlan) -> tuple[Take, ...]:
    """The takes with another plan in one of them."""
    return tuple(replace(take, plan=plan) if take.id == take_id else take for take in takes)


def changed(takes: tuple[Take, ...], fresh: Take) -> tuple[Take, ...]:
    """The takes with one of them exchanged for its new form."""
    return tuple(fresh if take.id == fresh.id else take for take in takes)
