"""Comparatives that lean on an edit that is there: "a bit slower", "more reverb", "too much"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from engines.planning.drafting.amounts import LEVELS, degree, flips
from engines.planning.drafting.graded import GRADED
from engines.planning.drafting.holding import DEFAULTS, MAIN, Change, altered
from engines.planning.words.lexemes import Lexeme

if TYPE_CHECKING:
    from collections.abc import Callable

    from engines.model.plan import Edit
    from engines.planning.drafting.clauses import Clause
    from engines.planning.drafting.reading import Reading


_AXIS: Final = {
    "tempo": "tempo",
    "volume": "gain",
    "pitch": "transpose",
    "width": "width",
    "reverb": "reverb",
    "drive": "drive",
    "compress": "compress",
}


_EFFECTS: Final = ("reverb", "delay", "drive", "compress", "sidechain")
_STRONGER: Final = frozenset({"sidechain", "drive", "compress"})
"""Effects of which "harder" means more."""


def compared(clause: Clause, live: list[Edit], latest: list[Edit], reading: Reading) -> list[Change]:
    """The change of "a bit slower", "more reverb", "less swing"; none where a clause compares nothing."""
    if clause.quantity() is not None or any(place.named for place in clause.places):
        return []
    op, sign, axis = _suited(_comparison(clause), clause, latest)
    if not op:
        return []
    stems = {name for voices in clause.voices for name in voices.names}
    if clause.voices and not stems:
        return []
    matching = [edit for edit in live if edit.op == op and (not axis or axis == _kind(edit))]
    if stems:
        matching = [edit for edit in matching if set(edit.scope.stems) == stems]
    elif op == "gain":
        matching = [edit for edit in matching if edit in latest]
    if not matching:
        return []
    edit = matching[-1]
    return _moved(edit, sign, clause, reading)


def _suited(found: tuple[str, int, str], clause: Clause, latest: list[Edit]) -> tuple[str, int, str]:
    """A comparison as the last edit makes it mean: "deeper" of ducking, "lower" of a level."""
    op = latest[-1].op if latest else ""
    if op in _STRONGER and clause.says("deeper", "harder", "heavier", "stronger"):
        return op, 1, ""
    if (
        op in _EFFECTS
        and clause.says("gentler", "softer", "lighter", "subtler", "milder")
        and not clause.voices
    ):
        return op, -1, ""
    moved = clause.find("dir", "+", "-") or next((p for p in clause.all("attr") if p.text == "higher"), None)
    alone = moved is not None and not moved.has("talk") and not clause.voices and _is_bare(clause)
    if op == "gain" and moved is not None and alone:
        return "gain", -1 if moved.has("dir", "-") else 1, ""
    if op == "loudness" and found[0] == "gain" and not clause.voices:
        return "loudness", found[1], ""
    return found


def _kind(edit: Edit) -> str:
    """The axis of an equaliser, or the style: what tells one edit of an operation from another."""
    return str(getattr(edit.operation, "axis", getattr(edit.operation, "style", "")))


def _comparison(clause: Clause) -> tuple[str, int, str]:
    """(operation, direction, axis or style) of "slower", "more reverb", "less swing", "a bit less jazz"."""
    attr = next((piece for piece in clause.all("attr") if not piece.has("attr", "length+", "length-")), None)
    if attr is None:
        return _noun_compared(clause)
    name, mark = attr.get("attr")[:-1], attr.get("attr")[-1]
    if name == "volume" and clause.find("texture") is not None:
        return "texture", 1 if mark == "+" else -1, ""
    effect = clause.find("fx", *_EFFECTS)
    if name == "volume" and effect is not None and not clause.voices:
        return effect.get("fx"), 1 if mark == "+" else -1, ""  # "gentler squash"
    sign = (1 if mark == "+" else -1) * (-1 if _turned(clause, attr) else 1)
    return ("eq", sign, name[3:]) if name.startswith("eq.") else (_AXIS.get(name, ""), sign, "")


def _noun_compared(clause: Clause) -> tuple[str, int, str]:
    """Such as "more reverb", "less vinyl": what there shall be more or less of."""
    moved = next(
        (
            piece
            for piece in clause.lexemes
            if piece.has("dir") or piece.has("talk", "more_of", "less_of") or piece.text == "more swing"
        ),
        None,
    )
    if moved is None:
        return "", 0, ""
    sign = -1 if moved.has("dir", "-", "less") or moved.has("talk", "less_of") else 1
    fx = clause.find("fx", *_EFFECTS)
    noun, style = clause.find("axis"), clause.find("style")
    swung = clause.find("feel", "swing") is not None and clause.find("verb", "remove") is None
    named = ""
    op = fx.get("fx") if fx is not None else "texture" if clause.find("texture") else ""
    if not op and noun is not None:
        axis = noun.get("axis")
        op, named = ("eq", axis[3:]) if axis.startswith("eq.") else (_AXIS.get(axis, ""), "")
    elif not op and style is not None:
        op, named = "restyle", style.get("style")
    elif not op:
        op = "feel" if swung else ""
    numbered = any(piece.kind == "number" or piece.has("number") for piece in clause.lexemes)
    if not op and moved.has("dir", "+", "-") and clause.voices and not numbered and not _is_busy(clause):
        op = "gain"  # "drums a bit lower still"
    return op, sign, named


def _is_bare(clause: Clause) -> bool:
    light = {"dir", "attr", "degree", "talk", "verb", "not", "join", "prep"}
    verbs = {"become", "set", "move"}
    return len(clause.all("attr")) < 2 and all(
        isinstance(item, Lexeme) and set(item.tags) <= light and set(item.tags.get("verb", ())) <= verbs
        for item in clause.items
    )


def _is_busy(clause: Clause) -> bool:
    return any(
        clause.find(category) for category in ("verb", "transition", "insert", "vague", "feel", "note")
    )


def _turned(clause: Clause, attr: Lexeme) -> bool:
    found = flips(clause, attr)
    for item in clause.items:
        if getattr(item, "tags", {}).keys() & {"dir", "not"}:
            item.used = False
    return found


def _moved(edit: Edit, sign: int, clause: Clause, reading: Reading) -> list[Change]:
    name = degree(clause)
    number = next((piece.value for piece in clause.lexemes if piece.kind == "number"), None)
    if edit.op == "tempo" and number is not None and getattr(edit.operation, "bpm", None) is not None:
        bpm = edit.operation.bpm  # type: ignore[attr-defined]
        return altered(edit, {"bpm": bpm + sign * number})
    if edit.op == "tempo":
        factor = 1.0 + sign * LEVELS["tempo"][name]
        bpm = getattr(edit.operation, "bpm", None)
        if bpm is not None:
            return altered(edit, {"bpm": bpm * factor})
        del reading
        old_ratio = getattr(edit.operation, "ratio", None) or 1.0
        if clause.find("dir", "less") is not None and (old_ratio - 1.0) * sign < 0:
            return altered(edit, {"ratio": round(1.0 + (old_ratio - 1.0) / 2, 4)})  # "too fast"
        return altered(edit, {"ratio": round(old_ratio * factor, 4)})
    field = MAIN[edit.op]
    old = getattr(edit.operation, field)
    value = DEFAULTS.get(field, 0.0) if old is None else float(old)
    steps = {"gain_db": "volume", "semitones": "pitch", "depth_db": "depth", "lufs": "volume"}
    if edit.op == "feel":
        value, step = old or 0.6, 0.04 * LEVELS["eq"][name] * 2
    else:
        step = LEVELS[steps.get(field, "eq")][name] * (1.0 if field in steps else 0.5)
    new = value + sign * step
    complained = clause.find("dir", "less") is not None and value * new <= 0 < abs(value)
    if number is not None and field in _COUNTED:
        new = value + sign * number  # "3 quieter"
    if complained and field in {"gain_db", "semitones", "amount"}:
        new = value / 2  # "not that loud", behind "louder": less of it, and not the opposite
    return altered(
        edit, {field: new if abs(new) > 1e-6 or field not in {"gain_db", "semitones"} else sign * step}
    )


_COUNTED: Final = frozenset({"gain_db", "lufs", "semitones"})


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


def graded(clause: Clause, latest: list[Edit]) -> list[Change]:
    """Such as "make it subtle", "heavily": how much of what was said last."""
    edit = latest[-1] if latest else None
    name, axis = GRADED.get(edit.op, ("", "")) if edit is not None else ("", "")
    words = [item for item in clause.items if not isinstance(item, Lexeme) or item.tags]
    light = {"degree", "talk", "det", "prep", "join"}
    plain = all(isinstance(item, Lexeme) and (set(item.tags) <= light or _makes(item)) for item in words)
    if edit is None or not name or edit.op == "tempo" or not plain or not clause.all("degree"):
        return []
    if all(piece.text in _PRAISE for piece in clause.all("degree")):
        return []
    value = LEVELS[axis][degree(clause)]
    old = getattr(edit.operation, name)
    return altered(edit, {name: -value if isinstance(old, int | float) and old < 0 else value})


_PRAISE: Final = frozenset({"nice", "pretty", "fairly", "quite", "some", "super", "lovely"})
"""Degrees that mean nothing without a word behind them: "nice", "quite nice"."""


def _makes(item: Lexeme) -> bool:
    return (
        item.has("verb") and set(item.tags["verb"]) <= {"become", "set", "keep"} and "degree" not in item.tags
    )


def scaled(clause: Clause, latest: list[Edit]) -> list[Change]:
    """The changes of "half that", "even more", "too much"; none where a clause scales nothing."""
    piece = clause.find("talk", "more_of", "less_of")
    if clause.find("verb", "cover") and not any(voices.names for voices in clause.voices[:1]):
        return [change for edit in latest for change in _scale(edit, 0.5)]  # "it's drowning everything"
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
    name = MAIN.get(edit.op)
    if name is None:
        return []
    if edit.op == "tempo":
        return _scaled_tempo(edit, factor)
    old = getattr(edit.operation, name)
    if old is None:
        old = 1.0 if edit.op == "restyle" else DEFAULTS.get(name, 0.5)
    if edit.op == "width":
        return altered(edit, {name: 1.0 + (old - 1.0) * factor})
    if edit.op == "feel":
        return altered(edit, {name: 0.5 + (old - 0.5) * factor})
    return altered(edit, {name: old * factor})


def _scaled_tempo(edit: Edit, factor: float) -> list[Change]:
    ratio, bpm = getattr(edit.operation, "ratio", None), getattr(edit.operation, "bpm", None)
    if bpm is not None and factor in {0.5, 2.0}:
        return altered(edit, {"bpm": bpm * factor})  # "tempo 200", "half that"
    if ratio is None:
        return []
    return altered(edit, {"ratio": round(1.0 + (ratio - 1.0) * factor, 4)})
