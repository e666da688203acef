"""Reading what libsndfile reads best: wav, aiff, flac, ogg, opus, caf and their kin."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING, BinaryIO, Final

import soundfile

from engines.media.downmix import VORBIS_LAYOUTS, WAVE_LAYOUTS, Layout
from engines.media.ogg_pages import survey
from engines.media.readers import Chunk, NotReadable
from engines.media.values import MediaInfo

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

BLOCK_FRAMES: Final = 65_536

_UNKNOWN_FRAMES: Final = 2**62
"""libsndfile counts to 2^63 − 1 where it does not know."""

_CUT_SHORT: Final = re.compile(r"\(should be|truncated|file is shorter", re.IGNORECASE)


class SoundfileReader:
    """A file read by libsndfile, in blocks: `soundfile.read` takes the length in the header at its word."""

    def __init__(self, path: Path) -> None:
        """Open a file.

        Raises:
            NotReadable: libsndfile cannot read it, or another decoder reads its codec.
        """
        self._bytes = _nameless(path)
        # On most systems a file name is bytes, and not all of them are text.
        name = str(path) if os.name == "nt" else os.fsencode(path)
        try:
            self._file = soundfile.SoundFile(self._bytes or name)
        except (soundfile.LibsndfileError, TypeError, OSError, ValueError) as cause:
            if self._bytes is not None:
                self._bytes.close()
            raise NotReadable(str(cause)) from cause
        if self._file.subtype.startswith("MPEG"):
            self.close()
            raise NotReadable("MPEG audio is read by another decoder")
        self._path = path
        self._unended = False
        self.faults = 0

    @property
    def info(self) -> MediaInfo:
        """What the header says."""
        file = self._file
        frames: int = file.frames
        return MediaInfo(
            container=file.format,
            codec=file.subtype,
            rate=file.samplerate,
            channels=file.channels,
            frames=frames if 0 <= frames < _UNKNOWN_FRAMES else None,
        )

    @property
    def cut_short(self) -> bool:
        """Whether the header speaks of more bytes than the file has, or an Ogg file has no last page."""
        return self._unended or bool(_CUT_SHORT.search(self._file.extra_info))

    def chunks(self) -> Iterator[Chunk]:
        """All sound, in blocks."""
        if self._file.format == "OGG":
            state = survey(self._path)
            self.faults, self._unended = state.faults, not state.ended
        layout = self._layout()
        rate = self._file.samplerate
        while True:
            try:
                samples = self._file.read(BLOCK_FRAMES, dtype="float32", always_2d=True)
            except (soundfile.LibsndfileError, OSError, ValueError):
                self.faults += 1
                return
            if not len(samples):
                return
            yield Chunk(samples, rate, layout)

    def close(self) -> None:
        """Let go of the file."""
        self._file.close()
        if self._bytes is not None:
            self._bytes.close()

    def _layout(self) -> Layout:
        table = VORBIS_LAYOUTS if self._file.format == "OGG" else WAVE_LAYOUTS
        return table.get(self._file.channels, ())


def _nameless(path: Path) -> BinaryIO | None:
    """The file, open and without a name, where the name would mislead: soundfile takes .raw at its word."""
    if path.suffix.lower() != ".raw":
        return None
    return os.fdopen(os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0)), "rb")
