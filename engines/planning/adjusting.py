"""Numbers and comparatives that lean on an edit that is there: "make that 4 dB", "a bit slower"."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any, Final

from engines.model.bounds import OutOfBounds, limits
from engines.planning.amounts import LEVELS, degree, flips
from engines.planning.items import Quantity

if TYPE_CHECKING:
    from collections.abc import Callable

    from engines.model.operations import Operation
    from engines.model.plan import Edit
    from engines.planning.clauses import Clause
    from engines.planning.drafts import Reading
    from engines.planning.lexemes import Lexeme

Change = tuple["Edit", "Operation"]

_BY_UNIT: Final[dict[str, tuple[tuple[str, str], ...]]] = {
    "db": (("gain", "gain_db"), ("sidechain", "depth_db")),
    "bpm": (("tempo", "bpm"),),
    "semitone": (("transpose", "semitones"),),
    "bar": (
        ("fade", "bars"),
        ("insert", "bars"),
        ("transition", "bars"),
        ("extend", "bars"),
        ("length", "bars"),
    ),
    "times": (("repeat", "times"), ("loop", "times"), ("stutter", "repeats")),
    "hz": (("filter", "from_hz"),),
    "lufs": (("loudness", "lufs"),),
    "second": (("length", "seconds"), ("reverb", "decay_s")),
    "ms": (("sidechain", "release_ms"),),
    "percent": (
        ("reverb", "wet"),
        ("delay", "wet"),
        ("drive", "amount"),
        ("compress", "amount"),
        ("texture", "amount"),
        ("restyle", "amount"),
        ("pan", "position"),
        ("width", "amount"),
        ("feel", "amount"),
    ),
    "note": (("delay", "note"), ("chop", "grid"), ("stutter", "grid")),
}
_MAIN: Final = {
    "gain": "gain_db",
    "transpose": "semitones",
    "reverb": "wet",
    "delay": "wet",
    "drive": "amount",
    "compress": "amount",
    "eq": "amount",
    "sidechain": "depth_db",
    "texture": "amount",
    "pan": "position",
    "restyle": "amount",
    "extend": "bars",
    "fade": "bars",
    "insert": "bars",
    "repeat": "times",
    "loop": "times",
    "width": "amount",
    "feel": "amount",
    "tempo": "ratio",
    "add": "density",
    "transition": "bars",
    "filter": "from_hz",
    "loudness": "lufs",
}
_DEFAULTS: Final = {"wet": 0.35, "amount": 0.5, "depth_db": 6.0, "density": 0.5, "bars": 4.0}
_AXIS: Final = {
    "tempo": "tempo",
    "volume": "gain",
    "pitch": "transpose",
    "width": "width",
    "reverb": "reverb",
    "drive": "drive",
    "compress": "compress",
}
_POINTING: Final = frozenset(
    {
        "make that",
        "make it",
        "change that to",
        "change it to",
        "instead",
        "that",
        "change that",
        "set that to",
        "switch it to",
        "switch to",
        "i meant",
        "sorry i meant",
        "actually make it",
        "no make it",
        "rather",
        "correction",
        "i mean",
        "let it be",
    }
)


def adjusted(clause: Clause, live: list[Edit], latest: list[Edit], reading: Reading) -> list[Change]:
    """The edits that a clause changes, with their new operations; empty where it changes none."""
    return (
        _flipped(clause, latest)
        or _stepped(clause, live, latest)
        or _numbered(clause, live, latest, reading)
        or _compared(clause, live, latest, reading)
        or _scaled(clause, latest)
    )


# -- "the other way"


def _flipped(clause: Clause, latest: list[Edit]) -> list[Change]:
    """Such as "other side", "no, the other way": what was just moved goes the other way."""
    edit = latest[-1] if latest else None
    if clause.find("talk", "flip") is None or edit is None or clause.voices:
        return []
    if edit.op == "fade":
        other = {"in": "out", "out": "in"}[edit.operation.direction]  # type: ignore[attr-defined]
        return _with(edit, {"direction": other})
    ratio = getattr(edit.operation, "ratio", None)
    if ratio is not None:
        return _with(edit, {"ratio": 2.0 - ratio})
    name = _MAIN.get(edit.op, "")
    if name not in {"position", "gain_db", "semitones"} and edit.op != "eq":
        return []
    return _with(edit, {name: -getattr(edit.operation, name)})


# -- "one more", "2 dB less"


def _stepped(clause: Clause, live: list[Edit], latest: list[Edit]) -> list[Change]:
    """A step from where the last edit stands: "one more", "another 2 dB", "10 bpm less"."""
    found = clause.quantity()
    step = next(
        (
            piece
            for piece in clause.lexemes
            if piece.text
            in {
                "more",
                "less",
                "another",
                "extra",
                "one more",
                "additional",
                "mas",
                "mehr",
                "menos",
                "weniger",
            }
        ),
        None,
    )
    if step is None or clause.voices or any(place.named for place in clause.places) or not latest:
        return []
    sign = -1.0 if step.text in {"less", "menos", "weniger"} else 1.0
    if found is None:
        number = (
            1.0
            if step.text == "one more"
            else next((p.value for p in clause.lexemes if p.kind == "number" or p.has("number")), None)
        )
        name = _MAIN.get(latest[-1].op)
        if name == "ratio" and getattr(latest[-1].operation, "bpm", None) is not None:
            name = "bpm"
        if number is None or name not in {"semitones", "gain_db", "bars", "times", "depth_db", "bpm"}:
            return []
        return _step(latest[-1], name, sign * number)
    for op, name in _BY_UNIT.get(found.unit, ()):
        for edit in (*reversed(latest), *reversed(live)):
            if (
                edit.op == op
                and getattr(edit.operation, name) is not None
                and found.unit not in {"note", "percent", "hz"}
            ):
                return _step(edit, name, sign * found.value)
    return []


def _step(edit: Edit, name: str, by: float) -> list[Change]:
    old = float(getattr(edit.operation, name) or 0.0)
    return _with(edit, {name: old - by if old < 0 and name in {"semitones", "gain_db"} else old + by})


# -- "make that 4 dB"


def _numbered(clause: Clause, live: list[Edit], latest: list[Edit], reading: Reading) -> list[Change]:
    found = clause.quantity() or _bare(clause, latest)
    if (
        found is None
        or clause.voices
        or any(place.named for place in clause.places)
        or _names_operation(clause)
    ):
        return []
    pointed = clause.find("talk", "instead", "that", "correct") is not None or _is_alone(clause)
    if not pointed:
        return []
    for op, name in _BY_UNIT.get(found.unit, ()):
        for edit in (*reversed(latest), *reversed(live)):
            if edit.op == op and edit.enabled:
                return _told_bounds(_set(edit, name, found), name, found, reading)
    return []


def _told_bounds(changes: list[Change], name: str, found: Quantity, reading: Reading) -> list[Change]:
    """The changes; a number that its bounds have cut is said."""
    for edit, operation in changes:
        value = getattr(operation, name, None)
        wanted = found.value / 100.0 if found.unit == "percent" else found.value
        if isinstance(value, int | float) and abs(abs(value) - abs(wanted)) > 0.5:
            reading.warnings.append(f"{edit.op} can be set to {value:g} at most or least, not to {wanted:g}.")
    return changes


def _bare(clause: Clause, latest: list[Edit]) -> Quantity | None:
    """Such as "make that 5": a number without unit takes the unit of the last edit."""
    piece = next(
        (p for p in clause.lexemes if p.kind == "number" or (p.kind == "phrase" and p.has("number"))), None
    )
    pointing = (
        any(item.text in _POINTING for item in clause.items)
        or clause.find("talk", "correct", "instead") is not None
    )
    if piece is None or not pointing or not latest:
        return None
    last = latest[-1]
    name = _MAIN.get(last.op)
    units = {op_name: unit for unit, pairs in _BY_UNIT.items() for op_name in pairs}
    if last.op == "tempo":
        return Quantity(piece.start, piece.end, piece.value, "bpm")
    unit = units.get((last.op, name or ""))
    if unit is None or unit == "percent":
        return None
    return Quantity(piece.start, piece.end, piece.value, unit, signed=piece.text[:1] in "+-")


def _names_operation(clause: Clause) -> bool:
    return any(
        piece.has(category)
        for piece in clause.lexemes
        for category in ("fx", "texture", "transition", "insert", "axis", "attr", "style", "feel")
        if not piece.has("unit")
    ) or any(piece.has("dir") and not piece.has("talk") for piece in clause.lexemes)


def _is_alone(clause: Clause) -> bool:
    return all(
        isinstance(item, Quantity)
        or not getattr(item, "tags", {})
        or set(getattr(item, "tags", {})) <= {"talk", "degree", "join", "not", "prep"}
        for item in clause.items
    )


def _set(edit: Edit, name: str, found: Quantity) -> list[Change]:
    if found.unit == "note":
        return _with(edit, {name: found.note})
    value = found.value / 100.0 if found.unit == "percent" else found.value
    old = getattr(edit.operation, name)
    if isinstance(old, int | float) and old < 0 and not found.signed and value > 0:
        value = -value
    if edit.op == "tempo":
        return _with(edit, {"bpm": value, "ratio": None})
    if edit.op == "length":
        return _with(edit, {"seconds": None, "bars": None, name: value})
    if edit.op == "fade" and name == "bars":
        value = max(1.0, value)
    return _with(edit, {name: value})


# -- "a bit slower", "more reverb"


def _compared(clause: Clause, live: list[Edit], latest: list[Edit], reading: Reading) -> list[Change]:
    if clause.quantity() is not None or any(place.named for place in clause.places):
        return []
    op, sign, axis = _comparison(clause)
    if not op:
        return []
    stems = {name for voices in clause.voices for name in voices.names}
    matching = [
        edit for edit in live if edit.op == op and (not axis or getattr(edit.operation, "axis", axis) == axis)
    ]
    if stems:
        matching = [edit for edit in matching if set(edit.scope.stems) == stems]
    elif op == "gain":
        matching = [edit for edit in matching if edit in latest]
    if not matching:
        return []
    edit = matching[-1]
    return _moved(edit, sign, clause, reading)


def _comparison(clause: Clause) -> tuple[str, int, str]:
    """(operation, direction, axis of the equaliser) of "slower", "more reverb", "less swing"."""
    attr = next(
        (
            piece
            for piece in clause.lexemes
            if piece.has("attr") and not piece.has("attr", "length+", "length-")
        ),
        None,
    )
    if attr is not None:
        name, mark = attr.get("attr")[:-1], attr.get("attr")[-1]
        turned = _turned(clause, attr)
        sign = (1 if mark == "+" else -1) * (-1 if turned else 1)
        if name.startswith("eq."):
            return "eq", sign, name[3:]
        return _AXIS.get(name, ""), sign, ""
    moved = next(
        (piece for piece in clause.lexemes if piece.has("dir") or piece.has("talk", "more_of", "less_of")),
        None,
    )
    fx = clause.find("fx", "reverb", "delay", "drive", "compress", "sidechain")
    texture = clause.find("texture")
    noun = clause.find("axis")
    if moved is None:
        return "", 0, ""
    sign = 1 if moved.has("dir", "+") or moved.has("talk", "more_of") else -1
    if fx is not None or texture is not None:
        return (fx.get("fx") if fx is not None else "texture"), sign, ""
    if noun is not None:
        name = noun.get("axis")
        return ("eq", sign, name[3:]) if name.startswith("eq.") else (_AXIS.get(name, ""), sign, "")
    swung = clause.find("feel", "swing") is not None and clause.find("verb", "remove") is None
    return ("feel", sign, "") if swung else ("", 0, "")


def _turned(clause: Clause, attr: Lexeme) -> bool:
    found = flips(clause, attr)
    for item in clause.items:
        if getattr(item, "tags", {}).get("dir"):
            item.used = False
    return found


def _moved(edit: Edit, sign: int, clause: Clause, reading: Reading) -> list[Change]:
    name = degree(clause)
    if edit.op == "tempo":
        factor = 1.0 + sign * LEVELS["tempo"][name]
        bpm = getattr(edit.operation, "bpm", None)
        if bpm is not None:
            return _with(edit, {"bpm": bpm * factor})
        del reading
        return _with(edit, {"ratio": round((getattr(edit.operation, "ratio", None) or 1.0) * factor, 4)})
    field = _MAIN[edit.op]
    old = getattr(edit.operation, field)
    value = _DEFAULTS.get(field, 0.0) if old is None else float(old)
    steps = {"gain_db": "volume", "semitones": "pitch", "depth_db": "depth"}
    if edit.op == "feel":
        value, step = old or 0.6, 0.04 * LEVELS["eq"][name] * 2
    else:
        step = LEVELS[steps.get(field, "eq")][name] * (1.0 if field in steps else 0.5)
    new = value + sign * step
    return _with(
        edit, {field: new if abs(new) > 1e-6 or field not in {"gain_db", "semitones"} else sign * step}
    )


# -- "more", "half that", "too much"


_FACTORS: Final[dict[str, Callable[[str], float]]] = {
    "more_of": lambda text: (
        2.0 if "double" in text or "twice" in text else (1.25 if "bit" in text or "little" in text else 1.5)
    ),
    "less_of": lambda text: (
        0.5
        if "half" in text or "halve" in text or "much" in text
        else (0.75 if "bit" in text or "little" in text else 0.6)
    ),
}


def _scaled(clause: Clause, latest: list[Edit]) -> list[Change]:
    piece = clause.find("talk", "more_of", "less_of")
    if piece is None or clause.voices or any(place.named for place in clause.places) or not latest:
        return []
    others = [
        p
        for p in clause.lexemes
        if p is not piece
        and any(
            p.has(c)
            for c in (
                "fx",
                "texture",
                "attr",
                "style",
                "axis",
                "transition",
                "insert",
                "feel",
                "vague",
                "section",
                "role",
                "refuse",
            )
        )
    ]
    verbs = [
        p
        for p in clause.lexemes
        if p is not piece and p.has("verb") and not p.has("verb", "become", "set", "add", "only", "move")
    ]
    if others or verbs or clause.quantity() is not None:
        return []
    factor = _FACTORS[piece.get("talk")](clause_text(clause))
    changes: list[Change] = []
    for edit in latest:
        changes.extend(_scale(edit, factor))
    return changes


def clause_text(clause: Clause) -> str:
    """The normalised words of a clause."""
    return " ".join(item.text for item in clause.items)


def _scale(edit: Edit, factor: float) -> list[Change]:
    name = _MAIN.get(edit.op)
    if name is None:
        return []
    if edit.op == "tempo":
        return _scaled_tempo(edit, factor)
    old = getattr(edit.operation, name)
    if old is None:
        old = 1.0 if edit.op == "restyle" else _DEFAULTS.get(name, 0.5)
    if edit.op == "width":
        return _with(edit, {name: 1.0 + (old - 1.0) * factor})
    if edit.op == "feel":
        return _with(edit, {name: 0.5 + (old - 0.5) * factor})
    return _with(edit, {name: old * factor})


def _scaled_tempo(edit: Edit, factor: float) -> list[Change]:
    ratio = getattr(edit.operation, "ratio", None)
    if ratio is None:
        return []
    return _with(edit, {"ratio": round(1.0 + (ratio - 1.0) * factor, 4)})


def _with(edit: Edit, params: dict[str, Any]) -> list[Change]:
    """The edit's operation with other parameters, held in their bounds."""
    kind: type = type(edit.operation)
    bounds = limits(kind)
    held = {name: _held(name, value, bounds[name]) for name, value in params.items()}
    try:
        return [(edit, dataclasses.replace(edit.operation, **held))]
    except OutOfBounds:
        return []


def _held(name: str, value: Any, limit: tuple[float | None, float | None, tuple[Any, ...]]) -> Any:  # noqa: ANN401 - a parameter
    if not isinstance(value, int | float):
        return value
    low, high, _ = limit
    inside = max(value, low) if low is not None else value
    inside = min(inside, high) if high is not None else inside
    return round(inside) if name in {"bars", "times", "repeats"} else round(inside, 4)
