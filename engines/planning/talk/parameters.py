"""Numbers for a parameter that was spoken of: "less feedback, 20", "wider, set it to 2", "density 0.2"."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Final

from engines.model.bounds import limits
from engines.planning.drafting.holding import DEFAULTS, MAIN, altered
from engines.planning.words.items import Place, Quantity, is_determiner
from engines.planning.words.lexemes import Lexeme

if TYPE_CHECKING:
    from engines.model.plan import Edit
    from engines.planning.drafting.clauses import Clause
    from engines.planning.talk.conversation import Conversation
    from engines.planning.words.items import Item

_NAMES: Final = {
    "density": "density",
    "octave": "octave",
    "feedback": "feedback",
    "amount": "amount",
    "strength": "amount",
    "depth": "depth_db",
    "decay": "decay_s",
    "tail": "decay_s",
    "release": "release_ms",
    "wet": "wet",
    "wetness": "wet",
    "position": "position",
    "repeats": "repeats",
    "ceiling": "ceiling_dbtp",
}
"""What the fields of operations are called."""
_LIGHT: Final = frozenset({"talk", "det", "prep", "join", "degree", "not"})
_LIGHT_VERBS: Final = frozenset({"set", "become", "move", "add", "keep"})


def set_by_number(talk: Conversation, clause: Clause) -> bool:
    """A bare number behind a parameter that was just changed, or beside the name of one."""
    _let_last_be_a_verb(clause)
    value, percent = _number(clause)
    if value is None:
        return False
    name = next((_NAMES[item.text] for item in clause.items if item.text in _NAMES), "")
    edit = _holder(talk, name)
    if not name and talk.changed is not None:
        name = talk.changed[1]
        edit = (
            next((edit for edit in talk.edits if edit.id == talk.changed[0]), None) if talk.changed else None
        )
    if edit is None or not name or not all(_is_light(item) for item in clause.items):
        return False
    scale = 100.0 if percent or _is_share(edit, name, value) else 1.0
    old = getattr(edit.operation, name)
    sign = -1.0 if isinstance(old, int | float) and old < 0 < value else 1.0
    found = altered(edit, {name: sign * value / scale})
    for old_edit, operation in found:
        talk.replace(old_edit, clause, operation=operation)
    if found:
        clause.consume()
    return bool(found)


def gentler(talk: Conversation, clause: Clause) -> bool:
    """Such as "more gently", "a little more subtle": less of what was asked for last."""
    edit = talk.latest[-1] if talk.latest else None
    name = MAIN.get(edit.op, "") if edit is not None else ""
    soft = any(_GENTLE & set(item.text.split()) for item in clause.items)
    if edit is None or not name or not soft or not clause.says(*_MORE) or clause.voices or clause.places:
        return False
    old = getattr(edit.operation, name)
    old = _usual(edit, name) if old is None else old
    if (
        old is None
        or edit.op == "tempo"
        or not all(_is_light(item) or _grades(item) for item in clause.items)
    ):
        return False
    for old_edit, operation in altered(edit, {name: old / 2}):
        talk.replace(old_edit, clause, operation=operation)
    clause.consume()
    return True


_GENTLE: Final = frozenset({"gently", "gentle", "softly", "subtly", "subtle", "lightly", "delicately"})
_MORE: Final = ("more", "a bit more", "a little more", "much more", "slightly more")


def _usual(edit: Edit, name: str) -> float | None:
    """What stands where no number was said: a style is there in full."""
    return 1.0 if edit.op == "restyle" else DEFAULTS.get(name)


def scaled_by(talk: Conversation, clause: Clause) -> bool:
    """Such as "half as wet", "at half density", "double that": what was asked for last, by a factor."""
    edit = talk.latest[-1] if talk.latest else None
    doubled = (
        clause.find("talk", "more_of") if clause.says("double that", "double it", "twice that") else None
    )
    than = clause.find("than") or (doubled if edit is not None and edit.op == "extend" else None)
    if edit is None or than is None or clause.voices or clause.places or clause.quantity() is not None:
        return False
    factor = 2.0 if than is doubled else _FACTORS.get(than.get("than"), 1.0)
    named = next((_NAMES[item.text] for item in clause.items if item.text in _NAMES), "")
    name = named if hasattr(edit.operation, named or "-") else MAIN.get(edit.op, "")
    old = getattr(edit.operation, name, None) if name else None
    old = _usual(edit, name) if old is None else old
    if old is None or not all(item is than or _is_light(item) or _grades(item) for item in clause.items):
        return False
    found = altered(edit, {name: old * factor})
    for old_edit, operation in found:
        talk.replace(old_edit, clause, operation=operation)
    if found:
        clause.consume()
    return bool(found)


_FACTORS: Final = {"half": 0.5, "twice": 2.0, "third": 1 / 3, "quarter": 0.25, "triple": 3.0, "onehalf": 1.5}


def _grades(item: Item) -> bool:
    """Such as "wet", "strong", "loud" behind "half as"."""
    return isinstance(item, Lexeme) and (item.has("attr") or item.has("talk") or item.has("vague"))


def _let_last_be_a_verb(clause: Clause) -> None:
    """Such as "let it last 4 bars": how long, and not where."""
    for index, item in enumerate(clause.items):
        before = clause.items[index - 1].text if index else ""
        lasts = isinstance(item, Place) and item.text.startswith("last ") and item.length_bars
        if isinstance(item, Place) and lasts and before in _LASTING:
            clause.put(index, Quantity(item.start, item.end, item.length_bars, "bar", text=item.text))


_LASTING: Final = frozenset({"it", "that", "them", "this", "should", "to", "must", "can", "may"})


def _number(clause: Clause) -> tuple[float | None, bool]:
    """The one number of a clause, and whether it is a percentage."""
    found = [item for item in clause.items if isinstance(item, Quantity)]
    bare = [item for item in clause.lexemes if item.kind == "number" or item.has("number")]
    if len(found) + len(bare) != 1:
        return None, False
    if bare:
        return bare[0].value, False
    plain = found[0].unit in {"percent", "", "ms", "second", "db"}
    return (found[0].value, found[0].unit == "percent") if plain else (None, False)


def _holder(talk: Conversation, name: str) -> Edit | None:
    """The edit that has a parameter: of the last ones, or of all."""
    if not name:
        return None
    ordered = [*talk.edits, *talk.latest]
    return next((edit for edit in reversed(ordered) if edit.enabled and hasattr(edit.operation, name)), None)


def _is_share(edit: Edit, name: str, value: float) -> bool:
    """Whether a parameter goes from 0 to 1, so that "20" can only mean a percentage."""
    kind: type = type(edit.operation)
    high = limits(kind)[name][1]
    return high is not None and high <= 1 and value > 1


def _is_light(item: Item) -> bool:
    if isinstance(item, Quantity) or is_determiner(item) or item.text in _NAMES:
        return True
    if not isinstance(item, Lexeme):
        return False
    verbs = set(item.tags.get("verb", ()))
    return (
        item.kind in {"filler", "mark", "number"}
        or item.has("number")
        or (bool(item.tags) and set(item.tags) <= _LIGHT | {"verb"} and verbs <= _LIGHT_VERBS)
    )


def changed_field(old: Edit, new: Edit) -> tuple[str, str] | None:
    """The id of an edit and the one number of it that a change has moved."""
    names = [
        field.name
        for field in dataclasses.fields(new.operation)
        if getattr(new.operation, field.name) != getattr(old.operation, field.name, None)
        and isinstance(getattr(new.operation, field.name), int | float)
    ]
    return (new.id, names[0]) if old.op == new.op and len(names) == 1 else None
