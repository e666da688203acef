"""Where an edit applies: a place given to a draft, and what is said of places the song lacks."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from engines.planning.drafting.drafts import LOCAL, Ask, Draft, use
from engines.planning.words.sections import in_order

if TYPE_CHECKING:
    from engines.planning.drafting.clauses import Clause
    from engines.planning.drafting.reading import Reading
    from engines.planning.words.items import Place
    from engines.planning.words.sections import Sections


def apply_place(draft: Draft, place: Place, reading: Reading) -> None:
    """Narrow a draft to a place; says what was assumed where the song lacks the section."""
    tell_assumed(place, reading)
    if place.lead_bars and "beat" in place.text and draft.op not in LEADING:
        reading.warnings.append("Places are counted in whole bars; so many bars were taken for the beats.")
    if place.relation == "except":
        draft.sections = reading.song.without(draft.sections, place.sections)
        draft.placed = True
        return
    if place.bars and _is_beside_bars(draft, place):
        draft.bars, draft.placed = _beside_bars(draft, place, place.bars, reading.song.last_bar), True
        return
    _put_in_sections(draft, place, reading)
    draft.bars = place.bars or draft.bars
    draft.more_bars = place.more_bars or draft.more_bars
    draft.seconds = place.seconds or draft.seconds
    draft.placed |= place.named


def _put_in_sections(draft: Draft, place: Place, reading: Reading) -> None:
    if place.relation == "after" and place.sections:
        later = reading.song.following(place.sections)
        if later and place.lead_bars:
            first = reading.song.named(later)[0].first_bar
            draft.bars = (first, min(first + place.lead_bars - 1, reading.song.last_bar))
            return
        draft.sections = in_order(
            (*draft.sections, *(reading.song.onwards(later) if later else place.sections))
        )
    elif place.relation == "before" and place.sections and draft.op not in LEADING:
        _before(draft, place, reading)
    elif place.lead_bars and draft.op in LEADING - {"tempo"}:
        draft.sections = in_order((*draft.sections, *place.sections))
        draft.params.setdefault("bars", place.lead_bars)
    elif place.whole and place.relation in {"start", "end"} and _is_local(draft) and reading.facts.sections:
        edge = reading.facts.sections[-1 if place.relation == "end" else 0]
        draft.sections = in_order((*draft.sections, edge.name))
        draft.placed = True
    else:
        draft.sections = in_order((*draft.sections, *place.sections))


def _is_beside_bars(draft: Draft, place: Place) -> bool:
    return place.relation in {"before", "after"} and not place.sections and draft.op not in LEADING


def _beside_bars(draft: Draft, place: Place, bars: tuple[int, int], last: int) -> tuple[int, int]:
    """Such as "before bar 17", "after bar 32": all that comes before or behind, or as much as is told."""
    count = place.lead_bars or (_BRIEF.get(draft.op, 2) if place.close or draft.op in GESTURES else 0)
    if place.relation == "before":
        return (max(1, bars[0] - count) if count else 1, max(1, bars[0] - 1))
    first = min(last, bars[1] + 1)
    return first, min(last, first + count - 1) if place.lead_bars else last


def _is_local(draft: Draft) -> bool:
    """Whether an edit can hold for a part of the song: a tempo can where it is no number."""
    return draft.op in LOCAL or (draft.op == "tempo" and draft.params.get("ratio") is not None)


_BRIEF: Final = {"stutter": 1, "reverse": 1, "delay": 1, "chop": 2, "filter": 4, "mute": 1}


def _before(draft: Draft, place: Place, reading: Reading) -> None:
    """Such as "before the last chorus": its last bars for gestures, else what comes before it."""
    song = reading.song
    count = place.lead_bars or (
        _BRIEF.get(draft.op, 2) if place.close else _BRIEF.get(draft.op, 0) if draft.op in GESTURES else 0
    )
    target = song.named(place.sections)
    if count and place.every and len(target) > 1:
        runs = [(max(1, s.first_bar - count), s.first_bar - 1) for s in target if s.first_bar > 1]
        draft.bars, draft.more_bars = runs[0], tuple(runs[1:])
        return
    if count and target:
        first = target[-1].first_bar if len(place.sections) == 1 and len(target) == 1 else target[0].first_bar
        draft.bars = (max(1, first - count), max(1, first - 1))
        return
    earlier = song.before(place.sections)
    again = bool(target) and song.of(target[0].label)[0] is not target[0]
    draft.sections = in_order((*draft.sections, *(earlier[-1:] if again else earlier)))


GESTURES: Final = frozenset({"stutter", "reverse", "delay", "chop"})
"""Operations that "before the chorus" puts into the last bars before it."""


LEADING: Final = frozenset({"insert", "transition", "tempo"})
"""Operations for which "before the chorus" means the chorus: they lead into it."""


def lasting(place: Place, clause: Clause, song: Sections) -> Place:
    """Such as "at 1:10 … for two bars", "for 2 bars at the start of verse 2": from there, for so long."""
    found = clause.quantity("bar", "beat")
    moment = place.seconds is not None and place.seconds[1] - place.seconds[0] <= song.bar_seconds + 0.5
    edge = place.relation in {"start", "end"} and bool(place.sections)
    if found is None or found.relation != "for" or not (moment or edge):
        return place
    use(found)
    count = max(1, round(found.value / (1 if found.unit == "bar" else song.beats_per_bar)))
    if edge:
        bars = song.inside(place.sections, count, last=place.relation == "end")
    else:
        first = 1 + int((place.seconds or (0.0, 0.0))[0] / song.bar_seconds)
        bars = (first, first + count - 1)
    return replace(place, sections=(), seconds=None, bars=bars, relation="in")


def nested(places: list[Place], song: Sections) -> list[Place]:
    """Such as "in the bridge … for the last 4 bars": bars that are counted inside the section beside them."""
    whole = [place for place in places if place.sections and place.relation in {"", "in"}]
    edges = [place for place in places if place.length_bars and not place.sections]
    if len(places) != 2 or len(whole) != 1 or len(edges) != 1:
        return places
    edge = edges[0]
    last = edge.bars is not None and edge.bars[0] > 1
    runs = song.inside_each(whole[0].sections, edge.length_bars, last=last)
    if runs:
        whole[0].used = True
        edge.bars, edge.more_bars = runs[0], runs[1:]
    return edges if runs else places


def tell_assumed(place: Place, reading: Reading) -> None:
    """Warn, and ask, about sections that the song lacks."""
    if place.note and place.note not in reading.warnings:
        reading.warnings.append(place.note)
    for label, other in place.assumed:
        said = f'This song has no section called "{label}"'
        if not other:
            reading.warnings.append(f"{said}.")  # what became of the edit, its receipt line says
            continue
        sentence = f"{said}; {other} was taken instead."
        if sentence not in reading.warnings:
            reading.warnings.append(sentence)
    where = next((other for _, other in place.assumed if other), "")
    known = any(ask.where and place.start <= ask.start < place.end for ask in reading.asks)
    if where and not known:
        start, end = _typed(place, reading.prompt)
        reading.asks.append(Ask(start, end, reading.prompt[start:end], [], where, reading.clause))


def _typed(place: Place, prompt: str) -> tuple[int, int]:
    """Where the section's own name was typed: "drop" of "before the drop"; the whole place where unsure."""
    typed = prompt[place.start : place.end].lower()
    for label, _ in place.assumed:
        at = typed.find(label)
        if at >= 0:
            return place.start + at, place.start + at + len(label)
    return place.start, place.end


def asked_places(reading: Reading) -> list[Ask]:
    """The questions; of a place that the song lacks, what was assumed and what else it may be."""
    out = []
    for ask in reading.asks:
        if not ask.where:
            out.append(ask)
            continue
        drafts = [draft for draft in reading.drafts if draft.clause == ask.clause and draft.origin == "said"]
        if drafts:
            ask.options = [
                (_read_as(ask.where, reading), drafts),
                *_elsewhere(ask.where, drafts, reading),
                ("leave it out", []),
            ]
            out.append(ask)
    return out


def _read_as(where: str, reading: Reading) -> str:
    """Such as "every chorus", "the bridge", "bars 21 to 24"."""
    found = reading.song.of(where)
    return where if not found else f"every {where}" if len(found) > 1 else f"the {where}"


def _elsewhere(where: str, drafts: list[Draft], reading: Reading) -> list[tuple[str, list[Draft]]]:
    options = []
    if len(reading.song.of(where)) > 1:
        last = f"last {where}"
        options.append(
            (f"only the {last}", [replace(draft, sections=(last,), bars=None) for draft in drafts])
        )
    everywhere = [replace(draft, sections=(), bars=None, seconds=None) for draft in drafts]
    return [*options, ("the whole song", everywhere)]
