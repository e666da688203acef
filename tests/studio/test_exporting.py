"""Exports queue, of one song and of several; a song that may not leave leaves by no door of the window."""

from __future__ import annotations

import threading
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from engines.core.source import whole
from engines.model.rights import Refusal, Terms
from engines.pipeline import work
from engines.rights.passport import MODES
from studio.session.engine import PipelineEngine
from tests.studio.conftest import wait_whole
from tests.studio.fakes import FakeEngine

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from engines.core.jobs import JobContext
    from engines.pipeline.exporting import ExportRequest
    from engines.pipeline.opening import Song
    from engines.pipeline.remixing import Bounced
    from studio.session.made import Made
    from studio.windows.main import MainWindow


class CarefulEngine(FakeEngine):
    """Reads what it exports, as the real one does, and throws its bounces away for good."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.thrown_away: list[Bounced] = []
        self.gate = threading.Event()
        self.gate.set()

    def discard(self, bounced: Bounced) -> None:
        self.thrown_away.append(bounced)

    def export(self, made: Made, song: Song, request: ExportRequest, ctx: JobContext) -> tuple[Path, ...]:
        while not self.gate.wait(0.01):
            ctx.checkpoint(0.5, "writing")
        paths = super().export(made, song, request, ctx)
        assert made.bounced not in self.thrown_away
        assert song not in self.closed
        assert whole(song.audio).frames
        return paths


class ForbiddenEngine(FakeEngine):
    """The rights of every song say no, and exports are the real ones."""

    def open_song(self, path: Path, ctx: JobContext) -> Song:
        no = tuple(
            Refusal(mode=mode, reason="its artist does not allow it", how="ask the artist") for mode in MODES
        )
        return replace(super().open_song(path, ctx), terms=Terms(refusals=no, origin="policy"))

    def export(self, made: Made, song: Song, request: ExportRequest, ctx: JobContext) -> tuple[Path, ...]:
        return PipelineEngine().export(made, song, request, ctx)


@pytest.fixture
def engine(request: pytest.FixtureRequest, tmp_path: Path) -> FakeEngine:
    folder = tmp_path / "work"
    folder.mkdir()
    made: FakeEngine = getattr(request, "param", CarefulEngine)(folder)
    return made


def _ask_export(window: MainWindow, name: str, folder: Path) -> None:
    dialog = window.dialogs.export()
    dialog.name.setText(name)
    dialog.folder.setText(str(folder))
    dialog.export.click()


def test_exports_wait_for_each_other_and_can_be_taken_back(
    remixed: MainWindow, qtbot: QtBot, engine: CarefulEngine, tmp_path: Path
) -> None:
    runner = remixed.parts.runner
    remixed.tabs.setCurrentWidget(remixed.jobs)
    engine.gate.clear()
    for name in ("one", "two", "three"):
        _ask_export(remixed, name, tmp_path)
    jobs = [job for job in runner.jobs if job.kind == "export"]
    assert [(job.title, job.state) for job in jobs] == [
        ("Exporting one", "running"), ("Exporting two", "waiting"), ("Exporting three", "waiting"),
    ]  # fmt: skip
    qtbot.waitUntil(lambda: jobs[1].ticket in remixed.jobs.rows, timeout=60_000)
    remixed.jobs.rows[jobs[1].ticket].stop.click()
    engine.gate.set()
    qtbot.waitUntil(lambda: not runner.busy, timeout=60_000)
    assert sorted(path.name for path in tmp_path.glob("*.wav")) == ["one.wav", "short song.wav", "three.wav"]
    states = {job.title: job.state for job in runner.jobs if job.kind == "export"}
    assert states == {"Exporting one": "done", "Exporting two": "cancelled", "Exporting three": "done"}


def test_exports_of_a_song_go_on_while_another_one_is_opened(
    remixed: MainWindow, qtbot: QtBot, engine: CarefulEngine, tmp_path: Path
) -> None:
    session, runner = remixed.parts.session, remixed.parts.runner
    first = session.song
    engine.gate.clear()
    for name in ("one", "two"):
        _ask_export(remixed, name, tmp_path)
    other = tmp_path / "another song.wav"
    other.write_bytes(b"RIFF and more")
    remixed.open_song(other)
    qtbot.waitUntil(lambda: session.song is not None and session.song is not first, timeout=60_000)
    remixed.prompt.edit.set_words("house at 124")
    remixed.prompt.send.click()
    wait_whole(remixed, qtbot)
    _ask_export(remixed, "three", tmp_path)
    assert first not in engine.closed
    assert not engine.thrown_away
    engine.gate.set()
    qtbot.waitUntil(lambda: not runner.busy, timeout=60_000)
    assert {path.stem for path in tmp_path.glob("*.wav")} >= {"one", "two", "three"}
    assert first in engine.closed, "it is closed once nobody needs it"
    assert engine.thrown_away


@pytest.mark.parametrize("engine", [ForbiddenEngine], indirect=True)
def test_a_refused_song_leaves_neither_by_export_nor_by_drag(
    remixed: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    notices, runner, handle = remixed.notices, remixed.parts.runner, remixed.top.drag
    ready: list[object] = []
    remixed.parts.exporting.drag_ready.connect(ready.append)
    remixed.parts.exporting.exported.connect(ready.append)
    qtbot.waitUntil(lambda: not runner.busy, timeout=60_000)
    qtbot.mousePress(handle, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: notices.isVisible() and not runner.busy, timeout=60_000)
    qtbot.mouseRelease(handle, Qt.MouseButton.LeftButton)
    assert "may not be" in notices.words.text()
    assert "ask the artist" in notices.words.text()
    assert not handle.carried().urls()
    notices.hide()
    target = tmp_path / "out"
    target.mkdir()
    for mode in range(3):
        dialog = remixed.dialogs.export()
        dialog.mode.setCurrentIndex(mode)
        dialog.folder.setText(str(target))
        assert not dialog.export.isEnabled()
        assert "ask the artist" in dialog.consent.text()
        remixed.parts.exporting.export(dialog.request())
        dialog.reject()
        qtbot.waitUntil(lambda: not runner.busy, timeout=60_000)
    assert notices.isVisible()
    assert list(target.iterdir()) == []
    assert not ready
    left = [path for path in work.new_folder("look").parent.glob("drag-*") if path.exists()]
    assert left == []
