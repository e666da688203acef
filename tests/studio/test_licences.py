"""The licences of every package, from what the packages say of themselves."""

from __future__ import annotations

import re
from importlib import metadata
from typing import TYPE_CHECKING

from studio.windows.licences import LicencesDialog, packages

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from studio.windows.main import MainWindow


def test_every_dependency_is_listed_with_a_licence() -> None:
    found = {package.name.lower().replace("_", "-"): package for package in packages()}
    asked = [line for line in metadata.requires("flipside-studio") or () if "extra ==" not in line]
    direct = {name[0].lower().replace("_", "-") for line in asked if (name := re.match(r"[\w.-]+", line))}
    assert direct <= set(found)
    assert {"numpy", "shiboken6", "julius"} <= set(found), "those that others need"
    assert "GPL" in found["pedalboard"].licence
    assert "LGPL" in found["pyside6-essentials"].licence
    assert found["flipside-studio"].licence == "GPL-3.0-or-later"
    assert all(package.version and package.licence for package in found.values())


def test_the_page_about_flipside_leads_to_them(window: MainWindow, qtbot: QtBot) -> None:
    window.dialogs.about().licences.click()
    dialog = window.findChild(LicencesDialog)
    qtbot.waitUntil(lambda: dialog.table.rowCount() > 20, timeout=30_000)
    names = [dialog.table.item(row, 0).text() for row in range(dialog.table.rowCount())]
    assert "demucs" in names
    assert dialog.table.item(names.index("demucs"), 2).text().startswith("MIT")
    dialog.accept()
