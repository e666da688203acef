"""Where coded sound goes: one writer for libsndfile's formats, one for FFmpeg's."""

from __future__ import annotations

import errno
import os
from typing import TYPE_CHECKING, Any, Final, Protocol

import av
import numpy as np
import soundfile

from engines.media.ogg_pages import fix_serial
from engines.media.pcm import Quantizer
from engines.media.quiet_files import QuietFile

if TYPE_CHECKING:
    from pathlib import Path

    from engines.core.audio import FloatArray
    from engines.media.values import EncodeSpec


class Sink(Protocol):
    """An open file that takes blocks (frames, channels)."""

    @property
    def clipped(self) -> int:
        """How many samples were beyond full scale."""

    def write(self, block: FloatArray) -> None:
        """One more block."""

    def close(self) -> None:
        """Finish the file."""


_SUBTYPES: Final = {16: "PCM_16", 24: "PCM_24", 32: "FLOAT"}

_VORBIS_KBPS: Final = (64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 500)
_VORBIS_QUALITY: Final = (0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0)
"""Nominal bit rates of Vorbis at 44.1 kHz stereo by quality. Source: the libvorbis documentation."""

_MP3_QUALITY: Final = (
    (245, 0),
    (225, 1),
    (190, 2),
    (175, 3),
    (165, 4),
    (130, 5),
    (115, 6),
    (100, 7),
    (85, 8),
)
"""Mean bit rates of LAME's variable modes V0 to V8."""

_HEAD: Final = 4096
_LAMBDA: Final = 118
"""FFmpeg counts a quality of 1 as 118."""

DEFAULT_KBPS: Final = {"mp3": 256, "ogg": 192, "opus": 160, "m4a": 256}


class SoundfileSink:
    """wav, flac and ogg by libsndfile."""

    def __init__(self, path: Path, spec: EncodeSpec, *, rate: int, channels: int) -> None:
        self._path = path
        self._ogg = spec.format == "ogg"
        self._quantizer: Quantizer | None = None
        self._shift = 0
        options: dict[str, object] = {}
        subtype = _SUBTYPES[spec.bits]
        if self._ogg:
            subtype = "VORBIS"
            wanted = spec.bitrate_kbps or DEFAULT_KBPS["ogg"]
            options["compression_level"] = 1.0 - float(np.interp(wanted, _VORBIS_KBPS, _VORBIS_QUALITY))
        elif spec.bits != 32:
            self._quantizer = Quantizer(spec.bits, seed=spec.seed)
            self._shift = 32 - spec.bits
        self._file = soundfile.SoundFile(
            str(path), "w", rate, channels, subtype, format=spec.format.upper(), **options
        )

    @property
    def clipped(self) -> int:
        """How many samples were beyond full scale."""
        return self._quantizer.clipped if self._quantizer else 0

    def write(self, block: FloatArray) -> None:
        """One more block."""
        if self._quantizer is None:
            self._file.write(block)
        else:
            self._file.write(self._quantizer.process(block) << self._shift)

    def close(self) -> None:
        """Finish the file."""
        frames = self._file.frames
        self._file.close()
        # libsndfile does not say of every format that the disk was full.
        if frames and soundfile.info(str(self._path)).frames != frames:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(self._path))
        if self._ogg:
            fix_serial(self._path)
        elif self._quantizer is None:
            _fix_peak_time(self._path)


def _fix_peak_time(path: Path) -> None:
    """Set the time in the PEAK chunk of a float wav to zero: equal sound is to give equal bytes."""
    with path.open("rb+") as file:
        head = file.read(_HEAD)
        at = head.find(b"PEAK")
        if 0 <= at < head.find(b"data"):
            file.seek(at + 12)
            file.write(bytes(4))


class AvSink:
    """mp3, opus, m4a and alac by FFmpeg."""

    _CODECS: Final = {"mp3": "libmp3lame", "opus": "libopus", "m4a": "aac", "alac": "alac"}
    _CONTAINERS: Final = {"mp3": "mp3", "opus": "opus", "m4a": "ipod", "alac": "ipod"}

    def __init__(self, path: Path, spec: EncodeSpec, *, rate: int, channels: int) -> None:
        self._bytes = QuietFile(path, "wb")
        self._rate = rate
        self._layout = "mono" if channels == 1 else "stereo"
        self._frames = 0
        self._quantizer = Quantizer(spec.bits, seed=spec.seed) if spec.format == "alac" else None
        self._format = "fltp"
        if spec.format == "alac":
            self._format = "s16p" if spec.bits == 16 else "s32p"
        # Bit-exact: no version of the library and no random number goes into the file.
        options = {"fflags": "+bitexact"}
        if spec.format in {"m4a", "alac"}:
            options["movie_timescale"] = str(rate)  # or the length is written in milliseconds
        self._container = av.open(self._bytes, "w", format=self._CONTAINERS[spec.format], options=options)
        self._stream = self._container.add_stream(self._CODECS[spec.format], rate=rate, layout=self._layout)
        self._set_up(spec)

    @property
    def clipped(self) -> int:
        """How many samples were beyond full scale."""
        return self._quantizer.clipped if self._quantizer else 0

    def write(self, block: FloatArray) -> None:
        """One more block."""
        if not len(block):
            return
        planes: Any = block.T
        if self._quantizer is not None:
            whole = self._quantizer.process(block).T
            planes = whole.astype(np.int16) if self._format == "s16p" else whole << 8
        frame = av.AudioFrame.from_ndarray(np.ascontiguousarray(planes), self._format, self._layout)
        frame.sample_rate = self._rate
        frame.pts = self._frames
        self._frames += len(block)
        self._container.mux(self._stream.encode(frame))
        self._bytes.check()

    def close(self) -> None:
        """Finish the file."""
        try:
            if self._frames:
                self._container.mux(self._stream.encode(None))
            self._container.close()
        finally:
            self._bytes.close()
        self._bytes.check()

    def _set_up(self, spec: EncodeSpec) -> None:
        context = self._stream.codec_context
        context.flags |= av.codec.context.Flags.bitexact
        if spec.format == "alac":
            context.format = self._format
        elif spec.format == "mp3" and spec.variable:
            wanted = spec.bitrate_kbps or DEFAULT_KBPS["mp3"]
            quality = next((q for kbps, q in _MP3_QUALITY if wanted >= kbps), 9)
            context.options = {"flags": "+qscale+bitexact", "global_quality": str(quality * _LAMBDA)}
        else:
            context.bit_rate = 1000 * _allowed_kbps(spec)


def _allowed_kbps(spec: EncodeSpec) -> int:
    wanted = spec.bitrate_kbps or DEFAULT_KBPS[spec.format]
    if spec.format == "mp3":
        steps = (32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320)
        return min(steps, key=lambda step: abs(step - wanted))
    return min(wanted, 510)
