"""The rights of a song: what is known of them, and what the person states."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from engines.model.rights import Basis, Mode, Statement
from studio.panels.owners import Owners
from studio.panels.passport import file_lines, mode_line, mode_words, stated_words, word_lines
from studio.widgets.basics import Elided, button, frame, label, scrolled

if TYPE_CHECKING:
    from engines.model.rights import Terms
    from engines.pipeline.opening import Song

_MODES: Final[tuple[Mode, ...]] = ("sketch", "share", "release")
_WIDER: Final[tuple[Mode, ...]] = ("share", "release")
"""How far a licence may go; a sketch needs none."""
_INDENT: Final = 30


class RightsDialog(QDialog):
    """Shows the passport of a song, and takes what the person states.

    Attributes:
        stated: carries the `Statement`, or None where one is taken back.
        bases: the choice of by what right, by its name.
        terms: how the song is licensed.
        modes: how far that licence goes, by mode.
        owners: who owns the song.
        allows: what follows from all that, by mode.
        keep, forget, cancel: the buttons.
    """

    stated = Signal(object)

    def __init__(self, song: Song, title: str, parent: QWidget | None = None, *, asked: bool = False) -> None:
        super().__init__(parent)
        self._song = song
        self.setWindowTitle(self.tr("Rights of the song"))
        self.resize(720, 760)
        self.bases = self._bases()
        self._group = QButtonGroup(self)
        for made in self.bases.values():
            self._group.addButton(made)
        self.terms = QLineEdit()
        self.terms.setMaxLength(500)
        self.terms.setPlaceholderText(self.tr("By whom and how: “letter of 3 May from Harbour Records”"))
        self.terms.setAccessibleName(self.tr("How it is licensed, and by whom"))
        self.modes = {mode: QCheckBox(mode_words(mode)) for mode in _WIDER}
        self.owners = Owners(song.terms.holders)
        self.allows = {mode: label("", "figure", wrap=True) for mode in _MODES}
        self.keep = button(self.tr("Keep"), "primary")
        self.keep.setDefault(True)
        self.cancel = button(self.tr("Cancel"))
        self.forget = button(self.tr("Take it back"), "link", name=self.tr("Take back what I stated"))
        self.forget.setVisible(song.statement is not None)
        self._fill(song.statement)
        self._build(title, asked=asked)
        self._connect()
        self._refresh()

    def statement(self) -> Statement | None:
        """What is stated now; None while it is not complete."""
        basis = next((name for name, made in self.bases.items() if made.isChecked()), None)
        words = self.terms.text().strip()
        if basis is None or (basis == "licensed" and not words):
            return None
        is_licensed = basis == "licensed"
        return Statement(
            basis=basis,
            terms=words if is_licensed else "",
            modes=self._licensed_modes() if is_licensed else (),
            holders=self.owners.owners(),
        )

    # -- inside

    def _bases(self) -> dict[Basis, QRadioButton]:
        words: dict[Basis, str] = {
            "own": self.tr("It is my own work"),
            "licensed": self.tr("It is licensed to me"),
            "public_domain": self.tr("It is in the public domain"),
            "sketch": self.tr("It is a sketch for myself: remixes leave only as marked previews"),
            "unknown": self.tr("I do not know yet"),
        }
        return {basis: QRadioButton(text) for basis, text in words.items()}

    def _fill(self, statement: Statement | None) -> None:
        for made in (*self.bases.values(), *self.modes.values()):
            made.setAccessibleName(made.text())
        for mode, box in self.modes.items():
            box.setChecked(statement is None or not statement.modes or mode in statement.modes)
        if statement is not None:
            self.bases[statement.basis].setChecked(True)
            self.terms.setText(statement.terms)

    def _licensed_modes(self) -> tuple[Mode, ...]:
        """How far the licence goes; nothing where it goes all the way."""
        wider = tuple(mode for mode, box in self.modes.items() if box.isChecked())
        return () if wider == _WIDER else ("sketch", *wider)

    def _build(self, title: str, *, asked: bool) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 10, 0)
        column.setSpacing(6)
        self._show_passport(column)
        column.addWidget(label(self.tr("WHAT YOU STATE"), "overline"))
        for basis, made in self.bases.items():
            column.addWidget(made)
            if basis == "licensed":
                column.addWidget(self._licence())
        column.addSpacing(8)
        column.addWidget(label(self.tr("WHO OWNS IT"), "overline"))
        column.addWidget(
            label(
                self.tr("For credits and split sheets; leave it empty if you do not know."),
                "faint",
                wrap=True,
            )
        )
        column.addWidget(self.owners)
        column.addSpacing(8)
        column.addWidget(label(self.tr("HOW FAR A REMIX MAY GO"), "overline"))
        for made_label in self.allows.values():
            column.addWidget(made_label)
        column.addStretch()
        scroll = scrolled(inside)
        foot = QHBoxLayout()
        foot.addWidget(self.forget)
        foot.addStretch()
        foot.addWidget(self.cancel)
        foot.addWidget(self.keep)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(24, 22, 24, 20)
        whole.setSpacing(14)
        whole.addWidget(Elided(title, "title"))
        if asked:
            words = self.tr(
                "By what right do you remix this song? Its file does not say; you are asked once."
            )
            whole.addWidget(label(words, "soft", wrap=True))
        whole.addWidget(scroll, 1)
        whole.addLayout(foot)

    def _show_passport(self, column: QVBoxLayout) -> None:
        column.addWidget(label(self.tr("WHAT IS KNOWN OF IT"), "overline"))
        for line in (*file_lines(self._song.credits), *word_lines(self._song)):
            column.addWidget(label(line, "figure", wrap=True))
        said = stated_words(self._song.terms)
        if said:
            column.addWidget(label(said, "figure", wrap=True))
        column.addSpacing(4)
        column.addWidget(frame("line"))
        column.addSpacing(4)

    def _licence(self) -> QWidget:
        """What belongs to a licence, below its choice."""
        self._licence_box = QWidget()
        column = QVBoxLayout(self._licence_box)
        column.setContentsMargins(_INDENT, 0, 0, 4)
        column.setSpacing(4)
        column.addWidget(self.terms)
        row = QHBoxLayout()
        row.addWidget(label(self.tr("It lets remixes go out:"), "soft"))
        for box in self.modes.values():
            row.addWidget(box)
        row.addStretch()
        column.addLayout(row)
        return self._licence_box

    def _connect(self) -> None:
        self._group.buttonToggled.connect(lambda _button, _on: self._refresh())
        self.terms.textChanged.connect(self._refresh)
        for box in self.modes.values():
            box.toggled.connect(self._refresh)
        self.owners.changed.connect(self._refresh)
        self.cancel.clicked.connect(self.reject)
        self.keep.clicked.connect(lambda: self._send(self.statement()))
        self.forget.clicked.connect(lambda: self._send(None))

    def _refresh(self) -> None:
        self._licence_box.setVisible(self.bases["licensed"].isChecked())
        statement = self.statement()
        self.keep.setEnabled(statement is not None)
        terms = self._terms_with(statement or self._song.statement)
        for mode, made in self.allows.items():
            made.setText(mode_line(terms, mode))

    def _terms_with(self, statement: Statement | None) -> Terms:
        """What the song allows under a statement; an opt-out list stands over all of them."""
        from engines.rights import Passport, terms  # noqa: PLC0415 - late: the window stands first

        song = self._song
        if song.terms.origin == "opt-out":
            return song.terms
        return terms(Passport(policy=song.policy, statement=statement, closed=song.closed))

    def _send(self, statement: Statement | None) -> None:
        self.stated.emit(statement)
        self.accept()
