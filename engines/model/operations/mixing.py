"""Operations on how the stems and the mix sound: levels, effects and the master."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, ClassVar, Literal

from msgspec import Meta

from engines.model.operations.base import Operation
from engines.model.operations.terms import Amount, Bars, EqAxis, Hz, NoteValue, Signed


@dataclass(frozen=True, slots=True, kw_only=True)
class Gain(Operation):
    """Louder or softer [dB]."""

    op: ClassVar[str] = "gain"
    gain_db: Annotated[float, Meta(ge=-60, le=12)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pan(Operation):
    """Stereo position, −1 left to 1 right."""

    op: ClassVar[str] = "pan"
    position: Signed


@dataclass(frozen=True, slots=True, kw_only=True)
class Width(Operation):
    """Stereo width: 0 mono, 1 as it is, 2 twice the sides."""

    op: ClassVar[str] = "width"
    amount: Annotated[float, Meta(ge=0, le=2)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Mute(Operation):
    """The scope's stems are silent there."""

    op: ClassVar[str] = "mute"


@dataclass(frozen=True, slots=True, kw_only=True)
class Solo(Operation):
    """Only the scope's stems sound there."""

    op: ClassVar[str] = "solo"


@dataclass(frozen=True, slots=True, kw_only=True)
class Preserve(Operation):
    """The scope's stems stay the original recording."""

    op: ClassVar[str] = "preserve"
    level: Literal["exact", "recognisable"] = "exact"


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter(Operation):
    """A filter; a sweep where `to_hz` differs from `from_hz`."""

    op: ClassVar[str] = "filter"
    kind: Literal["lowpass", "highpass", "bandpass"]
    from_hz: Hz
    to_hz: Hz | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Eq(Operation):
    """More or less of one musical axis."""

    op: ClassVar[str] = "eq"
    axis: EqAxis
    amount: Signed


@dataclass(frozen=True, slots=True, kw_only=True)
class Reverb(Operation):
    """A room: share of wet sound, and decay [s]."""

    op: ClassVar[str] = "reverb"
    wet: Amount | None = None
    decay_s: Annotated[float, Meta(ge=0.2, le=10)] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Delay(Operation):
    """An echo in note values: "1/4", "1/8d" dotted, "1/8t" triplet."""

    op: ClassVar[str] = "delay"
    note: NoteValue
    feedback: Annotated[float, Meta(ge=0, le=0.9)] | None = None
    wet: Amount | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Drive(Operation):
    """Saturation."""

    op: ClassVar[str] = "drive"
    amount: Amount


@dataclass(frozen=True, slots=True, kw_only=True)
class Compress(Operation):
    """Compression."""

    op: ClassVar[str] = "compress"
    amount: Amount


@dataclass(frozen=True, slots=True, kw_only=True)
class Sidechain(Operation):
    """Ducking under the kick."""

    op: ClassVar[str] = "sidechain"
    depth_db: Annotated[float, Meta(ge=0, le=12)] | None = None
    release_ms: Annotated[float, Meta(ge=60, le=300)] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Fade(Operation):
    """In from, or out to, silence."""

    op: ClassVar[str] = "fade"
    direction: Literal["in", "out"]
    bars: Bars


@dataclass(frozen=True, slots=True, kw_only=True)
class Loudness(Operation):
    """The master's integrated loudness and true-peak ceiling."""

    op: ClassVar[str] = "loudness"
    lufs: Annotated[float, Meta(ge=-24, le=-7)]
    ceiling_dbtp: Annotated[float, Meta(ge=-3, le=-0.5)] | None = None
