import itertools
from pathlib import Path

import numpy as np
import pytest

from engines.core.audio import Audio
from engines.core.errors import BadAudio, Cancelled
from engines.core.jobs import QUIET, Watched
from engines.core.rng import rng
from engines.core.source import ArraySource, whole
from engines.separation import Separator, choose
from engines.separation.blocks import blocks


def _song(seconds: float, seed: int = 0) -> Audio:
    noise = rng(seed, "song").standard_normal((2, int(44100 * seconds))).astype(np.float32)
    return Audio(samples=0.1 * noise, rate=44100)


def _spectral() -> Separator:
    return choose("spectral", Path())[0]


@pytest.mark.parametrize("seconds", [0.05, 1.0, 31.0])
def test_stems_sum_to_the_song(tmp_path: Path, seconds: float) -> None:
    song = _song(seconds)
    stems = _spectral().separate(ArraySource(song), tmp_path, QUIET)
    assert stems.names == ("vocals", "drums", "bass", "other")
    assert all(source.frames == song.frames for source in stems.sources.values())
    total = sum(whole(source).samples for source in stems.sources.values())
    error = float(((total - song.samples) ** 2).sum())
    assert 10 * np.log10(float((song.samples**2).sum()) / max(error, 1e-30)) > 90


def test_cancel_is_heard_and_leaves_nothing(tmp_path: Path) -> None:
    ctx = Watched(lambda *_: None, lambda: True)
    with pytest.raises(Cancelled):
        _spectral().separate(ArraySource(_song(1.0)), tmp_path, ctx)
    assert not list(tmp_path.iterdir())


def test_progress_rises_to_the_end(tmp_path: Path) -> None:
    heard: list[float] = []
    _spectral().separate(ArraySource(_song(60.0)), tmp_path, Watched(lambda f, _: heard.append(f)))
    assert heard == sorted(heard)
    assert heard[-1] == 1.0
    assert len(heard) >= 3


def test_other_rates_are_refused(tmp_path: Path) -> None:
    with pytest.raises(BadAudio):
        _spectral().separate(ArraySource(Audio.silence(1000, rate=48000)), tmp_path, QUIET)
    with pytest.raises(BadAudio):
        _spectral().separate(ArraySource(Audio.silence(1000, channels=1)), tmp_path, QUIET)


@pytest.mark.parametrize("frames", [1, 999, 1000, 1001, 5000, 12345])
def test_blocks_cover_the_song_without_gap(frames: int) -> None:
    found = list(blocks(frames, length=1000, margin=50, fade=20))
    assert found[0].keep_start == 0
    assert found[-1].keep_stop == frames
    for before, after in itertools.pairwise(found):
        assert after.keep_start == before.keep_stop
        assert before.stop >= before.keep_stop + after.fade
        assert after.keep_stop - after.keep_start >= after.fade
