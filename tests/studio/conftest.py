"""The window over a pipeline of real values, with a device that the test drives by hand."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import numpy as np
import pytest

from studio.app import build
from tests.studio.fakes import FakeEngine

# The application is made once for all tests, before any fixture of a test sets the environment.
os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["LC_ALL"] = "C.UTF-8"
# Nor does any test show itself on the desktop's own bus.
os.environ.pop("DBUS_SESSION_BUS_ADDRESS", None)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from engines.core.audio import FloatArray
    from studio.windows.main import MainWindow


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The offscreen platform says this of every dialog; it says nothing about the window."""
    for item in items:
        item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support", extend=True))


class HandOutput:
    """A device that takes frames when the test says so."""

    name = "hand"
    silent = True
    latency_s = 0.0

    def __init__(self) -> None:
        self.pull: Callable[[FloatArray], None] | None = None
        self.alive = False

    def open(self, pull: Callable[[FloatArray], None]) -> None:
        self.pull, self.alive = pull, True

    def close(self) -> None:
        self.alive = False

    def take(self, frames: int) -> FloatArray:
        """The next frames, (frames, 2)."""
        out = np.full((frames, 2), np.nan, np.float32)
        assert self.pull is not None
        self.pull(out)
        return out


@pytest.fixture
def engine(tmp_path: Path) -> FakeEngine:
    folder = tmp_path / "work"
    folder.mkdir()
    return FakeEngine(folder)


@pytest.fixture
def output() -> HandOutput:
    return HandOutput()


@pytest.fixture
def window(
    qtbot: QtBot, qapp: QApplication, engine: FakeEngine, output: HandOutput, tmp_path: Path
) -> Iterator[MainWindow]:
    made = build(qapp, engine, tmp_path / "demo.ogg", output=output)
    qtbot.addWidget(made)
    made.resize(1500, 950)
    made.show()
    qtbot.waitExposed(made)
    yield made
    engine.hold.set()
    made.close()


@pytest.fixture
def song_file(tmp_path: Path) -> Path:
    path = tmp_path / "short song.wav"
    path.write_bytes(b"RIFF")
    return path


@pytest.fixture
def opened(window: MainWindow, qtbot: QtBot, song_file: Path) -> MainWindow:
    """The window with a song that was split and heard."""
    window.open_song(song_file)
    session = window.parts.session
    qtbot.waitUntil(lambda: session.facts is not None and session.peaks("drums") is not None, timeout=60_000)
    return window


@pytest.fixture
def remixed(opened: MainWindow, qtbot: QtBot) -> MainWindow:
    """The window with a finished remix."""
    opened.prompt.edit.set_words(
        "house at 124, no drums in the intro, double the last chorus, keep the vocals"
    )
    opened.prompt.send.click()
    wait_whole(opened, qtbot)
    return opened


def wait_whole(window: MainWindow, qtbot: QtBot) -> None:
    """Wait until the remix of the present plan is finished, and all of it is shown."""

    def whole() -> bool:
        session = window.parts.session
        made = session.made
        finished = made is not None and made.is_whole and made.remix.plan == session.plan
        return finished and window.timeline.view.turns.idle

    qtbot.waitUntil(whole, timeout=60_000)
