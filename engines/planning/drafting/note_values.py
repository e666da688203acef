"""Note values, read from lexemes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engines.planning.words.items import Quantity
from engines.planning.words.units import unit_at

if TYPE_CHECKING:
    from engines.planning.drafting.clauses import Clause
    from engines.planning.words.lexemes import Lexeme


def note_at(pieces: list[Lexeme], at: int) -> tuple[Quantity, int] | None:
    """Such as "1/8", "dotted eighth", "1/8 dotted", "eighth note triplets"."""
    start, mark = at, ""
    if pieces[at].get("note") in {"d", "t"} and at + 1 < len(pieces):
        mark, at = pieces[at].get("note"), at + 1
        at += 1 if pieces[at].text in {"-", "1"} and at + 1 < len(pieces) else 0
    value = _note_value(pieces[at], marked=bool(mark))
    if not value and mark and pieces[at].has("fx", "delay", "chop", "stutter"):
        return Quantity(pieces[start].start, pieces[start].end, 0.0, "note", note="1/8" + mark), 1
    if not value:
        return None
    end = at
    while end + 1 < len(pieces) and (
        pieces[end + 1].text in {"notes", "note"} or pieces[end + 1].get("note") in {"d", "t"}
    ):
        end += 1
        mark = mark or {"d": "d", "t": "t"}.get(pieces[end].get("note"), "")
    mark = "" if value[-1] in "dt" else mark
    if pieces[at].kind == "note" and unit_at(pieces, end + 1) in {"percent", "times", "tone", "semitone"}:
        return None
    return Quantity(pieces[start].start, pieces[end].end, 0.0, "note", note=value + mark), end + 1 - start


def dotted(clause: Clause, old: str) -> str:
    """The note value with the dot or triplet of "dotted", "as triplets"; "" where neither is said."""
    mark = next((piece for piece in clause.all("note") if piece.get("note") in {"d", "t"}), None)
    return old.rstrip("dt") + mark.get("note") if mark is not None and old else ""


def _note_value(piece: Lexeme, *, marked: bool) -> str:
    if piece.kind == "note":
        return piece.text
    value = piece.get("note")
    if not value or value in {"d", "t"}:
        return ""
    plain = piece.text in {"quarter", "eighth"} and not marked
    return "" if plain and piece.text == "quarter" else value
