"""The loudness of the whole remix and its ceiling."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engines.planning.drafting.amounts import degree
from engines.planning.drafting.drafts import LIGHT, use
from engines.planning.words.items import Quantity

if TYPE_CHECKING:
    from engines.planning.drafting.clauses import Clause
    from engines.planning.drafting.reading import Reading
    from engines.planning.words.lexemes import Lexeme


def loudness(clause: Clause, reading: Reading) -> bool:
    """Such as "master it to -14 LUFS, ceiling -1 dBTP"."""
    found = clause.quantity("lufs") or _bare(clause)
    if found is None:
        return _mastered(clause, reading)
    ceiling = _ceiling(clause)
    use(
        found,
        *clause.all("verb", "master", "limit", *LIGHT, "keep"),
        *clause.all("axis", "loudness", "volume"),
        *clause.all("attr", "volume+", "volume-"),
        *clause.all("dir"),
    )
    reading.add(
        clause, "loudness", {"lufs": -abs(found.value), "ceiling_dbtp": ceiling}, place=False, voice=False
    )
    for place in clause.places:
        place.used |= place.whole
    return True


def _bare(clause: Clause) -> Quantity | None:
    """Such as "set loudness to -11"."""
    if clause.find("axis", "loudness") is None or clause.voices or clause.quantity() is not None:
        return None
    for piece in clause.lexemes:
        if (piece.kind == "number" or piece.has("number")) and 7 <= abs(piece.value) <= 24:
            use(piece)
            return Quantity(piece.start, piece.end, piece.value, "lufs")
    return None


def _mastered(clause: Clause, reading: Reading) -> bool:
    """Such as "master it", "a loud master": a level where none was named."""
    verb = clause.find("verb", "master")
    verb = verb or _leveled(clause)
    if verb is None or clause.voices or clause.quantity() is not None or clause.find("fx"):
        return False
    attr = clause.find("attr", "volume+", "volume-")
    bare = next(
        (piece for piece in clause.lexemes if piece.kind == "number" and 5 <= abs(piece.value) <= 30), None
    )
    level = -14.0 if attr is None else (-9.0 if attr.has("attr", "volume+") else -18.0)
    if bare is not None:
        level = -abs(bare.value)  # "master at -11"
        use(bare)
    use(verb, attr, *clause.all("verb", *LIGHT), *clause.all("dir"))
    degree(clause)
    draft = reading.add(clause, "loudness", {"lufs": level}, place=False, voice=False)
    draft.confidence = 0.8
    return True


def _leveled(clause: Clause) -> Lexeme | None:
    """Such as "loudness -10": a level of the whole, and no step."""
    numbers = [piece for piece in clause.lexemes if piece.kind == "number"]
    return clause.find("axis", "loudness") if len(numbers) == 1 and numbers[0].value < 0 else None


def ceiling(clause: Clause, reading: Reading) -> bool:
    """Such as "true peak -1 dB" beside a loudness that was asked before it."""
    if clause.find("verb", "limit") is None:
        return False
    value = _ceiling(clause)
    earlier = next((draft for draft in reversed(reading.drafts) if draft.op == "loudness"), None)
    if value is None:
        return False
    use(*clause.all("verb", "limit", *LIGHT), *clause.all("axis", "loudness"))
    if earlier is not None:
        earlier.params["ceiling_dbtp"] = value
        earlier.end = max(earlier.end, clause.end)
    else:
        reading.add(clause, "loudness", {"lufs": -14.0, "ceiling_dbtp": value}, place=False, voice=False)
    return True


def _ceiling(clause: Clause) -> float | None:
    found = clause.quantity("db")
    if found is None:
        piece = next((p for p in clause.lexemes if p.kind == "number" and abs(p.value) <= 3), None)
        if piece is None or clause.find("verb", "limit") is None:
            return None
        use(piece)
        return -abs(piece.value)
    use(found)
    return -abs(found.value)
