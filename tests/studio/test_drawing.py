"""Levels drawn over lanes: the plan gets the gain edits that words would write, by mouse and by keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt

from engines.model.edits import with_edit
from engines.model.operations import Gain
from engines.model.plan import Because, RemixPlan, Scope
from studio.session import drawing
from tests.studio.conftest import wait_whole
from tests.studio.fakes import facts_of_song

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from studio.widgets.gain_line import GainLine
    from studio.windows.main import MainWindow

_FACTS = facts_of_song()


def _gains(plan: RemixPlan | None, stem: str) -> list[tuple[tuple[int, int] | None, float]]:
    edits = plan.edits if plan is not None else ()
    return [
        (edit.scope.bars, edit.operation.gain_db)
        for edit in edits
        if isinstance(edit.operation, Gain) and edit.scope.stems == (stem,)
    ]


def test_bars_in_a_row_that_are_equally_loud_are_one_edit() -> None:
    plan = drawing.with_levels(RemixPlan(), "drums", {3: -6.0, 4: -6.0, 5: -3.0, 9: 2.0}, _FACTS)
    assert _gains(plan, "drums") == [((3, 4), -6.0), ((5, 5), -3.0), ((9, 9), 2.0)]
    kept = plan.edits[0].id
    plan = drawing.with_levels(plan, "drums", {5: 0.0, 9: 0.0, 10: -60.0}, _FACTS)
    assert _gains(plan, "drums") == [((3, 4), -6.0), ((10, 10), -60.0)]
    assert plan.edits[0].id == kept, "what stays the same stays the same edit"
    assert drawing.levels(plan, "drums", _FACTS) == {3: -6.0, 4: -6.0, 10: -60.0}
    assert drawing.levels(plan, "bass", _FACTS) == {}


def test_what_words_said_of_a_place_counts() -> None:
    said = Because(prompt=0, start=0, end=8)
    plan = RemixPlan(prompts=("verse drums -4 dB",))
    plan = with_edit(
        plan, Gain(gain_db=-4.0), scope=Scope(sections=("verse",), stems=("drums",)), because=said
    )
    assert drawing.levels(plan, "drums", _FACTS)[5] == -4.0
    plan = drawing.with_levels(plan, "drums", {5: -10.0, 6: -4.0}, _FACTS)
    assert drawing.levels(plan, "drums", _FACTS)[5] == -10.0
    assert _gains(plan, "drums") == [(None, -4.0), ((5, 5), -6.0)]


def _line(window: MainWindow, qtbot: QtBot, stem: str) -> GainLine:
    timeline = window.timeline
    window.actions_table["draw_levels"].trigger()
    qtbot.waitUntil(
        lambda: len(timeline.lanes) > 0 and timeline.area.levels.on and timeline.view.turns.idle,
        timeout=60_000,
    )
    row = next(
        row for head, row in zip(timeline.heads, timeline.lanes, strict=True) if head.title.stem == stem
    )
    line = timeline.area.levels.line(row)
    assert line.isVisible()
    return line


def _y(line: GainLine, level_db: float) -> int:
    return round(line._y_of(level_db))


def _x(window: MainWindow, beat: float) -> int:
    return round(window.timeline.view.x_of(beat))


def test_a_line_drawn_with_the_mouse_over_the_song_is_the_first_take(
    opened: MainWindow, qtbot: QtBot
) -> None:
    line = _line(opened, qtbot, "drums")
    start, stop = QPoint(_x(opened, 18), _y(line, -6)), QPoint(_x(opened, 30), _y(line, -6))
    qtbot.mousePress(line, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(line, stop)
    qtbot.mouseRelease(line, Qt.MouseButton.LeftButton, pos=stop)
    session = opened.parts.session
    assert _gains(session.plan, "drums") == [((5, 8), -6.0)]
    assert len(session.work.takes) == 1
    assert "5–8" in session.undo_stack.undoText()
    wait_whole(opened, qtbot)
    session.undo_stack.undo()
    assert session.plan is None


def test_a_line_over_the_remix_speaks_of_the_bars_of_the_song(remixed: MainWindow, qtbot: QtBot) -> None:
    remixed.steering.move_to(2, 0)
    wait_whole(remixed, qtbot)
    session = remixed.parts.session
    assert session.made is not None
    first = session.made.remix.arrangement.sections[0]
    assert first.source_first_bar > 4
    line = _line(remixed, qtbot, "bass")
    qtbot.mouseClick(line, Qt.MouseButton.LeftButton, pos=QPoint(_x(remixed, 1), _y(line, 3)))
    assert _gains(session.plan, "bass") == [((first.source_first_bar,) * 2, 3.0)]
    wait_whole(remixed, qtbot)


def test_the_line_is_moved_with_the_keys_and_says_what_it_does(opened: MainWindow, qtbot: QtBot) -> None:
    line, session = _line(opened, qtbot, "vocals"), opened.parts.session
    line.setFocus()
    qtbot.keyClick(line, Qt.Key.Key_Right)
    qtbot.keyClick(line, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert "bars 2 to 3" in line.accessibleDescription()
    for _press in range(2):
        qtbot.keyClick(line, Qt.Key.Key_Down)
        qtbot.waitUntil(lambda: opened.timeline.view.turns.idle, timeout=60_000)
    assert _gains(session.plan, "vocals") == [((2, 3), -2.0)]
    assert "−2 dB" in line.accessibleDescription()
    qtbot.keyClick(line, Qt.Key.Key_Delete)
    assert _gains(session.plan, "vocals") == []
    assert opened.parts.listening.frame == 0, "the arrows moved the line, not the playhead"
    opened.actions_table["draw_levels"].trigger()
    assert not line.isVisible()


@pytest.mark.parametrize(("level", "words"), [(-60.0, "−∞ dB"), (12.0, "+12 dB"), (0.0, "0 dB")])
def test_the_ends_of_the_line_are_silence_and_twelve_decibels(
    opened: MainWindow, qtbot: QtBot, level: float, words: str
) -> None:
    line = _line(opened, qtbot, "other")
    y = {-60.0: line.height() - 1, 12.0: 0, 0.0: _y(line, 0)}[level]
    assert line._level_at(y) == level
    qtbot.mousePress(line, Qt.MouseButton.LeftButton, pos=QPoint(_x(opened, 1), y))
    assert words in line.accessibleDescription()
    qtbot.keyClick(line, Qt.Key.Key_Escape)
    qtbot.mouseRelease(line, Qt.MouseButton.LeftButton, pos=QPoint(_x(opened, 1), y))
    assert opened.parts.session.plan is None
