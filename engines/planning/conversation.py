"""Conversation: words that change the plan so far instead of adding to it."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from engines.model.plan import Because, Edit, Question, RemixPlan, Scope
from engines.planning import adjusting
from engines.planning.answering import fine_except, verdict
from engines.planning.bringing_back import brought_back, kept_after_all, original_again, restored
from engines.planning.choosing import chosen
from engines.planning.confining import confined, rescoped, spared
from engines.planning.correcting import narrowed, other_style, said_of_others, swapped, widened, wrong_one
from engines.planning.drafts import Left, use
from engines.planning.engine_names import made_otherwise
from engines.planning.exchanging import all_but, exchanged, moved, only_kept, part_only_there, traded
from engines.planning.focusing import focused, is_number_for
from engines.planning.forbidding import not_after_all
from engines.planning.graded import octaves_of
from engines.planning.history import History
from engines.planning.holding import altered
from engines.planning.items import Voices
from engines.planning.judging import judged
from engines.planning.lexemes import Lexeme
from engines.planning.mentions import about_named, kept_by_name, only_mentioned, taken_off_by_name
from engines.planning.parameters import changed_field, set_by_number
from engines.planning.pointing import point_out
from engines.planning.reading import Reading
from engines.planning.renaming import renamed
from engines.planning.repeating import more_elsewhere, more_often, once_only, paired_insert, same_elsewhere
from engines.planning.resizing import rebarred, resized
from engines.planning.reversing import left_alone, none_of_those, not_kept, wanted_after_all
from engines.planning.stepping import COUNTING_ON
from engines.planning.succeeding import instead
from engines.planning.takes import back_before, back_to_take, redone
from engines.planning.taking_back import as_it_was, kept, start_over, taken_off, undo
from engines.planning.targets import target_of
from engines.planning.turning import mirrored

if TYPE_CHECKING:
    from collections.abc import Callable

    from engines.planning.clauses import Clause


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
        """Change an edit in place; from now on this clause is why it is there."""
        because = Because(
            prompt=self.prompt, start=clause.start, end=clause.end, origin="said", confidence=0.9
        )
        at = self.edits.index(old)
        self.edits[at] = dataclasses.replace(old, because=because, **changes)
        self.changed = changed_field(old, self.edits[at])
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
        done = any(handler(self, clause) for handler in (_BY_NAME if by_name else _HANDLERS))
        self.did_something |= done
        return done

    def read_about(self, clause: Clause, *, voices: bool) -> bool:
        """Read what is said of the topic, a part or an effect, as a change of it."""
        self.topic_is_read = True
        done = any(handler(self, clause) for handler in (_OF_PARTS if voices else _OF_EFFECTS))
        self.topic_is_read = False
        return done


def _another(talk: Conversation, clause: Clause) -> bool:
    piece = clause.find("talk", "another")
    if piece is None or any(place.named for place in clause.places) or clause.find("style"):
        return False
    talk.seed += 1
    clause.consume()
    return True


def _rest(talk: Conversation, clause: Clause) -> bool:
    piece = clause.find("talk", "rest")
    if piece is None:
        return False
    piece.used = True
    del talk
    return clause.headless or all(
        item.used or not isinstance(item, Lexeme) or not item.tags for item in clause.items
    )


def _approves(talk: Conversation, clause: Clause) -> bool:
    """Such as "the bass is fine": whom "leave it in" means, a clause later; "compression is enough"."""
    fine = clause.says("fine", "ok", "okay", "good", "great", "perfect", "alright", "nice", *_ENOUGH)
    target = target_of(clause)
    named = [edit for edit in talk.edits if target.ops and target.fits(edit, talk.reading)]
    moved = clause.find("dir") or clause.find("attr") or clause.quantity() or clause.find("degree")
    if fine and named and not clause.voices and not moved:
        talk.kept |= {edit.id for edit in named}
        clause.consume()
        return True
    stems = frozenset(name for voices in clause.voices for name in voices.names)
    plain = all(
        isinstance(item, Voices) or not getattr(item, "tags", ()) or clause.find("talk", "correct") is item
        for item in clause.items
    )
    if not fine or not stems or not plain:
        return False
    talk.approved = stems
    clause.consume()
    return True


_ENOUGH: Final = ("enough", "is enough", "is plenty", "will do", "works", "is good enough", "is perfect")


def _adjust(talk: Conversation, clause: Clause) -> bool:
    """Such as "make that 4 dB", "a bit slower", "more reverb", "half that"."""
    redirects = talk.correcting or clause.says("instead")
    corrects = redirects or clause.find("talk", "correct") is not None
    leans = clause.find("talk", *_LEANING) is not None or clause.says(*COUNTING_ON) or is_number_for(clause)
    aside = clause.voices if talk.is_named and leans else []
    redirects |= bool(aside) and corrects
    use(*aside)  # "vocals up 5 actually", where the plan has their level
    opposed = adjusting.is_opposed(clause) or talk.turning
    found = adjusting.redirected(clause, talk.latest) if redirects else []
    found = found or adjusting.adjusted(
        clause, [edit for edit in talk.edits if edit.enabled], talk.latest, talk.reading
    )
    if corrects and opposed:
        found = [change for edit, operation in found for change in mirrored(edit, operation)]
    for edit, operation in found:
        talk.replace(edit, clause, operation=operation)
    for voices in aside:
        voices.used = bool(found)
    talk.correcting |= clause.find("talk", "flip") is not None
    if found:
        clause.consume()
    return bool(found)


_LEANING: Final = ("correct", "instead", "less_of", "more_of")
"""Words that count on from what there is, or put it right."""


def _register(talk: Conversation, clause: Clause) -> bool:
    """Such as "an octave higher", behind "add strings": the part, and not the song."""
    made = talk.latest[-1] if talk.latest else None
    octaves = octaves_of(clause) if made is not None and made.op in {"add", "replace"} else None
    if made is None or octaves is None:
        return False
    before = 0 if talk.correcting else getattr(made.operation, "octave", None) or 0
    octave = max(-2, min(2, before + octaves))
    for edit, operation in altered(made, {"octave": octave}):
        talk.replace(edit, clause, operation=operation)
    clause.consume()
    return True


_BY_NAME: Final[tuple[Callable[[Conversation, Clause], bool], ...]] = (
    undo,
    brought_back,
    restored,
    kept,
    as_it_was,
    taken_off,
)
_OF_PARTS: Final = (renamed, narrowed, widened, _register, judged)
"""What may be said of a part by name; all else is done to its sound."""
_OF_EFFECTS: Final = (renamed, resized, set_by_number, _adjust, rebarred, widened, narrowed, judged)
"""What may be said of an effect by name."""
_HANDLERS: Final[tuple[Callable[[Conversation, Clause], bool], ...]] = (
    wrong_one,
    chosen,
    verdict,
    fine_except,
    start_over,
    redone,
    back_before,
    back_to_take,
    _another,
    _rest,
    as_it_was,
    none_of_those,
    left_alone,
    not_kept,
    wanted_after_all,
    taken_off_by_name,
    confined,
    spared,
    kept_by_name,
    only_mentioned,
    _approves,
    not_after_all,
    kept_after_all,
    swapped,
    other_style,
    renamed,
    exchanged,
    traded,
    moved,
    all_but,
    part_only_there,
    only_kept,
    once_only,
    more_often,
    undo,
    original_again,
    brought_back,
    restored,
    kept,
    taken_off,
    made_otherwise,
    widened,
    resized,
    _register,
    set_by_number,
    _adjust,
    rebarred,
    said_of_others,
    narrowed,
    paired_insert,
    more_elsewhere,
    rescoped,
    same_elsewhere,
    about_named,
    judged,
    instead,
)
