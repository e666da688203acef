"""What is turned down, or wanted after all: "neither of those", "don't keep the bass"."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Final

from engines.planning.drafting.targets import target_of
from engines.planning.words.items import is_determiner
from engines.planning.words.lexemes import Lexeme

if TYPE_CHECKING:
    from engines.planning.drafting.clauses import Clause
    from engines.planning.talk.conversation import Conversation
    from engines.planning.words.items import Item

_THOSE: Final = ("that", "those", "them", "these", "it", "this", "both")
_WANTED: Final = frozenset(
    {"i want", "want", "i need", "need", "i do want", "have", "use", "include", "i like"}
)
_DENIED: Final = ("dont", "do not", "no longer", "stop", "no need to", "never")


def none_of_those(talk: Conversation, clause: Clause) -> bool:
    """Such as "neither of those", "none of that": the last two wishes, or all of the last prompt."""
    neither = clause.says("neither", "neither of")
    nothing = clause.says("none of", "none") and clause.says(*_THOSE)
    if not (neither or nothing) or clause.voices or clause.places or clause.quantity():
        return False
    wishes = sorted({(edit.because.prompt, edit.because.start) for edit in talk.edits if edit.enabled})
    last = wishes[-2:] if neither else []
    gone = [edit for edit in talk.edits if (edit.because.prompt, edit.because.start) in last]
    talk.drop(gone or talk.latest)
    clause.consume()
    return bool(talk.dropped)


def left_alone(talk: Conversation, clause: Clause) -> bool:
    """Such as "leave the song as it is", behind "neither of those": nothing more is to be done."""
    verb = clause.find("verb", "keep")
    if verb is None or not talk.dropped or clause.voices or any(place.named for place in clause.places):
        return False
    plain = all(item is verb or item in clause.places or _is_light(item) for item in clause.items)
    if plain:
        clause.consume()
    return plain


def _is_light(item: Item) -> bool:
    if is_determiner(item) or getattr(item, "kind", "") in {"filler", "mark", "part"}:
        return True
    return isinstance(item, Lexeme) and (
        item.has("prep", "whole") or set(item.tags) <= {"talk", "join", "prep"}
    )


def not_kept(talk: Conversation, clause: Clause) -> bool:
    """Such as "don't keep the bass", where it shall stay as it is: it may be changed again."""
    verb = clause.find("verb", "keep")
    if verb is None or not clause.says(*_DENIED):
        return False
    target = dataclasses.replace(target_of(clause, skip=verb), ops=frozenset({"preserve"}), roles=frozenset())
    found = [edit for edit in talk.edits if target.fits(edit, talk.reading)]
    talk.drop(found)
    if found:
        clause.consume()
    return bool(found)


def wanted_after_all(talk: Conversation, clause: Clause) -> bool:
    """Such as "i do want the intro", where it is cut: it comes back."""
    verb = next((piece for piece in clause.lexemes if piece.text in _WANTED), None)
    places = [place for place in clause.places if place.sections and place.relation in {"", "in"}]
    if verb is None or not places or clause.voices or clause.quantity() is not None or clause.find("not"):
        return False
    names = {s.name for place in places for s in talk.reading.song.named(place.sections)}
    own = {e.id: {s.name for s in talk.reading.song.named(e.scope.sections)} for e in talk.edits}
    cut = [edit for edit in talk.edits if edit.op == "cut" and own[edit.id] and own[edit.id] <= names]
    if not cut or any(clause.find(category) for category in ("fx", "style", "texture", "transition", "feel")):
        return False
    talk.drop(cut)
    talk.entered = tuple(dict.fromkeys(name for place in places for name in place.sections))
    clause.consume()
    return True
