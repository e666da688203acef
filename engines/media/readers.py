"""What a decoder gives: chunks of sound with their rate and layout, and a count of what was broken."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from engines.core.audio import FloatArray
from engines.media.downmix import Layout

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engines.media.values import MediaInfo


class NotReadable(Exception):
    """This decoder cannot open the file; another may."""


@dataclass(frozen=True, slots=True, eq=False)
class Chunk:
    """Samples (frames, channels) float32 as the file holds them."""

    samples: FloatArray
    rate: int
    layout: Layout


class Reader(Protocol):
    """An open file."""

    @property
    def info(self) -> MediaInfo:
        """What the headers say."""

    @property
    def faults(self) -> int:
        """How many broken places were met so far."""

    @property
    def cut_short(self) -> bool:
        """Whether the file ends before its end; known when all chunks were read."""

    def chunks(self) -> Iterator[Chunk]:
        """All sound from the beginning, in order, in pieces of bounded size."""

    def close(self) -> None:
        """Let go of the file."""
