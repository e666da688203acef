"""One wish with a number for each place or voice: "reverb 20 % on the vocals and 40 % on the drums"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from engines.planning.drafting.drafts import use
from engines.planning.drafting.graded import is_plain
from engines.planning.words.items import Place, Quantity, Voices, is_determiner
from engines.planning.words.lexemes import Lexeme

if TYPE_CHECKING:
    from engines.planning.drafting.clauses import Clause
    from engines.planning.drafting.drafts import Draft, Value
    from engines.planning.drafting.reading import Reading
    from engines.planning.words.items import Item

_PARAMETERS: Final[dict[tuple[str, str], tuple[str, float]]] = {
    ("reverb", "percent"): ("wet", 100.0),
    ("reverb", "second"): ("decay_s", 1.0),
    ("delay", "percent"): ("wet", 100.0),
    ("drive", "percent"): ("amount", 100.0),
    ("compress", "percent"): ("amount", 100.0),
    ("texture", "percent"): ("amount", 100.0),
    ("restyle", "percent"): ("amount", 100.0),
    ("width", "percent"): ("amount", 100.0),
    ("filter", "hz"): ("from_hz", 1.0),
    ("filter", ""): ("from_hz", 1.0),
    ("transpose", "semitone"): ("semitones", 1.0),
    ("transpose", ""): ("semitones", 1.0),
    ("tempo", "bpm"): ("bpm", 1.0),
    ("tempo", ""): ("bpm", 1.0),
    ("extend", "bar"): ("bars", 1.0),
    ("extend", ""): ("bars", 1.0),
    ("sidechain", "db"): ("depth_db", 1.0),
    ("delay", "note"): ("note", 0.0),
    ("chop", "note"): ("grid", 0.0),
    ("stutter", "note"): ("grid", 0.0),
}
"""For an operation and a unit ("" for none) the parameter, and what its number is divided by."""
_TAILS: Final = {"length+": 4.0, "length-": 0.6}
"""Seconds of a "long" and a "short" reverb."""


def distributed(clause: Clause, last: list[Draft], reading: Reading) -> bool:
    """Such as "… and at 1/8 in the choruses", ", 120 in the choruses", ", short in the verses"."""
    model = last[-1] if last else None
    if model is None or clause.joint not in {"and", ",", "but"} or not _is_elsewhere(clause, model):
        return False
    found = [item for item in clause.items if _is_value(item)]
    if len(found) != 1 or not all(item in found or _is_light(item) for item in clause.items):
        return False
    changed = _changed(found[0], clause, model)
    if changed is None:
        return False
    use(*found, *clause.all("dir"), *clause.all("prep"))
    draft = reading.add(clause, model.op, {**model.params, changed[0]: changed[1]})
    if not clause.voices and not draft.voiced:
        draft.stems, draft.voiced = model.stems, model.voiced
    if not draft.placed:
        draft.sections, draft.bars, draft.seconds, draft.placed = (
            model.sections,
            model.bars,
            model.seconds,
            model.placed,
        )
    last.append(draft)
    return True


def _is_elsewhere(clause: Clause, model: Draft) -> bool:
    """Whether a clause names another place, or another voice, as the wish before it did."""
    named = [place for place in clause.places if place.named and place.relation in {"", "in"}]
    others = [voices for voices in clause.voices if voices.names and not voices.indefinite]
    return (bool(named) and model.placed) or (bool(others) and model.voiced)


def _is_value(item: Item) -> bool:
    if isinstance(item, Quantity):
        return True
    return isinstance(item, Lexeme) and (item.kind == "number" or item.has("attr", *_TAILS))


def _is_light(item: Item) -> bool:
    if isinstance(item, Place | Voices):
        return True
    return isinstance(item, Lexeme) and (
        is_plain(item) or is_determiner(item) or item.has("prep") or item.has("dir", "+", "-")
    )


def _changed(item: Item, clause: Clause, model: Draft) -> tuple[str, Value] | None:
    """The parameter that an item is for, and its value; None where the operation has none for it."""
    if isinstance(item, Lexeme) and item.has("attr"):
        return ("decay_s", _TAILS[item.get("attr")]) if model.op == "reverb" else None
    unit = item.unit if isinstance(item, Quantity) else ""
    known = _PARAMETERS.get((model.op, unit))
    if known is None or known[0] not in {*model.params, "wet", "amount", "decay_s", "note", "depth_db"}:
        return None
    name, scale = known
    if isinstance(item, Quantity) and unit == "note":
        return name, item.note
    value = item.value / scale if isinstance(item, Quantity | Lexeme) else 0.0
    return name, value * _sign(clause, model, name) if name == "semitones" else value


def _sign(clause: Clause, model: Draft, name: str) -> float:
    """Down where that is said, else the way of the wish before it."""
    moved = clause.find("dir", "+", "-")
    if moved is not None:
        return -1.0 if moved.has("dir", "-") else 1.0
    old = model.params.get(name)
    return -1.0 if isinstance(old, int | float) and old < 0 else 1.0
