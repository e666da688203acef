"""The lanes of the timeline: a head and a row for every stem and part, scrolled together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QScrollArea, QSizePolicy, QWidget

from studio.panels.lane_content import LaneTitle, lane_content, lane_title, stem_content, stem_title
from studio.panels.stems import LaneHead
from studio.session import mixing
from studio.widgets.basics import emptied
from studio.widgets.lane import LANE_HEIGHT, MOST_LANE_HEIGHT, LaneRow

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from studio.session.listening import Listening
    from studio.session.session import Session
    from studio.style.theme import Theme
    from studio.widgets.axis import Axis, View


class LanesArea(QScrollArea):
    """Shows the lanes of the remix, or the stems of the song while there is none.

    Attributes:
        beat_pressed: the person pressed in a lane; carries the beat.
    """

    beat_pressed = Signal(float)

    def __init__(self, session: Session, listening: Listening, view: View, theme: Theme) -> None:
        super().__init__()
        self._session = session
        self._listening = listening
        self._view = view
        self._theme = theme
        self.heads: list[LaneHead] = []
        self.rows: list[LaneRow] = []
        self._titles: tuple[LaneTitle, ...] = ()
        box = QWidget()
        self._grid = QGridLayout(box)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(0)
        self._grid.setColumnStretch(1, 1)
        self.setWidgetResizable(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(box)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def draw(self) -> None:
        """Take the theme's colours."""
        for row in self.rows:
            row.set_palette(self._theme.palette)
        for head in self.heads:
            head.draw()

    def refresh(self, axis: Axis | None) -> None:
        """Show what the session holds now; `axis` is the original's."""
        session, made, palette = self._session, self._session.made, self._theme.palette
        if session.song is None or axis is None:
            self._set_titles(())
            return
        if made is not None:
            arrangement = made.remix.arrangement
            self._set_titles(tuple(lane_title(lane) for lane in arrangement.lanes))
            for row, lane in zip(self.rows, arrangement.lanes, strict=True):
                row.set_content(lane_content(lane, arrangement, axis, session.peaks(lane.stem), palette))
        else:
            stems = session.stems.names if session.stems is not None else ()
            self._set_titles(tuple(stem_title(stem) for stem in stems))
            for row, title in zip(self.rows, self._titles, strict=True):
                row.set_content(stem_content(title.stem, axis, session.peaks(title.stem), palette))
        self._show_mixer()

    def _show_mixer(self) -> None:
        plan = self._session.plan
        solos = [head for head in self.heads if mixing.is_solo(plan, head.title.control)]
        for head, row in zip(self.heads, self.rows, strict=True):
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
        emptied(self._grid)
        self.heads, self.rows = [], []
        for index, title in enumerate(titles):
            head = LaneHead(title, self._theme)
            row = LaneRow(self._view, self._theme.palette)
            row.setAccessibleName(title.name)
            row.set_words(self.tr("does not sound in this remix"))
            head.muted.connect(self._mute)
            head.soloed.connect(self._solo)
            head.level_moved.connect(self._listening.move_level)
            head.level_settled.connect(self._level)
            head.aside.connect(self._aside)
            row.beat_pressed.connect(self.beat_pressed)
            self._grid.addWidget(head, index, 0)
            self._grid.addWidget(row, index, 1)
            self.heads.append(head)
            self.rows.append(row)
        self._grid.setRowStretch(len(titles), 1)
        self._fit()
        for index in range(len(titles)):
            self._grid.setRowStretch(index, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room among the lanes."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        if not self.rows:
            return
        share = self.viewport().height() // len(self.rows)
        height = max(LANE_HEIGHT, min(MOST_LANE_HEIGHT, share))
        for head, row in zip(self.heads, self.rows, strict=True):
            head.setFixedHeight(height)
            row.setFixedHeight(height)

    # -- what the person does

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
