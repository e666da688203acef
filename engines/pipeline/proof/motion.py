"""Figures of what moves in time: feels, chops, stutters and reverses, beside the remix without them."""

from __future__ import annotations

import itertools
import math
from fractions import Fraction
from typing import TYPE_CHECKING, Final

import numpy as np

from engines.arranging.figures import note_beats
from engines.dsp.attacks import attacks
from engines.model import operations as ops
from engines.model.receipt import Measurement
from engines.pipeline.proof.twins import ROW, Pair, levels, middle, pairs_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from engines.core.source import Source
    from engines.core.time import BeatGrid
    from engines.dsp.loudness import Doubles
    from engines.model.plan import Edit
    from engines.pipeline.proof.figures import Figures
    from engines.pipeline.proof.listening import Listening

_OFF_BEAT: Final = (0.4, 0.75)
_ALIKE: Final = 0.8
"""From this correlation on one step is another one played again."""
_LOOK_BACK: Final = 8
_HEARD: Final = 1e-3
"""The peak from which a step is heard: −60 dBFS."""


def feel(edit: Edit, sound: Listening) -> Figures:
    """Hits in a bar for half and double time; the place of the off-beat eighth for swing."""
    operation = edit.operation
    assert isinstance(operation, ops.Feel)  # noqa: S101 - narrows the type
    timed = operation.feel in {"half", "double"}
    figures = (
        _hits_figure(name, pairs, sound.arrangement.grid, double=operation.feel == "double")
        if timed
        else _swing_figure(name, pairs, sound.arrangement.grid, operation)
        for name, pairs in pairs_of(edit, sound)
    )
    return tuple(figure for figure in figures if figure is not None)[:1]


def _hits_figure(name: str, pairs: Sequence[Pair], grid: BeatGrid, *, double: bool) -> Measurement | None:
    bars = sum(float(grid.beat_of(p.stop) - grid.beat_of(p.start)) for p in pairs) / grid.beats_per_bar
    old, new = (sum(len(_hits(p, source)) for p in pairs) / bars for source in ("before", "after"))
    if old < 1.0:
        return None
    ok = new > 1.3 * old if double else new < 0.75 * old
    return Measurement(name=f"{name} hits in a bar", unit="", before=old, after=new, ok=ok)


def _swing_figure(
    name: str, pairs: Sequence[Pair], grid: BeatGrid, operation: ops.Feel
) -> Measurement | None:
    asked = 0.5 if operation.feel == "straight" else operation.amount
    places = []
    for source in ("before", "after"):
        shares = [float(grid.beat_of(hit) % 1) for pair in pairs for hit in _hits(pair, source)]
        off = [share for share in shares if _OFF_BEAT[0] <= share <= _OFF_BEAT[1]]
        places.append(float(np.median(off)) if len(off) >= 4 else None)
    old, new = places
    if new is None:
        return None
    ok = abs(new - asked) <= 0.04 if asked is not None else old is not None and new > old + 0.03
    return Measurement(
        name=f"{name} off-beat eighth", unit="of a beat", asked=asked, before=old, after=new, ok=ok
    )


def _hits(pair: Pair, side: str) -> list[int]:
    """The frames of the remix at which hits begin."""
    source = pair.before if side == "before" else pair.after
    return [pair.start + int(hit) for hit in attacks(source.read(pair.start, pair.stop), 44_100)]


# -- what cuts and turns


def chop(edit: Edit, sound: Listening) -> Figures:
    """The share of steps that play an earlier one again, or nothing, where it is highest."""
    operation = edit.operation
    assert isinstance(operation, ops.Chop)  # noqa: S101 - narrows the type
    return _steps_again(edit, sound, operation.grid, least=0.1)


def stutter(edit: Edit, sound: Listening) -> Figures:
    """The share of the last steps that play the one before again."""
    operation = edit.operation
    assert isinstance(operation, ops.Stutter)  # noqa: S101 - narrows the type
    return _steps_again(edit, sound, operation.grid, least=0.1, ending=True)


def _steps_again(edit: Edit, sound: Listening, note: str, *, least: float, ending: bool = False) -> Figures:
    grid, found = sound.arrangement.grid, []
    for name, pairs in pairs_of(edit, sound, ending=ending):
        old, new = max(
            (_shares_again(_steps(p, p.before, grid, note), _steps(p, p.after, grid, note)) for p in pairs),
            key=lambda shares: shares[1] - shares[0],
        )
        found.append(
            Measurement(
                name=f"{name} steps of {note} played again", unit="%", before=100.0 * old, after=100.0 * new,
                ok=new > old + least,
            )
        )  # fmt: skip
    return tuple(found)


def _steps(pair: Pair, source: Source, grid: BeatGrid, note: str) -> list[Doubles]:
    """The whole steps of a stretch, on the grid of the remix."""
    step = note_beats(note)
    beat = math.ceil((grid.beat_of(pair.start) - Fraction(1, 100)) / step) * step
    edges = []
    while grid.frame_of(beat) <= pair.stop + ROW:
        edges.append(grid.frame_of(beat))
        beat += step
    # A few milliseconds at both ends are crossfades.
    return [middle(source.read(a + 200, b - 200)) for a, b in itertools.pairwise(edges)]


def _shares_again(before: Sequence[Doubles], after: Sequence[Doubles]) -> tuple[float, float]:
    """The shares of steps like one of the eight before them, or silent, without the edit and with it.

    Steps that are silent without the edit do not count.
    """
    heard = [number for number, step in enumerate(before) if not _silent(step)]
    again = [sum(_is_again(steps, number) for number in heard) for steps in (before, after)]
    return again[0] / max(1, len(heard)), again[1] / max(1, len(heard))


def _is_again(steps: Sequence[Doubles], number: int) -> bool:
    step = steps[number]
    earlier = steps[max(0, number - _LOOK_BACK) : number]
    return _silent(step) or any(_alike(step, other) > _ALIKE for other in earlier)


def _silent(step: Doubles) -> bool:
    return float(np.abs(step).max(initial=0.0)) < _HEARD


def _alike(one: Doubles, other: Doubles) -> float:
    size = min(len(one), len(other))
    left, right = one[:size], other[:size]
    return float(left @ right) / max(1e-12, float(np.sqrt((left @ left) * (right @ right))))


def backwards(edit: Edit, sound: Listening) -> Figures:
    """How like the bars without the edit the bars are when they are turned round."""
    grid, found = sound.arrangement.grid, []
    for name, pairs in pairs_of(edit, sound):
        old, new = [], []
        for pair in pairs:
            for start, stop in _bars(pair, grid):
                plain, turned = (levels(middle(s.read(start, stop))) for s in (pair.before, pair.after))
                old.append(_correlated(plain, plain[::-1]))
                new.append(_correlated(turned, plain[::-1]))
        if not new:
            continue
        before, after = float(np.median(old)), float(np.median(new))
        found.append(
            Measurement(
                name=f"{name} like its bars backwards", unit="of 1", before=before, after=after,
                ok=after > 0.5 and after > before,
            )
        )  # fmt: skip
    return tuple(found)


def _bars(pair: Pair, grid: BeatGrid) -> list[tuple[int, int]]:
    """The whole bars inside a stretch, as frames."""
    numbers = range(grid.bar_at_frame(pair.start), grid.bar_at_frame(pair.stop) + 1)
    bars = [(grid.bar_frame(bar), grid.bar_frame(bar + 1)) for bar in numbers]
    return [(start, stop) for start, stop in bars if start >= pair.start - ROW and stop <= pair.stop + ROW]


def _correlated(one: Doubles, other: Doubles) -> float:
    size = min(len(one), len(other))
    if size < 2 or float(one[:size].std()) < 1e-6 or float(other[:size].std()) < 1e-6:
        return 0.0
    return float(np.corrcoef(one[:size], other[:size])[0, 1])
