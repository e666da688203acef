"""Steps from where the last edit stands: "one more", "another 2 dB", "10 bpm less", "back down by one"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from engines.planning.drafting.holding import BY_UNIT, MAIN, Change, altered
from engines.planning.words.items import Quantity
from engines.planning.words.lexemes import Lexeme

if TYPE_CHECKING:
    from engines.model.plan import Edit
    from engines.planning.drafting.clauses import Clause

_LESS: Final = frozenset({"less", "menos", "weniger"})
_MORE: Final = frozenset({"more", "another", "extra", "one more", "additional", "mas", "mehr"})
COUNTING_ON: Final = _LESS | _MORE
"""Words that count on from what there is: "2 more" is not "2"."""
_COUNTED: Final = frozenset({"semitones", "gain_db", "bars", "times", "depth_db", "bpm"})
_SIGNED: Final = frozenset({"semitones", "gain_db"})
_MOVED: Final = frozenset({"transpose", "gain", "tempo"})


def stepped(clause: Clause, live: list[Edit], latest: list[Edit]) -> list[Change]:
    """The change of a clause that counts on from an edit; none where it does not."""
    step = next((piece for piece in clause.lexemes if piece.text in COUNTING_ON), None)
    moved = _moved_by(clause, latest) if step is None else None
    if not latest or clause.voices or any(place.named for place in clause.places):
        return []
    if step is None and moved is None:
        return []
    found = clause.quantity()
    sign = -1.0 if (step is not None and step.text in _LESS) or (moved and moved.has("dir", "-")) else 1.0
    if found is not None:
        return _by_quantity(found, sign, (*reversed(latest), *reversed(live)), further=step is not None)
    number = _number(clause, step)
    name = MAIN.get(latest[-1].op)
    ratio = getattr(latest[-1].operation, "ratio", None)
    if name == "ratio" and ratio is not None and number is not None and step is not None:
        return altered(latest[-1], {"ratio": ratio + sign * number / (100.0 if ratio > 1 else -100.0)})
    if name == "ratio" and getattr(latest[-1].operation, "bpm", None) is not None:
        name = "bpm"
    if number is None or name not in _COUNTED:
        return []
    return _step(latest[-1], name, sign * number, further=step is not None)


def _number(clause: Clause, step: Lexeme | None) -> float | None:
    if step is not None and step.text == "one more":
        return 1.0
    return next((p.value for p in clause.lexemes if p.kind == "number" or p.has("number")), None)


def _by_quantity(found: Quantity, sign: float, edits: tuple[Edit, ...], *, further: bool) -> list[Change]:
    if found.unit in {"note", "percent", "hz"}:
        return []
    for op, name in BY_UNIT.get(found.unit, ()):
        for edit in edits:
            if edit.op == op and getattr(edit.operation, name) is not None:
                return _step(edit, name, sign * found.value, further=further)
    return []


def _step(edit: Edit, name: str, by: float, *, further: bool) -> list[Change]:
    """Change a number by a step; "further" counts away from zero, "down" does not."""
    old = float(getattr(edit.operation, name) or 0.0)
    return altered(edit, {name: old - by if further and old < 0 and name in _SIGNED else old + by})


def _moved_by(clause: Clause, latest: list[Edit]) -> Lexeme | None:
    """Such as "back down by one", "down 2", behind a transposition, a level or a tempo."""
    moved = clause.find("dir", "+", "-")
    counted = [piece for piece in clause.lexemes if piece.kind == "number" or piece.has("number")]
    unit = clause.quantity("semitone", "db", "bpm")
    plain = all(isinstance(item, Lexeme | Quantity) for item in clause.items)
    plain &= not any(map(_names_something, clause.lexemes))
    known = bool(latest) and latest[-1].op in _MOVED
    return moved if known and plain and len(counted) + (unit is not None) == 1 else None


_LIGHT: Final = frozenset(
    {"dir", "number", "talk", "not", "verb", "degree", "prep", "join", "order", "unit", "attr"}
)
_LIGHT_VERBS: Final = frozenset({"set", "move", "become", "transpose", "add"})


def _names_something(piece: Lexeme) -> bool:
    described = piece.has("attr") and not piece.has("attr", "pitch+", "pitch-", "volume+", "volume-")
    return described or not set(piece.tags) <= _LIGHT or not set(piece.tags.get("verb", ())) <= _LIGHT_VERBS
