"""What was typed, as tokens: normalised words, numbers, times and marks that remember their characters."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, replace
from typing import Final, Literal, TypeAlias

Kind: TypeAlias = Literal[
    "word", "number", "time", "ordinal", "note", "fraction", "keyname", "camelot", "mark"
]

EMOJI: Final = {
    "🔊": "louder", "🔉": "quieter", "🔇": "mute", "🥁": "drums", "🎸": "guitar", "🎹": "piano",
    "🎤": "vocals", "🎙": "vocals", "🐌": "slower", "🐢": "slower", "🚀": "faster", "⚡": "faster",
    "🌧": "rain", "📼": "tape", "📻": "radio", "🎻": "strings", "🎺": "trumpet", "🎷": "sax",
    "🔁": "repeat", "⏪": "reverse", "⏩": "faster", "🌊": "reverb", "➕": "add", "➖": "without",
    "🚫": "no", "❌": "no", "⬆": "up", "⬇": "down", "⬅": "left", "➡": "→", "👏": "claps",
    "↑": "up", "↓": "down",
}  # fmt: skip
"""Emoji that say something about sound; all others are decoration."""

_FOLD: Final = {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ł": "l", "’": "'", "‘": "'", "`": "'",
                "´": "'", "–": "–", "—": "—", "−": "-", "♯": "#", "♭": "b", "×": "x", "÷": "/", "⁄": "/",
                "½": "1/2", "¼": "1/4", "¾": "3/4", "⅛": "1/8", "…": "...", "“": '"', "”": '"',
                "«": '"', "»": '"', "¿": " ", "¡": " "}  # fmt: skip

_TOKEN: Final = re.compile(
    r"(?P<time>\d{1,3}:[0-5]\d(?:\.\d{1,3})?(?!\d))"
    r"|(?P<note>(?<![\d.,/])1/(?:32|16|8|4|2|1)(?:d|t|s(?!\w))?(?![\w/]))"
    r"|(?P<fraction>(?<![\d.,/])\d{1,3}/\d{1,3}(?![\w/]))"
    r"|(?P<ordinal>\d{1,4}(?:st|nd|rd|th)\b)"
    r"|(?P<camelot>(?<![\w.])(?:1[0-2]|[1-9])[ab](?!\w))"
    r"|(?P<keyname>(?<!\w)[a-g](?:\#|b(?=m(?:in|aj|oll)?(?:or|jor)?\b))"
    r"\s?(?:min(?:or)?|maj(?:or)?|m)?(?![\w#]))"
    r"|(?P<number>(?:(?<![\w.)])[+-])?(?:\d{1,3}(?:,\d{3})+(?![\d])|\d+)(?:[.,]\d+(?!\d*[.,:]\d))?)"
    r"|(?P<word>d'?n'?b\b|r'?n'?b\b|[^\W\d_]+(?:'[^\W\d_]+)*)"
    r"|(?P<mark>->|=>|-->|[^\w\s]|_)"
)  # fmt: skip
_ELISION: Final = re.compile(r"(?:l|d|qu|j|s|n|c|t)'(?=\w{2,})")
_ENGLISH_S: Final = re.compile(r"^(?:d'?n'?b|r'?n'?b)$")
_STRETCHED: Final = re.compile(r"(\w)\1{2,}")


@dataclass(frozen=True, slots=True)
class Token:
    """One word, number or mark.

    Attributes:
        text: normalised: lower case, no accents, no apostrophes.
        start: first and
        end: one behind the last character in the prompt as it was typed.
        kind: what it is.
        value: a number's value, a time in seconds, an ordinal's number.
        glued: whether nothing stands between it and the token before.
    """

    text: str
    start: int
    end: int
    kind: Kind
    value: float = 0.0
    glued: bool = False


def fold(text: str) -> tuple[str, list[int]]:
    """Lower case without accents, and for each character the one in `text` that it came from."""
    out: list[str] = []
    origin: list[int] = []
    for index, char in enumerate(text):
        plain = _fold_char(char)
        out.append(plain)
        origin.extend([index] * len(plain))
    return "".join(out), origin


def _fold_char(char: str) -> str:  # noqa: PLR0911 - one return for each kind of character
    if char in "\r\n":
        return ";"
    if char == "@":
        return " at "
    if char.isascii():
        return char.lower()
    if char in EMOJI:
        return f" {EMOJI[char]} "
    if char in _FOLD:
        return _FOLD[char]
    kind = unicodedata.category(char)
    if kind in {"So", "Sk", "Cf", "Cn", "Co", "Cs"} and not 0x2190 <= ord(char) <= 0x21FF:
        return " " if kind == "So" else ""
    plain = unicodedata.normalize("NFKD", char.lower())
    plain = "".join(part for part in plain if not unicodedata.combining(part)) or " "
    return "".join(_FOLD.get(part, part) for part in plain)


def tokenise(prompt: str) -> list[Token]:
    """The tokens of a prompt, in order."""
    text, origin = fold(prompt)
    tokens: list[Token] = []
    last = -1
    for found in _TOKEN.finditer(text):
        for start, end in _pieces(found):
            token = _token(found, text[start:end], origin[start], origin[end - 1] + 1, glued=start == last)
            tokens.append(token)
            last = end
    return _without_hyphens(_without_enumeration(tokens))


def _without_enumeration(tokens: list[Token]) -> list[Token]:
    """Such as "1. … 2. …", "1) … 2) …": the numbers of a list become ends of sentences."""
    heads: list[int] = []
    for index in range(len(tokens) - 1):
        token, mark = tokens[index], tokens[index + 1]
        if (
            token.kind == "number"
            and token.value == len(heads) + 1
            and mark.text in {".", ")"}
            and mark.glued
        ):
            heads.append(index)
    if len(heads) < 2 or heads[0] != 0:
        return tokens
    out: list[Token] = []
    for index, token in enumerate(tokens):
        if index in heads:
            out.append(replace(token, text=";", kind="mark"))
        elif index - 1 not in heads:
            out.append(token)
    return out


def _without_hyphens(tokens: list[Token]) -> list[Token]:
    """Hyphens inside words go ("lo-fi"); between numbers, or set apart by spaces, they stay."""
    out: list[Token] = []
    for index, token in enumerate(tokens):
        after = tokens[index + 1] if index + 1 < len(tokens) else None
        before = tokens[index - 1] if index else None
        inside = before is not None and after is not None and token.glued and after.glued
        if (
            token.text == "-"
            and inside
            and "word" in {getattr(before, "kind", ""), getattr(after, "kind", "")}
        ):
            continue
        out.append(token)
    return out


def _pieces(found: re.Match[str]) -> list[tuple[int, int]]:
    """French elisions ("l'intro") are two words; everything else is one."""
    start, end = found.span()
    if found.lastgroup == "word":
        head = _ELISION.match(found.group())
        if head and not _ENGLISH_S.match(found.group()):
            return [(start, start + head.end() - 1), (start + head.end(), end)]
    return [(start, end)]


def _token(found: re.Match[str], text: str, start: int, end: int, *, glued: bool) -> Token:
    kind: Kind = found.lastgroup or "mark"  # type: ignore[assignment]
    value = 0.0
    if kind == "word":
        text = text.replace("'", "")
    elif kind == "note":
        text = text.rstrip("s")
    elif kind == "number":
        value = _number(text)
    elif kind == "time":
        minutes, _, seconds = text.partition(":")
        value = int(minutes) * 60 + float(seconds)
    elif kind == "ordinal":
        value = float(text[:-2])
    elif kind == "fraction":
        above, _, below = text.partition("/")
        value = int(above) / max(1, int(below))
    return Token(text=text, start=start, end=end, kind=kind, value=value, glued=glued)


def _number(text: str) -> float:
    if re.fullmatch(r"[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?", text):
        return float(text.replace(",", ""))
    return min(float(text.replace(",", ".")), 1e9)


def unstretched(word: str) -> tuple[str, ...]:
    """Such as "slooow" as "sloow" and "slow": letters typed three times or more."""
    if not _STRETCHED.search(word):
        return ()
    return _STRETCHED.sub(r"\1\1", word), _STRETCHED.sub(r"\1", word)
