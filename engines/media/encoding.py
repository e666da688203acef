"""Writing sound to a file, block by block."""

from __future__ import annotations

import errno
import shutil
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import av
import numpy as np
import soundfile

from engines.core.errors import OutputError
from engines.core.files import output_error, replacing, shown, visible_folder
from engines.media.resampling import StreamResampler
from engines.media.sinks import DEFAULT_KBPS, AvSink, SoundfileSink

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from engines.core.audio import FloatArray
    from engines.core.jobs import JobContext
    from engines.core.source import Source
    from engines.media.sinks import Sink
    from engines.media.values import EncodeSpec

BLOCK_FRAMES: Final = 65_536
_OPUS_RATE: Final = 48_000
_SPARE_BYTES: Final = 1_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Encoded:
    """What was written.

    Attributes:
        frames: length [frames at `rate`].
        rate: frames per second [Hz].
        channels: how many channels.
        peak: largest absolute sample that went in.
        clipped: how many samples were held at full scale because they went beyond it.
    """

    frames: int
    rate: int
    channels: int
    peak: float
    clipped: int


def encode(source: Source, path: Path, spec: EncodeSpec, ctx: JobContext) -> Encoded:
    """Write a source to a file, which appears by rename when it is whole.

    Equal sound and spec give equal bytes.

    Args:
        source: mono or stereo.
        path: the file; an existing one is replaced.
        spec: format, bits, rate and bit rate.
        ctx: progress and cancel.

    Raises:
        OutputError: the file cannot be written; the hint says why.
        Cancelled: the person stopped it.
    """
    rate = _OPUS_RATE if spec.format == "opus" else (spec.rate or source.rate)
    _check_disk(path, source, spec, rate)
    with replacing(path) as temporary:
        try:
            return _write(source, temporary, spec, rate, ctx)
        except OSError:
            raise
        except (soundfile.SoundFileError, av.FFmpegError, AssertionError, ValueError) as cause:
            raise _explained(path, cause) from cause


def _write(source: Source, path: Path, spec: EncodeSpec, rate: int, ctx: JobContext) -> Encoded:
    kind = SoundfileSink if spec.format in {"wav", "flac", "ogg"} else AvSink
    sink: Sink = kind(path, spec, rate=rate, channels=source.channels)
    frames, peak = 0, 0.0
    try:
        for block in _blocks(source, rate, spec.format, ctx):
            frames += len(block)
            peak = max(peak, float(np.abs(block).max(initial=0.0)))
            sink.write(block)
    finally:
        sink.close()
    return Encoded(frames=frames, rate=rate, channels=source.channels, peak=peak, clipped=sink.clipped)


def _blocks(source: Source, rate: int, name: str, ctx: JobContext) -> Iterator[FloatArray]:
    """Blocks (frames, channels) at the rate that is written."""
    resampler = StreamResampler(source.rate, to=rate, channels=source.channels)
    for start in range(0, source.frames, BLOCK_FRAMES):
        ctx.checkpoint(start / source.frames, f"writing {name}")
        block = source.read(start, min(source.frames, start + BLOCK_FRAMES))
        yield resampler.process(np.ascontiguousarray(block.T, np.float32))
    yield resampler.rest()


def _check_disk(path: Path, source: Source, spec: EncodeSpec, rate: int) -> None:
    if not path.parent.is_dir():
        return  # `replacing` has the sentence for that
    seconds = source.frames / source.rate
    if spec.format in DEFAULT_KBPS:
        needed = seconds * 125 * (spec.bitrate_kbps or DEFAULT_KBPS[spec.format])
    else:
        needed = seconds * rate * source.channels * spec.bits / 8
    free = shutil.disk_usage(path.parent).free
    if free < needed + _SPARE_BYTES:
        folder, needed_mb = shown(visible_folder(path)), round((needed + _SPARE_BYTES) / 1e6)
        hint = f"The disk that holds {folder} has too little space: {needed_mb} MB are needed; free some."
        raise OutputError(f"{free} bytes free, {needed} needed", hint=hint)


def _explained(path: Path, cause: Exception) -> OutputError:
    """Libraries that write do not say why they cannot; a full disk is the usual reason."""
    if shutil.disk_usage(path.parent).free < _SPARE_BYTES:
        return output_error(path, OSError(errno.ENOSPC, "no space left"))
    name, folder = shown(path.name), shown(visible_folder(path))
    hint = f"{name} could not be written in {folder}; the disk may be full: free some space and try again."
    return OutputError(f"cannot write {path}: {cause}", hint=hint)
