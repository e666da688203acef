"""Operations on the whole song's pace and pitch."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, ClassVar, Literal

from msgspec import Meta

from engines.model.bounds import Bounded
from engines.model.operations.base import Operation, exactly_one
from engines.model.operations.terms import Mode, Tonic


@dataclass(frozen=True, slots=True, kw_only=True)
class Tempo(Operation):
    """A new tempo: absolute in BPM or as a ratio of the original's; exactly one of them."""

    op: ClassVar[str] = "tempo"
    bpm: Annotated[float, Meta(ge=40, le=240)] | None = None
    ratio: Annotated[float, Meta(ge=0.5, le=2)] | None = None

    def __post_init__(self) -> None:
        Bounded.__post_init__(self)
        exactly_one("bpm", self.bpm, "ratio", self.ratio)


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
