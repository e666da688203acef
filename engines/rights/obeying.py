"""Plans of songs with a remix kit: what the artist does not want is switched off, and said."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from engines.model.edits import with_edit, with_enabled
from engines.model.operations import Add, Preserve, Replace, Restyle
from engines.model.plan import Because, Scope

if TYPE_CHECKING:
    from engines.model.plan import Edit, RemixPlan
    from engines.rights.policy import Conditions

_ONLY_MOVES: Final = frozenset(
    {"tempo", "order", "repeat", "cut", "extend", "loop", "length", "insert", "mute", "solo", "preserve",
     "gain", "pan", "fade", "loudness", "add", "texture", "transition"}
)  # fmt: skip
"""Operations that leave the sound of a stem as it is: it is cut, moved, levelled or left out."""


def obeyed(plan: RemixPlan, asked: Conditions) -> RemixPlan:
    """The plan as the artist's conditions let it be.

    Edits that are not allowed are switched off with a warning each; stems that must stay exact are preserved
    by an edit of their own. A plan that obeys already comes back as it is.
    """
    warnings = []
    for edit in plan.active:
        why = _against(edit, asked)
        if why:
            plan = with_enabled(plan, edit.id, enabled=False)
            warnings.append(f"“{edit.op}” was left out: {why}.")
    scope = Scope(stems=asked.exact)
    if asked.exact and not any(edit.op == Preserve.op and edit.scope == scope for edit in plan.active):
        because = Because(prompt=0, start=0, end=0, origin="default")
        plan = with_edit(plan, Preserve(level="exact"), scope=scope, because=because)
        warnings.append(f"The artist's remix kit keeps {', '.join(asked.exact)} exact.")
    return replace(plan, warnings=(*plan.warnings, *warnings)) if warnings else plan


def _against(edit: Edit, asked: Conditions) -> str:
    if asked.operations and edit.op not in {*asked.operations, Preserve.op}:
        return f"the artist's remix kit allows only {', '.join(asked.operations)}"
    if isinstance(edit.operation, Restyle) and edit.operation.style in asked.unwanted_styles:
        return f"the artist does not want the song as {edit.operation.style.replace('_', ' ')}"
    touched = [stem for stem in edit.scope.stems if stem in asked.exact and edit.op not in _ONLY_MOVES]
    if isinstance(edit.operation, Add | Replace) and edit.operation.source:
        cut = "drums" if edit.operation.role in {"drums", "percussion"} else "vocals"
        touched.extend([cut] if cut in asked.exact else [])
    if touched:
        return f"the artist's remix kit keeps {', '.join(touched)} exact"
    return ""
