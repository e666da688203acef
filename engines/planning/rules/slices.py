"""Sound cut up: chop, stutter, reverse."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engines.planning.drafting.amounts import degree
from engines.planning.drafting.drafts import LIGHT, use
from engines.planning.rules.switching_off import off

if TYPE_CHECKING:
    from engines.planning.drafting.clauses import Clause
    from engines.planning.drafting.drafts import Draft
    from engines.planning.drafting.reading import Reading


def slices(clause: Clause, reading: Reading) -> bool:
    """Such as "chop the vocals into eighths", "stutter the end of chorus 1", "reverse the other stem"."""
    piece = clause.find("fx", "chop", "stutter", "reverse")
    if piece is None:
        return False
    kind = piece.get("fx")
    if clause.find("verb", "remove") and not piece.text.startswith("cut") and not clause.quantity("note"):
        return off(clause, reading, piece)
    note, times = clause.quantity("note"), clause.quantity("times")
    grid = _grid(note.note if note is not None else "")
    use(
        piece,
        note,
        *clause.all("fx", kind),
        *clause.all("verb", *LIGHT, "repeat", "remove"),
        *clause.all("dir"),
    )
    degree(clause)
    params: dict[str, float | str | tuple[str, ...] | None] = {}
    if kind == "chop":
        params = {"grid": grid or "1/8"}
    elif kind == "stutter":
        params = {"grid": grid or "1/16", "repeats": max(2, round(times.value)) if times is not None else 4}
        use(times)
    if (
        clause.places
        and not clause.voices
        and not clause.lent_voices
        and kind == "reverse"
        and clause.find("verb", "swap")
    ):
        use(clause.find("verb", "swap"))
    draft = reading.add(clause, kind, params)
    if "vocal" in piece.text and not draft.voiced:
        draft.stems, draft.voiced = ("vocals",), True
    _whole_place(draft, clause)
    return True


def _whole_place(draft: Draft, clause: Clause) -> None:
    """Such as "at the end of chorus 1" names the chorus; the gesture itself stands at its end."""
    del draft
    for place in clause.places:
        place.used = True


def _grid(note: str) -> str:
    return note if note in {"1/4", "1/8", "1/16", "1/32", "1/4t", "1/8t", "1/16t", "1/8d", "1/16d"} else ""
