"""Words whose meaning the last edit decides: "slower" of a fade, "lower" of a filter."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from engines.planning.drafting.amounts import degree
from engines.planning.drafting.holding import DEFAULTS, Change, altered

if TYPE_CHECKING:
    from engines.model.plan import Edit
    from engines.planning.drafting.clauses import Clause

_SUITED: Final[dict[str, tuple[str, dict[str, float]]]] = {
    "fade": ("bars", {"tempo-": 2.0, "tempo+": 0.5}),
    "transition": ("bars", {"tempo-": 2.0, "tempo+": 0.5}),
    "texture": ("amount", {"volume+": 1.5, "volume-": 0.5}),
    "filter": (
        "from_hz",
        {"pitch+": 1.6, "pitch-": 0.6, "eq.brightness+": 1.6, "eq.brightness-": 0.6, "+": 1.6, "-": 0.6},
    ),
    "reverb": ("wet", {"bigger": 1.5, "width+": 1.5}),
    "stutter": ("repeats", {"more_of": 2.0, "less_of": 0.5}),
}
"""For each operation the parameter that such words are for, and by what each of them multiplies it."""
_BY_ITSELF: Final = frozenset({"attr", "dir", "vague", "talk", "degree", "verb", "not", "join", "prep"})
_LIGHT_VERBS: Final = frozenset({"become", "set", "move", "add", "extend", "shorten"})


def suited(clause: Clause, latest: list[Edit]) -> list[Change]:
    """The change that a comparative by itself makes of the last edit; none where it suits it not."""
    edit = latest[-1] if latest else None
    if edit is None or edit.op not in _SUITED or clause.voices or clause.places or clause.quantity():
        return []
    for piece in clause.lexemes:
        if not set(piece.tags) <= _BY_ITSELF or not set(piece.tags.get("verb", ())) <= _LIGHT_VERBS:
            return []
    name, factors = _SUITED[edit.op]
    said = [value for piece in clause.lexemes for kind in ("attr", "vague", "talk", "dir")
            for value in piece.tags.get(kind, ())]  # fmt: skip
    factor = next((factors[value] for value in said if value in factors), None)
    if factor is None:
        return []
    mild = degree(clause) in {"tiny", "small"}
    old = getattr(edit.operation, name)
    return altered(edit, {name: (old or DEFAULTS.get(name, 0.5)) * (factor**0.5 if mild else factor)})
