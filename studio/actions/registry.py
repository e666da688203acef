"""The table's actions as Qt actions: one object each, for menus, buttons and the palette."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from studio.actions.action import MENUS, Action, Menu
from studio.actions.table import ACTIONS

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtWidgets import QWidget

    from studio.style.theme import Theme


class Registry(QObject):
    """Makes the actions, gives them icons in the theme's colours, and switches them by what is there."""

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._theme = theme
        self._actions: dict[str, QAction] = {}
        for action in ACTIONS:
            made = QAction(QCoreApplication.translate("Actions", action.text), self)
            if action.keys:
                made.setShortcut(QKeySequence(action.keys))
            made.setCheckable(action.checkable)
            self._actions[action.id] = made
            window.addAction(made)
        theme.theme_changed.connect(self._draw)
        self._draw()

    def __getitem__(self, action_id: str) -> QAction:
        return self._actions[action_id]

    @property
    def changed_keys(self) -> dict[str, str]:
        """The keys that are not those of the table, by the action's id."""
        now = {action.id: _keys(self._actions[action.id]) for action in ACTIONS}
        return {action.id: now[action.id] for action in ACTIONS if now[action.id] != _portable(action.keys)}

    def apply_keys(self, changed: Mapping[str, str]) -> None:
        """Give the actions the keys of the table, but for those that the person changed."""
        for action in ACTIONS:
            self._actions[action.id].setShortcut(QKeySequence(changed.get(action.id, action.keys)))

    def set_keys(self, action_id: str, keys: str) -> None:
        """Give one action other keys; empty for none."""
        self._actions[action_id].setShortcut(QKeySequence(keys))

    def owner(self, keys: str) -> str:
        """The id of the action that has those keys; empty for none."""
        wanted = _portable(keys)
        return next((name for name, made in self._actions.items() if wanted and _keys(made) == wanted), "")

    def name(self, action_id: str) -> str:
        """What an action is called, whatever it would undo just now."""
        text = next(action.text for action in ACTIONS if action.id == action_id)
        return QCoreApplication.translate("Actions", text)

    def connect_all(self, slots: dict[str, Callable[[], object]]) -> None:
        """Connect every action to what it does.

        Raises:
            KeyError: an action of the table is left without a slot.
        """
        for action_id, action in self._actions.items():
            action.triggered.connect(_without_arguments(slots[action_id]))

    def set_there(self, *, song: bool, plan: bool, remix: bool) -> None:
        """Switch the actions by what is there."""
        there = {"": True, "song": song, "plan": plan, "remix": remix}
        for action in ACTIONS:
            self._actions[action.id].setEnabled(there[action.needs])

    def menu(self, name: Menu, parent: QWidget) -> QMenu:
        """One menu."""
        made = QMenu(QCoreApplication.translate("Actions", MENUS[name]), parent)
        for action in ACTIONS:
            if action.menu == name:
                made.addAction(self._actions[action.id])
        return made

    def all(self) -> tuple[tuple[Action, QAction], ...]:
        """Every action with its row of the table."""
        return tuple((action, self._actions[action.id]) for action in ACTIONS)

    def _draw(self) -> None:
        for action in ACTIONS:
            if action.icon:
                self._actions[action.id].setIcon(self._theme.icon(action.icon))


def _keys(action: QAction) -> str:
    return action.shortcut().toString(QKeySequence.SequenceFormat.PortableText)


def _portable(keys: str) -> str:
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.PortableText)


def _without_arguments(slot: Callable[[], object]) -> Callable[..., None]:
    """Qt hands a checked state along, which no slot of ours wants."""

    def call(*_arguments: object) -> None:
        slot()

    return call
