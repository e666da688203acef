"""What a scope means in this song, and what is taken instead where the song has no such section."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from engines.arranging.blocks import PHRASE, energy_of
from engines.model.operations import InsertKind
from engines.model.plan import Scope
from engines.model.scopes import bars_of
from engines.model.song import LABELS

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from engines.arranging.blocks import Slot
    from engines.model.song import Section, SongFacts

_VOICE: Final = 0.2
"""Share of a bar from which a voice counts as singing there."""
_INSERTS: Final[tuple[InsertKind, ...]] = ("intro", "outro", "build", "drop", "breakdown", "fill")


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Bars that a scope means.

    Attributes:
        spans: (first, last) bars of the song, rising.
        kinds: inserted blocks that are meant too.
        everywhere: the whole remix, inserted blocks included.
        assumed: sentences about what was taken instead of what was said.
        missing: why nothing is meant; empty where something is.
        closing: how many of the remix's own last bars are meant instead of spans; 0 for none.
    """

    spans: tuple[tuple[int, int], ...] = ()
    kinds: tuple[InsertKind, ...] = ()
    everywhere: bool = False
    assumed: tuple[str, ...] = ()
    missing: str = ""
    closing: int = 0

    def slots(self, slots: Sequence[Slot]) -> list[int]:
        """The numbers of the slots that are meant."""
        if self.closing:
            return list(range(max(0, len(slots) - self.closing), len(slots)))
        return [number for number, slot in enumerate(slots) if self._means(slot)]

    def runs(self, slots: Sequence[Slot]) -> list[range]:
        """The slots that are meant, in unbroken runs: a run ends where the song's bars jump."""
        found: list[range] = []
        for number in self.slots(slots):
            if found and found[-1].stop == number and (self._as_one or _follows(slots, number)):
                found[-1] = range(found[-1].start, number + 1)
            else:
                found.append(range(number, number + 1))
        return found

    @property
    def _as_one(self) -> bool:
        return self.everywhere or self.closing > 0

    def _means(self, slot: Slot) -> bool:
        if self.everywhere:
            return True
        if slot.inserted is not None:
            return slot.inserted in self.kinds
        return any(first <= slot.bar <= last for first, last in self.spans)


def _follows(slots: Sequence[Slot], number: int) -> bool:
    here, before = slots[number], slots[number - 1]
    if here.block == before.block:
        return True
    return here.bar == before.bar + 1 and here.inserted is None and before.inserted is None


def place_of(scope: Scope, facts: SongFacts, inserted: frozenset[InsertKind] = frozenset()) -> Place:
    """The bars that a scope means, with an assumption for each section that the song does not have.

    Args:
        scope: of an edit.
        facts: of the song.
        inserted: the kinds of blocks that edits of the same plan insert.
    """
    if scope.everywhere:
        return Place(spans=((1, facts.last_bar),), everywhere=True)
    spans: list[tuple[int, int]] = []
    kinds: list[InsertKind] = []
    notes: list[str] = []
    for name in scope.sections:
        kind = next((kind for kind in _INSERTS if kind == name.strip().lower()), None)
        made = kind in inserted
        if kind is not None and made:
            kinds.append(kind)
        known = bars_of(Scope(sections=(name,)), facts)
        span, note = (list(known), "") if known or made else _instead(name, facts)
        spans.extend(span)
        notes.extend([note] if note else [])
    if scope.bars is not None or scope.seconds is not None:
        timed = bars_of(Scope(bars=scope.bars, seconds=scope.seconds), facts)
        spans.extend(timed)
        notes.extend([] if timed else [f"the song ends at bar {facts.last_bar}"])
    if not spans and not kinds:
        return Place(missing="; ".join(notes) or "nothing of the song is meant")
    return Place(spans=tuple(sorted(set(spans))), kinds=tuple(kinds), assumed=tuple(notes))


def _instead(name: str, facts: SongFacts) -> tuple[list[tuple[int, int]], str]:
    """What stands in for a section that the song lacks: bars (none where nothing can), and the words."""
    words = name.strip().lower().replace("_", " ").split()
    label = next((word for word in words if word in LABELS), None)
    if label is None:
        return [], f"there is no section called {name[:40]!r}"
    same = [section for section in facts.sections if section.label == label]
    if same:
        section = same[-1]
        return [(section.first_bar, section.last_bar)], f"this song has no {name}: took {_named(section)}"
    first, last, what = _STAND_INS[label](facts)
    bars = f"bars {first}–{last}" if last > first else f"bar {first}"
    return [(first, last)], f"this song has no {label}: took {what or bars}"


def _named(section: Section) -> str:
    return f"{section.name} (bars {section.first_bar}–{section.last_bar})"


def _intro(facts: SongFacts) -> tuple[int, int, str]:
    voice = facts.stem("vocals")
    first = 0
    if voice is not None and voice.present:
        first = next((bar for bar, share in enumerate(voice.activity, 1) if share > _VOICE), 0)
    bars = first - 1 if 2 < first <= 17 else PHRASE
    return 1, min(bars, max(1, facts.last_bar // 2)), ""


def _outro(facts: SongFacts) -> tuple[int, int, str]:
    return max(1, facts.last_bar - PHRASE + 1), facts.last_bar, ""


def strongest_bars(facts: SongFacts) -> tuple[int, int]:
    """The first and last bar of the song's strongest section."""
    return _strongest(facts)[:2]


def _strongest(facts: SongFacts) -> tuple[int, int, str]:
    """The section that is most repeated, and of equals the one with most going on; else eight strong bars."""
    inner = [part for part in facts.sections if part.label not in {"intro", "outro", "break"}]
    if inner:
        counts = {part.label: sum(other.label == part.label for other in inner) for part in inner}
        best = max(
            inner, key=lambda part: (counts[part.label], _mean_energy(facts, part.first_bar, part.bars))
        )
        return best.first_bar, best.last_bar, _named(best)
    first = _window(facts, lambda bar: energy_of(facts, bar))
    return first, min(first + 2 * PHRASE - 1, facts.last_bar), ""


def _quietest(facts: SongFacts) -> tuple[int, int, str]:
    inner = [part for part in facts.sections if part.label not in {"intro", "outro"}]
    if inner:
        best = min(inner, key=lambda part: _mean_energy(facts, part.first_bar, part.bars))
        return best.first_bar, best.last_bar, _named(best)
    first = _window(facts, lambda bar: -energy_of(facts, bar))
    return first, min(first + 2 * PHRASE - 1, facts.last_bar), ""


def _verse(facts: SongFacts) -> tuple[int, int, str]:
    inner = [part for part in facts.sections if part.label not in {"intro", "outro", "chorus", "drop"}]
    if inner:
        return inner[0].first_bar, inner[0].last_bar, _named(inner[0])
    first = min(_intro(facts)[1] + 1, facts.last_bar)
    return first, min(first + 2 * PHRASE - 1, facts.last_bar), ""


def _prechorus(facts: SongFacts) -> tuple[int, int, str]:
    chorus = next((part for part in facts.sections if part.label in {"chorus", "drop"}), None)
    first = chorus.first_bar if chorus else _strongest(facts)[0]
    if first <= 1:
        return 1, min(PHRASE, facts.last_bar), ""
    return max(1, first - PHRASE), first - 1, ""


_STAND_INS: Final[dict[str, Callable[[SongFacts], tuple[int, int, str]]]] = {
    "intro": _intro, "outro": _outro, "verse": _verse, "prechorus": _prechorus, "chorus": _strongest,
    "drop": _strongest, "solo": _strongest, "bridge": _quietest, "break": _quietest,
}  # fmt: skip


def _window(facts: SongFacts, score: Callable[[int], float]) -> int:
    """Where eight bars on a phrase line have the highest sum."""
    size = 2 * PHRASE
    starts = range(1, max(2, facts.last_bar - size + 2), PHRASE)
    return max(starts, key=lambda first: sum(score(bar) for bar in range(first, first + size)))


def _mean_energy(facts: SongFacts, first: int, bars: int) -> float:
    return sum(energy_of(facts, bar) for bar in range(first, first + bars)) / bars
