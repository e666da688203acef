"""The clauses of a prompt: where one wish ends and the next begins."""

from __future__ import annotations

from typing import Final

from engines.planning.drafting.clauses import Clause, is_head
from engines.planning.drafting.denying import let_no_correct
from engines.planning.drafting.joints import joint_at
from engines.planning.words.items import INDEFINITE, Item, KeyName, Place, Quantity, Voices
from engines.planning.words.lexemes import Lexeme

_BEHIND: Final = frozenset(
    {
        "kept",
        "left",
        "as",
        "the",
        "like",
        "unchanged",
        "exactly",
        "unedited",
        "stay",
        "stays",
        "wie",
        "so",
        "tal",
        "como",
        "telle",
        "tel",
        "comme",
    }
)


def split(items: list[Item]) -> list[Clause]:
    """The clauses of a prompt."""
    _let_drops_be_nouns(items)
    let_no_correct(items)
    clauses: list[Clause] = []
    current: list[Item] = []
    joint, wished = "", False
    for index, item in enumerate(items):
        kind = joint_at(item, items, index)
        if kind == "start" and not (wished and _may_start(item, current)):
            kind = ""
        if not kind:
            current.append(item)
            wished = wished or _is_wish(item)
            continue
        if current:
            title = item.text in {":", "=", "("} and all(isinstance(part, Place) for part in current)
            clauses.append(Clause(current, joint, title=title))
            joint = ""
        current = [item] if kind in {"start", "anew"} else []
        wished = bool(current) and _is_wish(item)
        joint = _stronger(joint, "," if kind in {"start", "anew"} else kind)
    if current:
        clauses.append(Clause(current, joint))
    return clauses


def _let_drops_be_nouns(items: list[Item]) -> None:
    """Such as "halftime drop", "drop after chorus 2": what is dropped would stand behind the verb."""
    for index, item in enumerate(items):
        if not isinstance(item, Lexeme) or item.text != "drop":
            continue
        before = items[index - 1] if index else None
        described = isinstance(before, Lexeme) and (before.has("feel") or before.has("style"))
        led = _led_by(items[index + 1 : index + 2])
        if led in {"after", "before"} or (described and (led or _is_new(items[index - 2 : index - 1]))):
            item.tags.pop("verb", None)
            item.tags.pop("dir", None)


def _led_by(after: list[Item]) -> str:
    """The first word of the place before or after which something shall be; "" for none."""
    place = after[0] if after else None
    led = isinstance(place, Place) and place.named and place.relation in {"before", "after"}
    return place.text.split()[0] if place is not None and led else ""


def _is_new(before: list[Item]) -> bool:
    return bool(before) and before[0].text in INDEFINITE


def _stronger(old: str, new: str) -> str:
    order = ("", "with", "and", ",", "purpose", "then", "but", "strong")
    return max(old, new, key=order.index)


def _may_start(item: Item, current: list[Item]) -> bool:
    """Where punctuation is missing: a verb begins a new wish once the one before is complete."""
    if not isinstance(item, Lexeme):
        return False
    fades = item.has("verb", "fade_in", "fade_out")
    if fades and all(
        isinstance(other, Lexeme) and other.has("attr", "tempo-", "tempo+") for other in current
    ):
        return False  # "slowly fade in"
    if item.has("insert") and any(other.text in INDEFINITE for other in current[-2:-1]):
        return False  # "a halftime drop after chorus 2"
    if item.has("verb", "master") and isinstance(current[-1], Lexeme) and current[-1].has("attr"):
        return False
    complete = isinstance(current[-1], Place | Voices | Quantity | KeyName) or (
        isinstance(current[-1], Lexeme)
        and (
            current[-1].kind in {"part", "number"}
            or current[-1].has("attr")
            or current[-1].has("fx")
            or current[-1].has("style")
            or current[-1].has("feel")
            or current[-1].has("texture")
            or current[-1].has("transition")
            or current[-1].has("verb", "become")
        )
    )
    return complete and not _goes_on(item, current)


def _is_wish(item: Item) -> bool:
    """Whether an item says what to do, and does not only carry that along."""
    return is_head(item) and not _is_light(item) and not _is_article(item)


def _is_light(item: Item) -> bool:
    return (
        isinstance(item, Lexeme)
        and item.has("verb")
        and set(item.tags["verb"]) <= {"become", "set", "move", "add"}
        and not item.has("dir")
    )


def _is_article(item: Item) -> bool:
    return isinstance(item, Lexeme) and item.has("det")


def _goes_on(item: Lexeme, current: list[Item]) -> bool:
    """Such as "turn the drums off": the verb belongs to what stands before it."""
    if item.has("verb", "keep") and item.text.split()[0] in _BEHIND:
        return True
    last = current[-1]
    if item.text.startswith("straight") and isinstance(last, Place) and last.text.startswith("from "):
        return True  # "cut from chorus 1 straight to the bridge"
    if (
        isinstance(last, Quantity)
        and last.unit in {"bar", "second"}
        and item.has("verb", "fade_in", "fade_out")
    ):
        return True
    return (
        item.has("prep")
        or item.has("join")
        or (isinstance(last, Lexeme) and last.has("talk", "same", "instead"))
    )
