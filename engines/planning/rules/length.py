"""Length of the whole remix."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from engines.planning.drafting.amounts import degree, direction
from engines.planning.drafting.drafts import use, use_light
from engines.planning.words.lexemes import Lexeme

if TYPE_CHECKING:
    from engines.planning.drafting.clauses import Clause
    from engines.planning.drafting.reading import Reading
    from engines.planning.words.items import Quantity


def length(clause: Clause, reading: Reading) -> bool:
    """Such as "make it two minutes long", "cut it down to 3:30", "64 bars long"."""
    found = clause.quantity("second", "bar")
    attr = clause.find("attr", "length+", "length-")
    verb = clause.find("verb", "shorten", "extend")
    if found is None or found.note == "note" or clause.find("insert") or _names_place(clause):
        return False
    axis = clause.find("axis", "length")
    wanted = attr or verb or axis or _is_length_wish(clause, found)
    if (
        not wanted
        or clause.find("fx")
        or clause.find("verb", "decay", "release", "fade", "fade_in", "fade_out")
    ):
        return False
    if found.unit == "bar" and not (attr or verb or axis or _whole_of(clause) or _became(clause, found)):
        return False
    value = _new_length(found, reading, attr, verb)
    use(found, attr, verb, axis, clause.find("verb", "remove", "keep"))
    degree(clause)
    direction(clause)
    reading.add(clause, "length", {"seconds" if found.unit == "second" else "bars": value}, voice=False)
    use_light(clause)
    return True


def _became(clause: Clause, found: Quantity) -> bool:
    """Such as "make it exactly 64 bars"."""
    made = clause.find("verb", "become", "set") is not None and clause.says("it", "this")
    return made and found.value >= 16 and not clause.voices


def _names_place(clause: Clause) -> bool:
    return any(place.named for place in clause.places)


def _whole_of(clause: Clause) -> bool:
    """Such as "make the track 64 bars"."""
    return clause.says("track", "song", "tune") or any(
        place.whole and place.relation == "" for place in clause.places
    )


def _is_length_wish(clause: Clause, found: Quantity) -> bool:
    if clause.find("verb", "become", "set") is not None and (_whole_of(clause) or found.unit == "bar"):
        return True
    if _whole_of(clause) and clause.says(
        "be", "should", "is", "must", "long", "last", "lasts", "run", "runs"
    ):
        return True
    return (
        found.unit == "second"
        and found.value >= 20
        and (
            clause.find("verb", "become", "set", "remove", "keep") is not None
            or any(piece.text.split()[-1] in _WANTING for piece in clause.all("verb", "add"))
            or found.relation in {"to", "at", "below"}
            or clause.says("under", "below", "max", "at most", "tops")
            or found.text.endswith("long")
            or len([i for i in clause.items if isinstance(i, Lexeme) and i.kind != "filler"]) == 0
        )
    )


_WANTING: Final = frozenset({"give", "gimme", "want", "need"})


def _new_length(found: Quantity, reading: Reading, attr: Lexeme | None, verb: Lexeme | None) -> float:
    """Such as "30 seconds longer" counts from the song's length."""
    trimmed = verb is not None and verb.has("verb", "shorten") and found.unit == "bar"
    step = (
        (trimmed and found.relation not in {"to", "at"})
        or found.relation == "by"
        or (attr is not None and attr.text in {"longer", "shorter"} and found.relation != "to")
    )
    if not step:
        return found.value
    down = (attr is not None and attr.has("attr", "length-")) or (
        verb is not None and verb.has("verb", "shorten") and not verb.has("verb", "extend")
    )
    sign = -1 if down else 1
    base = reading.facts.duration_s if found.unit == "second" else reading.song.last_bar
    return max(1.0, base + sign * found.value)
