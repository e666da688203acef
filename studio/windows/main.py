"""The main window: puts the panels together and connects the actions."""

from __future__ import annotations

import base64
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QPoint, Qt, QTimer
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QMainWindow,
    QMenu,
    QSplitter,
    QStackedWidget,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from studio.actions.registry import Registry
from studio.panels.jobs import JobsPanel
from studio.panels.prompt import PromptPanel
from studio.panels.receipt import ReceiptPanel
from studio.panels.rights import RightsPanel
from studio.panels.stems_line import StemsLine
from studio.panels.takes import TakesPanel
from studio.panels.timeline import Timeline
from studio.panels.transport import TransportPanel
from studio.widgets.basics import frame
from studio.windows.announcing import Announcer
from studio.windows.deeds import deeds
from studio.windows.dialogs import Dialogs
from studio.windows.media_keys import listen_to_media_keys
from studio.windows.notices import Notices
from studio.windows.own_keys import OwnKeys
from studio.windows.start import StartPage
from studio.windows.steering import Steering
from studio.windows.top_bar import TopBar
from studio.windows.tour import Tour

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDragLeaveEvent, QDropEvent

    from studio.windows.parts import Parts

_TICK_MS = 33
_SIDE = 420


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
        self.setMinimumSize(980, 640)
        self._make_panels()
        self._lay_out()
        self._connect()
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self._tick)
        self._timer.start()
        self._restore()
        self._song_changed()
        self._own_keys = OwnKeys(application, self)
        listen_to_media_keys(self.actions_table, self)

    # -- building

    def _make_panels(self) -> None:
        parts, actions = self.parts, self.actions_table
        session, theme = parts.session, parts.theme
        self.top = TopBar(session, parts.runner, actions, theme)
        self.steering = Steering(session, parts.listening)
        self.dialogs = Dialogs(parts, actions, self)
        self.timeline = Timeline(session, parts.listening, parts.hand, actions, theme)
        self.stems_line = StemsLine(session, parts.separating, parts.runner)
        self.takes = TakesPanel(session, theme)
        self.prompt = PromptPanel(session, parts.flow, parts.settings, theme)
        self.receipt = ReceiptPanel(session, theme)
        self.rights = RightsPanel(session, theme)
        self.jobs = JobsPanel(parts.runner, theme)
        self.transport = TransportPanel(session, parts.listening, parts.settings, actions, theme)
        self.start = StartPage(parts.keeper, theme)
        self.notices = Notices(theme, self)
        self.tour = Tour(self, theme)
        self.announcer = Announcer(session, self)

    def _lay_out(self) -> None:
        self.tabs = QTabWidget()
        self.tabs.tabBar().setDrawBase(False)
        self.tabs.addTab(self.receipt, self.tr("Receipt"))
        self.tabs.addTab(self.rights, self.tr("Credits"))
        self.tabs.addTab(self.jobs, self.tr("Jobs"))
        self.tabs.tabBar().setAccessibleName(self.tr("Receipt, credits and jobs"))
        side = frame("side")
        side.setMinimumWidth(340)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.prompt)
        column.addWidget(frame("line"))
        inset = QHBoxLayout()
        inset.setContentsMargins(0, 0, 0, 0)
        inset.addWidget(self.tabs)
        column.addLayout(inset, 1)
        left = QWidget()
        rows = QVBoxLayout(left)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.timeline, 1)
        rows.addWidget(frame("line"))
        rows.addWidget(self.stems_line)
        rows.addWidget(self.takes)
        self.split = QSplitter(Qt.Orientation.Horizontal)
        self.split.addWidget(left)
        self.split.addWidget(side)
        self.split.setStretchFactor(0, 1)
        self.split.setStretchFactor(1, 0)
        self.split.setCollapsible(0, False)  # noqa: FBT003 - Qt's own signature
        self.split.setCollapsible(1, False)  # noqa: FBT003 - Qt's own signature
        self.split.setSizes([1180, _SIDE])
        self.pages = QStackedWidget()
        self.pages.addWidget(self.start)
        self.pages.addWidget(self.split)
        body = QWidget()
        whole = QVBoxLayout(body)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.top)
        whole.addWidget(self.pages, 1)
        whole.addWidget(self.transport)
        self.setCentralWidget(body)

    def _connect(self) -> None:
        parts = self.parts
        session = parts.session
        self.actions_table.connect_all(deeds(self))
        for signal in (session.song_changed, session.work_changed, session.made_changed, session.heard):
            signal.connect(self._show_there)
        session.song_changed.connect(self._song_changed)
        session.noticed.connect(self.notices.show_notice)
        session.undo_stack.indexChanged.connect(lambda _index: self._show_undo())
        parts.runner.job_failed.connect(lambda job: self.notices.show_notice("bad", job.hint))
        parts.runner.jobs_changed.connect(self._show_opening)
        parts.exporting.exported.connect(self._exported)
        parts.settings.settings_changed.connect(self._settings_changed)
        parts.listening.loop_changed.connect(self._show_loop)
        self.prompt.prompted.connect(self._ask)
        self.receipt.change_asked.connect(self.dialogs.change_edit)
        self.takes.rename_asked.connect(self.dialogs.rename_take)
        self.timeline.section_moved.connect(self.steering.move_to)
        self.timeline.section_menu_asked.connect(self._section_menu)
        parts.flow.song_missing.connect(self.dialogs.find_song)
        parts.keeper.project_changed.connect(self._show_title)
        self.timeline.stretch_chosen.connect(lambda start, stop: parts.listening.set_loop((start, stop)))
        self.top.drag.wanted.connect(parts.exporting.drag_out)
        parts.exporting.drag_ready.connect(self.top.drag.offer)
        self.top.jobs_asked.connect(lambda: self.tabs.setCurrentWidget(self.jobs))
        self.start.open_asked.connect(self.dialogs.open)
        self.start.demo_asked.connect(self.open_demo)
        self.start.song_asked.connect(lambda path: self.open_song(Path(path)))
        self._show_there()
        self._show_undo()

    # -- what the person does

    def open_song(self, path: Path) -> None:
        """Open a song file or a project."""
        self.parts.flow.open(path)

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
        self._show_loop()

    # -- showing

    def _song_changed(self) -> None:
        song = self.parts.session.song
        self.pages.setCurrentWidget(self.split if song is not None else self.start)
        self.transport.setVisible(song is not None)
        self._show_title()
        if song is None:
            self.start.refresh()
        elif self.parts.settings.values.toured or song.path != self.parts.demo_song:
            self.prompt.focus()
        else:
            self.tour.begin()
        self._show_device()

    def _show_title(self) -> None:
        session, path = self.parts.session, self.parts.keeper.path
        names = [session.title] if session.song is not None else []
        if path is not None:
            names.append(path.name)
        if session.read_only:
            names.append(self.tr("read only"))
        self.setWindowTitle(" — ".join([*names, "Flipside"]))

    def _section_menu(self, index: int, at: QPoint) -> None:
        """What can be done with one section of the remix."""
        steering, menu = self.steering, QMenu(self)
        menu.addAction(self.tr("Play once more"), lambda: steering.play_again(index))
        menu.addAction(self.tr("Leave out"), lambda: steering.leave_out(index))
        menu.addAction(self.tr("Move earlier"), lambda: steering.move(-1, index))
        menu.addAction(self.tr("Move later"), lambda: steering.move(1, index))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)

    def _show_there(self) -> None:
        session = self.parts.session
        made = session.made
        self.actions_table.set_there(
            song=session.song is not None,
            plan=session.plan is not None,
            remix=made is not None and made.is_whole,
        )
        self._show_undo()

    def _show_undo(self) -> None:
        stack = self.parts.session.undo_stack
        undo, redo = self.actions_table["undo"], self.actions_table["redo"]
        undo.setEnabled(stack.canUndo())
        redo.setEnabled(stack.canRedo())
        undo.setText(self.tr("Undo {}").format(stack.undoText()) if stack.canUndo() else self.tr("Undo"))
        redo.setText(self.tr("Redo {}").format(stack.redoText()) if stack.canRedo() else self.tr("Redo"))

    def _show_loop(self) -> None:
        self.actions_table["loop"].setChecked(self.parts.listening.player.loop is not None)

    def _show_opening(self) -> None:
        job = self.parts.runner.running("open")
        self.start.show_busy(job.title if job is not None else "")

    def _show_device(self) -> None:
        output = self.parts.listening.player.output
        words = self.tr("No sound device: playing silently") if output.silent else output.name
        self.transport.show_device(words)

    def _exported(self, paths: tuple[Path, ...]) -> None:
        if paths:
            words = self.tr("Exported %n file(s) to {}", "", len(paths)).format(paths[0].parent)
            self.notices.show_notice("info", words)

    def _settings_changed(self, _values: object) -> None:
        values = self.parts.settings.values
        self.parts.theme.choose(values.theme)
        self.parts.listening.set_match_loudness(match=values.match_loudness)
        self.parts.change_device()
        self._show_device()

    def _tick(self) -> None:
        self.transport.tick()
        if self.pages.currentWidget() is self.split:
            self.timeline.tick(turn_pages=not self.parts.settings.values.reduced_motion)
        failure = self.parts.listening.watch()
        if failure:
            self.notices.show_notice("bad", failure)
            self._show_device()

    # -- Qt

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A file may be dropped."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()
            self.start.show_hot(hot=True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """It went away."""
        self.start.show_hot(hot=False)
        event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open the first file."""
        self.start.show_hot(hot=False)
        files = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if files:
            event.acceptProposedAction()
            self.open_song(Path(files[0]))

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
        self.parts.close()
        event.accept()

    def _restore(self) -> None:
        values = self.parts.settings.values
        self.resize(1480, 920)
        if values.window:
            self.restoreGeometry(QByteArray(base64.b64decode(values.window)))
        if len(values.split) == 2:
            self.split.setSizes(list(values.split))
