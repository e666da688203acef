"""What the plan has, by name: "keep the rain and the 95", "only the pitch", "the disco at half strength"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from engines.planning.drafting.clauses import Clause
from engines.planning.drafting.targets import target_of
from engines.planning.words.items import Place, Voices, is_determiner
from engines.planning.words.lexemes import Lexeme

if TYPE_CHECKING:
    from engines.model.plan import Edit
    from engines.planning.talk.conversation import Conversation
    from engines.planning.words.items import Item

NOUNS: Final = ("fx", "texture", "transition", "insert", "style", "feel", "axis")
"""Categories of words that name what an operation does."""
_CALLED: Final = {
    "style": "restyle",
    "genre": "restyle",
    "vibe": "restyle",
    "cut": "cut",
    "cuts": "cut",
    "mute": "mute",
    "mutes": "mute",
    "fade": "fade",
    "loop": "loop",
    "repeat": "repeat",
    "solo": "solo",
    "chops": "chop",
    "stutter": "stutter",
    "running order": "order",
    "order": "order",
}
"""Nouns for what has been done, by the operation that does it."""
_NUMBERED: Final = ("bpm", "semitones", "gain_db", "lufs")
_LIGHT: Final = frozenset({"talk", "det", "degree", "join", "prep", "quant", "not", "opinion"})
_UNKEPT: Final = frozenset({"cut", "mute", "solo", "order"})
"""Operations that "keep the bridge", "keep the order" takes back."""
_OWN_STEMS: Final = frozenset({"vocals", "drums", "bass", "other"})


def mentioned(talk: Conversation, clause: Clause, *, skip: Lexeme | None = None) -> list[Edit]:
    """The edits that all nouns of a clause name; none where one of them names nothing that the plan has."""
    heavy = [item for item in clause.items if item is not skip and not item.used and not _is_light(item)]
    places = [item for item in heavy if isinstance(item, Place)]
    found: list[Edit] = []
    for item in [item for item in heavy if item not in places] or places:
        named = _named_by(talk, item)
        if not named:
            return []
        found += [edit for edit in named if edit not in found]
    return found if len(places) in {0, len(heavy)} else [e for e in found if _is_at(talk, e, places)]


def _is_light(item: Item) -> bool:
    if is_determiner(item):
        return True
    if not isinstance(item, Lexeme) or item.text in _CALLED or item.kind == "number":
        return False
    return item.kind in {"filler", "mark", "part"} or (bool(item.tags) and set(item.tags) <= _LIGHT)


def _named_by(talk: Conversation, item: Item) -> list[Edit]:
    return [edit for edit in talk.edits if edit.enabled and _names(talk, item, edit)]


def _names(talk: Conversation, item: Item, edit: Edit) -> bool:
    if isinstance(item, Place):
        return _is_at(talk, edit, [item])
    if isinstance(item, Voices):
        return getattr(edit.operation, "role", None) in {role for role in item.roles if role}
    return isinstance(item, Lexeme) and _is_called(talk, item, edit)


def _is_called(talk: Conversation, item: Lexeme, edit: Edit) -> bool:
    if item.text in _CALLED:
        return edit.op == _CALLED[item.text]
    if item.kind == "number":
        return _has_value(edit, item.value)
    if not any(item.has(category) for category in NOUNS) or item.has("attr"):
        return False
    target = target_of(Clause([item]))
    return bool(target.ops) and target.fits(edit, talk.reading)


def _has_value(edit: Edit, value: float) -> bool:
    values = (getattr(edit.operation, name, None) for name in _NUMBERED)
    return any(isinstance(own, int | float) and abs(abs(own) - abs(value)) < 0.01 for own in values)


def _is_at(talk: Conversation, edit: Edit, places: list[Place]) -> bool:
    song = talk.reading.song
    names = {section.name for place in places for section in song.named(place.sections)}
    own = {section.name for section in song.named(edit.scope.sections)}
    return bool(own) and own <= names


def kept_by_name(talk: Conversation, clause: Clause) -> bool:
    """Such as "keep the rain | and the 95", "i'm happy with the bridge": what is there stays."""
    verb = clause.find("verb", "keep") or clause.find("talk", "approve") or _liked(clause)
    goes_on = talk.keeping and clause.joint in {"and", ","} and clause.headless
    talk.keeping = False
    if (verb is None and not goes_on) or clause.find("verb", "only") or clause.quantity() is not None:
        return False
    found = mentioned(talk, clause, skip=verb)
    brought = verb is not None and verb.has("verb", "keep") and {edit.op for edit in found} & _UNKEPT
    if not found or brought or any(place.text.startswith("to ") for place in clause.places):
        return False
    talk.kept |= {edit.id for edit in found}
    talk.topic = {edit.id for edit in found}
    talk.keeping = True
    clause.consume()
    return True


def _liked(clause: Clause) -> Lexeme | None:
    return next(
        (piece for piece in clause.all("talk", "return") if "like" in piece.text or "love" in piece.text),
        None,
    )


def only_mentioned(talk: Conversation, clause: Clause) -> bool:
    """Such as "only the pitch please", behind a prompt of several wishes: all others go."""
    alone = clause.find("verb", "only")
    nouns = [item for item in clause.lexemes if any(item.has(category) for category in NOUNS)]
    if alone is None or clause.voices or clause.places or clause.quantity() is not None or not nouns:
        return False
    found = mentioned(talk, clause, skip=alone)
    others = [edit for edit in talk.edits if edit not in found]
    if not found or not others or any(piece.has("dir") for piece in clause.lexemes):
        return False
    talk.drop(others)
    clause.consume()
    return True


def all_but_named(talk: Conversation, clause: Clause) -> bool:
    """Such as "ditch everything except the pad": all goes but what is named."""
    gone = clause.find("talk", "start_over") or clause.find("verb", "remove") or clause.find("talk", "undo")
    excepted = [v for v in clause.voices if v.text.startswith(("except", "but", "apart from"))]
    roles = {role for voices in excepted for role in voices.roles if role}
    left = [edit for edit in talk.edits if getattr(edit.operation, "role", None) in roles]
    if gone is None or not left or len(excepted) != len(clause.voices) or clause.places:
        return False
    talk.drop([edit for edit in talk.edits if edit not in left])
    clause.consume()
    return True


def taken_off_by_name(talk: Conversation, clause: Clause) -> bool:
    """Such as "scrap the new running order", "drop the style", where the plan has one."""
    verb = clause.find("verb", "remove") or clause.find("talk", "undo")
    called = [item for item in clause.lexemes if item.text in _CALLED and item is not verb]
    if verb is None or not called or clause.quantity() is not None:
        return False
    found = mentioned(talk, clause, skip=verb)
    talk.drop(found)
    if found:
        clause.consume()
    return bool(found)


def about_named(talk: Conversation, clause: Clause) -> bool:
    """Such as "the reverb just on the drums", "the disco at half strength": said of an edit by name."""
    noun = next((item for item in clause.items if _is_definite(clause, item) and _named_by(talk, item)), None)
    if noun is None or talk.topic_is_read:
        return False
    before = talk.topic
    rest = [item for item in clause.items if item is not noun and item is not clause.before(noun)]
    if all(_is_light(item) and not getattr(item, "tags", {}) for item in rest):
        return False
    talk.topic = {edit.id for edit in _named_by(talk, noun)}
    about = Clause(rest, clause.joint)
    done = talk.read_about(about, voices=isinstance(noun, Voices))
    if done:
        clause.consume()
    else:
        talk.topic = before
    return done


def _is_definite(clause: Clause, item: Item) -> bool:
    before = clause.before(item)
    if item.used or (isinstance(item, Voices) and set(item.roles) & _OWN_STEMS):
        return False
    if (
        isinstance(item, Lexeme)
        and not any(item.has(category) for category in NOUNS)
        and item.text not in _CALLED
    ):
        return False
    definite = isinstance(before, Lexeme) and before.text in {
        "the",
        "that",
        "this",
        "those",
        "these",
        "my",
        "your",
    }
    return definite and isinstance(item, Lexeme | Voices)
