"""Transposition and keys."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from engines.planning.drafting.amounts import LEVELS, degree, direction, flips
from engines.planning.drafting.drafts import Left, use
from engines.planning.words.key_names import short_minor
from engines.planning.words.lexemes import Lexeme

if TYPE_CHECKING:
    from engines.planning.drafting.clauses import Clause
    from engines.planning.drafting.reading import Reading

_NAMES: Final = ("C", "C#", "D", "Eb", "E", "F", "F#", "G", "Ab", "A", "Bb", "B")
_LETTERS: Final = {"C": 0, "D": 2, "E": 4, "F": 5, "G": 7, "A": 9, "B": 11}


def key(clause: Clause, reading: Reading) -> bool:
    """Such as "in C minor", "to F#m", "8A", "relative major", "make it major"."""
    return _named_key(clause, reading) or _related_key(clause, reading)


def _named_key(clause: Clause, reading: Reading) -> bool:
    if clause.keys:
        found = clause.keys[-1]
        mode = found.mode or (reading.facts.key.mode if reading.facts.key else "major")
        use(*clause.keys)
        _finish(clause, reading, found.tonic, mode)
        return True
    short = next((piece for piece in clause.lexemes if short_minor(piece.text)), None)
    if short is None or not (clause.find("axis", "key") or clause.says("to", "into", "in")):
        return False
    short.used = True  # "am" and "em" are no words of the lexicon
    _finish(clause, reading, short_minor(short.text), "minor")
    return True


def _finish(clause: Clause, reading: Reading, tonic: str, mode: str) -> None:
    use(clause.find("axis", "key", "pitch"), *clause.all("verb", "transpose", "become", "set", "move"))
    use(*clause.all("attr", "pitch+", "pitch-"), *clause.all("dir"))
    reading.add(clause, "key", {"tonic": tonic, "mode": mode}, voice=False)


def _related_key(clause: Clause, reading: Reading) -> bool:
    related = clause.find("relative")
    mode = clause.find("mode")
    if related is None and (
        mode is None or clause.quantity("second") is not None or not _only_mode(clause, mode)
    ):
        return False
    own = reading.key or reading.facts.key
    if own is None:
        return False
    use(related, mode)
    minor = own.mode in {"minor", "dorian", "phrygian", "locrian"}
    root = (_LETTERS[own.tonic[0]] + own.tonic.count("#") - own.tonic[1:].count("b")) % 12
    if related is not None and related.has("relative", "relative"):
        _finish(clause, reading, _NAMES[(root + (3 if minor else -3)) % 12], "major" if minor else "minor")
    else:
        wanted = mode.get("mode") if mode is not None else ("major" if minor else "minor")
        _finish(clause, reading, own.tonic, wanted)
    return True


def _only_mode(clause: Clause, mode: Lexeme) -> bool:
    before = clause.before(mode)
    return before is None or (
        isinstance(before, Lexeme)
        and (
            before.kind == "filler"
            or before.has("prep")
            or before.has("verb")
            or before.has("talk")
            or before.has("attr")
        )
    )


_NO_COPY: Final = (
    "A stem cannot be doubled by a copy of itself yet; it can be moved in pitch, or a part added."
)
_SQUEAKY: Final = ("chipmunk", "helium")


def _loud_or_high(clause: Clause) -> int:
    """The direction of "un demi-ton plus bas": beside an interval, words of loudness mean pitch."""
    attr = clause.find("attr", "volume+", "volume-")
    use(attr)
    return 0 if attr is None else (1 if attr.has("attr", "volume+") else -1)


def transpose(clause: Clause, reading: Reading) -> bool:
    """Such as "pitch it down 3 semitones", "up an octave", "transpose the vocals up", "higher"."""
    found = clause.quantity("semitone")
    attr = clause.find("attr", "pitch+", "pitch-")
    verb = clause.find("verb", "transpose")
    axis = clause.find("axis", "pitch", "key")
    moved = (verb or axis) and (_moves(clause) or _signed(clause))
    lower = _is_lower(clause)
    if found is None and attr is None and not moved and not lower:
        return False
    if (
        found is None
        and attr is not None
        and attr.text in {"higher"}
        and (clause.find("axis") or any(piece is not attr for piece in clause.all("dir")))
        and not axis
    ):
        return False
    if found is not None and is_copied(clause):
        reading.left.append(Left(clause.start, clause.end, _NO_COPY, refused=True))
        clause.consume()
        return True
    sign = _sign(clause, attr, verb)
    bare = _bare(clause) if found is None else None
    if bare is not None:
        use(bare)
        value = bare.value
    elif found is None:
        squeaky = attr is not None and attr.text.startswith(_SQUEAKY) and not clause.find("degree")
        value = 12.0 if squeaky else LEVELS["pitch"][degree(clause)]
    else:
        use(found)
        value = found.value
        degree(clause)
        sign = 1 if found.signed and found.value < 0 else sign or _loud_or_high(clause)
    sign = -1 if lower else sign or 1
    use(*clause.all("dir"))
    use(verb, axis, *clause.all("attr", "pitch+", "pitch-"))
    use(*clause.all("verb", "become", "set", "move", "remove"))
    _heard_from_there(clause)
    reading.add(clause, "transpose", {"semitones": round(value * sign, 3)})
    return True


def _heard_from_there(clause: Clause) -> None:
    """Such as "a key change before the last chorus, up a tone": the last chorus is what is higher."""
    changed = clause.says("key change", "modulate", "a key change")
    led = [place for place in clause.lent_places + (clause.places if changed else []) if place.sections]
    for place in led:
        if place.relation == "before" and not place.lead_bars:
            place.relation = "in"


def is_copied(clause: Clause) -> bool:
    """Such as "double the vocals an octave down", "layer it an octave below"."""
    layered = any(piece.text.split()[0] in {"layer", "stack"} for piece in clause.all("verb", "add"))
    doubled = bool(clause.voices) and clause.find("verb", "double", "repeat") is not None
    return doubled or (layered and not any(voices.indefinite for voices in clause.voices))


def _is_lower(clause: Clause) -> bool:
    """Such as "a touch lower", by itself: "higher" is said of pitch, and so is this."""
    unread = any(piece.text == "lower" for piece in clause.all("dir"))
    return unread and all(
        isinstance(item, Lexeme) and (item.text == "lower" or item.has("degree") or item.kind == "filler"
        or item.has("verb", "become") or item.has("talk", "that"))
        for item in clause.items
    )  # fmt: skip


def _bare(clause: Clause) -> Lexeme | None:
    """Such as "pitch it up 3", "by one": a small number without unit is in semitones."""
    for piece in clause.lexemes:
        before = clause.before(piece)
        spelled = piece.has("number") and before is not None and before.text.split()[-1] in _BY
        if (piece.kind == "number" or spelled) and 0 < abs(piece.value) <= 24:
            return piece
    return None


_BY: Final = frozenset({"by", "up", "down", "um", "por", "de"})


def _signed(clause: Clause) -> bool:
    """Such as "pitch +3"."""
    return any(piece.kind == "number" and piece.text[0] in "+-" for piece in clause.lexemes)


def _moves(clause: Clause) -> bool:
    return clause.find("dir") is not None or clause.find("verb", "remove") is not None


def _sign(clause: Clause, attr: Lexeme | None, verb: Lexeme | None) -> int:
    down = clause.find("verb", "remove")
    if attr is not None:
        sign = 1 if attr.has("attr", "pitch+") else -1
        if attr.text not in {"higher", "deeper"} or clause.find("dir") is None:
            direction_words = clause.all("dir", "less")
            use(*direction_words)
            return sign * (-1 if direction_words and flips(clause, attr) else 1)
        direction(clause)
        return sign
    sign = direction(clause)
    return sign or (-1 if down is not None else 0) or (0 if verb is None else 1)
