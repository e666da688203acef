"""The open project: song, facts, the person's work with its undo history, and what was made of it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack

from engines.model.correcting import applied
from engines.model.corrections import Corrections, corrected
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
from studio.session import work as works
from studio.session.commands import Change
from studio.session.comparing import Comparing
from studio.session.rows import Row, rows, summary
from studio.session.selection import Selection
from studio.session.words import edit_words
from studio.session.work import Work

if TYPE_CHECKING:
    from pathlib import Path

    from engines.model.correction_kinds import Correction
    from engines.model.operations import Operation
    from engines.model.plan import Scope
    from engines.model.song import SongFacts
    from engines.model.stems import Stems
    from engines.pipeline.opening import Song
    from studio.session.made import Made
    from studio.session.peaks import Pyramid


class Session(QObject):
    """All that is open. Panels read it, call its methods, and hear its signals.

    Attributes:
        song_changed: another song, or none, is open.
        heard: stems or facts of the song arrived or changed.
        work_changed: the plan, the takes, or the take that is on changed.
        made_changed: remix, bounce, receipt or credits of the plan arrived or went.
        rights_changed: something else is known of the open song's rights.
        peaks_changed: a waveform arrived; carries its name: "song", "vocals", ..., "remix".
        selection_changed: other bars, or none, are selected.
        noticed: something is to be said to the person: level "info" or "bad", and a sentence.

    `comparing` says what stands on side A. While it is `read_only`, because another window has the project
    open, what the person does is refused.
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
        self.read_only = False
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

    # -- what the person does

    def take_plan(self, plan: RemixPlan, label: str) -> None:
        """A prompt became a plan: it is on, as a new take."""
        self._push(works.with_new_take(self._work, plan, take_values.name_of(plan) or label), label)

    def take_recipe(self, plan: RemixPlan, facts: SongFacts, label: str) -> None:
        """A recipe is on as a new take, with what its maker heard in the song."""
        work = works.with_new_take(self._work, plan, take_values.name_of(plan) or label)
        self._push(replace(work, corrections=Corrections(facts=facts)), label)

    def change_plan(self, plan: RemixPlan, label: str, *, merge: str = "") -> None:
        """The plan was changed by hand; the take that is on changes with it; the first change makes one."""
        if plan != self._work.plan:
            self._push(works.with_changed_plan(self._work, plan, label), label, merge)

    def correct(self, item: Correction, label: str, *, merge: str = "") -> bool:
        """Set right what was heard; whether it found something to act on.

        Args:
            item: the correction.
            label: its name for undo.
            merge: name under which it takes the place of the one before it, of its own kind; empty for never.
        """
        now = self._work.corrections
        items = now.items
        if merge and items and type(items[-1]) is type(item):
            items = items[:-1]
        work = replace(self._work, corrections=replace(now, items=(*items, item)))
        if self._heard_facts is None or self._corrected(work.corrections) == self._facts:
            return False
        self._push(work, label, merge)
        return True

    def clear_corrections(self) -> None:
        """Go back to what was heard."""
        if self._work.corrections != Corrections():
            self._push(replace(self._work, corrections=Corrections()), self.tr("Forget all corrections"))

    def set_enabled(self, edit_id: str, *, enabled: bool) -> None:
        """Switch an edit on or off."""
        plan = self.plan_to_change
        words = edit_words(plan.edit(edit_id))
        label = self.tr("Switch on {}") if enabled else self.tr("Switch off {}")
        self.change_plan(with_enabled(plan, edit_id, enabled=enabled), label.format(words))

    def change_edit(self, edit_id: str, operation: Operation, scope: Scope) -> None:
        """Give an edit other parameters or another place."""
        plan = with_operation(self.plan_to_change, edit_id, operation)
        plan = with_scope(plan, edit_id, scope)
        self.change_plan(plan, self.tr("Change {}").format(edit_words(plan.edit(edit_id))))

    def remove_edit(self, edit_id: str) -> None:
        """Take an edit out of the plan."""
        plan = self.plan_to_change
        label = self.tr("Remove {}").format(edit_words(plan.edit(edit_id)))
        self.change_plan(without_edits(plan, (edit_id,)), label)

    def answer(self, question: int, chosen: int) -> None:
        """Choose another reading of ambiguous words."""
        plan = self.plan_to_change
        label = plan.questions[question].options[chosen].label
        self.change_plan(with_answer(plan, question, chosen), self.tr("Choose {}").format(label))

    def roll_again(self) -> None:
        """The same plan with other chances, as a new take."""
        plan = self.plan_to_change
        fresh = with_seed(plan, plan.seed + 1)
        name = self.tr("{} · roll {}").format(take_values.name_of(plan), fresh.seed)
        self._push(works.with_new_take(self._work, fresh, name), self.tr("Roll again"))

    # -- takes

    def go_to_take(self, take_id: str) -> None:
        """Put an earlier take on."""
        if take_id != self._work.take:
            name = self._work.find(take_id).name
            self._push(works.gone_to(self._work, take_id), self.tr("Go to take {}").format(name))

    def branch(self) -> None:
        """Keep the take as it is and go on in a copy."""
        take = self._work.find(self._work.take)
        work = works.with_new_take(self._work, take.plan, self.tr("{} copy").format(take.name))
        self._push(work, self.tr("Keep a copy of {}").format(take.name))

    def rename_take(self, take_id: str, name: str) -> None:
        """Give a take another name."""
        take = self._work.find(take_id)
        if name.strip() and name != take.name:
            work = works.with_take(self._work, replace(take, name=name.strip()))
            self._push(work, self.tr("Rename {}").format(take.name))

    def star_take(self, take_id: str) -> None:
        """Mark a take, or no longer."""
        take = self._work.find(take_id)
        work = works.with_take(self._work, replace(take, starred=not take.starred))
        self._push(work, self.tr("Star {}").format(take.name))

    def remove_take(self, take_id: str) -> None:
        """Remove a take; where it was on, the last of the others is."""
        name = self._work.find(take_id).name
        self._push(works.without_take(self._work, take_id), self.tr("Remove take {}").format(name))

    # -- inside

    def _push(self, work: Work, label: str, merge: str = "") -> None:
        if self.read_only:
            words = self.tr(
                "This project is open in another window; save it under another name to change it."
            )
            self.noticed.emit("bad", words)
            # Switches and faders that were moved already show what holds.
            self.work_changed.emit()
            return
        self.undo_stack.push(Change(self._work, work, label, self._apply, merge))

    def _apply(self, work: Work) -> None:
        if work == self._work:
            return
        corrects = work.corrections != self._work.corrections
        if corrects:
            self._facts = self._corrected(work.corrections)
        self._work = work
        if corrects:
            self.select(None)
            self.heard.emit()
        self.work_changed.emit()

    def _corrected(self, now: Corrections) -> SongFacts | None:
        """The facts with other corrections; one that was added is applied to what is there."""
        if self._heard_facts is None or self._facts is None:
            return None
        before = self._work.corrections
        if now.items and now == replace(before, items=now.items) and now.items[:-1] == before.items:
            return applied(self._facts, now.items[-1])
        return corrected(self._heard_facts, now)

    def _note_summary(self) -> None:
        """What became of a take stands in its summary; that is no step of the person's and so not undone."""
        said = summary(self.rows())
        takes = tuple(
            replace(take, summary=said) if take.id == self._work.take else take for take in self._work.takes
        )
        if takes != self._work.takes:
            self._work = replace(self._work, takes=takes)
            self.work_changed.emit()
