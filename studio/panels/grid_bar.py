"""The bar over the timeline while the grid is corrected: one button for each correction."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from studio.style.translating import QT_TRANSLATE_NOOP
from studio.widgets.basics import button, frame, label

if TYPE_CHECKING:
    from PySide6.QtWidgets import QPushButton

    from studio.actions.registry import Registry
    from studio.style.theme import Theme

_GROUPS: Final = (
    (
        ("tap", QT_TRANSLATE_NOOP("GridBar", "Tap")),
        ("half", "÷ 2"),
        ("double", "× 2"),
        ("nudge_back", QT_TRANSLATE_NOOP("GridBar", "← 10 ms")),
        ("nudge_on", QT_TRANSLATE_NOOP("GridBar", "10 ms →")),
    ),
    (
        ("bar_one", QT_TRANSLATE_NOOP("GridBar", "Bar 1")),
        ("downbeat", QT_TRANSLATE_NOOP("GridBar", "Downbeat")),
        ("meter", QT_TRANSLATE_NOOP("GridBar", "Meter…")),
    ),
    (
        ("rename_section", QT_TRANSLATE_NOOP("GridBar", "Name…")),
        ("split_section", QT_TRANSLATE_NOOP("GridBar", "Split")),
        ("merge_sections", QT_TRANSLATE_NOOP("GridBar", "Merge")),
    ),
    (
        ("key", QT_TRANSLATE_NOOP("GridBar", "Key…")),
        ("chord", QT_TRANSLATE_NOOP("GridBar", "Chord…")),
    ),
)


class GridBar(QFrame):
    """Everything here acts at the playhead, on the original."""

    def __init__(self, actions: Registry, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setProperty("role", "gridbar")
        self.buttons: dict[str, QPushButton] = {}
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(label(self.tr("GRID"), "overline"))
        row.addSpacing(6)
        for index, group in enumerate(_GROUPS):
            if index:
                row.addSpacing(2)
                row.addWidget(frame("vline"))
                row.addSpacing(2)
            for name, words in group:
                row.addWidget(self._button(actions, name, QCoreApplication.translate("GridBar", words)))
        row.addStretch()
        self.done = button(self.tr("Done"), "chip", name=self.tr("Stop correcting the grid"))
        self.done.clicked.connect(actions["grid"].trigger)
        row.addWidget(self.done)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 8, 10, 8)
        column.setSpacing(6)
        column.addLayout(row)
        hint = self.tr(
            "Each acts at the playhead. Bar lines and section lines of the original can be dragged."
        )
        column.addWidget(label(hint, "faint"))

    def _button(self, actions: Registry, name: str, words: str) -> QPushButton:
        action = actions[name]
        made = button(words, "chip", name=action.text())
        keys = action.shortcut().toString()
        made.setToolTip(f"{action.text()} ({keys})" if keys else action.text())
        made.clicked.connect(action.trigger)
        self.buttons[name] = made
        return made
