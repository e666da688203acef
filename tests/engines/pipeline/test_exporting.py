"""A finished remix becomes files: as loud as was asked, and no louder than its ceiling."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from engines import pipeline
from engines.core.jobs import QUIET
from engines.dsp.loudness import measure
from engines.media import EncodeSpec, decode
from engines.pipeline import ExportRequest, work
from tests.engines.pipeline.remixes import FACTS, Made, files, remixed

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Made]:
    with remixed(files(tmp_path_factory.mktemp("files"))) as found:
        yield found


def export(made: Made, request: ExportRequest) -> tuple[Path, ...]:
    return pipeline.export(made.remix, made.bounced, made.receipt, made.credits, request, QUIET)


@pytest.mark.parametrize(
    ("preset", "lufs"), [("plan", -14.0), ("streaming", -14.0), ("club", -8.0), ("original", FACTS.lufs)]
)
def test_an_export_is_as_loud_as_its_preset(made: Made, tmp_path: Path, preset: str, lufs: float) -> None:
    request = ExportRequest(target=tmp_path / "x.wav", spec=EncodeSpec(bits=32), loudness=preset)  # type: ignore[arg-type]
    (path, _) = export(made, request)
    found = measure(decode(path, tmp_path / "raw", QUIET).source)
    assert found.lufs == pytest.approx(lufs, abs=0.3)
    assert found.true_peak_dbtp <= -1.0 + 0.02


def test_no_loudness_leaves_the_mix_and_holds_its_peaks(made: Made, tmp_path: Path) -> None:
    request = ExportRequest(
        target=tmp_path / "x.wav", spec=EncodeSpec(bits=32), loudness="none", ceiling_dbtp=-3.0
    )
    (path, _) = export(made, request)
    found = measure(decode(path, tmp_path / "raw", QUIET).source)
    with made.remix.lock:
        mix = measure(made.remix.renderer.mix)
    assert found.lufs == pytest.approx(mix.lufs, abs=1.0)
    assert found.true_peak_dbtp <= -3.0 + 0.02


def test_a_remaster_leaves_no_file_behind(made: Made, tmp_path: Path) -> None:
    folder = work.new_folder("probe").parent
    before = {path.name for path in folder.iterdir()}
    export(made, ExportRequest(target=tmp_path / "x.wav", loudness="club"))
    assert {path.name for path in folder.iterdir()} == before
