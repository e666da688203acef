"""Several sounds as the tracks of one mp4 file, and the custom atoms that say what they are."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING, Any, Final

import av
import numpy as np

from engines.core.errors import OutputError
from engines.core.files import replacing, shown
from engines.media.encoding import BLOCK_FRAMES
from engines.media.pcm import Quantizer
from engines.media.quiet_files import QuietFile
from engines.media.sinks import DEFAULT_KBPS

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from engines.core.jobs import JobContext
    from engines.core.source import Source
    from engines.media.values import EncodeSpec

_LOSSLESS: Final = frozenset({"wav", "flac", "alac"})


def encode_tracks(sources: Sequence[Source], path: Path, spec: EncodeSpec, ctx: JobContext) -> None:
    """Write sources as the tracks of one mp4 file; the first is the one that players play.

    Args:
        sources: stereo, of one rate; shorter ones are silent to the end of the longest.
        path: the file; it appears by rename when it is whole.
        spec: lossless formats give ALAC of 16 or 24 bits, the others AAC at their bit rate.
        ctx: progress and cancel.

    Raises:
        OutputError: the file cannot be written.
        Cancelled: the person stopped it.
    """
    with replacing(path) as temporary:
        writer = _Tracks(temporary, sources, spec)
        try:
            writer.write_all(ctx)
        except av.FFmpegError as cause:
            hint = f"{shown(path.name)} could not be written; the disk may be full: free some space."
            raise OutputError(f"cannot write {path}: {cause}", hint=hint) from cause
        finally:
            writer.close()


class _Tracks:
    """An open mp4 file with a stream for each source."""

    def __init__(self, path: Path, sources: Sequence[Source], spec: EncodeSpec) -> None:
        self._sources = sources
        self._rate = sources[0].rate
        self._frames = max(source.frames for source in sources)
        lossless = spec.format in _LOSSLESS
        bits = 16 if spec.bits == 16 else 24
        self._format = ("s16p" if bits == 16 else "s32p") if lossless else "fltp"
        self._shift = 8 if self._format == "s32p" else 0
        self._quantizers = [Quantizer(bits, seed=spec.seed) for _ in sources] if lossless else []
        self._bytes = QuietFile(path, "wb")
        options = {"fflags": "+bitexact", "movie_timescale": str(self._rate)}
        self._container = av.open(self._bytes, "w", format="mp4", options=options)
        self._streams: list[Any] = [self._stream(spec, lossless=lossless) for _ in sources]

    def _stream(self, spec: EncodeSpec, *, lossless: bool) -> Any:  # noqa: ANN401 - av ships no exact type
        stream = self._container.add_stream("alac" if lossless else "aac", rate=self._rate, layout="stereo")
        context: Any = stream.codec_context
        context.flags |= av.codec.context.Flags.bitexact
        if lossless:
            context.format = self._format
        else:
            context.bit_rate = 1000 * (spec.bitrate_kbps or DEFAULT_KBPS["m4a"])
        return stream

    def write_all(self, ctx: JobContext) -> None:
        """Every track, block by block side by side."""
        for start in range(0, self._frames, BLOCK_FRAMES):
            ctx.checkpoint(start / self._frames, "writing stems")
            stop = min(self._frames, start + BLOCK_FRAMES)
            for index, stream in enumerate(self._streams):
                self._container.mux(stream.encode(self._frame(index, start, stop)))
            self._bytes.check()
        for stream in self._streams:
            self._container.mux(stream.encode(None))

    def _frame(self, index: int, start: int, stop: int) -> av.AudioFrame:
        planes: Any = self._sources[index].read(start, stop)
        if self._quantizers:
            whole = self._quantizers[index].process(planes.T).T
            planes = whole << self._shift if self._shift else whole.astype(np.int16)
        frame = av.AudioFrame.from_ndarray(np.ascontiguousarray(planes), self._format, "stereo")
        frame.sample_rate, frame.pts = self._rate, start
        return frame

    def close(self) -> None:
        """Finish the file."""
        try:
            self._container.close()
        finally:
            self._bytes.close()
        self._bytes.check()


def add_user_atom(path: Path, name: bytes, content: bytes) -> None:
    """Put an atom into `moov.udta` of an mp4 file that was written here.

    Args:
        path: an mp4 whose `moov` lies behind its sound, as `encode_tracks` writes it.
        name: four bytes.
        content: of the atom.

    Raises:
        ValueError: the file is built otherwise.
    """
    atom = _atom(b"udta", _atom(name, content))
    with path.open("rb+") as file:
        end = path.stat().st_size
        at = 0
        while at + 8 <= end:
            file.seek(at)
            size, kind = struct.unpack(">I4s", file.read(8))
            if kind == b"moov" and at + size == end:
                file.seek(at)
                file.write(struct.pack(">I", size + len(atom)))
                file.seek(end)
                file.write(atom)
                return
            if size == 1:
                size = struct.unpack(">Q", file.read(8))[0]
            if size < 8:
                break
            at += size
    raise ValueError(f"{path}: no moov at the end")


def _atom(name: bytes, content: bytes) -> bytes:
    return struct.pack(">I4s", 8 + len(content), name) + content
