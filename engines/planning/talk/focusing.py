"""Which of the plan's edits a clause is about, where it names one that was not the last."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from engines.planning.drafting.targets import target_of
from engines.planning.talk.stepping import COUNTING_ON

if TYPE_CHECKING:
    from engines.model.plan import Edit
    from engines.planning.drafting.clauses import Clause
    from engines.planning.talk.conversation import Conversation
    from engines.planning.words.lexemes import Lexeme

_NOUNS: Final = ("fx", "transition", "insert", "texture")
_DEFINITE: Final = frozenset({"the", "that", "this", "those", "my", "its"})
_SIDES: Final = ("left", "right", "center")


def focused(talk: Conversation, clause: Clause) -> list[Edit]:
    """The edits that a clause names: by number, as both, by what they are, or by whose level they change."""
    live = [edit for edit in talk.edits if edit.enabled and edit.because.prompt < talk.prompt]
    if not live:
        return []
    return _both(clause, live) or _named(clause, live) or _of_voice(clause, live)


def _both(clause: Clause, live: list[Edit]) -> list[Edit]:
    """Such as "both only in the chorus": the last two wishes."""
    if not clause.says("both") or clause.voices or any("both" in place.text for place in clause.places):
        return []
    wishes = sorted({(edit.because.prompt, edit.because.start) for edit in live})[-2:]
    return [edit for edit in live if (edit.because.prompt, edit.because.start) in wishes]


def _named(clause: Clause, live: list[Edit]) -> list[Edit]:
    """Such as "the reverb only in the bridge": the edits of that kind."""
    nouns = [piece for category in _NOUNS for piece in clause.all(category)]
    definite = [piece for piece in nouns if getattr(clause.before(piece), "text", "") in _DEFINITE]
    target = target_of(clause)
    if len(nouns) != 1 or not definite or not target.ops:
        return []
    return [edit for edit in live if edit.op in target.ops and _fits_value(edit, nouns[0])]


def _fits_value(edit: Edit, noun: Lexeme) -> bool:
    kind = noun.get("texture") or noun.get("transition") or noun.get("insert")
    return not kind or getattr(edit.operation, "kind", kind) == kind


def _of_voice(clause: Clause, live: list[Edit]) -> list[Edit]:
    """Such as "vocals a little less", where the plan has changed their level, but not last."""
    names = {name for voices in clause.voices for name in voices.names}
    if is_number_for(clause):
        return [edit for edit in live if set(edit.scope.stems) == names and edit.op in _NUMBERED][-1:]
    op = "pan" if clause.find("verb", *_SIDES) else "gain" if _is_about_level(clause) else ""
    found = [edit for edit in live if edit.op == op and set(edit.scope.stems) == names]
    return found[-1:]


def is_number_for(clause: Clause) -> bool:
    """Such as "120 on the vocals", "bass only -1": a number and whose it is."""
    numbers = [piece for piece in clause.lexemes if piece.kind == "number"]
    light = {"prep", "join", "verb", "det", "talk"}
    others = [piece for piece in clause.lexemes if piece not in numbers and not set(piece.tags) <= light]
    acts = [piece for piece in clause.all("verb") if not piece.has("verb", "only", "become", "set")]
    moves = [piece for piece in clause.lexemes if piece.text[0] in "+-"] and not clause.find("verb", "only")
    return len(numbers) == 1 and len(clause.voices) == 1 and not (others or acts or moves or clause.places)


_NUMBERED: Final = frozenset({"gain", "filter", "transpose", "eq", "compress", "drive", "sidechain"})


def _is_about_level(clause: Clause) -> bool:
    number = any(piece.kind == "number" or piece.has("number") for piece in clause.lexemes)
    pointed = clause.find("talk", "correct", "instead", "less_of", "more_of") is not None
    pointed |= clause.says(*COUNTING_ON)
    moved = clause.find("dir") or clause.find("attr", "volume+", "volume-") or clause.quantity("db")
    others = clause.categories & {"fx", "texture", "style", "transition", "axis", "feel"}
    return bool(moved or (number and pointed)) and not others
