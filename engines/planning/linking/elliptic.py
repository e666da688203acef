"""The wish before it once more, otherwise or elsewhere: "less on the drums", "busy in the choruses"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from engines.planning.drafting.amounts import LEVELS, degree
from engines.planning.drafting.drafts import LOCAL, VOICED, Left, use
from engines.planning.drafting.graded import is_plain
from engines.planning.rules.inserts import NO_CHOICE
from engines.planning.rules.parts import DENSITIES
from engines.planning.words.items import Place, Voices
from engines.planning.words.lexemes import Lexeme

if TYPE_CHECKING:
    from engines.planning.drafting.clauses import Clause
    from engines.planning.drafting.drafts import Draft
    from engines.planning.drafting.reading import Reading
    from engines.planning.words.items import Item

AMOUNTS: Final = {
    "reverb": "wet",
    "delay": "wet",
    "drive": "amount",
    "compress": "amount",
    "eq": "amount",
    "sidechain": "depth_db",
    "texture": "amount",
}


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
    return isinstance(item, Lexeme) and (is_plain(item) or item.text in {"each", "dj", "both", "apiece"})


def more_elsewhere(clause: Clause, last: list[Draft], reading: Reading) -> bool:
    """Such as "more reverb on the vocals, less on the drums": the same effect, more or less of it."""
    model = last[-1] if last else None
    moved = more_or_less(clause)
    name = AMOUNTS.get(model.op) if model is not None else None
    if model is None or moved is None or name is None:
        return False
    use(moved, *clause.all("prep"))
    degree(clause)
    less = moved.has("dir", "less")
    params = dict(model.params)
    old = params.get(name)
    more = abs(old) if model.op == "eq" and isinstance(old, int | float) else old
    params[name] = less_of(model.op, params.get(name)) if less else more
    reading.add(clause, model.op, {key: value for key, value in params.items() if value is not None})
    last.append(reading.drafts[-1])
    return True


def more_or_less(clause: Clause) -> Lexeme | None:
    """The "more" or "less" of a clause that says nothing beside it but where or for whom."""
    moved = clause.find("dir")
    if moved is None or not moved.text.split()[-1].startswith(("more", "less")):
        return None
    if not (clause.voices or clause.places) or clause.quantity() is not None:
        return None
    if isinstance(clause.after(moved), Voices):
        return None  # "less treble, more bass": more of the bass itself
    named = any(
        piece.has(category)
        for piece in clause.lexemes
        if not piece.has("prep") and piece is not moved
        for category in _SAME_WISH
    )
    return None if named else moved


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


def approved(clause: Clause, last: list[Draft], reading: Reading) -> bool:
    """Such as "drums ok", behind "bass too loud": nothing is to be done there."""
    del reading
    praised = [item for item in clause.items if item.text in _APPROVING]
    plain = all(
        isinstance(item, Voices | Place)
        or item in praised
        or (isinstance(item, Lexeme) and (is_plain(item) or item.has("talk", "that")))
        for item in clause.items
    )
    if not last or not praised or not plain or not (clause.voices or clause.places):
        return False
    use(*clause.items)
    return True


_APPROVING: Final = frozenset({"ok", "okay", "fine", "good", "great", "perfect", "alright", "lovely"})


def begun_there(clause: Clause, last: list[Draft], reading: Reading) -> bool:
    """Such as "fade out, but start it at the last chorus": where the wish before it begins."""
    verb = clause.find("verb", "start")
    pointed = verb is not None and {"it", "that"} & set(verb.text.split())
    if not pointed or not last or last[-1].op not in _MOVING or not clause.places:
        return False
    use(verb)
    reading.put_places(last[-1], clause)
    last[-1].end = max(last[-1].end, clause.end)
    return True


_MOVING: Final = frozenset({"fade", "filter", "tempo"})
"""Operations that have a beginning of their own."""


def in_that_style(clause: Clause, last: list[Draft], reading: Reading) -> bool:
    """Such as "new drums, trap ones": the style of the part before it, and not of the whole song."""
    del reading
    style = clause.find("style")
    model = last[-1] if last else None
    if style is None or model is None or model.op not in {"add", "replace"} or clause.voices or clause.places:
        return False
    if not clause.says("one", "ones") or clause.find("verb") is not None:
        return False
    model.params["style"] = style.get("style")
    model.end = max(model.end, clause.end)
    clause.consume()
    return True


def of_what_is_new(clause: Clause, last: list[Draft], reading: Reading) -> bool:
    """Such as "an 8 bar breakdown with only the vocals": who plays in new bars, which cannot be chosen."""
    if not last or last[-1].op not in {"insert", "transition"} or clause.joint not in {"with", ","}:
        return False
    if clause.find("verb", "only") is None:
        return False
    if not clause.voices or clause.places or clause.does_something:
        return False
    reading.left.append(Left(clause.start, clause.end, NO_CHOICE))
    clause.consume()
    return True


def _played(clause: Clause, dense: Lexeme, model: Draft) -> bool:
    """Such as "add percussion, but keep it sparse": how the part before it is played."""
    if not all(
        isinstance(item, Lexeme)
        and (
            item is dense or is_plain(item) or item.has("verb", "keep", "become") or item.has("talk", "that")
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


def spared(clause: Clause, last: list[Draft], reading: Reading) -> bool:
    """Such as "…, but not on the drums", "…, not the drums": the wish before it leaves them as they are."""
    voices = next(iter(clause.voices), None)
    if voices is None or not last or clause.joint == "strong" or not _only_spares(clause, voices):
        return False
    every = reading.facts.stem_names
    gone = [name for name in every if (name in voices.names) != voices.complement]
    for draft in last:
        left = tuple(name for name in draft.stems or every if name not in gone)
        if not gone or draft.op not in _SPARING:
            return False
        draft.stems, draft.voiced = left or draft.stems, True
        draft.end = max(draft.end, clause.end)
    clause.consume()
    return True


_SPARING: Final = LOCAL | VOICED | {"restyle"}


def _only_spares(clause: Clause, voices: Voices) -> bool:
    """Whether a clause says nothing but whom to leave out."""
    first = clause.items[0]
    denied = isinstance(first, Lexeme) and first.has("not") and not first.has("verb")
    return (voices.complement or denied) and all(
        item is voices or (item is first and denied) or (isinstance(item, Lexeme) and is_plain(item))
        for item in clause.items
    )


def less_of(op: str, old: object) -> float:
    """What "less" of an effect is, elsewhere than it was asked for."""
    if op == "eq":
        return -abs(old) if isinstance(old, int | float) else -0.5
    return {"wet": 0.12, "amount": 0.2, "depth_db": 3.0}[AMOUNTS[op]]
