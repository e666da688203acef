"""The open project: song, facts, the person's work with its undo history, and what was made of it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Literal, NamedTuple

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack

from engines.model.edits import (
    with_answer,
    with_enabled,
    with_operation,
    with_scope,
    with_seed,
    without_edits,
)
from engines.model.plan import RemixPlan
from studio.session import takes as take_values
from studio.session.commands import Change, Work
from studio.session.rows import Row, rows, summary
from studio.session.selection import Selection
from studio.session.words import edit_words

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from engines.core.source import Source
    from engines.model.operations import Operation
    from engines.model.plan import Scope
    from engines.model.receipt import Receipt
    from engines.model.rights import Credits
    from engines.model.song import SongFacts
    from engines.model.stems import Stems
    from engines.pipeline.opening import Song
    from engines.pipeline.remixing import Bounced, Remix
    from studio.session.peaks import Pyramid


class Made(NamedTuple):
    """What was made of one plan so far; all but `remix` comes a little later.

    No dataclass, because those evaluate their annotations, and the engines are imported late here.
    """

    remix: Remix
    bounced: Bounced | None = None
    receipt: Receipt | None = None
    credit: Credits | None = None
    peaks: Pyramid | None = None
    lanes: Mapping[str, Source] | None = None
    """Its lanes as loud as they are in the finished sound, to be turned up and down while it plays."""

    @property
    def is_whole(self) -> bool:
        """Whether everything is there, so that it can be exported."""
        return self.bounced is not None and self.receipt is not None and self.credit is not None


class Session(QObject):
    """All that is open. Panels read it, call its methods, and hear its signals.

    Attributes:
        song_changed: another song, or none, is open.
        heard: stems or facts of the song arrived or changed.
        work_changed: the plan, the takes, or the take that is on changed.
        made_changed: remix, bounce, receipt or credits of the plan arrived or went.
        peaks_changed: a waveform arrived; carries its name: "song", "vocals", ..., "remix".
        selection_changed: other bars, or none, are selected.
        noticed: something is to be said to the person: level "info" or "bad", and a sentence.
    """

    song_changed = Signal()
    heard = Signal()
    work_changed = Signal()
    made_changed = Signal()
    peaks_changed = Signal(str)
    selection_changed = Signal()
    noticed = Signal(str, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.undo_stack = QUndoStack(self)
        self._song: Song | None = None
        self._stems: Stems | None = None
        self._facts: SongFacts | None = None
        self._work = Work()
        self._made: Made | None = None
        self._selection: Selection | None = None
        self._peaks: dict[str, Pyramid] = {}
        self._names: dict[Path, str] = {}

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
        """What was heard in it, when it was."""
        return self._facts

    @property
    def work(self) -> Work:
        """What the person made."""
        return self._work

    @property
    def plan(self) -> RemixPlan | None:
        """The plan that is on."""
        return self._work.plan

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
        self._song, self._stems, self._facts = song, None, None
        self._made = None
        self._peaks = {}
        self._work = work or Work()
        self.undo_stack.clear()
        self.select(None)
        self.song_changed.emit()
        self.heard.emit()
        self.work_changed.emit()
        self.made_changed.emit()

    def set_heard(self, *, stems: Stems | None = None, facts: SongFacts | None = None) -> None:
        """Stems or facts arrived."""
        self._stems = stems or self._stems
        self._facts = facts or self._facts
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

    # -- what the person does

    def take_plan(self, plan: RemixPlan, label: str) -> None:
        """A prompt became a plan: it is on, as a new take."""
        takes = self._work.takes
        take = take_values.Take(
            id=take_values.next_id(takes), name=take_values.name_of(plan) or label, plan=plan
        )
        self._push(Work(plan=plan, takes=(*takes, take), take=take.id), label)

    def change_plan(self, plan: RemixPlan, label: str, *, merge: str = "") -> None:
        """The plan was changed by hand; the take that is on changes with it; the first change makes one."""
        if plan == self._work.plan:
            return
        work = self._work
        if not work.take:
            take = take_values.Take(id=take_values.next_id(work.takes), name=label, plan=plan)
            self._push(Work(plan=plan, takes=(*work.takes, take), take=take.id), label, merge)
            return
        takes = take_values.with_plan(work.takes, work.take, plan)
        self._push(Work(plan=plan, takes=takes, take=work.take), label, merge)

    def set_enabled(self, edit_id: str, *, enabled: bool) -> None:
        """Switch an edit on or off."""
        plan = self._plan()
        words = edit_words(plan.edit(edit_id))
        label = self.tr("Switch on {}") if enabled else self.tr("Switch off {}")
        self.change_plan(with_enabled(plan, edit_id, enabled=enabled), label.format(words))

    def change_edit(self, edit_id: str, operation: Operation, scope: Scope) -> None:
        """Give an edit other parameters or another place."""
        plan = with_operation(self._plan(), edit_id, operation)
        plan = with_scope(plan, edit_id, scope)
        self.change_plan(plan, self.tr("Change {}").format(edit_words(plan.edit(edit_id))))

    def remove_edit(self, edit_id: str) -> None:
        """Take an edit out of the plan."""
        plan = self._plan()
        label = self.tr("Remove {}").format(edit_words(plan.edit(edit_id)))
        self.change_plan(without_edits(plan, (edit_id,)), label)

    def answer(self, question: int, chosen: int) -> None:
        """Choose another reading of ambiguous words."""
        plan = self._plan()
        label = plan.questions[question].options[chosen].label
        self.change_plan(with_answer(plan, question, chosen), self.tr("Choose {}").format(label))

    def roll_again(self) -> None:
        """The same plan with other chances, as a new take."""
        plan = self._plan()
        fresh = with_seed(plan, plan.seed + 1)
        takes = self._work.takes
        name = self.tr("{} · roll {}").format(take_values.name_of(plan), fresh.seed)
        take = take_values.Take(id=take_values.next_id(takes), name=name, plan=fresh)
        self._push(Work(plan=fresh, takes=(*takes, take), take=take.id), self.tr("Roll again"))

    # -- takes

    def go_to_take(self, take_id: str) -> None:
        """Put an earlier take on."""
        take = self._take(take_id)
        if take_id != self._work.take:
            work = replace(self._work, plan=take.plan, take=take_id)
            self._push(work, self.tr("Go to take {}").format(take.name))

    def branch(self) -> None:
        """Keep the take as it is and go on in a copy."""
        take = self._take(self._work.take)
        copy = replace(
            take, id=take_values.next_id(self._work.takes), name=self.tr("{} copy").format(take.name)
        )
        work = replace(self._work, takes=(*self._work.takes, copy), take=copy.id)
        self._push(work, self.tr("Keep a copy of {}").format(take.name))

    def rename_take(self, take_id: str, name: str) -> None:
        """Give a take another name."""
        take = self._take(take_id)
        if name.strip() and name != take.name:
            self._change_take(replace(take, name=name.strip()), self.tr("Rename {}").format(take.name))

    def star_take(self, take_id: str) -> None:
        """Mark a take, or no longer."""
        take = self._take(take_id)
        self._change_take(replace(take, starred=not take.starred), self.tr("Star {}").format(take.name))

    def remove_take(self, take_id: str) -> None:
        """Remove a take; where it was on, the one before it is."""
        take = self._take(take_id)
        left = tuple(one for one in self._work.takes if one.id != take_id)
        work = replace(self._work, takes=left)
        if take_id == self._work.take:
            now = left[-1] if left else None
            work = Work(plan=now.plan if now else None, takes=left, take=now.id if now else "")
        self._push(work, self.tr("Remove take {}").format(take.name))

    # -- inside

    def _change_take(self, take: take_values.Take, label: str) -> None:
        self._push(replace(self._work, takes=take_values.changed(self._work.takes, take)), label)

    def _push(self, work: Work, label: str, merge: str = "") -> None:
        self.undo_stack.push(Change(self._work, work, label, self._apply, merge))

    def _apply(self, work: Work) -> None:
        if work != self._work:
            self._work = work
            self.work_changed.emit()

    def _plan(self) -> RemixPlan:
        return self._work.plan or RemixPlan(source=self._song.source_id if self._song is not None else "")

    def _take(self, take_id: str) -> take_values.Take:
        return next(take for take in self._work.takes if take.id == take_id)

    def _note_summary(self) -> None:
        """What became of a take stands in its summary; that is no step of the person's and so not undone."""
        said = summary(self.rows())
        takes = tuple(
            replace(take, summary=said) if take.id == self._work.take else take for take in self._work.takes
        )
        if takes != self._work.takes:
            self._work = replace(self._work, takes=takes)
            self.work_changed.emit()


Side = Literal["A", "B"]
"""A is the original, B the remix."""
