"""The head of a deck: its letter, its name and figures."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from studio.panels.stems import HEAD_WIDTH
from studio.widgets.basics import Elided, label, restyle


class DeckHead(QWidget):
    """Stands to the left of a deck."""

    def __init__(self, letter: str, name: str) -> None:
        super().__init__()
        self.setFixedWidth(HEAD_WIDTH)
        self.mark = label(letter, "side")
        self.mark.setProperty("side", letter)
        self.mark.setFixedSize(30, 30)
        self.mark.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.title = Elided(name, "heading")
        self.figures = Elided("", "figure")
        self.more = Elided("", "faint")
        words = QVBoxLayout()
        words.setSpacing(3)
        words.addStretch()
        for one in (self.title, self.figures, self.more):
            words.addWidget(one)
        words.addStretch()
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 0, 10, 0)
        row.setSpacing(12)
        row.addWidget(self.mark)
        row.addLayout(words, 1)
        self.show_heard(heard=False)

    def show_name(self, name: str) -> None:
        """What stands on this side."""
        if name != self.title.full_text:
            self.title.set_text(name)

    def show_figures(self, figures: str, more: str) -> None:
        """Tempo and key, and what else there is to say."""
        for one, words in ((self.figures, figures), (self.more, more)):
            one.set_text(words)
            one.setVisible(bool(words))

    def show_heard(self, *, heard: bool) -> None:
        """Whether this side is heard."""
        restyle(self.mark, "heard", "true" if heard else "false")
