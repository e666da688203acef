"""The A/B switch: two halves of one record; the half that is heard is lit and says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

    from studio.style.palette import Palette


class SideSwitch(QAbstractButton):
    """Original or remix; a click, or Space on it, flips.

    Attributes:
        flipped: the person wants the other side.
    """

    flipped = Signal()

    def __init__(self, palette: Palette, words: tuple[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._palette = palette
        self._words = words
        self._side = "A"
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self.flipped)
        self.set_side("A")

    def set_side(self, side: str) -> None:
        """Which side is heard: "A" or "B"."""
        self._side = side
        self.setAccessibleDescription(self._words[side == "B"])
        self.update()

    def set_words(self, words: tuple[str, str]) -> None:
        """What both sides are called."""
        if words != self._words:
            self._words = words
            self.updateGeometry()
            self.set_side(self._side)

    def set_palette(self, palette: Palette) -> None:
        """Draw in another theme."""
        self._palette = palette
        self.update()

    def sizeHint(self) -> QSize:
        """Room for both words."""
        widest = max(self._metrics_width(word) for word in self._words)
        return QSize(round(widest * 2 + 108), 38)

    def _font(self) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(13)
        font.setWeight(QFont.Weight.DemiBold)
        return font

    def _metrics_width(self, word: str) -> float:
        from PySide6.QtGui import QFontMetricsF  # noqa: PLC0415

        return QFontMetricsF(self._font()).horizontalAdvance(word)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Both halves."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colors = self._palette.colors
        painter.setFont(self._font())
        box = QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5)
        edge = colors.focus if self.hasFocus() else colors.line
        painter.setPen(QPen(QColor(edge), 2 if self.hasFocus() else 1))
        painter.setBrush(QColor(colors.sunken))
        painter.drawRoundedRect(box, 18, 18)
        half = box.width() / 2
        for index, side in enumerate(("A", "B")):
            part = QRectF(box.left() + index * half, box.top(), half, box.height()).adjusted(3, 3, -3, -3)
            self._draw_half(painter, part, side, self._words[index])
        painter.end()

    def _draw_half(self, painter: QPainter, part: QRectF, side: str, word: str) -> None:
        colors, lit = self._palette.colors, side == self._side and self.isEnabled()
        color = colors.side_a if side == "A" else colors.side_b
        painter.setPen(Qt.PenStyle.NoPen)
        if lit:
            painter.setBrush(QColor(color))
            painter.drawRoundedRect(part, 15, 15)
        mark = QRectF(part.left() + 7, part.center().y() - 9, 18, 18)
        painter.setBrush(QColor(colors.window if lit else colors.line))
        painter.drawEllipse(mark)
        painter.setPen(QColor(color if lit else colors.text_faint))
        painter.drawText(mark, Qt.AlignmentFlag.AlignCenter, side)
        text = colors.window if lit else colors.text_soft if self.isEnabled() else colors.line_strong
        painter.setPen(QColor(text))
        painter.drawText(part.adjusted(32, 0, -8, 0), Qt.AlignmentFlag.AlignVCenter, word)
