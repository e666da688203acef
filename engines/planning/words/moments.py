"""Moments that are named by who comes in: "til the vocals come in", "when the drums kick in"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from engines.planning.words.items import Item, Place, is_determiner
from engines.planning.words.lexemes import Lexeme
from engines.planning.words.sections import Sections

if TYPE_CHECKING:
    from engines.model.song import SongFacts

_HEARD: Final = 0.25
"""Share of a section's bars in which a stem must sound to have come in there."""
_MOMENTS: Final = frozenset({"when", "once", "as soon as", "after", "from when", "by the time", "where"})


def moment_of_entry(
    before: list[Item], items: list[Item], at: int, stems: tuple[str, ...], facts: SongFacts
) -> Place | None:
    """The place that "until the vocals come in", "when the drums kick in" means; None for other words.

    Up to where a stem is first heard, or the section in which it is. Words of `before` that the place takes
    up are removed.
    """
    if len(stems) != 1 or not _enters(items, at):
        return None
    head = next((item for item in reversed(before) if not is_determiner(item)), None)
    until = isinstance(head, Lexeme) and head.has("prep", "until")
    if head is None or not (until or head.text in _MOMENTS):
        return None
    section = _entered(stems[0], facts)
    song = Sections(facts)
    sections = song.before((section,)) if until and section else (section,)
    if not section or (until and sections == (section,)):
        return None
    del before[next(index for index, item in enumerate(before) if item is head) :]
    note = f"“{head.text} the {stems[0]} {items[at].text}” was read as {section}."
    return Place(
        head.start, items[at].end, "in", sections, text=f"{head.text} they enter", note="" if until else note
    )


def _entered(stem: str, facts: SongFacts) -> str:
    """The section in which a stem is first heard; of singing that was not listened for, the first verse."""
    heard = next((own for own in facts.stems if own.name == stem and own.activity), None)
    for section in facts.sections if heard is not None else ():
        bars = heard.activity[max(0, section.first_bar - 1) : section.last_bar] if heard is not None else ()
        if bars and sum(share > _HEARD for share in bars) > _HEARD * len(bars):
            return section.name
    return "verse 1" if stem == "vocals" and Sections(facts).of("verse") else ""


def _enters(items: list[Item], at: int) -> bool:
    item = items[at] if at < len(items) else None
    return isinstance(item, Lexeme) and (
        item.has("verb", "enter") or item.text in {"start", "starts", "begin"}
    )
