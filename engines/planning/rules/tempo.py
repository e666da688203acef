"""Tempo."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from engines.planning.drafting.amounts import LEVELS, degree, direction, flips, fraction, share
from engines.planning.drafting.drafts import use, use_light
from engines.planning.rules.ramps import ramp
from engines.planning.words.items import Place, Quantity
from engines.planning.words.lexemes import Lexeme

if TYPE_CHECKING:
    from engines.planning.drafting.clauses import Clause
    from engines.planning.drafting.reading import Reading


def tempo(clause: Clause, reading: Reading) -> bool:
    """Such as "90 bpm", "at 124", "10 % faster", "slow it down a bit", "half speed", "up 10 bpm"."""
    return ramp(clause, reading) or _bpm(clause, reading) or _ratio(clause, reading)


def _bpm(clause: Clause, reading: Reading) -> bool:
    found = clause.quantity("bpm") or _stepped(clause)
    bare = None if found else _bare_number(clause)
    if found is None and bare is None:
        return False
    attr = clause.find("attr", "tempo+", "tempo-")
    value = found.value if found else (bare.value if bare else 0.0)
    relative = found is not None and (found.signed or found.relation == "by" or _is_step(clause, found, attr))
    sign = direction(clause) or (-1 if _takes_away(clause) else 0)
    if attr is not None:
        sign = (1 if attr.has("attr", "tempo+") else -1) * (-1 if flips(clause, attr) else 1)
    if relative:
        value = reading.tempo + (value if found is not None and found.value < 0 else abs(value) * (sign or 1))
    use(found, bare, attr, clause.find("axis", "tempo"), *_numbers_before(clause, bare))
    if relative:
        use(*clause.all("verb", "remove", "off", "shorten", "add"))
    degree(clause)
    reading.add(clause, "tempo", {"bpm": value}, voice=False)
    use_light(clause)
    return True


def _stepped(clause: Clause) -> Quantity | None:
    """Such as "drop the tempo by 8": beats per minute."""
    for piece in clause.lexemes if clause.find("axis", "tempo") else ():
        stepped = getattr(clause.before(piece), "text", "") == "by"
        if piece.kind == "number" and abs(piece.value) < 40 and stepped:
            use(piece)
            return Quantity(piece.start, piece.end, piece.value, "bpm", relation="by")
    return None


def _numbers_before(clause: Clause, bare: Lexeme | None) -> list[Lexeme]:
    """Such as "from 120 to 128": the first number is what it was."""
    if bare is None:
        return []
    return [
        piece
        for piece in clause.lexemes
        if piece.kind == "number" and piece is not bare and 40 <= piece.value <= 240
    ]


def _is_step(clause: Clause, found: Quantity, attr: Lexeme | None) -> bool:
    """Such as "10 bpm faster", "up 5 bpm": a step and no target."""
    if found.relation in {"to", "at"}:
        return False
    moved = attr is not None or any(piece.has("dir") for piece in clause.lexemes) or _takes_away(clause)
    return (moved or clause.find("verb", "add") is not None) and found.value < 40


def _takes_away(clause: Clause) -> bool:
    """Such as "take 10 bpm off", "shave off 5 bpm"."""
    return clause.find("verb", "remove", "off", "shorten") is not None


def _bare_number(clause: Clause) -> Lexeme | None:
    """Such as "at 124", "slow it down to 80": a number without unit that can only be a tempo."""
    numbers = [piece for piece in clause.lexemes if _is_number(piece) and 40 <= piece.value <= 240]
    if not numbers:
        return None
    piece = numbers[-1]
    if clause.quantity() is not None and clause.quantity("percent", "semitone", "db", "hz", "lufs"):
        return None
    if (
        clause.find("fx")
        or clause.find("axis", "key", "pitch", "volume", "pan", "loudness")
        or clause.find("verb", "limit")
    ):
        return None
    before = clause.before(piece)
    known = clause.find("axis", "tempo") or clause.find("attr", "tempo+", "tempo-") or clause.find("style")
    leading = isinstance(before, Lexeme) and before.text.split()[-1] in _TOWARDS
    styled = isinstance(before, Lexeme) and before.has("style")  # "dnb 174"
    leading |= before is not None and before.text in {"it", "this"} and clause.after(piece) is None
    whole = clause.find("verb", "become", "set") is not None or clause.find("dir") is not None
    alone = all(
        item is piece or (isinstance(item, Lexeme) and (item.kind in {"filler", "mark"} or item.text == "so"))
        for item in clause.items
    )
    return (
        piece
        if known or styled or (leading and (whole or alone)) or (leading and not clause.voices) or alone
        else None
    )


_TOWARDS: Final = frozenset(
    {
        "at",
        "to",
        "around",
        "about",
        "roughly",
        "auf",
        "bei",
        "a",
        "em",
        "approximately",
        "exactly",
        "mit",
        "hit",
        "target",
        "para",
        "of",
        "be",
    }
)


def _is_number(piece: Lexeme) -> bool:
    return piece.kind == "number" or (piece.kind == "phrase" and piece.has("number"))


def _ratio(clause: Clause, reading: Reading) -> bool:
    attr = clause.find("attr", "tempo+", "tempo-")
    axis = clause.find("axis", "tempo")
    if attr is not None and (clause.says("attack") or clause.find("verb", "release", "decay")):
        return False  # "a slower attack"
    if attr is None and (axis is None or not _moves(clause)):
        return False
    if (
        attr is not None
        and attr.link is None
        and attr.text in {"upbeat", "fast", "slow", "quick", "rush", "slowly"}
        and not _is_wish(clause, attr)
    ):
        return False
    if attr is not None:
        sign = (1 if attr.has("attr", "tempo+") else -1) * (-1 if flips(clause, attr) else 1)
        use(attr)
        direction(clause)
    else:
        sign = direction(clause)
    value = _factor(clause, sign, attr)
    use(axis)
    draft = reading.add(clause, "tempo", {"ratio": value}, voice=False)
    if _is_limit(clause, attr):
        draft.origin = "inferred"  # a limit, and no wish of its own
    use_light(clause)
    return True


def _is_limit(clause: Clause, attr: Lexeme | None) -> bool:
    """Such as "… but not too fast"."""
    words = " ".join(item.text for item in clause.items)
    bounded = any(
        limit in words for limit in ("not too", "not so", "dont go too", "nicht zu", "no muy", "pas trop")
    )
    told = clause.joint == "but" or "but not" in words
    denied = clause.says("dont", "do not", "never") and "too" in words.split()
    return attr is not None and ((bounded and told) or denied)


def _moves(clause: Clause) -> bool:
    return bool(
        clause.find("dir")
        or clause.quantity("percent", "times")
        or clause.find("than")
        or clause.find("verb", "double", "triple")
    )


def _is_wish(clause: Clause, attr: Lexeme) -> bool:
    """Such as "make it fast" is a wish, "a fast hi-hat" is not."""
    return (
        (not clause.voices and (clause.after(attr) is None or isinstance(clause.after(attr), Place)))
        or getattr(clause.after(attr), "text", "") in {"it", "this", "that"}
        or clause.find("verb", "become") is not None
        or any(isinstance(item, Lexeme) and item.has("style") for item in clause.items)
    )


def _factor(clause: Clause, sign: int, attr: Lexeme | None) -> float:
    part = share(clause)
    if part is not None:
        if sign == 0 or (attr is None and clause.find("prep") and part > 0.5 and _is_target(clause)):
            return part
        return 1.0 + (sign or 1) * part
    doubled = clause.find("verb", "double")
    use(doubled)
    factor = 2.0 if doubled else fraction(clause)
    if factor is not None:
        if attr is not None and sign < 0 and factor > 1:
            return 1.0 / factor
        if (attr is not None and sign > 0 and factor < 1) or _is_step_down(clause, sign, factor):
            return 1.0 + sign * factor
        return factor
    step = LEVELS["tempo"][degree(clause)]
    return 1.0 + (sign or 1) * step


def _is_step_down(clause: Clause, sign: int, factor: float) -> bool:
    """Such as "slow it by a quarter"."""
    return sign < 0 and factor < 1 and clause.says("by", "um", "por", "de")


def _is_target(clause: Clause) -> bool:
    return clause.says("to", "at", "a", "auf", "para")
