"""Places that lean on what was said before: "the other verse", "the one after the bridge", "half of it"."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, Final

from engines.planning.words.items import Place, Voices
from engines.planning.words.lexemes import Lexeme

if TYPE_CHECKING:
    from engines.model.plan import Edit
    from engines.planning.drafting.clauses import Clause
    from engines.planning.talk.conversation import Conversation
    from engines.planning.words.items import Item

_IT: Final = frozenset({"it", "that", "them", "those"})


def point_out(talk: Conversation, clause: Clause) -> None:
    """Give places that lean on the edits of the last prompt their sections or bars."""
    _let_subjects_be_places(clause)
    placed = [edit for edit in talk.latest if talk.reading.song.named(edit.scope.sections)]
    for index, item in enumerate(clause.items if placed else ()):
        if isinstance(item, Place):
            _lean(talk, clause, item, placed)
        elif isinstance(item, Lexeme) and item.has("prep", "half") and _is_of_it(clause, item):
            half = talk.reading.song.half(placed[-1].scope.sections, last=True)
            clause.put(index, Place(item.start, item.end, "in", bars=half, text="halfway"))
        elif isinstance(item, Lexeme) and _is_bare_order(clause, index):
            place = Place(item.start, item.end, "in", text=item.text)
            label = talk.reading.song.named(placed[-1].scope.sections)[0].label
            talk.reading.song.add(place, label, order=int(item.get("order")))
            clause.put(index, place)
        elif _is_other_one(clause, index) or _is_all_of_them(clause, index):
            label = talk.reading.song.named(placed[-1].scope.sections)[0].label
            place = Place(item.start, item.end, "in", (label,), labels=("",), text="all")
            if _is_other_one(clause, index):
                _leave_own(talk, place, placed)
            clause.put(index, place)


def _let_subjects_be_places(clause: Clause) -> None:
    """Such as "fine | but the chorus should be half time": nothing is left out there."""
    for place, after in itertools.pairwise(clause.items):
        is_subject = (
            isinstance(place, Place) and place.relation == "except" and place.text.startswith("but the")
        )
        if isinstance(place, Place) and is_subject and after.text in _PREDICATES:
            place.relation = "in"


_PREDICATES: Final = frozenset(
    {"should", "is", "has", "needs", "need", "can", "could", "must", "wants", "are"}
)


def _lean(talk: Conversation, clause: Clause, place: Place, placed: list[Edit]) -> None:
    song, own, words = talk.reading.song, placed[-1].scope.sections, place.text.split()
    if place.sections and "other" in words:
        _leave_own(talk, place, placed)
    elif place.sections and _means_section(clause, place, placed[-1]):
        name = song.beside(song.named(own)[0].label, place.sections, place.relation)
        if name:
            place.sections, place.relation = (name,), "in"
    elif place.bars and not place.labels and "half" in words:
        place.bars = song.half(own, last=place.bars[0] > 1)
    elif place.length_bars and not place.sections and _is_of_it(clause, place):
        last = place.bars is not None and place.bars[0] > 1
        place.bars, place.length_bars = song.inside(own, place.length_bars, last=last), 0


def _leave_own(talk: Conversation, place: Place, placed: list[Edit]) -> None:
    """Such as "the other verse", behind a wish for verse 1: those of the label that it does not hold for."""
    song = talk.reading.song
    own = {section.name for edit in placed for section in song.named(edit.scope.sections)}
    others = tuple(section.name for section in song.named(place.sections) if section.name not in own)
    if others and len(others) < len(song.named(place.sections)):
        place.sections = others


def _means_section(clause: Clause, place: Place, model: Edit) -> bool:
    """Such as "the one" before a place; "remove the one before chorus 2" means the riser itself."""
    index = clause.index(place)
    the_one = [item.text for item in clause.items[max(0, index - 2) : index]] == ["the", "one"]
    return the_one and place.relation in {"after", "before"} and model.op not in {"transition", "insert"}


def _is_of_it(clause: Clause, place: Item) -> bool:
    """Such as "the last 4 bars | of it"."""
    return any(item.text in _IT for item in clause.items[clause.index(place) :][:3])


def _is_other_one(clause: Clause, index: int) -> bool:
    item, after = clause.items[index], clause.items[index + 1 : index + 2]
    other = isinstance(item, Voices) and item.text == "other" and after and after[0].text in {"one", "ones"}
    return bool(other) or item.text == "other ones"


def _is_bare_order(clause: Clause, index: int) -> bool:
    """Such as "and the second": of the sections that were spoken of."""
    item, before = clause.items[index], clause.items[index - 1].text if index else ""
    behind = [other.text for other in clause.items[index + 1 :]]
    ordered = isinstance(item, Lexeme) and item.has("order") and before == "the"
    return (
        ordered and clause.headless and all(text in {"too", "as well", "one", "instead"} for text in behind)
    )


def _is_all_of_them(clause: Clause, index: int) -> bool:
    """Such as "in all of them"."""
    item: Item = clause.items[index]
    before = clause.items[index - 1].text if index else ""
    return isinstance(item, Lexeme) and item.text in _IT and before in {"all of", "each of", "every one of"}
