"""Where: sections by label, number or order, ranges, bars, times, exceptions; read with the song's facts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from engines.planning.items import INDEFINITE, Item, Place, Quantity, is_determiner
from engines.planning.lexemes import Lexeme
from engines.planning.sections import Sections, in_order

if TYPE_CHECKING:
    from engines.model.song import SongFacts

_LINKS: Final = frozenset(
    {
        "and",
        "or",
        "nor",
        "n",
        "nd",
        "&",
        "+",
        "/",
        ",",
        "plus",
        "y",
        "e",
        "und",
        "et",
        "oder",
        "ou",
        "o",
        "u",
        "as well as",
        "ni",
        "nem",
        "noch",
        "sowie",
        "->",
        "-",
        "–",
        "—",
        "→",
        ">",
        "then",
        "and then",
        "followed by",
        "dann",
        "luego",
        "puis",
        "depois",
        "despues",
        "ensuite",
        "und dann",
    }
)
_OF: Final = frozenset(
    {
        "of",
        "in",
        "from",
        "de",
        "del",
        "von",
        "der",
        "des",
        "du",
        "da",
        "do",
        "before",
        "from the",
        "im",
        "vom",
        "dem",
        "en",
        "la",
        "no",
        "na",
        "d",
    }
)
_UPTO: Final = frozenset(
    {
        "to",
        "through",
        "thru",
        "until",
        "till",
        "up to",
        "-",
        "–",
        "—",
        "and",
        "til",
        "through to",
        "bis",
        "a",
        "hasta",
        "ate",
        "jusqu",
        "jusqua",
        "al",
        "y",
        "und",
        "et",
        "e",
        "au",
        "bis zu",
        "hasta el",
        "zu",
        "until the",
        "bis zum",
        "bis zur",
        "jusquau",
        "all the way to",
        "ao",
    }
)


_TAKING: Final = frozenset(
    {
        "remove",
        "take",
        "strip",
        "delete",
        "cut",
        "pull",
        "erase",
        "lose",
        "get",
        "quita",
        "elimina",
        "enleve",
        "retire",
        "tira",
        "entferne",
        "nimm",
        "saca",
        "supprime",
        "rip",
        "yank",
    }
)


_CLOSE: Final = frozenset(
    {
        "into",
        "right before",
        "just before",
        "leading into",
        "going into",
        "leading up to",
        "heading into",
        "straight before",
    }
)


_POSTPOSED: Final = frozenset({"final", "finale", "finais", "finales"})
_MOST: Final = 5
"""The longest run of prepositions or articles that is looked through."""


class PlaceReader:
    """Reads the places of one prompt.

    Args:
        items: lexemes and quantities of the prompt.
        facts: of the song.
        last_label: the label that "the first one" means where none was named yet.
    """

    def __init__(self, items: list[Item], facts: SongFacts, last_label: str = "") -> None:
        self.items = items
        self.song = Sections(facts)
        self.last_label = last_label

    def read(self) -> list[Item]:
        """The items with places in them."""
        out: list[Item] = []
        at = 0
        while at < len(self.items):
            found = self._place(at)
            if found is None:
                out.append(self.items[at])
                at += 1
                continue
            place, after = found
            self.last_label = place.labels[-1] if place.labels else self.last_label
            last = self.items[after - 1]
            place.start, place.end = self.items[at].start, last.end
            place.text = " ".join(item.text for item in self.items[at:after])
            out.append(place)
            at = after
        return out

    # -- one place

    def _place(self, at: int) -> tuple[Place, int] | None:
        first = self._lexeme(at)
        if first is not None and not first.tags and first.kind == "mark":
            return None
        place = Place(0, 0)
        led = self._led(at)
        after = self._relation(at + led, place)
        if led and place.relation not in {"before", "after"}:
            return None
        if led:
            place.lead_bars = self._lead_bars(at + led - 1)
        place.close = any(self._text(step) in _CLOSE for step in range(at, after))
        after = self._skip(after, place)
        for reader in (self._bars, self._range, self._part_of, self._edge, self._listed, self._whole):
            found = reader(after, place)
            if found is not None:
                return place, self._onwards(found, place)
        return None

    def _led(self, at: int) -> int:
        """How many items "for 4 bars" takes up in front of "before the last chorus"."""
        step = at + (1 if self._text(at) in {"for", "the"} else 0)
        item = self.items[step] if step < len(self.items) else None
        if (
            isinstance(item, Quantity)
            and item.unit in {"bar", "beat"}
            and self._has(step + 1, "prep", "before", "after")
        ):
            return step + 1 - at
        return 0

    def _lead_bars(self, at: int) -> int:
        item = self.items[at]
        if not isinstance(item, Quantity):
            return 0
        return max(1, round(item.value if item.unit == "bar" else item.value / self.song.beats_per_bar))

    def _relation(self, at: int, place: Place) -> int:
        """Such as "only in", "everywhere but", "before", "not in": the words before."""
        most = at + _MOST
        while at < most and (piece := self._lexeme(at)) is not None:
            if not piece.has("prep") or piece.has("section") or self._is_stem(at, piece):
                break
            relation = _first_of(piece, "except", "before", "after", "until", "from", "in", "between", "only")
            if not relation or (at + 1 >= len(self.items)):
                break
            if (
                piece.has("verb", "add", "become")
                and relation == "in"
                and piece.text not in {"in", "on", "for"}
            ):
                break
            if piece.has("prep", "only"):
                place.only = True
                relation = "in" if relation in {"only", "except"} else relation
            if relation == "to" or not self._can_follow(place.relation, relation):
                break
            place.relation = relation
            at += 1
        return at

    def _is_stem(self, at: int, piece: Lexeme) -> bool:
        """Such as "el bajo en la estrofa": a stem whose name is also a preposition."""
        return piece.has("stem") and (self._is_det(at - 1) or self._has(at + 1, "prep"))

    @staticmethod
    def _can_follow(old: str, new: str) -> bool:
        return not old or new == "in" or old in {"in", "except"}

    def _skip(self, at: int, place: Place) -> int:
        most = min(len(self.items), at + _MOST)
        if (
            self._text(at) in {"a", "an", "one"}
            and self._has(at + 1, "degree")
            and self._has(at + 2, "section")
        ):
            place.indefinite = True
            return at + 2
        while at < most and self._is_det(at) and not self._has(at, "section"):
            if self._has(at, "quant") or self._has(at, "order"):
                break
            place.indefinite |= self.items[at].text in INDEFINITE
            at += 1
        return at

    def _lexeme(self, at: int) -> Lexeme | None:
        item = self.items[at] if 0 <= at < len(self.items) else None
        return item if isinstance(item, Lexeme) else None

    def _has(self, at: int, category: str, *values: str) -> bool:
        piece = self._lexeme(at)
        return piece is not None and piece.has(category, *values)

    def _text(self, at: int) -> str:
        return self.items[at].text if 0 <= at < len(self.items) else ""

    def _is_det(self, at: int) -> bool:
        return 0 <= at < len(self.items) and is_determiner(self.items[at])

    def _number(self, at: int) -> int | None:
        piece = self._lexeme(at)
        if piece is None or not (piece.kind == "number" or (piece.kind == "phrase" and piece.has("number"))):
            return None
        value = piece.value
        return int(value) if value == int(value) and 0 < value <= 100_000 else None

    # -- bars and times

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
        if first is None or last is None or self._text(at + 1) not in {"-", "–"}:
            return None
        if not first < last <= self.song.last_bar or self._takes_number(at + 2):
            return None
        place.bars = (first, last)
        return at + 3

    def _upper(self, at: int, first: int) -> tuple[int, int]:
        if self._text(at) in _UPTO:
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
            and place.relation not in {"from", "between", "until", "after"}
            and not (place.relation == "in" and self._text(at - 1) in {"at", "um", "bei"})
        ):
            return None
        return self._clock_place(at, item, place)

    def _clock_place(self, at: int, item: Quantity, place: Place) -> int | None:
        end = self.song.duration
        upper = self.items[at + 2] if self._text(at + 1) in _UPTO and at + 2 < len(self.items) else None
        if isinstance(upper, Quantity) and upper.unit == "second" and upper.value > item.value:
            place.seconds = (item.value, upper.value)
            return at + 3
        if place.relation == "until":
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
        if piece is None or not piece.has("order", "1", "-1"):
            return None
        last = piece.has("order", "-1")
        amount = self.items[at + 1] if at + 1 < len(self.items) else None
        after = at + 2
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

    def _measured_edge(self, amount: Quantity, after: int, place: Place, *, last: bool) -> int:
        inner = Place(0, 0)
        inside = self._of(after, inner)
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
        every = self.song.inside_each(inner.sections, count, last=last) if inner.every else ()
        place.bars = every[0] if every else self.song.inside(inner.sections, count, last=last)
        place.more_bars = every[1:]
        place.labels, place.assumed = inner.labels, inner.assumed
        return inside

    def _of_whole(self, at: int) -> int:
        if self._text(at) in _OF:
            step = at + 1
            while self._is_det(step):
                step += 1
            if self._has(step, "prep", "whole"):
                return step + 1
        return at + 1 if self._has(at, "prep", "whole") else at

    def _of(self, at: int, inner: Place) -> int | None:
        """Such as "of the bridge": the place inside which something is counted."""
        if (self._text(at) not in _OF or self._has(at, "verb", "remove")) and not self._has(at, "section"):
            return None
        step = at + (0 if self._has(at, "section") else 1)
        return self._listed(self._skip(step, inner), inner)

    # -- halves and edges of places

    def _part_of(self, at: int, place: Place) -> int | None:
        """Such as "the first half of the chorus", "the second half"."""
        piece = self._lexeme(at)
        if piece is None or not piece.has("prep", "first_half", "second_half", "half"):
            return None
        inner = Place(0, 0)
        start = self._skip(at + 1 + (self._text(at + 1) in _OF), inner)
        after = self._listed(start, inner)
        last = not piece.has("prep", "first_half")
        if after is None and piece.has("prep", "half"):
            return None
        place.bars = self.song.half(inner.sections if after else (), last=last)
        place.labels, place.assumed = inner.labels, inner.assumed
        return after if after is not None else self._of_whole(at + 1)

    def _edge(self, at: int, place: Place) -> int | None:
        """Such as "at the end of chorus 1", "the beginning of the bridge", "the end"."""
        piece = self._lexeme(at)
        if piece is None:
            return None
        for word in ("start", "end"):
            if piece.has("prep", f"{word}_of"):
                after = self._listed(self._skip(at + 1, place), place)
                if after is not None:
                    place.relation = word
                    return after + (self._lexeme(after) is not None and self.items[after].text == "part")
        for word in ("start", "end"):
            if (
                piece.has("prep", f"the_{word}")
                and (place.relation or not piece.has("verb"))
                and self._is_noun(at)
            ):
                place.relation, place.whole = word, True
                return at + 1
        return None

    def _is_noun(self, at: int) -> bool:
        return " " in self._text(at) or self._is_det(at - 1) or self._has(at - 1, "prep")

    def _whole(self, at: int, place: Place) -> int | None:
        piece = self._lexeme(at)
        if piece is None or not piece.has("prep", "whole") or place.indefinite:
            return None
        if piece.has("verb", "become") and place.relation not in {"in", "from", "until"}:
            return None
        place.whole = True
        return at + 1

    # -- ranges

    def _range(self, at: int, place: Place) -> int | None:
        """Such as "from verse 2 on", "from the bridge to the end", "between verse 1 and chorus 1"."""
        if place.relation not in {"from", "between", "in", ""}:
            return None
        low = Place(0, 0)
        after = self._single(at, low)
        if after is None or not low.sections or self._text(after) not in _UPTO:
            return None
        if (place.relation == "" and self._text(after) in _LINKS | {"a", "e"}) or (
            self._text(after) in {"and", "y", "und", "et", "e"} and place.relation != "between"
        ):
            return None
        high = Place(0, 0)
        end = self._single(self._skip(after + 1, high), high)
        if end is None or not high.sections:
            return None
        if place.relation == "between":
            place.sections, place.relation = high.sections[:1], "before"
        else:
            place.sections = self.song.span(low.sections, high.sections)
            place.relation = "in"
        place.labels, place.assumed = (*low.labels, *high.labels), (*low.assumed, *high.assumed)
        return end

    def _onwards(self, at: int, place: Place) -> int:
        """Such as "from verse 2 on", "until the bridge": ranges become sections."""
        piece = self._lexeme(at)
        onward = (
            piece is not None
            and piece.has("prep", "onwards")
            and place.sections
            and (place.relation == "from" or piece.text != "on")
        )
        if place.relation == "from" and place.named and not onward and self._takes_from(at):
            place.relation = "in"
        elif place.relation == "from" and place.bars and place.bars[0] < place.bars[1] and not onward:
            place.relation = "in"  # "from bar 57 to 64" says where it ends
        elif (place.relation == "from" and place.named) or onward:
            place.sections = self.song.onwards(place.sections)
            place.relation = "in"
            if place.bars:
                place.bars = (place.bars[0], self.song.last_bar)
        elif place.relation == "until" and place.sections:
            place.sections, place.relation = self.song.before(place.sections), "in"
        elif place.relation == "until" and place.bars:
            place.bars, place.relation = (1, place.bars[1]), "in"
        return at + 1 if onward else at

    def _takes_from(self, at: int) -> bool:
        """Such as "remove the vocals from the bridge": taken from it, and not from there on."""
        before = [item for item in self.items[max(0, at - 9) : at] if isinstance(item, Lexeme)]
        return any(item.has("verb", "remove") and item.text.split()[0] in _TAKING for item in before)

    # -- lists of sections

    def _listed(self, at: int, place: Place) -> int | None:
        after = self._single(at, place)
        if after is None:
            return None
        in_a_row = self._in_a_row(at)
        while True:
            step = self._linked(after)
            if step is None and in_a_row:
                step = after if self._has(after, "section") else None
            if step is None:
                return after
            more = Place(0, 0)
            end = self._single(step, more)
            if end is None or more.indefinite != place.indefinite or self._is_counted(end, place):
                return after
            place.sections = (*place.sections, *more.sections)
            place.labels, place.assumed = (*place.labels, *more.labels), (*place.assumed, *more.assumed)
            place.refs = (*place.refs, *more.refs)
            after = end

    def _is_counted(self, at: int, place: Place) -> bool:
        """Such as "no drums in verse 1, and the last chorus twice": the last section has its own wish."""
        return place.relation == "in" and self._has(at, "count")

    def _in_a_row(self, at: int) -> bool:
        """Such as "intro verse chorus chorus outro": at least three sections with nothing between."""
        count = 0
        while count < 3 and (self._has(at, "section") or (count and self._number(at) is not None)):
            count += self._has(at, "section")
            at += 1
        return count > 2

    def _linked(self, at: int) -> int | None:
        """Behind "and", ", and in the", "or the": where the next section of a list would begin."""
        if self._text(at) not in _LINKS:
            return None
        at += 1
        while self._text(at) in _LINKS:
            at += 1
        piece = self._lexeme(at)
        if (
            piece is not None
            and piece.has("prep", "in")
            and piece.text in {"in", "on", "during", "im", "en", "em", "dans", "no", "na", "for"}
        ):
            at += 1
        inner = Place(0, 0)
        return self._skip(at, inner) if self._text(at) not in INDEFINITE else at

    def _single(self, at: int, place: Place) -> int | None:
        for reader in (self._ordinal, self._numbered, self._quantified):
            found = reader(at, place)
            if found is not None:
                return found
        return None

    def _quantified(self, at: int, place: Place) -> int | None:
        """Such as "every chorus", "both verses", "every other chorus", "the other verses"."""
        piece = self._lexeme(at)
        if piece is None or not (piece.has("quant") or self._number(at)):
            return None
        step = at + 1
        while self._is_det(step) or self._has(step, "quant") or self._number(step) == 2:
            step += 1
        noun = self._lexeme(step)
        if noun is None or not noun.has("section") or not piece.has("quant"):
            return None
        if piece.has("quant", "every_other") or (
            self._has(step - 1, "order", "2") and piece.has("quant", "every")
        ):
            self.song.add_alternate(
                place, noun.get("section"), from_second="second" in piece.text or "2nd" in piece.text
            )
        else:
            place.every = True
            self.song.add(place, noun.get("section"))
        return step + 1

    def _numbered(self, at: int, place: Place) -> int | None:
        """Such as "chorus", "verse 2", "verses 1 and 3", "choruses 1-3", "verse number two"."""
        piece = self._lexeme(at)
        if piece is None or not piece.has("section") or self._is_verb(at, piece):
            return None
        label, after = piece.get("section"), at + 1
        step = after + (self._text(after) in {"number", "no", "#", "nr", "nummer", "numero", "no."})
        first = self._number(step)
        if first is None or first > 99 or self._takes_number(step):
            place.every |= piece.text.endswith("s") and not piece.text.endswith("us")
            self.song.add(place, label)
            return self._postposed(after, place, label)
        numbers, after = self._more_numbers(step + 1, [first])
        for number in numbers:
            self.song.add(place, label, number=number)
        return after

    def _postposed(self, at: int, place: Place, label: str) -> int:
        """Such as "refrão final", "couplet deux": the order behind the noun, as Romance languages have it."""
        if self._text(at) not in _POSTPOSED:
            return at
        place.sections, place.refs = place.sections[:-1], place.refs[:-1]
        self.song.add(place, label, order=-1)
        return at + 1

    def _takes_number(self, at: int) -> bool:
        """Whether the number at `at` belongs to what follows it: "in the chorus 3 times"."""
        nxt = self._lexeme(at + 1)
        return nxt is not None and (nxt.has("unit") or nxt.text in {"more", "extra"})

    def _more_numbers(self, at: int, numbers: list[int]) -> tuple[list[int], int]:
        while self._text(at) in _LINKS | {"-", "–", "to", "through", "bis", "a"}:
            step = at + 1
            while self._text(step) in _LINKS:
                step += 1
            upper = self._number(step)
            if upper is None or not numbers[-1] < upper <= 99 or self._takes_number(step):
                break
            if self._text(at) in _LINKS:
                numbers.append(upper)
            else:
                numbers.extend(range(numbers[-1] + 1, upper + 1))
            at = step + 1
        return numbers, at

    def _is_verb(self, at: int, piece: Lexeme) -> bool:
        """Such as "drop the drums", "solo the bass", "break it": a verb and no section."""
        if not (piece.has("verb") or piece.has("dir")):
            return False
        before = self._lexeme(at - 2 if self._has(at - 1, "degree") else at - 1)
        if before is not None and (before.has("order") or before.has("quant") or is_determiner(before)):
            return False
        sized = self.items[at - 1] if at else None
        if isinstance(sized, Quantity) and sized.unit == "bar":
            return False
        nearby = self.items[at + 1] if at + 1 < len(self.items) else None
        if isinstance(nearby, Lexeme) and nearby.kind == "number":
            return False
        return not (before is not None and before.has("prep") and before.text not in _LINKS)

    def _ordinal(self, at: int, place: Place) -> int | None:
        """Such as "second verse", "first and last chorus", "last two choruses", "2nd verse", "2. Refrain"."""
        orders, after = self._orders(at)
        if not orders:
            return None
        count = self._number(after)
        if count is not None and self._has(after + 1, "section"):
            self.song.add_edge(place, self._label(after + 1), count, last=orders[-1] < 0)
            return after + 2
        while self._is_det(after):
            after += 1
        if self._text(after) in {"one", "ones"} and self.last_label:
            for order in orders:
                self.song.add(place, self.last_label, order=order)
            return after + 1
        if not self._has(after, "section"):
            return None
        for order in orders:
            self.song.add(place, self._label(after), order=order)
        return after + 1

    def _label(self, at: int) -> str:
        piece = self._lexeme(at)
        return piece.get("section") if piece is not None else ""

    def _orders(self, at: int) -> tuple[list[int], int]:
        orders: list[int] = []
        while True:
            order = self._order(at)
            if order is None:
                break
            orders.append(order)
            at += 1 + (self._text(at + 1) == "." and self._is_numeric(at))
            step = at
            while self._text(step) in _LINKS or (step > at and self._is_det(step)):
                step += 1
            if step > at and self._order(step) is not None:
                at = step
                continue
            break
        return orders, at

    def _is_numeric(self, at: int) -> bool:
        piece = self._lexeme(at)
        return piece is not None and piece.kind == "number"

    def _order(self, at: int) -> int | None:
        piece = self._lexeme(at)
        if piece is None:
            return None
        if piece.kind == "ordinal":
            return int(piece.value)
        if piece.has("order"):
            return int(piece.get("order"))
        dotted = piece.kind == "number" and self._text(at + 1) == "." and self._has(at + 2, "section")
        return int(piece.value) if dotted and piece.value == int(piece.value) else None


def _first_of(piece: Lexeme, *values: str) -> str:
    own = piece.tags.get("prep", ())
    return next((value for value in values if value in own), "")


__all__ = ["PlaceReader", "in_order"]
