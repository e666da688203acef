"""From tokens to lexemes: the longest phrases of the lexicon, spelling mended, number words read."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from engines.planning.words.lexicon import GAP, Lexicon, Phrase
from engines.planning.words.spelling import mended
from engines.planning.words.text import Token

_MAX_GAP: Final = 6
_STOPS: Final = frozenset({".", ";", "!", "?", ",", "(", ")", ":", "→", "->", "then", "but"})
_PREPOSITIONS: Final = frozenset(
    {
        "in at",
        "in on",
        "in for",
        "in with",
        "after",
        "until",
        "in",
        "on",
        "at",
        "to",
        "with",
        "as",
        "into",
        "for",
        "by",
        "first",
        "last",
        "a",
        "the",
        "out of",
        "through",
        "so",
        "auf",
        "mit",
        "zu",
        "en",
    }
)
_ARTICLES: Final = frozenset({"the", "a", "my", "that", "no", "this", "its", "of", "every", "each"})
_SHORT: Final = {
    "v": "verse",
    "vs": "verse",
    "vrs": "verse",
    "ch": "chorus",
    "chr": "chorus",
    "cho": "chorus",
    "br": "bridge",
    "pc": "prechorus",
}
"""Sections as they are written in front of a number: "v1", "ch2"."""
_TENS: Final = frozenset({20.0, 30.0, 40.0, 50.0, 60.0, 70.0, 80.0, 90.0})


@dataclass(slots=True, eq=False)
class Lexeme:
    """Some words with their meanings.

    Attributes:
        text: normalised.
        start, end: the characters as typed.
        kind: "phrase", "number", "word" (unknown), "part" (the far end of a phrase with a gap), or a token's.
        tags: category → values.
        value: of numbers, times, ordinals, fractions.
        confidence: below 1 where spelling was mended.
        glued: whether it touches the lexeme before.
        used: whether an edit has consumed it.
        link: of a phrase with a gap, its other end.
    """

    text: str
    start: int
    end: int
    kind: str
    tags: dict[str, tuple[str, ...]] = field(default_factory=dict)
    value: float = 0.0
    confidence: float = 1.0
    glued: bool = False
    used: bool = False
    link: Lexeme | None = None

    def has(self, category: str, *values: str) -> bool:
        """Whether it may mean one of these values, or anything at all, of a category."""
        own = self.tags.get(category)
        if own is None:
            return False
        return not values or not set(values).isdisjoint(own)

    def get(self, category: str) -> str:
        """Its first value of a category; empty where it has none."""
        return self.tags.get(category, ("",))[0]

    @property
    def unknown(self) -> bool:
        """Whether it is a word that no lexicon has."""
        return self.kind == "word" and not self.tags


@dataclass(frozen=True, slots=True)
class _Word:
    token: Token
    text: str
    sure: bool


def lexemes(tokens: list[Token], book: Lexicon) -> list[Lexeme]:
    """The lexemes of a prompt, in order."""
    words = [_word(token, book) for token in tokens]
    for index, after in enumerate(tokens[1:]):
        if after.kind == "number" and after.glued and words[index].text in _SHORT:
            words[index] = _Word(tokens[index], _SHORT[words[index].text], sure=True)
    far: dict[int, tuple[Lexeme, int]] = {}
    out: list[Lexeme] = []
    at = 0
    while at < len(words):
        if at in far:
            head, count = far.pop(at)
            piece = _piece(words[at : at + count], "part")
            piece.link, head.link = head, piece
        else:
            piece, count = _next(words, at, book, far)
        out.append(piece)
        at += count
    return _numbers_joined(out)


def _word(token: Token, book: Lexicon) -> _Word:
    if token.kind == "word":
        other = mended(token.text, book)
        if other is not None:
            return _Word(token, other, sure=False)
    return _Word(token, token.text, sure=True)


def _next(
    words: list[_Word], at: int, book: Lexicon, far: dict[int, tuple[Lexeme, int]]
) -> tuple[Lexeme, int]:
    second = words[at + 1].text if at + 1 < len(words) else ""
    pairs = book.by_pair.get((words[at].text, second), ())
    for phrase in (*pairs, *book.by_first.get(words[at].text, ())):
        near, rest_at, rest = _match(words, at, phrase, far)
        if rest_at and _goes_elsewhere(words, rest_at, rest, book):
            continue
        if not near or _torn(words, at, near, rest) or _nearer(words, at, phrase, rest_at, book):
            continue
        piece = _piece(words[at : at + near], "phrase")
        for category, value in phrase.tags:
            piece.tags[category] = (*piece.tags.get(category, ()), value)
        if rest and " ".join(rest) not in _PREPOSITIONS:
            far[rest_at] = (piece, len(rest))
        if words[at].token.kind != "word" and near == 1:
            piece.kind, piece.value = words[at].token.kind, words[at].token.value
        return piece, near
    token = words[at].token
    piece = _piece(words[at : at + 1], token.kind)
    piece.value = token.value
    if token.kind == "word" and token.text in book.fillers:
        piece.kind = "filler"
    return piece, 1


def _goes_elsewhere(words: list[_Word], at: int, rest: tuple[str, ...], book: Lexicon) -> bool:
    """Whether the far end of a phrase belongs to what follows it.

    Such as "dry and up front", no "dry … up", and "put a fill at the end of verse 2", no "put … at the end".
    """
    behind = at + len(rest)
    if rest[-1] == "end" and behind < len(words) and words[behind].text == "of":
        return True
    after = words[at + 1].text if at + 1 < len(words) else ""
    return any(
        len(phrase.words) > len(rest) and _fits(words, at, phrase.words) and "attr" in dict(phrase.tags)
        for phrase in book.by_pair.get((words[at].text, after), ())
    )


def _nearer(words: list[_Word], at: int, phrase: Phrase, rest_at: int, book: Lexicon) -> bool:
    """Such as "fade the drums out in the outro": "fade * out" ends before "fade * in" does."""
    if not rest_at:
        return False
    size = rest_at - at
    for other in book.by_first.get(words[at].text, ()):
        if other is phrase or GAP not in other.words or len(other.words) != len(phrase.words):
            continue
        near, place, _ = _match(words, at, other, {})
        if near and place - at < size:
            return True
    return False


def _torn(words: list[_Word], at: int, near: int, rest: tuple[str, ...]) -> bool:
    """Such as "the kick in the break" is no "kick in", "the bass drop out" no "bass drop"."""
    before = words[at - 1].text if at else ""
    after = words[at + near].text if at + near < len(words) else ""
    last = words[at + near - 1].text
    if words[at].text == "e" and near == 2 and at and before not in _ARTICLES and before not in _STOPS:
        return True  # "voz e piano" lists two, "an e piano" is one
    if near == 2 and not rest and words[at].text == "kick" and last == "in":
        return before in _ARTICLES
    if after == "else" and last in {"everything", "everyone"}:
        return near > 1
    return near > 1 and last in {"drop", "drops"} and after in {"out", "in"} and words[at].text == "bass"


def _piece(words: list[_Word], kind: str) -> Lexeme:
    return Lexeme(
        text=" ".join(word.text for word in words),
        start=words[0].token.start,
        end=words[-1].token.end,
        kind=kind,
        confidence=1.0 if all(word.sure for word in words) else 0.8,
        glued=words[0].token.glued,
    )


def _match(
    words: list[_Word], at: int, phrase: Phrase, far: dict[int, tuple[Lexeme, int]]
) -> tuple[int, int, tuple[str, ...]]:
    """(words of the near part, where the far part stands, the far part); 0 words where it does not fit."""
    cut = phrase.words.index(GAP) if GAP in phrase.words else len(phrase.words)
    near, rest = phrase.words[:cut], phrase.words[cut + 1 :]
    if not _fits(words, at, near) or any(at < place < at + len(near) for place in far):
        return 0, 0, ()
    if near[0][0].isdigit() and len(near) > 1 and near[1] == "s" and not words[at + 1].token.glued:
        return 0, 0, ()
    if not rest:
        return len(near), 0, ()
    start = at + len(near)
    for place in range(start + 1, min(start + _MAX_GAP, len(words))):
        if words[place - 1].text in _STOPS or place in far:
            break
        if _fits(words, place, rest):
            return len(near), place, rest
    return 0, 0, ()


def _fits(words: list[_Word], at: int, wanted: tuple[str, ...]) -> bool:
    if at + len(wanted) > len(words):
        return False
    return all(words[at + offset].text == text for offset, text in enumerate(wanted))


# -- number words


def _numbers_joined(pieces: list[Lexeme]) -> list[Lexeme]:
    out: list[Lexeme] = []
    for piece in pieces:
        if piece.kind == "phrase" and piece.has("number"):
            piece.value = float(piece.get("number"))
            if len(out) > 1 and out[-1].text == "and" and _is_hundred(out[-2]) and piece.value < 100:
                out.pop()  # "one hundred and ten"
            joined = _together(out[-1].value, piece.value) if out and _is_spelled(out[-1]) else None
            if joined is not None:
                out[-1].end, out[-1].value = piece.end, joined
                out[-1].text += " " + piece.text
                out[-1].tags = {"number": (f"{joined:g}",)}
                continue
        out.append(piece)
    return out


def _is_hundred(piece: Lexeme) -> bool:
    return _is_spelled(piece) and piece.value > 0 and piece.value % 100 == 0


def _is_spelled(piece: Lexeme) -> bool:
    return piece.kind == "phrase" and piece.has("number")


def _together(left: float, right: float) -> float | None:
    """Such as "twenty" "four" is 24, "one" "twenty" is 120, "one" "hundred" is 100; otherwise two numbers."""
    if left in _TENS and right < 10:
        return left + right
    if left < 10 and right == 100:
        return left * 100
    if left % 100 == 0 and left and right < 100:
        return left + right
    if left > 100 and (left - left // 100 * 100) in _TENS and right < 10:
        return left + right
    if left in {1.0, 2.0} and right in _TENS:
        return left * 100 + right
    return None
