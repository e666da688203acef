"""What is asked of an export, and what it is given to write."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Final, Literal, TypeAlias

from engines.core.errors import InputError, OutputError
from engines.core.files import shown
from engines.core.source import Source
from engines.export.delivery import CEILINGS, LoudnessPreset
from engines.media import CoverArt, EncodeSpec
from engines.media.content_credentials import Signer
from engines.model.arrangement import Arrangement
from engines.model.plan import RemixPlan
from engines.model.receipt import Receipt
from engines.model.rights import Credits, Mode
from engines.model.song import SongFacts

FORMATS: Final[dict[str, str]] = {
    ".wav": "wav", ".wave": "wav", ".flac": "flac", ".mp3": "mp3", ".ogg": "ogg", ".oga": "ogg",
    ".opus": "opus", ".m4a": "m4a", ".mp4": "m4a",
}  # fmt: skip
"""The endings that can be written, and the format of each."""

Kind: TypeAlias = Literal["remix", "stem", "part", "instrumental", "acappella", "loop", "track", "stem_file"]
DocumentKind: TypeAlias = Literal["midi", "dawproject", "reaper", "credits", "recipe"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportRequest:
    """What to write, and where.

    Attributes:
        target: a folder; or a file, where its ending is one that can be written and no folder has that name.
        spec: format, bits and bit rate. For a file its ending gives the format.
        stems: whether each lane that plays the original is written, before the master.
        parts: whether each generated lane is written, before the master.
        instrumental: whether all lanes but the vocals are written as one file.
        acappella: whether the vocals are written.
        loops: whether each section of the remix is written as a file of its own, cut on its bars.
        midi: whether the generated notes are written.
        dawproject: whether a DAWproject with all lanes inside is written.
        reaper: whether a Reaper project is written, with a file for each of its tracks.
        stem_file: whether the mix and four stems are written as one .stem.mp4 for DJ software.
        credits: whether the measured credits are written as PDF, CSV and JSON.
        recipe: whether the remix is written without any audio, too, for others who have the song.
        report: whether the JSON report is written beside.
        name: of the files; empty takes it from the target file, the pattern or the song's title.
        pattern: of the name, with fields such as {artist} and {bpm}; see `patterns.FIELDS`.
        loudness: how loud the remix is written; "plan" leaves it as it was heard.
        ceiling_dbtp: which true peak the remix does not pass [dBTP]; None takes the preset's.
        mode: how far the remix goes; what the song's rights do not let it is refused, a sketch is marked.
        sign: whether the files get signed content credentials.
        watermark: whether generated parts carry the inaudible watermark.
        overwrite: whether files of the same name are replaced; otherwise the new ones get a number.
    """

    target: Path
    spec: EncodeSpec = EncodeSpec()
    stems: bool = False
    parts: bool = False
    instrumental: bool = False
    acappella: bool = False
    loops: bool = False
    midi: bool = False
    dawproject: bool = False
    reaper: bool = False
    stem_file: bool = False
    credits: bool = False
    recipe: bool = False
    report: bool = True
    name: str = ""
    pattern: str = ""
    loudness: LoudnessPreset = "plan"
    ceiling_dbtp: float | None = None
    mode: Mode = "share"
    sign: bool = False
    watermark: bool = True
    overwrite: bool = False

    def __post_init__(self) -> None:
        low, high = CEILINGS
        if self.ceiling_dbtp is not None and not low <= self.ceiling_dbtp <= high:
            hint = f"The true-peak ceiling must lie between {low:g} and {high:g} dBTP; -1 is usual."
            raise InputError(f"ceiling {self.ceiling_dbtp}", hint=hint)

    @property
    def needs_stems(self) -> bool:
        """Whether `Material.stems` is read."""
        return self.stems or self.instrumental or self.acappella or self.stem_file

    @property
    def needs_parts(self) -> bool:
        """Whether `Material.parts` is read."""
        return self.parts or self.instrumental or self.stem_file

    @property
    def needs_tracks(self) -> bool:
        """Whether `Material.faders` and `Material.tracks` are read."""
        return self.dawproject or self.reaper


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """A finished remix.

    Attributes:
        mix: mastered.
        stems: lane id → sound of a lane that plays the original, with its effects.
        parts: lane id → sound of a generated lane, with its effects.
        faders: lane id → sound of any lane before its level, for a Reaper project.
        tracks: lane id → sound of any lane before its level and its last filters, for a DAWproject.
        plan, facts, receipt, credits: what the report tells.
        arrangement: for loops, MIDI and DAW projects; None where there is none.
        cover: the song's picture.
        origin: the song's file, which signed credentials name as what the remix was made of.
        signer: who signs, where that is asked for.
        recipe: the remix without any audio, signed; empty where it is not asked for.
    """

    mix: Source
    plan: RemixPlan
    facts: SongFacts
    receipt: Receipt
    credits: Credits
    stems: Mapping[str, Source] = field(default_factory=dict)
    parts: Mapping[str, Source] = field(default_factory=dict)
    faders: Mapping[str, Source] = field(default_factory=dict)
    tracks: Mapping[str, Source] = field(default_factory=dict)
    arrangement: Arrangement | None = None
    cover: CoverArt | None = field(default=None, repr=False)
    origin: Path | None = None
    signer: Signer | None = None
    recipe: str = field(default="", repr=False)


def spec_for(path: Path, spec: EncodeSpec | None = None) -> EncodeSpec:
    """The spec for a file of that name: its ending gives the format, `spec` the rest as far as it fits.

    Raises:
        OutputError: nothing can be written under that ending.
    """
    name = FORMATS.get(path.suffix.lower())
    if name is None:
        endings = ", ".join(sorted({f".{kind}" for kind in FORMATS.values()}))
        hint = (
            f"Files ending in {shown(path.suffix or path.name)} cannot be written; choose one of {endings}."
        )
        raise OutputError(f"no format for {path}", hint=hint)
    base = spec or EncodeSpec()
    if name == "m4a" and base.format == "alac":
        return base
    changed: dict[str, Any] = {"format": name}
    if name == "flac" and base.bits == 32:
        changed["bits"] = 24
    return replace(base, **changed)


def place(request: ExportRequest) -> tuple[Path, str, EncodeSpec]:
    """The folder, the name given by the target (or empty) and the spec of a request.

    Raises:
        OutputError: the target is a file that cannot be written.
    """
    target = request.target
    if target.is_dir() or not target.suffix:
        return target, "", request.spec
    if target.suffix.lower() in FORMATS or target.parent.is_dir():
        return target.parent, target.stem, spec_for(target, request.spec)
    return target, "", request.spec
