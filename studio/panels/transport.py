"""The transport: play, stop, loop, where the sound is, A/B, level and volume."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QVBoxLayout

from studio.session.names import section_name
from studio.session.words import clock
from studio.widgets.axis import bar_bpm
from studio.widgets.basics import Elided, label, tool
from studio.widgets.fader import Fader
from studio.widgets.meter import Meter
from studio.widgets.sides import SideSwitch

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from studio.actions.registry import Registry
    from studio.session.listening import Listening
    from studio.session.session import Session
    from studio.settings.store import SettingsStore
    from studio.style.theme import Theme

_HEIGHT = 72
_ROOMY = 1100
"""From this width on there is room for the meter [px]."""


class TransportPanel(QFrame):
    """The bar at the foot of the window."""

    def __init__(
        self,
        session: Session,
        listening: Listening,
        settings: SettingsStore,
        actions: Registry,
        theme: Theme,
    ) -> None:
        super().__init__()
        self._session = session
        self._listening = listening
        self._settings = settings
        self._theme = theme
        self.setProperty("role", "transport")
        self.setFixedHeight(_HEIGHT)
        self.start = _action_tool(actions, "to_start")
        self.play = tool(self.tr("Play or pause"), "round", size=24)
        self.stop = _action_tool(actions, "stop")
        self.loop = _action_tool(actions, "loop")
        self.sides = SideSwitch(theme.palette, (self.tr("Original"), self.tr("Remix")))
        self.time = label("0:00", "clock")
        self.place = label("", "figure")
        self.section = Elided("", "heading")
        self.device = Elided("", "faint")
        self.meter = Meter(theme.palette)
        self.volume = Fader(theme.palette, theme.palette.colors.text_soft)
        self._speaker = QLabel()
        self._build()
        self.play.clicked.connect(actions["play"].trigger)
        self.sides.flipped.connect(listening.flip)
        self.volume.level_changed.connect(self._set_volume)
        self.volume.level_settled.connect(lambda level: settings.change(volume_db=min(6.0, level)))
        theme.theme_changed.connect(self._draw)
        listening.side_changed.connect(self.sides.set_side)
        session.made_changed.connect(self.refresh)
        session.song_changed.connect(self.refresh)
        session.heard.connect(self.refresh)
        session.work_changed.connect(self._name_sides)
        session.comparing.made_changed.connect(self._name_sides)
        self.volume.set_level(settings.values.volume_db)
        self._set_volume(settings.values.volume_db)
        self._playing: bool | None = None
        self._draw()
        self.refresh()

    def refresh(self) -> None:
        """Show what the session holds now."""
        there = self._session.song is not None
        self.play.setEnabled(there)
        self.sides.setEnabled(self._session.made is not None)
        self.tick()

    def _name_sides(self) -> None:
        """Take against take, or the original against the remix."""
        work, comparing = self._session.work, self._session.comparing
        words = self.tr("Original"), self.tr("Remix")
        if comparing.made is not None and work.take:
            ids = [take.id for take in work.takes]
            words = (
                self.tr("Take {}").format(ids.index(comparing.take) + 1),
                self.tr("Take {}").format(ids.index(work.take) + 1),
            )
        self.sides.set_words(words)

    def tick(self) -> None:
        """Show where the sound is."""
        player = self._listening.player
        if player.playing != self._playing:
            self._playing = player.playing
            self.play.setIcon(self._theme.icon("pause" if player.playing else "play", "on_accent", size=24))
        still = self._settings.values.reduced_motion
        self.meter.set_peaks(*((0.0, 0.0) if still else player.levels))
        song = self._session.song
        if song is None:
            self.time.setText("0:00")
            self.place.setText("")
            self.section.set_text("")
            return
        frame = self._listening.frame
        seconds = frame / song.audio.rate
        self.time.setText(f"{clock(seconds)}.{int(seconds * 10) % 10}")
        grid = self._listening.grid
        if grid is None:
            self.place.setText(self.tr("of {}").format(clock(song.duration_s)))
            return
        beat = grid.beat_of(frame)
        bar = grid.bar_at(beat)
        inside = int(beat - grid.bar_beat(bar)) + 1
        self.place.setText(
            self.tr("bar {} · beat {} · {} BPM").format(bar, inside, f"{bar_bpm(grid, bar):.1f}")
        )
        # It grows and does not shrink, so that nothing beside it moves with each beat.
        self.place.setMinimumWidth(max(self.place.minimumWidth(), self.place.sizeHint().width()))
        name = self._section(bar)
        if name != self.section.full_text:
            self.section.set_text(name)

    def show_device(self, words: str) -> None:
        """Which device plays."""
        self.device.set_text(words)

    def _section(self, bar: int) -> str:
        made, facts = self._listening.made_of(self._listening.side), self._session.facts
        if made is not None:
            found = (
                section_name(part.name)
                for part in made.remix.arrangement.sections
                if part.first_bar <= bar < part.first_bar + part.bars
            )
            return next(found, "")
        section = facts.section_at(bar) if facts is not None else None
        return section_name(section.name) if section is not None else ""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window the section's name needs the room of the meter."""
        super().resizeEvent(event)
        self.meter.setVisible(self.width() >= _ROOMY)

    def _set_volume(self, level_db: float) -> None:
        silent = level_db <= -60
        self._listening.player.set_volume(0.0 if silent else 10.0 ** (level_db / 20.0))

    def _draw(self) -> None:
        theme = self._theme
        self._playing = None
        self.sides.set_palette(theme.palette)
        self.meter.set_palette(theme.palette)
        self.volume.set_palette(theme.palette, theme.palette.colors.text_soft)
        color = theme.palette.colors.text_soft
        self._speaker.setPixmap(theme.pixmap("volume", color, size=18, scale=self.devicePixelRatioF()))
        self.tick()

    def _build(self) -> None:
        font = QFont(self.time.font())
        font.setFeature(QFont.Tag("tnum"), 1)
        self.time.setFont(font)
        self.time.setMinimumWidth(84)
        self.volume.setFixedWidth(120)
        self.volume.setAccessibleName(self.tr("Volume"))
        self.meter.setAccessibleName(self.tr("Level"))
        self.sides.setAccessibleName(self.tr("Original or remix"))
        self.sides.setToolTip(self.tr("Flip between original and remix at the same place of the song (X)"))
        clockwork = QVBoxLayout()
        clockwork.setSpacing(0)
        clockwork.addStretch()
        clockwork.addWidget(self.time)
        clockwork.addWidget(self.place)
        clockwork.addStretch()
        where = QVBoxLayout()
        where.setSpacing(2)
        where.addStretch()
        where.addWidget(self.section)
        where.addWidget(self.device)
        where.addStretch()
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 18, 0)
        row.setSpacing(8)
        for one in (self.start, self.play, self.stop, self.loop):
            row.addWidget(one)
        row.addSpacing(12)
        row.addLayout(clockwork)
        row.addSpacing(8)
        row.addLayout(where, 1)
        row.addWidget(self.sides)
        row.addStretch(1)
        row.addWidget(self.meter, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addSpacing(10)
        row.addWidget(self._speaker)
        row.addWidget(self.volume)


def _action_tool(actions: Registry, name: str) -> QToolButton:
    """A button for an action; its tip says the shortcut."""
    action = actions[name]
    made = tool(action.text())
    made.setDefaultAction(action)
    keys = action.shortcut().toString()
    made.setToolTip(f"{action.text()} ({keys})" if keys else action.text())
    return made
