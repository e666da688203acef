import itertools
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from engines.core.audio import Audio, FloatArray
from engines.core.errors import BadAudio, Cancelled, OutputError
from engines.core.jobs import QUIET, Watched
from engines.core.rng import rng
from engines.core.source import ArraySource, whole
from engines.separation import Separator, choose
from engines.separation.blocks import blocks
from engines.separation.spectral import separator


def _song(seconds: float, seed: int = 0) -> Audio:
    noise = rng(seed, "song").standard_normal((2, int(44100 * seconds))).astype(np.float32)
    return Audio(samples=0.1 * noise, rate=44100)


def _spectral() -> Separator:
    return choose("spectral", Path())[0]


@pytest.mark.parametrize("seconds", [0.05, 1.0, 8.0])
def test_stems_sum_to_the_song(tmp_path: Path, seconds: float, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(separator, "_LENGTH", 3 * 44_100)
    song = _song(seconds)
    stems = _spectral().separate(ArraySource(song), tmp_path, QUIET)
    assert stems.names == ("vocals", "drums", "bass", "other")
    assert all(source.frames == song.frames for source in stems.sources.values())
    total = sum(whole(source).samples for source in stems.sources.values())
    error = float(((total - song.samples) ** 2).sum())
    assert 10 * np.log10(float((song.samples**2).sum()) / max(error, 1e-30)) > 90


def test_an_offset_goes_to_no_instrument(tmp_path: Path) -> None:
    song = Audio(samples=_song(2.0).samples + np.float32(0.5), rate=44100)
    stems = _spectral().separate(ArraySource(song), tmp_path, QUIET)
    means = {name: abs(float(whole(source).samples.mean())) for name, source in stems.sources.items()}
    assert means.pop("other") > 0.49
    assert max(means.values()) < 0.01


def test_cancel_is_heard_and_leaves_nothing(tmp_path: Path) -> None:
    ctx = Watched(lambda *_: None, lambda: True)
    with pytest.raises(Cancelled):
        _spectral().separate(ArraySource(_song(1.0)), tmp_path, ctx)
    assert not list(tmp_path.iterdir())


def test_progress_rises_to_the_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(separator, "_LENGTH", 3 * 44_100)
    heard: list[float] = []
    _spectral().separate(ArraySource(_song(7.0)), tmp_path, Watched(lambda f, _: heard.append(f)))
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


def test_samples_that_are_no_numbers_are_refused(tmp_path: Path) -> None:
    class Broken(ArraySource):
        def read(self, start: int, stop: int) -> FloatArray:
            return np.full((2, stop - start), np.nan, np.float32)

    with pytest.raises(BadAudio):
        _spectral().separate(Broken(_song(1.0)), tmp_path, QUIET)
    assert not list(tmp_path.iterdir())


def test_a_folder_that_is_not_there_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(OutputError) as caught:
        _spectral().separate(ArraySource(_song(0.1)), tmp_path / "gone", QUIET)
    assert caught.value.hint


def test_importing_the_room_loads_nothing_heavy() -> None:
    code = (
        "import sys, engines.separation\n"
        "print([m for m in ('torch', 'demucs', 'librosa', 'scipy', 'safetensors') if m in sys.modules])"
    )
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert out.stdout.strip() == "[]"
