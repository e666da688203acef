"""Says through the screen reader what each step changed: "chorus 2, bars 57 to 72, drums muted"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

from studio.session.words import spoken_edit

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from studio.session.session import Session


class Announcer(QObject):
    """Speaks of every change of the plan, and of what is undone and done again.

    Attributes:
        announced: something was said; carries the words.
    """

    announced = Signal(str)

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._window = window
        self._known = session.plan
        self._index = 0
        session.undo_stack.indexChanged.connect(self._changed)
        session.song_changed.connect(self._begin_anew)

    def say(self, words: str) -> None:
        """Have the screen reader say something; silent where none runs."""
        self.announced.emit(words)
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._window, words))

    def _begin_anew(self) -> None:
        self._known, self._index = self._session.plan, 0

    def _changed(self, index: int) -> None:
        before, plan = self._known, self._session.plan
        back, self._known, self._index = index < self._index, plan, index
        stack = self._session.undo_stack
        if back:
            self.say(self.tr("Undone: {}").format(stack.text(index)))
            return
        old = set(before.edits) if before is not None else set()
        fresh = [edit for edit in plan.edits if edit not in old] if plan is not None else []
        if not fresh and index:
            self.say(stack.text(index - 1))
        elif fresh:
            self.say("; ".join(spoken_edit(edit, self._session.facts) for edit in fresh))
