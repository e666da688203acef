"""The remix as a Reaper project over the files of its lanes, which lie beside it.

Source: Cockos, the RPP text format as REAPER 6 and 7 write it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from engines.export.daw_timeline import regions, seconds_at, tempi

if TYPE_CHECKING:
    from collections.abc import Sequence

    from engines.export.daw_timeline import LaneFile
    from engines.model.arrangement import Arrangement

ENDING: Final = ".rpp"
_SOURCES: Final = {".wav": "WAVE", ".flac": "FLAC", ".mp3": "MP3", ".ogg": "VORBIS", ".opus": "VORBIS"}
_SQUARE: Final = 1
"""A tempo that holds until the next point."""


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
    for lane in lanes:
        lines += _track(lane)
    return "\n".join([*lines, ">", ""])


def _track(lane: LaneFile) -> list[str]:
    ending = f".{lane.path.rpartition('.')[2].lower()}"
    return [
        "  <TRACK",
        f"    NAME {_quoted(lane.name)}",
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
