"""The engine of a part is chosen among its parameters; without the packages one line says what it takes."""

from __future__ import annotations

import importlib.util
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from engines.generation.neural import catalogue
from engines.generation.neural.requests import Estimate
from engines.model.operations import Add
from engines.pipeline import models as known
from engines.pipeline.neural import estimating
from tests.studio.conftest import wait_whole

if TYPE_CHECKING:
    import pytest
    from pytestqt.qtbot import QtBot

    from studio.panels.edit_dialog import EditDialog
    from studio.windows.main import MainWindow


def _dialog(window: MainWindow, qtbot: QtBot) -> EditDialog:
    """The parameters of a pad that was asked for."""
    session = window.parts.session
    window.prompt.edit.set_words("add a warm pad")
    window.prompt.send.click()
    wait_whole(window, qtbot)
    assert session.plan is not None
    edit = next(edit for edit in session.plan.edits if isinstance(edit.operation, Add))
    dialog = window.dialogs.change_edit(edit.id)
    assert dialog is not None
    return dialog


def test_without_the_packages_one_line_says_what_it_takes(
    opened: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda _name: None)
    dialog = _dialog(opened, qtbot)
    choice = dialog.engine
    assert choice is not None
    qtbot.waitUntil(lambda: bool(choice.words.text()), timeout=60_000)
    assert 'pip install "flipside-studio[neural]"' in choice.words.text()
    assert choice.choice.accessibleDescription() == choice.words.text()
    assert choice.choice.count() == 1
    dialog.reject()


def test_an_installed_model_is_offered_with_its_licence_and_chosen(
    opened: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    model = next(one for one in known.known_models() if one.purpose == "parts")
    here = replace(model, installed=True)
    monkeypatch.setattr(catalogue, "missing_packages", lambda: None)
    monkeypatch.setattr(known, "known_models", lambda: (here,))
    takes = Estimate(
        memory_mb=7_900, free_mb=8_000, length_s=30.0, seconds=None, licence="", setting="a card"
    )
    monkeypatch.setattr(estimating, "estimates", lambda _seconds, _ctx: {here.id: takes})
    dialog, session = _dialog(opened, qtbot), opened.parts.session
    choice = dialog.engine
    assert choice is not None
    qtbot.waitUntil(lambda: choice.choice.count() == 2, timeout=60_000)
    choice.choice.setCurrentIndex(1)
    assert here.licence in choice.words.text()
    told = "On a card: about 7.9 GB of memory, of 8.0 GB that are free"
    qtbot.waitUntil(lambda: told in choice.words.text(), timeout=60_000)
    qtbot.mouseClick(dialog.apply, Qt.MouseButton.LeftButton)
    assert session.plan is not None
    (part,) = (edit.operation for edit in session.plan.edits if isinstance(edit.operation, Add))
    assert part.engine == here.id
    wait_whole(opened, qtbot)
    row = next(row for row in session.rows() if row.edit is not None and row.edit.operation == part)
    assert here.id in row.title
