"""Undo and redo: one command class that holds the state before, the state after, and a label."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QUndoCommand

if TYPE_CHECKING:
    from collections.abc import Callable

    from studio.session.work import Work


class Change(QUndoCommand):
    """From one state of the work to another.

    Commands with the same `merge` name that follow each other become one, so that a drag is one step.

    Attributes:
        after: the state it leads to.
        merge: the name under which it merges; empty for never.
    """

    def __init__(
        self, before: Work, after: Work, label: str, apply: Callable[[Work], None], merge: str = ""
    ) -> None:
        super().__init__(label)
        self._before = before
        self.after = after
        self._apply = apply
        self.merge = merge

    def id(self) -> int:
        """The number by which Qt finds commands that may merge; −1 never does."""
        return 1 if self.merge else -1

    def mergeWith(self, other: QUndoCommand) -> bool:
        """Take the other's end, where it is the same kind of change."""
        if not isinstance(other, Change) or other.merge != self.merge:
            return False
        self.after = other.after
        return True

    def redo(self) -> None:
        """Do it."""
        self._apply(self.after)

    def undo(self) -> None:
        """Take it back."""
        self._apply(self._before)
