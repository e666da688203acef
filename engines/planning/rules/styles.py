"""Restyle, and parts in a style: "house version", "trap drums"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from engines.planning.drafting.amounts import LEVELS, degree, share
from engines.planning.drafting.drafts import Left, first_role, use
from engines.planning.rules.parts import habits
from engines.planning.words.lexemes import Lexeme

if TYPE_CHECKING:
    from engines.planning.drafting.clauses import Clause
    from engines.planning.drafting.reading import Reading
    from engines.planning.words.items import Voices


def restyle(clause: Clause, reading: Reading) -> bool:
    """Such as "lo-fi hip hop version", "turn it into a house track at 124", "nightcore it", "half techno"."""
    piece = clause.find("style")
    if piece is None or clause.find("verb", "remove") or clause.find("dir", "less"):
        return False
    after = clause.after(piece)
    if isinstance(after, Lexeme) and after.has("fx") and after.used:
        use(piece)  # "a dubby delay"
        return False
    _tell_near(piece, reading)
    if _voiced_style(clause, reading, piece):
        return True
    for other in clause.all("style"):
        if not set(other.tags["style"]) & set(piece.tags["style"]):
            reading.left.append(Left(other.start, other.end, "One style at a time; the first was taken."))
    use(*clause.all("style"), *clause.all("verb", "become", "add", "set", "move", "replace", "master"))
    whole = _is_whole(clause)
    use(*(voices for voices in clause.voices if _is_beat(voices, clause)))
    amount = share(clause)
    name = degree(clause)
    half = clause.find("than", "half")
    use(half)
    if amount is None and half is not None:
        amount = 0.5
    elif amount is None and name in {"tiny", "small"}:
        amount = LEVELS["style"][name]
    reading.add(clause, "restyle", {"style": piece.get("style"), "amount": amount}, voice=not whole)
    return True


_BESIDE: Final = frozenset({"percussion", "chords", "pad", "arp", "lead", "strings"})
"""Roles that stand beside what the song has, where only a place is said with them."""


def _tell_near(piece: Lexeme, reading: Reading) -> None:
    """Say that "vaporwave" has no style of its own, and which one was taken."""
    if not piece.has("near"):
        return
    style = piece.get("style").replace("_", " ")
    sentence = f"There is no style of its own for “{piece.text}”; {style}, the nearest, was taken."
    if sentence not in reading.warnings:
        reading.warnings.append(sentence)


def _is_whole(clause: Clause) -> bool:
    return any(not voices.names or _is_beat(voices, clause) for voices in clause.voices)


def _is_beat(voices: Voices, clause: Clause) -> bool:
    """Such as "turn this into a house beat": the whole song, and not its drums."""
    said = {word for item in clause.items for word in item.text.split()}
    turned = "into" in said and clause.find("talk", "that") is not None
    return voices.text in {"beat", "beats"} and (turned or {"in", "style", "of"} <= said)


def _voiced_style(clause: Clause, reading: Reading, piece: Lexeme) -> bool:
    """Such as "trap drums", "a house beat": a part in a style, in place of the song's own."""
    voices = next((v for v in clause.voices if clause.before(v) is piece and first_role(v)), None)
    role = clause.find("role")
    if voices is None and (role is None or clause.before(role) is not piece):
        return False
    if voices is not None and _is_beat(voices, clause):
        return False
    if (
        voices is not None
        and voices.text in {"beat", "beats"}
        and not voices.indefinite
        and not clause.find("verb")
        and not clause.places
    ):
        voices.used = True
        return False
    name = first_role(voices) if voices is not None else (role.get("role") if role else "")
    last = reading.drafts[-1].op if reading.drafts else ""
    more = clause.joint == "and" and last == "add" and not clause.find("verb")  # "add 808s and trap hats"
    adding = clause.find("verb", "add") is not None or more or (bool(clause.places) and name in _BESIDE)
    use(piece, role, *clause.all("verb", "add", "become", "set", "move"))
    stems = voices.names if voices is not None else ()
    if voices is not None:
        voices.used = True
    params = {"role": name, "style": piece.get("style"), **habits(clause)}
    draft = reading.add(clause, "add" if adding or not stems else "replace", params, voice=False)
    if draft.op == "replace":
        draft.stems, draft.voiced = stems, True
    return True
