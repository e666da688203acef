"""The timeline: ruler, original above, remix below, and a lane for every stem and part."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QScrollBar, QWidget

from studio.panels.deck_head import DeckHead
from studio.panels.grid_bar import GridBar
from studio.panels.lane_content import chord_marks, remix_axis, remix_blocks, song_blocks
from studio.panels.lanes import LanesArea
from studio.panels.stems import HEAD_WIDTH
from studio.panels.timeline_mouse import TimelineMouse
from studio.session.words import selection_words
from studio.widgets.axis import Axes, Axis, View
from studio.widgets.basics import frame, label, tool
from studio.widgets.deck import Deck
from studio.widgets.playhead import Playhead
from studio.widgets.ruler import Ruler

if TYPE_CHECKING:
    from collections.abc import Sequence

    from studio.actions.registry import Registry
    from studio.panels.stems import LaneHead
    from studio.session.hand import Hand
    from studio.session.listening import Listening
    from studio.session.made import Side
    from studio.session.session import Session
    from studio.style.theme import Theme
    from studio.widgets.lane import LaneRow

_SCROLL = 1000


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
        self, session: Session, listening: Listening, hand: Hand, actions: Registry, theme: Theme
    ) -> None:
        super().__init__()
        self._session = session
        self._listening = listening
        self._theme = theme
        self.view = View(self)
        self.grid_bar = GridBar(actions, theme)
        self.ruler = Ruler(self.view, theme.palette)
        self.deck_a = Deck(self.view, theme.palette, "side_a")
        self.deck_b = Deck(self.view, theme.palette, "side_b")
        self.head_a = DeckHead("A", self.tr("Original"), theme)
        self.head_b = DeckHead("B", self.tr("Remix"), theme)
        self._area = LanesArea(session, listening, self.view, theme)
        self._axes = Axes()
        self._build()
        self._playhead = Playhead(theme.palette, self)
        self.mouse = TimelineMouse(self, session, listening, hand)
        self._connect()
        self.refresh()

    @property
    def heads(self) -> list[LaneHead]:
        """The heads of the lanes."""
        return self._area.heads

    @property
    def lanes(self) -> list[LaneRow]:
        """The lanes."""
        return self._area.rows

    def heard_axis(self) -> Axis | None:
        """The axis of the side that is heard."""
        return self.deck(self._listening.side).axis

    def deck(self, side: Side) -> Deck:
        """The deck of a side."""
        return self.deck_b if side == "B" else self.deck_a

    def set_correcting(self, *, on: bool) -> None:
        """Whether beats are shown and can be dragged."""
        self.grid_bar.setVisible(on)
        self.deck_a.set_correcting(on=on)

    # -- building

    def _build(self) -> None:
        self.deck_a.setAccessibleName(self.tr("Original: waveform and sections"))
        self.deck_b.setAccessibleName(self.tr("Remix: waveform and sections"))
        self.deck_a.set_grips(lines=True, blocks=False)
        self.deck_b.set_grips(lines=False, blocks=True)
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
        grid.addWidget(self.head_a, 2, 0)
        grid.addWidget(self.deck_a, 2, 1)
        grid.addWidget(frame("line"), 3, 0, 1, 2)
        grid.addWidget(self.head_b, 4, 0)
        grid.addWidget(self.deck_b, 4, 1)
        grid.addWidget(frame("line"), 5, 0, 1, 2)
        grid.addWidget(self._area, 6, 0, 1, 2)
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
        self._stale = QTimer(self)
        self._stale.setSingleShot(True)
        self._stale.timeout.connect(self.refresh)
        for signal in (session.song_changed, session.heard, session.work_changed, session.made_changed):
            signal.connect(self._stale.start)
        session.peaks_changed.connect(lambda _name: self._stale.start())
        listening.side_changed.connect(lambda _side: self._stale.start())
        listening.loop_changed.connect(self._show_loop)
        session.selection_changed.connect(self._show_selection)
        self._theme.theme_changed.connect(self._draw)
        self.view.view_changed.connect(self._show_view)
        self._bar.valueChanged.connect(lambda value: self.view.scroll_to(value / _SCROLL))
        self.zoom_in.clicked.connect(lambda: self.view.zoom(1.6))
        self.zoom_out.clicked.connect(lambda: self.view.zoom(1 / 1.6))
        self.zoom_all.clicked.connect(self.view.show_all)
        inner = self._area.verticalScrollBar()
        inner.rangeChanged.connect(self._lanes_range)
        inner.valueChanged.connect(self._lanes_bar.setValue)
        self._lanes_bar.valueChanged.connect(inner.setValue)
        self._lanes_bar.hide()
        self._area.beat_pressed.connect(self.mouse.go_in_lane)
        self.ruler.installEventFilter(self)
        self._draw()

    # -- showing

    def refresh(self) -> None:
        """Show what the session holds now."""
        session = self._session
        axis_a, axis_b = self._axis_a(), self._axis_b()
        facts, made = session.facts, session.made
        if facts is not None and axis_a is not None:
            self.deck_a.set_song(axis_a, song_blocks(facts, axis_a))
            self.deck_a.set_chords(chord_marks(facts, axis_a))
        else:
            self.deck_a.set_song(axis_a, ())
            self.deck_a.set_chords(())
        self.deck_a.set_peaks(session.peaks("song"))
        self.deck_b.set_song(axis_b, remix_blocks(made.remix.arrangement) if made is not None else ())
        self.deck_b.set_peaks(session.peaks("remix"))
        self.deck_b.set_words(self._words_b())
        self.view.set_total(max((axis.end for axis in (axis_a, axis_b) if axis is not None), default=16.0))
        side = self._listening.side
        self.ruler.set_axis(axis_b if side == "B" and axis_b is not None else axis_a)
        self.head_a.show_heard(heard=side == "A")
        self.head_b.show_heard(heard=side == "B")
        self._show_figures()
        self._area.refresh(axis_a)
        self._show_loop()
        self._show_selection()

    def _axis_a(self) -> Axis | None:
        song, facts = self._session.song, self._session.facts
        if song is None:
            return None
        if facts is None:
            return self._axes.of(song, lambda: Axis.unheard(song.audio.frames, song.audio.rate))
        grid = facts.grid
        return self._axes.of(grid, lambda: Axis.of(grid, song.audio.frames))

    def _axis_b(self) -> Axis | None:
        made = self._session.made
        if made is None:
            return None
        arrangement = made.remix.arrangement
        return self._axes.of(arrangement, lambda: remix_axis(arrangement))

    def _words_b(self) -> str:
        session = self._session
        if session.song is None:
            return ""
        if session.plan is None:
            return self.tr("Your remix appears here. Say what you want on the right.")
        if session.made is not None:
            return self.tr("Rendering… you can already play it.")
        return self.tr("Arranging…") if session.facts is not None else self.tr("Listening to the song first…")

    def _show_figures(self) -> None:
        session = self._session
        facts, made = session.facts, session.made
        song, rest = "", ""
        if facts is not None:
            key = f" · {facts.key.tonic} {facts.key.mode}" if facts.key is not None else ""
            song = f"{facts.tempo_bpm:.1f} BPM{key}"
            rest = self.tr("{} bars of {}").format(facts.last_bar, facts.beats_per_bar)
            if session.work.corrections.items:
                rest += self.tr(" · corrected")
        elif session.song is not None:
            song = self.tr("listening…")
        self.head_a.show_figures(song, rest)
        remix, rest = "", ""
        if made is not None:
            arrangement = made.remix.arrangement
            key = f" · {arrangement.key.tonic} {arrangement.key.mode}" if arrangement.key is not None else ""
            remix = f"{arrangement.grid.bpm_at(0):.1f} BPM{key}"
            rest = self.tr("{} bars").format(arrangement.grid.bar_at(arrangement.length - 1))
        self.head_b.show_figures(remix, rest)

    def _lanes_range(self, low: int, high: int) -> None:
        self._lanes_bar.setRange(low, high)
        self._lanes_bar.setPageStep(self._area.verticalScrollBar().pageStep())
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

    def _show_selection(self) -> None:
        selection, facts, made = self._session.selection, self._session.facts, self._session.made
        here = there = None
        if selection is not None and facts is not None:
            bars = selection.first_bar, selection.last_bar + 1
            frames = [max(0, facts.grid.bar_frame(bar)) for bar in bars]
            here = _beats(self.deck_a.axis, frames)
            if made is not None:
                times = made.remix.time_map
                first, last = times.to_remix(frames[0]), times.to_remix(frames[1] - 1)
                if first is not None and last is not None and first < last:
                    there = _beats(self.deck_b.axis, [first, last])
        self.deck_a.set_selected(here)
        self.deck_b.set_selected(there)
        self._speak()

    def _speak(self) -> None:
        """The arrangement in words, for screen readers, and what of it is selected."""
        selection = self._session.selection
        for deck in (self.deck_a, self.deck_b):
            words = "; ".join(block.spoken for block in deck.blocks)
            if selection is not None:
                words = self.tr("Selected: {}. {}").format(selection_words(selection), words)
            deck.setAccessibleDescription(words)

    def _draw(self) -> None:
        palette, theme = self._theme.palette, self._theme
        for row in (self.ruler, self.deck_a, self.deck_b):
            row.set_palette(palette)
        self._area.draw()
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
            self.ruler.x(), top, self.ruler.width(), self._area.geometry().bottom() - top
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


def _beats(axis: Axis | None, frames: Sequence[int]) -> tuple[float, float] | None:
    return (axis.beat_at(frames[0]), axis.beat_at(frames[1])) if axis is not None else None
