"""From a plan and the facts of a song to an arrangement: every edit is placed, done, and answered for."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from fractions import Fraction
from typing import TYPE_CHECKING, Final, TypeAlias

from engines.arranging.blocks import blocks_of, slots_of
from engines.arranging.drafts import Draft, LaneDraft, stem_lane
from engines.arranging.finishing import finished
from engines.arranging.gestures import figured, moved_over, shape_inserts, textured
from engines.arranging.levels import (
    felt,
    gained,
    muted,
    panned,
    preserved,
    rekeyed,
    soloed,
    transposed,
    widened,
)
from engines.arranging.paces import paces_of, ramp_warning
from engines.arranging.places import Place, place_of
from engines.arranging.restyling import added, restyled
from engines.arranging.structure import STRUCTURAL, Impossible, restructured
from engines.arranging.tempo import RampTarget, Target, target_of
from engines.arranging.timing import timing_of
from engines.arranging.treatments import TREATMENTS, faded, mastered, treated
from engines.core.errors import EngineError
from engines.model.arrangement import Outcome
from engines.model.operations import (
    Add,
    Chop,
    Fade,
    Feel,
    Gain,
    Insert,
    Key,
    Length,
    Loudness,
    Mute,
    Order,
    Pan,
    Preserve,
    Replace,
    Restyle,
    Reverse,
    Solo,
    Stutter,
    Tempo,
    Texture,
    Transition,
    Transpose,
    Width,
)
from engines.model.style import load_style

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from engines.arranging.blocks import Block, Slot
    from engines.arranging.paces import Paces
    from engines.model.arrangement import Arrangement
    from engines.model.operations import InsertKind
    from engines.model.plan import Edit, RemixPlan
    from engines.model.song import SongFacts
    from engines.model.style import Style

BySlots: TypeAlias = "Callable[[Draft, Edit, Sequence[int]], list[str]]"
Asked: TypeAlias = tuple["Edit", Place, Target | RampTarget]
"""An edit with the tempo that it asks for, and where."""
ByPlace: TypeAlias = "Callable[[Draft, Edit, Place], list[str]]"

_BY_SLOTS: Final[dict[type, BySlots]] = {
    Gain: gained, Pan: panned, Width: widened, Mute: muted, Solo: soloed, Preserve: preserved,
    Transpose: transposed, Key: rekeyed, Feel: felt,
}  # fmt: skip
_BY_PLACE: Final[dict[type, ByPlace]] = {
    Restyle: restyled, Add: added, Replace: added, Texture: textured, Transition: moved_over, Fade: faded,
    Chop: figured, Stutter: figured, Reverse: figured, **dict.fromkeys(TREATMENTS, treated),
}  # fmt: skip
_PHASES: Final[tuple[tuple[type, ...], ...]] = (
    (Preserve,),
    (Restyle,),
    (Replace, Add),
    (Gain, Pan, Width, Transpose, Key, Feel, Chop, Stutter, Reverse, *TREATMENTS, Texture, Transition, Fade),
    (Mute, Solo),
    (Loudness,),
)
"""What must be known before what: lanes before what treats them, the order of the plan inside a phase."""


@dataclass(slots=True)
class _Answers:
    """What became of each edit."""

    notes: dict[str, list[str]] = field(default_factory=dict)
    failed: dict[str, str] = field(default_factory=dict)

    def note(self, edit: Edit, notes: Sequence[str]) -> None:
        kept = self.notes.setdefault(edit.id, [])
        kept.extend(note for note in notes if note and note not in kept)

    def fail(self, edit: Edit, why: str) -> None:
        self.failed[edit.id] = why

    def outcomes(self, edits: Sequence[Edit], facts: SongFacts) -> tuple[Outcome, ...]:
        return tuple(self._outcome(edit, facts) for edit in edits)

    def _outcome(self, edit: Edit, facts: SongFacts) -> Outcome:
        if edit.id in self.failed:
            return Outcome(edit=edit.id, status="impossible", text=_sentence(self.failed[edit.id]))
        notes = self.notes.get(edit.id, [])
        return Outcome(
            edit=edit.id,
            status="assumed" if notes else "done",
            text=_sentence("; ".join(notes)),
            bars=() if edit.scope.everywhere else place_of(edit.scope, facts).spans,
        )


def arrange(
    plan: RemixPlan, facts: SongFacts, *, style_of: Callable[[str], Style] = load_style
) -> Arrangement:
    """Resolve a plan: every edit becomes clips, curves, effects and parts on the bars of one remix.

    Args:
        plan: what is wanted; only its active edits count.
        facts: of the song.
        style_of: gives a style by its id.

    Returns:
        The arrangement. Generated lanes carry what they are to be and no notes. `outcomes` answers for each
        active edit: done, assumed with what was assumed, or impossible with why.
    """
    answers = _Answers()
    edits = plan.active
    inserts = frozenset(edit.operation.kind for edit in edits if isinstance(edit.operation, Insert))
    targets = _targets(edits, facts, style_of, answers)
    blocks = _structured(edits, facts, (inserts, targets), answers)
    slots = slots_of(blocks)
    targets = [_at_the_end(asked, slots, facts, answers) for asked in targets]
    paces = paces_of(slots, [(place, target) for _, place, target in targets], facts)
    draft = Draft(
        plan=plan,
        facts=facts,
        blocks=blocks,
        slots=slots,
        timing=timing_of(slots, paces, facts),
        inserts=inserts,
        style_of=style_of,
        stems={name: stem_lane(name, len(slots)) for name in facts.stem_names},
    )
    count = len(slots)
    draft.master = LaneDraft(
        id="master", sounds=[True] * count, gain_db=[0.0] * count, pan=[0.0] * count, width=[1.0] * count
    )
    _answer_tempo(draft, targets, paces, answers)
    for phase in _PHASES:
        for edit in edits:
            if isinstance(edit.operation, phase):
                _apply(draft, edit, answers)
        if Replace in phase:
            shape_inserts(draft)
    return finished(draft, answers.outcomes(edits, facts))


def _apply(draft: Draft, edit: Edit, answers: _Answers) -> None:
    place = place_of(edit.scope, draft.facts, draft.inserts)
    kind = type(edit.operation)
    if isinstance(edit.operation, Loudness):
        answers.note(edit, mastered(draft, edit))
        return
    slots = place.slots(draft.slots)
    if not slots:
        answers.fail(edit, place.missing or "these bars are not in the remix")
        return
    try:
        notes = (
            _BY_SLOTS[kind](draft, edit, slots) if kind in _BY_SLOTS else _BY_PLACE[kind](draft, edit, place)
        )
    except Impossible as why:
        answers.fail(edit, str(why))
        return
    answers.note(edit, [*place.assumed, *notes])


def _targets(
    edits: Sequence[Edit], facts: SongFacts, style_of: Callable[[str], Style], answers: _Answers
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


def _at_the_end(asked: Asked, slots: Sequence[Slot], facts: SongFacts, answers: _Answers) -> Asked:
    """A ramp over the song's last bars, where those were cut off, is over the remix's own last bars."""
    edit, place, target = asked
    spans = place.spans
    if (
        not isinstance(target, RampTarget)
        or not spans
        or spans[-1][1] != facts.last_bar
        or place.slots(slots)
    ):
        return asked
    bars = min(len(slots), spans[-1][1] - spans[-1][0] + 1)
    answers.note(edit, [f"the song's last bars are not in the remix: took the remix's last {bars}"])
    return edit, replace(place, spans=(), closing=bars), target


def _names_a_tempo(edit: Edit) -> bool:
    """Whether a tempo is said from the first beat on, and not only where a ramp is to lead."""
    operation = edit.operation
    return isinstance(operation, Tempo) and (operation.bpm is not None or operation.ratio is not None)


def _answer_tempo(draft: Draft, targets: Sequence[Asked], paces: Paces, answers: _Answers) -> None:
    for edit, place, target in targets:
        numbers = place.slots(draft.slots)
        if not numbers:
            answers.fail(edit, "these bars are not in the remix")
            continue
        answers.note(edit, [target.note])
        ramped = isinstance(target, RampTarget)
        warning = ramp_warning(paces, numbers, draft.facts) if ramped else target.warning
        if warning and warning not in draft.warnings:
            draft.warnings.append(warning)


def _structured(
    edits: Sequence[Edit],
    facts: SongFacts,
    known: tuple[frozenset[InsertKind], Sequence[Asked]],
    answers: _Answers,
) -> tuple[Block, ...]:
    """The blocks after all structural edits: order first, then in the plan's order, length last."""
    inserts, targets = known
    blocks = blocks_of(facts)
    structural = [edit for edit in edits if isinstance(edit.operation, STRUCTURAL)]
    structural.sort(
        key=lambda edit: (not isinstance(edit.operation, Order), isinstance(edit.operation, Length))
    )
    for edit in structural:
        operation = edit.operation
        bars = _song_bars(operation, facts, targets) if isinstance(operation, Length) else 0
        try:
            blocks, notes = restructured(blocks, edit, facts, inserts=inserts, bars=bars)
        except Impossible as why:
            answers.fail(edit, str(why))
        else:
            answers.note(edit, notes)
    return blocks


def _song_bars(operation: Length, facts: SongFacts, targets: Sequence[Asked]) -> int:
    """How many of the song's bars make the length asked for."""
    whole = [(target.mean_bpm, target.fold) for _, place, target in targets if place.everywhere]
    known = [(bpm, fold) for bpm, fold in whole if bpm is not None and fold is not None]
    bpm, fold = known[-1] if known else (facts.tempo_bpm, Fraction(1))
    if operation.bars is not None:
        return max(1, round(operation.bars / fold))
    return max(1, round((operation.seconds or 0.0) * bpm / 60.0 / facts.beats_per_bar / float(fold)))


def _sentence(text: str) -> str:
    if not text:
        return ""
    return text[0].upper() + text[1:] + ("" if text.endswith(".") else ".")
