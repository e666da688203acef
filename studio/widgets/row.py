"""A row of the timeline: keeps its picture, knows the shared view, and turns the mouse into beats."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent, QPaintEvent, QResizeEvent, QWheelEvent

    from studio.style.palette import Palette
    from studio.widgets.axis import View

_WHEEL_STEP = 120.0
_SETTLE_MS = 40
_ROWS_A_MS = 5
"""How many pixels of height are drawn later by a millisecond."""


class Row(QWidget):
    """Base of the rows. What is drawn is kept as a picture until the data, the view or the theme changes.

    While one zooms and scrolls the picture is moved and stretched; it is drawn sharp when that has settled.

    Attributes:
        beat_pressed: the person pressed at a beat.
        beat_dragged: and drew from there to another one; carries both.
        beat_scrubbed: the person draws with Alt held, to hear each place.
    """

    beat_pressed = Signal(float)
    beat_dragged = Signal(float, float)
    beat_scrubbed = Signal(float)

    def __init__(self, view: View, palette: Palette, height: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self._palette = palette
        self._picture: QPixmap | None = None
        self._seen = (0.0, 0.0)
        self._stale = False
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.timeout.connect(self.update)
        self._pressed: float | None = None
        self._scrubbing = False
        self.setFixedHeight(height)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        view.view_changed.connect(self._view_moved)

    @property
    def view(self) -> View:
        """The stretch that is seen."""
        return self._view

    def set_palette(self, palette: Palette) -> None:
        """Draw in another theme."""
        self._palette = palette
        self.redraw()

    def redraw(self) -> None:
        """Draw anew what changed, a moment later: no turn of the loop draws all rows."""
        self._stale = True
        self._settle.start(self.y() // _ROWS_A_MS)

    def draw(self, painter: QPainter, scale: float) -> None:
        """Draw the row; `scale` is the device's pixels to one of the widget's."""
        raise NotImplementedError

    def background(self) -> str:
        """The colour behind the row."""
        return self._palette.colors.window

    # -- Qt

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Show the picture, drawing it where it is stale."""
        painter = QPainter(self)
        if self._picture is not None and self._settle.isActive():
            self._paint_moved(painter, self._picture)
        else:
            painter.drawPixmap(QPoint(0, 0), self._sharp())
        painter.end()

    def _pixels(self) -> QSize:
        return self.size() * self.devicePixelRatioF()

    def _sharp(self) -> QPixmap:
        """The picture of what is seen now."""
        seen, scale = (self._view.first, self._view.shown), self.devicePixelRatioF()
        if (
            self._picture is None
            or self._stale
            or self._picture.size() != self._pixels()
            or self._seen != seen
        ):
            self._picture = QPixmap(self._pixels())
            self._picture.setDevicePixelRatio(scale)
            self._picture.fill(QColor(self.background()))
            painter = QPainter(self._picture)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self.draw(painter, scale)
            painter.end()
            self._seen, self._stale = seen, False
        return self._picture

    def _paint_moved(self, painter: QPainter, picture: QPixmap) -> None:
        """The picture of what was seen before, where that is now."""
        first, shown = self._seen
        left, right = self._view.x_of(first), self._view.x_of(first + shown)
        painter.fillRect(self.rect(), QColor(self.background()))
        painter.drawPixmap(QRectF(left, 0, right - left, self.height()), picture, QRectF(picture.rect()))

    def _view_moved(self) -> None:
        first, shown = self._seen
        if self._view.first < first + shown and first < self._view.first + self._view.shown:
            # Rows settle one after another, so that no turn of the loop draws them all.
            self._settle.start(_SETTLE_MS + self.y() // _ROWS_A_MS)
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell the view how wide it is."""
        self._view.set_width(self.width())
        super().resizeEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed = self._view.beat_at(event.position().x())
            self._scrubbing = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
            if self._scrubbing:
                self.beat_scrubbed.emit(self._pressed)
            self.setFocus(Qt.FocusReason.MouseFocusReason)
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """A drag."""
        if self._pressed is not None and event.buttons() & Qt.MouseButton.LeftButton:
            beat = self._view.beat_at(event.position().x())
            if self._scrubbing:
                self.beat_scrubbed.emit(beat)
            elif abs(beat - self._pressed) * self._view.pixels_a_beat > 6:
                self.beat_dragged.emit(self._pressed, beat)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A press without a drag is a place."""
        if self._pressed is not None:
            beat = self._view.beat_at(event.position().x())
            if not self._scrubbing and abs(beat - self._pressed) * self._view.pixels_a_beat <= 6:
                self.beat_pressed.emit(max(0.0, self._pressed))
            self._pressed = None

    def wheelEvent(self, event: QWheelEvent) -> None:
        """With Ctrl zoom around the pointer; sideways, or with Shift, scroll; else leave it to the parent."""
        turn, sideways = event.angleDelta().y(), event.angleDelta().x()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._view.zoom(1.25 ** (turn / _WHEEL_STEP), event.position().x())
        elif sideways or event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            step = (sideways or turn) / _WHEEL_STEP * self._view.shown * 0.08
            self._view.scroll_to(self._view.first - step)
        else:
            event.ignore()
            return
        event.accept()
