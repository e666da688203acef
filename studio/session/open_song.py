"""What is open: the song, what was heard in it, the person's work on it, and what was made of that."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack

from engines.model.corrections import corrected
from engines.model.plan import RemixPlan
from studio.session.comparing import Comparing
from studio.session.rows import Row, rows, summary
from studio.session.selection import Selection
from studio.session.work import Work

if TYPE_CHECKING:
    from pathlib import Path

    from engines.model.song import SongFacts
    from engines.model.stems import Stems
    from engines.pipeline.opening import Song
    from studio.session.made import Made
    from studio.session.peaks import Pyramid


class OpenSong(QObject):
    """All that is open. Panels read it and hear its signals; the flow of jobs brings what it holds.

    Attributes:
        song_changed: another song, or none, is open.
        heard: stems or facts of the song arrived or changed.
        work_changed: the plan, the takes, or the take that is on changed.
        made_changed: remix, bounce, receipt or credits of the plan arrived or went.
        rights_changed: something else is known of the open song's rights.
        peaks_changed: a waveform arrived; carries its name: "song", "vocals", ..., "remix".
        selection_changed: other bars, or none, are selected.
        noticed: something is to be said to the person: level "info" or "bad", and a sentence.

    `comparing` says what stands on side A.
    """

    song_changed = Signal()
    heard = Signal()
    work_changed = Signal()
    made_changed = Signal()
    rights_changed = Signal()
    peaks_changed = Signal(str)
    selection_changed = Signal()
    noticed = Signal(str, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.undo_stack = QUndoStack(self)
        self._song: Song | None = None
        self._stems: Stems | None = None
        self._heard_facts: SongFacts | None = None
        self._facts: SongFacts | None = None
        self._work = Work()
        self._made: Made | None = None
        self._selection: Selection | None = None
        self._peaks: dict[str, Pyramid] = {}
        self._names: dict[Path, str] = {}
        self.comparing = Comparing(self)
        self.work_changed.connect(lambda: self.comparing.follow(self._work))

    # -- what is open

    @property
    def song(self) -> Song | None:
        """The open song."""
        return self._song

    @property
    def stems(self) -> Stems | None:
        """Its stems, when they are there."""
        return self._stems

    @property
    def facts(self) -> SongFacts | None:
        """What was heard in it, as the person corrected it; None while it was not heard."""
        return self._facts

    @property
    def heard_facts(self) -> SongFacts | None:
        """What was heard in it, before any correction."""
        return self._heard_facts

    @property
    def work(self) -> Work:
        """What the person made."""
        return self._work

    @property
    def plan(self) -> RemixPlan | None:
        """The plan that is on."""
        return self._work.plan

    @property
    def plan_to_change(self) -> RemixPlan:
        """The plan that is on, or an empty one of this song."""
        source = self._song.source_id if self._song is not None else ""
        return self._work.plan or RemixPlan(source=source)

    @property
    def made(self) -> Made | None:
        """What was made of the plan that is on."""
        return self._made

    @property
    def title(self) -> str:
        """The song's title, or its file's name."""
        if self._song is None:
            return ""
        named = self._song.credits.title or self._names.get(self._song.path, "")
        return named or self._song.path.stem.replace("_", " ")

    def name_song(self, path: Path, title: str) -> None:
        """What a file is called that carries no title of its own."""
        self._names[path] = title

    def peaks(self, name: str) -> Pyramid | None:
        """A waveform by its name, or None while it is not there."""
        if name == "remix":
            return self._made.peaks if self._made is not None else None
        return self._peaks.get(name)

    def rows(self) -> tuple[Row, ...]:
        """The receipt of the plan that is on."""
        if self.plan is None:
            return ()
        made = self._made
        outcomes = made.remix.arrangement.outcomes if made is not None else ()
        return rows(self.plan, outcomes, made.receipt if made is not None else None)

    # -- what the flow of jobs brings

    def set_song(self, song: Song | None, work: Work | None = None) -> None:
        """Another song is open; its history begins anew."""
        self._song, self._stems, self._heard_facts, self._facts = song, None, None, None
        self._made = None
        self._peaks = {}
        self.comparing.choose("")
        self._work = work or Work()
        self.undo_stack.clear()
        self.select(None)
        self.song_changed.emit()
        self.heard.emit()
        self.work_changed.emit()
        self.made_changed.emit()

    def set_rights(self, song: Song) -> None:
        """The open song, with something else known of its rights."""
        self._song = song
        self.rights_changed.emit()

    def set_heard(self, *, stems: Stems | None = None, facts: SongFacts | None = None) -> None:
        """Stems or facts arrived."""
        self._stems = stems or self._stems
        if facts is not None:
            self._heard_facts = facts
            self._facts = corrected(facts, self._work.corrections)
        self.heard.emit()

    def set_made(self, made: Made | None) -> None:
        """What was made of the plan that is on."""
        if made is self._made:
            return
        self._made = made
        if made is not None and made.receipt is not None:
            self._note_summary()
        self.made_changed.emit()
        if made is not None and made.peaks is not None:
            self.peaks_changed.emit("remix")

    def set_peaks(self, name: str, peaks: Pyramid) -> None:
        """A waveform arrived."""
        self._peaks[name] = peaks
        self.peaks_changed.emit(name)

    # -- what is selected

    @property
    def selection(self) -> Selection | None:
        """The bars that the next prompt speaks of, or None for the whole song."""
        return self._selection

    def select(self, selection: Selection | None) -> None:
        """Select bars of the song, or none."""
        if selection != self._selection:
            self._selection = selection
            self.selection_changed.emit()

    def select_section(self, name: str) -> None:
        """Select a section by its name; the one that is selected already is let go."""
        found = next(
            (part for part in (self._facts.sections if self._facts else ()) if part.name == name), None
        )
        if found is None or (self._selection is not None and self._selection.section == name):
            self.select(None)
            return
        self.select(Selection(first_bar=max(1, found.first_bar), last_bar=found.last_bar, section=name))

    # -- inside

    def _note_summary(self) -> None:
        """What became of a take stands in its summary; that is no step of the person's and so not undone."""
        said = summary(self.rows())
        takes = tuple(
            replace(take, summary=said) if take.id == self._work.take else take for take in self._work.takes
        )
        if takes != self._work.takes:
            self._work = replace(self._work, takes=takes)
