"""Short verdicts on what the plan has done: "vocals yes, drums no", "everything good except the rain"."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Final

from engines.planning.drafting.drafts import use
from engines.planning.drafting.targets import target_of

if TYPE_CHECKING:
    from engines.model.plan import Edit
    from engines.planning.drafting.clauses import Clause
    from engines.planning.talk.conversation import Conversation

_YES: Final = frozenset({"yes", "yeah", "yep", "ok"})
_NO: Final = frozenset({"no", "nope", "nah"})
_FINE: Final = frozenset({"good", "fine", "great", "perfect", "ok", "okay", "nice", "cool", "love", "like"})


def verdict(talk: Conversation, clause: Clause) -> bool:
    """Such as "vocals yes", "drums no": what is named stays, or goes."""
    last = clause.items[-1].text
    if len(clause.items) < 2 or last not in _YES | _NO or clause.quantity() is not None:
        return False
    found = _named(talk, clause)
    if last in _NO:
        stems = {name for voices in clause.voices for name in voices.names}
        for edit in found:
            left = tuple(name for name in edit.scope.stems if name not in stems)
            shrinks = bool(stems) and bool(left) and len(left) < len(edit.scope.stems)
            talk.replace(
                edit, clause, scope=dataclasses.replace(edit.scope, stems=left)
            ) if shrinks else talk.drop([edit])
    if found:
        use(*clause.items)
    return bool(found)


def fine_except(talk: Conversation, clause: Clause) -> bool:
    """Such as "everything good except the rain": that goes; "remove everything except the arp": all else."""
    excepts = clause.find("prep", "except", "everything_but") or any(
        voices.complement for voices in clause.voices
    )
    every = clause.says(
        "everything", "all", "remove everything", "undo everything", "reset everything"
    ) or any(voices.text.startswith("everything") for voices in clause.voices)
    if not excepts or not every or clause.quantity() is not None:
        return False
    found = _named(talk, clause)
    if not found:
        return False
    removes = clause.find("talk", "start_over", "undo") or clause.find("verb", "remove")
    if removes is not None:
        talk.drop([edit for edit in talk.edits if edit not in found])
    elif any(item.text in _FINE for item in clause.items):
        talk.drop(found)
    else:
        return False
    use(*clause.items)
    return True


def _named(talk: Conversation, clause: Clause) -> list[Edit]:
    target = target_of(clause)
    target = dataclasses.replace(target, ops=target.ops - {"mute", "cut", "solo"})
    parts = [edit for edit in talk.edits if getattr(edit.operation, "role", None) in target.roles]
    if parts:
        return parts
    if target.ops:
        return [edit for edit in talk.edits if target.fits(edit, talk.reading)]
    names = {name for voices in clause.voices if not voices.complement for name in voices.names}
    return [edit for edit in talk.latest if names & set(edit.scope.stems)]
