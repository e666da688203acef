"""Which engine makes a part: "with ace-step", "using stable audio", "the built-in engine"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from engines.planning.drafting.drafts import use
from engines.planning.drafting.holding import altered
from engines.planning.words.lexemes import Lexeme

if TYPE_CHECKING:
    from engines.planning.drafting.clauses import Clause
    from engines.planning.drafting.drafts import Draft
    from engines.planning.talk.conversation import Conversation
    from engines.planning.words.items import Item

MADE: Final = frozenset({"add", "replace", "restyle"})
"""Operations whose sound an engine may make."""
_BUILT_IN: Final = "built-in"
_MAKERS: Final = frozenset({
    "with", "using", "by", "via", "through", "from", "use", "made", "generated", "played", "done", "created",
    "rendered", "let", "have", "the", "model", "on", "mit", "con", "avec", "com", "mithilfe", "usando",
})  # fmt: skip


def with_engines(items: list[Item]) -> list[Item]:
    """The items with the words that lead to an engine's name in one with it: "made with ace-step"."""
    out: list[Item] = []
    for item in items:
        if isinstance(item, Lexeme) and item.has("engine"):
            while out and isinstance(out[-1], Lexeme) and out[-1].text in _MAKERS:
                item.start = out.pop().start
        out.append(item)
    return out


def given_to_engines(clauses: list[Clause], drafts: list[Draft]) -> None:
    """Give each engine that is named the parts of its clause, or of the nearest one, earlier ones first."""
    made = [draft for draft in drafts if draft.op in MADE]
    for number, clause in enumerate(clauses):
        piece = clause.find("engine")
        if piece is None or not made:
            continue
        own = min((draft.clause for draft in made), key=lambda at: (at > number, abs(at - number)))
        every = clause.says("all", "both", "everything", "them")
        use(piece)
        if piece.get("engine") != _BUILT_IN:
            for draft in made:
                if every or draft.clause == own:
                    draft.params["engine"] = piece.get("engine")


def made_otherwise(talk: Conversation, clause: Clause) -> bool:
    """Such as "make the pad with ace-step": another engine for parts that the plan has."""
    piece = clause.find("engine")
    if piece is None or clause.find("style"):
        return False
    roles = {role for voices in clause.voices for role in voices.roles if role}
    found = [
        edit
        for edit in (talk.edits if roles else talk.latest)
        if edit.enabled and edit.op in MADE and (not roles or getattr(edit.operation, "role", "") in roles)
    ]
    engine = None if piece.get("engine") == _BUILT_IN else piece.get("engine")
    for old in found:
        for edit, operation in altered(old, {"engine": engine}):
            talk.replace(edit, clause, operation=operation)
    if found:
        clause.consume()
    return bool(found)
