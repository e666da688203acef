"""The kinds of corrections: one value for each thing that the person can set right in the facts of a song."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Final, Literal, TypeAlias

from msgspec import Meta

from engines.model.bounds import Bounded
from engines.model.operations import Mode, Tonic
from engines.model.song import Label, Quality

Seconds: TypeAlias = Annotated[float, Meta(ge=0, le=1e6)]


@dataclass(frozen=True, slots=True, kw_only=True)
class ScaleTempo(Bounded):
    """The beat is twice as fast, or half as fast, as was heard."""

    factor: Literal["double", "half"]


@dataclass(frozen=True, slots=True, kw_only=True)
class TapTempo(Bounded):
    """The person tapped the beat: two or more rising taps. The grid goes on at their pace over the song."""

    taps: Annotated[tuple[Seconds, ...], Meta(min_length=2, max_length=100_000)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Nudge(Bounded):
    """All beats stand later (or earlier, below zero) by this much."""

    ms: Annotated[float, Meta(ge=-2_000, le=2_000)]


@dataclass(frozen=True, slots=True, kw_only=True)
class BarOne(Bounded):
    """Bar 1 begins on the beat nearest to here; the bars after it are counted on from it."""

    at_s: Seconds


@dataclass(frozen=True, slots=True, kw_only=True)
class MoveDownbeat(Bounded):
    """The downbeat nearest to `at_s` stands at `to_s`; the beats of the bars beside it stretch along."""

    at_s: Seconds
    to_s: Seconds


@dataclass(frozen=True, slots=True, kw_only=True)
class SetMeter(Bounded):
    """From the bar line nearest to here on, so many beats make a bar."""

    at_s: Seconds
    beats_per_bar: Annotated[int, Meta(ge=1, le=32)]


@dataclass(frozen=True, slots=True, kw_only=True)
class RenameSection(Bounded):
    """The section that sounds here is called so."""

    at_s: Seconds
    label: Label


@dataclass(frozen=True, slots=True, kw_only=True)
class SplitSection(Bounded):
    """A section line stands on the bar line nearest to here; both parts keep their label."""

    at_s: Seconds


@dataclass(frozen=True, slots=True, kw_only=True)
class MergeSections(Bounded):
    """The section line nearest to here goes; what followed it joins what stood before it."""

    at_s: Seconds


@dataclass(frozen=True, slots=True, kw_only=True)
class MoveSectionLine(Bounded):
    """The section line nearest to `at_s` moves to the bar line nearest to `to_s`."""

    at_s: Seconds
    to_s: Seconds


@dataclass(frozen=True, slots=True, kw_only=True)
class SetKey(Bounded):
    """The song is in this key."""

    tonic: Tonic
    mode: Mode


@dataclass(frozen=True, slots=True, kw_only=True)
class SetChord(Bounded):
    """From the beat nearest to `at_s` up to the one nearest to `to_s`, this is the chord."""

    at_s: Seconds
    to_s: Seconds
    root: Annotated[int, Meta(ge=0, le=11)]
    quality: Quality


Correction: TypeAlias = (
    ScaleTempo | TapTempo | Nudge | BarOne | MoveDownbeat | SetMeter | RenameSection | SplitSection
    | MergeSections | MoveSectionLine | SetKey | SetChord
)  # fmt: skip

CORRECTIONS: Final[dict[str, type[Correction]]] = {
    "scale_tempo": ScaleTempo, "tap_tempo": TapTempo, "nudge": Nudge, "bar_one": BarOne,
    "move_downbeat": MoveDownbeat, "meter": SetMeter, "rename_section": RenameSection,
    "split_section": SplitSection, "merge_sections": MergeSections, "move_section_line": MoveSectionLine,
    "key": SetKey, "chord": SetChord,
}  # fmt: skip
CORRECTION_NAMES: Final = {kind: name for name, kind in CORRECTIONS.items()}
"""The name of each kind."""
