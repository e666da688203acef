"""One row of the receipt: what was asked, what became of it, the proof, and how to change it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from studio.session.rows import status_name
from studio.widgets.basics import Flow, Switch, label, restyle, tool

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
        self._mark.setFixedSize(18, 22)
        self._status = label("", "status")
        self._title = label("", "heading", wrap=True)
        self._text = label("", "figure", wrap=True)
        self._proof = label("", "faint", wrap=True)
        self._status_box = QWidget()
        self._beside = Flow(self._status_box, spacing=4)
        self._chips: list[QLabel] = []
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
            self._show_where(row.where)
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
        head.addWidget(self._title, 1)
        for button in (self.change, self.remove):
            head.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        head.addSpacing(4)
        head.addWidget(self.switch, 0, Qt.AlignmentFlag.AlignTop)
        self._status.setContentsMargins(0, 3, 6, 3)
        self._beside.addWidget(self._status)
        words = QVBoxLayout()
        words.setSpacing(3)
        words.addLayout(head)
        for part in (self._status_box, self._text, self._proof):
            words.addWidget(part)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 10, 9)
        row.setSpacing(9)
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        self._title.setContentsMargins(0, 3, 0, 0)
        for one in (self._title, self._text, self._proof):
            one.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)

    def _show_where(self, where: tuple[str, ...]) -> None:
        """A chip for each place, beside what became of it."""
        for chip in self._chips:
            self._beside.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = [label(words, "chip") for words in where]
        for chip in self._chips:
            self._beside.addWidget(chip)
