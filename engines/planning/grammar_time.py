"""Tempo, feel, length and fades."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from engines.planning.amounts import LEVELS, degree, direction, flips, fraction, share
from engines.planning.drafts import use
from engines.planning.lexemes import Lexeme

if TYPE_CHECKING:
    from engines.planning.clauses import Clause
    from engines.planning.drafts import Reading
    from engines.planning.items import Place, Quantity

_FULL: Final = frozenset({"seconds", "bars"})


def tempo(clause: Clause, reading: Reading) -> bool:
    """Such as "90 bpm", "at 124", "10 % faster", "slow it down a bit", "half speed", "up 10 bpm"."""
    return _bpm(clause, reading) or _ratio(clause, reading)


def _bpm(clause: Clause, reading: Reading) -> bool:
    found = clause.quantity("bpm")
    bare = None if found else _bare_number(clause)
    if found is None and bare is None:
        return False
    attr = clause.find("attr", "tempo+", "tempo-")
    value = found.value if found else (bare.value if bare else 0.0)
    relative = found is not None and (found.signed or found.relation == "by" or _is_step(clause, found, attr))
    sign = direction(clause) or (-1 if _takes_away(clause) else 0)
    if attr is not None:
        sign = (1 if attr.has("attr", "tempo+") else -1) * (-1 if flips(clause, attr) else 1)
    if relative:
        value = reading.tempo + (value if found is not None and found.value < 0 else abs(value) * (sign or 1))
    use(found, bare, attr, clause.find("axis", "tempo"), *_numbers_before(clause, bare))
    if relative:
        use(*clause.all("verb", "remove", "off", "shorten", "add"))
    degree(clause)
    reading.add(clause, "tempo", {"bpm": value}, voice=False)
    _use_light(clause)
    return True


def _numbers_before(clause: Clause, bare: Lexeme | None) -> list[Lexeme]:
    """Such as "from 120 to 128": the first number is what it was."""
    if bare is None:
        return []
    return [
        piece
        for piece in clause.lexemes
        if piece.kind == "number" and piece is not bare and 40 <= piece.value <= 240
    ]


def _is_step(clause: Clause, found: Quantity, attr: Lexeme | None) -> bool:
    """Such as "10 bpm faster", "up 5 bpm": a step and no target."""
    if found.relation in {"to", "at"}:
        return False
    moved = attr is not None or any(piece.has("dir") for piece in clause.lexemes) or _takes_away(clause)
    return (moved or clause.find("verb", "add") is not None) and found.value < 40


def _takes_away(clause: Clause) -> bool:
    """Such as "take 10 bpm off", "shave off 5 bpm"."""
    return clause.find("verb", "remove", "off", "shorten") is not None


def _bare_number(clause: Clause) -> Lexeme | None:
    """Such as "at 124", "slow it down to 80": a number without unit that can only be a tempo."""
    numbers = [piece for piece in clause.lexemes if _is_number(piece) and 40 <= piece.value <= 240]
    if not numbers:
        return None
    piece = numbers[-1]
    if clause.quantity() is not None and clause.quantity("percent", "semitone", "db", "hz", "lufs"):
        return None
    if (
        clause.find("fx")
        or clause.find("axis", "key", "pitch", "volume", "pan", "loudness")
        or clause.find("verb", "limit")
    ):
        return None
    before = clause.before(piece)
    known = clause.find("axis", "tempo") or clause.find("attr", "tempo+", "tempo-") or clause.find("style")
    leading = isinstance(before, Lexeme) and before.text.split()[-1] in _TOWARDS
    styled = isinstance(before, Lexeme) and before.has("style")  # "dnb 174"
    leading |= before is not None and before.text in {"it", "this"} and clause.after(piece) is None
    whole = clause.find("verb", "become", "set") is not None or clause.find("dir") is not None
    alone = all(
        item is piece or (isinstance(item, Lexeme) and item.kind in {"filler", "mark"})
        for item in clause.items
    )
    return (
        piece
        if known or styled or (leading and (whole or alone)) or (leading and not clause.voices) or alone
        else None
    )


_TOWARDS: Final = frozenset(
    {
        "at",
        "to",
        "around",
        "about",
        "roughly",
        "auf",
        "bei",
        "a",
        "em",
        "approximately",
        "exactly",
        "mit",
        "hit",
        "target",
        "para",
        "of",
    }
)


def _is_number(piece: Lexeme) -> bool:
    return piece.kind == "number" or (piece.kind == "phrase" and piece.has("number"))


def _ratio(clause: Clause, reading: Reading) -> bool:
    attr = clause.find("attr", "tempo+", "tempo-")
    axis = clause.find("axis", "tempo")
    if attr is None and (axis is None or not _moves(clause)):
        return False
    if (
        attr is not None
        and attr.link is None
        and attr.text in {"upbeat", "fast", "slow", "quick", "rush", "slowly"}
        and not _is_wish(clause, attr)
    ):
        return False
    if attr is not None:
        sign = (1 if attr.has("attr", "tempo+") else -1) * (-1 if flips(clause, attr) else 1)
        use(attr)
        direction(clause)
    else:
        sign = direction(clause)
    value = _factor(clause, sign, attr)
    use(axis)
    draft = reading.add(clause, "tempo", {"ratio": value}, voice=False)
    if _is_limit(clause, attr):
        draft.origin = "inferred"  # a limit, and no wish of its own
    _use_light(clause)
    return True


def _is_limit(clause: Clause, attr: Lexeme | None) -> bool:
    """Such as "… but not too fast"."""
    words = " ".join(item.text for item in clause.items)
    bounded = any(
        limit in words for limit in ("not too", "not so", "dont go too", "nicht zu", "no muy", "pas trop")
    )
    return bounded and attr is not None and (clause.joint == "but" or "but not" in words)


def _moves(clause: Clause) -> bool:
    return bool(
        clause.find("dir")
        or clause.quantity("percent", "times")
        or clause.find("than")
        or clause.find("verb", "double", "triple")
    )


def _is_wish(clause: Clause, attr: Lexeme) -> bool:
    """Such as "make it fast" is a wish, "a fast hi-hat" is not."""
    return (
        (not clause.voices and clause.after(attr) is None)
        or getattr(clause.after(attr), "text", "") in {"it", "this", "that"}
        or clause.find("verb", "become") is not None
        or any(isinstance(item, Lexeme) and item.has("style") for item in clause.items)
    )


def _factor(clause: Clause, sign: int, attr: Lexeme | None) -> float:
    part = share(clause)
    if part is not None:
        if sign == 0 or (attr is None and clause.find("prep") and part > 0.5 and _is_target(clause)):
            return part
        return 1.0 + (sign or 1) * part
    doubled = clause.find("verb", "double")
    use(doubled)
    factor = 2.0 if doubled else fraction(clause)
    if factor is not None:
        if attr is not None and sign < 0 and factor > 1:
            return 1.0 / factor
        if (attr is not None and sign > 0 and factor < 1) or _is_step_down(clause, sign, factor):
            return 1.0 + sign * factor
        return factor
    step = LEVELS["tempo"][degree(clause)]
    return 1.0 + (sign or 1) * step


def _is_step_down(clause: Clause, sign: int, factor: float) -> bool:
    """Such as "slow it by a quarter"."""
    return sign < 0 and factor < 1 and clause.says("by", "um", "por", "de")


def _is_target(clause: Clause) -> bool:
    return clause.says("to", "at", "a", "auf", "para")


def _use_light(clause: Clause) -> None:
    use(*clause.all("verb", "become", "set", "move"))


def feel(clause: Clause, reading: Reading) -> bool:
    """Such as "halftime in the bridge", "more swing", "60 % swing", "straighten it out"."""
    piece = clause.find("feel")
    if piece is None:
        return False
    use(piece)
    kind = piece.get("feel")
    amount = share(clause)
    if kind == "swing":
        sign = direction(clause)
        if sign < 0 or clause.find("verb", "remove"):
            use(clause.find("verb", "remove"))
            kind, amount = "straight", None
        else:
            amount = LEVELS["swing"][degree(clause)] if amount is None else swing_of(amount)
    use(clause.find("verb", "add", "become"), clause.find("axis", "tempo"))
    degree(clause)
    draft = reading.add(clause, "feel", {"feel": kind, "amount": amount})
    if not draft.voiced and kind in {"half", "double"} and piece.text.endswith(("drums", "beat")):
        draft.stems, draft.voiced = ("drums",), True
    _use_light(clause)
    return True


def swing_of(part: float) -> float:
    """Swing in percent as drum machines count it: 50 straight, 66 triplet; below 50 as a share of that."""
    return part if part >= 0.5 else 0.5 + part * 0.33


def length(clause: Clause, reading: Reading) -> bool:
    """Such as "make it two minutes long", "cut it down to 3:30", "64 bars long"."""
    found = clause.quantity("second", "bar")
    attr = clause.find("attr", "length+", "length-")
    verb = clause.find("verb", "shorten", "extend")
    if found is None or found.note == "note" or clause.find("insert") or _names_place(clause):
        return False
    axis = clause.find("axis", "length")
    wanted = attr or verb or axis or _is_length_wish(clause, found)
    if (
        not wanted
        or clause.find("fx")
        or clause.find("verb", "decay", "release", "fade", "fade_in", "fade_out")
    ):
        return False
    if found.unit == "bar" and not (attr or verb or axis or _whole_of(clause) or _became(clause, found)):
        return False
    value = _new_length(found, reading, attr, verb)
    use(found, attr, verb, axis, clause.find("verb", "remove", "keep"))
    degree(clause)
    direction(clause)
    reading.add(clause, "length", {"seconds" if found.unit == "second" else "bars": value}, voice=False)
    _use_light(clause)
    return True


def _became(clause: Clause, found: Quantity) -> bool:
    """Such as "make it exactly 64 bars"."""
    made = clause.find("verb", "become") is not None and clause.says("it", "this")
    return made and found.value >= 16 and not clause.voices


def _names_place(clause: Clause) -> bool:
    return any(place.named for place in clause.places)


def _whole_of(clause: Clause) -> bool:
    """Such as "make the track 64 bars"."""
    return clause.says("track", "song", "tune") or any(
        place.whole and place.relation == "" for place in clause.places
    )


def _is_length_wish(clause: Clause, found: Quantity) -> bool:
    if clause.find("verb", "become") is not None and (_whole_of(clause) or found.unit == "bar"):
        return True
    return (
        found.unit == "second"
        and found.value >= 20
        and (
            clause.find("verb", "become", "set", "remove", "keep") is not None
            or found.relation in {"to", "at", "below"}
            or clause.says("under", "below", "max", "at most")
            or found.text.endswith("long")
            or len([i for i in clause.items if isinstance(i, Lexeme) and i.kind != "filler"]) == 0
        )
    )


def _new_length(found: Quantity, reading: Reading, attr: Lexeme | None, verb: Lexeme | None) -> float:
    """Such as "30 seconds longer" counts from the song's length."""
    trimmed = verb is not None and verb.has("verb", "shorten") and found.unit == "bar"
    step = (
        (trimmed and found.relation not in {"to", "at"})
        or found.relation == "by"
        or (attr is not None and attr.text in {"longer", "shorter"} and found.relation != "to")
    )
    if not step:
        return found.value
    down = (attr is not None and attr.has("attr", "length-")) or (
        verb is not None and verb.has("verb", "shorten") and not verb.has("verb", "extend")
    )
    sign = -1 if down else 1
    base = reading.facts.duration_s if found.unit == "second" else reading.song.last_bar
    return max(1.0, base + sign * found.value)


def fade(clause: Clause, reading: Reading) -> bool:
    """Such as "fade out over the last 8 bars", "fade in the drums", "4 bar fade in"."""
    both = clause.find("verb", "fade")
    out, into = clause.find("verb", "fade_out"), clause.find("verb", "fade_in")
    if not (out or into or both):
        return False
    use(out, into, both)
    bars = _fade_bars(clause, reading)
    use(*clause.all("attr", "tempo-", "tempo+"))
    degree(clause)
    use(*clause.all("verb", "add", "end", "start"))
    directions = ["in"] if into else []
    directions += ["out"] if out or not into else []
    if both and clause.says("in", "into") and clause.says("out"):
        directions = ["in", "out"]
    for way in directions:
        draft = reading.add(clause, "fade", {"direction": way, "bars": bars})
        if draft.sections and _is_edge(draft.sections, way, reading):
            draft.placed = True
    return True


def _is_edge(sections: tuple[str, ...], way: str, reading: Reading) -> bool:
    del way
    return bool(reading.song.named(sections))


def _fade_bars(clause: Clause, reading: Reading) -> float:
    """Bars of a fade; "the last 8 bars" is its length and no place, for it ends where the song ends."""
    for place in clause.places:
        bars = _spanned(place, reading)
        if bars:
            place.used = True
            return bars
        place.used |= place.whole and place.relation in {"end", "start", ""}
    found = clause.quantity("bar", "second", "beat")
    bare = next(
        (piece for piece in clause.lexemes if piece.kind == "number" and 1 <= piece.value <= 64), None
    )
    if found is None and bare is not None:
        use(bare)
        return max(1, round(bare.value))
    if found is None:
        return {"small": 4, "tiny": 2, "large": 16, "huge": 16}.get(degree(clause), 8)
    use(found)
    if found.unit == "bar":
        return max(1, round(found.value))
    size = reading.song.bar_seconds if found.unit == "second" else reading.song.beats_per_bar
    return max(1, round(found.value / size))


def _spanned(place: Place, reading: Reading) -> int:
    """How many bars at the song's edge a place names: "the last 8 bars", "from bar 81"; 0 for none."""
    if place.length_bars:
        return place.length_bars
    if place.bars and place.bars[1] == reading.song.last_bar and not place.sections:
        return place.bars[1] - place.bars[0] + 1
    if place.seconds and place.relation in {"in", ""}:
        return max(1, round((place.seconds[1] - place.seconds[0]) / reading.song.bar_seconds))
    return 0
