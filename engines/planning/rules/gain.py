"""How loud it sounds: gain."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from engines.planning.drafting.amounts import (
    LEVELS,
    decibels,
    degree,
    direction,
    flips,
    fraction,
    ratio_db,
    share,
)
from engines.planning.drafting.drafts import use
from engines.planning.words.items import Voices
from engines.planning.words.lexemes import Lexeme

if TYPE_CHECKING:
    from engines.planning.drafting.clauses import Clause
    from engines.planning.drafting.reading import Reading


def gain(clause: Clause, reading: Reading) -> bool:
    """Such as "drums 3 dB louder", "turn the bass down a little", "vocals up 2"."""
    attr = clause.find("attr", "volume+", "volume-")
    found = clause.quantity("db")
    axis = clause.find("axis", "volume")
    turned = clause.find("dir") or clause.find("verb", "remove") or _signed(clause)
    if (
        attr is None
        and found is None
        and axis is None
        and not (turned and (clause.voices or clause.lent_voices or _goes_on(clause, reading)))
    ):
        return False
    if attr is None and found is None and (_other_axis(clause) or _of_something(clause)):
        return False
    if (
        axis is not None
        and attr is None
        and found is None
        and not turned
        and clause.quantity("percent") is None
        and not clause.find("than")
    ):
        return False
    value = _gain(clause, attr)
    use(*_compared_with(clause))
    use(attr, axis, *clause.all("verb", "become", "set", "move", "remove", "add"))
    use(*clause.all("than"))
    reading.add(clause, "gain", {"gain_db": round(value, 3)})
    return True


def _of_something(clause: Clause) -> bool:
    """Such as "give the bass more growl": more of a thing that nobody knows, and no more of the bass."""
    return any(getattr(clause.after(piece.link or piece), "unknown", False) for piece in clause.all("dir"))


def _goes_on(clause: Clause, reading: Reading) -> bool:
    """Such as "…, and pull the bridge down by 3", behind another level: decibels again."""
    numbers = [piece for piece in clause.lexemes if piece.kind == "number" and abs(piece.value) <= 24]
    placed = any(place.named for place in clause.places)
    return len(numbers) == 1 and placed and bool(reading.drafts) and reading.drafts[-1].op == "gain"


def _compared_with(clause: Clause) -> list[Voices]:
    """Such as "tuck the synths behind the vocal": the voice behind "behind" stays as it is."""
    found = []
    for voices in clause.voices[1:]:
        before = clause.items[: clause.index(voices)]
        near = [item for item in before[-2:] if isinstance(item, Lexeme)]
        if any(item.text in _BESIDE or item.has("verb", "above", "below") for item in near):
            found.append(voices)
    return found


_BESIDE: Final = frozenset(
    {"as", "behind", "under", "underneath", "beneath", "than", "against", "over", "above", "below"}
)


def _signed(clause: Clause) -> Lexeme | None:
    """Such as "vox +2": a signed number behind a voice is a level."""
    return next((piece for piece in clause.lexemes if piece.kind == "number" and piece.text[0] in "+-"), None)


def _other_axis(clause: Clause) -> bool:
    return bool(
        clause.find(
            "axis",
            "tempo",
            "pitch",
            "key",
            "width",
            "pan",
            "length",
            "loudness",
            "eq.bass",
            "eq.mids",
            "eq.treble",
            "eq.warmth",
            "eq.brightness",
            "eq.punch",
            "eq.presence",
        )
        or clause.find("fx")
        or clause.find("texture")
        or clause.find("attr")
        or clause.find("vague")
        or clause.find("transition")
    )


def _gain(clause: Clause, attr: Lexeme | None) -> float:
    sign = 0
    if attr is not None:
        sign = (1 if attr.has("attr", "volume+") else -1) * (-1 if flips(clause, attr) else 1)
        if attr.text == "buried" and clause.find("verb", "become") is None:
            sign = 1  # "the vocals are buried"
        direction(clause)
    else:
        sign = direction(clause) or (-1 if clause.find("verb", "remove", "off") else 0)
    found = clause.quantity("db")
    if found is not None:
        use(found)
        degree(clause)
        return decibels(found, sign)
    part = share(clause)
    if part is not None:
        return (
            ratio_db(1.0 + part)
            if sign > 0
            else (ratio_db(1.0 - min(part, 0.99)) if sign < 0 else ratio_db(part))
        )
    factor = fraction(clause)
    if factor is not None and factor > 0:
        size = abs(ratio_db(factor))
        return size * (sign or 1) if factor > 1 else -size
    bare = next(
        (
            piece
            for piece in clause.lexemes
            if piece.kind == "number" and 0 < abs(piece.value) <= 24 and _follows_move(clause, piece)
        ),
        None,
    )
    if bare is not None:
        use(bare)
        return bare.value * (sign or 1)
    return (sign or 1) * LEVELS["volume"][degree(clause)]


def _follows_move(clause: Clause, piece: Lexeme) -> bool:
    before = clause.before(piece)
    if before is None:
        return piece.text[0] in "+-"  # "vocals -3 dB in the hook, +2 in the verses"
    if isinstance(before, Lexeme) and before.has("verb", "remove"):
        return True  # "take 2 off the drums"
    return before.text in {"by", "up", "down", "to", "um", "por", ":"} or isinstance(before, Voices)
