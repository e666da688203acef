"""A stereo level meter with a slow fall and a peak mark."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from studio.style.palette import Palette

_FLOOR_DB = -54.0
_FALL_DB = 1.6


class Meter(QWidget):
    """Shows the peaks of both channels [dBFS]."""

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._palette = palette
        self._levels = [_FLOOR_DB, _FLOOR_DB]
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_palette(self, palette: Palette) -> None:
        """Draw in another theme."""
        self._palette = palette
        self.update()

    def sizeHint(self) -> QSize:
        """A slim bar."""
        return QSize(110, 14)

    def set_peaks(self, left: float, right: float) -> None:
        """Peaks of this moment, 0–1; what was louder before falls slowly."""
        fresh = [
            max(_decibels(peak), old - _FALL_DB, _FLOOR_DB)
            for peak, old in zip((left, right), self._levels, strict=True)
        ]
        if fresh != self._levels:
            self._levels = fresh
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Two bars."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        colors = self._palette.colors
        for index, level in enumerate(self._levels):
            top = index * 8
            painter.setBrush(QColor(colors.line))
            painter.drawRoundedRect(QRectF(0, top, self.width(), 5), 2.5, 2.5)
            share = (level - _FLOOR_DB) / -_FLOOR_DB
            color = colors.bad if level > -0.3 else colors.warn if level > -6 else colors.ok
            painter.setBrush(QColor(color))
            if share > 0:
                painter.drawRoundedRect(QRectF(0, top, min(1.0, share) * self.width(), 5), 2.5, 2.5)
        painter.end()


def _decibels(peak: float) -> float:
    return 20 * math.log10(peak) if peak > 1e-6 else _FLOOR_DB
