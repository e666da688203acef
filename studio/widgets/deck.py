"""A deck: the picture of one side, whose lines and sections can be taken hold of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPen

from studio.widgets.deck_picture import STRIP, Block, DeckPicture

if TYPE_CHECKING:
    from PySide6.QtGui import QContextMenuEvent, QMouseEvent, QPaintEvent
    from PySide6.QtWidgets import QWidget

    from studio.style.palette import Palette
    from studio.widgets.axis import View

_SLACK = 6
"""How near to a line one takes hold of it, and how far one draws before it is a drag [px]."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Grip:
    """What is being dragged: "section", "downbeat" or "block", its beat, and the beat that was pressed."""

    kind: str
    beat: float
    pressed: float


class Deck(DeckPicture):
    """Tells what the person presses and drags.

    Attributes:
        block_pressed: the person pressed the name of a section; carries it.
        block_moved: a section was dragged; carries the beat where it begins, and the beat it was let go at.
        block_menu_asked: the menu of a section is wanted; carries the beat where it begins, and the place.
        line_moved: a line was dragged; carries "section" or "downbeat", its beat, and where it was let go.
    """

    block_pressed = Signal(str)
    block_moved = Signal(float, float)
    block_menu_asked = Signal(float, QPoint)
    line_moved = Signal(str, float, float)

    def __init__(self, view: View, palette: Palette, token: str, parent: QWidget | None = None) -> None:
        super().__init__(view, palette, token, parent)
        self._lines = self._movable = False
        self._grip: Grip | None = None
        self._grip_x = 0.0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)

    def set_grips(self, *, lines: bool, blocks: bool) -> None:
        """Whether section lines, and whether whole sections, can be dragged."""
        self._lines, self._movable = lines, blocks

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of a line or of a section, or remember where."""
        left = event.button() == Qt.MouseButton.LeftButton
        self._grip = self._grip_at(event.position()) if left and not event.modifiers() else None
        if self._grip is None or self._grip.kind == "block":
            super().mousePressEvent(event)
            return
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self._grip_x = event.position().x()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag what was taken hold of, or show what could be."""
        if self._grip is None:
            if not event.buttons():
                grip = self._grip_at(event.position())
                line = grip is not None and grip.kind != "block"
                self.setCursor(Qt.CursorShape.SplitHCursor if line else Qt.CursorShape.ArrowCursor)
            super().mouseMoveEvent(event)
            return
        self._grip_x = event.position().x()
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go; a press on a section's name is that section."""
        grip, self._grip = self._grip, None
        x = event.position().x()
        at = self._view.beat_at(x)
        dragged = grip is not None and abs(x - self._view.x_of(grip.pressed)) > _SLACK
        self.update()
        if grip is not None and grip.kind != "block":
            if dragged:
                self.line_moved.emit(grip.kind, grip.beat, at)
            return
        if grip is not None and dragged:
            self._pressed = None
            self.block_moved.emit(grip.beat, at)
            return
        pressed = self._pressed
        super().mouseReleaseEvent(event)
        if pressed is None or event.position().y() >= STRIP:
            return
        block = self._block_at(at)
        if block is not None and block.start <= pressed < block.stop:
            self.block_pressed.emit(block.section)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The menu of the section under the pointer."""
        block = self._block_at(self._view.beat_at(event.pos().x()))
        if block is not None and self._movable:
            self.block_menu_asked.emit(block.start, event.globalPos())
        event.accept()

    def _block_at(self, beat: float) -> Block | None:
        return next((one for one in self._blocks if one.start <= beat < one.stop), None)

    def _grip_at(self, at: QPointF) -> Grip | None:
        """What can be taken hold of at a place."""
        pressed = self._view.beat_at(at.x())
        if at.y() < STRIP:
            line = self._near(at.x(), [block.start for block in self._blocks[1:]]) if self._lines else None
            if line is not None:
                return Grip(kind="section", beat=line, pressed=pressed)
            block = self._block_at(pressed) if self._movable else None
            return Grip(kind="block", beat=block.start, pressed=pressed) if block is not None else None
        if self._correcting and self._axis is not None and self._axis.heard:
            line = self._near(at.x(), [float(beat) for beat in self._axis.bars])
            return Grip(kind="downbeat", beat=line, pressed=pressed) if line is not None else None
        return None

    def _near(self, x: float, beats: list[float]) -> float | None:
        near = min(beats, key=lambda beat: abs(self._view.x_of(beat) - x), default=None)
        return near if near is not None and abs(self._view.x_of(near) - x) <= _SLACK else None

    def paintEvent(self, event: QPaintEvent) -> None:
        """The picture, and over it what is being dragged."""
        super().paintEvent(event)
        if self._grip is None:
            return
        painter = QPainter(self)
        color = QColor(self._palette.colors.accent)
        if self._grip.kind == "block":
            block = self._block_at(self._grip.beat)
            if block is not None:
                left = self._view.x_of(block.start) + self._grip_x - self._view.x_of(self._grip.pressed)
                width = (block.stop - block.start) * self._view.pixels_a_beat
                painter.setPen(QPen(color, 2))
                color.setAlpha(60)
                painter.fillRect(QRectF(left, 0, width, self.height()), color)
        painter.setPen(QPen(QColor(self._palette.colors.accent), 2))
        painter.drawLine(QPointF(self._grip_x, 0), QPointF(self._grip_x, self.height()))
        painter.end()
