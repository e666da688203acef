"""The head of a lane: who it is, mute, solo and level; what it does is written into the plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from studio.widgets.basics import Elided, label, tool
from studio.widgets.fader import Fader
from studio.widgets.lane import LANE_HEIGHT

if TYPE_CHECKING:
    from studio.panels.lane_content import LaneTitle
    from studio.style.theme import Theme

HEAD_WIDTH = 232


class LaneHead(QWidget):
    """Name, mute, solo and fader of one lane.

    Attributes:
        muted: mute was pressed; carries the stem and the wanted state.
        soloed: solo was pressed; carries the stem and the wanted state.
        level_moved: the fader is moving; carries the stem and the level [dB].
        level_settled: the fader was let go; carries the stem and the level [dB].
        aside: a lane that no plan can name alone is to be heard louder or softer; carries its id and the
            level [dB].
    """

    muted = Signal(str, bool)
    soloed = Signal(str, bool)
    level_moved = Signal(str, float)
    level_settled = Signal(str, float)
    aside = Signal(str, float)

    def __init__(self, title: LaneTitle, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = title
        self._theme = theme
        self.setFixedWidth(HEAD_WIDTH)
        self.setMinimumHeight(LANE_HEIGHT)
        self._picture = QLabel()
        self._picture.setFixedSize(20, 20)
        self._name = Elided(title.name, "heading")
        self._level = label("", "figure")
        self._level.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._level.setMinimumWidth(52)
        self.mute = tool(self.tr("Mute {}").format(title.name), "letter")
        self.solo = tool(self.tr("Solo {}").format(title.name), "letter")
        self.fader = Fader(theme.palette, theme.palette.stem(title.stem or "part"))
        self.fader.setAccessibleName(self.tr("Level of {}").format(title.name))
        self._build()
        self._connect()
        self.draw()

    @property
    def title(self) -> LaneTitle:
        """Who the lane is."""
        return self._title

    def show_state(self, *, gain_db: float, muted: bool, solo: bool) -> None:
        """Show what the plan says."""
        self.fader.set_level(gain_db)
        self.mute.setChecked(muted)
        self.solo.setChecked(solo)
        self._show_level(gain_db)

    def draw(self) -> None:
        """Take the theme's colours."""
        palette = self._theme.palette
        color = palette.stem(self._title.stem or "part")
        scale = self.devicePixelRatioF()
        self._picture.setPixmap(self._theme.pixmap(self._title.icon, color, size=20, scale=scale))
        self.fader.set_palette(palette, color)

    def _build(self) -> None:
        for one, letter, kind in ((self.mute, "M", "mute"), (self.solo, "S", "solo")):
            one.setText(letter)
            one.setCheckable(True)
            one.setProperty("kind", kind)
        top = QHBoxLayout()
        top.setSpacing(6)
        top.addWidget(self._name, 1)
        top.addWidget(self.mute)
        under = QHBoxLayout()
        under.setSpacing(4)
        under.addWidget(self.fader, 1)
        under.addWidget(self._level)
        if self._title.control:
            top.addWidget(self.solo)
        else:
            self.solo.setParent(None)
            why = self.tr(
                "For listening only: a plan cannot name {} apart from the song's own; it is not exported."
            ).format(self._title.name)
            self.mute.setToolTip(why)
            self.fader.setToolTip(why)
        self.setToolTip(self._title.origin)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addStretch()
        words.addLayout(top)
        words.addLayout(under)
        words.addStretch()
        grid = QGridLayout(self)
        grid.setContentsMargins(14, 0, 10, 0)
        grid.setHorizontalSpacing(10)
        grid.addWidget(self._picture, 0, 0, Qt.AlignmentFlag.AlignVCenter)
        grid.addLayout(words, 0, 1)

    def _connect(self) -> None:
        self.fader.level_changed.connect(self._show_level)
        stem = self._title.control
        if not stem:
            self.mute.clicked.connect(self._set_aside)
            self.fader.level_changed.connect(self._set_aside)
            return
        self.mute.clicked.connect(lambda on: self.muted.emit(stem, on))
        self.solo.clicked.connect(lambda on: self.soloed.emit(stem, on))
        self.fader.level_changed.connect(lambda level: self.level_moved.emit(stem, level))
        self.fader.level_settled.connect(lambda level: self.level_settled.emit(stem, level))

    def _set_aside(self) -> None:
        self.aside.emit(self._title.id, -60.0 if self.mute.isChecked() else self.fader.level_db)

    def _show_level(self, level: float) -> None:
        text = "−∞ dB" if level <= -60 else f"{level:+.1f} dB".replace("-", "−")
        self._level.setText("0 dB" if level == 0 else text)
        self.fader.setAccessibleDescription(self._level.text())
