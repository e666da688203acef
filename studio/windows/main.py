"""The main window: puts the panels together and connects the actions."""

from __future__ import annotations

import base64
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QInputDialog,
    QMainWindow,
    QMessageBox,
    QSlider,
    QSplitter,
    QStackedWidget,
    QTabBar,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from studio.actions.registry import Registry
from studio.panels.edit_dialog import EditDialog
from studio.panels.export import ExportDialog
from studio.panels.jobs import JobsPanel
from studio.panels.prompt import PromptPanel
from studio.panels.receipt import ReceiptPanel
from studio.panels.rights import RightsPanel
from studio.panels.takes import TakesPanel
from studio.panels.timeline import Timeline
from studio.panels.transport import TransportPanel
from studio.widgets.basics import frame
from studio.windows.command_palette import CommandPalette
from studio.windows.notices import Notices
from studio.windows.preferences import AboutDialog, PreferencesDialog
from studio.windows.start import StartPage
from studio.windows.top_bar import TopBar

if TYPE_CHECKING:
    from collections.abc import Callable

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
        self._application.focusChanged.connect(self._focus_changed)

    # -- building

    def _make_panels(self) -> None:
        parts, actions = self.parts, self.actions_table
        session, theme = parts.session, parts.theme
        self.top = TopBar(session, parts.runner, actions, theme)
        self.timeline = Timeline(session, parts.listening, theme)
        self.takes = TakesPanel(session, theme)
        self.prompt = PromptPanel(session, parts.flow, parts.settings, theme)
        self.receipt = ReceiptPanel(session, theme)
        self.rights = RightsPanel(session, theme)
        self.jobs = JobsPanel(parts.runner, theme)
        self.transport = TransportPanel(session, parts.listening, parts.settings, actions, theme)
        self.start = StartPage(parts.keeper, theme)
        self.notices = Notices(theme, self)

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
        self.actions_table.connect_all(self._slots())
        for signal in (session.song_changed, session.work_changed, session.made_changed, session.heard):
            signal.connect(self._show_there)
        session.song_changed.connect(self._song_changed)
        session.noticed.connect(self.notices.show_notice)
        session.undo_stack.indexChanged.connect(lambda _index: self._show_undo())
        parts.runner.job_failed.connect(lambda job: self.notices.show_notice("bad", job.hint))
        parts.runner.jobs_changed.connect(self._show_opening)
        parts.flow.exported.connect(self._exported)
        parts.settings.settings_changed.connect(self._settings_changed)
        parts.listening.loop_changed.connect(self._show_loop)
        self.prompt.prompted.connect(self._ask)
        self.receipt.change_asked.connect(self.change_edit)
        self.takes.rename_asked.connect(self.rename_take)
        self.timeline.stretch_chosen.connect(lambda start, stop: parts.listening.set_loop((start, stop)))
        self.top.jobs_asked.connect(lambda: self.tabs.setCurrentWidget(self.jobs))
        self.start.open_asked.connect(self.open_dialog)
        self.start.demo_asked.connect(self.open_demo)
        self.start.song_asked.connect(lambda path: self.open_song(Path(path)))
        self._show_there()
        self._show_undo()

    def _slots(self) -> dict[str, Callable[[], object]]:
        session, listening, view = self.parts.session, self.parts.listening, self.timeline.view
        return {
            "open": self.open_dialog,
            "demo": self.open_demo,
            "export": self.export_dialog,
            "preferences": self.preferences,
            "quit": self.close,
            "undo": session.undo_stack.undo,
            "redo": session.undo_stack.redo,
            "prompt": self.prompt.focus,
            "select": self._select_here,
            "select_none": lambda: session.select(None),
            "roll": session.roll_again,
            "palette": self.command_palette,
            "play": listening.toggle,
            "stop": listening.player.stop,
            "to_start": lambda: listening.seek(0),
            "bar_back": lambda: listening.seek_bars(-1),
            "bar_on": lambda: listening.seek_bars(1),
            "section_back": lambda: self._go_section(-1),
            "section_on": lambda: self._go_section(1),
            "flip": listening.flip,
            "loop": self._toggle_loop,
            "zoom_in": lambda: view.zoom(1.6),
            "zoom_out": lambda: view.zoom(1 / 1.6),
            "zoom_all": view.show_all,
            "theme": self._flip_theme,
            "receipt": lambda: self.tabs.setCurrentWidget(self.receipt),
            "credits": lambda: self.tabs.setCurrentWidget(self.rights),
            "jobs": lambda: self.tabs.setCurrentWidget(self.jobs),
            "branch": session.branch,
            "rename": lambda: self.rename_take(session.work.take),
            "star": lambda: self._with_take(session.star_take),
            "remove_take": lambda: self._with_take(session.remove_take),
            "take_before": lambda: self._step_take(-1),
            "take_next": lambda: self._step_take(1),
            "about": lambda: AboutDialog(self.parts.theme, self).open(),
        }

    # -- what the person does

    def open_song(self, path: Path) -> None:
        """Open a song file."""
        self.parts.flow.open(path)

    def open_dialog(self) -> None:
        """Choose a song file."""
        start = self.parts.settings.values.last_folder or str(Path.home())
        dialog = QFileDialog(self, self.tr("Open a song"), start)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        kinds = (
            "*.wav *.aif *.aiff *.flac *.ogg *.oga *.opus *.mp3 *.m4a *.aac *.mp4 *.wma *.mkv *.webm *.mov"
        )
        dialog.setNameFilters([self.tr("Music ({})").format(kinds), self.tr("All files (*)")])
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda path: self.open_song(Path(path)))
        dialog.open()

    def open_demo(self) -> None:
        """Open the song that comes along."""
        self.open_song(self.parts.demo_song)

    def export_dialog(self) -> ExportDialog:
        """Ask what to export."""
        session = self.parts.session
        name = self.tr("{} remix").format(session.title)
        dialog = ExportDialog(name, self.parts.settings.values.last_folder, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.export_asked.connect(self.parts.flow.export)
        dialog.open()
        return dialog

    def change_edit(self, edit_id: str) -> EditDialog | None:
        """Ask for other parameters of an edit."""
        session = self.parts.session
        if session.plan is None or session.facts is None:
            return None
        dialog = EditDialog(session.plan.edit(edit_id), session.facts, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.edit_changed.connect(session.change_edit)
        dialog.open()
        return dialog

    def rename_take(self, take_id: str) -> None:
        """Ask for another name of a take."""
        session = self.parts.session
        take = next((one for one in session.work.takes if one.id == take_id), None)
        if take is None:
            return
        dialog = QInputDialog(self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle(self.tr("Rename take"))
        dialog.setLabelText(self.tr("Name"))
        dialog.setTextValue(take.name)
        dialog.textValueSelected.connect(lambda name: session.rename_take(take_id, name))
        dialog.open()

    def preferences(self) -> None:
        """Show the preferences."""
        dialog = PreferencesDialog(self.parts.settings, self.parts.separators(), self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def command_palette(self) -> CommandPalette:
        """Show all commands."""
        palette = CommandPalette(self.actions_table, self)
        palette.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        palette.move(
            self.mapToGlobal(self.rect().center()).x() - 280, self.mapToGlobal(self.rect().topLeft()).y() + 90
        )
        palette.open()
        palette.line.setFocus()
        return palette

    def _ask(self, words: str) -> None:
        self.tabs.setCurrentWidget(self.receipt)
        self.parts.flow.ask(words)

    def _flip_theme(self) -> None:
        scheme = self.parts.theme.palette.scheme
        self.parts.settings.change(theme="light" if scheme == "dark" else "dark")

    def _with_take(self, do: Callable[[str], None]) -> None:
        take = self.parts.session.work.take
        if take:
            do(take)

    def _step_take(self, step: int) -> None:
        work = self.parts.session.work
        ids = [take.id for take in work.takes]
        if work.take in ids:
            at = ids.index(work.take) + step
            if 0 <= at < len(ids):
                self.parts.session.go_to_take(ids[at])

    def _section_frames(self) -> list[tuple[int, int]]:
        listening = self.parts.listening
        grid = listening.grid
        made, facts = self.parts.session.made, self.parts.session.facts
        if grid is None:
            return []
        if listening.side == "B" and made is not None:
            placed = made.remix.arrangement.sections
            bars = [(part.first_bar, part.first_bar + part.bars) for part in placed]
        else:
            bars = [
                (part.first_bar, part.last_bar + 1) for part in (facts.sections if facts is not None else ())
            ]
        return [(max(0, grid.bar_frame(first)), grid.bar_frame(stop)) for first, stop in bars]

    def _go_section(self, step: int) -> None:
        listening = self.parts.listening
        frame_now, slack = listening.frame, 22_050
        starts = [start for start, _stop in self._section_frames()]
        if step > 0:
            found = next((start for start in starts if start > frame_now + slack // 10), None)
        else:
            found = next((start for start in reversed(starts) if start < frame_now - slack), 0)
        if found is not None:
            listening.seek(found)

    def _select_here(self) -> None:
        facts, frame_now = self.parts.session.facts, self.parts.listening.frame_on("A")
        if facts is not None and frame_now is not None:
            section = facts.section_at(facts.grid.bar_at_frame(frame_now))
            if section is not None:
                self.parts.session.select_section(section.name)

    def _toggle_loop(self) -> None:
        listening = self.parts.listening
        if listening.player.loop is not None:
            listening.set_loop(None)
            return
        now = listening.frame
        found = next((span for span in self._section_frames() if span[0] <= now < span[1]), None)
        listening.set_loop(found)
        self._show_loop()

    # -- showing

    def _song_changed(self) -> None:
        song = self.parts.session.song
        self.pages.setCurrentWidget(self.split if song is not None else self.start)
        self.setWindowTitle(f"{self.parts.session.title} — Flipside" if song is not None else "Flipside")
        if song is not None:
            self.prompt.focus()
        else:
            self.start.refresh()
        self._show_device()

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
            words = self.tr("Exported {} files to {}").format(len(paths), paths[0].parent)
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

    def _focus_changed(self, old: QWidget | None, new: QWidget | None) -> None:
        """Only the control that has the focus is asked for its keys: filtering every event would be slow."""
        if old is not None:
            old.removeEventFilter(self)
        if new is not None:
            new.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys that a focused control needs for itself are not taken by shortcuts."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and _is_own_key(watched, event)
        ):
            event.accept()
            return False
        return super().eventFilter(watched, event)

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
        if running is not None and not self.confirm_quit(running.title):
            event.ignore()
            return
        geometry = base64.b64encode(self.saveGeometry().data()).decode()
        self.parts.settings.change(window=geometry, split=tuple(self.split.sizes()))
        self._timer.stop()
        self._application.focusChanged.disconnect(self._focus_changed)
        self.parts.close()
        event.accept()

    def confirm_quit(self, job: str) -> bool:
        """Whether to quit although a job runs."""
        box = QMessageBox(self)
        box.setWindowTitle(self.tr("Quit Flipside?"))
        box.setText(self.tr("“{}” is not finished yet.").format(job))
        box.setInformativeText(
            self.tr("Quit now and lose it, or go on? Your plan and takes are kept in any case.")
        )
        quit_now = box.addButton(self.tr("Quit"), QMessageBox.ButtonRole.DestructiveRole)
        box.addButton(self.tr("Go on"), QMessageBox.ButtonRole.RejectRole)
        box.exec()
        return box.clickedButton() is quit_now

    def _restore(self) -> None:
        values = self.parts.settings.values
        self.resize(1480, 920)
        if values.window:
            self.restoreGeometry(QByteArray(base64.b64decode(values.window)))
        if len(values.split) == 2:
            self.split.setSizes(list(values.split))


def _is_own_key(watched: QObject, event: QKeyEvent) -> bool:
    key = Qt.Key(event.key())
    if event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier):
        return False
    arrows = {Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End}
    if isinstance(watched, QSlider | QTabBar | QAbstractItemView | QComboBox):
        return key in arrows | {Qt.Key.Key_Space}
    return isinstance(watched, QAbstractButton) and key == Qt.Key.Key_Space


__all__ = ["MainWindow"]
