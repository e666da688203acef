"""What the clauses of one prompt lend each other: places and voices."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from engines.planning.drafting.drafts import VOICED
from engines.planning.linking.referring import pointed_at
from engines.planning.words.items import Item, Place, Voices
from engines.planning.words.lexemes import Lexeme

if TYPE_CHECKING:
    from engines.planning.drafting.clauses import Clause
    from engines.planning.drafting.drafts import Draft
    from engines.planning.drafting.reading import Reading

PRONOUNS: Final = frozenset({"them", "they", "their", "these", "those", "it", "its", "em"})


def lend(clause: Clause, previous: Clause | None, last: list[Draft], leading: list[Place]) -> None:
    """Give a clause the place or voice that its words point back to."""
    _lend_places(clause, previous, last, leading)
    if not last and previous is not None:
        _lend_named(clause, previous)
    if previous is None or not last or (clause.voices and not _only_follows(clause)):
        return
    pronoun = next((item for item in clause.items if _is_pronoun(item)), None)
    plain = clause.joint in {"and", ","} and is_description(clause)
    plain |= last[-1].op == "eq" and clause.find("axis") is not None and clause.items[-1].text in _ALSO
    plain |= _lend_to_likes(clause, last) or _takes_its_place(clause) or _says_more_of_it(clause)
    plain |= clause.joint == "and" and clause.find("fx") is not None and _asks_for_more(clause)
    sided = clause.find("verb", "left", "right", "center") is not None
    plain |= sided and (last[-1].op == "pan" or clause.joint in {"and", ","})
    plain |= clause.joint == "and" and _is_noun(clause, last[-1])
    plain |= clause.joint == "with" and clause.find("fx") is not None and not clause.places
    pointed = _points_back(clause, pronoun, last[-1])
    if (plain or pointed) and last[-1].stems and last[-1].op in VOICED | {"chop", "stutter", "sidechain"}:
        clause.lent_voices = [Voices(last[-1].start, last[-1].end, last[-1].stems)]
        if not clause.places and last[-1].sections and not clause.lent_places:
            clause.lent_places = [Place(last[-1].start, last[-1].end, "in", last[-1].sections)]
    if (
        pronoun is not None
        and previous.places + [i for i in previous.items if isinstance(i, Place)]
        and not clause.places
        and not clause.lent_places
        and clause.find("verb", "remove", "repeat", "double", "loop", "triple", "extend", "shorten")
    ):
        clause.lent_places = [i for i in previous.items if isinstance(i, Place)]


def _says_more_of_it(clause: Clause) -> bool:
    """Such as "the vocals are harsh and need reverb": a verb without a subject of its own."""
    return clause.joint == "and" and clause.items[0].text in _OF_SUBJECTS and not clause.places


_OF_SUBJECTS: Final = frozenset(
    {"need", "needs", "should", "must", "has", "have", "lacks", "lack", "could", "are", "is"}
)


def _takes_its_place(clause: Clause) -> bool:
    """Such as "no reverb on the vocals, just a slapback": an effect on the same voices."""
    instead = clause.says("just", "only", "rather", "instead")
    return instead and clause.joint == "," and clause.find("fx") is not None and not clause.places


def _lend_places(clause: Clause, previous: Clause | None, last: list[Draft], leading: list[Place]) -> None:
    if not clause.places and leading:
        clause.lent_places = list(leading)
    _lend_pointed(clause, last)
    if last and clause.joint in {"with", ",", "but"} and not (clause.places or leading) and last[-1].placed:
        _lend_to_company(clause, last[-1], previous)
    if last and clause.points_there and last[-1].placed and not clause.places:
        clause.lent_places = [Place(last[-1].start, last[-1].end, "in", last[-1].sections, last[-1].bars)]


def _lend_named(clause: Clause, previous: Clause) -> None:
    """Such as "the drums come in too early, leave them out": "them" is what was only spoken of."""
    if clause.says(*_MANY) and not (clause.voices or clause.lent_voices):
        named = [item for item in previous.items if isinstance(item, Voices) and item.names]
        clause.lent_voices = named[-1:]


def _only_follows(clause: Clause) -> bool:
    """Such as "sidechain it to the kick": the kick is what the ducking follows."""
    ducked = clause.find("fx", "sidechain") is not None
    return ducked and all(
        voices.text in {"kick", "kicks", "kick drum", "bass drum"} for voices in clause.voices
    )


def _lend_to_company(clause: Clause, last: Draft, previous: Clause | None) -> None:
    """Such as "… with a riser", "extend the bridge …, with only piano": it is where the wish before it is."""
    if clause.joint == "with" and last.op == "cut" and previous is not None and clause.find("fx"):
        clause.lent_places = [item for item in previous.items if isinstance(item, Place)]
        return  # "end it after the bridge with a long echo"
    if clause.joint == "with" and clause.find("transition") and last.entrance is not None:
        clause.lent_places = [last.entrance]
    elif clause.joint == "with" and clause.find("transition"):
        behind = last.bars is not None and last.op in {"mute", "solo"}
        bars = (last.bars[1] + 1, last.bars[1] + 1) if behind and last.bars is not None else last.bars
        clause.lent_places = [Place(last.start, last.end, "in", last.sections, bars)]
    if clause.lent_places:
        return
    with_less = clause.joint == "with" and last.op == "feel" and clause.find("dir") is not None
    alone = last.op in _ACCOMPANIED and clause.find("verb", "only", "remove") is not None
    if clause.voices and (with_less or alone):
        clause.lent_places = [Place(last.start, last.end, "in", last.sections, last.bars)]


_ACCOMPANIED: Final = frozenset({"extend", "loop", "repeat", "mute"})


def _points_back(clause: Clause, pronoun: Item | None, last: Draft) -> bool:
    """Whether "it", "them" mean what the wish before it was done to; a part just added is lent at once."""
    near = clause.joint in {"and", "then", ",", "but"} or (pronoun is not None and pronoun.text in _MANY)
    pointed = pronoun is not None and near and last.op not in {"mute", "solo", "restyle", "tempo"}
    if pointed and _points_at_new(clause, last):
        names = last.stems or (str(last.params["role"]),)
        clause.lent_voices = [Voices(last.start, last.end, names)]
    return pointed


_MANY: Final = frozenset({"them", "they", "their", "these", "those"})
"""What means the voices of the sentence before it: "it" may mean the song."""


def _points_at_new(clause: Clause, made: Draft) -> bool:
    """Such as "add a shaker, pan it right": the part just added; "make it wider" may mean the song."""
    return made.op in {"add", "replace"} and (
        clause.find("verb", "become") is None or not clause.says("it", "its")
    )


def _is_noun(clause: Clause, last: Draft) -> bool:
    """Such as "put the vocals through distortion | and delay in the bridge": one more effect on the same."""
    verbs = [piece for piece in clause.lexemes if piece.has("verb") and not piece.has("prep")]
    return last.op in EFFECTS and last.voiced and clause.find("fx") is not None and not verbs


_ALSO: Final = frozenset({"too", "also", "as well"})
EFFECTS: Final = frozenset({"reverb", "delay", "drive", "compress", "filter", "chop", "stutter", "reverse"})


def _asks_for_more(clause: Clause) -> bool:
    """Such as "vocals louder … and more reverb"."""
    more = clause.find("dir", "+", "less") is not None
    return more and not clause.places and clause.find("verb") is None


def _lend_pointed(clause: Clause, last: list[Draft]) -> None:
    """Such as "… and a crash on it", "… and louder after that"."""
    if last and last[-1].op == "add" and clause.joint in {",", "and", "but"} and _is_level(clause):
        role = str(last[-1].params["role"])  # "add a pad, quieter than the vocals"
        clause.lent_voices = [Voices(last[-1].start, last[-1].end, (role,))]
    if not last or clause.places:
        return
    if _lies_under(clause, last[-1]):
        clause.lent_places = [Place(last[-1].start, last[-1].end, "in", last[-1].sections, last[-1].bars)]
        return
    if last[-1].bars and not last[-1].sections and pointed_at(clause, "before"):
        clause.lent_places = [Place(last[-1].start, last[-1].end, "before", (), last[-1].bars)]
    if not last[-1].sections:
        return
    for relation in ("before", "after", "in"):
        made = relation != "in" or last[-1].op in {"transition", "insert"} or clause.says("on top of")
        made |= clause.find("insert") is not None or clause.find("transition") is not None
        if made and pointed_at(clause, relation):
            clause.lent_places = [Place(last[-1].start, last[-1].end, relation, last[-1].sections)]
            return


def _lies_under(clause: Clause, last: Draft) -> bool:
    """Such as "stutter the last bar | and cut the drums under it": as long as that sounds."""
    under = any(item.text in _UNDER for item in clause.items)
    return under and last.placed and pointed_at(clause, "in")


_UNDER: Final = frozenset({"under", "underneath", "beneath", "behind", "during", "while"})


def _is_level(clause: Clause) -> bool:
    level = clause.find("attr", "volume+", "volume-") is not None
    return level and is_description(clause) and not clause.voices


def _is_pronoun(item: Item) -> bool:
    """Such as "them", and "put them back"."""
    back = isinstance(item, Lexeme) and item.has("talk") and item.text.endswith(" back")
    return item.text in PRONOUNS or (back and bool(PRONOUNS & set(item.text.split())))


def lend_excepted(clause: Clause, previous: Clause | None, reading: Reading) -> None:
    """Such as "widen everything apart from the bass, keep that mono": what was left out is meant."""
    if previous is None or clause.voices or not clause.says("that", "it", "those", "them"):
        return
    if clause.joint not in {",", "and", "but"} or not (clause.find("verb", "keep") or clause.find("talk")):
        return
    for voices in previous.items:
        if isinstance(voices, Voices) and voices.complement:
            names = tuple(name for name in reading.facts.stem_names if name not in voices.names)
            clause.lent_voices = [Voices(clause.start, clause.end, names)]


def _lend_to_likes(clause: Clause, last: list[Draft]) -> bool:
    """Lend to a contrast its voice, and to a participle its place; whether the clause is a participle."""
    if _contrasts(clause, last):
        clause.lent_voices = [Voices(last[-1].start, last[-1].end, last[-1].stems)]
    done = [item for item in clause.items if not isinstance(item, Place) and not _grades(item)]
    participle = clause.joint == "and" and bool(done) and all(map(_is_participle, done))
    if participle and last[-1].placed and not clause.lent_places and not clause.places:
        clause.lent_places = [Place(last[-1].start, last[-1].end, "in", last[-1].sections, last[-1].bars)]
    return participle


def _contrasts(clause: Clause, last: list[Draft]) -> bool:
    """Such as "vocals louder in the choruses, quieter in the verses": the same voice, elsewhere."""
    return (
        clause.joint in {",", "and", "but"}
        and bool(clause.places)
        and (last[-1].placed or clause.joint == "but" or (last[-1].op == "gain" and only_moves(clause)))
        and bool(last[-1].stems)
        and last[-1].op in VOICED
        and (only_describes(clause) or (last[-1].op == "gain" and only_moves(clause)))
    )


def only_moves(clause: Clause) -> bool:
    """Such as "… and down in the outro"."""
    signed = [piece for piece in clause.lexemes if piece.kind == "number" and piece.text[0] in "+-"]
    moved = clause.all("dir") or signed
    others = [piece for piece in clause.lexemes if piece.has("verb") and not piece.has("prep")]
    return bool(moved) and all(piece in moved for piece in others)


def _grades(item: Item) -> bool:
    return isinstance(item, Lexeme) and (item.has("degree") or item.kind == "filler")


def _is_participle(item: Item) -> bool:
    """Such as "filtered", "reversed", "distorted": how a thing shall be."""
    return isinstance(item, Lexeme) and (item.has("fx") and item.text.endswith("ed"))


def is_description(clause: Clause) -> bool:
    """Such as "louder and punchier": an adjective alone goes on about the same voice."""
    return only_describes(clause) and not clause.places


def only_describes(clause: Clause) -> bool:
    """Whether a clause has adjectives and no verb."""
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


def leading(clause: Clause, made: list[Draft], leading: list[Place]) -> list[Place]:
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
