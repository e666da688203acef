"""The composition root: builds every object of the window and hands it on."""

from __future__ import annotations

import sys
from contextlib import ExitStack
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from engines.storage import paths
from resources import locator
from studio.jobs.runner import JobRunner
from studio.playback.outputs import best_output
from studio.playback.player import Player
from studio.session.consent import Consent
from studio.session.engine import PipelineEngine
from studio.session.exporting import Exporting
from studio.session.faults import Faults
from studio.session.flow import Flow
from studio.session.hand import Hand
from studio.session.keeper import Keeper
from studio.session.listening import Listening
from studio.session.recipes import Recipes
from studio.session.separating import Separating
from studio.session.session import Session
from studio.session.song_queue import SongQueue
from studio.settings.store import SettingsStore
from studio.style.language import chosen_language, speak
from studio.style.theme import Theme
from studio.windows.main import MainWindow
from studio.windows.parts import Parts

if TYPE_CHECKING:
    from pathlib import Path

    from studio.playback.outputs import Output
    from studio.session.engine import Engine


def run(song: Path | None) -> int:
    """Show the window until it is closed; gives the exit code.

    Args:
        song: to open at once, or None for the start page.
    """
    application = QApplication.instance() or QApplication(sys.argv[:1])
    if not isinstance(application, QApplication):
        raise TypeError(type(application))
    application.setApplicationName("Flipside")
    application.setDesktopFileName("flipside")
    with ExitStack() as stack:
        demo = stack.enter_context(locator.folder("demo"))
        window = build(application, PipelineEngine(), demo / "song.ogg")
        Faults(window.parts.session).install()
        window.show()
        if song is not None:
            window.open_song(song)
        return application.exec()


def build(
    application: QApplication, engine: Engine, demo_song: Path, *, output: Output | None = None
) -> MainWindow:
    """Every object of the window, and the window around them.

    Args:
        application: Qt's.
        engine: what opens, plans and renders.
        demo_song: the song that comes along.
        output: where sound goes; None takes the best that is there.
    """
    settings = SettingsStore(paths.config_dir() / "settings.json")
    values = settings.values
    speak(application, chosen_language(values.language))
    theme = Theme(application, values.theme)
    runner = JobRunner()
    session = Session()
    settings.not_kept.connect(lambda sentence: session.noticed.emit("bad", sentence))
    session.name_song(demo_song, QCoreApplication.translate("Session", "The demo song"))
    device = output or best_output(44_100, 2, device=values.output_device, block_frames=values.block_frames)
    player = Player(device)
    listening = Listening(session, player, session)
    listening.set_match_loudness(match=values.match_loudness)
    keeper = Keeper(session, session)
    separating = Separating(session, engine, runner, lambda: listening.original_frame() or 0)
    separating.pieces_arrived.connect(listening.set_pieces)
    flow = Flow(session, engine, runner, settings, keeper, separating)
    parts = Parts(
        theme=theme,
        settings=settings,
        session=session,
        runner=runner,
        listening=listening,
        keeper=keeper,
        separating=separating,
        flow=flow,
        queue=SongQueue(engine, runner, settings, session),
        exporting=Exporting(session, engine, runner, settings),
        consent=Consent(session, engine, runner),
        recipes=Recipes(session, engine, runner),
        hand=Hand(session, listening),
        demo_song=demo_song,
        separators=_separators,
    )
    parts.change_device()
    window = MainWindow(parts, application)
    # What a signal is connected to lives as long as its sender, and these are connected to the window.
    for sender in (session, runner, settings, theme):
        sender.setParent(window)
    return window


def _separators() -> tuple[tuple[str, str], ...]:
    """The separators whose models are on disk."""
    from engines.separation import available  # noqa: PLC0415 - late: the window stands first

    found = [info for info in available(paths.models_dir()) if info.installed]
    return tuple((info.name, info.name.replace("_", " ")) for info in found)
