"""From a plan and the facts of a song to an arrangement: every edit is placed, done, and answered for."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final, TypeAlias

from engines.arranging.answers import Answers
from engines.arranging.asked_tempos import answer_tempos, asked_tempos, closing, song_bars
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
from engines.arranging.paces import paces_of
from engines.arranging.places import Place, place_of
from engines.arranging.restyling import added, restyled
from engines.arranging.structure import STRUCTURAL, Impossible, restructured
from engines.arranging.timing import timing_of
from engines.arranging.treatments import TREATMENTS, faded, mastered, treated
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
    Texture,
    Transition,
    Transpose,
    Width,
)
from engines.model.style import load_style

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from engines.arranging.asked_tempos import Asked
    from engines.arranging.blocks import Block
    from engines.model.arrangement import Arrangement
    from engines.model.operations import InsertKind
    from engines.model.plan import Edit, RemixPlan
    from engines.model.song import SongFacts
    from engines.model.style import Style

BySlots: TypeAlias = "Callable[[Draft, Edit, Sequence[int]], list[str]]"
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


def arrange(
    plan: RemixPlan,
    facts: SongFacts,
    *,
    style_of: Callable[[str], Style] = load_style,
    covers: Mapping[str, bool] = MappingProxyType({}),
) -> Arrangement:
    """Resolve a plan: every edit becomes clips, curves, effects and parts on the bars of one remix.

    Args:
        plan: what is wanted; only its active edits count.
        facts: of the song.
        style_of: gives a style by its id.
        covers: the ids of the restyles whose engine plays the song's stems anew, in place of the style's own
            parts; True where that sound is there, so that those stems are silent under it.

    Returns:
        The arrangement. Generated lanes carry what they are to be and no notes. `outcomes` answers for each
        active edit: done, assumed with what was assumed, or impossible with why.
    """
    answers = Answers()
    edits = plan.active
    inserts = frozenset(edit.operation.kind for edit in edits if isinstance(edit.operation, Insert))
    targets = asked_tempos(edits, facts, style_of, answers)
    blocks = _structured(edits, facts, (inserts, targets), answers)
    slots = slots_of(blocks)
    targets = [closing(asked, slots, facts, answers) for asked in targets]
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
        covers=covers,
    )
    count = len(slots)
    draft.master = LaneDraft(
        id="master", sounds=[True] * count, gain_db=[0.0] * count, pan=[0.0] * count, width=[1.0] * count
    )
    answer_tempos(draft, targets, paces, answers)
    for phase in _PHASES:
        for edit in edits:
            if isinstance(edit.operation, phase):
                _apply(draft, edit, answers)
        if Replace in phase:
            shape_inserts(draft)
    return finished(draft, answers.outcomes(edits, facts))


def _apply(draft: Draft, edit: Edit, answers: Answers) -> None:
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


def _structured(
    edits: Sequence[Edit],
    facts: SongFacts,
    known: tuple[frozenset[InsertKind], Sequence[Asked]],
    answers: Answers,
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
        bars = song_bars(operation, facts, targets) if isinstance(operation, Length) else 0
        try:
            blocks, notes = restructured(blocks, edit, facts, inserts=inserts, bars=bars)
        except Impossible as why:
            answers.fail(edit, str(why))
        else:
            answers.note(edit, notes)
    return blocks
