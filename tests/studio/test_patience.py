"""The window under use: no turn of its loop takes long, and a monkey leaves nothing behind."""

from __future__ import annotations

import gc
import random
import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog

from tests.studio.conftest import wait_whole

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QAbstractButton
    from pytestqt.qtbot import QtBot

    from studio.session.made import Side
    from studio.windows.main import MainWindow

_LONGEST_S = 0.3
"""Longest turn [s of processor time]. The aim is 0.05, and what is found is printed: 0.020 on a busy machine.
The time of a thread on a shared one swings fivefold, so that only a freeze fails here."""
_LEFT_ALONE = {"quit", "open", "demo", "save", "save_as", "collect", "export", "theme"}
"""What asks for files, ends the window, or styles everything anew."""


class Watchdog:
    """Measures the processor time of this thread between two turns of its loop: waiting costs nothing."""

    def __init__(self) -> None:
        self.turns: list[float] = []
        self._last = time.thread_time()
        self._timer = QTimer()
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._turn)
        self._timer.start()

    def stop(self) -> None:
        self._timer.stop()

    def _turn(self) -> None:
        now = time.thread_time()
        self.turns.append(now - self._last)
        self._last = now


def test_nothing_holds_the_window_longer_than_a_blink_while_a_song_is_made(
    window: MainWindow, qtbot: QtBot, song_file: Path
) -> None:
    """What is slow is slow each time; what a busy machine adds by chance is not there each time."""
    longest = min(_longest_turn(window, qtbot, song_file, f"house at {bpm}") for bpm in (124, 126, 128))
    print(f"longest turn: {longest * 1000:.0f} ms of processor time")
    assert longest < _LONGEST_S


def _longest_turn(window: MainWindow, qtbot: QtBot, song: Path, prompt: str) -> float:
    """Open a song, have it split, heard and remixed, correct it, and branch."""
    session = window.parts.session
    gc.collect()
    watchdog = Watchdog()
    with qtbot.waitSignal(session.song_changed, timeout=60_000):
        window.open_song(song)
    qtbot.waitUntil(lambda: session.song is not None and session.facts is not None, timeout=60_000)
    window.parts.flow.ask(f"{prompt}, double the last chorus")
    qtbot.waitUntil(lambda: session.plan is not None and prompt in session.plan.prompts[-1], timeout=60_000)
    wait_whole(window, qtbot)
    window.parts.hand.nudge(10.0)
    session.branch()
    wait_whole(window, qtbot)
    watchdog.stop()
    return max(watchdog.turns)


class Monkey:
    """Does what a person could do, by chance."""

    def __init__(self, window: MainWindow, seed: int) -> None:
        self._window = window
        self._chance = random.Random(seed)  # noqa: S311 - no secret
        timeline = window.timeline
        self._deeds = (
            lambda: self._press([row.switch for row in window.receipt.rows.values()]),
            lambda: self._press([head.mute for head in timeline.heads]),
            lambda: self._press([head.solo for head in timeline.heads]),
            lambda: self._press([card.star for card in window.takes.cards]),
            lambda: self._press(list(timeline.grid_bar.buttons.values())),
            self._move_fader,
            self._choose_take,
            self._seek,
            *[self._act] * 4,
        )

    def act(self) -> None:
        """One thing; a dialog that it opens is answered or closed."""
        self._chance.choice(self._deeds)()
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QDialog):
            self._chance.choice((dialog.accept, dialog.reject))()

    def _press(self, widgets: list[QAbstractButton]) -> None:
        usable = [one for one in widgets if one.isVisible() and one.isEnabled()]
        if usable:
            self._chance.choice(usable).click()

    def _move_fader(self) -> None:
        heads = self._window.timeline.heads
        if heads:
            self._chance.choice(heads).fader.setValue(self._chance.randrange(1000))

    def _choose_take(self) -> None:
        session = self._window.parts.session
        if session.work.takes:
            session.go_to_take(self._chance.choice(session.work.takes).id)

    def _seek(self) -> None:
        made = self._window.parts.session.made
        side: Side = self._chance.choice(("A", "B")) if made is not None else "A"
        self._window.parts.listening.seek(self._chance.randrange(1_400_000), side)

    def _act(self) -> None:
        usable = [
            made
            for row, made in self._window.actions_table.all()
            if row.id not in _LEFT_ALONE and made.isEnabled()
        ]
        self._chance.choice(usable).trigger()


def test_a_monkey_leaves_no_error_and_undo_walks_back_to_the_beginning(remixed: MainWindow) -> None:
    """The guards of every test see warnings, log lines and threads that are left."""
    session, monkey = remixed.parts.session, Monkey(remixed, seed=7)
    for step in range(1000):
        monkey.act()
        if step % 20 == 0:
            QApplication.processEvents()
    remixed.parts.listening.player.stop()
    while session.undo_stack.canUndo():
        session.undo_stack.undo()
    assert session.work.is_empty
    assert session.facts == session.heard_facts
    assert not session.rows()
