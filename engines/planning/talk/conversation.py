"""Conversation: words that change the plan so far instead of adding to it."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from engines.model.plan import Because, Edit, Question, RemixPlan, Scope
from engines.planning.drafting.drafts import Left
from engines.planning.drafting.history import History
from engines.planning.drafting.reading import Reading
from engines.planning.talk.focusing import focused
from engines.planning.talk.neighbours import point_to_neighbours
from engines.planning.talk.parameters import changed_field
from engines.planning.talk.pointing import point_out
from engines.planning.talk.turns import BY_NAME, HANDLERS, OF_EFFECTS, OF_PARTS

if TYPE_CHECKING:
    from engines.model.operations import Operation
    from engines.planning.drafting.clauses import Clause


@dataclass(slots=True, eq=False)
class Conversation:
    """The plan so far while a prompt changes it.

    Attributes:
        edits: of the plan, changed as the prompt is read.
        seed: raised by "try another".
        prompt: index of the prompt that is read.
        reading: what that prompt says.
        history: what the plan was after each of its prompts.
        questions: that the plan has raised, with what was chosen.
        touched: ids that this prompt changed.
        dropped: edits that this prompt took away.
        returned_to: the take that this prompt goes back to, or None.
        replaced: what a clause that corrects it takes the place of, or None.
        entered: the section in which what was brought back comes in.
        kept: ids of what shall stay when the rest is undone.
        approved: stems that are fine as they were: "the bass is fine, leave it in".
        replacing: whether a wish that follows takes the place of what was said last.
        did_something: whether any of its words was read as a change of the plan.
        correcting: whether "no, not that one" was said and what is meant comes next.
        turning: whether what comes next was meant the other way.
        topic: ids of what was named last: "the reverb is nice, but shorter".
        topic_is_read: whether a clause is read as being about the topic.
        keeping: whether the clause before named what shall stay.
        changed: the edit and the field of it that were changed last.
    """

    edits: list[Edit]
    seed: int
    prompt: int
    reading: Reading
    history: History
    questions: list[Question] = field(default_factory=list)
    touched: set[str] = field(default_factory=set)
    next_id: int = 1
    dropped: list[Edit] = field(default_factory=list)
    returned_to: int | None = None
    correcting: bool = False
    replacing: bool = False
    replaced: Edit | None = None
    approved: frozenset[str] = frozenset()
    entered: tuple[str, ...] = ()
    kept: set[str] = field(default_factory=set)
    did_something: bool = False
    turning: bool = False
    topic: set[str] = field(default_factory=set)
    topic_is_read: bool = False
    keeping: bool = False
    changed: tuple[str, str] | None = None
    _spoken_of: set[str] = field(default_factory=set)
    _named: set[str] = field(default_factory=set)

    @classmethod
    def about(cls, before: RemixPlan, reading: Reading, next_id: int, history: History) -> Conversation:
        """A conversation that goes on with a plan."""
        return cls(
            list(before.edits),
            before.seed,
            len(before.prompts),
            reading,
            history,
            list(before.questions),
            next_id=next_id,
        )

    def __post_init__(self) -> None:
        self._spoken_of = {edit.id for edit in self.latest}

    # -- what was meant by "that"

    @property
    def spoken_of(self) -> list[Edit]:
        """The edits of the last prompt as they are now, or those that this one took away."""
        return self.dropped or [edit for edit in self.edits if edit.enabled and edit.id in self._spoken_of]

    @property
    def latest(self) -> list[Edit]:
        """The edits that the clause names, of the last prompt that left any, or touched by this one."""
        named = [edit for edit in self.edits if edit.enabled and edit.id in self._named]
        if named:
            return named
        live = [edit for edit in self.edits if edit.enabled]
        if named := [edit for edit in live if edit.id in self.topic]:
            return named
        if not live:
            return []
        newest = max(edit.because.prompt for edit in live)
        return [edit for edit in live if edit.because.prompt == newest]

    @property
    def part(self) -> Edit | None:
        """The new part that was spoken of last: added, or changed since."""
        for edit in reversed(self.latest):
            if edit.op in {"add", "replace"}:
                return edit
            for made in reversed(self.edits):
                if made.op == "add" and edit.scope.stems == (getattr(made.operation, "role", ""),):
                    return made
        return None

    @property
    def is_named(self) -> bool:
        """Whether the clause names the edits that it is about."""
        return bool(self._named)

    def replace(self, old: Edit, clause: Clause, **changes: Any) -> None:  # noqa: ANN401 - fields of an edit
        """Change an edit in place, or bring it back changed; from now on this clause is why it is there."""
        because = Because(
            prompt=self.prompt, start=clause.start, end=clause.end, origin="said", confidence=0.9
        )
        new = dataclasses.replace(old, because=because, **changes)
        if old in self.edits:
            self.edits[self.edits.index(old)] = new
        else:  # this prompt has taken it away: "lose the solo | only the drums in the bridge"
            self.edits = [*(edit for edit in self.edits if edit.id != old.id), new]
            self.dropped = [edit for edit in self.dropped if edit.id != old.id]
        self.changed = changed_field(old, new)
        self.touched.add(old.id)

    def drop(self, gone: list[Edit]) -> None:
        """Take edits out of the plan."""
        ids = {edit.id for edit in gone}
        self.dropped.extend(gone)
        self.edits = [edit for edit in self.edits if edit.id not in ids]

    def copy(self, old: Edit, clause: Clause, scope: Scope) -> None:
        """The same edit once more, elsewhere."""
        because = Because(
            prompt=self.prompt, start=clause.start, end=clause.end, origin="said", confidence=0.9
        )
        new = dataclasses.replace(old, id=f"e{self.next_id}", scope=scope, because=because)
        self.next_id += 1
        self.edits.append(new)

    def make(self, operation: Operation, clause: Clause, scope: Scope) -> None:
        """A new edit, where the words of a clause name nothing but it."""
        because = Because(
            prompt=self.prompt, start=clause.start, end=clause.end, origin="said", confidence=0.9
        )
        self.edits.append(Edit(id=f"e{self.next_id}", operation=operation, scope=scope, because=because))
        self.next_id += 1

    def say(self, clause: Clause, reason: str) -> None:
        """Report a clause that points at nothing."""
        self.reading.left.append(Left(clause.start, clause.end, reason))

    def return_to(self, take: int) -> None:
        """Make the plan what it was after `take` prompts."""
        edits = list(self.history.after(take).edits)
        ids = {edit.id for edit in edits}
        for edit in self.edits:
            by_model = edit.id.startswith("m") and edit.because.prompt < take  # reading again asks no model
            (edits if by_model and edit.id not in ids else self.dropped).append(edit)
        self.dropped = [edit for edit in self.dropped if edit.id not in ids]
        self.edits, self.returned_to = edits, self.history.place(take)
        numbers = [int(edit.id[1:]) for edit in edits if edit.id[0] == "e" and edit.id[1:].isdecimal()]
        self.next_id = max([self.next_id - 1, *numbers]) + 1

    # -- reading

    def read(self, clause: Clause, *, by_name: bool = False) -> bool:
        """Read a clause as a change of the plan so far; False where it is none.

        Args:
            clause: to be read.
            by_name: only as a change of what it names, since something new was asked for before it.
        """
        self._named = set()
        self._named = {edit.id for edit in focused(self, clause)}
        point_out(self, clause)
        point_to_neighbours(self, clause)
        done = any(handler(self, clause) for handler in (BY_NAME if by_name else HANDLERS))
        self.did_something |= done
        return done

    def read_about(self, clause: Clause, *, voices: bool) -> bool:
        """Read what is said of the topic, a part or an effect, as a change of it."""
        self.topic_is_read = True
        done = any(handler(self, clause) for handler in (OF_PARTS if voices else OF_EFFECTS))
        self.topic_is_read = False
        return done
