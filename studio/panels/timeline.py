"""The timeline: ruler, original above, remix below, and a lane for every stem and part."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QScrollBar, QWidget

from studio.panels.decks import Decks
from studio.panels.grid_bar import GridBar
from studio.panels.lanes import LanesArea
from studio.panels.stems import HEAD_WIDTH
from studio.panels.timeline_mouse import TimelineMouse
from studio.widgets.axis import Axis, View
from studio.widgets.basics import frame, label, tool
from studio.widgets.deck_picture import DECK_HEIGHT, LOW_DECK_HEIGHT
from studio.widgets.playhead import Playhead
from studio.widgets.ruler import Ruler

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from studio.actions.registry import Registry
    from studio.panels.stems import LaneHead
    from studio.session.hand import Hand
    from studio.session.listening import Listening
    from studio.session.made import Side
    from studio.session.session import Session
    from studio.style.theme import Theme
    from studio.widgets.deck import Deck
    from studio.widgets.lane import LaneRow
    from studio.widgets.turns import Turns

_SCROLL = 1000
_ROOMY = 480
"""From this height on the decks have theirs in full [px]."""


class Timeline(QWidget):
    """All rows with one shared view.

    Attributes:
        stretch_chosen: the person drew over the ruler; carries first and last frame of the heard side.
        section_moved: a section of the remix was dragged; carries its index and that of its follower.
        section_menu_asked: the menu of a section of the remix is wanted; carries its index and the place.
    """

    stretch_chosen = Signal(int, int)
    section_moved = Signal(int, int)
    section_menu_asked = Signal(int, QPoint)

    def __init__(
        self,
        session: Session,
        listening: Listening,
        hand: Hand,
        actions: Registry,
        theme: Theme,
        turns: Turns,
    ) -> None:
        super().__init__()
        self._session = session
        self._listening = listening
        self._theme = theme
        self.view = View(turns, self)
        self.grid_bar = GridBar(actions, theme)
        self.ruler = Ruler(self.view, theme.palette)
        self.decks = Decks(session, self.view, theme)
        self.deck_a, self.deck_b = self.decks.a, self.decks.b
        self.area = LanesArea(session, listening, self.view, theme)
        self._build()
        self._playhead = Playhead(theme.palette, self)
        self.mouse = TimelineMouse(self, session, listening, hand)
        self._connect()
        self.refresh()

    @property
    def heads(self) -> list[LaneHead]:
        """The heads of the lanes."""
        return self.area.heads

    @property
    def lanes(self) -> list[LaneRow]:
        """The lanes."""
        return self.area.rows

    def heard_axis(self) -> Axis | None:
        """The axis of the side that is heard."""
        return self.deck(self._listening.side).axis

    def deck(self, side: Side) -> Deck:
        """The deck of a side."""
        return self.decks.of(side)

    def set_correcting(self, *, on: bool) -> None:
        """Whether beats are shown and can be dragged."""
        self.grid_bar.setVisible(on)
        self.deck_a.set_correcting(on=on)

    # -- building

    def _build(self) -> None:
        self.grid_bar.hide()
        self._bar = QScrollBar(Qt.Orientation.Horizontal)
        self._bar.setRange(0, 0)
        self._bar.setAccessibleName(self.tr("Scroll the timeline"))
        self._lanes_bar = QScrollBar(Qt.Orientation.Vertical)
        self._lanes_bar.setAccessibleName(self.tr("Scroll the lanes"))
        policy = self._lanes_bar.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._lanes_bar.setSizePolicy(policy)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(0)
        grid.addWidget(self.grid_bar, 0, 0, 1, 3)
        grid.addWidget(self._corner(), 1, 0)
        grid.addWidget(self.ruler, 1, 1)
        grid.addWidget(self.decks.head_a, 2, 0)
        grid.addWidget(self.deck_a, 2, 1)
        grid.addWidget(frame("line"), 3, 0, 1, 2)
        grid.addWidget(self.decks.head_b, 4, 0)
        grid.addWidget(self.deck_b, 4, 1)
        grid.addWidget(frame("line"), 5, 0, 1, 2)
        grid.addWidget(self.area, 6, 0, 1, 2)
        grid.addWidget(self._lanes_bar, 6, 2)
        grid.addWidget(self._bar, 7, 1)
        grid.setColumnStretch(1, 1)
        grid.setRowStretch(6, 1)

    def _corner(self) -> QWidget:
        corner = QWidget()
        corner.setFixedWidth(HEAD_WIDTH)
        row = QHBoxLayout(corner)
        row.setContentsMargins(14, 0, 6, 0)
        row.setSpacing(0)
        row.addWidget(label(self.tr("BARS"), "overline"))
        row.addStretch()
        self.zoom_out = tool(self.tr("Zoom out"), "small", size=16)
        self.zoom_in = tool(self.tr("Zoom in"), "small", size=16)
        self.zoom_all = tool(self.tr("Show the whole song"), "small", size=16)
        for one in (self.zoom_out, self.zoom_in, self.zoom_all):
            row.addWidget(one)
        return corner

    def _connect(self) -> None:
        session, listening = self._session, self._listening
        # Several of these often come together; the rows are made anew once for all of them.
        for signal in (session.song_changed, session.heard, session.work_changed, session.made_changed):
            signal.connect(self._refresh_soon)
        session.comparing.made_changed.connect(self._refresh_soon)
        session.peaks_changed.connect(self._refresh_soon)
        listening.side_changed.connect(self._refresh_soon)
        listening.loop_changed.connect(self._show_loop)
        session.selection_changed.connect(self.decks.show_selection)
        self._theme.theme_changed.connect(self._draw)
        self.view.view_changed.connect(self._show_view)
        self._bar.valueChanged.connect(lambda value: self.view.scroll_to(value / _SCROLL))
        self.zoom_in.clicked.connect(lambda: self.view.zoom(1.6))
        self.zoom_out.clicked.connect(lambda: self.view.zoom(1 / 1.6))
        self.zoom_all.clicked.connect(self.view.show_all)
        inner = self.area.verticalScrollBar()
        inner.rangeChanged.connect(self._lanes_range)
        inner.valueChanged.connect(self._lanes_bar.setValue)
        self._lanes_bar.valueChanged.connect(inner.setValue)
        self._lanes_bar.hide()
        self.area.beat_pressed.connect(self.mouse.go_in_lane)
        self.ruler.installEventFilter(self)
        self._draw()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a low window the decks leave room for the lanes."""
        super().resizeEvent(event)
        height = DECK_HEIGHT if self.height() >= _ROOMY else LOW_DECK_HEIGHT
        for deck in (self.deck_a, self.deck_b):
            deck.setFixedHeight(height)

    # -- showing

    def _refresh_soon(self, *_what: object) -> None:
        self.view.turns.ask(self.refresh)

    def refresh(self) -> None:
        """Show what the session holds now."""
        decks = self.decks
        decks.refresh()
        axes = [axis for axis in (decks.a.axis, decks.b.axis) if axis is not None]
        self.view.set_total(max((axis.end for axis in axes), default=16.0))
        side = self._listening.side
        self.ruler.set_axis(decks.of(side).axis or decks.a.axis)
        decks.head_a.show_heard(heard=side == "A")
        decks.head_b.show_heard(heard=side == "B")
        song_axis = decks.song_axis()
        self.area.refresh(song_axis, decks.b.axis or song_axis)
        self._show_loop()
        decks.show_selection()

    def _lanes_range(self, low: int, high: int) -> None:
        self._lanes_bar.setRange(low, high)
        self._lanes_bar.setPageStep(self.area.verticalScrollBar().pageStep())
        self._lanes_bar.setVisible(high > low)

    def _show_view(self) -> None:
        hidden = self.view.total - self.view.shown
        blocked = self._bar.blockSignals(True)  # noqa: FBT003 - Qt's own signature
        self._bar.setRange(0, round(hidden * _SCROLL))
        self._bar.setPageStep(round(self.view.shown * _SCROLL))
        self._bar.setValue(round(self.view.first * _SCROLL))
        self._bar.blockSignals(blocked)
        self._bar.setVisible(hidden > 0.01)

    def _show_loop(self) -> None:
        loop, axis = self._listening.player.loop, self.heard_axis()
        if loop is None or axis is None:
            self.ruler.set_loop(None)
        else:
            self.ruler.set_loop((axis.beat_at(loop[0]), axis.beat_at(loop[1])))

    def _draw(self) -> None:
        palette, theme = self._theme.palette, self._theme
        for row in (self.ruler, self.deck_a, self.deck_b):
            row.set_palette(palette)
        self.area.draw()
        self._playhead.set_palette(palette)
        self.zoom_in.setIcon(theme.icon("zoom-in", size=16))
        self.zoom_out.setIcon(theme.icon("zoom-out", size=16))
        self.zoom_all.setIcon(theme.icon("fit", size=16))
        self.refresh()

    # -- following the sound

    def tick(self, *, turn_pages: bool = True) -> None:
        """Put the playhead where the sound is; the rows follow it page by page."""
        axis = self.heard_axis()
        if axis is None:
            self._playhead.place(None, None)
            return
        beat = axis.beat_at(self._listening.frame)
        if turn_pages and self._listening.player.playing:
            self.view.follow(beat)
        other: Side = "A" if self._listening.side == "B" else "B"
        there, deck = self._listening.frame_on(other), self.deck(other)
        ghost = None
        if there is not None and deck.axis is not None:
            x = self.view.x_of(deck.axis.beat_at(there))
            ghost = (x, float(deck.y() - self.ruler.y()), float(deck.height()))
        top = self.ruler.y()
        self._playhead.setGeometry(
            self.ruler.x(), top, self.ruler.width(), self.area.geometry().bottom() - top
        )
        x = self.view.x_of(beat)
        self._playhead.place(x if -8 <= x <= self.ruler.width() + 8 else None, ghost)
        self._playhead.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A double click on the ruler ends the loop."""
        if watched is self.ruler and event.type() == QEvent.Type.MouseButtonDblClick:
            self._listening.set_loop(None)
            return True
        return super().eventFilter(watched, event)
