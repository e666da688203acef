"""What was asked for and is taken back: one thing, one prompt, or all since a take."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Final

from engines.planning.choosing import nth_of
from engines.planning.targets import Target, target_of

if TYPE_CHECKING:
    from engines.model.plan import Edit
    from engines.planning.clauses import Clause
    from engines.planning.conversation import Conversation


_REMOVABLE: Final = ("fx", "texture", "transition", "insert", "style", "feel", "axis")


def start_over(talk: Conversation, clause: Clause) -> bool:
    """Such as "start over", "reset the tempo", "reset the intro": everything goes, or what is named."""
    if clause.find("talk", "start_over") is None or any(place.seconds for place in clause.places):
        return False
    target = target_of(clause)
    if target.names_anything:
        there = [edit for edit in talk.edits if target.ops or not edit.scope.everywhere]
        talk.drop([edit for edit in there if target.fits(edit, talk.reading)])
    else:
        talk.edits = []
    clause.consume()
    return True


def back_before(talk: Conversation, clause: Clause) -> bool:
    """Such as "go back to before the techno": the take that the techno was asked for in is left."""
    if clause.find("talk", "back_before") is None:
        return False
    target = target_of(clause)
    if _too_long(talk, clause):
        return True
    take = talk.history.introduced(lambda edit: target.fits(edit, talk.reading), talk.prompt)
    if not target.names_anything and clause.find("talk", "that") is not None:
        _leave_takes(talk, clause, 1)  # "go back to before that"
    elif take is None or not target.names_anything:
        talk.say(clause, "Nothing of that kind was asked for before.")
    else:
        talk.return_to(talk.history.parent(take))
    clause.consume()
    return True


def undo(talk: Conversation, clause: Clause) -> bool:
    """Such as "undo": the last take is left; "undo the reverb": that one thing is taken back."""
    piece = clause.find("talk", "undo")
    if piece is None:
        return False
    nth = nth_of(clause, len(talk.latest))
    if nth is not None and len(talk.latest) > 1:
        talk.drop([talk.latest[nth]])
        clause.consume()
        return True
    target = target_of(clause, skip=piece)
    if not target.names_anything and not talk.touched:
        _leave_takes(talk, clause, _how_many(clause))
        clause.consume()
        return True
    found = _targeted(talk, target) if target.names_anything else talk.latest
    if not found:
        talk.say(clause, "There is nothing of that kind to undo.")
    _take_back(talk, clause, found, target)
    clause.consume()
    return True


def _too_long(talk: Conversation, clause: Clause) -> bool:
    """Whether the conversation is too long to be read again; says so."""
    if not talk.history.readable:
        talk.say(clause, "This conversation is too long to go back in by words; pick a take from the list.")
        clause.consume()
    return not talk.history.readable


def _how_many(clause: Clause) -> int:
    """Such as "undo the last two": how many takes are left."""
    number = next((piece for piece in clause.lexemes if piece.kind == "number" or piece.has("number")), None)
    counted = number is not None and any("last" in item.text.split() for item in clause.items)
    return max(1, int(number.value)) if counted and number is not None else 1


def _leave_takes(talk: Conversation, clause: Clause, count: int) -> None:
    if _too_long(talk, clause):
        return
    now = talk.history.place(talk.prompt)
    if now == 0:
        if talk.edits:
            talk.drop(talk.latest)
        else:
            talk.say(clause, "There is nothing to undo.")
        return
    for _ in range(count):
        now = talk.history.parent(now)
    talk.return_to(now)


def _take_back(talk: Conversation, clause: Clause, found: list[Edit], target: Target) -> None:
    """Undo edits; where a place was named, undo them there."""
    gone = []
    for edit in found:
        spanned = edit.scope.bars or edit.scope.seconds
        left = talk.reading.song.without(edit.scope.sections, target.sections) if target.sections else ()
        if left and not spanned:
            talk.replace(edit, clause, scope=dataclasses.replace(edit.scope, sections=left))
        elif others := _other_stems(talk, edit, target):
            talk.replace(edit, clause, scope=dataclasses.replace(edit.scope, stems=others))
        else:
            gone.append(edit)
    talk.drop(gone)


def _other_stems(talk: Conversation, edit: Edit, target: Target) -> tuple[str, ...]:
    """Such as "drop the reverb on the drums", where more has it: the stems that keep it."""
    if not target.ops or not target.stems or edit.op in {"add", "replace"}:
        return ()
    own = edit.scope.stems or talk.reading.facts.stem_names
    return tuple(name for name in own if name not in target.stems)


def _targeted(talk: Conversation, target: Target) -> list[Edit]:
    return [edit for edit in talk.edits if target.fits(edit, talk.reading)]


def unswung(talk: Conversation, clause: Clause) -> bool:
    """Such as "lose the swing", where the plan has put it there."""
    piece = clause.find("feel", "straight")
    found = [edit for edit in talk.edits if getattr(edit.operation, "feel", "") == "swing"]
    if piece is None or "swing" not in piece.text or not found:
        return False
    talk.drop(found)
    clause.consume()
    return True


def taken_off(talk: Conversation, clause: Clause) -> bool:
    """Such as "lose the riser", "no reverb", "remove the pad": of things that the plan has put there."""
    verb = clause.find("verb", "remove")
    if verb is None or clause.quantity("db", "percent", "hz", "semitone", "bpm") is not None:
        return False
    fades = clause.find("verb", "fade", "fade_in", "fade_out") is not None
    if not fades and not any(clause.find(category) for category in _REMOVABLE) and not clause.voices:
        return _taken_out_of(talk, clause)
    target = target_of(clause, skip=verb)
    if clause.voices and not any(clause.find(category) for category in _REMOVABLE):
        target = dataclasses.replace(target, ops=frozenset({"add"}), stems=frozenset())
        if not target.roles:
            return False
    found = _targeted(talk, target)
    of_the_song = target.sections and target.roles & {"drums", "bass"}
    if not found or (of_the_song and all(edit.scope.everywhere for edit in found)):
        return False
    _take_back(talk, clause, found, target)
    clause.consume()
    return True


def _taken_out_of(talk: Conversation, clause: Clause) -> bool:
    """Such as "take it out of the verses", "remove it", behind "add a pad"."""
    sections = tuple(name for place in clause.places if place.relation != "except" for name in place.sections)
    added = [edit for edit in talk.latest if edit.op in (_ADDED if clause.places else _PUT_IN)]
    if (clause.places and not sections) or not added or not _points(clause):
        return False
    _take_back(talk, clause, added, Target(sections=sections))
    clause.consume()
    return True


def _points(clause: Clause) -> bool:
    return any({"it", "that", "them", "this", "those"} & set(item.text.split()) for item in clause.items)


_ADDED: Final = frozenset({"add", "texture", "reverb", "delay", "drive", "filter", "sidechain", "chop"})
_PUT_IN: Final = _ADDED | {
    "insert",
    "transition",
    "stutter",
    "reverse",
    "compress",
    "restyle",
    "replace",
    "fade",
}


def kept(talk: Conversation, clause: Clause) -> bool:
    """Such as "keep the jazz": something that the plan has already done stays; nothing is to be done."""
    verb = clause.find("verb", "keep")
    if verb is not None and _stays_so(talk, clause):
        clause.consume()
        return True
    if (
        verb is None
        or clause.voices
        or not any(clause.find(category) for category in _REMOVABLE)
        or clause.quantity() is not None
    ):
        return False
    if not _targeted(talk, target_of(clause, skip=verb)):
        return False
    clause.consume()
    return True


def _stays_so(talk: Conversation, clause: Clause) -> bool:
    """Such as "leave the drums like that": as the plan has them."""
    names = {name for voices in clause.voices for name in voices.names}
    busy = any(clause.find(category) for category in (*_REMOVABLE, "attr", "vague"))
    pointed = clause.find("talk", "that") is not None and not busy and clause.quantity() is None
    return pointed and any(names & set(edit.scope.stems) for edit in talk.edits)


def back_to_take(talk: Conversation, clause: Clause) -> bool:
    """Such as "go back to take 2", "more like the first version"; likeness is another seed of that take."""
    piece = clause.find("talk", "take")
    if piece is None or clause.voices or clause.quantity() is not None:
        return False
    wanted = _take_number(clause, talk.prompt)
    if wanted is None:
        return False
    if _too_long(talk, clause):
        return True
    if 0 <= wanted <= talk.prompt:
        talk.return_to(wanted)
        talk.seed += any("like" in item.text.split() for item in clause.items)
    else:
        talk.say(clause, f"There is no take {wanted} yet; {_known_takes(talk.prompt)}.")
    clause.consume()
    return True


def _take_number(clause: Clause, takes: int) -> int | None:
    """Such as "take 2", "the second version", "the last one but one" by its number; the first is 1."""
    for item in clause.lexemes:
        if item.kind in {"number", "ordinal"} or item.has("number"):
            return int(item.value)
        if item.has("order"):
            order = int(item.get("order"))
            return order if order > 0 else takes + order
    return None


def _known_takes(takes: int) -> str:
    return f"pick one from 1 to {takes}" if takes else "nothing was asked for before"
