"""What the window is made of below the panels: jobs, settings, mixer edits, waveforms, models, kept work."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import msgspec
import numpy as np
import pytest
from PySide6.QtWidgets import QCheckBox, QComboBox

from engines.core.audio import WORK_RATE, Audio
from engines.core.errors import EngineError, InputError
from engines.core.jobs import QUIET
from engines.core.source import ArraySource
from engines.model.operations import Mute, Tempo
from engines.model.plan import Because, Edit, RemixPlan, Scope
from engines.model.receipt import Measurement, Receipt, ReceiptLine
from engines.storage import paths
from studio.jobs.job import time_left
from studio.jobs.runner import JobRunner
from studio.models.receipt_rows import ReceiptModel
from studio.session import mixing
from studio.session.faults import Faults
from studio.session.peaks import pyramid
from studio.session.rows import measurement_words, rows
from studio.session.takes import name_of
from studio.session.words import edit_words, operation_words
from studio.settings.store import SettingsStore
from studio.settings.values import Settings

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.modeltest import ModelTester
    from pytestqt.qtbot import QtBot

    from engines.core.jobs import JobContext
    from studio.windows.main import MainWindow

SAID = Because(prompt=0, start=0, end=5)
PLAN = RemixPlan(
    prompts=("house at 124, no drums",),
    edits=(
        Edit(id="e1", operation=Tempo(bpm=124.0), because=SAID),
        Edit(id="e2", operation=Mute(), because=SAID, scope=Scope(stems=("drums",), sections=("intro",))),
    ),
)


# -- jobs


def test_a_job_brings_its_result_to_this_thread(qtbot: QtBot) -> None:
    runner = JobRunner()
    got: list[tuple[object, object]] = []
    runner.start(
        "sum", "Adding", lambda _ctx: 42, lambda result: got.append((result, threading.current_thread()))
    )
    qtbot.waitUntil(lambda: bool(got), timeout=60_000)
    assert got == [(42, threading.main_thread())]
    assert runner.jobs[0].state == "done"
    runner.close()


def test_a_newer_job_of_a_kind_makes_the_older_one_stale(qtbot: QtBot) -> None:
    runner = JobRunner()
    got: list[str] = []
    gate = threading.Event()

    def slow(ctx: JobContext) -> str:
        while not gate.wait(0.005):
            ctx.checkpoint(0.5, "waiting")
        return "old"

    runner.start("plan", "old", slow, got.append)
    runner.start("plan", "new", lambda _ctx: "new", got.append)
    qtbot.waitUntil(lambda: not runner.busy and len(got) == 1, timeout=60_000)
    gate.set()
    runner.close()
    assert got == ["new"]


def test_an_error_of_an_engine_reaches_the_person_as_its_hint(qtbot: QtBot) -> None:
    runner = JobRunner()
    failed: list[EngineError] = []

    def fail(_ctx: JobContext) -> None:
        raise InputError("what", hint="Do this.")

    def break_down(_ctx: JobContext) -> None:
        raise KeyError("inside")

    with qtbot.waitSignal(runner.job_failed, timeout=60_000) as heard:
        runner.start("open", "Opening", fail, lambda _result: None, failed.append)
    assert heard.args is not None
    assert heard.args[0].hint == "Do this."
    assert failed[0].hint == "Do this."
    with qtbot.waitSignal(runner.job_failed, timeout=60_000) as heard:
        runner.start("open", "Opening", break_down, lambda _result: None)
    assert "inside Flipside" in heard.args[0].hint  # type: ignore[index]
    runner.close()


def test_closing_stops_and_joins_every_job(qtbot: QtBot) -> None:
    runner = JobRunner()

    def endless(ctx: JobContext) -> None:
        turn = threading.Event()
        while True:
            ctx.checkpoint(0.1, "on and on")
            turn.wait(0.002)

    for number in range(3):
        runner.start(f"kind {number}", "Endless", endless, lambda _result: None)
    runner.close()
    assert not [one for one in threading.enumerate() if one.name.startswith("job-")]


def test_the_time_left_is_said_only_when_it_is_known() -> None:
    assert time_left(0.5, 0.5) is None
    assert time_left(10.0, 0.001) is None
    assert time_left(10.0, 0.25) == pytest.approx(30.0)


# -- settings


def test_settings_that_cannot_be_written_hold_and_say_so(tmp_path: Path) -> None:
    (tmp_path / "config").write_bytes(b"in the way")
    store = SettingsStore(tmp_path / "config" / "settings.json")
    said: list[str] = []
    store.not_kept.connect(said.append)
    store.remember_prompt("house")
    assert store.values.prompts == ("house",)
    assert len(said) == 1
    assert said[0].endswith(".")


def test_settings_are_kept_and_bounds_hold(tmp_path: Path) -> None:
    path = tmp_path / "config" / "settings.json"
    store = SettingsStore(path)
    store.change(theme="dark", volume_db=-6.0)
    store.remember_prompt("one")
    store.remember_prompt("two")
    store.remember_prompt("one")
    again = SettingsStore(path).values
    assert (again.theme, again.volume_db, again.prompts) == ("dark", -6.0, ("one", "two"))
    with pytest.raises(msgspec.ValidationError):
        store.change(volume_db=99.0)
    assert store.values.volume_db == -6.0


def test_an_unreadable_settings_file_is_set_aside(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text("{ not json", encoding="utf-8")
    assert SettingsStore(path).values == Settings()
    assert (tmp_path / "settings.unreadable.json").read_text(encoding="utf-8") == "{ not json"


# -- the mixer


def test_a_fader_is_one_edit_that_zero_takes_away() -> None:
    plan = mixing.with_stem_gain(PLAN, "bass", -6.0)
    assert mixing.stem_gain_db(plan, "bass") == -6.0
    plan = mixing.with_stem_gain(plan, "bass", -9.5)
    assert len(plan.edits) == 3
    assert mixing.stem_gain_db(plan, "bass") == -9.5
    assert mixing.with_stem_gain(plan, "bass", 0.0) == PLAN


def test_mute_and_solo_come_and_go() -> None:
    plan = mixing.with_mute(PLAN, "bass", muted=True)
    assert mixing.is_muted(plan, "bass")
    assert not mixing.is_muted(plan, "drums")
    assert mixing.with_mute(plan, "bass", muted=False) == PLAN
    plan = mixing.with_solo(mixing.with_solo(PLAN, "bass", solo=True), "drums", solo=True)
    assert mixing.is_solo(plan, "bass")
    assert mixing.is_solo(plan, "drums")
    assert len([edit for edit in plan.edits if edit.op == "solo"]) == 1
    plan = mixing.with_solo(mixing.with_solo(plan, "bass", solo=False), "drums", solo=False)
    assert plan == PLAN


# -- waveforms


@pytest.mark.parametrize("columns", [1, 7, 100, 3000])
def test_a_pyramid_shows_every_peak_at_every_zoom(columns: int) -> None:
    frames = WORK_RATE * 6
    samples = np.zeros((2, frames), np.float32)
    samples[:, 100_000] = 0.9
    samples[:, 200_000] = -0.7
    made = pyramid(ArraySource(Audio(samples=samples, rate=WORK_RATE)), QUIET)
    minima, maxima = made.columns(np.linspace(0, frames, columns + 1).astype(np.int64))
    assert maxima.max() == pytest.approx(0.9)
    assert minima.min() == pytest.approx(-0.7)
    assert abs(int(maxima.argmax()) - 100_000 * columns // frames) <= 1
    assert made.peak == pytest.approx(0.9)


def test_a_pyramid_is_silent_outside_the_sound() -> None:
    made = pyramid(ArraySource(Audio(samples=np.ones((2, 10_000), np.float32), rate=WORK_RATE)), QUIET)
    minima, maxima = made.columns(np.array([-5000, -1000, 0, 5000, 10_000, 20_000]))
    assert not minima[[0, 1, 4]].any()
    assert maxima.tolist() == [0.0, 0.0, 1.0, 1.0, 0.0]


# -- rows, words and kept work


def test_rows_join_plan_and_receipt() -> None:
    proof = Measurement(name="tempo", unit="BPM", asked=124.0, before=96.2, after=124.0)
    receipt = Receipt(
        lines=(
            ReceiptLine(
                clause="",
                prompt=0,
                start=0,
                end=5,
                status="done",
                text="Tempo",
                edit="e1",
                measurements=(proof,),
            ),
        )
    )
    first, second = rows(PLAN, (), receipt)
    assert (first.status, first.proof) == ("done", ("tempo 124 BPM, was 96.2",))
    assert first.clause == "house"
    assert second.status == "waiting"
    assert second.where == ("intro", "drums")
    assert "Mute" in second.spoken


def test_words_of_edits_and_measurements() -> None:
    assert operation_words(Tempo(bpm=124.0)) == "Tempo 124 BPM"
    assert edit_words(PLAN.edits[1]) == "Mute: intro, drums"
    off = Measurement(name="tempo", unit="BPM", asked=124.0, after=120.5, ok=False)
    assert measurement_words(off) == "tempo 120.5 BPM, asked 124"
    assert name_of(RemixPlan(prompts=("word " * 40,))).endswith("…")


def test_a_fault_leaves_a_report_without_the_persons_words(
    opened: MainWindow, qtbot: QtBot, capsys: pytest.CaptureFixture[str]
) -> None:
    faults = Faults(opened.parts.session)
    for number in range(15):
        try:
            {}[f"my secret prompt {number}"]
        except KeyError as fault:
            faults.catch(type(fault), fault, fault.__traceback__)
    qtbot.waitUntil(lambda: "report" in opened.notices.words.text(), timeout=60_000)
    assert "secret" in capsys.readouterr().err
    reports = list(paths.log_dir().glob("crash-*.txt"))
    assert len(reports) == 3, "the same fault is reported a few times only"
    text = reports[0].read_text(encoding="utf-8")
    assert "KeyError" in text
    assert "test_session.py" in text
    assert "secret prompt 1" not in text


def test_preferences_are_made_from_the_settings(window: MainWindow) -> None:
    dialog = window.dialogs.preferences()
    theme, match = dialog.controls["theme"], dialog.controls["match_loudness"]
    assert isinstance(theme, QComboBox)
    assert isinstance(match, QCheckBox)
    assert [theme.itemData(i) for i in range(theme.count())] == ["system", "light", "dark", "contrast"]
    theme.setCurrentIndex(3)
    match.click()
    assert window.parts.settings.values.theme == "contrast"
    assert not window.parts.settings.values.match_loudness
    dialog.reject()


def test_the_receipt_model_holds_to_qts_rules(remixed: MainWindow, qtmodeltester: ModelTester) -> None:
    model = ReceiptModel(remixed.parts.session)
    qtmodeltester.check(model)
    assert model.rowCount() == len(remixed.parts.session.rows())
