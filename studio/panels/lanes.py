"""The lanes of the timeline: a head and a row for every stem and part, scrolled together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QScrollArea, QSizePolicy, QWidget

from studio.panels.lane_content import LaneTitle, lane_content, lane_title, stem_content, stem_title
from studio.panels.level_lines import LevelLines
from studio.panels.stems import LaneHead
from studio.session import mixing
from studio.session.names import known_name
from studio.widgets.basics import emptied
from studio.widgets.lane import LANE_HEIGHT, MOST_LANE_HEIGHT, LaneRow

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from engines.model.arrangement import Lane
    from studio.session.listening import Listening
    from studio.session.peaks import Pyramid
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
        self._pool: dict[LaneTitle, tuple[LaneHead, LaneRow]] = {}
        self._shown: dict[LaneRow, tuple[object, ...]] = {}
        self._axis: Axis | None = None
        self._lane_axis: Axis | None = None
        self.levels = LevelLines(session, theme, self)
        self._places: dict[LaneTitle, int] = {}
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
        # PySide makes the enumerations of a class with its first call, 20 ms that no playing window has.
        self.viewport()

    def draw(self) -> None:
        """Take the theme's colours."""
        for head, row in self._pool.values():
            row.set_palette(self._theme.palette)
            head.draw()
        self.levels.draw()

    def set_drawing(self, *, on: bool) -> None:
        """Whether levels are drawn over the lanes."""
        self.levels.set_on(on=on)
        self._show_contents()

    def refresh(self, axis: Axis | None, lane_axis: Axis | None) -> None:
        """Show what the session holds now.

        Args:
            axis: of the original.
            lane_axis: of the lanes: of the remix, where there is one.
        """
        self._axis, self._lane_axis = axis, lane_axis
        if self._session.song is None or axis is None:
            self._forget()
            return
        titles = self._wanted_titles()
        if titles is not None:
            self._set_titles(titles)
        self._show_contents()

    def _wanted_titles(self) -> tuple[LaneTitle, ...] | None:
        """The lanes that there are; None while a remix is arranged: those before it stay until then."""
        session, made = self._session, self._session.made
        if made is not None:
            return tuple(lane_title(lane) for lane in made.remix.arrangement.lanes)
        if session.plan is not None and self._titles:
            return None
        return tuple(stem_title(stem) for stem in (session.stems.names if session.stems is not None else ()))

    def _show_contents(self) -> None:
        session, made, axis = self._session, self._session.made, self._axis
        titles = self._wanted_titles()
        if len(self.rows) < len(self._titles) or axis is None or titles not in {None, self._titles}:
            return
        if made is not None:
            for row, lane in zip(self.rows, made.remix.arrangement.lanes, strict=True):
                self._show(row, lane, session.peaks(lane.stem), axis)
        elif titles is not None:
            for row, title in zip(self.rows, self._titles, strict=True):
                self._show(row, title.stem, session.peaks(title.stem), axis)
        self._show_mixer()
        self.levels.refresh(zip(self.heads, self.rows, strict=True), self._lane_axis)

    def _show(self, row: LaneRow, what: Lane | str, peaks: Pyramid | None, axis: Axis) -> None:
        """Have a row draw a lane of the remix, or a stem of the song, where it does not yet."""
        made, palette = self._session.made, self._theme.palette
        shown = what, peaks, axis, palette.id
        if self._shown.get(row) == shown:
            return
        self._shown[row] = shown
        if isinstance(what, str):
            row.set_content(stem_content(what, axis, peaks, palette))
        elif made is not None:
            row.set_content(lane_content(what, made.remix.arrangement, axis, peaks, palette))

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
        """Have a lane for each; those that are missing are made one a turn of the loop."""
        if titles != self._titles:
            self._titles = titles
            self._place()
            self._view.turns.ask(self._grow)

    def _grow(self) -> None:
        missing = next((title for title in self._titles if title not in self._pool), None)
        if missing is None:
            self._show_contents()
            return
        self._pool[missing] = self._made_lane(missing)
        self._place()
        self._view.turns.ask(self._grow)

    def _made_lane(self, title: LaneTitle) -> tuple[LaneHead, LaneRow]:
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
        return head, row

    def _place(self) -> None:
        """Put the lanes that are wanted in their order, as far as they are there, and the others aside."""
        places = {title: index for index, title in enumerate(self._titles) if title in self._pool}
        for title in self._places.keys() - places.keys():
            for one in self._pool[title]:
                one.hide()
        self.heads = [self._pool[title][0] for title in places]
        self.rows = [self._pool[title][1] for title in places]
        for title, index in places.items():
            if self._places.get(title) != index:
                for column, side in enumerate(self._pool[title]):
                    self._grid.addWidget(side, index, column)
                    side.show()
        self._places = places
        for index in range(self._grid.rowCount()):
            self._grid.setRowStretch(index, 0)
        self._grid.setRowStretch(len(self._titles), 1)
        self._fit()

    def _forget(self) -> None:
        """No song: no lanes."""
        self._titles, self.heads, self.rows = (), [], []
        self._pool.clear()
        self._places.clear()
        self._shown.clear()
        self.levels.forget()
        emptied(self._grid)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room among the lanes."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        if not self.rows:
            return
        share = self.viewport().height() // len(self._titles)
        height = max(LANE_HEIGHT, min(MOST_LANE_HEIGHT, share))
        for head, row in zip(self.heads, self.rows, strict=True):
            head.setFixedHeight(height)
            row.setFixedHeight(height)

    # -- what the person does

    def _mute(self, stem: str, on: bool) -> None:  # noqa: FBT001 - a signal's payload
        words = self.tr("Mute {}") if on else self.tr("Unmute {}")
        self._session.change_plan(
            mixing.with_mute(self._session.plan_to_change, stem, muted=on), words.format(known_name(stem))
        )

    def _solo(self, stem: str, on: bool) -> None:  # noqa: FBT001 - a signal's payload
        words = self.tr("Solo {}") if on else self.tr("Unsolo {}")
        self._session.change_plan(
            mixing.with_solo(self._session.plan_to_change, stem, solo=on), words.format(known_name(stem))
        )

    def _level(self, stem: str, level: float) -> None:
        plan = mixing.with_stem_gain(self._session.plan_to_change, stem, level)
        self._session.change_plan(
            plan, self.tr("Level of {}").format(known_name(stem)), merge=f"level:{stem}"
        )

    def _aside(self, lane_id: str, level: float) -> None:
        self._listening.set_aside(lane_id, level)
        self._show_mixer()
