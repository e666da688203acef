"""Raw files as sources: blocks by position, and what happens when the file changes."""

from __future__ import annotations

import os
import pickle
from typing import TYPE_CHECKING

import numpy as np
import pytest

from engines.core.errors import BadAudio
from engines.core.source import RawSource

if TYPE_CHECKING:
    from pathlib import Path


def test_blocks_are_what_was_written_with_silence_around(tmp_path: Path) -> None:
    frames = np.random.default_rng(1).standard_normal((50_000, 2)).astype("<f4")
    path = tmp_path / "song.f32"
    frames.tofile(path)
    source = pickle.loads(pickle.dumps(RawSource(path)))
    assert (source.frames, source.channels) == (50_000, 2)
    assert np.array_equal(source.read(0, 50_000), frames.T)
    assert np.array_equal(source.read(16_380, 16_390), frames[16_380:16_390].T)
    around = source.read(-3, 50_003)
    assert not around[:, :3].any()
    assert not around[:, -3:].any()
    assert np.array_equal(around[:, 3:-3], frames.T)
    assert source.read(60_000, 60_010).shape == (2, 10)
    assert source.read(5, 5).shape == (2, 0)


def test_an_empty_file_is_an_empty_sound(tmp_path: Path) -> None:
    (tmp_path / "empty.f32").touch()
    source = RawSource(tmp_path / "empty.f32")
    assert source.frames == 0
    assert not source.read(0, 10).any()


def test_a_file_that_shrinks_while_it_is_read_is_an_error(tmp_path: Path) -> None:
    path = tmp_path / "song.f32"
    path.write_bytes(bytes(8 * 100_000))
    source = RawSource(path)
    os.truncate(path, 8 * 50_000)
    assert source.read(0, 50_000).shape == (2, 50_000)
    with pytest.raises(BadAudio) as refused:
        source.read(40_000, 60_000)
    assert refused.value.hint.endswith(".")
