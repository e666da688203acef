"""The arrangement by hand: sections of the remix moved, played again and left out, as edits of the plan."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from engines.model.edits import with_edit, with_enabled, with_operation
from engines.model.operations import Order
from engines.model.plan import Scope
from studio.session.mixing import by_hand, is_by_hand

if TYPE_CHECKING:
    from engines.model.arrangement import Arrangement
    from engines.model.plan import Edit, RemixPlan
    from engines.model.song import SongFacts

_BAKED: Final = frozenset({"order", "repeat", "cut"})
"""Operations whose effect is in the order that is written by hand."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Played:
    """A section of the song, as it is played in the remix.

    Attributes:
        name: the song's own: "chorus 2".
        first_bar, bars: where in the remix.
    """

    name: str
    first_bar: int
    bars: int


def played(arrangement: Arrangement, facts: SongFacts) -> tuple[Played, ...]:
    """The song's sections in the order of the remix; what was extended goes with its neighbour."""
    begins = {section.name: section.first_bar for section in facts.sections}
    found: list[Played] = []
    for part in arrangement.sections:
        if begins.get(part.name) == part.source_first_bar:
            found.append(Played(name=part.name, first_bar=part.first_bar, bars=part.bars))
        elif found and found[-1].name == part.name:
            last = found[-1]
            bars = part.first_bar + part.bars - last.first_bar
            found[-1] = Played(name=last.name, first_bar=last.first_bar, bars=bars)
    return tuple(found)


def index_at(parts: tuple[Played, ...], bar: int) -> int | None:
    """Which of them plays at a bar of the remix."""
    found = (i for i, part in enumerate(parts) if part.first_bar <= bar < part.first_bar + part.bars)
    return next(found, None)


def moved(names: tuple[str, ...], index: int, to: int) -> tuple[str, ...]:
    """One of them taken out and put before the one that stood at `to`, or last."""
    left = [*names[:index], *names[index + 1 :]]
    left.insert(to if to <= index else to - 1, names[index])
    return tuple(left)


def doubled(names: tuple[str, ...], index: int) -> tuple[str, ...]:
    """One of them played once more, right behind itself."""
    return (*names[: index + 1], names[index], *names[index + 1 :])


def without(names: tuple[str, ...], index: int) -> tuple[str, ...]:
    """Less one of them."""
    return (*names[:index], *names[index + 1 :])


def with_order(plan: RemixPlan, names: tuple[str, ...]) -> RemixPlan:
    """The plan with the sections in this order, which says all that order, repeats and cuts said before.

    Those are switched off, so that they can be had back.
    """
    mine = next(
        (edit for edit in plan.active if isinstance(edit.operation, Order) and is_by_hand(edit)), None
    )
    for edit in plan.active:
        if _is_baked(edit) and edit is not mine:
            plan = with_enabled(plan, edit.id, enabled=False)
    if mine is not None:
        return with_operation(plan, mine.id, Order(sections=names))
    return with_edit(plan, Order(sections=names), scope=Scope(), because=by_hand(plan))


def hand_order(plan: RemixPlan) -> tuple[str, ...]:
    """The order that was written by hand; empty where there is none."""
    found = (edit.operation for edit in plan.active if is_by_hand(edit))
    return next((operation.sections for operation in found if isinstance(operation, Order)), ())


def _is_baked(edit: Edit) -> bool:
    """Whether an edit only reorders, repeats or cuts whole sections."""
    return edit.op in _BAKED and edit.scope.bars is None and edit.scope.seconds is None
