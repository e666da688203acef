"""What every separator is: a name, an identity, stems, a cost, and one method."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, runtime_checkable

if TYPE_CHECKING:
    from pathlib import Path

    from engines.core.jobs import JobContext
    from engines.core.source import Source
    from engines.model.stems import Stems


@runtime_checkable
class Separator(Protocol):
    """Splits a song into stems.

    Separators hold plain values only (names, paths, numbers), so they can be sent to a worker process, and
    building one loads nothing heavy.
    """

    @property
    def name(self) -> str:
        """The name a person picks it by: "spectral", "htdemucs"."""

    @property
    def identity(self) -> str:
        """What makes its results what they are: equal identities give equal stems; the key of caches."""

    @property
    def stems(self) -> tuple[str, ...]:
        """The stems it gives, in the order to be shown."""

    @property
    def cost_s_per_s(self) -> float:
        """About how long a second of song takes on two processor cores [s]."""

    def separate(self, source: Source, into: Path, ctx: JobContext) -> Stems:
        """Write one raw float file a stem into the folder `into` and give them as sources.

        Args:
            source: the song at 44.1 kHz, stereo; read by blocks.
            into: an existing folder; `<stem>.f32` files are written there, removed again on failure.
            ctx: hears progress; its cancel is heard between blocks.

        Raises:
            Cancelled: by the context.
            BadAudio: the song carries samples that are not numbers, or another rate or channel count.
            OutputError: the folder cannot be written or the disk is full.
            Missing: the model is not there or not whole.
        """


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelInfo:
    """One separation model that can be named.

    Attributes:
        name: what a person types: "htdemucs".
        stems: the stems it gives.
        installed: whether it can be used right now, without a network.
        megabytes: size on disk or to be downloaded; 0 where nothing is needed.
        note: one sentence for the person.
    """

    name: str
    stems: tuple[str, ...]
    installed: bool
    megabytes: int = 0
    note: str = ""
