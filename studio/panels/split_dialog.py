"""The split sheet of a remix: a proposal that can be changed, and always adds up to 100 percent."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDoubleSpinBox,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from engines.model.splits import SIDES
from studio.widgets.basics import Elided, button, label, scrolled

if TYPE_CHECKING:
    from engines.model.splits import Claim, SplitSheet

_LONGEST_NAME: Final = 200
_FILTERS: Final = ("PDF (*.pdf)", "CSV (*.csv)", "JSON (*.json)")


class SplitDialog(QDialog):
    """Shows who would share in a remix, and takes other names and shares.

    Attributes:
        write_asked: the person chose a file; carries the sheet and its path.
        sheet: as it stands.
        names, shares: a control for each claim.
        save: the button that asks for a file.
    """

    write_asked = Signal(object, object)

    def __init__(self, sheet: SplitSheet, folder: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sheet = sheet
        self._folder = folder
        self.setWindowTitle(self.tr("Split sheet"))
        self.resize(640, 520)
        self.names = [self._name(index, claim) for index, claim in enumerate(sheet.claims)]
        self.shares = [self._share(index, claim) for index, claim in enumerate(sheet.claims)]
        self.save = button(self.tr("Save as…"), "primary")
        self.save.clicked.connect(self._ask)
        self._build()
        self._show()

    # -- inside

    def _name(self, index: int, claim: Claim) -> QLineEdit:
        made = QLineEdit(claim.name)
        made.setMaxLength(_LONGEST_NAME)
        made.setAccessibleName(self.tr("Name"))
        made.textChanged.connect(lambda text: self._rename(index, text))
        return made

    def _share(self, index: int, claim: Claim) -> QDoubleSpinBox:
        made = QDoubleSpinBox()
        made.setRange(0.0, 100.0)
        made.setSuffix(" %")
        made.setAlignment(Qt.AlignmentFlag.AlignRight)
        made.setKeyboardTracking(False)
        made.setAccessibleName(self.tr("Share of {}").format(claim.name))
        made.setEnabled(len(self.sheet.of(claim.side)) > 1)
        made.valueChanged.connect(lambda value: self._change(index, value))
        return made

    def _build(self) -> None:
        inside = QWidget()
        grid = QGridLayout(inside)
        grid.setContentsMargins(0, 0, 10, 0)
        grid.setHorizontalSpacing(10)
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(1, 2)
        heads = {"recording": self.tr("RECORDING"), "composition": self.tr("COMPOSITION")}
        for side in SIDES:
            grid.addWidget(label(heads[side], "overline"), grid.rowCount(), 0, 1, 3)
            for index, claim in enumerate(self.sheet.claims):
                if claim.side == side:
                    row = grid.rowCount()
                    grid.addWidget(self.names[index], row, 0)
                    grid.addWidget(Elided(claim.role or claim.because, "soft"), row, 1)
                    grid.addWidget(self.shares[index], row, 2)
        grid.setRowStretch(grid.rowCount(), 1)
        scroll = scrolled(inside)
        close = button(self.tr("Close"))
        close.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.addStretch()
        foot.addWidget(close)
        foot.addWidget(self.save)
        words = self.tr(
            "A proposal from what was measured, and no law: each side adds up to 100 %, and it binds nobody "
            "until all who are named have signed it."
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 22, 24, 20)
        column.setSpacing(14)
        column.addWidget(Elided(self.sheet.title, "title"))
        column.addWidget(label(words, "soft", wrap=True))
        column.addWidget(scroll, 1)
        column.addLayout(foot)

    def _rename(self, index: int, text: str) -> None:
        claims = list(self.sheet.claims)
        claims[index] = replace(claims[index], name=text.strip() or claims[index].name)
        self.sheet = replace(self.sheet, claims=tuple(claims))
        self.save.setEnabled(all(made.text().strip() for made in self.names))

    def _change(self, index: int, value: float) -> None:
        from engines.rights.splits import rebalanced  # noqa: PLC0415 - late: the window stands first

        self.sheet = rebalanced(self.sheet, index, Decimal(f"{value:.2f}"))
        self._show()

    def _show(self) -> None:
        for made, claim in zip(self.shares, self.sheet.claims, strict=True):
            with QSignalBlocker(made):
                made.setValue(float(claim.share))

    def _ask(self) -> None:
        dialog = QFileDialog(self, self.tr("Save the split sheet"), self._folder)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters(list(_FILTERS))
        dialog.setDefaultSuffix("pdf")
        dialog.fileSelected.connect(lambda path: self.write_asked.emit(self.sheet, Path(path)))
        dialog.open()
