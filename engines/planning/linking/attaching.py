"""Clauses without a verb of their own: more places or voices for the wish before them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from engines.planning.drafting.drafts import LOCAL, VOICED, Draft, Value, first_role, use
from engines.planning.drafting.placing import apply_place
from engines.planning.linking.lending import EFFECTS
from engines.planning.rules import entrances, inserts, parts, structure
from engines.planning.rules import order as ordering
from engines.planning.rules.effect_numbers import more_numbers
from engines.planning.words.items import Voices
from engines.planning.words.lexemes import Lexeme
from engines.planning.words.sections import in_order

if TYPE_CHECKING:
    from engines.planning.drafting.clauses import Clause
    from engines.planning.drafting.reading import Reading
    from engines.planning.words.items import Place


def is_bare(clause: Clause) -> bool:
    """Numbers, keys and lists of sections speak for themselves."""
    return (
        clause.find("count") is not None
        or ordering.trailing_order(clause) is not None
        or ordering.comes(clause) is not None
        or parts.laid_under(clause)
        or any(inserts.is_new(place, clause) for place in clause.places)
        or entrances.starts_or_comes(clause)
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
    if _stands_alone(clause, last) or not (last or clause.quantity() is None):
        return False
    places = [place for place in clause.places if place.named or place.whole]
    if not last:
        leading.extend(places)
        use(*places)
        return bool(places) and not clause.voices
    if clause.voices and not places and not clause.quantity():
        return _more_voices(clause, last, reading)
    if clause.voices or (places and clause.quantity("db") and last[-1].op == "gain"):
        return _ellipsis(clause, last, reading)
    # "play verse 2 first, then the intro": no place of the order
    goes = clause.joint == "then" and clause.find("verb", "move") is not None
    if places and last[-1].op not in _PLACELESS and not goes and not _says_unknown(clause):
        _more_places(places, clause, last, reading)
        if clause.quantity() is not None:
            more_numbers(clause, last)  # "echo the singer with 1/8 triplets in chorus 2"
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
    new = any(inserts.is_new(place, clause) for place in clause.places)
    if new or ordering.trailing_order(clause) or ordering.comes(clause):
        return True
    if entrances.starts_or_comes(clause) and not (last and entrances.comes_from(clause)):
        return True
    made = any(not voices.names and any(voices.roles) for voices in clause.voices)
    counted = clause.find("count") is not None or (
        clause.quantity("times") is not None
        and (not last or last[-1].op not in _REPEATED or bool(clause.places))
    )
    signed = [piece for piece in clause.lexemes if piece.kind == "number" and piece.text[0] in "+-"]
    moved = bool(clause.places) and bool(last) and last[-1].op == "gain"
    if (signed and (clause.voices or moved)) or parts.laid_under(clause):
        return True
    kept_out = bool(clause.voices) and any(place.text.startswith("out of") for place in clause.places)
    if kept_out or (structure.more_bars_of(clause) is not None and clause.places):
        return True
    alone = bool(clause.voices) and any(place.only for place in clause.places)
    return made or counted or alone or _is_new_part(clause) or clause.find("without") is not None


_NEW_ROLES: Final = frozenset({"pad", "strings", "arp", "chords", "percussion"})


def _is_new_part(clause: Clause) -> bool:
    """Such as "no vocals, strings in the last chorus": an instrument to be added, and no stem of the song."""
    voices = clause.items[0]
    if clause.joint != "," or not isinstance(voices, Voices) or len(clause.voices) != 1 or not clause.places:
        return False
    own = {"guitar", "guitars", "piano", "keys", "synth", "synths"} & set(voices.text.split())
    new = voices.names == ("other",) and not own and bool(_NEW_ROLES & set(voices.roles))
    voices.indefinite |= new
    return new


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
    for draft in [draft for draft in last if draft is last[-1] or not _is_within(draft, last[-1])]:
        for place in places:
            if draft.op == "fade" and place.length_bars:
                draft.params["bars"] = place.length_bars  # "fade out, last 12 bars"
                continue
            if _begins_at(draft, place, reading):
                draft.bars = None  # "a hit at bar 57, on chorus 2": one moment, named twice
            if draft.bars and place.bars and place.relation in {"", "in"} and not place.only:
                draft.more_bars = (*draft.more_bars, place.bars)  # "cut bars 1 to 4, then the last 8 bars"
                continue
            if place.only or (draft.placed and place.relation != "except" and clause.joint == "but"):
                draft.sections, draft.bars, draft.seconds = (), None, None
            apply_place(draft, place, reading)
        draft.end = max(draft.end, clause.end)


def _begins_at(draft: Draft, place: Place, reading: Reading) -> bool:
    """Whether a place begins with the one bar of a draft."""
    found = reading.song.named(place.sections)
    return bool(found) and draft.bars == (found[0].first_bar, found[0].first_bar)


def _is_within(draft: Draft, made: Draft) -> bool:
    """Such as the style of "a trance build": it holds for the new bars, wherever those are."""
    return made.op == "insert" and draft.sections == (made.params["kind"],)


def _more_voices(clause: Clause, last: list[Draft], reading: Reading) -> bool:
    """Such as "mute the drums …, the bass too": another stem for the same wish."""
    bare = clause.joint == "," and len(clause.items) == 1 and last[-1].op in EFFECTS
    told = bare or clause.items[0].text in {"on", "to", "for"}
    if not last[-1].voiced and last[-1].op in VOICED and told:
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
    new = any(voices.indefinite for voices in clause.voices)
    if (
        new
        or model.op not in LOCAL
        or model.op == "texture"
        or _says_strange(clause)
        or (model.op == "solo" and clause.joint == "then")
    ):
        return False
    if model.op == "solo" and clause.joint == "and" and not model.placed:
        reading.put_voices(model, clause)
        reading.put_places(model, clause)
        model.end = max(model.end, clause.end)
        return True
    if model.op in {"mute", "solo"} and not any(voices.names for voices in clause.voices):
        use(*clause.items)  # "verse 1 only drums, verse 2 everything"
        return True
    params = _renumbered(clause, model)
    if params is None:
        return False
    places = clause.places
    draft = reading.add(clause, model.op, params)
    if model.entrance is not None and places:
        entrances.silence_before(draft, places[0], reading)  # "vocals in at verse 1 and drums at bar 17"
    draft.confidence *= 0.9
    last.append(draft)
    return True


def _renumbered(clause: Clause, model: Draft) -> dict[str, Value] | None:
    """The parameters of a wish with the number of another clause; None where that is for none of them."""
    params = dict(model.params)
    found = clause.quantity()
    if found is None:
        return params
    name = {"db": "gain_db", "percent": "position"}.get(found.unit)
    if name is None or name not in params:
        return None
    old = params[name]
    sign = -1.0 if isinstance(old, float | int) and old < 0 else 1.0
    params[name] = found.value * (1.0 if found.signed else sign)
    use(found)
    return params


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


def _says_strange(clause: Clause) -> bool:
    """Whether a word that nobody knows stands in it: a verb perhaps, which is not the one before it."""
    return any(isinstance(item, Lexeme) and item.kind == "word" and not item.tags for item in clause.items)
