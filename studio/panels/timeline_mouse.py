"""What the mouse does in the timeline: go, scrub, loop, select, and drag lines and sections."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QObject

from studio.session.selection import Selection
from studio.session.structuring import Played, index_at, played

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint

    from studio.panels.timeline import Timeline
    from studio.session.hand import Hand
    from studio.session.listening import Listening
    from studio.session.made import Side
    from studio.session.session import Session
    from studio.widgets.axis import Axis


class TimelineMouse(QObject):
    """Turns presses and drags of the rows into places of the song and wishes."""

    def __init__(self, timeline: Timeline, session: Session, listening: Listening, hand: Hand) -> None:
        super().__init__(timeline)
        self._timeline = timeline
        self._session = session
        self._listening = listening
        self._hand = hand
        deck_a, deck_b, ruler = timeline.deck_a, timeline.deck_b, timeline.ruler
        deck_a.beat_pressed.connect(lambda beat: self._go("A", beat))
        deck_b.beat_pressed.connect(lambda beat: self._go("B", beat))
        ruler.beat_pressed.connect(lambda beat: self._go(listening.side, beat))
        deck_a.beat_scrubbed.connect(lambda beat: self._scrub("A", beat))
        deck_b.beat_scrubbed.connect(lambda beat: self._scrub("B", beat))
        ruler.beat_scrubbed.connect(lambda beat: self._scrub(listening.side, beat))
        ruler.beat_dragged.connect(self._choose)
        deck_a.beat_dragged.connect(lambda first, last: self._select("A", first, last))
        deck_b.beat_dragged.connect(lambda first, last: self._select("B", first, last))
        for deck in (deck_a, deck_b):
            deck.block_pressed.connect(session.select_section)
        deck_a.line_moved.connect(self._move_line)
        deck_b.block_moved.connect(self._move_block)
        deck_b.block_menu_asked.connect(self._ask_menu)

    def go_in_lane(self, beat: float) -> None:
        """Go to a beat of a lane: of the remix, where there is one."""
        self._go("B" if self._timeline.deck_b.axis is not None else "A", beat)

    def _go(self, side: Side, beat: float) -> None:
        axis = self._timeline.deck(side).axis
        if axis is not None:
            self._listening.seek(_frame(axis, min(beat, axis.end)), side)

    def _scrub(self, side: Side, beat: float) -> None:
        axis = self._timeline.deck(side).axis
        if axis is not None:
            self._listening.scrub(_frame(axis, min(max(0.0, beat), axis.end)), side)

    def _choose(self, first: float, last: float) -> None:
        axis = self._timeline.heard_axis()
        if axis is None or not axis.heard:
            return
        low, high = sorted((first, last))
        bars = axis.bars.astype(float)
        start = max((bar for bar in bars if bar <= low), default=0.0)
        stop = min((bar for bar in bars if bar >= high), default=axis.end)
        self._timeline.stretch_chosen.emit(_frame(axis, start), _frame(axis, stop))

    def _select(self, side: Side, first: float, last: float) -> None:
        """The bars of the original that the person drew over, on either side."""
        axis, facts = self._timeline.deck(side).axis, self._session.facts
        made = self._timeline.decks.made_on(side)
        if axis is None or facts is None or not axis.heard:
            return
        frames: list[int | None] = [_frame(axis, beat) for beat in sorted((first, last))]
        if made is not None:
            frames = [made.remix.time_map.to_source(_frame(axis, beat)) for beat in sorted((first, last))]
        bars = [max(1, facts.grid.bar_at_frame(frame)) for frame in frames if frame is not None]
        if len(bars) == 2 and bars[0] <= bars[1]:
            self._session.select(Selection(first_bar=bars[0], last_bar=min(bars[1], facts.last_bar)))

    def _move_line(self, kind: str, at: float, to: float) -> None:
        """A section line or a downbeat of the original was dragged."""
        axis, facts = self._timeline.deck_a.axis, self._session.facts
        if axis is None or facts is None:
            return
        at_s, to_s = (_frame(axis, beat) / facts.grid.rate for beat in (at, to))
        if kind == "section":
            self._hand.section_line(at_s, to_s)
        else:
            self._hand.downbeat(at_s, to_s)

    def _move_block(self, start: float, to: float) -> None:
        """A section of the remix was dragged to a beat: it goes before the first whose middle lies behind."""
        parts, index = self._part_at(start)
        made = self._session.made
        if index is None or made is None:
            return
        grid = made.remix.arrangement.grid
        middles = [
            (grid.bar_beat(part.first_bar) + grid.bar_beat(part.first_bar + part.bars)) / 2 for part in parts
        ]
        before = sum(middle < to for middle in middles)
        if before not in {index, index + 1}:
            self._timeline.section_moved.emit(index, before)

    def _ask_menu(self, start: float, at: QPoint) -> None:
        _parts, index = self._part_at(start)
        if index is not None:
            self._timeline.section_menu_asked.emit(index, at)

    def _part_at(self, beat: float) -> tuple[tuple[Played, ...], int | None]:
        made, facts = self._session.made, self._session.facts
        if made is None or facts is None:
            return (), None
        arrangement = made.remix.arrangement
        parts = played(arrangement, facts)
        return parts, index_at(parts, arrangement.grid.bar_at(round(beat)))


def _frame(axis: Axis, beat: float) -> int:
    return max(0, int(axis.frame_at(np.array([beat]))[0]))
