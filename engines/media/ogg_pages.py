"""The pages of Ogg files: whether they are whole, and a fixed stream number in those written here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, BinaryIO, Final

from mutagen import MutagenError
from mutagen.ogg import OggPage

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_SERIAL: Final = 0x464C4950
_BLOCK: Final = 65_536
_MOST_FAULTS: Final = 1_000


@dataclass(frozen=True, slots=True)
class OggState:
    """How whole a file is: damaged places, and whether its last page says that it is the last."""

    faults: int
    ended: bool


def survey(path: Path) -> OggState:
    """Read all pages and compare their check sums; decoders leave damaged pages out without a word."""
    faults, ended, at = 0, False, 0
    with path.open("rb") as file:
        for start, page in _pages(file):
            stop = file.tell()
            file.seek(start)
            whole = page.write() == file.read(stop - start)
            faults += (start != at) + (not whole)
            at, ended = stop, bool(page.last)
            file.seek(stop)
            if faults > _MOST_FAULTS:
                break
    return OggState(faults, ended)


def fix_serial(path: Path) -> None:
    """Give every page of the only stream in a file the same number; lengths do not change.

    libsndfile draws a random one, and equal sound is to give equal bytes.
    """
    with path.open("rb+") as file:
        for start, page in _pages(file):
            stop = file.tell()
            page.serial = _SERIAL
            file.seek(start)
            file.write(page.write())
            file.seek(stop)


def _pages(file: BinaryIO) -> Iterator[tuple[int, OggPage]]:
    """Each page and where it begins; what is no page is stepped over."""
    at = 0
    while (at := _next_mark(file, at)) >= 0:
        file.seek(at)
        try:
            page = OggPage(file)
        except EOFError:
            return
        except (MutagenError, ValueError):
            at += 1
            continue
        stop = file.tell()
        yield at, page
        at = stop


def _next_mark(file: BinaryIO, at: int) -> int:
    """Where the next page may begin; -1 where none does."""
    while True:
        file.seek(at)
        block = file.read(_BLOCK)
        found = block.find(b"OggS")
        if found >= 0:
            return at + found
        if len(block) < _BLOCK:
            return -1
        at += len(block) - 3
