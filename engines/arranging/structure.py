"""Order, repeats, cuts, loops, lengths and inserts: which bars of the song play in which order."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from engines.arranging.blocks import PHRASE, Block, energy_of, split
from engines.arranging.lengths import fitted, strength
from engines.arranging.places import Place, place_of
from engines.model.operations import Cut, Extend, Insert, Length, Loop, Order, Repeat
from engines.model.plan import Scope

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from engines.model.operations import InsertKind
    from engines.model.plan import Edit
    from engines.model.song import SongFacts

STRUCTURAL: Final = (Order, Cut, Repeat, Extend, Loop, Insert, Length)
MAX_BARS: Final = 20_000
"""The longest remix [bars]: three hours of fast music."""


class Impossible(Exception):
    """An edit that cannot be done here; the text says why. Caught by the compiler, never by the person."""


def reordered(
    blocks: Sequence[Block], operation: Order, facts: SongFacts
) -> tuple[tuple[Block, ...], list[str]]:
    """The sections in the order said; what the song does not have is left out and told."""
    notes: list[str] = []
    found: list[Block] = []
    for name in operation.sections:
        place = place_of(Scope(sections=(name,)), facts)
        notes.extend(place.assumed)
        if place.missing:
            notes.append(place.missing)
            continue
        parts = split(blocks, place.spans)
        chosen = [block for block in parts if _within(block, place)]
        found.extend(chosen[:1] if _one(name) else chosen)
    if not found:
        raise Impossible("none of these sections is in the song: " + "; ".join(notes))
    return tuple(found), notes


def without(blocks: Sequence[Block], place: Place) -> tuple[Block, ...]:
    """The blocks less what a place means.

    Raises:
        Impossible: nothing would be left.
    """
    kept = tuple(block for block in split(blocks, place.spans) if not _within(block, place))
    if not kept:
        raise Impossible("this would leave nothing of the song, so it was kept")
    return kept


def repeated(blocks: Sequence[Block], place: Place, times: int) -> tuple[Block, ...]:
    """Each run of blocks that a place means, played so many times in a row."""
    if place.everywhere:
        return tuple(replace(block, repeat=turn) for turn in range(1, times + 1) for block in blocks)
    found: list[Block] = []
    run: list[Block] = []
    for block in (*split(blocks, place.spans), None):
        if block is not None and _within(block, place):
            run.append(block)
            continue
        found.extend(replace(part, repeat=turn) for turn in range(1, times + 1) for part in run)
        run = []
        if block is not None:
            found.append(block)
    return tuple(found)


def extended(blocks: Sequence[Block], place: Place, bars: int) -> tuple[Block, ...]:
    """Behind each run that a place means, its last phrase goes on for so many bars."""
    found: list[Block] = []
    parts = blocks if place.everywhere else split(blocks, place.spans)
    for index, block in enumerate(parts):
        found.append(block)
        follower = parts[index + 1] if index + 1 < len(parts) else None
        meant = place.everywhere or _within(block, place)
        if meant and (follower is None or not (place.everywhere or _within(follower, place))):
            phrase = block.bars[-max(1, min(PHRASE, len(block.bars))) :]
            more = tuple(phrase[i % len(phrase)] for i in range(bars))
            found.append(replace(block, bars=more, repeat=block.repeat + 1))
    return tuple(found)


def inserted(blocks: Sequence[Block], edit: Edit, place: Place, facts: SongFacts) -> tuple[Block, ...]:
    """New bars before the place's blocks (an outro behind the last), made of the song's own material."""
    operation = edit.operation
    assert isinstance(operation, Insert)  # noqa: S101  (the table of handlers says so)
    kind, bars = operation.kind, operation.bars
    parts = tuple(blocks) if place.everywhere else split(blocks, place.spans)
    if kind == "outro" and place.everywhere:
        spots = [len(parts)]
    elif place.everywhere:
        spots = [0 if kind == "intro" else _default_spot(parts, facts)]
    else:
        spots = [
            index
            for index, block in enumerate(parts)
            if _within(block, place) and (index == 0 or not _leads_on(kind, parts[index - 1], block, place))
        ]
    if not spots:
        raise Impossible("the section that it leads into is not in this remix")
    found = list(parts)
    for spot in reversed(spots):
        material = _material(kind, bars, parts, spot, facts)
        found.insert(spot, Block(name=kind, bars=material, inserted=kind, edit=edit.id))
    return tuple(found)


def _within(block: Block, place: Place) -> bool:
    if block.inserted is not None:
        return place.everywhere or block.inserted in place.kinds
    return any(first <= block.bars[0] and block.bars[-1] <= last for first, last in place.spans)


def _joined(before: Block, block: Block, place: Place) -> bool:
    """Whether a block goes on what the one before it began, or plays it again."""
    if not _within(before, place) or before.name != block.name:
        return False
    return before.repeat != block.repeat or before.bars[-1] + 1 == block.bars[0]


def _leads_on(kind: InsertKind, before: Block, block: Block, place: Place) -> bool:
    """Whether nothing is to be put between two blocks: a fill marks every section, the others the first."""
    if kind == "fill":
        return _joined(before, block, place)
    return _within(before, place)


def _one(name: str) -> bool:
    words = name.lower().split()
    return bool(words) and (words[-1].isdecimal() or bool({"last", "final", "first"}.intersection(words)))


def _default_spot(blocks: Sequence[Block], facts: SongFacts) -> int:
    """Before the first strong section behind the beginning."""
    for index, block in enumerate(blocks):
        if index and block.label in {"chorus", "drop"}:
            return index
    return max(range(len(blocks)), key=lambda i: (strength(blocks[i], facts) if i else -1.0, -i))


def _material(
    kind: InsertKind, bars: int, blocks: Sequence[Block], spot: int, facts: SongFacts
) -> tuple[int, ...]:
    before = blocks[spot - 1].bars if spot else blocks[0].bars
    after = blocks[spot].bars if spot < len(blocks) else blocks[-1].bars
    chosen: Callable[[], tuple[int, ...]] = {
        "intro": lambda: after[:PHRASE],
        "outro": lambda: before[-PHRASE:],
        "build": lambda: before[-2:],
        "fill": lambda: before[-1:],
        "breakdown": lambda: after[:PHRASE],
        "drop": lambda: _loudest(facts),
    }[kind]
    material = chosen()
    return tuple(material[i % len(material)] for i in range(bars))


def _loudest(facts: SongFacts) -> tuple[int, ...]:
    starts = range(1, max(2, facts.last_bar - 2 * PHRASE + 2), PHRASE)
    size = min(2 * PHRASE, facts.last_bar)
    first = max(starts, key=lambda bar: sum(energy_of(facts, b) for b in range(bar, bar + size)))
    return tuple(range(first, first + size))


def restructured(
    blocks: tuple[Block, ...], edit: Edit, facts: SongFacts, *, inserts: frozenset[InsertKind], bars: int
) -> tuple[tuple[Block, ...], list[str]]:
    """The blocks after one structural edit, and what was assumed.

    Args:
        blocks: before it.
        edit: whose operation is one of `STRUCTURAL`.
        facts: of the song.
        inserts: kinds that the plan inserts.
        bars: for `Length`, the bars of the song that it comes to.

    Raises:
        Impossible: it cannot be done here.
    """
    operation = edit.operation
    if isinstance(operation, Order):
        return reordered(blocks, operation, facts)
    if isinstance(operation, Length):
        return fitted(blocks, bars, facts), []
    place = place_of(edit.scope, facts, inserts)
    if place.missing:
        raise Impossible(place.missing)
    found = _placed(blocks, edit, place, facts)
    if sum(len(block.bars) for block in found) > MAX_BARS:
        raise Impossible("the remix would be longer than three hours")
    return found, list(place.assumed)


def _placed(blocks: tuple[Block, ...], edit: Edit, place: Place, facts: SongFacts) -> tuple[Block, ...]:
    operation = edit.operation
    if isinstance(operation, Cut):
        return without(blocks, place)
    if isinstance(operation, Repeat | Loop):
        return repeated(blocks, place, operation.times)
    if isinstance(operation, Extend):
        return extended(blocks, place, operation.bars)
    return inserted(blocks, edit, place, facts)
