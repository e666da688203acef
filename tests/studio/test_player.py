"""The player against a device that takes frames by hand: what arrives is exactly what was asked for."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import numpy as np
import pytest

from engines.core.audio import WORK_RATE, Audio
from engines.core.source import ArraySource
from studio.playback.outputs import SilentClock, best_output
from studio.playback.places import Swap
from studio.playback.player import Player
from studio.playback.ring import Ring
from tests.studio.conftest import HandOutput

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

SECOND = WORK_RATE


def ramp(frames: int, start: float = 0.0) -> ArraySource:
    """A sound whose every frame says where it is."""
    line = (start + np.arange(frames, dtype=np.float32) / 1_000_000).astype(np.float32)
    return ArraySource(Audio(samples=np.stack([line, -line]), rate=WORK_RATE))


def until(done: Callable[[], bool], seconds: float = 60.0) -> None:
    """Wait for the feeder's thread."""
    end = time.monotonic() + seconds
    while not done():
        assert time.monotonic() < end
        time.sleep(0.001)


@pytest.fixture
def playing() -> Iterator[tuple[Player, HandOutput]]:
    output = HandOutput()
    player = Player(output)
    player.set_source(ramp(4 * SECOND), tag="A")
    player.play()
    until(lambda: player._ring.waiting >= 16_384)
    yield player, output
    player.close()


def test_the_ring_wraps_and_gives_back_what_was_written() -> None:
    ring = Ring(1000, 2)
    written = np.random.default_rng(1).standard_normal((5000, 2)).astype(np.float32)
    read = []
    for start in range(0, 5000, 500):
        ring.write(written[start : start + 500])
        out = np.zeros((500, 2), np.float32)
        ring.read_into(out)
        read.append(out)
    assert np.array_equal(np.concatenate(read), written)
    assert ring.underruns == 0
    out = np.ones((10, 2), np.float32)
    ring.read_into(out)
    assert not out.any()
    assert ring.underruns == 1
    with pytest.raises(ValueError, match="2000"):
        ring.write(np.zeros((2000, 2), np.float32))


def test_what_arrives_is_the_source_frame_for_frame(playing: tuple[Player, HandOutput]) -> None:
    player, output = playing
    heard = []
    for _block in range(60):
        until(lambda: player._ring.waiting >= 1024)
        heard.append(output.take(1024))
    got = np.concatenate(heard).T
    source = player._feeder.source
    assert source is not None
    assert np.array_equal(got, source.read(0, got.shape[1]))
    assert player.place.frame == got.shape[1]
    assert player.underruns == 0


def test_a_seek_is_exact_to_the_frame(playing: tuple[Player, HandOutput]) -> None:
    player, output = playing
    output.take(1024)
    player.seek(100_000)
    until(lambda: player._ring.waiting >= 8192)
    block = output.take(4096)
    assert block[256:, 0] == pytest.approx(np.arange(100_000, 100_000 + 4096 - 256) / 1e6, abs=1e-7)
    assert player.place.frame == 100_000 + 4096 - 256


def test_a_loop_is_gapless_and_exact(playing: tuple[Player, HandOutput]) -> None:
    player, output = playing
    player.set_loop((10_000, 14_000))
    player.seek(10_000)
    heard = []
    for _block in range(20):
        until(lambda: player._ring.waiting >= 1024)
        heard.append(output.take(1024)[:, 0])
    got = np.rint(np.concatenate(heard)[256:] * 1e6).astype(int)
    assert np.array_equal(got, 10_000 + np.arange(len(got)) % 4000)
    assert 10_000 <= player.place.frame < 14_000


def test_another_source_takes_over_at_the_bar_with_a_crossfade(playing: tuple[Player, HandOutput]) -> None:
    player, output = playing
    bar = 40_000
    player.swap(
        Swap(source=ramp(4 * SECOND, 0.5), tag="B", gain=1.0, bars=(bar,), follow=lambda frame: frame + 7)
    )
    heard = []
    while sum(map(len, heard)) < 60_000:
        until(lambda: player._ring.waiting >= 1024)
        heard.append(output.take(1024)[:, 0])
    got = np.concatenate(heard)
    assert got[:bar] == pytest.approx(np.arange(bar) / 1e6, abs=1e-7)
    after = np.arange(bar + 882, len(got))
    assert got[bar + 882 :] == pytest.approx(0.5 + (after + 7) / 1e6, abs=1e-6)
    assert player.place.tag == "B"
    assert player.place.frame == len(got) + 7


def test_pausing_is_silence_and_going_on_loses_no_frame(playing: tuple[Player, HandOutput]) -> None:
    player, output = playing
    first = output.take(1000)
    player.pause()
    assert not output.take(500).any()
    player.play()
    second = output.take(1000)
    assert np.concatenate([first, second])[:, 0] == pytest.approx(np.arange(2000) / 1e6, abs=1e-7)


def test_the_volume_moves_without_a_step(playing: tuple[Player, HandOutput]) -> None:
    player, output = playing
    player.set_source(ArraySource(Audio(samples=np.ones((2, SECOND), np.float32), rate=WORK_RATE)), tag="C")
    until(lambda: player._ring.waiting >= 4096)
    output.take(1024)
    player.set_volume(0.25)
    moving = output.take(1024)[:, 0]
    assert np.abs(np.diff(moving)).max() < 0.002
    assert output.take(512)[:, 0] == pytest.approx(np.full(512, 0.25))


def test_the_end_of_the_source_stops_the_player_and_play_begins_anew(
    playing: tuple[Player, HandOutput],
) -> None:
    player, output = playing
    player.seek(4 * SECOND - 3000)
    until(lambda: player._ring.waiting >= 3000)
    output.take(8192)
    until(lambda: not player.playing)
    player.play()
    until(lambda: player._ring.waiting >= 4096)
    assert player.place.frame == 0
    assert player.underruns == 0


def test_the_silent_clock_plays_at_the_pace_of_the_clock() -> None:
    player = Player(SilentClock(WORK_RATE, 2))
    player.set_source(ramp(4 * SECOND), tag="A")
    began = time.monotonic()
    player.play()
    until(lambda: player.place.frame > 8000)
    elapsed = time.monotonic() - began
    assert player.place.frame <= (elapsed + 0.2) * WORK_RATE
    player.close()


def test_no_sound_device_gives_the_silent_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    import builtins

    real = builtins.__import__

    def without(name: str, *rest: object, **more: object) -> object:
        if name == "sounddevice":
            raise OSError("PortAudio library not found")
        return real(name, *rest, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(builtins, "__import__", without)
    assert best_output(WORK_RATE, 2).silent


def test_a_device_that_cannot_be_opened_is_said_and_the_clock_takes_over() -> None:
    class Broken(HandOutput):
        def open(self, pull: object) -> None:  # noqa: ARG002 - as the base does
            raise OSError("busy")

    player = Player(Broken())
    player.set_source(ramp(SECOND), tag="A")
    player.play()
    assert player.failure == "busy"
    assert player.output.silent
    until(lambda: player.place.frame > 0)
    player.close()
