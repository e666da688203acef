"""What was asked for and is taken back: one thing, one prompt, or everything."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any, Final

from engines.planning.drafting.drafts import VOICED
from engines.planning.drafting.targets import Target, target_of
from engines.planning.talk.choosing import nth_of
from engines.planning.talk.takes import how_many, leave_takes

if TYPE_CHECKING:
    from engines.model.operations import Operation
    from engines.model.plan import Edit
    from engines.planning.drafting.clauses import Clause
    from engines.planning.talk.conversation import Conversation
    from engines.planning.words.items import Place
    from engines.planning.words.lexemes import Lexeme


REMOVABLE: Final = ("fx", "texture", "transition", "insert", "style", "feel", "axis")


def start_over(talk: Conversation, clause: Clause) -> bool:
    """Such as "start over", "reset the tempo", "reset the intro": everything goes, or what is named."""
    if clause.find("talk", "start_over") is None or any(place.seconds for place in clause.places):
        return False
    target = target_of(clause)
    if target.names_anything:
        talk.drop([edit for edit in targeted(talk, target) if target.ops or not edit.scope.everywhere])
    else:
        talk.edits = []
    clause.consume()
    return True


def undo(talk: Conversation, clause: Clause) -> bool:
    """Such as "undo": the last take is left; "undo the reverb": that one thing is taken back."""
    piece = clause.find("talk", "undo")
    if piece is None or _prefers(talk, clause, piece):
        return False
    counted = _counted(talk, clause)
    if counted:
        talk.drop(counted)
        clause.consume()
        return True
    target = target_of(clause, skip=piece)
    if talk.kept and clause.find("quant", "rest") is not None:
        talk.drop([edit for edit in talk.edits if edit.id not in talk.kept])
        clause.consume()
        return True
    if not target.names_anything and talk.dropped:
        clause.consume()  # "i don't like the trap, drop that"
        return True
    if not target.names_anything and not talk.touched:
        leave_takes(talk, clause, how_many(clause))
        clause.consume()
        return True
    found = targeted(talk, target) if target.names_anything else talk.latest
    if not found:
        talk.say(clause, "There is nothing of that kind to undo.")
    take_back(talk, clause, found, target)
    clause.consume()
    return True


def _counted(talk: Conversation, clause: Clause) -> list[Edit]:
    """Such as "undo the first one", "the last two things": wishes of the last prompt, or a whole prompt."""
    wishes = sorted({edit.because.start for edit in talk.latest})
    if len(wishes) > 1:
        nth, count = nth_of(clause, len(wishes)), how_many(clause)
        starts = (
            {wishes[nth]} if nth is not None else set(wishes[-count:]) if 1 < count < len(wishes) else set()
        )
        return [edit for edit in talk.latest if edit.because.start in starts]
    nth = nth_of(clause, talk.prompt)
    if nth is None or nth >= talk.prompt - 1 or not talk.history.readable:
        return []
    made = talk.history.made_in(nth + 1)
    return [edit for edit in talk.edits if edit.id in made]


def _prefers(talk: Conversation, clause: Clause, piece: Lexeme) -> bool:
    """Such as "the lofi one was better", where another style took its place: it is wished for again."""
    styles = {style for word in clause.all("style") for style in word.tags["style"]}
    live = {getattr(edit.operation, "style", "") for edit in talk.edits if edit.enabled}
    return "better" in piece.text.split() and bool(styles) and not styles & live


def take_back(talk: Conversation, clause: Clause, found: list[Edit], target: Target) -> None:
    """Undo edits; where a place was named, undo them there."""
    gone = []
    for edit in found:
        spanned = edit.scope.bars or edit.scope.seconds
        left = talk.reading.song.without(edit.scope.sections, target.sections) if target.sections else ()
        if edit.op == "order" and target.sections:
            talk.replace(edit, clause, operation=_shorter_order(edit, target, talk))
        elif left and not spanned:
            talk.replace(edit, clause, scope=dataclasses.replace(edit.scope, sections=left))
        elif others := _other_stems(talk, edit, target):
            talk.replace(edit, clause, scope=dataclasses.replace(edit.scope, stems=others))
        else:
            gone.append(edit)
    talk.drop(gone)


def _shorter_order(edit: Edit, target: Target, talk: Conversation) -> Operation:
    """Such as "drop the last chorus", behind a list of sections: the list without its last one of these."""
    names = [section.name for section in talk.reading.song.named(target.sections)]
    sections = list(getattr(edit.operation, "sections", ()))
    at = max((n for n, name in enumerate(sections) if name in names), default=-1)
    changes: dict[str, Any] = {"sections": tuple(name for n, name in enumerate(sections) if n != at)}
    return dataclasses.replace(edit.operation, **changes)


def _other_stems(talk: Conversation, edit: Edit, target: Target) -> tuple[str, ...]:
    """Such as "drop the reverb on the drums", where more has it: the stems that keep it."""
    if not target.ops or not target.stems or edit.op in {"add", "replace"}:
        return ()
    own = edit.scope.stems or talk.reading.facts.stem_names
    return tuple(name for name in own if name not in target.stems)


def targeted(talk: Conversation, target: Target) -> list[Edit]:
    """The edits that are meant; by a place alone, those that were asked for there."""
    found = [edit for edit in talk.edits if target.fits(edit, talk.reading)]
    if target.ops or target.values or target.stems or not target.sections:
        return found
    return [edit for edit in found if edit.op == "order" or not edit.scope.everywhere]


def taken_off(talk: Conversation, clause: Clause) -> bool:
    """Such as "lose the riser", "no reverb", "remove the pad": of things that the plan has put there."""
    verb = clause.find("verb", "remove")
    verb = verb or (clause.find("verb", "off") if clause.find("fx") or clause.find("texture") else None)
    if verb is None or clause.quantity("db", "percent", "hz", "semitone", "bpm") is not None:
        return False
    if _last_few(talk, clause) or (not clause.places and _taken_off_voices(talk, clause)):
        return True
    fades = clause.find("verb", "fade", "fade_in", "fade_out") is not None
    target = target_of(clause, skip=verb)
    named = target.names_anything and any(clause.find(category) for category in REMOVABLE)
    if not fades and not named and not clause.voices:
        return _taken_out_of(talk, clause)
    if clause.voices and not any(clause.find(category) for category in REMOVABLE):
        target = dataclasses.replace(target, ops=frozenset({"add"}), stems=frozenset())
        if not target.roles:
            return False
    found = targeted(talk, target)
    of_the_song = target.sections and target.roles & {"drums", "bass"}
    if not found or (of_the_song and all(edit.scope.everywhere for edit in found)):
        return False
    take_back(talk, clause, found, target)
    clause.consume()
    return True


def _taken_out_of(talk: Conversation, clause: Clause) -> bool:
    """Such as "take it out of the verses", "remove it", behind "add a pad"."""
    sections = tuple(name for place in clause.places for name in _left_by(place))
    put_in = _PUT_IN if not clause.places or clause.says("one", "ones") else _ADDED
    added = [edit for edit in talk.latest if edit.op in put_in]
    half = next((place for place in clause.places if place.bars and "half" in place.text.split()), None)
    if half is not None and added and added[-1].scope.sections and _points(clause):
        other = talk.reading.song.half(added[-1].scope.sections, last=not _is_last(half, added[-1], talk))
        talk.replace(added[-1], clause, scope=dataclasses.replace(added[-1].scope, sections=(), bars=other))
        clause.consume()
        return True
    if not added and talk.part is not None:
        role = getattr(talk.part.operation, "role", "")
        added = [edit for edit in talk.edits if edit is talk.part or edit.scope.stems == (role,)]
    alone = all(piece.has("verb", "remove") or piece.kind == "filler" for piece in clause.lexemes)
    pointed = _points(clause) or (alone and not clause.places)
    if pointed and talk.dropped and not clause.places and not clause.find("talk", "instead"):
        clause.consume()  # "the vinyl is annoying, remove it": it is gone already
        return True
    if (clause.places and not sections) or not added or not pointed:
        return False
    take_back(talk, clause, added, Target(sections=sections))
    clause.consume()
    return True


def _taken_off_voices(talk: Conversation, clause: Clause) -> bool:
    """Such as "take it off the bass", behind "reverb on everything"."""
    names = frozenset(name for voices in clause.voices for name in voices.names)
    found = [edit for edit in talk.latest if edit.op in VOICED | {"sidechain", "texture"}]
    if not found or not names or not clause.says("it", "that", "this"):
        return False
    take_back(talk, clause, found, Target(ops=frozenset({found[-1].op}), stems=names))
    clause.consume()
    return True


def _is_last(half: Place, edit: Edit, talk: Conversation) -> bool:
    first = talk.reading.song.named(edit.scope.sections)[0].first_bar
    return half.bars is not None and half.bars[0] > first


def _left_by(place: Place) -> tuple[str, ...]:
    """Such as "drop it from the first chorus": that chorus, and not all that comes from there on."""
    if place.relation == "except":
        return ()
    if place.relation != "from" or not place.labels:
        return place.sections
    label = place.labels[0]
    several = place.text.endswith("s") and len(place.refs) < 2
    return tuple(name for name in place.sections if name.startswith(label))[: None if several else 1]


def _last_few(talk: Conversation, clause: Clause) -> bool:
    """Such as "drop the last two": of the wishes so far, and not of the sections."""
    plain = not clause.places and not clause.voices and clause.find("order", "-1") is not None
    count = next(
        (piece.value for piece in clause.lexemes if piece.kind == "number" or piece.has("number")), 0
    )
    if not plain or count < 2 or clause.quantity() is not None:
        return False
    wishes = sorted({(edit.because.prompt, edit.because.start) for edit in talk.edits})[-int(count) :]
    talk.drop([edit for edit in talk.edits if (edit.because.prompt, edit.because.start) in wishes])
    clause.consume()
    return True


def _points(clause: Clause) -> bool:
    words = {"it", "that", "them", "this", "those", "one", "ones", "both"}
    return any(words & set(item.text.split()) for item in clause.items)


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
