"""Where the panels stand in the main window."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFrame, QSplitter, QStackedWidget, QTabWidget, QVBoxLayout, QWidget

from studio.widgets.basics import frame

if TYPE_CHECKING:
    from studio.windows.main import MainWindow

_WIDTHS: Final = (1180, 420)
_LEAST_SIDE: Final = 340


class Layout(NamedTuple):
    """What holds the panels.

    Attributes:
        body: all of the window.
        pages: the start page, or timeline and side.
        split: timeline and side.
        tabs: receipt, credits and jobs.
    """

    body: QWidget
    pages: QStackedWidget
    split: QSplitter
    tabs: QTabWidget


def laid_out(window: MainWindow) -> Layout:
    """Put the panels of a window in their places."""
    tabs = _tabs(window)
    timeline = _stacked(QWidget(), window.timeline, frame("line"), window.stems_line, window.takes)
    side = _stacked(frame("side"), tabs, above=(window.prompt, frame("line")))
    side.setMinimumWidth(_LEAST_SIDE)
    split = QSplitter(Qt.Orientation.Horizontal)
    split.addWidget(timeline)
    split.addWidget(side)
    split.setStretchFactor(0, 1)
    split.setStretchFactor(1, 0)
    split.setChildrenCollapsible(False)
    split.setSizes(_WIDTHS)
    pages = QStackedWidget()
    pages.addWidget(window.start)
    pages.addWidget(split)
    body = _stacked(QWidget(), pages, window.transport, above=(window.top,))
    return Layout(body, pages, split, tabs)


def _tabs(window: MainWindow) -> QTabWidget:
    translate = QCoreApplication.translate
    tabs = QTabWidget()
    tabs.tabBar().setDrawBase(False)
    tabs.addTab(window.receipt, translate("Layout", "Receipt"))
    tabs.addTab(window.rights, translate("Layout", "Credits"))
    tabs.addTab(window.jobs, translate("Layout", "Jobs"))
    tabs.tabBar().setAccessibleName(translate("Layout", "Receipt, credits and jobs"))
    return tabs


def _stacked(
    box: QFrame | QWidget, main: QWidget, *below: QWidget, above: tuple[QWidget, ...] = ()
) -> QWidget:
    """A column without margins in which `main` takes all the room that is left."""
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    for one in above:
        column.addWidget(one)
    column.addWidget(main, 1)
    for one in below:
        column.addWidget(one)
    return box
