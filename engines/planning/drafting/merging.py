"""What wishes say of the same thing: shared in a clause or with the one before, said twice, told again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from engines.planning.drafting.drafts import LOCAL, VOICED

if TYPE_CHECKING:
    from engines.planning.drafting.clauses import Clause
    from engines.planning.drafting.drafts import Draft
    from engines.planning.drafting.reading import Reading

_WHOLE: Final = frozenset({"tempo", "key", "loudness", "length", "order", "transition", "insert"})


def share_within(made: list[Draft]) -> None:
    """Such as "a wide, dry chorus": what one clause says of a place holds for all that it says."""
    for draft in made[1:]:
        first = made[0]
        if first.placed and not draft.placed and draft.origin == "said" and draft.op not in _WHOLE:
            draft.sections, draft.bars, draft.seconds = first.sections, first.bars, first.seconds
            draft.placed = True


def said_twice(made: list[Draft]) -> list[Draft]:
    """Such as "spread the synths out wide": what one clause says a second time, of nothing else."""
    twice = []
    for index, draft in enumerate(made):
        for first in made[:index]:
            if draft.origin == first.origin == "said" and not draft.voiced and _alike(first, draft):
                twice.append(draft)
                break
    return twice


def _alike(first: Draft, draft: Draft) -> bool:
    """Whether two drafts move the same thing the same way, in one place."""
    if draft.op != first.op or draft.op not in _MOVES:
        return False
    kind, amount = _MOVES[draft.op]
    same_place = (draft.sections, draft.bars) == (first.sections, first.bars) or not draft.placed
    ways = [_way(each.params.get(amount), each.op) for each in (first, draft)]
    return same_place and draft.params.get(kind) == first.params.get(kind) and ways[0] == ways[1]


_MOVES: Final = {
    "width": ("", "amount"),
    "filter": ("kind", ""),
    "eq": ("axis", "amount"),
    "drive": ("", ""),
    "compress": ("", ""),
    "texture": ("kind", ""),
    "gain": ("", "gain_db"),
    "transition": ("kind", ""),
}
"""Operations that a clause may say twice: the parameter that tells them apart, and the one that is moved."""


def _way(value: object, op: str) -> bool:
    return isinstance(value, int | float) and value > (1 if op == "width" else 0)


def told_again(clause: Clause, made: list[Draft], last: list[Draft]) -> bool:
    """Such as "sidechain the pads, pumping hard": more about the effect before it, and none of its own."""
    if len(made) == 1 and len(last) == 1 and made[0].op == last[0].op == "gain" and clause.lent_voices:
        same = (made[0].stems, made[0].sections) == (last[0].stems, last[0].sections)
        return same and _up(made[0]) == _up(last[0])
    return (
        len(made) == 1
        and len(last) == 1
        and clause.joint in {",", "with"}
        and made[0].op == last[0].op
        and (made[0].op in _TOLD or _alike(last[0], made[0]))
        and made[0].params.get("feel") == last[0].params.get("feel")
        and (not made[0].placed or (bool(clause.lent_places) and _scope(made[0]) == _scope(last[0])))
        and (not made[0].voiced or (bool(clause.lent_voices) and made[0].stems == last[0].stems))
    )


def _scope(draft: Draft) -> tuple[object, ...]:
    return draft.sections, draft.bars, draft.seconds


_TOLD: Final = frozenset({"sidechain", "reverb", "delay", "drive", "compress", "feel", "chop", "stutter"})


def _up(draft: Draft) -> bool:
    value = draft.params.get("gain_db")
    return isinstance(value, int | float) and value > 0


def share_back(clause: Clause, made: list[Draft], last: list[Draft], reading: Reading) -> None:
    """Such as "no drums and no bass in the intro": the place holds for both."""
    alike = (
        (made[0].op == "mute" and _first_word(made[0], reading) == _first_word(last[-1], reading))
        or (made[0].op == "transition" and last[-1].op in {"transition", "insert"})
        if last
        else False
    )
    if (
        not (clause.joint == "and" or (clause.joint in {",", "then", "with"} and alike))
        or not last
        or last[-1].origin != "said"
    ):
        return
    first = made[0]
    if last[-1].op in {"transition", "insert"} and first.op == "transition" and not last[-1].placed:
        last[-1].sections, last[-1].bars, last[-1].placed = first.sections, first.bars, True
    for draft in last:
        if draft.op not in LOCAL or first.op not in LOCAL or draft.clause < reading.clause - 3:
            continue
        alike = (
            draft.op == first.op or not draft.voiced or bool(clause.lent_voices and not clause.find("dir"))
        )
        if alike and not draft.placed and first.placed and not clause.lent_places:
            draft.sections, draft.bars, draft.seconds, draft.placed = (
                first.sections,
                first.bars,
                first.seconds,
                True,
            )
        if (
            not draft.voiced
            and first.voiced
            and draft.op in VOICED
            and first.op in VOICED
            and not clause.lent_voices
        ):
            draft.stems, draft.voiced = first.stems, True


def _first_word(draft: Draft, reading: Reading) -> str:
    return reading.prompt[draft.start : draft.end].split()[0].lower()
