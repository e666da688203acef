"""Takes against each other: the same bar of the same section in both directions, equally loud."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
from PySide6.QtCore import Qt

from studio.session import sides
from tests.studio.conftest import HandOutput, wait_whole

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from engines.model.arrangement import Arrangement
    from studio.session.made import Made
    from studio.windows.main import MainWindow
    from tests.studio.fakes import FakeEngine


def _ask(window: MainWindow, qtbot: QtBot, words: str) -> None:
    count = len(window.parts.session.work.takes)
    window.prompt.edit.set_words(words)
    window.prompt.send.click()
    qtbot.waitUntil(lambda: len(window.parts.session.work.takes) > count, timeout=60_000)
    wait_whole(window, qtbot)


@pytest.fixture
def compared(remixed: MainWindow, qtbot: QtBot) -> MainWindow:
    """A second take, slower and in another order, is on; the first one stands on side A."""
    _ask(remixed, qtbot, "at 100 bpm")
    remixed.steering.move_to(2, 0)
    wait_whole(remixed, qtbot)
    remixed.actions_table["compare"].trigger()
    comparing = remixed.parts.session.comparing
    qtbot.waitUntil(lambda: comparing.made is not None, timeout=60_000)
    assert comparing.take == remixed.parts.session.work.takes[0].id
    return remixed


def _place(arrangement: Arrangement, frame: int) -> tuple[str, int]:
    """Which section is heard at a frame, and which bar of the song."""
    bar = arrangement.grid.bar_at_frame(frame)
    part = next(part for part in arrangement.sections if part.first_bar <= bar < part.first_bar + part.bars)
    return part.name, part.source_first_bar + bar - part.first_bar


def _both(window: MainWindow) -> tuple[Made, Made]:
    made, other = window.parts.session.made, window.parts.session.comparing.made
    assert made is not None
    assert other is not None
    return other, made


def test_takes_are_compared_at_the_same_bar_of_the_same_section(compared: MainWindow) -> None:
    listening = compared.parts.listening
    first, second = (made.remix.arrangement for made in _both(compared))
    assert [part.name for part in first.sections] != [part.name for part in second.sections]
    listening.go_to_side("B")
    checked = 0
    for part in second.sections:
        for bar in range(part.first_bar, part.first_bar + part.bars):
            frame = second.grid.bar_frame(bar) + 5000
            listening.seek(frame, "B")
            compared.actions_table["flip"].trigger()
            assert listening.side == "A"
            assert _place(first, listening.frame) == _place(second, frame)
            compared.actions_table["flip"].trigger()
            assert abs(listening.frame - frame) <= 1
            checked += 1
    assert checked >= 16


def test_the_way_back_leads_to_the_repeat_that_one_came_from(compared: MainWindow) -> None:
    """The first take doubles the last chorus: each of its two goes on where it was left."""
    listening = compared.parts.listening
    first = _both(compared)[0].remix.arrangement
    twice = [part for part in first.sections if part.name == "chorus 2"]
    assert len(twice) == 2
    for part in twice:
        frame = first.grid.bar_frame(part.first_bar + 1)
        listening.seek(frame, "A")
        listening.flip()
        assert listening.side == "B"
        listening.flip()
        assert abs(listening.frame - frame) <= 1


def test_the_louder_take_is_turned_down(
    remixed: MainWindow, qtbot: QtBot, engine: FakeEngine, output: HandOutput
) -> None:
    engine.lufs = -8.0
    _ask(remixed, qtbot, "mute the bass")
    listening, comparing = remixed.parts.listening, remixed.parts.session.comparing
    remixed.actions_table["compare"].trigger()
    qtbot.waitUntil(lambda: comparing.made is not None, timeout=60_000)
    peaks = {}
    for side in ("A", "B"):
        listening.seek(44_100, side)  # type: ignore[arg-type]
        listening.player.play()
        qtbot.waitUntil(lambda: listening.player._ring.waiting >= 8192, timeout=60_000)
        peaks[side] = float(np.abs(output.take(8192)).max())
        listening.player.pause()
    assert peaks["B"] / peaks["A"] == pytest.approx(10 ** (-6 / 20), rel=0.01)
    assert sides.turned_down(-14.0, -8.0) == 1.0
    assert sides.turned_down(None, -8.0) == 1.0


def test_the_decks_and_the_switch_say_what_is_compared(compared: MainWindow, qtbot: QtBot) -> None:
    timeline, session = compared.timeline, compared.parts.session
    first, _second = (made.remix.arrangement for made in _both(compared))
    qtbot.waitUntil(lambda: len(timeline.deck_a.blocks) == len(first.sections), timeout=60_000)
    assert timeline.decks.head_a.title.full_text.startswith("1  house")
    assert timeline.decks.head_b.title.full_text.startswith("2  at 100")
    assert compared.transport.sides.accessibleDescription() == "Take 1"
    assert "compared" in compared.takes.cards[0].accessibleDescription()
    qtbot.keyClick(timeline.deck_b, Qt.Key.Key_X, Qt.KeyboardModifier.ShiftModifier)
    assert session.comparing.take == ""
    qtbot.waitUntil(lambda: timeline.decks.head_a.title.full_text == "Original", timeout=60_000)
    assert compared.transport.sides.accessibleDescription() == "Original"


def test_who_goes_to_the_compared_take_compares_with_the_one_left_behind(
    compared: MainWindow, qtbot: QtBot
) -> None:
    session = compared.parts.session
    first, second = (take.id for take in session.work.takes)
    session.go_to_take(first)
    assert session.comparing.take == second
    qtbot.waitUntil(
        lambda: (
            session.comparing.made is not None
            and session.comparing.made.remix.plan == session.work.find(second).plan
        ),
        timeout=60_000,
    )
    session.remove_take(second)
    assert session.comparing.take == ""
    assert session.comparing.made is None
    session.undo_stack.undo()
    assert len(session.work.takes) == 2
