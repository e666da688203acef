"""Faults that are told beside their remedy: "the drums are too loud, turn them down 3 dB"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from engines.planning.linking.superseding import supersede
from engines.planning.words.items import Item, Quantity
from engines.planning.words.lexemes import Lexeme

if TYPE_CHECKING:
    from engines.planning.drafting.clauses import Clause
    from engines.planning.drafting.drafts import Draft
    from engines.planning.drafting.reading import Reading

STATING: Final = frozenset({
    "is", "are", "was", "were", "its", "theyre", "thats", "hes", "shes", "sound", "sounds", "sounding",
    "feel", "feels", "seem", "seems", "get", "gets", "stands", "sits", "needs", "lacks",
})  # fmt: skip
"""Words that tell how something is."""
_WISHING: Final = frozenset({
    "make", "want", "wanna", "let", "should", "must", "would", "could", "wish", "please", "until", "give",
    "instead", "now",
})  # fmt: skip
_STATED: Final = frozenset({"add", "become", "left", "right", "center"})
"""Verbs that "needs", "sounds like" and "on the left" count as, which order nothing."""


def tells_fault(clause: Clause) -> bool:
    """Whether a clause only states how something is: "the vocals are too quiet", "sounds muffled"."""
    words = {word for item in clause.items for word in item.text.split()}
    if words.isdisjoint(STATING) or not words.isdisjoint(_WISHING) or any(map(_asks_for_more, clause.items)):
        return False
    verbs = [item for item in clause.items if isinstance(item, Lexeme) and item.has("verb")]
    return all(set(item.tags["verb"]) <= _STATED or item.has("prep") for item in verbs)


def _asks_for_more(item: Item) -> bool:
    """Such as "needs more"; "gets buried" tells a fault."""
    told = {"get", "gets", "is", "are"} & set(item.text.split())
    return isinstance(item, Lexeme) and item.has("dir", "+") and not told and item.text not in {"up", "high"}


def only_explains(clause: Clause, made: list[Draft], last: list[Draft], reading: Reading) -> bool:
    """Whether a clause tells the fault that the wish before it has mended; what was made of it goes."""
    if not last or not made or not tells_fault(clause):
        return False
    for draft in reversed(reading.drafts):
        if draft is not made[0] and _one_matter(made, [draft]) and _same_place(made[0], draft):
            reading.drafts.remove(made[0])
            draft.end = max(draft.end, clause.end)
            return True
    return False


def only_mends(clause: Clause, made: list[Draft], told: list[Draft], reading: Reading) -> bool:
    """Such as "tame it", behind "my voice is harsh": the fault has been mended where it was told."""
    verbs = {item.text for item in clause.items} & _MENDING
    if not verbs or not told or len(made) != 1 or made[0].op != "gain" or clause.quantity() is not None:
        return False
    if told[0].op == "gain" or made[0].stems not in {(), told[0].stems}:
        return False
    reading.drafts.remove(made[0])
    return True


_MENDING: Final = frozenset({"tame", "soften", "fix", "control", "smooth", "reduce", "lessen"})


def remedy(clause: Clause, made: list[Draft], told: list[Draft], reading: Reading) -> None:
    """Let what a clause asks for take the place of what was made of the fault that it mends."""
    if _is_symptom(clause, made, told) and told[0] in reading.drafts:
        reading.drafts.remove(told[0])
    if not _one_matter(made, told) or clause.joint in {"and", "with"} or not _mends(clause):
        return
    if not told[0].placed or _same_place(made[0], told[0]):
        supersede(made, told, reading)


def _is_symptom(clause: Clause, made: list[Draft], told: list[Draft]) -> bool:
    """Such as "the hats are piercing, turn them down": what is ordered is other than the fault suggests."""
    if len(told) != 1 or len(made) != 1 or told[0].op != "eq" or made[0].op in {"eq", "tempo", "restyle"}:
        return False
    pointed = clause.says("it", "them", "that") and not {item.text for item in clause.items} & _MENDING
    same = told[0].voiced and made[0].stems == told[0].stems
    return pointed and same and clause.joint != "and" and _mends(clause)


def _mends(clause: Clause) -> bool:
    """Whether a clause orders something: of "sounds dull, thin" neither does, of "too loud, quieter" one."""
    if tells_fault(clause):
        return False
    numbered = any(isinstance(item, Quantity) for item in clause.items)
    return numbered or any(_orders(item) for item in clause.items if isinstance(item, Lexeme))


def _orders(item: Lexeme) -> bool:
    if item.has("attr"):
        return item.text.endswith("er")
    named = item.has("dir") or item.has("fx") or item.kind == "number"
    return named or (item.has("verb") and not item.has("prep"))


def _one_matter(made: list[Draft], told: list[Draft]) -> bool:
    """Whether two edits move the same of the same voices."""
    if len(made) != 1 or len(told) != 1 or made[0].op != told[0].op:
        return False
    same_stems = made[0].stems == told[0].stems or not (made[0].voiced and told[0].voiced)
    return same_stems and made[0].origin == told[0].origin == "said"


def _same_place(made: Draft, last: Draft) -> bool:
    return not made.placed or (made.sections, made.bars) == (last.sections, last.bars)
