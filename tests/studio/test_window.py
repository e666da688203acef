"""The window as a whole: how it starts, who can use it without a mouse or sight, and how patient it is."""

from __future__ import annotations

import gc
import os
import subprocess
import sys
import weakref
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import (
    QApplication,
)

from studio.app import build

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from studio.windows.main import MainWindow
    from tests.studio.conftest import HandOutput
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


def test_a_window_that_is_gone_leaves_nothing_in_memory(
    qapp: QApplication, engine: FakeEngine, output: HandOutput, tmp_path: Path
) -> None:
    """What its signals are connected to would keep all of it, songs and all, where a sender outlived it."""
    window = build(qapp, engine, tmp_path / "demo.ogg", output=output)
    parts = window.parts
    left = [weakref.ref(one) for one in (window, parts.session, parts.runner, parts.theme, parts.listening)]
    window.show()
    window.close()
    window.deleteLater()
    del window, parts
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    assert not [one() for one in left if one() is not None]


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


def test_a_device_that_goes_away_pauses_with_a_word_and_comes_back(
    opened: MainWindow, qtbot: QtBot, output: HandOutput
) -> None:
    listening = opened.parts.listening
    listening.toggle()
    qtbot.waitUntil(lambda: output.alive, timeout=60_000)
    output.take(4_410)
    output.alive = False
    qtbot.waitUntil(lambda: not listening.player.playing, timeout=60_000)
    place = listening.frame
    assert "has gone" in opened.notices.words.text()
    assert opened.notices.isVisible()
    listening.toggle()
    qtbot.waitUntil(lambda: output.alive, timeout=60_000)
    assert listening.player.playing
    assert listening.frame == place
