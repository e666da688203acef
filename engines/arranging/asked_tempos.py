"""The tempos that a plan asks for: where each holds, what was assumed, and what the person should know."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING, TypeAlias

from engines.arranging.paces import ramp_warning
from engines.arranging.places import Place, place_of
from engines.arranging.tempo import RampTarget, Target, style_warning, target_of
from engines.core.errors import EngineError
from engines.model.operations import Insert, Restyle, Tempo

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from engines.arranging.answers import Answers
    from engines.arranging.blocks import Slot
    from engines.arranging.drafts import Draft
    from engines.arranging.paces import Paces
    from engines.model.operations import Length
    from engines.model.plan import Edit
    from engines.model.song import SongFacts
    from engines.model.style import Style

Asked: TypeAlias = tuple["Edit", Place, Target | RampTarget]
"""An edit with the tempo that it asks for, and where."""


def asked_tempos(
    edits: Sequence[Edit], facts: SongFacts, style_of: Callable[[str], Style], answers: Answers
) -> list[Asked]:
    """The tempos asked for, what styles want first, so that what was said wins."""
    said = {edit.id for edit in edits if isinstance(edit.operation, Tempo)}
    everywhere = any(edit.scope.everywhere and _names_a_tempo(edit) for edit in edits if edit.id in said)
    inserts = frozenset(edit.operation.kind for edit in edits if isinstance(edit.operation, Insert))
    found: list[Asked] = []
    for edit in (*(e for e in edits if e.id not in said), *(e for e in edits if e.id in said)):
        if edit.id not in said and everywhere:
            continue
        try:
            target = target_of(edit, facts, style_of)
        except EngineError:
            continue
        place = place_of(edit.scope, facts, inserts)
        if target is None:
            continue
        if place.missing:
            answers.fail(edit, place.missing)
            continue
        answers.note(edit, place.assumed)
        found.append((edit, place, target))
    return found


def closing(asked: Asked, slots: Sequence[Slot], facts: SongFacts, answers: Answers) -> Asked:
    """A ramp over the song's last bars is over the remix's own where those were cut off or repeated."""
    edit, place, target = asked
    spans = place.spans
    if not isinstance(target, RampTarget) or place.everywhere or not spans or spans[-1][1] != facts.last_bar:
        return asked
    runs = place.runs(slots)
    if len(spans) > 1 or len(runs) == 1:
        return asked
    bars = min(len(slots), spans[0][1] - spans[0][0] + 1)
    if not runs:
        answers.note(edit, [f"the song's last bars are not in the remix: took the remix's last {bars}"])
    return edit, replace(place, spans=(), closing=bars), target


def _names_a_tempo(edit: Edit) -> bool:
    """Whether a tempo is said from the first beat on, and not only where a ramp is to lead."""
    operation = edit.operation
    return isinstance(operation, Tempo) and (operation.bpm is not None or operation.ratio is not None)


def answer_tempos(draft: Draft, targets: Sequence[Asked], paces: Paces, answers: Answers) -> None:
    """Say of each tempo where it is not, what was chosen for it, and what will be heard."""
    for edit, place, target in targets:
        numbers = place.slots(draft.slots)
        if not numbers:
            answers.fail(edit, "these bars are not in the remix")
            continue
        answers.note(edit, [target.note])
        if isinstance(target, RampTarget):
            told = [ramp_warning(paces, numbers, draft.facts)]
        else:
            told = [target.warning, _beside_the_style(edit, target, draft)]
        draft.warnings.extend(text for text in told if text and text not in draft.warnings)


def _beside_the_style(edit: Edit, said: Target, draft: Draft) -> str:
    """A sentence where a tempo was said for a style that is usually played at others."""
    if not isinstance(edit.operation, Tempo):
        return ""
    for other in reversed(draft.plan.active):
        if isinstance(other.operation, Restyle) and (other.scope.everywhere or other.scope == edit.scope):
            try:
                return style_warning(said, draft.style_of(other.operation.style), draft.facts)
            except EngineError:
                return ""
    return ""


def song_bars(operation: Length, facts: SongFacts, targets: Sequence[Asked]) -> int:
    """How many of the song's bars make the length asked for."""
    whole = [(target.mean_bpm, target.fold) for _, place, target in targets if place.everywhere]
    known = [(bpm, fold) for bpm, fold in whole if bpm is not None and fold is not None]
    bpm, fold = known[-1] if known else (facts.tempo_bpm, Fraction(1))
    if operation.bars is not None:
        return max(1, round(operation.bars / fold))
    return max(1, round((operation.seconds or 0.0) * bpm / 60.0 / facts.beats_per_bar / float(fold)))
