"""The prompt: a line to write in, completion, history, and ideas that suit the song."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from studio.session.words import selection_words
from studio.widgets.basics import Flow, button, emptied, label
from studio.widgets.prompt_edit import PromptEdit

if TYPE_CHECKING:
    from engines.model.song import SongFacts
    from studio.session.flow import Flow as SongFlow
    from studio.session.session import Session
    from studio.settings.store import SettingsStore
    from studio.style.theme import Theme

_MOST_IDEAS = 4
_SUGGEST_MS = 160


class PromptPanel(QWidget):
    """Where the person says what the remix shall be.

    Attributes:
        prompted: a prompt was sent; carries the words.
    """

    prompted = Signal(str)

    def __init__(self, session: Session, flow: SongFlow, settings: SettingsStore, theme: Theme) -> None:
        super().__init__()
        self._session = session
        self._flow = flow
        self._settings = settings
        self._theme = theme
        self._title = label(self.tr("What should it become?"), "title")
        self.edit = PromptEdit()
        self.edit.setAccessibleName(self.tr("Prompt"))
        self.edit.setAccessibleDescription(
            self.tr("Say in plain words what the remix shall be; Enter sends.")
        )
        self.send = button(self.tr("Remix"), "primary")
        self.hint = label("", "faint", wrap=True)
        self.place = button("", "chip")
        self.place.hide()
        self._ideas_box = QWidget()
        self._ideas = Flow(self._ideas_box)
        self._thought_of: SongFacts | None = None
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_SUGGEST_MS)
        self._build()
        self._connect()
        self.refresh()

    def focus(self) -> None:
        """Be ready to write."""
        self.edit.setFocus()

    def refresh(self) -> None:
        """Show what the session holds now."""
        session = self._session
        self.edit.set_history(self._settings.values.prompts)
        self.edit.setEnabled(session.song is not None)
        self.send.setEnabled(session.song is not None and bool(self.edit.words.strip()))
        first = session.plan is None
        self._title.setText(self.tr("What should it become?") if first else self.tr("What next?"))
        example = self.tr("house at 124, no drums in the intro, double the last chorus")
        more = self.tr("a bit slower, more reverb on the vocals")
        self.edit.setPlaceholderText(example if first else more)
        waiting = self._flow.waiting
        self.hint.setText(
            self.tr("Your prompt is taken as soon as the song is heard.") if waiting else self._history_hint()
        )

    def show_place(self) -> None:
        """Which bars the next prompt speaks of."""
        selection = self._session.selection
        self.place.setVisible(selection is not None)
        if selection is None:
            return
        where = selection_words(selection)
        self.place.setText(self.tr("Only {}  ✕").format(where))
        self.place.setAccessibleName(self.tr("Only {}; press for the whole song").format(where))
        self.place.setToolTip(self.tr("The next prompt holds here unless it names a place. Press to let go."))

    def show_ideas(self) -> None:
        """Ideas that suit the song that is open."""
        facts = self._session.facts if self._session.plan is None else None
        if facts is self._thought_of:
            return
        self._thought_of = facts
        emptied(self._ideas)
        if facts is not None:
            for idea in self._flow.engine.ideas(facts)[:_MOST_IDEAS]:
                chip = button(idea, "chip", name=self.tr("Idea: {}").format(idea))
                chip.clicked.connect(lambda _on=False, words=idea: self._take(words))
                self._ideas.addWidget(chip)
        self._ideas_box.setVisible(self._ideas.count() > 0)

    def _history_hint(self) -> str:
        return self.tr("Enter sends · ↑ brings back earlier ones")

    def _build(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.hint, 1)
        row.addWidget(self.send)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 12)
        column.setSpacing(8)
        column.addWidget(self._title)
        column.addWidget(self.place)
        column.addWidget(self.edit)
        column.addLayout(row)
        column.addWidget(self._ideas_box)

    def _connect(self) -> None:
        self.edit.submitted.connect(self._submitted)
        self.edit.words_changed.connect(self._changed)
        self.send.clicked.connect(self.edit.submit)
        self._later.timeout.connect(self._suggest)
        self.place.clicked.connect(lambda: self._session.select(None))
        self._session.selection_changed.connect(self.show_place)
        self._session.song_changed.connect(self.refresh)
        self._session.heard.connect(self.refresh)
        self._session.heard.connect(self.show_ideas)
        self._session.work_changed.connect(self.refresh)
        self._session.work_changed.connect(self.show_ideas)
        self._settings.settings_changed.connect(lambda _values: self.refresh())

    def _submitted(self, words: str) -> None:
        self._later.stop()
        self.edit.set_words("")
        self._later.stop()
        self.prompted.emit(words)
        self.refresh()

    def _changed(self, words: str) -> None:
        self.send.setEnabled(self._session.song is not None and bool(words.strip()))
        self._later.start()

    def _suggest(self) -> None:
        words = self.edit.words
        if not words.strip() or not self.edit.hasFocus():
            self.edit.set_suggestions(())
            return
        self.edit.set_suggestions(self._flow.engine.suggest(words, self._session.facts)[:8])

    def _take(self, words: str) -> None:
        self.edit.set_words(words)
        self._later.stop()
        self.edit.setFocus()
