"""Two shares over time as a thin strip: one stands on the ground, the other on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

_HEIGHT = 28


class ShareStrip(QWidget):
    """Two stacked shares of each second.

    Args:
        below, above: shares 0–1 of each second, as many of both; together 1, or 0 where nothing is heard.
        colors: of both.
    """

    def __init__(self, below: Sequence[float], above: Sequence[float], colors: tuple[str, str]) -> None:
        super().__init__()
        self._columns = tuple(zip(below, above, strict=True))
        self._colors = colors
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """As wide as there is room."""
        return QSize(200, _HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A column for each second."""
        painter = QPainter(self)
        step = self.width() / max(1, len(self._columns))
        for second, (below, above) in enumerate(self._columns):
            left, floor = second * step, below * _HEIGHT
            ceiling = floor + above * _HEIGHT
            low, high = (QColor(color) for color in self._colors)
            painter.fillRect(QRectF(left, _HEIGHT - floor, step, floor), low)
            painter.fillRect(QRectF(left, _HEIGHT - ceiling, step, ceiling - floor), high)
        painter.end()
