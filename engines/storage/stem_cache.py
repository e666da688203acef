"""Separated stems on disk, found by the song's content and the separator's identity.

Stems are kept as raw float32 and read by position: no usual lossless format holds float32 exactly, and such a
file is ready at once. A song of four minutes takes about 340 MB; the least recently used go when the limit is
reached.
"""

from __future__ import annotations

import os
import shutil
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Final

from engines.core.errors import BadDocument, OutputError
from engines.core.files import output_error, shown
from engines.storage import paths
from engines.storage.entries import is_stale, key
from engines.storage.leases import Lease, is_leased
from engines.storage.locks import OwnerLock
from engines.storage.stem_entry import entry_path, folder_of, read_entry
from engines.storage.stem_room import StemRoom

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from engines.model.stems import Stems

DEFAULT_LIMIT_BYTES: Final = 10_000_000_000

_SPARE_BYTES: Final = 200_000_000


class StemCache:
    """Stems by content. Entries appear whole by one rename, so several processes may share a cache."""

    def __init__(self, root: Path | None = None, *, limit_bytes: int = DEFAULT_LIMIT_BYTES) -> None:
        """A cache in a folder.

        Args:
            root: the folder; None takes the person's cache folder. It is made when first written.
            limit_bytes: how much may lie there; the entry written last always stays.
        """
        self.root = root or paths.cache_dir() / "stems"
        self.limit_bytes = limit_bytes

    def get(self, source_sha256: str, identity: str, *, thorough: bool = False) -> Stems | None:
        """The stems of a song, or None where there are none that hold to their checks.

        Args:
            source_sha256: of the song's decoded content.
            identity: of the separator.
            thorough: whether every byte is checked, not samples of each file.
        """
        name = key(source_sha256, identity)
        try:
            entry = read_entry(self.root, name)
            folder = entry.folder_in(self.root)
            stems = entry.stems(folder, Lease(folder))
            entry.check(folder, thorough=thorough)
            os.utime(entry_path(self.root, name))
        except FileNotFoundError:
            return None
        except (BadDocument, OSError, ValueError):
            self._remove(name)
            return None
        return stems

    @contextmanager
    def room(self, source_sha256: str, identity: str, *, expected_bytes: int = 0) -> Iterator[StemRoom]:
        """A folder to separate into; what is not kept is removed.

        Args:
            source_sha256: of the song's decoded content.
            identity: of the separator.
            expected_bytes: about how much will be written; older entries make room for it.

        Raises:
            OutputError: the cache cannot be written or its disk is too full.
        """
        paths.ready(self.root)
        name = key(source_sha256, identity)
        self.evict(spare_bytes=expected_bytes, keep=name)
        self._check_disk(expected_bytes)
        room = StemRoom(self.root, name, source_sha256.removeprefix("sha256:"), identity)
        try:
            room.folder.mkdir(mode=0o700)
            yield room
        except OSError as cause:
            raise output_error(room.folder, cause) from cause
        finally:
            if not room.kept:
                shutil.rmtree(room.folder, ignore_errors=True)

    @contextmanager
    def partial(self, source_sha256: str, identity: str) -> Iterator[Path | None]:
        """A folder for a split that may be broken off; the same one for the same song and separator.

        It stays when the block ends with an error, and goes when it ends well; what nobody goes on with is
        swept after a day. None while another process works in it.

        Args:
            source_sha256: of the song's decoded content.
            identity: of the separator.

        Raises:
            OutputError: the cache cannot be written.
        """
        folder = paths.ready(self.root) / f"{key(source_sha256, identity)}-partial"
        owner = OwnerLock(folder)
        try:
            if not owner.held:
                yield None
                return
            yield folder
            shutil.rmtree(folder, ignore_errors=True)
        finally:
            owner.release()

    def evict(self, *, spare_bytes: int = 0, keep: str = "") -> None:
        """Remove the least recently used entries until what is left and `spare_bytes` fit the limit.

        Entries that someone reads stay, and so does the entry of the key `keep`. Leftovers of processes that
        died are swept after a day.
        """
        self._sweep()
        found = sorted(self._used(), key=lambda item: item[0])
        total = sum(size for _, size, _ in found) + spare_bytes
        for _, size, name in found:
            if total <= self.limit_bytes:
                break
            if name != keep and self._remove(name):
                total -= size

    def clear(self) -> None:
        """Remove all entries that nobody reads."""
        for _, _, name in list(self._used()):
            self._remove(name)

    @property
    def used_bytes(self) -> int:
        """How much lies in the cache."""
        return sum(size for _, size, _ in self._used())

    # -- inside

    def _used(self) -> Iterator[tuple[float, int, str]]:
        """When each entry was used last, its size [bytes] and its key."""
        for path in self.root.glob("*.json"):
            with suppress(OSError, BadDocument, ValueError):
                folder = read_entry(self.root, path.stem).folder_in(self.root)
                size = sum(file.stat().st_size for file in folder.iterdir())
                yield path.stat().st_mtime, size, path.stem

    def _remove(self, name: str) -> bool:
        """Remove an entry; False where someone reads it."""
        folder = folder_of(self.root, name)
        if folder is not None and is_leased(folder):
            return False
        with suppress(OSError):
            entry_path(self.root, name).unlink(missing_ok=True)
        if folder is not None:
            shutil.rmtree(folder, ignore_errors=True)
        return True

    def _sweep(self) -> None:
        """Remove folders without an entry and half-written entries, once they are a day old."""
        named = set()
        for path in self.root.glob("*.json"):
            with suppress(OSError, BadDocument, ValueError):
                named.add(read_entry(self.root, path.stem).folder)
        for path in self.root.glob("*"):
            with suppress(OSError):
                if path.is_dir() and path.name not in named and is_stale(path) and not is_leased(path):
                    shutil.rmtree(path, ignore_errors=True)
                elif path.name.startswith(".flipside-") and is_stale(path):
                    path.unlink(missing_ok=True)

    def _check_disk(self, needed: int) -> None:
        free = shutil.disk_usage(self.root).free
        if free < needed + _SPARE_BYTES:
            hint = (
                f"The disk that holds {shown(self.root)} has too little space for the stems: "
                f"{(needed + _SPARE_BYTES) // 1_000_000} MB are needed; free some."
            )
            raise OutputError(f"{free} bytes free", hint=hint)
