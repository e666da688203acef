"""Moments that are named by who comes in: "til the vocals come in"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engines.planning.items import Item, Place
from engines.planning.lexemes import Lexeme
from engines.planning.sections import Sections

if TYPE_CHECKING:
    from engines.model.song import SongFacts


def until_they_enter(before: list[Item], items: list[Item], at: int, facts: SongFacts) -> Place | None:
    """Such as "til the vocals come in": up to the first verse, where singing begins."""
    words = [item for item in before[-2:] if isinstance(item, Lexeme)]
    if not _enters(items, at) or not any(item.has("prep", "until") for item in words):
        return None
    song = Sections(facts)
    earlier = song.before(("verse 1",)) if song.of("verse") else ()
    return Place(items[at].start, items[at].end, "in", earlier, text="until they enter") if earlier else None


def _enters(items: list[Item], at: int) -> bool:
    item = items[at] if at < len(items) else None
    return isinstance(item, Lexeme) and item.has("verb", "enter")
