"""The operations of a plan: one typed value each, with units and bounds; the table of the contract."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, ClassVar, Final, Literal, TypeAlias, get_args

from msgspec import Meta

from engines.model.bounds import Bounded, OutOfBounds

Amount: TypeAlias = Annotated[float, Meta(ge=0, le=1)]
Signed: TypeAlias = Annotated[float, Meta(ge=-1, le=1)]
Hz: TypeAlias = Annotated[float, Meta(ge=20, le=20_000)]
Bars: TypeAlias = Annotated[int, Meta(ge=1, le=256)]
Times: TypeAlias = Annotated[int, Meta(ge=1, le=64)]
Name: TypeAlias = Annotated[str, Meta(min_length=1, max_length=64)]

Tonic: TypeAlias = Literal[
    "C",
    "C#",
    "Db",
    "D",
    "D#",
    "Eb",
    "E",
    "F",
    "F#",
    "Gb",
    "G",
    "G#",
    "Ab",
    "A",
    "A#",
    "Bb",
    "B",
    "Cb",
    "E#",
    "B#",
    "Fb",
]
TONICS: Final[tuple[str, ...]] = get_args(Tonic)
Mode: TypeAlias = Literal["major", "minor", "dorian", "phrygian", "lydian", "mixolydian", "locrian"]
Grid: TypeAlias = Literal["1/4", "1/8", "1/16", "1/32", "1/4t", "1/8t", "1/16t", "1/8d", "1/16d"]
NoteValue: TypeAlias = Literal[
    "1/1",
    "1/2",
    "1/4",
    "1/8",
    "1/16",
    "1/32",
    "1/2d",
    "1/4d",
    "1/8d",
    "1/16d",
    "1/2t",
    "1/4t",
    "1/8t",
    "1/16t",
]
Role: TypeAlias = Literal["drums", "percussion", "bass", "chords", "pad", "arp", "lead", "strings"]
InsertKind: TypeAlias = Literal["intro", "outro", "build", "drop", "breakdown", "fill"]
TransitionKind: TypeAlias = Literal["riser", "fill", "sweep", "impact", "tape_stop", "echo_out"]
TextureKind: TypeAlias = Literal["vinyl", "tape", "rain", "crowd", "radio"]
EqAxis: TypeAlias = Literal["bass", "mids", "treble", "warmth", "brightness", "punch", "presence"]

STYLE_IDS: Final = (
    "house", "deep_house", "tech_house", "techno", "trance", "hardstyle", "eurodance", "drum_and_bass",
    "jungle", "dubstep", "uk_garage", "jersey_club", "trap", "boom_bap", "lofi", "phonk", "rnb",
    "synthwave", "disco", "funk", "reggae", "dub", "reggaeton", "dancehall", "afrobeats", "amapiano",
    "bossa_nova", "salsa", "jazz", "rock", "punk", "metal", "acoustic", "country", "orchestral",
    "ambient", "chiptune", "nightcore", "slowed_reverb", "hyperpop",
)  # fmt: skip
"""The styles that a plan may name; which of them are built is what `resources/styles` holds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Operation(Bounded):
    """What one edit does. Made and loaded through the same bounds.

    Raises:
        OutOfBounds: a parameter outside its bounds; names the parameter.
    """

    op: ClassVar[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tempo(Operation):
    """A new tempo: absolute in BPM or as a ratio of the original's; exactly one of them."""

    op: ClassVar[str] = "tempo"
    bpm: Annotated[float, Meta(ge=40, le=240)] | None = None
    ratio: Annotated[float, Meta(ge=0.5, le=2)] | None = None

    def __post_init__(self) -> None:
        Bounded.__post_init__(self)
        _exactly_one("bpm", self.bpm, "ratio", self.ratio)


@dataclass(frozen=True, slots=True, kw_only=True)
class Feel(Operation):
    """Half or double time, straight or swung; amount is the share of the beat that the first half takes."""

    op: ClassVar[str] = "feel"
    feel: Literal["half", "double", "straight", "swing"]
    amount: Annotated[float, Meta(ge=0.5, le=0.75)] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Transpose(Operation):
    """Pitch up or down [semitones]; vocals keep their formants."""

    op: ClassVar[str] = "transpose"
    semitones: Annotated[float, Meta(ge=-12, le=12)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Key(Operation):
    """Into another key, by the nearest way."""

    op: ClassVar[str] = "key"
    tonic: Tonic
    mode: Mode


@dataclass(frozen=True, slots=True, kw_only=True)
class Gain(Operation):
    """Louder or softer [dB]."""

    op: ClassVar[str] = "gain"
    gain_db: Annotated[float, Meta(ge=-60, le=12)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pan(Operation):
    """Stereo position, −1 left to 1 right."""

    op: ClassVar[str] = "pan"
    position: Signed


@dataclass(frozen=True, slots=True, kw_only=True)
class Width(Operation):
    """Stereo width: 0 mono, 1 as it is, 2 twice the sides."""

    op: ClassVar[str] = "width"
    amount: Annotated[float, Meta(ge=0, le=2)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Mute(Operation):
    """The scope's stems are silent there."""

    op: ClassVar[str] = "mute"


@dataclass(frozen=True, slots=True, kw_only=True)
class Solo(Operation):
    """Only the scope's stems sound there."""

    op: ClassVar[str] = "solo"


@dataclass(frozen=True, slots=True, kw_only=True)
class Preserve(Operation):
    """The scope's stems stay the original recording."""

    op: ClassVar[str] = "preserve"
    level: Literal["exact", "recognisable"] = "exact"


@dataclass(frozen=True, slots=True, kw_only=True)
class Order(Operation):
    """The remix's sections in order, by name: "verse 1", "last chorus"."""

    op: ClassVar[str] = "order"
    sections: Annotated[tuple[Name, ...], Meta(min_length=1, max_length=256)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Repeat(Operation):
    """How often the scope's section plays in a row."""

    op: ClassVar[str] = "repeat"
    times: Times


@dataclass(frozen=True, slots=True, kw_only=True)
class Cut(Operation):
    """The scope is left out."""

    op: ClassVar[str] = "cut"


@dataclass(frozen=True, slots=True, kw_only=True)
class Extend(Operation):
    """The scope's section goes on for so many bars more."""

    op: ClassVar[str] = "extend"
    bars: Bars


@dataclass(frozen=True, slots=True, kw_only=True)
class Loop(Operation):
    """The scope's bars play so many times in a row."""

    op: ClassVar[str] = "loop"
    times: Times


@dataclass(frozen=True, slots=True, kw_only=True)
class Length(Operation):
    """The remix's length in seconds or bars; exactly one of them."""

    op: ClassVar[str] = "length"
    seconds: Annotated[float, Meta(ge=1, le=10_800)] | None = None
    bars: Annotated[int, Meta(ge=1, le=10_000)] | None = None

    def __post_init__(self) -> None:
        Bounded.__post_init__(self)
        _exactly_one("seconds", self.seconds, "bars", self.bars)


@dataclass(frozen=True, slots=True, kw_only=True)
class Insert(Operation):
    """New bars that lead into the scope's section."""

    op: ClassVar[str] = "insert"
    kind: InsertKind
    bars: Annotated[int, Meta(ge=1, le=64)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Chop(Operation):
    """Slices on a grid, replayed in a pattern such as "1121" (slice numbers from 1, "-" is a rest)."""

    op: ClassVar[str] = "chop"
    grid: Grid
    pattern: Annotated[str, Meta(max_length=64)] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Stutter(Operation):
    """The last slice before a boundary is repeated."""

    op: ClassVar[str] = "stutter"
    grid: Grid
    repeats: Annotated[int, Meta(ge=2, le=64)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reverse(Operation):
    """Played backwards."""

    op: ClassVar[str] = "reverse"


@dataclass(frozen=True, slots=True, kw_only=True)
class Restyle(Operation):
    """Into a style, from a touch (0) to the full thing (1); `engine` names what makes its parts."""

    op: ClassVar[str] = "restyle"
    style: Name
    amount: Amount | None = None
    engine: Name | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Add(Operation):
    """A generated part beside what is there; `engine` names a neural engine that makes it, "ace-step"."""

    op: ClassVar[str] = "add"
    role: Role
    style: Name | None = None
    density: Amount | None = None
    octave: Annotated[int, Meta(ge=-2, le=2)] | None = None
    engine: Name | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Replace(Operation):
    """A generated part in place of the scope's stem; `engine` as in `Add`."""

    op: ClassVar[str] = "replace"
    role: Role
    style: Name | None = None
    density: Amount | None = None
    octave: Annotated[int, Meta(ge=-2, le=2)] | None = None
    engine: Name | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter(Operation):
    """A filter; a sweep where `to_hz` differs from `from_hz`."""

    op: ClassVar[str] = "filter"
    kind: Literal["lowpass", "highpass", "bandpass"]
    from_hz: Hz
    to_hz: Hz | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Eq(Operation):
    """More or less of one musical axis."""

    op: ClassVar[str] = "eq"
    axis: EqAxis
    amount: Signed


@dataclass(frozen=True, slots=True, kw_only=True)
class Reverb(Operation):
    """A room: share of wet sound, and decay [s]."""

    op: ClassVar[str] = "reverb"
    wet: Amount | None = None
    decay_s: Annotated[float, Meta(ge=0.2, le=10)] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Delay(Operation):
    """An echo in note values: "1/4", "1/8d" dotted, "1/8t" triplet."""

    op: ClassVar[str] = "delay"
    note: NoteValue
    feedback: Annotated[float, Meta(ge=0, le=0.9)] | None = None
    wet: Amount | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Drive(Operation):
    """Saturation."""

    op: ClassVar[str] = "drive"
    amount: Amount


@dataclass(frozen=True, slots=True, kw_only=True)
class Compress(Operation):
    """Compression."""

    op: ClassVar[str] = "compress"
    amount: Amount


@dataclass(frozen=True, slots=True, kw_only=True)
class Sidechain(Operation):
    """Ducking under the kick."""

    op: ClassVar[str] = "sidechain"
    depth_db: Annotated[float, Meta(ge=0, le=12)] | None = None
    release_ms: Annotated[float, Meta(ge=60, le=300)] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Texture(Operation):
    """A bed of noise."""

    op: ClassVar[str] = "texture"
    kind: TextureKind
    amount: Amount | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Transition(Operation):
    """A gesture that ends where the scope's section begins."""

    op: ClassVar[str] = "transition"
    kind: TransitionKind
    bars: Annotated[int, Meta(ge=1, le=8)] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Fade(Operation):
    """In from, or out to, silence."""

    op: ClassVar[str] = "fade"
    direction: Literal["in", "out"]
    bars: Bars


@dataclass(frozen=True, slots=True, kw_only=True)
class Loudness(Operation):
    """The master's integrated loudness and true-peak ceiling."""

    op: ClassVar[str] = "loudness"
    lufs: Annotated[float, Meta(ge=-24, le=-7)]
    ceiling_dbtp: Annotated[float, Meta(ge=-3, le=-0.5)] | None = None


OPERATIONS: Final[dict[str, type[Operation]]] = {
    kind.op: kind
    for kind in (
        Tempo, Feel, Transpose, Key, Gain, Pan, Width, Mute, Solo, Preserve, Order, Repeat, Cut, Extend,
        Loop, Length, Insert, Chop, Stutter, Reverse, Restyle, Add, Replace, Filter, Eq, Reverb, Delay,
        Drive, Compress, Sidechain, Texture, Transition, Fade, Loudness,
    )
}  # fmt: skip
"""Every operation by its name in the plan contract."""


def _exactly_one(first: str, a: float | None, second: str, b: float | None) -> None:
    if (a is None) == (b is None):
        raise OutOfBounds(first, f"or {second} must be given, and not both")
