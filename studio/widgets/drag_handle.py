"""A button that files are dragged out of: a press asks for them, and they come along once they are there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl, Signal
from PySide6.QtGui import QDrag
from PySide6.QtWidgets import QApplication, QToolButton

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QMouseEvent
    from PySide6.QtWidgets import QWidget


class DragHandle(QToolButton):
    """Begins a drag of files that may take a moment to be written.

    Attributes:
        wanted: the handle was pressed; `offer` the files when they are there.
    """

    wanted = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self._at: QPoint | None = None
        self._files: tuple[Path, ...] = ()

    def offer(self, files: tuple[Path, ...]) -> None:
        """These are what is dragged until the next press."""
        self._files = files

    def carried(self) -> QMimeData:
        """What goes along with the drag."""
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path)) for path in self._files])
        return data

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Ask for the files."""
        if event.button() == Qt.MouseButton.LeftButton and self.isEnabled():
            self._at, self._files = event.position().toPoint(), ()
            self.wanted.emit()
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Begin the drag, once the pointer moves and the files are there."""
        if self._at is None or not self._files:
            return
        if (event.position().toPoint() - self._at).manhattanLength() >= QApplication.startDragDistance():
            self._at = None
            self.setDown(False)
            drag = QDrag(self)
            drag.setMimeData(self.carried())
            drag.setPixmap(self.icon().pixmap(32, 32))
            drag.exec(Qt.DropAction.CopyAction)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Nothing is dragged any more."""
        self._at = None
        super().mouseReleaseEvent(event)
