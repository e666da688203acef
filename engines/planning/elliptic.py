"""Clauses that lean on the wish before them: "less on everything else", "… after it", "everything else"."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, Final

from engines.planning.amounts import LEVELS, degree, direction
from engines.planning.drafts import Left, use
from engines.planning.grammar_parts import DENSITIES
from engines.planning.items import Place, Voices
from engines.planning.lexemes import Lexeme

if TYPE_CHECKING:
    from engines.planning.clauses import Clause
    from engines.planning.drafts import Draft, Reading
    from engines.planning.items import Item, Quantity

_AMOUNTS: Final = {
    "reverb": "wet",
    "delay": "wet",
    "drive": "amount",
    "compress": "amount",
    "eq": "amount",
    "sidechain": "depth_db",
}
_GRADED: Final = {
    "reverb": ("wet", "wet"),
    "delay": ("wet", "wet"),
    "drive": ("amount", "amount"),
    "compress": ("amount", "amount"),
    "texture": ("amount", "amount"),
    "add": ("density", "amount"),
    "sidechain": ("depth_db", "depth"),
    "restyle": ("amount", "style"),
    "eq": ("amount", "eq"),
    "gain": ("gain_db", "volume"),
    "transpose": ("semitones", "pitch"),
    "tempo": ("ratio", "tempo"),
}
"""For each operation the parameter that a degree is for, and the axis of its amounts."""
_SAME_WISH: Final = (
    "verb",
    "fx",
    "texture",
    "transition",
    "insert",
    "feel",
    "attr",
    "axis",
    "style",
    "vague",
)
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


def by_octaves(clause: Clause, last: list[Draft]) -> bool:
    """Such as "put an arp in the chorus, up an octave": the register of the part before it."""
    found = clause.quantity("semitone")
    model = last[-1] if last else None
    if found is None or model is None or model.op not in {"add", "replace"} or clause.joint == "strong":
        return False
    if abs(found.value) not in {12.0, 24.0} or not all(_is_register(item, found) for item in clause.items):
        return False
    model.params["octave"] = int(found.value // 12) * (direction(clause) or _pitched(clause))
    model.end = max(model.end, clause.end)
    clause.consume()
    return True


def _is_register(item: Item, found: Quantity) -> bool:
    if item is found:
        return True
    if not isinstance(item, Lexeme):
        return False
    return (
        _is_plain(item) or item.has("dir") or item.has("attr", "pitch+", "pitch-") or item.has("talk", "that")
    )


def _pitched(clause: Clause) -> int:
    return -1 if clause.find("attr", "pitch-") else 1


def paired_insert(clause: Clause, last: list[Draft], reading: Reading) -> bool:
    """Such as "a dj intro and outro, 32 bars each": the other end of the song gets new bars too."""
    model = last[-1] if last else None
    places = clause.places
    if model is None or model.op != "insert" or len(places) != 1 or clause.voices or clause.joint == "strong":
        return False
    kind = places[0].labels[0] if len(places[0].labels) == 1 else ""
    found = clause.quantity("bar")
    plain = all(item in (places[0], found) or _is_for_each(item) for item in clause.items)
    if {kind, model.params.get("kind")} != {"intro", "outro"} or places[0].relation or not plain:
        return False
    if found is not None and "each" in clause.items[-1].text.split():
        model.params["bars"] = found.value
    bars = found.value if found is not None else model.params["bars"]
    use(*clause.items)
    last.append(reading.add(clause, "insert", {"kind": kind, "bars": bars}, place=False, voice=False))
    return True


def _is_for_each(item: Item) -> bool:
    return isinstance(item, Lexeme) and (_is_plain(item) or item.text in {"each", "dj", "both", "apiece"})


def set_aside(clause: Clause) -> None:
    """Such as "make chorus 2 the same as chorus 1": what is only compared with is no place of the wish."""
    for before, item in itertools.pairwise(clause.items):
        if isinstance(before, Place) and before.relation and item.text in _ARRIVES:
            item.used = True  # "until the chorus hits"
        same = isinstance(before, Lexeme) and before.text == "as" and clause.find("talk", "same") is not None
        if isinstance(item, Place) and isinstance(before, Lexeme) and (same or before.text.endswith(_AS)):
            item.used = before.used = True


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


def more_elsewhere(clause: Clause, last: list[Draft], reading: Reading) -> bool:
    """Such as "more reverb on the vocals, less on the drums": the same effect, more or less of it."""
    moved = clause.find("dir")
    if not last or moved is None or not moved.text.split()[-1].startswith(("more", "less")):
        return False
    model = last[-1]
    name = _AMOUNTS.get(model.op)
    if name is None or not (clause.voices or clause.places) or clause.quantity() is not None:
        return False
    if any(
        piece.has(category)
        for piece in clause.lexemes
        if not piece.has("prep") and piece is not moved
        for category in _SAME_WISH
    ):
        return False
    use(moved, *clause.all("prep"))
    degree(clause)
    less = moved.has("dir", "less")
    params = dict(model.params)
    old = params.get(name)
    more = abs(old) if model.op == "eq" and isinstance(old, int | float) else old
    params[name] = _less(model, name) if less else more
    reading.add(clause, model.op, {key: value for key, value in params.items() if value is not None})
    last.append(reading.drafts[-1])
    return True


def contrasted(clause: Clause, last: list[Draft], reading: Reading) -> bool:
    """Such as "sparse percussion in the verses, busy in the choruses": the same part, played otherwise."""
    dense = clause.find("attr", "density+", "density-")
    model = last[-1] if last else None
    if dense is None or model is None or model.op not in {"add", "replace"} or clause.voices:
        return False
    if clause.find("role") is not None or clause.find("style") is not None:
        return False
    if not clause.places:
        return _played(clause, dense, model)
    use(dense, *clause.all("verb", "become", "set"))
    params = dict(model.params) | {"density": DENSITIES[dense.get("attr")]}
    draft = reading.add(clause, model.op, params, voice=False)
    draft.stems, draft.voiced = model.stems, model.voiced
    last.append(draft)
    return True


def by_how_much(clause: Clause, last: list[Draft]) -> bool:
    """Such as "compress the drums, heavily", "lofi, but only a bit": a degree for the wish before it."""
    degrees = clause.all("degree")
    if last and last[-1].op == "texture" and _loudness_only(clause):
        last[-1].params["amount"] = LEVELS["amount"]["large" if clause.find("attr", "volume+") else "small"]
        clause.consume()
        return True
    plain = all(isinstance(item, Lexeme) and _is_plain(item) for item in clause.items)
    name = _GRADED.get(last[-1].op, ("", ""))[0] if last else ""
    if not degrees or not plain or not name:
        return False
    model = last[-1]
    old = model.params.get(name)
    value = LEVELS[_GRADED[model.op][1]][degree(clause)]
    if model.op in {"gain", "eq", "transpose"}:
        value = -value if isinstance(old, int | float) and old < 0 else value
    if model.op == "tempo":
        if not isinstance(old, int | float):
            return False
        value = 1.0 - value if old < 1 else 1.0 + value
    model.params[name] = value
    model.end = max(model.end, clause.end)
    clause.consume()
    return True


def _loudness_only(clause: Clause) -> bool:
    """Such as ", quiet" behind "rain in the intro"."""
    loud = clause.find("attr", "volume+", "volume-")
    return loud is not None and all(
        item is loud or (isinstance(item, Lexeme) and _is_plain(item)) for item in clause.items
    )


def _is_plain(item: Lexeme) -> bool:
    return (
        item.has("degree")
        or item.has("join")
        or item.kind in {"filler", "mark"}
        or item.text in {"only", "just"}
    )


def numbered(clause: Clause, last: list[Draft]) -> bool:
    """Such as "faster, so 128", "a loud master, -8": a number that can only be for the wish before it."""
    numbers = [item for item in clause.items if isinstance(item, Lexeme) and item.kind == "number"]
    plain = all(item in numbers or (isinstance(item, Lexeme) and _is_plain(item)) for item in clause.items)
    if len(numbers) != 1 or not plain or not last:
        return False
    value, model = numbers[0].value, last[-1]
    if model.op == "tempo" and 40 <= value <= 240:
        model.params.pop("ratio", None)
        model.params["bpm"] = value
    elif model.op == "loudness" and -30 <= value <= -5:
        model.params["lufs"] = value
    else:
        return False
    model.end = max(model.end, clause.end)
    clause.consume()
    return True


def fewer_bars(clause: Clause, last: list[Draft]) -> bool:
    """Such as "the outro is too long, trim 4 bars off": how many bars the cut before it takes."""
    found = clause.quantity("bar")
    model = last[-1] if last else None
    if model is None or model.op != "cut" or model.bars is None or found is None:
        return False
    if clause.places or clause.voices or not clause.find("verb", "shorten", "remove"):
        return False
    model.bars = (max(1, model.bars[1] - round(found.value) + 1), model.bars[1])
    model.end = max(model.end, clause.end)
    clause.consume()
    return True


def of_what_is_new(clause: Clause, last: list[Draft], reading: Reading) -> bool:
    """Such as "an 8 bar breakdown with only the vocals": who plays in new bars, which cannot be chosen."""
    if not last or last[-1].op not in {"insert", "transition"} or clause.joint not in {"with", ","}:
        return False
    alone = clause.find("verb", "only")
    if alone is None or (clause.joint == "," and not alone.text.startswith("with")):
        return False
    if not clause.voices or clause.places or clause.does_something:
        return False
    reading.left.append(Left(clause.start, clause.end, "Which stems play in new bars cannot be chosen yet."))
    clause.consume()
    return True


def _played(clause: Clause, dense: Lexeme, model: Draft) -> bool:
    """Such as "add percussion, but keep it sparse": how the part before it is played."""
    if not all(
        isinstance(item, Lexeme)
        and (
            item is dense or _is_plain(item) or item.has("verb", "keep", "become") or item.has("talk", "that")
        )
        for item in clause.items
    ):
        return False
    model.params["density"] = DENSITIES[dense.get("attr")]
    model.end = max(model.end, clause.end)
    clause.consume()
    return True


def faded_out(clause: Clause, last: list[Draft], reading: Reading) -> bool:
    """Such as "fade the vocals in over the intro and out over the outro"."""
    out = clause.find("verb", "off")
    model = last[-1] if last else None
    if model is None or model.op != "fade" or out is None or out.text != "out" or clause.voices:
        return False
    if not clause.places or model.params.get("direction") != "in":
        return False
    out.used = True
    draft = reading.add(clause, "fade", {**model.params, "direction": "out"})
    draft.stems, draft.voiced = model.stems, model.voiced
    last.append(draft)
    return True


def softened(clause: Clause, last: list[Draft], reading: Reading) -> bool:
    """Such as "vocals loud in the chorus, soft in the verse"."""
    soft = next((piece for piece in clause.all("degree") if piece.text in {"soft", "softly", "gentle"}), None)
    plain = all(
        item is soft or isinstance(item, Place) or getattr(item, "kind", "") == "filler"
        for item in clause.items
    )
    if soft is None or not plain or not clause.places or not last or last[-1].op != "gain":
        return False
    soft.used = True
    draft = reading.add(clause, "gain", {"gain_db": -LEVELS["volume"][""]}, voice=False)
    draft.stems, draft.voiced = last[-1].stems, last[-1].voiced
    last.append(draft)
    return True


def _less(model: Draft, name: str) -> float:
    old = model.params.get(name)
    if model.op == "eq":
        return -abs(old) if isinstance(old, int | float) else -0.5
    return {"wet": 0.12, "amount": 0.2, "depth_db": 3.0}[name]


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
