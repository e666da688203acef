"""The longest turns of the window's loop with the real engines: open, split, hear, remix, change, dialogs.

    python -m tests.benchmarks.window_turns

Prints processor time and wall time of this thread in the longest turns of each step [ms]. The demo song is
opened with an empty cache; nothing is shown on a screen.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections import deque
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog

from engines.storage import paths
from resources import locator
from studio.app import build
from studio.playback.outputs import SilentClock
from studio.session.engine import PipelineEngine

if TYPE_CHECKING:
    from collections.abc import Callable

    from studio.windows.main import MainWindow

_SHOWN = 4
_DIALOGS = ("export", "preferences", "models", "shortcuts", "about", "rights", "split", "command_palette")


class Walk:
    """Does one thing after another, and measures the turns of the loop in between."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._session = window.parts.session
        self._turns: list[tuple[float, float]] = []
        self._last = time.thread_time(), time.monotonic()
        self._name = "start"
        self._idle = 0
        self._steps: deque[tuple[str, Callable[[], object]]] = deque(self._story())
        self._timer = QTimer()
        self._timer.timeout.connect(self._turn)
        self._timer.start()

    def _story(self) -> list[tuple[str, Callable[[], object]]]:
        window, flow = self._window, self._window.parts.flow
        listening = window.parts.listening
        story: list[tuple[str, Callable[[], object]]] = [
            ("open, split, hear", window.open_demo),
            ("first remix", lambda: flow.ask("house at 124, no drums in the intro, double the last chorus")),
            ("second remix", lambda: flow.ask("more reverb on the vocals, a riser before each chorus")),
            ("type", lambda: window.prompt.edit.insertPlainText("slower and no dr")),
            ("play", listening.toggle),
            ("flip sides", listening.flip),
            ("zoom", lambda: window.timeline.view.zoom(4.0)),
            ("turn a page", lambda: window.timeline.view.scroll_to(60.0)),
            ("correct the grid", lambda: window.parts.hand.nudge(10.0)),
            ("undo", self._session.undo_stack.undo),
            ("credits", lambda: window.tabs.setCurrentWidget(window.rights)),
            ("jobs", lambda: window.tabs.setCurrentWidget(window.jobs)),
            ("other look", lambda: window.parts.theme.choose("dark")),
        ]
        story += [(name, lambda name=name: self._open(name)) for name in _DIALOGS]
        return [*story, ("close", window.close)]

    def _open(self, name: str) -> None:
        dialog = getattr(self._window.dialogs, name)()
        if isinstance(dialog, QDialog):
            QTimer.singleShot(300, dialog.reject)

    def _turn(self) -> None:
        now = time.thread_time(), time.monotonic()
        self._turns.append((now[0] - self._last[0], now[1] - self._last[1]))
        self._last = now
        self._idle = 0 if self._window.parts.runner.busy else self._idle + 1
        if self._idle > 0 and sum(wall for _own, wall in self._turns[-self._idle :]) > 1.0:
            self._go_on()

    def _go_on(self) -> None:
        """All is quiet: print the step that is over, and begin the next one."""
        own = sorted((own for own, _wall in self._turns), reverse=True)[:_SHOWN]
        wall = sorted((wall for _own, wall in self._turns), reverse=True)[:_SHOWN]
        figures = "  ".join(" ".join(f"{1000 * one:4.0f}" for one in some) for some in (own, wall))
        print(f"{self._name:18} processor and wall, longest first: {figures}", flush=True)
        if not self._steps:
            return
        self._name, step = self._steps.popleft()
        self._turns, self._idle, self._last = [], 0, (time.thread_time(), time.monotonic())
        step()


def main() -> int:
    """Measure and print."""
    application = QApplication(sys.argv[:1])
    with ExitStack() as stack:
        home = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        os.environ["HOME"] = str(home)
        os.environ[paths.HOME_VARIABLE] = str(home / "flipside")
        demo = stack.enter_context(locator.folder("demo"))
        window = build(application, PipelineEngine(), demo / "song.ogg", output=SilentClock(44_100, 2))
        window.parts.settings.change(toured=True)
        window.resize(1480, 920)
        window.show()
        walk = Walk(window)
        code = application.exec()
        del walk
        return code


if __name__ == "__main__":
    sys.exit(main())
