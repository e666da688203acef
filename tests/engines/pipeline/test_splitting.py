"""Stems that are handed in: any format, length and rate; what does not fit is brought to fit, with a word."""

from __future__ import annotations

import json
import pickle
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest
import soundfile

from engines.core.errors import InputError
from engines.core.jobs import QUIET
from engines.core.source import whole
from engines.core.worker import KeptWorker
from engines.model.facts import facts_to_json
from engines.pipeline.hearing import analyse
from engines.pipeline.opening import Song, close, open_song
from engines.pipeline.splitting import Listening, split, stages
from engines.rights.policy import POLICY_FILE
from engines.separation import choose
from engines.storage import paths
from tests.engines.separation.models import save, small, times_loaded

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

RATE = 44_100


def _write(path: Path, seconds: float, *, rate: int = RATE, channels: int = 2, level: float = 0.1) -> None:
    noise = np.random.default_rng(len(path.name)).standard_normal((round(seconds * rate), channels)) * level
    soundfile.write(path, np.clip(noise, -0.9, 0.9), rate)


@pytest.fixture
def song(tmp_path: Path) -> Iterator[Song]:
    _write(tmp_path / "song.wav", 4.0)
    song = open_song(tmp_path / "song.wav", QUIET)
    yield song
    close(song)


def test_stems_are_brought_to_the_songs_length_rate_and_channels(song: Song, tmp_path: Path) -> None:
    folder = tmp_path / "stems"
    folder.mkdir()
    _write(folder / "Vocals.wav", 3.0)
    _write(folder / "drums.flac", 4.0, rate=48_000, channels=1)
    _write(folder / "bass.ogg", 5.0, rate=22_050)
    (folder / "cover.jpg").write_bytes(b"no stem")
    stems = split(song, QUIET, stems_dir=folder)
    assert stems.names == ("vocals", "drums", "bass")
    assert stems.separator == "given"
    for source in stems.sources.values():
        assert (source.frames, source.rate, source.channels) == (song.audio.frames, RATE, 2)
    vocals = whole(stems.sources["vocals"]).samples
    assert vocals[:, : 3 * RATE].any()
    assert not vocals[:, 3 * RATE :].any()
    assert not stems.sources["bass"].read(song.audio.frames, song.audio.frames + 10).any()
    notes = " ".join(stems.notes)
    assert "Vocals.wav” is 1.00 s shorter" in notes
    assert "bass.ogg” is 1.00 s longer" in notes
    assert "drums" not in notes


def test_a_remix_kits_stems_and_facts_are_taken_where_a_policy_speaks_of_the_song(tmp_path: Path) -> None:
    _write(tmp_path / "tide.wav", 4.0)
    (tmp_path / "tide.stems").mkdir()
    for name in ("vocals", "drums"):
        _write(tmp_path / "tide.stems" / f"{name}.wav", 4.0)

    facts = tmp_path / "tide.facts.json"

    def of_the_kit() -> tuple[bool, ...]:
        song = open_song(tmp_path / "tide.wav", QUIET)
        made = [split(song, QUIET, separator=name) for name in (*stages(song, "auto"), "spectral")]
        if not facts.exists():
            heard = facts_to_json(replace(analyse(song, None, QUIET), source=song.source_id, tempo_bpm=99.5))
            facts.write_text(json.dumps(heard))
        told = analyse(song, None, QUIET).tempo_bpm == 99.5
        close(song)
        return (*(stems.separator == "given" for stems in made), told)

    assert of_the_kit() == (False, False, False)
    policy = {"schema": "flipside.policy", "version": 1, "remix": "allowed"}
    (tmp_path / POLICY_FILE).write_text(json.dumps(policy))
    assert of_the_kit() == (True, False, True)
    facts.write_text(facts.read_text().replace("sha256:", "sha256:0"))
    assert of_the_kit() == (True, False, False)


def test_given_stems_cross_a_process_border(song: Song, tmp_path: Path) -> None:
    folder = tmp_path / "stems"
    folder.mkdir()
    _write(folder / "vocals.wav", 3.0)
    source = split(song, QUIET, stems_dir=folder).sources["vocals"]
    again = pickle.loads(pickle.dumps(source))
    np.testing.assert_array_equal(whole(again).samples, whole(source).samples)


@pytest.mark.parametrize("names", [[], ["guitar solo.wav"], ["vocals.wav", "vocals.flac"]])
def test_folders_that_cannot_be_used(song: Song, tmp_path: Path, names: list[str]) -> None:
    folder = tmp_path / "stems"
    folder.mkdir()
    for name in names:
        _write(folder / name, 1.0)
    with pytest.raises(InputError):
        split(song, QUIET, stems_dir=folder)


def test_a_missing_folder_is_an_error(song: Song, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="none"):
        split(song, QUIET, stems_dir=tmp_path / "none")


def test_a_damaged_stem_leaves_nothing_of_the_others(song: Song, tmp_path: Path) -> None:
    folder = tmp_path / "stems"
    folder.mkdir()
    _write(folder / "vocals.wav", 4.0)
    (folder / "drums.wav").write_text("no sound")
    with pytest.raises(InputError):
        split(song, QUIET, stems_dir=folder)
    assert list(song.folder.parent.glob("given-*")) == []


def test_stems_are_handed_out_while_a_model_works_and_kept_then(
    song: Song, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OMP_NUM_THREADS", "1")
    model = str(save(small(), tmp_path / "model" / "m.safetensors"))
    heard: list[tuple[tuple[int, int], ...]] = []
    listening = Listening(playhead=2 * RATE, heard=lambda ready: heard.append(ready.spans))
    stems = split(song, QUIET, separator=model, listening=listening)
    assert heard
    assert all(0 <= start < stop <= song.audio.frames for spans in heard for start, stop in spans)
    total = sum(whole(source).samples for source in stems.sources.values())
    assert np.abs(total - whole(song.audio).samples).max() < 1e-4
    again = split(song, QUIET, separator=model)
    assert again.names == stems.names
    assert not list((paths.cache_dir() / "stems").glob("*-partial"))


def test_any_sound_that_can_be_opened_is_split_into_stems_that_sum_to_it(tmp_path: Path) -> None:
    network = save(small(), tmp_path / "m.safetensors")
    for rate, channels, change in (
        (RATE, 1, lambda sound: sound),
        (48_000, 8, lambda sound: sound),
        (8_000, 2, lambda sound: sound),
        (192_000, 2, lambda sound: sound),
        (RATE, 2, lambda sound: np.clip(20 * sound, -1, 1)),
        (RATE, 2, lambda sound: 0.1 * sound + 0.6),
        (RATE, 2, lambda sound: sound * [1, 0]),
    ):
        noise = np.random.default_rng(3).standard_normal((round(1.1 * rate), channels)) * 0.1
        soundfile.write(tmp_path / "odd.wav", change(noise), rate, subtype="FLOAT")
        opened = open_song(tmp_path / "odd.wav", QUIET)
        for name in ("spectral:clean", f"{network}:clean"):
            found = choose(name, tmp_path)[0].separate(opened.audio, tmp_path, QUIET)
            total = np.sum([whole(source).samples for source in found.sources.values()], axis=0)
            assert np.abs(total - whole(opened.audio).samples).max() < 1e-6, (rate, channels, name)
        close(opened)


def test_a_queue_loads_its_model_once(song: Song, tmp_path: Path) -> None:
    path = save(small(), tmp_path / "m.safetensors")
    with KeptWorker() as worker:
        for setting in ("", ":fast"):
            stems = split(song, QUIET, separator=f"{path}{setting}", worker=worker)
            assert stems.names == ("vocals", "drums", "bass", "other")
        assert worker.run(times_loaded, None, QUIET) == 1
