"""A line over a lane that is drawn with the mouse, or moved with the keys: a level for every bar."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QFocusEvent, QMouseEvent, QPaintEvent

    from studio.style.palette import Palette
    from studio.widgets.axis import Axis, View

_MOST_DB: Final = 12.0
_LEAST_DB: Final = -36.0
"""The lowest level with a place of its own; below it is silence."""
_SILENT_DB: Final = -60.0
_MARGIN: Final = 5.0
_KEYS: Final = frozenset(
    {Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Delete, Qt.Key.Key_Escape}
)


class GainLine(QWidget):
    """Lies over a lane and follows its view. Bars are counted from 1 along the lane's axis.

    With the keys: Left and Right choose a bar, with Shift several; Up and Down turn them by 1 dB, Delete back
    to 0 dB.

    Attributes:
        levels_drawn: the person gave bars other levels; carries a dictionary from bar to level [dB].
    """

    levels_drawn = Signal(object)

    def __init__(self, view: View, palette: Palette, parent: QWidget) -> None:
        super().__init__(parent)
        self._view = view
        self._palette = palette
        self._axis: Axis | None = None
        self._levels: Mapping[int, float] = {}
        self._drawn: dict[int, float] = {}
        self._last: QPointF | None = None
        self._chosen = 1, 1
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.CrossCursor)
        view.view_changed.connect(self.update)

    def show_levels(self, axis: Axis, levels: Mapping[int, float]) -> None:
        """Show the levels of bars along an axis; bars that are left out stand at 0 dB."""
        self._axis, self._levels = axis, levels
        self._say()
        self.update()

    def set_palette(self, palette: Palette) -> None:
        """Draw in another theme."""
        self._palette = palette
        self.update()

    # -- with the mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin to draw."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            self._drawn = {}
            self._draw_to(event.position())
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Draw on."""
        if self._last is not None:
            self._draw_to(event.position())

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """What was drawn holds."""
        if self._last is not None:
            self._last = None
            self._emit(self._drawn)

    def _draw_to(self, at: QPointF) -> None:
        """Give every bar between the last place and this one its level."""
        before = self._last if self._last is not None else at
        self._last = at
        low, high = self._bar_at(before.x()), self._bar_at(at.x())
        steps = abs(high - low)
        for step in range(steps + 1):
            share = step / steps if steps else 1.0
            y = before.y() + (at.y() - before.y()) * share
            self._drawn[low + step * (1 if high > low else -1)] = self._level_at(y)
        self._chosen = high, high
        self._say()
        self.update()

    # -- with the keys

    def event(self, event: QEvent) -> bool:
        """The keys that move the line are its own while it has the focus."""
        if event.type() == QEvent.Type.ShortcutOverride and _is_own(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose bars, and turn them."""
        if not _is_own(event):
            super().keyPressEvent(event)
            return
        key = event.key()
        first, last = self._chosen
        if key in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            step = -1 if key == Qt.Key.Key_Left else 1
            last = min(self._bars, max(1, last + step))
            self._chosen = (first if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else last), last
            self._say()
            self.update()
            return
        if key == Qt.Key.Key_Escape:
            self._last, self._drawn = None, {}
            self.update()
            return
        bars = range(min(first, last), max(first, last) + 1)
        if key == Qt.Key.Key_Delete:
            self._emit(dict.fromkeys(bars, 0.0))
        else:
            step_db = 1.0 if key == Qt.Key.Key_Up else -1.0
            self._emit({bar: _turned(self._levels.get(bar, 0.0), step_db) for bar in bars})

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the chosen bars."""
        super().focusInEvent(event)
        self._say()
        self.update()

    # -- inside

    @property
    def _bars(self) -> int:
        return len(self._axis.bars) if self._axis is not None else 1

    def _emit(self, levels: Mapping[int, float]) -> None:
        changed = {bar: level for bar, level in levels.items() if level != self._levels.get(bar, 0.0)}
        self._drawn = {}
        self.update()
        if changed:
            self.levels_drawn.emit(changed)

    def _bar_at(self, x: float) -> int:
        if self._axis is None:
            return 1
        beat = self._view.beat_at(x)
        return int(np.clip(np.searchsorted(self._axis.bars, beat, side="right"), 1, self._bars))

    def _level_at(self, y: float) -> float:
        share = (y - _MARGIN) / max(1.0, self.height() - 2 * _MARGIN)
        level = float(round(_MOST_DB - share * (_MOST_DB - _LEAST_DB)))
        return _SILENT_DB if level <= _LEAST_DB else min(_MOST_DB, level)

    def _y_of(self, level_db: float) -> float:
        share = (_MOST_DB - max(_LEAST_DB, level_db)) / (_MOST_DB - _LEAST_DB)
        return _MARGIN + share * (self.height() - 2 * _MARGIN)

    def _say(self) -> None:
        """The chosen bars and their level, for screen readers."""
        first, last = sorted(self._chosen)
        level = self._drawn.get(last, self._levels.get(last, 0.0))
        words = (
            self.tr("bar {}").format(first) if first == last else self.tr("bars {} to {}").format(first, last)
        )
        self.setAccessibleDescription(f"{words}, {_level_words(level)}")

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The line at 0 dB, the line that was drawn, and the chosen bars."""
        if self._axis is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colors = self._palette.colors
        zero = self._y_of(0.0)
        painter.setPen(QPen(QColor(colors.text_faint), 1, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(0, zero), QPointF(self.width(), zero))
        self._paint_chosen(painter)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(colors.text), 2))
        painter.drawPath(self._path({**self._levels, **self._drawn}))
        painter.end()

    def _path(self, levels: Mapping[int, float]) -> QPainterPath:
        path, edges = QPainterPath(), self._edges()
        for bar in range(1, self._bars + 1):
            left, right = self._view.x_of(edges[bar - 1]), self._view.x_of(edges[bar])
            if right < 0 or left > self.width():
                continue
            y = self._y_of(levels.get(bar, 0.0))
            if path.elementCount():
                path.lineTo(left, y)
            else:
                path.moveTo(left, y)
            path.lineTo(right, y)
        return path

    def _edges(self) -> list[float]:
        """The beats at which bars begin, and the end of the last."""
        return [*map(float, self._axis.bars), self._axis.end] if self._axis is not None else []

    def _paint_chosen(self, painter: QPainter) -> None:
        if not self.hasFocus():
            return
        edges = self._edges()
        first, last = (min(bar, self._bars) for bar in sorted(self._chosen))
        left, right = self._view.x_of(edges[first - 1]), self._view.x_of(edges[last])
        box = QRectF(left, 1, max(2.0, right - left), self.height() - 3)
        fill = QColor(self._palette.colors.focus)
        painter.setPen(QPen(fill, 2))
        fill.setAlpha(30)
        painter.setBrush(fill)
        painter.drawRoundedRect(box, 3, 3)
        level = self._drawn.get(self._chosen[1], self._levels.get(self._chosen[1], 0.0))
        painter.setPen(QColor(self._palette.colors.text))
        painter.drawText(
            QPointF(min(right + 6, self.width() - 60.0), self._y_of(level) - 4), _level_words(level)
        )


def _is_own(event: QEvent) -> bool:
    free = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
    return isinstance(event, QKeyEvent) and event.key() in _KEYS and event.modifiers() in free


def _turned(level_db: float, step_db: float) -> float:
    """One step louder or softer; below the lowest place stands silence."""
    if level_db <= _SILENT_DB:
        return _LEAST_DB + 1.0 if step_db > 0 else _SILENT_DB
    level_db = min(_MOST_DB, level_db + step_db)
    return _SILENT_DB if level_db <= _LEAST_DB else level_db


def _level_words(level_db: float) -> str:
    if level_db <= _SILENT_DB:
        return "−∞ dB"
    return "0 dB" if level_db == 0 else f"{level_db:+.0f} dB".replace("-", "−")
