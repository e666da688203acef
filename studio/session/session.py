"""What the person does with the open song: plans, corrections and takes, each a step that can be undone."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

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
from studio.session import takes as take_values
from studio.session import work as works
from studio.session.commands import Change
from studio.session.engine_words import reading_words
from studio.session.open_song import OpenSong
from studio.session.words import edit_words

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from engines.model.correction_kinds import Correction
    from engines.model.operations import Operation
    from engines.model.plan import RemixPlan, Scope
    from engines.model.song import SongFacts
    from studio.session.work import Work


class Session(OpenSong):
    """What is open, and all that the person can do with it.

    Attributes:
        read_only: another window has the project open, so what the person does is refused.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.read_only = False

    # -- the plan and what was heard

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
        self.change_plan(
            with_answer(plan, question, chosen), self.tr("Choose {}").format(reading_words(label))
        )

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
