"""One owner at a time: a lock that ends with its process, however that ends."""

from __future__ import annotations

import hashlib
import os
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

from engines.storage import paths

if TYPE_CHECKING:
    from pathlib import Path

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl


class OwnerLock:
    """Whether this process owns a file for writing.

    The lock lies in the person's data folder and not beside the file, so nothing is left there, and a file in
    a folder that cannot be written can be owned too.

    Attributes:
        held: whether it was free, and is held now.
    """

    def __init__(self, path: Path) -> None:
        name = hashlib.sha256(os.fsencode(path.resolve())).hexdigest()[:32]
        folder = paths.ready(paths.data_dir() / "locks")
        self._handle = os.open(folder / f"{name}.lock", os.O_RDWR | os.O_CREAT, 0o600)
        self.held = _try_lock(self._handle)
        if not self.held:
            self.release()

    def release(self) -> None:
        """Let go; a second call does nothing."""
        if self._handle >= 0:
            os.close(self._handle)
            self._handle = -1
        self.held = False


def _try_lock(handle: int) -> bool:
    with suppress(OSError):
        if sys.platform == "win32":
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        return True
    return False
