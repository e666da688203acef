"""An export is whole or not at all, says what it is, and can be checked afterwards."""

from __future__ import annotations

import hashlib
import json
import os
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest

from engines.core.errors import Cancelled, EngineError, InputError, OutputError
from engines.core.jobs import QUIET, Watched
from engines.export import ExportRequest, Material, verify_file, write_remix
from engines.export.names import LONGEST_BYTES
from engines.media import EncodeSpec, decode, read_cover, read_tags
from tests.engines.export.materials import FRAMES, PNG, material, song, tone

if TYPE_CHECKING:
    from pathlib import Path

    from engines.core.audio import FloatArray
    from engines.core.source import RawSource

FORMATS = (
    EncodeSpec(format="wav", bits=16),
    EncodeSpec(format="wav", bits=32),
    EncodeSpec(format="flac"),
    EncodeSpec(format="mp3"),
    EncodeSpec(format="mp3", variable=True),
    EncodeSpec(format="ogg"),
    EncodeSpec(format="opus"),
    EncodeSpec(format="m4a"),
    EncodeSpec(format="alac", bits=16),
)


def sound(path: Path, into: Path) -> FloatArray:
    source: RawSource = decode(path, into, QUIET).source
    return source.read(0, source.frames)


@pytest.mark.parametrize("spec", FORMATS, ids=str)
def test_every_format_reads_back_with_its_length_tags_and_report(tmp_path: Path, spec: EncodeSpec) -> None:
    done = write_remix(material(), ExportRequest(target=tmp_path / "out", spec=spec, stems=True), QUIET)
    assert [path.name for path in done.paths] == [
        f"Tide (deep house remix of The Anchors){spec.suffix}",
        f"Tide (deep house remix of The Anchors) - vocals{spec.suffix}",
        f"Tide (deep house remix of The Anchors) - drums{spec.suffix}",
        "Tide (deep house remix of The Anchors).flipside.json",
    ]
    for path in done.paths[:-1]:
        assert sound(path, tmp_path / "raw").shape[1] == FRAMES
        assert verify_file(path).status == "valid"
    tags = read_tags(done.paths[0])
    assert tags.title == "Tide (deep house remix of The Anchors)"
    assert (tags.artist, tags.album, tags.genre) == ("The Anchors", "Harbour", "Folk")
    assert tags.copyright == "© 2016 The Anchors"
    assert tags.licence == "https://creativecommons.org/licenses/by/4.0/"
    assert tags.isrc == "", "it names the original recording"
    cover = read_cover(done.paths[0])
    assert cover is not None
    assert cover.data == PNG
    assert read_tags(done.paths[1]).title.endswith("– vocals")


def test_the_report_tells_all_and_is_json(tmp_path: Path) -> None:
    done = write_remix(material(), ExportRequest(target=tmp_path, midi=True, parts=True), QUIET)
    text = done.paths[-1].read_text("utf-8")
    report = json.loads(text, parse_constant=pytest.fail)
    assert (report["schema"], report["version"], report["tool"]) == ("flipside.report", 1, "Flipside 0.1.0")
    assert report["plan"]["edits"][0]["op"] == "restyle"
    assert report["facts"]["tempo_bpm"] == 120.0
    assert report["receipt"]["lines"][0]["measurements"][0]["after"] is None
    assert report["credits"]["generated_share"] == 0.42
    assert [file["kind"] for file in report["files"]] == ["remix", "part", "midi"]
    assert "42 % of its sound was generated" in report["files"][0]["comment"]
    assert "58 % is the original" in report["files"][0]["comment"]


def test_the_same_remix_gives_the_same_bytes(tmp_path: Path) -> None:
    for spec in FORMATS:
        prints = []
        for turn in ("one", "two"):
            request = ExportRequest(target=tmp_path / turn / spec.format, spec=spec)
            done = write_remix(material(), request, QUIET)
            prints.append([hashlib.sha256(path.read_bytes()).hexdigest() for path in done.paths])
        assert prints[0] == prints[1], spec.format


def test_stems_that_are_too_loud_come_down_together(tmp_path: Path) -> None:
    loud = material(level=1.6)
    request = ExportRequest(target=tmp_path, spec=EncodeSpec(bits=24), stems=True, parts=True)
    done = write_remix(loud, request, QUIET)
    gains = {file.gain_db for file in done.files if file.kind != "remix"}
    assert len(gains) == 1
    gain = 10 ** (gains.pop() / 20)
    assert gain == pytest.approx(0.9886 / 1.6, abs=0.001)
    total = sum(sound(path, tmp_path / "raw") for path in done.paths[1:4])
    wanted = gain * sum(source.read(0, FRAMES) for source in (*loud.stems.values(), *loud.parts.values()))
    assert np.abs(total - wanted).max() < 2e-3
    quiet = write_remix(loud, replace(request, spec=EncodeSpec(bits=32), name="float"), QUIET)
    assert {file.gain_db for file in quiet.files} == {0.0}


def test_instrumental_and_a_cappella_sum_to_all_lanes(tmp_path: Path) -> None:
    done = write_remix(
        material(level=0.2),
        ExportRequest(target=tmp_path, spec=EncodeSpec(bits=32), instrumental=True, acappella=True),
        QUIET,
    )
    assert [path.name.partition(" - ")[2] for path in done.paths[1:3]] == [
        "instrumental.wav",
        "a cappella.wav",
    ]
    both = sum(sound(path, tmp_path / "raw") for path in done.paths[1:3])
    lanes = (*material(level=0.2).stems.values(), *material(level=0.2).parts.values())
    assert np.abs(both - sum(lane.read(0, FRAMES) for lane in lanes)).max() < 1e-6


def test_a_file_as_target_is_written_under_its_own_name(tmp_path: Path) -> None:
    out = tmp_path / "mine.mp3"
    out.write_bytes(b"before")
    done = write_remix(material(), ExportRequest(target=out, stems=True, report=False), QUIET)
    assert [path.name for path in done.paths] == ["mine.mp3", "mine - vocals.mp3", "mine - drums.mp3"]
    assert sound(out, tmp_path / "raw").shape[1] == FRAMES


def test_a_second_export_gets_a_number_and_touches_nothing(tmp_path: Path) -> None:
    request = ExportRequest(target=tmp_path, name="take")
    first = write_remix(material(), request, QUIET)
    before = first.paths[0].read_bytes()
    second = write_remix(material(share=0.1), request, QUIET)
    third = write_remix(material(share=0.1), request, QUIET)
    assert [done.paths[0].name for done in (first, second, third)] == [
        "take.wav",
        "take (2).wav",
        "take (3).wav",
    ]
    assert first.paths[0].read_bytes() == before
    again = write_remix(material(share=0.9), replace(request, overwrite=True), QUIET)
    assert again.paths[0] == first.paths[0]


class Broken:
    """A source that fails in its second block."""

    def __init__(self, error: BaseException) -> None:
        self._error = error
        self._inner = tone(100.0)
        self.rate, self.channels, self.frames = 44_100, 2, 150_000

    def read(self, start: int, stop: int) -> FloatArray:
        if start > 0:
            raise self._error
        return self._inner.read(start, stop)


@pytest.mark.parametrize(
    "error", [OSError(28, "full"), KeyboardInterrupt(), Cancelled("stop"), RuntimeError()]
)
@pytest.mark.parametrize("suffix", ["wav", "mp3"])
def test_nothing_is_left_of_an_export_that_failed(tmp_path: Path, error: BaseException, suffix: str) -> None:
    out = tmp_path / "deep" / "folder"
    broken = replace(material(), stems={"vocals": Broken(error)})
    request = ExportRequest(target=out, stems=True, spec=EncodeSpec(format=suffix))  # type: ignore[arg-type]
    expected = OutputError if isinstance(error, OSError) else type(error)
    with pytest.raises(expected) as caught:
        write_remix(broken, request, QUIET)
    assert list(tmp_path.iterdir()) == []
    if isinstance(caught.value, EngineError):
        assert "full" in caught.value.hint


def test_a_cancel_is_heard_and_leaves_what_was_there(tmp_path: Path) -> None:
    out = tmp_path / "x.wav"
    out.write_bytes(b"before")
    with pytest.raises(Cancelled):
        write_remix(material(), ExportRequest(target=out), Watched(lambda *_: None, lambda: True))
    assert [path.name for path in tmp_path.iterdir()] == ["x.wav"]
    assert out.read_bytes() == b"before"


def test_a_move_that_fails_midway_puts_everything_back(tmp_path: Path) -> None:
    (tmp_path / "t.wav").write_bytes(b"before")
    (tmp_path / "t - drums.wav").mkdir()
    with pytest.raises(OutputError, match="folder"):
        write_remix(material(), ExportRequest(target=tmp_path / "t.wav", stems=True), QUIET)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["t - drums.wav", "t.wav"]
    assert (tmp_path / "t.wav").read_bytes() == b"before"


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(OutputError, match="ermission"):
        write_remix(material(), ExportRequest(target=tmp_path), QUIET)
    tmp_path.chmod(0o700)


@pytest.mark.parametrize(
    ("target", "word"),
    [("file/x.wav", "folder"), ("file/sub", "folder"), ("a.xyz", ".xyz"), ("file", "file")],
)
def test_targets_that_cannot_be_are_said(tmp_path: Path, target: str, word: str) -> None:
    (tmp_path / "file").write_bytes(b"x")
    with pytest.raises(OutputError) as caught:
        write_remix(material(), ExportRequest(target=tmp_path / target), QUIET)
    assert word in caught.value.hint
    assert [path.name for path in tmp_path.iterdir()] == ["file"]


HOSTILE = (
    "../../etc/passwd",
    "a/b\\c:d*e?",
    "x" * 5_000,
    "音" * 5_000,
    "CON",
    "\x00\x1b[31m\n",
    "..",
    " . ",
    "\u202egpj",
)


@pytest.mark.parametrize("title", HOSTILE)
def test_titles_never_leave_the_folder(tmp_path: Path, title: str) -> None:
    out = tmp_path / "in" / "here"
    done = write_remix(
        material(credited=song(title=title, artist=title)), ExportRequest(target=out, stems=True), QUIET
    )
    for path in done.paths:
        assert path.parent == out
        assert path.is_file()
        assert len(path.name.encode()) <= LONGEST_BYTES + 40
        assert path.name.isprintable()
    assert [path for path in tmp_path.rglob("*") if path.is_file() and path.parent != out] == []
    assert len(read_tags(done.paths[0]).title) <= 500
    assert verify_file(done.paths[0]).status == "valid"


def test_tags_of_odd_files_never_lead_an_export_astray(tmp_path: Path, shared_odd: Path) -> None:
    tried = set()
    for path in sorted(path for path in shared_odd.rglob("*") if path.is_file()):
        try:
            tags = read_tags(path)
        except InputError:
            continue
        said = (tags.title, tags.artist, tags.album)
        if not any(said) or said in tried:
            continue
        tried.add(said)
        request = ExportRequest(
            target=tmp_path / "out", pattern="{artist} - {title} - {album}", spec=EncodeSpec(format="flac")
        )
        short = replace(material(credited=tags), mix=tone(220.0, frames=2_000))
        done = write_remix(short, request, QUIET)
        assert all(written.parent == tmp_path / "out" for written in done.paths)
        assert verify_file(done.paths[0]).status == "valid"
    assert len(tried) > 5
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


def _altered(path: Path, at: int) -> None:
    with path.open("rb+") as file:
        file.seek(at)
        byte = file.read(1)[0]
        file.seek(at)
        file.write(bytes((byte ^ 0x01,)))


@pytest.mark.parametrize("spec", FORMATS, ids=lambda spec: f"{spec.format}{spec.bits}")
@pytest.mark.parametrize("where", ["beside", "embedded"])
def test_one_changed_byte_of_sound_shows(tmp_path: Path, spec: EncodeSpec, where: str) -> None:
    plain = replace(material(), cover=None)
    done = write_remix(plain, ExportRequest(target=tmp_path, spec=spec, report=where == "beside"), QUIET)
    path = done.paths[0]
    assert verify_file(path).status == "valid"
    _altered(path, path.stat().st_size // 2)
    found = verify_file(path)
    assert (found.status, found.altered) == ("altered", ("sound",))


def test_changed_tags_and_reports_are_named(tmp_path: Path) -> None:
    from engines.media import FileTags, write_tags

    done = write_remix(material(), ExportRequest(target=tmp_path), QUIET)
    path, report = done.paths
    whole = path.read_bytes()
    write_tags(path, FileTags())
    assert verify_file(path).altered == ("tags",)
    path.write_bytes(whole)
    report.write_text(report.read_text("utf-8").replace("0.42", "0.02"), "utf-8")
    found = verify_file(path)
    assert (found.status, found.altered) == ("altered", ("report",))
    report.unlink()
    alone = verify_file(path)
    assert (alone.status, alone.report_id) == ("valid", done.report_id)


def test_other_files_say_nothing(tmp_path: Path) -> None:
    path = tmp_path / "plain.wav"
    write_remix(material(), ExportRequest(target=path, report=False), QUIET)
    from engines.media import FileTags, write_tags

    write_tags(path, FileTags())
    assert verify_file(path).status == "none"
    (tmp_path / "notes.txt").write_text("hello")
    (tmp_path / "evil.flipside.json").write_text('{"schema": "flipside.report", "version": 1}')
    assert verify_file(tmp_path / "notes.txt").status == "none"


def test_a_remix_of_a_song_without_tags_is_named_by_its_file(tmp_path: Path) -> None:
    bare = material(credited=song(title="", artist="", album="", genre="", copyright="", licence=""))
    done = write_remix(bare, ExportRequest(target=tmp_path), QUIET)
    assert done.paths[0].name == "tide (deep house remix).wav"


def test_shares_in_the_comment_are_never_rounded_to_nothing(tmp_path: Path) -> None:
    def comment(share: float) -> str:
        made: Material = material(share=share)
        return write_remix(made, ExportRequest(target=tmp_path), QUIET).files[0].comment

    assert "Nothing in it was generated" in comment(0.0)
    assert "1 % of its sound was generated; 99 %" in comment(0.001)
    assert "99 % of its sound was generated; 1 %" in comment(0.9999)
    assert "All of its sound" in comment(1.0)
