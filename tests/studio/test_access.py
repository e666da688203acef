"""Who uses the window without a mouse or sight: names, roles, keys, and what is said aloud."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QKeySequence
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSlider,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QScrollBar,
    QWidget,
)

from engines.model.operations import Mute
from engines.model.plan import Because, Edit, Scope
from studio.panels.takes import TakeCard
from studio.session.words import spoken_edit
from studio.style.language import ENGLISH, speak
from tests.studio.fakes import facts_of_song

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QAccessibleInterface
    from pytestqt.qtbot import QtBot

    from studio.windows.main import MainWindow

_CONTROLS = (QAbstractButton, QAbstractSlider, QComboBox, QLineEdit, QPlainTextEdit, TakeCard)
_ROLES = {
    QAccessible.Role.Button,
    QAccessible.Role.ButtonMenu,
    QAccessible.Role.ButtonDropDown,
    QAccessible.Role.CheckBox,
    QAccessible.Role.ComboBox,
    QAccessible.Role.EditableText,
    QAccessible.Role.PageTab,
    QAccessible.Role.Slider,
    QAccessible.Role.SpinBox,
    QAccessible.Role.Dial,
}
"""The roles of what a person can work with."""


def _tree(root: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    yield root
    for index in range(root.childCount()):
        child = root.child(index)
        if child is not None and child.isValid():
            yield from _tree(child)


def _nameless(widget: QWidget) -> list[str]:
    """What can be worked with in the accessibility tree but says no name."""
    found = []
    for one in _tree(QAccessible.queryAccessibleInterface(widget)):
        state = one.state()
        if one.role() in _ROLES and not state.invisible and not one.text(QAccessible.Text.Name):
            inner = one.object()
            # What Qt makes for itself: scroll buttons of tabs, the line inside a spin box or a combo box.
            if inner is None or not inner.objectName().startswith(("qt_", "Scroll")):
                found.append(f"{one.role()} {inner}")
    return found


def _controls(window: QWidget) -> list[QWidget]:
    found = [widget for kind in _CONTROLS for widget in window.findChildren(kind)]
    return [widget for widget in found if widget.isVisibleTo(window) and not isinstance(widget, QScrollBar)]


def test_everything_in_the_accessibility_tree_has_a_name(remixed: MainWindow, qtbot: QtBot) -> None:
    remixed.actions_table["grid"].trigger()
    controls = [one for one in _tree(QAccessible.queryAccessibleInterface(remixed)) if one.role() in _ROLES]
    assert len(controls) > 60
    assert not _nameless(remixed)
    dialogs = remixed.dialogs
    for ask in (
        dialogs.export, dialogs.preferences, dialogs.shortcuts, dialogs.about, dialogs.meter, dialogs.section,
        dialogs.key, dialogs.chord, dialogs.command_palette, dialogs.rights, dialogs.verify,
        dialogs.split,
    ):  # fmt: skip
        dialog = ask()
        assert dialog is not None
        qtbot.waitUntil(dialog.isVisible, timeout=60_000)
        assert not _nameless(dialog), dialog
        dialog.reject()


def test_every_control_can_be_reached_by_keys(remixed: MainWindow) -> None:
    controls = _controls(remixed)
    assert len(controls) > 40
    own = [one for one in controls if not one.objectName().startswith(("qt_", "Scroll"))]
    unreachable = [
        one.accessibleName() for one in own if one.isEnabled() and one.focusPolicy() == Qt.FocusPolicy.NoFocus
    ]
    assert not unreachable


def test_no_two_actions_have_the_same_keys(window: MainWindow) -> None:
    keys = [made.shortcut().toString() for _row, made in window.actions_table.all()]
    used = [one for one in keys if one]
    assert len(used) == len(set(used))


def test_shortcuts_are_changed_and_remembered(window: MainWindow, qtbot: QtBot) -> None:
    dialog = window.dialogs.shortcuts()
    qtbot.waitUntil(lambda: len(dialog.edits) == len(window.actions_table.all()), timeout=60_000)
    edit = dialog.edits["flip"]
    edit.setKeySequence(QKeySequence("Ctrl+O"))
    edit.editingFinished.emit()
    assert "Open song" in dialog.problem.text()
    assert edit.keySequence() == QKeySequence("X")
    edit.setKeySequence(QKeySequence("F"))
    edit.editingFinished.emit()
    assert window.actions_table["flip"].shortcut() == QKeySequence("F")
    assert window.parts.settings.values.shortcuts == {"flip": "F"}
    dialog.search.setText("flip")
    assert edit.isVisibleTo(dialog)
    assert not dialog.edits["open"].isVisibleTo(dialog)
    dialog.accept()
    window.actions_table.apply_keys({})
    assert window.actions_table["flip"].shortcut() == QKeySequence("X")


def test_every_step_is_said_aloud(remixed: MainWindow) -> None:
    said: list[str] = []
    remixed.announcer.announced.connect(said.append)
    session = remixed.parts.session
    assert session.plan is not None
    mute = next(edit for edit in session.plan.edits if edit.op == "mute")
    session.set_enabled(mute.id, enabled=False)
    assert said[-1] == "intro, drums muted, switched off"
    session.undo_stack.undo()
    assert said[-1] == "Undone: Switch off Mute: intro, drums"
    remixed.parts.hand.scale("double")
    assert said[-1] == "Twice the tempo"


@pytest.mark.parametrize(
    ("scope", "words"),
    [
        (Scope(sections=("chorus 2",), stems=("drums",)), "chorus 2, bars 13 to 16, drums muted"),
        (Scope(bars=(5, 8), stems=("drums", "bass")), "bars 5 to 8, drums and bass muted"),
        (Scope(), "Mute"),
    ],
)
def test_an_edit_is_spoken_with_its_place(scope: Scope, words: str) -> None:
    edit = Edit(id="e1", operation=Mute(), scope=scope, because=Because(prompt=0, start=0, end=0))
    assert spoken_edit(edit, facts_of_song()) == words


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("de", "Refrain 2, Takte 13 bis 16, Schlagzeug stumm"),
        ("es", "estribillo 2, compases 13 a 16, batería en silencio"),
        ("fr", "refrain 2, mesures 13 à 16, batterie coupé"),
        ("pt", "refrão 2, compassos 13 a 16, bateria em silêncio"),
        ("ja", "サビ 2, 13 ～ 16 小節, ドラム をミュート"),
    ],
)
def test_an_edit_is_spoken_in_each_language(qapp: QApplication, language: str, words: str) -> None:
    edit = Edit(
        id="e1",
        operation=Mute(),
        scope=Scope(sections=("chorus 2",), stems=("drums",)),
        because=Because(prompt=0, start=0, end=0),
    )
    speak(qapp, language)
    try:
        assert spoken_edit(edit, facts_of_song()) == words
    finally:
        speak(qapp, ENGLISH)


def test_the_arrangement_is_described(remixed: MainWindow) -> None:
    remixed.timeline.refresh()
    words = remixed.timeline.deck_a.accessibleDescription()
    assert words.startswith("intro 1, bars 1 to 4; verse 1, bars 5 to 8")


def test_the_tour_has_four_steps_and_comes_once(window: MainWindow, qtbot: QtBot) -> None:
    tour = window.tour
    tour.begin()
    titles = []
    while tour.isVisible():
        titles.append(tour.title.text())
        assert tour.accessibleDescription()
        assert window.rect().contains(tour.geometry())
        qtbot.mouseClick(tour.next, Qt.MouseButton.LeftButton)
    assert len(titles) == 4
    assert window.parts.settings.values.toured
    tour.begin()
    qtbot.keyClick(tour, Qt.Key.Key_Escape)
    assert not tour.isVisible()
    assert QApplication.activeModalWidget() is None
