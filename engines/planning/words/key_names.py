"""Keys, read from lexemes: letters, solfège, German names, Camelot codes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from engines.planning.words.items import KeyName

if TYPE_CHECKING:
    from engines.planning.words.lexemes import Lexeme

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


def key_at(pieces: list[Lexeme], at: int, language: str) -> tuple[KeyName, int] | None:
    """The key that stands there, and over how many lexemes."""
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
