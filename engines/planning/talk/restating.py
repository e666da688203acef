"""A wish for what the plan has already: "build 8 bars", behind a build of 4, changes that build."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Final

from engines.planning.drafting.holding import altered
from engines.planning.words.items import Quantity
from engines.planning.words.lexemes import Lexeme

if TYPE_CHECKING:
    from engines.model.plan import Edit
    from engines.planning.drafting.clauses import Clause
    from engines.planning.drafting.drafts import Draft
    from engines.planning.talk.conversation import Conversation
    from engines.planning.words.items import Item

_KIND: Final = {
    "texture": "kind",
    "transition": "kind",
    "insert": "kind",
    "filter": "kind",
    "fade": "direction",
    "feel": "feel",
    "reverb": "",
    "delay": "",
    "drive": "",
    "compress": "",
    "sidechain": "",
    "extend": "",
    "transpose": "",
    "width": "",
    "pan": "",
    "gain": "",
    "chop": "",
    "stutter": "",
    "repeat": "",
    "loop": "",
}
"""Operations that can be said anew, and the parameter that tells one kind of each from another."""
_MORE: Final = frozenset({
    "more", "another", "extra", "additional", "also", "too", "again", "second", "plus", "further", "as well",
    "either", "same",
})  # fmt: skip
_RELATIVE: Final = frozenset({"gain"})
"""Operations that add up when they are said twice, unless "only" or "just" is said."""


def restate(talk: Conversation, clauses: list[Clause]) -> None:
    """Let drafts that say an edit of an earlier prompt anew change that edit in its place."""
    for draft in list(talk.reading.drafts):
        clause = clauses[draft.clause]
        said = [
            item
            for piece in clauses
            if piece.start < draft.end
            for item in piece.items
            if piece.end > draft.start
        ]
        edit = _meant(talk, draft) if _says_a_value(said, draft) else None
        changes = altered(edit, _said(draft, edit)) if edit is not None else []
        for old, operation in changes:
            talk.replace(old, clause, operation=operation)
            talk.reading.drafts.remove(draft)
            talk.did_something = True


def _says_a_value(said: list[Item], draft: Draft) -> bool:
    """Whether a draft's words give a number or a note value, and nothing that adds."""
    words = {item.text for item in said}
    if draft.op not in _KIND or draft.origin != "said" or words & _MORE:
        return False
    if draft.op in _RELATIVE and not words & {"only", "just", "to", "at"}:
        return False
    return any(
        isinstance(item, Quantity)
        or (isinstance(item, Lexeme) and (item.kind == "number" or item.has("number")))
        for item in said
    )


def _meant(talk: Conversation, draft: Draft) -> Edit | None:
    """The one edit of an earlier prompt that a draft can mean."""
    found = [
        edit
        for edit in talk.edits
        if edit.enabled
        and edit.op == draft.op
        and edit.because.prompt < talk.prompt
        and _fits(talk, edit, draft)
    ]
    recent = {edit.id for edit in talk.latest}
    if len(found) > 1:
        found = [edit for edit in found if edit.id in recent]
    return found[0] if len(found) == 1 else None


def _fits(talk: Conversation, edit: Edit, draft: Draft) -> bool:
    kind = _KIND[draft.op]
    if kind and getattr(edit.operation, kind) != draft.params.get(kind, getattr(edit.operation, kind)):
        return False
    if draft.voiced and set(draft.stems) != set(edit.scope.stems):
        return False
    if not draft.placed:
        return True
    named = talk.reading.song.named
    return (draft.bars, draft.seconds) == (edit.scope.bars, edit.scope.seconds) and [
        section.name for section in named(draft.sections)
    ] == [section.name for section in named(edit.scope.sections)]


def _said(draft: Draft, edit: Edit) -> dict[str, object]:
    """A draft's parameters but for those that stand there by default."""
    usual = {field.name: field.default for field in dataclasses.fields(edit.operation)}
    return {name: value for name, value in draft.params.items() if value != usual.get(name)}
