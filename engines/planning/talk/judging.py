"""Opinions: "the tape stop is cheesy", "that's crowded", "love it", which carry no order by themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from engines.planning.drafting.targets import target_of
from engines.planning.talk.mentions import mentioned
from engines.planning.words.items import is_determiner
from engines.planning.words.lexemes import Lexeme

if TYPE_CHECKING:
    from engines.planning.drafting.clauses import Clause
    from engines.planning.talk.conversation import Conversation
    from engines.planning.words.items import Item

_LIGHT: Final = frozenset({"talk", "det", "degree", "join", "opinion", "not", "dir"})


def judged(talk: Conversation, clause: Clause) -> bool:
    """Such as "it's awful", "the vinyl is annoying": what is named goes, what is only felt is let stand."""
    opinion = clause.find("opinion")
    if opinion is None or clause.find("verb", "remove", "keep", "only"):
        return False
    subjects = [item for item in clause.items if not _is_light(item)]
    found = mentioned(talk, clause) if subjects else []
    if subjects and not found and not (clause.voices or clause.places):
        return False
    bad = opinion.has("opinion", "bad") != _is_denied(clause, opinion)
    if found and bad:
        talk.drop(found)
    elif found:
        talk.kept |= {edit.id for edit in found}
    talk.correcting |= bad
    clause.consume()
    return not (subjects and not found and clause.does_something)


def _is_light(item: Item) -> bool:
    if is_determiner(item):
        return True
    if not isinstance(item, Lexeme):
        return False
    return item.kind in {"filler", "mark", "part"} or (bool(item.tags) and set(item.tags) <= _LIGHT)


def _is_denied(clause: Clause, opinion: Lexeme) -> bool:
    before = clause.before(opinion)
    return isinstance(before, Lexeme) and before.has("not")


def complains_behind(talk: Conversation, clause: Clause, following: Clause | None) -> bool:
    """Such as "use a fill | the tape stop is cheesy": what a clause takes the place of."""
    if following is None or following.find("opinion", "bad") is None:
        return False
    found = mentioned(talk, following) if any(not _is_light(item) for item in following.items) else []
    if not found and any(not _is_light(item) for item in following.items):
        return False
    if found:
        clause.denied = target_of(following).ops
        talk.topic = {edit.id for edit in found}
    following.consume()
    following.denial = True
    return True
