"""Filters, fixed and moving."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from engines.planning.drafting.amounts import degree
from engines.planning.drafting.drafts import LIGHT, use
from engines.planning.rules.switching_off import off
from engines.planning.rules.tone import AXES, complains
from engines.planning.words.items import Quantity

if TYPE_CHECKING:
    from engines.planning.drafting.clauses import Clause
    from engines.planning.drafting.reading import Reading
    from engines.planning.words.lexemes import Lexeme


_SWEEPS: Final = {"lowpass": (300.0, 18_000.0), "highpass": (30.0, 2_000.0), "bandpass": (300.0, 4_000.0)}


_FIXED: Final = {"lowpass": 800.0, "highpass": 300.0, "bandpass": 1_000.0}


def filters(clause: Clause, reading: Reading) -> bool:
    """Such as "low-pass the intro at 800 Hz", "filter sweep", "cut everything above 5k"."""
    piece = clause.find("fx", "lowpass", "highpass", "bandpass", "filter")
    kind = piece.get("fx") if piece is not None else _cut_kind(clause)
    opened = "" if piece is not None else _opened(clause, reading)
    cut = clause.find("verb", "remove") is not None or clause.says("nothing")
    if not (opened or kind) or (piece is None and not opened and not cut):
        return False
    kind = opened or kind
    if piece is not None and piece.text == "muffled" and complains(clause, piece):
        use(piece)
        reading.add(clause, "eq", {"axis": "presence", "amount": 0.5}).complaint = True
        return True
    if piece is not None and clause.find("verb", "remove"):
        return off(clause, reading, piece)
    sweep = _is_sweep(clause, piece)
    numbers = _frequencies(clause)
    if kind == "filter":
        kind = _filter_kind(clause, piece)
    use(
        piece,
        *clause.all("fx", "filter", "lowpass", "highpass", "bandpass"),
        *clause.all("transition", "sweep"),
    )
    use(
        *clause.all("verb", *LIGHT, "remove", "above", "below", "open", "close"),
        *clause.all("dir"),
        *clause.all("axis", *AXES),
    )
    degree(clause)
    low, high = _ends(kind, numbers, clause, sweep=sweep)
    if len(clause.places) > 1 and clause.places[0].relation in {"", "in"} and sweep:
        use(*[place for place in clause.places[1:] if place.close or place.relation == "before"])
    reading.add(clause, "filter", {"kind": kind, "from_hz": low, "to_hz": high})
    return True


def _opened(clause: Clause, reading: Reading) -> str:
    """Such as "… then open it up into the chorus", behind a filter: the same filter moves."""
    moved = clause.find("verb", "open", "close")
    if moved is not None and _opens_earlier(clause, reading):
        return ""
    if moved is None or clause.voices or not reading.drafts or reading.drafts[-1].op != "filter":
        return ""
    return str(reading.drafts[-1].params["kind"])


def _opens_earlier(clause: Clause, reading: Reading) -> bool:
    """Such as "low-pass the verse, then open it for the chorus": the filter before it moves up to there."""
    earlier = reading.drafts[-1] if reading.drafts else None
    if earlier is None or earlier.op != "filter" or not earlier.placed or not clause.places or clause.voices:
        return False
    kind = str(earlier.params["kind"])
    if earlier.params.get("to_hz") is None:
        earlier.params["to_hz"] = _SWEEPS[kind][1 if kind == "lowpass" else 0]
    clause.consume()
    return True


def _cut_kind(clause: Clause) -> str:
    """Such as "cut everything above 5 kHz" is a low-pass."""
    if clause.quantity("hz") is None:
        return ""
    if clause.find("verb", "above") or clause.says("above", "over"):
        return "lowpass"
    return "highpass" if clause.find("verb", "below") or clause.says("below", "under") else ""


def _is_sweep(clause: Clause, piece: Lexeme | None) -> bool:
    moving = clause.find("transition", "sweep") or clause.find("verb", "open", "close")
    return bool(moving) or (
        piece is not None and any(word in piece.text for word in ("sweep", "open", "close", "rise"))
    )


def _filter_kind(clause: Clause, piece: Lexeme | None) -> str:
    words = " ".join(item.text for item in clause.items)
    if any(word in words for word in ("high pass", "highpass", "lows", "low end")):
        return "highpass"
    del piece
    return "lowpass"


def _frequencies(clause: Clause) -> list[float]:
    found = []
    for item in clause.items:
        if isinstance(item, Quantity) and item.unit == "hz" and not item.used:
            use(item)
            found.append(item.value)
    plain = [piece for piece in clause.lexemes if piece.kind == "number" and 20 <= piece.value <= 20_000]
    if len(plain) + len(found) in {1, 2}:
        use(*plain)
        both = [(piece.start, piece.value) for piece in plain]
        return [value for _, value in sorted(both)] + found
    return found


def _ends(kind: str, numbers: list[float], clause: Clause, *, sweep: bool) -> tuple[float, float | None]:
    if len(numbers) >= 2:
        return numbers[0], numbers[1]
    if len(numbers) == 1 and not sweep:
        return numbers[0], None
    if not sweep:
        return _FIXED[kind], None
    low, high = _SWEEPS[kind]
    closing = clause.says("close", "closing", "down") or any("clos" in item.text for item in clause.items)
    if numbers:
        return (20_000.0, numbers[0]) if closing else (numbers[0], high)
    return (high, low) if closing else (low, high)
