"""What is left out by where the song goes on: jumps, beginnings at a bar, ends after a section."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from engines.planning.drafting.drafts import BUSY, use

if TYPE_CHECKING:
    from engines.planning.drafting.clauses import Clause
    from engines.planning.drafting.reading import Reading

JUMPS: Final = ("straight", "jump", "go straight", "skip")
"""How words begin that leave out what lies between."""


def jumped(clause: Clause, reading: Reading) -> bool:
    """Such as "end it after chorus 2", "start at bar 9", "go straight from chorus 1 to chorus 2"."""
    return (
        _finish(clause, reading)
        or _from_bar(clause, reading)
        or _skip_between(clause, reading)
        or _jump(clause, reading)
    )


def _finish(clause: Clause, reading: Reading) -> bool:
    """Such as "end it after the second chorus": what comes behind is left out."""
    verb = clause.find("verb", "finish")
    places = [place for place in clause.places if place.sections]
    if verb is None or not places or clause.voices:
        return False
    later = reading.song.following(places[-1].sections)
    use(verb, *clause.places, *clause.all("verb", "remove", "end"))
    if later:
        draft = reading.add(clause, "cut", place=False, voice=False)
        draft.sections, draft.placed = reading.song.onwards(later), True
    return True


def _from_bar(clause: Clause, reading: Reading) -> bool:
    """Such as "start at bar 9": what stands before it is left out."""
    verb = clause.find("verb", "start")
    place = next((place for place in clause.places if place.bars and not place.sections), None)
    busy = bool(clause.voices) or any(clause.find(category) for category in BUSY)
    if verb is None or place is None or place.bars is None or place.bars[0] == 1 or busy:
        return False
    use(verb)
    place.bars = (1, place.bars[0] - 1)
    reading.add(clause, "cut", voice=False)
    return True


def _skip_between(clause: Clause, reading: Reading) -> bool:
    """Such as "after chorus 2 go straight to the outro": what lies between is left out."""
    verb = clause.find("verb", "start", "jump")
    behind = next(
        (p for p in clause.places if p.relation in {"after", "end"} or p.text.startswith("from ")), None
    )
    goal = next((place for place in clause.places if place.sections and place is not behind), None)
    if verb is None or not verb.text.startswith(JUMPS) or behind is None or goal is None or clause.voices:
        return False
    first = reading.song.named(behind.sections)
    later = [s for s in reading.song.named(goal.sections) if first and s.first_bar > first[-1].first_bar]
    bars = (first[-1].first_bar, later[0].first_bar) if later else (0, 0)
    between = tuple(s.name for s in reading.facts.sections if bars[0] < s.first_bar < bars[1])
    use(*clause.items)
    if between:
        draft = reading.add(clause, "cut", place=False, voice=False)
        draft.sections, draft.placed = between, True
    return True


def _jump(clause: Clause, reading: Reading) -> bool:
    """Such as "go straight from chorus 1 to chorus 2": what lies between is left out."""
    verb = clause.find("verb", "jump")
    place = next((place for place in clause.places if len(place.sections) > 1), None)
    if verb is None or place is None or clause.voices:
        return False
    use(verb, *clause.places, *clause.all("verb", "become", "set", "move"), *clause.all("feel"))
    between = tuple(section.name for section in reading.song.named(place.sections))[1:-1]
    if between:
        draft = reading.add(clause, "cut", place=False, voice=False)
        draft.sections, draft.placed = between, True
    return True
