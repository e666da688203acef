"""Words with several readings: each raises a question, and its first reading is applied, reversibly."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from engines.planning.drafting.amounts import degree, fraction
from engines.planning.drafting.drafts import Ask, Draft, Value, use
from engines.planning.words.items import Place, Voices
from engines.planning.words.lexemes import Lexeme

if TYPE_CHECKING:
    from engines.planning.drafting.clauses import Clause
    from engines.planning.drafting.reading import Reading
    from engines.planning.words.items import Item

_Spec = tuple[str, dict[str, Value], tuple[str, ...]]
READINGS: Final[dict[str, tuple[tuple[str, tuple[_Spec, ...]], ...]]] = {
    "bigger": (
        ("wider", (("width", {"amount": 1.5}, ()),)),
        ("denser and louder", (("compress", {"amount": 0.5}, ()),)),
        ("a larger room", (("reverb", {"wet": 0.35, "decay_s": 3.0}, ()),)),
        ("a big-room house beat", (("restyle", {"style": "house", "amount": 0.6}, ()),)),
    ),
    "pop": (
        (
            "more presence and punch",
            (("eq", {"axis": "presence", "amount": 0.4}, ()), ("eq", {"axis": "punch", "amount": 0.4}, ())),
        ),
        ("louder drums", (("gain", {"gain_db": 3.0}, ("drums",)),)),
        ("wider", (("width", {"amount": 1.4}, ()),)),
    ),
    "energy": (
        ("punchier drums", (("eq", {"axis": "punch", "amount": 0.6}, ()),)),
        ("faster", (("tempo", {"ratio": 1.08}, ()),)),
        ("a house beat", (("restyle", {"style": "house", "amount": 0.7}, ()),)),
        ("more percussion", (("add", {"role": "percussion"}, ()),)),
    ),
    "darker": (
        ("less brightness", (("eq", {"axis": "brightness", "amount": -0.5}, ()),)),
        ("lower in pitch", (("transpose", {"semitones": -2.0}, ()),)),
        ("muffled", (("filter", {"kind": "lowpass", "from_hz": 3500.0}, ()),)),
    ),
    "chill": (
        ("slower", (("tempo", {"ratio": 0.92}, ()),)),
        ("lo-fi", (("restyle", {"style": "lofi", "amount": 0.7}, ()),)),
        ("softer and warmer", (("eq", {"axis": "warmth", "amount": 0.5}, ()),)),
    ),
    "energy down": (
        ("less punch", (("eq", {"axis": "punch", "amount": -0.5}, ()),)),
        ("quieter", (("gain", {"gain_db": -3.0}, ()),)),
        ("no drums", (("mute", {}, ("drums",)),)),
    ),
    "dreamy": (
        ("a large room", (("reverb", {"wet": 0.45, "decay_s": 4.0}, ()),)),
        ("a pad under it", (("add", {"role": "pad"}, ()),)),
        ("ambient", (("restyle", {"style": "ambient", "amount": 0.6}, ()),)),
    ),
    "sad": (
        ("slower", (("tempo", {"ratio": 0.9}, ()),)),
        ("lower in pitch", (("transpose", {"semitones": -2.0}, ()),)),
        ("softer and duller", (("eq", {"axis": "brightness", "amount": -0.4}, ()),)),
    ),
    "happy": (
        ("brighter", (("eq", {"axis": "brightness", "amount": 0.4}, ()),)),
        ("faster", (("tempo", {"ratio": 1.06}, ()),)),
        ("higher in pitch", (("transpose", {"semitones": 2.0}, ()),)),
    ),
    "modern": (
        (
            "clearer and tighter",
            (("eq", {"axis": "presence", "amount": 0.3}, ()), ("compress", {"amount": 0.4}, ())),
        ),
        ("a house remix", (("restyle", {"style": "house"}, ()),)),
        ("wider", (("width", {"amount": 1.4}, ()),)),
    ),
    "vintage": (
        ("vinyl crackle", (("texture", {"kind": "vinyl", "amount": 0.4}, ()),)),
        ("lo-fi", (("restyle", {"style": "lofi", "amount": 0.7}, ()),)),
        ("warmer", (("eq", {"axis": "warmth", "amount": 0.5}, ()),)),
    ),
    "intimate": (
        ("drier and closer", (("width", {"amount": 0.7}, ()),)),
        ("acoustic", (("restyle", {"style": "acoustic", "amount": 0.7}, ()),)),
        ("only vocals and the other instruments", (("solo", {}, ("vocals", "other")),)),
    ),
    "newkey": (
        ("two semitones up", (("transpose", {"semitones": 2.0}, ()),)),
        ("two semitones down", (("transpose", {"semitones": -2.0}, ()),)),
        ("a fourth up", (("transpose", {"semitones": 5.0}, ()),)),
    ),
    "newtempo": (
        ("a little faster", (("tempo", {"ratio": 1.08}, ()),)),
        ("a little slower", (("tempo", {"ratio": 0.92}, ()),)),
    ),
    "radioedit": (
        ("3 minutes", (("length", {"seconds": 180.0}, ()),)),
        ("2 minutes", (("length", {"seconds": 120.0}, ()),)),
        ("1 minute", (("length", {"seconds": 60.0}, ()),)),
    ),
    "extendedmix": (
        (
            "an intro and an outro of 16 bars",
            (
                ("insert", {"kind": "intro", "bars": 16.0}, ()),
                ("insert", {"kind": "outro", "bars": 16.0}, ()),
            ),
        ),
        ("a quarter longer", (("length", {"seconds": 1.25}, ()),)),
        ("twice as long", (("length", {"seconds": 2.0}, ()),)),
    ),
    "shorter": (
        ("three quarters as long", (("length", {"seconds": 0.75}, ()),)),
        ("half as long", (("length", {"seconds": 0.5}, ()),)),
    ),
    "longer": (
        ("a quarter longer", (("length", {"seconds": 1.25}, ()),)),
        ("twice as long", (("length", {"seconds": 2.0}, ()),)),
    ),
}
"""For each vague concept its readings: a label, and edits as (op, params, stems); the first is applied."""

_LESS: Final = {
    "energy": "chill",
    "darker": "happy",
    "chill": "energy",
    "happy": "sad",
    "sad": "happy",
    "modern": "vintage",
}


_PRAISE: Final = frozenset({"good", "cool", "sick", "dope", "awesome", "amazing", "fire", "fun"})
"""Said by themselves ("ok good, …") these wish for nothing."""


_BETTER: Final = _PRAISE | {"better", "nicer", "cooler", "fix", "fresh", "improve", "interesting"}
"""Why something concrete is wished for beside it."""


def vague(clause: Clause, reading: Reading) -> bool:
    """Such as "make it bigger", "more energy", "darker": a question with the first reading applied."""
    piece = clause.find("vague")
    if piece is None:
        return False
    concept = piece.get("vague")
    if concept == "modern" and clause.find("verb", "remove"):
        return False  # "skip the boring bit"
    if _wishes_nothing(piece, clause, reading):
        piece.used = True
        return False
    lowered = concept == "energy" and clause.find("dir", "-") is not None
    before = clause.items[: clause.index(piece)]
    if lowered or clause.find("dir", "less") or any(_negates(item) for item in before):
        placed = concept == "energy" and any(place.named for place in clause.places)
        other = "energy down" if placed else _LESS.get(concept)
        if other is None:
            return False
        concept = other
    use(
        piece,
        *clause.all("vague"),
        *clause.all("dir"),
        *clause.all("verb", "become", "add", "set", "remove", "move"),
        *clause.all("attr"),
    )
    degree(clause)
    ask(clause, reading, concept, piece.start, piece.end)
    return True


def _wishes_nothing(piece: Lexeme, clause: Clause, reading: Reading) -> bool:
    """Whether a word only praises, or tells what the wish beside it is for: "I sing better in A minor"."""
    if piece.text in _PRAISE and all(item is piece or not getattr(item, "tags", {}) for item in clause.items):
        return True
    if piece.text in {"fix", "fix it"} and clause.joint in {",", "and"} and reading.drafts:
        return True  # "the vocals sound harsh, fix that"
    beside = any(draft.clause == reading.clause for draft in reading.drafts)
    return beside and (piece.get("vague").startswith("new") or piece.text in _BETTER)


def _negates(item: Item) -> bool:
    """Such as "not", "without" in front of a word; "happy without changing the tempo" is happy."""
    if not isinstance(item, Lexeme):
        return False
    return item.text in {"not", "dont", "no"} or (item.has("verb", "remove") and not item.has("prep"))


def longer_or_shorter(clause: Clause, reading: Reading) -> bool:
    """Such as "make it shorter", with no word about how much."""
    piece = clause.find("attr", "length+", "length-") or clause.find("verb", "extend", "shorten")
    if piece is None or clause.quantity() is not None or clause.voices or any(p.named for p in clause.places):
        return False
    factor = fraction(clause)
    if factor is not None:
        use(piece, *clause.all("verb", "become", "extend", "shorten", "set"))
        seconds = max(1.0, round(reading.facts.duration_s * factor))
        reading.add(clause, "length", {"seconds": seconds}, place=False, voice=False)
        return True
    down = piece.has("attr", "length-") or (piece.has("verb", "shorten") and not piece.has("verb", "extend"))
    if clause.find("dir", "less") is not None:
        down = not down  # "too long"
    use(
        piece,
        *clause.all("verb", "become", "extend", "shorten", "set"),
        *clause.all("attr", "length+", "length-"),
        *clause.all("dir"),
        *clause.all("than"),
    )
    degree(clause)
    ask(clause, reading, "shorter" if down else "longer", piece.start, piece.end)
    return True


def answered(reading: Reading) -> None:
    """Drop questions that another clause answers: "radio edit, 2:30", "extended mix with a dj intro"."""
    said = {draft.op for draft in reading.drafts if draft.origin == "said"}
    for question in list(reading.asks):
        guess = (
            [draft for draft in question.options[0][1] if draft.origin == "default"]
            if question.options
            else []
        )
        if guess and any({draft.op for draft in guess} <= group and said & group for group in _ANSWERS):
            reading.asks.remove(question)
            reading.drafts[:] = [draft for draft in reading.drafts if draft not in guess]


_ANSWERS: Final = (
    frozenset({"length", "insert", "cut", "repeat", "extend", "loop", "order"}),
    frozenset({"transpose", "key"}),
)
"""Operations that answer each other's questions."""


_WHOLE: Final = frozenset({"tempo", "length", "restyle"})


def ask(clause: Clause, reading: Reading, concept: str, start: int, end: int) -> None:
    """Raise a concept's question; the first option's edits join the plan as a default."""
    options = []
    here = any(place.named for place in clause.places) or bool(clause.voices)
    # what can be done in one place stands first, where a place was said
    readings = sorted(READINGS[concept], key=lambda reading: here and any(s[0] in _WHOLE for s in reading[1]))
    for label, specs in readings:
        drafts = [_draft(clause, reading, spec, start, end) for spec in specs]
        options.append((label, drafts))
    for place in clause.places:
        place.used = True
    for voices in clause.voices:
        voices.used = True
    reading.asks.append(Ask(start, end, reading.prompt[start:end], options))
    reading.drafts.extend(options[0][1])


def _draft(clause: Clause, reading: Reading, spec: _Spec, start: int, end: int) -> Draft:
    op, params, stems = spec
    draft = Draft(op, dict(params), start, end, stems=stems, origin="default", confidence=0.5)
    draft.clause = reading.clause
    if op == "length":
        factor = params["seconds"]
        if isinstance(factor, float) and factor < 10:
            draft.params["seconds"] = max(1.0, round(reading.facts.duration_s * factor))
        return draft
    if op not in {"tempo", "restyle", "insert"}:
        reading.put_places(draft, clause)
        if not stems:
            reading.put_voices(draft, clause)
        _unuse(clause)
    return draft


def _unuse(clause: Clause) -> None:
    """Each option reads the same places and voices."""
    for item in clause.items:
        if isinstance(item, Place | Voices):
            item.used = False
