"""Leases: as long as someone reads an entry, no process evicts it."""

from __future__ import annotations

import os
import sys
import weakref
from typing import TYPE_CHECKING, Final

from engines.core.source import RawSource

if TYPE_CHECKING:
    from pathlib import Path

if sys.platform != "win32":
    import fcntl

LOCK_NAME: Final = "lease"


class Lease:
    """A shared claim on a folder, held until this object is gone."""

    __slots__ = ("__weakref__", "_handle")

    def __init__(self, folder: Path) -> None:
        """Claim a folder.

        Raises:
            OSError: it is gone, or being evicted right now.
        """
        self._handle = os.open(folder / LOCK_NAME, os.O_RDWR | os.O_CREAT, 0o600)
        weakref.finalize(self, os.close, self._handle)
        if sys.platform != "win32":
            fcntl.flock(self._handle, fcntl.LOCK_SH | fcntl.LOCK_NB)
        if not (folder / LOCK_NAME).exists():
            raise FileNotFoundError(folder)


class LeasedSource(RawSource):
    """A raw source that keeps its folder claimed. Pickled, it is a plain `RawSource`."""

    __slots__ = ("_lease",)

    def __init__(self, path: Path, lease: Lease, *, rate: int, channels: int) -> None:
        super().__init__(path, rate=rate, channels=channels)
        self._lease = lease


def is_leased(folder: Path) -> bool:
    """Whether anyone reads in the folder."""
    lock = folder / LOCK_NAME
    if sys.platform == "win32":
        try:
            lock.unlink(missing_ok=True)
        except OSError:
            return True
        return False
    try:
        handle = os.open(lock, os.O_RDWR)
    except FileNotFoundError:
        return False
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return True
    else:
        lock.unlink(missing_ok=True)
    finally:
        os.close(handle)
    return False
