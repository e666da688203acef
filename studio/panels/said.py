"""A prompt as it was understood: each stretch of words is underlined by what became of it."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from studio.panels.receipt_row import STATUS_TOKENS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from studio.session.rows import Row
    from studio.style.theme import Theme


class Said(QLabel):
    """One prompt of the plan. The rows below say the same in words, so nothing is told by colour alone."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setWordWrap(True)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)

    def show_prompt(self, prompt: str, number: int, rows: Iterable[Row]) -> None:
        """Show prompt number `number` of a plan."""
        self.setAccessibleName(prompt)
        spans = sorted(
            {
                (row.start, row.end): row.status
                for row in rows
                if row.prompt == number and row.end > row.start
            }.items()
        )
        colors, at, parts = self._theme.palette.colors, 0, []
        for (start, end), status in spans:
            if start < at or end > len(prompt):
                continue
            parts.append(escape(prompt[at:start]))
            color = getattr(colors, STATUS_TOKENS[status])
            line = "line-through" if status in {"ignored", "off"} else "underline"
            words = escape(prompt[start:end])
            parts.append(f'<span style="color:{color}; text-decoration:{line};">{words}</span>')
            at = end
        parts.append(escape(prompt[at:]))
        self.setText(f'<span style="font-size:14px; font-weight:500;">“{"".join(parts)}”</span>')
