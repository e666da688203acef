"""Credits: whose sound the remix is made of, in seconds and in shares, and what a machine made."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from engines.model.rights import Mode
from studio.panels.lane_content import lane_name
from studio.panels.passport import file_lines, mode_line, stated_words, word_lines
from studio.session.words import clock
from studio.widgets.basics import Elided, button, emptied, frame, label, scrolled
from studio.widgets.share_strip import ShareStrip

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QShowEvent

    from engines.model.rights import Contribution, Credits
    from studio.session.session import Session
    from studio.style.theme import Theme


class Shares(QWidget):
    """All shares as one bar."""

    def __init__(self, shares: tuple[tuple[float, str], ...], gap: str) -> None:
        super().__init__()
        self._shares = shares
        self._gap = gap
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """A slim bar."""
        return QSize(200, 14)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """One block a share."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        left = 0.0
        for share, color in self._shares:
            width = share * self.width()
            painter.setBrush(QColor(color))
            painter.drawRoundedRect(QRectF(left, 0, max(2.0, width - 2), 12), 3, 3)
            left += width
        painter.end()


class RightsPanel(QWidget):
    """The credits of the remix that is on, and the rights of its song.

    Attributes:
        state_asked: the person wants to see and state the song's rights.
    """

    state_asked = Signal()

    def __init__(self, session: Session, theme: Theme) -> None:
        super().__init__()
        self._session = session
        self._theme = theme
        self._inside = QWidget()
        self._column = QVBoxLayout(self._inside)
        self._column.setContentsMargins(18, 14, 18, 18)
        self._column.setSpacing(10)
        scroll = scrolled(self._inside)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)
        session.made_changed.connect(self.refresh)
        session.song_changed.connect(self.refresh)
        session.rights_changed.connect(self.refresh)
        theme.theme_changed.connect(self.refresh)

    def refresh(self) -> None:
        """Show what the session holds now; while nobody looks, nothing is done."""
        if not self.isVisible():
            return
        emptied(self._column)
        song, made = self._session.song, self._session.made
        if song is not None:
            self._show_song()
        if made is None or made.credit is None:
            words = self.tr("Once a remix is rendered, this page says whose sound it is made of.")
            self._column.addWidget(label(words, "soft", wrap=True))
        else:
            from engines.pipeline.crediting import as_stated  # noqa: PLC0415 - late: the window stands first

            credit = as_stated(made.credit, song) if song is not None else made.credit
            self._show_shares(credit)
            for line in credit.disclosure:
                self._column.addWidget(label(line, "figure", wrap=True))
        self._column.addStretch()

    def showEvent(self, event: QShowEvent) -> None:
        """Somebody looks."""
        super().showEvent(event)
        self.refresh()

    def _show_song(self) -> None:
        song = self._session.song
        if song is None:
            return
        self._column.addWidget(label(self.tr("ORIGINAL"), "overline"))
        self._column.addWidget(label(self._session.title, "heading", wrap=True))
        for line in (*file_lines(song.credits), *word_lines(song), stated_words(song.terms)):
            if line:
                self._column.addWidget(label(line, "figure", wrap=True))
        for mode in get_args(Mode):
            self._column.addWidget(label(mode_line(song.terms, mode), "figure", wrap=True))
        rights = button(self.tr("Rights of the song…"), "link")
        rights.clicked.connect(self.state_asked)
        self._column.addWidget(rights, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addWidget(frame("line"))

    def _show_shares(self, credit: Credits) -> None:
        palette = self._theme.palette
        self._column.addWidget(label(self.tr("WHAT SOUNDS"), "overline"))
        order = sorted(credit.contributions, key=lambda one: -one.energy_share)
        shares = tuple((one.energy_share, palette.stem(one.stem or "part")) for one in order)
        self._column.addWidget(Shares(shares, palette.colors.surface))
        self._column.addWidget(self._over_time(credit))
        for one in order:
            self._column.addWidget(self._contribution(one))
        words = self.tr("{} % generated, the rest from the original recording.")
        self._column.addWidget(label(words.format(round(credit.generated_share * 100)), "soft", wrap=True))
        if credit.separator:
            self._column.addWidget(label(self.tr("Stems by {}").format(credit.separator), "faint", wrap=True))

    def _over_time(self, credit: Credits) -> QWidget:
        from engines.export.share_picture import in_words  # noqa: PLC0415 - late: the window stands first

        palette = self._theme.palette
        strip = ShareStrip(
            credit.over_time("recording"),
            credit.over_time("generated"),
            (palette.stem("other"), palette.stem("part")),
        )
        strip.setAccessibleName(self.tr("Original and generated sound, second by second"))
        strip.setAccessibleDescription(in_words(credit))
        strip.setToolTip(in_words(credit))
        return strip

    def _contribution(self, one: Contribution) -> QWidget:
        color = self._theme.palette.stem(one.stem or "part")
        dot = label("")
        dot.setFixedSize(10, 10)
        dot.setStyleSheet(f"background: {color}; border-radius: 5px;")
        name = lane_name(one.stem) if one.stem else lane_name(one.lane.removeprefix("part:").split(":")[0])
        words = Elided(f"{name} · {one.maker}")
        figures = label(f"{clock(one.seconds)} · {one.energy_share * 100:.0f} %", "figure")
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(dot)
        row.addWidget(words, 1)
        row.addWidget(figures)
        if one.source_spans:
            spans = ", ".join(f"{clock(start)}–{clock(stop)}" for start, stop in one.source_spans[:12])
            box.setToolTip(self.tr("From the original: {}").format(spans))
        return box
