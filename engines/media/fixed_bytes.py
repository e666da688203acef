"""Equal sound is to give equal bytes: what libsndfile takes from the clock or by chance is fixed here."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from mutagen.ogg import OggPage

if TYPE_CHECKING:
    from pathlib import Path

_SERIAL: Final = 0x464C4950
_HEAD: Final = 4096


def fix_serial(path: Path) -> None:
    """Give every page of the only stream in an Ogg file the same number; lengths do not change."""
    with path.open("rb+") as file:
        while True:
            at = file.tell()
            try:
                page = OggPage(file)
            except EOFError:
                return
            page.serial = _SERIAL
            file.seek(at)
            file.write(page.write())


def fix_peak_time(path: Path) -> None:
    """Set the time in the PEAK chunk of a float wav to zero."""
    with path.open("rb+") as file:
        head = file.read(_HEAD)
        at = head.find(b"PEAK")
        if 0 <= at < head.find(b"data"):
            file.seek(at + 12)
            file.write(bytes(4))
