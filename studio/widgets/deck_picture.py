"""The picture of a deck: one whole song, its sections as named coloured blocks, its waveform and chords."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from studio.style.palette import contrast
from studio.widgets.row import Row
from studio.widgets.wave_image import wave_image

if TYPE_CHECKING:
    import numpy.typing as npt
    from PySide6.QtWidgets import QWidget

    from studio.session.peaks import Pyramid
    from studio.style.palette import Palette
    from studio.widgets.axis import Axis, View

STRIP = 22
"""Height of the names of the sections [px]."""
_CHORDS = 15
DECK_HEIGHT = 112
LOW_DECK_HEIGHT = 84


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A section.

    Attributes:
        section: its name in the song; empty for none.
        name: what it is called.
        start, stop: where it is [beats].
        spoken: for screen readers.
        sure: whether it was heard clearly.
    """

    name: str
    start: float
    stop: float
    section: str = ""
    spoken: str = ""
    sure: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class ChordMark:
    """A chord: where it is, what it is called, and whether it was heard clearly."""

    name: str
    start: float
    stop: float
    sure: bool = True


class DeckPicture(Row):
    """Draws blocks, bars, chords and the waveform of one side."""

    def __init__(self, view: View, palette: Palette, token: str, parent: QWidget | None = None) -> None:
        super().__init__(view, palette, DECK_HEIGHT, parent)
        self._token = token
        self._axis: Axis | None = None
        self._blocks: tuple[Block, ...] = ()
        self._chords: tuple[ChordMark, ...] = ()
        self._peaks: Pyramid | None = None
        self._words = ""
        self._selected: tuple[float, float] | None = None
        self._correcting = False

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
        if axis is not self._axis or blocks != self._blocks:
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

    @property
    def chords(self) -> tuple[ChordMark, ...]:
        """What stands under the waveform."""
        return self._chords

    def set_chords(self, chords: tuple[ChordMark, ...]) -> None:
        """The chords under the waveform, or the tempo where it changes."""
        if chords != self._chords:
            self._chords = chords
            self.redraw()

    def set_correcting(self, *, on: bool) -> None:
        """Whether beats are shown, and bar lines can be dragged."""
        self._correcting = on
        self.redraw()

    # -- drawing

    @property
    def _foot(self) -> int:
        """The room that the chords take [px]."""
        return _CHORDS if self._chords else 0

    def set_peaks(self, peaks: Pyramid | None) -> None:
        """The waveform, or None while there is none."""
        if peaks is not self._peaks:
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
        if self._correcting:
            self._draw_beats(painter, self._axis)
        for block in self._blocks:
            self._draw_block(painter, block)
        self._draw_chords(painter)
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
        bars, pen = axis.bars[::every], QPen(QColor(self._palette.colors.line), 1)
        sure = (bars >= axis.sure[0]) & (bars <= axis.sure[1])
        for some, style in ((bars[sure], Qt.PenStyle.SolidLine), (bars[~sure], Qt.PenStyle.DotLine)):
            pen.setStyle(style)
            painter.setPen(pen)
            painter.drawLines(self._lines_at(some, axis.end, self.height()))

    def _lines_at(self, beats: npt.NDArray[np.int64], end: float, bottom: int) -> list[QLineF]:
        """Upright lines at those beats that are seen."""
        first = self._view.first
        seen = beats[(beats >= first) & (beats <= min(end, first + self._view.shown))]
        places = np.round((seen - first) * self._view.pixels_a_beat) + 0.5
        return [QLineF(x, STRIP, x, bottom) for x in places.tolist()]

    def _draw_beats(self, painter: QPainter, axis: Axis) -> None:
        """Every beat, and the bar lines that can be dragged."""
        colors = self._palette.colors
        if self._view.pixels_a_beat > 5:
            painter.setPen(QPen(QColor(colors.text_faint), 1))
            for beat in range(int(max(0.0, self._view.first)), int(self._view.first + self._view.shown) + 1):
                x = round(self._view.x_of(float(beat))) + 0.5
                painter.drawLine(
                    QPointF(x, self.height() - 11 - self._foot), QPointF(x, self.height() - self._foot)
                )
        painter.setPen(QPen(QColor(colors.accent), 1.5))
        painter.drawLines(self._lines_at(axis.bars, axis.end, self.height() - self._foot))

    def _draw_chords(self, painter: QPainter) -> None:
        font = QFont(self.font())
        font.setPixelSize(10)
        metrics = QFontMetricsF(font)
        colors = self._palette.colors
        widths: dict[str, float] = {}
        first, last = self._view.first, self._view.first + self._view.shown
        painter.setFont(font)
        for chord in self._chords:
            if chord.stop < first or chord.start > last:
                continue
            name = chord.name if chord.sure else f"{chord.name}?"
            if name not in widths:
                widths[name] = metrics.horizontalAdvance(name) + 4
            if widths[name] <= (chord.stop - chord.start) * self._view.pixels_a_beat:
                painter.setPen(QColor(colors.text_soft if chord.sure else colors.text_faint))
                painter.drawText(QPointF(self._view.x_of(chord.start) + 3, self.height() - 4), name)

    def _draw_wave(self, painter: QPainter, axis: Axis, peaks: Pyramid, scale: float) -> None:
        stop = min(self.width(), round(self._view.x_of(axis.end)))
        if stop <= 0:
            return
        columns = round(stop * scale)
        beats = self._view.first + np.arange(columns + 1) / scale / self._view.pixels_a_beat
        minima, maxima = peaks.columns(axis.frame_at(beats).astype(np.int64))
        height = self.height() - STRIP - 6 - self._foot
        gain = 0.95 / max(0.2, peaks.peak)
        color = getattr(self._palette.colors, self._token)
        image = wave_image(minima, maxima, round(height * scale), color, gain=gain)
        painter.drawImage(QRectF(0, STRIP + 3, stop, height), image)

    def _draw_block(self, painter: QPainter, block: Block) -> None:
        left, right = self._view.x_of(block.start), self._view.x_of(block.stop)
        if right < 0 or left > self.width():
            return
        color = self._palette.section(block.section)
        box = QRectF(left + 0.5, 1, max(2.0, right - left - 1.5), STRIP - 4)
        painter.setPen(Qt.PenStyle.NoPen if block.sure else QPen(QColor(color), 1.2, Qt.PenStyle.DashLine))
        painter.setBrush(QColor(color) if block.sure else QColor(self._palette.colors.raised))
        painter.drawRoundedRect(box, 5, 5)
        left, right = max(0, int(box.left())), min(self.width(), int(box.right()))
        tint = QColor(color)
        tint.setAlpha(26)
        painter.fillRect(QRect(left, STRIP, right - left, self.height() - STRIP), tint)
        font = QFont(self.font())
        font.setPixelSize(11)
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        dark, light = "#14131A", "#FFFFFF"
        on_color = dark if contrast(dark, color) >= contrast(light, color) else light
        painter.setPen(QColor(on_color if block.sure else self._palette.colors.text))
        inner = box.adjusted(7 if box.left() > 0 else 7 - box.left(), 0, -5, 0)
        text = QFontMetricsF(font).elidedText(block.name, Qt.TextElideMode.ElideRight, inner.width())
        if len(text) > 1 or text == block.name:
            painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
