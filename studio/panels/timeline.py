"""The timeline: ruler, original above, remix below, and a lane for every stem and part."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QScrollBar,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from studio.panels.lane_content import (
    LaneTitle,
    lane_content,
    lane_title,
    remix_axis,
    remix_blocks,
    song_blocks,
    stem_content,
    stem_title,
)
from studio.panels.stems import HEAD_WIDTH, LaneHead
from studio.session import mixing
from studio.session.selection import Selection
from studio.session.words import selection_words
from studio.widgets.axis import Axis, View
from studio.widgets.basics import Elided, emptied, frame, label, tool
from studio.widgets.deck import Deck
from studio.widgets.lane import LANE_HEIGHT, MOST_LANE_HEIGHT, LaneRow
from studio.widgets.playhead import Playhead
from studio.widgets.ruler import Ruler

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from studio.session.listening import Listening
    from studio.session.made import Side
    from studio.session.session import Session
    from studio.style.theme import Theme

_SCROLL = 1000


class DeckHead(QWidget):
    """The head of a deck: its letter, its name and figures."""

    def __init__(self, letter: str, name: str, theme: Theme) -> None:
        super().__init__()
        self._letter = letter
        self._theme = theme
        self.setFixedWidth(HEAD_WIDTH)
        self.mark = label(letter)
        self.mark.setFixedSize(30, 30)
        self.mark.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.title = Elided(name, "heading")
        self.figures = Elided("", "figure")
        self.more = Elided("", "faint")
        words = QVBoxLayout()
        words.setSpacing(3)
        words.addStretch()
        for one in (self.title, self.figures, self.more):
            words.addWidget(one)
        words.addStretch()
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 0, 10, 0)
        row.setSpacing(12)
        row.addWidget(self.mark)
        row.addLayout(words, 1)
        self.show_heard(heard=False)

    def show_heard(self, *, heard: bool) -> None:
        """Whether this side is heard."""
        colors = self._theme.palette.colors
        color = colors.side_a if self._letter == "A" else colors.side_b
        ground, text = (color, colors.window) if heard else ("transparent", color)
        self.mark.setStyleSheet(
            f"background: {ground}; color: {text}; border: 2px solid {color}; border-radius: 15px;"
            "font-weight: 700; font-size: 13px;"
        )


class Timeline(QWidget):
    """All rows with one shared view.

    Attributes:
        stretch_chosen: the person drew over the ruler; carries first and last frame of the heard side.
    """

    stretch_chosen = Signal(int, int)

    def __init__(self, session: Session, listening: Listening, theme: Theme) -> None:
        super().__init__()
        self._session = session
        self._listening = listening
        self._theme = theme
        self.view = View(self)
        self.ruler = Ruler(self.view, theme.palette)
        self.deck_a = Deck(self.view, theme.palette, "side_a")
        self.deck_b = Deck(self.view, theme.palette, "side_b")
        self.head_a = DeckHead("A", self.tr("Original"), theme)
        self.head_b = DeckHead("B", self.tr("Remix"), theme)
        self.heads: list[LaneHead] = []
        self.lanes: list[LaneRow] = []
        self._titles: tuple[LaneTitle, ...] = ()
        self._build()
        self._playhead = Playhead(theme.palette, self)
        self._connect()
        self.refresh()

    # -- building

    def _build(self) -> None:
        self.deck_a.setAccessibleName(self.tr("Original: waveform and sections"))
        self.deck_b.setAccessibleName(self.tr("Remix: waveform and sections"))
        self._bar = QScrollBar(Qt.Orientation.Horizontal)
        self._bar.setRange(0, 0)
        self._bar.setAccessibleName(self.tr("Scroll the timeline"))
        self._lanes_bar = QScrollBar(Qt.Orientation.Vertical)
        policy = self._lanes_bar.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._lanes_bar.setSizePolicy(policy)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(0)
        grid.addWidget(self._corner(), 0, 0)
        grid.addWidget(self.ruler, 0, 1)
        grid.addWidget(self.head_a, 1, 0)
        grid.addWidget(self.deck_a, 1, 1)
        grid.addWidget(frame("line"), 2, 0, 1, 2)
        grid.addWidget(self.head_b, 3, 0)
        grid.addWidget(self.deck_b, 3, 1)
        grid.addWidget(frame("line"), 4, 0, 1, 2)
        grid.addWidget(self._lane_area(), 5, 0, 1, 2)
        grid.addWidget(self._lanes_bar, 5, 2)
        grid.addWidget(self._bar, 6, 1)
        grid.setColumnStretch(1, 1)
        grid.setRowStretch(5, 1)

    def _corner(self) -> QWidget:
        corner = QWidget()
        corner.setFixedWidth(HEAD_WIDTH)
        row = QHBoxLayout(corner)
        row.setContentsMargins(14, 0, 6, 0)
        row.setSpacing(0)
        self._corner_words = label(self.tr("BARS"), "overline")
        row.addWidget(self._corner_words)
        row.addStretch()
        self.zoom_out = tool(self.tr("Zoom out"), "small", size=16)
        self.zoom_in = tool(self.tr("Zoom in"), "small", size=16)
        self.zoom_all = tool(self.tr("Show the whole song"), "small", size=16)
        for one in (self.zoom_out, self.zoom_in, self.zoom_all):
            row.addWidget(one)
        return corner

    def _lane_area(self) -> QWidget:
        self._lane_box = QWidget()
        self._lane_grid = QGridLayout(self._lane_box)
        self._lane_grid.setContentsMargins(0, 0, 0, 0)
        self._lane_grid.setSpacing(0)
        self._lane_grid.setColumnStretch(1, 1)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(self._lane_box)
        self._scroll.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inner = self._scroll.verticalScrollBar()
        inner.rangeChanged.connect(self._lanes_range)
        inner.valueChanged.connect(self._lanes_bar.setValue)
        self._lanes_bar.valueChanged.connect(inner.setValue)
        self._lanes_bar.hide()
        return self._scroll

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
        self._theme.theme_changed.connect(self._draw)
        self.view.view_changed.connect(self._show_view)
        self._bar.valueChanged.connect(lambda value: self.view.scroll_to(value / _SCROLL))
        self.zoom_in.clicked.connect(lambda: self.view.zoom(1.6))
        self.zoom_out.clicked.connect(lambda: self.view.zoom(1 / 1.6))
        self.zoom_all.clicked.connect(self.view.show_all)
        self.deck_a.beat_pressed.connect(lambda beat: self._go("A", beat))
        self.deck_b.beat_pressed.connect(lambda beat: self._go("B", beat))
        self.ruler.beat_pressed.connect(lambda beat: self._go(listening.side, beat))
        self.ruler.beat_dragged.connect(self._choose)
        self.deck_a.beat_dragged.connect(lambda first, last: self._select("A", first, last))
        self.deck_b.beat_dragged.connect(lambda first, last: self._select("B", first, last))
        for deck in (self.deck_a, self.deck_b):
            deck.block_pressed.connect(session.select_section)
        session.selection_changed.connect(self._show_selection)
        self.ruler.installEventFilter(self)
        self._draw()

    # -- showing

    def refresh(self) -> None:
        """Show what the session holds now."""
        session = self._session
        axis_a, axis_b = self._axis_a(), self._axis_b()
        facts, made = session.facts, session.made
        blocks = song_blocks(facts, axis_a) if facts is not None and axis_a is not None else ()
        self.deck_a.set_song(axis_a, blocks)
        self.deck_a.set_peaks(session.peaks("song"))
        self.deck_b.set_song(axis_b, remix_blocks(made.remix.arrangement) if made is not None else ())
        self.deck_b.set_peaks(session.peaks("remix"))
        self.deck_b.set_words(self._words_b())
        self.deck_b.setVisible(True)
        self.view.set_total(max((axis.end for axis in (axis_a, axis_b) if axis is not None), default=16.0))
        side = self._listening.side
        heard = axis_b if side == "B" and axis_b is not None else axis_a
        self.ruler.set_axis(heard)
        self.head_a.show_heard(heard=side == "A")
        self.head_b.show_heard(heard=side == "B")
        self._show_figures()
        self._show_lanes(axis_a)
        self._show_loop()
        self._show_selection()

    def _axis_a(self) -> Axis | None:
        song, facts = self._session.song, self._session.facts
        if song is None:
            return None
        if facts is None:
            return Axis.unheard(song.audio.frames, song.audio.rate)
        return Axis.of(facts.grid, song.audio.frames)

    def _axis_b(self) -> Axis | None:
        made = self._session.made
        return remix_axis(made.remix.arrangement) if made is not None else None

    def _words_b(self) -> str:
        session = self._session
        if session.song is None:
            return ""
        if session.plan is None:
            return self.tr("Your remix appears here. Say what you want on the right.")
        if session.made is None:
            return (
                self.tr("Arranging…")
                if session.facts is not None
                else self.tr("Listening to the song first…")
            )
        return self.tr("Rendering… you can already play it.")

    def _show_figures(self) -> None:
        session = self._session
        facts, made = session.facts, session.made
        song, rest = "", ""
        if facts is not None:
            key = f" · {facts.key.tonic} {facts.key.mode}" if facts.key is not None else ""
            song = f"{facts.tempo_bpm:.1f} BPM{key}"
            rest = self.tr("{} bars of {}").format(facts.last_bar, facts.beats_per_bar)
        elif session.song is not None:
            song = self.tr("listening…")
        self.head_a.figures.set_text(song)
        self.head_a.more.set_text(rest)
        remix, rest = "", ""
        if made is not None:
            arrangement = made.remix.arrangement
            key = f" · {arrangement.key.tonic} {arrangement.key.mode}" if arrangement.key is not None else ""
            remix = f"{arrangement.grid.bpm_at(0):.1f} BPM{key}"
            last = arrangement.grid.bar_at(arrangement.length - 1)
            rest = self.tr("{} bars").format(last)
        self.head_b.figures.set_text(remix)
        self.head_b.more.set_text(rest)

    def _show_lanes(self, axis_a: Axis | None) -> None:
        session, made, palette = self._session, self._session.made, self._theme.palette
        if session.song is None or axis_a is None:
            self._set_titles(())
            return
        if made is not None:
            arrangement = made.remix.arrangement
            self._set_titles(tuple(lane_title(lane) for lane in arrangement.lanes))
            for row, lane in zip(self.lanes, arrangement.lanes, strict=True):
                peaks = session.peaks(lane.stem)
                row.set_content(lane_content(lane, arrangement, axis_a, peaks, palette))
        else:
            stems = session.stems.names if session.stems is not None else ()
            self._set_titles(tuple(stem_title(stem) for stem in stems))
            for row, title in zip(self.lanes, self._titles, strict=True):
                row.set_content(stem_content(title.stem, axis_a, session.peaks(title.stem), palette))
        self._show_mixer()

    def _show_mixer(self) -> None:
        plan = self._session.plan
        solos = [head for head in self.heads if mixing.is_solo(plan, head.title.control)]
        for head, row in zip(self.heads, self.lanes, strict=True):
            stem = head.title.control
            if not stem:
                self._show_aside(head, row)
                continue
            muted, solo = mixing.is_muted(plan, stem), head in solos
            head.show_state(gain_db=mixing.stem_gain_db(plan, stem), muted=muted, solo=solo)
            row.set_dimmed(dimmed=bool(stem) and (muted or (bool(solos) and not solo)))

    def _show_aside(self, head: LaneHead, row: LaneRow) -> None:
        """A lane that no plan can name alone: its level is for listening only, and its fader keeps it."""
        aside = self._listening.aside_db(head.title.id)
        if aside > mixing.SILENT_DB:
            head.show_state(gain_db=aside, muted=False, solo=False)
        row.set_dimmed(dimmed=aside <= mixing.SILENT_DB)

    def _set_titles(self, titles: tuple[LaneTitle, ...]) -> None:
        if titles == self._titles:
            return
        self._titles = titles
        emptied(self._lane_grid)
        self.heads, self.lanes = [], []
        for index, title in enumerate(titles):
            head = LaneHead(title, self._theme)
            row = LaneRow(self.view, self._theme.palette)
            row.setAccessibleName(title.name)
            row.set_words(self.tr("does not sound in this remix"))
            head.muted.connect(self._mute)
            head.soloed.connect(self._solo)
            head.level_moved.connect(self._listening.move_level)
            head.level_settled.connect(self._level)
            head.aside.connect(self._aside)
            row.beat_pressed.connect(self._go_in_lane)
            self._lane_grid.addWidget(head, index, 0)
            self._lane_grid.addWidget(row, index, 1)
            self.heads.append(head)
            self.lanes.append(row)
        self._lane_grid.setRowStretch(len(titles), 1)
        self._fit_lanes()
        for index in range(len(titles)):
            self._lane_grid.setRowStretch(index, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room among the lanes."""
        super().resizeEvent(event)
        self._fit_lanes()

    def _fit_lanes(self) -> None:
        if not self.lanes:
            return
        share = self._scroll.viewport().height() // len(self.lanes)
        height = max(LANE_HEIGHT, min(MOST_LANE_HEIGHT, share))
        for head, row in zip(self.heads, self.lanes, strict=True):
            head.setFixedHeight(height)
            row.setFixedHeight(height)

    def _lanes_range(self, low: int, high: int) -> None:
        self._lanes_bar.setRange(low, high)
        self._lanes_bar.setPageStep(self._scroll.verticalScrollBar().pageStep())
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
        loop, axis = self._listening.player.loop, self._heard_axis()
        if loop is None or axis is None:
            self.ruler.set_loop(None)
        else:
            self.ruler.set_loop((axis.beat_at(loop[0]), axis.beat_at(loop[1])))

    def _show_selection(self) -> None:
        selection, facts, made = self._session.selection, self._session.facts, self._session.made
        here = there = None
        if selection is not None and facts is not None:
            frames = [
                max(0, facts.grid.bar_frame(bar)) for bar in (selection.first_bar, selection.last_bar + 1)
            ]
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
            words = ", ".join(block.name for block in deck.blocks)
            if selection is not None:
                words = self.tr("Selected: {}. {}").format(selection_words(selection), words)
            deck.setAccessibleDescription(words)

    def _draw(self) -> None:
        palette, theme = self._theme.palette, self._theme
        for row in (self.ruler, self.deck_a, self.deck_b, *self.lanes):
            row.set_palette(palette)
        for head in self.heads:
            head.draw()
        self._playhead.set_palette(palette)
        self.zoom_in.setIcon(theme.icon("zoom-in", size=16))
        self.zoom_out.setIcon(theme.icon("zoom-out", size=16))
        self.zoom_all.setIcon(theme.icon("fit", size=16))
        self.refresh()

    # -- following the sound

    def tick(self, *, turn_pages: bool = True) -> None:
        """Put the playhead where the sound is; the rows follow it page by page."""
        axis = self._heard_axis()
        if axis is None:
            self._playhead.place(None, None)
            return
        side = self._listening.side
        beat = axis.beat_at(self._listening.frame)
        if turn_pages and self._listening.player.playing:
            self.view.follow(beat)
        offset = self.ruler.x()
        other: Side = "A" if side == "B" else "B"
        there = self._listening.frame_on(other)
        deck = self.deck_a if other == "A" else self.deck_b
        ghost = None
        if there is not None and deck.axis is not None:
            x = self.view.x_of(deck.axis.beat_at(there))
            ghost = (x, float(deck.y()), float(deck.y() + deck.height()))
        self._playhead.setGeometry(offset, 0, self.ruler.width(), self._scroll.geometry().bottom())
        x = self.view.x_of(beat)
        self._playhead.place(x if -8 <= x <= self.ruler.width() + 8 else None, ghost)
        self._playhead.raise_()

    def _heard_axis(self) -> Axis | None:
        deck = self.deck_b if self._listening.side == "B" else self.deck_a
        return deck.axis

    # -- what the person does

    def _go(self, side: Side, beat: float) -> None:
        axis = self.deck_a.axis if side == "A" else self.deck_b.axis
        if axis is not None:
            self._listening.seek(_frame(axis, min(beat, axis.end)), side)

    def _go_in_lane(self, beat: float) -> None:
        self._go("B" if self.deck_b.axis is not None else "A", beat)

    def _choose(self, first: float, last: float) -> None:
        axis = self._heard_axis()
        if axis is None or not axis.heard:
            return
        low, high = sorted((first, last))
        bars = axis.bars.astype(float)
        start = max((bar for bar in bars if bar <= low), default=0.0)
        stop = min((bar for bar in bars if bar >= high), default=axis.end)
        self.stretch_chosen.emit(_frame(axis, start), _frame(axis, stop))

    def _select(self, side: Side, first: float, last: float) -> None:
        """The bars of the original that the person drew over, on either side."""
        axis, facts, made = (
            (self.deck_a if side == "A" else self.deck_b).axis,
            self._session.facts,
            self._session.made,
        )
        if axis is None or facts is None or not axis.heard:
            return
        frames: list[int | None] = [_frame(axis, beat) for beat in sorted((first, last))]
        if side == "B":
            frames = [
                made.remix.time_map.to_source(frame) if made and frame is not None else None
                for frame in frames
            ]
        bars = [max(1, facts.grid.bar_at_frame(frame)) for frame in frames if frame is not None]
        if len(bars) == 2 and bars[0] <= bars[1]:
            self._session.select(Selection(first_bar=bars[0], last_bar=min(bars[1], facts.last_bar)))

    def _mute(self, stem: str, on: bool) -> None:  # noqa: FBT001 - a signal's payload
        words = self.tr("Mute {}") if on else self.tr("Unmute {}")
        self._session.change_plan(
            mixing.with_mute(self._session.plan_to_change, stem, muted=on), words.format(stem)
        )

    def _solo(self, stem: str, on: bool) -> None:  # noqa: FBT001 - a signal's payload
        words = self.tr("Solo {}") if on else self.tr("Unsolo {}")
        self._session.change_plan(
            mixing.with_solo(self._session.plan_to_change, stem, solo=on), words.format(stem)
        )

    def _level(self, stem: str, level: float) -> None:
        plan = mixing.with_stem_gain(self._session.plan_to_change, stem, level)
        self._session.change_plan(plan, self.tr("Level of {}").format(stem), merge=f"level:{stem}")

    def _aside(self, lane_id: str, level: float) -> None:
        self._listening.set_aside(lane_id, level)
        self._show_mixer()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A double click on the ruler ends the loop."""
        if watched is self.ruler and event.type() == QEvent.Type.MouseButtonDblClick:
            self._listening.set_loop(None)
            return True
        return super().eventFilter(watched, event)


def _beats(axis: Axis | None, frames: Sequence[int]) -> tuple[float, float] | None:
    return (axis.beat_at(frames[0]), axis.beat_at(frames[1])) if axis is not None else None


def _frame(axis: Axis, beat: float) -> int:
    return max(0, int(axis.frame_at(np.array([beat]))[0]))
