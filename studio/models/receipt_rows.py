"""The receipt as a Qt list: one row an edit, checkable, with status and proof as roles."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from studio.session.rows import Row, status_name

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from studio.session.session import Session

ROW_ROLE = Qt.ItemDataRole.UserRole
STATUS_ROLE = Qt.ItemDataRole.UserRole + 1
_AnyIndex = QModelIndex | QPersistentModelIndex


class ReceiptModel(QAbstractListModel):
    """Adapts the session's rows; checking a row switches its edit on or off."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._rows: tuple[Row, ...] = session.rows()
        session.work_changed.connect(self.refresh)
        session.made_changed.connect(self.refresh)

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows as values."""
        return self._rows

    def refresh(self) -> None:
        """Take the session's rows; rows that stay are only told to have changed."""
        fresh = self._session.rows()
        if [row.key for row in fresh] != [row.key for row in self._rows]:
            self.beginResetModel()
            self._rows = fresh
            self.endResetModel()
            return
        old, self._rows = self._rows, fresh
        for index, (before, after) in enumerate(zip(old, fresh, strict=True)):
            if before != after:
                place = self.index(index, 0)
                self.dataChanged.emit(place, place)

    def rowCount(self, parent: _AnyIndex | None = None) -> int:
        """How many rows; a row has none below it."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: _AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's own
        """What a view shows of a row."""
        if not index.isValid() or not 0 <= index.row() < len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.CheckStateRole and row.edit is not None:
            return Qt.CheckState.Checked if row.enabled else Qt.CheckState.Unchecked
        shown = {
            Qt.ItemDataRole.DisplayRole: row.title,
            Qt.ItemDataRole.AccessibleTextRole: row.spoken,
            Qt.ItemDataRole.ToolTipRole: row.text,
            ROW_ROLE: row,
            STATUS_ROLE: status_name(row.status),
        }
        return shown.get(Qt.ItemDataRole(role) if role < ROW_ROLE else role)

    def setData(self, index: _AnyIndex, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Switch an edit on or off."""
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid():
            return False
        row = self._rows[index.row()]
        if row.edit is None:
            return False
        wanted = Qt.CheckState(value) == Qt.CheckState.Checked
        self._session.set_enabled(row.key, enabled=wanted)
        return True

    def flags(self, index: _AnyIndex) -> Qt.ItemFlag:
        """Rows with an edit can be checked."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        plain = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
        has_edit = self._rows[index.row()].edit is not None
        return plain | Qt.ItemFlag.ItemIsUserCheckable if has_edit else plain
