"""Keyboard shortcuts: every action with its keys, to be read and changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

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

if TYPE_CHECKING:
    from studio.actions.registry import Registry
    from studio.settings.store import SettingsStore


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
        grid = QGridLayout(inside)
        grid.setContentsMargins(0, 0, 12, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(0, 1)
        for row, (action, made) in enumerate(self._actions.all()):
            words = self._actions.name(action.id)
            edit = QKeySequenceEdit(made.shortcut())
            edit.setMaximumSequenceLength(1)
            edit.setClearButtonEnabled(True)
            edit.setFixedWidth(190)
            edit.setAccessibleName(self.tr("Keys of {}").format(words))
            for inner in edit.findChildren(QToolButton):
                inner.setAccessibleName(self.tr("No keys for {}").format(words))
            edit.editingFinished.connect(lambda one=action.id: self._changed(one))
            name = label(words)
            grid.addWidget(name, row, 0)
            grid.addWidget(edit, row, 1)
            self.edits[action.id] = edit
            self._rows.append((words.lower(), (name, edit)))
        grid.setRowStretch(len(self._rows), 1)
        return scrolled(inside)

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
