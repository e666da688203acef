"""Cut: sections and bars that are left out, or silent for a while."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

from engines.planning.drafting.drafts import use
from engines.planning.words.lexemes import Lexeme

if TYPE_CHECKING:
    from engines.planning.drafting.clauses import Clause
    from engines.planning.drafting.drafts import Draft
    from engines.planning.drafting.reading import Reading

_NOT_CUT: Final = ("fx", "texture", "transition", "axis", "attr", "feel", "style", "insert", "role")


def cut(clause: Clause, reading: Reading) -> bool:
    """Such as "skip the second verse", "cut the last 8 bars", "leave out the bridge"."""
    verb = clause.find("verb", "remove") or _out(clause)
    if verb is None and _keeps_only(clause, reading):
        return True
    if verb is None or clause.voices or not any(place.named for place in clause.places + clause.lent_places):
        return False
    if _does_else(clause, verb):
        return False
    use(verb, *clause.all("verb", "remove", "become", "set"))
    for place in clause.places:
        if place.relation in {"before", "after"} and not place.bars:
            place.text = place.text or place.relation
    if _silenced(clause):
        for place in clause.places:
            place.close |= place.relation == "before"  # "silence before the last chorus" is a short one
            found = clause.quantity("bar") if place.relation == "before" and not place.lead_bars else None
            place.lead_bars = round(found.value) if found is not None else place.lead_bars
            use(found)
        reading.add(clause, "mute", voice=False)
    else:
        _leave_out(clause, reading)
    return True


def _keeps_only(clause: Clause, reading: Reading) -> bool:
    """Such as "keep only the choruses": all other sections go."""
    only, places = clause.find("verb", "only"), [place for place in clause.places if place.sections]
    kept = only is not None and ("keep" in only.text.split() or clause.find("verb", "keep") is not None)
    if not kept or not places or clause.voices or any(clause.find(category) for category in _NOT_CUT):
        return False
    use(only, *places, *clause.all("verb", "keep"))
    draft = reading.add(clause, "cut", place=False, voice=False)
    draft.sections = reading.song.without((), (name for place in places for name in place.sections))
    draft.placed = True
    return True


def _does_else(clause: Clause, verb: Lexeme) -> bool:
    """Such as "cut the highs in the bridge", and "drop into the chorus", which leaves nothing out."""
    others = [piece for piece in clause.lexemes if piece is not verb]
    if any(piece.has(category) for piece in others for category in _NOT_CUT):
        return True
    if verb.text == "drop" and any(place.close for place in clause.places) and not _silenced(clause):
        return True
    return clause.quantity("db", "hz", "percent", "semitone", "bpm", "second") is not None


def _silenced(clause: Clause) -> bool:
    return any({"silence", "silent", "dead"} & set(item.text.split()) for item in clause.items)


def _leave_out(clause: Clause, reading: Reading) -> None:
    """Cut; what goes is said where it was not named itself: "cut all after chorus 2", "… cut it"."""
    related = not clause.places or any(place.relation in {"before", "after"} for place in clause.places)
    draft = reading.add(clause, "cut", voice=False)
    if _left_out_already(draft, reading):
        reading.drafts.remove(draft)
    elif related and draft.sections:
        names = ", ".join(section.name for section in reading.song.named(draft.sections))
        reading.warnings.append(f"This leaves out {names}.")


def _left_out_already(draft: Draft, reading: Reading) -> bool:
    """Such as "begin directly with verse 1, I have no patience for intros": the order lacks them."""
    listed = [earlier.params["sections"] for earlier in reading.drafts if earlier.op == "order"]
    names = [section.name for section in reading.song.named(draft.sections)]
    return bool(listed and names) and not set(names) & set(cast("tuple[str, ...]", listed[-1]))


def _out(clause: Clause) -> Lexeme | None:
    for place in clause.places:
        after = clause.after(place)
        if isinstance(after, Lexeme) and after.text in {"out", "off", "gone", "out of"}:
            return after
    return None
