"""Nothing that was made is lost: projects, kills, second windows, songs that moved."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from engines.storage import Project, unsaved_projects
from studio.app import build
from studio.session import mixing
from studio.session.project_writer import read
from tests.studio.conftest import HandOutput, wait_whole

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from studio.windows.main import MainWindow
    from tests.studio.fakes import FakeEngine

_ACTING = """
import sys, time
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from studio.app import build
from studio.session import mixing
from tests.studio.conftest import HandOutput
from tests.studio.fakes import FakeEngine
folder = Path(sys.argv[1])
application = QApplication([])
window = build(application, FakeEngine(folder), folder / "none.ogg", output=HandOutput())
session = window.parts.session
number = 0
def act():
    global number
    if session.facts is None:
        return
    number += 1
    plan = mixing.with_stem_gain(session.plan_to_change, "bass", -number / 10)
    session.change_plan(plan, "Level of bass")
    if number % 5 == 0:
        session.branch()
    print(number, time.monotonic(), flush=True)
timer = QTimer()
timer.timeout.connect(act)
timer.start(10)
window.show()
window.open_song(folder / "song.wav")
application.exec()
"""


@pytest.mark.skipif(os.name == "nt", reason="there is no kill like this one")
def test_a_killed_window_loses_nothing_older_than_half_a_second(tmp_path: Path) -> None:
    chance = random.Random(11)  # noqa: S311 - nothing secret
    (tmp_path / "song.wav").write_bytes(b"RIFF")
    surroundings = os.environ | {"QT_QPA_PLATFORM": "offscreen", "FLIPSIDE_HOME": os.environ["FLIPSIDE_HOME"]}
    root = Path(__file__).resolve().parents[2]
    for _turn in range(2):
        process = subprocess.Popen(
            [sys.executable, "-c", _ACTING, str(tmp_path)],
            stdout=subprocess.PIPE,
            text=True,
            cwd=root,
            env=surroundings,
        )
        assert process.stdout is not None
        said = [process.stdout.readline() for _line in range(chance.randrange(20, 60))]
        process.kill()
        killed = time.monotonic()
        said += process.stdout.readlines()
        process.wait()
        process.stdout.close()
        acts = [(int(line.split()[0]), float(line.split()[1])) for line in said if line.count(" ") == 1]
        safe = max((number for number, at in acts if at <= killed - 0.5), default=0)
        (kept, *_earlier) = unsaved_projects()
        opened = read(kept.path)
        opened.project.close()
        level = round(-10 * mixing.stem_gain_db(opened.work.plan, "bass"))
        assert safe <= level <= acts[-1][0] + 1
        assert level > 0
        assert len(opened.work.takes) >= 1 + safe // 5
        assert opened.work.find(opened.work.take).plan == opened.work.plan


def test_a_project_gets_a_name_and_goes_on_under_it(
    remixed: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    session, path = remixed.parts.session, tmp_path / "My remix.flipside"
    remixed.parts.hand.scale("double")
    with qtbot.waitSignal(remixed.parts.keeper.project_changed, timeout=60_000):
        remixed.parts.flow.save_as(path)
    assert "My remix.flipside" in remixed.windowTitle()
    assert unsaved_projects() == (), "it has a name now"
    session.branch()
    wait_whole(remixed, qtbot)
    work = session.work
    remixed.close()
    with Project.open(path) as project:
        assert [take.plan for take in project.takes()] == [take.plan for take in work.takes]
        assert project.takes()[1].parent == 1
        assert project.takes()[1].receipt is not None
        assert project.corrections() == work.corrections
        assert project.facts() == session.heard_facts or session.heard_facts is None
    opened = read(path)
    opened.project.close()
    assert opened.work == work


def test_a_song_that_is_opened_again_has_its_work(remixed: MainWindow, qtbot: QtBot, song_file: Path) -> None:
    session = remixed.parts.session
    session.branch()
    work = session.work
    with qtbot.waitSignal(session.song_changed, timeout=60_000):
        remixed.open_song(song_file)
    qtbot.waitUntil(lambda: session.song is not None and session.facts is not None, timeout=60_000)
    assert session.work.plan == work.plan
    assert [take.id for take in session.work.takes] == [take.id for take in work.takes]
    assert len(unsaved_projects()) == 0, "the one there is, is open"


def test_a_second_window_on_a_project_reads_only_and_says_so(
    remixed: MainWindow, qtbot: QtBot, qapp: QApplication, tmp_path: Path, engine: FakeEngine
) -> None:
    path = tmp_path / "shared.flipside"
    with qtbot.waitSignal(remixed.parts.keeper.project_changed, timeout=60_000):
        remixed.parts.flow.save_as(path)
    second = build(qapp, engine, tmp_path / "demo.ogg", output=HandOutput())
    qtbot.addWidget(second)
    second.show()
    second.open_song(path)
    session = second.parts.session
    qtbot.waitUntil(lambda: session.facts is not None, timeout=60_000)
    assert session.read_only
    assert "read only" in second.windowTitle()
    assert "another window" in second.notices.words.text()
    work = session.work
    assert work == remixed.parts.session.work
    session.branch()
    assert session.work == work
    with qtbot.waitSignal(second.parts.keeper.project_changed, timeout=60_000):
        second.parts.flow.save_as(tmp_path / "mine.flipside")
    session.branch()
    assert len(session.work.takes) == len(work.takes) + 1
    second.close()


def test_a_song_that_moved_is_found_by_its_content(
    remixed: MainWindow, qtbot: QtBot, tmp_path: Path, song_file: Path
) -> None:
    flow, session, path = remixed.parts.flow, remixed.parts.session, tmp_path / "p" / "moved.flipside"
    path.parent.mkdir()
    with qtbot.waitSignal(remixed.parts.keeper.project_changed, timeout=60_000):
        flow.save_as(path)
    flow.open(path)
    assert "open already" in remixed.notices.words.text()
    _open_other(remixed, qtbot, tmp_path)
    song_file.rename(path.parent / "another name.wav")
    (path.parent / "a decoy.wav").write_bytes(b"some other song")
    flow.open(path)
    qtbot.waitUntil(
        lambda: session.song is not None and session.song.path.name == "another name.wav", timeout=60_000
    )
    assert len(session.work.takes) == 1
    _open_other(remixed, qtbot, tmp_path)
    (path.parent / "another name.wav").rename(tmp_path.parent / "far away.wav")
    with qtbot.waitSignal(flow.song_missing, timeout=60_000) as missing:
        flow.open(path)
    assert missing.args == [path, "another name.wav"]
    flow.open(path, song=tmp_path.parent / "far away.wav")
    qtbot.waitUntil(
        lambda: session.song is not None and session.song.path.name == "far away.wav", timeout=60_000
    )


def _open_other(window: MainWindow, qtbot: QtBot, folder: Path) -> None:
    """Another song comes, so that the project is let go."""
    other = folder / "other.wav"
    other.write_bytes(b"other")
    session = window.parts.session
    window.parts.flow.open(other)
    qtbot.waitUntil(
        lambda: session.song is not None and session.song.path == other and session.work.is_empty,
        timeout=60_000,
    )


def test_a_collected_project_carries_its_song(
    remixed: MainWindow, qtbot: QtBot, tmp_path: Path, song_file: Path
) -> None:
    flow, session, path = remixed.parts.flow, remixed.parts.session, tmp_path / "whole.flipside"
    with qtbot.waitSignal(remixed.parts.keeper.project_changed, timeout=60_000):
        flow.save_as(path, collect=True)
    _open_other(remixed, qtbot, tmp_path)
    song_file.unlink()
    flow.open(path)
    qtbot.waitUntil(
        lambda: session.song is not None and session.song.path.parent.name == "songs", timeout=60_000
    )
    assert session.song is not None
    assert session.song.path.read_bytes() == b"RIFF"


def test_work_that_cannot_be_written_is_said_once_and_kept_when_it_can(
    remixed: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    keeper, session = remixed.parts.keeper, remixed.parts.session
    said: list[str] = []
    session.noticed.connect(lambda _level, words: said.append(words))

    def full(_self: Project, _take: object) -> None:
        from engines.core.errors import OutputError

        raise OutputError("full", hint="The disk is full.")

    with monkeypatch.context() as broken:
        broken.setattr(Project, "keep_take", full)
        session.branch()
        session.branch()
        qtbot.waitUntil(lambda: bool(said), timeout=60_000)
    assert said == ["Your work is not on disk: The disk is full."]
    keeper.save()
    work = session.work
    remixed.close()
    opened = read(unsaved_projects()[0].path)
    opened.project.close()
    assert opened.work.takes == work.takes
