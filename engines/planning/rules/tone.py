"""The equaliser: bass, mids, treble, warmth, brightness, punch, presence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from engines.planning.drafting.amounts import LEVELS, degree, direction, flips, share
from engines.planning.drafting.drafts import LIGHT, use

if TYPE_CHECKING:
    from engines.planning.drafting.clauses import Clause
    from engines.planning.drafting.reading import Reading
    from engines.planning.words.lexemes import Lexeme


AXES: Final = ("eq.bass", "eq.mids", "eq.treble", "eq.warmth", "eq.brightness", "eq.punch", "eq.presence")


def eq(clause: Clause, reading: Reading) -> bool:
    """Such as "warmer", "less harsh", "more low end", "cut the highs", "bass boost"."""
    attr = next((piece for piece in clause.lexemes if piece.get("attr").startswith("eq.")), None)
    noun = clause.find("axis", *AXES)
    told = False
    if (attr is None and noun is None and not _plain_bass(clause)) or _is_no_tone(clause, noun):
        return False
    if attr is not None:
        axis, sign = attr.get("attr")[:-1], 1 if attr.get("attr")[-1] == "+" else -1
        told = complains(clause, attr) or _another_fault(clause, attr, reading)
        if flips(clause, attr) or told:
            sign = -sign
            use(noun)
        use(attr, noun if noun is not None and 0 < clause.index(noun) - clause.index(attr) <= 2 else None)
        less = clause.find("dir", "less")
        sign = -sign if less is not None and not less.used and attr.get("attr")[-1] == "+" else sign
        use(*clause.all("dir"))
    else:
        axis = noun.get("axis") if noun is not None else "eq.bass"
        sign = direction(clause) or (-1 if clause.find("verb", "remove") else 1)
        use(noun)
    amount = share(clause)
    found = clause.quantity("db")
    if found is not None:
        use(found)
        amount, sign = min(1.0, abs(found.value) / 12.0), (-1 if found.value < 0 else sign)
    gone = clause.find("verb", "remove")
    name = degree(clause)
    if amount is None:
        amount = 0.8 if gone is not None and not name else LEVELS["eq"][name]
    use(gone, *clause.all("verb", *LIGHT), *clause.all("than"))
    if noun is None and attr is None:
        for voices in clause.voices:
            voices.used = True
    draft = reading.add(clause, "eq", {"axis": axis.removeprefix("eq."), "amount": round(sign * amount, 3)})
    draft.complaint = attr is not None and told
    return True


def _is_no_tone(clause: Clause, noun: Lexeme | None) -> bool:
    """Such as "slow attack", of a compressor, which has none to set."""
    if clause.says("change the key"):
        return True
    if noun is not None and noun.text == "tops":
        return any(getattr(item, "unit", "") == "second" for item in clause.items)  # "three minutes tops"
    return noun is not None and noun.text == "attack" and clause.find("attr", "tempo+", "tempo-") is not None


_BANDS: Final = (
    (140.0, "bass"),
    (500.0, "warmth"),
    (2_000.0, "mids"),
    (6_000.0, "presence"),
    (1e9, "treble"),
)
"""Up to which frequency [Hz] a band of the equaliser reaches."""


def at_frequency(clause: Clause, reading: Reading) -> bool:
    """Such as "cut 300 Hz on the vocals", "boost the drums at 5k": the band in which that lies."""
    found = clause.quantity("hz")
    cut, moved = clause.find("verb", "remove"), clause.find("dir")
    if found is None or not (cut or moved) or clause.find("fx") or clause.find("attr"):
        return False
    sign = -1 if cut is not None else direction(clause) or 1
    level = clause.quantity("db")
    amount = min(1.0, abs(level.value) / 12.0) if level is not None else LEVELS["eq"][degree(clause)]
    use(found, level, cut, moved, *clause.all("verb", *LIGHT))
    axis = next(name for limit, name in _BANDS if found.value <= limit)
    reading.add(clause, "eq", {"axis": axis, "amount": round(sign * amount, 3)})
    return True


_FAULTS: Final = frozenset(
    {
        "harsh",
        "harsher",
        "muddy",
        "boomy",
        "tinny",
        "shrill",
        "boxy",
        "nasal",
        "honky",
        "piercing",
        "brittle",
        "murky",
        "trebly",
        "hissy",
        "sibilant",
        "abrasive",
        "grating",
        "screechy",
        "thin",
        "dull",
        "clinical",
        "cold",
        "icy",
        "muffled",
        "weak",
        "limp",
        "flabby",
        "wimpy",
        "feeble",
        "puny",
        "anemic",
    }
)


_STATING: Final = frozenset(
    {"is", "are", "sound", "sounds", "feel", "feels", "sounding", "its", "was", "were", "get", "gets"}
)


def complains(clause: Clause, attr: Lexeme) -> bool:
    """Such as "the vocals sound harsh": a fault that is told is one to be mended."""
    wished = any(item.text in {"make", "turn", "want", "give", "add"} for item in clause.items)
    told = any(item.text in _STATING for item in clause.items) or clause.items[-1].text == "now"
    return attr.text in _FAULTS and told and not wished and clause.find("dir", "less") is None


def _another_fault(clause: Clause, attr: Lexeme, reading: Reading) -> bool:
    """Such as "harsh", behind "the vocals sound muddy and"."""
    last = reading.drafts[-1] if reading.drafts else None
    listed = attr.text in _FAULTS and not clause.categories & {"verb", "dir"}
    return listed and last is not None and last.complaint and last.clause == reading.clause - 1


_MORE_OR_LESS: Final = frozenset(
    {
        "more",
        "less",
        "extra",
        "too much",
        "not enough",
        "needs more",
        "plus de",
        "moins de",
        "mehr",
        "weniger",
    }
)


def _plain_bass(clause: Clause) -> bool:
    """Such as "more bass", "less bass": the low end, and not only one stem's level."""
    voices = clause.voices
    words = [piece for piece in clause.all("dir") if piece.text in _MORE_OR_LESS]
    return (
        len(voices) == 1
        and voices[0].text in {"bass", "basse", "basses"}
        and len(words) == 1
        and not clause.quantity("db", "percent")
        and not clause.find("axis")
        and not clause.find("attr")
        and not clause.find("fx")
    )
