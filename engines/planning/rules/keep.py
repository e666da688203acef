"""Preserve: what stays as it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from engines.planning.drafting.drafts import stems_of, use
from engines.planning.drafting.graded import is_plain
from engines.planning.words.lexemes import Lexeme

if TYPE_CHECKING:
    from engines.planning.drafting.clauses import Clause
    from engines.planning.drafting.drafts import Draft
    from engines.planning.drafting.reading import Reading

_LETTING: Final = frozenset({"deja", "deixa", "deixe", "dejar", "deixar", "lass", "laisse", "leave", "let"})
"""Verbs that also mean "make": "deja la voz más alta"."""


_STATES: Final = ("drive-", "eq.brightness+", "eq.punch+", "volume+")


_PLAIN: Final = frozenset(
    {"clean", "crisp", "clear", "tight", "punchy", "loud", "upfront", "up front", "raw"}
)
"""How something is, and not how it shall become: "keep the drums crisp"."""


def keep(clause: Clause, reading: Reading) -> bool:
    """Such as "keep the vocals", "don't touch the drums", "leave the intro as it is"."""
    verb = clause.find("verb", "keep") or clause.find("verb", "recognisable")
    if verb is None or _is_solo(clause, verb) or _keeps_aside(clause):
        return False
    use(*clause.all("verb", "keep"))
    if _makes(clause, verb):
        return False
    if clause.voices:
        use(*[attr for attr in clause.all("attr", *_STATES) if attr.text in _PLAIN])
    level = "recognisable" if clause.find("verb", "recognisable") else "exact"
    use(clause.find("verb", "recognisable"))
    if clause.quantity("bpm", "lufs") is not None or clause.find("fx"):
        return False
    whole = bool(clause.voices) and not stems_of(clause)
    song = level == "recognisable" and (
        any(place.whole for place in clause.places) or clause.find("prep", "whole") or clause.says("it")
    )
    if (clause.voices and not whole) or clause.lent_voices or song or any(p.named for p in clause.places):
        reading.add(clause, "preserve", {"level": level})
    use(clause.find("axis"), *clause.all("verb", "become", "set", "move"), *(clause.voices if whole else ()))
    for place in clause.places:
        place.used = True
    return True


def _makes(clause: Clause, verb: Lexeme) -> bool:
    """Such as "keep the bridge quiet", "duck it …, and keep it quiet": how it shall be."""
    told = [attr for attr in clause.all("attr") if not (attr.has("attr", *_STATES) and attr.text in _PLAIN)]
    if clause.find("attr") is None:
        return False
    if clause.lent_voices or (verb.text in _LETTING and clause.voices):
        return True
    if clause.voices and any(clause.index(attr) > clause.index(clause.voices[-1]) for attr in told):
        return True  # "keep the drums quiet in the intro"
    lasts = clause.find("attr", "length-", "length+") is not None
    return bool(clause.places) and (not clause.voices or lasts)


def _keeps_aside(clause: Clause) -> bool:
    """Such as "keep the bass in the middle": where it sounds, and not that it stays as it is."""
    return bool(clause.voices) and clause.find("verb", "left", "right", "center") is not None


def _is_solo(clause: Clause, verb: Lexeme) -> bool:
    """Such as "keep only the vocals" is a solo, "just the vocals kept as they are" is not."""
    only = clause.find("verb", "only")
    if only is None:
        return False
    behind = any(clause.index(verb) > clause.index(voices) for voices in clause.voices)
    return not (behind and only.text in {"just", "only", "with just", "with only"} and verb is not only)


def as_it_is(clause: Clause, last: list[Draft]) -> bool:
    """Such as "… and upfront", behind "keep the vocals clear": what is kept is described, and not changed."""
    if not last or last[-1].op != "preserve" or not last[-1].stems or clause.joint not in {"and", ","}:
        return False
    if not all(isinstance(item, Lexeme) and (item.text in _PLAIN or is_plain(item)) for item in clause.items):
        return False
    last[-1].end = max(last[-1].end, clause.end)
    clause.consume()
    return True


def unchanged(clause: Clause, reading: Reading) -> bool:
    """Such as "bass the same": nothing is to be done."""
    piece = clause.find("talk", "same")
    if piece is None or not clause.voices or reading.has_before:
        return False
    use(piece, *clause.voices, *clause.places)
    return True
