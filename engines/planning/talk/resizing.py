"""Numbers and sizes for what the plan has, by name: "the riser should be 4 bars", "make the fade longer"."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Final

from engines.planning.drafting.amounts import degree, fraction
from engines.planning.drafting.holding import BY_UNIT, DEFAULTS, MAIN, altered
from engines.planning.drafting.targets import target_of
from engines.planning.words.lexemes import Lexeme

if TYPE_CHECKING:
    from engines.model.plan import Edit
    from engines.planning.drafting.clauses import Clause
    from engines.planning.drafting.holding import Change
    from engines.planning.talk.conversation import Conversation

_DEFINITE: Final = frozenset({"the", "that", "this", "those", "these", "its"})
_LONG: Final = frozenset({"fade", "insert", "transition", "extend"})
"""Operations that can be longer and shorter themselves."""
_DECAY_S: Final = 2.0
"""The decay of a reverb of which none was said [s]."""
_LITTLE, _SOME = 0.1, 0.25
"""The shares by which a whole remix gets "a bit longer", and longer."""
_NOUNS: Final = ("transition", "insert", "texture", "fx")


def resized(talk: Conversation, clause: Clause) -> bool:
    """Give a named edit a number, or make it or the last one longer or shorter."""
    if clause.places or clause.find("verb", "remove", "repeat", "replace"):
        return False
    if clause.find("style") and clause.quantity("percent") is None:
        return False
    found = (
        _numbered(talk, clause)
        or _of_parameter(talk, clause)
        or _by_so_much(talk, clause)
        or _longer(talk, clause)
    )
    for edit, operation in found:
        talk.replace(edit, clause, operation=operation)
    if found:
        clause.consume()
    return bool(found)


def _named(talk: Conversation, clause: Clause) -> list[Edit]:
    """The edits that a definite noun means: "the riser", "that fade"."""
    nouns = [piece for category in _NOUNS for piece in clause.all(category)]
    nouns += clause.all("verb", "fade", "fade_in", "fade_out")
    definite = [
        piece
        for piece in nouns
        if getattr(clause.before(piece), "text", "") in _DEFINITE
        or (
            (sized := clause.find("attr", "length+", "length-")) is not None and clause.before(piece) is sized
        )  # "shorter fade"
    ]
    target = target_of(clause)
    alone = len(nouns) == 1 and len(clause.items) == 2 and clause.quantity() is not None  # "build 8 bars"
    if not (definite or alone) or not target.ops:
        return []
    return [edit for edit in talk.edits if edit.enabled and target.fits(edit, talk.reading)]


def _numbered(talk: Conversation, clause: Clause) -> list[Change]:
    found = clause.quantity()
    if found is not None and found.unit == "percent" and clause.find("style"):
        return _of_style(talk, clause, found.value / 100.0)
    if found is None or found.signed or any(piece.has("dir") for piece in clause.lexemes):
        return []
    changes: list[Change] = []
    for edit in _named(talk, clause):
        name = next((name for op, name in BY_UNIT.get(found.unit, ()) if op == edit.op), None)
        if name is not None:
            scale = 100.0 if found.unit == "percent" else 1.0
            changes += altered(edit, {name: found.note or found.value / scale})
    return changes


def _of_style(talk: Conversation, clause: Clause, amount: float) -> list[Change]:
    """Such as "dial the house back to 40%"."""
    styles = {piece.get("style") for piece in clause.all("style")}
    edit = next((edit for edit in reversed(talk.edits) if edit.op == "restyle" and edit.enabled), None)
    known = edit is not None and {getattr(edit.operation, "style", "")} == styles
    return altered(edit, {"amount": amount}) if edit is not None and known else []


_PARAMETERS: Final = {
    "feedback": ("delay", "feedback", 0.4),
    "release": ("sidechain", "release_ms", 200.0),
    "decay": ("reverb", "decay_s", _DECAY_S),
}
"""Words for a parameter: the operation that has it, its field, and what stands there where none was said."""


def _of_parameter(talk: Conversation, clause: Clause) -> list[Change]:
    """Such as "less feedback", "slower release", "a longer tail": of the effect that the plan has."""
    word = clause.find("verb", *_PARAMETERS)
    if word is None or clause.quantity() is not None or clause.find("fx"):
        return []
    op, name, usual = _PARAMETERS[word.get("verb")]
    down = clause.find("dir", "-", "less") or clause.find("attr", "length-", "tempo+")
    up = clause.find("dir", "+") or clause.find("attr", "length+", "tempo-")
    edit = next((edit for edit in reversed(talk.edits) if edit.op == op and edit.enabled), None)
    if edit is None or not (down or up):
        return []
    old = getattr(edit.operation, name) or usual
    return altered(edit, {name: old * (0.5 if down else 1.5)})


def _longer(talk: Conversation, clause: Clause) -> list[Change]:
    attr = clause.find("attr", "length+", "length-")
    if attr is None or clause.quantity() is not None or clause.voices:
        return []
    alone = all(
        item is attr
        or (isinstance(item, Lexeme) and set(item.tags) <= {"talk", "degree", "prep", "than"})
        or (
            isinstance(item, Lexeme)
            and set(item.tags.get("verb", ())) <= {"become", "set"}
            and _is_verb(item)
        )
        for item in clause.items
    )
    edits = _named(talk, clause) or (talk.latest[-1:] if alone else [])
    usual = 2.0 if attr.has("attr", "length+") else 0.5
    factor = (fraction(clause) if edits else None) or usual
    changes: list[Change] = []
    for edit in edits:
        if edit.op == "length" and clause.find("than") is None:
            share = _LITTLE if degree(clause) in {"tiny", "small"} else _SOME
            changes += _stretched(edit, 1.0 + share if attr.has("attr", "length+") else 1.0 - share)
        elif edit.op in _LONG:
            old = getattr(edit.operation, MAIN[edit.op]) or DEFAULTS["bars"]
            changes += altered(edit, {MAIN[edit.op]: max(1.0, old * factor)})
        elif edit.op == "reverb":
            old = getattr(edit.operation, "decay_s", None) or _DECAY_S
            changes += altered(edit, {"decay_s": old * factor})
    return changes


def _by_so_much(talk: Conversation, clause: Clause) -> list[Change]:
    """Such as "20 seconds shorter", "4 bars longer": counted from what was asked for."""
    attr, found = clause.find("attr", "length+", "length-"), clause.quantity("second", "bar")
    edit = talk.latest[-1] if talk.latest else None
    name = "seconds" if found is not None and found.unit == "second" else "bars"
    old = getattr(edit.operation, name, None) if edit is not None else None
    if attr is None or found is None or edit is None or old is None or clause.voices:
        return []
    if attr.text in {"long", "short"}:
        return []  # "2 bars long"
    sign = 1.0 if attr.has("attr", "length+") else -1.0
    prompt = talk.history.prompt(edit.because.prompt)[edit.because.start : edit.because.end]
    unsaid = not any(char.isdigit() for char in prompt)
    if edit.op == "extend" and (unsaid or clause.says("only", "just")):
        old = 0.0  # "only 4 bars longer"
    return altered(edit, {name: max(1.0, old + sign * found.value)})


def _is_verb(item: Lexeme) -> bool:
    return set(item.tags) == {"verb"}


def _stretched(edit: Edit, factor: float) -> list[Change]:
    """Such as "a bit longer", behind "two minutes": the length that was asked for, and not the song's."""
    name = "seconds" if getattr(edit.operation, "seconds", None) is not None else "bars"
    return altered(edit, {name: round(getattr(edit.operation, name) * factor)})


def rebarred(talk: Conversation, clause: Clause) -> bool:
    """Such as "make that 8", "4 bars", behind "the last 2 bars before the chorus": how many bars."""
    edit = talk.latest[-1] if talk.latest else None
    count = _bar_count(clause)
    if edit is None or edit.scope.bars is None or edit.op in _SIZED or count < 1:
        return False
    first, last = edit.scope.bars
    begins = any(section.first_bar == first for section in talk.reading.facts.sections)
    ends = any(section.last_bar == last for section in talk.reading.facts.sections)
    begins = (begins or not ends or clause.find("order", "1") is not None) and not clause.find("order", "-1")
    bars = (first, first + count - 1) if begins else (max(1, last - count + 1), last)
    talk.replace(edit, clause, scope=dataclasses.replace(edit.scope, bars=bars))
    clause.consume()
    return True


_SIZED: Final = frozenset({"fade", "transition", "insert", "loop"})
"""Operations for which a number of bars is no place."""


def _bar_count(clause: Clause) -> int:
    """The number of bars that a clause names where it says nothing else; 0 for none."""
    found = clause.quantity("bar")
    light = {"talk", "number", "verb", "not", "degree", "prep", "order"}
    if not all(
        item is found or (isinstance(item, Lexeme) and set(item.tags) <= light) for item in clause.items
    ):
        return 0
    numbers = [piece.value for piece in clause.lexemes if piece.kind == "number" or piece.has("number")]
    return round(found.value if found is not None else numbers[0] if numbers else 0)
