"""Sections named by where the last wish was: "the chorus before that one", "the one after"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from engines.planning.words.items import Place, is_determiner
from engines.planning.words.lexemes import Lexeme

if TYPE_CHECKING:
    from engines.model.song import Section
    from engines.planning.drafting.clauses import Clause
    from engines.planning.talk.conversation import Conversation
    from engines.planning.words.items import Item

_SIDES: Final = {
    "before": "before",
    "after": "after",
    "previous": "before",
    "preceding": "before",
    "prior": "before",
    "following": "after",
    "next": "after",
    "later": "after",
    "earlier": "before",
}
_IT: Final = frozenset({"it", "that", "this", "that one", "this one", "those", "them"})
_MORE: Final = ("too", "as well", "also", "and")


def point_to_neighbours(talk: Conversation, clause: Clause) -> None:
    """Put the section that is meant in the place of the words that point at it."""
    placed = [edit for edit in talk.latest if edit.scope.sections or edit.scope.bars]
    if placed and placed[-1].op in {"transition", "insert"} and clause.find("verb", "remove"):
        return  # "remove the one before it" means the riser itself
    own = _sections_of(talk, placed[-1].scope.sections, placed[-1].scope.bars) if placed else []
    if not own:
        return
    _take_other_half(talk, clause, own)
    for index, item in enumerate(clause.items):
        label = _label(item, own)
        side, first, last = _side(clause.items, index)
        side = side or _lies_beside(item)
        if not label or not side:
            continue
        name = talk.reading.song.beside(label, tuple(s.name for s in own), side)
        if name:
            start, end = clause.items[first].start, clause.items[last].end
            place = Place(start, end, "in", (name,), labels=(label,), text=name)
            for word in clause.items[first : last + 1]:
                word.used = True
            clause.put(first, place)
            talk.correcting |= not clause.says(*_MORE) and clause.joint != "and"
        return


def _sections_of(talk: Conversation, names: tuple[str, ...], bars: tuple[int, int] | None) -> list[Section]:
    if bars is None:
        return talk.reading.song.named(names)
    return [s for s in talk.reading.facts.sections if s.first_bar <= bars[0] and bars[1] <= s.last_bar]


def _label(item: Item, own: list[Section]) -> str:
    """The label of a section without its number, or that of the last wish for "one"."""
    if isinstance(item, Place):
        return item.labels[0] if len(item.labels) == 1 and item.sections == item.labels else ""
    return own[0].label if item.text in {"one", "section", "part"} else ""


def _lies_beside(item: Item) -> str:
    """Such as "the following chorus": the side of the last wish that the words of a place name."""
    words = item.text.split() if isinstance(item, Place) and item.relation in {"before", "after"} else []
    return next((_SIDES[word] for word in words if word in _SIDES and word not in {"before", "after"}), "")


def _side(items: list[Item], index: int) -> tuple[str, int, int]:
    """On which side of the last wish a section is, and the first and last item that say so."""
    before = items[index - 1] if index else None
    if isinstance(before, Lexeme) and before.text in _SIDES and not before.has("prep"):
        return _SIDES[before.text], index - 1, index
    after, behind = items[index + 1 : index + 2], items[index + 2 : index + 3]
    if after and isinstance(after[0], Lexeme) and after[0].text in {"before", "after"}:
        alone = not behind or getattr(behind[0], "kind", "") == "mark"
        pointed = bool(behind) and behind[0].text in _IT
        definite = bool(before is not None and is_determiner(before)) or isinstance(items[index], Place)
        if definite and (alone or pointed):
            return _SIDES[after[0].text], index, index + (2 if pointed else 1)
    return "", index, index


def _take_other_half(talk: Conversation, clause: Clause, own: list[Section]) -> None:
    """Such as "the first half rather", behind the second half of the outro."""
    for place in clause.places:
        words = place.text.split()
        if place.bars and "half" in words and not place.labels and len(own) == 1:
            last = "second" in words or "last" in words or "latter" in words
            place.bars = talk.reading.song.half((own[0].name,), last=last)
