"""Wishes that something be left undone: "don't cut the bridge", "…, but don't speed it up"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from engines.planning.drafting.drafts import stems_of
from engines.planning.drafting.targets import target_of
from engines.planning.words.lexemes import Lexeme

if TYPE_CHECKING:
    from engines.planning.drafting.clauses import Clause
    from engines.planning.drafting.reading import Reading
    from engines.planning.talk.conversation import Conversation

_FORBIDS: Final = frozenset({"dont", "do not", "never", "shouldnt", "should not", "nao", "nunca", "ne", "n"})
_PLAYED: Final = frozenset(
    {"have", "use", "play", "include", "let", "want", "need", "get", "i want", "i need", "be", "go"}
)
"""Verbs whose denial asks for silence ("don't play the drums") or says how, and forbids nothing."""
_BETWEEN: Final = frozenset({"you", "please", "ever", "me", "it", "lo", "la"})
_ACTS: Final = ("verb", "dir", "attr", "fx", "style", "transition", "feel")
KEPT_IN_MIND: Final = "is kept in mind: nothing was done for it."


def forbidden(clause: Clause, reading: Reading) -> bool:
    """Nothing is made of such a clause; the tempo is held where it must not change."""
    if _spares(clause):
        clause.consume()
        return True
    verb = _denied(clause) or _avoided(clause)
    if verb is None:
        return False
    put = verb.has("verb", "add", "set", "move") and not (clause.find("fx") or clause.find("attr"))
    if put and stems_of(clause):
        reading.add(clause, "mute")  # "don't put drums in the intro"
        clause.consume()
        return True
    ops = target_of(clause).ops
    if ops == {"tempo"}:
        reading.add(clause, "tempo", {"ratio": 1.0}, voice=False).origin = "inferred"
    said = reading.prompt[clause.start : clause.end]
    reading.warnings.append(f"“{said[:200]}” {KEPT_IN_MIND}")
    clause.consume()
    return True


def not_after_all(talk: Conversation, clause: Clause) -> bool:
    """Such as "don't cut the bridge", where the plan does: what is forbidden goes."""
    doubled = clause.find("talk", "more_of") if clause.says(*_FORBIDS) else None
    if doubled is not None and doubled.text.startswith("double"):
        found = [edit for edit in talk.latest if edit.op == "repeat"]
    elif _denied(clause) is None:
        return False
    else:
        target = target_of(clause)
        found = [edit for edit in talk.edits if target.ops and target.fits(edit, talk.reading)]
    talk.drop(found)
    if found:
        clause.consume()
    return bool(found)


def _denied(clause: Clause) -> Lexeme | None:
    """The verb that "don't" stands before, if that is something to be done."""
    for piece in clause.all("not"):
        if piece.text in _FORBIDS:
            after = clause.after(piece)
            while isinstance(after, Lexeme) and after.text in _BETWEEN:
                after = clause.after(after)
            if isinstance(after, Lexeme) and _acts(after) and not _bounded(clause):
                return after
    return None


def _avoided(clause: Clause) -> Lexeme | None:
    """Such as "bigger, not louder": the adjective that "not" alone stands before."""
    words = [piece for piece in clause.lexemes if piece.kind != "filler"]
    if len(words) != 2 or clause.voices or clause.places or words[0].text != "not":
        return None
    return words[1] if words[1].has("attr") and words[1].text.endswith("er") else None


def _spares(clause: Clause) -> bool:
    """Such as "in chorus 3 mute nothing"."""
    nothing = next((item for item in clause.items if item.text in {"nothing", "none", "nobody"}), None)
    before = clause.before(nothing) if nothing is not None else None
    return isinstance(before, Lexeme) and before.has("verb", "remove", "add")


def _acts(piece: Lexeme) -> bool:
    if piece.text in _PLAYED or piece.has("verb", "keep", "only", "enter") or piece.has("talk", "another"):
        return False
    return any(piece.has(category) for category in _ACTS)


def _bounded(clause: Clause) -> bool:
    """Such as "don't make it too fast": how far, and not whether."""
    return any(not {"too", "so", "over", "much"}.isdisjoint(item.text.split()) for item in clause.items)
