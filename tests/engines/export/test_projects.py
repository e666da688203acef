"""Projects for other programs, and loops: what they say is what was rendered."""

from __future__ import annotations

import io
import itertools
import math
import zipfile
from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING
from xml.etree import ElementTree as Xml

import numpy as np
import pytest
import soundfile

from engines.core.jobs import QUIET
from engines.core.time import BeatGrid
from engines.export import ExportRequest, Material, verify_file, write_remix
from engines.export.daw_timeline import tempi, warps
from engines.export.dawproject import project_xml
from engines.export.reaper import reaper_text
from engines.media import EncodeSpec
from tests.engines.export.dawproject_rules import check_metadata, check_project
from tests.engines.export.materials import FRAMES, RATE, arrangement, material, tone

if TYPE_CHECKING:
    from pathlib import Path


def exported(folder: Path, **wanted: bool) -> dict[str, Path]:
    made = replace(material(), mix=tone(220.0, frames=8 * RATE))
    done = write_remix(made, ExportRequest(target=folder, name="x", report=False, **wanted), QUIET)
    return {path.suffix: path for path in done.paths}


def test_a_dawproject_holds_lanes_sections_notes_and_the_rendered_sound(tmp_path: Path) -> None:
    path = exported(tmp_path, dawproject=True)[".dawproject"]
    with zipfile.ZipFile(path) as archive:
        assert archive.testzip() is None
        names = archive.namelist()
        root = Xml.fromstring(archive.read("project.xml"))  # noqa: S314 - our own
        meta = Xml.fromstring(archive.read("metadata.xml"))  # noqa: S314 - our own
        sounds = {name: archive.read(name) for name in names if name.startswith("audio/")}
    assert names[:2] == ["metadata.xml", "project.xml"]
    check_project(root)
    check_metadata(meta)
    assert meta.findtext("Title") == "Tide (deep house remix of The Anchors)"
    assert "machine" in (meta.findtext("Comment") or "").lower()
    assert float(root.find("Transport/Tempo").attrib["value"]) == 124.0  # type: ignore[union-attr]
    tracks = {track.attrib["name"] for track in root.iter("Track")}
    assert tracks == {"vocals", "bass", "bass notes", "Master"}
    assert {file.attrib["path"] for file in root.iter("File")} == set(sounds)
    sound, rate = soundfile.read(io.BytesIO(sounds["audio/01 vocals.wav"]), dtype="float32")
    assert rate == RATE
    assert np.array_equal(sound.T, material().stems["vocals"].read(0, FRAMES))
    assert [(m.attrib["time"], m.attrib["name"]) for m in root.iter("Marker")] == [
        ("0", "intro 1"),
        ("8", "chorus 1"),
    ]
    (note,) = root.iter("Note")
    assert float(note.attrib["time"]) == pytest.approx(0.5 + 0.010 * 124 / 60, abs=1e-3)
    assert note.attrib["key"] == "40"
    assert sorted(path.name for path in tmp_path.iterdir() if path.is_file()) == ["x.dawproject", "x.wav"]


def test_the_same_remix_gives_the_same_project(tmp_path: Path) -> None:
    one = exported(tmp_path / "1", dawproject=True, reaper=True)
    two = exported(tmp_path / "2", dawproject=True, reaper=True)
    for ending in (".dawproject", ".rpp"):
        assert one[ending].read_bytes() == two[ending].read_bytes()


def ramped() -> Material:
    """A remix that goes from 120 to 60 BPM after two bars."""
    frames = [round(RATE * (0.5 * b if b <= 8 else 4.0 + (b - 8))) for b in range(17)]
    grid = BeatGrid(beat_frames=tuple(frames), bar_starts=(0, 4, 8, 12, 16))
    return replace(material(), arrangement=replace(arrangement(), grid=grid))


def test_a_change_of_tempo_is_in_the_map_and_in_the_warps() -> None:
    made = ramped()
    assert made.arrangement is not None
    assert [(beat, round(bpm, 6)) for beat, bpm in tempi(made.arrangement)] == [(0, 120.0), (8, 60.0)]
    points = warps(made.arrangement, 10.0)
    assert points == [(Fraction(0), 0.0), (Fraction(8), 4.0), (Fraction(14), 10.0)]
    root = Xml.fromstring(project_xml(made, made.arrangement, []))  # noqa: S314 - our own
    check_project(root)
    found = [(p.attrib["time"], p.attrib["value"]) for p in root.iter("RealPoint")]
    assert found == [("0", "120"), ("8", "60")]
    text = reaper_text(made.arrangement, [])
    assert "PT 0 120 1" in text
    assert "PT 4 60 1" in text


def test_a_ramp_is_in_the_map_beat_by_beat() -> None:
    frames = [round(-RATE * 60 * 16 / 40 * math.log1p(-40 * beat / 16 / 120)) for beat in range(17)]
    grid = BeatGrid(beat_frames=tuple(frames), bar_starts=(0, 4, 8, 12, 16))
    found = tempi(replace(arrangement(), grid=grid, length=Fraction(16)))
    changes = [change for change in found if change[0] < 16] + [(Fraction(16), 0.0)]
    seconds = 0.0
    for (beat, bpm), (after, _) in itertools.pairwise(changes):
        assert seconds == pytest.approx(grid.frame_of(beat) / RATE, abs=0.001)
        seconds += float(after - beat) * 60.0 / bpm
    assert len(changes) == 17
    assert seconds == pytest.approx(frames[16] / RATE, abs=0.001)


def test_a_reaper_project_plays_the_files_beside_it(tmp_path: Path) -> None:
    files = exported(tmp_path, reaper=True)
    text = files[".rpp"].read_text("utf-8")
    named = [line.split('"')[1] for line in text.splitlines() if line.strip().startswith("FILE")]
    assert named == ["x - track vocals.wav", "x - track bass.wav"]
    assert all((tmp_path / name).is_file() for name in named)
    assert text.count("<") == sum(line.strip() == ">" for line in text.splitlines())
    assert 'MARKER 2 3.87097505669 "chorus 1" 0' in text


def test_loops_are_the_bars_of_the_mix(tmp_path: Path) -> None:
    made = replace(material(), mix=tone(220.0, frames=8 * RATE))
    spec = EncodeSpec(bits=32)
    done = write_remix(made, ExportRequest(target=tmp_path, name="x", loops=True, spec=spec), QUIET)
    assert [path.name for path in done.paths[1:3]] == ["x - 01 intro 1.wav", "x - 02 chorus 1.wav"]
    assert made.arrangement is not None
    edges = [made.arrangement.grid.bar_frame(bar) for bar in (1, 3, 5)]
    for path, start, stop in zip(done.paths[1:3], edges, edges[1:], strict=False):
        sound, _ = soundfile.read(str(path), dtype="float32")
        assert np.array_equal(sound.T, made.mix.read(start, min(stop, made.mix.frames)))
        assert verify_file(path).status == "valid"


def test_a_changed_project_shows(tmp_path: Path) -> None:
    done = write_remix(
        material(), ExportRequest(target=tmp_path, name="x", dawproject=True, midi=True), QUIET
    )
    for path in (path for path in done.paths if path.suffix in {".mid", ".dawproject"}):
        assert verify_file(path).status == "valid"
        with path.open("ab") as file:
            file.write(b"\0")
        assert verify_file(path).altered == ("content",)


def test_lanes_of_like_names_do_not_overwrite_each_other(tmp_path: Path) -> None:
    made = material()
    stems = {**made.stems, "Vocals": tone(1000.0), "vocals?": tone(2000.0)}
    done = write_remix(
        replace(made, stems=stems), ExportRequest(target=tmp_path, name="x", stems=True), QUIET
    )
    names = [path.name for path in done.paths[1:-1]]
    assert names == ["x - vocals.wav", "x - drums.wav", "x - Vocals 2.wav", "x - vocals 3.wav"]
    assert len({file.audio_sha256 for file in done.files[1:]}) == 4
