"""Drafts of edits: what a clause asks for before numbers are bounded and ids are given."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final, TypeAlias

from engines.model.plan import Origin
from engines.model.song import SongFacts
from engines.planning.sections import Sections, in_order

if TYPE_CHECKING:
    from engines.planning.clauses import Clause
    from engines.planning.items import Item, Place, Voices

LIGHT: Final = ("add", "become", "set", "move", "repeat")
"""Verbs that only carry a wish along: "make", "give", "put"."""
LOCAL: Final = frozenset({
    "mute", "solo", "gain", "pan", "eq", "reverb", "delay", "drive",
    "compress", "filter", "chop", "stutter", "reverse", "add", "width", "sidechain",
    "texture", "preserve",
})  # fmt: skip
"""Operations that a place and a voice can narrow, so that neighbours may lend them."""
VOICED: Final = frozenset({
    "gain", "pan", "eq", "reverb", "delay", "drive", "compress", "filter",
    "chop", "stutter", "reverse", "width", "transpose",
})  # fmt: skip
"""Operations on stems, which a later clause may go on about."""
Value: TypeAlias = "float | str | tuple[str, ...] | None"


@dataclass(slots=True, eq=False)
class Draft:
    """An edit in the making.

    Attributes:
        op: name of the operation.
        params: as the operation takes them, not bounded yet.
        start, end: the characters it came from.
        more_bars: runs of bars beside `bars` for which the same is asked.
    """

    op: str
    params: dict[str, Value]
    start: int
    end: int
    sections: tuple[str, ...] = ()
    bars: tuple[int, int] | None = None
    seconds: tuple[float, float] | None = None
    stems: tuple[str, ...] = ()
    origin: Origin = "said"
    confidence: float = 0.95
    placed: bool = False
    voiced: bool = False
    clause: int = 0
    more_bars: tuple[tuple[int, int], ...] = ()

    def apart(self) -> list[Draft]:
        """One draft for each run of bars: "the first 4 bars of every chorus" are several edits."""
        return [self, *(replace(self, bars=bars, more_bars=()) for bars in self.more_bars)]


@dataclass(slots=True, eq=False)
class Ask:
    """A question in the making: the words, and each reading with its drafts.

    Attributes:
        where: what stands for a place that the song lacks; options are made from the clause's edits.
    """

    start: int
    end: int
    text: str
    options: list[tuple[str, list[Draft]]]
    where: str = ""
    clause: int = -1


@dataclass(slots=True, eq=False)
class Left:
    """Words to be reported: characters and the reason.

    Attributes:
        refused: whether they were understood and cannot be done.
    """

    start: int
    end: int
    reason: str
    refused: bool = False


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
        for place in places or clause.lent_places:
            place.used = True
            apply_place(draft, place, self)

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


def apply_place(draft: Draft, place: Place, reading: Reading) -> None:
    """Narrow a draft to a place; says what was assumed where the song lacks the section."""
    tell_assumed(place, reading)
    if place.lead_bars and "beat" in place.text and draft.op not in LEADING:
        reading.warnings.append("Places are counted in whole bars; so many bars were taken for the beats.")
    if place.relation == "except":
        draft.sections = reading.song.without(draft.sections, place.sections)
        draft.placed = True
        return
    if place.relation == "after" and place.sections:
        later = reading.song.following(place.sections)
        if later and place.lead_bars:
            first = reading.song.named(later)[0].first_bar
            draft.bars, draft.placed = (first, min(first + place.lead_bars - 1, reading.song.last_bar)), True
            return
        draft.sections = in_order(
            (*draft.sections, *(reading.song.onwards(later) if later else place.sections))
        )
    elif place.relation == "before" and place.sections and draft.op not in LEADING:
        _before(draft, place, reading)
    elif place.lead_bars and draft.op in LEADING - {"tempo"}:
        draft.sections = in_order((*draft.sections, *place.sections))
        draft.params.setdefault("bars", place.lead_bars)
    elif place.whole and place.relation in {"start", "end"} and draft.op in LOCAL and reading.facts.sections:
        edge = reading.facts.sections[-1 if place.relation == "end" else 0]
        draft.sections = in_order((*draft.sections, edge.name))
        draft.placed = True
    else:
        draft.sections = in_order((*draft.sections, *place.sections))
    draft.bars = place.bars or draft.bars
    draft.more_bars = place.more_bars or draft.more_bars
    draft.seconds = place.seconds or draft.seconds
    draft.placed |= place.named


_BRIEF: Final = {"stutter": 1, "reverse": 1, "delay": 1, "chop": 2, "filter": 4, "mute": 1}


def _before(draft: Draft, place: Place, reading: Reading) -> None:
    """Such as "before the last chorus": its last bars for gestures, else what comes before it."""
    song = reading.song
    count = place.lead_bars or (
        _BRIEF.get(draft.op, 2) if place.close else _BRIEF.get(draft.op, 0) if draft.op in GESTURES else 0
    )
    target = song.named(place.sections)
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


def tell_assumed(place: Place, reading: Reading) -> None:
    """Warn, and ask, about sections that the song lacks."""
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


def use(*items: Item | None) -> None:
    """Mark items as consumed."""
    for item in items:
        if item is not None:
            item.used = True
            link = getattr(item, "link", None)
            if link is not None:
                link.used = True


def stems_of(clause: Clause) -> tuple[str, ...]:
    """The stems that a clause names."""
    return in_order(name for voices in clause.voices for name in voices.names)


def first_role(voices: Voices) -> str:
    """The first generated role that voices name, or ""."""
    return next((role for role in voices.roles if role), "")


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
