"""The values of this room: what a file holds, what came out of it, and how to write one."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Annotated, Literal, TypeAlias

from msgspec import Meta

from engines.core.source import RawSource
from engines.model.bounds import Bounded, OutOfBounds

Format: TypeAlias = Literal["wav", "flac", "mp3", "ogg", "opus", "m4a", "alac"]
"""What can be written: alac is the lossless codec in an .m4a file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MediaInfo:
    """What the headers of a file say.

    Attributes:
        container: "WAV", "FLAC", "mp3", "mov,mp4,m4a,3gp,3g2,mj2", ...
        codec: "PCM_16", "VORBIS", "aac", ...
        rate: frames per second [Hz].
        channels: how many channels.
        frames: length [frames at `rate`]; None where the headers do not say.
        exact: whether that length is a count and not an estimate from the bit rate.
        decoder: the library that reads this file here, always the same one for one format.
        audio_streams: how many sound tracks the file has; the first is used.
    """

    container: str
    codec: str
    rate: int
    channels: int
    frames: int | None
    exact: bool = True
    decoder: Literal["soundfile", "av"] = "soundfile"
    audio_streams: int = 1

    @property
    def duration_s(self) -> float | None:
        """Length [s]; None where the headers do not say."""
        return None if self.frames is None else self.frames / self.rate


@dataclass(frozen=True, slots=True, kw_only=True)
class Decoded:
    """A file as sound.

    Attributes:
        source: 44.1 kHz stereo on disk.
        sha256: of those samples as interleaved little-endian float32, in hexadecimal.
        info: what the headers say; `frames` is what was really there.
        notes: sentences for the person where the file is not quite what it says it is.
        peak: largest absolute sample.
    """

    source: RawSource
    sha256: str
    info: MediaInfo
    notes: tuple[str, ...] = ()
    peak: float = 0.0

    @property
    def source_id(self) -> str:
        """As plans and facts name a song: "sha256:…"."""
        return f"sha256:{self.sha256}"


@dataclass(frozen=True, slots=True, kw_only=True)
class CoverArt:
    """A picture of a song: JPEG or PNG.

    Attributes:
        mime: "image/jpeg" or "image/png".
        data: the file's bytes.
    """

    mime: Literal["image/jpeg", "image/png"]
    data: bytes = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class EncodeSpec(Bounded):
    """How a file is written.

    Attributes:
        format: container and codec.
        bits: of a sample in wav (16, 24 or 32 for float), flac and alac (16 or 24); 16 is dithered.
        rate: frames per second [Hz]; None leaves the source's. Opus is always 48 000.
        bitrate_kbps: of mp3, ogg, opus and m4a; None takes a good one.
        variable: whether an mp3's bit rate varies with the music.
        seed: of the dither, so that the same sound gives the same bytes.
    """

    format: Format = "wav"
    bits: Literal[16, 24, 32] = 24
    rate: Annotated[int, Meta(ge=8_000, le=192_000)] | None = None
    bitrate_kbps: Annotated[int, Meta(ge=32, le=512)] | None = None
    variable: bool = False
    seed: int = 0

    def __post_init__(self) -> None:
        Bounded.__post_init__(self)
        if self.bits == 32 and self.format in {"flac", "alac"}:
            raise OutOfBounds("bits", f"must be 16 or 24 for {self.format}")

    @property
    def suffix(self) -> str:
        """The file name's ending, with its dot."""
        return ".m4a" if self.format == "alac" else f".{self.format}"
