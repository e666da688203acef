"""File names and MIDI files of an export."""

from __future__ import annotations

import struct
from fractions import Fraction
from pathlib import PurePosixPath, PureWindowsPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engines.export.midi import TICKS, midi_bytes
from engines.export.names import LONGEST_BYTES, safe_name
from tests.engines.export.materials import arrangement


@given(st.text(max_size=400))
def test_any_title_becomes_a_name_that_stays_in_its_folder(title: str) -> None:
    name = safe_name(title)
    assert name
    assert len(name.encode()) <= LONGEST_BYTES + 1
    assert name.isprintable()
    assert not set(name) & set('<>:"/\\|?*')
    assert name[-1] not in ". "
    assert PurePosixPath(name).name == name == PureWindowsPath(name).name
    assert not PureWindowsPath(name + ".wav").is_reserved()
    assert safe_name(name) in {name, safe_name(name)}


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Let's Go Fishin'", "Let's Go Fishin'"),
        ("AC/DC", "AC DC"),
        ("../../x", "x"),
        ("", "remix"),
        ("....", "remix"),
        ("NUL", "_NUL"),
        ("com1.wav", "_com1.wav"),
        ("Ünïcode 名前", "Ünïcode 名前"),
        ("-rf", "rf"),
    ],
)
def test_names_of_known_titles(title: str, name: str) -> None:
    assert safe_name(title) == name


def _tracks(data: bytes) -> list[bytes]:
    assert data[:4] == b"MThd"
    size, kind, count, ticks = struct.unpack(">IHHH", data[4:14])
    assert (size, kind, ticks) == (6, 1, TICKS)
    tracks, at = [], 14
    while at < len(data):
        assert data[at : at + 4] == b"MTrk"
        length = struct.unpack(">I", data[at + 4 : at + 8])[0]
        tracks.append(data[at + 8 : at + 8 + length])
        at += 8 + length
    assert at == len(data)
    assert len(tracks) == count
    return tracks


def _events(track: bytes) -> list[tuple[int, bytes]]:
    """A reader of its own, by the standard."""
    events, at, now = [], 0, 0

    def number() -> int:
        nonlocal at
        value = 0
        while True:
            byte = track[at]
            at += 1
            value = value << 7 | byte & 0x7F
            if byte < 0x80:
                return value

    while at < len(track):
        now += number()
        start = at
        if track[at] == 0xFF:
            at += 2
            length = number()
            at += length
        else:
            at += 3
        events.append((now, track[start:at]))
    return events


def test_midi_holds_tempo_markers_and_every_note() -> None:
    conductor, drums, bass = (_events(track) for track in _tracks(midi_bytes(arrangement())))
    tempi = [int.from_bytes(data[3:6], "big") for _, data in conductor if data[1] == 0x51]
    assert len(tempi) == 1
    assert 60e6 / tempi[0] == pytest.approx(124.0, rel=1e-3)
    markers = [(at, data[3:]) for at, data in conductor if data[:2] == b"\xff\x06"]
    assert markers == [(0, b"intro 1"), (8 * TICKS, b"chorus 1")]
    ons = [(at, data) for at, data in drums if data[0] == 0x99]
    assert [at for at, _ in ons] == [beat * TICKS for beat in range(8)]
    assert {data[1] for _, data in ons} == {36}
    assert len([1 for _, data in drums if data[0] == 0x89]) == 8
    late = 0.010 * 124 / 60
    on, off = (next(at for at, data in bass if data[0] == kind) for kind in (0x90, 0x80))
    assert on == pytest.approx((Fraction(1, 2) + late) * TICKS, abs=1)
    assert off - on == pytest.approx(TICKS / 2, abs=1)
    assert all(track[-1][1] == b"\xff\x2f\x00" for track in (conductor, drums, bass))
