"""What was said last, once more: elsewhere ("same for the outro"), or more often ("double it instead")."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any, Final

from engines.model.operations import Loop, Repeat
from engines.model.plan import Scope
from engines.planning.drafting.drafts import first_role
from engines.planning.drafting.holding import DEFAULTS, altered
from engines.planning.linking.elliptic import AMOUNTS, less_of, more_or_less
from engines.planning.linking.faults import STATING
from engines.planning.rules.inserts import is_new

if TYPE_CHECKING:
    from engines.model.plan import Edit
    from engines.planning.drafting.clauses import Clause
    from engines.planning.talk.conversation import Conversation
    from engines.planning.words.items import Place
    from engines.planning.words.lexemes import Lexeme

_TOO: Final = ("too", "as well", "also", "either", "auch", "aussi", "egalement", "tambien", "tambem")
_EFFECTS: Final = frozenset({"fx", "attr", "texture", "transition", "style", "axis", "vague"})
_ONCE: Final = frozenset({"order", "length", "loudness", "key"})
"""Operations of which one more elsewhere makes no sense."""
_TIMES: Final = {"repeat": 2, "double": 2, "triple": 3, "quadruple": 4}
_STRUCTURAL: Final = frozenset({"repeat", "loop", "cut", "extend", "mute", "solo"})


def same_elsewhere(talk: Conversation, clause: Clause) -> bool:
    """Such as "same for the outro", "and in the bridge too", "do the same to the bass"."""
    models = _meant_again(talk, clause)
    places = [place for place in clause.places if place.named and place.relation != "except"]
    if not models or any(is_new(place, clause) for place in places):
        return False
    names = tuple(dict.fromkeys(name for voices in clause.voices for name in voices.names))
    for edit in models:
        if edit.op == "solo" and not places:
            stems = tuple(dict.fromkeys((*edit.scope.stems, *names)))
            talk.replace(edit, clause, scope=dataclasses.replace(edit.scope, stems=stems))
        elif places and (
            _holds(places, edit, talk)
            or _runs_from(places, edit, clause)
            or (edit.scope.everywhere and _only_places(clause))
        ):
            talk.replace(edit, clause, scope=_scope_at(places, edit.scope.stems))
        elif places and edit.op == "add" and names:
            _copy_for(talk, clause, edit, names, _scope_at(places, edit.scope.stems))
        elif places:
            talk.copy(edit, clause, _scope_at(places, names or edit.scope.stems))
        else:
            _copy_for(talk, clause, edit, names)
    clause.consume()
    return True


def _meant_again(talk: Conversation, clause: Clause) -> list[Edit]:
    """The edits that a clause asks for once more; none where it asks for something else."""
    piece = clause.find("talk", "same")
    goes_on = _adds_to_solo(clause, talk.latest) or _extends(clause)
    headless = clause.headless and clause.joint in {"", "then", "strong", "and", ","}
    headless &= not any(piece.unknown or piece.text in STATING for piece in clause.lexemes)
    models = [edit for edit in talk.spoken_of if edit.because.origin == "said"] or talk.spoken_of
    if clause.joint in {"but", "with"} and talk.latest and talk.latest[-1].because.prompt == talk.prompt:
        models = talk.latest  # "same in verse 1 but with guitar"
    models = [edit for edit in models if edit.op not in _ONCE]
    muted = [edit for edit in talk.latest if edit.op == "mute"]
    if talk.dropped and muted and clause.find("verb", "remove"):
        models = muted  # "remove the riser and mute the bass too"
    signed = any(item.kind == "number" and item.text[0] in "+-" for item in clause.lexemes)
    named = clause.voices or any(place.named and place.relation != "except" for place in clause.places)
    if not (piece or clause.says(*_TOO) or goes_on or headless) or not models or not named or signed:
        return []
    unnamed = clause.voices and not clause.places and not any(v.names for v in clause.voices)
    if unnamed and models[-1].op != "add":
        return []
    if piece is None:
        models = _likely(models, clause)
    if piece is not None:
        return [] if any(item.has("fx") or item.has("attr") for item in clause.lexemes) else models
    if _mutes_too(clause, models):
        return talk.latest
    put = (
        clause.says("it", "that", "them", "those")
        and clause.find("verb", "add")
        and not clause.categories & _EFFECTS
    )
    return models if goes_on or put or not clause.does_something else []


def _runs_from(places: list[Place], edit: Edit, clause: Clause) -> bool:
    """Such as "from the second chorus on": from there, and not there as well."""
    onwards = places[0].relation == "from" and bool(edit.scope.sections)
    return onwards and clause.joint not in {"and", "then"} and not clause.says(*_TOO)


def _likely(models: list[Edit], clause: Clause) -> list[Edit]:
    """Such as "the bass too", behind "techno, mute the drums": of the wishes those that it can be said of."""
    if clause.voices:
        voiced = [edit for edit in models if edit.scope.stems or edit.op == "add"]
        last = voiced[-1].because.start if voiced else 0
        return [edit for edit in voiced if edit.because.start == last]
    return [edit for edit in models if not edit.scope.everywhere] or models


def _only_places(clause: Clause) -> bool:
    """Such as "in the bridge", behind "add a pad": there, and not there as well."""
    more = clause.find("talk", "same") is not None or clause.says(*_TOO)
    return clause.headless and not more and clause.joint not in {"and", "then"}


def _scope_at(places: list[Place], stems: tuple[str, ...]) -> Scope:
    sections = tuple(dict.fromkeys(name for place in places for name in place.sections))
    return Scope(sections=sections, bars=places[0].bars, seconds=places[0].seconds, stems=stems)


def _copy_for(
    talk: Conversation, clause: Clause, edit: Edit, names: tuple[str, ...], where: Scope | None = None
) -> None:
    """Such as "the bass too", "and a lead too": the same for other stems, or another part there."""
    role = next((first_role(voices) for voices in clause.voices if first_role(voices)), "")
    role = role or (names[0] if edit.op == "replace" and names[0] in _STEM_ROLES else "")
    if edit.op in {"add", "replace"} and role:
        changes: dict[str, Any] = {"role": role}
        made = dataclasses.replace(edit, operation=dataclasses.replace(edit.operation, **changes))
        scope = where or edit.scope
        talk.copy(made, clause, dataclasses.replace(scope, stems=names) if edit.op == "replace" else scope)
    elif names != edit.scope.stems:
        talk.copy(edit, clause, dataclasses.replace(edit.scope, stems=names))


_STEM_ROLES: Final = frozenset({"drums", "bass"})


def paired_insert(talk: Conversation, clause: Clause) -> bool:
    """Such as "and an outro just as long", behind "a 16 bar intro"."""
    model = talk.latest[-1] if talk.latest else None
    place = clause.places[0] if len(clause.places) == 1 else None
    as_long = clause.find("talk", "same") is not None or (clause.says("as") and clause.says("long"))
    if model is None or model.op != "insert" or place is None or not place.indefinite or not as_long:
        return False
    if place.labels not in {("intro",), ("outro",)}:
        return False
    changes: dict[str, Any] = {"kind": place.labels[0]}
    made = dataclasses.replace(model, operation=dataclasses.replace(model.operation, **changes))
    talk.copy(made, clause, Scope())
    clause.consume()
    return True


def more_elsewhere(talk: Conversation, clause: Clause) -> bool:
    """Such as "less in the verses", behind "reverb on the vocals": the same effect there, less of it."""
    moved, model = more_or_less(clause), talk.latest[-1] if talk.latest else None
    if model is not None and model.op == "texture" and clause.places and not clause.voices:
        moved = moved or clause.find("attr", "volume+", "volume-")  # "quieter in the choruses"
    name = AMOUNTS.get(model.op) if model is not None else None
    if moved is None or model is None or name is None:
        return False
    old = getattr(model.operation, name)
    less = moved.has("dir", "less") or moved.has("attr", "volume-")
    value = less_of(model.op, old) if less else (old or DEFAULTS[name]) * 1.5
    sections = tuple(dict.fromkeys(part for place in clause.places for part in place.sections))
    stems = tuple(dict.fromkeys(part for voices in clause.voices for part in voices.names))
    bars = clause.places[0].bars if clause.places else model.scope.bars
    scope = Scope(sections=sections, bars=bars, stems=stems or model.scope.stems)
    for edit, operation in altered(model, {name: value}):
        talk.copy(dataclasses.replace(edit, operation=operation), clause, scope)
    clause.consume()
    return True


def _adds_to_solo(clause: Clause, latest: list[Edit]) -> bool:
    """Such as "add the piano", behind "just drums and bass in the intro"."""
    solo = bool(latest) and latest[-1].op == "solo"
    named = bool(clause.voices) and not clause.places and not any(v.indefinite for v in clause.voices)
    return solo and named and clause.find("verb", "add") is not None and not clause.categories & _EFFECTS


def _extends(clause: Clause) -> bool:
    """Such as "extend it to the last chorus": what was put in one place goes on in another."""
    verb = clause.find("verb", "extend") or next((p for p in clause.lexemes if p.text in _CONTINUE), None)
    return verb is not None and clause.says("it", "that", "them") and clause.quantity() is None


_CONTINUE: Final = frozenset({"continue", "carry"})


def _holds(places: list[Place], edit: Edit, talk: Conversation) -> bool:
    """Such as "the bridge and the outro", "every chorus": the place of what was said last, and more."""
    song = talk.reading.song
    named = set(song.named(name for place in places for name in place.sections))
    own = set(song.named(edit.scope.sections))
    return bool(own) and own <= named


def _mutes_too(clause: Clause, models: list[Edit]) -> bool:
    """Such as "and no bass either", behind "no drums in the bridge"."""
    muting = clause.find("verb", "remove") is not None and clause.says(*_TOO)
    others = any(
        clause.find(category) for category in ("fx", "attr", "texture", "transition", "style", "axis")
    )
    return muting and not others and all(edit.op == "mute" for edit in models)


def once_only(talk: Conversation, clause: Clause) -> bool:
    """Such as "once is enough", behind "double the last chorus"."""
    gone = [edit for edit in talk.latest if edit.op in {"repeat", "loop"}]
    if not gone or clause.find("count", "1") is None or clause.places or clause.voices:
        return False
    talk.drop(gone)
    clause.consume()
    return True


def more_often(talk: Conversation, clause: Clause) -> bool:
    """Such as "double it instead", "actually triple it": how often what was spoken of last shall play."""
    latest = talk.latest[-1] if talk.latest else None
    verb = clause.find("verb", *_TIMES)
    doubled = clause.find("talk", "more_of") is not None and clause.says("double it", "double that")
    if latest is not None and latest.op in {"repeat", "loop"} and _once_more(clause):
        times = min(getattr(latest.operation, "times") + 1, 64)  # noqa: B009 - of a repetition
        changes: dict[str, Any] = {"times": times}
        talk.replace(latest, clause, operation=dataclasses.replace(latest.operation, **changes))
        clause.consume()
        return True
    counted = clause.find("count") is not None and latest is not None and latest.op in {"repeat", "loop"}
    if latest is None or not (verb or doubled or counted) or clause.voices or clause.places:
        return False
    pointed = clause.find("talk", "that", "more_of") or clause.find("count")
    if pointed is None or latest.op not in _STRUCTURAL or latest.scope.everywhere or latest.scope.stems:
        return False
    times = max(1, min(_times(clause, verb), 64))
    looped = latest.op == "loop" or latest.scope.bars is not None
    talk.replace(latest, clause, operation=Loop(times=times) if looped else Repeat(times=times))
    clause.consume()
    return True


_AGAIN: Final = frozenset({"again", "once more", "one more time", "one more", "another time"})


def _once_more(clause: Clause) -> bool:
    """Such as "once more", "and again", with nothing else."""
    words = [piece for piece in clause.lexemes if piece.kind not in {"filler", "mark"}]
    more = any(piece.text in _AGAIN for piece in words)
    light = all(set(piece.tags) <= {"verb", "join", "talk", "dir", "number"} for piece in words)
    return more and light and len(words) <= 3


def _times(clause: Clause, verb: Lexeme | None) -> int:
    found, count = clause.quantity("times"), clause.find("count")
    if found is not None:
        return round(found.value)
    if count is not None:
        return int(count.get("count"))
    return _TIMES[verb.get("verb")] if verb is not None else 2
