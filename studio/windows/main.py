"""The main window: makes the panels, connects them, and takes what the desktop hands it."""

from __future__ import annotations

import base64
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QPoint, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QMenu

from studio.actions.registry import Registry
from studio.panels.jobs import JobsPanel
from studio.panels.prompt import PromptPanel
from studio.panels.queue import QueuePanel
from studio.panels.receipt import ReceiptPanel
from studio.panels.rights import RightsPanel
from studio.panels.stems_line import StemsLine
from studio.panels.takes import TakesPanel
from studio.panels.timeline import Timeline
from studio.panels.transport import TransportPanel
from studio.widgets.turns import Turns
from studio.windows.announcing import Announcer
from studio.windows.arriving import Arriving
from studio.windows.deeds import deeds
from studio.windows.dialogs import Dialogs
from studio.windows.layout import laid_out
from studio.windows.media_keys import listen_to_media_keys, offer_to_desktop
from studio.windows.notices import Notices
from studio.windows.own_keys import OwnKeys
from studio.windows.showing import Showing
from studio.windows.start import StartPage
from studio.windows.steering import Steering
from studio.windows.top_bar import TopBar
from studio.windows.tour import Tour

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDragLeaveEvent, QDropEvent

    from studio.windows.parts import Parts

_TICK_MS = 33
_QUEUED_AT_START = 3


class MainWindow(QMainWindow):
    """The window.

    Attributes:
        parts: what it works with.
    """

    def __init__(self, parts: Parts, application: QApplication) -> None:
        super().__init__()
        self.parts = parts
        self._application = application
        self.actions_table = Registry(parts.theme, self)
        self.actions_table.apply_keys(parts.settings.values.shortcuts)
        self.setWindowTitle("Flipside")
        self.setAcceptDrops(True)
        self.setMinimumSize(980, 580)
        self._make_panels()
        body, self.pages, self.split, self.tabs = laid_out(self)
        self.setCentralWidget(body)
        self.showing = Showing(self)
        self._connect()
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self._tick)
        self._timer.start()
        self._restore()
        self._song_changed()
        self._own_keys = OwnKeys(application, self)
        listen_to_media_keys(self.actions_table, self)
        self.remote = offer_to_desktop(self)

    # -- building

    def _make_panels(self) -> None:
        parts, actions = self.parts, self.actions_table
        session, theme, runner = parts.session, parts.theme, parts.runner
        turns = Turns(self)
        self.top = TopBar(session, runner, actions, theme, turns)
        self.steering = Steering(session, parts.listening)
        self.arriving = Arriving(session, parts.flow, parts.queue, parts.recipes)
        self.dialogs = Dialogs(parts, actions, self)
        self.timeline = Timeline(session, parts.listening, parts.hand, actions, theme, turns)
        self.stems_line = StemsLine(session, parts.separating, runner)
        self.takes = TakesPanel(session, theme, turns)
        self.prompt = PromptPanel(session, parts.flow, parts.settings, theme)
        self.receipt = ReceiptPanel(session, theme, turns)
        self.rights = RightsPanel(session, theme)
        self.queue = QueuePanel(parts.queue, theme)
        self.jobs = JobsPanel(runner, self.queue, theme, turns)
        self.transport = TransportPanel(session, parts.listening, parts.settings, actions, theme)
        self.queue_at_start = QueuePanel(parts.queue, theme, most=_QUEUED_AT_START)
        self.start = StartPage(parts.keeper, self.queue_at_start, theme)
        self.notices = Notices(theme, self)
        self.tour = Tour(self, theme)
        self.announcer = Announcer(session, self)

    def _connect(self) -> None:
        parts, session = self.parts, self.parts.session
        self.actions_table.connect_all(deeds(self))
        session.song_changed.connect(self._song_changed)
        session.noticed.connect(self.notices.show_notice)
        parts.settings.settings_changed.connect(self._settings_changed)
        self.prompt.prompted.connect(self._ask)
        self.receipt.change_asked.connect(self.dialogs.change_edit)
        self.takes.rename_asked.connect(self.dialogs.rename_take)
        self.timeline.section_moved.connect(self.steering.move_to)
        self.timeline.section_menu_asked.connect(self._section_menu)
        self.timeline.stretch_chosen.connect(lambda start, stop: parts.listening.set_loop((start, stop)))
        parts.flow.song_missing.connect(self.dialogs.find_song)
        self.top.drag.wanted.connect(lambda: self.dialogs.when_asked(parts.exporting.drag_out))
        self.rights.state_asked.connect(self.dialogs.rights)
        parts.exporting.drag_ready.connect(self.top.drag.offer)
        self.top.jobs_asked.connect(self._show_jobs)
        self.start.open_asked.connect(self.dialogs.open)
        self.start.demo_asked.connect(self.open_demo)
        self.start.song_asked.connect(lambda path: self.open_song(Path(path)))
        self.dialogs.files_chosen.connect(self.arriving.take)
        self.arriving.queued.connect(self._show_jobs)
        for queue in (self.queue, self.queue_at_start):
            queue.open_asked.connect(self.open_song)

    # -- what the person does

    def open_song(self, path: Path) -> None:
        """Open a song file or a project."""
        self.arriving.open(path)

    def open_demo(self) -> None:
        """Open the song that comes along."""
        self.open_song(self.parts.demo_song)

    def _ask(self, words: str) -> None:
        self.tabs.setCurrentWidget(self.receipt)
        self.parts.flow.ask(words)

    def is_on(self, name: str) -> bool:
        """Whether an action that can be on or off is on."""
        return self.actions_table[name].isChecked()

    def flip_theme(self) -> None:
        """Light becomes dark, and dark light."""
        scheme = self.parts.theme.palette.scheme
        self.parts.settings.change(theme="light" if scheme == "dark" else "dark")

    def toggle_loop(self) -> None:
        """Loop the section that is heard, or no longer."""
        self.steering.toggle_loop()
        self.showing.show_loop()

    # -- what has changed

    def _song_changed(self) -> None:
        song = self.parts.session.song
        self.pages.setCurrentWidget(self.split if song is not None else self.start)
        self.transport.setVisible(song is not None)
        self.showing.show_title()
        if song is None:
            self.start.refresh()
        elif self.parts.settings.values.toured or song.path != self.parts.demo_song:
            self.prompt.focus()
        else:
            self.tour.begin()
        self.showing.show_device()

    def _show_jobs(self) -> None:
        self.tabs.setCurrentWidget(self.jobs)

    def _section_menu(self, index: int, at: QPoint) -> None:
        """What can be done with one section of the remix."""
        steering, menu = self.steering, QMenu(self)
        menu.addAction(self.tr("Play once more"), lambda: steering.play_again(index))
        menu.addAction(self.tr("Leave out"), lambda: steering.leave_out(index))
        menu.addAction(self.tr("Move earlier"), lambda: steering.move(-1, index))
        menu.addAction(self.tr("Move later"), lambda: steering.move(1, index))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)

    def _settings_changed(self, _values: object) -> None:
        values = self.parts.settings.values
        self.parts.theme.choose(values.theme)
        self.parts.listening.set_match_loudness(match=values.match_loudness)
        self.parts.change_device()
        self.showing.show_device()

    def _tick(self) -> None:
        self.transport.tick()
        if self.pages.currentWidget() is self.split:
            self.timeline.tick(turn_pages=not self.parts.settings.values.reduced_motion)
        failure = self.parts.listening.watch()
        if failure:
            self.notices.show_notice("bad", failure)
            self.showing.show_device()

    # -- Qt

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files may be dropped."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()
            self.start.show_hot(hot=True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """They went away."""
        self.start.show_hot(hot=False)
        event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open a file, or queue several."""
        self.start.show_hot(hot=False)
        files = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if files:
            event.acceptProposedAction()
            self.arriving.take(files)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask where a job still runs that would be lost; keep the work."""
        running = self.parts.runner.running("export")
        if running is not None and not self.dialogs.confirm_quit(running.title):
            event.ignore()
            return
        geometry = base64.b64encode(self.saveGeometry().data()).decode()
        self.parts.settings.change(window=geometry, split=tuple(self.split.sizes()))
        self._timer.stop()
        self._own_keys.end()
        if self.remote is not None:
            self.remote.close()
        self.parts.close()
        event.accept()

    def _restore(self) -> None:
        values = self.parts.settings.values
        self.resize(1480, 920)
        if values.window:
            self.restoreGeometry(QByteArray(base64.b64decode(values.window)))
        if len(values.split) == 2:
            self.split.setSizes(list(values.split))
        self.parts.queue.go_on()
