"""Better stems behind quick ones: what is asked first, what is heard meanwhile, and that the bars stay."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest
import soundfile

from engines.core.audio import WORK_RATE, Audio
from engines.core.jobs import QUIET
from engines.core.source import ArraySource, whole
from engines.model.stems import Stems
from engines.pipeline import hearing
from engines.pipeline.opening import Song, close, open_song
from engines.pipeline.patching import patched
from engines.pipeline.splitting import split, stages
from engines.separation import ReadyStems
from tests.engines.separation.models import save, small

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_FADE = 882


@pytest.fixture
def song(tmp_path: Path) -> Iterator[Song]:
    at = np.arange(6 * WORK_RATE) / WORK_RATE
    tone = 0.3 * np.sin(2 * np.pi * 220.0 * at) * np.exp(-8.0 * (at * 2 % 1))
    soundfile.write(tmp_path / "song.wav", np.stack([tone, tone], axis=1), WORK_RATE)
    song = open_song(tmp_path / "song.wav", QUIET)
    yield song
    close(song)


def _flat(level: float) -> ArraySource:
    return ArraySource(Audio(samples=np.full((2, 40_000), level, np.float32), rate=WORK_RATE))


def test_quick_stems_come_first_unless_the_good_ones_are_there(song: Song, tmp_path: Path) -> None:
    model = str(save(small(), tmp_path / "model" / "m.safetensors"))
    assert stages(song, "auto") == ("auto",)
    assert stages(song, "htdemucs") == ("spectral", "htdemucs"), "what is missing is said later"
    assert stages(song, model) == ("spectral", model)
    split(song, QUIET, separator=model)
    assert stages(song, model) == (model,)


def test_what_is_ready_is_heard_where_it_is_ready_and_without_a_step() -> None:
    first = Stems(separator="quick", sources={"drums": _flat(0.2)})
    ready = ReadyStems(sources={"drums": _flat(0.6)}, spans=((10_000, 20_000), (30_000, 40_000)))
    drums = patched(first, ready)["drums"]
    heard = whole(drums).samples[0]
    assert heard[:10_000] == pytest.approx(0.2)
    assert heard[10_000 + _FADE : 20_000 - _FADE] == pytest.approx(0.6)
    assert heard[20_000:30_000] == pytest.approx(0.2)
    assert heard[-1] == pytest.approx(0.6), "the end of the song needs no fade"
    assert np.abs(np.diff(heard)).max() < 0.001
    pieces = [drums.read(at, at + 777)[0] for at in range(0, 40_000, 777)]
    np.testing.assert_allclose(np.concatenate(pieces)[:40_000], heard, atol=1e-7)


def test_other_voices_are_not_mixed_with_the_first_ones() -> None:
    first = Stems(separator="quick", sources={"other": _flat(0.2)})
    ready = ReadyStems(sources={"other": _flat(0.6), "piano": _flat(0.1)}, spans=((0, 40_000),))
    assert whole(patched(first, ready)["other"]).samples == pytest.approx(0.2)


def test_good_stems_tell_who_sounds_and_leave_the_bars(song: Song) -> None:
    quick = split(song, QUIET, separator="spectral")
    first = hearing.analyse_again(song, quick, QUIET)
    silent = ArraySource(Audio(samples=np.zeros((2, song.audio.frames), np.float32), rate=WORK_RATE))
    good = Stems(separator="good/1", sources={"vocals": silent, "other": song.audio})
    again = hearing.analyse_again(song, good, QUIET)
    assert [(stem.name, stem.present) for stem in again.stems] == [("vocals", False), ("other", True)]
    assert replace(again, stems=first.stems) == first
    assert hearing.analyse_again(song, good, QUIET) == again
