"""How hard generated parts play in each bar: a style's curve over the sections, bent by the song itself."""

from __future__ import annotations

from statistics import fmean
from typing import TYPE_CHECKING, Final

from engines.arranging.blocks import PHRASE, heard_energy, label_energy
from engines.arranging.places import strongest_bars

if TYPE_CHECKING:
    from engines.arranging.blocks import Slot
    from engines.arranging.drafts import Draft
    from engines.model.song import SongFacts
    from engines.model.style import Style

_PEAKS: Final = ("chorus", "drop")
_HEARD: Final = 0.5
"""How far the song's own rise and fall bends the curve."""
_GROWTH: Final = 0.1
"""What a section gains from its first to its last phrase."""
_ENDED: Final = 0.25
"""The share of what is usual in the song under which it has ended."""
_AGAIN: Final = 0.05
_LANDING: Final = 0.95
"""The least behind a build."""
_SHORT: Final = 16
"""Bars up to which a remix is too short to begin with less."""


def intensities(draft: Draft, style: Style) -> list[float]:
    """The energy of each slot, 0–1: one value for each phrase, so that parts come and go on phrase lines.

    A song without a chorus or drop has its strongest section taken for one. Inserted builds rise bar by bar,
    and what they lead into is never weak.
    """
    facts = draft.facts
    peaks = _peak_bars(facts)
    usual = _usual(facts)
    found: list[float] = []
    for number, slot in enumerate(draft.slots):
        if slot.inserted == "build":
            found.append(round(0.45 + 0.5 * (slot.at + 1) / slot.of, 3))
        elif found and slot.at % PHRASE and draft.slots[number - 1].block == slot.block:
            found.append(found[-1])
        else:
            value = _curve(draft, style, slot, peaks) + _bend(draft, number, usual)
            if number and draft.slots[number - 1].inserted == "build":
                value = max(value, _LANDING)
            found.append(round(min(1.0, max(0.0, value)), 3))
    return found


def _curve(draft: Draft, style: Style, slot: Slot, peaks: range) -> float:
    """The style's energy of a section, with the growth inside it and from one playing to the next."""
    block = draft.blocks[slot.block]
    label = slot.inserted or ("chorus" if slot.bar in peaks else block.label)
    value = _level(style, label)
    if slot.block == 0 and slot.at == 0 and len(draft.slots) > _SHORT and slot.inserted is None:
        # A remix does not begin with all it has.
        return min(value, _level(style, "intro") + _GROWTH)
    if slot.of > PHRASE:
        value += _GROWTH * (slot.at / (slot.of - 1) - 0.5)
    return value + _AGAIN * min(2, block.repeat - 1)


def _level(style: Style, label: str) -> float:
    """The style's energy in a kind of section, or that of most songs."""
    return next((value for kind, value in style.energy.items() if kind == label), label_energy(label))


def closing_slot(draft: Draft) -> int | None:
    """Where the remix's last stroke falls: the first of its last bars in which the song has all but ended.

    None where it does not end so: parts then play to its end.
    """
    facts, slots = draft.facts, draft.slots
    usual = _usual(facts)
    if usual is None:
        return None
    first = len(slots)
    while first > 1 and _ended(facts, slots[first - 1], usual):
        first -= 1
    return first if first < len(slots) <= first + PHRASE else None


def _ended(facts: SongFacts, slot: Slot, usual: float) -> bool:
    heard = heard_energy(facts, slot.bar)
    return slot.inserted is None and heard is not None and heard < _ENDED * usual


def _bend(draft: Draft, number: int, usual: float | None) -> float:
    """How far a phrase of the song stands over or under what is usual in it."""
    slot = draft.slots[number]
    if usual is None or slot.inserted is not None:
        return 0.0
    phrase = [
        heard_energy(draft.facts, other.bar)
        for other in draft.slots[number : number + PHRASE]
        if other.block == slot.block
    ]
    return _HEARD * (fmean(heard for heard in phrase if heard is not None) - usual)


def _usual(facts: SongFacts) -> float | None:
    """The mean of what sounds in a bar of the song; None where nobody listened."""
    heard = [heard_energy(facts, bar) for bar in range(1, facts.last_bar + 1)]
    known = [value for value in heard if value is not None]
    return fmean(known) if len(known) == len(heard) else None


def _peak_bars(facts: SongFacts) -> range:
    """The bars that stand in for a chorus where the song has neither that nor a drop."""
    if not facts.sections or any(section.label in _PEAKS for section in facts.sections):
        return range(0)
    first, last = strongest_bars(facts)
    return range(first, last + 1)
