"""Conversation: words that change the plan so far instead of adding to it."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from engines.model.plan import Because, Edit, RemixPlan, Scope
from engines.planning import adjusting
from engines.planning.drafts import Left, Reading, first_role, use
from engines.planning.lexemes import Lexeme
from engines.planning.targets import Target, target_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from engines.planning.clauses import Clause
    from engines.planning.items import Place

_REMOVABLE: Final = ("fx", "texture", "transition", "insert", "style", "feel", "axis")


@dataclass(slots=True, eq=False)
class Conversation:
    """The plan so far while a prompt changes it.

    Attributes:
        edits: of the plan, changed as the prompt is read.
        seed: raised by "try another".
        prompt: index of the prompt that is read.
        reading: what that prompt says.
        touched: ids that this prompt changed.
    """

    edits: list[Edit]
    seed: int
    prompt: int
    reading: Reading
    prompts: tuple[str, ...] = ()
    touched: set[str] = field(default_factory=set)
    next_id: int = 1
    dropped: list[Edit] = field(default_factory=list)

    @classmethod
    def about(cls, before: RemixPlan, reading: Reading, next_id: int) -> Conversation:
        """A conversation that goes on with a plan."""
        return cls(
            list(before.edits), before.seed, len(before.prompts), reading, before.prompts, next_id=next_id
        )

    # -- what was meant by "that"

    @property
    def latest(self) -> list[Edit]:
        """The edits of the last prompt that left any, or those touched by this one."""
        live = [edit for edit in self.edits if edit.enabled]
        if not live:
            return []
        newest = max(edit.because.prompt for edit in live)
        return [edit for edit in live if edit.because.prompt == newest]

    def replace(self, old: Edit, clause: Clause, **changes: Any) -> None:  # noqa: ANN401 - fields of an edit
        """Change an edit in place; from now on this clause is why it is there."""
        because = Because(
            prompt=self.prompt, start=clause.start, end=clause.end, origin="said", confidence=0.9
        )
        at = self.edits.index(old)
        self.edits[at] = dataclasses.replace(old, because=because, **changes)
        self.touched.add(old.id)

    def drop(self, gone: list[Edit]) -> None:
        """Take edits out of the plan."""
        ids = {edit.id for edit in gone}
        self.dropped.extend(gone)
        self.edits = [edit for edit in self.edits if edit.id not in ids]

    def copy(self, old: Edit, clause: Clause, scope: Scope) -> None:
        """The same edit once more, elsewhere."""
        because = Because(
            prompt=self.prompt, start=clause.start, end=clause.end, origin="said", confidence=0.9
        )
        new = dataclasses.replace(old, id=f"e{self.next_id}", scope=scope, because=because)
        self.next_id += 1
        self.edits.append(new)

    def say(self, clause: Clause, reason: str) -> None:
        """Report a clause that points at nothing."""
        self.reading.left.append(Left(clause.start, clause.end, reason))

    # -- reading

    def read(self, clause: Clause) -> bool:
        """Read a clause as a change of the plan so far; False where it is none."""
        return any(handler(self, clause) for handler in _HANDLERS)


def _consume(clause: Clause) -> None:
    for item in clause.items:
        item.used = True


def _start_over(talk: Conversation, clause: Clause) -> bool:
    if clause.find("talk", "start_over") is None:
        return False
    target = target_of(clause)
    if target.ops:
        talk.drop([edit for edit in talk.edits if target.fits(edit, talk.reading)])
    else:
        talk.edits = []
    _consume(clause)
    return True


def _another(talk: Conversation, clause: Clause) -> bool:
    piece = clause.find("talk", "another")
    if piece is None or any(place.named for place in clause.places) or clause.find("style"):
        return False
    talk.seed += 1
    _consume(clause)
    return True


def _before(talk: Conversation, clause: Clause) -> bool:
    if clause.find("talk", "back_before") is None:
        return False
    target = target_of(clause)
    found = [edit for edit in talk.edits if target.fits(edit, talk.reading)]
    if not found:
        talk.say(clause, "Nothing of that kind was asked for before.")
    else:
        first = min(edit.because.prompt for edit in found)
        talk.edits = [edit for edit in talk.edits if edit.because.prompt < first]
    _consume(clause)
    return True


def _rest(talk: Conversation, clause: Clause) -> bool:
    piece = clause.find("talk", "rest")
    if piece is None:
        return False
    piece.used = True
    del talk
    return clause.headless or all(
        item.used or not isinstance(item, Lexeme) or not item.tags for item in clause.items
    )


def _kept_after_all(talk: Conversation, clause: Clause) -> bool:
    """Such as "nvm keep the bridge": what was cut or muted there stays in."""
    if clause.find("verb", "keep") is None or not (clause.places or clause.voices):
        return False
    stems = frozenset(name for voices in clause.voices for name in voices.names)
    places = tuple(name for place in clause.places for name in place.sections)
    named = {section.name for section in talk.reading.song.named(places)}
    lifted = False
    for edit in list(talk.edits):
        own = {section.name for section in talk.reading.song.named(edit.scope.sections)}
        if edit.op in {"mute", "cut"} and edit.enabled and set(edit.scope.stems) == stems and (own <= named):
            lifted = _lift(talk, clause, edit, stems, places) or lifted
    if lifted:
        _consume(clause)
    return lifted


def _swapped(talk: Conversation, clause: Clause) -> bool:
    """Such as "swap that for strings": the part that was put in becomes another one."""
    pointed = any(
        item.text in {"that", "it", "this"} or item.text.endswith(" that for") for item in clause.items
    )
    role = next((first_role(voices) for voices in clause.voices if first_role(voices)), "")
    role = role or next((piece.get("role") for piece in clause.all("role")), "")
    latest = talk.latest[-1] if talk.latest else None
    asked = clause.find("verb", "replace", "swap") or clause.find("talk", "instead")
    if asked is None or not pointed or not role or latest is None or latest.op not in {"add", "replace"}:
        return False
    changes: dict[str, Any] = {"role": role}
    talk.replace(latest, clause, operation=dataclasses.replace(latest.operation, **changes))
    _consume(clause)
    return True


def _undo(talk: Conversation, clause: Clause) -> bool:
    piece = clause.find("talk", "undo")
    if piece is None:
        return False
    target = target_of(clause, skip=piece)
    found = _targeted(talk, target) if target.names_anything else talk.latest
    if not found:
        talk.say(clause, "There is nothing of that kind to undo.")
    _take_back(talk, clause, found, target)
    _consume(clause)
    return True


def _take_back(talk: Conversation, clause: Clause, found: list[Edit], target: Target) -> None:
    """Undo edits; where only a place was named, undo them there."""
    gone = []
    for edit in found:
        left = talk.reading.song.without(edit.scope.sections, target.sections) if target.sections else ()
        if left and edit.scope.sections and not target.ops and not target.values:
            talk.replace(edit, clause, scope=dataclasses.replace(edit.scope, sections=left))
        else:
            gone.append(edit)
    talk.drop(gone)


def _targeted(talk: Conversation, target: Target) -> list[Edit]:
    return [edit for edit in talk.edits if target.fits(edit, talk.reading)]


def _unswung(talk: Conversation, clause: Clause) -> bool:
    """Such as "lose the swing", where the plan has put it there."""
    piece = clause.find("feel", "straight")
    found = [edit for edit in talk.edits if getattr(edit.operation, "feel", "") == "swing"]
    if piece is None or "swing" not in piece.text or not found:
        return False
    talk.drop(found)
    _consume(clause)
    return True


def _taken_off(talk: Conversation, clause: Clause) -> bool:
    """Such as "lose the riser", "no reverb", "remove the pad": of things that the plan has put there."""
    verb = clause.find("verb", "remove")
    if verb is None or clause.quantity("db", "percent", "hz", "semitone", "bpm") is not None:
        return False
    if not any(clause.find(category) for category in _REMOVABLE) and not clause.voices:
        return False
    target = target_of(clause, skip=verb)
    if clause.voices and not any(clause.find(category) for category in _REMOVABLE):
        target = dataclasses.replace(target, ops=frozenset({"add"}), stems=frozenset())
        if not target.roles:
            return False
    found = _targeted(talk, target)
    if not found:
        return False
    talk.drop(found)
    _consume(clause)
    return True


def _back(talk: Conversation, clause: Clause) -> bool:
    """Such as "bring the drums back in the outro": a mute, solo or cut is lifted there."""
    piece = clause.find("talk", "back")
    if piece is None:
        return False
    target = target_of(clause, skip=piece)
    hidden = [
        edit for edit in talk.edits if not edit.enabled and target.ops and target.fits(edit, talk.reading)
    ]
    for edit in hidden:
        talk.replace(edit, clause, enabled=True)
    stems = frozenset(name for voices in clause.voices for name in voices.names)
    if (
        not stems
        and not target.ops
        and any(item.text in {"them", "it", "those", "that"} for item in clause.items)
    ):
        stems = frozenset(name for edit in talk.latest if edit.op == "mute" for name in edit.scope.stems)
    places = tuple(name for place in clause.places for name in place.sections)
    lifted = bool(hidden)
    for edit in list(talk.edits):
        if (
            edit.op in {"mute", "cut"}
            and edit.enabled
            and (stems & set(edit.scope.stems) or (edit.op == "cut" and places and not stems))
        ):
            lifted = _lift(talk, clause, edit, stems, places) or lifted
    if not lifted:
        return False
    _consume(clause)
    return True


def _lift(
    talk: Conversation, clause: Clause, edit: Edit, stems: frozenset[str], places: tuple[str, ...]
) -> bool:
    song = talk.reading.song
    if places:
        own = {section.name for section in song.named(edit.scope.sections)} if edit.scope.sections else None
        lifted = {section.name for section in song.named(places)}
        if own is not None and not own & lifted:
            return False
        left = song.without(edit.scope.sections, places)
        talk.drop([edit]) if not left else talk.replace(
            edit, clause, scope=dataclasses.replace(edit.scope, sections=left)
        )
        return True
    left_stems = tuple(stem for stem in edit.scope.stems if stem not in stems)
    if edit.op == "mute" and left_stems:
        talk.replace(edit, clause, scope=dataclasses.replace(edit.scope, stems=left_stems))
    else:
        talk.drop([edit])
    return True


def _narrow(talk: Conversation, clause: Clause) -> bool:
    """Such as "not in the second chorus", "only in the chorus", "not the vocals", "in the bridge instead"."""
    latest = [edit for edit in talk.latest if True]
    if not latest or _does_something(clause):
        return False
    instead = clause.find("talk", "instead") or clause.find("talk", "correct")
    except_voices = (clause.voices and clause.find("not")) or (
        clause.voices and clause.find("prep", "except")
    )
    places = [place for place in clause.places if place.named or (place.whole and instead is not None)]
    if _only_voices(talk, clause, latest, places):
        return True
    if except_voices and not places:
        return _without_voices(talk, clause, latest)
    alone = clause.find("verb", "only") is not None and not clause.voices
    narrowing = [
        place for place in places if place.relation == "except" or place.only or alone or instead is not None
    ]
    negated = clause.find("not") is not None and places
    if not narrowing and not negated:
        return False
    for edit in latest:
        scope = edit.scope
        for place in narrowing or places:
            if place.relation == "except" or negated:
                left = talk.reading.song.without(scope.sections, place.sections)
                scope = dataclasses.replace(scope, sections=left)
            else:
                scope = dataclasses.replace(
                    scope,
                    sections=tuple(dict.fromkeys(place.sections)),
                    bars=place.bars,
                    seconds=place.seconds,
                )
        talk.replace(edit, clause, scope=scope)
    _consume(clause)
    return True


def _does_something(clause: Clause) -> bool:
    """Whether a clause has a wish of its own, so that its place belongs to that."""
    return (
        any(
            piece.has(category)
            for piece in clause.lexemes
            for category in ("fx", "attr", "texture", "transition", "style", "feel", "vague", "axis")
            if not piece.has("prep")
        )
        or any(
            piece.has("verb")
            and not (piece.has("prep") or piece.has("not") or piece.has("talk"))
            and not piece.has("verb", "become", "set", "only", "move")
            for piece in clause.lexemes
        )
        or clause.quantity() is not None
    )


def _only_voices(talk: Conversation, clause: Clause, latest: list[Edit], places: list[Place]) -> bool:
    """Such as "on the vocals only", behind "add reverb"."""
    names = tuple(dict.fromkeys(name for voices in clause.voices for name in voices.names))
    if (
        (clause.find("verb", "only") is None and clause.find("prep", "only") is None)
        or not names
        or places
        or any(edit.op in {"mute", "solo", "cut"} for edit in latest)
    ):
        return False
    for edit in latest:
        talk.replace(edit, clause, scope=dataclasses.replace(edit.scope, stems=names))
    _consume(clause)
    return True


def _without_voices(talk: Conversation, clause: Clause, latest: list[Edit]) -> bool:
    gone = {name for voices in clause.voices for name in voices.names}
    done = False
    for edit in latest:
        stems = tuple(s for s in (edit.scope.stems or talk.reading.facts.stem_names) if s not in gone)
        if stems and stems != edit.scope.stems:
            talk.replace(edit, clause, scope=dataclasses.replace(edit.scope, stems=stems))
            done = True
    if done:
        _consume(clause)
    return done


def _same(talk: Conversation, clause: Clause) -> bool:
    """Such as "same for the outro", "and in the bridge too", "do the same to the bass"."""
    piece = clause.find("talk", "same")
    also = (
        piece is not None
        or clause.says("too", "as well", "also")
        or (clause.headless and clause.joint in {"", "then", "strong", "and", ","})
    )
    places = [place for place in clause.places if place.named and place.relation != "except"]
    latest = [edit for edit in talk.latest if edit.because.origin == "said"] or talk.latest
    if not also or not latest or not (places or clause.voices) or (piece is None and _does_something(clause)):
        return False
    if piece is not None and any(item.has("fx") or item.has("attr") for item in clause.lexemes):
        return False
    names = tuple(dict.fromkeys(name for voices in clause.voices for name in voices.names))
    for edit in latest:
        if places:
            sections = tuple(dict.fromkeys(name for place in places for name in place.sections))
            scope = Scope(
                sections=sections,
                bars=places[0].bars,
                seconds=places[0].seconds,
                stems=names or edit.scope.stems,
            )
        else:
            scope = dataclasses.replace(edit.scope, stems=names)
        talk.copy(edit, clause, scope)
    _consume(clause)
    return True


def _adjust(talk: Conversation, clause: Clause) -> bool:
    """Such as "make that 4 dB", "a bit slower", "more reverb", "half that"."""
    found = adjusting.adjusted(
        clause, [edit for edit in talk.edits if edit.enabled], talk.latest, talk.reading
    )
    for edit, operation in found:
        talk.replace(edit, clause, operation=operation)
    if found:
        _consume(clause)
    return bool(found)


def _kept(talk: Conversation, clause: Clause) -> bool:
    """Such as "keep the jazz": something that the plan has already done stays; nothing is to be done."""
    verb = clause.find("verb", "keep")
    if (
        verb is None
        or clause.voices
        or not any(clause.find(category) for category in _REMOVABLE)
        or clause.quantity() is not None
    ):
        return False
    if not _targeted(talk, target_of(clause, skip=verb)):
        return False
    _consume(clause)
    return True


def _take(talk: Conversation, clause: Clause) -> bool:
    """Such as "more like take 2": takes are not in a plan."""
    piece = clause.find("talk", "take")
    number = next((item for item in clause.lexemes if item.kind == "number"), None)
    if piece is None or number is None or clause.voices or clause.quantity() is not None:
        return False
    wanted = int(number.value)
    if piece.text not in {"take", "takes"} and not piece.text.startswith("version"):
        return False
    if 1 <= wanted <= len(talk.prompts):
        talk.edits = [edit for edit in talk.edits if edit.because.prompt < wanted]
        _consume(clause)
        return True
    talk.say(clause, f"There is no take {wanted} yet; pick one from the list of takes.")
    _consume(clause)
    return True


def _instead(talk: Conversation, clause: Clause) -> bool:
    """Such as "mute the bass instead": what was said last goes, and the clause is then read as a wish."""
    piece = clause.find("talk", "instead") or clause.find("talk", "correct")
    if piece is None or piece.text not in {
        "instead",
        "i meant",
        "sorry i meant",
        "i mean",
        "correction",
        "rather",
        "stattdessen",
        "lieber",
        "plutot",
    }:
        return False
    latest = [edit for edit in talk.latest if edit.because.prompt < talk.prompt]
    if _does_something(clause) and latest and not clause.find("style"):
        kinds = _ops_of(clause)
        gone = [edit for edit in latest if not kinds or edit.op in kinds]
        talk.drop(gone)
    use(piece)
    return False


def _ops_of(clause: Clause) -> frozenset[str]:
    return target_of(clause).ops


_HANDLERS: Final[tuple[Callable[[Conversation, Clause], bool], ...]] = (
    _start_over,
    _before,
    _take,
    _another,
    _rest,
    _kept_after_all,
    _swapped,
    _undo,
    _back,
    _kept,
    _unswung,
    _taken_off,
    _adjust,
    _narrow,
    _same,
    _instead,
)
