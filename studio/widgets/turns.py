"""Work that is not due at once, a little in each turn of the loop, so that no turn holds the window."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer
from shiboken6 import isValid

if TYPE_CHECKING:
    from collections.abc import Callable

_A_TURN_S: Final = 0.006


class Turns(QObject):
    """Calls methods one by one, a few milliseconds of them in a turn.

    One that is asked for again before its turn is called once. They are methods of Qt's objects, and those of
    an object that is gone by then are left out.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waiting: dict[Callable[[], None], None] = {}
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._work)

    def ask(self, method: Callable[[], None]) -> None:
        """Have a method called in one of the next turns."""
        self._waiting[method] = None
        self._timer.start()

    @property
    def idle(self) -> bool:
        """Whether nothing is left to be called."""
        return not self._waiting

    def _work(self) -> None:
        end = time.monotonic() + _A_TURN_S
        while self._waiting:
            method = next(iter(self._waiting))
            del self._waiting[method]
            if isValid(getattr(method, "__self__", None)):
                method()
            if time.monotonic() > end:
                return
        self._timer.stop()
