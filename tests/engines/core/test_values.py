"""Audio, sources, contexts, errors and random streams."""

from __future__ import annotations

import pickle
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engines.core.audio import Audio
from engines.core.errors import BadAudio, Cancelled, InputError
from engines.core.jobs import QUIET, Part, Together, Watched
from engines.core.rng import rng
from engines.core.source import ArraySource, RawSource, Source, whole

if TYPE_CHECKING:
    from pathlib import Path


def _ramp(frames: int = 10) -> Audio:
    left = np.linspace(0, 1, frames, dtype=np.float32)
    return Audio(samples=np.stack([left, -left]), rate=44_100)


def test_audio_is_read_only() -> None:
    with pytest.raises(ValueError, match="read-only"):
        _ramp().samples[0, 0] = 1.0


@pytest.mark.parametrize(
    "samples",
    [
        np.zeros(5, np.float32),
        np.zeros((0, 5), np.float32),
        np.zeros((2, 5), np.float64),
        np.full((2, 5), np.nan, np.float32),
        np.full((2, 5), np.inf, np.float32),
    ],
)
def test_what_is_no_sound_is_refused(samples: np.ndarray) -> None:
    with pytest.raises(BadAudio):
        Audio(samples=samples, rate=44_100)


def test_a_rate_of_5_hz_is_refused_in_words() -> None:
    with pytest.raises(BadAudio) as caught:
        Audio(samples=np.zeros((1, 5), np.float32), rate=5)
    assert "5 Hz" in caught.value.hint


@given(st.integers(-20, 30), st.integers(-20, 30))
def test_memory_and_disk_read_alike_and_pad_with_silence(
    tmp_path_factory: pytest.TempPathFactory, start: int, stop: int
) -> None:
    audio = _ramp()
    path = tmp_path_factory.getbasetemp() / "raw.f32"
    if not path.exists():
        path.write_bytes(audio.samples.T.astype("<f4").tobytes())
    memory, disk = ArraySource(audio), RawSource(path)
    assert isinstance(disk, Source)
    block = disk.read(start, stop)
    assert block.shape == (2, max(0, stop - start))
    np.testing.assert_array_equal(block, memory.read(start, stop))
    for index, frame in enumerate(range(start, max(start, stop))):
        expected = audio.samples[0, frame] if 0 <= frame < audio.frames else 0.0
        assert block[0, index] == expected


def test_a_raw_source_travels_to_another_process_by_its_path(tmp_path: Path) -> None:
    path = tmp_path / "a.f32"
    path.write_bytes(_ramp().samples.T.tobytes())
    again = pickle.loads(pickle.dumps(RawSource(path)))
    np.testing.assert_array_equal(whole(again).samples, _ramp().samples)


def test_an_empty_raw_file_is_a_source_of_nothing(tmp_path: Path) -> None:
    path = tmp_path / "empty.f32"
    path.touch()
    source = RawSource(path)
    assert source.frames == 0
    assert not source.read(0, 4).any()


def test_a_cancel_is_heard_at_the_next_checkpoint_and_parts_nest() -> None:
    seen: list[float] = []
    stop = False
    ctx = Part(Watched(lambda fraction, _what: seen.append(fraction), lambda: stop), 0.5, 1.0)
    ctx.checkpoint(0.5, "half")
    ctx.checkpoint(7.0, "too far")
    stop = True
    with pytest.raises(Cancelled):
        ctx.checkpoint(0.9, "never")
    assert seen == [0.75, 1.0]
    QUIET.checkpoint(0.1, "nobody listens")


def test_shares_worked_on_at_once_report_their_mean_and_hear_the_cancel() -> None:
    seen: list[float] = []
    stop = False
    whole_job = Together(Watched(lambda fraction, _what: seen.append(fraction), lambda: stop), 2)
    first, second = whole_job.share(0), whole_job.share(1)
    first.checkpoint(1.0, "one")
    second.checkpoint(0.5, "other")
    assert seen == [0.5, 0.75]
    stop = True
    with pytest.raises(Cancelled):
        second.checkpoint(0.6, "never")


def test_errors_cross_a_process_border_with_their_hint() -> None:
    again = pickle.loads(pickle.dumps(InputError("fact", hint="Do this.")))
    assert (type(again), again.what, again.hint) == (InputError, "fact", "Do this.")


def test_named_streams_repeat_and_do_not_disturb_each_other() -> None:
    assert rng(7, "drums", 3).random(4).tolist() == rng(7, "drums", 3).random(4).tolist()
    names = [
        (7, "drums", 3),
        (8, "drums", 3),
        (7, "drums", 4),
        (7, "bass", 3),
        (7, "drums", "3"),
        (
            7,
            "drums3",
        ),
    ]
    assert len({rng(*name).random() for name in names}) == len(names)
