"""The licences of everything that Flipside is made of, as each installed package tells its own."""

from __future__ import annotations

import re
from dataclasses import dataclass
from importlib import metadata
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QDialog, QHBoxLayout, QHeaderView, QTableWidget, QTableWidgetItem, QVBoxLayout

from studio.widgets.basics import button, label

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QWidget

    from studio.jobs.runner import JobRunner

_PROGRAM: Final = "flipside-studio"
_NAME: Final = re.compile(r"[\w.-]+")
_JOB: Final = "licences"
_LONGEST: Final = 60
"""A longer field holds the licence's whole text, whose name is then looked for elsewhere."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Package:
    """An installed package: its name, its version, and its licence by name.

    Where it says only in which file its licence is, that; "?" where it says nothing.
    """

    name: str
    version: str
    licence: str


def packages(program: str = _PROGRAM) -> tuple[Package, ...]:
    """What a program needs and has, directly or through others, by name."""
    waiting, found = [program], dict[str, Package]()
    while waiting:
        name = _normal(waiting.pop())
        if name in found:
            continue
        try:
            distribution = metadata.distribution(name)
        except metadata.PackageNotFoundError:
            continue
        about = distribution.metadata
        found[name] = Package(name=about["Name"], version=distribution.version, licence=_licence(about))
        waiting += list(_needs(distribution))
    return tuple(found[name] for name in sorted(found))


def _needs(distribution: metadata.Distribution) -> Iterator[str]:
    """The names of what a package requires, without its extras."""
    for requirement in distribution.requires or ():
        named = _NAME.match(requirement)
        if named is not None and "extra ==" not in requirement:
            yield named[0]


def _licence(about: metadata.PackageMetadata) -> str:
    written = (*about.get_all("License-Expression", ()), *about.get_all("License", ()))
    classified = [
        line.rpartition(" :: ")[2]
        for line in about.get_all("Classifier", ())
        if line.startswith("License :: ")
    ]
    short = [text for text in written if text and len(text) <= _LONGEST and "\n" not in text]
    return next(iter([*short, *classified, *about.get_all("License-File", ())]), "?")


def _normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


class LicencesDialog(QDialog):
    """A table of all packages with their licences.

    Attributes:
        table: a row each: name, version, licence.
    """

    def __init__(self, runner: JobRunner, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Licences"))
        self.resize(620, 560)
        self.table = QTableWidget(0, 3)
        self.table.setAccessibleName(self.tr("Licences"))
        self.table.setHorizontalHeaderLabels([self.tr("Package"), self.tr("Version"), self.tr("Licence")])
        self.table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        self.table.setTabKeyNavigation(False)
        self.table.verticalHeader().hide()
        self.table.horizontalHeader().setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        close = button(self.tr("Close"), "primary")
        close.setDefault(True)
        close.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.addStretch()
        foot.addWidget(close)
        words = self.tr("What is installed here for Flipside, and what each package says of its licence.")
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 22, 24, 20)
        column.setSpacing(14)
        column.addWidget(label(self.tr("Licences"), "title"))
        column.addWidget(label(words, "soft", wrap=True))
        column.addWidget(self.table, 1)
        column.addLayout(foot)
        self.finished.connect(lambda _result: runner.cancel_kind(_JOB))
        runner.start(_JOB, self.tr("Reading the licences"), lambda _ctx: packages(), self._fill)

    def _fill(self, found: tuple[Package, ...]) -> None:
        self.table.setRowCount(len(found))
        for row, package in enumerate(found):
            for column, text in enumerate((package.name, package.version, package.licence)):
                self.table.setItem(row, column, QTableWidgetItem(text))
        self.table.resizeColumnToContents(0)
