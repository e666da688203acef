"""The tempo that an edit asks for: what was said, or what a style wants, by the nearest way."""

from __future__ import annotations

import math
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from engines.model.operations import Restyle, Tempo

if TYPE_CHECKING:
    from collections.abc import Callable

    from engines.model.plan import Edit
    from engines.model.song import SongFacts
    from engines.model.style import Style

STRETCH_LIMIT: Final = 0.25
"""Past this stretch the plan warns and offers half or double feel."""
_TOUCH: Final = 0.4
"""From this amount on a style brings its tempo."""
SLOWEST, FASTEST = 20.0, 400.0
_FOLD_COST: Final = 0.1
"""What counting in half or double time costs beside stretching, where a style is free to choose [octaves]."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """The tempo that an edit asks for.

    Attributes:
        bpm: of the remix's grid.
        fold: remix beats to one beat of the song: ½, 1 or 2.
        edit: the edit that asked.
        note: what was chosen, for the person; empty where nothing was.
        warning: a sentence where the stretch goes past the limit.
    """

    bpm: float
    fold: Fraction
    edit: str
    note: str = ""
    warning: str = ""

    @property
    def mean_bpm(self) -> float:
        """The tempo over all [BPM]."""
        return self.bpm


@dataclass(frozen=True, slots=True, kw_only=True)
class RampTarget:
    """The ramp that an edit asks for.

    Attributes:
        bpm, fold: as in `Target`, where the ramp begins; None where it leads on from the tempo there.
        to_bpm, to_ratio: where it ends, one of them; the ratio is of the tempo where it begins.
        edit: the edit that asked.
        note: what was chosen, for the person; empty where nothing was.
    """

    bpm: float | None
    fold: Fraction | None
    to_bpm: float | None
    to_ratio: float | None
    edit: str
    note: str = ""

    @property
    def mean_bpm(self) -> float | None:
        """The steady tempo that would take as long; None where the ramp's beginning is open."""
        if self.bpm is None:
            return None
        end = self.to_bpm or self.bpm * (self.to_ratio or 1.0)
        return self.bpm if math.isclose(end, self.bpm) else (end - self.bpm) / math.log(end / self.bpm)


def target_of(edit: Edit, facts: SongFacts, style_of: Callable[[str], Style]) -> Target | RampTarget | None:
    """The tempo that an edit asks for; None where it asks for none."""
    operation = edit.operation
    if isinstance(operation, Tempo) and operation.is_ramp:
        return _ramp(operation, facts, edit.id)
    if isinstance(operation, Tempo):
        if operation.bpm is not None:
            return _nearest(operation.bpm, facts, edit.id)
        return _ratio(operation.ratio or 1.0, facts, edit.id)
    if isinstance(operation, Restyle):
        style = style_of(operation.style)
        if style.ratio is not None:
            return _ratio(style.ratio, facts, edit.id)
        if operation.amount is None or operation.amount >= _TOUCH:
            return _into(style, facts, edit.id)
    return None


def _ramp(operation: Tempo, facts: SongFacts, edit: str) -> RampTarget:
    """A ramp counts as its beginning does, and where that is open as the bars before it."""
    start = None
    if operation.bpm is not None:
        start = _nearest(operation.bpm, facts, edit)
    elif operation.ratio is not None:
        start = _ratio(operation.ratio, facts, edit)
    return RampTarget(
        bpm=start.bpm if start else None,
        fold=start.fold if start else None,
        to_bpm=operation.to_bpm,
        to_ratio=operation.to_ratio,
        edit=edit,
        note=start.note if start else "",
    )


def _nearest(bpm: float, facts: SongFacts, edit: str) -> Target:
    """The target by the least stretch of the song at half, once or twice its tempo."""
    song = facts.tempo_bpm
    fold = min(_folds(facts), key=lambda f: (abs(math.log2(bpm / (song * f))), abs(math.log2(f))))
    note = ""
    if fold != 1:
        note = f"at {bpm:g} BPM each beat of the song takes {'two beats' if fold == 2 else 'half a beat'}"
    return Target(
        bpm=bpm, fold=Fraction(fold), edit=edit, note=note, warning=_warning(bpm / (song * fold), bpm)
    )


def _ratio(ratio: float, facts: SongFacts, edit: str) -> Target:
    bpm = min(FASTEST, max(SLOWEST, facts.tempo_bpm * ratio))
    return Target(bpm=bpm, fold=Fraction(1), edit=edit, warning=_warning(bpm / facts.tempo_bpm, bpm))


def _into(style: Style, facts: SongFacts, edit: str) -> Target | None:
    """Into the style's range by the least stretch; None where the song lies in it as it is.

    Half and double time must save stretch to be taken: a slow style slows a song down rather than hurrying it
    at half the count.
    """
    song = facts.tempo_bpm
    ways = [(min(style.tempo.high, max(style.tempo.low, song * f)), f) for f in _folds(facts)]
    bpm, fold = min(
        ways, key=lambda way: abs(math.log2(way[0] / (song * way[1]))) + _FOLD_COST * abs(math.log2(way[1]))
    )
    if fold == 1 and math.isclose(bpm, song):
        return None
    if not math.isclose(bpm, song * fold):
        bpm = float(round(bpm))
    note = f"{style.name} brought the tempo to {round(bpm, 1):g} BPM"
    if fold != 1:
        note += f", at which each beat of the song takes {'two beats' if fold == 2 else 'half a beat'}"
    return Target(
        bpm=bpm, fold=Fraction(fold), edit=edit, note=note, warning=_warning(bpm / (song * fold), bpm)
    )


def style_warning(said: Target, style: Style, facts: SongFacts) -> str:
    """A sentence where the tempo that was said is none of the style's, nor half or twice one."""
    low, high = style.tempo.low, style.tempo.high
    if style.ratio is not None or any(low <= said.bpm * fold <= high for fold in (1.0, 2.0, 0.5)):
        return ""
    way = "faster" if said.bpm > high else "slower"
    own = _into(style, facts, said.edit)
    alone = facts.tempo_bpm if own is None else own.bpm
    return (
        f"{round(said.bpm, 1):g} BPM, as asked, is {way} than {style.name} is usually played "
        f"({low:g}–{high:g} BPM); by itself it would play this song at {round(alone, 1):g} BPM."
    )


def _folds(facts: SongFacts) -> tuple[Fraction, ...]:
    """The ways a beat of the song may count; halves need bars that halve."""
    sizes = (b - a for a, b in zip(facts.grid.bar_starts, facts.grid.bar_starts[1:], strict=False))
    even = facts.beats_per_bar % 2 == 0 and all(size % 2 == 0 for size in sizes)
    return (Fraction(1), Fraction(2), Fraction(1, 2)) if even else (Fraction(1), Fraction(2))


def _warning(stretch: float, bpm: float) -> str:
    if abs(stretch - 1.0) <= STRETCH_LIMIT:
        return ""
    limit = bpm / stretch * (1.0 + math.copysign(STRETCH_LIMIT, stretch - 1.0))
    if stretch > 1:
        way, instead = "faster", f"at most {math.floor(limit)} BPM would be gentler, a half-time feel calmer"
    else:
        way, instead = (
            "slower",
            f"at least {math.ceil(limit)} BPM would be gentler, a double-time feel livelier",
        )
    return (
        f"{round(bpm, 1):g} BPM plays the recording {abs(stretch - 1.0):.0%} {way}, which will be heard; "
        f"{instead}."
    )
