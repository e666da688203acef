"""Operations on the whole song's pace and pitch."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, ClassVar, Literal

from msgspec import Meta

from engines.model.bounds import Bounded, OutOfBounds
from engines.model.operations.base import Operation, exactly_one
from engines.model.operations.terms import Mode, Tonic


@dataclass(frozen=True, slots=True, kw_only=True)
class Tempo(Operation):
    """A new tempo, absolute in BPM or as a ratio of the original's; or a ramp that leads to another one.

    Without an end exactly one of `bpm` and `ratio` is given. A ramp has exactly one end, and may leave
    out its beginning: it then leads on from the tempo that holds there.

    Attributes:
        bpm, ratio: the tempo, or the one with which a ramp begins.
        to_bpm: where a ramp ends.
        to_ratio: the same, as a ratio of the tempo with which the ramp begins.
    """

    op: ClassVar[str] = "tempo"
    bpm: Annotated[float, Meta(ge=40, le=240)] | None = None
    ratio: Annotated[float, Meta(ge=0.5, le=2)] | None = None
    to_bpm: Annotated[float, Meta(ge=40, le=240)] | None = None
    to_ratio: Annotated[float, Meta(ge=0.5, le=2)] | None = None

    def __post_init__(self) -> None:
        Bounded.__post_init__(self)
        if not self.is_ramp:
            exactly_one("bpm", self.bpm, "ratio", self.ratio)
            return
        exactly_one("to_bpm", self.to_bpm, "to_ratio", self.to_ratio)
        if self.bpm is not None and self.ratio is not None:
            raise OutOfBounds("bpm", "and ratio must not both be given")

    @property
    def is_ramp(self) -> bool:
        """Whether it leads to another tempo little by little."""
        return self.to_bpm is not None or self.to_ratio is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class Feel(Operation):
    """Half or double time, straight or swung; amount is the share of the beat that the first half takes."""

    op: ClassVar[str] = "feel"
    feel: Literal["half", "double", "straight", "swing"]
    amount: Annotated[float, Meta(ge=0.5, le=0.75)] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Transpose(Operation):
    """Pitch up or down [semitones]; vocals keep their formants."""

    op: ClassVar[str] = "transpose"
    semitones: Annotated[float, Meta(ge=-12, le=12)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Key(Operation):
    """Into another key, by the nearest way."""

    op: ClassVar[str] = "key"
    tonic: Tonic
    mode: Mode
