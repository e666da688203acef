"""Mute: voices that do not play."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from engines.planning.drafting.drafts import BUSY, stems_of, use
from engines.planning.words.items import Voices
from engines.planning.words.lexemes import Lexeme

if TYPE_CHECKING:
    from engines.planning.drafting.clauses import Clause
    from engines.planning.drafting.reading import Reading
    from engines.planning.words.items import Place


def kept_out(clause: Clause, reading: Reading) -> bool:
    """Such as "hats out of the intro", "keep the drums out of verse 1"."""
    place = next((place for place in clause.places if place.text.startswith("out of")), None)
    busy = any(clause.find(category) for category in (*BUSY, "dir", "role"))
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
        clause.add(Voices(styled.start, styled.end, ("drums", "bass")))
    use(verb, *clause.all("verb", "remove"), *clause.all("verb", "add", "become", "set", "move", "keep"))
    use(*clause.all("not"))
    if _ends_the_song(clause, verb, voices, reading):
        reading.add(clause, "cut", voice=False)
        use(*voices)
        return True
    _mute(clause, reading)
    return True


def _mute(clause: Clause, reading: Reading) -> None:
    draft = reading.add(clause, "mute")
    if not (draft.stems or draft.placed):
        reading.warnings.append("All stems are muted from beginning to end; only new parts will be heard.")


def _ends_the_song(clause: Clause, verb: Lexeme, voices: list[Voices], reading: Reading) -> bool:
    """Such as "cut everything after the second chorus", "… after 2:30": the bars go, and not their sound."""
    whole = all(not v.names and not v.complement for v in voices)
    behind = any(
        (place.relation == "after" and place.sections)
        or (place.seconds is not None and place.seconds[1] >= reading.facts.duration_s)
        or (place.text.startswith("from") and _to_the_end(place, reading))
        for place in clause.places
    )
    return whole and behind and verb.text.split()[0] in _CUTS


def _to_the_end(place: Place, reading: Reading) -> bool:
    """Such as "from the bridge on", "from bar 97 on"."""
    last = reading.song.last_bar
    named = reading.song.named(place.sections)
    return (place.bars is not None and place.bars[1] == last) or bool(named and named[-1].last_bar == last)


_CUTS: Final = frozenset(
    {
        "chuck",
        "throw",
        "toss",
        "bin",
        "cut",
        "delete",
        "remove",
        "trim",
        "ditch",
        "drop",
        "scrap",
        "chop",
        "lose",
        "erase",
    }
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
        behind = clause.after(after) if after is not None else None
        described = isinstance(behind, Lexeme) and behind.has("attr")  # "the synths out wide"
        if isinstance(after, Lexeme) and (after.has("verb", "off") or after.text == "gone") and not described:
            return after
    return None


def _has_amount(clause: Clause) -> bool:
    found = clause.quantity("db", "percent", "semitone", "bpm", "hz")
    numbers = [piece for piece in clause.lexemes if piece.kind == "number" and 0 < abs(piece.value) <= 24]
    less = any(piece.text.split()[0] in _LESSENS for piece in clause.all("verb", "remove"))
    return found is not None or (bool(numbers) and less and bool(clause.voices))


_LESSENS: Final = frozenset({"take", "knock", "pull", "shave"})
"""Verbs of "take 2 off the drums"."""
