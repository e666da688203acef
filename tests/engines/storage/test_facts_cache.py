"""The facts cache and the folders: what goes in comes out, and harm is found."""

from __future__ import annotations

import os
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from engines.core.errors import OutputError
from engines.core.time import BeatGrid
from engines.model.song import ChordSpan, KeyFact, Section, SongFacts, StemFacts
from engines.storage import FactsCache, paths

if TYPE_CHECKING:
    from pathlib import Path


def facts(**fields: object) -> SongFacts:
    grid = BeatGrid.constant(117.3, beats=64, first_frame=1234.0)
    made = SongFacts(
        duration_s=33.3333333333,
        grid=grid,
        tempo_bpm=117.3,
        key=KeyFact(tonic="F#", mode="dorian", confidence=0.7),
        chords=(ChordSpan(start=0, beats=4, root=6, quality="min7"),),
        sections=(Section(label="verse", number=1, first_bar=1, bars=8),),
        stems=(StemFacts(name="vocals", present=True, lufs=-18.25, activity=(0.5, 1.0)),),
        lufs=-14.1,
        source="sha256:" + "a" * 64,
    )
    return replace(made, **fields)  # type: ignore[arg-type]


def test_facts_come_back_equal() -> None:
    cache = FactsCache()
    assert cache.get("a" * 64, "hearing/1") is None
    cache.put("a" * 64, "hearing/1", facts())
    assert FactsCache().get("sha256:" + "a" * 64, "hearing/1") == facts()
    assert cache.get("a" * 64, "hearing/2") is None


@pytest.mark.parametrize(
    "harm", [b"", b"{", b"[]", b"{}", b'{"facts": 3, "sha256": ""}', b"[" * 100_000, b"\xff\xfe"]
)
def test_harmed_facts_are_not_used(harm: bytes) -> None:
    cache = FactsCache()
    cache.put("a" * 64, "x", facts())
    path = next(cache.root.glob("*.json"))
    path.write_bytes(harm)
    assert cache.get("a" * 64, "x") is None
    assert not path.exists()
    cache.put("a" * 64, "x", facts())
    text = path.read_text()
    assert "117.3" in text
    path.write_text(text.replace("117.3", "118.3"))
    assert cache.get("a" * 64, "x") is None


def test_the_oldest_facts_go_first(tmp_path: Path) -> None:
    cache = FactsCache(tmp_path, limit_bytes=1)
    cache.put("a" * 64, "x", facts())
    os.utime(next(tmp_path.glob("*.json")), (1, 1))
    cache.put("b" * 64, "x", facts())
    assert cache.get("a" * 64, "x") is None
    assert cache.get("b" * 64, "x") is not None


def test_a_cache_that_cannot_be_written_costs_no_result(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_bytes(b"")
    cache = FactsCache(blocked / "facts")
    cache.put("a" * 64, "x", facts())
    assert cache.get("a" * 64, "x") is None


def test_one_variable_moves_all_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(paths.HOME_VARIABLE, str(tmp_path / "home"))
    places = {paths.cache_dir(), paths.data_dir(), paths.models_dir(), paths.config_dir(), paths.log_dir()}
    assert len(places) == 5
    assert {place.parent for place in places} == {tmp_path / "home"}
    monkeypatch.delenv(paths.HOME_VARIABLE)
    assert all("flipside" in str(place) for place in (paths.cache_dir(), paths.models_dir()))


def test_a_folder_in_the_way_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    assert paths.ready(tmp_path / "a" / "b").is_dir()
    for place in (tmp_path / "file", tmp_path / "file" / "deep"):
        with pytest.raises(OutputError) as caught:
            paths.ready(place)
        assert "file" in caught.value.hint
