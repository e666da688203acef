"""What a clause is made of beside plain lexemes: places, voices and quantities."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, TypeAlias

from engines.planning.words.lexemes import Lexeme

_DETERMINERS = frozenset(
    [
        "the",
        "a",
        "an",
        "my",
        "our",
        "this",
        "that",
        "these",
        "those",
        "its",
        "their",
        "his",
        "her",
        "songs",
        "tracks",
        "s",
        "please",
        "your",
        "of",
        "song",
        "track",
    ]
)


def is_determiner(item: object) -> bool:
    """Whether an item may stand before a noun and change nothing."""
    return isinstance(item, Lexeme) and (item.has("det") or item.text in _DETERMINERS)


INDEFINITE = frozenset(
    [
        "a",
        "an",
        "another",
        "some",
        "new",
        "un",
        "una",
        "unos",
        "ein",
        "eine",
        "einen",
        "einem",
        "une",
        "um",
        "uma",
        "eins",
        "neues",
        "neuen",
        "neue",
    ]
)


@dataclass(slots=True, eq=False)
class Quantity:
    """A number with its unit.

    Attributes:
        value: in the unit.
        unit: bpm, percent, semitone, db, lufs, bar, beat, second, ms, hz, times, note, or "" for none.
        note: a note value such as "1/8d" where the unit is "note".
        signed: whether a + or − was typed.
        relation: "to", "by", "at", "over", ... : the word before it.
    """

    start: int
    end: int
    value: float
    unit: str
    note: str = ""
    signed: bool = False
    relation: str = ""
    used: bool = False
    text: str = ""


@dataclass(slots=True, eq=False)
class KeyName:
    """A key: tonic, and mode where it was said."""

    start: int
    end: int
    tonic: str
    mode: str = ""
    used: bool = False
    text: str = ""


@dataclass(slots=True, eq=False)
class Voices:
    """Stems, or the roles of generated parts, in a list.

    Attributes:
        names: stems; empty means all.
        roles: for each word its role, or "".
        indefinite: "a", "some": something new rather than something of the song.
        parts: words for a part of a stem, each with the stem that holds it: ("snare", "drums").
    """

    start: int
    end: int
    names: tuple[str, ...]
    roles: tuple[str, ...] = ()
    indefinite: bool = False
    used: bool = False
    text: str = ""
    complement: bool = False
    parts: tuple[tuple[str, str], ...] = ()


_UNTIL: Final = frozenset({"until", "till", "til", "up", "bis", "hasta", "ate", "jusqu", "jusqua"})


@dataclass(slots=True, eq=False)
class Place:
    """Where: sections, bars or seconds, and how it relates to them.

    Attributes:
        relation: "in", "before", "after", "from", "until", "start", "end", "except" or "".
        named: whether a section was named (and not only "the whole song").
        whole: "the whole song".
        only: "only in".
        indefinite: "a drop", "another chorus": something new.
        labels: section labels as typed, before any assumption.
        length_bars: "the last 8 bars" of the song: 8.
        lead_bars: "4 bars before the chorus": 4.
        every: "every", "each", "all": each of the sections by itself.
        more_bars: of "the first 4 bars of every chorus" the bars in the choruses behind the first.
        close: "into", "right before": the last bars before, and not all that comes before.
        note: what the person is told of how the words were read.
    """

    start: int
    end: int
    relation: str = ""
    sections: tuple[str, ...] = ()
    bars: tuple[int, int] | None = None
    seconds: tuple[float, float] | None = None
    whole: bool = False
    only: bool = False
    indefinite: bool = False
    labels: tuple[str, ...] = ()
    length_bars: int = 0
    used: bool = False
    text: str = ""
    lead_bars: int = 0
    close: bool = False
    every: bool = False
    more_bars: tuple[tuple[int, int], ...] = ()
    assumed: tuple[tuple[str, str], ...] = ()
    note: str = ""
    refs: tuple[tuple[str, ...], ...] = ()

    @property
    def named(self) -> bool:
        """Whether it limits an edit at all."""
        return bool(self.sections or self.bars or self.seconds)

    @property
    def is_until(self) -> bool:
        """Whether it was named by where it ends: "until the bridge" is all that comes before."""
        return self.relation == "in" and self.text.partition(" ")[0] in _UNTIL


Item: TypeAlias = Lexeme | Quantity | KeyName | Voices | Place
