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
from studio.widgets.wave_image import FAINT, NOTHING, TINT, wave_image

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy.typing as npt
    from PySide6.QtWidgets import QWidget

    from engines.core.audio import FloatArray
    from studio.style.palette import Palette
    from studio.widgets.axis import View

LANE_HEIGHT = 50
MOST_LANE_HEIGHT = 104
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
        self._draw_pieces(painter, scale)
        self._draw_dots(painter)
        content = self._content
        if self._words and not (content.spans or content.pieces or content.dots):
            painter.setPen(QColor(self._palette.colors.text_faint))
            box = QRectF(12, 0, self.width() - 24, self.height())
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self._words)

    def _draw_box(self, painter: QPainter, start: float, stop: float) -> None:
        left, right = self._view.x_of(start), self._view.x_of(stop)
        if right < 0 or left > self.width():
            return
        fill = QColor(self._content.color)
        fill.setAlpha(34)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(fill)
        painter.drawRoundedRect(QRectF(left, 4, max(1.0, right - left - 1), self.height() - 9), 4, 4)

    def _draw_pieces(self, painter: QPainter, scale: float) -> None:
        """All pieces that are seen, their waveforms in one pass."""
        first, last = self._view.first, self._view.first + self._view.shown
        pieces = [piece for piece in self._content.pieces if piece.stop > first and piece.start < last]
        if not pieces:
            return
        columns = round(self.width() * scale)
        beats = first + np.arange(columns + 1) / scale / self._view.pixels_a_beat
        index, inside = _pieces_at(pieces, (beats[:-1] + beats[1:]) / 2)
        gains = self._levels(beats[:-1])
        height = self.height() - 9
        minima, maxima = self._wave(pieces, index, beats)
        minima[~inside], maxima[~inside] = 1.0, -1.0
        image = wave_image(
            minima * gains,
            maxima * gains,
            round(height * scale),
            self._content.color,
            gain=(height - 4) / height,
            ground=self._ground(pieces, index, inside),
        )
        painter.drawImage(QRectF(0, 4, self.width(), height), image)

    def _wave(
        self, pieces: Sequence[Piece], index: npt.NDArray[np.intp], beats: npt.NDArray[np.float64]
    ) -> tuple[FloatArray, FloatArray]:
        """Minima and maxima of each column; empty columns while there is no waveform."""
        axis, peaks = self._content.source_axis, self._content.peaks
        if axis is None or peaks is None:
            return np.ones(len(index), np.float32), -np.ones(len(index), np.float32)
        frames = axis.frame_at(_source_beats(pieces, index, beats)).astype(np.int64)
        minima, maxima = peaks.between(frames.min(axis=0), frames.max(axis=0))
        loudest = np.float32(0.95 / max(0.2, peaks.peak))
        return minima * loudest, maxima * loudest

    def _ground(
        self, pieces: Sequence[Piece], index: npt.NDArray[np.intp], inside: npt.NDArray[np.bool_]
    ) -> npt.NDArray[np.uint8]:
        """The tint behind each column: weaker where a piece is silent, none between pieces."""
        edges = np.array([at for one in pieces for at in (one.start, (one.start + one.stop) / 2)])
        sounding = self._levels(edges).reshape(-1, 2).max(axis=1) > 0
        grounds = np.where(sounding, np.uint8(TINT), np.uint8(FAINT))[index]
        last = np.append(index[1:] != index[:-1], False)
        return np.where(inside & ~last, grounds, np.uint8(NOTHING))

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
        if len({level for _beat, level in points}) == 1:
            return np.full(
                len(beats), 10.0 ** (points[0][1] / 20.0) if points[0][1] > _SILENT_DB else 0.0, np.float32
            )
        decibels = np.interp(beats, [beat for beat, _ in points], [level for _, level in points])
        gains = np.where(decibels <= _SILENT_DB, 0.0, 10.0 ** (decibels / 20.0))
        return gains.astype(np.float32)


def _pieces_at(
    pieces: Sequence[Piece], beats: npt.NDArray[np.float64]
) -> tuple[npt.NDArray[np.intp], npt.NDArray[np.bool_]]:
    """Which piece, in the order of their starts, is the last to begin at each beat, and whether it sounds."""
    starts = np.array([piece.start for piece in pieces])
    stops = np.array([piece.stop for piece in pieces])
    index = np.clip(np.searchsorted(starts, beats, side="right") - 1, 0, len(pieces) - 1)
    return index, (beats >= starts[index]) & (beats < stops[index])


def _source_beats(
    pieces: Sequence[Piece], index: npt.NDArray[np.intp], beats: npt.NDArray[np.float64]
) -> npt.NDArray[np.float64]:
    """The source's beats at both edges of each column, (2, columns).

    Args:
        pieces: one or more.
        index: (columns,), which of them sounds.
        beats: (columns + 1,), the edges of the columns.
    """
    lengths = np.array([one.stop - one.start for one in pieces])
    froms = np.array([one.source_stop if one.reversed else one.source for one in pieces])
    steps = np.array([one.source_stop - one.source for one in pieces]) / lengths
    steps *= [-1 if one.reversed else 1 for one in pieces]
    offsets = froms - steps * [one.start for one in pieces]
    found: npt.NDArray[np.float64] = offsets[index] + steps[index] * np.stack([beats[:-1], beats[1:]])
    return found
