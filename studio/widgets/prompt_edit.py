"""The prompt line: it grows with the words; Enter sends, Up walks the history, Tab takes a suggestion."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, QStringListModel, Qt, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QCompleter, QListView, QPlainTextEdit, QSizePolicy

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QKeyEvent, QResizeEvent
    from PySide6.QtWidgets import QWidget

MOST_CHARACTERS = 10_000
_MOST_LINES = 6


class PromptEdit(QPlainTextEdit):
    """A text field for one prompt.

    Attributes:
        submitted: Enter was pressed; carries the words.
        words_changed: the words changed by typing; carries them.
    """

    submitted = Signal(str)
    words_changed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "prompt")
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._history: tuple[str, ...] = ()
        self._at = -1
        self._draft = ""
        self._model = QStringListModel(self)
        self._completer = QCompleter(self._model, self)
        self._completer.setWidget(self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._popup = QListView()
        self._completer.setPopup(self._popup)
        self._completer.activated.connect(self.set_words)
        self.textChanged.connect(self._changed)
        self._fit()

    @property
    def words(self) -> str:
        """The words."""
        return self.toPlainText()

    def set_words(self, words: str) -> None:
        """Other words, the cursor behind them."""
        self.setPlainText(words)
        self.moveCursor(QTextCursor.MoveOperation.End)

    def set_history(self, history: Iterable[str]) -> None:
        """Earlier prompts, newest first."""
        self._history = tuple(history)
        self._at = -1

    def set_suggestions(self, suggestions: Iterable[str]) -> None:
        """How the words may go on; an empty list closes the list."""
        found = [one for one in suggestions if one != self.words]
        self._model.setStringList(found)
        popup = self._popup
        if not found or not self.hasFocus():
            popup.hide()
            return
        box = self.rect()
        box.setHeight(self.height())
        self._completer.complete(box)

    def submit(self) -> None:
        """Send the words, where there are any."""
        words = self.words.strip()
        if words:
            self._popup.hide()
            self._at = -1
            self.submitted.emit(words[:MOST_CHARACTERS])

    # -- Qt

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter sends, Shift+Enter is a new line; Up and Down at the edges walk the history."""
        key, popup = event.key(), self._popup
        if (
            popup.isVisible()
            and key
            in {
                Qt.Key.Key_Enter,
                Qt.Key.Key_Return,
                Qt.Key.Key_Tab,
                Qt.Key.Key_Escape,
            }
            and self._in_popup(key)
        ):
            return
        if (
            key in {Qt.Key.Key_Enter, Qt.Key.Key_Return}
            and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        ):
            self.submit()
        elif key == Qt.Key.Key_Up and self._on_edge_line(first=True):
            self._walk(1)
        elif key == Qt.Key.Key_Down and self._on_edge_line(first=False) and self._at >= 0:
            self._walk(-1)
        else:
            super().keyPressEvent(event)

    def _in_popup(self, key: int) -> bool:
        """Whether the list of suggestions took the key."""
        popup = self._popup
        index = popup.currentIndex()
        popup.hide()
        if key == Qt.Key.Key_Escape:
            return True
        if key == Qt.Key.Key_Tab and not index.isValid():
            index = self._model.index(0)
        if index.isValid():
            self.set_words(str(index.data()))
            return True
        return False

    def _on_edge_line(self, *, first: bool) -> bool:
        block = self.textCursor().blockNumber()
        return block == 0 if first else block == self.document().blockCount() - 1

    def _walk(self, step: int) -> None:
        if self._at < 0:
            self._draft = self.words
        self._at = max(-1, min(len(self._history) - 1, self._at + step))
        at = self._at
        self.set_words(self._history[at] if at >= 0 else self._draft)
        self._at = at

    def _changed(self) -> None:
        if len(self.words) > MOST_CHARACTERS:
            self.set_words(self.words[:MOST_CHARACTERS])
            return
        self._fit()
        self.words_changed.emit(self.words)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit again."""
        super().resizeEvent(event)
        self._fit()

    def sizeHint(self) -> QSize:
        """As high as its words."""
        return QSize(240, self.height())

    def _fit(self) -> None:
        lines = max(2, min(_MOST_LINES, round(self.document().size().height())))
        margin = self.contentsMargins().top() + self.contentsMargins().bottom()
        room = round(self.document().documentMargin() * 2)
        height = lines * self.fontMetrics().lineSpacing() + margin + room + 4
        if height != self.height():
            self.setFixedHeight(height)
