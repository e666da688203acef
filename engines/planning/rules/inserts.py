"""Insert: new bars that lead into a section."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from engines.planning.drafting.drafts import Draft, Left, use
from engines.planning.drafting.placing import apply_place
from engines.planning.words.items import Place, Quantity
from engines.planning.words.lexemes import Lexeme

if TYPE_CHECKING:
    from engines.planning.drafting.clauses import Clause
    from engines.planning.drafting.reading import Reading
    from engines.planning.words.items import Item

_INSERT_BARS: Final = {"intro": 8, "outro": 8, "build": 8, "drop": 16, "breakdown": 8, "fill": 1}


def insert(clause: Clause, reading: Reading) -> bool:
    """Such as "insert an 8 bar build before the last chorus", "give it a 16-bar DJ intro"."""
    piece = clause.find("insert")
    own = next((place for place in clause.places if is_new(place, clause)), None)
    if own is None and piece is not None and _is_there(clause, piece, reading):
        _pass_over(piece, clause, reading)
        return False
    removed = clause.find("verb", "remove") is not None and clause.find("verb", "add") is None
    if own is None and (piece is None or piece.has("verb", "remove") or removed):
        return False
    found = clause.quantity("bar", "beat", "second")
    if piece is not None:
        kind = piece.get("insert")
        use(piece)
    else:
        kind = _kind(own)
    if not kind:
        return False
    if own is not None:
        own.used = True
    bars = next((place.lead_bars for place in clause.places if place.lead_bars), _INSERT_BARS[kind])
    if found is not None:
        use(found)
        size = {
            "bar": 1.0,
            "beat": 1.0 / reading.song.beats_per_bar,
            "second": 1.0 / reading.song.bar_seconds,
        }[found.unit]
        bars = max(1, round(found.value * size))
    use(
        *clause.all("verb", "add", "become", "set", "extend"),
        *clause.all("degree"),
        *clause.all("attr", "length+"),
        *clause.all("vague"),
    )
    _insert_pair(clause, reading, own, bars)
    draft = reading.add(clause, "insert", {"kind": kind, "bars": bars}, place=False, voice=False)
    _tell_who_plays(clause, own or piece, reading)
    for voices in clause.voices:
        voices.used = True
    lead_into(draft, clause, reading)
    return True


def bars_of_drums(clause: Clause, reading: Reading) -> bool:
    """Such as "32 bars of drums before the intro": what a DJ mixes in over, or at the other end out of."""
    found, voices = clause.quantity("bar"), clause.voices
    kind = next((edge for place in clause.places if (edge := _edge(place, reading))), "")
    played = bool(voices) and all(each.names == ("drums",) for each in voices)
    if (
        found is None
        or not kind
        or not played
        or clause.find("verb", "remove", "only", "loop", "start", "end")
    ):
        return False
    use(found, *voices, *clause.places, *clause.all("verb", "add", "become", "set"))
    reading.add(clause, "insert", {"kind": kind, "bars": found.value}, place=False, voice=False)
    return True


def _edge(place: Place, reading: Reading) -> str:
    """The kind of new bars that stand before the whole song, or behind it."""
    named, every = tuple(reading.song.named(place.sections)), reading.facts.sections
    if (place.whole and place.relation == "start") or (place.relation == "before" and named[:1] == every[:1]):
        return "intro"
    if (place.whole and place.relation == "end") or (place.relation == "after" and named[-1:] == every[-1:]):
        return "outro"
    return ""


def _tell_who_plays(clause: Clause, noun: Item | None, reading: Reading) -> None:
    """Report "with just drums" behind new bars: who plays in them cannot be chosen."""
    for voices in clause.voices:
        if noun is not None and clause.index(voices) > clause.index(noun):
            reading.left.append(Left(voices.start, voices.end, NO_CHOICE))


NO_CHOICE: Final = "Which stems play in new bars cannot be chosen yet."


def described(clause: Clause, reading: Reading) -> bool:
    """Such as "a halftime drop after chorus 2", "a dubstep drop": new bars, and how they shall be played."""
    noun = next((item for item in clause.items[1:] if _is_described(item, clause)), None)
    how = clause.before(noun) if noun is not None else None
    if not isinstance(how, Lexeme) or how.used or not insert(clause, reading):
        return False
    made = reading.drafts[-1]
    op = "feel" if how.has("feel") else "restyle"
    draft = reading.add(
        clause, op, {op.removeprefix("re"): how.get(op.removeprefix("re"))}, place=False, voice=False
    )
    draft.sections, draft.placed = (str(made.params["kind"]),), True
    reading.drafts[-2:] = [draft, made]  # so that what is said next is said of the bars
    use(how)
    return True


def _is_described(item: Item, clause: Clause) -> bool:
    """Whether an item names a section to be made, behind a feel or a style that is said of it."""
    how = clause.before(item)
    if item.used or not isinstance(how, Lexeme) or not (how.has("feel") or how.has("style")):
        return False
    if isinstance(item, Lexeme):
        return item.has("insert", *_MADE) and not item.has("verb") and clause.find("verb", "remove") is None
    return isinstance(item, Place) and _kind(item) in _MADE and is_new(item, clause)


_MADE: Final = ("drop", "breakdown", "build")


def _insert_pair(clause: Clause, reading: Reading, own: Place | None, bars: int) -> None:
    """Such as "an intro and an outro for DJs": the second of them."""
    for other in own.labels[1:] if own is not None else ():
        reading.add(clause, "insert", {"kind": other, "bars": bars}, place=False, voice=False)


def _is_there(clause: Clause, piece: Lexeme, reading: Reading) -> bool:
    """Such as "… over the build into chorus 2", behind another wish: a stretch of the song, nothing new."""
    before = clause.before(piece)
    made = any(draft.clause == reading.clause for draft in reading.drafts)
    return made and before is not None and before.text in {"the", "that"} and not clause.find("verb", "add")


def _pass_over(piece: Lexeme, clause: Clause, reading: Reading) -> None:
    """Report "in the buildup", of which the song knows nothing, unless a section is named beside it."""
    use(piece)
    if not any(item.named for item in clause.items if isinstance(item, Place)):
        reading.left.append(Left(piece.start, piece.end, "This place was not found in the song."))


def is_new(place: Place, clause: Clause) -> bool:
    """Such as "a breakdown", "an 8-bar outro": a section word that names something to be made."""
    pair = set(place.labels) == {"intro", "outro"}
    counted = place.text.startswith("of ") and isinstance(clause.before(place), Quantity)
    if (len(place.labels) != 1 and not pair) or (place.relation and not counted) or not _kind(place):
        return False  # "eight bars of breakdown" names something new
    if clause.find("verb", "repeat", "double", "remove", "loop", "keep") or place.text.split()[0] in {
        "another"
    }:
        return False
    before = clause.before(place)
    sized = getattr(before, "unit", "") == "bar" or (
        isinstance(before, Lexeme) and before.text in {"dj", "drum"}
    )
    adding = clause.find("verb", "add") is not None
    if _led_to(place, clause):
        return True
    plain = place.text in {"intro", "outro", "breakdown", "drop", "break", "fill"}
    return (
        place.indefinite
        or sized
        or (adding and plain and len(clause.places) <= 2 and not clause.voices and not clause.find("fx"))
    )


def _led_to(place: Place, clause: Clause) -> bool:
    """Such as "instrumental break of 8 bars after chorus 1": no article, and where it shall be."""
    behind = clause.items[clause.index(place) + 1 :]
    goal = next((item for item in behind if isinstance(item, Place)), None)
    leading = clause.items[: clause.index(place)]
    bare = place.text.split()[0] not in _POINTED and all(map(_may_describe, leading))
    return bare and goal is not None and goal.named and goal.relation in {"before", "after"}


def _may_describe(item: Item) -> bool:
    if not isinstance(item, Lexeme):
        return isinstance(item, Quantity)
    return item.kind == "filler" or any(
        item.has(c) for c in ("feel", "style", "vague", "degree", "join", "attr")
    )


_POINTED: Final = frozenset(
    {"the", "that", "this", "every", "each", "all", "first", "last", "my", "its", "both"}
)


def _kind(place: Place | None) -> str:
    label = place.labels[0] if place is not None and place.labels else ""
    return {"intro": "intro", "outro": "outro", "drop": "drop", "break": "breakdown"}.get(label, "")


def lead_into(draft: Draft, clause: Clause, reading: Reading) -> None:
    """The scope is the section that the new bars lead into."""
    places = [p for p in clause.places if p.named] or clause.lent_places
    goals = [place for place in places if place.relation == "before"]
    for place in places:
        place.used = True
        if goals and not place.relation and place not in goals:
            continue  # "let verse 1 echo out into the first chorus"
        if place.relation == "except":
            apply_place(draft, place, reading)
            continue
        later = (
            reading.song.following(place.sections)
            if (place.relation in {"after", "end"} or place.is_until) and place.sections
            else ()
        )
        if place.relation in {"after", "end"} and place.sections and not later:
            continue
        goal = Place(
            place.start,
            place.end,
            "",
            later or place.sections,
            place.bars,
            place.seconds,
            assumed=place.assumed,
        )
        apply_place(draft, goal, reading)
    for place in clause.places:
        place.used |= place.whole
