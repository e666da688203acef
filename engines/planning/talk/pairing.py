"""Several wishes once more elsewhere, each in its own place; parts that are only named with their place."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Final

from engines.model.operations import Add
from engines.model.plan import Scope
from engines.planning.drafting.drafts import first_role
from engines.planning.words.items import INDEFINITE

if TYPE_CHECKING:
    from engines.model.plan import Edit
    from engines.planning.drafting.clauses import Clause
    from engines.planning.talk.conversation import Conversation
    from engines.planning.words.items import Place, Voices

_NEW: Final = frozenset({"pad", "strings", "arp", "chords", "percussion", "lead"})
_SONG_WORDS: Final = frozenset({"guitar", "guitars", "piano", "keys", "synth", "synths", "melody", "hats"})
_SILENCING: Final = frozenset({"mute", "solo", "preserve"})


def each_in_its_place(talk: Conversation, clause: Clause) -> bool:
    """Such as "likewise in verse 2 and chorus 2", behind rain in verse 1 and crowd in chorus 1."""
    places = [place for place in clause.places if place.sections and place.relation in {"in", ""}]
    if clause.find("talk", "same") is None or len(places) != 1 or clause.voices:
        return False
    models = [edit for edit in talk.spoken_of if edit.scope.sections]
    song = talk.reading.song
    named = song.named(places[0].sections)
    labels = [{section.label for section in song.named(edit.scope.sections)} for edit in models]
    if len(models) < 2 or any(len(own) != 1 for own in labels) or labels[0] == labels[-1]:
        return False
    if {section.label for section in named} != set().union(*labels):
        return False
    for edit, own in zip(models, labels, strict=True):
        sections = tuple(section.name for section in named if section.label in own)
        talk.copy(edit, clause, dataclasses.replace(edit.scope, sections=sections))
    clause.consume()
    return True


def side_by_side(talk: Conversation, clause: Clause) -> bool:
    """Such as "do the same in the bridge", behind two prompts that asked it of two stems in one place."""
    places = [place for place in clause.places if place.named and place.relation in {"in", ""}]
    pair = _alike(talk)
    if clause.find("talk", "same") is None or len(places) != 1 or clause.voices or not pair:
        return False
    for edit in pair:
        talk.copy(edit, clause, _there(edit, places[0]))
    clause.consume()
    return True


def _alike(talk: Conversation) -> list[Edit]:
    """The last wishes of one kind for different stems in one place, where two prompts asked for them."""
    said = [edit for edit in talk.edits if edit.enabled and edit.because.origin == "said"]
    if len(talk.latest) != 1 or len(said) < 2:
        return []
    last, before = said[-1], said[-2]
    same = last.op == before.op and last.scope.sections == before.scope.sections != ()
    return [before, last] if same and last.scope.stems != before.scope.stems else []


def _there(edit: Edit, place: Place) -> Scope:
    return Scope(sections=place.sections, bars=place.bars, stems=edit.scope.stems)


def new_part_there(talk: Conversation, clause: Clause) -> bool:
    """Such as "strings in the chorus", behind another wish: a part to be added, and no place for it."""
    voices, places = clause.voices, [place for place in clause.places if place.named]
    if not clause.headless or len(voices) != 1 or not places or clause.joint not in {"", "strong", "then"}:
        return False
    role = first_role(voices[0])
    last = talk.latest[-1].op if talk.latest else ""
    if role not in _NEW or not _is_new(clause, voices[0]) or last in _SILENCING or talk.correcting:
        return False
    if clause.find("talk") or clause.find("verb") or any(place.only for place in places):
        return False
    if any(place.relation not in {"in", ""} for place in places):
        return False
    talk.make(Add(role=role), clause, Scope(sections=places[0].sections, bars=places[0].bars))  # type: ignore[arg-type]
    clause.consume()
    return True


def _is_new(clause: Clause, voices: Voices) -> bool:
    before = clause.before(voices)
    definite = before is not None and before.text in {"the", "those", "that", "these", "my"}
    return (
        not definite
        and (voices.indefinite or not _SONG_WORDS & set(voices.text.split()))
        and (before is None or before.text in INDEFINITE or getattr(before, "kind", "") in {"filler", "mark"})
    )
