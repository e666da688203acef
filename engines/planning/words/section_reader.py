"""Sections by label, number and order: "verse 2", "the last two choruses", lists of them."""

from __future__ import annotations

from typing import Final

from engines.planning.words.item_reader import LINKS, MOST_WORDS, ItemReader
from engines.planning.words.items import INDEFINITE, Place, Quantity, is_determiner
from engines.planning.words.lexemes import Lexeme

_POSTPOSED: Final = frozenset({
    "final", "finale", "finais", "finales",
})  # fmt: skip


class SectionReader(ItemReader):
    """Reads which sections words name."""

    def _skip(self, at: int, place: Place) -> int:
        most = min(len(self.items), at + MOST_WORDS)
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
            if place.relation == "in" and self._text(after) == "," and self._speaks_anew(step, end):
                return after
            place.sections = (*place.sections, *more.sections)
            place.labels, place.assumed = (*place.labels, *more.labels), (*place.assumed, *more.assumed)
            place.refs = (*place.refs, *more.refs)
            after = end

    def _is_counted(self, at: int, place: Place) -> bool:
        """Such as "no drums in verse 1, and the last chorus twice": the last section has its own wish."""
        return place.relation == "in" and self._has(at, "count")

    def _speaks_anew(self, at: int, end: int) -> bool:
        """Such as "no drums in the intro, verse without bass": a section with a wish of its own behind it."""
        piece = self._lexeme(end)
        if piece is None or self._text(at - 1) != ",":
            return False
        wish = any(piece.has(category) for category in ("attr", "style", "fx", "feel"))
        return wish or piece.has("verb", "remove", "only") or piece.text in {"with", "full", "gets", "has"}

    def _in_a_row(self, at: int) -> bool:
        """Such as "intro verse chorus chorus outro": at least three sections with nothing between."""
        count = 0
        while count < 3 and (self._has(at, "section") or (count and self._number(at) is not None)):
            count += self._has(at, "section")
            at += 1
        return count > 2

    def _linked(self, at: int) -> int | None:
        """Behind "and", ", and in the", "or the": where the next section of a list would begin."""
        if self._text(at) not in LINKS:
            return None
        at += 1
        while self._text(at) in LINKS:
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
            if self._pointed(at) and label in self.named:
                place.sections = (*place.sections, *self.named[label])
                place.labels, place.refs = (*place.labels, label), (*place.refs, self.named[label])
                return after
            place.every |= piece.text.endswith("s") and not piece.text.endswith("us")
            self.song.add(place, label)
            return self._postposed(after, place, label)
        numbers, after = self._more_numbers(step + 1, [first])
        for number in numbers:
            self.song.add(place, label, number=number)
        return after

    def _pointed(self, at: int) -> bool:
        """Such as "that chorus", "the same verse": the one that was named before."""
        return self._text(at - 1).split()[-1:] in (["that"], ["this"], ["same"])

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
        if nxt is None or nxt.text in {"goes", "plays"}:
            return False  # "verse 2 goes before verse 1"
        return nxt.has("unit") or nxt.text in {"more", "extra"}

    def _more_numbers(self, at: int, numbers: list[int]) -> tuple[list[int], int]:
        while self._text(at) in LINKS | {"-", "–", "to", "through", "bis", "a"}:
            step = at + 1
            while self._text(step) in LINKS:
                step += 1
            upper = self._number(step)
            signed = self._text(step)[:1] in {"+", "-"}
            if upper is None or signed or not numbers[-1] < upper <= 99 or self._takes_number(step):
                break
            if self._text(at) in LINKS:
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
        if before is not None and before.text == "but" and self._is_det(at + 1) and not piece.has("quant"):
            return True  # "keep the tempo but drop the trap"
        if before is not None and (before.has("order") or before.has("quant") or is_determiner(before)):
            return False
        sized = self.items[at - 1] if at else None
        if isinstance(sized, Quantity) and sized.unit == "bar":
            return False
        nearby = self.items[at + 1] if at + 1 < len(self.items) else None
        if isinstance(nearby, Lexeme) and nearby.kind == "number":
            return False
        return not (before is not None and before.has("prep") and before.text not in LINKS)

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
        behind = self._pronoun(after, place)
        if behind is not None:
            for order in orders:
                self.song.add(place, self.last_label, order=order)
            return behind
        if not self._has(after, "section"):
            return None
        for order in orders:
            self.song.add(place, self._label(after), order=order)
        return after + 1

    def _pronoun(self, at: int, place: Place) -> int | None:
        """Behind "one", or at the end of "every chorus except the last": the section that was named last."""
        if not self.last_label:
            return None
        if self._text(at) in {"one", "ones"}:
            return at + 1
        piece = self._lexeme(at)
        ended = at >= len(self.items) or (piece is not None and piece.kind == "mark")
        corrected = all(
            isinstance(item, Lexeme) and (item.has("talk") or item.has("order") or item.kind == "filler")
            for item in self.items[:at]
        ) and any(self._has(step, "talk", "correct") for step in range(at))
        return at if ended and (place.relation in {"except", "only"} or corrected) else None

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
            while self._text(step) in LINKS or (step > at and self._is_det(step)):
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
