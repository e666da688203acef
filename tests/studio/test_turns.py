"""Work in turns, and the tempo of each bar as it is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from shiboken6 import delete

from studio.widgets.axis import bar_bpm
from studio.widgets.turns import Turns
from tests.studio.conftest import wait_whole

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from studio.windows.main import MainWindow


class _Worker(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.done = 0

    def work(self) -> None:
        self.done += 1


def test_what_is_asked_for_twice_is_done_once_and_nothing_for_those_that_are_gone(qtbot: QtBot) -> None:
    turns, stays, goes = Turns(), _Worker(), _Worker()
    for worker in (goes, stays, stays):
        turns.ask(worker.work)
    assert not stays.done
    delete(goes)
    qtbot.waitUntil(lambda: turns.idle)
    assert (stays.done, goes.done) == (1, 0)
    turns.ask(stays.work)
    qtbot.waitUntil(lambda: turns.idle)
    assert stays.done == 2


def test_a_tempo_ramp_is_shown_where_the_playhead_stands(opened: MainWindow, qtbot: QtBot) -> None:
    opened.parts.flow.ask("gradually slow down to 100 bpm")
    session, listening = opened.parts.session, opened.parts.listening
    qtbot.waitUntil(lambda: session.plan is not None, timeout=60_000)
    wait_whole(opened, qtbot)
    assert session.made is not None
    grid = session.made.remix.arrangement.grid
    last = grid.bar_at(session.made.remix.arrangement.length - 1)
    listening.go_to_side("B")
    shown = []
    for bar in (1, last):
        listening.seek(grid.bar_frame(bar))
        opened.transport.tick()
        shown.append(opened.transport.place.text())
        assert f"{bar_bpm(grid, bar):.1f} BPM" in shown[-1]
    assert shown[0] != shown[1]
    assert "→" in opened.timeline.decks.head_b.figures.full_text
    marks = [mark.name for mark in opened.timeline.deck_b.chords]
    assert marks == sorted(marks, key=int, reverse=True)
    assert len(marks) > 2
