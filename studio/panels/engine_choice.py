"""Who makes a part: Flipside's own rules and sounds, or a trained model that is on this computer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from studio.widgets.basics import label

if TYPE_CHECKING:
    from studio.session.models import Models


class EngineChoice(QWidget):
    """A choice of engines, and one line on the chosen one or on what it would take to have others.

    Attributes:
        choice: the engines; the first is the built-in one.
        words: the line.
    """

    def __init__(self, engine: str | None) -> None:
        super().__init__()
        self._models: Models | None = None
        self._estimates: dict[str, str] = {}
        self.choice = QComboBox()
        self.choice.addItem(self.tr("Flipside's own rules and sounds"), None)
        if engine is not None:
            self.choice.addItem(engine, engine)
            self.choice.setCurrentIndex(1)
        self.words = label("", "faint", wrap=True)
        self.setFocusProxy(self.choice)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.choice)
        column.addWidget(self.words)
        self.choice.currentIndexChanged.connect(lambda _index: self._say())

    @property
    def engine(self) -> str | None:
        """The chosen engine; None for the built-in one."""
        found: str | None = self.choice.currentData()
        return found

    def offer(self, models: Models) -> None:
        """Offer the models that are here, once they were looked up."""
        self._models = models
        models.shelf_changed.connect(self._fill)
        models.estimated.connect(self._weigh)
        models.look()
        models.estimate()

    def _fill(self) -> None:
        shelf = self._models.shelf if self._models is not None else None
        for model in shelf.models if shelf is not None else ():
            if model.purpose != "parts" or not model.installed:
                continue
            at = self.choice.findData(model.id)
            if at < 0:
                self.choice.addItem(model.name, model.id)
            else:
                self.choice.setItemText(at, model.name)
        self._say()

    def _weigh(self, estimates: dict[str, str]) -> None:
        self._estimates = estimates
        self._say()

    def _say(self) -> None:
        """What the chosen model allows and takes, or what it would take to have one."""
        shelf = self._models.shelf if self._models is not None else None
        if shelf is None:
            return
        chosen = next((one for one in shelf.models if one.id == self.engine), None)
        if shelf.lacking:
            words = shelf.lacking
        elif chosen is not None:
            words = f"{chosen.licence}: {chosen.licence_words}. {self._estimates.get(chosen.id, '')}".strip()
        elif self.choice.count() == 1:
            words = self.tr("Models that make parts can be brought in the menu File, Models….")
        else:
            words = ""
        self.words.setText(words)
        self.words.setVisible(bool(words))
        self.choice.setAccessibleDescription(words)
