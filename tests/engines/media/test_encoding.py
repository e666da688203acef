"""Writing files: exact where it can be, dithered where it must be, and nothing half-written."""

from __future__ import annotations

import hashlib
import itertools
import subprocess
import sys
from typing import TYPE_CHECKING

import numpy as np
import pytest
import soundfile
from hypothesis import given, settings
from hypothesis import strategies as st

from engines.core.audio import Audio, FloatArray
from engines.core.errors import OutputError
from engines.core.jobs import QUIET
from engines.core.source import ArraySource
from engines.media import EncodeSpec, encode, probe
from engines.media.pcm import Quantizer
from engines.media.resampling import StreamResampler
from engines.model.bounds import OutOfBounds
from tests.engines.media.files import read, tone

if TYPE_CHECKING:
    from pathlib import Path


def source(samples: FloatArray) -> ArraySource:
    return ArraySource(Audio(samples=np.ascontiguousarray(samples, np.float32), rate=44_100))


def noise(frames: int, *, level: float = 0.2, seed: int = 0) -> FloatArray:
    return (np.random.default_rng(seed).normal(size=(2, frames)) * level).astype(np.float32)


@pytest.mark.parametrize("name", ["wav", "flac", "alac"])
@pytest.mark.parametrize("bits", [16, 24, 32])
def test_whole_numbers_come_back_exactly(tmp_path: Path, name: str, bits: int) -> None:
    if bits == 32 and name != "wav":
        with pytest.raises(OutOfBounds, match="bits"):
            EncodeSpec(format=name, bits=32)  # type: ignore[arg-type]
        return
    spec = EncodeSpec(format=name, bits=bits)  # type: ignore[arg-type]
    step = 2.0 ** (1 - bits)
    exact = noise(70_000) if bits == 32 else np.round(noise(70_000) / step) * step
    done = encode(source(exact), tmp_path / f"x{spec.suffix}", spec, QUIET)
    _, back = read(tmp_path / f"x{spec.suffix}", tmp_path / "raw")
    largest = {16: 1.51 * step, 24: 0.0, 32: 0.0}[bits]
    assert np.abs(back - exact.astype(np.float32)).max() <= largest + 1e-9
    assert (done.frames, done.rate, done.channels, done.clipped) == (70_000, 44_100, 2, 0)


def test_dither_frees_quiet_tones_from_distortion(tmp_path: Path) -> None:
    """A tone of half a step, which rounding alone would lose, comes through with no harmonics."""
    quiet = tone(1000.0, seconds=4.0, level=0.6 * 2.0**-15)
    encode(source(np.stack([quiet, quiet])), tmp_path / "x.wav", EncodeSpec(bits=16), QUIET)
    back, _ = soundfile.read(str(tmp_path / "x.wav"))
    spectrum = np.abs(np.fft.rfft(back[:, 0] * np.hanning(len(back)))) / len(back) * 4
    at = [round(1000 * k * len(back) / 44_100) for k in (1, 2, 3, 5)]
    fundamental, *harmonics = [spectrum[i - 2 : i + 3].max() for i in at]
    assert fundamental == pytest.approx(0.6 * 2.0**-15, rel=0.1)
    assert max(harmonics) < fundamental / 10


def test_dither_has_the_power_of_the_theory_and_differs_between_channels() -> None:
    steps = Quantizer(16, seed=1).process(np.zeros((100_000, 2), np.float32))
    assert steps.astype(np.float64).var() == pytest.approx(0.25, rel=0.03)
    assert abs(steps.mean()) < 0.01
    assert abs(np.corrcoef(steps.T)[0, 1]) < 0.02
    assert not Quantizer(24, seed=1).process(np.zeros((1_000, 2), np.float32)).any()


@given(cut=st.integers(0, 1_000), bits=st.sampled_from([16, 24]))
@settings(max_examples=20, deadline=None)
def test_block_size_never_changes_the_numbers(cut: int, bits: int) -> None:
    block = noise(1_000).T
    whole = Quantizer(bits, seed=5).process(block)
    pieces = Quantizer(bits, seed=5)
    assert np.array_equal(np.concatenate([pieces.process(block[:cut]), pieces.process(block[cut:])]), whole)
    assert np.array_equal(Quantizer(bits, seed=6).process(block), whole) == (bits == 24)


def test_what_goes_beyond_full_scale_is_held_and_counted(tmp_path: Path) -> None:
    loud = np.zeros((2, 1_000), np.float32)
    loud[0, 10:15], loud[1, 20:22] = 1.5, -3.0
    done = encode(source(loud), tmp_path / "x.wav", EncodeSpec(bits=24), QUIET)
    assert (done.clipped, done.peak) == (7, 3.0)
    back, _ = soundfile.read(str(tmp_path / "x.wav"))
    assert back.max() == pytest.approx(1.0, abs=1e-6)
    assert back.min() == -1.0
    assert encode(source(loud), tmp_path / "y.wav", EncodeSpec(bits=32), QUIET).clipped == 0


@pytest.mark.parametrize("rate", [8_000, 48_000, 96_000])
def test_another_rate_keeps_length_and_pitch(tmp_path: Path, rate: int) -> None:
    given_ = tone(440.0, seconds=1.0)
    path = tmp_path / "x.wav"
    done = encode(source(np.stack([given_, given_])), path, EncodeSpec(bits=32, rate=rate), QUIET)
    assert (done.frames, probe(path).rate) == (rate, rate)
    back, _ = soundfile.read(str(path))
    wanted = tone(440.0, seconds=1.0, rate=rate)
    assert np.abs(back[:, 0] - wanted)[rate // 10 : -rate // 10].max() < 1e-3


@given(
    frames=st.integers(0, 5_000),
    rate=st.sampled_from([1_000, 8_000, 44_100, 48_000, 96_000, 192_000]),
    cuts=st.lists(st.integers(0, 5_000), max_size=6),
)
@settings(max_examples=60, deadline=None)
def test_resampling_in_blocks_is_resampling_at_once(frames: int, rate: int, cuts: list[int]) -> None:
    block = noise(frames).T
    whole = StreamResampler(rate)
    at_once = np.concatenate([whole.process(block), whole.rest()])
    pieces = StreamResampler(rate)
    edges = [0, *sorted(min(cut, frames) for cut in cuts), frames]
    parts = [pieces.process(block[a:b]) for a, b in itertools.pairwise(edges)]
    by_blocks = np.concatenate([*parts, pieces.rest()])
    assert at_once.shape == by_blocks.shape == (round(frames * 44_100 / rate), 2)
    assert np.allclose(at_once, by_blocks, atol=1e-6)


@pytest.mark.parametrize("kbps", [96, 320])
@pytest.mark.parametrize("name", ["mp3", "ogg", "opus", "m4a"])
def test_bit_rates_are_about_what_was_asked(tmp_path: Path, name: str, kbps: int) -> None:
    spec = EncodeSpec(format=name, bitrate_kbps=kbps)  # type: ignore[arg-type]
    path = tmp_path / f"x{spec.suffix}"
    encode(source(noise(2 * 44_100)), path, spec, QUIET)
    assert path.stat().st_size * 8 / 2_000 == pytest.approx(kbps, rel=0.45)


def test_a_variable_mp3_follows_the_music(tmp_path: Path) -> None:
    quiet, busy = np.stack([tone(seconds=1.5)] * 2), noise(66_150)
    sizes = {}
    for variable in (True, False):
        for label, sound in (("quiet", quiet), ("busy", busy)):
            path = tmp_path / "x.mp3"
            encode(source(sound), path, EncodeSpec(format="mp3", variable=variable), QUIET)
            sizes[variable, label] = path.stat().st_size
    assert sizes[False, "quiet"] == pytest.approx(sizes[False, "busy"], rel=0.02)
    assert sizes[True, "quiet"] < sizes[True, "busy"] / 2


def test_mono_and_empty_sources_can_be_written(tmp_path: Path) -> None:
    mono = ArraySource(Audio(samples=tone()[None], rate=44_100))
    empty = ArraySource(Audio.silence(0))
    for name in ("wav", "flac", "mp3", "ogg", "opus", "m4a", "alac"):
        spec = EncodeSpec(format=name, bits=16)  # type: ignore[arg-type]
        path = tmp_path / f"mono{spec.suffix}"
        encode(mono, path, spec, QUIET)
        assert probe(path).channels == 1
        _, back = read(path, tmp_path / "raw")
        assert back.shape == (2, mono.frames)
        assert np.array_equal(back[0], back[1])
        assert encode(empty, tmp_path / f"empty{spec.suffix}", spec, QUIET).frames == 0


def test_what_cannot_be_written_is_said_and_leaves_nothing(tmp_path: Path) -> None:
    (tmp_path / "folder.wav").mkdir()
    for place in ("folder.wav", "missing/x.wav"):
        for spec in (EncodeSpec(), EncodeSpec(format="mp3")):
            with pytest.raises(OutputError) as caught:
                encode(source(noise(1_000)), tmp_path / place, spec, QUIET)
            assert "folder" in caught.value.hint
    assert [path.name for path in tmp_path.iterdir()] == ["folder.wav"]


@pytest.mark.parametrize("name", ["wav", "mp3", "ogg", "opus", "m4a"])
def test_equal_sound_gives_equal_bytes(tmp_path: Path, name: str) -> None:
    spec = EncodeSpec(format=name, bits=16)  # type: ignore[arg-type]
    digests = set()
    for turn in range(2):
        path = tmp_path / f"{turn}{spec.suffix}"
        encode(source(noise(50_000)), path, spec, QUIET)
        digests.add(hashlib.sha256(path.read_bytes()).hexdigest())
    assert len(digests) == 1


_FULL = """
import resource, signal, sys
from pathlib import Path
import numpy as np
from engines.core.audio import Audio
from engines.core.errors import OutputError
from engines.core.jobs import QUIET
from engines.core.source import ArraySource
from engines.media import EncodeSpec, decode, encode
folder = Path(sys.argv[1])
noise = (np.random.default_rng(0).normal(size=(2, 200_000)) * 0.1).astype(np.float32)
source = ArraySource(Audio(samples=noise, rate=44_100))
encode(source, folder / "whole.wav", EncodeSpec(), QUIET)
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (40_000, 40_000))
for name in ("wav", "flac", "mp3", "ogg", "opus", "m4a", "alac"):
    try:
        encode(source, folder / f"x.{name}", EncodeSpec(format=name), QUIET)
    except OutputError as error:
        assert "full" in error.hint, (name, error.hint)
        print(name)
try:
    decode(folder / "whole.wav", folder / "raw", QUIET)
except OutputError as error:
    assert "is full" in error.hint
    print("decode")
print(sorted(path.name for path in folder.iterdir()))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="files have no limit there")
def test_a_disk_that_fills_up_is_said_in_each_format_and_leaves_nothing(tmp_path: Path) -> None:
    folder = tmp_path / "small"
    folder.mkdir()
    done = subprocess.run(
        [sys.executable, "-c", _FULL, str(folder)], capture_output=True, text=True, check=False, timeout=60
    )
    assert done.stderr == ""
    wanted = ["wav", "flac", "mp3", "ogg", "opus", "m4a", "alac", "decode", "['whole.wav']"]
    assert done.stdout.splitlines() == wanted
