"""Exports carry their id in what was generated, and in nothing else."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import numpy as np
import pytest

from engines import pipeline
from engines.core.jobs import QUIET
from engines.dsp.watermark_reading import read_watermark
from engines.media import EncodeSpec, decode
from engines.media.tag_writing import read_extra
from engines.pipeline import ExportRequest
from engines.pipeline.verifying import verify
from engines.rights.ledger import FILE_NAME
from engines.storage import paths
from tests.engines.pipeline.remixes import Made, files, plan_of, remixed

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

ADDED = (
    {"op": "add", "params": {"role": "chords", "style": "house"}},
    {"op": "add", "params": {"role": "drums", "style": "house"}},
)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Made]:
    with remixed(files(tmp_path_factory.mktemp("files")), plan_of(*ADDED)) as found:
        yield found


def export(made: Made, folder: Path, **wanted: object) -> tuple[Path, ...]:
    request = ExportRequest(target=folder, name="x", **wanted)  # type: ignore[arg-type]
    return pipeline.export(
        made.remix, made.bounced, made.receipt, made.credits, request, QUIET, song=made.song
    )


def test_an_export_tells_its_id_even_as_a_bare_mp3(made: Made, tmp_path: Path) -> None:
    spec = EncodeSpec(format="mp3", bitrate_kbps=128)
    path, report = export(made, tmp_path, spec=spec)
    mark = made.remix.watermark
    assert read_extra(path)["FLIPSIDE_WATERMARK"] == mark
    assert json.loads(report.read_text("utf-8"))["credits"]["watermark"] == mark
    bare = tmp_path / "bare" / "copy.wav"
    bare.parent.mkdir()
    from soundfile import write

    copy = decode(path, tmp_path / "raw", QUIET).source
    write(str(bare), copy.read(20_000, copy.frames).T, copy.rate)
    found = verify(bare, QUIET)
    assert (found.status, found.watermark) == ("none", mark)
    assert found.findings[-1].startswith(f"watermark: export {mark}")
    assert "”, exported on this computer on 20" in found.findings[-1]
    ledger = paths.data_dir() / FILE_NAME
    ledger.write_bytes(b"no ledger" * 100)
    assert verify(bare, QUIET).findings[-1].endswith("which this computer's ledger does not know.")
    ledger.unlink()


def test_lanes_of_the_song_carry_nothing(made: Made, tmp_path: Path) -> None:
    paths = {path.name: path for path in export(made, tmp_path, stems=True, parts=True)}
    for name, path in paths.items():
        if path.suffix == ".wav":
            has_tag = "FLIPSIDE_WATERMARK" in read_extra(path)
            assert has_tag == (name in {"x.wav", "x - part chords.wav", "x - part drums.wav"}), name
    lane = next(one.id for one in made.remix.arrangement.lanes if one.stem == "vocals")
    stem, source = made.remix.renderer.lane(lane), made.stems.sources["vocals"]
    assert np.array_equal(stem.read(44_100, 88_200), source.read(44_100, 88_200))


def test_who_does_not_want_it_gets_the_same_without(made: Made, tmp_path: Path) -> None:
    path, report = export(made, tmp_path, watermark=False)
    assert "FLIPSIDE_WATERMARK" not in read_extra(path)
    assert json.loads(report.read_text("utf-8"))["credits"]["watermark"] == ""
    plain = decode(path, tmp_path / "raw", QUIET).source
    assert read_watermark(made.bounced.audio, QUIET).is_sure
    assert not read_watermark(plain, QUIET).is_sure
    assert verify(path, QUIET).watermark == ""
    whole = made.bounced.audio.read(0, plain.frames)
    change = whole - plain.read(0, plain.frames)
    assert 0.0 < np.square(change).mean() < 0.001 * np.square(whole).mean()


def test_the_id_is_the_remix_s_own(made: Made) -> None:
    alike = pipeline.prepare(made.song, made.stems, made.remix.facts, made.remix.plan, QUIET)
    plan = plan_of(*ADDED, seed=8)
    other = pipeline.prepare(made.song, made.stems, made.remix.facts, plan, QUIET)
    assert alike.watermark == made.remix.watermark != other.watermark
    quiet = plan_of({"op": "gain", "params": {"gain_db": -6.0}, "scope": {"stems": ["drums"]}})
    assert pipeline.prepare(made.song, made.stems, made.remix.facts, quiet, QUIET).watermark == ""
