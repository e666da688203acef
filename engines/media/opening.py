"""Which decoder reads which file: told from its content, never from its name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from engines.core.errors import InputError
from engines.core.files import shown
from engines.media.av_reader import AvReader
from engines.media.door import check_shape
from engines.media.readers import NotReadable
from engines.media.soundfile_reader import SoundfileReader

if TYPE_CHECKING:
    from pathlib import Path

    from engines.media.readers import Reader

_HEAD: Final = 65_536

_SNDFILE_MAGIC: Final = (
    b"RIFF",
    b"RIFX",
    b"RF64",
    b"FORM",
    b"fLaC",
    b"OggS",
    b"caff",
    b"riff",
    b".snd",
    b"dns.",
)
_MPEG_IN_WAVE: Final = frozenset({0x0050, 0x0055})


def open_reader(path: Path) -> Reader:
    """The file, open, with the decoder that its format is always read with.

    Raises:
        InputError: no decoder can read it, or its shape is no music's.
    """
    why = []
    kinds = (SoundfileReader, AvReader) if _for_sndfile(path) else (AvReader,)
    for kind in kinds:
        try:
            reader: Reader = kind(path)
        except NotReadable as cause:
            why.append(str(cause))
            continue
        try:
            check_shape(path, rate=reader.info.rate, channels=reader.info.channels)
        except InputError:
            reader.close()
            raise
        return reader
    hint = f"{shown(path.name)} holds no sound that can be read; choose a wav, flac, mp3, m4a or the like."
    raise InputError(f"{path}: {'; '.join(why)}", hint=hint)


def second_opinion(path: Path, first: Reader) -> Reader | None:
    """The file with another decoder, or None where there is none: FFmpeg goes on behind damaged places."""
    if isinstance(first, AvReader):
        return None
    try:
        return AvReader(path)
    except NotReadable:
        return None


def _for_sndfile(path: Path) -> bool:
    """Whether the content begins as one of the formats that libsndfile reads here.

    MPEG audio is not among them: libsndfile's decoder writes to the terminal, and it stops at the first
    damaged frame, where FFmpeg's goes on.
    """
    with path.open("rb") as file:
        head = file.read(_HEAD)
        if head[:3] == b"ID3" and len(head) >= 10:
            size = sum((byte & 0x7F) << shift for byte, shift in zip(head[6:10], (21, 14, 7, 0), strict=True))
            file.seek(10 + size)
            head = file.read(_HEAD)
    if not head.startswith(_SNDFILE_MAGIC):
        return False
    at = head.find(b"fmt ")
    if head[:4] in {b"RIFF", b"RF64"} and 0 <= at <= len(head) - 10:
        return int.from_bytes(head[at + 8 : at + 10], "little") not in _MPEG_IN_WAVE
    return True
