"""Which of several is spoken of: "it's the bass that needs it", "the first one should be 8 bars", "both"."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Final

from engines.model.plan import Scope
from engines.planning.drafting.clauses import Clause
from engines.planning.drafting.drafts import LOCAL, VOICED
from engines.planning.words.items import is_determiner
from engines.planning.words.lexemes import Lexeme

if TYPE_CHECKING:
    from engines.model.plan import Edit
    from engines.planning.talk.conversation import Conversation
    from engines.planning.words.items import Item

_NEEDING: Final = frozenset({"need", "needs", "want", "wants", "deserves", "deserve", "gets", "get"})
_IT: Final = frozenset({"it", "that", "this", "them"})
_MORE: Final = ("too", "as well", "also", "either")
_ONES: Final = frozenset({"one", "ones", "part", "bit"})


def needed_by(talk: Conversation, clause: Clause) -> bool:
    """Such as "it's the bass that needs it", "on the vocals i mean": the last wish, for these alone."""
    names = tuple(dict.fromkeys(name for voices in clause.voices for name in voices.names))
    places = [place for place in clause.places if place.sections and place.relation in {"", "in"}]
    needed = any(piece.text in _NEEDING for piece in clause.lexemes) and bool(_IT & _texts(clause))
    meant = clause.says("i mean", "i meant") and not clause.find("verb") and clause.joint == ""
    if not (needed or meant) or not (names or places) or clause.says(*_MORE) or clause.find("not"):
        return False
    edits = [
        edit for edit in talk.latest if edit.op in (VOICED | LOCAL if names else LOCAL | {"restyle", "feel"})
    ]
    if not edits or any(clause.find(category) for category in ("fx", "texture", "style", "attr", "dir")):
        return False
    for edit in edits:
        sections = tuple(dict.fromkeys(name for place in places for name in place.sections))
        scope = Scope(sections=sections, stems=edit.scope.stems) if sections else edit.scope
        talk.replace(edit, clause, scope=dataclasses.replace(scope, stems=names or scope.stems))
    clause.consume()
    return True


def _texts(clause: Clause) -> set[str]:
    return {item.text for item in clause.items}


def _nth(clause: Clause) -> tuple[int, list[Item]]:
    """The number that "the first one" names, from 1, or back from −1, with its words; 0 for none."""
    for place in clause.places:
        words = place.text.split()
        number = next((_ORDERS[word] for word in words if word in _ORDERS), 0)
        if number and words[-1] in _ONES:
            return number, [place]
    order = clause.find("order")
    one = clause.after(order) if order is not None else None
    if order is None or one is None or one.text not in _ONES:
        return 0, []
    return int(order.get("order")), [order, one]


_ORDERS: Final = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "last": -1}


def nth_of_them(talk: Conversation, clause: Clause) -> bool:
    """Such as "only the last one needs it", "skip the first one", behind a wish for every chorus."""
    number, words = _nth(clause)
    edits = [edit for edit in talk.latest if edit.op not in {"order", "length"}]
    own = talk.reading.song.named(edits[-1].scope.sections) if edits else []
    needed = any(piece.text in _NEEDING for piece in clause.lexemes) and clause.find("not") is None
    only = clause.find("verb", "only") is not None or needed
    spared = clause.find("verb", "remove") is not None or clause.find("not") is not None
    if not number or len(own) < 2 or abs(number) > len(own) or not (only or spared):
        return False
    if not all(item in words or _is_light(item) for item in clause.items):
        return False
    chosen = own[number - 1 if number > 0 else number].name
    left = (chosen,) if only else tuple(section.name for section in own if section.name != chosen)
    for edit in edits:
        if talk.reading.song.named(edit.scope.sections) == own:
            talk.replace(edit, clause, scope=dataclasses.replace(edit.scope, sections=left))
    clause.consume()
    return True


def _is_light(item: Item) -> bool:
    if is_determiner(item) or getattr(item, "kind", "") in {"filler", "mark", "part"}:
        return True
    verbs = {"remove", "only", "add", "become", "set"}
    light = {"verb", "talk", "prep", "not", "join", "dir"}
    return isinstance(item, Lexeme) and set(item.tags) <= light and set(item.tags.get("verb", ())) <= verbs


def about_the_nth(talk: Conversation, clause: Clause) -> bool:
    """Such as "the first one should be 8 bars", behind several wishes of one kind: that one alone."""
    number, words = _nth(clause)
    live = [edit for edit in talk.edits if edit.enabled]
    alike = [edit for edit in live if edit.op == live[-1].op] if live else []
    rest = [item for item in clause.items if item not in words]
    if not number or len(alike) < 2 or abs(number) > len(alike) or talk.topic_is_read or not rest:
        return False
    before = talk.topic
    talk.topic = {alike[number - 1 if number > 0 else number].id}
    done = talk.read_about(Clause(rest, clause.joint), voices=False)
    if done:
        clause.consume()
    else:
        talk.topic = before
    return done


def both_of_them(talk: Conversation, clause: Clause) -> bool:
    """Such as "unmute both", "move both to chorus 2", "drop both": the last two wishes."""
    both = clause.says("both", "both of", "the pair", "the two")
    pair = _last_two(talk)
    places = [place for place in clause.places if place.sections and place.relation in {"", "in"}]
    if not both or len(pair) < 2 or clause.voices or clause.find("fx") or clause.find("attr"):
        return False
    if clause.find("verb", "move") and places:
        for edit in pair:
            talk.replace(edit, clause, scope=Scope(sections=places[0].sections, stems=edit.scope.stems))
    elif (clause.find("verb", "remove") and not places) or (
        clause.find("talk", "back", "undo") and not places
    ):
        talk.drop(pair)
    else:
        return False
    clause.consume()
    return True


def _last_two(talk: Conversation) -> list[Edit]:
    live = [edit for edit in talk.edits if edit.enabled]
    wishes = sorted({(edit.because.prompt, edit.because.start) for edit in live})[-2:]
    return [edit for edit in live if (edit.because.prompt, edit.because.start) in wishes]


def joined_to_those(talk: Conversation, clause: Clause) -> bool:
    """Such as "add vocals to that", behind "only drums and bass in verse 1": they are heard there too."""
    edit = talk.latest[-1] if talk.latest else None
    names = tuple(dict.fromkeys(name for voices in clause.voices for name in voices.names))
    voice = clause.find("refuse", "voice")
    names = names or (("vocals",) if voice is not None and "vocal" in voice.text else ())
    adds = clause.find("verb", "add") is not None or voice is not None
    if edit is None or edit.op != "solo" or not adds or not names or not _IT & _texts(clause):
        return False
    stems = tuple(dict.fromkeys((*edit.scope.stems, *names)))
    talk.replace(edit, clause, scope=dataclasses.replace(edit.scope, stems=stems))
    clause.consume()
    return True


def not_on_those(talk: Conversation, clause: Clause) -> bool:
    """Such as "not on the lead", which asks for no lead, and for nothing that can be left out."""
    denies = clause.find("not") or clause.find("prep", "except")
    unknown = [voices for voices in clause.voices if not voices.names]
    if denies is None or not unknown or len(unknown) != len(clause.voices) or clause.find("verb"):
        return False
    if clause.does_something or not talk.latest:
        return False
    talk.say(clause, "This part has no stem of its own, so that it cannot be left out here.")
    clause.consume()
    return True
