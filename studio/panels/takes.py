"""Takes: earlier remixes side by side, to go back to, to name and to star."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QScrollArea, QVBoxLayout, QWidget

from studio.widgets.basics import Elided, frame, label, restyle, tool

if TYPE_CHECKING:
    from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent

    from studio.session.session import Session
    from studio.session.takes import Take
    from studio.style.theme import Theme
    from studio.widgets.turns import Turns

_WIDTH, _HEIGHT = 248, 62


class TakeCard(QFrame):
    """One take.

    Attributes:
        chosen: it was clicked or Enter was pressed on it; carries its id.
        starred: its star was pressed; carries its id.
        menu_asked: its menu is wanted; carries its id.
    """

    chosen = Signal(str)
    starred = Signal(str)
    menu_asked = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._id = ""
        self.setProperty("role", "take")
        self.setFixedSize(_WIDTH, _HEIGHT)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._name = Elided("", "heading")
        self._summary = Elided("", "faint")
        self.star = tool(self.tr("Star"), "small", size=16)
        self.star.clicked.connect(lambda: self.starred.emit(self._id))
        top = QHBoxLayout()
        top.setSpacing(4)
        top.addWidget(self._name, 1)
        top.addWidget(self.star)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 6, 6, 8)
        column.setSpacing(2)
        column.addLayout(top)
        column.addWidget(self._summary)

    def show_take(self, take: Take, number: int, *, on: bool, compared: bool) -> None:
        """Show a take."""
        self._id = take.id
        self._name.set_text(f"{number}  {take.name}")
        summary = take.summary or self.tr("%n edit(s)", "", len(take.plan.active))
        self._summary.set_text(self.tr("A, compared · {}").format(summary) if compared else summary)
        restyle(self, "on", "true" if on else "false")
        restyle(self, "compared", "true" if compared else "false")
        token = "warn" if take.starred else "text_faint"
        self.star.setIcon(self._theme.icon("star-filled" if take.starred else "star", token, size=16))
        self.star.setAccessibleName(
            (self.tr("Unstar {}") if take.starred else self.tr("Star {}")).format(take.name)
        )
        now = self.tr("now on") if on else self.tr("press Enter to go back to it")
        self.setAccessibleName(self.tr("Take {}: {}").format(number, take.name))
        self.setAccessibleDescription(f"{self._summary.full_text}; {now}")

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click chooses it."""
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.chosen.emit(self._id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """So do Enter and Space."""
        if event.key() in {Qt.Key.Key_Enter, Qt.Key.Key_Return, Qt.Key.Key_Space}:
            self.chosen.emit(self._id)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Its menu."""
        self.menu_asked.emit(self._id)
        event.accept()


class TakesPanel(QWidget):
    """All takes of the song, oldest first.

    Attributes:
        rename_asked: the person wants to name a take; carries its id.
    """

    rename_asked = Signal(str)

    def __init__(self, session: Session, theme: Theme, turns: Turns) -> None:
        super().__init__()
        self._session = session
        self._theme = theme
        self._turns = turns
        self.cards: list[TakeCard] = []
        self._row = QHBoxLayout()
        self._build()
        session.work_changed.connect(self.refresh)
        # What became of a take stands in its summary.
        session.made_changed.connect(self.refresh)
        session.song_changed.connect(self.refresh)
        session.comparing.take_chosen.connect(self.refresh)
        theme.theme_changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show what the session holds now."""
        work = self._session.work
        self.setVisible(bool(work.takes))
        while len(self.cards) > len(work.takes):
            card = self.cards.pop()
            card.hide()
            self._row.removeWidget(card)
            card.deleteLater()
        for number, (card, take) in enumerate(zip(self.cards, work.takes, strict=False), start=1):
            compared = take.id == self._session.comparing.take
            card.show_take(take, number, on=take.id == work.take, compared=compared)
            if take.id == work.take:
                self._scroll.ensureWidgetVisible(card)
        if len(self.cards) < len(work.takes):
            self._turns.ask(self._grow)

    def _grow(self) -> None:
        """One card more, and more in the turns that follow."""
        if len(self.cards) < len(self._session.work.takes):
            self._add_card()
            self.refresh()

    def _add_card(self) -> None:
        card = TakeCard(self._theme)
        card.chosen.connect(self._session.go_to_take)
        card.starred.connect(self._session.star_take)
        card.menu_asked.connect(self._menu)
        card.installEventFilter(self)
        self.cards.append(card)
        self._row.insertWidget(len(self.cards) - 1, card)

    def _menu(self, take_id: str) -> None:
        menu, comparing = QMenu(self), self._session.comparing
        menu.addAction(self.tr("Go to this take"), lambda: self._session.go_to_take(take_id))
        if comparing.take:
            menu.addAction(self.tr("Compare with the original"), lambda: comparing.choose(""))
        if take_id not in {comparing.take, self._session.work.take}:
            menu.addAction(self.tr("Compare with this take"), lambda: comparing.choose(take_id))
        menu.addAction(self.tr("Rename…"), lambda: self.rename_asked.emit(take_id))
        menu.addAction(self.tr("Remove"), lambda: self._session.remove_take(take_id))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.cursor().pos())

    def _build(self) -> None:
        inside = QWidget()
        inside.setLayout(self._row)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(8)
        self._row.addStretch()
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setFixedHeight(_HEIGHT)
        self._scroll.setWidget(inside)
        head = QVBoxLayout()
        head.addWidget(label(self.tr("TAKES"), "overline"))
        head.addStretch()
        body = QHBoxLayout()
        body.setContentsMargins(14, 10, 14, 10)
        body.setSpacing(12)
        body.addLayout(head)
        body.addWidget(self._scroll, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(frame("line"))
        column.addLayout(body)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A card that gets the focus is scrolled into sight."""
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, TakeCard):
            self._scroll.ensureWidgetVisible(watched)
        return super().eventFilter(watched, event)
