"""What a generated part sees of the arrangement: its bars, its style, the harmony, the singer, its dice."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from engines.core.rng import rng
from engines.generation.harmony import Harmony, at_beat, chord_lane
from engines.generation.tunes import Sung, tune_of
from engines.model.arrangement import Arrangement, Note, PartSpan, PartSpec
from engines.model.song import SongFacts
from engines.model.style import PartHabit, Style, load_style

if TYPE_CHECKING:
    from collections.abc import Iterable

    import numpy as np

    from engines.model.operations import Role

DEFAULT_PATCHES: Final[dict[Role, tuple[str, float]]] = {
    "drums": ("909", 2.0),
    "percussion": ("acoustic", 7.0),
    "bass": ("analog_bass", -0.6),
    "chords": ("analog_poly", -6.5),
    "pad": ("warm_pad", -6.0),
    "arp": ("pluck", -3.7),
    "lead": ("soft_lead", -1.0),
    "strings": ("strings", -10.0),
}
"""What plays a role that a style does not bring, with its trim to the reference loudness [dB]."""
_SWUNG: Final = 0.56
_MUTED_DB: Final = -40.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """A bar, or the piece of one, that a part plays.

    Attributes:
        start: its first beat.
        beats: its meter.
        index: counted from its section's first bar, 0 first.
        left: bars behind it to the end of the span, 0 for the last.
        remaining: bars behind it to the end of its section, 0 for the last.
        opens: whether the span begins with it.
        closing: whether it holds nothing but the remix's last stroke.
        ends: whether the remix ends with it.
        first, stop: what of it lies in the span.
        label: the section's kind, "chorus".
    """

    start: int
    beats: int
    index: int
    left: int
    remaining: int
    opens: bool
    closing: bool
    ends: bool
    first: Fraction
    stop: Fraction
    energy: float
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """A part's view; made once for a lane.

    Attributes:
        density: 0–1, resolved.
        eighth: where the song's off-beat eighth stands, 0.5 straight.
        tune: the song's melody where the remix plays its bars without the voice; for leads.
        singing: share of each remix bar in which the singer sounds, by the bar's first beat.
    """

    arrangement: Arrangement
    lane_id: str
    part: PartSpec
    style: Style
    habit: PartHabit
    lane: tuple[Harmony, ...]
    bars: tuple[Bar, ...]
    density: float
    eighth: float
    singing: dict[int, float]
    tune: tuple[Sung, ...]
    facts: SongFacts

    def random(self, *names: str | int) -> np.random.Generator:
        """A stream of this part."""
        return rng(self.arrangement.seed, "part", self.part.name or self.lane_id, *names)

    def harmony(self, beat: Fraction) -> Harmony:
        """The harmony at a beat."""
        return at_beat(self.lane, beat)

    def bpm(self, beat: int) -> float:
        """The tempo at a beat."""
        return self.arrangement.grid.bpm_at(beat)


def scene_of(arrangement: Arrangement, lane_id: str, facts: SongFacts) -> Scene:
    """The view of one generated lane.

    Raises:
        KeyError: there is no such lane.
        Missing: its style is not there.
        ValueError: the lane is not a generated one.
    """
    part = arrangement.lane(lane_id).part
    if part is None:
        raise ValueError(f"lane {lane_id!r} carries no part")
    style = load_style(part.style)
    habit = habit_of(style, part.role)
    return Scene(
        arrangement=arrangement,
        lane_id=lane_id,
        part=part,
        style=style,
        habit=habit,
        lane=chord_lane(arrangement),
        bars=tuple(_bars(arrangement, part)),
        density=habit.density if part.density is None else part.density,
        eighth=_eighth(arrangement, facts, style),
        singing=_singing(arrangement, facts),
        tune=tune_of(arrangement, facts) if part.role == "lead" else (),
        facts=facts,
    )


def habit_of(style: Style, role: Role) -> PartHabit:
    """How a style plays a role; a plain habit where the style does not bring the role."""
    found = next((habit for habit in style.parts if habit.role == role), None)
    if found is not None:
        return found
    name, trim_db = DEFAULT_PATCHES[role]
    if role == "percussion":
        name = next((habit.patch for habit in style.parts if habit.role == "drums"), name)
    return PartHabit(role=role, patch=name, trim_db=trim_db)


def _bars(arrangement: Arrangement, part: PartSpec) -> Iterable[Bar]:
    grid = arrangement.grid
    for span in part.spans:
        if span.stop <= span.start:
            continue
        numbers = range(grid.bar_at(span.start), grid.bar_at(span.stop - Fraction(1, 1000)) + 1)
        for number in numbers:
            start = grid.bar_beat(number)
            stop = grid.bar_beat(number + 1)
            label, first_bar, last_bar = _section(arrangement, number, span)
            yield Bar(
                start=start,
                beats=stop - start,
                index=max(0, number - first_bar),
                left=numbers[-1] - number,
                remaining=max(0, last_bar - number),
                opens=number == numbers[0],
                closing=span.closing,
                ends=stop >= arrangement.length,
                first=max(Fraction(start), span.start),
                stop=min(Fraction(stop), span.stop),
                energy=span.energy,
                label=label,
            )


def _section(arrangement: Arrangement, bar: int, span: PartSpan) -> tuple[str, int, int]:
    """The kind, the first and the last bar of the section that a bar stands in."""
    for section in arrangement.sections:
        if section.first_bar <= bar < section.first_bar + section.bars:
            last = section.first_bar + section.bars - 1
            return section.name.rstrip("0123456789 "), section.first_bar, last
    grid = arrangement.grid
    return span.section.rstrip("0123456789 "), grid.bar_at(span.start), grid.bar_at(span.stop) - 1


def _eighth(arrangement: Arrangement, facts: SongFacts, style: Style) -> float:
    for lane in arrangement.lanes:
        for clip in lane.clips:
            if clip.swing is not None:
                return clip.swing
    if style.swing_eighth > 0.5:
        return style.swing_eighth
    return facts.swing if facts.swing >= _SWUNG else 0.5


def _singing(arrangement: Arrangement, facts: SongFacts) -> dict[int, float]:
    stem = facts.stem("vocals")
    grid = arrangement.grid
    out: dict[int, float] = {}
    if stem is None or not stem.activity:
        return out
    for lane in arrangement.lanes:
        for clip in lane.clips if lane.stem == "vocals" else ():
            ratio = clip.source_length / clip.length if clip.length else Fraction(0)
            for bar in range(grid.bar_at(clip.start), grid.bar_at(clip.end - Fraction(1, 1000)) + 1):
                middle = min(max(Fraction(grid.bar_beat(bar)) + 1, clip.start), clip.end)
                source = facts.grid.bar_at(clip.source_start + (middle - clip.start) * ratio)
                heard = stem.activity[source - 1] if 1 <= source <= len(stem.activity) else 0.0
                if lane.gain_db.at(middle) > _MUTED_DB:
                    out[bar] = max(out.get(bar, 0.0), heard)
    return {grid.bar_beat(bar): share for bar, share in out.items()}


def kept(scene: Scene, notes: Iterable[Note]) -> tuple[Note, ...]:
    """Notes inside the part's spans and the remix, cut at their ends, in order."""
    end = scene.arrangement.length
    spans = sorted((span.start, min(span.stop, end)) for span in scene.part.spans)
    starts = [start for start, _ in spans]
    out = []
    for note in notes:
        index = bisect_right(starts, note.start) - 1
        if index < 0 or note.start >= spans[index][1]:
            continue
        length = min(note.length, spans[index][1] - note.start)
        out.append(
            Note(
                start=note.start,
                length=length,
                pitch=note.pitch,
                velocity=round(min(1.0, max(0.05, note.velocity)), 4),
                late_ms=round(note.late_ms, 3),
            )
        )
    return tuple(sorted(out, key=lambda note: (note.start, note.pitch)))
