"""Notices: one sentence at the foot of the window that goes by itself, or stays where it is an error."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from studio.widgets.basics import label, restyle, tool

if TYPE_CHECKING:
    from studio.style.theme import Theme

_INFO_MS = 6000
_ABOVE = 88


class Notices(QFrame):
    """Shows one sentence over the window."""

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._theme = theme
        self.setProperty("role", "notice")
        self._mark = QLabel()
        self.words = label("", wrap=True)
        self.words.setMinimumWidth(320)
        self.close_button = tool(self.tr("Close this notice"), "small", size=16)
        self.close_button.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 10, 8, 10)
        row.setSpacing(10)
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.words, 1)
        row.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        window.installEventFilter(self)
        self.hide()

    def show_notice(self, level: str, words: str) -> None:
        """Say something; "bad" stays until it is closed."""
        colors = self._theme.palette.colors
        bad = level == "bad"
        self.words.setText(words)
        self.setAccessibleName(words)
        color = colors.bad if bad else colors.ok
        name = "assumed" if bad else "done"
        self._mark.setPixmap(self._theme.pixmap(name, color, size=20, scale=self.devicePixelRatioF()))
        self.close_button.setIcon(self._theme.icon("close", size=16))
        restyle(self, "level", level)
        self._timer.stop()
        if not bad:
            self._timer.start(_INFO_MS)
        self.show()
        self.raise_()
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in place when the window changes its size."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        window = self.parentWidget()
        if window is None:
            return
        width = min(620, window.width() - 40)
        self.setFixedWidth(width)
        self.adjustSize()
        self.move((window.width() - width) // 2, window.height() - self.height() - _ABOVE)
