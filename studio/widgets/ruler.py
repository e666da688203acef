"""The ruler: bar numbers, or seconds while the beats are unknown, and the stretch that loops."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from studio.widgets.row import Row

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from studio.style.palette import Palette
    from studio.widgets.axis import Axis, View

_LEAST_PX = 46


class Ruler(Row):
    """Bars of the side that is heard; press to go there, draw to loop."""

    def __init__(self, view: View, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(view, palette, 28, parent)
        self._axis: Axis | None = None
        self._loop: tuple[float, float] | None = None

    def set_axis(self, axis: Axis | None) -> None:
        """The bars to show."""
        if axis is not self._axis:
            self._axis = axis
            self.redraw()

    def set_loop(self, loop: tuple[float, float] | None) -> None:
        """The beats that loop, or None."""
        if loop != self._loop:
            self._loop = loop
            self.redraw()

    def draw(self, painter: QPainter, scale: float) -> None:  # noqa: ARG002 - of the base class
        """Numbers and ticks."""
        colors = self._palette.colors
        height = self.height()
        if self._loop is not None:
            left, right = (self._view.x_of(beat) for beat in self._loop)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colors.accent))
            painter.drawRoundedRect(QRectF(left, height - 6, right - left, 5), 2.5, 2.5)
        if self._axis is None:
            return
        font = QFont(self.font())
        font.setPixelSize(11)
        font.setFeature(QFont.Tag("tnum"), 1)
        painter.setFont(font)
        step = _step_bars(self._axis, self._view)
        for index in range(0, len(self._axis.bars), step):
            beat = float(self._axis.bars[index])
            x = self._view.x_of(beat)
            if not -60 <= x <= self.width() + 4 or beat > self._axis.end:
                continue
            painter.setPen(QPen(QColor(colors.line_strong), 1))
            painter.drawLine(QPointF(x + 0.5, height - 7), QPointF(x + 0.5, height))
            painter.setPen(QColor(colors.text_faint))
            painter.drawText(QPointF(x + 5, height - 11), self._label(index))

    def _label(self, index: int) -> str:
        if self._axis is not None and not self._axis.heard:
            seconds = index * 2
            return f"{seconds // 60}:{seconds % 60:02d}"
        return str(index + 1)


def _step_bars(axis: Axis, view: View) -> int:
    """Every how many bars a number has room."""
    beats_a_bar = max(1.0, float(axis.bars[-1] - axis.bars[0]) / max(1, len(axis.bars) - 1))
    width = beats_a_bar * view.pixels_a_beat
    step = 1
    while step * width < _LEAST_PX:
        step *= 2
    return step
