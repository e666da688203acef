"""The models: what each is for, what it weighs and allows; bringing one, removing one, and their folder."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)

from engines.storage.devices import DEVICES
from studio.widgets.basics import Elided, button, emptied, label, scrolled

if TYPE_CHECKING:
    from engines.model.catalogue import KnownModel
    from studio.jobs.runner import JobRunner
    from studio.session.models import Models, Shelf

_GIGABYTE: Final = 1000


class ModelRow(QFrame):
    """One model.

    Attributes:
        install, by_hand, remove, stop: its buttons; only those that do something now are seen.
        words: how bringing it goes, or why it did not.
    """

    def __init__(self, model: KnownModel, models: Models) -> None:
        super().__init__()
        self._model = model
        self._models = models
        self.setProperty("role", "row")
        name = model.name
        self.install = button(self.tr("Install"), name=self.tr("Install {}").format(name))
        self.by_hand = button(self.tr("From a file…"), "link", name=self.tr("{} from a file").format(name))
        self.remove = button(self.tr("Remove"), name=self.tr("Remove {}").format(name))
        self.stop = button(self.tr("Stop"), name=self.tr("Stop: {}").format(name))
        self.words = label("", "soft", wrap=True)
        self.bar = QProgressBar()
        self.bar.setRange(0, 1000)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(name)
        self.install.clicked.connect(lambda: models.install(model))
        self.by_hand.clicked.connect(self._choose)
        self.remove.clicked.connect(lambda: models.remove(model))
        self.stop.clicked.connect(lambda: models.stop(model))
        top = QHBoxLayout()
        top.addWidget(label(name, "heading"))
        top.addWidget(label(self._state(), "chip"), 0, Qt.AlignmentFlag.AlignVCenter)
        top.addStretch()
        for made in (self.by_hand, self.install, self.remove, self.stop):
            top.addWidget(made)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 12, 12)
        column.setSpacing(5)
        column.addLayout(top)
        column.addWidget(label(model.task[:1].upper() + model.task[1:], "soft", wrap=True))
        allows = f"{model.licence}: {model.licence_words}."
        column.addWidget(label(allows, "figure", wrap=True))
        if model.source:
            column.addWidget(Elided(model.source, "faint"))
        column.addWidget(self.bar)
        column.addWidget(self.words)
        self.words.hide()
        self.refresh()

    def refresh(self) -> None:
        """Show how its job stands."""
        model, job = self._model, self._models.running(self._model)
        self.install.setVisible(job is None and not model.installed and model.downloadable)
        self.by_hand.setVisible(job is None and not model.installed)
        self.remove.setVisible(job is None and model.installed)
        self.stop.setVisible(job is not None and job.state == "running")
        self.bar.setVisible(job is not None)
        if job is not None:
            self.bar.setValue(round(job.fraction * 1000))
            self.say(job.what)

    def say(self, words: str) -> None:
        """Show a sentence below the model."""
        self.words.setText(words)
        self.words.setVisible(bool(words))

    def _state(self) -> str:
        size = megabytes(self._model.megabytes) if self._model.megabytes else self.tr("size not known yet")
        return self.tr("here, {}").format(size) if self._model.installed else size

    def _choose(self) -> None:
        """A model that makes parts is a folder, one that splits songs a file."""
        dialog = QFileDialog(self, self.tr("Where is {}?").format(self._model.name))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        parts = self._model.purpose == "parts"
        dialog.setFileMode(QFileDialog.FileMode.Directory if parts else QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda path: self._models.install(self._model, Path(path)))
        dialog.open()


class ModelsDialog(QDialog):
    """All models.

    Attributes:
        rows: by the model's id; empty until they were looked up.
        device: what models run on.
    """

    def __init__(self, models: Models, runner: JobRunner, parent: QWidget) -> None:
        super().__init__(parent)
        self._models = models
        self.rows: dict[str, ModelRow] = {}
        self.setWindowTitle(self.tr("Models"))
        self.resize(720, 680)
        self._where = label(self.tr("Looking…"), "soft", wrap=True)
        self.folder = button(self.tr("Another folder…"), "link")
        self.folder.clicked.connect(self._choose_folder)
        self.device = QComboBox()
        self.done_button = button(self.tr("Done"), "primary")
        self.done_button.setDefault(True)
        self.done_button.clicked.connect(self.accept)
        inside = QWidget()
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, 0, 8, 0)
        self._column.setSpacing(8)
        scroll = scrolled(inside)
        foot = QHBoxLayout()
        foot.addWidget(self._where, 1)
        foot.addWidget(self.folder)
        foot.addWidget(self.done_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 22, 24, 20)
        column.setSpacing(14)
        column.addWidget(label(self.tr("Models"), "title"))
        column.addWidget(
            label(
                self.tr(
                    "Everything works without them. They are fetched only when you say so, and nothing needs "
                    "the network afterwards."
                ),
                "soft",
                wrap=True,
            )
        )
        column.addWidget(scroll, 1)
        column.addLayout(self._device_row())
        column.addLayout(foot)
        models.shelf_changed.connect(self._fill)
        models.failed.connect(self._failed)
        runner.jobs_changed.connect(self._refresh)
        self._fill()
        models.look()

    def _device_row(self) -> QHBoxLayout:
        self.device.addItem(self.tr("The best device that is here"), "")
        for name, words in DEVICES.items():
            self.device.addItem(f"{words[:1].upper()}{words[1:]}", name)
        run_on = self.tr("Models run on")
        self.device.setAccessibleName(run_on)
        self.device.activated.connect(lambda _index: self._models.choose_device(self.device.currentData()))
        row = QHBoxLayout()
        row.addWidget(label(run_on, "soft"))
        row.addWidget(self.device)
        row.addStretch()
        return row

    def _fill(self) -> None:
        shelf = self._models.shelf
        if shelf is None:
            return
        emptied(self._column)
        self.rows = {}
        self._add(shelf, "stems", self.tr("Split a song into stems"))
        self._add(shelf, "parts", self.tr("Make a part"))
        self.device.setCurrentIndex(max(0, self.device.findData(shelf.device)))
        words = self.tr("{used} used, {free} free in {folder}")
        self._where.setText(
            words.format(
                used=megabytes(shelf.used_mb), free=megabytes(shelf.free_mb), folder=_at_home(shelf.folder)
            )
        )

    def _add(self, shelf: Shelf, purpose: str, head: str) -> None:
        self._column.addWidget(label(head, "overline"))
        if purpose == "parts" and shelf.lacking:
            self._column.addWidget(label(shelf.lacking, "soft", wrap=True))
        for model in shelf.models:
            if model.purpose == purpose:
                self.rows[model.id] = ModelRow(model, self._models)
                self._column.addWidget(self.rows[model.id])

    def _refresh(self) -> None:
        for row in self.rows.values():
            row.refresh()

    def _failed(self, model_id: str, words: str) -> None:
        if model_id in self.rows:
            self.rows[model_id].say(words)

    def _choose_folder(self) -> None:
        dialog = QFileDialog(self, self.tr("Where shall models be?"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(lambda path: self._models.choose_folder(Path(path)))
        dialog.open()


def _at_home(folder: Path) -> str:
    """A folder as people read it: from their home on."""
    home = Path.home()
    return str(Path("~") / folder.relative_to(home)) if folder.is_relative_to(home) else str(folder)


def megabytes(count: int) -> str:
    """A size as people read it."""
    return f"{count / _GIGABYTE:.1f} GB" if count >= _GIGABYTE else f"{count} MB"
