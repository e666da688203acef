"""Open files for FFmpeg that never raise inside its callbacks: an error is kept and told afterwards.

An exception that passes through a callback is partly lost there and lands on the terminal.
"""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


class QuietFile:
    """A file by position; after its first error it behaves as if it ended there.

    Attributes:
        error: the first error, or None.
    """

    def __init__(self, path: Path, mode: str) -> None:
        """Open a file.

        Args:
            path: the file.
            mode: "rb" or "wb".

        Raises:
            OSError: it cannot be opened.
        """
        self.error: OSError | None = None
        self.name = ""  # FFmpeg is to look at the content alone
        # Without a buffer, so that no error waits for the close.
        self._file = path.open(mode, buffering=0)
        self._writing = "w" in mode

    def readable(self) -> bool:
        """Whether it was opened for reading."""
        return not self._writing

    def writable(self) -> bool:
        """Whether it was opened for writing."""
        return self._writing

    def seekable(self) -> bool:
        """Always."""
        return True

    def read(self, count: int = -1) -> bytes:
        """The next bytes; none at the end, or after an error."""
        if self.error is None:
            try:
                return self._file.read(count) or b""
            except OSError as error:
                self.error = error
        return b""

    def write(self, data: bytes) -> int:
        """Take the next bytes; after an error they are lost."""
        view = memoryview(data)
        try:
            while view and self.error is None:
                view = view[self._file.write(view) or 0 :]
        except OSError as error:
            self.error = error
        return len(data)

    def seek(self, offset: int, whence: int = 0) -> int:
        """Go to a position."""
        try:
            return self._file.seek(offset, whence)
        except (OSError, ValueError):
            return self._file.tell()

    def tell(self) -> int:
        """The position."""
        return self._file.tell()

    def close(self) -> None:
        """Let go of the file."""
        with suppress(OSError):
            self._file.close()

    def check(self) -> None:
        """Raise the error that was kept.

        Raises:
            OSError: reading or writing failed.
        """
        if self.error is not None:
            raise self.error
