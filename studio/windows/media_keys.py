"""The media keys of keyboards and headsets, while the window has the focus."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from studio.actions.registry import Registry

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
