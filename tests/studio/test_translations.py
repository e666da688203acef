"""Each text of the window in each language, with its placeholders; the window in each; right to left."""

from __future__ import annotations

import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, get_args

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, Qt
from PySide6.QtWidgets import QLabel, QPushButton

from engines.storage import paths
from resources.locator import read_bytes
from studio.app import build
from studio.settings.store import SettingsStore
from studio.settings.values import Language
from studio.style.language import ENGLISH, LANGUAGES, chosen_language, speak

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from studio.windows.main import MainWindow
    from tests.studio.conftest import HandOutput
    from tests.studio.fakes import FakeEngine

CHECKOUT = Path(__file__).resolve().parents[2]
OTHERS = tuple(name for name in LANGUAGES if name != ENGLISH)
HOLES = re.compile(r"\{\w*\}|%n")


def messages(path: Path) -> dict[tuple[str, str], tuple[str, ...]]:
    """The translations of a file, by context and source; plurals have several."""
    found = {}
    for context in ET.parse(path).getroot().iter("context"):  # noqa: S314 - our own files
        for message in context.iter("message"):
            made = message.find("translation")
            assert made is not None
            forms = [form.text or "" for form in made.findall("numerusform")] or [made.text or ""]
            key = context.findtext("name", ""), message.findtext("source", "")
            found[key] = tuple(forms) if made.get("type") is None else ("",)
    return found


@pytest.fixture(scope="module")
def sources(tmp_path_factory: pytest.TempPathFactory) -> set[tuple[str, str]]:
    """What Qt's own tool finds in the program now."""
    path = tmp_path_factory.mktemp("i18n") / "now.ts"
    program = sorted(str(file) for file in (CHECKOUT / "studio").rglob("*.py"))
    tool = Path(sys.executable).with_name("pyside6-lupdate")
    subprocess.run([tool, "-silent", *program, "-ts", path], check=True, capture_output=True)
    return set(messages(path))


def test_the_settings_offer_what_is_translated() -> None:
    assert set(LANGUAGES) == set(get_args(Language)) - {"system"}


@pytest.mark.parametrize("name", OTHERS)
def test_every_text_is_translated_with_its_placeholders(name: str, sources: set[tuple[str, str]]) -> None:
    found = messages(CHECKOUT / "resources" / "i18n" / f"flipside_{name}.ts")
    assert set(found) == sources, f"run .ci/translations: {set(found) ^ sources}"
    for (context, source), forms in found.items():
        for form in forms:
            assert form.strip(), (context, source)
            assert holes(form) == holes(source), (context, source, form)


def holes(text: str) -> Counter[str]:
    """The placeholders of a text; a numbered one counts as one in its turn."""
    return Counter(re.sub(r"\{\d\}", "{}", hole) for hole in HOLES.findall(text))


@pytest.mark.parametrize("name", LANGUAGES)
def test_what_is_shipped_is_what_was_translated(name: str, tmp_path: Path) -> None:
    tool = Path(sys.executable).with_name("pyside6-lrelease")
    source = CHECKOUT / "resources" / "i18n" / f"flipside_{name}.ts"
    subprocess.run([tool, "-silent", source, "-qm", tmp_path / "made.qm"], check=True, capture_output=True)
    assert (tmp_path / "made.qm").read_bytes() == read_bytes(f"i18n/flipside_{name}.qm"), (
        "run .ci/translations"
    )


@pytest.fixture(autouse=True)
def english_again(qapp: QApplication) -> Iterator[None]:
    """English, and from left to right, behind each test."""
    before = qapp.layoutDirection()
    yield
    speak(qapp, ENGLISH)
    qapp.setLayoutDirection(before)


def test_plurals_follow_each_language(qapp: QApplication) -> None:
    heard = {}
    for name in LANGUAGES:
        speak(qapp, name)
        one, two = (QCoreApplication.translate("StartPage", "%n take(s)", "", n) for n in (1, 2))
        heard[name] = one, two
    assert heard["en"] == ("1 take", "2 takes")
    assert heard["fr"] == ("1 prise", "2 prises")
    assert heard["ja"] == ("1 テイク", "2 テイク")


def test_the_language_is_the_persons_or_the_first_of_the_systems_that_is_there(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked = ["xx-XX", "pt-BR", "en"]
    monkeypatch.setattr(QLocale, "uiLanguages", lambda _self: asked)
    assert chosen_language("system") == "pt"
    assert chosen_language("ja") == "ja"
    asked[:] = ["C"]
    assert chosen_language("system") == ENGLISH


@pytest.mark.parametrize("name", OTHERS)
def test_the_window_starts_in_each_language(
    name: str,
    qtbot: QtBot,
    qapp: QApplication,
    engine: FakeEngine,
    output: HandOutput,
    tmp_path: Path,
) -> None:
    SettingsStore(paths.config_dir() / "settings.json").change(language=name)
    window = shown(qtbot, qapp, engine, output, tmp_path)
    said = {made.text() for kind in (QLabel, QPushButton) for made in window.findChildren(kind)}
    known = messages(CHECKOUT / "resources" / "i18n" / f"flipside_{name}.ts")
    assert {known["StartPage", "Drop a song here"][0], known["StartPage", "Open a song…"][0]} <= said
    assert window.actions_table["undo"].text() == known["Showing", "Undo"][0]
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") != "Cancel"
    window.close()


def test_from_right_to_left_the_side_changes_and_nothing_leaves_the_window(
    qtbot: QtBot, qapp: QApplication, engine: FakeEngine, output: HandOutput, tmp_path: Path
) -> None:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    window = shown(qtbot, qapp, engine, output, tmp_path)
    song = tmp_path / "short song.wav"
    song.write_bytes(b"RIFF")
    window.open_song(song)
    session = window.parts.session
    qtbot.waitUntil(lambda: session.facts is not None and session.peaks("drums") is not None, timeout=60_000)
    prompt, timeline = (
        made.mapTo(window, made.rect().center()).x() for made in (window.prompt, window.timeline)
    )
    assert prompt < timeline
    for made in window.findChildren(QPushButton):
        if made.isVisible() and made.window() is window:
            place = made.mapTo(window, made.rect().topLeft())
            assert place.x() >= 0, made.accessibleName()
            assert place.x() + made.width() <= window.width(), made.accessibleName()
    window.close()


def shown(
    qtbot: QtBot, qapp: QApplication, engine: FakeEngine, output: HandOutput, tmp_path: Path
) -> MainWindow:
    """The window, in whatever language is spoken now."""
    window = build(qapp, engine, tmp_path / "demo.ogg", output=output)
    qtbot.addWidget(window)
    window.resize(1500, 950)
    window.show()
    qtbot.waitExposed(window)
    return window
