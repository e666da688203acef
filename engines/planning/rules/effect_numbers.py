"""Numbers for the effect before them: "reverb on the vocals, 40 % wet, 3 s decay"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, get_args

from engines.model.operations import Grid
from engines.planning.drafting.drafts import Draft, use
from engines.planning.drafting.note_values import dotted
from engines.planning.rules.feel import swing_of
from engines.planning.rules.space import feedback_of

if TYPE_CHECKING:
    from engines.planning.drafting.clauses import Clause
    from engines.planning.drafting.reading import Reading
    from engines.planning.words.items import Quantity

_NUMBERS: Final[dict[str, dict[str, str]]] = {
    "note": {"delay": "note", "chop": "grid", "stutter": "grid"},
    "percent": {
        "reverb": "wet",
        "delay": "wet",
        "drive": "amount",
        "compress": "amount",
        "texture": "amount",
        "restyle": "amount",
        "add": "density",
    },
    "second": {"reverb": "decay_s"},
    "bar": {"fade": "bars", "transition": "bars", "insert": "bars", "extend": "bars"},
    "times": {"repeat": "times", "loop": "times", "stutter": "repeats"},
    "db": {"gain": "gain_db", "sidechain": "depth_db"},
    "ms": {"sidechain": "release_ms"},
    "hz": {"filter": "from_hz"},
}
"""Which parameter of an operation a number in a unit is for, where it stands behind it."""


def more_numbers(clause: Clause, last: list[Draft]) -> bool:
    """Such as "reverb on the vocals, 40 % wet, 3 s decay": numbers for the effect before them."""
    draft = last[-1]
    found = clause.quantity()
    if found is not None and found.unit == "percent" and "ratio" in draft.params:
        old = draft.params["ratio"]
        draft.params["ratio"] = 1.0 + abs(found.value) / (
            100.0 if isinstance(old, float) and old > 1 else -100.0
        )
        use(found)
        return True
    if found is not None and _special_number(found, draft):
        draft.end = max(draft.end, clause.end)
        return True
    name = _NUMBERS.get(found.unit, {}).get(draft.op, "") if found is not None else ""
    if found is not None and name == "grid" and found.note not in get_args(Grid):
        return False
    if found is None or not name:
        return _more_feedback(clause, draft)
    if draft.op == "delay" and found.unit == "percent" and clause.find("verb", "feedback"):
        name = "feedback"
    scale = 100.0 if found.unit == "percent" else 1.0
    old = draft.params.get(name)
    turned = name == "gain_db" and isinstance(old, int | float) and old < 0 and not found.signed
    value = -found.value if turned else found.value / scale
    draft.params[name] = found.note if found.unit == "note" else value
    use(found, *clause.all("verb"), *clause.all("fx"))
    draft.end = max(draft.end, clause.end)
    return True


def _special_number(found: Quantity, draft: Draft) -> bool:
    """Numbers that are counted otherwise: "swing it, like 58%", "slower (x0.9)"."""
    if found.unit == "percent" and draft.params.get("feel") == "swing":
        draft.params["amount"] = swing_of(abs(found.value) / 100.0)
    elif found.unit == "times" and "ratio" in draft.params and found.value > 0:
        draft.params["ratio"] = found.value
    else:
        return False
    use(found)
    return True


def _more_feedback(clause: Clause, draft: Draft) -> bool:
    """Such as ", lots of feedback", ", dotted" behind a delay."""
    note = dotted(clause, str(draft.params.get("note", "")))
    if note:
        draft.params["note"] = note
        draft.end = max(draft.end, clause.end)
        clause.consume()
        return True
    word = clause.find("verb", "feedback")
    if word is None or draft.op != "delay":
        return False
    draft.params["feedback"] = feedback_of(clause)
    use(word)
    draft.end = max(draft.end, clause.end)
    return True


_PARAMETERS: Final = frozenset({"decay", "feedback", "wetness", "release", "limit"})


def is_parameter(clause: Clause) -> bool:
    """Such as "… with a 4 second tail on the guitar": a number for the effect before it, and nothing new."""
    heads = [
        piece
        for piece in clause.lexemes
        if piece.kind != "part" and any(piece.has(c) for c in ("verb", "fx", "attr", "style"))
    ]
    named = [piece for piece in heads if piece.has("verb") and set(piece.tags["verb"]) & _PARAMETERS]
    light = [
        piece
        for piece in heads
        if piece.has("verb") and not set(piece.tags["verb"]) - {"add", "set", "become", "wetness"}
    ]
    return bool(named) and len(heads) == len(set(map(id, named + light))) and clause.quantity() is not None


_GRADED: Final = {
    ("reverb", "decay"): ("decay_s", 0.6, 4.0),
    ("reverb", "wetness"): ("wet", 0.2, 0.6),
    ("delay", "feedback"): ("feedback", 0.2, 0.7),
    ("delay", "wetness"): ("wet", 0.2, 0.6),
    ("sidechain", "release"): ("release_ms", 80.0, 400.0),
}
"""For each effect and word for one of its parameters: its name, and what "short" and "long" mean."""
_SHORT: Final = ("length-", "tempo+")
_LONG: Final = ("length+", "tempo-")


def graded_parameter(clause: Clause, last: list[Draft]) -> bool:
    """Such as ", long decay", ", fast release" behind an effect: one of its parameters by a word."""
    piece = clause.find("verb", *_PARAMETERS)
    if piece is None or not last or clause.quantity() is not None or clause.voices or clause.places:
        return False
    known = _GRADED.get((last[-1].op, next(name for name in piece.tags["verb"] if name in _PARAMETERS)))
    short = clause.find("attr", *_SHORT) or clause.find("dir", "less", "-")
    long = clause.find("attr", *_LONG) or clause.find("dir", "+") or clause.find("degree", "large", "huge")
    if known is None or not (short or long):
        return False
    name, low, high = known
    last[-1].params[name] = low if short else high
    last[-1].end = max(last[-1].end, clause.end)
    clause.consume()
    return True


def parameter_scope(clause: Clause, last: list[Draft], reading: Reading) -> None:
    """Give the effect before it the places and voices of a clause of parameters."""
    for draft in last[-1:]:
        if clause.voices and not draft.voiced:
            reading.put_voices(draft, clause)
        if clause.places and not draft.placed:
            reading.put_places(draft, clause)
