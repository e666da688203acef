"""What a scope means in one song: section names and seconds become bars."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from engines.model.song import LABELS, Section, SongFacts

if TYPE_CHECKING:
    from engines.model.plan import Scope

_LAST: Final = frozenset({"last", "final"})


def sections_named(name: str, facts: SongFacts) -> tuple[Section, ...]:
    """The sections a name means: "chorus 2", "last chorus", "first verse", or "chorus" for all of them.

    An empty tuple where the song has no such section.
    """
    words = name.strip().lower().replace("_", " ").split()
    label = next((word for word in words if word in LABELS), None)
    found = tuple(section for section in facts.sections if section.label == label)
    if _LAST.intersection(words):
        return found[-1:]
    if "first" in words:
        return found[:1]
    if words and words[-1].isdecimal():
        return tuple(section for section in found if section.number == int(words[-1]))
    return found


def bars_of(scope: Scope, facts: SongFacts) -> tuple[tuple[int, int], ...]:
    """The bars that a scope holds: (first, last) pairs, rising, joined where they touch, both included.

    Everything for an empty scope; an empty tuple where nothing of the song is meant (no such section).
    """
    if scope.everywhere:
        return ((1, facts.last_bar),)
    found = [
        (part.first_bar, part.last_bar) for name in scope.sections for part in sections_named(name, facts)
    ]
    if scope.bars is not None and scope.bars[0] <= facts.last_bar:
        found.append((scope.bars[0], min(scope.bars[1], facts.last_bar)))
    if scope.seconds is not None and scope.seconds[0] < facts.duration_s:
        first, last = (facts.grid.bar_at_frame(round(s * facts.grid.rate)) for s in scope.seconds)
        found.append((max(1, first), max(1, min(last, facts.last_bar))))
    return _joined(found)


def stems_of(scope: Scope, facts: SongFacts) -> tuple[str, ...]:
    """The stems that a scope holds; all of the song's for an empty list."""
    return scope.stems or facts.stem_names


def _joined(spans: list[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    joined: list[tuple[int, int]] = []
    for first, last in sorted(spans):
        if joined and first <= joined[-1][1] + 1:
            joined[-1] = (joined[-1][0], max(joined[-1][1], last))
        else:
            joined.append((first, last))
    return tuple(joined)
