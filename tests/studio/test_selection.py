"""Bars are selected by the mouse and by keys, are spoken, and are the place of the next prompt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from engines import planning
from engines.model.plan import Scope
from studio.session.selection import within
from tests.studio.conftest import wait_whole
from tests.studio.fakes import facts_of_song

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from studio.widgets.deck import Deck
    from studio.windows.main import MainWindow


def x_of(deck: Deck, bar: float) -> int:
    return round(deck.view.x_of((bar - 1) * 4))


def test_a_section_is_selected_by_its_name_spoken_and_the_place_of_the_next_prompt(
    opened: MainWindow, qtbot: QtBot
) -> None:
    session, deck = opened.parts.session, opened.timeline.deck_a
    qtbot.waitUntil(lambda: bool(deck.blocks), timeout=60_000)
    qtbot.mouseClick(deck, Qt.MouseButton.LeftButton, pos=QPoint(x_of(deck, 10), 10))
    assert session.selection is not None
    assert session.selection.section == "chorus 1"
    assert deck.selected == (32.0, 48.0)
    assert "Selected: chorus 1, bars 9–12" in deck.accessibleDescription()
    assert opened.prompt.place.isVisible()
    assert "chorus 1" in opened.prompt.place.accessibleName()
    opened.prompt.edit.set_words("mute the drums and house at 124")
    qtbot.keyClick(opened.prompt.edit, Qt.Key.Key_Return)
    wait_whole(opened, qtbot)
    assert session.plan is not None
    mute = next(edit for edit in session.plan.edits if edit.op == "mute")
    assert mute.scope == Scope(sections=("chorus 1",), stems=("drums",))
    assert all(edit.scope.everywhere for edit in session.plan.edits if edit.op == "tempo")
    assert opened.timeline.deck_b.selected is not None
    qtbot.mouseClick(opened.prompt.place, Qt.MouseButton.LeftButton)
    assert session.selection is None
    assert deck.selected is None
    assert not opened.prompt.place.isVisible()


def test_bars_are_selected_by_drawing_over_them_on_either_side(remixed: MainWindow, qtbot: QtBot) -> None:
    session, timeline = remixed.parts.session, remixed.timeline
    qtbot.waitUntil(lambda: timeline.deck_b.axis is not None, timeout=60_000)
    deck = timeline.deck_a
    qtbot.mousePress(deck, Qt.MouseButton.LeftButton, pos=QPoint(x_of(deck, 5.5), 60))
    QTest.mouseMove(deck, QPoint(x_of(deck, 6.5), 60))
    qtbot.mouseRelease(deck, Qt.MouseButton.LeftButton, pos=QPoint(x_of(deck, 6.5), 60))
    assert session.selection is not None
    assert session.selection.scope == Scope(bars=(5, 6))
    other = timeline.deck_b
    qtbot.mousePress(other, Qt.MouseButton.LeftButton, pos=QPoint(x_of(other, 2.5), 60))
    QTest.mouseMove(other, QPoint(x_of(other, 3.5), 60))
    qtbot.mouseRelease(other, Qt.MouseButton.LeftButton, pos=QPoint(x_of(other, 3.5), 60))
    assert session.selection.scope == Scope(bars=(2, 3))


def test_keys_select_the_section_at_the_playhead_and_let_it_go(opened: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(opened, Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)
    assert opened.parts.session.selection is not None
    assert opened.parts.session.selection.section == "intro 1"
    shifted = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(opened, Qt.Key.Key_J, shifted)
    assert opened.parts.session.selection is None


def test_a_prompt_that_names_a_place_keeps_it_and_earlier_edits_stay() -> None:
    facts, scope = facts_of_song(), Scope(bars=(5, 6))
    first = planning.plan("mute the bass", facts)
    named = planning.plan("no drums in the intro", facts, after=first)
    assert within(named, first, scope) == named
    plain = planning.plan("mute the vocals", facts, after=first)
    placed = within(plain, first, scope)
    assert placed.edits[0] == first.edits[0]
    assert placed.edits[-1].scope == Scope(bars=(5, 6), stems=("vocals",))
