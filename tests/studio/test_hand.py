"""What the person sets right by hand: the grid, the sections, the harmony; and the order of the remix."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt

from engines.arranging import arrange
from engines.model.correction_kinds import Nudge
from studio.session import structuring
from tests.studio.conftest import HandOutput, wait_whole
from tests.studio.fakes import BPM, facts_of_song

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from studio.widgets.deck import Deck
    from studio.windows.main import MainWindow

_RATE = 44_100
_BAR = round(4 * 60 / BPM * _RATE)


def _trigger(window: MainWindow, name: str) -> None:
    window.actions_table[name].trigger()


def _drag(qtbot: QtBot, deck: Deck, start: QPoint, stop: QPoint) -> None:
    qtbot.mousePress(deck, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(deck, (start + stop) / 2)
    qtbot.mouseMove(deck, stop)
    qtbot.mouseRelease(deck, Qt.MouseButton.LeftButton, pos=stop)


def test_tempo_and_beats_are_corrected_and_every_step_is_undone_by_name(opened: MainWindow) -> None:
    session = opened.parts.session
    heard = session.facts
    assert heard is not None
    _trigger(opened, "double")
    assert session.facts is not None
    assert session.facts.tempo_bpm == pytest.approx(2 * BPM)
    assert session.heard_facts == heard
    assert opened.actions_table["undo"].text() == "Undo Twice the tempo"
    _trigger(opened, "half")
    assert session.facts.tempo_bpm == pytest.approx(BPM)
    for _press in range(3):
        _trigger(opened, "nudge_on")
    assert session.work.corrections.items[-1] == Nudge(ms=30.0)
    assert len(session.work.corrections.items) == 3
    assert session.facts.grid.beat_frames[4] - heard.grid.beat_frames[4] == round(0.03 * _RATE)
    for _step in range(3):
        session.undo_stack.undo()
    assert session.facts == heard
    assert session.work.is_empty
    session.undo_stack.redo()
    _trigger(opened, "forget_corrections")
    assert session.facts == heard


def test_a_correction_makes_the_remix_as_if_the_hearing_had_been_right(
    remixed: MainWindow, qtbot: QtBot
) -> None:
    session = remixed.parts.session
    before = session.made
    assert before is not None
    remixed.parts.listening.seek(12 * _BAR, "A")
    remixed.parts.hand.rename("bridge")
    assert [part.name for part in session.facts.sections] == [  # type: ignore[union-attr]
        "intro 1", "verse 1", "chorus 1", "bridge 1",
    ]  # fmt: skip
    qtbot.waitUntil(
        lambda: session.made is not None and session.made is not before and session.made.is_whole,
        timeout=60_000,
    )
    assert session.made is not None
    assert session.facts is not None
    assert session.plan is not None
    expected = arrange(session.plan, session.facts)
    assert session.made.remix.arrangement.sections == expected.sections
    # "double the last chorus" means another chorus now.
    assert [part.name for part in expected.sections].count("chorus 1") == 2
    session.undo_stack.undo()
    qtbot.waitUntil(lambda: session.made is before or session.made == before, timeout=60_000)


def test_the_tempo_is_tapped_while_the_song_plays(
    opened: MainWindow, output: HandOutput, qtbot: QtBot
) -> None:
    listening, session = opened.parts.listening, opened.parts.session
    _trigger(opened, "tap")
    assert "Play the song" in opened.notices.words.text()
    listening.toggle()
    qtbot.waitUntil(lambda: output.alive, timeout=60_000)
    step = round(60 / 100 * _RATE)
    for _tap in range(6):
        heard = listening.frame
        while listening.frame < heard + step:
            output.take(min(512, heard + step - listening.frame))
        _trigger(opened, "tap")
    listening.toggle()
    assert session.facts is not None
    assert session.facts.tempo_bpm == pytest.approx(100.0, rel=0.02)
    assert len(session.work.corrections.items) == 1
    assert session.undo_stack.count() == 1


def test_lines_of_the_original_are_dragged(opened: MainWindow, qtbot: QtBot) -> None:
    session, deck, view = opened.parts.session, opened.timeline.deck_a, opened.timeline.view
    qtbot.waitUntil(lambda: bool(deck.blocks), timeout=60_000)
    line, target = round(view.x_of(16.0)), round(view.x_of(24.0))
    _drag(qtbot, deck, QPoint(line, 8), QPoint(target, 8))
    assert session.facts is not None
    assert [(part.first_bar, part.bars) for part in session.facts.sections[:2]] == [(1, 6), (7, 2)]
    heard = session.facts.grid
    _drag(qtbot, deck, QPoint(round(view.x_of(32.0)), 60), QPoint(round(view.x_of(33.0)), 60))
    assert session.facts.grid == heard, "bar lines stay where they are until the grid is being corrected"
    session.select(None)
    _trigger(opened, "grid")
    assert opened.timeline.grid_bar.isVisible()
    _drag(qtbot, deck, QPoint(round(view.x_of(32.0)), 60), QPoint(round(view.x_of(33.0)), 60))
    moved = session.facts.grid.bar_frame(9) - heard.bar_frame(9)
    assert moved == pytest.approx(_BAR / 4, abs=_BAR / 40)
    _trigger(opened, "grid")
    assert not opened.timeline.grid_bar.isVisible()


def test_meter_key_chord_and_section_are_asked_for(opened: MainWindow) -> None:
    session, dialogs, listening = opened.parts.session, opened.dialogs, opened.parts.listening
    listening.seek(4 * _BAR)
    meter = dialogs.meter()
    assert meter is not None
    meter.beats.setValue(3)
    meter.apply.click()
    assert session.facts is not None
    assert session.facts.grid.bar_beat(6) - session.facts.grid.bar_beat(5) == 3
    session.undo_stack.undo()
    key = dialogs.key()
    assert key is not None
    key.tonic.setCurrentText("D")
    key.apply.click()
    assert session.facts.key is not None
    assert (session.facts.key.tonic, session.facts.key.mode) == ("D", "minor")
    chord = dialogs.chord()
    assert chord is not None
    chord.root.setCurrentText("G")
    chord.quality.setCurrentText("7")
    chord.apply.click()
    here = opened.parts.hand.chord_here()
    assert here is not None
    assert (here.root, here.quality, here.start, here.beats) == (7, "7", 16, 4)
    section = dialogs.section()
    assert section is not None
    assert section.label.currentText() == "verse"
    section.label.setCurrentText("bridge")
    section.apply.click()
    assert session.facts.sections[1].name == "bridge 1"
    listening.seek(6 * _BAR)
    _trigger(opened, "split_section")
    assert [part.bars for part in session.facts.sections] == [4, 2, 2, 4, 4]
    _trigger(opened, "merge_sections")
    assert [part.bars for part in session.facts.sections] == [4, 4, 4, 4]
    opened.parts.hand.split(-0.01)  # before the song is at its beginning, where a section begins anyway
    assert [part.bars for part in session.facts.sections] == [4, 4, 4, 4]


def test_sections_of_the_remix_are_moved_repeated_and_left_out(remixed: MainWindow, qtbot: QtBot) -> None:
    session, steering = remixed.parts.session, remixed.steering

    def names() -> list[str]:
        made, facts = session.made, session.facts
        assert made is not None
        assert facts is not None
        return [part.name for part in structuring.played(made.remix.arrangement, facts)]

    first = names()
    assert first == ["intro 1", "verse 1", "chorus 1", "chorus 2", "chorus 2"]
    steering.leave_out(0)
    wait_whole(remixed, qtbot)
    assert names() == first[1:]
    assert session.plan is not None
    repeat = next(edit for edit in session.plan.edits if edit.op == "repeat")
    assert not repeat.enabled, "what it said is in the order now"
    steering.play_again(0)
    wait_whole(remixed, qtbot)
    assert names() == ["verse 1", "verse 1", "chorus 1", "chorus 2", "chorus 2"]
    assert len([edit for edit in session.plan.edits if edit.op == "order"]) == 1
    deck, view = remixed.timeline.deck_b, remixed.timeline.view
    qtbot.waitUntil(
        lambda: (
            [block.name for block in deck.blocks][:2] == ["verse 1", "verse 1 ×2"] or len(deck.blocks) == 5
        )
    )
    chorus = deck.blocks[2]
    _drag(
        qtbot,
        deck,
        QPoint(round(view.x_of(chorus.start)) + 12, 8),
        QPoint(round(view.x_of(deck.blocks[0].start)) + 2, 8),
    )
    wait_whole(remixed, qtbot)
    assert names() == ["chorus 1", "verse 1", "verse 1", "chorus 2", "chorus 2"]
    remixed.parts.listening.seek(0, "B")
    _trigger(remixed, "section_later")
    wait_whole(remixed, qtbot)
    assert names()[:2] == ["verse 1", "chorus 1"]
    assert remixed.actions_table["undo"].text() == "Undo Move chorus 1 later"
    for _step in range(4):
        session.undo_stack.undo()
    wait_whole(remixed, qtbot)
    assert names() == first


def test_the_only_section_stays(remixed: MainWindow) -> None:
    assert structuring.without(("verse 1",), 0) == ()
    assert structuring.moved(("a", "b", "c"), 0, 3) == ("b", "c", "a")
    assert structuring.moved(("a", "b", "c"), 2, 0) == ("c", "a", "b")
    plan = remixed.parts.session.plan_to_change
    arrangement = arrange(structuring.with_order(plan, ("verse 1",)), facts_of_song())
    assert {part.name for part in arrangement.sections} == {"verse 1"}
