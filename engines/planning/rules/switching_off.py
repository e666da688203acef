"""Effects that are not wanted: "no reverb"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engines.planning.drafting.drafts import LIGHT, use

if TYPE_CHECKING:
    from engines.planning.drafting.clauses import Clause
    from engines.planning.drafting.reading import Reading
    from engines.planning.words.lexemes import Lexeme


def is_off(clause: Clause) -> bool:
    """Whether a clause takes an effect away: "no reverb", "delay off"."""
    return clause.find("verb", "remove") is not None or any(
        piece.text in {"off", "no"} for piece in clause.lexemes
    )


def off(clause: Clause, reading: Reading, piece: Lexeme | None) -> bool:
    """Such as "no reverb": said as an amount of nothing, where the operation has one."""
    kind = piece.get("fx") if piece is not None else "reverb"
    use(
        piece,
        *clause.all("verb", "remove", *LIGHT),
        *clause.all("fx", kind),
        *clause.all("dir"),
        *clause.all("attr", "reverb+", "reverb-"),
    )
    if kind == "reverb":
        reading.add(clause, "reverb", {"wet": 0.0})
        reading.warnings.append("Reverb that was recorded with the song cannot be taken off; none is added.")
    elif kind == "delay":
        reading.add(clause, "delay", {"note": "1/8", "wet": 0.0})
    elif kind == "sidechain":
        reading.add(clause, "sidechain", {"depth_db": 0.0})
    else:
        reading.warnings.append(f"There is no {kind} in the plan that could be taken off.")
        for item in clause.items:
            item.used = True
    return True
