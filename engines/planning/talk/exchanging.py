"""What the plan has put in, exchanged or moved: "swap the vinyl for rain", "move the shaker there"."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Final

from engines.model.plan import Scope
from engines.planning.drafting.drafts import LOCAL, VOICED, first_role, use
from engines.planning.drafting.holding import altered
from engines.planning.drafting.targets import target_of

if TYPE_CHECKING:
    from engines.model.plan import Edit
    from engines.planning.drafting.clauses import Clause
    from engines.planning.talk.conversation import Conversation

_KINDS: Final = {"texture": "kind", "style": "style", "transition": "kind", "feel": "feel"}
"""Categories of words, and the parameter of an edit that they name."""
_OPS: Final = {
    "texture": ("texture",),
    "style": ("restyle", "replace", "add"),
    "transition": ("transition",),
    "feel": ("feel",),
}
_MOVING: Final = frozenset(
    {"go", "continue", "move", "shift", "drag", "relocate", "push", "transfer", "put", "bring"}
)
_MOVABLE: Final = LOCAL | VOICED | {"transition", "insert", "repeat", "loop", "cut", "feel"}


def exchanged(talk: Conversation, clause: Clause) -> bool:
    """Such as "swap the vinyl for rain", "replace the pad with strings", where the plan has the first."""
    if _other_insert(talk, clause):
        return True
    if clause.find("verb", "replace", "swap") is None:
        return False
    for category, name in _KINDS.items():
        words = clause.all(category)
        latest = talk.latest[-1] if talk.latest else None
        old = str(getattr(latest.operation, name, "")) if latest and latest.op in _OPS[category] else ""
        if len(words) == 1 and old and clause.says("it", "that", "them") and not clause.voices:
            return _changed(talk, clause, _OPS[category], name, (old, words[0].get(category)))
        if len(words) == 2:
            old, new = words[0].get(category), words[1].get(category)
            return _changed(talk, clause, _OPS[category], name, (old, new))
    roles = [first_role(voices) for voices in clause.voices]
    if len(roles) == 2 and all(roles):
        return _changed(talk, clause, ("add", "replace"), "role", (roles[0], roles[1]))
    return False


BACKWARDS: Final = ("backwards", "backward", "vice versa", "mixed up", "crossed over")
"""How two wishes stand that shall change places."""


_INSERTED: Final = {"breakdown": "breakdown", "break": "breakdown", "drop": "drop", "build": "build"}


def _other_insert(talk: Conversation, clause: Clause) -> bool:
    """Such as "nah make that a breakdown", behind "add a drop": the new bars become others."""
    edit = talk.latest[-1] if talk.latest else None
    words = [word for item in clause.items[-1:] for word in item.text.split()]
    kind = _INSERTED.get(words[-1], "") if words else ""
    asked = clause.find("talk", "instead") or (clause.find("verb", "become") and clause.says("it", "that"))
    if edit is None or edit.op != "insert" or not kind or not asked or clause.voices:
        return False
    for old, operation in altered(edit, {"kind": kind}):
        talk.replace(old, clause, operation=operation)
    use(*clause.items)
    return True


def traded(talk: Conversation, clause: Clause) -> bool:
    """Such as "swap them", "flip those around": two edits of one kind change places, or what they are for."""
    swaps = (
        clause.find("verb", "swap")
        or clause.find("talk", "flip")
        or clause.says("flip", "switch", "trade", *BACKWARDS)
    )
    pointed = clause.says("them", "those", "these", "two", "sides", "it", "both", "vice versa")
    pointed |= len(clause.items) == 1
    pointed |= clause.find("talk", "flip") is not None
    if not swaps or not pointed or clause.voices or clause.places or clause.find("style"):
        return False
    live = [edit for edit in talk.edits if edit.enabled]
    pair = [edit for edit in live if edit.op == live[-1].op][-2:] if live else []
    if len(pair) < 2 or pair[0].scope == pair[1].scope:
        return False
    for edit, other in (pair, pair[::-1]):
        talk.replace(edit, clause, scope=other.scope)
    use(*clause.items)
    return True


def _changed(
    talk: Conversation, clause: Clause, ops: tuple[str, ...], name: str, values: tuple[str, str]
) -> bool:
    found = [
        edit for edit in talk.edits if edit.op in ops and getattr(edit.operation, name, None) == values[0]
    ]
    for old in found:
        for edit, operation in altered(old, {name: values[1]}):
            talk.replace(edit, clause, operation=operation)
    if found:
        clause.consume()
    return bool(found)


def moved(talk: Conversation, clause: Clause) -> bool:
    """Such as "move the percussion to the choruses": what the plan has put in one place goes to another."""
    plays = clause.find("verb", "repeat", "start") if clause.says("let", "have", "should") else None
    verb = clause.find("verb", "move") or plays
    relations = {"", "in", "before", "from"} if plays else {"", "in", "before"}
    places = [place for place in clause.places if place.named and place.relation in relations]
    if verb is not None and verb.text == "bring" and talk.latest and talk.latest[-1].op == "mute":
        return False  # "bring them in halfway through it"
    throughout = plays is not None and any(place.whole for place in clause.places)
    if verb is None or (verb.text not in _MOVING and verb is not plays) or not (places or throughout):
        return False
    target = dataclasses.replace(target_of(clause, skip=verb), sections=())
    if clause.voices and not target.ops:
        target = dataclasses.replace(target, ops=frozenset({"add"}), stems=frozenset())
    found = [edit for edit in talk.edits if target.ops and target.fits(edit, talk.reading)]
    if not target.names_anything and clause.says("it", "that", "them", "this", "those"):
        found = [edit for edit in talk.latest if edit.op in _MOVABLE]
    sections = tuple(dict.fromkeys(name for place in places for name in place.sections))
    goes_on = any("on into" in place.text or "through" in place.text for place in places)
    goes_on |= clause.says("on", "continue", "carry on", "keep going", "extend", "stretch")
    for edit in found if goes_on and sections else ():
        own = talk.reading.song.span(edit.scope.sections, sections)
        talk.replace(edit, clause, scope=Scope(sections=own, stems=edit.scope.stems))
    for edit in found if not (goes_on and sections) else ():
        bars = places[0].bars if places else None
        talk.replace(edit, clause, scope=Scope(sections=sections, bars=bars, stems=edit.scope.stems))
    if found:
        clause.consume()
    return bool(found)


def all_but(talk: Conversation, clause: Clause) -> bool:
    """Such as "everything but the rain can go": all edits but those named go."""
    but = clause.find("prep", "everything_but")
    gone = clause.find("verb", "remove") is not None or clause.says("go", "undo", "out")
    target = target_of(clause)
    found = [edit for edit in talk.edits if target.ops and target.fits(edit, talk.reading)]
    if but is None or not gone or clause.voices or not found:
        return False
    talk.drop([edit for edit in talk.edits if edit not in found])
    clause.consume()
    return True


def part_only_there(talk: Conversation, clause: Clause) -> bool:
    """Such as "only the strings in the chorus", behind "add a pad and strings": where that part plays."""
    role = next((first_role(voices) for voices in clause.voices if first_role(voices)), "")
    places = [place for place in clause.places if place.named]
    found = [edit for edit in talk.edits if edit.op == "add" and getattr(edit.operation, "role", "") == role]
    only = clause.find("verb", "only") is not None or any(place.only for place in places)
    if not role or not only or not places or not found or len(clause.voices) != 1:
        return False
    sections = tuple(dict.fromkeys(name for place in places for name in place.sections))
    for edit in found:
        scope = Scope(sections=sections, bars=places[0].bars, stems=edit.scope.stems)
        talk.replace(edit, clause, scope=scope)
    clause.consume()
    return True


def only_kept(talk: Conversation, clause: Clause) -> bool:
    """Such as "keep only the tempo change": everything else goes."""
    alone = clause.find("verb", "only")
    if alone is None or clause.voices or clause.places or "keep" not in alone.text.split():
        return False
    target = target_of(clause, skip=alone)
    if not target.ops or not any(_is_meant(talk, edit, clause) for edit in talk.edits):
        return False
    talk.drop([edit for edit in talk.edits if not _is_meant(talk, edit, clause)])
    clause.consume()
    return True


def _is_meant(talk: Conversation, edit: Edit, clause: Clause) -> bool:
    return target_of(clause, skip=clause.find("verb", "only")).fits(edit, talk.reading)
