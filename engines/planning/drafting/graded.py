"""Degrees and bare numbers for the wish before them: "…, heavily", "…, so 128", "…, up an octave"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeGuard

from engines.planning.drafting.amounts import LEVELS, degree, direction
from engines.planning.words.items import Quantity
from engines.planning.words.lexemes import Lexeme

if TYPE_CHECKING:
    from engines.planning.drafting.clauses import Clause
    from engines.planning.drafting.drafts import Draft
    from engines.planning.words.items import Item

GRADED: Final = {
    "reverb": ("wet", "wet"),
    "delay": ("wet", "wet"),
    "drive": ("amount", "amount"),
    "compress": ("amount", "amount"),
    "texture": ("amount", "amount"),
    "add": ("density", "amount"),
    "sidechain": ("depth_db", "depth"),
    "restyle": ("amount", "style"),
    "eq": ("amount", "eq"),
    "gain": ("gain_db", "volume"),
    "transpose": ("semitones", "pitch"),
    "tempo": ("ratio", "tempo"),
}
"""For each operation the parameter that a degree is for, and the axis of its amounts."""


def by_octaves(clause: Clause, last: list[Draft]) -> bool:
    """Such as "put an arp in the chorus, up an octave": the register of the part before it."""
    model = last[-1] if last else None
    octaves = octaves_of(clause)
    if octaves is None or model is None or model.op not in {"add", "replace"} or clause.joint == "strong":
        return False
    model.params["octave"] = octaves
    model.end = max(model.end, clause.end)
    clause.consume()
    return True


def octaves_of(clause: Clause) -> int | None:
    """How many octaves up a clause asks for, where it says nothing else."""
    found = clause.quantity("semitone")
    if found is None or abs(found.value) not in {12.0, 24.0}:
        return None
    if not all(_is_register(item, found) for item in clause.items):
        return None
    return int(found.value // 12) * (direction(clause) or _pitched(clause))


def _is_register(item: Item, found: Quantity) -> bool:
    if item is found:
        return True
    if not isinstance(item, Lexeme):
        return False
    light = is_plain(item) or item.has("dir") or item.has("talk", "that")
    carried = item.has("verb", "add", "set", "move", "double", "above", "below")
    return light or carried or item.has("attr", "pitch+", "pitch-")


def _pitched(clause: Clause) -> int:
    return -1 if clause.find("attr", "pitch-") or clause.find("verb", "below") else 1


def by_how_much(clause: Clause, last: list[Draft]) -> bool:
    """Such as "compress the drums, heavily", "lofi, but only a bit": a degree for the wish before it."""
    degrees = clause.all("degree")
    if last and last[-1].op == "texture" and _loudness_only(clause):
        last[-1].params["amount"] = LEVELS["amount"]["large" if clause.find("attr", "volume+") else "small"]
        clause.consume()
        return True
    plain = all(isinstance(item, Lexeme) and is_plain(item) for item in clause.items)
    name = GRADED.get(last[-1].op, ("", ""))[0] if last else ""
    if not degrees or not plain or not name:
        return False
    model = last[-1]
    old = model.params.get(name)
    value = LEVELS[GRADED[model.op][1]][degree(clause)]
    if model.op in {"gain", "eq", "transpose"}:
        value = -value if isinstance(old, int | float) and old < 0 else value
    if model.op == "tempo":
        if not isinstance(old, int | float):
            return False
        value = 1.0 - value if old < 1 else 1.0 + value
    model.params[name] = value
    model.end = max(model.end, clause.end)
    clause.consume()
    return True


def _loudness_only(clause: Clause) -> bool:
    """Such as ", quiet" behind "rain in the intro"."""
    loud = clause.find("attr", "volume+", "volume-")
    return loud is not None and all(
        item is loud or (isinstance(item, Lexeme) and is_plain(item)) for item in clause.items
    )


def is_plain(item: Lexeme) -> bool:
    """Whether a lexeme adds no wish: degrees, joining words, fillers."""
    return (
        item.has("degree")
        or item.has("join")
        or item.kind in {"filler", "mark"}
        or item.text in {"only", "just"}
    )


def numbered(clause: Clause, last: list[Draft]) -> bool:
    """Such as "faster, so 128", "a loud master, -8": a number that can only be for the wish before it."""
    numbers = [item for item in clause.items if _is_tempo(item)]
    plain = all(item in numbers or _is_light(item) for item in clause.items)
    if len(numbers) != 1 or not plain or not last:
        return False
    value, model = numbers[0].value, last[-1]
    if model.op == "tempo" and 40 <= value <= 240:
        model.params.pop("ratio", None)
        model.params["bpm"] = value
    elif model.op == "loudness" and -30 <= value <= -5:
        model.params["lufs"] = value
    elif model.op in _SHARED and 0 < value <= 1:
        model.params[GRADED[model.op][0]] = value
    else:
        return False
    model.end = max(model.end, clause.end)
    clause.consume()
    return True


def _is_light(item: Item) -> bool:
    """Such as "around", "so"."""
    return isinstance(item, Lexeme) and (is_plain(item) or item.text in _ABOUT)


_SHARED: Final = frozenset({"reverb", "delay", "drive", "compress", "texture", "restyle"})
"""Operations whose amount may be typed as a fraction of one."""
_ABOUT: Final = frozenset(
    {
        "around",
        "about",
        "roughly",
        "approx",
        "approximately",
        "at",
        "to",
        "etwa",
        "circa",
        "ca",
        "genre",
        "bei",
        "environ",
        "unos",
        "alrededor de",
        "cerca de",
        "uns",
        "tipo",
        "ungefahr",
        "maybe",
        "say",
        "like",
    }
)


def _is_tempo(item: Item) -> TypeGuard[Lexeme | Quantity]:
    """A number without a unit, or in beats per minute, that is no step."""
    if isinstance(item, Lexeme):
        return item.kind == "number"
    return isinstance(item, Quantity) and item.unit == "bpm" and not item.signed and item.relation != "by"


def fewer_bars(clause: Clause, last: list[Draft]) -> bool:
    """Such as "the outro is too long, trim 4 bars off": how many bars the cut before it takes."""
    found = clause.quantity("bar")
    model = last[-1] if last else None
    if model is None or model.op != "cut" or model.bars is None or found is None:
        return False
    if clause.places or clause.voices or not clause.find("verb", "shorten", "remove"):
        return False
    model.bars = (max(1, model.bars[1] - round(found.value) + 1), model.bars[1])
    model.end = max(model.end, clause.end)
    clause.consume()
    return True
