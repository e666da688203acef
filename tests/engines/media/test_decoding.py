"""Any file becomes 44.1 kHz stereo, with a sentence for all that is odd and an error that helps."""

from __future__ import annotations

import hashlib
import os
import random
import shutil
import struct
from collections import namedtuple
from pathlib import Path

import numpy as np
import pytest
import soundfile

from engines.core.audio import Audio
from engines.core.errors import BadAudio, Cancelled, EngineError, InputError, OutputError
from engines.core.jobs import QUIET, Watched
from engines.core.source import ArraySource
from engines.media import EncodeSpec, av_reader, decode, encode, probe, read_tags
from engines.media.downmix import WAVE_LAYOUTS, matrix
from tests.engines.media.files import read, tone, write, write_pcm8

FORMATS = ("wav", "flac", "mp3", "ogg", "opus", "m4a", "alac")


def stereo(seconds: float = 0.6) -> ArraySource:
    both = np.stack([tone(440.0, seconds=seconds), tone(1000.0, seconds=seconds, level=0.2)])
    ramp = np.minimum(1.0, np.arange(both.shape[1]) / 5_000)
    return ArraySource(Audio(samples=(both * ramp * ramp[::-1]).astype(np.float32), rate=44_100))


def encoded(folder: Path, name: str, seconds: float = 0.6) -> Path:
    spec = EncodeSpec(format=name, bits=16)  # type: ignore[arg-type]
    path = folder / f"song{spec.suffix}"
    encode(stereo(seconds), path, spec, QUIET)
    return path


def noisy(folder: Path, name: str, *, seconds: float) -> Path:
    noise = np.random.default_rng(1).normal(size=(2, round(seconds * 44_100))) * 0.1
    spec = EncodeSpec(format=name, bits=16)  # type: ignore[arg-type]
    path = folder / f"song{spec.suffix}"
    encode(ArraySource(Audio(samples=noise.astype(np.float32), rate=44_100)), path, spec, QUIET)
    return path


@pytest.mark.parametrize("name", FORMATS)
def test_each_format_is_read_with_its_length_and_sound(tmp_path: Path, name: str) -> None:
    path = encoded(tmp_path, name)
    done, sound = read(path, tmp_path / "raw")
    wanted = stereo().audio.samples
    assert sound.shape == wanted.shape
    assert np.abs(sound - wanted)[:, 2000:-2000].max() < (1e-4 if name in {"wav", "flac", "alac"} else 0.06)
    assert done.notes == ()
    info = probe(path)
    assert info.duration_s == pytest.approx(0.6, abs=0.001)
    assert done.sha256 == hashlib.sha256((tmp_path / "raw").read_bytes()).hexdigest()
    assert done.source_id == f"sha256:{done.sha256}"
    assert decode(path, tmp_path / "again", QUIET).sha256 == done.sha256


@pytest.mark.parametrize("name", FORMATS)
def test_the_name_says_nothing_of_the_content(tmp_path: Path, name: str) -> None:
    path = encoded(tmp_path, name)
    plain, _ = read(path, tmp_path / "raw")
    for odd in (
        "song.raw",
        "song.txt",
        "song",
        "歌 с песней.mp3",
        "%d http:x?.wav",
        "a" * 200,
        os.fsdecode(b"\xff.wav"),
    ):
        renamed = tmp_path / odd
        try:
            shutil.copyfile(path, renamed)
        except OSError:
            continue  # not every system takes every name
        assert decode(renamed, tmp_path / "raw", QUIET).sha256 == plain.sha256, odd


@pytest.mark.parametrize("rate", [1_000, 8_000, 22_050, 32_000, 48_000, 96_000, 192_000, 768_000])
@pytest.mark.parametrize("seconds", [0.1, 0.5003])
def test_rates_become_the_work_rate_in_time_and_in_tune(tmp_path: Path, rate: int, seconds: float) -> None:
    given = tone(100.0, rate=rate, seconds=seconds)
    _, sound = read(write(tmp_path / "x.wav", given, rate=rate, subtype="FLOAT"), tmp_path / "raw")
    wanted = tone(100.0, seconds=len(given) / rate)
    assert sound.shape[1] == round(len(given) * 44_100 / rate)
    middle = slice(sound.shape[1] // 4, -sound.shape[1] // 4)
    assert np.abs(sound[0][middle] - wanted[: sound.shape[1]][middle]).max() < 2e-3


def test_a_tone_above_hearing_does_not_fold_back(tmp_path: Path) -> None:
    path = write(tmp_path / "x.wav", tone(30_000.0, rate=96_000), rate=96_000, subtype="FLOAT")
    _, sound = read(path, tmp_path / "raw")
    assert np.abs(sound[:, 1000:-1000]).max() < 1e-5


@pytest.mark.parametrize("channels", range(1, 9))
@pytest.mark.parametrize("ending", ["wav", "flac", "ogg"])
def test_channels_go_where_they_belong(tmp_path: Path, channels: int, ending: str) -> None:
    """One tone a channel, in the file's own order; FFmpeg's names for the channels are the truth."""
    import av

    tones = np.stack([tone(300.0 * (c + 1), seconds=0.25) for c in range(channels)], axis=1)
    path = write(tmp_path / f"x.{ending}", tones)
    done, sound = read(path, tmp_path / "raw")
    with av.open(str(path)) as container:
        names = tuple(c.name for c in container.streams.audio[0].layout.channels)
        packed = av.AudioResampler(format="flt")
        frames = [part for frame in container.decode(audio=0) for part in packed.resample(frame)]
        planes = np.concatenate([frame.to_ndarray().reshape(-1, channels).T for frame in frames], axis=1)
    expected = matrix(names).T @ planes
    frames_both = min(expected.shape[1], sound.shape[1])
    assert np.abs(sound[:, :frames_both] - expected[:, :frames_both]).max() < 1e-4
    assert any("mixed to stereo" in note for note in done.notes) == (channels > 2)


def test_downmix_follows_the_standard() -> None:
    gains = matrix(WAVE_LAYOUTS[6])
    half = 0.5**0.5
    wanted = [[1, 0], [0, 1], [half, half], [0, 0], [half, 0], [0, half]]
    assert np.allclose(gains, wanted)
    assert matrix(("FC",)).tolist() == [[1.0, 1.0]]
    assert np.array_equal(matrix(("X", "Y", "Z", "A", "B", "C")), gains)


def test_more_channels_than_can_be_mixed_are_refused(tmp_path: Path) -> None:
    path = write(tmp_path / "x.wav", np.zeros((100, 12), np.float32))
    with pytest.raises(InputError, match="12 channels"):
        decode(path, tmp_path / "raw", QUIET)


# -- what is told in a note


def _notes(path: Path, into: Path) -> str:
    return " ".join(decode(path, into, QUIET).notes)


def test_silence_and_offsets_are_said(tmp_path: Path) -> None:
    frames = 20_000
    silent = write(tmp_path / "s.wav", np.zeros((frames, 2), np.float32))
    assert "silent" in _notes(silent, tmp_path / "raw")
    constant = write(tmp_path / "d.wav", np.full((frames, 2), 0.25, np.float32), subtype="FLOAT")
    assert "constant offset" in _notes(constant, tmp_path / "raw")
    shifted = write(tmp_path / "o.wav", tone() * 0.5 + 0.2, subtype="FLOAT")
    assert "off centre by 0.20" in _notes(shifted, tmp_path / "raw")
    loud = write(tmp_path / "l.wav", tone(level=8.0), subtype="FLOAT")
    assert "18 dB above full scale" in _notes(loud, tmp_path / "raw")
    assert _notes(write(tmp_path / "n.wav", tone()), tmp_path / "raw") == ""


@pytest.mark.parametrize("name", ["wav", "flac", "mp3", "ogg", "opus"])
def test_a_file_that_ends_early_is_used_and_said(tmp_path: Path, name: str) -> None:
    path = noisy(tmp_path, name, seconds=4.0)
    os.truncate(path, path.stat().st_size // 2)
    done, sound = read(path, tmp_path / "raw")
    assert 0.5 * 44_100 < sound.shape[1] < 3.5 * 44_100
    assert any("cut short" in note or "could be read" in note for note in done.notes), done.notes


@pytest.mark.parametrize("name", ["flac", "mp3", "opus", "m4a", "alac"])
def test_sound_behind_a_damaged_place_stays_in_its_place(tmp_path: Path, name: str) -> None:
    path = noisy(tmp_path, name, seconds=4.0)
    _, whole = read(path, tmp_path / "whole")
    content = bytearray(path.read_bytes())
    middle = len(content) // 2
    content[middle : middle + 3000] = np.random.default_rng(2).bytes(3000)
    path.write_bytes(content)
    done, sound = read(path, tmp_path / "raw")
    assert abs(sound.shape[1] - whole.shape[1]) <= 5_000
    tail = slice(3 * 44_100 + 22_050, 4 * 44_100 - 3_000)
    shift = 0 if name != "mp3" else _shift(sound[0], whole[0])
    assert abs(shift) <= 5_000
    if name != "mp3":
        assert np.abs(sound[:, tail] - whole[:, tail]).max() < 0.02
    # ALAC has no check sums: a decoder takes what it finds for sound.
    assert any("damaged" in note for note in done.notes) or name == "alac", done.notes


def test_frames_with_more_channels_than_a_song_has_are_damage(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    mono = write(tmp_path / "mono.mp3", tone(seconds=2.0))
    stereo = write(tmp_path / "stereo.mp3", np.stack([tone(seconds=2.0), tone(550.0, seconds=2.0)], axis=1))
    path = tmp_path / "both.mp3"
    path.write_bytes(mono.read_bytes() + stereo.read_bytes())
    monkeypatch.setattr(av_reader, "MAX_CHANNELS", 1)
    done, sound = read(path, tmp_path / "raw")
    assert 1.9 * 44_100 < sound.shape[1] < 2.2 * 44_100
    assert any("damaged" in note or "could be read" in note for note in done.notes), done.notes


def _shift(one: np.ndarray, other: np.ndarray) -> int:
    piece = other[3 * 44_100 : 3 * 44_100 + 8192]
    at = np.argmax(np.correlate(one[2 * 44_100 :], piece, "valid"))
    return int(at) - 44_100


# -- what is refused


def test_each_unusable_file_gets_its_own_sentence(tmp_path: Path) -> None:
    (tmp_path / "empty.wav").write_bytes(b"")
    (tmp_path / "text.mp3").write_text("this is no sound\n" * 2000)
    (tmp_path / "noise.mp3").write_bytes(np.random.default_rng(1).bytes(100_000))
    (tmp_path / "list.m3u8").write_text("#EXTM3U\n#EXT-X-VERSION:3\n#EXTINF:10,\n/etc/passwd\n")
    (tmp_path / "zeros.wav").write_bytes(bytes(50_000))
    (tmp_path / "folder.wav").mkdir()
    soundfile.write(str(tmp_path / "none.wav"), np.zeros((0, 2)), 44_100)
    wanted = {
        "empty.wav": "empty", "text.mp3": "no sound", "noise.mp3": "no", "list.m3u8": "no sound",
        "zeros.wav": "no sound", "folder.wav": "folder", "none.wav": "nothing", "missing.wav": "no file",
    }  # fmt: skip
    for name, word in wanted.items():
        with pytest.raises(InputError) as caught:
            decode(tmp_path / name, tmp_path / "raw", QUIET)
        assert word in caught.value.hint, (name, caught.value.hint)
        assert caught.value.hint.count(".") >= 1
        assert "\n" not in caught.value.hint
    assert not (tmp_path / "raw").exists()
    assert not list(tmp_path.glob(".flipside*"))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names here")
def test_pipes_and_devices_are_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.wav")
    for path in (tmp_path / "pipe.wav", Path("/dev/zero")):
        with pytest.raises(InputError) as caught:
            decode(path, tmp_path / "raw", QUIET)
        assert "not a file" in caught.value.hint


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="this user may read everything")
def test_a_file_that_may_not_be_read_says_so(tmp_path: Path) -> None:
    path = write(tmp_path / "x.wav", tone())
    path.chmod(0)
    with pytest.raises(InputError, match="permission"):
        decode(path, tmp_path / "raw", QUIET)


@pytest.mark.parametrize("value", [np.nan, np.inf, -np.inf, 1e30])
def test_samples_that_are_no_numbers_are_refused_with_their_place(tmp_path: Path, value: float) -> None:
    samples = np.tile(tone(seconds=2.0), 1).astype(np.float32)
    samples[60_000] = value
    path = write(tmp_path / "x.wav", samples, subtype="FLOAT")
    with pytest.raises(BadAudio) as caught:
        decode(path, tmp_path / "raw", QUIET)
    assert "near" in caught.value.hint
    assert [p.name for p in tmp_path.iterdir()] == ["x.wav"]


def test_a_file_that_changes_while_it_is_read_is_refused(tmp_path: Path) -> None:
    path = write(tmp_path / "x.wav", tone(seconds=3.0))

    def grow(_fraction: float, _what: str) -> None:
        with path.open("ab") as file:
            file.write(bytes(1000))

    with pytest.raises(InputError, match="changed"):
        decode(path, tmp_path / "raw", Watched(grow))
    assert not (tmp_path / "raw").exists()


def test_a_cancel_is_heard_and_leaves_nothing(tmp_path: Path) -> None:
    path = write(tmp_path / "x.wav", tone(seconds=5.0))
    (tmp_path / "raw").write_bytes(b"before")
    seen: list[float] = []
    with pytest.raises(Cancelled):
        decode(path, tmp_path / "raw", Watched(lambda f, _: seen.append(f), lambda: len(seen) > 1))
    assert (tmp_path / "raw").read_bytes() == b"before"
    assert sorted(p.name for p in tmp_path.iterdir()) == ["raw", "x.wav"]


def test_progress_rises_to_its_end(tmp_path: Path) -> None:
    seen: list[float] = []
    decode(
        write(tmp_path / "x.wav", tone(seconds=8.0)), tmp_path / "raw", Watched(lambda f, _: seen.append(f))
    )
    assert seen == sorted(seen)
    assert seen[-1] > 0.7


# -- headers that lie


def test_a_song_over_the_limit_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = write_pcm8(tmp_path / "x.wav", frames=7 * 3600 * 8_000)
    with pytest.raises(InputError, match="longer than 6 hours"):
        decode(path, tmp_path / "raw", QUIET)


Usage = namedtuple("Usage", "total used free")


def test_too_small_a_disk_is_said_before_it_is_filled(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write(tmp_path / "x.wav", tone(seconds=2.0))
    monkeypatch.setattr(shutil, "disk_usage", lambda _: Usage(10**9, 10**9, 10_000))
    with pytest.raises(OutputError, match="free"):
        decode(path, tmp_path / "raw", QUIET)
    with pytest.raises(OutputError, match="free"):
        encode(stereo(), tmp_path / "y.wav", EncodeSpec(), QUIET)
    assert [p.name for p in tmp_path.iterdir()] == ["x.wav"]


def test_a_header_that_counts_too_many_frames_costs_nothing(tmp_path: Path) -> None:
    path = write(tmp_path / "x.flac", tone(seconds=0.5))
    content = bytearray(path.read_bytes())
    at = content.index(b"fLaC") + 8
    stream_info = int.from_bytes(content[at + 10 : at + 18], "big") | (2**36 - 1)
    content[at + 10 : at + 18] = stream_info.to_bytes(8, "big")
    path.write_bytes(content)
    done, sound = read(path, tmp_path / "raw")
    assert sound.shape[1] == pytest.approx(22_050, abs=5_000)
    assert any("wrong about its length" in note for note in done.notes), done.notes


@pytest.mark.parametrize("claim", [2**31 - 100, 2**32 - 1])
def test_a_wave_that_claims_gigabytes_gives_what_is_there(tmp_path: Path, claim: int) -> None:
    path = write(tmp_path / "x.wav", tone(seconds=0.5))
    content = bytearray(path.read_bytes())
    at = content.index(b"data") + 4
    content[at : at + 4] = struct.pack("<I", claim)
    path.write_bytes(content)
    _, sound = read(path, tmp_path / "raw")
    assert sound.shape[1] == 22_050


@pytest.mark.parametrize("seed", range(28))
def test_mutated_files_never_do_worse_than_a_sentence(
    tmp_path: Path, seed: int, capfd: pytest.CaptureFixture[str]
) -> None:
    chance = random.Random(seed)  # noqa: S311 - nothing secret
    path = encoded(tmp_path, FORMATS[seed % len(FORMATS)], seconds=0.3)
    content = bytearray(path.read_bytes())
    for _ in range(chance.choice([1, 5, 50])):
        # The head is where headers are.
        reach = chance.choice([64, 512, len(content)])
        content[chance.randrange(min(reach, len(content)))] = chance.randrange(256)
    path.write_bytes(content[: chance.choice([len(content), chance.randrange(1, len(content))])])
    try:
        done = decode(path, tmp_path / "raw", QUIET)
    except EngineError as error:
        hint = error.hint
    else:
        hint = "used"
        assert done.source.frames < 100 * 44_100
        assert np.isfinite(done.source.read(0, done.source.frames)).all()
    assert 0 < len(hint) < 300
    read_tags(path)
    assert capfd.readouterr().err == ""
