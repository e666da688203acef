"""The models dialog: what a person reads before bringing a model, the download, its stop, its failure."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from engines.storage.devices import chosen_device
from tests.engines.separation.models import save, small
from tests.hub import Hub

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from studio.windows.main import MainWindow
    from studio.windows.models import ModelsDialog

NAME = "hdemucs_mmi"
FILE = "adefossez/Demucs-hdemucs_mmi/75fc33f5.safetensors"


@pytest.fixture
def hub(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Hub]:
    content = save(small(), tmp_path / "served.safetensors").read_bytes()
    with Hub({FILE: content}) as served:
        monkeypatch.setenv("HF_ENDPOINT", served.url)
        yield served


def test_models_are_brought_stopped_and_removed(window: MainWindow, qtbot: QtBot, hub: Hub) -> None:
    dialog = shown(window, qtbot)
    assert not hub.asked
    assert dialog.device.currentData() == ""
    dialog.device.setCurrentIndex(dialog.device.findData("cpu"))
    dialog.device.activated.emit(dialog.device.currentIndex())
    qtbot.waitUntil(lambda: chosen_device() == "cpu", timeout=10_000)
    row = dialog.rows[NAME]
    assert row.install.accessibleName() == f"Install {NAME}"
    assert not row.remove.isVisible()
    hub.silent = True
    row.install.click()
    qtbot.waitUntil(lambda: len(hub.asked) == 2 and row.stop.isVisible(), timeout=30_000)
    row.stop.click()
    qtbot.waitUntil(row.install.isVisible, timeout=10_000)
    hub.silent = False
    row.install.click()
    qtbot.waitUntil(lambda: is_here(dialog), timeout=30_000)
    assert dialog.device.currentData() == "cpu"
    assert (NAME, NAME.replace("_", " ")) in window.parts.separators()
    dialog.rows[NAME].remove.click()
    qtbot.waitUntil(lambda: not is_here(dialog), timeout=10_000)
    qtbot.waitUntil(lambda: not window.parts.separators()[1:], timeout=10_000)
    dialog.done_button.click()


def test_a_failure_is_said_below_the_model(window: MainWindow, qtbot: QtBot, hub: Hub) -> None:
    hub.status = 403
    dialog = shown(window, qtbot)
    dialog.rows[NAME].install.click()
    qtbot.waitUntil(lambda: "accept its licence" in dialog.rows[NAME].words.text(), timeout=30_000)
    assert dialog.rows[NAME].install.isVisible()
    dialog.done_button.click()


def shown(window: MainWindow, qtbot: QtBot) -> ModelsDialog:
    """The dialog, once it has looked."""
    dialog = window.dialogs.models()
    qtbot.waitUntil(lambda: NAME in dialog.rows, timeout=30_000)
    return dialog


def is_here(dialog: ModelsDialog) -> bool:
    """Whether the model can be removed, and not brought."""
    row = dialog.rows[NAME]
    return row.remove.isVisible() and not row.install.isVisible()
