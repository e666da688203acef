"""Pictures of the window for the documents: `python -m tests.end_to_end.screenshots [folder]`.

Opens the demo song, makes a remix with the real engines, and grabs the states light and dark. It needs a
screen; without one run it under `xvfb-run -a -s "-screen 0 1600x1000x24"`.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections import deque
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

import soundfile
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog

from engines.storage import paths
from resources import locator
from studio.app import build
from studio.panels.export import ExportDialog
from studio.playback.outputs import SilentClock
from studio.session.engine import PipelineEngine

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from studio.jobs.job import JobInfo
    from studio.windows.main import MainWindow

PROMPT = "house at 124, no drums in the intro, double the last chorus, keep the vocals"
SIZE = 1600, 1000
_SETTLE_MS = 1500
_LOOK_AGAIN_MS = 100
_NAMES = ("Night Ferry", "Harbour Lights", "Second Sun", "Long Way Home")
DOCS = Path(__file__).resolve().parents[2] / "docs" / "images"


class Shoot:
    """Walks the window through its states and writes a picture of each."""

    def __init__(self, window: MainWindow, folder: Path, prompt: str, home: Path) -> None:
        self._window = window
        self._folder = folder
        self._folder_of_songs = home
        self._prompt = prompt
        self._started = False
        self._dialog = QDialog()
        self._steps: deque[tuple[int, Callable[[], object], Callable[[], bool]]] = deque()
        session = window.parts.session
        session.song_changed.connect(self._ask)
        session.made_changed.connect(self._made)
        session.noticed.connect(lambda level, words: print(level, words, file=sys.stderr))

        window.parts.runner.job_failed.connect(self._failed)

    def _failed(self, job: JobInfo) -> None:
        print(job.title, job.hint, file=sys.stderr)
        self._window.close()

    def begin(self) -> None:
        """The start page in both themes, then the demo song."""
        window = self._window
        window.parts.settings.change(toured=True)
        for theme in ("light", "dark"):
            self._then(0, lambda theme=theme: window.parts.theme.choose(theme))
            self._then(_SETTLE_MS, lambda theme=theme: self._grab(f"start-{theme}"))
        self._then(0, window.open_demo)
        self._next()

    def _ask(self) -> None:
        if self._window.parts.session.song is not None:
            QTimer.singleShot(50, lambda: self._window.parts.flow.ask(self._prompt))

    def _made(self) -> None:
        made = self._window.parts.session.made
        if made is None or not made.is_whole or self._started:
            return
        self._started = True
        listening, window = self._window.parts.listening, self._window
        self._then(0, lambda: listening.go_to_side("B"))
        self._then(0, lambda: listening.seek(made.remix.arrangement.grid.bar_frame(18)))
        self._then(0, listening.toggle)
        for theme in ("dark", "light"):
            self._then(0, lambda theme=theme: window.parts.theme.choose(theme))
            self._then(_SETTLE_MS, lambda theme=theme: self._grab(f"flipside-{theme}"))
        self._then(0, lambda: window.tabs.setCurrentWidget(window.rights))
        self._then(_SETTLE_MS, lambda: self._grab("credits-light"))
        self._then(0, lambda: window.tabs.setCurrentWidget(window.receipt))
        self._then(0, window.actions_table["grid"].trigger)
        self._then(0, lambda: window.timeline.view.zoom(3.0))
        self._then(_SETTLE_MS, lambda: self._grab("grid-light"))
        self._then(0, lambda: window.parts.theme.choose("dark"))
        self._then(_SETTLE_MS, lambda: self._grab("grid-dark"))
        self._then(0, window.timeline.view.show_all)
        self._then(0, window.actions_table["grid"].trigger)
        self._then(0, window.tour.begin)
        self._then(_SETTLE_MS, lambda: self._grab("tour-dark"))
        self._then(0, window.tour.finish)
        for name in (
            "export",
            "preferences",
            "models",
            "shortcuts",
            "about",
            "meter",
            "section",
            "key",
            "chord",
        ):
            self._then(0, lambda name=name: self._open(name))
            self._then(_SETTLE_MS // 3, lambda name=name: self._grab_dialog(name), self._nothing_runs)
        self._then(0, lambda: window.arriving.take(_album(self._folder_of_songs)))
        for theme in ("dark", "light"):
            self._then(0, lambda theme=theme: window.parts.theme.choose(theme))
            self._then(_SETTLE_MS, lambda theme=theme: self._grab(f"queue-{theme}"), self._one_is_ready)
        self._then(0, window.parts.queue.toggle)
        self._then(0, lambda: window.parts.theme.choose("contrast"))
        self._then(_SETTLE_MS, lambda: self._grab("contrast"))
        self._then(0, window.close)
        self._next()

    def _all_shown(self) -> bool:
        return self._window.timeline.view.turns.idle

    def _nothing_runs(self) -> bool:
        return not self._window.parts.runner.busy

    def _one_is_ready(self) -> bool:
        """One song of the queue is done, and another is worked on."""
        return {"ready", "running"} <= {song.state for song in self._window.parts.queue.songs}

    def _open(self, name: str) -> None:
        self._dialog = getattr(self._window.dialogs, name)()
        if isinstance(self._dialog, ExportDialog):
            self._dialog.folder.setText("~/Music")

    def _grab_dialog(self, name: str) -> None:
        self._save(self._dialog, f"dialog-{name}")
        self._dialog.reject()

    def _grab(self, name: str) -> None:
        self._save(self._window, name)

    def _save(self, widget: QWidget, name: str) -> None:
        path = self._folder / f"{name}.png"
        widget.grab().toImage().save(str(path), "PNG", 0)
        print(path, path.stat().st_size // 1024, "kB")

    def _then(
        self, milliseconds: int, do: Callable[[], object], when: Callable[[], bool] | None = None
    ) -> None:
        self._steps.append((milliseconds, do, when or self._all_shown))

    def _next(self) -> None:
        """One step after another, each counted from the end of the one before it."""
        if not self._steps:
            return
        milliseconds, do, when = self._steps.popleft()

        def step() -> None:
            if not when():
                QTimer.singleShot(_LOOK_AGAIN_MS, step)
                return
            do()
            self._next()

        QTimer.singleShot(milliseconds, step)


def _album(folder: Path) -> list[Path]:
    """Songs of other lengths than the demo song's, cut from it."""
    with locator.folder("demo") as demo:
        sound, rate = soundfile.read(demo / "song.ogg", dtype="float32")
    made = []
    for number, name in enumerate(_NAMES, start=1):
        made.append(folder / f"{name}.flac")
        soundfile.write(made[-1], sound[number * rate :], rate)
    return made


def main() -> int:
    """Make all pictures."""
    reader = argparse.ArgumentParser(description=__doc__)
    reader.add_argument("folder", nargs="?", type=Path, default=DOCS)
    reader.add_argument("--prompt", default=PROMPT)
    wanted = reader.parse_args()
    wanted.folder.mkdir(parents=True, exist_ok=True)
    application = QApplication(sys.argv[:1])
    with ExitStack() as stack:
        # The pictures show a first start, whatever was done here before.
        home = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        os.environ["HOME"] = str(home)
        os.environ[paths.HOME_VARIABLE] = str(home / ".local" / "share" / "flipside")
        demo = stack.enter_context(locator.folder("demo"))
        window = build(application, PipelineEngine(), demo / "song.ogg", output=SilentClock(44_100, 2))
        window.resize(*SIZE)
        window.show()
        # Kept by name: a signal does not keep what it is connected to alive.
        shoot = Shoot(window, wanted.folder, wanted.prompt, home)
        shoot.begin()
        return application.exec()


if __name__ == "__main__":
    sys.exit(main())
