"""Keys that a focused control needs for itself are not taken by shortcuts."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QSlider,
    QTabBar,
    QWidget,
)

from studio.windows.media_keys import MEDIA_KEYS


class OwnKeys(QObject):
    """Watches the control that has the focus, and no other: filtering every event would be slow."""

    def __init__(self, application: QApplication, parent: QObject) -> None:
        super().__init__(parent)
        self._application = application
        application.focusChanged.connect(self._focus_changed)

    def end(self) -> None:
        """Watch no more."""
        self._application.focusChanged.disconnect(self._focus_changed)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Accept the keys that are the control's own."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and _is_own_key(watched, event)
        ):
            event.accept()
            return False
        return super().eventFilter(watched, event)

    def _focus_changed(self, old: QWidget | None, new: QWidget | None) -> None:
        if old is not None:
            old.removeEventFilter(self)
        if new is not None:
            new.installEventFilter(self)


def _is_own_key(watched: QObject, event: QKeyEvent) -> bool:
    key = Qt.Key(event.key())
    if event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier):
        return False
    if isinstance(watched, QLineEdit | QPlainTextEdit):
        return key not in MEDIA_KEYS
    arrows = {Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End}
    if isinstance(watched, QSlider | QTabBar | QAbstractItemView | QComboBox):
        return key in arrows | {Qt.Key.Key_Space}
    return isinstance(watched, QAbstractButton) and key == Qt.Key.Key_Space
