"""Pictures of the window for the documents: `python -m tests.end_to_end.screenshots [folder]`.

Opens the demo song, makes a remix with the real engines, and grabs the states light and dark. It needs a
screen; without one run it under `xvfb-run -a -s "-screen 0 1600x1000x24"`.
"""

from __future__ import annotations

import argparse
import sys
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from resources import locator
from studio.app import build
from studio.playback.outputs import SilentClock
from studio.session.engine import PipelineEngine

if TYPE_CHECKING:
    from collections.abc import Callable

    from studio.jobs.job import JobInfo
    from studio.windows.main import MainWindow

PROMPT = "house at 124, no drums in the intro, double the last chorus, keep the vocals"
SIZE = 1600, 1000
DOCS = Path(__file__).resolve().parents[2] / "docs" / "images"


class Shoot:
    """Walks the window through its states and writes a picture of each."""

    def __init__(self, window: MainWindow, folder: Path, prompt: str) -> None:
        self._window = window
        self._folder = folder
        self._prompt = prompt
        self._started = False
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
        self._window.parts.theme.choose("dark")
        self._later(300, lambda: self._grab("start-dark"))
        self._later(400, lambda: self._window.parts.theme.choose("light"))
        self._later(700, lambda: self._grab("start-light"))
        self._later(800, lambda: self._window.parts.theme.choose("dark"))
        self._later(900, self._window.open_demo)

    def _ask(self) -> None:
        if self._window.parts.session.song is not None:
            self._later(50, lambda: self._window.parts.flow.ask(self._prompt))

    def _made(self) -> None:
        made = self._window.parts.session.made
        if made is None or not made.is_whole or self._started:
            return
        self._started = True
        listening = self._window.parts.listening
        listening.go_to_side("B")
        grid = made.remix.arrangement.grid
        listening.seek(grid.bar_frame(18))
        listening.toggle()
        themes: tuple[tuple[str, str], ...] = (("flipside-dark", "dark"), ("flipside-light", "light"))
        for index, (name, theme) in enumerate(themes):
            self._later(1500 + index * 1200, lambda theme=theme: self._window.parts.theme.choose(theme))
            self._later(2300 + index * 1200, lambda name=name: self._grab(name))
        self._later(4200, lambda: self._window.tabs.setCurrentWidget(self._window.rights))
        self._later(4500, lambda: self._grab("credits-light"))
        self._later(4700, lambda: self._window.parts.theme.choose("contrast"))
        self._later(5200, lambda: self._grab("contrast"))
        self._later(5500, self._window.close)

    def _grab(self, name: str) -> None:
        path = self._folder / f"{name}.png"
        self._window.grab().toImage().save(str(path), "PNG", 0)
        print(path, path.stat().st_size // 1024, "kB")

    @staticmethod
    def _later(milliseconds: int, do: Callable[[], object]) -> None:
        QTimer.singleShot(milliseconds, do)


def main() -> int:
    """Make all pictures."""
    reader = argparse.ArgumentParser(description=__doc__)
    reader.add_argument("folder", nargs="?", type=Path, default=DOCS)
    reader.add_argument("--prompt", default=PROMPT)
    wanted = reader.parse_args()
    wanted.folder.mkdir(parents=True, exist_ok=True)
    application = QApplication(sys.argv[:1])
    with ExitStack() as stack:
        demo = stack.enter_context(locator.folder("demo"))
        window = build(application, PipelineEngine(), demo / "song.ogg", output=SilentClock(44_100, 2))
        window.resize(*SIZE)
        window.show()
        Shoot(window, wanted.folder, wanted.prompt).begin()
        return application.exec()


if __name__ == "__main__":
    sys.exit(main())
