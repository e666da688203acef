"""Who plays: mute, solo and preserve."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from engines.planning.drafts import Ask, stems_of, use
from engines.planning.grammar_parts import NEW_WORDS
from engines.planning.items import Place, Voices
from engines.planning.lexemes import Lexeme

if TYPE_CHECKING:
    from engines.planning.clauses import Clause
    from engines.planning.reading import Reading


_LETTING: Final = frozenset({"deja", "deixa", "deixe", "dejar", "deixar", "lass", "laisse", "leave", "let"})
"""Verbs that also mean "make": "deja la voz más alta"."""


_STATES: Final = ("drive-", "eq.brightness+", "eq.punch+", "volume+")


_PLAIN: Final = frozenset(
    {"clean", "crisp", "clear", "tight", "punchy", "loud", "upfront", "up front", "raw"}
)
"""How something is, and not how it shall become: "keep the drums crisp"."""


_BUSY: Final = ("fx", "texture", "transition", "attr", "style", "feel", "insert")


def keep(clause: Clause, reading: Reading) -> bool:
    """Such as "keep the vocals", "don't touch the drums", "leave the intro as it is"."""
    verb = clause.find("verb", "keep") or clause.find("verb", "recognisable")
    if verb is None or _is_solo(clause, verb) or _keeps_aside(clause):
        return False
    use(*clause.all("verb", "keep"))
    if verb.text in _LETTING and clause.voices and clause.find("attr"):
        return False
    if (
        clause.places
        and clause.find("attr")
        and (not clause.voices or clause.find("attr", "length-", "length+") is not None)
    ):
        return False  # "keep the bridge quiet"
    if clause.voices:
        use(*[attr for attr in clause.all("attr", *_STATES) if attr.text in _PLAIN])
    level = "recognisable" if clause.find("verb", "recognisable") else "exact"
    use(clause.find("verb", "recognisable"))
    if clause.quantity("bpm", "lufs") is not None or clause.find("fx"):
        return False
    whole = bool(clause.voices) and not stems_of(clause)
    if (clause.voices and not whole) or clause.lent_voices or any(place.named for place in clause.places):
        reading.add(clause, "preserve", {"level": level})
    use(clause.find("axis"), *clause.all("verb", "become", "set", "move"), *(clause.voices if whole else ()))
    for place in clause.places:
        place.used = True
    return True


def _keeps_aside(clause: Clause) -> bool:
    """Such as "keep the bass in the middle": where it sounds, and not that it stays as it is."""
    return bool(clause.voices) and clause.find("verb", "left", "right", "center") is not None


def _is_solo(clause: Clause, verb: Lexeme) -> bool:
    """Such as "keep only the vocals" is a solo, "just the vocals kept as they are" is not."""
    only = clause.find("verb", "only")
    if only is None:
        return False
    behind = any(clause.index(verb) > clause.index(voices) for voices in clause.voices)
    return not (behind and only.text in {"just", "only", "with just", "with only"} and verb is not only)


def begins_with(clause: Clause, reading: Reading) -> bool:
    """Such as "start with just the vocals for 8 bars", "end with only the drums"."""
    verb = clause.find("verb", "start", "end")
    alone = clause.find("verb", "only")
    found = clause.quantity("bar")
    places = [place for place in clause.places if not _at_that_edge(place, verb, reading)]
    alone = alone or next((place for place in clause.places if place.only), None)
    if verb is None or not stems_of(clause) or places or not (alone or found):
        return False
    use(*clause.places)
    if any(clause.find(category) for category in _BUSY) or any(v.indefinite for v in clause.voices):
        return False
    use(alone, found, *clause.all("verb", "start", "end", "only"))
    draft = reading.add(clause, "solo")
    edge = reading.facts.sections[-1 if verb.has("verb", "end") else 0] if reading.facts.sections else None
    last = reading.song.last_bar
    if found is not None:
        bars = max(1, round(found.value))
        draft.bars = (max(1, last - bars + 1), last) if verb.has("verb", "end") else (1, min(bars, last))
    elif edge is not None:
        draft.sections = (edge.name,)
    draft.placed = True
    return True


def _at_that_edge(place: Place, verb: Lexeme | None, reading: Reading) -> bool:
    """Whether a place is the section that is started or ended with anyway."""
    named = reading.song.named(place.sections)
    edge = reading.facts.sections[-1 if verb is not None and verb.has("verb", "end") else 0 :][:1]
    return bool(named) and tuple(named) == tuple(edge)


def only(clause: Clause, reading: Reading) -> bool:
    """Such as "just the vocals and bass in verse 2", "solo the drums", "acapella", "instrumental"."""
    return _acapella(clause, reading) or _instrumental(clause, reading) or _solo(clause, reading)


def _acapella(clause: Clause, reading: Reading) -> bool:
    piece = clause.find("verb", "acapella")
    if piece is None:
        return False
    use(piece, *clause.all("verb", "become", "only", "add", "set"))
    draft = reading.add(clause, "solo", voice=False)
    draft.stems = ("vocals",)
    for voices in clause.voices:
        voices.used = True
    return True


def _instrumental(clause: Clause, reading: Reading) -> bool:
    piece = clause.find("verb", "instrumental")
    if piece is None or clause.find("verb", "remove", "keep", "only"):
        return False
    use(piece, *clause.all("verb", "become", "add", "set"))
    draft = reading.add(clause, "mute", voice=False)
    draft.stems = ("vocals",)
    return True


def _solo(clause: Clause, reading: Reading) -> bool:
    verb = clause.find("verb", "only")
    if verb is None:
        return _only_there(clause, reading)
    behind_place = isinstance(clause.before(verb), Place) and clause.find("than", "half", "twice")
    if (
        any(clause.find(category) for category in _BUSY)
        or clause.quantity() is not None
        or clause.find("dir")
        or behind_place
    ):
        use(*[piece for piece in clause.all("verb", "only") if piece.text in {"only", "just"}])
        return False
    if not clause.voices and clause.find("verb", "remove", "repeat", "add", "replace", "loop"):
        use(verb)
        return False
    voices = clause.voices or clause.lent_voices
    new = all(v.indefinite and len(v.names) < 2 for v in voices)
    if not voices or new or (not stems_of(clause) and clause.voices):
        return False
    if clause.find("verb", "remove", "replace") and verb.text in {"only", "just"}:
        use(verb)
        return False
    use(*clause.all("verb", "only"), *clause.all("verb", "keep", "add", "become", "set"))
    reading.add(clause, "solo")
    return True


def _only_there(clause: Clause, reading: Reading) -> bool:
    """Such as "bass only in verse 1"."""
    place = next((place for place in clause.places if place.only), None)
    if place is None or not clause.voices or not stems_of(clause) or not clause.headless:
        return False
    elsewhere = reading.song.without((), place.sections) if place.sections else ()
    alone = reading.add(clause, "solo")
    alone.confidence = 0.7
    if elsewhere:
        silent = replace(alone, op="mute", sections=elsewhere)
        readings = [("alone there", [alone]), ("silent elsewhere", [silent])]
        if place.every:
            reading.drafts[-1] = silent
            readings.reverse()
        reading.asks.append(
            Ask(clause.start, clause.end, reading.prompt[clause.start : clause.end], readings)
        )
    return True


def enter(clause: Clause, reading: Reading) -> bool:
    """Such as "the drums only come in at the first chorus": they are silent before it."""
    verb = clause.find("verb", "enter") or _brought_in(clause)
    places = [place for place in clause.places if place.sections or place.bars]
    new = any(voices.indefinite or voices.text in NEW_WORDS for voices in clause.voices)
    if verb is None or not places or not stems_of(clause) or new:
        return False
    until = any(place.relation == "in" and "until" in place.text for place in places)
    use(verb, *places, *clause.all("verb", "only", "add", "set", "become", "keep"))
    draft = reading.add(clause, "mute", place=False)
    if places[0].bars:
        draft.bars, draft.placed = (1, max(1, places[0].bars[0] - 1)), True
        return True
    earlier = places[0].sections if until else reading.song.before(places[0].sections)
    draft.sections, draft.placed = earlier, True
    return True


def _brought_in(clause: Clause) -> Lexeme | None:
    """Such as "bring the drums in only from verse 2": "in" went to the place."""
    words = [place.text.split() for place in clause.places if place.sections]
    entered = any(text[0] == "in" and {"from", "at", "after"} & set(text[1:3]) for text in words)
    return clause.find("verb", "move", "add", "set") if entered else None


def kept_out(clause: Clause, reading: Reading) -> bool:
    """Such as "hats out of the intro", "keep the drums out of verse 1"."""
    place = next((place for place in clause.places if place.text.startswith("out of")), None)
    busy = any(clause.find(category) for category in (*_BUSY, "dir", "role"))
    if place is None or busy or not stems_of(clause) or any(v.indefinite for v in clause.voices):
        return False
    place.relation = "in"
    use(*clause.all("verb", "keep", "set", "move", "become", "add", "remove"))
    reading.add(clause, "mute")
    return True


def without(clause: Clause, reading: Reading) -> bool:
    """Such as "drumless version"."""
    piece = clause.find("without")
    if piece is None:
        return False
    use(piece, *clause.all("verb", "become", "add", "set"))
    draft = reading.add(clause, "mute", voice=False)
    draft.stems = (piece.get("without"),)
    return True


def unchanged(clause: Clause, reading: Reading) -> bool:
    """Such as "bass the same": nothing is to be done."""
    piece = clause.find("talk", "same")
    if piece is None or not clause.voices or reading.has_before:
        return False
    use(piece, *clause.voices, *clause.places)
    return True


def remove(clause: Clause, reading: Reading) -> bool:
    """Such as "no drums in the intro", "take out the vocals", "drums off"."""
    verb = clause.find("verb", "remove") or _trailing_off(clause)
    if verb is None:
        return False
    if _has_amount(clause) or any(
        clause.find(category) for category in ("fx", "texture", "transition", "axis", "feel")
    ):
        return False
    voices = [v for v in clause.voices or clause.lent_voices if v.names or v.complement]
    if not voices and clause.voices and any(place.named for place in clause.places):
        voices = clause.voices  # "drop everything out for a bar"
    if not voices and _all_of_it(clause, verb):
        voices = clause.voices
    if not voices:
        styled = clause.find("style", "drum_and_bass")
        if styled is None:
            return False
        use(styled)
        clause.items.append(Voices(styled.start, styled.end, ("drums", "bass")))
    use(verb, *clause.all("verb", "remove"), *clause.all("verb", "add", "become", "set", "move", "keep"))
    use(*clause.all("not"))
    if _ends_the_song(clause, verb, voices):
        reading.add(clause, "cut", voice=False)
        use(*voices)
        return True
    _mute(clause, reading)
    return True


def _mute(clause: Clause, reading: Reading) -> None:
    draft = reading.add(clause, "mute")
    if not (draft.stems or draft.placed):
        reading.warnings.append("All stems are muted from beginning to end; only new parts will be heard.")


def _ends_the_song(clause: Clause, verb: Lexeme, voices: list[Voices]) -> bool:
    """Such as "cut everything after the second chorus": the bars go, and not their sound."""
    whole = all(not v.names and not v.complement for v in voices)
    behind = any(place.relation == "after" and place.sections for place in clause.places)
    return whole and behind and verb.text.split()[0] in _CUTS


_CUTS: Final = frozenset(
    {"cut", "delete", "remove", "trim", "ditch", "drop", "scrap", "chop", "lose", "erase"}
)


def _all_of_it(clause: Clause, verb: Lexeme) -> bool:
    """Such as "mute everything", "cut it all": silence, where nothing says by how much."""
    moved = any(piece.has("dir") or piece.has("degree") for piece in clause.lexemes if piece is not verb)
    described = any(clause.find(category) for category in ("attr", "style", "vague"))
    whole = bool(clause.voices) and not any(v.names or any(v.roles) for v in clause.voices)
    return whole and not moved and not described


def _trailing_off(clause: Clause) -> Lexeme | None:
    for voices in clause.voices:
        after = clause.after(voices)
        if isinstance(after, Lexeme) and (after.has("verb", "off") or after.text == "gone"):
            return after
    return None


def _has_amount(clause: Clause) -> bool:
    found = clause.quantity("db", "percent", "semitone", "bpm", "hz")
    return found is not None
