"""Quick stems at once, a model's stems behind them: swapped in while the music plays, and nothing is lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

from engines.core.audio import WORK_RATE
from engines.core.source import whole
from engines.model.correction_kinds import RenameSection
from studio.session.engine import PipelineEngine
from tests.engines.separation.models import save, small
from tests.studio.conftest import HandOutput, wait_whole
from tests.studio.fakes import FakeEngine

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from engines.core.jobs import JobContext
    from engines.core.worker import KeptWorker
    from engines.model.stems import Stems
    from engines.pipeline.opening import Song
    from studio.session.engine import Heard
    from studio.windows.main import MainWindow


class SplittingEngine(FakeEngine):
    """Splits as the real pipeline does, in processes of its own; all else is as quick as in the fake."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self._real = PipelineEngine()
        self.playheads: list[int] = []

    def stages(self, song: Song, separator: str) -> tuple[str, ...]:
        return self._real.stages(song, separator)

    def split(self, song: Song, separator: str, ctx: JobContext, worker: KeptWorker | None = None) -> Stems:
        return self._real.split(song, separator, ctx, worker)

    def improve(
        self, song: Song, first: Stems, separator: str, ctx: JobContext, *, playhead: int, heard: Heard
    ) -> Stems:
        self.playheads.append(playhead)
        self._wait(ctx, "waiting for the test")
        return self._real.improve(song, first, separator, ctx, playhead=playhead, heard=heard)


@pytest.fixture
def engine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> SplittingEngine:
    monkeypatch.setenv("OMP_NUM_THREADS", "1")
    folder = tmp_path / "work"
    folder.mkdir()
    return SplittingEngine(folder)


@pytest.fixture
def model(tmp_path: Path) -> Path:
    return save(small(), tmp_path / "small model" / "small.safetensors").parent


def _separators(window: MainWindow) -> str:
    stems = window.parts.session.stems
    return stems.separator.partition("/")[0] if stems is not None else ""


def _open(window: MainWindow, qtbot: QtBot, song: Path) -> None:
    session = window.parts.session
    window.open_song(song)
    qtbot.waitUntil(lambda: session.song is not None and session.facts is not None, timeout=120_000)


def test_better_stems_take_over_while_the_remix_plays_and_the_work_stays(
    window: MainWindow,
    qtbot: QtBot,
    engine: SplittingEngine,
    output: HandOutput,
    song_file: Path,
    model: Path,
) -> None:
    session, listening = window.parts.session, window.parts.listening
    dialog = window.dialogs.preferences()
    dialog.take_folder(str(model))
    dialog.accept()
    _open(window, qtbot, song_file)
    qtbot.waitUntil(lambda: window.parts.separating.state == "running", timeout=60_000)
    window.stems_line.hold.click()
    assert window.parts.separating.state == "paused"
    assert _separators(window) == "spectral"
    assert "paused" in window.stems_line.words.full_text
    session.correct(RenameSection(at_s=1.0, label="bridge"), "Call it a bridge")
    window.prompt.edit.set_words("house at 124, mute the bass")
    window.prompt.send.click()
    wait_whole(window, qtbot)
    work, facts, made, steps = session.work, session.facts, session.made, session.undo_stack.count()
    assert facts is not None
    assert made is not None
    listening.go_to_side("B")
    listening.seek(5 * WORK_RATE)
    listening.toggle()
    qtbot.waitUntil(lambda: listening.player._ring.waiting >= 16_384, timeout=60_000)
    output.take(1024)
    window.stems_line.go_on.click()
    assert listening.player.playing
    qtbot.waitUntil(
        lambda: session.made is not None and session.made.remix is not made.remix, timeout=120_000
    )
    assert _separators(window) == "small"
    assert session.made is not None
    assert session.made.is_whole
    assert session.made.remix.stems is session.stems
    assert session.work.plan == work.plan
    assert session.work.corrections == work.corrections
    assert [take.id for take in session.work.takes] == [take.id for take in work.takes]
    assert session.facts == facts
    assert session.undo_stack.count() == steps
    assert listening.player.playing
    assert listening.side == "B"
    assert engine.playheads[-1] > WORK_RATE, "what is heard is made better first"
    heard: list[float] = []

    def swapped() -> bool:
        heard.append(float(np.abs(output.take(1024)).max()))
        return listening.player._feeder.swap is None

    qtbot.waitUntil(swapped, timeout=60_000)
    assert min(heard) > 0.0, "the music went on"
    assert listening.player.underruns == 0
    assert window.stems_line.words.full_text == "Stems: small"
    assert not window.stems_line.hold.isVisible()


def test_pieces_of_better_stems_are_heard_before_all_are_there_and_all_at_once_the_next_time(
    window: MainWindow,
    qtbot: QtBot,
    engine: SplittingEngine,
    song_file: Path,
    model: Path,
) -> None:
    window.parts.settings.change(separator=str(model))
    arrived: list[object] = []
    window.parts.separating.pieces_arrived.connect(arrived.append)
    _open(window, qtbot, song_file)
    qtbot.waitUntil(lambda: bool(arrived), timeout=120_000)
    qtbot.waitUntil(lambda: _separators(window) == "small", timeout=120_000)
    session = window.parts.session
    assert session.song is not None
    assert session.stems is not None
    total = sum(whole(source).samples for source in session.stems.sources.values())
    assert np.abs(total - whole(session.song.audio).samples).max() < 1e-3
    assert window.parts.listening._sounding._pieces == {}, "all are there, none is patched any more"
    asked = len(engine.playheads)
    window.open_song(song_file)
    qtbot.waitUntil(lambda: _separators(window) == "", timeout=60_000)
    qtbot.waitUntil(lambda: _separators(window) == "small", timeout=60_000)
    assert len(engine.playheads) == asked
    assert window.parts.separating.state == "none"


def test_better_stems_are_given_up_and_asked_for_again(
    window: MainWindow, qtbot: QtBot, engine: SplittingEngine, song_file: Path, model: Path
) -> None:
    window.parts.settings.change(separator=str(model))
    separating, line = window.parts.separating, window.stems_line
    _open(window, qtbot, song_file)
    qtbot.waitUntil(lambda: separating.state == "running", timeout=60_000)
    line.stop.click()
    assert separating.state == "stopped"
    assert "can be made" in line.words.full_text
    window.actions_table["better_stems"].trigger()
    assert separating.state == "running"
    window.tabs.setCurrentWidget(window.jobs)
    job = window.parts.runner.running("better")
    assert job is not None
    qtbot.waitUntil(lambda: job.ticket in window.jobs.rows, timeout=60_000)
    window.jobs.rows[job.ticket].stop.click()
    assert separating.state == "stopped"
    qtbot.waitUntil(lambda: not window.parts.runner.busy, timeout=60_000)
    assert _separators(window) == "spectral"


def test_a_model_that_is_missing_leaves_the_quick_stems_and_says_so(
    window: MainWindow, qtbot: QtBot, engine: SplittingEngine, song_file: Path
) -> None:
    window.parts.settings.change(separator="htdemucs")
    _open(window, qtbot, song_file)
    qtbot.waitUntil(lambda: window.parts.separating.state == "stopped", timeout=60_000)
    assert _separators(window) == "spectral"
    assert "htdemucs is not installed" in window.notices.words.text()
