"""Lanes of an arrangement, or stems of a song, as what the timeline's rows draw."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from studio.session.names import section_name
from studio.style.translating import QT_TRANSLATE_NOOP
from studio.widgets.axis import Axis, bar_bpm
from studio.widgets.deck_picture import Block, ChordMark
from studio.widgets.lane import Dot, LaneContent, Piece

if TYPE_CHECKING:
    from engines.model.arrangement import Arrangement, Lane
    from engines.model.song import SongFacts
    from studio.session.peaks import Pyramid
    from studio.style.palette import Palette

STEM_NAMES: dict[str, str] = {
    "vocals": QT_TRANSLATE_NOOP("Lanes", "Vocals"),
    "drums": QT_TRANSLATE_NOOP("Lanes", "Drums"),
    "bass": QT_TRANSLATE_NOOP("Lanes", "Bass"),
    "other": QT_TRANSLATE_NOOP("Lanes", "Other"),
    "guitar": QT_TRANSLATE_NOOP("Lanes", "Guitar"),
    "piano": QT_TRANSLATE_NOOP("Lanes", "Piano"),
    "percussion": QT_TRANSLATE_NOOP("Lanes", "Percussion"),
    "chords": QT_TRANSLATE_NOOP("Lanes", "Chords"),
    "pad": QT_TRANSLATE_NOOP("Lanes", "Pad"),
    "arp": QT_TRANSLATE_NOOP("Lanes", "Arpeggio"),
    "lead": QT_TRANSLATE_NOOP("Lanes", "Lead"),
    "strings": QT_TRANSLATE_NOOP("Lanes", "Strings"),
    "texture": QT_TRANSLATE_NOOP("Lanes", "Texture"),
}
UNSURE = 0.4
"""Below this confidence something is shown as uncertain."""
_BARS = QT_TRANSLATE_NOOP("Lanes", "{}, bars {} to {}")
_NOT_SURE = QT_TRANSLATE_NOOP("Lanes", "{}, not sure")
ICONS = {
    "vocals": "mic",
    "drums": "drum",
    "bass": "bass",
    "other": "keys",
    "guitar": "guitar",
    "piano": "keys",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class LaneTitle:
    """Who a lane is.

    Attributes:
        id: of the lane.
        stem: empty for what was generated.
        control: the name under which a plan speaks of it; empty where it has none of its own.
        name, origin, icon: as it is shown.
    """

    id: str
    stem: str
    control: str
    name: str
    origin: str
    icon: str


def lane_name(name: str) -> str:
    """What a stem or a part is called."""
    return QCoreApplication.translate("Lanes", STEM_NAMES.get(name, name.capitalize()))


def stem_title(stem: str) -> LaneTitle:
    """The title of a stem."""
    origin = QCoreApplication.translate("Lanes", QT_TRANSLATE_NOOP("Lanes", "from the song"))
    return LaneTitle(
        id=stem, stem=stem, control=stem, name=lane_name(stem), origin=origin, icon=ICONS.get(stem, "wave")
    )


def lane_title(lane: Lane) -> LaneTitle:
    """The title of a lane of an arrangement."""
    if lane.stem:
        return stem_title(lane.stem)
    made = QCoreApplication.translate("Lanes", QT_TRANSLATE_NOOP("Lanes", "generated"))
    if lane.part is None:
        return LaneTitle(
            id=lane.id, stem="", control="", name=lane_name("texture"), origin=made, icon="texture"
        )
    style, covers = lane.part.style.replace("_", " "), lane.part.covers
    name = ", ".join(lane_name(one) for one in covers or (lane.part.role,))
    return LaneTitle(
        id=lane.id,
        stem="",
        # A word about drums or bass means the song's as well, so their generated lanes have no control alone.
        control="" if covers or lane.part.role in ICONS else lane.part.role,
        name=f"{name} · {style}" if style else name,
        origin=f"{made} · {style}" if style else made,
        icon="sparkle",
    )


def stem_content(stem: str, axis: Axis, peaks: Pyramid | None, palette: Palette) -> LaneContent:
    """A whole stem in the song's own time."""
    whole = Piece(start=0.0, stop=axis.end, source=0.0, source_stop=axis.end)
    return LaneContent(color=palette.stem(stem), pieces=(whole,), source_axis=axis, peaks=peaks, end=axis.end)


def lane_content(
    lane: Lane, arrangement: Arrangement, source_axis: Axis, peaks: Pyramid | None, palette: Palette
) -> LaneContent:
    """A lane of an arrangement in the remix's time."""
    lead = source_axis.lead
    return LaneContent(
        color=palette.stem(lane.stem or "part"),
        pieces=tuple(
            Piece(
                start=float(clip.start),
                stop=float(clip.end),
                source=float(clip.source_start) + lead,
                source_stop=float(clip.source_start + clip.source_length) + lead,
                reversed=clip.reversed,
            )
            for clip in lane.clips
        ),
        dots=_dots(lane),
        spans=_spans(lane),
        gain=tuple((float(point.beat), point.value) for point in lane.gain_db.points),
        source_axis=source_axis,
        peaks=peaks,
        end=float(arrangement.length),
    )


def song_axis(facts: SongFacts, frames: int) -> Axis:
    """The beats of a song of that length; its bar lines are unsure where its beats were not heard clearly."""
    axis = Axis.of(facts.grid, frames)
    if min(facts.beat_confidence, facts.downbeat_confidence) < UNSURE:
        return replace(axis, sure=(0.0, -1.0))
    if facts.heard_beats is None:
        return axis
    first, last = facts.heard_beats
    return replace(axis, sure=(float(first + axis.lead), float(last + axis.lead)))


def doubted(words: str, confidence: float) -> str:
    """With a question mark where what it says was not heard clearly."""
    return words if confidence >= UNSURE else f"{words}?"


def song_blocks(facts: SongFacts, axis: Axis) -> tuple[Block, ...]:
    """The song's sections on its axis."""
    grid = facts.grid
    return tuple(
        Block(
            section=section.name,
            name=section_name(section.name),
            start=float(max(0, grid.bar_beat(section.first_bar) + axis.lead)),
            stop=min(axis.end, float(grid.bar_beat(section.last_bar + 1) + axis.lead)),
            spoken=_spoken(section.name, section.first_bar, section.bars, sure=section.confidence >= UNSURE),
            sure=section.confidence >= UNSURE,
        )
        for section in facts.sections
    )


def chord_marks(facts: SongFacts, axis: Axis) -> tuple[ChordMark, ...]:
    """The song's chords on its axis."""
    return tuple(
        ChordMark(
            name=chord.name,
            start=float(chord.start + axis.lead),
            stop=float(chord.start + chord.beats + axis.lead),
            sure=chord.confidence >= UNSURE,
        )
        for chord in facts.chords
        if chord.quality != "N"
    )


def remix_blocks(arrangement: Arrangement) -> tuple[Block, ...]:
    """The remix's sections."""
    grid = arrangement.grid
    return tuple(
        Block(
            section=section.name,
            name=section_name(section.name) + (f" ×{section.repeat}" if section.repeat > 1 else ""),
            start=float(grid.bar_beat(section.first_bar)),
            stop=float(grid.bar_beat(section.first_bar + section.bars)),
            spoken=_spoken(section.name, section.first_bar, section.bars),
        )
        for section in arrangement.sections
    )


def tempo_marks(arrangement: Arrangement) -> tuple[ChordMark, ...]:
    """The tempo of a remix at each bar that changes it; none where it never changes."""
    grid = arrangement.grid
    last = grid.bar_at(arrangement.length - 1)
    names = {bar: f"{bar_bpm(grid, bar):.0f}" for bar in range(1, last + 1)}
    changes = [bar for bar, name in names.items() if names.get(bar - 1) != name]
    if len(changes) < 2:
        return ()
    stops = [*changes[1:], last + 1]
    return tuple(
        ChordMark(name=names[bar], start=float(grid.bar_beat(bar)), stop=float(grid.bar_beat(stop)))
        for bar, stop in zip(changes, stops, strict=True)
    )


def _spoken(name: str, first_bar: int, bars: int, *, sure: bool = True) -> str:
    words = QCoreApplication.translate("Lanes", _BARS).format(
        section_name(name), first_bar, first_bar + bars - 1
    )
    return words if sure else QCoreApplication.translate("Lanes", _NOT_SURE).format(words)


def remix_axis(arrangement: Arrangement) -> Axis:
    """The remix's beats; it ends where the last beat does, not where the tail does."""
    return Axis.of(arrangement.grid, arrangement.grid.frame_of(arrangement.length))


def _dots(lane: Lane) -> tuple[Dot, ...]:
    if not lane.notes:
        return ()
    low = min(note.pitch for note in lane.notes)
    high = max(note.pitch for note in lane.notes)
    span = max(12, high - low)
    floor = (low + high - span) / 2
    return tuple(
        Dot(
            start=float(note.start),
            stop=float(note.start + note.length),
            height=(note.pitch - floor) / span,
            loud=note.velocity,
        )
        for note in lane.notes
    )


def _spans(lane: Lane) -> tuple[tuple[float, float], ...]:
    spans = [(float(texture.start), float(texture.stop)) for texture in lane.textures]
    if lane.part is not None:
        spans += [(float(span.start), float(span.stop)) for span in lane.part.spans]
    return tuple(spans)
