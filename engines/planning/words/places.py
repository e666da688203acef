"""Where: sections, ranges, bars, times and exceptions, and how a wish relates to them."""

from __future__ import annotations

from typing import Final

from engines.planning.words.bar_reader import BarReader
from engines.planning.words.item_reader import LINKS, MOST_WORDS, UPTO
from engines.planning.words.items import Item, Place, Quantity
from engines.planning.words.lexemes import Lexeme

_TAKING: Final = frozenset({
    "remove", "take", "strip", "delete", "cut", "pull", "erase", "lose", "get", "quita", "elimina",
    "nix", "axe", "ditch", "kill", "scrap", "bin", "omit", "drop", "enleve", "retire", "tira", "entferne",
    "nimm", "saca", "supprime", "rip", "yank",
})  # fmt: skip
_MOVING: Final = ("move", "repeat", "add", "start", "end", "swap", "double", "loop", "jump")
"""Verbs behind which "the verse after chorus 1" says where the verse goes."""
_CLOSE: Final = frozenset({
    "into", "right before", "just before", "leading into", "going into", "leading up to",
    "heading into", "straight before",
})  # fmt: skip


class PlaceReader(BarReader):
    """Reads the places of one prompt."""

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
            after = self._beside(at, after, place)
            self.last_label = place.labels[-1] if place.labels else self.last_label
            if len(place.labels) == 1 and place.sections and not place.every:
                self.named[place.labels[0]] = place.sections
            last = self.items[after - 1]
            place.start, place.end = self.items[at].start, last.end
            place.text = " ".join(item.text for item in self.items[at:after])
            out.append(place)
            at = after
        return out

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

    def _beside(self, at: int, after: int, place: Place) -> int:
        """Such as "the verse after chorus 1", "in the chorus before the bridge": the one there."""
        definite = any(self._text(step) == "the" for step in range(at, after))
        if not definite or place.relation not in {"in", ""} or len(place.labels) != 1 or place.assumed:
            return after
        if place.sections != place.labels or any(
            self._has(at - step, "verb", *_MOVING) for step in range(1, 5)
        ):
            return after
        found = self._place(after) if self._text(after) != "come" else None
        if found is None or found[0].relation not in {"before", "after"} or found[0].lead_bars:
            return after
        name = self.song.beside(place.labels[0], found[0].sections, found[0].relation)
        if not name:
            return after
        place.sections, place.refs = (name,), ((name,),)
        return found[1]

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
        most = at + MOST_WORDS
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
            if not (
                place.relation == "except" and relation in {"in", "before"} and self._text(at - 1) != "but"
            ):
                place.relation = relation
            at += 1
        return at

    def _is_stem(self, at: int, piece: Lexeme) -> bool:
        """Such as "el bajo en la estrofa": a stem whose name is also a preposition."""
        return piece.has("stem") and (self._is_det(at - 1) or self._has(at + 1, "prep"))

    @staticmethod
    def _can_follow(old: str, new: str) -> bool:
        return not old or new == "in" or old in {"in", "except"}

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
        if "original" in piece.text and self._has(at + 1, "stem"):
            return None  # "the original drums"
        if piece.has("verb", "become") and place.relation not in {"in", "from", "until"}:
            return None
        place.whole = True
        return at + 1

    def _range(self, at: int, place: Place) -> int | None:
        """Such as "from verse 2 on", "from the bridge to the end", "between verse 1 and chorus 1"."""
        if place.relation not in {"from", "between", "in", ""}:
            return None
        low = Place(0, 0)
        after = self._single(at, low)
        if after is None or not low.sections or self._text(after) not in UPTO:
            return None
        if (place.relation == "" and self._text(after) in LINKS | {"a", "e"}) or (
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
        on = piece is not None and piece.has("prep", "onwards")
        if place.relation == "from" and place.named and not on and self._takes_from(at):
            place.relation = "in"
        elif place.relation == "from" and place.bars and place.bars[0] < place.bars[1] and not onward:
            place.relation = "in"  # "from bar 57 to 64" says where it ends
        elif (place.relation == "from" and place.named) or onward:
            place.sections = self.song.onwards(place.sections)
            place.relation = "in"
            if place.bars:
                place.bars = (min(place.bars[0], self.song.last_bar), self.song.last_bar)
        elif place.relation == "until" and place.sections:
            place.sections, place.relation = self.song.before(place.sections), "in"
        elif place.relation == "until" and place.bars:
            place.bars, place.relation = (1, max(1, place.bars[0] - 1)), "in"
        return at + 1 if onward else at

    def _takes_from(self, at: int) -> bool:
        """Such as "remove the vocals from the bridge": taken from it, and not from there on."""
        before = [item for item in self.items[max(0, at - 9) : at] if isinstance(item, Lexeme)]
        return any(item.has("verb", "remove") and item.text.split()[0] in _TAKING for item in before)


def _first_of(piece: Lexeme, *values: str) -> str:
    own = piece.tags.get("prep", ())
    return next((value for value in values if value in own), "")
