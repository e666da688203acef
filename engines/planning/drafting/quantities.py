"""Quantities, note values and keys in place of the words that make them up."""

from __future__ import annotations

from typing import Final

from engines.planning.drafting.note_values import note_at
from engines.planning.words.items import Item, Quantity
from engines.planning.words.key_names import key_at
from engines.planning.words.lexemes import Lexeme
from engines.planning.words.units import clock_at, interval_at, measured_at, single_unit_at

_RELATIONS: Final = {
    "to": "to",
    "by": "by",
    "at": "at",
    "over": "over",
    "around": "at",
    "about": "at",
    "in": "in",
    "for": "for",
    "a": "to",
    "auf": "to",
    "um": "by",
    "bei": "at",
    "por": "by",
    "de": "by",
    "en": "in",
    "mit": "at",
    "para": "to",
    "em": "in",
    "of": "of",
    "until": "to",
    "roughly": "at",
    "approximately": "at",
    "pa": "to",
    "exactly": "at",
    "zu": "to",
    "from": "from",
    "between": "from",
    "above": "above",
    "below": "below",
}


def with_quantities(pieces: list[Lexeme], language: str) -> list[Item]:
    """The lexemes with quantities, note values and keys in place of the words that make them up."""
    out: list[Item] = []
    at = 0
    while at < len(pieces):
        found = (
            key_at(pieces, at, language)
            or note_at(pieces, at)
            or clock_at(pieces, at)
            or measured_at(pieces, at)
            or single_unit_at(pieces, at)
            or interval_at(pieces, at)
        )
        if found is None:
            out.append(pieces[at])
            at += 1
            continue
        item, count = found
        item.text = " ".join(piece.text for piece in pieces[at : at + count])
        if isinstance(item, Quantity) and not item.relation:
            item.relation = _relation(out)
        out.append(item)
        at += count
    return out


def _relation(before: list[Item]) -> str:
    for item in reversed(before[-2:]):
        if not isinstance(item, Lexeme):
            return ""
        for word in reversed(item.text.split()):
            if word in _RELATIONS:
                return _RELATIONS[word]
        if item.kind != "filler":
            return ""
    return ""
