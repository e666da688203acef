"""Voices that enter later: silent up to a place, or everywhere but there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from engines.planning.drafting.drafts import BUSY, stems_of, use
from engines.planning.rules.parts import NEW_WORDS
from engines.planning.words.items import Place, Voices, is_determiner
from engines.planning.words.lexemes import Lexeme

if TYPE_CHECKING:
    from engines.planning.drafting.clauses import Clause
    from engines.planning.drafting.drafts import Draft
    from engines.planning.drafting.reading import Reading


def enter(clause: Clause, reading: Reading) -> bool:
    """Such as "the drums come in at the first chorus", "start the bass at bar 9": silent before it."""
    places = [place for place in clause.places if place.named]
    new = any(voices.indefinite or voices.text in NEW_WORDS for voices in clause.voices)
    if not places or not stems_of(clause) or new:
        return False
    verb = clause.find("verb", "enter") or _brought_in(clause) or _started(clause)
    if verb is None and (reading.drafts or not comes_from(clause)):
        return False
    if verb is None:
        said = reading.prompt[clause.start : clause.end]
        reading.warnings.append(f"“{said[:200]}” was read as silent before that.")
    use(verb, *places, *clause.all("verb", "only", "add", "set", "become", "keep"))
    use(*clause.all("fx", "delay"), *clause.all("not"))
    silence_before(reading.add(clause, "mute", place=False), places[0], reading)
    return True


def silence_before(draft: Draft, place: Place, reading: Reading) -> None:
    """Limit a mute to what comes before a place; "until …" names that itself."""
    until = place.is_until
    later = reading.song.following(place.sections) if until else place.sections
    draft.entrance = Place(place.start, place.end, "in", later, None if until else place.bars)
    if place.bars:
        draft.bars = place.bars if until else (1, max(1, place.bars[0] - 1))
    elif place.seconds:
        draft.seconds = place.seconds if until else (0.0, max(0.5, place.seconds[0]))
    else:
        draft.sections = place.sections if until else reading.song.before(place.sections)
    draft.placed = True


def _brought_in(clause: Clause) -> Lexeme | None:
    """Such as "bring the drums in only from verse 2": "in" went to the place."""
    words = [place.text.split() for place in clause.places if place.named]
    entered = any(text[0] == "in" and {"from", "at", "after"} & set(text[1:3]) for text in words)
    return clause.find("verb", "move", "add", "set") if entered else None


_STARTS: Final = frozenset(
    {"start", "starts", "begin", "begins", "starting", "start on", "start at", "starts on"}
)


def _started(clause: Clause) -> Lexeme | None:
    """Such as "start the drums at bar 9", "don't let the bass start until verse 2"."""
    if any(clause.find(category) for category in BUSY if category != "insert"):
        return None
    for item in clause.items:
        if not isinstance(item, Lexeme) or item.text not in _STARTS:
            continue
        beside = [clause.before(item), clause.after(item)]
        if is_determiner(beside[1]) and beside[1] is not None:
            beside.append(clause.after(beside[1]))
        if any(isinstance(other, Voices) for other in beside):
            return item
    return None


def starts_or_comes(clause: Clause) -> bool:
    """Whether a clause without another verb says where voices come in."""
    return bool(clause.voices) and (_started(clause) is not None or comes_from(clause))


def comes_from(clause: Clause) -> bool:
    """Such as "drums from bar 9", which says nothing else."""
    words = [item for item in clause.items if not (isinstance(item, Lexeme) and item.kind == "filler")]
    plain = len(words) == 2 and isinstance(words[0], Voices) and isinstance(words[1], Place)
    return plain and words[1].text.split()[0] == "from"


def held_back(clause: Clause, reading: Reading) -> bool:
    """Such as "keep the drums out till verse 2", "delay the bass until the chorus", "save it for …"."""
    place = next((place for place in clause.places if place.named), None)
    if place is None or not (stems_of(clause) or clause.lent_voices):
        return False
    if place.text.startswith("for ") and clause.says("save", "save the", "reserve", "hold", "hold back"):
        place.relation = "except"
    elif not (place.is_until and (_kept_out(clause) or _delayed(clause))):
        return False
    use(*clause.all("verb", "keep", "off", "enter", "add", "extend"), *clause.all("fx", "delay"))
    reading.add(clause, "mute")
    return True


def _kept_out(clause: Clause) -> bool:
    return clause.find("verb", "keep") is not None and clause.find("verb", "off") is not None


def _delayed(clause: Clause) -> bool:
    """Such as "delay the drums until verse 2": no echo."""
    return clause.says("delay") and clause.quantity() is None
