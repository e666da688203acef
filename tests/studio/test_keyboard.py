"""The whole story by keys alone: write, judge, listen, rearrange, turn a fader, undo, find a command."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from engines.model.operations import Gain, Order
from studio.widgets.basics import Switch
from studio.widgets.fader import Fader
from tests.studio.conftest import wait_whole

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from studio.windows.main import MainWindow

_MOST_STEPS = 200


def _focus() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def _press(keys: str) -> None:
    """Keys go to what has the focus, as a person's do."""
    QTest.keySequence(_focus(), QKeySequence(keys))


def _tab_to(wanted: Callable[[QWidget], bool]) -> QWidget:
    """Walk on with Tab until something has the focus."""
    for _step in range(_MOST_STEPS):
        QTest.keyClick(_focus(), Qt.Key.Key_Tab)
        if wanted(_focus()):
            return _focus()
    raise AssertionError("Tab never came there")


def _first_remix(window: MainWindow, qtbot: QtBot) -> None:
    window.activateWindow()
    window.top.menu.setFocus()
    _press("Ctrl+L")
    assert _focus() is window.prompt.edit
    QTest.keyClicks(_focus(), "house at 124, no drums in the intro")
    _press("Return")
    wait_whole(window, qtbot)


def test_a_remix_is_asked_for_judged_and_changed_by_keys(opened: MainWindow, qtbot: QtBot) -> None:
    session = opened.parts.session
    _first_remix(opened, qtbot)
    assert session.plan is not None

    switch = _tab_to(lambda widget: isinstance(widget, Switch))
    _press("Space")
    off = [edit for edit in session.plan.edits if not edit.enabled]
    assert [opened.receipt.rows[edit.id].switch for edit in off] == [switch]
    _press("Ctrl+Z")
    assert all(edit.enabled for edit in session.plan.edits)

    _tab_to(lambda widget: widget is opened.timeline.deck_b)
    _press("Space")
    assert opened.parts.listening.player.playing
    _press("X")
    assert opened.parts.listening.side == "B"
    _press("Space")

    before = session.plan
    for keys in ("Ctrl+Shift+Right", "Ctrl+Shift+Right", "Ctrl+T"):
        _press(keys)
    assert [edit.operation for edit in session.plan.active if isinstance(edit.operation, Order)] == [
        Order(sections=("verse 1", "chorus 1", "intro 1", "intro 1", "chorus 2"))
    ], "none of them waited for the remix of the one before"
    assert session.undo_stack.undoText() == "Play intro 1 once more"
    for _step in range(3):
        _press("Ctrl+Z")
    assert session.plan == before

    _tab_to(lambda widget: isinstance(widget, Fader) and widget is not opened.transport.volume)
    _press("Down")
    qtbot.waitUntil(
        lambda: any(isinstance(edit.operation, Gain) for edit in session.plan_to_change.edits), timeout=60_000
    )
    assert session.undo_stack.undoText().startswith("Level of ")


def test_every_command_is_found_by_its_name_and_dialogs_close_by_escape(
    opened: MainWindow, qtbot: QtBot
) -> None:
    opened.activateWindow()
    opened.top.menu.setFocus()
    _press("Ctrl+K")
    QTest.keyClicks(_focus(), "preferences")
    _press("Return")
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is not None, timeout=60_000)
    assert QApplication.activeModalWidget().windowTitle() == "Preferences"
    QTest.keyClick(QApplication.activeModalWidget(), Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None, timeout=60_000)
