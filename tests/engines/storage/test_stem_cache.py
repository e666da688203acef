"""The stem cache: what goes in comes out, whole or not at all, within its limit, for many processes."""

from __future__ import annotations

import gc
import json
import multiprocessing
import os
import pickle
from typing import TYPE_CHECKING

import numpy as np
import pytest

from engines.core.audio import Audio
from engines.core.errors import OutputError
from engines.core.jobs import QUIET
from engines.core.source import ArraySource, RawSource
from engines.model.stems import Stems
from engines.storage import StemCache

if TYPE_CHECKING:
    from pathlib import Path

NAMES = ("vocals", "drums")
FRAMES = 30_000


def made(seed: int = 0, frames: int = FRAMES) -> Stems:
    noise = np.random.default_rng(seed)
    sources = {
        name: ArraySource(Audio(samples=noise.normal(size=(2, frames)).astype(np.float32), rate=44_100))
        for name in NAMES
    }
    return Stems(separator="spectral/1", sources=sources, confidence={"vocals": 0.4}, notes=("a note",))


def put(cache: StemCache, source: str, seed: int = 0) -> Stems:
    with cache.room(source, "spectral/1") as room:
        return room.keep(made(seed), QUIET)


def same(one: Stems, other: Stems) -> bool:
    return one.names == other.names and all(
        np.array_equal(one.sources[n].read(0, FRAMES), other.sources[n].read(0, FRAMES)) for n in one.names
    )


def test_what_was_kept_comes_back_bit_for_bit(tmp_path: Path) -> None:
    cache = StemCache(tmp_path)
    assert cache.get("a" * 64, "spectral/1") is None
    kept = put(cache, "a" * 64)
    found = StemCache(tmp_path).get("sha256:" + "a" * 64, "spectral/1", thorough=True)
    assert found is not None
    assert same(found, kept)
    assert same(found, made())
    assert (found.separator, dict(found.confidence), found.notes) == (
        "spectral/1",
        {"vocals": 0.4},
        ("a note",),
    )
    assert cache.get("a" * 64, "spectral/2") is None
    assert cache.get("b" * 64, "spectral/1") is None


def test_files_that_the_separator_wrote_are_not_copied(tmp_path: Path) -> None:
    cache = StemCache(tmp_path)
    with cache.room("a" * 64, "x") as room:
        path = room.folder / "vocals.f32"
        path.write_bytes(np.ones((10, 2), "<f4").tobytes())
        before = path.stat().st_ino
        kept = room.keep(Stems(separator="x", sources={"vocals": RawSource(path)}), QUIET)
    source = kept.sources["vocals"]
    assert isinstance(source, RawSource)
    assert source.path.stat().st_ino == before
    assert source.frames == 10


def test_nothing_is_left_of_a_separation_that_failed(tmp_path: Path) -> None:
    cache = StemCache(tmp_path)

    def fail() -> None:
        with cache.room("a" * 64, "x") as room:
            (room.folder / "half").write_bytes(b"1234")
            raise RuntimeError("stopped")

    with pytest.raises(RuntimeError):
        fail()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("harm", ["cut", "zeroed", "removed", "entry", "swapped", "outside"])
def test_a_harmed_entry_is_not_used_and_can_be_made_again(tmp_path: Path, harm: str) -> None:
    cache = StemCache(tmp_path / "stems")
    put(cache, "a" * 64)
    gc.collect()
    entry = next(cache.root.glob("*.json"))
    stem = next(cache.root.glob("*/*.f32"))
    document = json.loads(entry.read_text())
    if harm == "cut":
        os.truncate(stem, stem.stat().st_size - 8)
    elif harm == "zeroed":
        stem.write_bytes(bytes(stem.stat().st_size))
    elif harm == "removed":
        stem.unlink()
    elif harm == "entry":
        entry.write_text("{")
    elif harm == "swapped":
        document["source"] = "b" * 64
        entry.write_text(json.dumps(document))
    else:
        outside = tmp_path / "outside.f32"
        outside.write_bytes(stem.read_bytes())
        document["files"][0]["file"] = str(outside)
        entry.write_text(json.dumps(document))
    assert cache.get("a" * 64, "spectral/1") is None
    put(cache, "a" * 64)
    assert cache.get("a" * 64, "spectral/1") is not None


def test_the_least_recently_used_go_and_what_is_read_stays(tmp_path: Path) -> None:
    one = FRAMES * 8 * len(NAMES)
    cache = StemCache(tmp_path, limit_bytes=int(2.5 * one))
    for index, name in enumerate("ab"):
        put(cache, name * 64)
        gc.collect()
        entry = max(cache.root.glob("*.json"), key=lambda path: path.stat().st_mtime_ns)
        os.utime(entry, (1_000_000 + index, 1_000_000 + index))
    held = cache.get("a" * 64, "spectral/1")
    held_by_b = cache.get("b" * 64, "spectral/1")
    for name, at in (("a", 1), ("b", 2)):
        found = cache.get(name * 64, "spectral/1")
        assert found is not None
        os.utime(cache.root / f"{_entry_of(cache, name * 64)}.json", (at, at))
        del found
    del held_by_b
    gc.collect()
    put(cache, "c" * 64)
    with cache.room("d" * 64, "spectral/1", expected_bytes=one):
        pass
    assert held is not None
    assert cache.get("a" * 64, "spectral/1") is not None, "it is being read"
    assert cache.get("b" * 64, "spectral/1") is None
    assert cache.used_bytes <= cache.limit_bytes
    del held


def _entry_of(cache: StemCache, source: str) -> str:
    for path in cache.root.glob("*.json"):
        if json.loads(path.read_text())["source"] == source:
            return path.stem
    raise KeyError(source)


def test_stems_cross_a_process_border_as_plain_paths(tmp_path: Path) -> None:
    kept = put(StemCache(tmp_path), "a" * 64)
    sent = pickle.loads(pickle.dumps(kept))
    assert type(sent.sources["vocals"]) is RawSource
    assert same(sent, kept)


def _fill(root: Path, seed: int) -> None:
    cache = StemCache(root, limit_bytes=10 * FRAMES * 8)
    for step in range(6):
        source = f"{step % 3:064d}"
        found = cache.get(source, "spectral/1")
        if found is None:
            found = put(cache, source, seed=step % 3)
        assert same(found, made(step % 3))


def test_two_processes_share_a_cache(tmp_path: Path) -> None:
    context = multiprocessing.get_context("spawn")
    workers = [context.Process(target=_fill, args=(tmp_path, seed)) for seed in range(2)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join(60)
    assert [worker.exitcode for worker in workers] == [0, 0]


def test_leftovers_of_a_dead_process_are_swept_after_a_day(tmp_path: Path) -> None:
    cache = StemCache(tmp_path)
    old, young = tmp_path / "dead-1234", tmp_path / "alive-1234"
    for folder in (old, young):
        folder.mkdir()
        (folder / "x").write_bytes(b"1")
    os.utime(old, (1, 1))
    cache.evict()
    assert not old.exists()
    assert young.exists()


def test_a_cache_that_cannot_be_made_says_what_to_do(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_bytes(b"")
    with pytest.raises(OutputError) as caught, StemCache(blocked / "stems").room("a" * 64, "x"):
        pass
    assert "file" in caught.value.hint


def test_too_little_space_is_said_before_the_work(tmp_path: Path) -> None:
    with (
        pytest.raises(OutputError, match="free"),
        StemCache(tmp_path).room("a" * 64, "x", expected_bytes=10**18),
    ):
        pass
