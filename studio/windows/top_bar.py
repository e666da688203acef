"""The bar at the head of the window: the song, what runs, and the few actions one always needs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from studio.actions.action import MENUS
from studio.widgets.basics import Elided, button, frame, tool
from studio.widgets.drag_handle import DragHandle
from studio.widgets.progress import Progress

if TYPE_CHECKING:
    from studio.actions.registry import Registry
    from studio.jobs.runner import JobRunner
    from studio.session.session import Session
    from studio.style.theme import Theme
    from studio.widgets.turns import Turns

_HEIGHT = 60
_COVER = 40


class TopBar(QFrame):
    """Song, jobs, undo and redo, export, menu.

    Attributes:
        jobs_asked: the person wants to see the jobs.
    """

    jobs_asked = Signal()

    def __init__(
        self, session: Session, runner: JobRunner, actions: Registry, theme: Theme, turns: Turns
    ) -> None:
        super().__init__()
        self._session = session
        self._runner = runner
        self._actions = actions
        self._theme = theme
        self.setProperty("role", "topbar")
        self.setFixedHeight(_HEIGHT)
        self._logo = QLabel()
        self._cover = QLabel()
        self._cover.setFixedSize(_COVER, _COVER)
        self._title = Elided("", "title")
        self._artist = Elided("", "figure")
        self.job = button("", "link")
        self._progress = Progress()
        self._progress.setFixedWidth(150)
        self._job_box = QWidget()
        self.menu = tool(self.tr("Menu"))
        self.drag = DragHandle(self.tr("Drag the remix to a folder or another program"))
        self.export = button(self.tr("Export"), "primary")
        self._tools = [_tool(actions, name) for name in ("undo", "redo", "roll", "palette", "theme")]
        self._build()
        self.job.clicked.connect(self.jobs_asked)
        self.export.clicked.connect(actions["export"].trigger)
        actions["export"].changed.connect(self._show_exportable)
        session.song_changed.connect(self.refresh)
        runner.jobs_changed.connect(lambda: turns.ask(self.show_jobs))
        theme.theme_changed.connect(self._draw)
        self._draw()
        self.refresh()
        self.show_jobs()

    def refresh(self) -> None:
        """Show the open song."""
        song = self._session.song
        self._title.set_text(self._session.title if song is not None else "Flipside")
        self._artist.set_text(
            song.credits.artist if song is not None else self.tr("the remix studio on your desk")
        )
        self._artist.setVisible(bool(self._artist.full_text))
        self.export.setVisible(song is not None)
        self.drag.setVisible(song is not None)
        self._show_exportable()
        picture = QPixmap()
        if song is not None and song.cover:
            picture.loadFromData(song.cover.data)
        self._cover.setVisible(not picture.isNull())
        if not picture.isNull():
            scale = self.devicePixelRatioF()
            edge = round(_COVER * scale)
            mode = Qt.AspectRatioMode.KeepAspectRatioByExpanding
            small = picture.scaled(edge, edge, mode, Qt.TransformationMode.SmoothTransformation)
            small.setDevicePixelRatio(scale)
            self._cover.setPixmap(small)

    def _show_exportable(self) -> None:
        there = self._actions["export"].isEnabled()
        self.export.setEnabled(there)
        self.drag.setEnabled(there)

    def show_jobs(self) -> None:
        """Show what runs."""
        running = [job for job in self._runner.jobs if not job.is_over]
        self._job_box.setVisible(bool(running))
        if not running:
            return
        job = min(running, key=lambda one: one.ticket)
        more = f"  +{len(running) - 1}" if len(running) > 1 else ""
        self.job.setText(job.title[:44] + more)
        self.job.setAccessibleName(self.tr("Jobs: {}").format(job.title))
        self._progress.show_fraction(job.fraction)
        self._progress.setAccessibleName(job.title)

    def _build(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch()
        words.addWidget(self._title)
        words.addWidget(self._artist)
        words.addStretch()
        job = QVBoxLayout(self._job_box)
        job.setContentsMargins(0, 10, 0, 12)
        job.setSpacing(2)
        job.addWidget(self.job, 0, Qt.AlignmentFlag.AlignRight)
        job.addWidget(self._progress, 0, Qt.AlignmentFlag.AlignRight)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 14, 0)
        row.setSpacing(6)
        row.addWidget(self._logo)
        row.addSpacing(8)
        row.addWidget(self._cover)
        row.addSpacing(4)
        row.addLayout(words, 1)
        row.addWidget(self._job_box)
        row.addSpacing(8)
        for one in self._tools:
            row.addWidget(one)
        row.addSpacing(4)
        row.addWidget(self.drag)
        row.addWidget(self.export)
        row.addWidget(frame("vline"))
        row.addWidget(self.menu)
        menu = QMenu(self)
        for name in MENUS:
            menu.addMenu(self._actions.menu(name, menu))
        self.menu.setMenu(menu)
        self.menu.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)

    def _draw(self) -> None:
        theme = self._theme
        self._logo.setPixmap(theme.pixmap("flipside", "#000000", size=34, scale=self.devicePixelRatioF()))
        self.menu.setIcon(theme.icon("menu"))
        self.drag.setIcon(theme.icon("drag"))
        self.export.setIcon(theme.icon("export", "on_accent", size=18))


def _tool(actions: Registry, name: str) -> QToolButton:
    action = actions[name]
    made = tool(action.text())
    made.setDefaultAction(action)
    keys = action.shortcut().toString()
    made.setToolTip(f"{action.text()} ({keys})" if keys else action.text())
    return made
