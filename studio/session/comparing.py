"""What the remix is compared with: the original, or another take."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from studio.session.made import Made
    from studio.session.work import Work


class Comparing(QObject):
    """The take on side A; where none was chosen, the original stands there.

    Attributes:
        take_chosen: another take, or none, is to be compared with.
        made_changed: what is heard on side A is another sound; None stands for the original.
    """

    take_chosen = Signal()
    made_changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._take = ""
        self._on = ""
        self._made: Made | None = None

    @property
    def take(self) -> str:
        """The id of the take; empty for the original."""
        return self._take

    @property
    def made(self) -> Made | None:
        """What was made of it; None for the original, and until it is there."""
        return self._made

    def choose(self, take_id: str) -> None:
        """Compare with a take from now on; empty for the original."""
        if take_id == self._take:
            return
        self._take = take_id
        if not take_id:
            self.set_made(None)
        self.take_chosen.emit()

    def follow(self, work: Work) -> None:
        """The work changed: who goes to the take that was compared with compares with the one left behind."""
        ids = {take.id for take in work.takes}
        if self._take and (self._take == work.take or self._take not in ids):
            left = self._on if self._on in ids and self._on != work.take else ""
            self.choose(left)
        self._on = work.take

    def set_made(self, made: Made | None) -> None:
        """What was made of the take."""
        if made is not self._made:
            self._made = made
            self.made_changed.emit()
