"""One row of the receipt: what was asked, what became of it, the proof, and how to change it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from studio.session.rows import status_name
from studio.widgets.basics import Flow, Switch, emptied, label, restyle, tool

if TYPE_CHECKING:
    from studio.session.rows import Row
    from studio.style.theme import Theme

STATUS_TOKENS = {
    "waiting": "text_faint",
    "done": "ok",
    "assumed": "warn",
    "impossible": "bad",
    "ignored": "text_faint",
    "unproved": "side_a",
    "off": "text_faint",
}


class ReceiptRow(QFrame):
    """Shows one row and hands on what is done to it.

    Attributes:
        switched: the switch was pressed; carries the edit's id and the wanted state.
        change_asked: the person wants to change the edit; carries its id.
        remove_asked: the person wants it gone; carries its id.
    """

    switched = Signal(str, bool)
    change_asked = Signal(str)
    remove_asked = Signal(str)

    def __init__(self, row: Row, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "row")
        self._theme = theme
        self._row = row
        self._shown: Row | None = None
        self._where: tuple[str, ...] = ()
        self._mark = QLabel()
        self._mark.setFixedSize(18, 18)
        self._status = label("", "status")
        self._title = label("", "heading", wrap=True)
        self._text = label("", "figure", wrap=True)
        self._proof = label("", "faint", wrap=True)
        self._chips_box = QWidget()
        self._chips = Flow(self._chips_box, spacing=4)
        self.switch = Switch(theme.palette)
        self.change = tool(self.tr("Change"), "small", size=16)
        self.remove = tool(self.tr("Remove"), "small", size=16)
        self._build()
        self.switch.clicked.connect(lambda on: self.switched.emit(self._row.key, on))
        self.change.clicked.connect(lambda: self.change_asked.emit(self._row.key))
        self.remove.clicked.connect(lambda: self.remove_asked.emit(self._row.key))
        self.show_row(row)

    @property
    def row(self) -> Row:
        """What it shows."""
        return self._row

    def show_row(self, row: Row) -> None:
        """Show a row."""
        # A click has toggled it, even where the row stays as it was.
        self.switch.setChecked(row.enabled)
        if self._shown == row:
            return
        self._row = self._shown = row
        self._title.setText(row.title)
        self._text.setText(row.text)
        self._text.setVisible(bool(row.text))
        self._proof.setText("\n".join(row.proof))
        self._proof.setVisible(bool(row.proof))
        if row.where != self._where:
            self._where = row.where
            emptied(self._chips)
            for where in row.where:
                self._chips.addWidget(label(where, "chip"))
        self._chips_box.setVisible(bool(row.where))
        self.switch.setAccessibleName(self.tr("Edit on: {}").format(row.title))
        self.change.setAccessibleName(self.tr("Change: {}").format(row.title))
        self.remove.setAccessibleName(self.tr("Remove: {}").format(row.title))
        for one in (self.switch, self.change, self.remove):
            one.setVisible(row.edit is not None)
        restyle(self, "off", "true" if row.status in {"off", "ignored"} else "false")
        self.setAccessibleName(row.spoken)
        self.draw()

    def draw(self) -> None:
        """Take the theme's colours."""
        theme, row = self._theme, self._row
        color = getattr(theme.palette.colors, STATUS_TOKENS[row.status])
        scale = self.devicePixelRatioF()
        self._mark.setPixmap(theme.pixmap(row.status, color, size=18, scale=scale))
        self._status.setText(status_name(row.status))
        restyle(self._status, "status", row.status)
        self.switch.set_palette(theme.palette)
        self.change.setIcon(theme.icon("edit", size=16))
        self.remove.setIcon(theme.icon("close", size=16))

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(6)
        head.addWidget(self._mark)
        head.addWidget(self._status)
        head.addStretch()
        head.addWidget(self.change)
        head.addWidget(self.remove)
        head.addSpacing(4)
        head.addWidget(self.switch)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 10, 10)
        column.setSpacing(5)
        column.addLayout(head)
        column.addWidget(self._title)
        column.addWidget(self._chips_box)
        column.addWidget(self._text)
        column.addWidget(self._proof)
        for one in (self._title, self._text, self._proof):
            one.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
