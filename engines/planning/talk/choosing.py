"""Answers to what was asked: "the second one", "the whole song", "option 3"."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Final

from engines.model.plan import Because

if TYPE_CHECKING:
    from engines.model.plan import Edit, Question
    from engines.planning.drafting.clauses import Clause
    from engines.planning.talk.conversation import Conversation


def chosen(talk: Conversation, clause: Clause) -> bool:
    """Choose another reading of the last prompt's question; False where none is answered."""
    number = next((n for n, asked in _open(talk)), None)
    if number is None:
        return False
    asked = talk.questions[number]
    if _by_place(talk, clause, asked):
        return True
    option = _by_number(clause, len(asked.options))
    if option is None:
        option = _by_label(clause, asked)
    if option is None:
        return False
    _answer(talk, clause, number, option)
    clause.consume()
    return True


def _by_place(talk: Conversation, clause: Clause, asked: Question) -> bool:
    """Such as "the last chorus is the drop", where "drop" was asked about: it is there."""
    there = [place for place in clause.places if place.sections and not place.assumed]
    again = [place for place in clause.places if place.assumed]
    ids = {edit.id for edit in asked.options[asked.chosen].edits}
    if len(there) != 1 or len(again) != 1 or clause.does_something or clause.voices:
        return False
    for edit in [edit for edit in talk.edits if edit.id in ids]:
        scope = dataclasses.replace(edit.scope, sections=there[0].sections, bars=there[0].bars)
        talk.replace(edit, clause, scope=scope)
    clause.consume()
    return True


def _open(talk: Conversation) -> list[tuple[int, Question]]:
    """The questions of the last prompt, newest first."""
    return [
        (number, asked)
        for number, asked in reversed(list(enumerate(talk.questions)))
        if asked.prompt == talk.prompt - 1 and asked.options
    ]


def _by_number(clause: Clause, most: int) -> int | None:
    """Such as "the second one", "option 2", "the last one"; nothing else may be said."""
    if (
        any(not place.text.endswith("one") for place in clause.places)
        or clause.voices
        or clause.quantity() is not None
        or clause.does_something
        or _names_take(clause)
    ):
        return None
    named = clause.says("one", "option", "number", "choice", "reading", "answer") or len(clause.lexemes) <= 3
    if clause.places:
        return nth_of(clause, most)
    for piece in clause.lexemes if named else ():
        if piece.kind in {"number", "ordinal"}:
            found = int(piece.value)
        elif piece.has("order"):
            found = int(piece.get("order"))
        elif piece.has("number") and not piece.text.startswith("one"):
            found = int(piece.value)
        else:
            continue
        if found < 0:
            found += most + 1
        return found - 1 if 1 <= found <= most else None
    return None


def _names_take(clause: Clause) -> bool:
    """Such as "back to take 1", which answers nothing."""
    back = any("back" in piece.text for piece in clause.all("talk", "return"))
    return back or clause.find("talk", "take") is not None


def nth_of(clause: Clause, most: int) -> int | None:
    """Such as "the second one", where it was read as a place: its number from 0, None where there is none."""
    for place in clause.places:
        words = place.text.split()
        found = next((order for word, order in _ORDERS.items() if word in words), 0)
        if words[-1] == "one" and found and found <= most:
            return (most if found < 0 else found) - 1
    for piece in clause.all("order"):
        found, after = int(piece.get("order")), clause.after(piece)
        if after is not None and after.text in _THINGS and found <= most:
            return (most if found < 0 else found) - 1
    return None


_THINGS: Final = frozenset({"one", "thing", "change", "edit", "wish", "request", "bit", "idea", "prompt"})
_ORDERS: Final = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "last": -1}
"""Orders inside "the second one", where it was read as a place."""


def _by_label(clause: Clause, asked: Question) -> int | None:
    """Such as "the whole song": the words of an option."""
    words = set(" ".join(item.text for item in clause.items).split()) - _SMALL
    found = [
        number
        for number, option in enumerate(asked.options)
        if words and words == set(option.label.replace("-", "").split()) - _SMALL
    ]
    return found[0] if len(found) == 1 else None


_SMALL = frozenset(
    {"a", "an", "the", "and", "in", "of", "i", "meant", "mean", "only", "just", "please", "no"}
)


def _answer(talk: Conversation, clause: Clause, number: int, option: int) -> None:
    asked = talk.questions[number]
    old = {edit.id for edit in asked.options[asked.chosen].edits}
    talk.edits = [edit for edit in talk.edits if edit.id not in old]
    talk.edits.extend(_now_said(edit, talk, clause) for edit in asked.options[option].edits)
    talk.questions[number] = dataclasses.replace(asked, chosen=option)


def _now_said(edit: Edit, talk: Conversation, clause: Clause) -> Edit:
    because = Because(prompt=talk.prompt, start=clause.start, end=clause.end, origin="said", confidence=0.95)
    return dataclasses.replace(edit, because=because)
