"""Who owns a song: a row for each owner, with the side that is theirs and their share of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QDoubleSpinBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from engines.model.splits import Holder
from studio.widgets.basics import button, label

if TYPE_CHECKING:
    from collections.abc import Iterable

    from engines.model.splits import Side

_MOST: Final = 40
_LONGEST_NAME: Final = 200
_LEAST_SHARE, _WHOLE = 0.01, 100.0


class OwnerRow(QWidget):
    """One owner.

    Attributes:
        changed: something of it is another.
        removed: the person does not want it.
        name, role, side, share, remove: its controls.
    """

    changed = Signal()
    removed = Signal()

    def __init__(self, owner: Holder | None = None) -> None:
        super().__init__()
        self.name = QLineEdit(owner.name if owner is not None else "")
        self.name.setPlaceholderText(self.tr("Name"))
        self.name.setMaxLength(_LONGEST_NAME)
        self.name.setAccessibleName(self.tr("Owner's name"))
        self.role = QLineEdit(owner.role if owner is not None else "")
        self.role.setPlaceholderText(self.tr("Role, such as singer or label"))
        self.role.setMaxLength(_LONGEST_NAME)
        self.role.setAccessibleName(self.tr("Owner's role"))
        self.side = QComboBox()
        self.side.addItem(self.tr("Recording"), "recording")
        self.side.addItem(self.tr("Composition"), "composition")
        self.side.setAccessibleName(self.tr("What is owned"))
        self.share = QDoubleSpinBox()
        self.share.setRange(_LEAST_SHARE, _WHOLE)
        self.share.setSuffix(" %")
        self.share.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.share.setValue(min(_WHOLE, owner.weight) if owner is not None else _WHOLE)
        self.share.setAccessibleName(self.tr("Owner's share"))
        self.remove = button(self.tr("Remove"), "link", name=self.tr("Remove this owner"))
        if owner is not None:
            self.side.setCurrentIndex(self.side.findData(owner.side))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.name, 3)
        row.addWidget(self.role, 3)
        row.addWidget(self.side, 2)
        row.addWidget(self.share, 1)
        row.addWidget(self.remove)
        self.name.textChanged.connect(self.changed)
        self.role.textChanged.connect(self.changed)
        self.side.currentIndexChanged.connect(self.changed)
        self.share.valueChanged.connect(self.changed)
        self.remove.clicked.connect(self.removed)

    def owner(self) -> Holder | None:
        """The owner, or None while there is no name."""
        name, side = self.name.text().strip(), self.side.currentData()
        if not name:
            return None
        return Holder(name=name, role=self.role.text().strip(), side=side, weight=self.share.value())


class Owners(QWidget):
    """All owners of a song.

    Attributes:
        changed: an owner came, went or is another.
        rows: one each.
        add: makes another one.
    """

    changed = Signal()

    def __init__(self, owners: Iterable[Holder]) -> None:
        super().__init__()
        self.rows: list[OwnerRow] = []
        self.add = button(self.tr("Add an owner"), "link")
        self.add.clicked.connect(self._append_empty)
        self._sums = label("", "figure", wrap=True)
        self._column = QVBoxLayout()
        self._column.setSpacing(6)
        foot = QHBoxLayout()
        foot.addWidget(self._sums, 1)
        foot.addWidget(self.add)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(self._column)
        column.addLayout(foot)
        for owner in owners:
            self._append(owner)
        self._refresh()

    def owners(self) -> tuple[Holder, ...]:
        """Those that have a name."""
        found = (row.owner() for row in self.rows)
        return tuple(owner for owner in found if owner is not None)

    def _append_empty(self) -> None:
        self._append(None).name.setFocus()

    def _append(self, owner: Holder | None) -> OwnerRow:
        row = OwnerRow(owner)
        row.changed.connect(self._refresh)
        row.removed.connect(lambda: self._remove(row))
        self.rows.append(row)
        self._column.addWidget(row)
        self._refresh()
        return row

    def _remove(self, row: OwnerRow) -> None:
        self.rows.remove(row)
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()
        self.add.setFocus()
        self._refresh()

    def _refresh(self) -> None:
        self.add.setEnabled(len(self.rows) < _MOST)
        said = [self._said(side) for side in ("recording", "composition")]
        self._sums.setText("\n".join(words for words in said if words))
        self.changed.emit()

    def _said(self, side: Side) -> str:
        """Each owner's part of a side, which is always a whole."""
        mine = [owner for owner in self.owners() if owner.side == side]
        whole = sum(owner.weight for owner in mine)
        names = ", ".join(f"{owner.name} {100 * owner.weight / whole:.4g} %" for owner in mine)
        if not names:
            return ""
        words = self.tr("Recording: {}") if side == "recording" else self.tr("Composition: {}")
        return words.format(names)
