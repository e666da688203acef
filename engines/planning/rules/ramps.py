"""Tempo that changes little by little."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from engines.planning.drafting.amounts import degree, direction, flips, fraction, share
from engines.planning.drafting.drafts import use, use_light
from engines.planning.words.items import Place, Quantity
from engines.planning.words.lexemes import Lexeme

if TYPE_CHECKING:
    from engines.planning.drafting.clauses import Clause
    from engines.planning.drafting.drafts import Draft
    from engines.planning.drafting.reading import Reading
    from engines.planning.words.items import Item

_TERMS: Final = {"ritardando": -1, "ritard": -1, "rallentando": -1, "accelerando": 1, "stringendo": 1}
"""Words of scores that mean a gradual change by themselves, and which way it goes."""
_SLOWER: Final = {"tiny": 0.9, "small": 0.85, "": 0.75, "medium": 0.75, "large": 0.6, "huge": 0.5}
_FASTER: Final = {"tiny": 1.05, "small": 1.08, "": 1.15, "medium": 1.15, "large": 1.3, "huge": 1.5}
"""Where a ramp ends that names no tempo, as a ratio of where it begins."""
_OVER: Final = ("over", "through", "throughout", "across", "uber", "sobre", "sur", "durante")
_MOVES: Final = ("slow down", "slowing", "speed up", "speeding", "accelerat", "decelerat", "quicken")
"""How words begin that say that a tempo moves, and not that it is another one."""
_OPENING: Final = ("start", "begin", "open", "kick off", "at first", "initially", "empiez", "comien", "fang")
_ENDING: Final = ("end", "finish", "by the end", "close", "termin", "hor auf", "ende")
"""How words begin that say where a tempo begins and where it ends."""
_TOWARDS: Final = frozenset({"towards", "toward", "approaching"})
_FROM: Final = ("from", "von", "de", "desde", "->", "→", "=>")
_OWN_TEMPO_BPM: Final = 3.0
_CLOSING_BARS: Final = 4
_LONG_CLOSING_BARS: Final = 8
_MARKS: Final = frozenset({"towards", "toward", "approaching", "ramp", "ramps", "ramping"})
"""Words that mean nothing but that, and that the lexicon does not know."""


def ramp(clause: Clause, reading: Reading) -> bool:
    """Such as "slow down gradually over the last 8 bars", "ritardando", "from 100 to 128 over the intro"."""
    term = next((item for item in clause.items if item.text in _TERMS and not item.used), None)
    numbers = _tempos(clause)
    attrs = clause.all("attr", "tempo+", "tempo-")
    known = term or attrs or clause.find("axis", "tempo") or numbers
    if not known or not (
        _is_gradual(clause, term, attrs, numbers) or _goes_elsewhere(clause, numbers, reading)
    ):
        return False
    sign = _way(clause, term, attrs)
    slow = sign < 0 or (len(numbers) == 2 and numbers[1].value < numbers[0].value)
    params = _ends(clause, numbers, sign, reading)
    long = clause.find("manner") is not None
    use(*attrs, *numbers, *clause.all("manner"), *clause.all("axis", "tempo"), *clause.all("verb", "end"))
    for item in clause.items:
        item.used |= item is term or item.text in _MARKS
    bars = clause.quantity("bar")
    use(bars)
    _end_where_it_leads(clause, reading)
    draft = reading.add(clause, "tempo", params, voice=False)
    if not _with_what_was_made(draft, clause, reading):
        length = round(bars.value) if bars else _LONG_CLOSING_BARS if long else _CLOSING_BARS
        edge = "end" if slow and (bars or term) else "start" if bars else ""
        _put_at_an_edge(draft, clause, (edge, length), reading.song.last_bar)
    use_light(clause)
    return True


def _is_gradual(
    clause: Clause, term: Item | None, attrs: list[Lexeme], numbers: list[Lexeme | Quantity]
) -> bool:
    if term is not None or clause.find("manner") is not None or clause.says("ramp", "ramps", "ramping"):
        return True
    if len(attrs) > 1 and any(piece.text == "slowly" for piece in attrs):
        return True  # "slowly speed up"
    over = any(item.text.split()[:1] and item.text.split()[0] in _OVER for item in clause.items)
    moves = any(piece.text == "slow" or piece.text.startswith(_MOVES) for piece in attrs)
    return over and (moves or (len(numbers) == 2 and clause.says("between", *_FROM)))


def _goes_elsewhere(clause: Clause, numbers: list[Lexeme | Quantity], reading: Reading) -> bool:
    """Such as "from 90 to 130 bpm", where the first is not the song's own tempo: it begins there."""
    if len(numbers) != 2 or not clause.says(*_FROM[:4]):
        return False
    told = clause.find("axis", "tempo") is not None or any(isinstance(item, Quantity) for item in numbers)
    own = min(abs(numbers[0].value - reading.tempo * factor) for factor in (0.5, 1.0, 2.0)) < _OWN_TEMPO_BPM
    return told and not own


def ends_at(clause: Clause, previous: Clause | None, last: list[Draft]) -> bool:
    """Such as "start at 90 bpm | and end at 130", "start slow | and get faster": one ramp of both."""
    model = last[-1] if last else None
    if model is None or previous is None or model.op != "tempo" or set(model.params) - {"bpm", "ratio"}:
        return False
    opened = any(map(_opens, previous.items))
    closed = any(map(_closes, clause.items))
    numbers, attrs = _tempos(clause), clause.all("attr", "tempo+", "tempo-")
    if not (opened or (closed and numbers)) or len(numbers) > 1 or not (numbers or attrs):
        return False
    if clause.voices or any(place.named or not place.relation for place in clause.places):
        return False
    if any(clause.find(category) for category in ("fx", "style", "texture", "feel", "vague", "refuse")):
        return False
    begun = model.params.get("ratio")
    if numbers:
        model.params["to_bpm"] = numbers[0].value
    else:
        sign = _way(clause, None, attrs)
        model.params["to_ratio"] = _ended(begun, (_SLOWER if sign < 0 else _FASTER)[degree(clause)])
    model.sections, model.bars, model.end = (), None, max(model.end, clause.end)
    clause.consume()
    return True


def _ended(begun: object, wanted: float) -> float:
    """Where a ramp ends, of where it begins: an end that is told is told of the song's own tempo."""
    return min(2.0, max(0.5, wanted / begun)) if isinstance(begun, float) else wanted


def _opens(item: Item) -> bool:
    return (isinstance(item, Place) and item.relation == "start" and item.whole) or item.text.startswith(
        _OPENING
    )


def _closes(item: Item) -> bool:
    return (isinstance(item, Place) and item.relation == "end" and item.whole) or item.text.startswith(
        _ENDING
    )


def _tempos(clause: Clause) -> list[Lexeme | Quantity]:
    """The numbers that can only be tempos, in order; the last of them may be a step such as "10 bpm"."""
    return [
        item
        for item in clause.items
        if not item.used
        and (
            (isinstance(item, Quantity) and item.unit == "bpm")
            or (isinstance(item, Lexeme) and item.kind == "number" and 40 <= item.value <= 240)
        )
    ]


def _way(clause: Clause, term: Item | None, attrs: list[Lexeme]) -> int:
    if term is not None:
        return _TERMS[term.text]
    told = [piece for piece in attrs if piece.text != "slowly"] or attrs
    if told:
        direction(clause)
        return (1 if told[0].has("attr", "tempo+") else -1) * (-1 if flips(clause, told[0]) else 1)
    return direction(clause)


def _ends(
    clause: Clause, numbers: list[Lexeme | Quantity], sign: int, reading: Reading
) -> dict[str, float | str | tuple[str, ...] | None]:
    size = degree(clause)
    if len(numbers) > 1:
        return {"bpm": numbers[0].value, "to_bpm": numbers[-1].value}
    if numbers:
        value = abs(numbers[0].value)
        return {"to_bpm": value if value >= 40 else reading.tempo + (sign or 1) * value}
    part = share(clause)
    if part is not None:
        return {"to_ratio": 1.0 + (sign or 1) * part}
    factor = fraction(clause)
    if factor is not None:
        return {"to_ratio": 1.0 / factor if sign < 0 < factor - 1 else factor}
    return {"to_ratio": (_SLOWER if sign < 0 else _FASTER)[size]}


def _end_where_it_leads(clause: Clause, reading: Reading) -> None:
    """Such as "speed up towards the last chorus": through the section before it."""
    for place in clause.places:
        before = clause.before(place)
        if before is not None and before.text in _TOWARDS and place.sections and not place.relation:
            place.sections = reading.song.before(place.sections)[-1:]


def _with_what_was_made(draft: Draft, clause: Clause, reading: Reading) -> bool:
    """Such as "speed up through the build", "fade out over 8 bars while slowing down": the bars of those."""
    made = reading.drafts[-2] if len(reading.drafts) > 1 else None
    if made is None or any(getattr(item, "named", False) for item in clause.items):
        return False
    if made.op == "fade" and made.params["direction"] == "out" and not (made.sections or made.bars):
        last = reading.song.last_bar
        draft.bars = (max(1, last - round(float(str(made.params["bars"]))) + 1), last)
        return True
    if made.op != "insert" or (made.clause != reading.clause and not clause.says("it", "that", "there")):
        return False
    draft.sections, draft.bars = (str(made.params["kind"]),), None
    return True


def _put_at_an_edge(draft: Draft, clause: Clause, at: tuple[str, int], last: int) -> None:
    """At the end or the start of the song; `at` is the edge where none is named, and how many bars."""
    edge, length = at
    places = [item for item in clause.items if isinstance(item, Place)]
    if draft.bars or any(place.named for place in places):
        return
    named = {place.relation for place in places if not place.labels} & {"end", "start"}
    edge = min(named, default="" if draft.sections else edge)
    if edge:
        draft.sections = ()
        draft.bars = (max(1, last - length + 1), last) if edge == "end" else (1, min(last, length))
