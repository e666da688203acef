"""Feel: half time, double time, swing, straight."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engines.planning.drafting.amounts import LEVELS, degree, direction, share
from engines.planning.drafting.drafts import use, use_light
from engines.planning.words.lexemes import Lexeme

if TYPE_CHECKING:
    from engines.planning.drafting.clauses import Clause
    from engines.planning.drafting.reading import Reading


def feel(clause: Clause, reading: Reading) -> bool:
    """Such as "halftime in the bridge", "more swing", "60 % swing", "straighten it out"."""
    piece = clause.find("feel")
    if piece is None:
        return False
    straight = clause.find("feel", "straight") if clause.find("verb", "off", "remove") else None
    use(piece, *(clause.all("feel") if straight is not None else ()))  # "quantise out the shuffle"
    after = clause.after(piece)
    if piece.text == "straight" and isinstance(after, Lexeme) and after.has("style"):
        return False  # "straight disco": nothing but disco
    kind = "straight" if straight is not None else piece.get("feel")
    amount = share(clause)
    if kind == "swing":
        sign = direction(clause)
        if sign < 0 or clause.find("verb", "remove"):
            use(clause.find("verb", "remove"))
            kind, amount = "straight", None
        else:
            amount = _bare(clause) if amount is None else amount
            amount = LEVELS["swing"][degree(clause)] if amount is None else swing_of(amount)
    use(clause.find("verb", "add", "become"), clause.find("axis", "tempo"))
    degree(clause)
    draft = reading.add(clause, "feel", {"feel": kind, "amount": amount}, voice=bool(clause.voices))
    if not draft.voiced and kind in {"half", "double"} and piece.text.endswith(("drums", "beat")):
        draft.stems, draft.voiced = ("drums",), True
    use_light(clause)
    return True


def _bare(clause: Clause) -> float | None:
    """Such as "swing 58", as drum machines count it."""
    piece = next(
        (piece for piece in clause.lexemes if piece.kind == "number" and 50 < piece.value <= 75), None
    )
    use(piece)
    return piece.value / 100.0 if piece is not None else None


def swing_of(part: float) -> float:
    """Swing in percent as drum machines count it: 50 straight, 66 triplet; below 50 as a share of that."""
    return part if part >= 0.5 else 0.5 + part * 0.33
