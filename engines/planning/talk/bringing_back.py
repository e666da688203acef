"""What was muted or cut and comes back: "bring the drums back in the outro"."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Final

from engines.planning.drafting.drafts import use
from engines.planning.drafting.targets import target_of

if TYPE_CHECKING:
    from engines.model.plan import Edit
    from engines.planning.drafting.clauses import Clause
    from engines.planning.talk.conversation import Conversation
    from engines.planning.words.lexemes import Lexeme


def kept_after_all(talk: Conversation, clause: Clause) -> bool:
    """Such as "nvm keep the bridge": what was cut or muted there stays in."""
    if _only_heard(talk, clause):
        return True
    if clause.find("verb", "keep") is None:
        return False
    if not clause.places and not clause.voices:
        return _kept_it(talk, clause)
    if not clause.voices and any(place.bars and not place.sections for place in clause.places):
        return _lifted_there(talk, clause)
    if any(place.whole and place.text.split()[-1] in {"else", "elsewhere"} for place in clause.places):
        clause.consume()  # "only in the verses, leave them in everywhere else"
        return True
    return (not clause.voices and _left_alone(talk, clause)) or _lifted_there(talk, clause)


def _lifted_there(talk: Conversation, clause: Clause) -> bool:
    """Lift the mutes and cuts of the places and voices that a clause names."""
    stems = frozenset(name for voices in clause.voices for name in voices.names)
    pointed = not stems and clause.says("it", "them", "that", "those")
    if pointed:
        stems = frozenset(name for edit in talk.latest if edit.op == "mute" for name in edit.scope.stems)
    places = tuple(name for place in clause.places for name in place.sections)
    named = {section.name for section in talk.reading.song.named(places)}
    lifted = False
    for edit in list(talk.edits):
        own = {section.name for section in talk.reading.song.named(edit.scope.sections)}
        alike = edit.op in {"mute", "cut"} and edit.enabled and set(edit.scope.stems) == stems
        stays = stems and edit.op == "mute" and edit.enabled and stems <= set(edit.scope.stems)
        alike |= bool(stays) and clause.says("stay", "stays", "can stay", "keeps")
        if alike and (not places or own <= named or ((pointed or named & own) and stems)):
            lifted = _lift(talk, clause, edit, stems, places) or lifted
    if lifted:
        clause.consume()
    return lifted


def _only_heard(talk: Conversation, clause: Clause) -> bool:
    """Such as "with the vocals only in chorus 3", behind "no vocals": they are muted everywhere else."""
    stems = {name for voices in clause.voices for name in voices.names}
    places = tuple(name for place in clause.places if place.only for name in place.sections)
    muted = [edit for edit in talk.latest if edit.op == "mute" and set(edit.scope.stems) == stems]
    wishes = clause.categories & {"fx", "attr", "style", "texture", "transition", "feel"}
    if not muted or not places or wishes or clause.quantity() or muted[-1].scope.sections:
        return False
    left = talk.reading.song.without((), places)
    talk.replace(muted[-1], clause, scope=dataclasses.replace(muted[-1].scope, sections=left))
    clause.consume()
    return True


def _left_alone(talk: Conversation, clause: Clause) -> bool:
    """Such as "leave verse 2 alone", behind "mute the bass in the verses"."""
    song = talk.reading.song
    places = tuple(name for place in clause.places for name in place.sections)
    named = {section.name for section in song.named(places)}
    there = [edit for edit in talk.latest if named < {s.name for s in song.named(edit.scope.sections)}]
    for edit in there if not clause.says("it", "them", "that") else ():
        left = song.without(edit.scope.sections, places)
        talk.replace(edit, clause, scope=dataclasses.replace(edit.scope, sections=left))
    if talk.touched and there:
        clause.consume()
    return bool(talk.touched and there)


def original_again(talk: Conversation, clause: Clause) -> bool:
    """Such as "use the original drums again", where others took their place."""
    stems = {name for voices in clause.voices for name in voices.names}
    muted = any(edit.op == "mute" and set(edit.scope.stems) & stems for edit in talk.edits)
    back = clause.find("talk", "back") is not None and not muted
    if not stems or (
        not back
        and not any({"original", "real", "actual", "old"} & set(item.text.split()) for item in clause.items)
    ):
        return False
    places = tuple(name for place in clause.places for name in place.sections)
    others = [edit for edit in talk.edits if edit.op == "replace" and set(edit.scope.stems) & stems]
    for edit in others:
        left = talk.reading.song.without(edit.scope.sections, places) if places else ()
        if left:
            talk.replace(edit, clause, scope=dataclasses.replace(edit.scope, sections=left))
        else:
            talk.drop([edit])
    if others:
        clause.consume()
    return bool(others)


def _kept_it(talk: Conversation, clause: Clause) -> bool:
    """Such as "wait no, keep it", behind a cut or a mute."""
    gone = [edit for edit in talk.latest if edit.op in {"cut", "mute"}]
    meant = [edit for edit in gone if talk.approved & set(edit.scope.stems)]
    gone = meant or gone
    pointed = clause.says("it", "that", "them", "those", "they") or any(
        item.text.endswith(" it") for item in clause.items
    )
    if not pointed or not gone or clause.find("talk", "rest") is not None:
        return False
    talk.drop(gone)
    clause.consume()
    return True


def brought_back(talk: Conversation, clause: Clause) -> bool:
    """Such as "bring the drums back in the outro": a mute, solo or cut is lifted there."""
    enters = clause.find("verb", "enter") or next((p for p in clause.all("verb") if p.text == "bring"), None)
    enters = enters or next((p for p in clause.all("verb", "move", "repeat") if p.text in _PLAYS), None)
    enters = enters or next((p for p in clause.lexemes if p.text == "sing"), None)
    enters = enters if clause.says("them", "it", "they", "she", "he") and clause.places else None
    piece = clause.find("talk", "back") or enters or _needed(talk, clause)
    if piece is None:
        return False
    target = target_of(clause, skip=piece)
    hidden = [
        edit for edit in talk.edits if not edit.enabled and target.ops and target.fits(edit, talk.reading)
    ]
    for edit in hidden:
        talk.replace(edit, clause, enabled=True)
    stems = frozenset(name for voices in clause.voices for name in voices.names)
    if (
        not stems
        and not target.ops
        and (clause.says("them", "it", "those", "that", "they", "she", "he") or len(clause.lexemes) == 1)
    ):
        muted = [edit for edit in talk.latest if edit.op == "mute"]
        muted = muted or [edit for edit in talk.edits if edit.op == "mute"][-1:]
        stems = frozenset(name for edit in muted for name in edit.scope.stems)
        gone = [edit for edit in talk.latest if edit.op == "cut"] if not stems and not clause.places else []
        talk.drop(gone)
        hidden += gone
    if not stems and clause.voices and not target.ops:  # "bring everything back"
        stems = frozenset(name for edit in talk.edits if edit.op == "mute" for name in edit.scope.stems)
    places = tuple(name for place in clause.places for name in place.sections)
    lifted = bool(hidden)
    for edit in list(talk.edits):
        if (
            edit.op in {"mute", "cut"}
            and edit.enabled
            and (stems & set(edit.scope.stems) or (edit.op == "cut" and places and not stems))
        ):
            lifted = _lift(talk, clause, edit, stems, places) or lifted
    if not lifted:
        return False
    talk.entered = places or talk.reading.song.following(
        tuple(name for edit in talk.dropped for name in edit.scope.sections)
    )
    use(*clause.items)
    return True


def _needed(talk: Conversation, clause: Clause) -> Lexeme | None:
    """Such as "the intro needs the drums", where they are muted there."""
    verb = next((piece for piece in clause.all("verb", "add") if piece.text in _NEEDS), None)
    names = {name for voices in clause.voices if not voices.indefinite for name in voices.names}
    named = {part.name for place in clause.places for part in talk.reading.song.named(place.sections)}
    muted = [edit for edit in talk.edits if edit.op == "mute" and names and names <= set(edit.scope.stems)]
    there = [edit for edit in muted if named and named & (_sections_of(edit, talk) or set())]
    return verb if there else None


_PLAYS: Final = frozenset({"play", "should play", "can play", "plays", "start", "come in"})
_NEEDS: Final = frozenset(
    {"need", "needs", "want", "i want", "i need", "have", "has", "should have", "wants"}
)


def restored(talk: Conversation, clause: Clause) -> bool:
    """Such as "ok put the rain back in", where it was taken off: as it was asked for before."""
    target = target_of(clause, skip=clause.find("talk", "back"))
    back = clause.find("talk", "back") or clause.says("back", "again")
    if not back or not (target.ops or target.roles) or clause.places or clause.quantity() is not None:
        return False
    if not talk.history.readable or any(target.fits(edit, talk.reading) for edit in talk.edits):
        return False
    for take in range(talk.prompt - 1, 0, -1):
        gone = [edit for edit in talk.history.after(take).edits if target.fits(edit, talk.reading)]
        if gone:
            for edit in gone:
                talk.copy(edit, clause, edit.scope)
            clause.consume()
            return True
    return False


def _lift(
    talk: Conversation, clause: Clause, edit: Edit, stems: frozenset[str], places: tuple[str, ...]
) -> bool:
    song = talk.reading.song
    bars = next((place.bars for place in clause.places if place.bars and not place.sections), None)
    if bars is not None and edit.scope.sections:
        left_bars = _bars_without(talk, edit, bars)
        if left_bars is None:
            return False
        talk.replace(edit, clause, scope=dataclasses.replace(edit.scope, sections=(), bars=left_bars))
        return True
    if places:
        own = _sections_of(edit, talk)
        lifted = {section.name for section in song.named(places)}
        if own is not None and not own & lifted:
            return False
        left = song.without(edit.scope.sections, places) if edit.scope.bars is None else ()
        talk.drop([edit]) if not left else talk.replace(
            edit, clause, scope=dataclasses.replace(edit.scope, sections=left)
        )
        return True
    left_stems = tuple(stem for stem in edit.scope.stems if stem not in stems)
    if edit.op == "mute" and left_stems:
        talk.replace(edit, clause, scope=dataclasses.replace(edit.scope, stems=left_stems))
    else:
        talk.drop([edit])
    return True


def _bars_without(talk: Conversation, edit: Edit, gone: tuple[int, int]) -> tuple[int, int] | None:
    """The bars of an edit's sections without those at their beginning or end; None for any others."""
    own = talk.reading.song.named(edit.scope.sections)
    if not own:
        return None
    first, last = own[0].first_bar, own[-1].last_bar
    if gone[0] <= first and gone[1] < last:
        return gone[1] + 1, last
    return (first, gone[0] - 1) if gone[1] >= last and gone[0] > first else None


def _sections_of(edit: Edit, talk: Conversation) -> set[str] | None:
    """The sections in which an edit holds; None where it holds everywhere."""
    scope = edit.scope
    if scope.bars is not None:
        first, last = scope.bars
        sections = talk.reading.facts.sections
        return {part.name for part in sections if part.first_bar <= last and first <= part.last_bar}
    return {section.name for section in talk.reading.song.named(scope.sections)} if scope.sections else None
