"""What is known of a song: its grid, key, chords, sections, loudness and stems, each with a confidence."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Final, Literal, TypeAlias

from msgspec import Meta

from engines.core.time import BeatGrid
from engines.model.bounds import Bounded
from engines.model.operations import Mode, Tonic

Confidence: TypeAlias = Annotated[float, Meta(ge=0, le=1)]
Label: TypeAlias = Literal[
    "intro", "verse", "prechorus", "chorus", "bridge", "solo", "break", "drop", "outro"
]
LABELS: Final = ("intro", "verse", "prechorus", "chorus", "bridge", "solo", "break", "drop", "outro")
Quality: TypeAlias = Literal["maj", "min", "7", "maj7", "min7", "dim", "aug", "sus2", "sus4", "5", "N"]
STEMS: Final = ("vocals", "drums", "bass", "other")
"""The four stems every separator gives; some give guitar and piano too."""

PITCH_CLASSES: Final = ("C", "C#", "D", "Eb", "E", "F", "F#", "G", "Ab", "A", "Bb", "B")
_LETTERS: Final = {"C": 0, "D": 2, "E": 4, "F": 5, "G": 7, "A": 9, "B": 11}
CHORD_INTERVALS: Final[dict[str, tuple[int, ...]]] = {
    "maj": (0, 4, 7), "min": (0, 3, 7), "7": (0, 4, 7, 10), "maj7": (0, 4, 7, 11), "min7": (0, 3, 7, 10),
    "dim": (0, 3, 6), "aug": (0, 4, 8), "sus2": (0, 2, 7), "sus4": (0, 5, 7), "5": (0, 7), "N": (),
}  # fmt: skip
SCALES: Final[dict[str, tuple[int, ...]]] = {
    "major": (0, 2, 4, 5, 7, 9, 11), "minor": (0, 2, 3, 5, 7, 8, 10), "dorian": (0, 2, 3, 5, 7, 9, 10),
    "phrygian": (0, 1, 3, 5, 7, 8, 10), "lydian": (0, 2, 4, 6, 7, 9, 11),
    "mixolydian": (0, 2, 4, 5, 7, 9, 10), "locrian": (0, 1, 3, 5, 6, 8, 10),
}  # fmt: skip


def pitch_class(name: str) -> int:
    """The pitch class 0–11 of a note name such as "C", "F#" or "Bb"."""
    return (_LETTERS[name[0].upper()] + name.count("#") - name[1:].count("b")) % 12


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyFact(Bounded):
    """A key, and the bar from which it holds."""

    tonic: Tonic
    mode: Mode
    confidence: Confidence = 0.5
    first_bar: int = 1

    @property
    def pitch_classes(self) -> tuple[int, ...]:
        """The scale's pitch classes, from the tonic."""
        root = pitch_class(self.tonic)
        return tuple((root + step) % 12 for step in SCALES[self.mode])


@dataclass(frozen=True, slots=True, kw_only=True)
class ChordSpan(Bounded):
    """A chord from beat `start` for `beats` beats of the song's grid.

    Attributes:
        root: pitch class 0–11, 0 is C; without meaning where quality is "N" (no chord).
    """

    start: int
    beats: Annotated[int, Meta(ge=1)]
    root: Annotated[int, Meta(ge=0, le=11)]
    quality: Quality
    confidence: Confidence = 0.5

    @property
    def name(self) -> str:
        """As musicians write it: "Am", "F#7", "N"."""
        if self.quality == "N":
            return "N"
        ending = {"maj": "", "min": "m", "min7": "m7"}.get(self.quality, self.quality)
        return PITCH_CLASSES[self.root] + ending

    @property
    def pitch_classes(self) -> tuple[int, ...]:
        """Its notes as pitch classes, root first; empty for "N"."""
        return tuple((self.root + step) % 12 for step in CHORD_INTERVALS[self.quality])


@dataclass(frozen=True, slots=True, kw_only=True)
class Section(Bounded):
    """A section on bar lines: "chorus", its 2nd, from `first_bar` for `bars` bars."""

    label: Label
    number: Annotated[int, Meta(ge=1, le=999)]
    first_bar: Annotated[int, Meta(ge=-16, le=1_000_000)]
    bars: Annotated[int, Meta(ge=1, le=1_000_000)]
    confidence: Confidence = 0.5

    @property
    def last_bar(self) -> int:
        """The last bar that belongs to it."""
        return self.first_bar + self.bars - 1

    @property
    def name(self) -> str:
        """As a plan names it: "chorus 2"."""
        return f"{self.label} {self.number}"


@dataclass(frozen=True, slots=True, kw_only=True)
class StemFacts(Bounded):
    """One stem of the song.

    Attributes:
        present: whether there is such a voice at all.
        lufs: integrated loudness; None where silent.
        activity: share of each bar in which it sounds, 0–1, from bar 1 on.
        phrases: of vocals, the passages that are sung without a rest: (start, stop) [s], rising. Empty where
            they are not known.
        melody: of vocals, what is sung: (start [s], stop [s], MIDI note), rising, one note at a time. Empty
            where it is not known.
        low_note: lowest and
        high_note: highest MIDI note of a lead voice; None where not heard.
    """

    name: str
    present: bool
    lufs: float | None = None
    activity: tuple[float, ...] = ()
    phrases: tuple[tuple[float, float], ...] = ()
    melody: tuple[tuple[float, float, int], ...] = ()
    low_note: float | None = None
    high_note: float | None = None
    confidence: Confidence = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class SongFacts(Bounded):
    """All that was heard in a song, or that the person corrected.

    Attributes:
        source: "sha256:…" of the decoded content; empty where no audio was read.
        duration_s: length [s].
        grid: beats and bars on the song's frames at 44.1 kHz.
        tempo_bpm: the one number for the tempo.
        beats_per_bar: the prevailing meter.
        key: the prevailing key, or None where none is heard.
        keys: the modulations, first key first; may be empty.
        chords: the chord lane, rising, without gaps between the first and the last.
        sections: in order, on bar lines; may be empty.
        stems: the stems by name; empty means the four usual ones, unheard.
        lufs: integrated loudness of the song; None where silent or unheard.
        tuning_hz: reference pitch of a'.
        heard_beats: the first and last beat that were heard; the grid beyond them was carried on through
            silence or free time. None where it is not known.
        swing: where the off-beat eighth stands in the beat: 0.5 straight, 0.667 triplet.
        *_confidence: 0–1.
    """

    duration_s: Annotated[float, Meta(ge=0, le=1e6)]
    grid: BeatGrid
    tempo_bpm: Annotated[float, Meta(ge=1, le=1000)]
    beats_per_bar: Annotated[int, Meta(ge=1, le=32)] = 4
    key: KeyFact | None = None
    keys: tuple[KeyFact, ...] = ()
    chords: tuple[ChordSpan, ...] = ()
    sections: tuple[Section, ...] = ()
    stems: tuple[StemFacts, ...] = ()
    lufs: float | None = None
    tuning_hz: Annotated[float, Meta(ge=380, le=500)] = 440.0
    swing: Annotated[float, Meta(ge=0.4, le=0.8)] = 0.5
    source: str = ""
    beat_confidence: Confidence = 0.5
    downbeat_confidence: Confidence = 0.5
    meter_confidence: Confidence = 0.5
    section_confidence: Confidence = 0.5
    heard_beats: tuple[int, int] | None = None

    @property
    def last_bar(self) -> int:
        """The last bar that holds any of the song."""
        end = round(self.duration_s * self.grid.rate) - 1
        return max(1, self.grid.bar_at_frame(end))

    @property
    def stem_names(self) -> tuple[str, ...]:
        """The stems that the song has, by name."""
        return tuple(stem.name for stem in self.stems) or STEMS

    def stem(self, name: str) -> StemFacts | None:
        """What is known of one stem, or None."""
        return next((stem for stem in self.stems if stem.name == name), None)

    def section_at(self, bar: int) -> Section | None:
        """The section in which a bar stands, or None."""
        return next((part for part in self.sections if part.first_bar <= bar <= part.last_bar), None)

    def chord_at(self, beat: int) -> ChordSpan | None:
        """The chord on a beat, or None."""
        return next((chord for chord in self.chords if chord.start <= beat < chord.start + chord.beats), None)
