"""A lane: the clips of a stem with their waveform, or the notes of a generated part."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from studio.session.peaks import Pyramid
from studio.widgets.axis import Axis
from studio.widgets.row import Row
from studio.widgets.wave_image import rgb, wave_image

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from studio.style.palette import Palette
    from studio.widgets.axis import View

LANE_HEIGHT = 50
MOST_LANE_HEIGHT = 78
_SILENT_DB = -50.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """Beats start–stop of the lane play beats source–source_stop of the waveform."""

    start: float
    stop: float
    source: float
    source_stop: float
    reversed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Dot:
    """A note: where, how long, how high (0–1) and how loud (0–1)."""

    start: float
    stop: float
    height: float
    loud: float


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class LaneContent:
    """What a lane draws.

    Attributes:
        color: "#RRGGBB".
        pieces: of the stem's waveform.
        dots: of a generated part.
        spans: beats in which a generated part or texture plays.
        gain: (beat, dB) points of its level, rising.
        source_axis, peaks: of the waveform that the pieces are cut from.
        end: the lane's last beat.
    """

    color: str
    pieces: tuple[Piece, ...] = ()
    dots: tuple[Dot, ...] = ()
    spans: tuple[tuple[float, float], ...] = ()
    gain: tuple[tuple[float, float], ...] = ()
    source_axis: Axis | None = None
    peaks: Pyramid | None = None
    end: float = 0.0


class LaneRow(Row):
    """Draws one lane."""

    def __init__(self, view: View, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(view, palette, LANE_HEIGHT, parent)
        self._content = LaneContent(color=palette.colors.line_strong)
        self._dimmed = False
        self._words = ""

    @property
    def content(self) -> LaneContent:
        """What it draws."""
        return self._content

    def set_content(self, content: LaneContent) -> None:
        """Draw something else."""
        self._content = content
        self.redraw()

    def set_dimmed(self, *, dimmed: bool) -> None:
        """Draw it as silent, or not."""
        if dimmed != self._dimmed:
            self._dimmed = dimmed
            self.redraw()

    def set_words(self, words: str) -> None:
        """What stands in the lane where it has nothing to draw."""
        if words != self._words:
            self._words = words
            self.redraw()

    def background(self) -> str:
        """As the window."""
        return self._palette.colors.window

    def draw(self, painter: QPainter, scale: float) -> None:
        """Clips, notes and spans."""
        painter.setPen(QPen(QColor(self._palette.colors.line), 1))
        painter.drawLine(QPointF(0, self.height() - 0.5), QPointF(self.width(), self.height() - 0.5))
        painter.setOpacity(0.3 if self._dimmed else 1.0)
        for start, stop in self._content.spans:
            self._draw_box(painter, start, stop)
        for piece in self._content.pieces:
            self._draw_piece(painter, piece, scale)
        self._draw_dots(painter)
        content = self._content
        if self._words and not (content.spans or content.pieces or content.dots):
            painter.setPen(QColor(self._palette.colors.text_faint))
            box = QRectF(12, 0, self.width() - 24, self.height())
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self._words)

    def _draw_box(self, painter: QPainter, start: float, stop: float, *, sounding: bool = True) -> QRectF:
        left, right = self._view.x_of(start), self._view.x_of(stop)
        box = QRectF(left, 4, max(1.0, right - left - 1), self.height() - 9)
        if right < 0 or left > self.width():
            return box
        fill = QColor(self._content.color)
        fill.setAlpha(34 if sounding else 10)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(fill)
        painter.drawRoundedRect(box, 4, 4)
        return box

    def _draw_piece(self, painter: QPainter, piece: Piece, scale: float) -> None:
        left = max(0.0, self._view.x_of(piece.start))
        right = min(float(self.width()), self._view.x_of(piece.stop))
        if right <= left:
            return
        levels = self._levels(np.array([piece.start, (piece.start + piece.stop) / 2]))
        self._draw_box(painter, piece.start, piece.stop, sounding=bool(levels.max() > 0))
        axis, peaks = self._content.source_axis, self._content.peaks
        columns = round((right - left) * scale)
        if axis is None or peaks is None or columns < 1:
            return
        beats = self._view.beat_at(left) + np.arange(columns + 1) / scale / self._view.pixels_a_beat
        share = (beats - piece.start) / (piece.stop - piece.start)
        if piece.reversed:
            share = 1 - share[::-1]
        source = piece.source + share * (piece.source_stop - piece.source)
        minima, maxima = peaks.columns(axis.frame_at(source).astype(np.int64))
        if piece.reversed:
            minima, maxima = minima[::-1], maxima[::-1]
        levels = self._levels(beats[:-1]) * (0.95 / max(0.2, peaks.peak))
        height = self.height() - 13
        image = wave_image(minima * levels, maxima * levels, round(height * scale), rgb(self._content.color))
        painter.drawImage(QRectF(left, 6, right - left, height), image)

    def _draw_dots(self, painter: QPainter) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        first, last = self._view.first, self._view.first + self._view.shown
        color = QColor(self._content.color)
        room = self.height() - 18
        for dot in self._content.dots:
            if dot.stop < first or dot.start > last:
                continue
            left = self._view.x_of(dot.start)
            width = max(2.0, self._view.x_of(dot.stop) - left - 1)
            color.setAlphaF(0.35 + 0.65 * dot.loud)
            painter.setBrush(color)
            painter.drawRoundedRect(QRectF(left, 7 + (1 - dot.height) * room, width, 3.5), 1.5, 1.5)

    def _levels(
        self, beats: np.ndarray[tuple[int], np.dtype[np.float64]]
    ) -> np.ndarray[tuple[int], np.dtype[np.float32]]:
        """Linear gain at some beats."""
        points = self._content.gain
        if not points:
            return np.ones(len(beats), np.float32)
        decibels = np.interp(beats, [beat for beat, _ in points], [level for _, level in points])
        gains = np.where(decibels <= _SILENT_DB, 0.0, 10.0 ** (decibels / 20.0))
        return gains.astype(np.float32)
