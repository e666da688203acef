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
    """The files among `paths`, and the songs in the folders among them; a folder without any stays."""
    found: list[Path] = []
    for path in paths:
        found.extend(_inside(path) or [path])
    return found


def _inside(folder: Path) -> list[Path]:
    """The songs of a folder; none where it is no folder, or none that can be read."""
    try:
        songs = (file for file in folder.iterdir() if file.suffix.lower() in SONG_SUFFIXES)
        return sorted(islice(songs, _MOST))
    except OSError:
        return []
