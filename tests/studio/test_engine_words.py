"""Sentences that come from the engines, in the window's language."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from engines.planning.rules import vague
from studio.session.engine_readings import PLACES, READINGS
from studio.session.engine_replies import REPLIES
from studio.session.engine_sentences import TEMPLATES
from studio.session.engine_words import in_words, reading_words
from studio.style.language import ENGLISH, speak

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication

CHECKOUT = Path(__file__).resolve().parents[2]


@pytest.fixture
def german(qapp: QApplication) -> Iterator[None]:
    speak(qapp, "de")
    yield
    speak(qapp, ENGLISH)


@pytest.mark.parametrize(
    ("english", "said"),
    [
        ("This word is not known here.", "Dieses Wort ist hier nicht bekannt."),
        ("This song has no stem guitar.", "Dieser Song hat keinen Stem Gitarre."),
        ("clicks at 12 joins", "Knackser an 12 Nahtstellen"),
        (
            "No style was named: played as house; the song ends at bar 80.",
            "Kein Stil genannt: gespielt als house; der Song endet mit Takt 80.",
        ),
        (
            "Another song cannot be mixed in here; this one can be restyled or rearranged instead.",
            "Ein anderer Song kann hier nicht dazugemischt werden; dieser kann Stil oder Ablauf wechseln.",
        ),
        (
            "“a; b” lasts 0.4 s; a song needs at least one second.",
            "“a; b” dauert 0.4 s; ein Song braucht mindestens eine Sekunde.",
        ),
        (
            'This song has no section called "drop"; chorus was taken instead.',
            "Dieser Song hat keinen Abschnitt namens „Drop“; stattdessen wurde Refrain genommen.",
        ),
        ("Nobody has thought of this sentence.", "Nobody has thought of this sentence."),
        ("", ""),
    ],
)
def test_a_sentence_is_known_again_with_what_was_filled_in(german: None, english: str, said: str) -> None:
    assert in_words(english) == said


def test_in_english_every_sentence_stays_as_it_is(qapp: QApplication) -> None:
    speak(qapp, ENGLISH)
    for template in (*TEMPLATES, *REPLIES):
        text = template.format(*"123456")
        assert in_words(text) == text
        assert in_words(f"{text[:1].upper()}{text[1:]}") == f"{text[:1].upper()}{text[1:]}"


def test_the_engines_still_say_each_of_them() -> None:
    """A sentence that was changed in the engines is changed in the catalogue, too."""
    folders = [CHECKOUT / "engines", CHECKOUT / "studio"]
    catalogues = {
        (CHECKOUT / f"studio/session/engine_{name}.py").read_text(encoding="utf-8")
        for name in ("sentences", "readings", "replies")
    }
    sources = [path.read_text(encoding="utf-8") for folder in folders for path in folder.rglob("*.py")]
    said = {text for source in sources if source not in catalogues for text in _texts(ast.parse(source))}
    composed = {
        "The song has no {}: {}",
        "“{}” was read as {}.",
        "“{}” was read as {}, not as {}.",
        "only the last {}",
    }
    assert not {*TEMPLATES, *REPLIES, *READINGS, *PLACES} - said - composed


def test_every_reading_that_is_offered_is_known() -> None:
    assert {label for readings in vague.READINGS.values() for label, _edits in readings} <= set(READINGS)


@pytest.mark.parametrize(
    ("english", "said"),
    [
        ("wider", "breiter"),
        ("the whole song", "der ganze Song"),
        ("the bridge", "Bridge"),
        ("every chorus", "überall: Refrain"),
        ("bars 21 to 24", "bars 21 to 24"),
    ],
)
def test_readings_are_offered_in_the_windows_language(german: None, english: str, said: str) -> None:
    assert reading_words(english) == said


def _texts(tree: ast.AST) -> Iterator[str]:
    """Every text of a program, with holes for what is filled in."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value
        elif isinstance(node, ast.JoinedStr):
            yield "".join(str(part.value) if isinstance(part, ast.Constant) else "{}" for part in node.values)
