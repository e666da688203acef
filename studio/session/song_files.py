"""Files that are songs, by their names."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

SONG_SUFFIXES: Final = (
    ".wav", ".aif", ".aiff", ".flac", ".ogg", ".oga", ".opus", ".mp3", ".m4a", ".aac", ".mp4", ".wma", ".mkv",
    ".webm", ".mov",
)  # fmt: skip
_MOST: Final = 200
"""How many songs of a folder are taken."""


def songs_in(paths: Iterable[Path]) -> list[Path]:
    """The files among `paths` as they stand, and the songs that lie in the folders among them."""
    found: list[Path] = []
    for path in paths:
        if path.is_dir():
            inside = (file for file in path.iterdir() if file.suffix.lower() in SONG_SUFFIXES)
            found.extend(sorted(islice(inside, _MOST)))
        else:
            found.append(path)
    return found
