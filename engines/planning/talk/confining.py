"""Where what the plan has may reach: "keep it to the bridge", "leave the bass out of that"."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Final

from engines.model.plan import Scope
from engines.planning.talk.mentions import NOUNS, mentioned
from engines.planning.words.items import Place, Voices
from engines.planning.words.lexemes import Lexeme

if TYPE_CHECKING:
    from engines.model.plan import Edit
    from engines.planning.drafting.clauses import Clause
    from engines.planning.talk.conversation import Conversation

_UNPLACED: Final = frozenset({"order", "length", "loudness"})
_IT: Final = ("it", "that", "them", "those", "this", "these")
_OUT: Final = frozenset({"leave", "keep", "take", "exclude", "spare", "leave out", "keep out"})


def confined(talk: Conversation, clause: Clause) -> bool:
    """Such as "keep it to the bridge", "limit the reverb to the vocals": there, and nowhere else."""
    verb = clause.find("verb", "keep", "confine")
    places = [place for place in clause.places if place.named and place.relation in {"in", ""}]
    pointed = clause.says(*_IT) or any(clause.find(category) for category in NOUNS)
    if verb is None or not pointed or not _leads_there(clause, places):
        return False
    edits = [edit for edit in _meant(talk, clause, verb, places) if edit.op not in _UNPLACED]
    names = tuple(dict.fromkeys(name for voices in clause.voices for name in voices.names))
    for edit in edits:
        scope = dataclasses.replace(edit.scope, stems=names) if names else edit.scope
        if places:
            sections = tuple(dict.fromkeys(name for place in places for name in place.sections))
            scope = Scope(sections=sections, bars=places[0].bars, stems=scope.stems)
        talk.replace(edit, clause, scope=scope)
    if edits:
        clause.consume()
    return bool(edits)


def _leads_there(clause: Clause, places: list[Place]) -> bool:
    """Whether "to", "for" stands before the place, or before the voices."""
    if any(place.text.split()[0] in {"to", "for"} for place in places):
        return True
    befores = [clause.before(voices) for voices in clause.voices]
    befores = [clause.before(item) if item is not None and item.text == "the" else item for item in befores]
    return any(item is not None and item.text in {"to", "for"} for item in befores)


def _meant(talk: Conversation, clause: Clause, verb: Lexeme, places: list[Place]) -> list[Edit]:
    items = [item for item in clause.items if item not in places and not isinstance(item, Voices)]
    nouns = [item for item in items if isinstance(item, Lexeme) and any(item.has(c) for c in NOUNS)]
    if not nouns:
        return talk.latest
    return mentioned(talk, type(clause)([item for item in items if item is not verb]))


def spared(talk: Conversation, clause: Clause) -> bool:
    """Such as "leave the bass out of that", "not for the vocals": the last wish, but not on these."""
    out_of = clause.says("out of") or any(item.text == "out" for item in clause.items)
    if _kept_out_of(talk, clause):
        return True
    leaves = next((piece for piece in clause.lexemes if piece.text in _OUT), None)
    names = {name for voices in clause.voices for name in voices.names}
    edits = [edit for edit in talk.latest if edit.op not in _UNPLACED | {"mute", "cut", "add"}]
    if leaves is None or not out_of or not names or not edits or not clause.says(*_IT):
        return False
    if not clause.says("of"):
        return False
    done = False
    for edit in edits:
        own = edit.scope.stems or talk.reading.facts.stem_names
        stems = tuple(name for name in own if name not in names)
        if stems and stems != edit.scope.stems:
            talk.replace(edit, clause, scope=dataclasses.replace(edit.scope, stems=stems))
            done = True
    if done:
        clause.consume()
    return done


def _kept_out_of(talk: Conversation, clause: Clause) -> bool:
    """Such as "keep it out of the verses": the last wish, but not there."""
    places = [place for place in clause.places if place.text.startswith("out of") and place.labels]
    edits = [edit for edit in talk.latest if edit.op not in _UNPLACED]
    if (
        not places
        or not edits
        or clause.voices
        or not clause.says(*_IT)
        or clause.find("verb", "keep") is None
    ):
        return False
    song = talk.reading.song
    gone = [s.name for place in places for label in place.labels for s in song.named([label])]
    for edit in edits:
        left = song.without(edit.scope.sections, gone)
        talk.replace(edit, clause, scope=dataclasses.replace(edit.scope, sections=left))
    clause.consume()
    return True


def rescoped(talk: Conversation, clause: Clause) -> bool:
    """Such as "16 bars, before chorus 3": where what this prompt has just changed shall be."""
    edits = [edit for edit in talk.edits if edit.id in talk.touched]
    places = [place for place in clause.places if place.named and place.relation != "except"]
    more = clause.says("too", "as well", "also") or clause.joint in {"and", "then"}
    if not edits or not places or clause.voices or more or not clause.headless or clause.quantity():
        return False
    if any(edit.op in _UNPLACED for edit in edits):
        return False
    sections = tuple(dict.fromkeys(name for place in places for name in place.sections))
    for edit in edits:
        scope = Scope(sections=sections, bars=places[0].bars, stems=edit.scope.stems)
        talk.replace(edit, clause, scope=scope)
    clause.consume()
    return True
