"""Use case: an open song becomes stems: from the cache, a separator, or files that were handed in."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import nullcontext
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from engines.core.errors import InputError, Missing
from engines.core.files import shown
from engines.core.jobs import Part
from engines.core.worker import KeptWorker
from engines.media import decode
from engines.model.song import STEMS
from engines.model.stems import Stems
from engines.pipeline import work
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

if TYPE_CHECKING:
    from pathlib import Path

    from engines.core.audio import FloatArray
    from engines.core.jobs import JobContext
    from engines.core.source import Source
    from engines.pipeline.opening import Song

GIVEN: Final = "given"
QUICK: Final = "spectral"
"""The separator that needs no model and is done within seconds."""
KNOWN_STEMS: Final = (*STEMS, "guitar", "piano")
_SAME_LENGTH_S: Final = 0.05
"""Handed-in stems may miss the song's length by this much without a word [s]."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Listening:
    """Someone who listens while a song is split; the splitting lets the music go first.

    Attributes:
        playhead: the song frame at which they are; its stems are made first.
        heard: is given the stems that are ready whenever there are more; called by the thread that splits.
    """

    playhead: int = 0
    heard: Callable[[ReadyStems], None] | None = None


class Fitted:
    """A source cut or padded with silence to another length."""

    __slots__ = ("_frames", "_source")

    def __init__(self, source: Source, frames: int) -> None:
        self._source = source
        self._frames = frames

    @property
    def rate(self) -> int:
        """Frames per second [Hz]."""
        return self._source.rate

    @property
    def channels(self) -> int:
        """How many channels."""
        return self._source.channels

    @property
    def frames(self) -> int:
        """Length in frames."""
        return self._frames

    def read(self, start: int, stop: int) -> FloatArray:
        """The frames start ≤ f < stop, silence beyond the ends."""
        if stop <= self._frames:
            return self._source.read(start, stop)
        block = self._source.read(start, stop)
        block[:, max(0, self._frames - start) :] = 0.0
        return block


def split(
    song: Song,
    ctx: JobContext,
    *,
    separator: str = "auto",
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
        stems_dir: a folder with ready stems (`vocals.*`, `drums.*`, ...); no separator is asked then.
        listening: where someone listens, and who wants the stems as they get ready.
        worker: does the work, for several songs one after another; a model is loaded once then.

    Raises:
        Missing: no such separator, or its model is not on disk.
        InputError: stems that were handed in cannot be used.
        OutputError, WorkerDied, Cancelled: see `KeptWorker.run`.
    """
    if stems_dir is not None:
        return _given(song, stems_dir, ctx)
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
        ready = progressive(separator, playhead=listening.playhead, partial=partial)
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


# -- stems that were handed in


def _given(song: Song, folder: Path, ctx: JobContext) -> Stems:
    files = _stem_files(folder)
    into = work.new_folder("given")
    try:
        sources, notes = _decoded(files, into, song.audio.frames, ctx)
    except BaseException:
        work.remove(into)
        raise
    return Stems(
        separator=GIVEN,
        sources=sources,
        confidence=dict.fromkeys(sources, 1.0),
        notes=(f"Stems from {shown(folder)}, as given.", *notes),
    )


def _decoded(
    files: dict[str, Path], into: Path, frames: int, ctx: JobContext
) -> tuple[dict[str, Source], list[str]]:
    """The stems of those files at the song's length, and a word on each whose own was another."""
    sources: dict[str, Source] = {}
    notes: list[str] = []
    for index, (stem, path) in enumerate(files.items()):
        share = Part(ctx, index / len(files), (index + 1) / len(files))
        source = decode(path, into / f"{stem}.f32", share).source
        notes.extend(_length_note(path.name, (source.frames - frames) / source.rate))
        sources[stem] = Fitted(source, frames)
    return sources, notes


def _length_note(name: str, off_s: float) -> list[str]:
    """A word on a stem that is longer or shorter than the song."""
    if abs(off_s) <= _SAME_LENGTH_S:
        return []
    if off_s > 0:
        return [f"{shown(name)} is {off_s:.2f} s longer than the song; its end was cut."]
    return [f"{shown(name)} is {-off_s:.2f} s shorter than the song; silence was added at its end."]


def _stem_files(folder: Path) -> dict[str, Path]:
    """Stem name → file, in the usual order.

    Raises:
        InputError: no folder, no stem in it, or two files for one stem.
    """
    try:
        entries = sorted(path for path in folder.iterdir() if path.is_file())
    except OSError as cause:
        raise InputError(
            f"{folder}: {cause}",
            hint=f"{shown(folder)} is no folder that can be read; name the folder of the stems.",
        ) from cause
    found: dict[str, Path] = {}
    for stem in KNOWN_STEMS:
        fitting = [path for path in entries if path.stem.lower() == stem]
        if len(fitting) > 1:
            names = " and ".join(path.name for path in fitting[:2])
            raise InputError(
                f"{folder}: {names}",
                hint=f"{shown(folder)} holds {names} for one stem; leave only one of them.",
            )
        if fitting:
            found[stem] = fitting[0]
    if not found:
        raise InputError(
            f"no stems in {folder}",
            hint=f"{shown(folder)} holds no stems; name its files vocals, drums, bass and other.",
        )
    return found
