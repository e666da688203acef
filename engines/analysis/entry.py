"""The door of the room: light to import, since whoever asks for a hearing seldom does it himself."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from engines.core.source import Source
from engines.model.song import SongFacts
from engines.model.stems import Stems

if TYPE_CHECKING:
    from engines.core.jobs import JobContext


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """A song that shall be heard, as a worker process is asked; see `analyse`."""

    song: Source
    stems: Stems | None = None
    source_id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class BetterStems:
    """A song that was heard before, and better stems of it; see `rehearing.with_stems`."""

    facts: SongFacts
    stems: Stems


def hear_stems(request: BetterStems, ctx: JobContext) -> SongFacts:
    """The facts with what better stems tell of the voices, for `run_spawned`."""
    from engines.analysis import rehearing  # noqa: PLC0415 - as in `analyse`

    return rehearing.with_stems(request.facts, request.stems, ctx)


def hear(request: Request, ctx: JobContext) -> SongFacts:
    """`analyse` for `run_spawned`."""
    return analyse(request.song, request.stems, ctx, source_id=request.source_id)


def analyse(source: Source, stems: Stems | None, ctx: JobContext, *, source_id: str = "") -> SongFacts:
    """Hear a song.

    Args:
        source: 44.1 kHz, 0.1 s to some hours; read by block.
        stems: its stems where they are known: drums tell the beats, bass and other the harmony.
        ctx: reports progress, hears a cancel.
        source_id: "sha256:…" of the decoded content, kept in the facts.

    Returns:
        Facts for any sound: where nothing is heard (silence, noise, a drone) a plain grid of 120 BPM with
        confidences near 0.

    Raises:
        TooShort: less than 0.1 s.
        BadAudio: not at 44.1 kHz.
        Cancelled: the person stopped the job.
    """
    # scipy takes a third of a second to import, and the process that asks does not need it.
    from engines.analysis import hearing  # noqa: PLC0415

    return hearing.analyse(source, stems, ctx, source_id=source_id)
