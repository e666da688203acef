"""Words that point at what was named before: "everything else", "the rest", "before it", "back in"."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, Final

from engines.planning.drafting.drafts import Left, use
from engines.planning.words.items import Place, Voices, is_determiner
from engines.planning.words.lexemes import Lexeme
from engines.planning.words.sections import in_order

if TYPE_CHECKING:
    from collections.abc import Iterable

    from engines.planning.drafting.clauses import Clause
    from engines.planning.drafting.drafts import Draft
    from engines.planning.drafting.reading import Reading
    from engines.planning.words.items import Item

_ELSE: Final = ("else", "demas", "resto", "reste", "ubrige", "others", "rest")


def complemented(
    clause: Clause, earlier: list[Draft], pending: list[Voices], reading: Reading, said: Iterable[str] = ()
) -> None:
    """Such as "keep the vocals, mute everything else": all but what was named, here or (`said`) before."""
    named = {stem for draft in earlier for stem in draft.stems}
    named |= {stem for voices in pending for stem in voices.names}
    parted = tuple(name for draft in earlier for name in draft.sections)
    for index, item in enumerate(clause.items):
        beyond = isinstance(item, Place) and item.whole and item.text.split()[-1] in {"else", "elsewhere"}
        if parted and (beyond or _is_other_part(clause, index, named=bool(named))):
            left = reading.song.without((), parted)
            clause.put(index, Place(item.start, item.end, "in", left, text="rest"))
        elif named and beyond:
            clause.put(index, Voices(item.start, item.end, (), text=item.text))
        elif named and _is_rest(clause, index):
            clause.put(index, Voices(item.start, item.end, (), text="rest"))
        elif index == len(clause.items) - 1 and _is_all(clause, item):
            clause.put(index, Voices(item.start, item.end, (), text="all"))
    known = named or set(said)
    for voices in clause.voices:
        if not voices.names and known and voices.text.endswith(_ELSE):
            left = tuple(stem for stem in reading.facts.stem_names if stem not in known)
            voices.names, voices.complement = left, True


def _is_other_part(clause: Clause, index: int, *, named: bool) -> bool:
    """Such as "keep verse 1, cut everything else", "the intro ambient and the rest techno"."""
    item = clause.items[index]
    said = isinstance(item, Voices) and item.text.endswith("else")
    return not named and (said or _is_rest(clause, index, styled=True))


def _is_all(clause: Clause, item: Item) -> bool:
    """Such as "mute all", "cut it all"."""
    removing = clause.find("verb", "remove") is not None and not clause.voices and not clause.places
    return removing and isinstance(item, Lexeme) and item.text in {"all", "it all", "them all"}


def _is_rest(clause: Clause, index: int, *, styled: bool = False) -> bool:
    """Such as "keep the vocals, bin the rest", "the intro ambient and the rest techno"."""
    item = clause.items[index]
    acts = clause.find("verb", "remove") is not None or clause.find("attr") is not None
    acts |= styled and clause.find("style") is not None
    first = index <= 1 and item.text in {"others", "the others", "rest", "the rest", "all the others"}
    acts |= first and (clause.quantity("db") is not None or clause.find("dir") is not None)
    last = index == len(clause.items) - 1 or styled or first
    if not (last and acts and isinstance(item, Lexeme)) or item.has("verb"):
        return False
    return item.has("quant", "rest") or (item.text == "in between" and index == len(clause.items) - 1)


def let_right_mean_exactly(clause: Clause, last: list[Draft]) -> None:
    """Such as "a big hit, right on chorus 2": no side, where nothing is there to be put on one."""
    if clause.voices or clause.lent_voices or clause.find("axis", "pan") or (last and last[-1].op == "pan"):
        return
    for piece in clause.all("verb", "right"):
        if piece.text == "right" and isinstance(clause.after(piece), Place):
            piece.tags, piece.kind = {}, "filler"


def set_aside(clause: Clause) -> None:
    """Such as "make chorus 2 the same as chorus 1": what is only compared with is no place of the wish."""
    for before, item in itertools.pairwise(item for item in clause.items if not is_determiner(item)):
        arrives = item.text in _ARRIVES and (item.text != "drop" or clause.after(item) is None)
        if isinstance(before, Place) and before.relation and arrives:
            item.used = True  # "until the chorus hits"
        if isinstance(item, Voices) and isinstance(before, Lexeme) and before.text == "than":
            item.used = before.used = True  # "quieter than the vocals"
        same = isinstance(before, Lexeme) and before.text == "as" and clause.find("talk", "same") is not None
        if isinstance(item, Place) and isinstance(before, Lexeme) and (same or before.text.endswith(_AS)):
            item.used = before.used = True


_TAKEN: Final = frozenset({"set", "move", "add", "open", "become"})


def addresses(clause: Clause, following: Clause | None) -> bool:
    """Whether a clause only names the place of the next one: "the outro | with nothing but the pads"."""
    named = [place for place in clause.places if place.named]
    if not named or clause.voices or clause.quantity() is not None or following is None or following.places:
        return False
    if any(place.only or place.relation == "except" for place in named):
        return False
    words = [piece for piece in clause.lexemes if piece.kind not in {"filler", "mark", "part"}]
    opened = [piece for piece in words if piece.has("verb") and set(piece.tags["verb"]) <= _TAKEN]
    joints = {"with", "and"} if opened else {"with"}
    light = all(piece in opened or set(piece.tags) <= {"prep", "join", "det", "dir"} for piece in words)
    return light and following.joint in joints and (bool(opened) or not following.headless)


def hands_on(clause: Clause, following: Clause | None) -> bool:
    """Such as "hit the vocal | with a quarter note delay": whose the effect is that comes next."""
    if following is None or following.joint != "with" or following.voices or clause.places:
        return False
    words = [piece for piece in clause.lexemes if piece.kind not in {"filler", "mark", "part"}]
    light = all(piece.has("verb") and set(piece.tags["verb"]) <= _TAKEN for piece in words)
    effect = following.find("fx") is not None or following.find("attr") is not None
    return light and bool(words) and effect and any(voices.names for voices in clause.voices)


def only_corrects(clause: Clause) -> bool:
    """Such as "sorry", "no wait": what comes next takes the place of what was just said."""
    corrects = clause.find("talk", "correct") is not None
    return corrects and all(
        isinstance(item, Lexeme) and (item.has("talk") or item.kind in {"filler", "mark"} or item.has("not"))
        for item in clause.items
    )


def put_right(clause: Clause, last: list[Draft], reading: Reading) -> bool:
    """The voices or places of a clause in place of those of the drafts before it."""
    names = in_order(name for voices in clause.voices for name in voices.names)
    places = [place for place in clause.places if place.named]
    for draft in last:
        draft.stems = names or draft.stems
        if places:
            draft.sections, draft.bars, draft.seconds = (), None, None
            reading.put_places(draft, clause)
        draft.end = max(draft.end, clause.end)
    use(*clause.items)
    return bool(names or places)


def complains(clause: Clause) -> bool:
    """Such as "too much", "that's too long", which says by itself only that something is not right."""
    if clause.find("verb", "feedback", "decay", "release", "wetness") is not None:
        return False  # "less feedback, 20"
    if clause.says(*_ORDERED) and clause.categories & {"axis", "fx"}:
        return False  # "less presence, more mids"
    plain = all(isinstance(item, Lexeme) and not item.has("verb", "remove") for item in clause.items)
    sized = clause.quantity() is not None and clause.says("too") and clause.find("attr") is not None
    if sized and not clause.voices and not clause.places:
        return True  # "two bars is too short"
    told = clause.says("that", "it", "thats", "this", "now") and clause.says(
        "made", "makes", "sounds", "feels"
    )
    if told and plain and clause.find("attr"):
        return True  # "that made it muddy. undo"
    return plain and (clause.find("talk", "less_of", "more_of") or clause.find("dir", "less")) is not None


_ORDERED: Final = ("less", "a bit less", "a little less", "fewer", "slightly less", "much less", "way less")


def corrects(clause: Clause | None) -> bool:
    """Such as "…, half of that", "…, 8 bars is plenty", behind a complaint: how it shall be instead."""
    if clause is None or clause.places or clause.voices:
        return False
    number = any(piece.kind == "number" for piece in clause.lexemes)
    if clause.find("talk", "undo", "back_before", "start_over"):
        return True
    return number or clause.quantity() is not None or clause.find("talk", *_INSTEAD) is not None


_INSTEAD: Final = ("less_of", "more_of", "instead")


def unread(clause: Clause) -> bool:
    """Whether a word stands in a clause that asks for more than its place: "… and centered in the verses"."""
    return any(
        piece.has("verb", "left", "right", "center", "mono") or piece.has("fx") or piece.has("transition")
        for piece in clause.lexemes
    )


def explained(clause: Clause, reading: Reading) -> bool:
    """Such as "…, so the last chorus hits": why something is wished; numbers and keys are wishes still."""
    if clause.quantity() is not None or clause.keys:
        return False
    if clause.does_something:
        reading.left.append(Left(clause.start, clause.end, "This was read as a reason, and not as a wish."))
    clause.consume()
    return True


_ARRIVES: Final = frozenset({"hit", "hits", "drop", "drops", "lands", "slams", "slam"})


_AS: Final = ("same as", "like in", "as in", "same way as", "than in", "than", "compared to")


def brought_back(clause: Clause, last: list[Draft], reading: Reading) -> bool:
    """Such as "drums out in verse 2, back in chorus 2": where a wish ends, which does not reach there."""
    back = _back(clause, last[-1]) if last else None
    if back is None or clause.find("fx") or clause.find("style"):
        return False
    if last[-1].op == "mute" and any(set(voices.names) - set(last[-1].stems) for voices in clause.voices):
        return False
    named = {name for place in clause.places for name in place.sections}
    if named & set(last[-1].sections) or not clause.places:
        return False
    if not last[-1].placed:
        for draft in last:
            draft.sections, draft.placed = reading.song.without((), named), True
    use(*clause.items)
    return True


_USUAL: Final = ("normal", "usual", "before", "was", "it back", "them back")


def _back(clause: Clause, model: Draft) -> Lexeme | None:
    """The words that end a wish: "back in" of what was muted, "back to normal" of anything."""
    normal = clause.find("talk", "undo")
    if normal is not None and (normal.text.endswith(_USUAL) or "normal" in normal.text):
        return normal
    if not model.placed:
        return None
    entered = clause.find("verb", "enter") if model.op in {"mute", "solo"} and not clause.voices else None
    return clause.find("talk", "back") or entered


def pointed_at(clause: Clause, relation: str) -> bool:
    """Whether "before it", "after that", "into each of them" stands in a clause."""
    for index, item in enumerate(clause.items[:-1]):
        if isinstance(item, Lexeme) and item.has("prep", relation):
            after = [other.text for other in clause.items[index + 1 : index + 3]]
            pointed = after[0] in _EACH and after[-1] in _POINTED
            if after[0] in _POINTED or after[0] in _ALONE or pointed:
                return True
    return False


_POINTED: Final = frozenset({"it", "that", "them", "this", "those", "these"})
_EACH: Final = frozenset({"each", "each of", "all of", "both of", "every one of", "all"})
_ALONE: Final = frozenset({"each", "each one", "every one", "both"})
