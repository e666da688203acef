"""Rights are stated, asked once and kept; files are verified; recipes never open a forbidden song."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest
import soundfile
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication

from engines.export import Verification
from engines.media.content_credentials import Ancestor, FoundCredentials
from engines.model.corrections import Corrections
from engines.model.edits import with_seed
from engines.model.rights import Statement
from engines.model.song import KeyFact
from engines.pipeline.opening import OPT_OUTS
from engines.rights import keys
from engines.rights.policy import Policy
from engines.rights.recipes import Recipe, recipe_to_json
from engines.storage import paths
from studio.panels.export import ExportDialog
from studio.panels.rights_dialog import RightsDialog
from studio.session.engine import LocalModel
from tests.studio.conftest import wait_whole
from tests.studio.fakes import FakeEngine, facts_of_song

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from engines.core.jobs import JobContext
    from engines.model.plan import RemixPlan
    from engines.model.song import SongFacts
    from engines.pipeline.opening import Song
    from studio.windows.main import MainWindow


class UnaskedEngine(FakeEngine):
    """Nobody speaks of the rights of any song."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.statement = None


@pytest.fixture
def engine(request: pytest.FixtureRequest, tmp_path: Path) -> FakeEngine:
    folder = tmp_path / "work"
    folder.mkdir()
    made: FakeEngine = getattr(request, "param", UnaskedEngine)(folder)
    return made


def asking() -> RightsDialog:
    """The dialog over the window."""
    (found,) = [
        one for one in QApplication.topLevelWidgets() if isinstance(one, RightsDialog) and one.isVisible()
    ]
    return found


def dropped(*files: Path) -> QDropEvent:
    """Files that are let go over a widget."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in files])
    dropped.data = data  # type: ignore[attr-defined]  # the event does not keep it
    at, nobody = QPointF(QPoint(5, 5)), Qt.KeyboardModifier.NoModifier
    return QDropEvent(at, Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, nobody)


def test_the_person_is_asked_once_before_the_first_export(
    remixed: MainWindow, qtbot: QtBot, engine: FakeEngine, tmp_path: Path
) -> None:
    exporting, runner, session = remixed.parts.exporting, remixed.parts.runner, remixed.parts.session
    target = tmp_path / "out"
    target.mkdir()

    def export() -> None:
        dialog = remixed.dialogs.export()
        dialog.folder.setText(str(target))
        qtbot.keyClick(dialog.name, Qt.Key.Key_Return)

    export()
    dialog = asking()
    assert list(target.iterdir()) == []
    assert not dialog.keep.isEnabled(), "nothing is stated yet"
    assert "nothing is known" in dialog.allows["release"].text()
    dialog.reject()
    qtbot.waitUntil(lambda: not runner.busy, timeout=60_000)
    assert list(target.iterdir()) == [], "who does not answer does not export"
    qtbot.mousePress(remixed.top.drag, Qt.MouseButton.LeftButton)
    qtbot.mouseRelease(remixed.top.drag, Qt.MouseButton.LeftButton)
    asking().reject()
    assert not remixed.top.drag.carried().urls()
    export()
    dialog = asking()
    dialog.bases["licensed"].setFocus()
    qtbot.keyClick(dialog.bases["licensed"], Qt.Key.Key_Space)
    assert not dialog.keep.isEnabled(), "a licence has terms"
    qtbot.keyClicks(dialog.terms, "letter of May")
    dialog.modes["release"].setChecked(False)
    assert "does not go so far" in dialog.allows["release"].text()
    qtbot.keyClick(dialog.owners.add, Qt.Key.Key_Space)
    qtbot.keyClicks(dialog.owners.rows[0].name, "Harbour")
    dialog.owners.rows[0].share.setValue(60.0)
    with qtbot.waitSignal(exporting.exported, timeout=60_000):
        qtbot.keyClick(dialog.terms, Qt.Key.Key_Return)
    stated = session.song.statement if session.song is not None else None
    assert stated is not None
    assert (stated.basis, stated.terms, stated.modes) == ("licensed", "letter of May", ("sketch", "share"))
    assert [(one.name, one.side, one.weight) for one in stated.holders] == [("Harbour", "recording", 60.0)]
    with qtbot.waitSignal(exporting.exported, timeout=60_000):
        export()
    assert len(engine.exports) == 2, "asked once"
    words = remixed.dialogs.export()
    words.mode.setCurrentIndex(2)
    assert not words.export.isEnabled()
    assert "does not go so far" in words.consent.text()
    remixed.dialogs.rights()
    asking().forget.click()
    qtbot.waitUntil(lambda: session.song is not None and session.song.statement is None, timeout=60_000)
    assert "nothing is known" in words.consent.text(), "an open dialog follows"


def test_what_is_stated_goes_with_the_project(
    remixed: MainWindow, qtbot: QtBot, engine: FakeEngine, tmp_path: Path, song_file: Path
) -> None:
    session, consent = remixed.parts.session, remixed.parts.consent
    consent.state(Statement(basis="own"))
    qtbot.waitUntil(lambda: session.song is not None and session.song.statement is not None, timeout=60_000)
    project = tmp_path / "mine.flipside"
    remixed.parts.flow.save_as(project)
    qtbot.waitUntil(lambda: remixed.parts.keeper.path == project, timeout=60_000)
    other = tmp_path / "another song.wav"
    other.write_bytes(b"RIFF and more")
    remixed.open_song(other)
    qtbot.waitUntil(lambda: session.song is not None and session.song.path == other, timeout=60_000)
    assert session.song is not None
    assert session.song.statement is None
    (paths.data_dir() / "statements.json").unlink()
    remixed.open_song(project)
    qtbot.waitUntil(lambda: session.song is not None and session.song.path == song_file, timeout=60_000)
    assert session.song.statement == Statement(basis="own")
    assert session.song.terms.refusal("release") is None


def test_an_opt_out_stands_over_what_is_stated(opened: MainWindow, qtbot: QtBot) -> None:
    session = opened.parts.session
    entry = {"artist": "Somebody", "because": "never"}
    document = {"schema": "flipside.opt-out", "version": 1, "name": "list", "entries": [entry]}
    paths.ready(paths.data_dir() / OPT_OUTS)
    (paths.data_dir() / OPT_OUTS / "list.json").write_text(json.dumps(document))
    opened.parts.consent.state(Statement(basis="own"))
    qtbot.waitUntil(
        lambda: session.song is not None and session.song.terms.origin == "opt-out", timeout=60_000
    )
    dialog = opened.dialogs.rights()
    assert dialog is not None
    dialog.bases["public_domain"].setChecked(True)
    assert all("never" in one.text() for one in dialog.allows.values())
    dialog.reject()


@pytest.mark.parametrize(
    ("coding", "quality", "fields"),
    [
        ("MP3", "320 kb/s", {"format": "mp3", "bitrate_kbps": 320, "variable": False}),
        ("MP3", "V0, some 245 kb/s", {"format": "mp3", "bitrate_kbps": 245, "variable": True}),
        ("Opus", "96 kb/s", {"format": "opus", "bitrate_kbps": 96}),
        ("WAV", "16 bit, dithered", {"format": "wav", "bits": 16}),
        ("WAV", "32 bit float", {"format": "wav", "bits": 32}),
        ("ALAC (m4a)", "24 bit", {"format": "alac", "bits": 24}),
    ],
)
def test_the_export_dialog_asks_for_what_the_engines_can(
    qtbot: QtBot, coding: str, quality: str, fields: dict[str, object]
) -> None:
    from studio.session.session import Session

    dialog = ExportDialog(Session(), "x", "/nowhere")
    qtbot.addWidget(dialog)
    dialog.coding.format.setCurrentText(coding)
    dialog.coding.quality.setCurrentText(quality)
    dialog.more.click()
    dialog.details.rate.setCurrentText("48 kHz")
    dialog.details.ceiling.setCurrentText("−2 dBTP")
    dialog.boxes["recipe"].setChecked(True)
    request = dialog.request()
    assert {name: getattr(request.spec, name) for name in fields} == fields
    assert (request.spec.rate, request.ceiling_dbtp, request.recipe) == (48_000, -2.0, True)
    dialog.details.pattern.setText("{artst}")
    assert "{artist}" in dialog.problem.text()
    assert not dialog.export.isEnabled()
    dialog.details.pattern.setText("{artist} - {bpm}")
    assert dialog.export.isEnabled()
    assert (dialog.request().name, dialog.request().pattern) == ("", "{artist} - {bpm}")
    dialog.mode.setCurrentIndex(dialog.mode.findData("sketch"))
    assert not dialog.request().recipe, "a sketch leaves alone"
    dialog.mode.setCurrentIndex(dialog.mode.findData("release"))
    assert dialog.request().sign
    assert not dialog.details.sign.isEnabled()
    dialog.mode.setCurrentIndex(dialog.mode.findData("share"))
    assert not dialog.request().sign


def test_a_split_sheet_is_changed_and_saved(remixed: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = remixed.dialogs.split()
    assert dialog is not None
    assert [(c.name, c.side, c.percent) for c in dialog.sheet.claims] == [
        ("Somebody", "recording", "75.00"),
        ("Remixer", "recording", "25.00"),
        ("Somebody", "composition", "100.00"),
    ]
    assert not dialog.shares[2].isEnabled(), "who is alone has all"
    dialog.names[1].setText("Mia")
    dialog.shares[1].setValue(40.0)
    assert [made.value() for made in dialog.shares] == [60.0, 40.0, 100.0]
    for name in ("split.csv", "split.pdf"):
        dialog.write_asked.emit(dialog.sheet, tmp_path / name)
        qtbot.waitUntil((tmp_path / name).is_file, timeout=60_000)
    text = (tmp_path / "split.csv").read_text("utf-8")
    assert "Mia,remixer" in text
    assert "40" in text
    dialog.accept()
    qtbot.waitUntil(lambda: not remixed.parts.runner.busy, timeout=60_000)


HISTORY = Verification(
    status="altered",
    findings=("Its sound was changed after it was written.", "watermark: export 1a2b3c4d."),
    altered=("sound",),
    watermark="1a2b3c4d",
    credentials=FoundCredentials(
        state="valid",
        ancestors=tuple(
            Ancestor(title=f"remix {2 - depth}", depth=depth, signed=depth < 3, signer="Mia")
            for depth in (1, 2, 3)
        ),
    ),
)


def test_a_file_is_verified_in_the_window(
    window: MainWindow, qtbot: QtBot, engine: FakeEngine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.actions_table["verify"].trigger()
    dialog = window.dialogs.verify()
    plain = tmp_path / "plain.wav"
    soundfile.write(plain, np.zeros((44_100, 2)), 44_100)
    with qtbot.waitSignal(dialog.shown, timeout=60_000):
        dialog.dropEvent(dropped(plain))
    assert dialog.verdict.text() == "plain.wav: says nothing"
    with qtbot.waitSignal(dialog.shown, timeout=60_000):
        dialog.read(tmp_path / "missing.wav")
    assert "cannot be read" in dialog.verdict.text()
    monkeypatch.setattr(engine, "verify", lambda _path, _ctx: HISTORY)
    with qtbot.waitSignal(dialog.shown, timeout=60_000):
        dialog.read(tmp_path / f"{'x' * 240}.wav")
    assert dialog.minimumSizeHint().width() < 800, "no name widens it"
    with qtbot.waitSignal(dialog.shown, timeout=60_000):
        dialog.read(plain)
    assert dialog.verdict.text() == "plain.wav: altered"
    chain = [line for line in dialog.lines if line.startswith("↳")]
    assert [line.endswith("signed by Mia") for line in chain] == [True, True, False]
    assert "Id 1a2b3c4d" in dialog.lines
    assert HISTORY.findings[0] in dialog.lines
    dialog.accept()
    qtbot.waitUntil(lambda: not window.parts.runner.busy, timeout=60_000)


class ReceivingEngine(FakeEngine):
    """Finds in every song the song of the recipe, heard in another key."""

    def apply_recipe(self, _path: Path, song: Song, _ctx: JobContext) -> tuple[RemixPlan, SongFacts]:
        facts = replace(facts_of_song(), key=KeyFact(tonic="E", mode="minor"), source=song.source_id)
        return with_seed(self.plan("house at 124", song, facts, None, LocalModel("", "")), 77), facts


@pytest.mark.parametrize("engine", [ReceivingEngine], indirect=True)
def test_a_recipe_that_is_dropped_is_applied_with_the_facts_of_its_maker(
    window: MainWindow, qtbot: QtBot, song_file: Path, tmp_path: Path
) -> None:
    session = window.parts.session
    recipe = tmp_path / "from mia.flipside-recipe"
    recipe.write_text("{}")
    window.dropEvent(dropped(recipe))
    assert "open your own copy" in window.notices.words.text()
    window.open_song(song_file)
    wait_whole(window, qtbot)
    assert session.plan is not None
    assert session.facts is not None
    assert (session.plan.seed, session.facts.key.tonic) == (77, "E")  # type: ignore[union-attr]
    session.undo_stack.undo()
    assert session.work.corrections == Corrections()
    assert session.facts.key.tonic == "A"  # type: ignore[union-attr]
    session.undo_stack.redo()
    project = tmp_path / "with recipe.flipside"
    window.parts.flow.save_as(project)
    qtbot.waitUntil(lambda: window.parts.keeper.path == project, timeout=60_000)
    other = tmp_path / "another song.wav"
    other.write_bytes(b"RIFF and more")
    window.open_song(other)
    qtbot.waitUntil(lambda: session.song is not None and session.song.path == other, timeout=60_000)
    window.open_song(project)
    wait_whole(window, qtbot)
    assert session.song.path == song_file  # type: ignore[union-attr]
    assert (session.plan.seed, session.facts.key.tonic) == (77, "E")  # type: ignore[union-attr]


class ForbiddenEngine(FakeEngine):
    """The policy beside every song forbids remixes, whatever was asked for."""

    def open_song(self, path: Path, ctx: JobContext) -> Song:
        policy = Policy(remix="forbidden", because="ask us first", origin="policy")
        return self.state(replace(super().open_song(path, ctx), policy=policy), None)


@pytest.mark.parametrize("engine", [ForbiddenEngine], indirect=True)
def test_a_recipe_opens_no_forbidden_song(
    opened: MainWindow, qtbot: QtBot, engine: FakeEngine, tmp_path: Path
) -> None:
    session = opened.parts.session
    assert session.song is not None
    assert session.facts is not None
    plan = engine.plan("house at 124", session.song, session.facts, None, LocalModel("", ""))
    credits_of = engine.credit(None, session.song, None, None)  # type: ignore[arg-type]
    recipe = Recipe(plan=plan, facts=session.facts, fingerprint=np.zeros((50, 24), bool), credits=credits_of)
    path = tmp_path / "x.flipside-recipe"
    path.write_text(json.dumps(recipe_to_json(recipe, keys.signer(tmp_path / "keys").key_pem)))
    opened.open_song(path)
    qtbot.waitUntil(lambda: opened.notices.isVisible() and not opened.parts.runner.busy, timeout=60_000)
    assert "ask us first" in opened.notices.words.text()
    assert session.plan is None
