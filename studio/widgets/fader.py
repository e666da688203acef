"""A level fader with a mark at 0 dB; keys, wheel and double click work as one expects of a fader."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QSlider

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent, QPaintEvent, QWheelEvent
    from PySide6.QtWidgets import QWidget

    from studio.style.palette import Palette

_PLACES = (0.0, 150.0, 375.0, 750.0, 1000.0)
_LEVELS = (-60.0, -30.0, -12.0, 0.0, 12.0)
_KNOB = 7.0


class Fader(QSlider):
    """A horizontal fader from −60 to +12 dB in steps of 0.1 dB.

    Attributes:
        level_changed: it was moved; carries the level [dB].
        level_settled: it was let go, or moved by a key; carries the level [dB].
    """

    level_changed = Signal(float)
    level_settled = Signal(float)

    def __init__(self, palette: Palette, color: str, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._palette = palette
        self._color = color
        self.setRange(0, 1000)
        self.setSingleStep(10)
        self.setPageStep(60)
        self.setValue(_value_of(0.0))
        self.setFixedHeight(22)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.valueChanged.connect(self._moved)
        self.sliderReleased.connect(lambda: self.level_settled.emit(self.level_db))

    @property
    def level_db(self) -> float:
        """Where it stands [dB]."""
        return round(_level_of(self.value()), 1)

    def set_level(self, level_db: float) -> None:
        """Move it without a word."""
        if self.isSliderDown() or abs(level_db - self.level_db) < 0.05:
            return
        blocked = self.blockSignals(True)  # noqa: FBT003 - Qt's own signature
        self.setValue(_value_of(level_db))
        self.blockSignals(blocked)
        self.update()

    def move_to(self, level_db: float) -> None:
        """Move it as a hand does."""
        self.setValue(_value_of(level_db))

    def set_palette(self, palette: Palette, color: str) -> None:
        """Draw in another theme."""
        self._palette, self._color = palette, color
        self.update()

    def sizeHint(self) -> QSize:
        """Wide enough for a hand."""
        return QSize(110, 22)

    def _moved(self, _value: int) -> None:
        self.level_changed.emit(self.level_db)
        if not self.isSliderDown():
            self.level_settled.emit(self.level_db)

    # -- Qt

    def _x_of(self, value: float) -> float:
        return _KNOB + (self.width() - 2 * _KNOB) * value / 1000

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The knob comes to the pointer."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.setSliderDown(True)
            self._to(event.position().x())
            self.setFocus(Qt.FocusReason.MouseFocusReason)
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """And follows it."""
        if self.isSliderDown():
            self._to(event.position().x())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        self.setSliderDown(False)
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Back to 0 dB."""
        self.setSliderDown(False)
        self.setValue(_value_of(0.0))
        event.accept()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Only a fader that has the focus follows the wheel, so that scrolling the lanes moves no level."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def _to(self, x: float) -> None:
        value = round((x - _KNOB) / max(1.0, self.width() - 2 * _KNOB) * 1000)
        near = _value_of(0.0)
        self.setValue(near if abs(value - near) < 14 else value)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Groove, level, mark and knob."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colors = self._palette.colors
        y, x, zero = self.height() / 2, self._x_of(self.value()), self._x_of(_value_of(0.0))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colors.line))
        painter.drawRoundedRect(QRectF(1, y - 2, self.width() - 2, 4), 2, 2)
        painter.setBrush(QColor(self._color if self.isEnabled() else colors.line_strong))
        painter.drawRoundedRect(QRectF(1, y - 2, max(0.0, x - 1), 4), 2, 2)
        painter.setPen(QPen(QColor(colors.line_strong), 1.2))
        painter.drawLine(QPointF(zero, y - 7), QPointF(zero, y - 4))
        painter.drawLine(QPointF(zero, y + 4), QPointF(zero, y + 7))
        ring = colors.focus if self.hasFocus() else colors.window
        painter.setPen(QPen(QColor(ring), 2))
        painter.setBrush(QColor(colors.text if self.isEnabled() else colors.line_strong))
        painter.drawEllipse(QPointF(x, y), _KNOB - 1, _KNOB - 1)
        painter.end()


def _level_of(value: float) -> float:
    """The level at a place of the knob: 0 dB stands at three quarters, −12 dB in the middle."""
    return float(np.interp(value, _PLACES, _LEVELS))


def _value_of(level_db: float) -> int:
    return round(float(np.interp(level_db, _LEVELS, _PLACES)))
