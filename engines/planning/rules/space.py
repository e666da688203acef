"""Room and echo: reverb and delay."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from engines.planning.drafting.amounts import LEVELS, degree, direction, flips, share
from engines.planning.drafting.drafts import LIGHT, use
from engines.planning.rules.switching_off import is_off, off
from engines.planning.words.items import Quantity
from engines.planning.words.lexemes import Lexeme

if TYPE_CHECKING:
    from engines.planning.drafting.clauses import Clause
    from engines.planning.drafting.reading import Reading


def reverb(clause: Clause, reading: Reading) -> bool:
    """Such as "reverb on the vocals, 40 % wet, 3 s decay", "drier", "drench it in reverb"."""
    piece = clause.find("fx", "reverb")
    attr = clause.find("attr", "reverb+", "reverb-")
    if piece is None and attr is None:
        return False
    if piece is None and attr is not None and colours(clause, attr):
        return False
    if is_off(clause) or (
        attr is not None and attr.has("attr", "reverb-") and not clause.find("dir", "less")
    ):
        use(attr)
        return off(clause, reading, piece)
    sign = direction(clause)
    decay = clause.quantity("second", "ms")
    tail = clause.find("verb", "decay")
    wet = share(clause)
    if attr is not None and flips(clause, attr):
        sign = -1
    said = " ".join(named.text for named in (piece, attr) if named is not None)
    heavy = any(word in said for word in _HEAVY)
    if wet is None:
        name = degree(clause) or strength(clause) or ("large" if heavy else "")
        wet = LEVELS["wet"][name] if sign >= 0 else 0.12
    seconds = _decay(clause, decay)
    use(
        *clause.all("fx", "reverb"),
        attr,
        tail,
        *clause.all("attr", "length+", "length-", "reverb+"),
        *clause.all("verb", *LIGHT, "wetness"),
    )
    use(*clause.all("vague"))
    if said.startswith("reverse"):
        reading.warnings.append("A reverb cannot be reversed yet; a plain one was taken.")
    draft = reading.add(clause, "reverb", {"wet": wet, "decay_s": seconds})
    if not draft.placed and clause.find("verb", "end") is not None and reading.facts.sections:
        use(*clause.all("verb", "end"))
        draft.sections, draft.placed = (reading.facts.sections[-1].name,), True  # "end on a big reverb tail"
    return True


def colours(clause: Clause, attr: Lexeme) -> bool:
    """Whether an adjective only says what an effect is like: "spacey delays", "a warm reverb"."""
    after = clause.after(attr)
    if not isinstance(after, Lexeme) or not after.has("fx"):
        return False
    use(attr)
    return True


def _decay(clause: Clause, found: Quantity | None) -> float | None:
    """Seconds of a tail: as typed, or what "long" and "short" mean."""
    if found is not None:
        use(found)
        return found.value / (1000.0 if found.unit == "ms" else 1.0)
    if clause.find("attr", "length+"):
        return 4.0
    return 0.6 if clause.find("attr", "length-") else None


_HEAVY: Final = (
    "drench", "heavy", "cathedral", "church", "stadium", "cave", "drown", "soak", "swim", "swamp", "bathed"
)  # fmt: skip


def strength(clause: Clause) -> str:
    """Such as "drench", "drown": verbs that say how much."""
    heavy = [
        piece
        for piece in clause.lexemes
        if piece.has("verb", "add")
        and piece.text.split()[0] in {"drown", "drench", "bathe", "soak", "smother", "blast"}
    ]
    return "huge" if heavy else ""


def _throws(clause: Clause) -> Lexeme | None:
    """Such as "delay throws on the vocals", "echo throws, 1/4": on a stem or in a note value an effect."""
    piece = clause.find("transition", "echo_out")
    heard = any(voices.names for voices in clause.voices) or clause.quantity("note") is not None
    return piece if piece is not None and "throw" in piece.text and heard else None


def delay(clause: Clause, reading: Reading) -> bool:
    """Such as "echo the vocals, dotted eighth", "quarter note delay, 40 % feedback"."""
    piece = clause.find("fx", "delay") or _throws(clause)
    if piece is None or clause.find("verb", "enter") is not None:
        return False
    use(piece)
    if is_off(clause):
        return off(clause, reading, piece)
    note = clause.quantity("note")
    slap = "slap" in piece.text
    value = note.note if note is not None else ("1/16" if slap else "1/8d")
    use(note)
    feedback, wet = _delay_shares(clause)
    if feedback is None and clause.find("verb", "feedback") is not None:
        feedback = feedback_of(clause)
    sign = direction(clause)
    name = degree(clause) or strength(clause)
    if wet is None and (name or sign < 0):
        wet = LEVELS["wet"][name] if sign >= 0 else 0.12
    use(
        *clause.all("fx", "delay"),
        *clause.all("verb", *LIGHT, "feedback", "wetness"),
        *clause.all("vague"),
        *clause.all("attr", "length+"),
    )
    draft = reading.add(clause, "delay", {"note": _nearest_note(value), "feedback": feedback, "wet": wet})
    if note is None:
        draft.confidence *= 0.9
    return True


def feedback_of(clause: Clause) -> float:
    """The feedback that "lots of feedback", "less feedback", "feedback 0.4" ask for."""
    shares = [piece for piece in clause.lexemes if piece.kind == "number" and 0.0 <= piece.value <= 1.0]
    if len(shares) == 1:
        use(*shares)
        return shares[0].value
    if direction(clause) < 0:
        return 0.2
    return {"tiny": 0.2, "small": 0.3, "large": 0.7, "huge": 0.85}.get(degree(clause), 0.55)


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
