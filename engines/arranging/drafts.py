"""The draft of an arrangement: what each lane does in each slot, while the edits write into it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from math import log10
from typing import TYPE_CHECKING, Final

from engines.arranging.blocks import Block, Slot
from engines.arranging.timing import Timing
from engines.model.arrangement import Curve, Effect, Point, TextureSpan
from engines.model.operations import Chop, InsertKind, Reverse, Role, Stutter
from engines.model.plan import RemixPlan
from engines.model.song import SongFacts
from engines.model.style import Style

if TYPE_CHECKING:
    from collections.abc import Sequence

    from engines.model.plan import Scope

SILENT_DB: Final = -60.0
"""Where a fade ends."""
_FADE_STEPS: Final = 12
_BIT: Final = Fraction(1, 1000)

STEM_OF_ROLE: Final[dict[str, str]] = {
    "drums": "drums", "percussion": "drums", "bass": "bass", "chords": "other", "pad": "other",
    "arp": "other", "lead": "other", "strings": "other",
}  # fmt: skip
"""The stem that a generated part stands beside, or in place of."""

RHYTHM_ROLES: Final[dict[str, tuple[str, ...]]] = {"drums": ("drums", "percussion"), "bass": ("bass",)}
"""The generated parts that a word about a stem also means."""


@dataclass(slots=True, kw_only=True)
class Ramp:
    """A fade between two beats, in amplitude; one that falls leaves silence for `hold` beats."""

    start: Fraction
    stop: Fraction
    rising: bool
    hold: Fraction = Fraction(0)


@dataclass(slots=True, kw_only=True)
class LaneDraft:
    """One lane, slot by slot."""

    id: str
    sounds: list[bool]
    gain_db: list[float]
    pan: list[float]
    width: list[float]
    ramps: list[Ramp] = field(default_factory=list)
    effects: list[Effect] = field(default_factory=list)
    edits: list[str] = field(default_factory=list)

    def touched(self, edit: str) -> None:
        """Note the edit that touched it."""
        if edit and edit not in self.edits:
            self.edits.append(edit)


@dataclass(slots=True, kw_only=True)
class StemDraft(LaneDraft):
    """A lane of the song's own.

    Attributes:
        semitones, swing, feel, figures: by slot.
        preserved: "exact", "recognisable" or empty, by slot.
    """

    stem: str
    semitones: list[float]
    swing: list[float | None]
    feel: list[str]
    figures: list[Chop | Stutter | Reverse | None]
    preserved: list[str]


@dataclass(slots=True, kw_only=True)
class PartDraft(LaneDraft):
    """A generated lane."""

    role: Role
    style: str
    energy: list[float]
    density: float | None = None
    octave: int = 0
    amount: float = 1.0
    tempo_feel: str = ""
    engine: str = ""
    source: str = ""
    replaces: tuple[str, ...] = ()
    covers: tuple[str, ...] = ()
    closing: int | None = None
    """The slot of the last stroke; None where the part ends with the music."""


@dataclass(slots=True, kw_only=True)
class Draft:
    """All that is known while arranging; `covers` as `arrange` takes them."""

    plan: RemixPlan
    facts: SongFacts
    blocks: tuple[Block, ...]
    slots: tuple[Slot, ...]
    timing: Timing
    inserts: frozenset[InsertKind]
    style_of: Callable[[str], Style]
    stems: dict[str, StemDraft]
    parts: list[PartDraft] = field(default_factory=list)
    textures: list[TextureSpan] = field(default_factory=list)
    texture_edits: list[str] = field(default_factory=list)
    master: LaneDraft = field(default_factory=lambda: lane_values("master", 0))
    lufs: float | None = -14.0
    ceiling_dbtp: float = -1.0
    warnings: list[str] = field(default_factory=list)
    covers: Mapping[str, bool] = field(default_factory=dict)

    @property
    def lanes(self) -> list[LaneDraft]:
        """All lanes that carry sound."""
        return [*self.stems.values(), *self.parts]


def lane_values(lane: str, slots: int) -> LaneDraft:
    """A lane that does nothing to its sound."""
    return LaneDraft(
        id=lane, sounds=[True] * slots, gain_db=[0.0] * slots, pan=[0.0] * slots, width=[1.0] * slots
    )


def stem_lane(stem: str, slots: int) -> StemDraft:
    """A stem as it is."""
    return StemDraft(
        id=stem,
        stem=stem,
        sounds=[True] * slots,
        gain_db=[0.0] * slots,
        pan=[0.0] * slots,
        width=[1.0] * slots,
        semitones=[0.0] * slots,
        swing=[None] * slots,
        feel=[""] * slots,
        figures=[None] * slots,
        preserved=[""] * slots,
    )


def lanes_meant(draft: Draft, scope: Scope) -> tuple[list[LaneDraft], list[str]]:
    """The lanes that a scope's stems name, and what was assumed about names that the song does not have.

    A word about drums or bass also means the generated ones. No stems named means every lane.
    """
    if not scope.stems:
        return draft.lanes, []
    found: list[LaneDraft] = []
    notes: list[str] = []
    for name in scope.stems:
        lanes, note = _lanes_named(draft, name)
        found.extend(lane for lane in lanes if lane not in found)
        if note:
            notes.append(note)
    return found, notes


def _lanes_named(draft: Draft, name: str) -> tuple[list[LaneDraft], str]:
    stem, note = stem_named(draft, name)
    roles = RHYTHM_ROLES.get(name, (name,))
    parts: list[LaneDraft] = [part for part in draft.parts if part.role in roles]
    if stem is None:
        return parts, "" if parts else note
    if note and parts:
        return parts, ""
    return [draft.stems[stem], *parts], note


def stem_named(draft: Draft, name: str) -> tuple[str | None, str]:
    """The song's stem of that name, or the one that carries it; None where there is none. And the words."""
    known = draft.facts.stem(name)
    if name in draft.stems:
        if known is not None and not known.present:
            return name, f"no {name} were heard in this song"
        return name, ""
    carrier = _CARRIERS.get(name.rstrip("s"), STEM_OF_ROLE.get(name))
    if carrier in draft.stems:
        return carrier, f"{name} are part of the stem {carrier!r}, which was taken as a whole"
    return None, f"this song has no stem {name[:40]!r}"


_CARRIERS: Final[dict[str, str]] = {
    "guitar": "other", "piano": "other", "key": "other", "synth": "other", "kick": "drums", "snare": "drums",
    "hat": "drums", "vocal": "vocals", "voice": "vocals", "singer": "vocals", "drum": "drums",
    "backing vocal": "vocals", "instrumental": "other", "string": "other", "horn": "other", "brass": "other",
}  # fmt: skip


def steps(values: Sequence[float], starts: Sequence[Fraction], ramps: Sequence[Ramp] = ()) -> Curve:
    """A curve that holds each slot's value through that slot, with fades laid over it."""
    points: list[Point] = []
    for number, value in enumerate(values):
        if points and points[-1].value == value:
            continue
        if points:
            points.append(Point(beat=starts[number], value=points[-1].value))
        points.append(Point(beat=starts[number], value=value))
    base = Curve(points=tuple(points) or (Point(beat=Fraction(0), value=0.0),))
    for ramp in ramps:
        base = _with_ramp(base, ramp)
    return base


def _with_ramp(curve: Curve, ramp: Ramp) -> Curve:
    """The curve with a fade added, sampled so that the amplitude moves evenly."""
    before = [point for point in curve.points if point.beat < ramp.start]
    end = ramp.stop + ramp.hold
    behind = [point for point in curve.points if point.beat > end]
    span = ramp.stop - ramp.start
    left = curve.at(ramp.start - _BIT) if before else curve.points[0].value
    fade = [Point(beat=ramp.start, value=left)]
    for step in range(_FADE_STEPS + 1):
        share = step / _FADE_STEPS
        level = share if ramp.rising else 1.0 - share
        lowered = max(SILENT_DB, 20.0 * log10(level)) if level > 0 else SILENT_DB
        beat = ramp.start + span * Fraction(step, _FADE_STEPS)
        fade.append(Point(beat=beat, value=max(SILENT_DB, curve.at(beat) + lowered)))
    if ramp.hold:
        fade.append(Point(beat=end, value=SILENT_DB))
    if not ramp.rising:
        fade.append(Point(beat=end, value=curve.at(end)))
    return Curve(points=(*before, *fade, *behind))
