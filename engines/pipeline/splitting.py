"""Use case: an open song becomes stems: from the cache, a separator, or files that were handed in."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import nullcontext
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from engines.core.errors import Missing
from engines.core.jobs import Part
from engines.core.worker import KeptWorker
from engines.pipeline.given_stems import given
from engines.pipeline.kits import kit_stems
from engines.separation import (
    ReadyStems,
    SeparationRequest,
    Separator,
    choose,
    progressive,
    ready_stems,
    separate,
)
from engines.storage import StemCache, paths
from engines.storage.devices import chosen_device

if TYPE_CHECKING:
    from pathlib import Path

    from engines.core.jobs import JobContext
    from engines.model.stems import Stems
    from engines.pipeline.opening import Song

AUTO: Final = "auto"
QUICK: Final = "spectral"
"""The separator that needs no model and is done within seconds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Listening:
    """Someone who listens while a song is split; the splitting lets the music go first.

    Attributes:
        playhead: the song frame at which they are; its stems are made first.
        heard: is given the stems that are ready whenever there are more; called by the thread that splits.
    """

    playhead: int = 0
    heard: Callable[[ReadyStems], None] | None = None


def split(
    song: Song,
    ctx: JobContext,
    *,
    separator: str = AUTO,
    stems_dir: Path | None = None,
    listening: Listening | None = None,
    worker: KeptWorker | None = None,
) -> Stems:
    """The stems of a song.

    A split by a model that is cancelled or dies goes on from where it was when it is asked for again, so a
    pause is a cancel.

    Args:
        song: the open song.
        ctx: hears progress; its cancel ends the worker process.
        separator: "auto", "spectral" or a model's name.
        stems_dir: a folder with ready stems (`vocals.*`, `drums.*`, ...); no separator is asked then. Without
            one, "auto" takes those of a remix kit; see `kit_stems`.
        listening: where someone listens, and who wants the stems as they get ready.
        worker: does the work, for several songs one after another; a model is loaded once then.

    Raises:
        Missing: no such separator, or its model is not on disk.
        InputError: stems that were handed in cannot be used.
        OutputError, WorkerDied, Cancelled: see `KeptWorker.run`.
    """
    if stems_dir is None and separator == AUTO:
        stems_dir = kit_stems(song)
    if stems_dir is not None:
        return given(song, stems_dir, ctx)
    chosen, reason = choose(separator, paths.models_dir())
    cache = StemCache()
    found = cache.get(song.source_id, chosen.identity)
    if found is None:
        with nullcontext(worker) if worker else KeptWorker() as process:
            found = _separated(song, chosen, process, ctx, listening)
    ctx.checkpoint(1.0, "split")
    return replace(found, notes=(f"Stems by {reason.rstrip('.')}.", *found.notes))


def stages(song: Song, separator: str) -> tuple[str, ...]:
    """The separators to split a song with one after another, so that there are stems at once.

    Args:
        song: the open song.
        separator: the one that is wanted, as `split` takes it.

    Returns:
        The quick one first, unless the wanted one is as quick or its stems are there already.
    """
    if separator == AUTO and kit_stems(song) is not None:
        return (separator,)
    try:
        chosen, _reason = choose(separator, paths.models_dir())
    except Missing:
        # What is missing is said when the wanted one is asked; until then there are stems to work with.
        return QUICK, separator
    if chosen.name == QUICK or StemCache().get(song.source_id, chosen.identity) is not None:
        return (separator,)
    return QUICK, separator


def _separated(
    song: Song, separator: Separator, worker: KeptWorker, ctx: JobContext, listening: Listening | None
) -> Stems:
    gives_way, listening = listening is not None, listening or Listening()
    expected = 4 * song.audio.channels * song.audio.frames * len(separator.stems)
    source, identity, cache = song.source_id, separator.identity, StemCache()
    with (
        cache.partial(source, identity) as partial,
        cache.room(source, identity, expected_bytes=expected) as room,
    ):
        ready = progressive(separator, playhead=listening.playhead, partial=partial, device=chosen_device())
        request = SeparationRequest(separator=ready, song=song.audio, into=room.folder, gives_way=gives_way)
        made = worker.run(separate, request, _Handing(Part(ctx, 0.0, 0.9), partial, listening.heard))
        return room.keep(made, Part(ctx, 0.9, 1.0))


class _Handing:
    """A context that hands out what is ready, each time that it has grown."""

    def __init__(
        self, ctx: JobContext, partial: Path | None, heard: Callable[[ReadyStems], None] | None
    ) -> None:
        self._ctx = ctx
        self._partial = partial
        self._heard = heard
        self._last: tuple[tuple[int, int], ...] = ()

    def checkpoint(self, fraction: float, what: str) -> None:
        """Report, and look for what is ready."""
        ready = ready_stems(self._partial) if self._partial and self._heard else None
        if ready is not None and self._heard is not None and ready.spans != self._last:
            self._last = ready.spans
            self._heard(ready)
        self._ctx.checkpoint(fraction, what)
