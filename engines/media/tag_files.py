"""Opening a file for its tags, with no trust in the sizes that it claims."""

from __future__ import annotations

import io
import struct
from typing import TYPE_CHECKING, Any, Final

import mutagen

if TYPE_CHECKING:
    from pathlib import Path

MAX_READ_BYTES: Final = 64 * 1024 * 1024
"""The largest piece that is read at once; more is no tag."""

BROKEN: Final = (
    mutagen.MutagenError, ArithmeticError, AssertionError, AttributeError, EOFError, LookupError, MemoryError,
    NotImplementedError, OSError, RecursionError, TypeError, ValueError, struct.error,
)  # fmt: skip
"""What a parser of tags may meet in a hostile file; a song without tags is the answer to all of it."""


class BoundedReader(io.BufferedReader):
    """A file of which no more is asked for than is there: parsers ask for what a header claims."""

    def __init__(self, path: Path) -> None:
        """Open a file.

        Raises:
            OSError: it cannot be opened.
        """
        super().__init__(io.FileIO(path))
        self._size = path.stat().st_size

    def read(self, count: int | None = -1, /) -> bytes:
        """The next bytes, at most what is left.

        Raises:
            ValueError: more than any tag holds.
        """
        left = max(0, self._size - self.tell())
        wanted = left if count is None or count < 0 else min(count, left)
        if wanted > MAX_READ_BYTES:
            raise ValueError(f"{wanted} bytes at once")
        return super().read(wanted)


def open_tags(path: Path) -> Any:  # noqa: ANN401 - mutagen ships no types
    """What mutagen makes of a file, or None where it makes nothing of it."""
    try:
        with BoundedReader(path) as file:
            return mutagen.File(fileobj=file, filename=path.name)
    except BROKEN:
        return None
