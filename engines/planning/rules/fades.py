"""Fades in and out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engines.planning.drafting.amounts import degree
from engines.planning.drafting.drafts import use

if TYPE_CHECKING:
    from engines.planning.drafting.clauses import Clause
    from engines.planning.drafting.reading import Reading
    from engines.planning.words.items import Place


def fade(clause: Clause, reading: Reading) -> bool:
    """Such as "fade out over the last 8 bars", "fade in the drums", "4 bar fade in"."""
    both = clause.find("verb", "fade")
    out, into = clause.find("verb", "fade_out"), clause.find("verb", "fade_in")
    if not (out or into or both):
        return False
    use(out, into, both)
    if clause.find("verb", "remove") is not None:
        reading.warnings.append("There is no fade in the plan that could be taken off.")
        clause.consume()
        return True
    bars = _fade_bars(clause, reading)
    use(*clause.all("attr", "tempo-", "tempo+", "length+", "length-"))
    degree(clause)
    use(*clause.all("verb", "add", "end", "start"))
    directions = ["in"] if into else []
    directions += ["out"] if out or not into else []
    if both and clause.says("in", "into") and clause.says("out"):
        directions = ["in", "out"]
    for way in directions:
        draft = reading.add(clause, "fade", {"direction": way, "bars": bars})
        if draft.sections and reading.song.named(draft.sections):
            draft.placed = True
    return True


def _fade_bars(clause: Clause, reading: Reading) -> float:
    """Bars of a fade; "the last 8 bars" is its length and no place, for it ends where the song ends."""
    for place in clause.places:
        bars = _spanned(place, reading)
        if bars:
            place.used = True
            return bars
        if place.bars:
            return place.bars[1] - place.bars[0] + 1
        place.used |= place.whole and place.relation in {"end", "start", ""}
    found = clause.quantity("bar", "second", "beat")
    bare = next(
        (piece for piece in clause.lexemes if piece.kind == "number" and 1 <= piece.value <= 64), None
    )
    if found is None and bare is not None:
        use(bare)
        return max(1, round(bare.value))
    if found is None:
        return {"small": 4, "tiny": 2, "large": 16, "huge": 16}.get(degree(clause), 8)
    use(found)
    if found.unit == "bar":
        return max(1, round(found.value))
    size = reading.song.bar_seconds if found.unit == "second" else reading.song.beats_per_bar
    return max(1, round(found.value / size))


def _spanned(place: Place, reading: Reading) -> int:
    """How many bars at the song's edge a place names: "the last 8 bars", "from bar 81"; 0 for none."""
    if place.length_bars:
        return place.length_bars
    if place.bars and place.bars[1] == reading.song.last_bar and not place.sections:
        return place.bars[1] - place.bars[0] + 1
    if place.seconds and place.relation in {"in", ""}:
        return max(1, round((place.seconds[1] - place.seconds[0]) / reading.song.bar_seconds))
    return 0
