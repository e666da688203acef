"""The order of the sections: lists, beginnings and ends, swaps and moves."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

from engines.planning.drafting.drafts import use
from engines.planning.drafting.placing import tell_assumed
from engines.planning.rules.inserts import is_new
from engines.planning.rules.jumps import JUMPS, jumped
from engines.planning.words.items import Place
from engines.planning.words.lexemes import Lexeme

if TYPE_CHECKING:
    from collections.abc import Sequence

    from engines.planning.drafting.clauses import Clause
    from engines.planning.drafting.reading import Reading


def order(clause: Clause, reading: Reading) -> bool:
    """Such as "verse, chorus, verse", "start with the chorus", "swap verse 1 and chorus 1"."""
    return (
        _list(clause, reading)
        or jumped(clause, reading)
        or _edge(clause, reading)
        or _swap(clause, reading)
        or _move(clause, reading)
    )


def _list(clause: Clause, reading: Reading) -> bool:
    places = [place for place in clause.places if len(place.refs) >= 2 and place.relation in {"", "in"}]
    if not places:
        return False
    place = places[0]
    heads = [
        piece
        for piece in clause.lexemes
        if any(piece.has(c) for c in ("fx", "attr", "style", "texture", "transition", "dir"))
    ]
    word = clause.find("verb", "order")
    verbs = [
        piece
        for piece in clause.lexemes
        if piece.has("verb") and not piece.has("verb", "order", "become", "set", "repeat", "only")
    ]
    enough = len(place.refs) >= (2 if word else 3)
    if heads or verbs or clause.voices or not enough or place.relation:
        return False
    tell_assumed(place, reading)
    use(word, place, *clause.all("verb", "become", "set", "repeat", "only"))
    sections = in_sequence([*_begun(clause, reading), *place.refs], reading)
    reading.add(clause, "order", {"sections": sections}, place=False, voice=False)
    return True


def _begun(clause: Clause, reading: Reading) -> list[tuple[str, ...]]:
    """Such as "start with the chorus", in front of "then verse 1, chorus, …": where the list begins."""
    last = reading.drafts[-1] if reading.drafts else None
    if last is None or last.op != "order" or clause.joint not in {"then", ","}:
        return []
    reading.drafts.remove(last)
    first = cast("tuple[str, ...]", last.params["sections"])[0]
    label = first.split()[0]
    return [(label,) if first == f"{label} 1" else (first,)]


def in_sequence(refs: Sequence[tuple[str, ...]], reading: Reading) -> tuple[str, ...]:
    """Bare labels count up: "verse, chorus, verse" is verse 1, chorus 1, verse 2; the last goes on."""
    out: list[str] = []
    seen: dict[str, int] = {}
    for names in refs:
        for name in names:
            found = reading.song.of(name)
            if not found:
                out.append(name)
                continue
            index = min(seen.get(name, 0), len(found) - 1)
            seen[name] = index + 1
            out.append(found[index].name)
    return tuple(out)


def _concrete(names: tuple[str, ...], reading: Reading, *, last: bool = False) -> list[str]:
    """Section names as numbered ones, one for a bare label."""
    out = []
    for name in names:
        found = reading.song.named((name,))
        if found:
            out.append((found[-1] if last else found[0]).name)
    return out


def _edge(clause: Clause, reading: Reading) -> bool:
    verb = clause.find("verb", "start", "end") or trailing_order(clause)
    places = [
        place
        for place in clause.places
        if place.sections and place.relation in {"", "in", "from", "end", "start"}
    ]
    if verb is None or not places or clause.voices:
        return False
    if any(is_new(place, clause) for place in places):
        return False  # "open with a 16 bar intro"
    if verb.text.startswith("put") and any(place.relation in {"before", "after"} for place in clause.places):
        return False  # "put the bridge before the first chorus"
    chosen = _concrete(places[0].sections, reading, last=verb.has("verb", "end") or verb.has("order", "-1"))
    if not chosen:
        return False
    if verb.text.startswith(JUMPS) and reading.drafts and reading.drafts[-1].op == "cut":
        use(verb, *places)  # "cut verse 2 and go straight into the chorus": what the cut does
        return True
    tell_assumed(places[0], reading)
    sections = _with_edge(chosen, verb, places[0], clause, reading)
    if verb.text.startswith(JUMPS):
        use(*clause.all("verb", "remove"), *clause.places)
    use(verb, *places, *clause.all("verb", "become", "set", "move"))
    if verb.has("order"):
        use(*clause.all("verb", "repeat"))
    reading.add(clause, "order", {"sections": tuple(sections)}, place=False, voice=False)
    return True


def _with_edge(chosen: list[str], verb: Lexeme, place: Place, clause: Clause, reading: Reading) -> list[str]:
    """The order that begins or ends with the chosen sections."""
    every = _so_far(reading)
    if verb.has("verb", "start") and len(place.refs) > 2:
        return list(in_sequence(place.refs, reading))  # "start with the chorus, then verse 1, bridge"
    if verb.has("verb", "start") or verb.has("order", "1"):
        return _started(chosen, every, verb, reading)
    if sorted(every) != sorted(section.name for section in reading.facts.sections):
        return every + chosen * _times(clause)  # behind a list of what plays
    return _ended(every, chosen * _times(clause))


def _ended(every: list[str], chosen: list[str]) -> list[str]:
    """The sections with the chosen ones at the end; an outro that alone stood behind them is left out."""
    behind = every[max(every.index(name) for name in chosen) + 1 :]
    left_out = behind if all(name.startswith("outro") for name in behind) else []
    return [name for name in every if name not in chosen and name not in left_out] + chosen


def _times(clause: Clause) -> int:
    """Such as "… and finish with the chorus twice"."""
    count, times = clause.find("count"), clause.quantity("times")
    use(count, times)
    if times is not None:
        return max(1, round(times.value))
    return int(count.get("count")) if count is not None else 1


def _so_far(reading: Reading) -> list[str]:
    """The order that this prompt has asked for: "start with the chorus and end with the bridge" is one."""
    earlier = next((draft for draft in reading.drafts if draft.op == "order"), None)
    if earlier is None:
        return [section.name for section in reading.facts.sections]
    reading.drafts.remove(earlier)
    return list(cast("tuple[str, ...]", earlier.params["sections"]))


def trailing_order(clause: Clause) -> Lexeme | None:
    """Such as "chorus first": nothing but a section, and where it goes."""
    words = [
        item for item in clause.items if not isinstance(item, Lexeme) or item.kind != "filler" or item.tags
    ]
    if len(words) == 3 and isinstance(words[0], Lexeme) and words[0].has("verb", "repeat", "move", "become"):
        words = words[1:]  # "play the chorus first"
    if len(words) == 3 and isinstance(words[1], Lexeme) and words[1].has("verb", "repeat", "move"):
        words = [words[0], words[2]]  # "the chorus plays first"
    if len(words) != 2 or not isinstance(words[0], Place):
        return None
    piece = words[1]
    return piece if isinstance(piece, Lexeme) and piece.has("order", "1", "-1") else None


def _started(chosen: list[str], every: list[str], verb: Lexeme, reading: Reading) -> list[str]:
    """Such as "start with the chorus": it comes first; "straight to" skips what was before."""
    if verb.text.startswith(_SKIPPING) or _AT_ONCE & set(
        f"{verb.text} {getattr(verb.link, 'text', '')}".split()
    ):
        return every[every.index(chosen[0]) :] if chosen[0] in every else chosen + every
    if verb.text.startswith(("move", "put")):
        return chosen + [name for name in every if name not in chosen]
    del reading
    return chosen + [name for name in every if name not in chosen]


_SKIPPING: Final = (
    "straight",
    "go straight",
    "jump",
    "start at",
    "starting from",
    "start from",
    "start right",
)
_AT_ONCE: Final = frozenset({"directly", "straight", "right", "immediately"})
"""Words that leave out what stands before the section that is begun with."""


def _swap(clause: Clause, reading: Reading) -> bool:
    verb = clause.find("verb", "swap")
    names = [name for place in clause.places for name in place.sections]
    if verb is None or len(names) < 2 or clause.voices:
        return False
    pair = _concrete(tuple(names[:2]), reading)
    every = [section.name for section in reading.facts.sections]
    if len(pair) < 2:
        return False
    a, b = every.index(pair[0]), every.index(pair[1])
    every[a], every[b] = every[b], every[a]
    use(verb, *clause.places)
    reading.add(clause, "order", {"sections": tuple(every)}, place=False, voice=False)
    return True


def _move(clause: Clause, reading: Reading) -> bool:
    again = None if clause.find("talk", "instead") or _plays_first(clause) else clause.find("verb", "repeat")
    verb = clause.find("verb", "repeat") or clause.find("verb", "move") or _put(clause)
    places = [place for place in clause.places if place.sections or place.whole]
    if (
        verb is None
        or len(places) < 2
        or not places[0].sections
        or clause.voices
        or places[0].relation not in {"", "in"}
    ):
        return False
    if (
        any(clause.find(category) for category in ("fx", "texture", "transition", "insert", "style", "attr"))
        or places[0].indefinite
    ):
        return False
    if clause.quantity("bar") is not None:
        return False
    target = places[1]
    if target.relation not in {"before", "after", "start", "end", "in"} or (
        target.relation == "in" and not target.whole
    ):
        return False
    chosen = _concrete(places[0].sections, reading)
    if not chosen:
        return False
    rest = [
        section.name for section in reading.facts.sections if again is not None or section.name not in chosen
    ]
    at = _target_index(target, rest, reading)
    use(verb, *places)
    reading.add(
        clause, "order", {"sections": tuple(rest[:at] + chosen + rest[at:])}, place=False, voice=False
    )
    return True


def _plays_first(clause: Clause) -> bool:
    """Such as "play verse 2 before verse 1": there, and not once more."""
    played = clause.find("verb", "repeat")
    sections = [place for place in clause.places if place.sections]
    before = bool(sections) and sections[-1].relation == "before"
    return played is not None and played.text == "play" and before


def _put(clause: Clause) -> Lexeme | None:
    """Such as "put the bridge before the first chorus", of which "put … first" is no phrase."""
    verb = clause.find("verb", "start", "end", "add")
    if verb is not None and verb.text.startswith("put"):
        return verb
    return comes(clause)


def comes(clause: Clause) -> Lexeme | None:
    """Such as "can the bridge come right after the first chorus": where a section goes."""
    places = [place for place in clause.places if place.sections]
    goal = places[-1] if len(places) == 2 else None
    if goal is None or not goal.text.startswith("come ") or goal.relation not in {"before", "after"}:
        return None
    return Lexeme("come", goal.start, goal.end, "phrase")


def _target_index(target: Place, rest: list[str], reading: Reading) -> int:
    if target.whole or not target.sections:
        return 0 if target.relation == "start" else len(rest)
    found = [
        name for name in _concrete(target.sections, reading, last=target.relation == "after") if name in rest
    ]
    if not found:
        return len(rest)
    return rest.index(found[0]) + (target.relation in {"after", "end"})
