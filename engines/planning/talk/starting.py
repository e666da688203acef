"""From where on and until where the last wish holds: "start it after the intro", "stop it at the bridge"."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Final

from engines.planning.drafting.drafts import LOCAL, VOICED
from engines.planning.words.items import is_determiner
from engines.planning.words.lexemes import Lexeme

if TYPE_CHECKING:
    from engines.planning.drafting.clauses import Clause
    from engines.planning.talk.conversation import Conversation
    from engines.planning.words.items import Item

_STARTING: Final = frozenset({"start", "begin", "starts", "begins", "starting", "beginning"})
_STOPPING: Final = frozenset({"stop", "end", "stops", "ends", "finish", "stopping"})
_IT: Final = frozenset({"it", "that", "them", "they", "this", "those"})
_SPANNED: Final = LOCAL | VOICED | {"restyle", "feel"}


def started(talk: Conversation, clause: Clause) -> bool:
    """Let the last wish hold from a section on, or up to one."""
    starts = any(item.text in _STARTING and not getattr(item, "link", None) for item in clause.items)
    starts &= not clause.says("with")  # "start it with the chorus" is an order
    stops = any(item.text in _STOPPING for item in clause.items)
    places = [place for place in clause.places if place.labels and not place.bars]
    edits = [edit for edit in talk.latest if edit.op in _SPANNED and not edit.scope.bars]
    pointed = any(item.text in _IT or item.text.endswith(" it") for item in clause.items)
    if starts == stops or len(places) != 1 or not edits or not pointed or clause.voices:
        return False
    song, place = talk.reading.song, places[0]
    named = tuple(section.name for section in song.named(place.labels)) or place.sections
    if stops and len(named) > 1 and place.sections == place.labels:
        return False  # "stop it at the chorus": in none of them
    edge = place.sections if place.relation in {"in", "", "start"} else named
    if starts:
        later = song.following(edge) if place.relation == "after" else edge
        sections = song.onwards(later)
    else:
        sections = song.before(edge) if place.relation != "after" else (*song.before(edge), *edge)
    for edit in edits if sections else ():
        own = {section.name for section in song.named(edit.scope.sections)} if edit.scope.sections else set()
        left = tuple(name for name in sections if not own or name in own) or sections
        talk.replace(edit, clause, scope=dataclasses.replace(edit.scope, sections=left))
    if sections:
        clause.consume()
    return bool(sections)


def other_bars(talk: Conversation, clause: Clause) -> bool:
    """Such as "9 to 16 i mean", behind a wish for bars 9 to 12."""
    edit = talk.latest[-1] if talk.latest else None
    numbers = [piece.value for piece in clause.lexemes if piece.kind == "number"]
    if edit is None or edit.scope.bars is None or len(numbers) != 2 or clause.voices or clause.places:
        return False
    first, last = (round(value) for value in numbers)
    if not 1 <= first <= last or not all(map(_is_light, clause.items)):
        return False
    talk.replace(edit, clause, scope=dataclasses.replace(edit.scope, bars=(first, last)))
    clause.consume()
    return True


def _is_light(item: Item) -> bool:
    if is_determiner(item) or getattr(item, "kind", "") in {"filler", "mark", "number"}:
        return True
    light = {"talk", "prep", "join", "unit", "det", "not"}
    return isinstance(item, Lexeme) and bool(item.tags) and set(item.tags) <= light
