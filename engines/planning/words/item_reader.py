"""Looks at the items of one prompt, and at the words that link places."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from engines.planning.words.items import Item, is_determiner
from engines.planning.words.lexemes import Lexeme
from engines.planning.words.sections import Sections

if TYPE_CHECKING:
    from engines.model.song import SongFacts

LINKS: Final = frozenset({
    "and", "or", "nor", "n", "nd", "&", "+", "/", ",", "plus", "y", "e", "und", "et", "oder", "ou", "o",
    "u", "as well as", "ni", "nem", "noch", "sowie", "->", "-", "–", "—", "→", ">", "then", "and then",
    "followed by", "dann", "luego", "puis", "depois", "despues", "ensuite", "und dann",
})  # fmt: skip
"""What stands between two places of a list."""
OF: Final = frozenset({
    "of", "in", "from", "de", "del", "von", "der", "des", "du", "da", "do", "before", "from the", "im",
    "vom", "dem", "en", "la", "no", "na", "d",
})  # fmt: skip
"""What stands between a part and its whole."""
UPTO: Final = frozenset({
    "to", "through", "thru", "until", "till", "up to", "-", "–", "—", "and", "til", "through to", "bis",
    "a", "hasta", "ate", "jusqu", "jusqua", "al", "y", "und", "et", "e", "au", "bis zu", "hasta el",
    "zu", "until the", "bis zum", "bis zur", "jusquau", "all the way to", "ao",
})  # fmt: skip
"""What stands between the ends of a range."""
MOST_WORDS: Final = 5
"""The longest run of prepositions or articles that is looked through."""


class ItemReader:
    """Looks at the items of one prompt.

    Args:
        items: lexemes and quantities of the prompt.
        facts: of the song.
        last_label: the label that "the first one" means where none was named yet.
    """

    def __init__(self, items: list[Item], facts: SongFacts, last_label: str = "") -> None:
        self.items = items
        self.song = Sections(facts)
        self.last_label = last_label
        self.named: dict[str, tuple[str, ...]] = {}

    def _lexeme(self, at: int) -> Lexeme | None:
        item = self.items[at] if 0 <= at < len(self.items) else None
        return item if isinstance(item, Lexeme) else None

    def _has(self, at: int, category: str, *values: str) -> bool:
        piece = self._lexeme(at)
        return piece is not None and piece.has(category, *values)

    def _text(self, at: int) -> str:
        return self.items[at].text if 0 <= at < len(self.items) else ""

    def _is_det(self, at: int) -> bool:
        return 0 <= at < len(self.items) and is_determiner(self.items[at])

    def _number(self, at: int) -> int | None:
        piece = self._lexeme(at)
        if piece is None or not (piece.kind == "number" or (piece.kind == "phrase" and piece.has("number"))):
            return None
        value = piece.value
        return int(value) if value == int(value) and 0 < value <= 100_000 else None
