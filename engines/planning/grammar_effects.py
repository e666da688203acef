"""Filter, equaliser, reverb, delay, drive, compression, sidechain, chop, stutter, reverse, loudness."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from engines.planning.amounts import LEVELS, degree, direction, flips, share
from engines.planning.drafts import use
from engines.planning.items import Quantity
from engines.planning.lexemes import Lexeme

if TYPE_CHECKING:
    from engines.planning.clauses import Clause
    from engines.planning.drafts import Draft, Reading

_LIGHT: Final = ("add", "become", "set", "move", "repeat")
_SWEEPS: Final = {"lowpass": (300.0, 18_000.0), "highpass": (30.0, 2_000.0), "bandpass": (300.0, 4_000.0)}
_FIXED: Final = {"lowpass": 800.0, "highpass": 300.0, "bandpass": 1_000.0}
_AXES: Final = ("eq.bass", "eq.mids", "eq.treble", "eq.warmth", "eq.brightness", "eq.punch", "eq.presence")


# -- filters


def filters(clause: Clause, reading: Reading) -> bool:
    """Such as "low-pass the intro at 800 Hz", "filter sweep", "cut everything above 5k"."""
    piece = clause.find("fx", "lowpass", "highpass", "bandpass", "filter")
    kind = piece.get("fx") if piece is not None else _cut_kind(clause)
    opened = "" if piece is not None else _opened(clause, reading)
    if not (opened or kind) or (piece is None and not opened and not clause.find("verb", "remove")):
        return False
    kind = opened or kind
    if piece is not None and piece.text == "muffled" and _complains(clause, piece):
        use(piece)
        reading.add(clause, "eq", {"axis": "presence", "amount": 0.5})
        return True
    if piece is not None and clause.find("verb", "remove"):
        return _off(clause, reading, piece)
    sweep = _is_sweep(clause, piece)
    numbers = _frequencies(clause)
    if kind == "filter":
        kind = _filter_kind(clause, piece)
    use(
        piece,
        *clause.all("fx", "filter", "lowpass", "highpass", "bandpass"),
        *clause.all("transition", "sweep"),
    )
    use(
        *clause.all("verb", *_LIGHT, "remove", "above", "below", "open", "close"),
        *clause.all("dir"),
        *clause.all("axis", *_AXES),
    )
    degree(clause)
    low, high = _ends(kind, numbers, clause, sweep=sweep)
    if len(clause.places) > 1 and clause.places[0].relation in {"", "in"} and sweep:
        use(*[place for place in clause.places[1:] if place.close or place.relation == "before"])
    reading.add(clause, "filter", {"kind": kind, "from_hz": low, "to_hz": high})
    return True


def _opened(clause: Clause, reading: Reading) -> str:
    """Such as "… then open it up into the chorus", behind a filter: the same filter moves."""
    moved = clause.find("verb", "open", "close")
    if moved is not None and _opens_earlier(clause, reading):
        return ""
    if moved is None or clause.voices or not reading.drafts or reading.drafts[-1].op != "filter":
        return ""
    return str(reading.drafts[-1].params["kind"])


def _opens_earlier(clause: Clause, reading: Reading) -> bool:
    """Such as "low-pass the verse, then open it for the chorus": the filter before it moves up to there."""
    earlier = reading.drafts[-1] if reading.drafts else None
    if earlier is None or earlier.op != "filter" or not earlier.placed or not clause.places or clause.voices:
        return False
    kind = str(earlier.params["kind"])
    if earlier.params.get("to_hz") is None:
        earlier.params["to_hz"] = _SWEEPS[kind][1 if kind == "lowpass" else 0]
    clause.consume()
    return True


def _cut_kind(clause: Clause) -> str:
    """Such as "cut everything above 5 kHz" is a low-pass."""
    if clause.quantity("hz") is None:
        return ""
    if clause.find("verb", "above") or clause.says("above", "over"):
        return "lowpass"
    return "highpass" if clause.find("verb", "below") or clause.says("below", "under") else ""


def _is_sweep(clause: Clause, piece: Lexeme | None) -> bool:
    moving = clause.find("transition", "sweep") or clause.find("verb", "open", "close")
    return bool(moving) or (
        piece is not None and any(word in piece.text for word in ("sweep", "open", "close", "rise"))
    )


def _filter_kind(clause: Clause, piece: Lexeme | None) -> str:
    words = " ".join(item.text for item in clause.items)
    if any(word in words for word in ("high pass", "highpass", "lows", "low end")):
        return "highpass"
    del piece
    return "lowpass"


def _frequencies(clause: Clause) -> list[float]:
    found = []
    for item in clause.items:
        if isinstance(item, Quantity) and item.unit == "hz" and not item.used:
            use(item)
            found.append(item.value)
    plain = [piece for piece in clause.lexemes if piece.kind == "number" and 20 <= piece.value <= 20_000]
    if len(plain) + len(found) in {1, 2}:
        use(*plain)
        both = [(piece.start, piece.value) for piece in plain]
        return [value for _, value in sorted(both)] + found
    return found


def _ends(kind: str, numbers: list[float], clause: Clause, *, sweep: bool) -> tuple[float, float | None]:
    if len(numbers) >= 2:
        return numbers[0], numbers[1]
    if len(numbers) == 1 and not sweep:
        return numbers[0], None
    if not sweep:
        return _FIXED[kind], None
    low, high = _SWEEPS[kind]
    closing = clause.says("close", "closing", "down") or any("clos" in item.text for item in clause.items)
    if numbers:
        return (20_000.0, numbers[0]) if closing else (numbers[0], high)
    return (high, low) if closing else (low, high)


# -- equaliser


def eq(clause: Clause, reading: Reading) -> bool:
    """Such as "warmer", "less harsh", "more low end", "cut the highs", "bass boost"."""
    attr = next((piece for piece in clause.lexemes if piece.get("attr").startswith("eq.")), None)
    noun = clause.find("axis", *_AXES)
    if attr is None and noun is None and not _plain_bass(clause):
        return False
    if attr is not None:
        axis, sign = attr.get("attr")[:-1], 1 if attr.get("attr")[-1] == "+" else -1
        if flips(clause, attr) or _complains(clause, attr):
            sign = -sign
            use(noun)
        use(attr)
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
    use(gone, *clause.all("verb", *_LIGHT), *clause.all("than"))
    if noun is None and attr is None:
        for voices in clause.voices:
            voices.used = True
    reading.add(clause, "eq", {"axis": axis.removeprefix("eq."), "amount": round(sign * amount, 3)})
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
    }
)
_STATING: Final = frozenset(
    {"is", "are", "sound", "sounds", "feel", "feels", "sounding", "its", "was", "were", "get", "gets"}
)


def _complains(clause: Clause, attr: Lexeme) -> bool:
    """Such as "the vocals sound harsh": a fault that is told is one to be mended."""
    wished = any(item.text in {"make", "turn", "want", "give", "add"} for item in clause.items)
    told = any(item.text in _STATING for item in clause.items)
    return attr.text in _FAULTS and told and not wished and clause.find("dir", "less") is None


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


# -- room and echo


def reverb(clause: Clause, reading: Reading) -> bool:
    """Such as "reverb on the vocals, 40 % wet, 3 s decay", "drier", "drench it in reverb"."""
    piece = clause.find("fx", "reverb")
    attr = clause.find("attr", "reverb+", "reverb-")
    if piece is None and attr is None:
        return False
    if _is_off(clause) or (
        attr is not None and attr.has("attr", "reverb-") and not clause.find("dir", "less")
    ):
        use(attr)
        return _off(clause, reading, piece)
    sign = direction(clause)
    decay = clause.quantity("second", "ms")
    tail = clause.find("verb", "decay")
    wet = share(clause)
    if attr is not None and flips(clause, attr):
        sign = -1
    said = " ".join(named.text for named in (piece, attr) if named is not None)
    heavy = any(word in said for word in _HEAVY)
    if wet is None:
        name = degree(clause) or _strength(clause) or ("large" if heavy else "")
        wet = LEVELS["wet"][name] if sign >= 0 else 0.12
    seconds = None
    if decay is not None:
        use(decay)
        seconds = decay.value / (1000.0 if decay.unit == "ms" else 1.0)
    elif clause.find("attr", "length+"):
        seconds = 4.0
    elif clause.find("attr", "length-"):
        seconds = 0.6
    use(
        *clause.all("fx", "reverb"),
        attr,
        tail,
        *clause.all("attr", "length+", "length-", "reverb+"),
        *clause.all("verb", *_LIGHT, "wetness"),
    )
    use(*clause.all("vague"))
    reading.add(clause, "reverb", {"wet": wet, "decay_s": seconds})
    return True


_HEAVY: Final = (
    "drench", "heavy", "cathedral", "church", "stadium", "cave", "drown", "soak", "swim", "swamp", "bathed"
)  # fmt: skip


def _strength(clause: Clause) -> str:
    """Such as "drench", "drown": verbs that say how much."""
    heavy = [
        piece
        for piece in clause.lexemes
        if piece.has("verb", "add")
        and piece.text.split()[0] in {"drown", "drench", "bathe", "soak", "smother", "blast"}
    ]
    return "huge" if heavy else ""


def delay(clause: Clause, reading: Reading) -> bool:
    """Such as "echo the vocals, dotted eighth", "quarter note delay, 40 % feedback"."""
    piece = clause.find("fx", "delay")
    if piece is None:
        return False
    if _is_off(clause):
        return _off(clause, reading, piece)
    note = clause.quantity("note")
    slap = "slap" in piece.text
    value = note.note if note is not None else ("1/16" if slap else "1/8d")
    use(note)
    feedback, wet = _delay_shares(clause)
    sign = direction(clause)
    name = degree(clause) or _strength(clause)
    if wet is None and (name or sign < 0):
        wet = LEVELS["wet"][name] if sign >= 0 else 0.12
    use(
        *clause.all("fx", "delay"),
        *clause.all("verb", *_LIGHT, "feedback", "wetness"),
        *clause.all("vague"),
        *clause.all("attr", "length+"),
    )
    draft = reading.add(clause, "delay", {"note": _nearest_note(value), "feedback": feedback, "wet": wet})
    if note is None:
        draft.confidence *= 0.9
    return True


def _nearest_note(value: str) -> str:
    return {"1/32d": "1/32", "1/32t": "1/32", "1/1d": "1/1", "1/1t": "1/1"}.get(value, value)


def _delay_shares(clause: Clause) -> tuple[float | None, float | None]:
    """Which percentage is feedback and which the wet share."""
    feedback = wet = None
    for item in clause.items:
        if not isinstance(item, Quantity) or item.unit != "percent" or item.used:
            continue
        item.used = True
        near = [other for other in (clause.before(item), clause.after(item)) if isinstance(other, Lexeme)]
        if any(other.has("verb", "feedback") for other in near):
            feedback = abs(item.value) / 100.0
        else:
            wet = abs(item.value) / 100.0
    return feedback, wet


# -- dynamics and dirt


def drive(clause: Clause, reading: Reading) -> bool:
    """Such as "distort the bass", "grittier", "less distortion"."""
    return _amount_of(clause, reading, "drive", "drive")


def compress(clause: Clause, reading: Reading) -> bool:
    """Such as "compress the drums", "squash it", "more dynamic"."""
    return _amount_of(clause, reading, "compress", "compress")


def _amount_of(clause: Clause, reading: Reading, name: str, op: str) -> bool:
    piece = clause.find("fx", name)
    attr = clause.find("attr", f"{name}+", f"{name}-")
    if piece is None and attr is None:
        return False
    down = attr is not None and attr.has("attr", f"{name}-")
    if attr is not None and flips(clause, attr):
        down = not down
    sign = direction(clause)
    amount = share(clause)
    level = degree(clause) or _strength(clause)
    if down or _is_off(clause):
        amount = 0.0
    elif amount is None:
        amount = LEVELS["amount"][level] if sign >= 0 else 0.15
    use(*clause.all("fx", name), attr, *clause.all("verb", *_LIGHT, "remove"), *clause.all("vague"))
    reading.add(clause, op, {"amount": min(1.0, amount)})
    return True


def sidechain(clause: Clause, reading: Reading) -> bool:
    """Such as "sidechain everything to the kick", "pump it, 8 dB, 200 ms release"."""
    piece = clause.find("fx", "sidechain")
    if piece is None:
        return False
    if _is_off(clause):
        return _off(clause, reading, piece)
    depth, release = clause.quantity("db"), clause.quantity("ms", "second")
    name = degree(clause)
    value = abs(depth.value) if depth is not None else (LEVELS["depth"][name] if name else None)
    time = None if release is None else release.value * (1000.0 if release.unit == "second" else 1.0)
    use(
        depth,
        release,
        *clause.all("fx", "sidechain"),
        *clause.all("verb", *_LIGHT, "release", "remove"),
        *clause.all("dir"),
    )
    draft = reading.add(clause, "sidechain", {"depth_db": value, "release_ms": time})
    if "drums" in draft.stems and "kick" in " ".join(item.text for item in clause.items):
        draft.stems = tuple(stem for stem in _ducked(clause))
    return True


def _ducked(clause: Clause) -> tuple[str, ...]:
    """Of "duck the bass under the kick" the bass: the kick is what ducks."""
    from_kick = [v for v in clause.items if hasattr(v, "names") and "kick" not in v.text]
    return tuple(dict.fromkeys(name for v in from_kick for name in v.names))


# -- cutting sound up


def slices(clause: Clause, reading: Reading) -> bool:
    """Such as "chop the vocals into eighths", "stutter the end of chorus 1", "reverse the other stem"."""
    piece = clause.find("fx", "chop", "stutter", "reverse")
    if piece is None:
        return False
    kind = piece.get("fx")
    if clause.find("verb", "remove") and not piece.text.startswith("cut"):
        return _off(clause, reading, piece)
    note, times = clause.quantity("note"), clause.quantity("times")
    grid = _grid(note.note if note is not None else "")
    use(piece, note, *clause.all("fx", kind), *clause.all("verb", *_LIGHT, "repeat"), *clause.all("dir"))
    degree(clause)
    params: dict[str, float | str | tuple[str, ...] | None] = {}
    if kind == "chop":
        params = {"grid": grid or "1/8"}
    elif kind == "stutter":
        params = {"grid": grid or "1/16", "repeats": max(2, round(times.value)) if times is not None else 4}
        use(times)
    if (
        clause.places
        and not clause.voices
        and not clause.lent_voices
        and kind == "reverse"
        and clause.find("verb", "swap")
    ):
        use(clause.find("verb", "swap"))
    draft = reading.add(clause, kind, params)
    if "vocal" in piece.text and not draft.voiced:
        draft.stems, draft.voiced = ("vocals",), True
    _whole_place(draft, clause)
    return True


def _whole_place(draft: Draft, clause: Clause) -> None:
    """Such as "at the end of chorus 1" names the chorus; the gesture itself stands at its end."""
    del draft
    for place in clause.places:
        place.used = True


def _grid(note: str) -> str:
    return note if note in {"1/4", "1/8", "1/16", "1/32", "1/4t", "1/8t", "1/16t", "1/8d", "1/16d"} else ""


# -- loudness


def loudness(clause: Clause, reading: Reading) -> bool:
    """Such as "master it to -14 LUFS, ceiling -1 dBTP"."""
    found = clause.quantity("lufs")
    if found is None:
        return _mastered(clause, reading)
    ceiling = _ceiling(clause)
    use(
        found,
        *clause.all("verb", "master", "limit", *_LIGHT, "keep"),
        *clause.all("axis", "loudness", "volume"),
        *clause.all("attr", "volume+", "volume-"),
        *clause.all("dir"),
    )
    reading.add(
        clause, "loudness", {"lufs": -abs(found.value), "ceiling_dbtp": ceiling}, place=False, voice=False
    )
    for place in clause.places:
        place.used |= place.whole
    return True


def _mastered(clause: Clause, reading: Reading) -> bool:
    """Such as "master it", "a loud master": a level where none was named."""
    verb = clause.find("verb", "master")
    if verb is None or clause.voices or clause.quantity() is not None or clause.find("fx"):
        return False
    attr = clause.find("attr", "volume+", "volume-")
    level = -14.0 if attr is None else (-9.0 if attr.has("attr", "volume+") else -18.0)
    use(verb, attr, *clause.all("verb", *_LIGHT), *clause.all("dir"))
    degree(clause)
    draft = reading.add(clause, "loudness", {"lufs": level}, place=False, voice=False)
    draft.confidence = 0.8
    return True


def ceiling(clause: Clause, reading: Reading) -> bool:
    """Such as "true peak -1 dB" beside a loudness that was asked before it."""
    if clause.find("verb", "limit") is None:
        return False
    value = _ceiling(clause)
    earlier = next((draft for draft in reversed(reading.drafts) if draft.op == "loudness"), None)
    if value is None:
        return False
    use(*clause.all("verb", "limit", *_LIGHT), *clause.all("axis", "loudness"))
    if earlier is not None:
        earlier.params["ceiling_dbtp"] = value
        earlier.end = max(earlier.end, clause.end)
    else:
        reading.add(clause, "loudness", {"lufs": -14.0, "ceiling_dbtp": value}, place=False, voice=False)
    return True


def _ceiling(clause: Clause) -> float | None:
    found = clause.quantity("db")
    if found is None:
        piece = next((p for p in clause.lexemes if p.kind == "number" and abs(p.value) <= 3), None)
        if piece is None or clause.find("verb", "limit") is None:
            return None
        use(piece)
        return -abs(piece.value)
    use(found)
    return -abs(found.value)


# -- switching off


def _is_off(clause: Clause) -> bool:
    return clause.find("verb", "remove") is not None or any(
        piece.text in {"off", "no"} for piece in clause.lexemes
    )


def _off(clause: Clause, reading: Reading, piece: Lexeme | None) -> bool:
    """Such as "no reverb": said as an amount of nothing, where the operation has one."""
    kind = piece.get("fx") if piece is not None else "reverb"
    use(
        piece,
        *clause.all("verb", "remove", *_LIGHT),
        *clause.all("fx", kind),
        *clause.all("dir"),
        *clause.all("attr", "reverb+", "reverb-"),
    )
    if kind == "reverb":
        reading.add(clause, "reverb", {"wet": 0.0})
        reading.warnings.append("Reverb that was recorded with the song cannot be taken off; none is added.")
    elif kind == "delay":
        reading.add(clause, "delay", {"note": "1/8", "wet": 0.0})
    elif kind == "sidechain":
        reading.add(clause, "sidechain", {"depth_db": 0.0})
    else:
        reading.warnings.append(f"There is no {kind} in the plan that could be taken off.")
        for item in clause.items:
            item.used = True
    return True
