"""The command palette: every action by a few letters of its name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSortFilterProxyModel, Qt
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QDialog, QLineEdit, QListView, QVBoxLayout, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from studio.actions.registry import Registry

_ACTION = Qt.ItemDataRole.UserRole


class CommandPalette(QDialog):
    """A line to type in and a list that shrinks."""

    def __init__(self, actions: Registry, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self.setWindowTitle(self.tr("All commands"))
        self.setFixedSize(560, 420)
        self.line = QLineEdit()
        self.line.setPlaceholderText(self.tr("Type what you want to do…"))
        self.line.setAccessibleName(self.tr("Command"))
        self._model = QStandardItemModel(self)
        for row, action in actions.all():
            if action.isEnabled() and row.id != "palette":
                self._model.appendRow(_item(action))
        self._proxy = _Letters(self)
        self._proxy.setSourceModel(self._model)
        self.list = QListView()
        self.list.setModel(self._proxy)
        self.list.setAccessibleName(self.tr("Commands"))
        self.list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.addWidget(self.line)
        column.addWidget(self.list)
        self.line.textChanged.connect(self._search)
        self.line.installEventFilter(self)
        self.list.clicked.connect(lambda _index: self._run())
        self._search("")

    def _search(self, words: str) -> None:
        self._proxy.set_words(words)
        self.list.setCurrentIndex(self._proxy.index(0, 0))

    def _run(self) -> None:
        index = self.list.currentIndex()
        action: QAction | None = index.data(_ACTION) if index.isValid() else None
        self.accept()
        if action is not None:
            action.trigger()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Up and Down walk the list while one types; Enter runs."""
        if watched is self.line and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
            if step is not None:
                row = max(0, min(self._proxy.rowCount() - 1, self.list.currentIndex().row() + step))
                self.list.setCurrentIndex(self._proxy.index(row, 0))
                return True
            if event.key() in {Qt.Key.Key_Enter, Qt.Key.Key_Return}:
                self._run()
                return True
        return super().eventFilter(watched, event)


class _Letters(QSortFilterProxyModel):
    """Keeps the rows that hold all typed words somewhere."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._words: tuple[str, ...] = ()

    def set_words(self, words: str) -> None:
        """Search for other words."""
        self._words = tuple(words.lower().split())
        self.invalidate()

    def filterAcceptsRow(self, row: int, _parent: object) -> bool:  # noqa: N802 - Qt's own name
        """Whether a row is kept."""
        text = str(self.sourceModel().index(row, 0).data()).lower()
        return all(word in text for word in self._words)


def _item(action: QAction) -> QStandardItem:
    keys = action.shortcut().toString()
    text = action.text().replace("&", "")
    item = QStandardItem(action.icon(), f"{text}    {keys}" if keys else text)
    item.setData(action, _ACTION)
    return item
