"""Clauses without a verb of their own: more places, voices or numbers for the wish before them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from engines.planning import grammar_inserts as inserts
from engines.planning import grammar_order as ordering
from engines.planning import grammar_parts as parts
from engines.planning import grammar_structure as structure
from engines.planning.drafts import LOCAL, VOICED, Draft, first_role, use
from engines.planning.grammar_feel import swing_of
from engines.planning.grammar_space import feedback_of
from engines.planning.lexemes import Lexeme
from engines.planning.placing import apply_place
from engines.planning.sections import in_order

if TYPE_CHECKING:
    from engines.planning.clauses import Clause
    from engines.planning.items import Place, Quantity
    from engines.planning.reading import Reading


def is_bare(clause: Clause) -> bool:
    """Numbers, keys and lists of sections speak for themselves."""
    return (
        clause.find("count") is not None
        or ordering.trailing_order(clause) is not None
        or parts.laid_under(clause)
        or (bool(clause.voices) and any(place.only for place in clause.places))
        or (bool(clause.voices) and any(place.text.startswith("out of") for place in clause.places))
        or clause.find("without") is not None
        or bool(clause.keys)
        or clause.quantity() is not None
        or any(len(place.refs) > 2 for place in clause.places)
        or bool([piece for piece in clause.lexemes if piece.kind == "number"])
        or any(
            v.indefinite or (not v.names and any(v.roles)) or v.text in parts.NEW_WORDS for v in clause.voices
        )
    )


def attach(
    clause: Clause,
    last: list[Draft],
    leading: list[Place],
    reading: Reading,
) -> bool:
    """A clause that only says where or whose: it belongs to its neighbour."""
    if _stands_alone(clause, last):
        return False
    places = [place for place in clause.places if place.named or place.whole]
    if not last:
        leading.extend(places)
        use(*places)
        return bool(places) and not clause.voices
    if clause.voices and not places and not clause.quantity():
        return _more_voices(clause, last, reading)
    if clause.voices:
        return _ellipsis(clause, last, reading)
    # "play verse 2 first, then the intro": no place of the order
    if places and last[-1].op not in _PLACELESS and not _says_unknown(clause):
        _more_places(places, clause, last, reading)
        return True
    return more_numbers(clause, last)


_PLACELESS: Final = frozenset({"order", "length", "loudness"})


_REPEATED: Final = frozenset({"repeat", "loop", "stutter", "delay", "chop", "transition", "tempo"})
"""Operations that "three times" may be said of, a clause later."""


def _stands_alone(clause: Clause, last: list[Draft]) -> bool:
    """Such as "congas", "chorus x2", "bass only in verse 1": no verb, and a wish of its own all the same."""
    listed = any(len(place.refs) > 2 for place in clause.places) and not last
    if listed or clause.quantity("bpm", "lufs", "semitone") is not None or clause.keys:
        return True
    if any(inserts.is_new(place, clause) for place in clause.places) or ordering.trailing_order(clause):
        return True
    made = any(not voices.names and any(voices.roles) for voices in clause.voices)
    counted = clause.find("count") is not None or (
        clause.quantity("times") is not None and (not last or last[-1].op not in _REPEATED)
    )
    signed = [piece for piece in clause.lexemes if piece.kind == "number" and piece.text[0] in "+-"]
    moved = bool(clause.places) and bool(last) and last[-1].op == "gain"
    if (signed and (clause.voices or moved)) or parts.laid_under(clause):
        return True
    kept_out = bool(clause.voices) and any(place.text.startswith("out of") for place in clause.places)
    if kept_out or (structure.more_bars_of(clause) is not None and clause.places):
        return True
    alone = bool(clause.voices) and any(place.only for place in clause.places)
    return made or counted or alone or clause.find("without") is not None


def _more_places(places: list[Place], clause: Clause, last: list[Draft], reading: Reading) -> None:
    """Such as "…, but only in the chorus", "…, and in the outro", "… except in the bridge"."""
    use(*places)
    led = next((place for place in places if place.lead_bars), None)
    if led is not None and last[-1].op in {"transition", "insert"}:
        again = replace(last[-1], sections=(), bars=None, params={**last[-1].params, "bars": led.lead_bars})
        apply_place(again, led, reading)
        reading.drafts.append(again)
        last.append(again)
        return
    for draft in last:
        for place in places:
            if place.only or (draft.placed and place.relation != "except" and clause.joint == "but"):
                draft.sections, draft.bars, draft.seconds = (), None, None
            apply_place(draft, place, reading)
        draft.end = max(draft.end, clause.end)


def _more_voices(clause: Clause, last: list[Draft], reading: Reading) -> bool:
    """Such as "mute the drums …, the bass too": another stem for the same wish."""
    if not last[-1].voiced and last[-1].op in VOICED and clause.items[0].text in {"on", "to", "for"}:
        reading.put_voices(last[-1], clause)  # "1/4 delay, 60 % feedback, on the guitar"
        last[-1].end = max(last[-1].end, clause.end)
        return True
    if (
        last[-1].op not in LOCAL
        or not last[-1].voiced
        or (last[-1].op == "solo" and clause.joint == "then")
        or _says_unknown(clause)
        or any(piece.kind == "number" for piece in clause.lexemes)  # "… and the drums from 17 to 24"
        or any(v.indefinite or v.complement for v in clause.voices)
    ):
        return False
    for voices in clause.voices:
        voices.used = True
        for draft in last:
            if draft.op in LOCAL:
                draft.stems = in_order((*draft.stems, *voices.names))
                draft.end = max(draft.end, clause.end)
    return True


def _ellipsis(clause: Clause, last: list[Draft], reading: Reading) -> bool:
    """Such as "no drums in the intro, no bass …": "bass in the outro" repeats the verb before it."""
    model = last[-1]
    if model.op == "add" and any(first_role(voices) for voices in clause.voices):
        return _another_part(clause, last, reading)
    if any(voices.indefinite for voices in clause.voices):
        return False
    if model.op not in LOCAL or _begins_unknown(clause) or (model.op == "solo" and clause.joint == "then"):
        return False
    if model.op == "solo" and clause.joint == "and" and not model.placed:
        reading.put_voices(model, clause)
        reading.put_places(model, clause)
        model.end = max(model.end, clause.end)
        return True
    params = dict(model.params)
    found = clause.quantity()
    if found is not None:
        name = {"db": "gain_db", "percent": "position"}.get(found.unit)
        if name is None or name not in params:
            return False
        old = params[name]
        sign = -1.0 if isinstance(old, float | int) and old < 0 else 1.0
        params[name] = found.value * (1.0 if found.signed else sign)
        use(found)
    draft = reading.add(clause, model.op, params)
    draft.confidence *= 0.9
    last.append(draft)
    return True


def _another_part(clause: Clause, last: list[Draft], reading: Reading) -> bool:
    """Such as "add a pad to the intro, percussion to verse 1 and strings to the outro"."""
    role = next(first_role(voices) for voices in clause.voices if first_role(voices))
    last.append(reading.add(clause, "add", {"role": role}, voice=False))
    use(*clause.voices)
    return True


def _says_unknown(clause: Clause) -> bool:
    """Such as "full range in the chorus", "a lot in the outro": the wish before it is not meant as it was."""
    graded = any(not piece.has("prep") for piece in clause.all("degree"))
    return graded or any(
        isinstance(item, Lexeme) and item.kind == "word" and not item.tags for item in clause.items
    )


def _begins_unknown(clause: Clause) -> bool:
    """Whether a word that nobody knows stands in front: a verb perhaps, which is not the one before it."""
    first = next((item for item in clause.items if getattr(item, "kind", "") not in {"filler", "mark"}), None)
    return isinstance(first, Lexeme) and first.kind == "word" and not first.tags


_NUMBERS: Final[dict[str, dict[str, str]]] = {
    "note": {"delay": "note", "chop": "grid", "stutter": "grid"},
    "percent": {
        "reverb": "wet",
        "delay": "wet",
        "drive": "amount",
        "compress": "amount",
        "texture": "amount",
        "restyle": "amount",
        "add": "density",
    },
    "second": {"reverb": "decay_s"},
    "bar": {"fade": "bars", "transition": "bars", "insert": "bars", "extend": "bars"},
    "times": {"repeat": "times", "loop": "times", "stutter": "repeats"},
    "db": {"gain": "gain_db", "sidechain": "depth_db"},
    "ms": {"sidechain": "release_ms"},
}
"""Which parameter of an operation a number in a unit is for, where it stands behind it."""


def more_numbers(clause: Clause, last: list[Draft]) -> bool:
    """Such as "reverb on the vocals, 40 % wet, 3 s decay": numbers for the effect before them."""
    draft = last[-1]
    found = clause.quantity()
    if found is not None and found.unit == "percent" and "ratio" in draft.params:
        old = draft.params["ratio"]
        draft.params["ratio"] = 1.0 + abs(found.value) / (
            100.0 if isinstance(old, float) and old > 1 else -100.0
        )
        use(found)
        return True
    if found is not None and _special_number(found, draft):
        draft.end = max(draft.end, clause.end)
        return True
    name = _NUMBERS.get(found.unit, {}).get(draft.op, "") if found is not None else ""
    if found is None or not name:
        return _more_feedback(clause, draft)
    if draft.op == "delay" and found.unit == "percent" and clause.find("verb", "feedback"):
        name = "feedback"
    scale = 100.0 if found.unit == "percent" else 1.0
    draft.params[name] = found.note if found.unit == "note" else found.value / scale
    use(found, *clause.all("verb"), *clause.all("fx"))
    draft.end = max(draft.end, clause.end)
    return True


def _special_number(found: Quantity, draft: Draft) -> bool:
    """Numbers that are counted otherwise: "swing it, like 58%", "slower (x0.9)"."""
    if found.unit == "percent" and draft.params.get("feel") == "swing":
        draft.params["amount"] = swing_of(abs(found.value) / 100.0)
    elif found.unit == "times" and "ratio" in draft.params and found.value > 0:
        draft.params["ratio"] = found.value
    else:
        return False
    use(found)
    return True


def _more_feedback(clause: Clause, draft: Draft) -> bool:
    """Such as ", lots of feedback" behind a delay."""
    word = clause.find("verb", "feedback")
    if word is None or draft.op != "delay":
        return False
    draft.params["feedback"] = feedback_of(clause)
    use(word)
    draft.end = max(draft.end, clause.end)
    return True


_PARAMETERS: Final = frozenset({"decay", "feedback", "wetness", "release", "limit"})


def is_parameter(clause: Clause) -> bool:
    """Such as "… with a 4 second tail on the guitar": a number for the effect before it, and nothing new."""
    heads = [
        piece
        for piece in clause.lexemes
        if piece.kind != "part" and any(piece.has(c) for c in ("verb", "fx", "attr", "style"))
    ]
    named = [piece for piece in heads if piece.has("verb") and set(piece.tags["verb"]) & _PARAMETERS]
    light = [
        piece
        for piece in heads
        if piece.has("verb") and not set(piece.tags["verb"]) - {"add", "set", "become", "wetness"}
    ]
    return bool(named) and len(heads) == len(set(map(id, named + light))) and clause.quantity() is not None


def parameter_scope(clause: Clause, last: list[Draft], reading: Reading) -> None:
    """Give the effect before it the places and voices of a clause of parameters."""
    for draft in last[-1:]:
        if clause.voices and not draft.voiced:
            reading.put_voices(draft, clause)
        if clause.places and not draft.placed:
            reading.put_places(draft, clause)
