"""Solo: who plays alone, and where."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from engines.planning.drafting.drafts import BUSY, VOICED, Ask, stems_of, use
from engines.planning.rules.entrances import enter
from engines.planning.words.items import Place

if TYPE_CHECKING:
    from engines.planning.drafting.clauses import Clause
    from engines.planning.drafting.reading import Reading
    from engines.planning.words.lexemes import Lexeme


def begins_with(clause: Clause, reading: Reading) -> bool:
    """Such as "start with just the vocals for 8 bars", "end with only the drums"."""
    verb = clause.find("verb", "start", "end")
    alone = clause.find("verb", "only")
    found = clause.quantity("bar")
    places = [place for place in clause.places if not _at_that_edge(place, verb, reading)]
    only_there = any(place.only for place in clause.places)
    if verb is None or not stems_of(clause) or places or not (alone or found or only_there):
        return False
    use(*clause.places)
    if any(clause.find(category) for category in BUSY) or any(v.indefinite for v in clause.voices):
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
    if clause.find("verb", "enter") is not None and any(place.sections for place in clause.places):
        return enter(clause, reading)  # "the drums should only kick in at verse 2"
    rules = (_acapella, _instrumental, _narrows, _solo)
    return any(rule(clause, reading) for rule in rules)


def _narrows(clause: Clause, reading: Reading) -> bool:
    """Such as "an octave up, only the vocals in the bridge": whose, and where, the effect before it is."""
    last = reading.drafts[-1] if reading.drafts else None
    first = clause.items[0]
    if last is None or clause.joint != "," or last.clause != reading.clause - 1 or last.op not in VOICED:
        return False
    if last.voiced or (last.placed and clause.places) or first.text not in {"only", "just"}:
        return False
    if not clause.headless_but(first):
        return False
    if not stems_of(clause) or clause.quantity() is not None or any(v.indefinite for v in clause.voices):
        return False
    use(first)
    reading.put_voices(last, clause)
    reading.put_places(last, clause)
    last.end = max(last.end, clause.end)
    return True


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
    if piece is None or clause.find("verb", "remove", "keep"):
        return False
    if clause.find("verb", "only") and (clause.voices or clause.find("verb", "only") is not clause.items[0]):
        return False
    use(piece, *clause.all("verb", "become", "add", "set", "only"))
    draft = reading.add(clause, "mute", voice=False)
    draft.stems = ("vocals",)
    return True


def _solo(clause: Clause, reading: Reading) -> bool:
    verb = clause.find("verb", "only")
    if verb is None:
        return _only_there(clause, reading)
    if _is_of_place(clause, verb, reading) or _is_of_sound(clause, reading):
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


def _is_of_place(clause: Clause, verb: Lexeme, reading: Reading) -> bool:
    """Such as "… on the last chorus only", behind a wish that was read."""
    made = any(draft.clause == reading.clause for draft in reading.drafts)
    return isinstance(clause.before(verb), Place) and (
        made or clause.find("than", "half", "twice") is not None
    )


def _is_of_sound(clause: Clause, reading: Reading) -> bool:
    """Such as "only a little reverb", "just a slapback": of what is done, and not of who plays."""
    busy = any(clause.find(category) for category in BUSY)
    busy |= _just_adds(clause)
    busy |= not clause.voices and any(draft.clause == reading.clause for draft in reading.drafts)
    return busy or clause.quantity() is not None or clause.find("dir") is not None


def _just_adds(clause: Clause) -> bool:
    """Such as "just add some percussion": nothing but that is wished, and all play on."""
    verb = clause.find("verb", "only")
    after = clause.after(verb) if verb is not None and verb.text in {"just", "only"} else None
    return after is not None and after.text.split()[0] in {"add", "put", "throw", "insert", "drop"}


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
