"""What a worker process is asked: a song's stems into a folder. Loads little, so that it starts at once."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from engines.core.source import RawSource
from engines.separation.protocol import Separator

if TYPE_CHECKING:
    from engines.core.jobs import JobContext
    from engines.model.stems import Stems


@dataclass(frozen=True, slots=True, kw_only=True)
class SeparationRequest:
    """A separator, the song and the folder for the stems; picklable."""

    separator: Separator
    song: RawSource
    into: Path


def separate(request: SeparationRequest, ctx: JobContext) -> Stems:
    """The stems of the request's song; see `Separator.separate`."""
    return request.separator.separate(request.song, request.into, ctx)
