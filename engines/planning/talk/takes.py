"""Going back in a conversation: "take 2", "the first version", "before the techno", "go back two steps"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from engines.planning.drafting.targets import target_of
from engines.planning.talk.choosing import nth_of

if TYPE_CHECKING:
    from engines.model.plan import Edit
    from engines.planning.drafting.clauses import Clause
    from engines.planning.talk.conversation import Conversation


def back_before(talk: Conversation, clause: Clause) -> bool:
    """Such as "go back to before the techno": the take that the techno was asked for in is left."""
    if clause.find("talk", "back_before") is None:
        return False
    target = target_of(clause)
    if _too_long(talk, clause):
        return True
    take = talk.history.introduced(lambda edit: target.fits(edit, talk.reading), talk.prompt)
    if not target.names_anything and clause.find("talk", "that") is not None:
        leave_takes(talk, clause, 1)  # "go back to before that"
    elif take is None or not target.names_anything:
        talk.say(clause, "Nothing of that kind was asked for before.")
    else:
        talk.return_to(talk.history.parent(take))
    clause.consume()
    return True


def back_to_take(talk: Conversation, clause: Clause) -> bool:
    """Such as "go back to take 2", "more like the first version"; likeness is another seed of that take."""
    if clause.voices:
        return _part_of_take(talk, clause)
    steps = _steps(clause)
    wanted = None if steps or clause.quantity() is not None else _take_number(clause, talk.prompt)
    if wanted is None and not steps:
        return False
    if steps:
        leave_takes(talk, clause, steps)
    elif _too_long(talk, clause):
        return True
    elif wanted is not None and 0 <= wanted <= talk.prompt:
        talk.return_to(wanted)
        talk.seed += any("like" in item.text.split() for item in clause.items)
    else:
        talk.say(clause, f"There is no take {wanted} yet; {_known_takes(talk.prompt)}.")
    clause.consume()
    return True


def redone(talk: Conversation, clause: Clause) -> bool:
    """Such as "redo", "no, bring it back", behind a prompt that only took something away."""
    said = clause.says(*_REDO) or len(clause.all("talk", "undo")) > 1
    back = clause.find("talk", "back") or clause.find("verb", "keep") or clause.says("back", "again")
    pointed = back and clause.says("it", "that", "them", "those")
    wanted = said or pointed or clause.says("put it back", "put that back")
    wanted |= clause.says("do it", "do that") and clause.says("again", "after all")
    if not wanted or clause.voices or clause.places or clause.quantity() is not None:
        return False
    if talk.prompt < 2 or talk.touched or talk.dropped or not talk.history.readable:
        return False
    before, now = talk.history.after(talk.prompt - 1).edits, {edit.id for edit in talk.edits}
    if not now < {edit.id for edit in before}:
        return False
    talk.return_to(talk.prompt - 1)
    clause.consume()
    return True


_REDO: Final = ("redo", "redo it", "re do")


def _part_of_take(talk: Conversation, clause: Clause) -> bool:
    """Such as "i preferred the drums from take 1": what that take did to them, and no more than that."""
    wanted = _take_number(clause, talk.prompt)
    names = {name for voices in clause.voices for name in voices.names}
    if wanted is None or not 0 <= wanted <= talk.prompt or not names or not talk.history.readable:
        return False
    talk.drop([edit for edit in talk.edits if set(edit.scope.stems) & names or _plays(edit, names)])
    for edit in talk.history.after(wanted).edits:
        if set(edit.scope.stems) & names or _plays(edit, names):
            talk.copy(edit, clause, edit.scope)
    clause.consume()
    return True


def _plays(edit: Edit, names: set[str]) -> bool:
    return edit.op in {"add", "replace"} and getattr(edit.operation, "role", "") in names


def _steps(clause: Clause) -> int:
    """Such as "go back two steps", "back to the previous version": how many takes are left; 0 for none."""
    returns, previous = clause.find("talk", "return"), clause.find("talk", "previous")
    found = clause.quantity("semitone")
    if returns is not None and found is not None and "step" in found.text:
        return max(1, round(found.value))
    alone = returns is not None and returns.text == "go back" and not clause.places
    if alone and all(
        p is returns or p.kind == "filler" or set(p.tags) <= {"talk", "not"} for p in clause.lexemes
    ):
        return 1
    return int(previous is not None and (returns is not None or _names_take(clause)))


def _names_take(clause: Clause) -> bool:
    return not clause.places and any(item.text.split()[-1] in _TAKES for item in clause.items)


def _take_number(clause: Clause, takes: int) -> int | None:
    """Such as "take 2", "back to the second version", "the first one was better"; the first is 1."""
    liked = clause.find("talk", "return") or clause.find("opinion", "good") or clause.says("better", "nicer")
    returns = bool(liked) and any(
        item.text.split()[-1] in _TAKES or item.text in _ASKED for item in clause.items
    )
    if not returns and clause.find("talk", "take") is None:
        return None
    nth = nth_of(clause, takes)
    if nth is not None:
        return nth + 1
    for item in clause.lexemes:
        if (item.kind in {"number", "ordinal"} or item.has("number")) and item.text != "one":
            return int(item.value)
        if item.has("order"):
            order = int(item.get("order"))
            return order if order > 0 else takes + order
    return None


_ASKED: Final = frozenset({"said", "asked", "had", "wanted", "did", "tried"})
"""How takes are named by when they were asked for: "what i said first"."""
_TAKES: Final = frozenset({"one", "version", "try", "attempt", "idea", "mix", "draft"})
"""What a take is called beside the word itself."""


def _known_takes(takes: int) -> str:
    return f"pick one from 1 to {takes}" if takes else "nothing was asked for before"


def _too_long(talk: Conversation, clause: Clause) -> bool:
    """Whether the conversation is too long to be read again; says so."""
    if not talk.history.readable:
        talk.say(clause, "This conversation is too long to go back in by words; pick a take from the list.")
        clause.consume()
    return not talk.history.readable


def how_many(clause: Clause) -> int:
    """How many takes are left: two by "undo the last two"."""
    if clause.says("both"):
        return 2
    number = next((piece for piece in clause.lexemes if piece.kind == "number" or piece.has("number")), None)
    counted = number is not None and any("last" in item.text.split() for item in clause.items)
    return max(1, int(number.value)) if counted and number is not None else 1


def leave_takes(talk: Conversation, clause: Clause, count: int) -> None:
    """Go back by so many takes, or say that there is nothing to leave."""
    if _too_long(talk, clause):
        return
    now = talk.history.place(talk.prompt)
    if now == 0:
        if talk.edits:
            talk.drop(talk.latest)
        else:
            talk.say(clause, "There is nothing to undo.")
        return
    for _ in range(count):
        now = talk.history.parent(now)
    talk.return_to(now)
