"""What was said last, turned: "the other side", "further left", "dotted", "an octave higher"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from engines.planning.drafting.amounts import LEVELS, degree, direction, flips
from engines.planning.drafting.drafts import first_role
from engines.planning.drafting.holding import MAIN, Change, altered
from engines.planning.drafting.note_values import dotted
from engines.planning.rules.parts import DENSITIES

if TYPE_CHECKING:
    from engines.model.operations import Operation
    from engines.model.plan import Edit
    from engines.planning.drafting.clauses import Clause


def turned(clause: Clause, latest: list[Edit]) -> list[Change]:
    """The changes of a clause that turns what was said last; none where it turns nothing."""
    return (
        _flipped(clause, latest)
        or _refaded(clause, latest)
        or _panned(clause, latest)
        or _renoted(clause, latest)
        or _finer(clause, latest)
        or _replayed(clause, latest)
        or _octaved(clause, latest)
    )


_NEUTRAL: Final = {"width": 1.0, "tempo": 1.0, "eq": 0.0, "gain": 0.0, "transpose": 0.0}


def mirrored(edit: Edit, operation: Operation) -> list[Change]:
    """A change back towards where nothing is done, as one that goes as far to the other side."""
    neutral, name = _NEUTRAL.get(edit.op), MAIN.get(edit.op, "")
    old, new = getattr(edit.operation, name, None), getattr(operation, name, None)
    if neutral is None or old is None or new is None or (new - old) * (old - neutral) >= 0:
        return [(edit, operation)]
    return altered(edit, {name: 2 * neutral - old})


def _refaded(clause: Clause, latest: list[Edit]) -> list[Change]:
    """Such as "out, not in", behind a fade."""
    edit = latest[-1] if latest else None
    words = [piece.text for piece in clause.lexemes if piece.kind not in {"filler", "mark"}]
    if edit is None or edit.op != "fade" or words not in (["in"], ["out"]) or clause.voices or clause.places:
        return []
    return altered(edit, {"direction": words[0]})


def _panned(clause: Clause, latest: list[Edit]) -> list[Change]:
    """Such as "further left", "no, right", "hard left", behind a pan."""
    edit = latest[-1] if latest else None
    side = clause.find("verb", "left", "right", "center")
    if edit is None or edit.op != "pan" or side is None or clause.voices or clause.quantity() is not None:
        return []
    if any(place.named for place in clause.places):
        return []
    old = float(getattr(edit.operation, "position"))  # noqa: B009 - of a pan
    sign = {"left": -1.0, "right": 1.0}.get(side.get("verb"), 0.0)
    if clause.find("verb", "hard") or clause.says("all the way"):
        return altered(edit, {"position": sign})
    more = clause.find("talk", "more_of") or clause.find("dir", "+") or clause.says("further", "farther")
    if more:
        name = degree(clause)
        return altered(edit, {"position": old + sign * LEVELS["pan"][name or "small"]})
    return altered(edit, {"position": sign * abs(old)})


def _renoted(clause: Clause, latest: list[Edit]) -> list[Change]:
    """Such as "dotted", "make it triplets", behind a delay or a chop."""
    edit = latest[-1] if latest else None
    if edit is None or clause.voices or clause.quantity() is not None or clause.find("fx") is not None:
        return []
    name = {"delay": "note", "chop": "grid", "stutter": "grid"}.get(edit.op, "")
    note = dotted(clause, str(getattr(edit.operation, name, "") or "")) if name else ""
    return altered(edit, {name: note}) if note else []


def _flipped(clause: Clause, latest: list[Edit]) -> list[Change]:
    """Such as "other side", "no, the other way": what was just moved goes the other way."""
    edit = latest[-1] if latest else None
    if clause.find("talk", "flip") is None or edit is None or clause.voices or clause.places:
        return []
    to_hz = getattr(edit.operation, "to_hz", None)
    if to_hz is not None:
        return altered(edit, {"from_hz": to_hz, "to_hz": edit.operation.from_hz})  # type: ignore[attr-defined]
    if edit.op == "fade":
        other = {"in": "out", "out": "in"}[edit.operation.direction]  # type: ignore[attr-defined]
        return altered(edit, {"direction": other})
    ratio = getattr(edit.operation, "ratio", None)
    if ratio is not None:
        return altered(edit, {"ratio": 2.0 - ratio})
    name = MAIN.get(edit.op, "")
    if name not in {"position", "gain_db", "semitones"} and edit.op != "eq":
        return []
    alike = [other for other in latest if other.op == edit.op]
    return [change for other in alike for change in altered(other, {name: -getattr(other.operation, name)})]


_GRIDS: Final = ("1/1", "1/2", "1/4", "1/8", "1/16", "1/32")
_FINER: Final = {
    "finer": 1,
    "smaller": 1,
    "faster": 1,
    "tighter": 1,
    "coarser": -1,
    "slower": -1,
    "bigger": -1,
}


def _finer(clause: Clause, latest: list[Edit]) -> list[Change]:
    """Such as "finer", "faster", behind a chop or a stutter: notes of half the length."""
    edit = latest[-1] if latest else None
    step = next((_FINER[item.text] for item in clause.items if item.text in _FINER), 0)
    if edit is None or edit.op not in {"chop", "stutter"} or not step or clause.voices or clause.places:
        return []
    old = str(getattr(edit.operation, "grid", ""))
    plain = old.rstrip("dt")
    at = _GRIDS.index(plain) + step if plain in _GRIDS else 0
    return altered(edit, {"grid": _GRIDS[at] + old[len(plain) :]}) if 2 <= at < len(_GRIDS) else []


def _replayed(clause: Clause, latest: list[Edit]) -> list[Change]:
    """Such as "not so busy", behind a part that was added."""
    edit = latest[-1] if latest else None
    dense = clause.find("attr", "density+", "density-")
    if edit is None or edit.op not in {"add", "replace"} or dense is None or clause.voices or clause.places:
        return []
    if clause.find("role") is not None or clause.find("style") is not None:
        return []
    up = dense.has("attr", "density+") != flips(clause, dense)
    return altered(edit, {"density": DENSITIES["density+" if up else "density-"]})


def _octaved(clause: Clause, latest: list[Edit]) -> list[Change]:
    """Such as "put it an octave higher", behind a part that was added."""
    found = clause.quantity("semitone")
    edit = latest[-1] if latest else None
    if edit is None or edit.op not in {"add", "replace"} or found is None or abs(found.value) % 12:
        return []
    roles = {first_role(voices) for voices in clause.voices}
    pointed = clause.find("talk", "that") is not None or getattr(edit.operation, "role", "") in roles
    if not pointed or any(place.named for place in clause.places):
        return []
    way = -1 if clause.find("attr", "pitch-") else direction(clause) or 1
    old = getattr(edit.operation, "octave", None) or 0
    return altered(edit, {"octave": old + way * int(abs(found.value) // 12)})
