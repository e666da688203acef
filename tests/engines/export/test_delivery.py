"""Loudness of an export, its name pattern, and the Stems file for DJ software."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

import av
import numpy as np
import pytest

from engines.core.errors import Cancelled, InputError
from engines.core.jobs import QUIET, Watched
from engines.export import Delivery, ExportRequest, delivery, verify_file, write_remix
from engines.export.names import LONGEST_BYTES
from engines.export.patterns import name_by
from engines.media import EncodeSpec, read_cover, read_tags
from tests.engines.export.materials import FRAMES, PNG, RATE, material, song, tone

if TYPE_CHECKING:
    from pathlib import Path

PLANNED = Delivery(lufs=-11.0, ceiling_dbtp=-0.6)


@pytest.mark.parametrize(
    ("preset", "lufs", "ceiling"),
    [("plan", -11.0, -0.6), ("streaming", -14.0, -1.0), ("club", -8.0, -1.0), ("original", -17.5, -1.0),
     ("none", None, -1.0)],
)  # fmt: skip
def test_presets_are_what_they_are_called(preset: str, lufs: float | None, ceiling: float) -> None:
    found = delivery(preset, None, planned=PLANNED, song_lufs=-17.5)  # type: ignore[arg-type]
    assert found == Delivery(lufs=lufs, ceiling_dbtp=ceiling)
    own = delivery(preset, -2.0, planned=PLANNED, song_lufs=-17.5)  # type: ignore[arg-type]
    assert own == Delivery(lufs=lufs, ceiling_dbtp=-2.0)


def test_a_song_of_unknown_loudness_leaves_the_plan_its_say() -> None:
    assert delivery("original", None, planned=PLANNED, song_lufs=None).lufs == -11.0


def test_a_ceiling_that_makes_no_sense_is_refused(tmp_path: Path) -> None:
    for ceiling in (0.1, -30.0, float("nan")):
        with pytest.raises(InputError, match="ceiling"):
            ExportRequest(target=tmp_path, ceiling_dbtp=ceiling)


def test_a_pattern_names_the_files() -> None:
    made = material()
    assert name_by("{artist} - {title} [{style} {bpm}]", made) == "The Anchors - Tide [deep house 124]"
    assert name_by("{remix} {seed}", made) == "Tide (deep house remix of The Anchors) 3"
    assert name_by("../{title}/../x", made) == "Tide .. x"


@pytest.mark.parametrize("value", ["../../etc", "a/b\\c", "x" * 5_000, "{title}", "\x00\x1b", "CON", ""])
def test_no_tag_leads_a_pattern_astray(tmp_path: Path, value: str) -> None:
    hostile = material(credited=song(title=value, artist=value, album=value))
    request = ExportRequest(target=tmp_path / "out", pattern="{artist} - {title} - {album}")
    done = write_remix(hostile, request, QUIET)
    assert {path.parent for path in done.paths} == {tmp_path / "out"}
    assert all(len(path.name.encode()) <= LONGEST_BYTES + 20 for path in done.paths)
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


@pytest.mark.parametrize("pattern", ["{nope}", "{title!r}", "{title:>99999999}", "{0}", "{", "}", "x" * 301])
def test_patterns_that_cannot_be_are_said(pattern: str) -> None:
    with pytest.raises(InputError) as caught:
        name_by(pattern, material())
    assert "pattern" in caught.value.hint


def atoms(data: bytes, path: tuple[bytes, ...]) -> list[bytes]:
    """The contents of the atoms at a path, read by the standard alone."""
    found, at = [], 0
    while at + 8 <= len(data):
        size, name = int.from_bytes(data[at : at + 4], "big"), data[at + 4 : at + 8]
        size, head = (int.from_bytes(data[at + 8 : at + 16], "big"), 16) if size == 1 else (size, 8)
        assert size >= head
        if name == path[0]:
            inside = data[at + head : at + size]
            found += [inside] if len(path) == 1 else atoms(inside, path[1:])
        at += size
    return found


@pytest.mark.parametrize("spec", [EncodeSpec(format="mp3"), EncodeSpec(bits=24), EncodeSpec(bits=16)])
def test_a_stem_file_holds_the_mix_and_four_stems(tmp_path: Path, spec: EncodeSpec) -> None:
    made = material()
    request = ExportRequest(target=tmp_path, name="x", spec=spec, stem_file=True)
    path = next(path for path in write_remix(made, request, QUIET).paths if path.name == "x.stem.mp4")
    (content,) = atoms(path.read_bytes(), (b"moov", b"udta", b"stem"))
    said = json.loads(content)
    assert said["version"] == 1
    assert [stem["name"] for stem in said["stems"]] == ["Drums", "Bass", "Other", "Vocals"]
    assert not said["mastering_dsp"]["compressor"]["enabled"]
    enabled = [head[3] & 1 for head in atoms(path.read_bytes(), (b"moov", b"trak", b"tkhd"))]
    assert enabled == [1, 0, 0, 0, 0], "a plain player plays the mix alone"
    wanted = [220.0, 110.0, 55.0, None, 440.0]
    with av.open(str(path)) as container:
        tracks = len(container.streams.audio)
    assert tracks == 5
    for index, hertz in enumerate(wanted):
        with av.open(str(path)) as container:
            blocks = [frame.to_ndarray() for frame in container.decode(audio=index)]
        whole = np.concatenate(blocks, axis=1)
        sound = whole / (1.0 if whole.dtype.kind == "f" else float(np.iinfo(whole.dtype).max))
        assert sound.shape[1] == pytest.approx(FRAMES, abs=2 * 1024)
        spectrum = np.abs(np.fft.rfft(sound[0, :RATE] * np.hanning(RATE)))
        if hertz is None:
            assert np.abs(sound).max() < 2e-4
        else:
            assert int(np.argmax(spectrum)) == pytest.approx(hertz, abs=1)
    assert read_tags(path).title.endswith("– stems")
    cover = read_cover(path)
    assert cover is not None
    assert cover.data == PNG
    assert verify_file(path).status == "valid"
    data = bytearray(path.read_bytes())
    start = data.index(b"mdat")
    data[start + 30_000] ^= 1
    path.write_bytes(data)
    assert verify_file(path).altered == ("sound",)


def test_a_stem_file_that_is_cancelled_leaves_nothing(tmp_path: Path) -> None:
    heard = []

    def report(_done: float, what: str) -> None:
        heard.append(what)

    long = replace(material(), mix=tone(220.0, frames=3 * RATE))
    watched = Watched(report, lambda: "writing stems" in heard)
    with pytest.raises(Cancelled):
        write_remix(long, ExportRequest(target=tmp_path / "out", stem_file=True), watched)
    assert list(tmp_path.iterdir()) == []


def test_verify_names_the_report_of_the_file_itself(tmp_path: Path) -> None:
    """The same remix under two names has two reports of one id."""
    for name in ("one", "two"):
        write_remix(material(), ExportRequest(target=tmp_path / f"{name}.wav", overwrite=True), QUIET)
    for name in ("one", "two"):
        found = verify_file(tmp_path / f"{name}.wav")
        assert found.status == "valid"
        assert found.report == tmp_path / f"{name}.flipside.json"
