"""The window as a whole: how it starts, who can use it without a mouse or sight, and how patient it is."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import time
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSlider,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QScrollBar,
    QWidget,
)

from studio.panels.takes import TakeCard
from tests.studio.conftest import wait_whole

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from studio.windows.main import MainWindow
    from tests.studio.fakes import FakeEngine

_START = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from studio.app import build
from studio.session.engine import PipelineEngine
application = QApplication([])
window = build(application, PipelineEngine(), Path("none.ogg"))
window.show()
application.processEvents()
heavy = {"torch", "librosa", "scipy", "demucs", "av", "soundfile", "pedalboard"} & set(sys.modules)
window.close()
print(sorted(heavy))
"""


def test_the_window_stands_before_anything_heavy_is_imported(tmp_path: Path) -> None:
    surroundings = os.environ | {"QT_QPA_PLATFORM": "offscreen", "FLIPSIDE_HOME": str(tmp_path)}
    done = subprocess.run(
        [sys.executable, "-c", _START],
        capture_output=True,
        text=True,
        env=surroundings,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == "[]"


_CONTROLS = (QAbstractButton, QAbstractSlider, QComboBox, QLineEdit, QPlainTextEdit, TakeCard)


def _controls(window: QWidget) -> list[QWidget]:
    found = [widget for kind in _CONTROLS for widget in window.findChildren(kind)]
    return [widget for widget in found if widget.isVisibleTo(window) and not isinstance(widget, QScrollBar)]


def test_every_control_has_a_name_and_can_be_reached_by_keys(remixed: MainWindow) -> None:
    controls = _controls(remixed)
    assert len(controls) > 40
    nameless = [
        (type(one).__name__, one.objectName())
        for one in controls
        if not one.accessibleName() and not getattr(one, "text", lambda: "")()
    ]
    assert not nameless
    # What Qt makes for its own tab bar and menus is reached by other keys.
    own = [one for one in controls if not one.objectName().startswith(("qt_", "Scroll"))]
    unreachable = [
        one.accessibleName() for one in own if one.isEnabled() and one.focusPolicy() == Qt.FocusPolicy.NoFocus
    ]
    assert not unreachable


def test_tab_walks_in_a_circle_over_the_main_controls(remixed: MainWindow, qtbot: QtBot) -> None:
    remixed.activateWindow()
    remixed.top.menu.setFocus()
    seen: set[int] = set()
    for _step in range(400):
        widget = QApplication.focusWidget()
        if widget is None or id(widget) in seen:
            break
        seen.add(id(widget))
        qtbot.keyClick(widget, Qt.Key.Key_Tab)
    assert id(remixed.prompt.edit) in seen
    assert id(remixed.transport.sides) in seen
    assert id(remixed.transport.volume) in seen


def test_arrow_keys_belong_to_the_fader_that_has_the_focus(remixed: MainWindow, qtbot: QtBot) -> None:
    volume = remixed.transport.volume
    remixed.parts.listening.seek(100_000)
    volume.setFocus()
    before = volume.level_db
    qtbot.keyClick(volume, Qt.Key.Key_Left)
    assert volume.level_db < before
    assert remixed.parts.listening.frame == 100_000


def test_the_palette_runs_a_command_by_a_few_letters(remixed: MainWindow, qtbot: QtBot) -> None:
    palette = remixed.dialogs.command_palette()
    palette.line.setText("flip orig")
    assert remixed.parts.listening.side == "A"
    qtbot.keyClick(palette.line, Qt.Key.Key_Return)
    assert remixed.parts.listening.side == "B"


def test_the_theme_changes_at_once_and_is_remembered(window: MainWindow) -> None:
    window.parts.settings.change(theme="dark")
    assert window.parts.theme.palette.id == "dark"
    window.actions_table["theme"].trigger()
    assert window.parts.theme.palette.id == "light"
    assert window.parts.settings.values.theme == "light"


def test_the_prompt_line_walks_its_history_and_keeps_the_draft(remixed: MainWindow, qtbot: QtBot) -> None:
    edit = remixed.prompt.edit
    edit.setFocus()
    edit.set_words("my draft")
    qtbot.keyClick(edit, Qt.Key.Key_Up)
    assert edit.words.startswith("house at 124")
    qtbot.keyClick(edit, Qt.Key.Key_Down)
    assert edit.words == "my draft"
    edit.set_words("x" * 20_000)
    assert len(edit.words) == 10_000


def test_nothing_holds_the_window_longer_than_a_blink_while_a_song_is_made(
    window: MainWindow, qtbot: QtBot, song_file: Path
) -> None:
    """Counts what the window's own thread works between two turns of its loop, in processor time."""
    longest = [0.0]
    last = [time.thread_time()]

    def turn() -> None:
        now = time.thread_time()
        longest[0] = max(longest[0], now - last[0])
        last[0] = now

    watch = QTimer()
    watch.setInterval(0)
    watch.timeout.connect(turn)
    watch.start()
    window.open_song(song_file)
    qtbot.waitUntil(lambda: window.parts.session.facts is not None, timeout=60_000)
    window.parts.flow.ask("house at 124, double the last chorus")
    wait_whole(window, qtbot)
    watch.stop()
    print(f"longest turn: {longest[0] * 1000:.0f} ms of processor time")
    assert longest[0] < 0.4


def test_a_monkey_leaves_no_error_and_undo_walks_back_to_the_beginning(
    remixed: MainWindow, qtbot: QtBot, engine: FakeEngine
) -> None:
    """A seeded monkey over the panels: switches, faders, mutes, takes, flips, seeks, zooms, undo and redo."""
    chance = random.Random(7)  # noqa: S311 - no secret
    session, timeline = remixed.parts.session, remixed.timeline

    def some(widgets: list[QAbstractButton]) -> None:
        usable = [one for one in widgets if one.isVisible() and one.isEnabled()]
        if usable:
            chance.choice(usable).click()

    def act() -> None:
        rows = list(remixed.receipt.rows.values())
        deeds = (
            lambda: some([row.switch for row in rows]),
            lambda: some([head.mute for head in timeline.heads]),
            lambda: some([head.solo for head in timeline.heads]),
            lambda: (
                chance.choice(timeline.heads).fader.setValue(chance.randrange(1000))
                if timeline.heads
                else None
            ),
            lambda: (
                chance.choice(remixed.takes.cards).chosen.emit(chance.choice(session.work.takes).id)
                if session.work.takes
                else None
            ),
            lambda: some([card.star for card in remixed.takes.cards]),
            remixed.actions_table["flip"].trigger,
            remixed.actions_table["undo"].trigger,
            remixed.actions_table["redo"].trigger,
            remixed.actions_table["branch"].trigger,
            remixed.actions_table["zoom_in"].trigger,
            remixed.actions_table["zoom_out"].trigger,
            remixed.actions_table["loop"].trigger,
            remixed.actions_table["section_on"].trigger,
            remixed.actions_table["bar_back"].trigger,
        )
        chance.choice(deeds)()

    for step in range(300):
        act()
        if step % 10 == 0:
            qtbot.wait(5)
    while session.undo_stack.canUndo():
        session.undo_stack.undo()
    assert session.plan is None
    assert not session.work.takes
    assert not remixed.parts.session.rows()
