"""The lexicon: what people say, by concept and language, read from `resources/lexicon`."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from typing import Final

from engines.planning.words.text import tokenise
from resources import locator

LANGUAGES: Final = ("en", "es", "de", "fr", "pt")
GAP: Final = "*"
Tag = tuple[str, str]
"""A category and a value in it: ("stem", "drums")."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase of the lexicon: its words, with `*` where others may stand between, and its meanings."""

    words: tuple[str, ...]
    tags: tuple[Tag, ...]
    language: str

    @property
    def weight(self) -> int:
        """How many words it takes up."""
        return sum(word != GAP for word in self.words)


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """The phrases of one language, or of one with English behind it.

    Attributes:
        by_first: single words, and phrases with a gap behind their first word, by that word, longest first.
        by_pair: all other phrases by their first two words, longest first.
        words: every word of every phrase.
        fillers: words that carry nothing by themselves.
    """

    language: str
    by_first: dict[str, tuple[Phrase, ...]]
    by_pair: dict[tuple[str, str], tuple[Phrase, ...]]
    words: frozenset[str]
    fillers: frozenset[str]


def words_of(phrase: str) -> tuple[str, ...]:
    """A phrase as the tokeniser sees it."""
    plain = phrase.isascii() and phrase.replace(" ", "").isalpha()
    words = tuple(phrase.lower().split()) if plain else tuple(token.text for token in tokenise(phrase))
    return words[1:] if len(words) > 1 and words[0] == "the" else words


@cache
def entries(language: str) -> dict[str, dict[str, list[str]]]:
    """The raw entries of one language: category → value → phrases."""
    raw = tomllib.loads(locator.read_text(f"lexicon/{language}.toml"))
    return {name: table for name, table in raw.items() if isinstance(table, dict)}


@cache
def lexicon(language: str) -> Lexicon:
    """English, or another language before English."""
    merged: dict[tuple[str, ...], tuple[dict[Tag, None], str]] = {}
    fillers: set[str] = set()
    for name in ("en", language) if language != "en" else ("en",):
        own, quiet = _read(name)
        fillers |= quiet
        for words, tags in own.items():
            shared = dict(merged.get(words, ({}, name))[0]) if name == "en" else {}
            merged[words] = ({**shared, **tags}, name)
    by_first: dict[str, list[Phrase]] = {}
    by_pair: dict[tuple[str, str], list[Phrase]] = {}
    for words, (tags, name) in merged.items():
        phrase = Phrase(words, tuple(tags), name)
        if len(words) == 1 or words[1] == GAP:
            by_first.setdefault(words[0], []).append(phrase)
        else:
            by_pair.setdefault((words[0], words[1]), []).append(phrase)
    for group in (*by_first.values(), *by_pair.values()):
        group.sort(key=lambda phrase: (-phrase.weight, GAP in phrase.words))
    known = {word for words in merged for word in words if word != GAP}
    return Lexicon(
        language=language,
        by_first={word: tuple(group) for word, group in by_first.items()},
        by_pair={pair: tuple(group) for pair, group in by_pair.items()},
        words=frozenset(known),
        fillers=frozenset(fillers),
    )


@cache
def _read(language: str) -> tuple[dict[tuple[str, ...], dict[Tag, None]], frozenset[str]]:
    """The phrases of one language with their meanings, and its fillers."""
    own: dict[tuple[str, ...], dict[Tag, None]] = {}
    fillers: set[str] = set()
    for category, values in entries(language).items():
        for value, phrases in values.items():
            if category == "filler":
                fillers.update(word for phrase in phrases for word in words_of(phrase))
                continue
            for phrase in phrases:
                words = words_of(phrase)
                if words:
                    own.setdefault(words, {})[category, value] = None
    return own, frozenset(fillers)


@cache
def function_words(language: str) -> frozenset[str]:
    """Words that tell the language of a prompt."""
    own, fillers = _read(language)
    return frozenset(word for words in own for word in words if word.isalpha()) | fillers


def detect(words: list[str]) -> str:
    """The language that most of the words belong to; English in doubt."""
    if all(word in function_words("en") for word in words):
        return "en"
    scores = {name: sum(word in function_words(name) for word in words) for name in LANGUAGES}
    best = max(LANGUAGES, key=lambda name: scores[name])
    return best if scores[best] > scores["en"] else "en"
