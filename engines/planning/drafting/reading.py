"""Everything that was read from one prompt."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from engines.model.song import KeyFact, SongFacts
from engines.planning.drafting.drafts import LOCAL, VOICED, Ask, Draft, Left, Value
from engines.planning.drafting.placing import apply_place, lasting, nested
from engines.planning.words.sections import Sections, in_order

if TYPE_CHECKING:
    from engines.planning.drafting.clauses import Clause
    from engines.planning.words.items import Voices


@dataclass(slots=True, eq=False)
class Reading:
    """Everything that was read from one prompt.

    Attributes:
        facts: of the song.
        prompt: as typed.
        drafts: edits in order.
        asks, left, warnings: questions, words that are reported, sentences for the person.
        ops: operations of the plan so far, newest last, for words that lean on them.
    """

    facts: SongFacts
    prompt: str
    song: Sections
    drafts: list[Draft] = field(default_factory=list)
    asks: list[Ask] = field(default_factory=list)
    left: list[Left] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)
    clause: int = 0
    tempo: float = 120.0
    key: KeyFact | None = None
    has_before: bool = False

    def add(
        self,
        clause: Clause,
        op: str,
        params: dict[str, Value] | None = None,
        *,
        place: bool = True,
        voice: bool = True,
    ) -> Draft:
        """Add an edit whose scope is the clause's places and voices."""
        draft = Draft(
            op, {k: v for k, v in (params or {}).items() if v is not None}, clause.start, clause.end
        )
        draft.clause = self.clause
        draft.confidence = (
            min((getattr(item, "confidence", 1.0) for item in clause.items), default=1.0) * 0.95
        )
        if place:
            self.put_places(draft, clause)
        if voice:
            self.put_voices(draft, clause)
        self.drafts.append(draft)
        return draft

    def put_places(self, draft: Draft, clause: Clause) -> None:
        """Give a draft the clause's places, or those lent by its neighbours."""
        places = [place for place in clause.places if place.named or place.whole]
        for place in nested(places, self.song) or clause.lent_places:
            place.used = True
            apply_place(draft, lasting(place, clause, self.song) if draft.op in LOCAL else place, self)

    def put_voices(self, draft: Draft, clause: Clause) -> None:
        """Give a draft the clause's voices, or those lent by its neighbours."""
        for voices in clause.voices or clause.lent_voices:
            voices.used = True
            draft.stems = in_order((*draft.stems, *(voices.names or _held_in(voices))))
            draft.voiced = True
            if draft.op in VOICED | {"mute", "solo", "preserve"}:
                self._tell_parts(voices)

    def _tell_parts(self, voices: Voices) -> None:
        """Say which stem was taken for "the snare", "the guitars" that have none of their own."""
        unnamed = [(voices.text, stem) for stem in _held_in(voices) if not voices.names]
        for word, stem in (*voices.parts, *unnamed):
            sentence = f"This song has no stem of its own for “{word}”; all of “{stem}” was taken."
            if sentence not in self.warnings:
                self.warnings.append(sentence)


_HELD: Final = {"drums": "drums", "percussion": "drums", "bass": "bass"}


def _held_in(voices: Voices) -> tuple[str, ...]:
    """The stems that hold what no stem is named for: the shaker is in the drums, the bells are in "other"."""
    return tuple(dict.fromkeys(_HELD.get(role, "other") for role in voices.roles if role))
