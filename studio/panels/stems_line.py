"""One line under the lanes: which stems are heard, and how far the better ones are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QFrame, QHBoxLayout

from studio.panels.time_words import time_words
from studio.widgets.basics import Elided, button

if TYPE_CHECKING:
    from studio.jobs.runner import JobRunner
    from studio.session.separating import Separating
    from studio.session.session import Session

_HEIGHT: Final = 34


class StemsLine(QFrame):
    """Says where the stems come from; the better ones can be held, given up and asked for again."""

    def __init__(self, session: Session, separating: Separating, runner: JobRunner) -> None:
        super().__init__()
        self._session = session
        self._separating = separating
        self._runner = runner
        self.setProperty("role", "bar")
        self.setFixedHeight(_HEIGHT)
        self.words = Elided("", "faint")
        self.hold = button(self.tr("Pause"), "link", name=self.tr("Pause the better stems"))
        self.go_on = button(self.tr("Go on"), "link", name=self.tr("Go on with the better stems"))
        self.stop = button(self.tr("Cancel"), "link", name=self.tr("Cancel the better stems"))
        self.hold.clicked.connect(separating.pause)
        self.go_on.clicked.connect(separating.go_on)
        self.stop.clicked.connect(separating.stop)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 0, 10, 0)
        row.setSpacing(4)
        row.addWidget(self.words, 1)
        for one in (self.hold, self.go_on, self.stop):
            row.addWidget(one)
        for signal in (session.song_changed, session.heard, separating.state_changed, runner.jobs_changed):
            signal.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show how the stems stand now."""
        stems, state = self._session.stems, self._separating.state
        self.setVisible(stems is not None)
        if stems is None:
            return
        self.hold.setVisible(state == "running")
        self.go_on.setVisible(state in {"paused", "stopped"})
        self.stop.setVisible(state in {"running", "paused"})
        here = self.tr("Stems: {}").format(self._name(stems.separator))
        words = " · ".join(part for part in (here, self._better()) if part)
        if words != self.words.full_text:
            self.words.set_text(words)
            self.setToolTip(" ".join(stems.notes))

    def _better(self) -> str:
        """How the better stems stand, in a few words."""
        state = self._separating.state
        if state == "paused":
            return self.tr("better ones are paused and go on from where they were")
        if state == "stopped":
            return self.tr("better ones can be made")
        job = self._runner.running("better")
        if state == "none" or job is None:
            return ""
        words = self.tr("better ones on their way, {} %").format(round(job.fraction * 100))
        return f"{words}, {time_words(job.left_s)}" if job.left_s is not None else words

    def _name(self, separator: str) -> str:
        """What made stems, as people read it."""
        name = separator.partition("/")[0]
        return self.tr("the quick ones, made without a model") if name == "spectral" else name
