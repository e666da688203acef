"""The grammar: which rules read a clause, in which order, and what neighbours lend each other."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final, TypeAlias

from engines.planning import grammar_effects as effects
from engines.planning import grammar_level as levels
from engines.planning import grammar_parts as parts
from engines.planning import grammar_pitch as pitch
from engines.planning import grammar_structure as structure
from engines.planning import grammar_time as time
from engines.planning import refusals, vague
from engines.planning.clauses import Clause
from engines.planning.conversation import Conversation
from engines.planning.drafts import Draft, Reading, apply_place, use
from engines.planning.elliptic import (
    brought_back,
    by_how_much,
    complemented,
    contrasted,
    more_elsewhere,
    numbered,
    of_what_is_new,
    pointed_at,
    set_aside,
)
from engines.planning.items import Item, Place, Voices
from engines.planning.lexemes import Lexeme
from engines.planning.sections import in_order

if TYPE_CHECKING:
    from collections.abc import Callable


Rule: TypeAlias = "Callable[[Clause, Reading], bool]"

RULES: Final[tuple[Rule, ...]] = (
    refusals.refused,
    time.fade,
    structure.order,
    effects.loudness,
    effects.ceiling,
    parts.replace,
    levels.kept_out,
    levels.keep,
    effects.filters,
    time.feel,
    pitch.key,
    effects.sidechain,
    effects.slices,
    effects.delay,
    effects.reverb,
    effects.drive,
    effects.compress,
    parts.texture,
    parts.transition,
    parts.insert,
    levels.only,
    structure.extend,
    levels.pan,
    parts.add,
    parts.restyle,
    time.length,
    time.tempo,
    pitch.transpose,
    structure.repeat,
    levels.enter,
    levels.without,
    levels.unchanged,
    levels.remove,
    structure.cut,
    effects.eq,
    levels.width,
    levels.gain,
    vague.vague,
    vague.longer_or_shorter,
    refusals.sung_otherwise,
)
_LOCAL: Final = frozenset(
    {
        "mute",
        "solo",
        "gain",
        "pan",
        "eq",
        "reverb",
        "delay",
        "drive",
        "compress",
        "filter",
        "chop",
        "stutter",
        "reverse",
        "add",
        "width",
        "sidechain",
        "texture",
        "preserve",
    }
)
_PRONOUNS: Final = frozenset({"them", "they", "their", "these", "those", "it", "its", "em"})
_VOICED: Final = frozenset(
    {
        "gain",
        "pan",
        "eq",
        "reverb",
        "delay",
        "drive",
        "compress",
        "filter",
        "chop",
        "stutter",
        "reverse",
        "width",
        "transpose",
    }
)


def read(clauses: list[Clause], reading: Reading, talk: Conversation | None = None) -> None:
    """Read the clauses of a prompt into drafts, or into changes of the plan that it continues."""
    reader = _Reader(reading, talk)
    for number, clause in enumerate(clauses):
        reading.clause = number
        reader.read(clause)


@dataclass(slots=True, eq=False)
class _Reader:
    """What one clause leaves for the next: its edits, its place, what was named without a wish."""

    reading: Reading
    talk: Conversation | None
    leading: list[Place] = field(default_factory=list)
    last: list[Draft] = field(default_factory=list)
    pending: list[Voices] = field(default_factory=list)
    previous: Clause | None = None

    def read(self, clause: Clause) -> None:
        if clause.joint == "strong":
            self.leading = []
        if clause.title:
            self._entitle(clause)
            return
        set_aside(clause)
        complemented(clause, self.reading.drafts, self.reading)
        if self.talk is None and brought_back(clause, self.last):
            return
        if self._goes_on(clause) or self._repeats_otherwise(clause):
            self.previous = clause
            return
        hated = self.talk is None and clause.find("talk", "undo") is not None
        if (clause.headless or hated) and clause.voices and not self.last:
            self.pending = list(clause.voices)
        if clause.headless and _attach(clause, self.last, self.leading, self.reading):
            return
        _lend(clause, self.previous, self.last, self.leading)
        _lend_from_before(clause, self.pending, self.talk, self.last)
        if not clause.headless or _is_bare(clause):
            self._wish(clause)
        self.previous = clause

    def _entitle(self, clause: Clause) -> None:
        """Such as "chorus: louder, wider": the place of what stands behind the colon."""
        self.leading, self.last, self.pending = list(clause.places), [], []
        use(*clause.places)
        self.previous = clause

    def _repeats_otherwise(self, clause: Clause) -> bool:
        """Whether a clause asks for what was asked before it, more, less or otherwise elsewhere."""
        asked = (self.last, self.reading)
        if by_how_much(clause, self.last) or numbered(clause, self.last):
            return True
        return more_elsewhere(clause, *asked) or contrasted(clause, *asked) or of_what_is_new(clause, *asked)

    def _goes_on(self, clause: Clause) -> bool:
        """Whether a clause only gives numbers to an effect, or changes the plan so far."""
        if self.last and _is_parameter(clause) and _more_numbers(clause, self.last):
            _parameter_scope(clause, self.last, self.reading)
            return True
        return self.talk is not None and not self.reading.drafts and self.talk.read(clause)

    def _wish(self, clause: Clause) -> None:
        reading = self.reading
        before, asked, left = len(reading.drafts), len(reading.asks), len(reading.left)
        _apply(clause, reading)
        made = reading.drafts[before:]
        _share_within(made)
        if _told_again(clause, made, self.last):
            self.last[-1].params.update(made[0].params)
            reading.drafts.remove(made[0])
            return
        if made:
            _share_back(clause, made, self.last, reading)
            self.last = made
            self.leading = _leading(clause, made, self.leading)
        elif len(reading.asks) == asked and len(reading.left) == left:
            _attach(clause, self.last, self.leading, reading)


_WHOLE: Final = frozenset({"tempo", "key", "loudness", "length", "order", "transition", "insert"})


def _share_within(made: list[Draft]) -> None:
    """Such as "a wide, dry chorus": what one clause says of a place holds for all that it says."""
    for draft in made[1:]:
        first = made[0]
        if first.placed and not draft.placed and draft.origin == "said" and draft.op not in _WHOLE:
            draft.sections, draft.bars, draft.seconds = first.sections, first.bars, first.seconds
            draft.placed = True


def _told_again(clause: Clause, made: list[Draft], last: list[Draft]) -> bool:
    """Such as "sidechain the pads, pumping hard": more about the effect before it, and none of its own."""
    if len(made) == 1 and len(last) == 1 and made[0].op == last[0].op == "gain" and clause.lent_voices:
        same = (made[0].stems, made[0].sections) == (last[0].stems, last[0].sections)
        return same and _up(made[0]) == _up(last[0])
    return (
        len(made) == 1
        and len(last) == 1
        and clause.joint in {",", "with"}
        and made[0].op == last[0].op
        and made[0].op in {"sidechain", "reverb", "delay", "drive", "compress"}
        and not (made[0].voiced or made[0].placed)
    )


def _up(draft: Draft) -> bool:
    value = draft.params.get("gain_db")
    return isinstance(value, int | float) and value > 0


def _apply(clause: Clause, reading: Reading) -> None:
    """Rules read a clause until none finds anything more."""
    plain = not clause.categories and all(isinstance(item, Lexeme) for item in clause.items)
    rules = (time.tempo,) if plain else RULES  # a bare number can only be a tempo
    for _ in range(8):
        if not any(rule(clause, reading) for rule in rules):
            return


def _is_bare(clause: Clause) -> bool:
    """Numbers, keys and lists of sections speak for themselves."""
    return (
        clause.find("count") is not None
        or structure.trailing_order(clause) is not None
        or parts.laid_under(clause)
        or (bool(clause.voices) and any(place.only for place in clause.places))
        or (bool(clause.voices) and any(place.text.startswith("out of") for place in clause.places))
        or clause.find("without") is not None
        or bool(clause.keys)
        or clause.quantity() is not None
        or any(len(place.refs) > 2 for place in clause.places)
        or bool([piece for piece in clause.lexemes if piece.kind == "number"])
        or any(
            v.indefinite or (not v.names and any(v.roles)) or v.text in parts.NEW_WORDS for v in clause.voices
        )
    )


# -- clauses without a verb of their own


def _attach(
    clause: Clause,
    last: list[Draft],
    leading: list[Place],
    reading: Reading,
) -> bool:
    """A clause that only says where or whose: it belongs to its neighbour."""
    if _stands_alone(clause, last):
        return False
    places = [place for place in clause.places if place.named or place.whole]
    if not last:
        leading.extend(places)
        use(*places)
        return bool(places) and not clause.voices
    if clause.voices and not places and not clause.quantity():
        return _more_voices(clause, last, reading)
    if clause.voices:
        return _ellipsis(clause, last, reading)
    if places:
        _more_places(places, clause, last, reading)
        return True
    return _more_numbers(clause, last)


def _stands_alone(clause: Clause, last: list[Draft]) -> bool:
    """Such as "congas", "chorus x2", "bass only in verse 1": no verb, and a wish of its own all the same."""
    listed = any(len(place.refs) > 2 for place in clause.places) and not last
    if listed or clause.quantity("bpm", "lufs", "semitone") is not None or clause.keys:
        return True
    if any(parts.is_new(place, clause) for place in clause.places) or structure.trailing_order(clause):
        return True
    made = any(not voices.names and any(voices.roles) for voices in clause.voices)
    counted = clause.find("count") is not None or (clause.quantity("times") is not None and not last)
    signed = [piece for piece in clause.lexemes if piece.kind == "number" and piece.text[0] in "+-"]
    if (clause.voices and signed) or parts.laid_under(clause):
        return True
    kept_out = bool(clause.voices) and any(place.text.startswith("out of") for place in clause.places)
    if kept_out or (structure.more_bars_of(clause) is not None and clause.places):
        return True
    alone = bool(clause.voices) and any(place.only for place in clause.places)
    return made or counted or alone or clause.find("without") is not None


def _more_places(places: list[Place], clause: Clause, last: list[Draft], reading: Reading) -> None:
    """Such as "…, but only in the chorus", "…, and in the outro", "… except in the bridge"."""
    use(*places)
    led = next((place for place in places if place.lead_bars), None)
    if led is not None and last[-1].op in {"transition", "insert"}:
        again = replace(last[-1], sections=(), bars=None, params={**last[-1].params, "bars": led.lead_bars})
        apply_place(again, led, reading)
        reading.drafts.append(again)
        last.append(again)
        return
    for draft in last:
        for place in places:
            if place.only or (draft.placed and place.relation != "except" and clause.joint == "but"):
                draft.sections, draft.bars, draft.seconds = (), None, None
            apply_place(draft, place, reading)
        draft.end = max(draft.end, clause.end)


def _more_voices(clause: Clause, last: list[Draft], reading: Reading) -> bool:
    """Such as "mute the drums …, the bass too": another stem for the same wish."""
    del reading
    if (
        last[-1].op not in _LOCAL
        or not last[-1].voiced
        or any(v.indefinite or v.complement for v in clause.voices)
    ):
        return False
    for voices in clause.voices:
        voices.used = True
        for draft in last:
            if draft.op in _LOCAL:
                draft.stems = in_order((*draft.stems, *voices.names))
                draft.end = max(draft.end, clause.end)
    return True


def _ellipsis(clause: Clause, last: list[Draft], reading: Reading) -> bool:
    """Such as "no drums in the intro, no bass …": "bass in the outro" repeats the verb before it."""
    model = last[-1]
    if model.op not in _LOCAL or _begins_unknown(clause):
        return False
    if model.op == "solo" and clause.joint == "and" and not model.placed:
        reading.put_voices(model, clause)
        reading.put_places(model, clause)
        model.end = max(model.end, clause.end)
        return True
    params = dict(model.params)
    found = clause.quantity()
    if found is not None:
        name = {"db": "gain_db", "percent": "position"}.get(found.unit)
        if name is None or name not in params:
            return False
        old = params[name]
        sign = -1.0 if isinstance(old, float | int) and old < 0 else 1.0
        params[name] = found.value * (1.0 if found.signed else sign)
        use(found)
    draft = reading.add(clause, model.op, params)
    draft.confidence *= 0.9
    last.append(draft)
    return True


def _begins_unknown(clause: Clause) -> bool:
    """Whether a word that nobody knows stands in front: a verb perhaps, which is not the one before it."""
    first = next((item for item in clause.items if getattr(item, "kind", "") not in {"filler", "mark"}), None)
    return isinstance(first, Lexeme) and first.kind == "word" and not first.tags


_NUMBERS: Final[dict[str, dict[str, str]]] = {
    "note": {"delay": "note", "chop": "grid", "stutter": "grid"},
    "percent": {
        "reverb": "wet",
        "delay": "wet",
        "drive": "amount",
        "compress": "amount",
        "texture": "amount",
        "restyle": "amount",
        "add": "density",
    },
    "second": {"reverb": "decay_s"},
    "bar": {"fade": "bars", "transition": "bars", "insert": "bars", "extend": "bars"},
    "times": {"repeat": "times", "loop": "times", "stutter": "repeats"},
    "db": {"gain": "gain_db", "sidechain": "depth_db"},
    "ms": {"sidechain": "release_ms"},
}
"""Which parameter of an operation a number in a unit is for, where it stands behind it."""


def _more_numbers(clause: Clause, last: list[Draft]) -> bool:
    """Such as "reverb on the vocals, 40 % wet, 3 s decay": numbers for the effect before them."""
    draft = last[-1]
    found = clause.quantity()
    if found is not None and found.unit == "percent" and "ratio" in draft.params:
        old = draft.params["ratio"]
        draft.params["ratio"] = 1.0 + abs(found.value) / (
            100.0 if isinstance(old, float) and old > 1 else -100.0
        )
        use(found)
        return True
    name = _NUMBERS.get(found.unit, {}).get(draft.op, "") if found is not None else ""
    if found is None or not name:
        return False
    if draft.op == "delay" and found.unit == "percent" and clause.find("verb", "feedback"):
        name = "feedback"
    scale = 100.0 if found.unit == "percent" else 1.0
    draft.params[name] = found.note if found.unit == "note" else found.value / scale
    use(found, *clause.all("verb"), *clause.all("fx"))
    draft.end = max(draft.end, clause.end)
    return True


# -- lending


def _lend(clause: Clause, previous: Clause | None, last: list[Draft], leading: list[Place]) -> None:
    """Give a clause the place or voice that its words point back to."""
    if not clause.places and leading:
        clause.lent_places = list(leading)
    _lend_pointed(clause, last)
    if previous is None or not last or clause.voices:
        return
    pronoun = next((item for item in clause.items if item.text in _PRONOUNS), None)
    plain = clause.joint in {"and", ","} and _is_description(clause)
    plain |= _lend_to_likes(clause, last)
    plain |= clause.joint == "with" and clause.find("fx") is not None and not clause.places
    pointed = (
        pronoun is not None
        and clause.joint in {"and", "then", ",", "but"}
        and last[-1].op not in {"mute", "solo", "restyle", "tempo"}
    )
    if (plain or pointed) and last[-1].stems and last[-1].op in _VOICED | {"chop", "stutter"}:
        clause.lent_voices = [Voices(last[-1].start, last[-1].end, last[-1].stems)]
        if not clause.places and last[-1].sections and not clause.lent_places:
            clause.lent_places = [Place(last[-1].start, last[-1].end, "in", last[-1].sections)]
    if clause.says("there") and last[-1].sections and not clause.places:
        clause.lent_places = [Place(last[-1].start, last[-1].end, "in", last[-1].sections)]
    if (
        pronoun is not None
        and previous.places + [i for i in previous.items if isinstance(i, Place)]
        and not clause.places
        and not clause.lent_places
        and clause.find("verb", "remove", "repeat", "double", "loop", "triple", "extend", "shorten")
    ):
        clause.lent_places = [i for i in previous.items if isinstance(i, Place)]


def _bare_removal(clause: Clause) -> bool:
    """Such as "i hate the drums, get rid"."""
    return clause.find("verb", "remove") is not None and not clause.places and len(clause.items) == 1


def _lend_pointed(clause: Clause, last: list[Draft]) -> None:
    """Such as "… and a crash on it", "… and louder after that"."""
    if not last or not last[-1].sections or clause.places:
        return
    for relation in ("before", "after", "in"):
        made = relation != "in" or last[-1].op in {"transition", "insert"}
        if made and pointed_at(clause, relation):
            clause.lent_places = [Place(last[-1].start, last[-1].end, relation, last[-1].sections)]
            return


_PARAMETERS: Final = frozenset({"decay", "feedback", "wetness", "release", "limit"})


def _is_parameter(clause: Clause) -> bool:
    """Such as "… with a 4 second tail on the guitar": a number for the effect before it, and nothing new."""
    heads = [
        piece
        for piece in clause.lexemes
        if piece.kind != "part" and any(piece.has(c) for c in ("verb", "fx", "attr", "style"))
    ]
    named = [piece for piece in heads if piece.has("verb") and set(piece.tags["verb"]) & _PARAMETERS]
    light = [
        piece
        for piece in heads
        if piece.has("verb") and not set(piece.tags["verb"]) - {"add", "set", "become", "wetness"}
    ]
    return bool(named) and len(heads) == len(set(map(id, named + light))) and clause.quantity() is not None


def _parameter_scope(clause: Clause, last: list[Draft], reading: Reading) -> None:
    for draft in last[-1:]:
        if clause.voices and not draft.voiced:
            reading.put_voices(draft, clause)
        if clause.places and not draft.placed:
            reading.put_places(draft, clause)


def _lend_from_before(
    clause: Clause, pending: list[Voices], talk: Conversation | None, last: list[Draft]
) -> None:
    """Such as "i can barely hear the bass, crank it"; "add a fill before it" in a conversation."""
    if (
        pending
        and not clause.voices
        and not clause.lent_voices
        and (any(item.text in _PRONOUNS for item in clause.items) or _bare_removal(clause))
    ):
        clause.lent_voices = list(pending)
    if (
        talk is not None
        and not last
        and talk.dropped
        and any(item.text in _PRONOUNS for item in clause.items)
    ):
        sections = next((edit.scope.sections for edit in talk.dropped if edit.scope.sections), ())
        if sections and not clause.places:
            clause.lent_places = [Place(clause.start, clause.end, "in", sections)]
    if talk is not None and not last and clause.says("there") and not clause.places:
        sections = next((edit.scope.sections for edit in reversed(talk.latest) if edit.scope.sections), ())
        clause.lent_places = [Place(clause.start, clause.end, "in", sections)] if sections else []
    if talk is not None and not last and pointed_at(clause, "before"):
        sections = next((edit.scope.sections for edit in reversed(talk.latest) if edit.scope.sections), ())
        if sections:
            clause.lent_places = [Place(clause.start, clause.end, "before", sections)]


def _lend_to_likes(clause: Clause, last: list[Draft]) -> bool:
    """Lend to a contrast its voice, and to a participle its place; whether the clause is a participle."""
    if _contrasts(clause, last):
        clause.lent_voices = [Voices(last[-1].start, last[-1].end, last[-1].stems)]
    participle = clause.joint == "and" and all(_is_participle(item) for item in clause.items)
    if participle and last[-1].placed and not clause.lent_places:
        clause.lent_places = [Place(last[-1].start, last[-1].end, "in", last[-1].sections, last[-1].bars)]
    return participle


def _contrasts(clause: Clause, last: list[Draft]) -> bool:
    """Such as "vocals louder in the choruses, quieter in the verses": the same voice, elsewhere."""
    return (
        clause.joint in {",", "and", "but"}
        and bool(clause.places)
        and last[-1].placed
        and bool(last[-1].stems)
        and last[-1].op in _VOICED
        and _only_describes(clause)
    )


def _is_participle(item: Item) -> bool:
    """Such as "filtered", "reversed", "distorted": how a thing shall be."""
    return isinstance(item, Lexeme) and (item.has("fx") and item.text.endswith("ed"))


def _is_description(clause: Clause) -> bool:
    """Such as "louder and punchier": an adjective alone goes on about the same voice."""
    return _only_describes(clause) and not clause.places


def _only_describes(clause: Clause) -> bool:
    heads: list[Item] = [piece for piece in clause.lexemes if piece.has("attr")]
    others = [
        piece
        for piece in clause.lexemes
        if piece.has("verb")
        and not piece.has("attr")
        and piece.kind != "part"
        and piece.text not in {"a", "track"}
    ]
    return bool(heads) and not others


def _share_back(clause: Clause, made: list[Draft], last: list[Draft], reading: Reading) -> None:
    """Such as "no drums and no bass in the intro": the place holds for both."""
    alike = (
        (made[0].op == "mute" and _first_word(made[0], reading) == _first_word(last[-1], reading))
        or made[0].op == last[-1].op == "transition"
        if last
        else False
    )
    if (
        not (clause.joint == "and" or (clause.joint in {",", "then"} and alike))
        or not last
        or last[-1].origin != "said"
    ):
        return
    first = made[0]
    if last[-1].op == first.op == "transition" and first.placed and not last[-1].placed:
        last[-1].sections, last[-1].bars, last[-1].placed = first.sections, first.bars, True
    for draft in last:
        if draft.op not in _LOCAL or first.op not in _LOCAL or draft.clause < reading.clause - 3:
            continue
        if not draft.placed and first.placed and not clause.lent_places:
            draft.sections, draft.bars, draft.seconds, draft.placed = (
                first.sections,
                first.bars,
                first.seconds,
                True,
            )
        if (
            not draft.voiced
            and first.voiced
            and draft.op in _VOICED
            and first.op in _VOICED
            and not clause.lent_voices
        ):
            draft.stems, draft.voiced = first.stems, True


def _first_word(draft: Draft, reading: Reading) -> str:
    return reading.prompt[draft.start : draft.end].split()[0].lower()


def _leading(clause: Clause, made: list[Draft], leading: list[Place]) -> list[Place]:
    """Such as "in the intro mute the drums and add a pad": a place at the front holds for both."""
    head = clause.items[0]
    if (
        isinstance(head, Place)
        and head.named
        and head.relation in {"in", "start", "end"}
        and len(clause.items) > 1
        and made
    ):
        return [head]
    return leading if clause.lent_places else []
