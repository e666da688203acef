"""Corrections inside one prompt: "slapback? no, dotted eighths", "half a dB … make that a whole dB"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from engines.planning.linking.referring import put_right
from engines.planning.rules.effect_numbers import more_numbers
from engines.planning.words.items import Quantity
from engines.planning.words.lexemes import Lexeme

if TYPE_CHECKING:
    from engines.planning.drafting.clauses import Clause
    from engines.planning.drafting.drafts import Draft
    from engines.planning.drafting.reading import Reading

_MAKING: Final = frozenset({"make that", "make it that", "say", "rather", "make it"})


def put_right_here(clause: Clause, last: list[Draft], reading: Reading) -> bool:
    """Other numbers, voices or places for the wish before, where a clause says nothing else."""
    if not clause.headless:
        return False
    numbered = clause.quantity() is not None and more_numbers(clause, last)
    return put_right(clause, last, reading) or numbered


def makes_that(clause: Clause, last: list[Draft]) -> bool:
    """Such as "… make that a whole dB": another number for the wish before it."""
    if not last or not any(item.text in _MAKING for item in clause.items) or clause.voices or clause.places:
        return False
    found = clause.quantity()
    light = all(
        isinstance(item, Quantity) or (isinstance(item, Lexeme) and (item.text in _MAKING or not item.tags))
        for item in clause.items
    )
    if found is None or not light:
        return False
    if found.unit == "semitone" and last[-1].op == "transpose":
        old = last[-1].params.get("semitones")
        down = isinstance(old, float | int) and old < 0
        last[-1].params["semitones"] = -abs(found.value) if down else found.value
    elif found.unit == "bpm" and last[-1].op == "tempo":
        last[-1].params = {"bpm": found.value}
    elif not more_numbers(clause, last):
        return False
    clause.consume()
    return True


def supersede(made: list[Draft], corrected: list[Draft], reading: Reading) -> None:
    """Take back wishes that a correction says anew; what it does not say itself, it takes from them."""
    for new in made:
        for old in [draft for draft in corrected if draft.op == new.op and draft in reading.drafts]:
            reading.drafts.remove(old)
            if not new.voiced:
                new.stems, new.voiced = old.stems, old.voiced
            if not new.placed:
                new.sections, new.bars, new.seconds, new.placed = (
                    old.sections,
                    old.bars,
                    old.seconds,
                    old.placed,
                )
