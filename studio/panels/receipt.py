"""The receipt: what was said, each clause with its proof, questions as buttons, and figures of the whole."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeAlias

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from studio.models.receipt_rows import ReceiptModel
from studio.panels.receipt_row import ReceiptRow
from studio.panels.said import Said
from studio.session.engine_words import in_words, reading_words
from studio.session.rows import measurement_words, summary
from studio.widgets.basics import Flow, button, emptied, frame, label, scrolled

if TYPE_CHECKING:
    from engines.model.plan import Question
    from studio.session.rows import Row
    from studio.session.session import Session
    from studio.style.theme import Theme
    from studio.widgets.turns import Turns


_Place: TypeAlias = int | str
"""What stands in the list: a prompt by its number, a row by its key, or the heading of the others."""
_BY_HAND: Final = ""


class ReceiptPanel(QWidget):
    """All rows of the plan that is on.

    Attributes:
        change_asked: the person wants to change an edit by hand; carries its id.
    """

    change_asked = Signal(str)

    def __init__(self, session: Session, theme: Theme, turns: Turns) -> None:
        super().__init__()
        self._session = session
        self._theme = theme
        self._turns = turns
        self.model = ReceiptModel(session, self)
        self._summary = label("", "figure")
        self._empty = label(
            self.tr("The receipt appears here: every clause of your prompt with what was done and measured."),
            "soft",
            wrap=True,
        )
        self._by_hand = label(self.tr("BY HAND AND BY RULE"), "overline")
        self._order: list[_Place] = []
        self._there: dict[_Place, QWidget] = {}
        self._questions = QVBoxLayout()
        self._list = QVBoxLayout()
        self._overall = label("", "faint", wrap=True)
        self._asked: tuple[Question, ...] = ()
        self._build()
        # The model hears these two before.
        session.work_changed.connect(self.refresh)
        session.made_changed.connect(self.refresh)
        theme.theme_changed.connect(self._draw)
        self.refresh()

    def refresh(self) -> None:
        """Show what the session holds now."""
        rows, plan = self.model.rows, self._session.plan
        self._summary.setText(summary(rows))
        self._summary.setVisible(bool(rows))
        self._empty.setVisible(plan is None)
        self._show_questions()
        self._arrange(_places(rows, len(plan.prompts) if plan is not None else 0))
        for place in self._there:
            self._fill(place)
        self._show_overall()

    @property
    def rows(self) -> dict[str, ReceiptRow]:
        """The rows that are shown, by their keys."""
        return {row.row.key: row for row in self._there.values() if isinstance(row, ReceiptRow)}

    def _build(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(18, 12, 12, 18)
        column.setSpacing(8)
        column.addWidget(self._empty)
        column.addWidget(self._summary)
        column.addLayout(self._questions)
        self._list.setSpacing(8)
        column.addLayout(self._list)
        column.addWidget(self._overall)
        column.addStretch()
        scroll = scrolled(inside)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)

    def _arrange(self, order: list[_Place]) -> None:
        """Put what is there in its order, and have what is missing made, one in a turn of the loop."""
        if order == self._order:
            return
        self._order = order
        for place in self._there.keys() - set(order):
            gone = self._there.pop(place)
            self._list.removeWidget(gone)
            gone.hide()
            if gone is not self._by_hand:
                gone.deleteLater()
        there = [self._there[place] for place in order if place in self._there]
        for index, one in enumerate(there):
            if self._list.indexOf(one) != index:
                self._list.insertWidget(index, one)
        self._turns.ask(self._grow)

    def _grow(self) -> None:
        index = next((index for index, place in enumerate(self._order) if place not in self._there), None)
        if index is None:
            return
        place = self._order[index]
        made = self._there[place] = self._made(place)
        self._fill(place)
        self._list.insertWidget(index, made)
        made.show()
        self._turns.ask(self._grow)

    def _made(self, place: _Place) -> QWidget:
        if place == _BY_HAND:
            return self._by_hand
        if isinstance(place, int):
            return Said(self._theme)
        return self._made_row(next(row for row in self.model.rows if row.key == place))

    def _fill(self, place: _Place) -> None:
        """Have a place show what the session holds now."""
        shown, plan = self._there[place], self._session.plan
        if isinstance(shown, Said) and isinstance(place, int) and plan is not None:
            shown.show_prompt(plan.prompts[place], place, self.model.rows)
        elif isinstance(shown, ReceiptRow):
            shown.show_row(next(row for row in self.model.rows if row.key == place))

    def _made_row(self, row: Row) -> ReceiptRow:
        made = ReceiptRow(row, self._theme)
        made.switched.connect(self._switch)
        made.change_asked.connect(self.change_asked)
        made.remove_asked.connect(self._session.remove_edit)
        return made

    def _switch(self, edit_id: str, on: bool) -> None:  # noqa: FBT001 - a signal's payload
        self._session.set_enabled(edit_id, enabled=on)

    def _show_questions(self) -> None:
        plan = self._session.plan
        asked = plan.questions if plan is not None else ()
        if asked == self._asked:
            return
        self._asked = asked
        emptied(self._questions)
        for number, question in enumerate(asked):
            if len(question.options) < 2:
                continue
            card = frame("question")
            column = QVBoxLayout(card)
            column.setContentsMargins(12, 10, 12, 12)
            column.setSpacing(8)
            column.addWidget(
                label(self.tr("What does “{}” mean?").format(question.text), "heading", wrap=True)
            )
            box = QWidget()
            options = Flow(box)
            for index, option in enumerate(question.options):
                chosen = index == question.chosen
                words = reading_words(option.label)
                chip = button(("✓ " if chosen else "") + words, "chip", name=words)
                chip.setCheckable(True)
                chip.setChecked(chosen)
                chip.clicked.connect(
                    lambda _on=False, number=number, index=index: self._session.answer(number, index)
                )
                options.addWidget(chip)
            column.addWidget(box)
            self._questions.addWidget(card)

    def _show_overall(self) -> None:
        made, plan = self._session.made, self._session.plan
        lines = list(plan.warnings) if plan is not None else []
        if made is not None:
            lines += [line for line in made.remix.arrangement.warnings if line not in lines]
        if made is not None and made.receipt is not None:
            lines += [line for line in made.receipt.warnings if line not in lines]
            lines += [measurement_words(found) for found in made.receipt.overall]
        self._overall.setText("\n".join(in_words(line) for line in lines))
        self._overall.setVisible(bool(lines))

    def _draw(self) -> None:
        for row in self.rows.values():
            row.draw()
        self.refresh()


def _places(rows: tuple[Row, ...], prompts: int) -> list[_Place]:
    """The newest prompt first, each with its rows below it; what no words stand for comes last."""
    order: list[_Place] = []
    for number in reversed(range(prompts)):
        order += [number, *(row.key for row in rows if row.prompt == number and row.end > row.start)]
    left = [row.key for row in rows if row.key not in order]
    return [*order, _BY_HAND, *left] if left and prompts else [*order, *left]
