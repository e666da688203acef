"""What shall stay as the plan has it, or be as it was before: "keep the jazz", "leave the drums alone"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from engines.planning.drafting.drafts import VOICED, use
from engines.planning.drafting.targets import target_of
from engines.planning.talk.taking_back import REMOVABLE, take_back, targeted

if TYPE_CHECKING:
    from engines.planning.drafting.clauses import Clause
    from engines.planning.talk.conversation import Conversation


def kept(talk: Conversation, clause: Clause) -> bool:
    """Such as "keep the jazz": something that the plan has already done stays; nothing is to be done."""
    verb = clause.find("verb", "keep")
    orders = [edit for edit in talk.edits if edit.op == "order"]
    if verb is not None and clause.find("verb", "order") is not None and orders:
        talk.drop(orders)  # "no, leave the order"
        clause.consume()
        return True
    if verb is not None and _as_before(talk, clause):
        return True
    if verb is not None and _stays_so(talk, clause):
        clause.consume()
        return True
    if (
        verb is None
        or clause.voices
        or not any(clause.find(category) for category in REMOVABLE)
        or clause.quantity() is not None
    ):
        return False
    found = targeted(talk, target_of(clause, skip=verb))
    talk.kept |= {edit.id for edit in found}
    if found:
        clause.consume()
    return bool(found)


def _as_before(talk: Conversation, clause: Clause) -> bool:
    """Such as "leave the vocals where they were", "leave them alone": what was done to them is undone."""
    past = clause.says("where", "as", "how", "like") and clause.says("was", "were", "before")
    past = past or _lets_go_of(talk, clause)
    target = target_of(clause, skip=clause.find("verb", "keep"))
    found = targeted(talk, target) if past and target.names_anything else []
    take_back(talk, clause, found, target)
    if found:
        use(*clause.items)
    return bool(found)


def _lets_go_of(talk: Conversation, clause: Clause) -> bool:
    """Such as "actually leave the drums alone", behind "drums 2 dB up"."""
    names = {name for voices in clause.voices for name in voices.names}
    if clause.places or talk.reading.drafts or clause.find("talk", "that"):
        return False
    untouched = any(piece.text.startswith(_UNTOUCHED) for piece in clause.all("verb", "keep"))
    touched = [edit for edit in talk.latest if edit.op in VOICED and set(edit.scope.stems) == names]
    return untouched and bool(touched)


_UNTOUCHED: Final = ("leave", "dont touch", "do not touch", "hands off", "dont mess with", "dont change")


def _stays_so(talk: Conversation, clause: Clause) -> bool:
    """Such as "leave the drums like that": as the plan has them."""
    names = {name for voices in clause.voices for name in voices.names}
    busy = any(clause.find(category) for category in (*REMOVABLE, "attr", "vague"))
    pointed = clause.find("talk", "that") is not None and not busy and clause.quantity() is None
    return pointed and any(names & set(edit.scope.stems) for edit in talk.edits)
