"""The generated notes as a standard MIDI file, with tempo map, meter and section markers."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING, Final

from engines.export.daw_timeline import is_drums, tempi

if TYPE_CHECKING:
    from collections.abc import Iterable
    from fractions import Fraction

    from engines.core.time import BeatGrid
    from engines.model.arrangement import Arrangement, Note

TICKS: Final = 960
"""Ticks of a quarter note."""

_DRUM_CHANNEL: Final = 9
_LONGEST_TEXT: Final = 127

_Event = tuple[int, int, bytes]
"""When [ticks], in which order among those of one tick, and the bytes."""


def midi_bytes(arrangement: Arrangement) -> bytes:
    """A format 1 file: a track of tempi, meter and markers, then a track for each lane that has notes.

    Drums are on channel 10; the groove's micro-timing is in the ticks. A beat of the grid is a quarter note.

    Source: Standard MIDI Files 1.0, RP-001.
    """
    lanes = [lane for lane in arrangement.lanes if lane.notes]
    tracks = [_track("Flipside", _conductor(arrangement))]
    channels = iter([c for c in range(16) if c != _DRUM_CHANNEL] * (1 + len(lanes) // 15))
    for lane in lanes:
        channel = _DRUM_CHANNEL if is_drums(lane) else next(channels)
        tracks.append(_track(lane.id, _notes(lane.notes, channel, arrangement.grid)))
    return b"MThd" + struct.pack(">IHHH", 6, 1, len(tracks), TICKS) + b"".join(tracks)


def _conductor(arrangement: Arrangement) -> Iterable[_Event]:
    grid = arrangement.grid
    yield 0, 0, b"\xff\x58\x04" + bytes((min(255, grid.beats_per_bar), 2, 24, 8))
    for beat, bpm in tempi(arrangement):
        tempo = min(0xFFFFFF, round(60_000_000 / bpm))
        yield max(0, _ticks(beat)), 1, b"\xff\x51\x03" + tempo.to_bytes(3, "big")
    for section in arrangement.sections:
        at = _ticks(grid.bar_beat(section.first_bar))
        yield max(0, at), 2, _text(6, section.name)


def _notes(notes: Iterable[Note], channel: int, grid: BeatGrid) -> Iterable[_Event]:
    for note in notes:
        late = note.late_ms / 60_000.0 * grid.bpm_at(note.start) * TICKS
        start = max(0, round(_ticks(note.start) + late))
        stop = max(start + 1, round(_ticks(note.start + note.length) + late))
        pitch = min(127, max(0, note.pitch))
        velocity = min(127, max(1, round(127 * note.velocity)))
        yield start, 2, bytes((0x90 | channel, pitch, velocity))
        # Off before on where both fall on one tick: a repeated note is not cut off.
        yield stop, 1, bytes((0x80 | channel, pitch, 0))


def _ticks(beat: Fraction | int) -> int:
    return round(beat * TICKS)


def _track(name: str, events: Iterable[_Event]) -> bytes:
    body = bytearray(_length(0) + _text(3, name))
    now = 0
    for at, _, data in sorted(events, key=lambda event: event[:2]):
        body += _length(at - now) + data
        now = at
    body += _length(0) + b"\xff\x2f\x00"
    return b"MTrk" + struct.pack(">I", len(body)) + bytes(body)


def _text(kind: int, text: str) -> bytes:
    data = text.encode("utf-8", "replace")[:_LONGEST_TEXT]
    return bytes((0xFF, kind)) + _length(len(data)) + data


def _length(value: int) -> bytes:
    """A variable-length quantity."""
    out = [value & 0x7F]
    while value := value >> 7:
        out.append(0x80 | (value & 0x7F))
    return bytes(reversed(out))
