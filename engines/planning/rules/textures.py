"""Texture: vinyl, tape, rain, crowd, radio."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from engines.planning.drafting.amounts import LEVELS, degree, share
from engines.planning.drafting.drafts import use

if TYPE_CHECKING:
    from engines.planning.drafting.clauses import Clause
    from engines.planning.drafting.reading import Reading

_TEXTURE_VERB: Final = ("add", "become", "set", "move")


def texture(clause: Clause, reading: Reading) -> bool:
    """Such as "vinyl crackle on the intro and outro", "a bit of rain"."""
    piece = clause.find("texture")
    if piece is None:
        return False
    off = clause.find("verb", "remove") or clause.find("dir", "less", "-")
    loud = clause.find("attr", "volume+", "volume-")
    gone = clause.find("verb", "remove") is not None
    amount = share(clause)
    name = degree(clause)
    if off is not None:
        amount = 0.0 if clause.find("verb", "remove") else 0.2
    elif amount is None and loud is not None:
        amount = LEVELS["amount"]["large" if loud.has("attr", "volume+") else "small"]
    elif amount is None and name:
        amount = LEVELS["amount"][name]
    use(
        off,
        *clause.all("attr", "volume+", "volume-"),
        *clause.all("texture"),
        *clause.all("verb", *_TEXTURE_VERB),
        *clause.all("dir"),
    )
    draft = reading.add(clause, "texture", {"kind": piece.get("texture"), "amount": amount}, voice=False)
    if gone:
        draft.origin = "inferred"  # a style may bring the texture; nothing else has it
    return True
