"""Where it sounds: pan and width."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engines.planning.drafting.amounts import LEVELS, degree, direction, flips, fraction, share
from engines.planning.drafting.drafts import use
from engines.planning.words.lexemes import Lexeme

if TYPE_CHECKING:
    from engines.planning.drafting.clauses import Clause
    from engines.planning.drafting.reading import Reading


def pan(clause: Clause, reading: Reading) -> bool:
    """Such as "pan the guitar hard left", "vocals in the middle", "30 % right"."""
    side = clause.find("verb", "left", "right", "center")
    word = clause.find("axis", "pan")
    if side is None or not (word or clause.voices or clause.lent_voices):
        return False
    use(side, word)
    amount = share(clause) or _bare(clause, side)
    hard = clause.find("verb", "hard")
    use(hard)
    name = degree(clause)
    if amount is None:
        amount = 1.0 if hard else LEVELS["pan"][name]
        amount = 0.5 if clause.says("halfway", "half way", "half", "midway") else amount
    sign = {"left": -1.0, "right": 1.0}.get(side.get("verb"), 0.0)
    if clause.find("dir", "less"):
        sign = 0.0  # "she stands too much at the left"
    use(*clause.all("verb", "set", "move", "become", "add", "keep"), *clause.all("dir"))
    reading.add(clause, "pan", {"position": round(sign * amount, 3)})
    return True


def _bare(clause: Clause, side: Lexeme) -> float | None:
    """Such as "keys right 30", "30 left": percent."""
    for piece in (clause.before(side), clause.after(side)):
        if isinstance(piece, Lexeme) and piece.kind == "number" and 0 < piece.value <= 100:
            use(piece)
            return piece.value / 100.0
    return None


def width(clause: Clause, reading: Reading) -> bool:
    """Such as "wider", "make the intro mono", "stereo width 150 %"."""
    attr = clause.find("attr", "width+", "width-")
    mono = clause.find("verb", "mono")
    axis = clause.find("axis", "width")
    if attr is None and mono is None and axis is None:
        return False
    narrow = attr is None or attr.has("attr", "width-")
    if narrow and mono is not None and not clause.find("verb", "remove"):
        use(mono, axis)
        value = 0.0
    else:
        value = _width(clause, attr, reading)
    use(attr, mono, axis, *clause.all("verb", "become", "set", "move", "add", "remove"))
    reading.add(clause, "width", {"amount": round(value, 3)})
    return True


def _width(clause: Clause, attr: Lexeme | None, reading: Reading) -> float:
    del reading
    if attr is not None:
        sign = (1 if attr.has("attr", "width+") else -1) * (-1 if flips(clause, attr) else 1)
        direction(clause)
    else:
        sign = direction(clause) or (-1 if clause.find("verb", "remove") else 0)
    part = share(clause)
    if part is not None:
        return part if sign == 0 else 1.0 + sign * part
    factor = fraction(clause)
    if factor is not None:
        return factor
    return 1.0 + (sign or 1) * LEVELS["width"][degree(clause)]
