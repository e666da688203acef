"""What the window itself shows of the session: its title, what can be done, undo, and the device."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from studio.session.engine_words import in_words

if TYPE_CHECKING:
    from pathlib import Path

    from studio.windows.main import MainWindow


class Showing(QObject):
    """Keeps title, actions and notices of a window as the session stands."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._parts = window.parts
        session, runner = self._parts.session, self._parts.runner
        for signal in (session.song_changed, session.work_changed, session.made_changed, session.heard):
            signal.connect(self.show_there)
        session.undo_stack.indexChanged.connect(lambda _index: self.show_undo())
        runner.jobs_changed.connect(self._show_opening)
        runner.job_failed.connect(lambda job: window.notices.show_notice("bad", in_words(job.hint)))
        self._parts.listening.loop_changed.connect(self.show_loop)
        self._parts.keeper.project_changed.connect(self.show_title)
        self._parts.exporting.exported.connect(self._exported)
        self._parts.queue.song_ready.connect(lambda song: self._ready(song.title))
        self.show_there()

    def show_title(self) -> None:
        """The song and the project in the window's title."""
        session, path = self._parts.session, self._parts.keeper.path
        names = [session.title] if session.song is not None else []
        if path is not None:
            names.append(path.name)
        if session.read_only:
            names.append(self.tr("read only"))
        self._window.setWindowTitle(" — ".join([*names, "Flipside"]))

    def show_there(self) -> None:
        """Which actions can be done with what is there."""
        session = self._parts.session
        made = session.made
        self._window.actions_table.set_there(
            song=session.song is not None,
            plan=session.plan is not None,
            remix=made is not None and made.is_whole,
        )
        self.show_undo()

    def show_undo(self) -> None:
        """What would be undone and done again."""
        stack, actions = self._parts.session.undo_stack, self._window.actions_table
        undo, redo = actions["undo"], actions["redo"]
        undo.setEnabled(stack.canUndo())
        redo.setEnabled(stack.canRedo())
        undo.setText(self.tr("Undo {}").format(stack.undoText()) if stack.canUndo() else self.tr("Undo"))
        redo.setText(self.tr("Redo {}").format(stack.redoText()) if stack.canRedo() else self.tr("Redo"))

    def show_loop(self) -> None:
        """Whether something plays round and round."""
        self._window.actions_table["loop"].setChecked(self._parts.listening.player.loop is not None)

    def show_device(self) -> None:
        """Where the sound goes."""
        output = self._parts.listening.player.output
        words = self.tr("No sound device: playing silently") if output.silent else output.name
        self._window.transport.show_device(words)

    def _show_opening(self) -> None:
        job = self._parts.runner.running("open")
        self._window.start.show_busy(job.title if job is not None else "")

    def _ready(self, title: str) -> None:
        words = self.tr("{} is split and heard: it opens at once.").format(title)
        self._window.notices.show_notice("info", words)
        self._window.announcer.say(words)

    def _exported(self, paths: tuple[Path, ...]) -> None:
        if paths:
            words = self.tr("Exported %n file(s) to {}", "", len(paths))
            self._window.notices.show_notice("info", words.format(paths[0].parent))
