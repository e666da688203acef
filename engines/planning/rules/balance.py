"""What covers what: "the drums are drowning the singer", "vocals are buried under the guitars"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engines.planning.drafting.amounts import level
from engines.planning.drafting.drafts import use

if TYPE_CHECKING:
    from engines.planning.drafting.clauses import Clause
    from engines.planning.drafting.reading import Reading


def balance(clause: Clause, reading: Reading) -> bool:
    """What covers something gets quieter, what is covered louder; "it drowns everything" is a reason."""
    covers, covered = clause.find("verb", "cover"), clause.find("verb", "covered")
    piece = covers or covered
    if piece is None:
        return False
    at = clause.index(piece)
    meant = [voices for voices in clause.voices if clause.index(voices) < at and voices.names]
    if not meant:
        if reading.drafts:
            clause.consume()
        return bool(reading.drafts)
    use(piece, *(voices for voices in clause.voices if clause.index(voices) > at))
    reading.add(clause, "gain", {"gain_db": level(clause, "volume") * (-1 if covers else 1)})
    return True
