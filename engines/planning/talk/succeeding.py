"""What takes the place of what was said last: "mute the bass instead", "no, cut the outro"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from engines.planning.drafting.drafts import use
from engines.planning.drafting.targets import target_of
from engines.planning.words.lexemes import Lexeme

if TYPE_CHECKING:
    from engines.model.plan import Edit
    from engines.planning.drafting.clauses import Clause
    from engines.planning.talk.conversation import Conversation

_INSTEAD: Final = frozenset(
    {
        "instead",
        "i meant",
        "sorry i meant",
        "i mean",
        "correction",
        "rather",
        "stattdessen",
        "lieber",
        "plutot",
    }
)
_AGAINST: Final = frozenset({"tempo", "key", "order", "restyle"})
"""Operations of which a later one stands against an earlier one by itself."""
_ALSO: Final = ("too", "as well", "also", "either", "and also")


def instead(talk: Conversation, clause: Clause) -> bool:
    """What a clause takes the place of goes; the clause itself is then read as a wish."""
    latest = [edit for edit in talk.latest if edit.because.prompt < talk.prompt]
    gone = _gone(talk, clause, latest) if not talk.dropped else []  # "undo that and add vinyl instead"
    talk.drop(gone)
    if gone and len({edit.scope for edit in gone}) == 1:
        talk.replaced = gone[0]
    if talk.replacing or clause.denied or _says_instead(clause):
        use(*clause.all("talk", "instead", "correct"))
    return False


def _gone(talk: Conversation, clause: Clause, latest: list[Edit]) -> list[Edit]:
    kinds = target_of(clause).ops
    denied = [edit for edit in latest if edit.op in clause.denied]
    if denied:
        return denied  # "delay, not reverb"
    alike = [edit for edit in latest if edit.op in kinds]
    if _says_instead(clause) or talk.replacing:
        wish = clause.does_something or clause.find("insert") is not None
        if not wish or clause.find("style") or clause.says(*_ALSO):
            return []
        return alike or (latest if not kinds or (_says_instead(clause) and _is_one(latest)) else [])
    if plain := _plainly_gone(clause, latest):
        return plain
    corrects = talk.correcting or clause.find("talk", "correct") is not None
    if not corrects or clause.places or clause.voices or not alike or alike[-1] is not latest[-1]:
        return []
    return [] if alike[-1].op in _AGAINST else alike[-1:]  # "no wait, double time"


def _plainly_gone(clause: Clause, latest: list[Edit]) -> list[Edit]:
    """What cannot stand beside a clause: a mute, where it is to be quieter; what was done to what is cut."""
    if _turns_down_instead(clause, latest):
        return latest
    if not clause.find("talk", "correct") or not clause.find("verb", "remove") or clause.voices:
        return []
    named = {name for place in clause.places for name in place.sections}
    return [edit for edit in latest if edit.scope.sections and set(edit.scope.sections) <= named]


def _turns_down_instead(clause: Clause, latest: list[Edit]) -> bool:
    """Such as "just make them quieter", behind "mute the vocals": what is silent cannot be quieter."""
    level = clause.find("attr", "volume-") or clause.quantity("db") or clause.find("dir", "-")
    silent = bool(latest) and all(edit.op == "mute" for edit in latest)
    pointed = clause.says("it", "them", "those", "that", "they")
    return silent and level is not None and pointed and not clause.voices


def _says_instead(clause: Clause) -> bool:
    """Such as "… instead", "i meant …", "an octave down would be creepier"."""
    last = clause.items[-1]
    described = isinstance(last, Lexeme) and (last.has("attr") or last.has("vague") or last.used)
    if described and [item.text for item in clause.items[-3:-1]] == ["would", "be"]:
        last.used = True
        return True
    return any(piece.text in _INSTEAD for piece in clause.all("talk", "instead", "correct"))


def _is_one(latest: list[Edit]) -> bool:
    """Whether the last prompt asked for one thing, so that it is plain what another takes the place of."""
    return len({edit.because.start for edit in latest}) == 1
