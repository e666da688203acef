"""How much: degrees, percentages and fractions as amounts on each axis."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from engines.planning.drafting.drafts import use
from engines.planning.words.lexemes import Lexeme

if TYPE_CHECKING:
    from engines.planning.drafting.clauses import Clause
    from engines.planning.words.items import Item, Quantity

LEVELS: Final[dict[str, dict[str, float]]] = {
    "tempo": {"tiny": 0.04, "small": 0.07, "": 0.12, "medium": 0.12, "large": 0.25, "huge": 0.4},
    "volume": {"tiny": 1.0, "small": 2.0, "": 4.0, "medium": 4.0, "large": 8.0, "huge": 12.0},
    "pitch": {"tiny": 1.0, "small": 1.0, "": 2.0, "medium": 3.0, "large": 5.0, "huge": 12.0},
    "eq": {"tiny": 0.15, "small": 0.25, "": 0.5, "medium": 0.5, "large": 0.8, "huge": 1.0},
    "width": {"tiny": 0.15, "small": 0.25, "": 0.5, "medium": 0.5, "large": 0.8, "huge": 1.0},
    "pan": {"tiny": 0.15, "small": 0.3, "": 0.6, "medium": 0.6, "large": 0.9, "huge": 1.0},
    "wet": {"tiny": 0.12, "small": 0.2, "": 0.35, "medium": 0.35, "large": 0.6, "huge": 0.85},
    "amount": {"tiny": 0.15, "small": 0.25, "": 0.5, "medium": 0.5, "large": 0.8, "huge": 1.0},
    "swing": {"tiny": 0.53, "small": 0.55, "": 0.6, "medium": 0.6, "large": 0.66, "huge": 0.7},
    "style": {"tiny": 0.2, "small": 0.35, "": 1.0, "medium": 0.6, "large": 1.0, "huge": 1.0},
    "depth": {"tiny": 2.0, "small": 3.0, "": 6.0, "medium": 6.0, "large": 9.0, "huge": 12.0},
}
_FRACTIONS: Final = {
    "half": 0.5,
    "twice": 2.0,
    "third": 1 / 3,
    "quarter": 0.25,
    "threequarter": 0.75,
    "onehalf": 1.5,
    "twothirds": 2 / 3,
    "triple": 3.0,
}
_ORDER: Final = ("tiny", "small", "medium", "large", "huge")


def degree(clause: Clause) -> str:
    """Such as "tiny" to "huge", or "" where no degree is named; its words are consumed."""
    found = [piece for piece in clause.lexemes if piece.has("degree")]
    for piece in found:
        piece.used = True
    if not found:
        return ""
    names = [piece.get("degree") for piece in found]
    small = [name for name in names if name in {"tiny", "small"}]
    return min(small, key=_ORDER.index) if small else max(names, key=_ORDER.index)


def level(clause: Clause, axis: str) -> float:
    """The amount on an axis for the clause's degree."""
    return LEVELS[axis][degree(clause)]


def share(clause: Clause) -> float | None:
    """A percentage (0–1 and beyond) that the clause names, consumed; None where it names none."""
    found = clause.quantity("percent")
    if found is None:
        return None
    found.used = True
    return abs(found.value) / 100.0


def fraction(clause: Clause) -> float | None:
    """Such as "half as", "twice as", "three quarters", "1.5x": a factor, consumed."""
    piece = clause.find("than")
    if piece is not None:
        piece.used = True
        return _FRACTIONS[piece.get("than")]
    times = clause.quantity("times")
    if times is not None and times.value > 0:
        times.used = True
        return times.value
    return None


_SIGNS: Final = {"+": 1, "-": -1, "less": -1}


def direction(clause: Clause) -> int:
    """+1 up, −1 down, 0 where none is named; its words are consumed."""
    found = [
        piece for piece in clause.lexemes if piece.has("dir") and not _counts_something_else(clause, piece)
    ]
    use(*found)
    if not found:
        return 0
    less = [piece for piece in found if piece.has("dir", "less")]
    if less:
        return -1
    sure = [
        piece for piece in found if piece.text not in {"more", "extra", "push", "ride", "plus", "add more"}
    ]
    piece = (sure or found)[0]
    return _SIGNS[piece.get("dir")]


def _counts_something_else(clause: Clause, piece: Lexeme) -> bool:
    """Such as "no more", "2 more bars"."""
    after = clause.after(piece)
    return (
        piece.text in {"more", "extra", "additional"}
        and isinstance(after, Lexeme)
        and after.has("unit", "bar", "times")
    )


def flips(clause: Clause, attr: Item) -> bool:
    """Whether "less", "not so", "too" turn an adjective round."""
    index = clause.index(attr)
    for item in reversed(clause.items[max(0, index - 4) : index]):
        if isinstance(item, Lexeme) and item.has("dir", "less"):
            item.used = True
            return True
        if isinstance(item, Lexeme) and item.text in {"not", "dont", "no"}:
            item.used = True
            return True
        if isinstance(item, Lexeme) and item.has("attr") and not item.used:
            return False
    return False


def decibels(found: Quantity, sign: int) -> float:
    """A quantity in dB with the direction of the clause."""
    return found.value if found.signed and found.value < 0 else found.value * (sign or 1)


def ratio_db(factor: float) -> float:
    """A loudness factor in dB of amplitude."""
    return 20.0 * math.log10(max(factor, 0.001))
