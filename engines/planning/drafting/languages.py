"""Prompts in languages that are not read here: told from their small words, and said so once and by name."""

from __future__ import annotations

import tomllib
import unicodedata
from functools import cache
from typing import TYPE_CHECKING, Final

from engines.planning.drafting.drafts import Left
from engines.planning.words.lexicon import LANGUAGES, function_words, lexicon
from engines.planning.words.spelling import common_words, mended
from resources import locator

if TYPE_CHECKING:
    from engines.planning.drafting.reading import Reading
    from engines.planning.words.text import Token

UNNAMED: Final = "an unknown language"
_ANYWHERE: Final = frozenset({"tempo", "restyle", "key", "loudness"})
"""What numbers, keys and names of styles say in any language."""
_KNOWN: Final = "English, Spanish, German, French or Portuguese"
_SHARE: Final = 0.6


@cache
def _markers() -> dict[str, frozenset[str]]:
    raw = tomllib.loads(locator.read_text("lexicon/other_languages.toml"))
    return {name: frozenset(words) for name, words in raw.items()}


def foreign(tokens: list[Token], language: str) -> str:
    """The language of a prompt that is not read here, `UNNAMED` where it cannot be told, or ""."""
    words = [token.text for token in tokens if token.kind == "word"]
    if not words:
        return ""
    if sum(not _is_latin(word) for word in words) * 2 > len(words):
        return UNNAMED
    unknown = [word for word in words if not _is_read(word)]
    scores = {
        name: sum(word in own and word not in function_words(language) for word in words)
        for name, own in _markers().items()
    }
    best = max(scores, key=lambda name: scores[name])
    if (scores[best] >= 2 and len(unknown) >= 1) or (scores[best] and len(unknown) > len(words) * 0.4):
        return best
    strange = [word for word in unknown if mended(word, lexicon(language)) is None]
    return UNNAMED if len(words) >= 3 and len(strange) >= _SHARE * len(words) else ""


def _is_latin(word: str) -> bool:
    return all(not char.isalpha() or "LATIN" in unicodedata.name(char, "") for char in word)


def _is_read(word: str) -> bool:
    return word in common_words() or any(word in function_words(name) for name in LANGUAGES)


def refuse(reading: Reading, name: str) -> None:
    """Keep what numbers and style names say anywhere; report all else once, as a whole."""
    reading.drafts = [draft for draft in reading.drafts if draft.op in _ANYWHERE]
    reading.asks.clear()
    said = f"This seems to be {name}, which is not read here; say it in {_KNOWN}."
    reading.left = [Left(0, len(reading.prompt), said)]
    reading.warnings.append(said)
