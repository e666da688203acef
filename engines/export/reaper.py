"""The remix as a Reaper project over the files of its tracks, which lie beside it; levels are envelopes.

Source: Cockos, the RPP text format as REAPER 6 and 7 write it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from engines.export.automation import is_moving, level_points
from engines.export.daw_timeline import regions, seconds_at, tempi

if TYPE_CHECKING:
    from collections.abc import Sequence

    from engines.core.time import BeatGrid
    from engines.export.daw_timeline import LaneFile
    from engines.model.arrangement import Arrangement, Curve

ENDING: Final = ".rpp"
_SOURCES: Final = {".wav": "WAVE", ".flac": "FLAC", ".mp3": "MP3", ".ogg": "VORBIS", ".opus": "VORBIS"}
_LINEAR, _SQUARE = 0, 1
"""A level that moves straight to the next point; a tempo that holds until it."""


def reaper_text(arrangement: Arrangement, lanes: Sequence[LaneFile]) -> str:
    """The project: a track for each lane, the tempo map and a marker for each section."""
    grid, changes = arrangement.grid, tempi(arrangement)
    meter = f"{grid.beats_per_bar} 4"
    lines = [
        '<REAPER_PROJECT 0.1 "6.0/Flipside" 0',
        f"  TEMPO {_number(changes[0][1])} {meter}",
        f"  SAMPLERATE {grid.rate} 0 0",
        "  <TEMPOENVEX",
        "    ACT 1 -1",
    ]
    for beat, bpm in changes:
        lines.append(f"    PT {_number(seconds_at(grid, beat))} {_number(bpm)} {_SQUARE}")
    lines.append("  >")
    for index, region in enumerate(regions(arrangement), 1):
        at = _number(seconds_at(grid, region.start))
        lines.append(f"  MARKER {index} {at} {_quoted(region.name or 'Remix')} 0")
    lines += _envelope("MASTERVOLENV2", arrangement.master.gain_db, grid, indent="  ")
    for lane in lanes:
        lines += _track(lane, arrangement)
    return "\n".join([*lines, ">", ""])


def _envelope(kind: str, gain_db: Curve, grid: BeatGrid, *, indent: str) -> list[str]:
    """A level that moves; nothing where it stands at 0 dB."""
    points = level_points(gain_db, grid)
    if points[0][1] == 1.0 and not is_moving(points):
        return []
    lines = [f"<{kind}", "  ACT 1 -1", "  VIS 1 1 1", "  ARM 0", "  DEFSHAPE 0 -1 -1"]
    lines += [f"  PT {_number(seconds_at(grid, beat))} {_number(value)} {_LINEAR}" for beat, value in points]
    return [f"{indent}{line}" for line in [*lines, ">"]]


def _track(lane: LaneFile, arrangement: Arrangement) -> list[str]:
    ending = f".{lane.path.rpartition('.')[2].lower()}"
    level = arrangement.lane(lane.lane).gain_db
    return [
        "  <TRACK",
        f"    NAME {_quoted(lane.name)}",
        *_envelope("VOLENV2", level, arrangement.grid, indent="    "),
        "    <ITEM",
        "      POSITION 0",
        f"      LENGTH {_number(lane.seconds)}",
        "      LOOP 0",
        f"      NAME {_quoted(lane.name)}",
        f"      <SOURCE {_SOURCES.get(ending, 'VIDEO')}",
        f"        FILE {_quoted(lane.path)}",
        "      >",
        "    >",
        "  >",
    ]


def _quoted(text: str) -> str:
    """Text in the quotes that do not stand in it; the format knows no escapes."""
    for mark in "\"'`":
        if mark not in text:
            return f"{mark}{text}{mark}"
    return "`" + text.replace("`", "'") + "`"


def _number(value: float) -> str:
    return f"{value:.12g}"
