"""The media keys: of the keyboard while the window has the focus, and of the desktop wherever it is."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from studio.actions.registry import Registry
    from studio.windows.main import MainWindow
    from studio.windows.remote import Remote

MEDIA_KEYS: Final = {
    Qt.Key.Key_MediaTogglePlayPause: "play",
    Qt.Key.Key_MediaPlay: "play",
    Qt.Key.Key_MediaPause: "play",
    Qt.Key.Key_MediaStop: "stop",
    Qt.Key.Key_MediaNext: "section_on",
    Qt.Key.Key_MediaPrevious: "section_back",
}
"""Each key with the action that it does."""


def listen_to_media_keys(actions: Registry, window: QWidget) -> None:
    """Have each media key do its action, beside the action's own key."""
    for key, action in MEDIA_KEYS.items():
        shortcut = QShortcut(QKeySequence(key), window)
        shortcut.setContext(Qt.ShortcutContext.ApplicationShortcut)
        shortcut.setAutoRepeat(False)
        shortcut.activated.connect(actions[action].trigger)


def offer_to_desktop(window: MainWindow) -> Remote | None:
    """Let the desktop's own controls work the window; None where there is no session bus."""
    address = os.environ.get("DBUS_SESSION_BUS_ADDRESS", "")
    if not address or not sys.platform.startswith("linux"):
        return None
    from studio.windows.remote import Remote  # noqa: PLC0415 - Qt's D-Bus is not there on every system

    return Remote(window, address)
