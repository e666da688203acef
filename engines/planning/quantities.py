"""Numbers with units, note values, keys and intervals, read from lexemes."""

from __future__ import annotations

from typing import Final

from engines.planning.items import Item, KeyName, Quantity
from engines.planning.lexemes import Lexeme

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
_RELATIONS: Final = {
    "to": "to",
    "by": "by",
    "at": "at",
    "over": "over",
    "around": "at",
    "about": "at",
    "in": "in",
    "for": "for",
    "a": "to",
    "auf": "to",
    "um": "by",
    "bei": "at",
    "por": "by",
    "de": "by",
    "en": "in",
    "mit": "at",
    "para": "to",
    "em": "in",
    "of": "of",
    "until": "to",
    "roughly": "at",
    "approximately": "at",
    "pa": "to",
    "exactly": "at",
    "zu": "to",
    "from": "from",
    "between": "from",
    "above": "above",
    "below": "below",
}
_SHARES: Final = frozenset({"amount", "strength", "intensity", "wet", "wetness"})
_SOLFEGE: Final = {"do": "C", "re": "D", "mi": "E", "fa": "F", "sol": "G", "la": "A", "si": "B", "ut": "C"}
_GERMAN: Final = {
    "cis": "C#",
    "dis": "D#",
    "es": "Eb",
    "fis": "F#",
    "gis": "G#",
    "as": "Ab",
    "ais": "A#",
    "b": "Bb",
    "h": "B",
    "des": "Db",
    "ges": "Gb",
}
_MODE_WORDS: Final = {
    "dur": "major",
    "moll": "minor",
    "mayor": "major",
    "menor": "minor",
    "majeur": "major",
    "mineur": "minor",
    "maior": "major",
}
_KEY_BEFORE: Final = frozenset(
    {"to", "in", "into", "key", "of", "is", "a", "en", "em", "nach", "para", "the"}
)
_CAMELOT_MINOR: Final = ("Ab", "Eb", "Bb", "F", "C", "G", "D", "A", "E", "B", "F#", "C#")
_CAMELOT_MAJOR: Final = ("B", "F#", "Db", "Ab", "Eb", "Bb", "F", "C", "G", "D", "A", "E")
_AFTER_LETTER: Final = {
    "sharp": "#",
    "flat": "b",
    "#": "#",
    "sostenido": "#",
    "bemol": "b",
    "diese": "#",
    "sustenido": "#",
}


def with_quantities(pieces: list[Lexeme], language: str) -> list[Item]:
    """The lexemes with quantities, note values and keys in place of the words that make them up."""
    out: list[Item] = []
    at = 0
    while at < len(pieces):
        found = (
            _key(pieces, at, language)
            or _note(pieces, at)
            or _clock(pieces, at)
            or _measured(pieces, at)
            or _single_unit(pieces, at)
            or _interval(pieces, at)
        )
        if found is None:
            out.append(pieces[at])
            at += 1
            continue
        item, count = found
        item.text = " ".join(piece.text for piece in pieces[at : at + count])
        if isinstance(item, Quantity) and not item.relation:
            item.relation = _relation(out)
        out.append(item)
        at += count
    return out


def _relation(before: list[Item]) -> str:
    for item in reversed(before[-2:]):
        if not isinstance(item, Lexeme):
            return ""
        for word in reversed(item.text.split()):
            if word in _RELATIONS:
                return _RELATIONS[word]
        if item.kind != "filler":
            return ""
    return ""


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


def _unit_at(pieces: list[Lexeme], at: int) -> str:
    return pieces[at].get("unit") if at < len(pieces) else ""


def _measured(pieces: list[Lexeme], at: int) -> tuple[Quantity, int] | None:
    value = number_at(pieces, at)
    if value is None:
        return _multiplied(pieces, at)
    next_at = at + 1
    extra = _and_a_half(pieces, next_at)
    value, next_at = value + (0.5 if extra else 0.0), next_at + extra
    if next_at < len(pieces) and pieces[next_at].text in {"of", "more", "extra", "a", "de", "d", "-", "full"}:
        next_at += 1 if _unit_at(pieces, next_at + 1) else 0
    unit = _unit_at(pieces, next_at)
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
    if unit == "second":
        count = _with_seconds(found, pieces, at + count) - at
    return found, count


def _is_share(pieces: list[Lexeme], at: int) -> bool:
    """Such as "amount 0.5", "strength of .3": a share that is typed as a fraction of one."""
    before = {piece.text for piece in pieces[max(0, at - 2) : at]}
    return pieces[at].kind == "number" and 0 < pieces[at].value <= 1 and not before.isdisjoint(_SHARES)


def _multiplied(pieces: list[Lexeme], at: int) -> tuple[Quantity, int] | None:
    """Such as "chorus x2", "lufs -10"."""
    if _unit_at(pieces, at) == "lufs" and (level := number_at(pieces, at + 1)) is not None:
        return Quantity(pieces[at].start, pieces[at + 1].end, level, "lufs", signed=level < 0), 2
    value = number_at(pieces, at + 1) if pieces[at].text == "x" else None
    if value is None:
        return None
    return Quantity(pieces[at].start, pieces[at + 1].end, value, "times"), 2


def _is_section_number(pieces: list[Lexeme], at: int, unit: str) -> bool:
    """Such as "verse 2 beat": the number belongs to the section, and "beat" is the drums."""
    return bool(
        at
        and pieces[at - 1].has("section")
        and unit in {"beat", "semitone"}
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
    unit = _unit_at(pieces, next_at + 1)
    if value is None or value >= 60 or found.value < 60:
        return at
    if unit == "second":
        found.value, found.end = found.value + value, pieces[next_at + 1].end
        return next_at + 2
    if not unit and next_at == at:
        found.value, found.end = found.value + value, pieces[next_at].end
        return next_at + 1
    return at


def _single_unit(pieces: list[Lexeme], at: int) -> tuple[Quantity, int] | None:
    """Such as "an octave", "a whole step", "half step", "half an octave"."""
    start, factor = at, 1.0
    if pieces[at].text in {"half", "halben", "media", "demi", "meio"} and at + 1 < len(pieces):
        factor, at = 0.5, at + 1
        whole = pieces[at + 1 if pieces[at].text in _ONE and at + 1 < len(pieces) else at].text
        factor = 1.0 if whole in {"step", "steps"} else factor  # "half a step" is one semitone
    if pieces[at].text in _ONE and at + 1 < len(pieces):
        at += 1
    unit = _unit_at(pieces, at)
    if unit in {"minute", "bar"} and at > start and factor == 1.0:
        value = 60.0 if unit == "minute" else 1.0
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


def _clock(pieces: list[Lexeme], at: int) -> tuple[Quantity, int] | None:
    if pieces[at].kind != "time":
        return None
    count = 2 if _unit_at(pieces, at + 1) in {"minute", "second"} else 1
    return Quantity(
        pieces[at].start, pieces[at + count - 1].end, pieces[at].value, "second", note="clock"
    ), count


def _interval(pieces: list[Lexeme], at: int) -> tuple[Quantity, int] | None:
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


# -- note values


def _note(pieces: list[Lexeme], at: int) -> tuple[Quantity, int] | None:
    """Such as "1/8", "dotted eighth", "1/8 dotted", "eighth note triplets"."""
    start, mark = at, ""
    if pieces[at].get("note") in {"d", "t"} and at + 1 < len(pieces):
        mark, at = pieces[at].get("note"), at + 1
        at += 1 if pieces[at].text in {"-", "1"} and at + 1 < len(pieces) else 0
    value = _note_value(pieces[at], marked=bool(mark))
    if not value and mark and pieces[at].has("fx", "delay", "chop", "stutter"):
        return Quantity(pieces[start].start, pieces[start].end, 0.0, "note", note="1/8" + mark), 1
    if not value:
        return None
    end = at
    while end + 1 < len(pieces) and (
        pieces[end + 1].text in {"notes", "note"} or pieces[end + 1].get("note") in {"d", "t"}
    ):
        end += 1
        mark = mark or {"d": "d", "t": "t"}.get(pieces[end].get("note"), "")
    mark = "" if value[-1] in "dt" else mark
    if pieces[at].kind == "note" and _unit_at(pieces, end + 1) in {"percent", "times", "tone", "semitone"}:
        return None
    return Quantity(pieces[start].start, pieces[end].end, 0.0, "note", note=value + mark), end + 1 - start


def _note_value(piece: Lexeme, *, marked: bool) -> str:
    if piece.kind == "note":
        return piece.text
    value = piece.get("note")
    if not value or value in {"d", "t"}:
        return ""
    plain = piece.text in {"quarter", "eighth"} and not marked
    return "" if plain and piece.text == "quarter" else value


# -- keys


def _key(pieces: list[Lexeme], at: int, language: str) -> tuple[KeyName, int] | None:
    piece = pieces[at]
    if piece.kind == "camelot":
        number, letter = int(piece.text[:-1]) - 1, piece.text[-1]
        tonic = (_CAMELOT_MINOR if letter == "a" else _CAMELOT_MAJOR)[number]
        return KeyName(piece.start, piece.end, tonic, "minor" if letter == "a" else "major"), 1
    if piece.kind == "keyname":
        return _typed_key(pieces, at)
    tonic, count = _tonic(pieces, at, language)
    if not tonic:
        return None
    mode = _mode(pieces, at + count)
    if mode:
        if not _ends_key(pieces, at, count + 1):
            return None
        return KeyName(piece.start, pieces[at + count].end, tonic, mode), count + 1
    return _bare_key(pieces, at, tonic, count)


def _ends_key(pieces: list[Lexeme], at: int, count: int) -> bool:
    """Such as "a minor tweak" is no key."""
    if pieces[at].text != "a" or at + count >= len(pieces):
        return True
    after = pieces[at + count]
    return after.kind in {"mark", "filler", "number"} or (
        bool(after.tags) and not after.has("unit", "semitone")
    )


def _typed_key(pieces: list[Lexeme], at: int) -> tuple[KeyName, int]:
    piece = pieces[at]
    letters = piece.text.replace(" ", "")
    tonic, ending = letters[0].upper() + letters[1], letters[2:]
    mode = "" if not ending else ("minor" if ending in {"m", "min", "minor"} else "major")
    found = KeyName(piece.start, piece.end, tonic, mode)
    if not mode and _mode(pieces, at + 1):
        found.mode, found.end = _mode(pieces, at + 1), pieces[at + 1].end
        return found, 2
    return found, 1


def _mode(pieces: list[Lexeme], at: int) -> str:
    if at >= len(pieces):
        return ""
    return pieces[at].get("mode") or _MODE_WORDS.get(pieces[at].text, "")


def _tonic(pieces: list[Lexeme], at: int, language: str) -> tuple[str, int]:
    piece = pieces[at]
    if piece.has("tonic"):
        return piece.get("tonic"), 1
    after = pieces[at + 1].text if at + 1 < len(pieces) else ""
    sign = _AFTER_LETTER.get(after, "")
    if language == "de" and piece.text in _GERMAN and _mode(pieces, at + 1):
        return _GERMAN[piece.text], 1
    name = _SOLFEGE.get(piece.text, "") if language != "en" else ""
    if len(piece.text) == 1 and piece.text in "abcdefg":
        name = piece.text.upper()
    if len(piece.text) == 2 and piece.text[0] in "abdeg" and piece.text[1] == "b" and _mode(pieces, at + 1):
        return piece.text[0].upper() + "b", 1
    if not name:
        return "", 0
    return (name + sign, 2) if sign else (name, 1)


def _bare_key(pieces: list[Lexeme], at: int, tonic: str, count: int) -> tuple[KeyName, int] | None:
    """Such as "to G", "in the key of D": only behind such words."""
    before = pieces[at - 1].text.split()[-1] if at else ""
    if len(pieces[at].text) > 1 and count == 1 and not pieces[at].has("tonic"):
        return None  # "la", "do": words of the language first
    if before not in _KEY_BEFORE or (pieces[at].text == "a" and at + count < len(pieces)):
        return None
    if before in {"a", "the", "of"} and not any(
        piece.has("axis", "key") for piece in pieces[max(0, at - 4) : at]
    ):
        return None
    return KeyName(pieces[at].start, pieces[at + count - 1].end, tonic), count


def short_minor(text: str) -> str:
    """Such as "am", "em": the tonic of a minor key written short, or ""."""
    return text[0].upper() if len(text) == 2 and text[1] == "m" and text[0] in "abcdefg" else ""
