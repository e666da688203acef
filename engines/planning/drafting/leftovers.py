"""What was not understood, word by word, and why."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, Final

from engines.planning.drafting.drafts import Left
from engines.planning.words.items import KeyName, Place, Quantity, Voices
from engines.planning.words.lexemes import Lexeme

if TYPE_CHECKING:
    from engines.planning.drafting.clauses import Clause
    from engines.planning.drafting.reading import Reading
    from engines.planning.words.items import Item
    from engines.planning.words.lexicon import Lexicon

_STRANGE: Final = "This word is not known here."
_UNREAD: Final = "This was understood by itself, but not what it means here."
_SLOW: Final = frozenset({"fade", "filter", "transition", "insert"})
_QUIET: Final = frozenset({"filler", "mark", "part"})
_LIGHT: Final = frozenset(
    {"join", "prep", "not", "talk", "degree", "quant", "number", "dir", "than", "order", "manner", "where"}
)
_LIGHT_VERBS: Final = frozenset(
    {
        "add",
        "become",
        "set",
        "move",
        "only",
        "keep",
        "repeat",
        "hard",
        "order",
        "above",
        "below",
        "start",
        "end",
        "open",
        "close",
        "wetness",
        "mirror",
        "together",
    }
)


def leftovers(clauses: list[Clause], reading: Reading, book: Lexicon) -> list[Left]:
    """The content words that no edit consumed."""
    taken = [(left.start, left.end) for left in reading.left]
    out: list[Left] = []
    for number, clause in enumerate(clauses):
        idle = _does_nothing(number, clause, reading)
        here: list[Left] = []
        for item in clause.items:
            if item.used or any(start <= item.start < end for start, end in taken):
                continue
            reason = (
                _at_once(item, number, reading)
                or _reason(item, book)
                or (_UNREAD if idle and _asks(item) else "")
            )
            if reason:
                here.append(Left(item.start, item.end, reason))
        out.extend(_joined(here, clause))
    return out


_OWN: Final = frozenset({"my", "our", "his", "her", "their", "your"})


def _joined(left: list[Left], clause: Clause) -> list[Left]:
    """Words that nobody knows with whose they are: "text my mum"."""
    out: list[Left] = []
    words = [item for item in clause.items if isinstance(item, Lexeme)]
    ends = [item.end for item in words]
    for each in left:
        at = bisect_right(ends, each.start) - 1
        if at >= 0 and each.reason == _STRANGE and words[at].text in _OWN:
            each.start = words[at].start
            if at and out and out[-1].reason == _STRANGE and out[-1].end == ends[at - 1]:
                out[-1].end = each.end
                continue
        out.append(each)
    return out


def _does_nothing(number: int, clause: Clause, reading: Reading) -> bool:
    """Whether no edit and no question came of a clause, and none of its words was read by its neighbours."""
    if any(item.used for item in clause.items) or clause.find("talk") is not None:
        return False
    made = any(draft.clause == number for draft in reading.drafts)
    return not made and not any(ask.clause == number for ask in reading.asks)


def _at_once(item: Item, number: int, reading: Reading) -> str:
    """Why "gradually" is left: but for fades, filters and rises, a change is made at once."""
    if not isinstance(item, Lexeme) or not item.has("manner"):
        return ""
    slow = any(draft.op in _SLOW for draft in reading.drafts if draft.clause == number)
    return "" if slow else "Changes come at once, and not little by little; fades and filters can be slow."


def _asks(item: Item) -> bool:
    """Whether a light word would be a wish where nothing stands beside it: "open up", "down"."""
    if not isinstance(item, Lexeme) or item.kind in _QUIET or item.has("prep") or item.has("join"):
        return False
    return item.has("verb") or item.has("dir") or item.has("than")


def _reason(item: Item, book: Lexicon) -> str:
    if isinstance(item, Quantity):
        return "This number was understood, but not what it is for."
    if isinstance(item, KeyName):
        return "This key was understood, but not what it is for."
    if isinstance(item, Voices):
        return "These parts were understood, but not what to do with them."
    if isinstance(item, Place):
        return "" if item.whole else "This place was understood, but not what to do there."
    return _word_reason(item, book)


def _word_reason(piece: Lexeme, book: Lexicon) -> str:
    if piece.kind in _QUIET or not any(char.isalnum() for char in piece.text):
        return ""
    words = piece.text.split()
    if not piece.tags:
        return "" if all(word in book.fillers for word in words) else _STRANGE
    if set(piece.tags) <= _LIGHT or all(word in book.fillers for word in words):
        return ""
    if set(piece.tags) <= _LIGHT | {"verb"} and set(piece.tags["verb"]) <= _LIGHT_VERBS:
        return ""
    return _UNREAD
