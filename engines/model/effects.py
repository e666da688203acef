"""Effects of an arrangement: what each does, and from which beat to which."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Literal, TypeAlias

from engines.model.curves import Curve
from engines.model.operations import EqAxis


@dataclass(frozen=True, slots=True, kw_only=True)
class FilterEffect:
    """A resonant filter with an automated cut-off [Hz]."""

    filter: Literal["lowpass", "highpass", "bandpass"]
    cutoff_hz: Curve
    start: Fraction | None = None
    stop: Fraction | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EqEffect:
    """One musical axis, −1 to 1."""

    axis: EqAxis
    amount: float
    start: Fraction | None = None
    stop: Fraction | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReverbEffect:
    """A room; wet 0–1, decay [s]."""

    wet: float
    decay_s: float
    start: Fraction | None = None
    stop: Fraction | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DelayEffect:
    """An echo every `time` beats."""

    time: Fraction
    feedback: float
    wet: float
    start: Fraction | None = None
    stop: Fraction | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DriveEffect:
    """Saturation, 0–1."""

    amount: float
    start: Fraction | None = None
    stop: Fraction | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CompressEffect:
    """Compression, 0–1."""

    amount: float
    start: Fraction | None = None
    stop: Fraction | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DuckEffect:
    """Ducking under kicks at `triggers` [beats], rising back in `release_ms`."""

    depth_db: float
    release_ms: float
    triggers: tuple[Fraction, ...]
    start: Fraction | None = None
    stop: Fraction | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TapeStopEffect:
    """Speed and pitch fall to nothing over start–stop."""

    start: Fraction
    stop: Fraction


Effect: TypeAlias = (
    FilterEffect
    | EqEffect
    | ReverbEffect
    | DelayEffect
    | DriveEffect
    | CompressEffect
    | DuckEffect
    | TapeStopEffect
)
"""An effect holds from `start` to `stop`, which are open where None. Its tail may ring on."""
