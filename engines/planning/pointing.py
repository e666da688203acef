"""Places that are named by what was said before: "the other verse", "the one after the bridge", "half of it"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engines.planning.items import Place, Voices

if TYPE_CHECKING:
    from engines.model.plan import Edit
    from engines.planning.clauses import Clause
    from engines.planning.conversation import Conversation


def point_out(talk: Conversation, clause: Clause) -> None:
    """Give places that lean on the edits of the last prompt their sections."""
    placed = [edit for edit in talk.latest if edit.scope.sections]
    if not placed:
        return
    for index, item in enumerate(clause.items):
        if isinstance(item, Place) and item.sections and "other" in item.text.split():
            _leave_own(talk, item, placed)
        elif isinstance(item, Voices) and item.text == "other" and _next_text(clause, index) == "one":
            own = talk.reading.song.named(placed[-1].scope.sections)
            place = Place(item.start, item.end, "in", (own[0].label,) if own else (), labels=("",))
            _leave_own(talk, place, placed)
            clause.items[index] = place if place.sections else item
        elif isinstance(item, Place) and index > 1 and _means_section(clause, index, placed[-1]):
            _of_same_label(talk, item, placed[-1])
        elif isinstance(item, Place) and item.bars and not item.labels and "half" in item.text.split():
            item.bars = talk.reading.song.half(placed[-1].scope.sections, last=item.bars[0] > 1)


def _leave_own(talk: Conversation, place: Place, placed: list[Edit]) -> None:
    """Such as "the other verse", behind a wish for verse 1: those of the label that it does not hold for."""
    song = talk.reading.song
    own = {section.name for edit in placed for section in song.named(edit.scope.sections)}
    others = tuple(section.name for section in song.named(place.sections) if section.name not in own)
    if others and len(others) < len(song.named(place.sections)):
        place.sections = others


def _of_same_label(talk: Conversation, place: Place, model: Edit) -> None:
    """Such as "the one after the bridge", behind a wish for chorus 2: the chorus there."""
    song = talk.reading.song
    own = song.named(model.scope.sections)
    name = song.beside(own[0].label, place.sections, place.relation) if own else ""
    if name and place.relation in {"after", "before"}:
        place.sections, place.relation = (name,), "in"


def _means_section(clause: Clause, index: int, model: Edit) -> bool:
    """Such as "the one" before a place; "remove the one before chorus 2" means the riser itself."""
    the, one = clause.items[index - 2 : index]
    return (the.text, one.text) == ("the", "one") and model.op not in {"transition", "insert"}


def _next_text(clause: Clause, index: int) -> str:
    return clause.items[index + 1].text if index + 1 < len(clause.items) else ""
