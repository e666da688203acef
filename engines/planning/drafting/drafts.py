"""Drafts of edits: what a clause asks for before numbers are bounded and ids are given."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, TypeAlias

from engines.model.plan import Origin
from engines.planning.words.items import Place
from engines.planning.words.sections import in_order

if TYPE_CHECKING:
    from engines.planning.drafting.clauses import Clause
    from engines.planning.words.items import Item, Voices

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


BUSY: Final = ("fx", "texture", "transition", "attr", "style", "feel", "insert")
"""Categories of words that describe a sound, beside which voices are what it is done to."""
Value: TypeAlias = "float | str | tuple[str, ...] | None"


@dataclass(slots=True, eq=False)
class Draft:
    """An edit in the making.

    Attributes:
        op: name of the operation.
        params: as the operation takes them, not bounded yet.
        start, end: the characters it came from.
        more_bars: runs of bars beside `bars` for which the same is asked.
        complaint: whether it mends a fault that was only told: "sounds muffled".
        entrance: of a mute that only says where its voices come in, that place.
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
    entrance: Place | None = None
    complaint: bool = False

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


def use(*items: Item | None) -> None:
    """Mark items as consumed, but for words that nobody knows: those are always reported."""
    for item in items:
        if item is not None and not getattr(item, "unknown", False):
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


def use_light(clause: Clause) -> None:
    """Mark the verbs that only carry a wish along as consumed."""
    use(*clause.all("verb", "become", "set", "move"))
