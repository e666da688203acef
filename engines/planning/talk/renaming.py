"""Another kind in the same place: "crowd, not tape", "afrobeats ones would fit better", "no, highpass"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from engines.planning.drafting.drafts import first_role
from engines.planning.drafting.holding import BY_UNIT, altered
from engines.planning.talk.exchanging import BACKWARDS
from engines.planning.words.items import Place, Voices, is_determiner
from engines.planning.words.lexemes import Lexeme

if TYPE_CHECKING:
    from engines.model.plan import Edit
    from engines.planning.drafting.clauses import Clause
    from engines.planning.talk.conversation import Conversation
    from engines.planning.words.items import Item

_FIELDS: Final = {
    "texture": (("texture",), "kind"),
    "transition": (("transition",), "kind"),
    "insert": (("insert",), "kind"),
    "style": (("restyle", "replace", "add"), "style"),
    "feel": (("feel",), "feel"),
}
"""Categories of words, and the operations and the field whose value they name."""
_FILTERS: Final = frozenset({"lowpass", "highpass", "bandpass"})
_DENYING: Final = frozenset({"not", "no", "instead of", "rather than", "and not"})
_BETTER: Final = ("better", "nicer", "best", "preferable", "will do", "would do")
_LIGHT: Final = frozenset(
    {"talk", "det", "degree", "join", "prep", "not", "vague", "opinion", "quant", "there"}
)
_LIGHT_VERBS: Final = frozenset({"add", "become", "set", "move", "replace"})


def renamed(talk: Conversation, clause: Clause) -> bool:
    """Give the last edit, or the one that is denied, the kind that a clause names, where it was."""
    named = [(item, kind) for item in clause.items if (kind := _kind_of(item)) is not None]
    if len(named) != 1 or not (_corrects(talk, clause) or _is_topic(talk)):
        return False
    item, (ops, name, value) = named[0]
    edits = [
        edit
        for edit in talk.latest
        if edit.op in ops and (getattr(edit.operation, name, None) is not None or name == "style")
    ]
    own = {edit.scope.sections for edit in edits}
    heavy = [other for other in clause.items if other is not item and not _is_light(other)]
    if not all(isinstance(other, Place) and other.sections in own for other in heavy):
        return False
    if not edits or all(getattr(edit.operation, name) == value for edit in edits):
        return False
    for edit in edits[-1:]:
        for old, operation in altered(edit, {name: value, **_numbers(edit, clause)}):
            talk.replace(old, clause, operation=operation)
    clause.consume()
    return True


def _kind_of(item: Item) -> tuple[tuple[str, ...], str, str] | None:
    """The operations, field and value that a word names: ("texture",), "kind", "rain"."""
    if isinstance(item, Voices):
        role = first_role(item)
        return (("add", "replace"), "role", role) if role else None
    if not isinstance(item, Lexeme) or item.used:
        return None
    if item.has("fx") and item.get("fx") in _FILTERS:
        return ("filter",), "kind", item.get("fx")
    for category, (ops, name) in _FIELDS.items():
        if item.has(category):
            return ops, name, item.get(category)
    return None


def _corrects(talk: Conversation, clause: Clause) -> bool:
    ones = clause.says("one", "ones") and talk.part is not None and not clause.find("order")
    better = ones or clause.find("talk", "correct", "instead") is not None or clause.says(*_BETTER)
    return talk.correcting or better or any("better" in item.text.split() for item in clause.items)


def _is_topic(talk: Conversation) -> bool:
    return bool(talk.topic) and talk.topic_is_read


def _is_light(item: Item) -> bool:
    if is_determiner(item) or getattr(item, "kind", "") in {"filler", "mark", "number"}:
        return True
    if not isinstance(item, Lexeme):
        return bool(getattr(item, "unit", ""))
    verbs = set(item.tags.get("verb", ()))
    return bool(item.tags) and set(item.tags) <= _LIGHT | {"verb"} and verbs <= _LIGHT_VERBS


def _numbers(edit: Edit, clause: Clause) -> dict[str, object]:
    """A number that is said with the kind: "a 4 bar sweep instead"."""
    found = clause.quantity()
    name = next((name for op, name in BY_UNIT.get(found.unit, ()) if op == edit.op), None) if found else None
    return {name: found.value / (100.0 if found.unit == "percent" else 1.0)} if found and name else {}


def denies_what_is(talk: Conversation, following: Clause | None) -> bool:
    """Such as "not half", "not tape", behind "double time", "crowd": what is there was not meant."""
    if following is None or following.items[0].text not in _DENYING or len(following.items) < 2:
        return False
    rest = [item for item in following.items[1:] if not is_determiner(item) and item.text not in {"in", "on"}]
    words = {word for item in rest for word in item.text.split()}
    values = {_value(item) for item in rest} - {""}
    own = {str(value) for edit in talk.latest for value in _values(edit)}
    denied = len(rest) == 1 and bool((values | words) & own)
    if denied:
        following.consume()
        following.denial = True
    return denied


def _value(item: Item) -> str:
    kind = _kind_of(item)
    return kind[2] if kind is not None else ""


def _values(edit: Edit) -> list[object]:
    names = ("kind", "style", "feel", "role", "grid", "note", "axis", "direction")
    return [getattr(edit.operation, name, None) for name in names]


_SAID: Final = ("said", "wrote", "typed", "asked", "type", "put")
"""What comes before what was not meant: "i said bass, but i meant drums"."""


def set_right(talk: Conversation, clause: Clause, following: Clause | None) -> bool:
    """Such as "i had those backwards: less presence, more mids": what follows says how it is meant."""
    if following is None:
        return False
    backwards = clause.says(*BACKWARDS) and clause.find("talk", "that") is not None
    backwards &= not clause.voices and not clause.places
    misspoken = clause.says(*_SAID) and following.find("talk", "correct") is not None
    if not backwards and not misspoken:
        return False
    talk.correcting = True
    talk.turning = backwards
    clause.consume()
    return True
