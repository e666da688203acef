"""A local language model that the preferences name: asked by the window, and done without where it fails."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from studio.windows.preferences import PreferencesDialog
from tests.engines.planning.test_local_models import Server, send

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from engines.model.plan import RemixPlan
    from studio.windows.main import MainWindow


def typed(qtbot: QtBot, dialog: PreferencesDialog, field: str, text: str) -> None:
    line = dialog.controls[field]
    assert isinstance(line, QLineEdit)
    line.clear()
    qtbot.keyClicks(line, text)
    qtbot.keyClick(line, Qt.Key.Key_Return)


def asked(qtbot: QtBot, window: MainWindow, prompt: str) -> RemixPlan:
    session = window.parts.session
    before = session.plan
    window.parts.flow.ask(prompt)
    qtbot.waitUntil(lambda: session.plan is not None and session.plan is not before, timeout=60_000)
    plan = session.plan
    assert plan is not None
    return plan


def test_the_model_of_the_preferences_reads_what_is_left(qtbot: QtBot, opened: MainWindow) -> None:
    settings = opened.parts.settings
    assert settings.values.model_url == ""
    assert [edit.id[0] for edit in asked(qtbot, opened, "make it taste like strawberries").edits] == []

    dialog = PreferencesDialog(settings, [], opened)
    qtbot.addWidget(dialog)
    typed(qtbot, dialog, "model_url", "strawberries")
    assert settings.values.model_url == ""  # no address is not taken
    server = Server()
    try:
        typed(qtbot, dialog, "model_url", server.url)
        typed(qtbot, dialog, "model_name", "sweet")
        edit = {"op": "eq", "params": {"axis": "warmth", "amount": 0.3}, "words": "strawberries"}
        server.says({"edits": [edit]})
        plan = asked(qtbot, opened, "make it taste like strawberries")
        assert [edit.op for edit in plan.edits] == ["eq"]
        assert server.asked[0]["model"] == "sweet"

        server.reply = lambda handler: send(handler, {"error": "no model"}, 500)
        plan = asked(qtbot, opened, "no drums in the intro, make it taste like strawberries")
        assert [edit.op for edit in plan.edits] == ["eq", "mute"]
        assert any("status 500" in warning for warning in plan.warnings)
        assert any("strawberries" in item.text for item in plan.ignored)
    finally:
        server.close()
