"""Reading what FFmpeg reads best: mp3, m4a, mp4, wma, alac, mkv and the sound of videos."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING, Any, Final

import av
import numpy as np

from engines.media.door import MAX_CHANNELS
from engines.media.downmix import WAVE_LAYOUTS, Layout
from engines.media.quiet_files import QuietFile
from engines.media.readers import Chunk, NotReadable
from engines.media.values import MediaInfo

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from engines.core.audio import FloatArray

_CONTAINERS: Final = (
    "aac,ac3,aiff,amr,ape,asf,au,avi,caf,dsf,dts,dtshd,eac3,flac,flv,iff,matroska,mlp,mov,mp3,mpc,mpc8,mpeg,"
    "mpegts,ogg,rm,shn,spdif,tak,truehd,tta,voc,w64,wav,webm,wv"
)
"""The containers that are opened. Play lists, which name other files and addresses, are not among them."""

_OPTIONS: Final = {"format_whitelist": _CONTAINERS, "protocol_whitelist": "none"}

_MOST_PADDING: Final = 4_096
"""More than the filling of any codec's last packet [frames]."""

_SILENCE_FRAMES: Final = 65_536
_MAX_FAULTS_IN_A_ROW: Final = 10_000

_LEAST_GAP_S: Final = 0.02
_MOST_GAP_S: Final = 30.0
"""A step in the time stamps between these [s] is sound that was lost; silence stands for it."""

_KINDS: Final = {
    "u8": (np.uint8, 2.0**-7), "s16": (np.int16, 2.0**-15), "s32": (np.int32, 2.0**-31),
    "s64": (np.int64, 2.0**-63), "flt": (np.float32, 1.0), "dbl": (np.float64, 1.0),
}  # fmt: skip
"""The sample types of FFmpeg, and what their full scale is multiplied by."""


def open_container(file: QuietFile) -> Any:  # noqa: ANN401 - av ships no types
    """An open file as FFmpeg's container; only the known containers, and nothing that they refer to."""
    return av.open(file, "r", metadata_errors="replace", options=dict(_OPTIONS))


def container_tags(path: Path) -> dict[str, str]:
    """What the container says of itself, by lower-case names: the INFO list of wav, the tags of mkv."""
    try:
        with closing(QuietFile(path, "rb")) as file, closing(open_container(file)) as container:
            found = dict(container.metadata)
            for stream in container.streams.audio[:1]:
                found = {**dict(stream.metadata), **found}
    except (av.FFmpegError, OSError, ValueError, OverflowError):
        return {}
    return {str(name).lower(): str(text) for name, text in found.items()}


class AvReader:
    """A file read by FFmpeg: as an open file, never by name, so that no name is taken for an address."""

    def __init__(self, path: Path) -> None:
        """Open a file and its first sound track.

        Raises:
            NotReadable: FFmpeg cannot read it, or there is no sound in it.
        """
        try:
            self._bytes = QuietFile(path, "rb")
        except OSError as cause:
            raise NotReadable(str(cause)) from cause
        try:
            self._container = open_container(self._bytes)
        except (av.FFmpegError, OSError, ValueError, OverflowError) as cause:
            self._bytes.close()
            raise NotReadable(str(cause)) from cause
        try:
            self.info = self._describe(path)
        except (av.FFmpegError, ValueError, OverflowError) as cause:
            self.close()
            raise NotReadable(str(cause)) from cause
        self.faults = 0

    @property
    def cut_short(self) -> bool:
        """Whether the container says so by itself; FFmpeg's never do."""
        return False

    def chunks(self) -> Iterator[Chunk]:
        """All sound of the track, in pieces of one packet."""
        held: list[Chunk] = []
        count, length = 0, self._length_without_padding()
        for chunk in self._all_chunks():
            count += len(chunk.samples)
            if length is None or count <= length or count - length > _MOST_PADDING:
                yield from held
                yield chunk
                held = []
            else:
                held.append(chunk)
        if held and length is not None:
            rest = length - (count - sum(len(chunk.samples) for chunk in held))
            yield Chunk(held[0].samples[:rest], held[0].rate, held[0].layout)

    def close(self) -> None:
        """Let go of the file."""
        self._container.close()
        self._bytes.close()

    def _length_without_padding(self) -> int | None:
        """How much of an mp4 is sound: its last packet is filled up, and the container knows how far."""
        if not self.info.container.startswith("mov") or not self._stream.duration:
            return None
        return self.info.frames

    def _all_chunks(self) -> Iterator[Chunk]:
        in_a_row = 0
        due: float | None = None
        packets = self._container.demux(self._stream)
        while in_a_row < _MAX_FAULTS_IN_A_ROW:
            try:
                packet = next(packets, None)
                if packet is None:
                    self.faults += self._bytes.error is not None
                    return
                frames = [(frame, _chunk(frame)) for frame in packet.decode()]
            except (av.FFmpegError, ValueError):
                self.faults += 1
                in_a_row += 1
                continue
            for frame, chunk in frames:
                in_a_row = 0
                starts = None if frame.pts is None else float(frame.pts * frame.time_base)
                if due is not None and starts is not None and _LEAST_GAP_S < starts - due < _MOST_GAP_S:
                    self.faults += not self.faults
                    yield from _silence(chunk, starts - due)
                due = (starts if starts is not None else due or 0.0) + len(chunk.samples) / chunk.rate
                yield chunk

    def _describe(self, path: Path) -> MediaInfo:
        streams = self._container.streams.audio
        usable = [s for s in streams if s.codec_context is not None]
        if not usable:
            raise NotReadable("no sound track that can be decoded")
        self._stream = usable[0]
        context = self._stream.codec_context
        rate, channels = int(context.sample_rate or 0), int(context.channels or 0)
        seconds = self._seconds()
        container = str(self._container.format.name)
        return MediaInfo(
            container=container,
            codec=str(context.name),
            rate=rate,
            channels=channels,
            frames=None if seconds is None else round(seconds * rate),
            exact=container != "mp3" or _has_length(path),
            decoder="av",
            audio_streams=len(streams),
        )

    def _seconds(self) -> float | None:
        stream = self._stream
        if stream.duration and stream.time_base:
            return float(stream.duration * stream.time_base)
        if self._container.duration and self._container.duration > 0:
            return float(self._container.duration / av.time_base)
        return None


def _silence(like: Chunk, seconds: float) -> Iterator[Chunk]:
    """Silence of a length, in pieces of bounded size."""
    left = round(seconds * like.rate)
    while left > 0:
        piece = min(left, _SILENCE_FRAMES)
        yield Chunk(np.zeros((piece, like.samples.shape[1]), np.float32), like.rate, like.layout)
        left -= piece


def _chunk(frame: Any) -> Chunk:  # noqa: ANN401 - av ships no types
    """A frame's sound; ValueError where harm gave it more channels than a song may have."""
    return Chunk(_samples(frame), int(frame.sample_rate), _layout(frame))


def _samples(frame: Any) -> FloatArray:  # noqa: ANN401 - av ships no types
    """The frame as (frames, channels) float32, full scale at 1.

    Not by `to_ndarray`: of eight planar channels it reads a ninth behind the last, and the process dies.
    """
    name = frame.format.name.removesuffix("p")
    kind, scale = _KINDS[name]
    channels, count = frame.layout.nb_channels, frame.samples
    if channels > MAX_CHANNELS:
        raise ValueError(f"{channels} channels")
    if frame.format.is_planar:
        rows = np.stack([np.frombuffer(p, kind)[:count] for p in frame.planes[:channels]], axis=1)
    else:
        rows = np.frombuffer(frame.planes[0], kind)[: count * channels].reshape(count, channels)
    samples: FloatArray = rows.astype(np.float32)
    if name == "u8":
        samples -= np.float32(128.0)
    if scale != 1.0:
        samples *= np.float32(scale)
    return samples


def _layout(frame: Any) -> Layout:  # noqa: ANN401 - av ships no types
    names = tuple(str(channel.name) for channel in frame.layout.channels)
    if len(set(names)) == len(names):
        return names
    return WAVE_LAYOUTS.get(len(names), names)


def _has_length(path: Path) -> bool:
    """Whether an mp3 has a header that counts its frames."""
    with path.open("rb") as file:
        head = file.read(10)
        if head[:3] == b"ID3" and len(head) == 10:
            size = sum((byte & 0x7F) << shift for byte, shift in zip(head[6:], (21, 14, 7, 0), strict=True))
            file.seek(10 + size)
        else:
            file.seek(0)
        start = file.read(4096)
    return any(mark in start for mark in (b"Xing", b"Info", b"VBRI"))
