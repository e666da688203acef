"""The sections of one song by name, number and order, and what is assumed where it has no such section."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

    from engines.model.song import Section, SongFacts
    from engines.planning.words.items import Place

_STANDS_FOR: Final = {
    "drop": ("chorus",),
    "break": ("bridge",),
    "solo": ("bridge", "break"),
    "bridge": ("break", "solo"),
    "prechorus": (),
    "chorus": ("drop",),
    "verse": (),
    "intro": (),
    "outro": (),
}
"""What takes the place of a section that the song lacks, best first."""


class Sections:
    """The sections of one song.

    Args:
        facts: of the song.
    """

    def __init__(self, facts: SongFacts) -> None:
        self.facts = facts
        self.duration = facts.duration_s
        self.beats_per_bar = facts.beats_per_bar
        self.bar_seconds = 60.0 * facts.beats_per_bar / facts.tempo_bpm
        sections = facts.sections
        self.last_bar = sections[-1].last_bar if sections else max(1, facts.last_bar)

    def of(self, label: str) -> tuple[Section, ...]:
        """All sections of a label, in order."""
        return tuple(section for section in self.facts.sections if section.label == label)

    # -- naming

    def add(self, place: Place, label: str, *, number: int = 0, order: int = 0) -> None:
        """Add "chorus", "chorus 2" (number) or "the second chorus", "the last" (order, −1 the last)."""
        real = self._real(place, label)
        place.labels = (*place.labels, label)
        if real is None:
            return
        names = self._names(place, real, number, order)
        place.sections = (*place.sections, *(name for name in names if name not in place.sections))
        place.refs = (*place.refs, tuple(names))

    def _names(self, place: Place, label: str, number: int, order: int) -> list[str]:
        found = self.of(label)
        if order == -1:
            return [f"last {label}"]
        wanted = number or order
        if order < -1:
            wanted = found[order].number if len(found) >= -order else 1
        if not wanted:
            return [label]
        if found and not any(section.number == wanted for section in found):
            nearest = found[-1] if wanted > found[-1].number else found[0]
            place.assumed = (*place.assumed, (f"{label} {wanted}", nearest.name))
            return [nearest.name]
        return [f"{label} {wanted}"]

    def _real(self, place: Place, label: str) -> str | None:
        """The label to use: itself, or the one that stands for it; None where bars stand for it."""
        if self.of(label):
            return label
        for other in _STANDS_FOR[label]:
            if self.of(other):
                place.assumed = (*place.assumed, (label, other))
                return other
        bars = self._bars_for(label)
        if bars is None:
            place.assumed = (*place.assumed, (label, ""))
            return label
        place.bars = (
            bars if place.bars is None else (min(place.bars[0], bars[0]), max(place.bars[1], bars[1]))
        )
        place.assumed = (*place.assumed, (label, f"bars {bars[0]} to {bars[1]}"))
        return None

    def _bars_for(self, label: str) -> tuple[int, int] | None:
        size = min(8, max(1, self.last_bar // 4))
        if label == "intro":
            return 1, size
        if label == "outro":
            return self.last_bar - size + 1, self.last_bar
        if label == "prechorus" and self.of("chorus"):
            first = self.of("chorus")[0].first_bar
            return (max(1, first - 4), first - 1) if first > 1 else None
        return None

    def add_edge(self, place: Place, label: str, count: int, *, last: bool) -> None:
        """Add "the last two choruses"."""
        real = self._real(place, label)
        place.labels = (*place.labels, label)
        found = self.of(real) if real else ()
        chosen = found[-count:] if last else found[:count]
        place.sections = (*place.sections, *(section.name for section in chosen))
        place.refs = (*place.refs, tuple(section.name for section in chosen))

    def add_alternate(self, place: Place, label: str, *, from_second: bool) -> None:
        """Add "every second chorus" (2, 4, ...) or "every other chorus" (1, 3, ...)."""
        real = self._real(place, label)
        place.labels = (*place.labels, label)
        found = self.of(real) if real else ()
        place.sections = (*place.sections, *(section.name for section in found[1 if from_second else 0 :: 2]))

    # -- ranges

    def named(self, names: Iterable[str]) -> list[Section]:
        """The sections that names mean, in the song's order."""
        wanted = set(names)
        return [section for section in self.facts.sections if self._is_meant(section, wanted)]

    def _is_meant(self, section: Section, wanted: set[str]) -> bool:
        last = self.of(section.label)[-1]
        return (
            section.label in wanted
            or section.name in wanted
            or (section is last and f"last {section.label}" in wanted)
        )

    def onwards(self, names: tuple[str, ...]) -> tuple[str, ...]:
        """From the first of these sections to the end of the song."""
        found = self.named(names)
        if not found:
            return names
        return tuple(s.name for s in self.facts.sections if s.first_bar >= found[0].first_bar)

    def before(self, names: tuple[str, ...]) -> tuple[str, ...]:
        """From the beginning up to the first of these sections."""
        found = self.named(names)
        if not found:
            return names
        return tuple(s.name for s in self.facts.sections if s.first_bar < found[0].first_bar) or names

    def span(self, low: tuple[str, ...], high: tuple[str, ...]) -> tuple[str, ...]:
        """From one section to another, both included."""
        first, last = self.named(low), self.named(high)
        if not first or not last:
            return (*low, *high)
        bounds = first[0].first_bar, max(s.last_bar for s in last)
        inside = [s.name for s in self.facts.sections if bounds[0] <= s.first_bar <= bounds[1]]
        return tuple(inside) or (*low, *high)

    def others(self, names: Iterable[str]) -> tuple[str, ...]:
        """All sections but these."""
        gone = {section.name for section in self.named(names)}
        return tuple(section.name for section in self.facts.sections if section.name not in gone)

    def following(self, names: tuple[str, ...]) -> tuple[str, ...]:
        """The section behind the last of these; empty at the end of the song."""
        found = self.named(names)
        if not found:
            return ()
        later = [s for s in self.facts.sections if s.first_bar > found[-1].first_bar]
        return (later[0].name,) if later else ()

    def beside(self, label: str, names: tuple[str, ...], relation: str) -> str:
        """The section of a label that comes next after others, or last before them; "" for none."""
        others = self.named(names)
        if not others:
            return ""
        later = [s for s in self.of(label) if s.first_bar > others[-1].first_bar]
        earlier = [s for s in self.of(label) if s.first_bar < others[0].first_bar]
        if relation == "after":
            return later[0].name if later else ""
        return earlier[-1].name if earlier else ""

    def without(self, names: tuple[str, ...], gone: Iterable[str]) -> tuple[str, ...]:
        """These sections (all for none) but not those; labels are written out by number."""
        left = {section.name for section in self.named(gone)}
        kept = self.named(names) if names else list(self.facts.sections)
        return tuple(section.name for section in kept if section.name not in left)

    # -- bars

    def edge(self, count: int, *, last: bool) -> tuple[int, int]:
        """The first or last bars of the song."""
        count = min(count, self.last_bar)
        return (self.last_bar - count + 1, self.last_bar) if last else (1, count)

    def inside(self, names: tuple[str, ...], count: int, *, last: bool) -> tuple[int, int]:
        """The first or last bars of a section (of the last that is named, where several are)."""
        found = self.named(names)
        if not found:
            return self.edge(count, last=last)
        section = found[-1] if last else found[0]
        count = min(count, section.bars)
        if last:
            return max(1, section.last_bar - count + 1), section.last_bar
        return max(1, section.first_bar), max(1, section.first_bar + count - 1)

    def inside_each(self, names: tuple[str, ...], count: int, *, last: bool) -> tuple[tuple[int, int], ...]:
        """The first or last bars of every section that is named."""
        return tuple(self.inside((section.name,), count, last=last) for section in self.named(names))

    def half(self, names: tuple[str, ...], *, last: bool) -> tuple[int, int]:
        """The first or second half of a section, or of the song."""
        found = self.named(names)
        first, end = (found[0].first_bar, found[0].last_bar) if found else (1, self.last_bar)
        middle = first + (end - first + 1) // 2
        return (max(1, middle), end) if last else (max(1, first), max(1, middle - 1))


def in_order(names: Iterable[str]) -> tuple[str, ...]:
    """Names without repetitions, in the order in which they came."""
    return tuple(dict.fromkeys(names))
