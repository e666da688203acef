"""What an engine is asked for a stretch of a lane: the grid there, the task, and what it hears for it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from engines.core.audio import WORK_RATE
from engines.generation.neural.requests import ChordSpot, PartRefused, PartRequest
from engines.model.style import load_style
from engines.pipeline.neural.hearing import is_silent
from engines.pipeline.neural.runs import Run

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from fractions import Fraction

    from engines.core.source import Source
    from engines.core.time import BeatGrid
    from engines.generation.neural.requests import Capabilities
    from engines.model.arrangement import Arrangement, Lane
    from engines.pipeline.neural.hearing import Stage

_SAME_TEMPO: Final = 1.15
"""How many times faster the fastest beat of a part may be than its slowest: players waver, ramps do more."""
_AROUND_S: Final = 8.0
"""How much of a stem a model hears on either side of the bars that it is to repaint [s]."""


def hold_steady(grid: BeatGrid, runs: Sequence[Run]) -> None:
    """Hold that no tempo ramps where a part plays.

    Raises:
        PartRefused: it does.
    """
    for run in runs:
        beats = range(int(grid.beat_of(run.start)), int(grid.beat_of(run.stop)))
        tempos = [grid.bpm_at(beat) for beat in beats]
        if tempos and max(tempos) > _SAME_TEMPO * min(tempos):
            raise PartRefused(
                f"{min(tempos):.0f} to {max(tempos):.0f} BPM",
                hint="The tempo moves while this part plays, and a model keeps one tempo.",
            )


def request_for(
    arrangement: Arrangement, lane: Lane, run: Run, stage: Stage, *, guide: Source | None, able: Capabilities
) -> PartRequest:
    """One stretch of a lane as a request.

    A cover is its stems played anew. A part in place of a stem is repainted into that stem, where the engine
    can and the stem sounds around those bars. Every other part is made to all that sounds.

    Args:
        arrangement: of the remix.
        lane: of a part.
        run: where.
        stage: the song's stems.
        guide: the part as the built-in engine plays it; None where it does not.
        able: what the engine can do.
    """
    bare = _on_the_grid(arrangement, lane, run)
    assert lane.part is not None  # noqa: S101 - lanes of parts alone are asked for
    if lane.part.covers:
        return replace(bare, task="vary", covers=lane.part.covers, context=stage.heard(run, lane.part.covers))
    short = run.stop - run.start <= able.longest_s / 2 * WORK_RATE
    if lane.part.replaces and short and "repaint" in able.tasks:
        room = round(_AROUND_S * WORK_RATE)
        wide = Run(start=max(0, run.start - room), stop=min(arrangement.frames, run.stop + room))
        stem = stage.heard(wide, lane.part.replaces)
        if stem is not None and not is_silent(stem):
            around = (run.start - wide.start, wide.stop - run.stop)
            return replace(bare, task="repaint", around=around, context=stem)
    played = stage.written(guide, run) if guide is not None else None
    return replace(bare, context=stage.heard(run), guide=played)


def _on_the_grid(arrangement: Arrangement, lane: Lane, run: Run) -> PartRequest:
    assert lane.part is not None  # noqa: S101 - as above
    grid = arrangement.grid
    first, last = grid.beat_of(run.start), grid.beat_of(run.stop)
    beats = tuple(frame - run.start for frame in _frames_between(grid, first, last))
    bars = [grid.bar_frame(bar) for bar in range(grid.bar_at(first), grid.bar_at(last) + 1)]
    return PartRequest(
        role=lane.part.role,
        style=load_style(lane.part.style).name,
        frames=run.stop - run.start,
        bpm=60.0 * grid.rate * float(last - first) / (run.stop - run.start),
        beats_per_bar=grid.beats_per_bar,
        beats=beats,
        bars=tuple(frame - run.start for frame in bars if run.start <= frame < run.stop),
        key=arrangement.key,
        chords=tuple(_chords(arrangement, run)),
        strength=lane.part.amount,
        seed=arrangement.seed,
    )


def _frames_between(grid: BeatGrid, first: Fraction, last: Fraction) -> Iterator[int]:
    beat = -(-first // 1)
    while beat < last:
        yield grid.frame_of(beat)
        beat += 1


def _chords(arrangement: Arrangement, run: Run) -> Iterator[ChordSpot]:
    for placed in arrangement.chords:
        start = max(run.start, arrangement.grid.frame_of(placed.start))
        stop = min(run.stop, arrangement.grid.frame_of(placed.start + placed.length))
        if start < stop:
            yield ChordSpot(
                start=start - run.start, stop=stop - run.start, name=placed.chord.name,
                tones=placed.chord.pitch_classes,
            )  # fmt: skip
