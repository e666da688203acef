"""What the person makes, as one value: plan, takes and corrections; changing it gives a new one."""

from __future__ import annotations

from dataclasses import dataclass, replace

from engines.model.corrections import Corrections
from engines.model.plan import RemixPlan
from studio.session.takes import Take, changed, next_id, with_plan


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """All that undo walks through.

    Attributes:
        plan: the one that is on; None before the first prompt and the first fader.
        takes: in the order of their making.
        take: id of the one that is on; empty for none.
        corrections: what the person set right in what was heard.
    """

    plan: RemixPlan | None = None
    takes: tuple[Take, ...] = ()
    take: str = ""
    corrections: Corrections = Corrections()

    @property
    def is_empty(self) -> bool:
        """Whether nothing was made yet."""
        return self.plan is None and not self.takes and not self.corrections.items

    def find(self, take_id: str) -> Take:
        """One of the takes.

        Raises:
            KeyError: there is none of that id.
        """
        for take in self.takes:
            if take.id == take_id:
                return take
        raise KeyError(take_id)


def with_new_take(work: Work, plan: RemixPlan, name: str) -> Work:
    """A plan became a take of its own, and is on."""
    take = Take(id=next_id(work.takes), name=name, plan=plan, parent=work.take)
    return replace(work, plan=plan, takes=(*work.takes, take), take=take.id)


def with_changed_plan(work: Work, plan: RemixPlan, name: str) -> Work:
    """The plan was changed by hand: the take that is on changes with it; the first change makes one."""
    if not work.take:
        return with_new_take(work, plan, name)
    return replace(work, plan=plan, takes=with_plan(work.takes, work.take, plan))


def gone_to(work: Work, take_id: str) -> Work:
    """An earlier take is on."""
    return replace(work, plan=work.find(take_id).plan, take=take_id)


def with_take(work: Work, take: Take) -> Work:
    """One of the takes in its new form."""
    return replace(work, takes=changed(work.takes, take))


def without_take(work: Work, take_id: str) -> Work:
    """Less one take; where it was on, the last of the others is."""
    left = tuple(one for one in work.takes if one.id != take_id)
    if take_id != work.take:
        return replace(work, takes=left)
    now = left[-1] if left else None
    return replace(work, plan=now.plan if now else None, takes=left, take=now.id if now else "")
