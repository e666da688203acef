"""What shall be as it was before the plan: "normal speed please", "clean again", "turn them back down"."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Final

from engines.planning.drafting.drafts import use
from engines.planning.drafting.targets import target_of

if TYPE_CHECKING:
    from engines.model.plan import Edit
    from engines.planning.drafting.clauses import Clause
    from engines.planning.talk.conversation import Conversation


from engines.planning.talk.taking_back import take_back, targeted


def as_it_was(talk: Conversation, clause: Clause) -> bool:
    """Such as "lose the swing", "clean again", "normal speed please": what the plan did to that is undone."""
    straight = clause.find("feel", "straight")
    restored = clause.says(*_USUAL)
    if _is_usual_alone(clause) or _turns_back(talk, clause):
        talk.drop(talk.latest)
        use(*clause.items)
        return True
    ops = {op for words, each in _PLAIN.items() if clause.says(*words) for op in each}
    if clause.find("verb", "center") and clause.says("all", "everything", "both") and not clause.places:
        ops, restored = {"pan"}, True  # "all in the center again"
    ops |= {op for piece in clause.all("axis") for op in _OF_AXIS.get(piece.get("axis"), ())}
    if straight is not None and ("swing" in straight.text or restored or clause.says("out")):
        ops, restored = {"feel"}, True
    if not restored or clause.quantity() is not None or clause.keys:
        return False
    if turned := _turned_again(talk, clause):
        talk.drop(turned)
        clause.consume()
        return True
    target = dataclasses.replace(target_of(clause), ops=frozenset(ops), values=frozenset(), roles=frozenset())
    found = targeted(talk, target) if ops else []
    if not found:
        return False
    take_back(talk, clause, found, target)
    use(*clause.items)
    return True


def _turned_again(talk: Conversation, clause: Clause) -> list[Edit]:
    """Such as "narrower again", behind "wider": what went the other way."""
    attr = clause.find("attr", "width+", "width-", "tempo+", "tempo-", "pitch+", "pitch-")
    if attr is None or not clause.says("again") or clause.voices:
        return []
    up = attr.get("attr").endswith("+")
    op, name, neutral = _MOVED_BY[attr.get("attr")[:-1]]
    values = [(edit, getattr(edit.operation, name, None)) for edit in talk.edits if edit.op == op]
    return [
        edit for edit, value in values if value is not None and value != neutral and (value < neutral) == up
    ]


_MOVED_BY: Final = {
    "width": ("width", "amount", 1.0),
    "tempo": ("tempo", "ratio", 1.0),
    "pitch": ("transpose", "semitones", 0.0),
}


def _is_usual_alone(clause: Clause) -> bool:
    """Such as "nope, normal"."""
    words = [item for item in clause.items if getattr(item, "kind", "") not in {"filler", "mark"}]
    return len(words) == 1 and words[0].text in {"normal", "regular", "as normal", "back to normal"}


def _turns_back(talk: Conversation, clause: Clause) -> bool:
    """Such as "turn them back down", behind "louder"."""
    moved = clause.find("dir", "+", "-") or clause.find("attr", "volume+", "volume-")
    edit = talk.latest[-1] if talk.latest else None
    db = getattr(edit.operation, "gain_db", None) if edit is not None else None
    numbered = clause.quantity() is not None or any(piece.kind == "number" for piece in clause.lexemes)
    if moved is None or db is None or numbered or clause.voices or clause.places or not clause.says("back"):
        return False
    return bool(db < 0) == (moved.has("dir", "+") or moved.has("attr", "volume+"))


_USUAL: Final = ("again", "original", "old", "normal", "usual", "regular", "back to normal", "the original")
_PLAIN: Final = {
    ("dry", "drier"): ("reverb", "delay"),
    ("clean", "undistorted"): ("drive",),
    ("forward", "forwards"): ("reverse",),
    ("time",): ("feel",),
    ("pace",): ("tempo",),
    ("all instruments", "instruments", "everything", "everyone", "full band"): ("solo", "mute"),
    ("unfiltered",): ("filter",),
    ("stereo",): ("width",),
}
"""Words for a sound to which nothing was done, and the operations that it is without."""
_OF_AXIS: Final = {
    "tempo": ("tempo", "feel"),
    "pitch": ("transpose", "key"),
    "key": ("transpose", "key"),
    "length": ("length",),
    "volume": ("gain",),
    "width": ("width",),
}
