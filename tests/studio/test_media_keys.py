"""Media keys play, stop and walk over the sections, wherever the focus is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

if TYPE_CHECKING:
    from studio.windows.main import MainWindow


def test_media_keys_do_what_is_printed_on_them(opened: MainWindow) -> None:
    player = opened.parts.listening.player
    opened.prompt.edit.setFocus()
    for key, playing in (
        (Qt.Key.Key_MediaTogglePlayPause, True),
        (Qt.Key.Key_MediaTogglePlayPause, False),
        (Qt.Key.Key_MediaPlay, True),
        (Qt.Key.Key_MediaStop, False),
    ):
        press(opened, key)
        assert player.playing is playing
    before = player.place.frame
    press(opened, Qt.Key.Key_MediaNext)
    there = player.place.frame
    assert there > before
    press(opened, Qt.Key.Key_MediaPrevious)
    assert player.place.frame < there


def press(window: MainWindow, key: Qt.Key) -> None:
    """As a keyboard does; media keys have no letter."""
    none = Qt.KeyboardModifier.NoModifier
    QTest.sendKeyEvent(QTest.KeyAction.Click, window.prompt.edit, key, "", none)
