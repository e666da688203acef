"""How far a job is."""

from __future__ import annotations

from PySide6.QtWidgets import QProgressBar

_STEPS = 1000


class Progress(QProgressBar):
    """A bar without words that is drawn with everything else.

    Qt's own `setValue` draws the bar, and all that lies behind it, before it returns: 20 ms each time.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setRange(0, _STEPS)
        self.setTextVisible(False)

    def show_fraction(self, fraction: float) -> None:
        """Show how far it is, 0–1."""
        value = round(fraction * _STEPS)
        if value != self.value():
            self.setUpdatesEnabled(False)
            self.setValue(value)
            self.setUpdatesEnabled(True)
