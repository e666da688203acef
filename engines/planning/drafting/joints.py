"""What stands between two wishes: marks, joining words, verbs, or a voice or place with a wish of its own."""

from __future__ import annotations

from typing import Final

from engines.planning.drafting.clauses import is_head
from engines.planning.words.items import Item, Place, Quantity, Voices
from engines.planning.words.lexemes import Lexeme

_STRONG: Final = frozenset({".", ";", "!", "?", "...", "–", "—", "|", "•"})


_WEAK: Final = frozenset(
    {
        ",",
        "(",
        ")",
        "=",
        "and",
        "&",
        "+",
        "y",
        "und",
        "et",
        "e",
        "plus",
        "/",
        "n",
        "nd",
        "sowie",
        "as well as",
        "and also",
        ":",
        "or",
    }
)


_OPENINGS: Final = frozenset({"no", "nah", "nope", "wait", "actually", "sorry", "ok", "yes", "hmm"})
"""Words that a dash sets apart: "no - highpass"."""


_CHAT: Final = frozenset({"lol", "lmao", "haha", "hahaha", "tbh", "ngl", "btw", "jaja", "mdr", "kkk"})
"""What chatters put between two wishes."""


_STARTERS: Final = frozenset(
    {
        "remove",
        "keep",
        "only",
        "replace",
        "repeat",
        "double",
        "loop",
        "extend",
        "shorten",
        "start",
        "end",
        "swap",
        "transpose",
        "fade_in",
        "fade_out",
        "master",
        "add",
    }
)


_NO_START: Final = frozenset(
    {
        "again",
        "twice",
        "two times",
        "original",
        "stop",
        "with",
        "some",
        "want",
        "need",
        "have",
        "get",
        "use",
        "gone",
        "just",
        "only",
        "longer",
        "shorter",
        "once more",
        "alone",
        "on its own",
        "on their own",
        "by itself",
        "by themselves",
        "play",
        "one more time",
        "instead of",
        "untouched",
        "intact",
        "as is",
        "plus",
        "give",
    }
)


def joint_at(item: Item, items: list[Item], index: int) -> str:
    """What an item is between wishes: "strong", "then", "but", ",", "and", "with", "start", "anew" or ""."""
    if _begins_anew(items, index):
        return "anew"
    if not isinstance(item, Lexeme):
        return ""
    if item.text in _STRONG or _sets_apart(item, items, index):
        return "" if item.text == "." and _abbreviates(items, index) else "strong"
    if item.has("prep", "everything_but") and _acts(items, index + 1):
        return "but"  # "keep everything but make the chorus bigger"
    if item.text in {"as well", "also"} and (index + 1 == len(items) or items[index + 1].text in _STRONG):
        return ""
    definite = item.text == "next" and index > 0 and items[index - 1].text == "the"  # "the next verse"
    word = next((word for word in ("purpose", "then", "but") if item.has("join", word) and not definite), "")
    return word or _weak_joint(item, items, index)


def _sets_apart(item: Item, items: list[Item], index: int) -> bool:
    return item.text == "-" and index == 1 and items[0].text in _OPENINGS


def _acts(items: list[Item], index: int) -> bool:
    """Whether a verb stands there, and no voice or place that might be left out."""
    after = items[index] if index < len(items) else None
    return isinstance(after, Lexeme) and after.has("verb") and not after.has("stem")


def _begins_anew(items: list[Item], index: int) -> bool:
    """Such as "shuffled hats vox chops": a voice behind a voice, each beside an effect of its own."""
    if not 0 < index < len(items) - 1:
        return False
    after, before = items[index + 1], items[index - 2] if index > 1 else None
    if isinstance(items[index], Place):
        return _alternates(items, index)
    here = items[index]
    if isinstance(here, Lexeme) and here.has("talk", "back") and here.text.startswith("back"):
        return isinstance(items[index - 1], Place)
    if _in_pairs(items, index):
        return True
    if not isinstance(items[index], Voices):
        return False
    return (
        isinstance(items[index - 1], Voices)
        and isinstance(after, Lexeme)
        and isinstance(before, Lexeme)
        and any(after.has(category) for category in ("fx", "attr"))
        and any(before.has(category) for category in ("fx", "attr", "feel", "style"))
    )


def _in_pairs(items: list[Item], index: int) -> bool:
    """Such as "louder drums less bass no synths", "bass up treble down": a wish and what it is for each."""
    first = last = index
    while first > 0 and _alternate(items[first - 1], items[first]):
        first -= 1
    while last < len(items) - 1 and _alternate(items[last], items[last + 1]):
        last += 1
    return (last - first) % 2 == 1 and first < index < last and (index - first) % 2 == 0


def _alternate(one: Item, other: Item) -> bool:
    """Whether of two neighbours one is a wish, and the other what it may be for."""
    return (_is_graded(one) and _is_wish(other)) or (_is_wish(one) and _is_graded(other))


def _is_graded(item: Item) -> bool:
    """Voices, or a part of the spectrum by name: "highs"."""
    return isinstance(item, Voices) or (isinstance(item, Lexeme) and item.has("axis") and not _is_wish(item))


def _is_wish(item: Item) -> bool:
    if isinstance(item, Quantity):
        return item.unit == "db"
    if not isinstance(item, Lexeme) or item.has("join"):
        return False
    if item.kind == "number":
        return item.text[0] in "+-"
    plain = item.has("attr") or item.has("dir") or item.has("fx") or item.has("feel")
    return plain or item.text in {"no", "without"}


def _alternates(items: list[Item], index: int) -> bool:
    """Such as "first verse jazz second verse metal": each place with its own wish behind it."""
    here, before = items[index], items[index - 2] if index > 1 else None
    if not isinstance(here, Place) or here.relation or not here.named:
        return False
    if not isinstance(before, Place) or before.relation or not before.named:
        return False
    after, wish = items[index + 1], items[index - 1]
    return any(
        isinstance(after, Lexeme) and isinstance(wish, Lexeme) and after.has(name) and wish.has(name)
        for name in ("style", "attr", "fx", "feel")
    )


def _weak_joint(item: Lexeme, items: list[Item], index: int) -> str:
    if item.text in {":", "="} and _titles(items, index):
        return ""
    if item.text in _CHAT or (item.text == "just" and _wishes_next(items, index)):
        return ","
    if item.text in {"or", "nor"} and _are_alike(items[max(0, index - 1) : index + 2]):
        return ""
    if item.text in _WEAK:
        return "," if item.text in {",", "(", ")", ":", "="} else "and"
    if item.has("join", "with") and _with_starts(items, index) and not _with_all(items, index):
        return "with"
    return "start" if item.has("verb", *_STARTERS) and item.text not in _NO_START else ""


def _are_alike(items: list[Item]) -> bool:
    """Such as "without any risers or fills": what is denied of the one is denied of both."""
    first, last = items[0], items[-1]
    return (
        isinstance(first, Lexeme)
        and isinstance(last, Lexeme)
        and any(first.has(name) and last.has(name) for name in ("transition", "texture", "fx"))
    )


def _wishes_next(items: list[Item], index: int) -> bool:
    """Such as "no autotune just make it lofi"."""
    after = items[index + 1] if index + 1 < len(items) else None
    return index > 0 and isinstance(after, Lexeme) and after.has("verb", "become")


def _titles(items: list[Item], index: int) -> bool:
    """Such as "key: Am", "tempo: 120"."""
    before = items[index - 1] if index else None
    if isinstance(before, Voices) and before.names:
        return True
    return isinstance(before, Lexeme) and (before.has("axis") or before.has("verb", "order"))


def _abbreviates(items: list[Item], index: int) -> bool:
    """Such as "2. Refrain": no end of a sentence."""
    before = items[index - 1] if index else None
    return (
        isinstance(before, Lexeme)
        and before.kind == "number"
        and index + 1 < len(items)
        and before.end == items[index].start
        and items[index + 1].text.islower()
    )


def _with_all(items: list[Item], index: int) -> bool:
    """Such as "verse with no bass, chorus with everything": all that plays there anyway."""
    before = items[index - 1] if index else None
    after = items[index + 1] if index + 1 < len(items) else None
    begins = index < 2 or items[index - 2].text in _STRONG | _WEAK
    every = isinstance(after, Voices) and not (after.names or after.complement or any(after.roles))
    return isinstance(before, Place) and begins and every


def _with_starts(items: list[Item], index: int) -> bool:
    """Such as "with" begins a wish of its own, but for "replace … with …" and "start with …"."""
    near = items[max(0, index - 14) : index]
    comma = max((at for at, item in enumerate(near) if item.text in _STRONG | {","}), default=-1)
    before = [item for item in near[comma + 1 :] if isinstance(item, Lexeme)]
    held = [item for item in before if item.has("verb", "replace", "start", "end", "swap")]
    if held or any(item.has("talk", "same") for item in before):
        return False
    return index > 0 and any(
        is_head(item) or isinstance(item, Voices | Place) for item in items[max(0, index - 30) : index]
    )
