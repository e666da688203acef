"""Parts on the song's own sound: "a new beat from the original drum hits", "vocal chops as the lead"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from engines.planning.drafting.drafts import use
from engines.planning.words.lexemes import Lexeme

if TYPE_CHECKING:
    from engines.planning.drafting.clauses import Clause
    from engines.planning.drafting.drafts import Draft
    from engines.planning.drafting.reading import Reading

_ROLES: Final[dict[str, tuple[str, ...]]] = {"drums": ("drums", "percussion"), "vocals": ("lead", "arp")}
"""The roles that each stem's sound can play; the first where none is named."""
_BEATS: Final = frozenset({"beat", "beats"})
_LEFT_ALONE: Final = ("keep", "remove", "only")


def given_to_song(clauses: list[Clause], reading: Reading) -> None:
    """Give each sound of the song that is named the part of its clause, else a part of its own."""
    for number, clause in enumerate(clauses):
        piece = clause.find("source")
        if piece is None or any(_leaves_alone(item) for item in clause.items):
            continue
        stem = piece.get("source")
        own = _asked_beside(clause, number, reading.drafts)
        _beats_are_parts(clause, own)
        drafts = [draft for draft in own if draft.params.get("role") in _ROLES[stem]]
        if not drafts:
            reading.clause = number
            drafts = [reading.add(clause, "add", {"role": _ROLES[stem][0]}, voice=False)]
        use(piece)
        if not own:
            clause.consume()
        for draft in drafts:
            draft.params["source"] = "song"
            _in_place_of_drums(draft)


def _asked_beside(clause: Clause, number: int, drafts: list[Draft]) -> list[Draft]:
    """What the clause asks for, or the one before it: "make a beat | with the song's own hits"."""
    own = [draft for draft in drafts if draft.clause == number]
    return own or [draft for draft in drafts if clause.joint == "with" and draft.clause == number - 1]


def _leaves_alone(item: object) -> bool:
    return isinstance(item, Lexeme) and item.has("verb", *_LEFT_ALONE)


def _beats_are_parts(clause: Clause, drafts: list[Draft]) -> None:
    """Such as "a trap beat from the original hits": the style of a beat, and not of the whole song."""
    if not any(item.text in _BEATS for item in clause.items):
        return
    for draft in drafts:
        if draft.op == "restyle":
            draft.op, draft.params = "add", {"role": "drums", "style": draft.params["style"]}


def _in_place_of_drums(draft: Draft) -> None:
    """A beat of the song's hits plays in place of the beat that they are cut from."""
    if draft.params["role"] == "drums":
        draft.op, draft.stems, draft.voiced = "replace", ("drums",), True
