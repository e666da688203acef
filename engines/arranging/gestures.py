"""Textures, transitions, chops, stutters, reverses, and what happens inside inserted blocks."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Final, Literal, TypeAlias, cast

from engines.arranging.blocks import energy_of
from engines.arranging.drafts import PartDraft, Ramp, StemDraft, lanes_meant
from engines.arranging.structure import Impossible
from engines.arranging.treatments import sweep
from engines.model.arrangement import DelayEffect, FilterEffect, ReverbEffect, TapeStopEffect, TextureSpan
from engines.model.operations import Chop, Reverse, Stutter, Texture, Transition

if TYPE_CHECKING:
    from collections.abc import Sequence

    from engines.arranging.drafts import Draft, LaneDraft
    from engines.arranging.places import Place
    from engines.model.operations import TransitionKind
    from engines.model.plan import Edit

TEXTURE_AMOUNT: Final = 0.4
_BARS: Final[dict[TransitionKind, int]] = {
    "riser": 4, "sweep": 2, "fill": 1, "impact": 2, "tape_stop": 1, "echo_out": 1,
}  # fmt: skip
Gesture: TypeAlias = Literal["riser", "sweep", "impact"]
_RISE: Final = 0.15
_LANDING: Final = 0.5
_SWELL: Final = 0.35
"""How strong the riser of a build, the impact behind it and a riser or sweep of its own are."""
_HELD_BACK_DB: Final = 1.5
"""How much softer than usual a build plays, so that what follows is louder."""
_DROP_DB: Final = 2.0
"""How much louder the instruments of a drop are, in which no voice sings."""
_BREATH: Final = Fraction(1, 8)
"""Beats in which sound dies before a breath of silence."""
_ECHO: Final = Fraction(3, 4)
_ROLL: Final = Stutter(grid="1/16", repeats=8)


def textured(draft: Draft, edit: Edit, place: Place) -> list[str]:
    """A bed of noise."""
    operation = cast("Texture", edit.operation)
    amount = TEXTURE_AMOUNT if operation.amount is None else operation.amount
    for run in place.runs(draft.slots):
        start, stop = draft.timing.span(run)
        _texture(draft, edit, TextureSpan(kind=operation.kind, start=start, stop=stop, amount=amount))
    return []


def figured(draft: Draft, edit: Edit, place: Place) -> list[str]:
    """Chopped, stuttered before each boundary, or backwards bar by bar."""
    operation = cast("Chop | Stutter | Reverse", edit.operation)
    lanes, notes = lanes_meant(draft, edit.scope)
    stems = [lane for lane in lanes if isinstance(lane, StemDraft)]
    if not stems:
        raise Impossible("; ".join(notes) or "nothing in this song is meant")
    runs = place.runs(draft.slots)
    last_only = isinstance(operation, Stutter)
    slots = [run.stop - 1 for run in runs] if last_only else [slot for run in runs for slot in run]
    for lane in stems:
        lane.touched(edit.id)
        for slot in slots:
            lane.figures[slot] = operation
    return notes


def moved_over(draft: Draft, edit: Edit, place: Place) -> list[str]:
    """A gesture that ends where the place's section begins; with no section named, before the strong ones."""
    operation = cast("Transition", edit.operation)
    spots, notes = _spots(draft, place)
    if not spots:
        raise Impossible("no section begins behind the first bar, so nothing leads into one")
    for spot in spots:
        bars = min(operation.bars or _BARS[operation.kind], spot) if spot else 0
        _gesture(draft, edit, spot, bars)
    return notes


def _spots(draft: Draft, place: Place) -> tuple[list[int], list[str]]:
    """The slots at whose beginning the gestures end."""
    if not place.everywhere:
        return [run.start for run in place.runs(draft.slots) if run.start], []
    heads = [n for n, slot in enumerate(draft.slots) if n and slot.at == 0]
    strong = [n for n in heads if draft.blocks[draft.slots[n].block].label in {"chorus", "drop"}]
    if strong:
        return strong, ["no place was named: before each chorus or drop"]
    return heads, ["no place was named: before each section"] if heads else []


def _gesture(draft: Draft, edit: Edit, spot: int, bars: int) -> None:
    kind = cast("Transition", edit.operation).kind
    start, stop = draft.timing.starts[spot - bars], draft.timing.starts[spot]
    lanes, _ = lanes_meant(draft, edit.scope)
    if kind in {"riser", "sweep"}:
        _texture(draft, edit, TextureSpan(kind=cast("Gesture", kind), start=start, stop=stop, amount=_SWELL))
    elif kind == "impact":
        ring = draft.timing.starts[min(spot + bars, len(draft.slots))]
        _texture(draft, edit, TextureSpan(kind="impact", start=stop, stop=ring, amount=0.7))
    elif kind == "tape_stop":
        draft.master.effects.append(TapeStopEffect(start=start, stop=stop))
    elif kind == "echo_out":
        for lane in [lane for lane in lanes if not _rhythm(lane)] or lanes:
            _echo(lane, stop)
            lane.touched(edit.id)
    else:
        for lane in lanes:
            if isinstance(lane, StemDraft) and _rhythm(lane):
                lane.figures[spot - 1] = _ROLL
                lane.touched(edit.id)


def _echo(lane: LaneDraft, stop: Fraction) -> None:
    """The last beat is thrown into an echo that rings into the next section."""
    lane.effects.append(
        DelayEffect(time=_ECHO, feedback=0.6, wet=0.5, start=stop - 2, stop=stop),
    )


def _rhythm(lane: LaneDraft) -> bool:
    if isinstance(lane, PartDraft):
        return lane.role in {"drums", "percussion"}
    return lane.id == "drums"


def _texture(draft: Draft, edit: Edit, span: TextureSpan) -> None:
    draft.textures.append(span)
    if edit.id not in draft.texture_edits:
        draft.texture_edits.append(edit.id)


# -- inserted blocks


def shape_inserts(draft: Draft) -> None:
    """What plays in the blocks that edits inserted, and how it moves."""
    numbers = sorted({slot.block for slot in draft.slots if slot.inserted is not None})
    for number in numbers:
        slots = [n for n, slot in enumerate(draft.slots) if slot.block == number]
        _SHAPES[draft.blocks[number].inserted or "fill"](draft, range(slots[0], slots[-1] + 1))


def _silence(draft: Draft, slots: Sequence[int], families: set[str]) -> None:
    for lane in draft.lanes:
        if _family(lane) in families:
            for slot in slots:
                lane.sounds[slot] = False


def _family(lane: LaneDraft) -> str:
    if isinstance(lane, PartDraft):
        return {"percussion": "drums", "drums": "drums", "bass": "bass"}.get(lane.role, "other")
    return lane.id if lane.id in {"vocals", "drums", "bass"} else "other"


def _entering(draft: Draft, run: range, *, leaving: bool) -> None:
    """Drums alone, then bass, then the rest under a filter that opens; the other way round when leaving."""
    half = (len(run) + 1) // 2
    quiet = run[-half:] if leaving else run[:half]
    has_drums = any(_family(lane) == "drums" and any(lane.sounds[n] for n in run) for lane in draft.lanes)
    _silence(draft, run, {"vocals"})
    _silence(draft, quiet, {"other", "bass"} if has_drums else {"bass"})
    start, stop = draft.timing.span(run)
    low, high = 350.0, 18_000.0
    curve = sweep(high, low, start, stop) if leaving else sweep(low, high, start, stop)
    for lane in draft.lanes:
        if _family(lane) == "other":
            lane.effects.append(FilterEffect(filter="lowpass", cutoff_hz=curve, start=start, stop=stop))


def _intro(draft: Draft, run: range) -> None:
    _entering(draft, run, leaving=False)


def _outro(draft: Draft, run: range) -> None:
    _entering(draft, run, leaving=True)
    last = range(run[-1], run[-1] + 1)
    start, stop = draft.timing.span(last)
    draft.master.ramps.append(Ramp(start=start, stop=stop, rising=False))


def _build(draft: Draft, run: range) -> None:
    """Bass and voice away, the rest thinned by a rising highpass, drums in ever shorter pieces, a riser.

    A breath of silence and an impact set off what it leads into.
    """
    _silence(draft, run, {"vocals", "bass"})
    start, stop = draft.timing.span(run)
    for lane in draft.lanes:
        if _family(lane) == "other":
            curve = sweep(60.0, 900.0, start, stop)
            lane.effects.append(FilterEffect(filter="highpass", cutoff_hz=curve, start=start, stop=stop))
        if isinstance(lane, StemDraft) and lane.stem == "drums":
            for place, slot in enumerate(run):
                late = place * 2 >= len(run)
                lane.figures[slot] = Chop(grid="1/8", pattern="1") if late else Chop(grid="1/4", pattern="1")
    for lane in _instruments(draft):
        for slot in run:
            lane.gain_db[slot] -= _HELD_BACK_DB
    _hush(draft, stop)
    draft.textures.append(TextureSpan(kind="riser", start=start, stop=stop, amount=_RISE))
    if stop < draft.timing.length:
        _land(draft, stop)


def _drop(draft: Draft, run: range) -> None:
    """The instruments at full, set off by a breath of silence and an impact."""
    _silence(draft, run, {"vocals"})
    for lane in _instruments(draft):
        for slot in run:
            lane.gain_db[slot] += _DROP_DB
    if run.start and draft.slots[run.start - 1].inserted != "build":
        start, _ = draft.timing.span(run)
        _hush(draft, start)
        _land(draft, start)


def _instruments(draft: Draft) -> list[LaneDraft]:
    """Every lane but the voice, whose upbeats and last words are left alone."""
    return [lane for lane in draft.lanes if _family(lane) != "vocals"]


def _hush(draft: Draft, beat: Fraction) -> None:
    """Silence of the instruments in the last beat before a beat."""
    for lane in _instruments(draft):
        lane.ramps.append(Ramp(start=beat - 1, stop=beat - 1 + _BREATH, rising=False, hold=1 - _BREATH))


def _land(draft: Draft, beat: Fraction) -> None:
    stop = min(draft.timing.length, beat + 8)
    draft.textures.append(TextureSpan(kind="impact", start=beat, stop=stop, amount=_LANDING))


def _breakdown(draft: Draft, run: range) -> None:
    _silence(draft, run, {"drums", "bass", "vocals"})
    start, stop = draft.timing.span(run)
    for lane in draft.lanes:
        if _family(lane) == "other":
            curve = sweep(900.0, 6_000.0, start, stop)
            lane.effects.append(FilterEffect(filter="lowpass", cutoff_hz=curve, start=start, stop=stop))
            lane.effects.append(ReverbEffect(wet=0.3, decay_s=3.0, start=start, stop=stop))


def _fill(draft: Draft, run: range) -> None:
    _silence(draft, run, {"vocals", "bass", "other"})
    for lane in draft.stems.values():
        if lane.stem == "drums":
            lane.figures[run[-1]] = _ROLL
    if all(energy_of(draft.facts, draft.slots[n].bar) < 0.1 for n in run):
        draft.warnings.append("The bars before the fill are nearly silent, and so is the fill.")


_SHAPES: Final = {
    "intro": _intro, "outro": _outro, "build": _build, "drop": _drop, "breakdown": _breakdown, "fill": _fill,
}  # fmt: skip
