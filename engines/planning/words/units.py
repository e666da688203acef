"""Numbers with units, and intervals, read from lexemes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from engines.planning.words.items import Quantity

if TYPE_CHECKING:
    from engines.planning.words.lexemes import Lexeme

_FACTORS: Final = {
    "tone": ("semitone", 2.0),
    "octave": ("semitone", 12.0),
    "cent": ("semitone", 0.01),
    "minute": ("second", 60.0),
    "khz": ("hz", 1000.0),
}


_SOLO_UNITS: Final = frozenset({"semitone", "tone", "octave"})


_ONE: Final = frozenset(
    {"a", "an", "one", "another", "un", "una", "ein", "eine", "einen", "um", "uma", "une"}
)


_SHARES: Final = frozenset({"amount", "strength", "intensity", "wet", "wetness"})


def number_at(pieces: list[Lexeme], at: int) -> float | None:
    """The number that stands there, spelled or in digits."""
    if at >= len(pieces):
        return None
    piece = pieces[at]
    if piece.kind in {"number", "fraction"} or (piece.kind == "note" and piece.text.startswith("1/")):
        return piece.value or (1 / float(piece.text[2:].rstrip("dt")) if piece.kind == "note" else 0.0)
    if piece.has("than", "onehalf"):
        return 1.5
    return piece.value if piece.kind == "phrase" and piece.has("number") else None


def unit_at(pieces: list[Lexeme], at: int) -> str:
    """The unit that stands there, or ""."""
    return pieces[at].get("unit") if at < len(pieces) else ""


def measured_at(pieces: list[Lexeme], at: int) -> tuple[Quantity, int] | None:
    """Such as "3 dB", "two and a half minutes"; and over how many lexemes."""
    value = number_at(pieces, at)
    if value is None:
        return _multiplied(pieces, at)
    next_at = at + 1
    extra = _and_a_half(pieces, next_at)
    value, next_at = value + (0.5 if extra else 0.0), next_at + extra
    if next_at < len(pieces) and pieces[next_at].text in {"of", "more", "extra", "a", "de", "d", "-", "full"}:
        next_at += 1 if unit_at(pieces, next_at + 1) else 0
    unit = unit_at(pieces, next_at)
    if not unit and _is_share(pieces, at):
        return Quantity(pieces[at].start, pieces[at].end, value * 100.0, "percent"), 1
    if not unit or _is_section_number(pieces, at, unit):
        return None
    if pieces[next_at].text == "x" and next_at > at and number_at(pieces, next_at + 1) is not None:
        return None  # "bars 57 to 60 x8"
    unit, factor = _FACTORS.get(unit, (unit, 1.0))
    signed = pieces[at].text[:1] in {"+", "-"}
    found = Quantity(pieces[at].start, pieces[next_at].end, value * factor, unit, signed=signed)
    count = next_at + 1 - at
    half = _and_a_half(pieces, at + count) if unit in {"second", "bar"} and not extra else 0
    if half:
        found.value, found.end = found.value + factor / 2, pieces[at + count + half - 1].end
        return found, count + half  # "dos minutos y medio"
    if unit == "second":
        count = _with_seconds(found, pieces, at + count) - at
    return found, count


def _is_share(pieces: list[Lexeme], at: int) -> bool:
    """Such as "amount 0.5", "compress the drums 0.8": a share that is typed as a fraction of one."""
    before = {piece.text for piece in pieces[max(0, at - 2) : at]}
    if pieces[at].kind != "number" or not 0 < pieces[at].value <= 1:
        return False
    effects = any(piece.has("fx") or piece.has("texture") for piece in pieces[max(0, at - 4) : at])
    return not before.isdisjoint(_SHARES) or (effects and "." in pieces[at].text)


def _multiplied(pieces: list[Lexeme], at: int) -> tuple[Quantity, int] | None:
    """Such as "chorus x2", "lufs -10"."""
    if unit_at(pieces, at) == "lufs" and (level := number_at(pieces, at + 1)) is not None:
        return Quantity(pieces[at].start, pieces[at + 1].end, level, "lufs", signed=level < 0), 2
    value = number_at(pieces, at + 1) if pieces[at].text == "x" else None
    if value is None:
        return None
    return Quantity(pieces[at].start, pieces[at + 1].end, value, "times"), 2


def _is_section_number(pieces: list[Lexeme], at: int, unit: str) -> bool:
    """Such as "verse 2 beat", "verse 2 goes before …": the number belongs to the section."""
    played = unit == "times" and pieces[at + 1].text in {"goes", "plays"}
    return bool(
        at
        and pieces[at - 1].has("section")
        and (unit in {"beat", "semitone"} or played)
        and not pieces[at - 1].has("verb")
    )


def _and_a_half(pieces: list[Lexeme], at: int) -> int:
    texts = [piece.text for piece in pieces[at : at + 3]]
    if texts[:1] == ["and"] or texts[:1] == ["y"] or texts[:1] == ["et"]:
        for count, text in ((2, texts[1:2]), (3, [" ".join(texts[1:3])])):
            if text and text[0] in {"half", "a half", "medio", "media", "demi", "demie", "meia", "meio"}:
                return count
    return 0


def _with_seconds(found: Quantity, pieces: list[Lexeme], at: int) -> int:
    """Such as "2 minutes and 30 seconds", "2m30s", "2 minutes 30"."""
    if found.value % 60 and found.value != 30:
        return at
    next_at = at + 1 if at < len(pieces) and pieces[at].text in {"and", "y", "und", "et", "e"} else at
    value = number_at(pieces, next_at)
    unit = unit_at(pieces, next_at + 1)
    if value is None or value >= 60 or found.value < 60:
        return at
    if unit == "second":
        found.value, found.end = found.value + value, pieces[next_at + 1].end
        return next_at + 2
    if not unit and next_at == at:
        found.value, found.end = found.value + value, pieces[next_at].end
        return next_at + 1
    return at


def single_unit_at(pieces: list[Lexeme], at: int) -> tuple[Quantity, int] | None:
    """Such as "an octave", "a whole step", "half step", "half an octave"."""
    start, factor = at, 1.0
    if pieces[at].text in {"half", "halben", "media", "demi", "meio"} and at + 1 < len(pieces):
        factor, at = 0.5, at + 1
        whole = pieces[at + 1 if pieces[at].text in _ONE and at + 1 < len(pieces) else at].text
        factor = 1.0 if whole in {"step", "steps"} else factor  # "half a step" is one semitone
    if pieces[at].text in _ONE and at + 1 < len(pieces):
        at += 1
    at += pieces[at].text == "whole" and unit_at(pieces, at + 1) == "db"
    unit = unit_at(pieces, at)
    before = at + 1 < len(pieces) and pieces[at + 1].has("prep", "before", "after")
    if unit in {"bar", "beat"} and at > start and before:
        return Quantity(pieces[start].start, pieces[at].end, factor, unit), at + 1 - start
    if unit == "db" and at > start:
        return Quantity(pieces[start].start, pieces[at].end, factor, "db"), at + 1 - start
    halved = factor < 1.0 and pieces[at - 1].text in _ONE  # "half a minute"
    if unit in {"minute", "bar"} and at > start and (factor == 1.0 or halved):
        value = factor * (60.0 if unit == "minute" else 1.0)
        return Quantity(
            pieces[start].start, pieces[at].end, value, "second" if unit == "minute" else "bar"
        ), at + 1 - start
    if unit not in _SOLO_UNITS or (
        pieces[at].text in {"st", "step", "steps", "semi", "keys"} and at == start
    ):
        return None
    if at == start and _stands_before_number(pieces, at):
        return None
    unit, size = _FACTORS.get(unit, (unit, 1.0))
    return Quantity(pieces[start].start, pieces[at].end, factor * size, unit), at + 1 - start


def _stands_before_number(pieces: list[Lexeme], at: int) -> bool:
    """Such as "tone" alone is a sound, "tones" alone nothing: only with a direction beside it an interval."""
    near = pieces[max(0, at - 3) : at] + pieces[at + 1 : at + 3]
    return not any(piece.has("dir") or piece.has("attr") or piece.has("verb", "transpose") for piece in near)


def clock_at(pieces: list[Lexeme], at: int) -> tuple[Quantity, int] | None:
    """Such as "1:10", "2:30 minutes"."""
    if pieces[at].kind != "time":
        return None
    count = 2 if unit_at(pieces, at + 1) in {"minute", "second"} else 1
    return Quantity(
        pieces[at].start, pieces[at + count - 1].end, pieces[at].value, "second", note="clock"
    ), count


def interval_at(pieces: list[Lexeme], at: int) -> tuple[Quantity, int] | None:
    """Such as "a fifth", "a minor third", where something moves by it."""
    start = at
    if pieces[at].text in _ONE and at + 1 < len(pieces):
        at += 1
    if not pieces[at].has("interval") or (
        at == start and not pieces[at].text.startswith(("a ", "minor", "major", "perfect"))
    ):
        return None
    around = pieces[max(0, start - 5) : start] + pieces[at + 1 : at + 3]
    if not any(
        piece.has("dir") or piece.has("attr", "pitch+", "pitch-") or piece.has("verb", "transpose")
        for piece in around
    ):
        return None
    value = float(pieces[at].get("interval"))
    return Quantity(pieces[start].start, pieces[at].end, value, "semitone"), at + 1 - start
