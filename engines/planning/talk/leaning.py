"""What a clause takes from earlier prompts, and from what was only named before it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from engines.planning.drafting.drafts import VOICED
from engines.planning.linking.lending import EFFECTS, PRONOUNS, is_description, only_describes, only_moves
from engines.planning.linking.referring import pointed_at
from engines.planning.words.items import Place, Voices

if TYPE_CHECKING:
    from engines.model.plan import Edit, Scope
    from engines.planning.drafting.clauses import Clause
    from engines.planning.drafting.drafts import Draft
    from engines.planning.talk.conversation import Conversation


def lend_from_before(
    clause: Clause, pending: list[Voices], talk: Conversation | None, last: list[Draft]
) -> None:
    """Such as "i can barely hear the bass, crank it"; "add a fill before it" in a conversation."""
    if (
        pending
        and not clause.voices
        and not clause.lent_voices
        and (
            clause.joint == "with"
            or any(item.text in PRONOUNS for item in clause.items)
            or _bare_removal(clause)
        )
    ):
        clause.lent_voices = list(pending)
    if talk is not None and not last:
        _lend_from_plan(clause, talk)


def _lend_from_plan(clause: Clause, talk: Conversation) -> None:
    """Voices and places of the plan so far, for words that point at them."""
    anew = clause.voices and clause.says("instead") and clause.find("verb", "remove", "only")
    if talk.dropped and not clause.places and (anew or any(item.text in PRONOUNS for item in clause.items)):
        _lend_place(clause, "in", talk.dropped)  # "undo that, mute the bass instead"
    if talk.entered and clause.joint == "with" and not clause.places:
        clause.lent_places = [Place(clause.start, clause.end, "in", talk.entered)]
    _lend_dropped(clause, talk)
    if talk.dropped and clause.places and clause.says("it", "them") and clause.find("verb", "remove", "only"):
        stems = talk.dropped[-1].scope.stems  # "mute it in the outro instead"
        clause.lent_voices = [Voices(clause.start, clause.end, stems)] if stems and not clause.voices else []
    if talk.replaced is not None:
        _lend_scope(clause, talk.replaced.scope)
    _lend_to_words(clause, talk)


def _lend_scope(clause: Clause, scope: Scope) -> None:
    """Such as "no wait, double time", behind "half time in the bridge": where, and on what, that was."""
    if not clause.places and (scope.sections or scope.bars):
        clause.lent_places = [Place(clause.start, clause.end, "in", scope.sections, scope.bars)]
    if not clause.voices and scope.stems:
        clause.lent_voices = [Voices(clause.start, clause.end, scope.stems)]


def _lend_to_words(clause: Clause, talk: Conversation) -> None:
    """Voices and places for "it", "them", "there", "with …" and adjectives alone."""
    made = talk.latest[-1] if talk.latest else None
    pointed = clause.says("it", "them", "that", "those")
    where = clause.places or clause.says("there")
    voiced = made is not None and (made.op == "mute" or made.op in VOICED)
    if made is not None and voiced and pointed and where and clause.find("verb", "remove"):
        clause.lent_voices = clause.lent_voices or [Voices(clause.start, clause.end, made.scope.stems)]
    pointed |= is_description(clause)
    company = clause.joint == "with" or clause.items[0].text == "with"
    pointed |= company and clause.find("fx") is not None
    if not clause.voices and pointed:
        _lend_part(clause, talk)
    _lend_level(clause, talk)
    those = clause.says("bars", "bar") and clause.says("those", "that", "these")
    if (clause.points_there or those or (clause.voices and pointed_at(clause, "in"))) and not clause.places:
        clause.lent_places = []
        _lend_place(clause, "in", [*talk.dropped, *reversed(talk.latest)])
    if _leads_into_that(clause, talk):
        _lend_place(clause, "before", [*reversed(talk.latest)])
    elif clause.items[0].text in _WITH and clause.voices and talk.part in talk.latest[-1:]:
        _lend_place(clause, "in", talk.latest[-1:])  # "with strings", behind "a pad in the chorus"


_WITH: Final = frozenset({"with", "plus", "w/"})


def _leads_into_that(clause: Clause, talk: Conversation) -> bool:
    """Such as "and a crash on it", "and add a fill": into the section of what was said last."""
    leads = clause.find("transition") is not None or clause.find("insert") is not None
    made = talk.latest[-1].op if talk.latest else ""
    company = clause.joint in {"and", "with"} and bool(talk.touched)
    company = made in {"transition", "insert"} and (company or clause.items[0].text in _WITH)
    there = leads and not clause.places and (company or pointed_at(clause, "in"))
    return there or pointed_at(clause, "before")


def _lend_level(clause: Clause, talk: Conversation) -> None:
    """Such as "and down 2 in the bridge", "quieter in the verses", "and delay": of the voice before it."""
    made = talk.latest[-1] if talk.latest else None
    if made is None or clause.voices or made.op not in VOICED:
        return
    if not made.scope.stems:
        if made.scope.sections and clause.joint == "and" and is_description(clause):
            clause.lent_places = [Place(clause.start, clause.end, "in", made.scope.sections)]
        return
    moved = clause.places and (only_describes(clause) or (made.op == "gain" and only_moves(clause)))
    toned = made.op == "eq" and clause.find("axis") is not None and not clause.places
    more = toned or (made.op in EFFECTS and clause.joint == "and" and clause.find("fx") and not clause.places)
    more_said = clause.joint in {"and", "then"} or clause.says("too", "also", "as well")
    described = more_said and is_description(clause)
    if moved or more or described:
        clause.lent_voices = [Voices(clause.start, clause.end, made.scope.stems)]


def _lend_place(clause: Clause, relation: str, edits: list[Edit]) -> None:
    scope = next((edit.scope for edit in edits if edit.scope.sections or edit.scope.bars), None)
    if scope is not None:
        clause.lent_places = [Place(clause.start, clause.end, relation, scope.sections, scope.bars)]


def _lend_dropped(clause: Clause, talk: Conversation) -> None:
    """Such as "put them back, but quieter": what was silenced, where it was."""
    wanted = ("volume+", "volume-", "length+", "length-")
    level = clause.find("attr", *wanted) is not None or clause.quantity("db") is not None
    level &= not clause.voices and not clause.places
    silences = clause.find("verb", "remove", "only") is not None and bool(clause.voices) and not clause.places
    level |= silences and not clause.says("too", "as well", "also")
    if not talk.dropped or not level or clause.joint not in {"but", "and", "with", ","}:
        return
    scope = talk.dropped[-1].scope
    if scope.sections:
        clause.lent_places = [Place(clause.start, clause.end, "in", scope.sections)]
    if scope.stems and not clause.voices:
        clause.lent_voices = [Voices(clause.start, clause.end, scope.stems)]


def _lend_part(clause: Clause, talk: Conversation) -> None:
    """Such as "make it quieter", behind "add a pad": the part, and not the song."""
    made = talk.latest[-1] if talk.latest else None
    done = clause.find("fx") or clause.find("attr") or clause.find("verb", "left", "right", "center")
    on_it = clause.says("them", "those", "to it") or pointed_at(clause, "in")
    if made is not None and made.scope.stems and done and on_it:
        clause.lent_voices = [Voices(clause.start, clause.end, made.scope.stems)]
        return  # "louder vocals", "and add some delay to them"
    part = talk.part
    sided = clause.find("verb", "left", "right", "center")
    if part is not None and (sided or any(clause.find(category) for category in ("attr", "fx", "dir"))):
        role = str(getattr(part.operation, "role", ""))
        clause.lent_voices = [Voices(clause.start, clause.end, part.scope.stems or (role,))]


def _bare_removal(clause: Clause) -> bool:
    """Such as "i hate the drums, get rid"."""
    done = clause.find("verb", "remove") or clause.find("verb", "only")
    return done is not None and not clause.places and len(clause.items) == 1
