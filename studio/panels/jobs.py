"""What is done in the background: the queue of songs, and the jobs, each with a way to stop it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from studio.panels.time_words import time_words
from studio.session.engine_words import in_words
from studio.session.song_queue import KIND
from studio.widgets.basics import Elided, button, emptied, label, restyle, scrolled, tool
from studio.widgets.progress import Progress

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from studio.jobs.job import JobInfo
    from studio.jobs.runner import JobRunner
    from studio.panels.queue import QueuePanel
    from studio.style.theme import Theme
    from studio.widgets.turns import Turns


class JobRow(QFrame):
    """One job."""

    def __init__(self, job: JobInfo, runner: JobRunner, theme: Theme) -> None:
        super().__init__()
        self.setProperty("role", "row")
        self._title = Elided(job.title, "heading")
        self._words = Elided("", "figure")
        self._bar = Progress()
        self.stop = tool(self.tr("Stop: {}").format(job.title), "small", size=16)
        self.stop.setIcon(theme.icon("close", size=16))
        self.stop.clicked.connect(lambda: runner.cancel(job.ticket))
        top = QHBoxLayout()
        top.addWidget(self._title, 1)
        top.addWidget(self.stop)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 8, 10)
        column.setSpacing(5)
        column.addLayout(top)
        column.addWidget(self._bar)
        column.addWidget(self._words)
        self.show_job(job)

    def show_job(self, job: JobInfo) -> None:
        """Show how it stands."""
        self._bar.show_fraction(job.fraction)
        self._bar.setVisible(job.state in {"running", "stopping"})
        self.stop.setVisible(job.state in {"waiting", "running"})
        self._words.set_text(self._said(job))
        self._bar.setAccessibleName(job.title)
        restyle(self, "off", "true" if job.is_over else "false")

    def _said(self, job: JobInfo) -> str:
        over = {
            "done": self.tr("done"),
            "cancelled": self.tr("stopped"),
            "failed": in_words(job.hint),
            "stopping": self.tr("stopping…"),
            "waiting": self.tr("waits for its turn"),
        }
        if job.state in over:
            return over[job.state]
        percent = f"{round(job.fraction * 100)} %"
        parts = [percent, in_words(job.what)]
        if job.left_s is not None:
            parts.append(time_words(job.left_s))
        return " · ".join(part for part in parts if part)


class JobsPanel(QWidget):
    """The queue, and below it all jobs but the queue's own, running ones first."""

    def __init__(self, runner: JobRunner, queue: QueuePanel, theme: Theme, turns: Turns) -> None:
        super().__init__()
        self._runner = runner
        self._theme = theme
        self._turns = turns
        self.rows: dict[int, JobRow] = {}
        self._empty = label(self.tr("Nothing is running."), "soft")
        self.clear = button(self.tr("Clear the finished ones"), "link")
        self.clear.clicked.connect(runner.clear_finished)
        inside = QWidget()
        self._column = QVBoxLayout()
        self._column.setSpacing(8)
        column = QVBoxLayout(inside)
        column.setContentsMargins(18, 14, 18, 18)
        column.setSpacing(8)
        column.addWidget(queue)
        column.addWidget(self._empty)
        column.addLayout(self._column)
        column.addWidget(self.clear, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch()
        scroll = scrolled(inside)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)
        runner.jobs_changed.connect(self.refresh)
        theme.theme_changed.connect(lambda _palette: self._redraw())
        self.refresh()

    def refresh(self) -> None:
        """Show the runner's jobs; while nobody looks, nothing is done.

        Rows that are missing are made one in a turn of the loop.
        """
        if not self.isVisible():
            return
        jobs = [job for job in self._runner.jobs if job.kind != KIND]
        for ticket in set(self.rows) - {job.ticket for job in jobs}:
            row = self.rows.pop(ticket)
            row.hide()
            self._column.removeWidget(row)
            row.deleteLater()
        missing = next((job for job in jobs if job.ticket not in self.rows), None)
        if missing is not None:
            self.rows[missing.ticket] = JobRow(missing, self._runner, self._theme)
            self._turns.ask(self.refresh)
        there = [job for job in jobs if job.ticket in self.rows]
        for place, job in enumerate(there):
            row = self.rows[job.ticket]
            if self._column.indexOf(row) != place:
                self._column.insertWidget(place, row)
            row.show_job(job)
        self._empty.setVisible(not jobs)
        self.clear.setVisible(any(job.is_over for job in jobs))

    def showEvent(self, event: QShowEvent) -> None:
        """Somebody looks."""
        super().showEvent(event)
        self.refresh()

    def _redraw(self) -> None:
        emptied(self._column)
        self.rows = {}
        self.refresh()
