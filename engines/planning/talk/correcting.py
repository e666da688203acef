"""What was said last, meant otherwise: said of something else, swapped, or not at all."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any, Final

from engines.model.plan import Scope
from engines.planning.drafting.drafts import first_role
from engines.planning.drafting.targets import target_of
from engines.planning.words.lexemes import Lexeme

if TYPE_CHECKING:
    from engines.planning.drafting.clauses import Clause
    from engines.planning.talk.conversation import Conversation


def wrong_one(talk: Conversation, clause: Clause) -> bool:
    """Such as "no, not that one": what is named next takes the place of what was said last."""
    words = {item.text for item in clause.items}
    if clause.says("i didnt mean", "didnt mean") and _was_not_meant(talk, clause):
        return True
    if words & {"dont", "no dont", "do not"} and words <= DENIALS | _DONT:
        talk.drop(talk.latest)
        clause.consume()
        return True
    plain = [item for item in clause.items if item.text in DENIALS or getattr(item, "kind", "") != "filler"]
    denied = bool(plain) and all(item.text in DENIALS for item in plain)
    corrected = clause.find("talk", "correct") is not None and all(map(_is_light, clause.items))
    if not (denied or corrected):
        return False
    talk.correcting = True
    talk.replacing = any(item.text in _WRONG | DENIALS for item in clause.items)
    clause.consume()
    return True


def _was_not_meant(talk: Conversation, clause: Clause) -> bool:
    """Such as "i didn't mean delete": that goes, and what is meant comes next."""
    ops = target_of(clause).ops
    gone = [edit for edit in talk.latest if edit.op in ops]
    talk.drop(gone)
    if gone:
        talk.replaced, talk.correcting = gone[-1], True
        clause.consume()
    return bool(gone)


_DONT: Final = frozenset({"dont", "do not", "no dont", "please", "do that", "that", ","})
DENIALS: Final = frozenset({"no", "nope", "nah", "noo", "nein", "non", "nao"})
_WRONG: Final = frozenset(
    {"swap that", "not that one", "no not that one", "wrong one", "not that", "not this one"}
)


def _is_light(item: object) -> bool:
    """Words that name nothing: "no", "wait", "that one"."""
    if not isinstance(item, Lexeme) or item.kind == "word":
        return False
    if item.has("talk") or item.has("number") or item.kind == "number":
        return bool(item.has("talk", "correct", "that") or item.text == "one")
    return bool(item.kind in {"filler", "mark"} or item.has("not") or not item.tags)


def said_of_others(talk: Conversation, clause: Clause) -> bool:
    """Such as "nah the bass, i meant", "no, the vocals": the same wish, for other stems."""
    corrects = talk.correcting or clause.find("talk", "correct", "instead") is not None
    names = tuple(dict.fromkeys(name for voices in clause.voices for name in voices.names))
    edits = [edit for edit in talk.latest if edit.scope.stems]
    if edits and clause.find("not") and _excepts(clause) and len(names) > 1:
        others = tuple(name for name in names if name not in edits[-1].scope.stems)
        corrects, names = bool(others) and len(others) < len(names), others  # "not the vocals, the bass"
    elif clause.find("not") and _excepts(clause):
        return False
    if not corrects or not names or clause.does_something:
        return False
    own = [edit for edit in edits if edit.scope.stems == names]
    talk.drop([edit for edit in edits if own and edit not in own])
    for edit in edits if not own else ():
        talk.replace(edit, clause, scope=_rescoped(edit.scope, names, clause))
    again = (
        [edit for edit in talk.dropped if edit.scope.stems] if not edits and clause.says("instead") else []
    )
    for edit in again:
        talk.copy(edit, clause, _rescoped(edit.scope, names, clause))  # "undo that, the drums instead"
    if edits or again:
        clause.consume()
    return bool(edits or again)


def _excepts(clause: Clause) -> bool:
    """Such as "not the drums": what is named is what was not meant."""
    piece = next((piece for piece in clause.all("not") if piece.text not in {"no", "nah", "nope"}), None)
    return piece is not None and any(
        clause.index(voices) == clause.index(piece) + 2 for voices in clause.voices
    )


def _rescoped(scope: Scope, stems: tuple[str, ...], clause: Clause) -> Scope:
    sections = tuple(dict.fromkeys(name for place in clause.places for name in place.sections))
    if not sections:
        return dataclasses.replace(scope, stems=stems)
    return Scope(sections=sections, stems=stems)


def swapped(talk: Conversation, clause: Clause) -> bool:
    """Such as "swap that for strings": the part that was put in becomes another one."""
    pointed = any(
        item.text in {"that", "it", "this", "them", "those"} or item.text.endswith(" that for")
        for item in clause.items
    )
    role = next((first_role(voices) for voices in clause.voices if first_role(voices)), "")
    role = role or next((piece.get("role") for piece in clause.all("role")), "")
    latest = talk.latest[-1] if talk.latest else None
    turned = next((piece for piece in clause.all("verb", "become") if piece.text in _TURNED), None)
    asked = clause.find("verb", "replace", "swap") or clause.find("talk", "instead") or turned
    pointed |= (
        clause.find("talk", "instead") is not None
        and not clause.places
        and not clause.categories & _DESCRIBED
    )
    if asked is None or not pointed or not role or latest is None or latest.op not in {"add", "replace"}:
        return False
    changes: dict[str, Any] = {"role": role}
    if clause.find("style") is not None:
        changes["style"] = clause.all("style")[0].get("style")
    talk.replace(latest, clause, operation=dataclasses.replace(latest.operation, **changes))
    clause.consume()
    return True


_DESCRIBED: Final = frozenset({"fx", "attr", "texture", "transition", "feel", "axis"})
_TURNED: Final = frozenset({"change", "turn", "convert", "make"})


def other_style(talk: Conversation, clause: Clause) -> bool:
    """Such as "house instead of trap", behind "replace the drums with a trap beat"."""
    style = clause.find("style")
    latest = talk.latest[-1] if talk.latest else None
    corrects = talk.correcting or clause.find("talk", "correct", "instead") is not None
    if style is None or latest is None or latest.op not in {"add", "replace"}:
        return False
    if any(set(voices.names) != set(latest.scope.stems) for voices in clause.voices):
        return False
    placed = [place for place in clause.places if not (clause.voices and place.assumed)]
    if not corrects or placed or getattr(latest.operation, "style", None) is None:
        return False
    changes: dict[str, Any] = {"style": style.get("style")}
    talk.replace(latest, clause, operation=dataclasses.replace(latest.operation, **changes))
    clause.consume()
    return True
