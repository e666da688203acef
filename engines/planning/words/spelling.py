"""Spelling: a word that nobody knows is read as the nearest word of the lexicon, if there is just one."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

from engines.planning.words.text import unstretched
from resources import locator

if TYPE_CHECKING:
    from engines.planning.words.lexicon import Lexicon


@cache
def common_words() -> frozenset[str]:
    """Plain English words near to words of the lexicon, which are therefore no misspellings of them."""
    return frozenset(locator.read_text("lexicon/common_en.txt").split())


def mended(word: str, book: Lexicon) -> str | None:
    """The word of the lexicon that a misspelt word means, or None where none or several are as near."""
    if word in book.words or word in book.fillers or not word.isalpha():
        return None
    for shorter in unstretched(word):
        if shorter in book.words or shorter in book.fillers:
            return shorter
    if len(word) < 4 or len(word) > 20 or word in common_words():
        return None
    return _nearest(word, book)


@lru_cache(maxsize=4096)
def _nearest(word: str, book: Lexicon) -> str | None:
    best: list[tuple[float, str]] = []
    for other in _candidates(word, book):
        limit = _allowed(word, other)
        if limit and abs(len(other) - len(word)) <= limit:
            far = distance(word, other, limit)
            if far <= limit:
                swapped = 0.25 if sorted(other) == sorted(word) else 0.0
                best.append((far - swapped + (0.5 if other[0] != word[0] else 0.0), other))
    if not best:
        return None
    best.sort(key=lambda found: (found[0], found[1][-2:] != word[-2:], found[1]))
    ending = best[0][1][-2:] == word[-2:]
    rivals = [
        other for far, other in best[1:] if far == best[0][0] and (other[-2:] == word[-2:] or not ending)
    ]
    if any(
        not _one_family(best[0][1], other) and not _same_meaning(best[0][1], other, book) for other in rivals
    ):
        return None
    return best[0][1] if best[0][0] < 2.5 else None


def _same_meaning(a: str, b: str, book: Lexicon) -> bool:
    """Such as "tekno", "techno"."""
    first, second = (
        {phrase.tags for phrase in book.by_first.get(word, ()) if phrase.words == (word,)} for word in (a, b)
    )
    return bool(first) and first == second


def _one_family(a: str, b: str) -> bool:
    """Such as "drum" and "drums": either reading is right."""
    return a.rstrip("s") == b.rstrip("s") or a[:5] == b[:5]


def _allowed(word: str, other: str) -> int:
    shorter = min(len(word), len(other))
    if shorter <= 3:
        return 0
    return 1 if shorter <= 7 else 2


def _candidates(word: str, book: Lexicon) -> list[str]:
    """Words that may be one edit away, and long ones with the same first letter that may be two away."""
    near, long = _index(book)
    found = {other for key in (word, *_shortened(word)) for other in near.get(key, ())}
    if len(word) >= 6:
        found.update(long.get(word[0], ()))
    return sorted(found)


@cache
def _index(book: Lexicon) -> tuple[dict[str, tuple[str, ...]], dict[str, tuple[str, ...]]]:
    """The lexicon's words by themselves with one letter left out, and the long ones by their first letter."""
    near: dict[str, list[str]] = {}
    long: dict[str, list[str]] = {}
    for word in book.words:
        if not word.isalpha() or len(word) < 4:
            continue
        for key in (word, *_shortened(word)):
            near.setdefault(key, []).append(word)
        if len(word) >= 8:
            long.setdefault(word[0], []).append(word)
    return {key: tuple(words) for key, words in near.items()}, {
        key: tuple(words) for key, words in long.items()
    }


def _shortened(word: str) -> set[str]:
    return {word[:at] + word[at + 1 :] for at in range(len(word))}


def distance(a: str, b: str, limit: int) -> int:
    """Edits (a letter more, less, other, or two swapped) from one word to another; limit + 1 if more."""
    if abs(len(a) - len(b)) > limit:
        return limit + 1
    before: list[int] = []
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        before, last, row = row, before, [i]
        for j, y in enumerate(b, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (x != y))
            if i > 1 and j > 1 and x == b[j - 2] and a[i - 2] == y:
                cost = min(cost, last[j - 2] + 1)
            row.append(cost)
        if min(row) > limit:
            return limit + 1
    return row[-1]
