"""The playhead: a pane over all rows of the timeline that draws lines and lets the mouse through."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from studio.style.palette import Palette


class Playhead(QWidget):
    """One line where the sound is, and a dashed one where the same place stands on the other side."""

    def __init__(self, palette: Palette, parent: QWidget) -> None:
        super().__init__(parent)
        self._palette = palette
        self._x: float | None = None
        self._ghost: tuple[float, float, float] | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)

    def set_palette(self, palette: Palette) -> None:
        """Draw in another theme."""
        self._palette = palette
        self.update()

    def place(self, x: float | None, ghost: tuple[float, float, float] | None) -> None:
        """Stand at `x` [px]; `ghost` is x, top and bottom of the dashed line."""
        if (x, ghost) == (self._x, self._ghost):
            return
        self._dirty()
        self._x, self._ghost = x, ghost
        self._dirty()

    def _dirty(self) -> None:
        if self._x is not None:
            self.update(QRectF(self._x - 8, 0, 16, self.height()).toAlignedRect())
        if self._ghost is not None:
            self.update(QRectF(self._ghost[0] - 3, self._ghost[1], 6, self._ghost[2]).toAlignedRect())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The lines."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colors = self._palette.colors
        if self._ghost is not None:
            x, top, bottom = self._ghost
            painter.setPen(QPen(QColor(colors.text), 1.4, Qt.PenStyle.DotLine))
            painter.drawLine(QPointF(x, top), QPointF(x, bottom))
        if self._x is not None:
            painter.setPen(QPen(QColor(colors.text), 1.6))
            painter.drawLine(QPointF(self._x, 10), QPointF(self._x, self.height()))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colors.text))
            x = self._x
            painter.drawPolygon(QPolygonF([QPointF(x - 6, 4), QPointF(x + 6, 4), QPointF(x, 14)]))
        painter.end()
