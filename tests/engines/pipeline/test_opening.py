"""Opening a song: its sound on disk, refused where it is none, and gone when it is closed."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import numpy as np
import pytest
import soundfile

from engines.core.errors import BadAudio, Cancelled, InputError, Refused, TooShort
from engines.core.jobs import QUIET, Watched
from engines.pipeline import work
from engines.pipeline.opening import close, open_song, permit_remix
from engines.pipeline.surveying import HOP, levels_of
from tests.engines.media.files import write_pcm8

if TYPE_CHECKING:
    from pathlib import Path


def _song(path: Path, seconds: float = 2.0, level: float = 0.1) -> Path:
    noise = np.random.default_rng(3).standard_normal((round(seconds * 44_100), 2)) * level
    soundfile.write(path, np.clip(noise, -0.9, 0.9), 44_100)
    return path


def test_a_song_is_opened_and_closed(tmp_path: Path, fresh_home: Path) -> None:
    song = open_song(_song(tmp_path / "a.wav"), QUIET)
    assert song.duration_s == pytest.approx(2.0)
    assert song.source_id.startswith("sha256:")
    assert song.credits.file_name == "a.wav"
    assert song.audio.path.is_relative_to(fresh_home / "cache")
    permit_remix(song)
    close(song)
    assert list((fresh_home / "cache").rglob("*.f32")) == []


def test_equal_sound_has_one_identity_whatever_the_file(tmp_path: Path) -> None:
    wave = _song(tmp_path / "a.wav")
    samples, rate = soundfile.read(wave, dtype="int16")
    soundfile.write(tmp_path / "b.flac", samples, rate)
    songs = [open_song(path, QUIET) for path in (wave, tmp_path / "b.flac")]
    assert songs[0].source_id == songs[1].source_id
    for song in songs:
        close(song)


@pytest.mark.parametrize(("seconds", "level", "error"), [(0.1, 0.1, TooShort), (3.0, 0.0, BadAudio)])
def test_no_song_leaves_no_file(
    tmp_path: Path, fresh_home: Path, seconds: float, level: float, error: type[InputError]
) -> None:
    with pytest.raises(error):
        open_song(_song(tmp_path / "a.wav", seconds, level), QUIET)
    assert list((fresh_home / "cache").rglob("*.f32")) == []


def test_a_song_of_four_hours_is_refused_by_its_header_with_the_limit(tmp_path: Path) -> None:
    path = write_pcm8(tmp_path / "night.wav", frames=4 * 3600 * 8_000)
    with pytest.raises(InputError) as refused:
        open_song(path, QUIET)
    assert (
        refused.value.hint == "“night.wav” lasts 4.0 hours; a song may last up to 3.25, so cut it into parts."
    )


def test_a_cancel_leaves_no_file(tmp_path: Path, fresh_home: Path) -> None:
    with pytest.raises(Cancelled):
        open_song(_song(tmp_path / "a.wav"), Watched(lambda _f, _w: None, lambda: True))
    assert list((fresh_home / "cache").rglob("*.f32")) == []


def test_rights_forbid_the_remix_and_not_the_opening(tmp_path: Path) -> None:
    (tmp_path / "flipside-policy.json").write_text(
        '{"schema": "flipside.policy", "version": 1, "remix": "forbidden"}'
    )
    song = open_song(_song(tmp_path / "a.wav"), QUIET)
    with pytest.raises(Refused):
        permit_remix(song)
    close(song)


def test_levels_are_measured_per_stretch(tmp_path: Path) -> None:
    song = open_song(_song(tmp_path / "a.wav"), QUIET)
    levels = levels_of(song.audio)
    assert len(levels.energy) * HOP >= song.audio.frames
    assert levels.level_db(0, song.audio.frames) == pytest.approx(-20.0, abs=0.2)
    assert levels.balance_db(0, song.audio.frames) == pytest.approx(0.0, abs=0.2)
    assert levels.side_share(0, song.audio.frames) == pytest.approx(0.5, abs=0.02)
    close(song)


@pytest.mark.skipif(os.name == "nt", reason="process numbers are asked differently there")
def test_folders_of_processes_that_were_killed_are_swept(fresh_home: Path) -> None:
    gone = subprocess.Popen([sys.executable, "-c", ""])
    gone.wait()
    root = fresh_home / "cache" / "work"
    (root / f"run-{gone.pid}" / "song-x").mkdir(parents=True)
    (root / f"run-{os.getppid()}").mkdir()
    folder = work.new_folder("song")
    assert folder.is_dir()
    assert not (root / f"run-{gone.pid}").exists()
    assert (root / f"run-{os.getppid()}").exists()
