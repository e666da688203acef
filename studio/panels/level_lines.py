"""Levels drawn over the lanes: which bar of the song a bar of a lane is, and what becomes of the plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject

from studio.session import drawing
from studio.session.names import known_name
from studio.widgets.gain_line import GainLine

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from studio.panels.stems import LaneHead
    from studio.session.session import Session
    from studio.style.theme import Theme
    from studio.widgets.axis import Axis
    from studio.widgets.lane import LaneRow


class LevelLines(QObject):
    """A line over every lane that a plan can speak of, while levels are drawn."""

    def __init__(self, session: Session, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = theme
        self._lines: dict[LaneRow, GainLine] = {}
        self._bars: dict[int, int] = {}
        self._on = False

    @property
    def on(self) -> bool:
        """Whether levels are drawn."""
        return self._on

    def line(self, row: LaneRow) -> GainLine:
        """The line over a lane."""
        return self._lines[row]

    def set_on(self, *, on: bool) -> None:
        """Whether levels are drawn; lanes that are shown are given to `refresh`."""
        self._on = on
        for line in self._lines.values():
            line.setVisible(on)

    def forget(self) -> None:
        """The lanes are gone, and their lines with them."""
        self._lines.clear()

    def draw(self) -> None:
        """Take the theme's colours."""
        for line in self._lines.values():
            line.set_palette(self._theme.palette)

    def refresh(self, lanes: Iterable[tuple[LaneHead, LaneRow]], axis: Axis | None) -> None:
        """Show the plan's levels over these lanes, whose time is that of the axis."""
        facts, plan = self._session.facts, self._session.plan
        if not self._on or axis is None or facts is None:
            return
        self._bars = self._song_bars(axis)
        for head, row in lanes:
            if not head.title.control:
                continue
            levels = drawing.levels(plan, head.title.control, facts)
            shown = {bar: levels[song] for bar, song in self._bars.items() if song in levels}
            line = self._lines.get(row) or self._made(head, row)
            line.show_levels(axis, shown)
            line.show()

    # -- inside

    def _made(self, head: LaneHead, row: LaneRow) -> GainLine:
        line = self._lines[row] = GainLine(row.view, self._theme.palette, row)
        line.setAccessibleName(self.tr("Level line of {}").format(head.title.name))
        line.levels_drawn.connect(lambda levels: self._write(head.title.control, levels))
        line.setGeometry(row.rect())
        row.installEventFilter(self)
        return line

    def _song_bars(self, axis: Axis) -> dict[int, int]:
        """The bar of the song that is heard in each bar of the lanes; new material has none."""
        facts, made = self._session.facts, self._session.made
        if facts is None:
            return {}
        bars = range(1, len(axis.bars) + 1)
        if made is None:
            return {bar: bar for bar in bars if bar <= facts.last_bar}
        grid, found = made.remix.arrangement.grid, {}
        for bar in bars:
            middle = (grid.bar_frame(bar) + grid.bar_frame(bar + 1)) // 2
            source = made.remix.time_map.to_source(middle)
            if source is not None:
                found[bar] = max(1, facts.grid.bar_at_frame(source))
        return found

    def _write(self, stem: str, levels: Mapping[int, float]) -> None:
        session = self._session
        wanted = {self._bars[bar]: level for bar, level in levels.items() if bar in self._bars}
        if session.facts is None or not wanted:
            session.noticed.emit("info", self.tr("Nothing of the song plays in these bars."))
            return
        plan = drawing.with_levels(session.plan_to_change, stem, wanted, session.facts)
        bars = "–".join(str(bar) for bar in dict.fromkeys((min(wanted), max(wanted))))
        session.change_plan(plan, self.tr("Draw the level of {} in bars {}").format(known_name(stem), bars))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A line is as large as its lane."""
        if event.type() == QEvent.Type.Resize:
            for row, line in self._lines.items():
                if row is watched:
                    line.setGeometry(row.rect())
        return super().eventFilter(watched, event)
