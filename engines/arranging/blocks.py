"""The remix as blocks of the song's bars, and as slots of one bar each, before any of them has a time."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from engines.model.operations import InsertKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from engines.model.song import SongFacts

PHRASE: Final = 4
"""Bars of the shortest phrase that is cut or repeated as a whole."""

_LABEL_ENERGY: Final = {
    "intro": 0.35, "verse": 0.6, "prechorus": 0.7, "chorus": 0.9, "bridge": 0.5, "solo": 0.75, "break": 0.3,
    "drop": 1.0, "outro": 0.35, "build": 0.7, "breakdown": 0.3, "fill": 0.75,
}  # fmt: skip
_STEM_WEIGHTS: Final = {"drums": 0.35, "bass": 0.25, "vocals": 0.2}
_OTHER_WEIGHT: Final = 0.2


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """Some bars of the song in a row, as one section of the remix.

    Attributes:
        name: "chorus 2", "build"; empty where the song has no section there.
        bars: the song's bars whose material it plays, from 1.
        repeat: 1 for the first playing in a row.
        inserted: what it is where an edit put it there.
        edit: that edit.
    """

    name: str
    bars: tuple[int, ...]
    repeat: int = 1
    inserted: InsertKind | None = None
    edit: str = ""

    @property
    def label(self) -> str:
        """Its section's label without number."""
        return self.name.partition(" ")[0]


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """One bar of the song at its place in the remix.

    Attributes:
        bar: the song's bar.
        block: the number of the block that it stands in.
        at, of: its place in that block, from 0, and how many bars the block has.
        inserted: as in the block.
    """

    bar: int
    block: int
    at: int
    of: int
    inserted: InsertKind | None = None


def blocks_of(facts: SongFacts) -> tuple[Block, ...]:
    """The song as it is: its sections in order, and nameless blocks for the bars between them."""
    found: list[Block] = []
    at, last = 1, facts.last_bar
    for section in sorted(facts.sections, key=lambda part: part.first_bar):
        first, stop = max(at, section.first_bar), min(last, section.last_bar)
        if stop < first:
            continue
        if first > at:
            found.append(Block(name="", bars=tuple(range(at, first))))
        found.append(Block(name=section.name, bars=tuple(range(first, stop + 1))))
        at = stop + 1
    if at <= last:
        found.append(Block(name="", bars=tuple(range(at, last + 1))))
    return tuple(found)


def slots_of(blocks: Iterable[Block]) -> tuple[Slot, ...]:
    """The bars of the blocks, one by one."""
    return tuple(
        Slot(bar=bar, block=number, at=at, of=len(block.bars), inserted=block.inserted)
        for number, block in enumerate(blocks)
        for at, bar in enumerate(block.bars)
    )


def split(blocks: Sequence[Block], spans: Sequence[tuple[int, int]]) -> tuple[Block, ...]:
    """The blocks cut where spans of the song's bars begin and end, so that each lies inside or outside."""
    found: list[Block] = []
    for block in blocks:
        if block.inserted is not None:
            found.append(block)
            continue
        piece: list[int] = []
        for bar in block.bars:
            if piece and (_inside(bar, spans) != _inside(piece[-1], spans) or _starts(bar, spans)):
                found.append(replace(block, bars=tuple(piece)))
                piece = []
            piece.append(bar)
        found.append(replace(block, bars=tuple(piece)))
    return tuple(found)


def holds(block: Block, spans: Sequence[tuple[int, int]]) -> bool:
    """Whether a block of the song's own lies inside the spans."""
    return block.inserted is None and all(_inside(bar, spans) for bar in block.bars)


def energy_of(facts: SongFacts, bar: int) -> float:
    """How much goes on in a bar of the song, 0–1: by what sounds there, else by its section's label."""
    heard = heard_energy(facts, bar)
    section = facts.section_at(bar)
    by_label = _LABEL_ENERGY.get(section.label if section else "", 0.6)
    if heard is None:
        return by_label
    return 0.5 * heard + 0.5 * by_label if section else heard


def heard_energy(facts: SongFacts, bar: int) -> float | None:
    """How much sounds in a bar of the song, 0–1; None where nobody listened."""
    known = [stem for stem in facts.stems if stem.present and 1 <= bar <= len(stem.activity)]
    if not known:
        return None
    weights = [_STEM_WEIGHTS.get(stem.name, _OTHER_WEIGHT) for stem in known]
    return sum(w * stem.activity[bar - 1] for w, stem in zip(weights, known, strict=True)) / sum(weights)


def label_energy(label: str) -> float:
    """How much goes on in a section of that label, 0–1."""
    return _LABEL_ENERGY.get(label, 0.6)


def _inside(bar: int, spans: Sequence[tuple[int, int]]) -> bool:
    return any(first <= bar <= last for first, last in spans)


def _starts(bar: int, spans: Sequence[tuple[int, int]]) -> bool:
    return any(first == bar for first, _ in spans)
