"""Where what was said last holds: "only in the chorus", "not the vocals", "in the whole song"."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from engines.model.plan import Scope
from engines.planning.drafting.drafts import VOICED
from engines.planning.words.items import Voices
from engines.planning.words.lexemes import Lexeme

if TYPE_CHECKING:
    from engines.model.plan import Edit
    from engines.planning.drafting.clauses import Clause
    from engines.planning.talk.conversation import Conversation
    from engines.planning.words.items import Place


from engines.planning.talk.correcting import DENIALS


def narrowed(talk: Conversation, clause: Clause) -> bool:
    """Such as "not in the second chorus", "only in the chorus", "not the vocals", "in the bridge instead"."""
    latest = [edit for edit in talk.latest if edit.op not in {"order", "length", "loudness"}]
    if latest and not clause.places and _leaves_solo(talk, clause, latest):
        return True
    if not latest or _wishes(talk, clause):
        return False
    denied = bool(clause.items) and clause.items[0].text in DENIALS and _points_at_place(clause)
    instead = talk.correcting or denied or clause.find("talk", "instead", "correct") is not None
    instead |= _is_to_be(clause)
    places = [place for place in clause.places if place.named or (place.whole and instead)]
    if clause.voices and (not places or not _is_of(clause, latest)):
        return not places and _narrowed_voices(talk, clause, latest)
    if not places:
        return False
    negated = clause.find("not") is not None and not denied
    alone = instead or (clause.find("verb", "only") is not None and not clause.voices)
    narrowing = [place for place in places if place.relation == "except" or place.only or alone]
    if not narrowing and not negated:
        return False
    excepts = negated or any(place.relation == "except" for place in places)
    for edit in _meant(talk, latest, places) if excepts else latest:
        scope = _narrowed(edit, narrowing or places, talk, negated=negated)
        talk.drop([edit]) if scope is None else talk.replace(edit, clause, scope=scope)
    clause.consume()
    return True


def _wishes(talk: Conversation, clause: Clause) -> bool:
    return (clause.does_something and not _is_only_named(talk, clause)) or _silences(clause)


def _narrowed_voices(talk: Conversation, clause: Clause, latest: list[Edit]) -> bool:
    if _only_voices(talk, clause, latest) or _all_but_voices(talk, clause, latest):
        return True
    excepted = clause.find("not") or clause.find("prep", "except")
    return bool(excepted) and _without_voices(talk, clause, latest)


def widened(talk: Conversation, clause: Clause) -> bool:
    """Such as "in the whole song", "throughout actually": what was said last, without its place."""
    whole = any(place.whole and not place.named for place in clause.places) or _all_along(clause)
    placed = [edit for edit in talk.latest if edit.scope.sections or edit.scope.bars or edit.scope.seconds]
    plain = all(
        isinstance(item, Lexeme) and set(item.tags) <= {"talk", "prep", "join", "verb", "degree"}
        for item in clause.items
        if item not in clause.places
    )
    verbs = any(set(piece.tags["verb"]) - {"become", "set", "move"} for piece in clause.all("verb"))
    if not whole or not placed or not plain or verbs or clause.find("prep", "except"):
        return False
    for edit in placed:
        talk.replace(edit, clause, scope=Scope(stems=edit.scope.stems))
    clause.consume()
    return True


def _all_along(clause: Clause) -> bool:
    """Such as "throughout", "the whole way through"."""
    through = clause.says("through", "along", "throughout", "whole way through")
    whole = clause.says("whole", "all", "all the way", "entire")
    return clause.find("prep", "whole") is not None or (through and whole)


def _is_only_named(talk: Conversation, clause: Clause) -> bool:
    """Such as "the reverb only in the bridge": its noun is what the plan has, and no new wish."""
    wishes = {"fx", "texture", "transition", "insert"}
    others = {"attr", "style", "feel", "vague", "axis"} & clause.categories
    acts = [piece for piece in clause.all("verb") if not piece.has("prep") and not wishes & piece.tags.keys()]
    light = all(set(piece.tags["verb"]) <= {"only", "become", "set", "move", "keep"} for piece in acts)
    return talk.is_named and not others and light and clause.quantity() is None


def _is_to_be(clause: Clause) -> bool:
    """Such as "make it both verses", "should have been verse 2": that and no other place."""
    became = any(piece.text != "go" for piece in clause.all("verb", "become"))
    became &= clause.says("it", "that", "them")
    meant = clause.says("should") and clause.says("be", "been")
    return bool(became or meant) and not clause.voices and not clause.says("too", "as well", "also")


def _points_at_place(clause: Clause) -> bool:
    """Such as "no the intro": another place; "no intro" would leave it out."""
    if [item.text for item in clause.items[1:-1]] == ["the", "one"]:
        return bool(clause.places)  # "no the one after the bridge"
    return len(clause.items) == 2 and clause.items[1].text.startswith("the ")


def _meant(talk: Conversation, latest: list[Edit], places: list[Place]) -> list[Edit]:
    """Such as "not chorus 1", behind "chorus 1 louder", "and chorus 3": the edits that are there at all."""
    song = talk.reading.song
    named = set(song.named(name for place in places for name in place.sections))

    def there(edit: Edit) -> bool:
        return not edit.scope.sections or bool(named & set(song.named(edit.scope.sections)))

    alike = [edit for edit in talk.edits if edit.op == latest[-1].op and edit.scope.sections and there(edit)]
    return latest if any(there(edit) for edit in latest) else alike or latest


def _silences(clause: Clause) -> bool:
    """Such as "no vocals in the verses": a wish of its own, and not where the one before it ends."""
    verb = clause.find("verb", "remove")
    after = clause.after(verb) if verb is not None else None
    while isinstance(after, Lexeme) and after.kind == "filler":
        after = clause.after(after)
    return isinstance(after, Voices)


def _narrowed(edit: Edit, places: list[Place], talk: Conversation, *, negated: bool) -> Scope | None:
    """The edit's scope at these places, or without them; None where nothing is left."""
    scope, leads = edit.scope, edit.op in {"transition", "insert"}
    for place in places:
        if place.relation == "except" or negated:
            sections = _without(scope.sections, place.sections, talk)
            if not sections:
                return None
            scope = dataclasses.replace(scope, sections=sections)
        elif place.length_bars and not place.sections and scope.sections:
            last = place.bars is not None and place.bars[0] > 1  # "for the first 4 bars only", of the bridge
            inner = talk.reading.song.inside(scope.sections, place.length_bars, last=last)
            scope = dataclasses.replace(scope, sections=(), bars=inner)
        else:
            sections = place.sections if leads else _named_there(place, talk)
            scope = dataclasses.replace(scope, sections=sections, bars=place.bars, seconds=place.seconds)
    return scope


def _named_there(place: Place, talk: Conversation) -> tuple[str, ...]:
    """The sections of a place: "only after the first chorus" is what comes behind it."""
    song = talk.reading.song
    if place.relation == "after" and place.sections:
        return song.onwards(song.following(place.sections))
    if place.relation == "before" and place.sections and not place.close:
        return song.before(place.sections)
    return tuple(dict.fromkeys(place.sections))


def _without(own: tuple[str, ...], named: tuple[str, ...], talk: Conversation) -> tuple[str, ...]:
    """Sections without those named; where none is left ("not the bridge, the intro") the others named."""
    song = talk.reading.song
    left = song.without(own, named)
    return left or song.without(named, own)


def _is_of(clause: Clause, latest: list[Edit]) -> bool:
    """Whether edits are for the voices that a clause names."""
    names = {name for voices in clause.voices for name in voices.names}
    return any(names & set(edit.scope.stems) or edit.op == "add" for edit in latest)


def _only_voices(talk: Conversation, clause: Clause, latest: list[Edit]) -> bool:
    """Such as "on the vocals only", behind "add reverb"."""
    names = tuple(dict.fromkeys(name for voices in clause.voices for name in voices.names))
    if (
        (clause.find("verb", "only") is None and clause.find("prep", "only") is None)
        or not names
        or any(edit.op in {"mute", "cut"} for edit in latest)
        or any(piece.kind == "number" for piece in clause.lexemes)
    ):
        return False
    for edit in latest:
        talk.replace(edit, clause, scope=dataclasses.replace(edit.scope, stems=names))
    clause.consume()
    return True


def _leaves_solo(talk: Conversation, clause: Clause, latest: list[Edit]) -> bool:
    """Such as "without the bass", behind "only drums and bass in the bridge"."""
    gone = {name for voices in clause.voices for name in voices.names}
    alone = latest[-1].op == "solo" and bool(gone) and gone < set(latest[-1].scope.stems)
    return alone and clause.says("without", "minus", "no") and _without_voices(talk, clause, latest[-1:])


def _all_but_voices(talk: Conversation, clause: Clause, latest: list[Edit]) -> bool:
    """Such as "everything but the bass", behind "reverb on everything"."""
    left = [voices for voices in clause.voices if voices.complement]
    wide = [edit for edit in latest if not edit.scope.stems and edit.op in VOICED]
    if len(left) != 1 or not wide or not clause.headless or clause.places:
        return False
    for edit in wide:
        talk.replace(edit, clause, scope=dataclasses.replace(edit.scope, stems=left[0].names))
    clause.consume()
    return True


def _without_voices(talk: Conversation, clause: Clause, latest: list[Edit]) -> bool:
    gone = {name for voices in clause.voices for name in voices.names}
    done = False
    for edit in latest:
        stems = tuple(s for s in (edit.scope.stems or talk.reading.facts.stem_names) if s not in gone)
        if stems and stems != edit.scope.stems:
            talk.replace(edit, clause, scope=dataclasses.replace(edit.scope, stems=stems))
            done = True
    if done:
        clause.consume()
    return done
