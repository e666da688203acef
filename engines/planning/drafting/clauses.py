"""Clauses: the wishes of a prompt, each with what it holds."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from engines.planning.words.items import Item, KeyName, Place, Quantity, Voices
from engines.planning.words.lexemes import Lexeme

if TYPE_CHECKING:
    from collections.abc import KeysView

_HEADS: Final = (
    "verb",
    "fx",
    "texture",
    "transition",
    "insert",
    "feel",
    "attr",
    "axis",
    "style",
    "vague",
    "talk",
    "refuse",
    "relative",
    "source",
)


_UNITS: Final = frozenset({"bpm", "lufs", "semitone"})


@dataclass(slots=True, eq=False)
class Clause:
    """One wish.

    Attributes:
        items: in order.
        joint: what stood before it: "" (begin), "strong", "but", "then", "purpose", ",", "and", "with".
        title: whether it stands before a colon: "chorus: louder".
        denial: whether it only denies what its neighbour says: ", not the drums".
        denied: operations that were named beside it only to deny them: "delay, not reverb".
        lent_places, lent_voices: from neighbours, where it has none of its own.
        meant: its lexemes by each category of meaning that they have, so that no question looks through all;
        named, voiced, counted: its places, voices and quantities, used or not, for the same reason.
    """

    items: list[Item]
    joint: str = ""
    title: bool = False
    denial: bool = False
    denied: frozenset[str] = frozenset()
    lent_places: list[Place] = field(default_factory=list)
    lent_voices: list[Voices] = field(default_factory=list)
    meant: dict[str, list[Lexeme]] = field(default_factory=dict)
    named: list[Place] = field(default_factory=list)
    voiced: list[Voices] = field(default_factory=list)
    counted: list[Quantity] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._let_too_mean_also()
        for item in self.items:
            for category in item.tags if isinstance(item, Lexeme) else ():
                self.meant.setdefault(category, []).append(item)  # type: ignore[arg-type]
        self._sort()

    def _sort(self) -> None:
        self.named = [item for item in self.items if isinstance(item, Place)]
        self.voiced = [item for item in self.items if isinstance(item, Voices)]
        self.counted = [item for item in self.items if isinstance(item, Quantity)]

    def _let_too_mean_also(self) -> None:
        """Such as "… on the drums too": behind everything else it takes nothing away."""
        last = self.items[-1]
        if isinstance(last, Lexeme) and last.text == "too" and len(self.items) > 1:
            last.tags.pop("dir", None)

    @property
    def categories(self) -> KeysView[str]:
        """Of meanings that its words have at all."""
        return self.meant.keys()

    @property
    def start(self) -> int:
        """First character."""
        return self.items[0].start

    @property
    def end(self) -> int:
        """One behind the last character."""
        return max(item.end for item in self.items)

    @property
    def lexemes(self) -> list[Lexeme]:
        """Its unused lexemes."""
        return [item for item in self.items if isinstance(item, Lexeme) and not item.used]

    @property
    def places(self) -> list[Place]:
        """Its unused places."""
        return [place for place in self.named if not place.used]

    @property
    def voices(self) -> list[Voices]:
        """Its unused voices."""
        return [voices for voices in self.voiced if not voices.used]

    @property
    def keys(self) -> list[KeyName]:
        """Its unused keys."""
        return [item for item in self.items if isinstance(item, KeyName) and not item.used]

    def quantity(self, *units: str) -> Quantity | None:
        """Its first unused quantity in one of these units (any for none)."""
        for found in self.counted:
            if not found.used and (not units or found.unit in units):
                return found
        return None

    def find(self, category: str, *values: str) -> Lexeme | None:
        """Its first unused lexeme with one of these values of a category."""
        for item in self.meant.get(category, ()):
            if not item.used and item.has(category, *values):
                return item
        return None

    def all(self, category: str, *values: str) -> list[Lexeme]:
        """Its unused lexemes with one of these values of a category."""
        meant = self.meant.get(category, ())
        return [piece for piece in meant if not piece.used and piece.has(category, *values)]

    def says(self, *texts: str) -> bool:
        """Whether one of these words stands in it."""
        return any(item.text in texts for item in self.items)

    @property
    def points_there(self) -> bool:
        """Whether it means a place that was named before: "there", "in the same place"."""
        return self.says("there") or self.find("where") is not None

    def index(self, item: Item) -> int:
        """Where an item stands; -1 for one that was lent from elsewhere."""
        try:
            return self.items.index(item)
        except ValueError:
            return -1

    def put(self, index: int, item: Item, *, last: int | None = None) -> None:
        """Let an item take the place of another, or of all up to the last."""
        behind = (index if last is None else last) + 1
        for old in self.items[index:behind]:
            old.used = True
        self.items[index:behind] = [item]
        self._sort()

    def add(self, item: Item) -> None:
        """Let an item stand behind all others."""
        self.items.append(item)
        self._sort()

    def before(self, item: Item) -> Item | None:
        """The item before another one."""
        index = self.index(item)
        return self.items[index - 1] if index > 0 else None

    def after(self, item: Item) -> Item | None:
        """The item behind another one."""
        index = self.index(item) + 1
        return self.items[index] if 0 < index < len(self.items) else None

    def consume(self) -> None:
        """Mark everything in it as read, but for words that nobody knows."""
        for item in self.items:
            item.used |= not (isinstance(item, Lexeme) and item.unknown)

    @property
    def does_something(self) -> bool:
        """Whether it has a wish of its own, so that its place and voices belong to that."""
        wishes = ("fx", "attr", "texture", "transition", "style", "feel", "vague", "axis")
        described = any(
            piece.has(category) for piece in self.lexemes for category in wishes if not piece.has("prep")
        )
        return described or self.quantity() is not None or any(map(_acts, self.lexemes))

    @property
    def headless(self) -> bool:
        """Whether nothing in it says what to do."""
        return self.headless_but(None)

    def headless_but(self, item: Item | None) -> bool:
        """Whether nothing in it but one item says what to do."""
        return not any(is_head(other) for other in self.items if other is not item)


def _acts(piece: Lexeme) -> bool:
    """Whether a lexeme is a verb that does more than carry a wish along."""
    carried = piece.has("prep") or piece.has("not") or piece.has("talk")
    return piece.has("verb") and not carried and not piece.has("verb", "become", "set", "only", "move")


def is_head(item: Item) -> bool:
    """Whether an item says what to do."""
    if isinstance(item, Lexeme):
        if item.kind == "part":
            return False
        if (
            item.has("verb")
            and set(item.tags) & {"prep", "join"}
            and set(item.tags["verb"]) <= {"add", "set", "become", "move"}
        ):
            return False
        if item.text in {
            "it",
            "that",
            "this",
            "some",
            "them",
            "those",
            "these",
            "track",
            "song",
            "version",
            "mix",
            "slowly",
        }:
            return False
        return any(item.has(category) for category in _HEADS) or item.has("dir") or item.has("mode")
    if isinstance(item, Quantity):
        return item.unit in _UNITS
    return isinstance(item, KeyName)
