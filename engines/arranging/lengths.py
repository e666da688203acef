"""A remix of so many bars: which phrases are left out, and which sections play again."""

from __future__ import annotations

import itertools
from dataclasses import replace
from typing import TYPE_CHECKING

from engines.arranging.blocks import PHRASE, Block, energy_of, label_energy

if TYPE_CHECKING:
    from collections.abc import Sequence

    from engines.model.song import SongFacts


def fitted(blocks: Sequence[Block], bars: int, facts: SongFacts) -> tuple[Block, ...]:
    """So many bars, reached by leaving out whole phrases or repeating whole sections; the strongest stay.

    The first and the last phrase stay too. Bars that make no phrase are taken from, or added to, the
    beginning, or where the song goes on unbroken.
    """
    total = sum(len(block.bars) for block in blocks)
    if bars < total:
        return _merged(_shortened(_phrases(blocks), total, bars, facts))
    return _lengthened(list(blocks), total, bars, facts)


def _shortened(phrases: list[Block], total: int, bars: int, facts: SongFacts) -> list[Block]:
    inner = sorted(range(1, len(phrases) - 1), key=lambda i: (strength(phrases[i], facts), i))
    kept = dict(enumerate(phrases))
    for index in (*inner, 0, len(phrases) - 1):
        size = len(phrases[index].bars)
        if size <= total - bars and len(kept) > 1:
            del kept[index]
            total -= size
    found = [kept[index] for index in sorted(kept)]
    while total > bars:
        index = _trimmed(found)
        size = len(found[index].bars)
        less = min(total - bars, size - 1)
        if not less:
            break
        found[index] = replace(found[index], bars=found[index].bars[less:])
        total -= less
    return found


def _trimmed(phrases: list[Block]) -> int:
    """The phrase that loses its first bars: the earliest that leads on to the next as in the song."""
    for index, (phrase, follower) in enumerate(itertools.pairwise(phrases)):
        if len(phrase.bars) > 1 and phrase.bars[-1] + 1 == follower.bars[0]:
            return index
    return max(range(len(phrases)), key=lambda i: (len(phrases[i].bars), -i))


def _lengthened(blocks: list[Block], total: int, bars: int, facts: SongFacts) -> tuple[Block, ...]:
    order = sorted(range(len(blocks)), key=lambda i: (-strength(blocks[i], facts), i))
    times = [1] * len(blocks)
    while True:
        fitting = [i for i in order if len(blocks[i].bars) <= bars - total]
        if not fitting:
            break
        index = min(fitting, key=lambda i: times[i])
        times[index] += 1
        total += len(blocks[index].bars)
    first = blocks[0]
    lead = [replace(first, bars=first.bars[: bars - total])] if bars > total else []
    return (
        *lead,
        *(
            replace(block, repeat=block.repeat + turn)
            for block, count in zip(blocks, times, strict=True)
            for turn in range(count)
        ),
    )


def strength(block: Block, facts: SongFacts) -> float:
    """How much a remix would miss these bars: what sounds in them, what they are, and how new they are."""
    heard = sum(energy_of(facts, bar) for bar in block.bars) / len(block.bars)
    if block.inserted is not None:
        return 2.0 + heard
    return heard + 0.5 * label_energy(block.label) - 0.1 * (block.repeat - 1)


def _phrases(blocks: Sequence[Block]) -> list[Block]:
    found: list[Block] = []
    for block in blocks:
        size = PHRASE if block.inserted is None else len(block.bars)
        found.extend(
            replace(block, bars=block.bars[at : at + size]) for at in range(0, len(block.bars), size)
        )
    return found


def _merged(phrases: list[Block]) -> tuple[Block, ...]:
    """Phrases that follow each other in the song become one block again."""
    found: list[Block] = []
    for phrase in phrases:
        last = found[-1] if found else None
        same = last is not None and replace(last, bars=phrase.bars) == phrase
        if last is not None and same and last.bars[-1] + 1 == phrase.bars[0] and not phrase.inserted:
            found[-1] = replace(last, bars=(*last.bars, *phrase.bars))
        else:
            found.append(phrase)
    return tuple(found)
