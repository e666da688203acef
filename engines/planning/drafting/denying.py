"""What is only named to deny it: "C major, not minor", "dotted eighths instead of quarters"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from engines.planning.drafting.clauses import Clause
from engines.planning.drafting.targets import target_of
from engines.planning.words.items import KeyName, Place, Quantity, Voices, is_determiner
from engines.planning.words.lexemes import Lexeme

if TYPE_CHECKING:
    from engines.planning.words.items import Item

_DENYING: Final = frozenset({"not", "instead of", "rather than", "and not", "no longer"})
_CATEGORIES: Final = ("note", "attr", "dir", "style", "fx", "texture", "transition", "feel", "number")


def denied_in(clause: Clause) -> bool:
    """Take "not up" out of "down not up"; whether there was such a thing."""
    for index, item in enumerate(clause.items):
        if index and item.text in _DENYING and isinstance(item, Lexeme):
            behind = [other for other in clause.items[index + 1 :] if not _is_light(other)]
            if len(behind) == 1 and any(_alike(other, behind[0]) for other in clause.items[:index]):
                clause.denied = target_of(Clause(clause.items[index:])).ops
                for gone in clause.items[index:]:
                    gone.used = True
                del clause.items[index:]
                return True
    return False


def denied_behind(clause: Clause, following: Clause | None) -> bool:
    """Take up a clause such as ", not the drums" behind "the bass"; whether it is one."""
    if following is None or following.joint == "strong":
        return False
    if clause.places and all(isinstance(i, Place) and i.whole and "not" in i.text for i in following.items):
        following.consume()  # "in the choruses, not everywhere"
        following.denial = True
        return True
    if _denied_first(clause, following):
        following.denied = target_of(clause).ops
        clause.consume()
        return True
    if not _denies(following.items[0]):
        return False
    behind = [item for item in following.items[1:] if not _is_light(item)]
    if len(behind) != 1 or not any(_alike(item, behind[0]) for item in clause.items):
        return False
    clause.denied = target_of(following).ops
    following.consume()
    following.denial = True
    return True


def _denied_first(clause: Clause, following: Clause) -> bool:
    """Such as "not chopped | stuttered", "not on the vocals | on the drums"."""
    behind = [item for item in clause.items[1:] if not _is_light(item)]
    denials = _DENYING | {"not on", "not in"}
    denies = isinstance(clause.items[0], Lexeme) and clause.items[0].text in denials
    denies &= following.items[0].text.split()[0] != "not"
    named = all(any(_alike(item, other) for item in following.items) for other in behind)
    return denies and 1 <= len(behind) <= 2 and named


def _denies(item: Item) -> bool:
    return isinstance(item, Lexeme) and item.text in _DENYING


def _is_light(item: Item) -> bool:
    light = isinstance(item, Lexeme) and (item.kind in {"filler", "mark"} or item.text in {"in", "on"})
    return light or is_determiner(item)


def _alike(one: Item, other: Item) -> bool:
    """Whether one may stand for the other: two voices, two places, two keys, two sides."""
    if isinstance(one, KeyName | Lexeme) and isinstance(other, KeyName | Lexeme):
        modes = [isinstance(item, KeyName) or item.has("mode") for item in (one, other)]
        if all(modes):
            return True
    if isinstance(one, Quantity):
        number = isinstance(other, Lexeme) and (other.kind == "number" or other.has("number"))
        return number or (isinstance(other, Quantity) and one.unit == other.unit)
    if isinstance(one, Lexeme) and isinstance(other, Lexeme):
        sides = all(item.has("verb", "left", "right", "center") for item in (one, other))
        return sides or any(one.has(name) and other.has(name) for name in _CATEGORIES)
    return isinstance(one, Voices | Place) and type(one) is type(other)


_MARKS: Final = frozenset({",", "-", "–", "—", ".", "...", ":", "!"})
_HESITATING: Final = frozenset({"?", "hmm", "oh", "um", "uh", "well"})


def let_no_correct(items: list[Item]) -> None:
    """Let "no" between two marks take back what stands before it, and silence nothing."""
    for index in range(1, len(items) - 1):
        item, before, after = items[index], items[index - 1], items[index + 1]
        alone = after.text in _MARKS and before.text in _MARKS | _HESITATING
        if alone and isinstance(item, Lexeme) and item.text == "no":
            item.tags = {"talk": ("correct",)}
            after.text = ","
