"""The first-run tour: four steps over the window, each beside what it speaks of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from studio.widgets.basics import button, label

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from studio.style.theme import Theme
    from studio.windows.main import MainWindow

_WIDTH = 340
_GAP = 14


class Tour(QFrame):
    """A card that walks from place to place; Escape ends it."""

    def __init__(self, window: MainWindow, theme: Theme) -> None:
        super().__init__(window)
        self._window = window
        self._theme = theme
        self._step = 0
        self.setProperty("role", "tour")
        self.setFixedWidth(_WIDTH)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.count = label("", "overline")
        self.title = label("", "title")
        self.words = label("", "soft", wrap=True)
        self.end = button(self.tr("Enough"))
        self.next = button(self.tr("Next"), "primary")
        self.end.clicked.connect(self.finish)
        self.next.clicked.connect(self._go_on)
        row = QHBoxLayout()
        row.addWidget(self.end)
        row.addStretch()
        row.addWidget(self.next)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(8)
        for one in (self.count, self.title, self.words):
            column.addWidget(one)
        column.addSpacing(6)
        column.addLayout(row)
        window.installEventFilter(self)
        self.hide()

    def begin(self) -> None:
        """Begin at the first step; without a song the demo song is opened for it."""
        if self._window.parts.session.song is None:
            self._window.open_demo()
        self._step = 0
        self._show()

    def finish(self) -> None:
        """End, and not come again by itself."""
        self.hide()
        self._window.parts.settings.change(toured=True)

    def _go_on(self) -> None:
        self._step += 1
        if self._step == len(self._steps()):
            self.finish()
        else:
            self._show()

    def _steps(self) -> tuple[tuple[str, str, QWidget], ...]:
        window = self._window
        return (
            (
                self.tr("Say what you want"),
                self.tr("Write it in plain words: “house at 124, no drums in the intro”, and press Enter."),
                window.prompt,
            ),
            (
                self.tr("See what became of it"),
                self.tr("Every wish comes back as a row with what was measured. Switch it off or change it."),
                window.tabs,
            ),
            (
                self.tr("Flip between original and remix"),
                self.tr("Press X while it plays: the same bar of the song, on the other side."),
                window.transport.sides,
            ),
            (
                self.tr("Use your hands"),
                self.tr(
                    "Drag sections of the remix to move them, select bars to speak of them, "
                    "and press G where beats or sections were heard wrong."
                ),
                window.timeline.deck_b,
            ),
        )

    def _show(self) -> None:
        steps = self._steps()
        title, words, _place = steps[self._step]
        self.count.setText(self.tr("{} OF {}").format(self._step + 1, len(steps)))
        self.title.setText(title)
        self.words.setText(words)
        self.setAccessibleName(title)
        self.setAccessibleDescription(words)
        last = self._step == len(steps) - 1
        self.next.setText(self.tr("Done") if last else self.tr("Next"))
        self.show()
        self._place()
        self.raise_()
        self.next.setFocus()

    def _place(self) -> None:
        """Beside its place: to the left of what stands right, else above or below."""
        self.adjustSize()
        window, place = self._window, self._steps()[self._step][2]
        corner = place.mapTo(window, QPoint(0, 0))
        if corner.x() > window.width() // 2:
            x, y = corner.x() - self.width() - _GAP, corner.y() + _GAP
        elif corner.y() > window.height() // 2:
            x, y = corner.x(), corner.y() - self.height() - _GAP
        else:
            x, y = corner.x() + 4 * _GAP, corner.y() + place.height() + _GAP
        most_x, most_y = window.width() - self.width() - _GAP, window.height() - self.height() - _GAP
        self.move(max(_GAP, min(x, most_x)), max(_GAP, min(y, most_y)))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in place when the window changes its size."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape ends it."""
        if event.key() == Qt.Key.Key_Escape:
            self.finish()
        else:
            super().keyPressEvent(event)
