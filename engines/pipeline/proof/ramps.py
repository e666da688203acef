"""Figures of a tempo that ramps: the tempos with which it is heard to begin and to end."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from engines.model import operations as ops
from engines.model.receipt import Measurement
from engines.pipeline.proof.measures import HOP
from engines.pipeline.proof.places import section_frames

if TYPE_CHECKING:
    from engines.core.time import BeatGrid
    from engines.dsp.loudness import Doubles
    from engines.model.plan import Edit
    from engines.pipeline.proof.figures import Figures
    from engines.pipeline.proof.listening import Listening
    from engines.pipeline.proof.places import Place

_ROWS: Final = 1_200
"""Rows of 10 ms at either end of a ramp that are listened to: 12 s."""
_LEAST_ROWS: Final = 300
_HARMONICS: Final = (1, 2, 4)
_LOOKS: Final = ((0.06, 0.005), (0.006, 0.001), (0.001, 0.00025))
"""How far around the tempos to look, and how finely, as shares; each time around what was found before."""
_CLEAR: Final = 1.5
_TOLERANCE: Final = 0.01


def ramp_figures(edit: Edit, sound: Listening) -> Figures:
    """The tempos at the beginning and at the end of a ramp; none where its onsets keep no tempo."""
    operation = edit.operation
    assert isinstance(operation, ops.Tempo)  # noqa: S101 - narrows the type
    span = _longest(edit, sound)
    if span is None:
        return ()
    rise, (first, last) = sound.after().rise, (frame // HOP for frame in span)
    size = min(_ROWS, min(last, len(rise)) - first)
    if size < _LEAST_ROWS:
        return ()
    asked = _ends(operation, sound.facts.tempo_bpm, sound.arrangement.grid, span)
    figures = []
    for end, (name, low) in enumerate((("start", first), ("end", last - size))):
        rows = slice(low, low + size)
        *found, clarity = ramp_of(rise[rows], _along(sound.arrangement.grid, span, asked, rows))
        if clarity >= _CLEAR:
            figures.append(
                Measurement(
                    name=f"tempo at the {name}", unit="BPM", before=sound.facts.tempo_bpm, asked=asked[end],
                    after=found[end], ok=abs(found[end] / asked[end] - 1.0) <= _TOLERANCE,
                )
            )  # fmt: skip
    return tuple(figures)


def _ends(
    operation: ops.Tempo, song_bpm: float, grid: BeatGrid, span: tuple[int, int]
) -> tuple[float, float]:
    """The tempos asked for; a beginning that was left open is where the grid's first beats come from."""
    beat = grid.beat_of(span[0])
    here, there = grid.bpm_at(beat), grid.bpm_at(beat + 1)
    start = operation.bpm or (song_bpm * operation.ratio if operation.ratio else here - (there - here) / 2.0)
    return start, operation.to_bpm or start * (operation.to_ratio or 1.0)


def _along(
    grid: BeatGrid, span: tuple[int, int], ends: tuple[float, float], rows: slice
) -> tuple[float, float]:
    """The tempos at the first of some rows and behind the last one."""
    first, last = (grid.beat_of(frame) for frame in span)
    shares = [(grid.beat_of(row * HOP) - first) / (last - first) for row in (rows.start, rows.stop)]
    low, high = (ends[0] + (ends[1] - ends[0]) * float(share) for share in shares)
    return low, high


def ramp_of(rise: Doubles, expected: tuple[float, float]) -> tuple[float, float, float]:
    """The tempos between which onsets keep an even ramp, measured without a grid.

    As in `tempo_of`, the phases of onsets on the beat, its half and its quarter must agree; here along a
    tempo that moves evenly from beat to beat.

    Args:
        rise: onset strength, 100 a second, of the ramp alone.
        expected: the tempos around which to look, at the first row and behind the last one.

    Returns:
        Both tempos [BPM], and how far they stand out against others near them (1 not at all).
    """
    signal = rise - rise.mean()
    share = np.arange(len(signal)) / len(signal)
    minutes = len(signal) / 6_000.0
    around, clarity = np.array(expected), 0.0
    for reach, step in _LOOKS:
        ways = 1.0 + np.arange(-reach, reach + step / 2, step)
        firsts, lasts = (grid.ravel() for grid in np.meshgrid(around[0] * ways, around[1] * ways))
        strength = np.array(
            [_agreement(signal, share, minutes, ends) for ends in zip(firsts, lasts, strict=True)]
        )
        best = int(strength.argmax())
        around = np.array((firsts[best], lasts[best]))
        clarity = clarity or float(strength[best] / max(float(np.median(strength)), 1e-12))
    return float(around[0]), float(around[1]), clarity


def _agreement(signal: Doubles, share: Doubles, minutes: float, ends: tuple[float, float]) -> float:
    """How well onsets agree in phase along a ramp: its beats are the integral of an exponential in time."""
    bend = np.log(ends[1] / ends[0])
    beats = ends[0] * minutes * (np.expm1(bend * share) / bend if abs(bend) > 1e-9 else share)
    turn = np.exp(2j * np.pi * beats)
    return float(sum(abs(signal @ turn**harmonic) for harmonic in _HARMONICS))


def _longest(edit: Edit, sound: Listening) -> tuple[int, int] | None:
    """The longest stretch of the remix over which the ramp runs [frames]; of equal ones the last."""
    arrangement = sound.arrangement
    if edit.scope.everywhere:
        return 0, arrangement.grid.frame_of(arrangement.length)
    spans = [
        section_frames(placed, arrangement)
        for placed in arrangement.sections
        if placed.source_first_bar is None and placed.name in edit.scope.sections
    ]
    before: Place | None = None
    for place in sound.places(edit):
        goes_on = before is not None and (before.stop, before.source_stop) == (
            place.start,
            place.source_start,
        )
        spans.append((spans.pop()[0] if goes_on else place.start, place.stop))
        before = place
    return max(spans, key=lambda span: (span[1] - span[0], span[0]), default=None)
