"""What a worker process is asked: a song's stems into a folder. Loads little, so that it starts at once."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from engines.core.source import RawSource
from engines.separation.protocol import Separator

if TYPE_CHECKING:
    from engines.core.jobs import JobContext
    from engines.model.stems import Stems

_NICENESS: Final = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class SeparationRequest:
    """A separator, the song and the folder for the stems; picklable.

    Attributes:
        gives_way: whether the process lets others go first, because someone listens to music meanwhile.
    """

    separator: Separator
    song: RawSource
    into: Path
    gives_way: bool = False


def separate(request: SeparationRequest, ctx: JobContext) -> Stems:
    """The stems of the request's song, in a process of its own; see `Separator.separate`."""
    if request.gives_way:
        give_way()
    return request.separator.separate(request.song, request.into, ctx)


def give_way() -> None:
    """Have this process computed when no other one wants to, where the system knows such a thing."""
    if hasattr(os, "nice"):
        os.nice(max(0, _NICENESS - os.nice(0)))
