"""A deck: one whole song, its sections as named coloured blocks over its waveform."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from studio.style.palette import contrast
from studio.widgets.row import Row
from studio.widgets.wave_image import rgb, wave_image

if TYPE_CHECKING:
    import numpy.typing as npt
    from PySide6.QtGui import QMouseEvent
    from PySide6.QtWidgets import QWidget

    from studio.session.peaks import Pyramid
    from studio.style.palette import Palette
    from studio.widgets.axis import Axis, View

_STRIP = 22
_HEIGHT = 104


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A section: where it is and what it is called."""

    name: str
    start: float
    stop: float


class Deck(Row):
    """Draws blocks, bars and the waveform of one side.

    Attributes:
        block_pressed: the person pressed the name of a section; carries it.
    """

    block_pressed = Signal(str)

    def __init__(self, view: View, palette: Palette, token: str, parent: QWidget | None = None) -> None:
        super().__init__(view, palette, _HEIGHT, parent)
        self._token = token
        self._axis: Axis | None = None
        self._blocks: tuple[Block, ...] = ()
        self._peaks: Pyramid | None = None
        self._words = ""
        self._selected: tuple[float, float] | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    @property
    def axis(self) -> Axis | None:
        """Its beats and frames."""
        return self._axis

    @property
    def blocks(self) -> tuple[Block, ...]:
        """Its sections."""
        return self._blocks

    def set_song(self, axis: Axis | None, blocks: tuple[Block, ...]) -> None:
        """Beats and sections; None for an empty deck."""
        self._axis, self._blocks = axis, blocks
        self.redraw()

    @property
    def selected(self) -> tuple[float, float] | None:
        """The beats that are shown as selected."""
        return self._selected

    def set_selected(self, beats: tuple[float, float] | None) -> None:
        """Show beats as selected, or none."""
        if beats != self._selected:
            self._selected = beats
            self.redraw()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A press on a section's name is that section."""
        at = self._view.beat_at(event.position().x())
        pressed = self._pressed
        super().mouseReleaseEvent(event)
        if pressed is None or event.position().y() >= _STRIP:
            return
        block = next((one for one in self._blocks if one.start <= at < one.stop), None)
        if block is not None and block.start <= pressed < block.stop:
            self.block_pressed.emit(block.name)

    def set_peaks(self, peaks: Pyramid | None) -> None:
        """The waveform, or None while there is none."""
        self._peaks = peaks
        self.redraw()

    def set_words(self, words: str) -> None:
        """What stands in the deck while it has no waveform."""
        if words != self._words:
            self._words = words
            self.redraw()

    def background(self) -> str:
        """Sunken."""
        return self._palette.colors.sunken

    def draw(self, painter: QPainter, scale: float) -> None:
        """Blocks above, waveform below."""
        if self._axis is None or self._peaks is None:
            self._draw_words(painter)
        if self._axis is None:
            return
        self._draw_bars(painter, self._axis)
        if self._peaks is not None:
            self._draw_wave(painter, self._axis, self._peaks, scale)
        for block in self._blocks:
            self._draw_block(painter, block)
        self._draw_selected(painter)
        if self.hasFocus():
            painter.setPen(QPen(QColor(self._palette.colors.focus), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(1, 1, self.width() - 2, self.height() - 2))

    def focusInEvent(self, _event: object) -> None:
        """Show the focus."""
        self.redraw()

    def focusOutEvent(self, _event: object) -> None:
        """Hide it."""
        self.redraw()

    def _draw_selected(self, painter: QPainter) -> None:
        if self._selected is None:
            return
        left, right = (self._view.x_of(beat) for beat in self._selected)
        color = QColor(self._palette.colors.accent)
        painter.setPen(QPen(color, 2))
        color.setAlpha(46)
        painter.setBrush(color)
        painter.drawRect(QRectF(left + 1, 1, max(2.0, right - left - 2), self.height() - 2))

    def _draw_words(self, painter: QPainter) -> None:
        painter.setPen(QColor(self._palette.colors.text_faint))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._words)

    def _draw_bars(self, painter: QPainter, axis: Axis) -> None:
        if not axis.heard:
            return
        width = self._view.pixels_a_beat * 4
        every = 1 if width > 14 else 4 if width > 4 else 16
        painter.setPen(QPen(QColor(self._palette.colors.line), 1))
        for beat in axis.bars[::every]:
            x = round(self._view.x_of(float(beat))) + 0.5
            if 0 <= x <= self.width() and beat <= axis.end:
                painter.drawLine(QPointF(x, _STRIP), QPointF(x, self.height()))

    def _draw_wave(self, painter: QPainter, axis: Axis, peaks: Pyramid, scale: float) -> None:
        stop = min(self.width(), round(self._view.x_of(axis.end)))
        if stop <= 0:
            return
        columns = round(stop * scale)
        beats = self._view.first + np.arange(columns + 1) / scale / self._view.pixels_a_beat
        minima, maxima = peaks.columns(axis.frame_at(beats).astype(np.int64))
        height = self.height() - _STRIP - 6
        gain = 0.95 / max(0.2, peaks.peak)
        color: npt.NDArray[np.uint8] = rgb(getattr(self._palette.colors, self._token))
        image = wave_image(minima, maxima, round(height * scale), color, gain=gain)
        painter.drawImage(QRectF(0, _STRIP + 3, stop, height), image)

    def _draw_block(self, painter: QPainter, block: Block) -> None:
        left, right = self._view.x_of(block.start), self._view.x_of(block.stop)
        if right < 0 or left > self.width():
            return
        color = self._palette.section(block.name)
        box = QRectF(left + 0.5, 1, max(2.0, right - left - 1.5), _STRIP - 4)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(color))
        painter.drawRoundedRect(box, 5, 5)
        tint = QColor(color)
        tint.setAlpha(26)
        painter.fillRect(QRectF(box.left(), _STRIP, box.width(), self.height() - _STRIP), tint)
        font = QFont(self.font())
        font.setPixelSize(11)
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        dark, light = "#14131A", "#FFFFFF"
        painter.setPen(QColor(dark if contrast(dark, color) >= contrast(light, color) else light))
        inner = box.adjusted(7 if box.left() > 0 else 7 - box.left(), 0, -5, 0)
        text = QFontMetricsF(font).elidedText(block.name, Qt.TextElideMode.ElideRight, inner.width())
        if len(text) > 1 or text == block.name:
            painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
