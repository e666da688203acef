"""Bars, times, and parts of sections: "bars 9 to 16", "1:10 to 1:30", "the last 4 bars of the bridge"."""

from __future__ import annotations

from typing import Final

from engines.planning.words.item_reader import OF, UPTO
from engines.planning.words.items import Place, Quantity
from engines.planning.words.lexemes import Lexeme
from engines.planning.words.section_reader import SectionReader

_LASTING: Final = [
    [word]
    for word in (
        "it",
        "song",
        "track",
        "thing",
        "should",
        "must",
        "remix",
        "version",
        "could",
        "would",
        "will",
    )
]
"""Words behind which "last" is a verb."""


class BarReader(SectionReader):
    """Reads which bars or seconds words name."""

    def _bars(self, at: int, place: Place) -> int | None:
        """Such as "bars 25 to 28", "bar 12", "last 4 bars of the bridge", "first 8 bars", "1:10 to 1:30"."""
        if self._has(at, "unit", "bar") and (first := self._number(at + 1)) is not None:
            last, after = self._upper(at + 2, first)
            place.bars = (first, max(first, last))
            return after
        bare = self._bare_bars(at, place)
        if bare is not None:
            return bare
        clock = self._seconds(at, place)
        if clock is not None:
            return clock
        return self._edge_bars(at, place)

    def _bare_bars(self, at: int, place: Place) -> int | None:
        """Such as "mute drums 9-16": two numbers with a dash can only be bars."""
        first, last = self._number(at), self._number(at + 2)
        played = self._has(at - 1, "verb", "repeat", "loop", "remove") and self._text(at + 1) == "to"
        played |= self._text(at + 1) == "to" and self._has(at + 3, "talk", "instead")
        if first is None or last is None or not (played or self._text(at + 1) in {"-", "–"}):
            return None
        if not first < last <= self.song.last_bar or self._takes_number(at + 2):
            return None
        place.bars = (first, last)
        return at + 3

    def _upper(self, at: int, first: int) -> tuple[int, int]:
        if self._text(at) in UPTO or self._text(at) in {"&", "+"}:
            step = 2 if self._has(at + 1, "unit", "bar") else 1
            last = self._number(at + step)
            if last is not None and last > first:
                return last, at + step + 1
        return first, at

    def _seconds(self, at: int, place: Place) -> int | None:
        item = self.items[at] if at < len(self.items) else None
        if not isinstance(item, Quantity) or item.unit != "second":
            return None
        if (
            item.note != "clock"
            and place.relation not in {"from", "between", "until", "before", "after"}
            and not (
                place.relation == "in"
                and self._text(at - 1) in {"at", "um", "bei"}
                and not self._is_limit(at)
            )
        ):
            return None
        return self._clock_place(at, item, place)

    def _is_limit(self, at: int) -> bool:
        """Such as "cap it at 90 seconds": how long, and not where."""
        return any(self._text(at - step) in {"cap", "limit", "length", "duration"} for step in range(2, 6))

    def _clock_place(self, at: int, item: Quantity, place: Place) -> int | None:
        end = self.song.duration
        upper = self.items[at + 2] if self._text(at + 1) in UPTO and at + 2 < len(self.items) else None
        if isinstance(upper, Quantity) and upper.unit == "second" and upper.value > item.value:
            place.seconds = (item.value, upper.value)
            return at + 3
        if place.relation in {"until", "before"}:
            place.seconds = (0.0, item.value)
        elif place.relation in {"from", "after"}:
            place.seconds = (item.value, max(item.value + 1.0, end))
        elif place.relation == "in" and self._text(at - 1) in {"at", "um", "bei", "a", "em", "on"}:
            place.seconds = (item.value, max(item.value + 0.5, min(end, item.value + self.song.bar_seconds)))
        else:
            return None
        place.relation = "in"
        return at + 1

    def _edge_bars(self, at: int, place: Place) -> int | None:
        """Such as "first 8 bars", "last 4 bars of the bridge", "last 30 seconds"."""
        piece = self._lexeme(at)
        turned = self._turned(at)
        if turned is None and (piece is None or not piece.has("order", "1", "-1")):
            return None
        if self._text(at) == "last" and self._text(at - 1).split()[-1:] in _LASTING:
            return None  # "the whole thing should last four minutes"
        last = self._has(at + 1 if turned is not None else at, "order", "-1")
        amount = turned or (self.items[at + 1] if at + 1 < len(self.items) else None)
        after = at + (3 if turned is not None else 2)
        if isinstance(amount, Lexeme) and amount.text == "beat" and last and self._is_led(after):
            amount = Quantity(0, 0, 1.0, "beat")
        if isinstance(amount, Lexeme) and amount.has("unit", "bar", "minute"):
            amount = Quantity(
                0,
                0,
                1.0 if amount.has("unit", "bar") else 60.0,
                "bar" if amount.has("unit", "bar") else "second",
            )
        if not isinstance(amount, Quantity) or amount.unit not in {"bar", "second", "beat"}:
            return None
        return self._measured_edge(amount, after, place, last=last)

    def _turned(self, at: int) -> Quantity | None:
        """Such as "8 premières mesures", "4 últimos compases": the number stands before the order."""
        count = self._number(at)
        ordered = self._has(at + 1, "order", "1", "-1") and self._has(at + 2, "unit", "bar")
        return Quantity(0, 0, float(count), "bar") if count is not None and ordered else None

    def _measured_edge(self, amount: Quantity, after: int, place: Place, *, last: bool) -> int:
        inner = Place(0, 0)
        inside = self._of(after, inner)
        if self._text(after) == "before" and inside is not None and last and amount.unit != "second":
            return self._leading_up(amount, inside, inner, place)
        if amount.unit == "second" and inside is None:
            end = self.song.duration
            place.seconds = (max(0.0, end - amount.value), end) if last else (0.0, min(end, amount.value))
            return self._of_whole(after)
        count = max(
            1, round(amount.value if amount.unit == "bar" else amount.value / self.song.beats_per_bar)
        )
        if amount.unit == "second":
            count = max(1, round(amount.value / self.song.bar_seconds))
        if inside is None:
            place.length_bars = count
            place.bars = self.song.edge(count, last=last)
            return self._of_whole(after)
        every = (
            self.song.inside_each(inner.sections, count, last=last)
            if inner.every or len(inner.sections) > 1
            else ()
        )
        place.bars = every[0] if every else self.song.inside(inner.sections, count, last=last)
        place.more_bars = every[1:]
        place.labels, place.assumed = inner.labels, inner.assumed
        return inside

    def _is_led(self, at: int) -> bool:
        """Such as "of the chorus", "before the drop": what a part is counted from."""
        return self._text(at) == "of" or self._has(at, "prep", "before")

    def _leading_up(self, amount: Quantity, after: int, inner: Place, place: Place) -> int:
        """Such as "the last bar before the bridge"."""
        count = max(
            1, round(amount.value if amount.unit == "bar" else amount.value / self.song.beats_per_bar)
        )
        found = self.song.named(inner.sections)
        first = found[0].first_bar if found else count + 1
        place.bars = (max(1, first - count), max(1, first - 1))
        if inner.every:
            place.more_bars = tuple((max(1, s.first_bar - count), s.first_bar - 1) for s in found[1:])
        place.labels, place.assumed = inner.labels, inner.assumed
        return after

    def _of_whole(self, at: int) -> int:
        if self._text(at) in OF:
            step = at + 1
            while self._is_det(step):
                step += 1
            if self._has(step, "prep", "whole"):
                return step + 1
        return at + 1 if self._has(at, "prep", "whole") else at

    def _of(self, at: int, inner: Place) -> int | None:
        """Such as "of the bridge": the place inside which something is counted."""
        if (self._text(at) not in OF or self._has(at, "verb", "remove")) and not self._has(at, "section"):
            return None
        step = at + (0 if self._has(at, "section") else 1)
        return self._listed(self._skip(step, inner), inner)

    def _part_of(self, at: int, place: Place) -> int | None:
        """Such as "the first half of the chorus", "the second half"."""
        piece = self._lexeme(at)
        if piece is None or not piece.has("prep", "first_half", "second_half", "half"):
            return None
        inner = Place(0, 0)
        start = self._skip(at + 1 + (self._text(at + 1) in OF), inner)
        after = self._listed(start, inner)
        last = not piece.has("prep", "first_half")
        if after is None and piece.has("prep", "half"):
            return None
        place.bars = self.song.half(inner.sections if after else (), last=last)
        place.labels, place.assumed = inner.labels, inner.assumed
        return after if after is not None else self._of_whole(at + 1)
