"""Several songs: one is opened, the others queue and are split and heard behind it, one after another."""

from __future__ import annotations

import multiprocessing
import os
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent

from studio.jobs.runner import JobRunner
from studio.session.pace import Pace
from studio.session.song_files import songs_in
from studio.session.song_queue import SongQueue
from studio.settings.store import SettingsStore
from tests.studio.fakes import FakeEngine

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from engines.core.jobs import JobContext
    from engines.core.worker import KeptWorker
    from engines.model.stems import Stems
    from engines.pipeline.opening import Song
    from studio.windows.main import MainWindow


@pytest.fixture
def songs(tmp_path: Path) -> list[Path]:
    """Four songs in a folder of their own, with a file that is none."""
    folder = tmp_path / "album"
    folder.mkdir()
    (folder / "cover.jpg").write_bytes(b"picture")
    found = [folder / f"{number} song.wav" for number in range(1, 5)]
    for path in found:
        path.write_bytes(f"RIFF {path.name}".encode())
    return found


def drop(window: MainWindow, *paths: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    none = Qt.KeyboardModifier.NoModifier
    event = QDropEvent(QPointF(50, 50), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, none)
    window.dropEvent(event)


def states(window: MainWindow) -> dict[str, str]:
    return {song.path.name: song.state for song in window.parts.queue.songs}


def test_of_several_files_one_opens_and_the_others_are_made_ready_behind_it(
    window: MainWindow, qtbot: QtBot, songs: list[Path], engine: FakeEngine
) -> None:
    said: list[str] = []
    window.announcer.announced.connect(said.append)
    engine.hold.clear()
    drop(window, songs[0].parent)
    session, queue = window.parts.session, window.parts.queue
    assert [song.path for song in queue.songs] == songs[1:]
    assert window.queue_at_start.isVisible()
    assert len(window.queue_at_start.rows) == 3
    assert "3" in window.notices.words.text()
    engine.hold.set()
    qtbot.waitUntil(lambda: session.facts is not None, timeout=30_000)
    assert session.song is not None
    assert session.song.path == songs[0]
    qtbot.waitUntil(lambda: set(states(window).values()) == {"ready"}, timeout=30_000)
    assert len([words for words in said if "opens at once" in words]) == 3
    assert session.song.path == songs[0], "what is open stays open"
    assert [song.path for song in engine.closed] == songs[1:], "one after another, in their order"
    assert window.tabs.currentWidget() is window.jobs
    row = next(iter(window.queue.rows.values()))
    assert "ready" in row.accessibleName()
    row.open.click()
    qtbot.waitUntil(lambda: session.song is not None and session.song.path == songs[1], timeout=30_000)
    assert songs[1].name not in states(window)


def test_the_queue_is_held_ordered_and_thinned_by_keys(
    opened: MainWindow, qtbot: QtBot, songs: list[Path], engine: FakeEngine
) -> None:
    queue, panel, runner = opened.parts.queue, opened.queue, opened.parts.runner
    engine.hold.clear()
    drop(opened, *songs)
    names = [path.name for path in songs]
    assert list(states(opened)) == names, "a song is open: all of them queue"
    qtbot.waitUntil(lambda: states(opened)[names[0]] == "running", timeout=30_000)
    qtbot.waitUntil(lambda: "%" in panel.rows[1].words.full_text, timeout=30_000)
    panel.hold.setFocus()
    qtbot.keyClick(panel.hold, Qt.Key.Key_Space)
    assert queue.paused
    assert set(states(opened).values()) == {"waiting"}
    assert "paused" in panel.summary.text()
    qtbot.waitUntil(lambda: all(job.is_over for job in runner.jobs), timeout=30_000)
    panel.rows[3].up.setFocus()
    qtbot.keyClick(panel.rows[3].up, Qt.Key.Key_Space)
    qtbot.keyClick(panel.rows[3].up, Qt.Key.Key_Space)
    assert list(states(opened)) == [names[2], names[0], names[1], names[3]]
    assert not panel.rows[3].up.isEnabled()
    assert not panel.rows[4].down.isEnabled()
    panel.rows[1].remove.click()
    assert list(states(opened)) == [names[2], names[1], names[3]]
    opened.actions_table["queue_hold"].trigger()
    qtbot.waitUntil(lambda: states(opened)[names[2]] == "running", timeout=30_000)
    panel.rows[3].remove.click()
    engine.hold.set()
    qtbot.waitUntil(lambda: set(states(opened).values()) == {"ready"}, timeout=30_000)
    opened.actions_table["queue_next"].trigger()
    session = opened.parts.session
    qtbot.waitUntil(lambda: session.song is not None and session.song.path == songs[1], timeout=30_000)


def test_the_open_song_goes_first_and_what_cannot_be_read_holds_nobody_up(
    opened: MainWindow, qtbot: QtBot, songs: list[Path], song_file: Path, engine: FakeEngine
) -> None:
    engine.hold.clear()
    drop(opened, *songs[:2])
    qtbot.waitUntil(lambda: states(opened)[songs[0].name] == "running", timeout=30_000)
    opened.open_song(song_file)
    assert states(opened)[songs[0].name] == "waiting"
    engine.hold.set()
    qtbot.waitUntil(lambda: set(states(opened).values()) == {"ready"}, timeout=30_000)
    engine.fail_open = "It holds no sound; choose another."
    drop(opened, *songs[2:])
    qtbot.waitUntil(lambda: list(states(opened).values()) == ["ready"] * 2 + ["failed"] * 2, timeout=30_000)
    assert opened.queue.rows[3].words.full_text == "It holds no sound; choose another."
    engine.fail_open = ""
    drop(opened, *songs[2:])
    qtbot.waitUntil(lambda: set(states(opened).values()) == {"ready"}, timeout=30_000)


def test_what_waits_is_taken_up_again_the_next_time(
    qapp: QApplication, songs: list[Path], engine: FakeEngine, tmp_path: Path
) -> None:
    settings, runner = SettingsStore(tmp_path / "settings.json"), JobRunner()
    queue = SongQueue(engine, runner, settings)
    queue.toggle()
    queue.add(songs)
    queue.remove(2)
    queue.close()
    songs[2].unlink()
    again = SongQueue(engine, runner, SettingsStore(tmp_path / "settings.json"))
    again.go_on()
    assert [song.path for song in again.songs] == [songs[0], songs[3]]
    again.close()
    runner.close()


class _Counting(FakeEngine):
    """Splits in the process that it is handed, as the pipeline does."""

    def split(self, song: Song, separator: str, ctx: JobContext, worker: KeptWorker | None = None) -> Stems:
        if worker is not None:
            self.processes.append(worker.run(_process, None, ctx))
        return super().split(song, separator, ctx)

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.processes: list[int] = []


def _process(_request: None, _ctx: JobContext) -> int:
    return os.getpid()


def test_one_process_splits_all_songs_of_the_queue(qtbot: QtBot, songs: list[Path], tmp_path: Path) -> None:
    folder = tmp_path / "work"
    folder.mkdir()
    engine, runner = _Counting(folder), JobRunner()
    queue = SongQueue(engine, runner, SettingsStore(tmp_path / "settings.json"))
    queue.add(songs[:2])
    qtbot.waitUntil(lambda: [song.state for song in queue.songs] == ["ready"] * 2, timeout=60_000)
    assert len(engine.processes) == 2
    assert len(set(engine.processes)) == 1
    qtbot.waitUntil(lambda: not multiprocessing.active_children(), timeout=30_000)
    runner.close()
    queue.close()


def test_a_folder_stands_for_its_songs_and_one_without_any_for_itself(
    songs: list[Path], tmp_path: Path
) -> None:
    empty, missing = tmp_path / "empty", tmp_path / "missing.wav"
    empty.mkdir()
    assert songs_in([songs[0].parent, empty, missing]) == [*songs, empty, missing]


def test_time_left_is_told_by_what_was_measured_and_by_nothing_else() -> None:
    pace = Pace()
    pace.learn("split", 20.0, 100.0)
    assert pace.expects(("split", "hear"), 200.0) is None
    pace.learn("hear", 5.0, 100.0)
    assert pace.expects(("split", "hear"), 200.0) == pytest.approx(50.0)
    pace.learn("split", 0.2, 100.0)
    pace.learn("hear", 2.0, 100.0)
    assert pace.expects(("split", "hear"), 200.0) == pytest.approx(50.0), "a cache says nothing of the work"
