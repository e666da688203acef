"""The terms that operations are written in: amounts with their bounds, notes, roles, kinds and styles."""

from __future__ import annotations

from typing import Annotated, Final, Literal, TypeAlias, get_args

from msgspec import Meta

Amount: TypeAlias = Annotated[float, Meta(ge=0, le=1)]
Signed: TypeAlias = Annotated[float, Meta(ge=-1, le=1)]
Hz: TypeAlias = Annotated[float, Meta(ge=20, le=20_000)]
Bars: TypeAlias = Annotated[int, Meta(ge=1, le=256)]
Times: TypeAlias = Annotated[int, Meta(ge=1, le=64)]
Name: TypeAlias = Annotated[str, Meta(min_length=1, max_length=64)]

Tonic: TypeAlias = Literal[
    "C", "C#", "Db", "D", "D#", "Eb", "E", "F", "F#", "Gb", "G", "G#", "Ab", "A", "A#", "Bb", "B", "Cb", "E#",
    "B#", "Fb",
]  # fmt: skip
TONICS: Final[tuple[str, ...]] = get_args(Tonic)
Mode: TypeAlias = Literal["major", "minor", "dorian", "phrygian", "lydian", "mixolydian", "locrian"]
Grid: TypeAlias = Literal["1/4", "1/8", "1/16", "1/32", "1/4t", "1/8t", "1/16t", "1/8d", "1/16d"]
NoteValue: TypeAlias = Literal[
    "1/1", "1/2", "1/4", "1/8", "1/16", "1/32", "1/2d", "1/4d", "1/8d", "1/16d", "1/2t", "1/4t", "1/8t",
    "1/16t",
]  # fmt: skip
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
