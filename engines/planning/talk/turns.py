"""What a next prompt may say of the plan so far, as rules in the order in which they are asked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from engines.planning.drafting.drafts import use
from engines.planning.drafting.graded import octaves_of
from engines.planning.drafting.holding import altered
from engines.planning.drafting.targets import target_of
from engines.planning.talk import adjusting
from engines.planning.talk.answering import fine_except, verdict
from engines.planning.talk.as_before import as_it_was
from engines.planning.talk.bringing_back import brought_back, kept_after_all, original_again, restored
from engines.planning.talk.choosing import chosen
from engines.planning.talk.confining import confined, rescoped, spared
from engines.planning.talk.correcting import other_style, said_of_others, swapped, wrong_one
from engines.planning.talk.engine_names import made_otherwise
from engines.planning.talk.exchanging import all_but, exchanged, moved, only_kept, part_only_there, traded
from engines.planning.talk.focusing import is_number_for
from engines.planning.talk.forbidding import not_after_all
from engines.planning.talk.judging import judged
from engines.planning.talk.keeping import kept
from engines.planning.talk.mentions import (
    about_named,
    all_but_named,
    kept_by_name,
    only_mentioned,
    taken_off_by_name,
)
from engines.planning.talk.narrowing import narrowed, widened
from engines.planning.talk.pairing import each_in_its_place, new_part_there, side_by_side
from engines.planning.talk.parameters import gentler, scaled_by, set_by_number
from engines.planning.talk.renaming import renamed
from engines.planning.talk.repeating import (
    more_elsewhere,
    more_often,
    once_only,
    paired_insert,
    same_elsewhere,
)
from engines.planning.talk.resizing import rebarred, resized
from engines.planning.talk.reversing import left_alone, none_of_those, not_kept, wanted_after_all
from engines.planning.talk.starting import other_bars, started
from engines.planning.talk.stepping import COUNTING_ON
from engines.planning.talk.subjects import (
    about_the_nth,
    both_of_them,
    joined_to_those,
    needed_by,
    not_on_those,
    nth_of_them,
)
from engines.planning.talk.succeeding import instead
from engines.planning.talk.takes import back_before, back_to_take, redone
from engines.planning.talk.taking_back import start_over, taken_off, undo
from engines.planning.talk.turning import mirrored
from engines.planning.words.items import Voices
from engines.planning.words.lexemes import Lexeme

if TYPE_CHECKING:
    from collections.abc import Callable

    from engines.planning.drafting.clauses import Clause
    from engines.planning.talk.conversation import Conversation


def _another(talk: Conversation, clause: Clause) -> bool:
    piece = clause.find("talk", "another")
    if piece is None or any(place.named for place in clause.places) or clause.find("style"):
        return False
    talk.seed += 1
    clause.consume()
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


def _approves(talk: Conversation, clause: Clause) -> bool:
    """Such as "the bass is fine": whom "leave it in" means, a clause later; "compression is enough"."""
    fine = clause.says("fine", "ok", "okay", "good", "great", "perfect", "alright", "nice", *_ENOUGH)
    target = target_of(clause)
    named = [edit for edit in talk.edits if target.ops and target.fits(edit, talk.reading)]
    moved = clause.find("dir") or clause.find("attr") or clause.quantity() or clause.find("degree")
    if fine and named and not clause.voices and not moved:
        talk.kept |= {edit.id for edit in named}
        clause.consume()
        return True
    stems = frozenset(name for voices in clause.voices for name in voices.names)
    plain = all(
        isinstance(item, Voices) or not getattr(item, "tags", ()) or clause.find("talk", "correct") is item
        for item in clause.items
    )
    if not fine or not stems or not plain:
        return False
    talk.approved = stems
    clause.consume()
    return True


_ENOUGH: Final = ("enough", "is enough", "is plenty", "will do", "works", "is good enough", "is perfect")


def _adjust(talk: Conversation, clause: Clause) -> bool:
    """Such as "make that 4 dB", "a bit slower", "more reverb", "half that"."""
    redirects = talk.correcting or clause.says("instead")
    corrects = redirects or clause.find("talk", "correct") is not None
    leans = clause.find("talk", *_LEANING) is not None or clause.says(*COUNTING_ON) or is_number_for(clause)
    aside = clause.voices if talk.is_named and leans else []
    redirects |= bool(aside) and corrects
    use(*aside)  # "vocals up 5 actually", where the plan has their level
    opposed = adjusting.is_opposed(clause) or talk.turning
    found = adjusting.redirected(clause, talk.latest) if redirects else []
    found = found or adjusting.adjusted(
        clause, [edit for edit in talk.edits if edit.enabled], talk.latest, talk.reading
    )
    if corrects and opposed:
        found = [change for edit, operation in found for change in mirrored(edit, operation)]
    for edit, operation in found:
        talk.replace(edit, clause, operation=operation)
    for voices in aside:
        voices.used = bool(found)
    talk.correcting |= clause.find("talk", "flip") is not None
    if found:
        clause.consume()
    return bool(found)


_LEANING: Final = ("correct", "instead", "less_of", "more_of")
"""Words that count on from what there is, or put it right."""


def _register(talk: Conversation, clause: Clause) -> bool:
    """Such as "an octave higher", behind "add strings": the part, and not the song."""
    made = talk.latest[-1] if talk.latest else None
    octaves = octaves_of(clause) if made is not None and made.op in {"add", "replace"} else None
    if made is None or octaves is None:
        return False
    before = 0 if talk.correcting else getattr(made.operation, "octave", None) or 0
    octave = max(-2, min(2, before + octaves))
    for edit, operation in altered(made, {"octave": octave}):
        talk.replace(edit, clause, operation=operation)
    clause.consume()
    return True


BY_NAME: Final[tuple[Callable[[Conversation, Clause], bool], ...]] = (
    undo,
    brought_back,
    restored,
    kept,
    as_it_was,
    taken_off,
)
OF_PARTS: Final = (renamed, scaled_by, narrowed, widened, _register, judged)
"""What may be said of a part by name; all else is done to its sound."""
OF_EFFECTS: Final = (renamed, scaled_by, resized, set_by_number, _adjust, rebarred, widened, narrowed, judged)
"""What may be said of an effect by name."""
HANDLERS: Final[tuple[Callable[[Conversation, Clause], bool], ...]] = (
    wrong_one,
    chosen,
    verdict,
    fine_except,
    all_but_named,
    start_over,
    redone,
    back_before,
    back_to_take,
    _another,
    _rest,
    as_it_was,
    both_of_them,
    joined_to_those,
    nth_of_them,
    none_of_those,
    left_alone,
    not_kept,
    wanted_after_all,
    taken_off_by_name,
    confined,
    spared,
    needed_by,
    started,
    other_bars,
    not_on_those,
    gentler,
    scaled_by,
    kept_by_name,
    only_mentioned,
    _approves,
    not_after_all,
    kept_after_all,
    swapped,
    other_style,
    renamed,
    exchanged,
    traded,
    moved,
    all_but,
    part_only_there,
    only_kept,
    once_only,
    more_often,
    undo,
    original_again,
    brought_back,
    restored,
    kept,
    taken_off,
    made_otherwise,
    widened,
    resized,
    _register,
    set_by_number,
    _adjust,
    rebarred,
    said_of_others,
    narrowed,
    paired_insert,
    more_elsewhere,
    rescoped,
    each_in_its_place,
    side_by_side,
    new_part_there,
    same_elsewhere,
    about_named,
    about_the_nth,
    judged,
    instead,
)
