"""The receipt: what was said, each clause with its proof, questions as buttons, and figures of the whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from studio.models.receipt_rows import ReceiptModel
from studio.panels.receipt_row import ReceiptRow
from studio.panels.said import Said
from studio.session.engine_words import in_words
from studio.session.rows import measurement_words, summary
from studio.widgets.basics import Flow, button, emptied, frame, label, scrolled

if TYPE_CHECKING:
    from engines.model.plan import Question
    from studio.session.rows import Row
    from studio.session.session import Session
    from studio.style.theme import Theme


class ReceiptPanel(QWidget):
    """All rows of the plan that is on.

    Attributes:
        change_asked: the person wants to change an edit by hand; carries its id.
    """

    change_asked = Signal(str)

    def __init__(self, session: Session, theme: Theme) -> None:
        super().__init__()
        self._session = session
        self._theme = theme
        self.model = ReceiptModel(session, self)
        self.rows: dict[str, ReceiptRow] = {}
        self._summary = label("", "figure")
        self._empty = label(
            self.tr("The receipt appears here: every clause of your prompt with what was done and measured."),
            "soft",
            wrap=True,
        )
        self._saids: dict[int, Said] = {}
        self._questions = QVBoxLayout()
        self._list = QVBoxLayout()
        self._overall = label("", "faint", wrap=True)
        self._asked: tuple[Question, ...] = ()
        self._order: tuple[tuple[str, ...], list[str]] = ((), [])
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
        prompts = plan.prompts if plan is not None else ()
        if self._order != (prompts, [row.key for row in rows]):
            self._order = (prompts, [row.key for row in rows])
            self._rebuild(prompts)
        for number, said in self._saids.items():
            said.show_prompt(prompts[number], number, rows)
        for row in rows:
            self.rows[row.key].show_row(row)
        self._show_overall()

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

    def _rebuild(self, prompts: tuple[str, ...]) -> None:
        """The newest prompt first, each with its rows below it; what no words stand for comes last."""
        spare, self.rows = self.rows, {}
        for row in spare.values():
            self._list.removeWidget(row)
        emptied(self._list)
        self._saids = {}
        left = list(self.model.rows)
        for number in reversed(range(len(prompts))):
            mine = [row for row in left if row.prompt == number and row.end > row.start]
            self._saids[number] = Said(self._theme)
            self._list.addWidget(self._saids[number])
            self._add_rows(mine, spare)
            left = [row for row in left if row not in mine]
        if left and prompts:
            self._list.addWidget(label(self.tr("BY HAND AND BY RULE"), "overline"))
        self._add_rows(left, spare)
        for unused in spare.values():
            unused.hide()
            unused.deleteLater()

    def _add_rows(self, rows: list[Row], spare: dict[str, ReceiptRow]) -> None:
        """Rows of the list; those that are there already are moved, not made anew."""
        for row in rows:
            made = spare.pop(row.key, None) or self._made_row(row)
            self.rows[row.key] = made
            self._list.addWidget(made)

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
                chip = button(("✓ " if chosen else "") + option.label, "chip", name=option.label)
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
