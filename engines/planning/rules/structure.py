"""Repeat, extend, loop: how often and how long sections play."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from engines.planning.drafting.amounts import flips
from engines.planning.drafting.drafts import use
from engines.planning.drafting.placing import apply_place
from engines.planning.words.items import Place
from engines.planning.words.lexemes import Lexeme

if TYPE_CHECKING:
    from engines.planning.drafting.clauses import Clause
    from engines.planning.drafting.reading import Reading


_TIMES: Final = {"double": 2, "triple": 3, "quadruple": 4}


def repeat(clause: Clause, reading: Reading) -> bool:
    """Such as "double the last chorus", "repeat the bridge three times", "loop bars 25 to 28 four times"."""
    if (
        any(v.names or any(v.roles) for v in clause.voices)
        or clause.find("fx", "stutter", "chop", "delay", "reverb")
        or clause.find("transition")
    ):
        return False
    looped = clause.find("verb", "loop")
    verb = looped or clause.find("verb", "repeat", "double", "triple", "quadruple")
    extra = _extra(clause)
    times = clause.quantity("times")
    count = clause.find("count")
    places = [place for place in clause.places + clause.lent_places if place.named]
    if not places or not (verb or times or count or extra) or _only_plays(clause, verb):
        return False
    if extra and not (verb or times or count):
        return _another(clause, reading)
    if verb is not None and verb.text == "again" and _restored(clause):
        use(*clause.items)
        return True
    _at_the_end(clause, reading)
    use(*[place for place in places[1:] if place.relation in {"before", "after"}])
    number = _number_of_times(clause, verb, looped)
    use(verb, times, count, *clause.all("verb", "repeat", "loop", "double", "add", "become"))
    op = "loop" if looped is not None or places[0].bars else "repeat"
    reading.add(clause, op, {"times": number}, voice=False)
    return True


def _only_plays(clause: Clause, verb: Lexeme | None) -> bool:
    """Such as "play the second chorus | without drums": how it is played, and not how often."""
    if verb is None or verb.text != "play" or verb.link is not None:
        return False
    counted = clause.quantity("times") or clause.find("count") or _extra(clause)
    return not counted and len(clause.all("verb", "repeat")) == 1


def _restored(clause: Clause) -> bool:
    """Such as "full again from the chorus on": how it was anyway, and nothing played twice."""
    return any(clause.find(category) for category in ("attr", "degree", "dir", "vague", "feel"))


def _at_the_end(clause: Clause, reading: Reading) -> None:
    """Such as "the hook at the end three times": the last one."""
    end = next((place for place in clause.places if place.whole and place.relation == "end"), None)
    first = clause.places[0] if clause.places else None
    if end is None or first is None or len(first.labels) != 1 or len(reading.song.of(first.labels[0])) < 2:
        return
    first.sections, end.used = (f"last {first.labels[0]}",), True


def _extra(clause: Clause) -> bool:
    return any(
        place.indefinite and place.sections and place.text.split()[0] in {"another", "extra", "additional"}
        for place in clause.places
    ) or (
        any(place.sections for place in clause.places)
        and clause.says("extra", "additional", "one more", "one extra")
    )


def _number_of_times(clause: Clause, verb: Lexeme | None, looped: Lexeme | None) -> int:
    found = clause.quantity("times")
    if found is not None:
        more = clause.after(found)
        extra = isinstance(more, Lexeme) and more.text in {"more", "again", "extra"}
        extra |= "more" in found.text.split()
        return max(1, round(found.value)) + int(extra)
    word = clause.find("count")
    if word is not None and not (verb is not None and verb.text.startswith("double") and word is verb):
        return max(1, int(word.get("count")))
    if verb is not None and verb.get("verb") in _TIMES:
        return _TIMES[verb.get("verb")]
    bare = next(
        (piece for piece in clause.lexemes if piece.kind == "number" and 2 <= piece.value <= 64), None
    )
    multiplied = clause.find("unit", "times")
    if bare is not None and (looped or multiplied):
        use(bare, multiplied)
        return int(bare.value)
    return 2


def _another(clause: Clause, reading: Reading) -> bool:
    """Such as "add another chorus at the end": the last one once more."""
    places = [place for place in clause.places if place.sections]
    use(*clause.all("verb", "add"), *clause.all("dir"), *clause.all("number"))
    draft = reading.add(clause, "repeat", {"times": 2}, place=False, voice=False)
    names = places[0].sections
    found = reading.song.named(names)
    draft.sections = (f"last {found[-1].label}",) if found and len(found) > 1 else names
    draft.placed = True
    for place in clause.places:
        place.used = True
    return True


def extend(clause: Clause, reading: Reading) -> bool:
    """Such as "extend the intro by 8 bars", "make the bridge 4 bars longer", "a longer outro"."""
    verb = clause.find("verb", "extend", "shorten") or clause.find("attr", "length+", "length-")
    verb = (
        verb or _bars_moved(clause) or _resized(clause, reading) or _halved(clause) or _of_its_length(clause)
    )
    places = [place for place in clause.places or clause.lent_places if place.named]
    if verb is None or not places or clause.voices or clause.find("axis", "tempo"):
        return False
    down = verb.has("verb", "shorten", "remove") or verb.has("attr", "length-")
    halved = clause.find("than", "half") is not None or verb.has("than", "half") or _halves(verb)
    down |= halved
    down ^= verb.has("attr") and flips(clause, verb)
    found = clause.quantity("bar", "beat", "second", "times")
    bars = _bars(clause, reading, places[0], down=down, halved=halved)
    use(
        verb,
        found,
        *clause.all("verb", "become", "extend", "shorten", "add", "set"),
        *clause.all("attr", "length+", "length-"),
    )
    use(*clause.all("than"), *clause.all("dir"), *clause.all("degree"), clause.find("verb", "double"))
    use(*clause.all("verb", "remove"))
    if down:
        _shortened(clause, reading, places[0], 0 if halved else bars)
    elif bars > 0:
        reading.add(clause, "extend", {"bars": bars}, voice=False)
    return True


def _resized(clause: Clause, reading: Reading) -> Lexeme | None:
    """Such as "make the intro 16 bars": longer or shorter, by what it lacks or has too much."""
    found = clause.quantity("bar")
    verb = clause.find("verb", "become", "set")
    if found is not None and found.relation == "to":
        verb = verb or clause.find("verb", "remove")  # "cut verse 2 to 8 bars"
    if found is not None and [item for item in clause.items if item not in clause.places] == [found]:
        verb = Lexeme(found.text, found.start, found.end, "phrase")  # "intro 16 bars"
    if verb is None or found is None or len(clause.places) != 1 or clause.places[0].indefinite:
        return None
    sections = reading.song.named(clause.places[0].sections)
    busy = any(
        clause.find(c) for c in ("fx", "texture", "transition", "insert", "style", "feel", "attr", "vague")
    )
    if len(sections) != 1 or busy or clause.index(found) < clause.index(clause.places[0]):
        return None
    found.relation = "to"
    longer = found.value > sections[0].bars
    return Lexeme(verb.text, verb.start, verb.end, "phrase", {"verb": ("extend" if longer else "shorten",)})


_HALVING: Final = ("half", "halv", "halbier", "halfte", "deux", "moitie", "mitad", "metade", "ao meio")


def _halves(verb: Lexeme) -> bool:
    """Such as "cut the chorus in half"."""
    said = " ".join(part.text for part in (verb, verb.link) if part is not None)
    return any(word in said for word in _HALVING)


def _halved(clause: Clause) -> Lexeme | None:
    """Such as "cut half of the second verse"."""
    verb = clause.find("verb", "remove")
    half = clause.find("than", "half") or clause.find("quant", "half")
    if verb is None or half is None or clause.voices or clause.find("axis") is not None:
        return None
    if "silence" in verb.text.split():
        return None  # "half a bar of silence"
    if len(clause.places) != 1 or not clause.places[0].sections:
        return None
    use(half)
    return Lexeme(verb.text, verb.start, verb.end, "phrase", {"verb": ("shorten",), "than": ("half",)})


def _of_its_length(clause: Clause) -> Lexeme | None:
    """Such as "half the length of the intro", "twice the length"."""
    axis = clause.find("axis", "length")
    if axis is None or clause.voices or not any(place.sections for place in clause.places):
        return None
    part = (
        clause.find("than", "half", "twice") or clause.find("quant", "half") or clause.find("verb", "double")
    )
    if part is None:
        return None
    use(axis, part if part.has("quant") else None)
    half = part.has("than", "half") or part.has("quant", "half")
    verb, share = ("shorten", "half") if half else ("extend", "twice")
    return Lexeme(part.text, part.start, part.end, "phrase", {"verb": (verb,), "than": (share,)})


def _bars_moved(clause: Clause) -> Lexeme | None:
    """Such as "add 8 bars to the intro", "cut 8 bars from verse 2"."""
    found = clause.quantity("bar")
    verb = clause.find("verb", "add", "remove") or more_bars_of(clause)
    places = [place for place in clause.places if place.sections and not place.indefinite]
    if verb is None or found is None or len(places) != 1 or len(places) != len(clause.places):
        return None
    others = ("fx", "texture", "transition", "insert", "style", "feel", "role")
    if any(clause.find(category) for category in others):
        return None
    plain = clause.index(places[0]) - clause.index(found) in {1, 2}
    plain &= verb not in clause.items or clause.index(found) > clause.index(verb)
    return verb if plain and places[0].relation in {"", "in", "to", "from", "end", "start"} else None


def more_bars_of(clause: Clause) -> Lexeme | None:
    """Such as "8 more bars of outro": the number says "more" itself."""
    found = clause.quantity("bar")
    if found is None or not {"more", "extra"} & set(found.text.split()):
        return None
    return Lexeme(found.text, found.start, found.end, "phrase", {"verb": ("add",)})


def _bars(clause: Clause, reading: Reading, place: Place, *, down: bool, halved: bool) -> int:
    """How many bars more, or less."""
    sections = reading.song.named(place.sections)
    own = sections[0].bars if sections else 8
    found = clause.quantity("bar", "beat", "second")
    bare = next(
        (piece for piece in clause.lexemes if piece.kind == "number" and 1 <= piece.value <= 64), None
    )
    if found is None and bare is not None and getattr(clause.before(bare), "text", "") == "by":
        use(bare)
        return round(bare.value)
    if found is not None:
        count = found.value
        if found.unit == "beat":
            count /= reading.song.beats_per_bar
        if found.unit == "second":
            count /= reading.song.bar_seconds
        if found.relation == "to":
            return abs(max(1, round(count)) - own)
        return max(1, round(count))
    if halved or clause.find("than", "twice") or clause.quantity("times") or clause.find("verb", "double"):
        return max(1, own // 2) if down else own
    return max(1, min(own // 2, 4) if down else min(own, 8))


def _shortened(clause: Clause, reading: Reading, place: Place, bars: int) -> None:
    """A section, or each of several, gets shorter by leaving out its last bars: 0 for half of them."""
    sections = reading.song.named(place.sections)
    if not sections:
        if place.bars:
            reading.add(clause, "cut", voice=False)
        return
    runs = []
    for section in sections:
        count = min(bars or section.bars // 2, section.bars - 1)
        if count > 0:
            runs.append((section.last_bar - count + 1, section.last_bar))
    if not runs:
        return
    place.used = True
    draft = reading.add(clause, "cut", place=False, voice=False)
    apply_place(draft, Place(place.start, place.end, bars=runs[0], more_bars=tuple(runs[1:])), reading)
