"""Styles are data: what `resources/styles/*.toml` may hold, and the one loader that checks it."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field
from functools import cache
from typing import Annotated, Literal, TypeAlias

from msgspec import Meta

from engines.core.errors import Missing
from engines.model.bounds import Bounded, OutOfBounds
from engines.model.operations import Amount, InsertKind, Name, Role, TextureKind
from engines.model.schema import bad, from_builtins
from engines.model.song import Label
from resources import locator

SectionKind: TypeAlias = Label | InsertKind
GainDb: TypeAlias = Annotated[float, Meta(ge=-60, le=12)]


@dataclass(frozen=True, slots=True, kw_only=True)
class StemHabit(Bounded):
    """What a style does with one of the original's stems, at amount 1; less of it at less.

    Attributes:
        stem: "vocals", "drums", ...
        mute_from: the amount from which generated parts take the stem's place; above 1 never.
        gain_db: level against the original's balance.
        lowpass_hz, highpass_hz: filters; None for none.
        reverb_wet, decay_s: a room; None for none.
        drive: saturation; None for none.
        duck_db: how far kicks push it down; None for not at all.
    """

    stem: Name
    mute_from: Annotated[float, Meta(ge=0, le=2)] = 2.0
    gain_db: GainDb = 0.0
    lowpass_hz: Annotated[float, Meta(ge=20, le=20_000)] | None = None
    highpass_hz: Annotated[float, Meta(ge=20, le=20_000)] | None = None
    reverb_wet: Amount | None = None
    decay_s: Annotated[float, Meta(ge=0.2, le=10)] | None = None
    drive: Amount | None = None
    duck_db: Annotated[float, Meta(ge=0, le=12)] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PartHabit(Bounded):
    """A generated part that a style brings.

    Attributes:
        role: what it plays.
        patch: the instrument or kit, by its name in `engines.generation`.
        from_amount: the amount of the style from which it plays.
        from_energy: the section energy (0–1) from which it plays.
        gain_db: level against the style's own balance.
        pan, width: place in the stereo picture.
        octave: register shift.
        density: how busy.
        duck_db: how far kicks push it down.
        reverb_wet, lowpass_hz: treatment; None for none.
        trim_db: measured once for this style and patch, so that the part at `gain_db` 0 has the reference
            loudness of its role; generation applies it.
    """

    role: Role
    patch: Name
    from_amount: Amount = 0.0
    from_energy: Amount = 0.0
    gain_db: GainDb = 0.0
    pan: Annotated[float, Meta(ge=-1, le=1)] = 0.0
    width: Annotated[float, Meta(ge=0, le=2)] = 1.0
    octave: Annotated[int, Meta(ge=-2, le=2)] = 0
    density: Amount = 0.5
    duck_db: Annotated[float, Meta(ge=0, le=12)] | None = None
    reverb_wet: Amount | None = None
    lowpass_hz: Annotated[float, Meta(ge=20, le=20_000)] | None = None
    trim_db: Annotated[float, Meta(ge=-24, le=24)] = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class GrooveLine(Bounded):
    """One instrument of a drum groove.

    Attributes:
        instrument: "kick", "snare", "clap", "hat", "open_hat", "ride", "rim", "shaker", "tom", "perc", ...
        steps: one character a step, 16 steps a 4/4 bar, one or more bars: "." a rest, "1"–"9" the velocity.
        chance: as `steps`, "1"–"9" tenths of probability; empty means always.
        late_ms: micro-timing.
        from_energy: the energy from which it plays.
        per_beat: steps a beat: 4, or 3 for triplets (then 12 steps a 4/4 bar).
        take: 0 plays always; of the lines numbered 1, 2, ... the seed picks one number.
    """

    instrument: Name
    steps: Annotated[str, Meta(min_length=4, max_length=256, pattern="^[.1-9]+$")]
    chance: Annotated[str, Meta(max_length=256, pattern="^[.1-9]*$")] = ""
    late_ms: Annotated[float, Meta(ge=-50, le=50)] = 0.0
    from_energy: Amount = 0.0
    per_beat: Annotated[int, Meta(ge=2, le=8)] = 4
    take: Annotated[int, Meta(ge=0, le=9)] = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class TextureHabit(Bounded):
    """A bed of noise under the whole remix."""

    kind: TextureKind
    amount: Amount


@dataclass(frozen=True, slots=True, kw_only=True)
class Tempo(Bounded):
    """The tempo range of a style [BPM] and the tempo it likes best."""

    low: Annotated[float, Meta(ge=40, le=240)]
    high: Annotated[float, Meta(ge=40, le=240)]
    best: Annotated[float, Meta(ge=40, le=240)]

    def __post_init__(self) -> None:
        Bounded.__post_init__(self)
        if not self.low <= self.best <= self.high:
            raise OutOfBounds("best", "must lie between low and high")


@dataclass(frozen=True, slots=True, kw_only=True)
class Style(Bounded):
    """A genre.

    Attributes:
        id: as plans name it; the file's name.
        name: as people write it.
        source: what the file was checked against.
        tempo: range and favourite.
        ratio: a style that is a speed of the original (nightcore 1.25, slowed 0.85); None takes `tempo`.
        semitones: a style that is a pitch of the original (nightcore +4); None leaves it.
        swing: where the off-beat sixteenth pair splits: 0.5 straight to 0.67 triplet.
        swing_eighth: where the off-beat eighth splits the beat; 0.5 leaves it to the song.
        humanise_ms: spread of the timing of generated notes.
        stems, parts, groove, fill: habits; see each.
        percussion: what the percussion role plays; empty leaves it to generation.
        bass, chords: ids of the patterns that generation plays.
        pad, arp, lead, strings: as `chords`, for those roles.
        voicing: how chords are built: "triad", "seventh", "ninth", "power", "fifths" or "shell".
        fill_every: bars from fill to fill.
        energy: how hard its parts play in each kind of section ("verse", "drop", "build", ...), 0–1; kinds
            that are left out play as they do in most songs.
        crash: velocity of the cymbal that opens a section; 0 for none.
        textures: beds of noise with their amount.
        lufs: the loudness the style is mastered to where nothing was asked.
    """

    id: Name
    name: Name
    source: str
    tempo: Tempo
    ratio: Annotated[float, Meta(ge=0.5, le=2)] | None = None
    semitones: Annotated[float, Meta(ge=-12, le=12)] | None = None
    swing: Annotated[float, Meta(ge=0.5, le=0.75)] = 0.5
    swing_eighth: Annotated[float, Meta(ge=0.5, le=0.75)] = 0.5
    humanise_ms: Annotated[float, Meta(ge=0, le=30)] = 3.0
    stems: tuple[StemHabit, ...] = ()
    parts: tuple[PartHabit, ...] = ()
    groove: tuple[GrooveLine, ...] = ()
    fill: tuple[GrooveLine, ...] = ()
    percussion: tuple[GrooveLine, ...] = ()
    bass: Name = "root_eighths"
    chords: Name = "sustained"
    pad: Name = "sustained"
    arp: Name = "up"
    lead: Name = "phrases"
    strings: Name = "sustained"
    voicing: Literal["triad", "seventh", "ninth", "power", "fifths", "shell"] = "triad"
    fill_every: Annotated[int, Meta(ge=1, le=32)] = 8
    energy: dict[SectionKind, Amount] = field(default_factory=dict)
    crash: Amount = 0.6
    textures: tuple[TextureHabit, ...] = ()
    lufs: Annotated[float, Meta(ge=-24, le=-7)] = -14.0


def style_ids() -> tuple[str, ...]:
    """The styles that are built: the files of `resources/styles`."""
    return tuple(name.rpartition("/")[2].removesuffix(".toml") for name in locator.names("styles", ".toml"))


@cache
def load_style(style: str) -> Style:
    """One shipped style.

    Raises:
        Missing: there is no such style.
        BadDocument: the file does not hold to its schema; names the field.
    """
    if style not in style_ids():
        raise Missing(f"no style {style!r}", hint=f"There is no style called {style[:40]}.")
    found = from_builtins(tomllib.loads(locator.read_text(f"styles/{style}.toml")), Style, what="style")
    if found.id != style:
        raise bad("style", "id", f"must be {style!r}, the file's name")
    return found
