"""Keyboard shortcuts: every action with its keys, to be read and changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QKeySequenceEdit,
    QLineEdit,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from studio.widgets.basics import button, label, scrolled
from studio.widgets.turns import Turns

if TYPE_CHECKING:
    from studio.actions.registry import Registry
    from studio.settings.store import SettingsStore


_ROWS_A_TURN: Final = 6


class ShortcutsDialog(QDialog):
    """A line to search in, and a row for every action."""

    def __init__(self, actions: Registry, settings: SettingsStore, parent: QWidget) -> None:
        super().__init__(parent)
        self._actions = actions
        self._settings = settings
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self.setMinimumSize(560, 560)
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search…"))
        self.search.setAccessibleName(self.tr("Search a command"))
        self.search.textChanged.connect(self._filter)
        self.problem = label("", "faint", wrap=True)
        self.edits: dict[str, QKeySequenceEdit] = {}
        self._rows: list[tuple[str, tuple[QWidget, ...]]] = []
        self._left = list(actions.all())
        self._turns = Turns(self)
        rest = button(self.tr("Back to the original keys"))
        rest.clicked.connect(self._reset)
        done = button(self.tr("Done"), "primary")
        done.setDefault(True)
        done.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.addWidget(rest)
        foot.addStretch()
        foot.addWidget(done)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 22, 24, 20)
        column.setSpacing(14)
        column.addWidget(label(self.tr("Keyboard shortcuts"), "title"))
        column.addWidget(self.search)
        column.addWidget(self._list(), 1)
        column.addWidget(self.problem)
        column.addLayout(foot)

    def _list(self) -> QScrollArea:
        inside = QWidget()
        self._grid = QGridLayout(inside)
        self._grid.setContentsMargins(0, 0, 12, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(0, 1)
        self._grid.setRowStretch(len(self._left), 1)
        self._turns.ask(self._grow)
        return scrolled(inside)

    def _grow(self) -> None:
        """A few rows more, and more in the turns that follow."""
        some, self._left = self._left[:_ROWS_A_TURN], self._left[_ROWS_A_TURN:]
        for action, made in some:
            self._add(action.id, made.shortcut())
        self._filter(self.search.text())
        if self._left:
            self._turns.ask(self._grow)

    def _add(self, action_id: str, keys: QKeySequence) -> None:
        words, row = self._actions.name(action_id), len(self._rows)
        edit = QKeySequenceEdit(keys)
        edit.setMaximumSequenceLength(1)
        edit.setClearButtonEnabled(True)
        edit.setFixedWidth(190)
        edit.setAccessibleName(self.tr("Keys of {}").format(words))
        for inner in edit.findChildren(QToolButton):
            inner.setAccessibleName(self.tr("No keys for {}").format(words))
        edit.editingFinished.connect(lambda: self._changed(action_id))
        name = label(words)
        self._grid.addWidget(name, row, 0)
        self._grid.addWidget(edit, row, 1)
        self.edits[action_id] = edit
        self._rows.append((words.lower(), (name, edit)))

    def _filter(self, words: str) -> None:
        for text, widgets in self._rows:
            for widget in widgets:
                widget.setVisible(words.lower() in text)

    def _changed(self, action_id: str) -> None:
        edit = self.edits[action_id]
        keys = edit.keySequence().toString(QKeySequence.SequenceFormat.PortableText)
        taken = self._actions.owner(keys)
        if keys and taken not in {"", action_id}:
            words = self.tr("{} is the key of “{}” already.")
            self.problem.setText(words.format(keys, self._actions.name(taken)))
            edit.setKeySequence(self._actions[action_id].shortcut())
            return
        self.problem.setText("")
        self._actions.set_keys(action_id, keys)
        self._settings.change(shortcuts=self._actions.changed_keys)

    def _reset(self) -> None:
        self._settings.change(shortcuts={})
        self._actions.apply_keys({})
        for action_id, edit in self.edits.items():
            edit.setKeySequence(self._actions[action_id].shortcut())
