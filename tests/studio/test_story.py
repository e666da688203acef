"""The whole story by clicks and keys: drop, type, receipt, undo, A/B, takes, export, quit, come back."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent

from studio.app import build
from tests.studio.conftest import HandOutput, wait_whole

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from studio.windows.main import MainWindow
    from tests.studio.fakes import FakeEngine


def _drop(window: MainWindow, path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    event = QDropEvent(
        QPointF(QPoint(400, 300)),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    window.dropEvent(event)


def test_a_dropped_song_opens_is_split_and_heard(window: MainWindow, qtbot: QtBot, song_file: Path) -> None:
    assert window.pages.currentWidget() is window.start
    _drop(window, song_file)
    session = window.parts.session
    qtbot.waitUntil(lambda: session.facts is not None and session.peaks("song") is not None, timeout=60_000)
    assert window.pages.currentWidget() is window.split
    assert window.windowTitle().startswith("Short Song")
    qtbot.waitUntil(
        lambda: len(window.timeline.heads) == 4 and bool(window.timeline.deck_a.blocks), timeout=60_000
    )
    assert [block.name for block in window.timeline.deck_a.blocks] == [
        "intro 1", "verse 1", "chorus 1", "chorus 2",
    ]  # fmt: skip
    assert [head.title.stem for head in window.timeline.heads] == ["vocals", "drums", "bass", "other"]
    assert str(song_file) in window.parts.settings.values.recent


def test_a_typed_prompt_becomes_a_receipt_with_a_row_for_every_edit(
    remixed: MainWindow, qtbot: QtBot
) -> None:
    plan = remixed.parts.session.plan
    assert plan is not None
    rows = remixed.receipt.rows
    assert {edit.id for edit in plan.edits} <= set(rows)
    tempo = next(edit for edit in plan.edits if edit.op == "tempo")
    row = rows[tempo.id].row
    assert row.status == "done"
    assert "124" in row.title
    assert any("124" in proof for proof in row.proof)
    qtbot.waitUntil(lambda: remixed.timeline.deck_b.axis is not None, timeout=60_000)
    assert len(remixed.takes.cards) == 1


def test_an_edit_is_switched_off_by_a_click_undone_and_done_again(remixed: MainWindow, qtbot: QtBot) -> None:
    session = remixed.parts.session
    plan = session.plan
    assert plan is not None
    mute = next(edit for edit in plan.edits if edit.op == "mute")
    qtbot.mouseClick(remixed.receipt.rows[mute.id].switch, Qt.MouseButton.LeftButton)
    assert session.plan is not None
    assert not session.plan.edit(mute.id).enabled
    assert remixed.receipt.rows[mute.id].row.status == "off"
    assert "Mute" in remixed.actions_table["undo"].text()
    wait_whole(remixed, qtbot)
    remixed.actions_table["undo"].trigger()
    assert session.plan == plan
    remixed.actions_table["redo"].trigger()
    assert not session.plan.edit(mute.id).enabled
    while session.undo_stack.canUndo():
        session.undo_stack.undo()
    assert session.plan is None
    assert not session.work.takes


def test_parameters_are_changed_by_hand(remixed: MainWindow, qtbot: QtBot) -> None:
    session = remixed.parts.session
    assert session.plan is not None
    tempo = next(edit for edit in session.plan.edits if edit.op == "tempo")
    dialog = remixed.dialogs.change_edit(tempo.id)
    assert dialog is not None
    dialog.fields["bpm"].setValue(110.0)  # type: ignore[attr-defined]
    qtbot.mouseClick(dialog.apply, Qt.MouseButton.LeftButton)
    assert session.plan.edit(tempo.id).operation.bpm == 110.0  # type: ignore[attr-defined]
    wait_whole(remixed, qtbot)
    assert session.made is not None
    assert session.made.remix.arrangement.grid.bpm_at(0) == pytest.approx(110.0, rel=1e-3)


def test_contradicting_parameters_are_refused_with_a_word(remixed: MainWindow, qtbot: QtBot) -> None:
    session = remixed.parts.session
    plan = session.plan
    assert plan is not None
    tempo = next(edit for edit in plan.edits if edit.op == "tempo")
    dialog = remixed.dialogs.change_edit(tempo.id)
    assert dialog is not None
    dialog.fields["ratio"].setValue(1.5)  # type: ignore[attr-defined]
    qtbot.mouseClick(dialog.apply, Qt.MouseButton.LeftButton)
    assert dialog.isVisible()
    assert dialog.problem.text()
    assert session.plan == plan
    dialog.reject()


def test_an_edit_is_removed_and_faders_write_edits(remixed: MainWindow, qtbot: QtBot) -> None:
    session = remixed.parts.session
    assert session.plan is not None
    count = len(session.plan.edits)
    tempo = next(edit for edit in session.plan.edits if edit.op == "tempo")
    qtbot.mouseClick(remixed.receipt.rows[tempo.id].remove, Qt.MouseButton.LeftButton)
    assert len(session.plan.edits) == count - 1
    wait_whole(remixed, qtbot)
    bass = next(head for head in remixed.timeline.heads if head.title.stem == "bass")
    qtbot.mouseClick(bass.mute, Qt.MouseButton.LeftButton)
    assert any(edit.op == "mute" and edit.scope.stems == ("bass",) for edit in session.plan.edits)
    wait_whole(remixed, qtbot)
    bass = next(head for head in remixed.timeline.heads if head.title.stem == "bass")
    bass.fader.setFocus()
    for _press in range(3):
        qtbot.keyClick(bass.fader, Qt.Key.Key_Left)
    gains = [edit for edit in session.plan.edits if edit.op == "gain" and edit.scope.stems == ("bass",)]
    assert len(gains) == 1
    assert gains[0].operation.gain_db < 0  # type: ignore[attr-defined]
    session.undo_stack.undo()
    assert not [edit for edit in session.plan.edits if edit.op == "gain" and edit.scope.stems == ("bass",)]


def test_flipping_goes_to_the_same_place_of_the_song_and_back(
    remixed: MainWindow, qtbot: QtBot, output: HandOutput
) -> None:
    listening = remixed.parts.listening
    made = remixed.parts.session.made
    assert made is not None
    verse = next(part for part in made.remix.arrangement.sections if part.name.startswith("verse"))
    remix_frame = made.remix.arrangement.grid.bar_frame(verse.first_bar) + 1000
    qtbot.mouseClick(remixed.transport.sides, Qt.MouseButton.LeftButton)
    assert listening.side == "B"
    listening.seek(remix_frame)
    expected = made.remix.time_map.to_source(remix_frame)
    qtbot.keyClick(remixed.timeline.deck_b, Qt.Key.Key_X)
    assert listening.side == "A"
    assert expected is not None
    assert listening.frame == expected
    qtbot.keyClick(remixed.timeline.deck_b, Qt.Key.Key_X)
    assert listening.side == "B"
    assert abs(listening.frame - remix_frame) <= 1


def test_a_second_prompt_makes_a_second_take_and_one_goes_back(
    remixed: MainWindow, qtbot: QtBot, engine: FakeEngine
) -> None:
    session = remixed.parts.session
    first, made = session.plan, session.made
    assert made is not None
    remixed.prompt.edit.set_words("mute the bass")
    qtbot.keyClick(remixed.prompt.edit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: session.plan != first, timeout=60_000)
    wait_whole(remixed, qtbot)
    assert engine.shared == [None, made.remix], "what two remixes have in common is rendered once"
    assert len(session.work.takes) == 2
    qtbot.mouseClick(remixed.takes.cards[0], Qt.MouseButton.LeftButton, pos=QPoint(20, 40))
    assert session.plan == first
    remixed.parts.session.rename_take(session.work.take, "The good one")
    assert "The good one" in remixed.takes.cards[0].accessibleName()
    qtbot.mouseClick(remixed.takes.cards[0].star, Qt.MouseButton.LeftButton)
    assert session.work.takes[0].starred


def test_the_export_dialog_writes_files(
    remixed: MainWindow, qtbot: QtBot, engine: FakeEngine, tmp_path: Path
) -> None:
    target = tmp_path / "out"
    target.mkdir()
    dialog = remixed.dialogs.export()
    dialog.folder.setText(str(target))
    dialog.name.setText("My remix")
    dialog.coding.format.setCurrentText("FLAC")
    dialog.boxes["stems"].setChecked(True)
    with qtbot.waitSignal(remixed.parts.exporting.exported, timeout=60_000):
        qtbot.mouseClick(dialog.export, Qt.MouseButton.LeftButton)
    request = engine.exports[0]
    assert request.spec.format == "flac"
    assert request.stems
    assert request.report
    assert (target / "My remix.flac").is_file()
    assert "My remix" in request.name
    assert remixed.notices.isVisible()


def test_the_remix_is_dragged_out_of_the_window(
    remixed: MainWindow, qtbot: QtBot, engine: FakeEngine
) -> None:
    handle, exporting = remixed.top.drag, remixed.parts.exporting
    with qtbot.waitSignal(exporting.drag_ready, timeout=60_000):
        qtbot.mousePress(handle, Qt.MouseButton.LeftButton)
    (url,) = handle.carried().urls()
    path = Path(url.toLocalFile())
    assert path.name == "Short Song remix.wav"
    assert path.is_file()
    qtbot.mouseRelease(handle, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(exporting.drag_ready, timeout=60_000):
        qtbot.mousePress(handle, Qt.MouseButton.LeftButton)
    assert len(engine.exports) == 1, "it is written once"
    remixed.close()
    assert not path.exists()


def test_a_prompt_before_the_song_is_heard_waits_for_it(
    window: MainWindow, qtbot: QtBot, engine: FakeEngine, song_file: Path
) -> None:
    window.open_song(song_file)
    session = window.parts.session
    qtbot.waitUntil(lambda: session.song is not None, timeout=60_000)
    engine.hold.clear()
    window.prompt.edit.set_words("house at 124")
    window.prompt.send.click()
    assert session.plan is None
    engine.hold.set()
    wait_whole(window, qtbot)
    assert session.plan is not None
    assert session.plan.prompts == ("house at 124",)


def test_a_song_that_cannot_be_opened_says_what_to_do(
    window: MainWindow, qtbot: QtBot, engine: FakeEngine, song_file: Path
) -> None:
    engine.fail_open = "Choose a file with music."
    window.open_song(song_file)
    qtbot.waitUntil(window.notices.isVisible, timeout=60_000)
    assert window.notices.words.text() == "Choose a file with music."
    assert window.pages.currentWidget() is window.start


def test_a_job_is_cancelled_from_the_list(
    window: MainWindow, qtbot: QtBot, engine: FakeEngine, song_file: Path
) -> None:
    engine.hold.clear()
    window.open_song(song_file)
    window.pages.setCurrentWidget(window.split)
    window.tabs.setCurrentWidget(window.jobs)
    row = next(iter(window.jobs.rows.values()))
    row.stop.click()
    qtbot.waitUntil(lambda: not window.parts.runner.busy, timeout=60_000)
    assert window.parts.runner.jobs[0].state == "cancelled"
    assert window.parts.session.song is None


def test_quitting_keeps_the_work_and_the_start_offers_it_again(
    remixed: MainWindow, qtbot: QtBot, qapp: QApplication, engine: FakeEngine, song_file: Path, tmp_path: Path
) -> None:
    work = remixed.parts.session.work
    remixed.close()
    assert engine.closed
    again = build(qapp, engine, tmp_path / "demo.ogg", output=HandOutput())
    qtbot.addWidget(again)
    again.show()
    kept = again.parts.keeper.kept()
    assert [(one.title, one.takes) for one in kept] == [("Short Song", 1)]
    again.start.song_asked.emit(str(kept[0].project))
    wait_whole(again, qtbot)
    assert again.parts.session.work.plan == work.plan
    assert [take.name for take in again.parts.session.work.takes] == [take.name for take in work.takes]
    again.close()


def test_quitting_while_an_export_runs_asks(
    remixed: MainWindow, qtbot: QtBot, engine: FakeEngine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    engine.hold.clear()
    dialog = remixed.dialogs.export()
    dialog.folder.setText(str(tmp_path))
    dialog.export.click()
    asked: list[str] = []

    def stay(job: str) -> bool:
        asked.append(job)
        return False

    monkeypatch.setattr(remixed.dialogs, "confirm_quit", stay)
    assert not remixed.close()
    assert asked
    assert remixed.isVisible()
    engine.hold.set()
    qtbot.waitUntil(lambda: not remixed.parts.runner.busy, timeout=60_000)
