"""What an engine is asked, what it can do, what it would take, and what it says it did."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from engines.core.errors import EngineError
from engines.core.source import RawSource, Source
from engines.model.operations import Role
from engines.model.song import KeyFact

Task: TypeAlias = Literal["accompany", "complete", "vary", "repaint", "extract"]
"""accompany: one part beside what is heard. complete: what is heard, and the part. vary: what is heard, made
anew. repaint: a part that joins what is heard before and behind it. extract: a part out of what is heard."""

PERCUSSIVE: Final[frozenset[Role]] = frozenset({"drums", "percussion"})
"""Roles that carry no pitch."""


class PartRefused(EngineError):
    """What a model gave is not what was asked for, or it could not give anything."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChordSpot:
    """A chord of the part, start ≤ f < stop [frames of the part]."""

    start: int
    stop: int
    name: str
    tones: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PartRequest:
    """One part on the remix's grid. All frames count from the part's first, at 44.1 kHz.

    Attributes:
        role: what it plays; for stems that are played anew: whose checks it is held to.
        style: the style in words, "lo-fi hip hop".
        frames: its exact length.
        bpm: the mean tempo.
        beats_per_bar: the prevailing meter.
        beats, bars: the frames at which beats and bars begin, rising.
        key: the key there; None where there is none.
        chords: the chord lane there.
        context: the song's own stems as they sound in the remix there, of the part's length; for repaint the
            stem alone, longer by `around`.
        guide: the part as the built-in engine plays it, of the part's length.
        strength: how far what is made may move away from what it hears, 0–1.
        seed: of everything that is drawn by chance.
        task: what to do with what is heard.
        around: for repaint: how many frames of the context lie before and behind the part.
        covers: for vary: the stems that are heard, by name.
    """

    role: Role
    style: str
    frames: int
    bpm: float
    beats_per_bar: int
    beats: tuple[int, ...]
    bars: tuple[int, ...]
    key: KeyFact | None = None
    chords: tuple[ChordSpot, ...] = ()
    context: Source | None = None
    guide: Source | None = None
    strength: float = 0.7
    seed: int = 0
    task: Task = "accompany"
    around: tuple[int, int] = (0, 0)
    covers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Capabilities:
    """What an engine can do.

    Attributes:
        tasks: what it can do with what is heard.
        longest_s: the longest piece that it makes at once [s]; longer parts are made of several.
    """

    tasks: tuple[Task, ...]
    longest_s: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Estimate:
    """What a part would take.

    Attributes:
        memory_mb: about how much memory of the device [MB]: the weights and a rule of thumb.
        free_mb: how much of it is free there [MB].
        length_s: how long the part is [s].
        seconds: about how long it takes [s], as it went here last; None before this model has made anything
            on this device.
        licence: of the weights, in plain words.
        setting: how it would be run.
    """

    memory_mb: int
    free_mb: int
    length_s: float
    seconds: float | None
    licence: str
    setting: str

    @property
    def words(self) -> str:
        """As a person reads it."""
        need, free = self.memory_mb / 1000, self.free_mb / 1000
        words = f"On {self.setting}: about {need:.1f} GB of memory, of {free:.1f} GB that are free"
        if self.seconds is None:
            return f"{words}; how long it takes is known once it has made something here."
        return f"{words}; about {self.seconds:.0f} s for {self.length_s:.0f} s of sound, as it went last."


@dataclass(frozen=True, slots=True, kw_only=True)
class Making:
    """How a part was made: for the receipt and the credits.

    Attributes:
        engine, model: "ace-step", "ace-step-1.5-xl-base".
        weights: SHA-256 of the weights, hexadecimal.
        licence: of the weights, by name: "MIT".
        allows: what that licence allows, in plain words.
        task, seed, steps: as it was made.
        device: where, in words.
        compute_s: how long it took [s].
        found: what was measured in it, and what was done to it, in sentences.
        notes: what the person should know: memory that ran out, a licence's limit.
    """

    engine: str
    model: str
    weights: str
    licence: str
    allows: str
    task: Task
    seed: int
    steps: int
    device: str
    compute_s: float
    found: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Rendered:
    """A part that was made and checked: stereo at 44.1 kHz, exactly as long as asked."""

    source: RawSource
    making: Making
