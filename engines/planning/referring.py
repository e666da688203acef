"""Words that point at what was named before: "everything else", "the rest", "before it", "back in"."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, Final

from engines.planning.drafts import Left, use
from engines.planning.items import Place, Voices
from engines.planning.lexemes import Lexeme

if TYPE_CHECKING:
    from engines.planning.clauses import Clause
    from engines.planning.drafts import Draft
    from engines.planning.items import Item
    from engines.planning.reading import Reading

_ELSE: Final = ("else", "demas", "resto", "reste", "ubrige", "others", "rest")


def complemented(clause: Clause, earlier: list[Draft], pending: list[Voices], reading: Reading) -> None:
    """Such as "keep the vocals, mute everything else": all that was not named before."""
    named = {stem for draft in earlier for stem in draft.stems}
    named |= {stem for voices in pending for stem in voices.names}
    parted = tuple(name for draft in earlier for name in draft.sections)
    for index, item in enumerate(clause.items):
        if named and isinstance(item, Place) and item.whole and item.text.endswith("else"):
            clause.items[index] = Voices(item.start, item.end, (), text=item.text)
        if named and _is_rest(clause, index):
            clause.items[index] = Voices(item.start, item.end, (), text="rest")
        if index == len(clause.items) - 1 and _is_all(clause, item):
            clause.items[index] = Voices(item.start, item.end, (), text="all")
        if not named and parted and _is_rest(clause, index, styled=True):
            left = reading.song.without((), parted)
            clause.items[index] = Place(item.start, item.end, "in", left, text="rest")
    for voices in clause.voices:
        if not voices.names and named and voices.text.endswith(_ELSE):
            left = tuple(stem for stem in reading.facts.stem_names if stem not in named)
            voices.names, voices.complement = left, True


def _is_all(clause: Clause, item: Item) -> bool:
    """Such as "mute all", "cut it all"."""
    removing = clause.find("verb", "remove") is not None and not clause.voices and not clause.places
    return removing and isinstance(item, Lexeme) and item.text in {"all", "it all", "them all"}


def _is_rest(clause: Clause, index: int, *, styled: bool = False) -> bool:
    """Such as "keep the vocals, bin the rest", "the intro ambient and the rest techno"."""
    item = clause.items[index]
    acts = clause.find("verb", "remove") is not None or clause.find("attr") is not None
    acts |= styled and clause.find("style") is not None
    last = index == len(clause.items) - 1 or styled
    if not (last and acts and isinstance(item, Lexeme)) or item.has("verb"):
        return False
    return item.has("quant", "rest") or (item.text == "in between" and index == len(clause.items) - 1)


def set_aside(clause: Clause) -> None:
    """Such as "make chorus 2 the same as chorus 1": what is only compared with is no place of the wish."""
    for before, item in itertools.pairwise(clause.items):
        if isinstance(before, Place) and before.relation and item.text in _ARRIVES:
            item.used = True  # "until the chorus hits"
        same = isinstance(before, Lexeme) and before.text == "as" and clause.find("talk", "same") is not None
        if isinstance(item, Place) and isinstance(before, Lexeme) and (same or before.text.endswith(_AS)):
            item.used = before.used = True


def explained(clause: Clause, reading: Reading) -> bool:
    """Such as "…, so the last chorus hits": why something is wished; numbers and keys are wishes still."""
    if clause.quantity() is not None or clause.keys:
        return False
    if clause.does_something:
        reading.left.append(Left(clause.start, clause.end, "This was read as a reason, and not as a wish."))
    clause.consume()
    return True


_ARRIVES: Final = frozenset({"hit", "hits", "drop", "drops", "lands", "slams", "slam"})


_AS: Final = ("same as", "like in", "as in", "same way as", "than in", "compared to")


def brought_back(clause: Clause, last: list[Draft]) -> bool:
    """Such as "drums out in verse 2, back in chorus 2": where a mute ends, which does not reach there."""
    back = clause.find("talk", "back")
    if back is None or not last or last[-1].op not in {"mute", "solo"} or not last[-1].placed:
        return False
    if last[-1].op == "mute" and any(set(voices.names) - set(last[-1].stems) for voices in clause.voices):
        return False
    named = {name for place in clause.places for name in place.sections}
    if named & set(last[-1].sections):
        return False
    use(*clause.items)
    return True


def pointed_at(clause: Clause, relation: str) -> bool:
    """Whether "before it", "after that" stands in a clause."""
    for index, item in enumerate(clause.items[:-1]):
        if (
            isinstance(item, Lexeme)
            and item.has("prep", relation)
            and clause.items[index + 1].text in {"it", "that", "them", "this"}
        ):
            return True
    return False
