"""Faders, mutes and solos are heard while they move, before the plan is arranged anew."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from engines.core.audio import WORK_RATE, Audio
from engines.core.source import ArraySource
from studio.playback.lane_mix import RAMP, LaneMix
from studio.playback.player import Player
from studio.session import mixing
from tests.studio.conftest import HandOutput, wait_whole

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from engines.core.audio import FloatArray
    from studio.panels.stems import LaneHead
    from studio.windows.main import MainWindow

_BLOCK = 1024


def flat(level: float, frames: int = 4 * WORK_RATE) -> ArraySource:
    """A sound that stands still, so that every step in it is one of ours."""
    return ArraySource(Audio(samples=np.full((2, frames), level, np.float32), rate=WORK_RATE))


def until(done: Callable[[], bool]) -> None:
    end = time.monotonic() + 60.0
    while not done():
        assert time.monotonic() < end
        time.sleep(0.001)


def turned(player: Player) -> bool:
    """Whether the feeder has taken the new levels and rendered on."""
    return player._feeder.turned is None and player._ring.waiting >= 8 * _BLOCK


def test_a_turned_lane_is_heard_within_two_blocks_and_without_a_step() -> None:
    output = HandOutput()
    player = Player(output)
    mix = LaneMix(flat(0.5), {"drums": flat(0.2), "bass": flat(0.1)})
    player.set_source(mix, tag="A")
    player.play()
    until(lambda: player._ring.waiting >= 16_384)
    output.take(_BLOCK)
    player.turn(mix, {"drums": 0.0, "bass": 2.0})
    until(lambda: turned(player))
    heard = np.concatenate([output.take(_BLOCK) for _ in range(4)])[:, 0]
    place = player.place.frame
    player.close()
    assert heard[: 2 * _BLOCK] == pytest.approx(0.5)
    assert heard[2 * _BLOCK + RAMP :] == pytest.approx(0.5 - 0.2 + 0.1)
    assert np.abs(np.diff(heard)).max() < 0.001
    assert place == 5 * _BLOCK
    assert player.underruns == 0


def test_many_turns_in_a_row_end_at_the_last_and_never_step() -> None:
    output = HandOutput()
    player = Player(output)
    mix = LaneMix(flat(0.5), {"drums": flat(0.4)})
    player.set_source(mix, tag="A")
    player.play()
    until(lambda: player._ring.waiting >= 16_384)
    heard = [output.take(_BLOCK)]
    for step in range(20):
        player.turn(mix, {"drums": 1.0 - step / 19})
        until(lambda: turned(player))
        heard.append(output.take(300))
    heard += [output.take(_BLOCK) for _ in range(4)]
    player.close()
    got = np.concatenate(heard)[:, 0]
    assert np.abs(np.diff(got)).max() < 0.002
    assert got[-1] == pytest.approx(0.1)


def test_a_jump_back_plays_at_the_present_levels() -> None:
    mix = LaneMix(flat(0.5), {"drums": flat(0.2)})
    mix.read(0, 4096)
    mix.aim({"drums": 0.0}, 4096)
    assert mix.read(4096 + RAMP, 8192)[0] == pytest.approx(0.3)
    assert mix.read(0, 2048)[0] == pytest.approx(0.3)
    mix.aim({}, 2048)
    assert mix.read(2048 + RAMP, 4096)[0] == pytest.approx(0.5)


def test_lanes_that_are_replaced_fade_into_each_other() -> None:
    mix = LaneMix(flat(0.5), {"drums": flat(0.2)}, {"drums": 0.0})
    before = mix.read(0, 4096)[0]
    mix.lanes = {"drums": flat(0.4)}
    heard = np.concatenate([before, mix.read(4096, 8192)[0], mix.read(8192, 9000)[0]])
    assert heard[:4096] == pytest.approx(0.3)
    assert heard[4096 + RAMP :] == pytest.approx(0.1)
    assert np.abs(np.diff(heard)).max() < 0.001


def head_of(window: MainWindow, stem: str) -> LaneHead:
    return next(head for head in window.timeline.heads if head.title.stem == stem)


def playing_remix(window: MainWindow, qtbot: QtBot, output: HandOutput) -> Player:
    """The remix plays, its lanes are at hand, and nothing was turned yet."""
    session, player = window.parts.session, window.parts.listening.player
    qtbot.waitUntil(
        lambda: session.made is not None and session.made.lanes is not None and not window.parts.runner.busy,
        timeout=60_000,
    )
    qtbot.mouseClick(window.transport.sides, Qt.MouseButton.LeftButton)
    assert window.parts.listening.side == "B"
    window.parts.listening.seek(WORK_RATE)
    window.actions_table["play"].trigger()
    until(lambda: player._ring.waiting >= 16_384)
    output.take(_BLOCK)
    return player


def expected(window: MainWindow, stem: str, gain: float, place: tuple[int, int]) -> FloatArray:
    """What the remix is with all lanes of one name at a gain, at the loudness at which it plays."""
    made = window.parts.session.made
    assert made is not None
    assert made.lanes is not None
    start, stop = place
    named = [lane for lane in made.remix.arrangement.lanes if mixing.control_of(lane) == stem]
    turned = sum(made.lanes[lane.id].read(start, stop) for lane in named)
    block = made.remix.preview.read(start, stop) + (gain - 1.0) * turned
    return (block * window.parts.listening._gain("B")).T


def test_a_fader_is_heard_while_it_moves_and_written_when_it_is_let_go(
    remixed: MainWindow, qtbot: QtBot, output: HandOutput
) -> None:
    player = playing_remix(remixed, qtbot, output)
    session, plan = remixed.parts.session, remixed.parts.session.plan
    fader = head_of(remixed, "bass").fader
    middle = fader.height() // 2
    zero = QPoint(round(fader._x_of(fader.value())), middle)
    qtbot.mousePress(fader, Qt.MouseButton.LeftButton, pos=zero)
    QTest.mouseMove(fader, QPoint(zero.x() - 25, middle))
    level = fader.level_db
    assert level < -1.0
    until(lambda: turned(player))
    for _block in range(3):
        output.take(_BLOCK)
    start = player.place.frame
    assert session.plan == plan
    assert output.take(_BLOCK) == pytest.approx(
        expected(remixed, "bass", 10 ** (level / 20), (start, start + _BLOCK)), abs=1e-6
    )
    qtbot.mouseRelease(fader, Qt.MouseButton.LeftButton, pos=QPoint(zero.x() - 25, middle))
    assert mixing.stem_gain_db(session.plan, "bass") == pytest.approx(level)
    wait_whole(remixed, qtbot)
    # The new remix holds the level itself.
    assert remixed.parts.listening.levels == {}


def test_mute_is_heard_at_once_and_undone_at_once(
    remixed: MainWindow, qtbot: QtBot, output: HandOutput, engine: object
) -> None:
    player = playing_remix(remixed, qtbot, output)
    remixed.parts.flow.engine.hold.clear()  # type: ignore[attr-defined]
    qtbot.mouseClick(head_of(remixed, "vocals").mute, Qt.MouseButton.LeftButton)
    assert remixed.parts.listening.levels == {"vocals": 0.0}
    until(lambda: turned(player))
    for _block in range(3):
        output.take(_BLOCK)
    qtbot.keyClick(remixed, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert remixed.parts.listening.levels == {}


def test_solo_silences_every_other_lane_at_once(
    remixed: MainWindow, qtbot: QtBot, output: HandOutput
) -> None:
    playing_remix(remixed, qtbot, output)
    remixed.parts.flow.engine.hold.clear()  # type: ignore[attr-defined]
    qtbot.mouseClick(head_of(remixed, "vocals").solo, Qt.MouseButton.LeftButton)
    made = remixed.parts.listening._heard
    assert made is not None
    others = {lane.id for lane in made.remix.arrangement.lanes if lane.stem != "vocals"}
    assert others
    assert remixed.parts.listening.levels == dict.fromkeys(others, 0.0)


def test_before_the_first_remix_the_stems_of_the_song_are_turned(
    opened: MainWindow, qtbot: QtBot, output: HandOutput
) -> None:
    listening, session = opened.parts.listening, opened.parts.session
    opened.actions_table["play"].trigger()
    until(lambda: listening.player._ring.waiting >= 16_384)
    output.take(_BLOCK)
    qtbot.waitUntil(lambda: len(opened.timeline.heads) == 4, timeout=60_000)
    fader = head_of(opened, "drums").fader
    qtbot.mousePress(fader, Qt.MouseButton.LeftButton, pos=QPoint(2, fader.height() // 2))
    assert listening.levels == {"drums": 0.0}
    until(lambda: turned(listening.player))
    for _block in range(3):
        output.take(_BLOCK)
    start = listening.player.place.frame
    assert session.song is not None
    assert session.stems is not None
    want = session.song.audio.read(start, start + _BLOCK) - session.stems.sources["drums"].read(
        start, start + _BLOCK
    )
    assert output.take(_BLOCK) == pytest.approx(want.T, abs=1e-6)
    qtbot.mouseRelease(fader, Qt.MouseButton.LeftButton, pos=QPoint(2, fader.height() // 2))
    wait_whole(opened, qtbot)
    # What was turned on the original is heard on: the remix has it.
    assert listening.side == "B"


def test_a_generated_part_that_no_plan_can_name_is_turned_for_listening_only(
    remixed: MainWindow, qtbot: QtBot, output: HandOutput
) -> None:
    playing_remix(remixed, qtbot, output)
    plan = remixed.parts.session.plan
    head = next(one for one in remixed.timeline.heads if not one.title.control)
    assert "listening only" in head.mute.toolTip()
    qtbot.mouseClick(head.mute, Qt.MouseButton.LeftButton)
    assert remixed.parts.listening.levels == {head.title.id: 0.0}
    qtbot.mouseClick(head.mute, Qt.MouseButton.LeftButton)
    assert remixed.parts.listening.levels == {}
    head.fader.setFocus()
    qtbot.keyClick(head.fader, Qt.Key.Key_Left)
    assert 0.0 < remixed.parts.listening.levels[head.title.id] < 1.0
    assert remixed.parts.session.plan == plan
