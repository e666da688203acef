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


class Row(QWidget):
    """Base of the rows. What is drawn is kept as a picture until the data, the view or the theme changes.

    While one zooms and scrolls the picture is moved and stretched; it is drawn sharp when that has settled,
    one row in a turn of the loop.

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
        self._settle.setInterval(_SETTLE_MS)
        self._settle.timeout.connect(self._ask_sharp)
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
        """Draw anew what changed, a moment later; a row that is not seen waits until it is."""
        self._stale = True
        self._ask_sharp()

    def sharpen(self) -> None:
        """Draw the picture of what is seen now."""
        scale = self.devicePixelRatioF()
        self._picture = QPixmap(self._pixels())
        self._picture.setDevicePixelRatio(scale)
        self._picture.fill(QColor(self.background()))
        painter = QPainter(self._picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.draw(painter, scale)
        painter.end()
        self._seen, self._stale = (self._view.first, self._view.shown), False
        self.update()

    def draw(self, painter: QPainter, scale: float) -> None:
        """Draw the row; `scale` is the device's pixels to one of the widget's."""
        raise NotImplementedError

    def background(self) -> str:
        """The colour behind the row."""
        return self._palette.colors.window

    # -- Qt

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Show the picture, and have it drawn sharp where it is of something else."""
        painter = QPainter(self)
        fits = self._fits()
        if fits and self._picture is not None:
            painter.drawPixmap(QPoint(0, 0), self._picture)
        else:
            self._paint_moved(painter)
        painter.end()
        if (self._stale or not fits) and not self._settle.isActive():
            self._ask_sharp()

    def _pixels(self) -> QSize:
        return self.size() * self.devicePixelRatioF()

    def _ask_sharp(self) -> None:
        if self.isVisible():
            self._view.turns.ask(self.sharpen)

    def _fits(self) -> bool:
        """Whether the picture is of the stretch and the size that are seen."""
        picture, seen = self._picture, (self._view.first, self._view.shown)
        return picture is not None and picture.size() == self._pixels() and self._seen == seen

    def _paint_moved(self, painter: QPainter) -> None:
        """The picture of what was seen before, where that is now."""
        painter.fillRect(self.rect(), QColor(self.background()))
        if self._picture is not None:
            first, shown = self._seen
            left, right = self._view.x_of(first), self._view.x_of(first + shown)
            box = QRectF(left, 0, right - left, self.height())
            painter.drawPixmap(box, self._picture, QRectF(self._picture.rect()))

    def _view_moved(self) -> None:
        self._settle.start()
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
