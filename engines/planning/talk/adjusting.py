"""Numbers that lean on an edit that is there: "make that 4 dB", "one more", "the other way"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, get_args

from engines.model.operations.terms import Tonic
from engines.planning.drafting.amounts import direction
from engines.planning.drafting.holding import BY_UNIT, MAIN, Change, altered
from engines.planning.talk.comparing import compared, graded, scaled
from engines.planning.talk.stepping import COUNTING_ON, stepped
from engines.planning.talk.suiting import suited
from engines.planning.talk.turning import turned
from engines.planning.words.items import Quantity, Voices
from engines.planning.words.lexemes import Lexeme

if TYPE_CHECKING:
    from engines.model.plan import Edit
    from engines.planning.drafting.clauses import Clause
    from engines.planning.drafting.reading import Reading


_SLOWEST_BPM: Final = 40
_FEW_MINUTES: Final = 15
"""Up to this a bare number behind a length in seconds means minutes."""
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


def redirected(clause: Clause, latest: list[Edit]) -> list[Change]:
    """Such as "down 2", "5", behind "no,": the number that was meant, and which way."""
    numbers = [piece for piece in clause.lexemes if piece.kind == "number" or piece.has("number")]
    counted = [edit for edit in latest if MAIN.get(edit.op, "") in _COUNTED]
    edit = counted[-1] if counted else None
    name = MAIN.get(edit.op, "") if edit is not None else ""
    if edit is None or len(numbers) > 1 or clause.voices or clause.places or name not in _COUNTED:
        return []
    light = {"dir", "number", "talk", "not", "verb", "prep"}
    if clause.quantity() is not None or any(not set(piece.tags) <= light for piece in clause.lexemes):
        return []
    if clause.says(*COUNTING_ON):
        return []
    way = direction(clause)
    old = getattr(edit.operation, name) or 0.0
    if not numbers:
        return altered(edit, {name: abs(old) * way}) if way and name in {"gain_db", "semitones"} else []
    value = abs(numbers[0].value) * (way or (-1 if old < 0 else 1))
    return altered(edit, {name: value})


_COUNTED: Final = frozenset({"gain_db", "semitones", "bars", "times"})


def adjusted(clause: Clause, live: list[Edit], latest: list[Edit], reading: Reading) -> list[Change]:
    """The edits that a clause changes, with their new operations; empty where it changes none."""
    return (
        _ceiling(clause, live)
        or _faster_than_asked(clause, live)
        or _tonic(clause, latest)
        or turned(clause, latest)
        or stepped(clause, live, latest)
        or suited(clause, latest)
        or _numbered(clause, live, latest, reading)
        or compared(clause, live, latest, reading)
        or graded(clause, latest)
        or scaled(clause, latest)
    )


def _ceiling(clause: Clause, live: list[Edit]) -> list[Change]:
    """Such as "ceiling at -2", where the plan has a loudness."""
    edit = next((edit for edit in reversed(live) if edit.op == "loudness"), None)
    numbers = [piece.value for piece in clause.lexemes if piece.kind == "number"]
    if edit is None or clause.find("verb", "limit") is None or len(numbers) != 1 or clause.voices:
        return []
    if clause.quantity("lufs") is not None or not -3.0 <= -abs(numbers[0]) <= -0.5:
        return []
    return altered(edit, {"ceiling_dbtp": -abs(numbers[0])})


def _faster_than_asked(clause: Clause, live: list[Edit]) -> list[Change]:
    """Such as "5% faster", "double the tempo", where the plan has a tempo: of that one."""
    edit = next((edit for edit in reversed(live) if edit.op == "tempo" and edit.scope.everywhere), None)
    bpm = getattr(edit.operation, "bpm", None) if edit is not None else None
    attr, found = clause.find("attr", "tempo+", "tempo-"), clause.quantity("percent")
    if edit is None or bpm is None or any(place.named for place in clause.places) or clause.says("original"):
        return []
    if attr is not None and found is not None:
        sign = 1.0 if attr.has("attr", "tempo+") else -1.0
        return altered(edit, {"bpm": bpm * (1.0 + sign * abs(found.value) / 100.0)})
    if clause.find("axis", "tempo") is None and attr is None:
        return []
    factor = (
        2.0
        if clause.says("double", "twice", "twice as")
        else 0.5
        if clause.says("half", "halve", "half as")
        else 0
    )
    return altered(edit, {"bpm": bpm * factor}) if factor else []


def _tonic(clause: Clause, latest: list[Edit]) -> list[Change]:
    """Such as "make that D", behind a key: the same mode."""
    edit = latest[-1] if latest else None
    names = [item.text.capitalize() for item in clause.items if item.text.capitalize() in get_args(Tonic)]
    said = clause.find("talk", "instead", "correct") is not None or len(clause.items) == 1
    if edit is None or edit.op != "key" or len(names) != 1 or not said or clause.keys:
        return []
    return altered(edit, {"tonic": names[0]})


def is_opposed(clause: Clause) -> bool:
    """Such as "narrower actually": the other way, and neither by a degree nor by a number."""
    graded = clause.find("degree") or clause.find("dir", "less") or clause.find("talk", "less_of", "more_of")
    return graded is None and clause.quantity() is None and clause.find("attr") is not None


def _numbered(clause: Clause, live: list[Edit], latest: list[Edit], reading: Reading) -> list[Change]:
    found = clause.quantity() or _bare(clause, live, latest)
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
    for op, unit_name in BY_UNIT.get(found.unit, ()):
        for edit in (*reversed(latest), *reversed(live)):
            if edit.op == op and edit.enabled:
                name = _parameter(op, unit_name, clause)
                if both := _note_and_share(edit, clause):
                    return both
                if opened := _opens_to(edit, found, clause):
                    return opened
                alike = (
                    [other for other in live if other.op == op]
                    if clause.says("them", "both", "each")
                    else [edit]
                )
                changes = [change for other in alike for change in _set(other, name, found)]
                return _told_bounds(changes, name, found, reading)
    return []


def _parameter(op: str, name: str, clause: Clause) -> str:
    """Such as "feedback at 30 %": of a delay, that and not how wet it is."""
    return "feedback" if op == "delay" and name == "wet" and clause.find("verb", "feedback") else name


def _note_and_share(edit: Edit, clause: Clause) -> list[Change]:
    """Such as "quarter notes with feedback at 30%": two parameters of one delay."""
    note, part = clause.quantity("note"), clause.quantity("percent")
    if edit.op != "delay" or note is None or part is None:
        return []
    return altered(edit, {"note": note.note, _parameter("delay", "wet", clause): part.value / 100.0})


def _opens_to(edit: Edit, found: Quantity, clause: Clause) -> list[Change]:
    """Such as "up to 2k by the end", behind a low-pass: where the filter ends."""
    opens = clause.says("up to", "down to", "opening to") or clause.find("verb", "open", "close") is not None
    ends = getattr(edit.operation, "to_hz", None) is not None and clause.says(
        "end", "ends", "ending", "finish"
    )
    if edit.op != "filter" or found.unit != "hz" or not (opens or ends):
        return []
    return altered(edit, {"to_hz": found.value})


def _told_bounds(changes: list[Change], name: str, found: Quantity, reading: Reading) -> list[Change]:
    """The changes; a number that its bounds have cut is said."""
    for edit, operation in changes:
        value = getattr(operation, name, None)
        wanted = found.value / 100.0 if found.unit == "percent" else found.value
        if name != "ratio" and isinstance(value, int | float) and abs(abs(value) - abs(wanted)) > 0.5:
            reading.warnings.append(f"{edit.op} can be set to {value:g} at most or least, not to {wanted:g}.")
    return changes


def _may_be(edit: Edit, value: float) -> bool:
    """Whether a bare number can be meant for an edit; "and 155" is no level."""
    name = MAIN.get(edit.op, "")
    if edit.op == "tempo":
        return value >= _SLOWEST_BPM or (
            value < _SLOWEST_BPM and getattr(edit.operation, "ratio", None) is not None
        )
    return name not in {"gain_db", "semitones"} or abs(value) <= _MOST_STEPS


_MOST_STEPS: Final = 24


def _bare(clause: Clause, live: list[Edit], latest: list[Edit]) -> Quantity | None:
    """Such as "make that 5": a number without unit takes the unit of the last edit."""
    numbers = [p for p in clause.lexemes if p.kind == "number" or (p.kind == "phrase" and p.has("number"))]
    piece = numbers[0] if len(numbers) == 1 else None  # "13 to 16" is no number of times
    pointing = (
        any(item.text in _POINTING for item in clause.items)
        or clause.find("talk", "correct", "instead") is not None
        or (clause.find("verb", "become") is not None and clause.says("it", "that", "them"))
    )
    pointing |= clause.says("should", "would") and clause.says("be", "been")
    behind = clause.joint in {"but", "with"} and _is_alone(clause)
    if piece is None or not (pointing or behind or _is_number_alone(clause, piece)) or not latest:
        return None
    counted = [edit for edit in (*latest[-1:], *reversed(live)) if _may_be(edit, piece.value)]
    if not counted:
        return None
    unit, factor = _unit_of_bare(counted[0], piece.value)
    if not unit:
        return None
    signed = piece.text[:1] in "+-" and unit not in {"bpm", "second"}
    return Quantity(piece.start, piece.end, piece.value * factor, unit, signed=signed)


def _unit_of_bare(last: Edit, value: float) -> tuple[str, float]:
    """The unit of a bare number behind an edit, and how much of it one is; no unit where it has none."""
    if last.op == "length" and getattr(last.operation, "bars", None) is not None:
        return "bar", 1.0
    if getattr(last.operation, "seconds", None) is not None and value <= _FEW_MINUTES:
        return "second", 60.0
    units = {op_name: unit for unit, pairs in BY_UNIT.items() for op_name in pairs}
    unit = units.get((last.op, MAIN.get(last.op, "")), "")
    if last.op == "tempo":
        return "bpm", 1.0
    if last.op == "feel" and (50 <= value <= 75 or 0.5 <= value <= 0.75):
        return "percent", 1.0 if value > 1 else 100.0
    if unit == "percent" and 0 < value <= 1 and last.op not in {"pan", "width"}:
        return unit, 100.0  # "0.3", behind "compress"
    return ("", 0.0) if unit == "percent" or (last.op == "filter" and value < 20) else (unit, 1.0)


def _is_number_alone(clause: Clause, piece: Lexeme) -> bool:
    """Such as "-14", behind a loudness: it can only be for what was said last."""
    return all(
        item is piece
        or (isinstance(item, Voices) and item.used)
        or item.text in {"only", "just"}
        or (isinstance(item, Lexeme) and (not item.tags or _carries(item)))
        for item in clause.items
    )


def _carries(item: Lexeme) -> bool:
    """Such as "go", "for", "to" in front of a number."""
    return set(item.tags) <= {"verb", "prep", "join", "talk"} and set(item.tags.get("verb", ())) <= _LIGHT


_LIGHT: Final = frozenset({"become", "set", "move", "start"})


def _names_operation(clause: Clause) -> bool:
    return any(
        piece.has(category)
        for piece in clause.lexemes
        for category in ("fx", "texture", "transition", "insert", "axis", "attr", "style", "feel")
        if not piece.has("unit") and piece.text != "long" and not piece.has("verb", "wetness")
    ) or any(piece.has("dir") and not piece.has("talk") for piece in clause.lexemes)


def _is_alone(clause: Clause) -> bool:
    return all(
        isinstance(item, Quantity)
        or getattr(item, "kind", "") == "number"
        or not getattr(item, "tags", {})
        or set(getattr(item, "tags", {})) <= {"talk", "degree", "join", "not", "prep", "number", "quant"}
        or item.text in {"only", "just", "over", "for", "with", "at", "long"}
        or (isinstance(item, Lexeme) and item.has("verb", "release", "decay", "feedback", "wetness"))
        or (isinstance(item, Lexeme) and _carries(item))
        for item in clause.items
    )


def _set(edit: Edit, name: str, found: Quantity) -> list[Change]:
    if found.unit == "note":
        return altered(edit, {name: found.note})
    value = found.value / 100.0 if found.unit == "percent" else found.value
    old = getattr(edit.operation, name)
    if isinstance(old, int | float) and old < 0 and not found.signed and value > 0:
        value = -value
    ratio = getattr(edit.operation, "ratio", None)
    if edit.op == "tempo" and found.unit == "percent":
        return (
            altered(edit, {"ratio": 1.0 + value * (1.0 if ratio > 1 else -1.0)}) if ratio is not None else []
        )
    if edit.op == "tempo" and ratio is not None and value < _SLOWEST_BPM:
        return altered(edit, {"ratio": 1.0 + value / (100.0 if ratio > 1 else -100.0)})  # "10% faster", "5"
    if edit.op == "tempo":
        return altered(edit, {"bpm": value, "ratio": None})
    if edit.op == "length":
        return altered(edit, {"seconds": None, "bars": None, name: value})
    if edit.op == "fade" and name == "bars":
        value = max(1.0, value)
    return altered(edit, {name: value})
