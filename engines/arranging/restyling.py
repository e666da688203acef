"""Styles and generated parts: which lanes a style brings, and what it does to the song's own stems."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final, Literal, cast

from engines.arranging.covering import cover, of_the_voice, stems_to_cover
from engines.arranging.drafts import STEM_OF_ROLE, PartDraft
from engines.arranging.intensity import closing_slot, intensities
from engines.arranging.structure import Impossible
from engines.arranging.treatments import DUCK_RELEASE_MS, REVERB_DECAY_S
from engines.core.errors import EngineError
from engines.model.arrangement import (
    Curve,
    DriveEffect,
    DuckEffect,
    FilterEffect,
    ReverbEffect,
    TextureSpan,
)
from engines.model.operations import Add, Replace, Restyle
from engines.model.style import style_ids

if TYPE_CHECKING:
    from fractions import Fraction

    from engines.arranging.drafts import Draft, StemDraft
    from engines.arranging.places import Place
    from engines.model.arrangement import Effect
    from engines.model.operations import Role
    from engines.model.plan import Edit
    from engines.model.style import PartHabit, StemHabit, Style

DEFAULT_AMOUNT: Final = 0.75
_OPEN_HZ, _SHUT_HZ = 20_000.0, 20.0
_ASKED_FOR: Final = 0.5
"""The least energy of a part that was asked for by itself."""
_CLOSERS: Final = frozenset({"drums", "bass", "chords", "pad", "strings"})
"""The roles that play the last stroke."""
_FULL: Final = 0.9
"""The energy from which on a style's parts are as loud as they get."""
_DYNAMICS_DB: Final = 4.0
"""How much softer they were without any."""
_BEDS: Final = frozenset({"chords", "pad", "strings"})
"""The roles that carry calm sections, and so keep their level in them."""
_BY_TEMPO: Final = ((95.0, "lofi"), (140.0, "house"), (400.0, "drum_and_bass"))


def restyled(draft: Draft, edit: Edit, place: Place) -> list[str]:
    """A style's parts, and its habits with the stems that are not to be preserved."""
    operation = cast("Restyle", edit.operation)
    style = _style(draft, operation.style)
    amount = DEFAULT_AMOUNT if operation.amount is None else operation.amount
    anew = _played(draft, edit, place, (style, amount))
    for stem in style.stems:
        lane = draft.stems.get(stem.stem)
        if lane is not None and amount > 0 and stem.stem not in anew:
            _habit(draft, edit, place, (lane, stem, amount))
    for bed in style.textures:
        _bed(draft, edit, place, TextureSpan(
            kind=bed.kind, start=draft.timing.starts[0], stop=draft.timing.length, amount=bed.amount * amount
        ))  # fmt: skip
    if style.semitones is not None:
        _transpose_all(draft, place, style.semitones)
    if place.everywhere:
        draft.lufs = style.lufs
    return of_the_voice(draft, edit)


def _played(draft: Draft, edit: Edit, place: Place, what: tuple[Style, float]) -> tuple[str, ...]:
    """Add a style's parts, or the stems that a model plays anew in their place; which those are."""
    style, amount = what
    anew = stems_to_cover(draft, edit, place)
    if anew:
        draft.parts.append(cover(draft, edit, place, (anew, amount)))
        return anew
    for habit in style.parts:
        if amount >= habit.from_amount:
            _part_of_style(draft, edit, place, (style, habit, amount))
    return ()


def _transpose_all(draft: Draft, place: Place, semitones: float) -> None:
    for lane in draft.stems.values():
        for slot in place.slots(draft.slots):
            lane.semitones[slot] = min(12.0, max(-12.0, lane.semitones[slot] + semitones))


def added(draft: Draft, edit: Edit, place: Place) -> list[str]:
    """One generated part; with `Replace` the stem that it stands for is silent there."""
    operation = cast("Add | Replace", edit.operation)
    style_id, note = _style_for(draft, operation.style)
    style = _style(draft, style_id)
    habit = next((part for part in style.parts if part.role == operation.role), None)
    part = _part(draft, edit, operation.role, style)
    slots = place.slots(draft.slots)
    for slot in slots:
        part.sounds[slot] = True
        part.energy[slot] = max(part.energy[slot], _ASKED_FOR)
        part.gain_db[slot] = habit.gain_db if habit else 0.0
    part.density = operation.density
    part.octave = operation.octave or 0
    part.engine = operation.engine or ""
    part.source = operation.source or ""
    if part.source:
        _gives_way(draft, part, slots)
    notes = [note] if note else []
    if isinstance(operation, Replace):
        notes.extend(_replaced(draft, edit, slots, part))
    return notes


def _gives_way(draft: Draft, part: PartDraft, slots: list[int]) -> None:
    """A style's own part of the role is silent where one on the song's sound plays."""
    for other in [one for one in draft.parts if one.role == part.role and not one.source]:
        for slot in slots:
            other.sounds[slot] = False
        if not any(other.sounds):
            draft.parts.remove(other)


def _replaced(draft: Draft, edit: Edit, slots: list[int], part: PartDraft) -> list[str]:
    names = edit.scope.stems or (STEM_OF_ROLE[part.role],)
    lanes = [draft.stems[name] for name in names if name in draft.stems]
    part.replaces = tuple(lane.stem for lane in lanes)
    if not lanes:
        return [f"the song has no stem {names[0]!r} to take away"]
    for lane in lanes:
        lane.touched(edit.id)
        for slot in slots:
            lane.sounds[slot] = False
    return []


def _part_of_style(draft: Draft, edit: Edit, place: Place, what: tuple[Style, PartHabit, float]) -> None:
    style, habit, amount = what
    part = _part(draft, edit, habit.role, style)
    part.amount = amount
    part.engine = cast("Restyle", edit.operation).engine or ""
    part.density = habit.density
    part.octave = habit.octave
    for slot in place.slots(draft.slots):
        part.sounds[slot] = part.energy[slot] >= habit.from_energy
        softer = _DYNAMICS_DB * max(0.0, _FULL - part.energy[slot]) if habit.role not in _BEDS else 0.0
        part.gain_db[slot] = round(habit.gain_db - softer, 2)
        part.pan[slot], part.width[slot] = habit.pan, habit.width
    _close(draft, part)
    wet, low, duck = habit.reverb_wet, habit.lowpass_hz, habit.duck_db
    if low is not None:
        part.effects.append(FilterEffect(filter="lowpass", cutoff_hz=Curve.constant(low)))
    if duck:
        part.effects.append(DuckEffect(depth_db=duck, release_ms=DUCK_RELEASE_MS, triggers=()))
    if wet:
        part.effects.append(ReverbEffect(wet=wet, decay_s=REVERB_DECAY_S))


def _close(draft: Draft, part: PartDraft) -> None:
    """Where the song ends, a part gives its last stroke and falls silent."""
    closing = closing_slot(draft)
    if closing is None or not part.sounds[closing - 1]:
        return
    part.closing = closing if part.role in _CLOSERS else None
    for slot in range(closing, len(draft.slots)):
        part.sounds[slot] = slot == part.closing
    if part.closing is not None:
        part.energy[closing] = _FULL
        part.gain_db[closing] = part.gain_db[closing - 1]


def _part(draft: Draft, edit: Edit, role: Role, style: Style) -> PartDraft:
    name = f"part:{role}"
    if any(part.id == name for part in draft.parts):
        name = f"{name}:{edit.id}"
    while any(part.id == name for part in draft.parts):
        name += "+"
    count = len(draft.slots)
    part = PartDraft(
        id=name, role=role, style=style.id, sounds=[False] * count, gain_db=[0.0] * count, pan=[0.0] * count,
        width=[1.0] * count, energy=intensities(draft, style), edits=[edit.id],
    )  # fmt: skip
    draft.parts.append(part)
    return part


def _habit(draft: Draft, edit: Edit, place: Place, what: tuple[StemDraft, StemHabit, float]) -> None:
    """A style's habit with one stem: silent where generated parts stand for it, else treated."""
    lane, habit, amount = what
    slots = [slot for slot in place.slots(draft.slots) if lane.preserved[slot] != "exact"]
    if not slots:
        return
    lane.touched(edit.id)
    if amount >= habit.mute_from:
        for slot in slots:
            if lane.preserved[slot] == "" and _stood_for(draft, lane.stem, slot):
                lane.sounds[slot] = False
    for slot in slots:
        lane.gain_db[slot] += habit.gain_db * amount
    spans = [draft.timing.span(run) for run in place.runs(draft.slots)]
    effects = [_ for start, stop in spans for _ in _stem_effects(habit, amount, start, stop)]
    if place.everywhere and len(slots) == len(draft.slots):
        effects = _stem_effects(habit, amount, None, None)
    if len(slots) == len(place.slots(draft.slots)):
        lane.effects.extend(effects)


def _stood_for(draft: Draft, stem: str, slot: int) -> bool:
    return any(STEM_OF_ROLE[part.role] == stem and part.sounds[slot] for part in draft.parts)


def _stem_effects(
    habit: StemHabit, amount: float, start: Fraction | None, stop: Fraction | None
) -> list[Effect]:
    found: list[Effect] = []
    filters: tuple[tuple[Literal["lowpass", "highpass"], float | None, float], ...] = (
        ("lowpass", habit.lowpass_hz, _OPEN_HZ),
        ("highpass", habit.highpass_hz, _SHUT_HZ),
    )
    for kind, hertz, open_hz in filters:
        if hertz is not None:
            cutoff = Curve.constant(open_hz * (hertz / open_hz) ** amount)
            found.append(FilterEffect(filter=kind, cutoff_hz=cutoff, start=start, stop=stop))
    if habit.drive:
        found.append(DriveEffect(amount=habit.drive * amount, start=start, stop=stop))
    if habit.duck_db:
        found.append(
            DuckEffect(
                depth_db=habit.duck_db * amount,
                release_ms=DUCK_RELEASE_MS,
                triggers=(),
                start=start,
                stop=stop,
            )
        )
    if habit.reverb_wet:
        decay = habit.decay_s or REVERB_DECAY_S
        found.append(ReverbEffect(wet=habit.reverb_wet * amount, decay_s=decay, start=start, stop=stop))
    return found


def _bed(draft: Draft, edit: Edit, place: Place, whole: TextureSpan) -> None:
    if whole.amount <= 0:
        return
    if edit.id not in draft.texture_edits:
        draft.texture_edits.append(edit.id)
    for run in place.runs(draft.slots):
        start, stop = draft.timing.span(run)
        draft.textures.append(replace(whole, start=start, stop=stop))


def _style(draft: Draft, style: str) -> Style:
    try:
        return draft.style_of(style)
    except EngineError as cause:
        raise Impossible(cause.hint.rstrip(".")) from cause


def _style_for(draft: Draft, asked: str | None) -> tuple[str, str]:
    """The style of a single part: what was asked, else the remix's, else one that suits the tempo."""
    if asked is not None:
        return asked, ""
    for edit in draft.plan.active:
        if isinstance(edit.operation, Restyle):
            return edit.operation.style, ""
    bpm = draft.timing.grid.mean_bpm
    wanted = next((style for limit, style in _BY_TEMPO if bpm <= limit), "house")
    shipped = style_ids()
    found = wanted if wanted in shipped or not shipped else shipped[0]
    return found, f"no style was named: played as {found.replace('_', ' ')}"
