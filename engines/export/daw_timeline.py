"""What a DAW project is told of a remix: its lanes as files, sections, tempo changes and notes."""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from engines.media.tag_names import clean
from engines.model.arrangement import Note

if TYPE_CHECKING:
    from collections.abc import Mapping

    from engines.core.source import Source
    from engines.core.time import BeatGrid
    from engines.model.arrangement import Arrangement, Lane

_BESIDE_S: Final = 0.001
"""How far a beat may stand from where its bar's tempo would put it [s]."""
_SAME_TEMPO: Final = 2e-4
"""Beats stand on whole frames, so an even tempo wavers by less than this share."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LaneFile:
    """One lane as a file.

    Attributes:
        lane: its id.
        name: as the person sees it.
        path: of the file, inside the project or beside it, with forward slashes.
        frames, rate, channels: of the file.
        notes: what was generated; empty for lanes that play the original.
        drums: whether the notes are drum hits.
    """

    lane: str
    name: str
    path: str
    frames: int
    rate: int
    channels: int
    notes: tuple[Note, ...] = ()
    drums: bool = False

    @property
    def seconds(self) -> float:
        """Length [s]."""
        return self.frames / self.rate


@dataclass(frozen=True, slots=True, kw_only=True)
class Region:
    """A section: its name and where it begins and ends [beats]."""

    name: str
    start: Fraction
    stop: Fraction


def lane_files(
    arrangement: Arrangement, sources: Mapping[str, Source], paths: Mapping[str, str]
) -> list[LaneFile]:
    """The lanes that have both a source and a path, in the arrangement's order."""
    return [
        LaneFile(
            lane=lane.id,
            name=clean(lane.id.removeprefix("part:"), most=100),
            path=paths[lane.id],
            frames=sources[lane.id].frames,
            rate=sources[lane.id].rate,
            channels=sources[lane.id].channels,
            notes=lane.notes,
            drums=is_drums(lane),
        )
        for lane in arrangement.lanes
        if lane.id in sources and lane.id in paths
    ]


def is_drums(lane: Lane) -> bool:
    """Whether a lane's notes are drum hits."""
    return lane.part is not None and lane.part.role in {"drums", "percussion"}


def regions(arrangement: Arrangement) -> list[Region]:
    """The sections, and one region over all where there are none."""
    grid, end = arrangement.grid, Fraction(arrangement.length)
    found = []
    for section in arrangement.sections:
        start = Fraction(grid.bar_beat(section.first_bar))
        stop = min(end, Fraction(grid.bar_beat(section.first_bar + section.bars)))
        if 0 <= start < stop:
            found.append(Region(name=clean(section.name, most=100), start=start, stop=stop))
    return found or [Region(name="", start=Fraction(0), stop=max(end, Fraction(1)))]


def tempi(arrangement: Arrangement) -> list[tuple[Fraction, float]]:
    """Where the tempo changes [beats], and to what [BPM]; the first at 0.

    Averaged over each bar, but beat by beat in a bar whose beats would stand beside it, as in a ramp.
    """
    grid = arrangement.grid
    found: list[tuple[Fraction, float]] = []
    for bar in range(1, max(2, grid.bar_at(arrangement.length) + 1)):
        start, stop = grid.bar_beat(bar), grid.bar_beat(bar + 1)
        edges = [start, stop] if _is_even(grid, start, stop) else list(range(start, stop + 1))
        for beat, after in itertools.pairwise(edges):
            bpm = 60.0 * (after - beat) / (seconds_at(grid, after) - seconds_at(grid, beat))
            if not found or abs(bpm / found[-1][1] - 1.0) > _SAME_TEMPO:
                found.append((Fraction(beat), bpm))
    # Over the whole, the frames that beats were rounded to matter least.
    return [(Fraction(0), _plain(grid))] if len(found) == 1 else found


def _is_even(grid: BeatGrid, start: int, stop: int) -> bool:
    """Whether the beats of a bar stand where one tempo would put them."""
    first, last = grid.frame_of(start), grid.frame_of(stop)
    stands = (first + (last - first) * (beat - start) / (stop - start) for beat in range(start + 1, stop))
    off = (abs(grid.frame_of(start + 1 + n) - stand) for n, stand in enumerate(stands))
    return max(off, default=0.0) <= _BESIDE_S * grid.rate


def _plain(grid: BeatGrid) -> float:
    """The mean tempo, or the number of two decimals that it stands for but for the rounding to frames."""
    bpm, span = grid.mean_bpm, grid.beat_frames[-1] - grid.beat_frames[0]
    near = round(bpm, 2)
    return near if abs(near / bpm - 1.0) <= 1.0 / span else bpm


def warps(arrangement: Arrangement, seconds: float) -> list[tuple[Fraction, float]]:
    """Which second of a rendered file stands at which beat: at each change of tempo and at the end."""
    grid = arrangement.grid
    end = grid.beat_of(round(seconds * grid.rate))
    beats = [beat for beat, _ in tempi(arrangement) if 0 <= beat < end]
    return [(beat, seconds_at(grid, beat)) for beat in beats] + [(end, seconds)]


def seconds_at(grid: BeatGrid, beat: Fraction | int) -> float:
    """When a beat sounds [s]."""
    return grid.frame_of(beat) / grid.rate


def note_times(note: Note, grid: BeatGrid) -> tuple[Fraction, Fraction]:
    """Start and length of a note with its micro-timing [beats]; never before 0."""
    late = Fraction(round(note.late_ms * grid.bpm_at(note.start))) / 60_000
    return max(Fraction(0), note.start + late), max(Fraction(1, 960), note.length)
