"""A part in pieces, with less memory each time it runs out: judged on a model of our own making."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest

from engines.core.audio import WORK_RATE
from engines.core.errors import Missing
from engines.core.jobs import QUIET
from engines.core.source import RawSource, whole
from engines.generation.neural import machine
from engines.generation.neural.machine import Device, Setting, chosen, fitting, hold_room
from engines.generation.neural.pieces import JOIN, joined, next_piece
from engines.generation.neural.requests import PartRefused
from engines.generation.neural.working import Loaded, Maker
from tests.engines.generation_neural.requests import noise, request, source

if TYPE_CHECKING:
    from pathlib import Path

    from engines.core.audio import FloatArray
    from engines.generation.neural.models import Heard, Model, Step
    from engines.generation.neural.requests import PartRequest

RATE = 32_000


class Echo:
    """A model that gives back what it hears, in one channel, and remembers how it was asked."""

    def __init__(self, *, fail: list[Exception] | None = None, lack: int = 0) -> None:
        self.rate, self.steps = RATE, 3
        self.asked: list[tuple[PartRequest, Heard]] = []
        self._fail = fail if fail is not None else []
        self._lack = lack

    def make(self, wanted: PartRequest, heard: Heard, step: Step) -> FloatArray:
        self.asked.append((wanted, heard))
        for number in range(3):
            step(number + 1, 3)
            if self._fail:
                raise self._fail.pop()
        assert heard.context is not None
        return heard.context[:1, : heard.frames - self._lack]


def write(
    wanted: PartRequest, model: Echo, setting: Setting, into: Path
) -> tuple[FloatArray, Maker, list[Setting]]:
    """What the maker makes with that model, and the settings that it was loaded with."""
    loaded: list[Setting] = []

    def load(setting: Setting) -> Model:
        loaded.append(setting)
        return model

    maker = Maker(wanted, load, Loaded(setting=setting), QUIET)
    maker.write(into, "a device")
    return whole(RawSource(into)).samples, maker, loaded


def test_pieces_meet_at_bar_lines_and_cover_the_part() -> None:
    wanted = request(seconds=60.0, bpm=120.0)
    at, pieces = 0, []
    while at < wanted.frames:
        pieces.append(next_piece(wanted, at, 15.0))
        at = pieces[-1].stop
    assert [piece.stop for piece in pieces[:-1]] == [
        bar for bar in wanted.bars if bar % (7 * 88_200) == 0 and bar
    ]
    assert all(piece.frames <= 15.0 * WORK_RATE for piece in pieces)
    assert [piece.lead for piece in pieces] == [0, *[JOIN] * (len(pieces) - 1)]
    assert len({piece.seed for piece in pieces}) == len(pieces)


def test_a_bar_longer_than_a_piece_is_cut_all_the_same() -> None:
    wanted = replace(request(seconds=30.0), bars=(0,))
    assert 0 < next_piece(wanted, 0, 10.0).stop < 10.0 * WORK_RATE


def test_a_join_begins_as_the_one_and_ends_as_the_other() -> None:
    before, after = np.ones((2, 100), np.float32), -np.ones((2, 300), np.float32)
    out = joined(before, after, 100)
    assert out[0, 0] == pytest.approx(1.0, abs=0.03)
    assert out[0, 99] == pytest.approx(-1.0, abs=0.03)
    assert (out[:, 100:] == -1.0).all()


def test_pieces_join_without_a_gap_or_a_step(tmp_path: Path) -> None:
    time = np.arange(round(40.0 * WORK_RATE)) / WORK_RATE
    tone = np.sin(2 * np.pi * 220.0 * time).astype(np.float32)
    wanted = replace(request(seconds=40.0), context=source(np.stack([tone, tone])), key=None)
    model = Echo()
    sound, _, _ = write(wanted, model, Setting(device="cpu", longest_s=12.0), tmp_path / "a")
    assert len(model.asked) == 4
    assert sound.shape == (2, wanted.frames)
    # Both sides of a join play the same tone, so equal power may raise it by 3 dB there, and nowhere else.
    assert np.abs(np.diff(sound[0])).max() < 1.5 * np.abs(np.diff(tone)).max()
    middle = sound[0, 4 * WORK_RATE : 9 * WORK_RATE]
    assert np.abs(middle - tone[4 * WORK_RATE : 9 * WORK_RATE]).max() < 0.01


def test_a_model_hears_two_channels_at_its_own_rate_and_the_piece_alone(tmp_path: Path) -> None:
    wanted = replace(request(seconds=3.0), context=source(noise(3 * WORK_RATE)[:1]))
    model = Echo()
    write(wanted, model, Setting(device="cpu"), tmp_path / "a")
    asked, heard = model.asked[0]
    assert heard.context is not None
    assert heard.context.shape == (2, heard.frames)
    assert heard.guide is None
    assert heard.frames == -(-asked.frames * RATE // WORK_RATE)
    assert asked.context is None


@pytest.mark.parametrize("longest_s", [30.0, 8.0])
def test_a_repainted_part_is_heard_in_its_place_and_comes_back_alone(
    tmp_path: Path, longest_s: float
) -> None:
    before, frames, behind = 3 * WORK_RATE, 4 * WORK_RATE, 2 * WORK_RATE
    stem = noise(before + frames + behind)
    wanted = replace(
        request(seconds=4.0), task="repaint", around=(before, behind), context=source(stem), key=None
    )
    model = Echo()
    setting = Setting(device="cpu", longest_s=longest_s)
    sound, _, _ = write(wanted, model, setting, tmp_path / "a")
    assert sound.shape == (2, frames)
    expected = np.repeat(stem[:1, before : before + frames], 2, axis=0)
    # Noise loses its highest octave on the way to the model's rate and back.
    assert np.corrcoef(sound[0, 4410:-4410], expected[0, 4410:-4410])[0, 1] > 0.8
    _, first = model.asked[0]
    lead = min(before, round(longest_s * WORK_RATE / 4)) * RATE // WORK_RATE
    assert first.window is not None
    assert first.window[0] == lead
    last = model.asked[-1][1]
    assert last.window is not None
    assert last.window[1] < last.frames


def test_too_few_frames_are_refused(tmp_path: Path) -> None:
    wanted = replace(request(seconds=3.0), context=source(noise(3 * WORK_RATE)))
    with pytest.raises(PartRefused, match="frames instead of"):
        write(wanted, Echo(lack=1), Setting(device="cpu"), tmp_path / "a")


def test_memory_that_runs_out_steps_down_and_says_so(tmp_path: Path) -> None:
    wanted = replace(request(seconds=20.0), context=source(noise(20 * WORK_RATE)))
    model = Echo(fail=[RuntimeError("CUDA out of memory. Tried to allocate 2 GiB") for _ in range(4)])
    sound, maker, loaded = write(wanted, model, Setting(device="cuda", longest_s=20.0), tmp_path / "a")
    assert sound.shape == (2, wanted.frames)
    assert [(each.device, each.half, each.offload) for each in loaded] == [
        ("cuda", False, False), ("cuda", True, False), ("cuda", True, True), ("cpu", False, False),
    ]  # fmt: skip
    assert maker.loaded.setting == Setting(device="cpu", longest_s=10.0)
    assert [note.split(",")[0] for note in maker.notes] == [
        "Memory ran short", "Memory ran short", "Memory ran short", "The graphics memory ran out",
    ]  # fmt: skip


def test_memory_that_never_suffices_ends_in_one_sentence(tmp_path: Path) -> None:
    wanted = replace(request(seconds=8.0), context=source(noise(8 * WORK_RATE)))
    model = Echo(fail=[MemoryError() for _ in range(50)])
    with pytest.raises(PartRefused, match="out of memory"):
        write(wanted, model, Setting(device="mps", longest_s=30.0), tmp_path / "a")


def test_weights_that_do_not_fit_the_computer_are_not_loaded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(machine, "free_memory_mb", lambda: 7_000)
    hold_room(Setting(device="cpu"), 6_900)
    hold_room(Setting(device="cuda"), 14_000)
    with pytest.raises(PartRefused) as refused:
        hold_room(Setting(device="cpu"), 14_000)
    assert "needs 14.0 GB of memory and 7.0 GB are free" in refused.value.hint


def test_another_failure_of_a_model_is_one_sentence(tmp_path: Path) -> None:
    wanted = replace(request(seconds=3.0), context=source(noise(3 * WORK_RATE)))
    with pytest.raises(PartRefused, match="mat1 and mat2") as refused:
        write(wanted, Echo(fail=[RuntimeError("mat1 and mat2")]), Setting(device="cpu"), tmp_path / "a")
    assert refused.value.hint == "The model failed on this part; install it again."


def test_the_best_device_is_taken_or_the_one_that_was_asked() -> None:
    found = (
        Device(name="cuda", label="a card", free_mb=8_000),
        Device(name="cpu", label="cpu", free_mb=16_000),
    )
    assert chosen(found).name == "cuda"
    assert chosen(found, "cpu").name == "cpu"
    with pytest.raises(Missing, match="no device"):
        chosen(found, "xpu")


@pytest.mark.parametrize(
    ("needs_mb", "half", "offload"), [(5_000, False, False), (12_000, True, False), (40_000, True, True)]
)
def test_a_model_begins_as_small_as_its_weights_need(needs_mb: int, half: bool, offload: bool) -> None:  # noqa: FBT001
    setting = fitting(Device(name="cuda", label="a card", free_mb=8_000), 30.0, needs_mb)
    assert (setting.half, setting.offload) == (half, offload)
    assert not fitting(Device(name="mps", label="", free_mb=1), 30.0, needs_mb).half
