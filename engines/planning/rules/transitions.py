"""Transition: gestures that lead into a section."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from engines.planning.drafting.drafts import Left, use
from engines.planning.rules.inserts import lead_into
from engines.planning.words.items import INDEFINITE, Place, Voices

if TYPE_CHECKING:
    from engines.planning.drafting.clauses import Clause
    from engines.planning.drafting.reading import Reading
    from engines.planning.words.lexemes import Lexeme


def transition(clause: Clause, reading: Reading) -> bool:
    """Such as "add a riser before the drop", "tape stop at the end", "a drum fill into every chorus"."""
    piece = clause.find("transition")
    if piece is None or (clause.find("fx", "filter") and piece.has("transition", "sweep")):
        return False
    if clause.find("verb", "remove") and not clause.find("verb", "add"):
        return False
    if piece.text in _BLOWS and _is_done_to(clause, piece):
        use(piece)
        return transition(clause, reading)
    found = clause.quantity("bar", "beat")
    if found is not None and getattr(clause.before(found), "text", "") in {"every", "each"}:
        reading.left.append(Left(found.start, found.end, _NOT_EVERY))
        found.used, found = True, None
    use(
        piece, found, *clause.all("verb", "add", "become", "set"), *clause.all("degree"), *clause.all("vague")
    )
    use(*clause.all("attr", "length+", "length-"))
    bars = next((min(8, place.lead_bars) for place in clause.places if place.lead_bars), None)
    if found is not None:
        bars = min(8, max(1, round(found.value / (1 if found.unit == "bar" else reading.song.beats_per_bar))))
    draft = reading.add(
        clause, "transition", {"kind": piece.get("transition"), "bars": bars}, place=False, voice=False
    )
    for voices in clause.voices:
        voices.used = True
        if getattr(clause.before(voices), "text", "") in {"on", "of", "for"} and voices.names:
            reading.warnings.append("A transition is made of the whole mix, and not of single stems.")
    lead_into(draft, clause, reading)
    return True


_NOT_EVERY: Final = "A transition leads into a section; it cannot come every so many bars yet."
_BLOWS: Final = frozenset({"slam", "hit", "hits", "crash", "boom", "slams", "brake"})


def _is_done_to(clause: Clause, piece: Lexeme) -> bool:
    """Such as "slam the drums", "make the drums hit", "slam a build": a verb, and no sound to be put in."""
    before, after = clause.before(piece), clause.after(piece)
    others = ("insert", "transition", "texture", "fx")
    if getattr(after, "text", "") in INDEFINITE | {"in"} and any(
        other is not piece for category in others for other in clause.all(category)
    ):
        return True
    pointed = getattr(before, "text", "") in {"it", "this", "them"}
    struck = isinstance(after, Voices) or (getattr(after, "text", "") == "the" and bool(clause.voices))
    return isinstance(before, Voices | Place) or (before is None and struck) or pointed
