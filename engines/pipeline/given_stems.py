"""Stems that were handed in as files."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from engines.core.errors import InputError
from engines.core.files import shown
from engines.core.jobs import Part
from engines.media import decode
from engines.model.song import STEMS
from engines.model.stems import Stems
from engines.pipeline import work

if TYPE_CHECKING:
    from pathlib import Path

    from engines.core.audio import FloatArray
    from engines.core.jobs import JobContext
    from engines.core.source import Source
    from engines.pipeline.opening import Song

GIVEN: Final = "given"
_KNOWN: Final = (*STEMS, "guitar", "piano")
_SAME_LENGTH_S: Final = 0.05
"""Handed-in stems may miss the song's length by this much without a word [s]."""


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


def given(song: Song, folder: Path, ctx: JobContext) -> Stems:
    """The stems in a folder (`vocals.*`, `drums.*`, ...), at the song's length.

    Raises:
        InputError: no folder, no stem in it, two files for one stem, or one that cannot be decoded.
        OutputError: the cache folder cannot be written or the disk is full.
        Cancelled: by the context.
    """
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
    for stem in _KNOWN:
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
