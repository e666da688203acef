"""The arrangement: what sounds when. Lanes of clips and notes on one beat grid; nothing is left to decide.

Every position is in beats of the remix's grid; where a name says `source`, in beats of the song's grid.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Literal, TypeAlias

from engines.core.time import BeatGrid
from engines.model.curves import UNITY, Curve, Point
from engines.model.effects import (
    CompressEffect,
    DelayEffect,
    DriveEffect,
    DuckEffect,
    Effect,
    EqEffect,
    FilterEffect,
    ReverbEffect,
    TapeStopEffect,
)
from engines.model.operations import Role
from engines.model.song import ChordSpan, KeyFact

__all__ = [
    "UNITY",
    "Arrangement",
    "Clip",
    "CompressEffect",
    "Curve",
    "DelayEffect",
    "DriveEffect",
    "DuckEffect",
    "Effect",
    "EqEffect",
    "FilterEffect",
    "Lane",
    "Master",
    "Method",
    "Note",
    "Outcome",
    "PartSpan",
    "PartSpec",
    "PlacedChord",
    "PlacedSection",
    "Point",
    "ReverbEffect",
    "TapeStopEffect",
    "TextureSpan",
]

Method: TypeAlias = Literal["copy", "slices", "stretch", "voice"]
"""How a clip follows the grid: bit for bit; cut at onsets; stretched; stretched with formants kept."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Clip:
    """A piece of the original, placed.

    Attributes:
        start: where it sounds [beats of the remix].
        length: how long [beats of the remix].
        source_start: from where in the song [beats of the song's grid; may be negative or fractional].
        source_length: how much of the song [beats]; over `length` it gives ×½, ×1 or ×2 and feels.
        method: how it follows the grid.
        semitones: pitch shift.
        reversed: whether it plays backwards.
        gain_db: of this clip alone.
        fade_in_ms, fade_out_ms: equal-power fades at its ends, inside its length; joins of clips that were
            neighbours in the song need none.
        swing: where the off-beat eighth of the remix stands in its beat (0.5 straight); None leaves it.
        source_swing: where the song's own off-beat eighth stands; has meaning where `swing` is given.
    """

    start: Fraction
    length: Fraction
    source_start: Fraction
    source_length: Fraction
    method: Method = "stretch"
    semitones: float = 0.0
    reversed: bool = False
    gain_db: float = 0.0
    fade_in_ms: float = 0.0
    fade_out_ms: float = 0.0
    swing: float | None = None
    source_swing: float = 0.5

    @property
    def end(self) -> Fraction:
        """Where it ends [beats of the remix]."""
        return self.start + self.length


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A generated note or drum hit.

    Attributes:
        pitch: MIDI note; for drums the General MIDI percussion key (36 kick, 38 snare, 42 closed hat, ...).
        velocity: 0–1.
        late_ms: micro-timing against the grid, part of the groove.
    """

    start: Fraction
    length: Fraction
    pitch: int
    velocity: float
    late_ms: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class PartSpan:
    """Where a generated part plays, start ≤ b < stop [beats of the remix], and how hard (energy 0–1).

    One that is `closing` holds the last stroke of the remix, which rings out.
    """

    start: Fraction
    stop: Fraction
    energy: float = 0.7
    section: str = ""
    closing: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PartSpec:
    """What a generated part is to be.

    Attributes:
        role: what it plays.
        style: id of the style that gives its groove, patch and habits.
        density: 0–1; None leaves it to the style.
        octave: shift against the style's register.
        spans: where it plays.
        amount: how much of the style, 0–1.
        name: of its random stream, so that two parts of one role differ.
        engine: the neural engine or model that is to make it; empty for the built-in one.
        source: "song" for a part that is to be played on the song's own sound; empty for instruments.
        replaces: the stems in whose place it stands.
        covers: the stems that `engine` plays anew in the style, in one; empty for a part of its own notes.
    """

    role: Role
    style: str
    spans: tuple[PartSpan, ...]
    density: float | None = None
    octave: int = 0
    amount: float = 1.0
    name: str = ""
    engine: str = ""
    source: str = ""
    replaces: tuple[str, ...] = ()
    covers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class TextureSpan:
    """A bed of noise (vinyl, rain, ...) or a gesture (riser, sweep, impact) from start to stop."""

    kind: Literal["vinyl", "tape", "rain", "crowd", "radio", "riser", "sweep", "impact"]
    start: Fraction
    stop: Fraction
    amount: float = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Lane:
    """One row of the arrangement: clips of a stem, or notes of a generated part, or textures.

    Attributes:
        id: unique in the arrangement: "vocals", "drums", "part:drums", "part:pad:e4", "texture".
        stem: the stem that its clips are cut from; empty for generated lanes.
        part: what was asked of generation; None for stem lanes.
        notes: what generation wrote; empty until it did.
        gain_db, pan, width: automation; pan −1 to 1, width 0 to 2 with 1 as it is.
        edits: ids of the edits that touched it.
        exact: preserved by the person's word: only cut, moved, stretched or shifted.
        melody_of: the stem of the song whose melody its notes take up; empty where they are its own.
        maker: the trained model that made its sound, "model/weights (licence)"; empty for the built-in
            instruments and for stems.
        cut_from: the stem of the song that its instrument is cut from; empty for built instruments.
        cut_spans: which frames of the song that instrument holds, rising.
    """

    id: str
    stem: str = ""
    clips: tuple[Clip, ...] = ()
    part: PartSpec | None = None
    notes: tuple[Note, ...] = ()
    textures: tuple[TextureSpan, ...] = ()
    gain_db: Curve = UNITY
    pan: Curve = UNITY
    width: Curve = Curve.constant(1.0)
    effects: tuple[Effect, ...] = ()
    edits: tuple[str, ...] = ()
    exact: bool = False
    melody_of: str = ""
    maker: str = ""
    cut_from: str = ""
    cut_spans: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedSection:
    """A section of the remix.

    Attributes:
        name: the song's section ("chorus 2") or the inserted kind ("build").
        first_bar, bars: where in the remix, bars from 1.
        source_first_bar: where in the song; None for inserted material that has no place of its own there.
        repeat: 1 for the first playing in a row, 2 for the second, ...
        fold: beats of the remix to one beat of the song: ½, 1 or 2.
    """

    name: str
    first_bar: int
    bars: int
    source_first_bar: int | None = None
    repeat: int = 1
    fold: Fraction = Fraction(1)


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedChord:
    """The chord lane of the remix, transposition included: root 0–11, as in `ChordSpan`."""

    start: Fraction
    length: Fraction
    chord: ChordSpan


@dataclass(frozen=True, slots=True, kw_only=True)
class Master:
    """The way out: loudness [LUFS] (None leaves it), true-peak ceiling [dBTP], gain and effects over all."""

    lufs: float | None = -14.0
    ceiling_dbtp: float = -1.0
    gain_db: Curve = UNITY
    effects: tuple[Effect, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What became of one edit while arranging: done, assumed (the text says what) or impossible.

    Attributes:
        bars: (first, last) bars of the song that its scope came to, assumptions included; empty where the
            edit holds everywhere, nowhere, or only for inserted bars.
    """

    edit: str
    status: Literal["done", "assumed", "impossible"]
    text: str = ""
    bars: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrangement:
    """What sounds when.

    Attributes:
        grid: the remix's beats and bars; beat 0 is its beginning, bar 1 starts there.
        source_grid: the song's grid, which clips count in.
        length: of the remix [beats]; a reverb may ring on behind it.
        tail_s: how long effects may ring behind the length [s].
        lanes: in the order to be shown: stems, parts, textures.
        sections, chords, key: the remix's, for generation, display and proof.
        outcomes: one for each active edit, in the plan's order.
        seed: the plan's.
    """

    grid: BeatGrid
    source_grid: BeatGrid
    length: Fraction
    lanes: tuple[Lane, ...]
    sections: tuple[PlacedSection, ...] = ()
    chords: tuple[PlacedChord, ...] = ()
    key: KeyFact | None = None
    master: Master = Master()
    outcomes: tuple[Outcome, ...] = ()
    warnings: tuple[str, ...] = ()
    tail_s: float = 0.0
    seed: int = 0

    @property
    def frames(self) -> int:
        """Length with its tail [frames]."""
        return self.grid.frame_of(self.length) + round(self.tail_s * self.grid.rate)

    def lane(self, lane_id: str) -> Lane:
        """The lane of that id.

        Raises:
            KeyError: there is none.
        """
        for lane in self.lanes:
            if lane.id == lane_id:
                return lane
        raise KeyError(lane_id)

    def warned(self, *words: str) -> Arrangement:
        """The arrangement with more to tell the person."""
        return replace(self, warnings=(*self.warnings, *words))
