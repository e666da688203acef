"""Separated stems on disk, found by the song's content and the separator's identity.

Stems are kept as raw float32 and read by position: no usual lossless format holds float32 exactly, and such a
file is ready at once. A song of four minutes takes about 340 MB; the least recently used go when the limit is
reached.
"""

from __future__ import annotations

import json
import os
import secrets
import shutil
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from engines.core.audio import MAX_RATE, MIN_RATE
from engines.core.errors import BadDocument, OutputError
from engines.core.files import output_error, replacing, shown
from engines.core.source import RawSource
from engines.model.schema import from_builtins, parse, to_builtins
from engines.model.stems import Stems
from engines.storage import paths
from engines.storage.entries import full_check, is_stale, key, sampled_digest
from engines.storage.leases import Lease, LeasedSource, is_leased
from engines.storage.locks import OwnerLock

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engines.core.jobs import JobContext
    from engines.core.source import Source

DEFAULT_LIMIT_BYTES: Final = 10_000_000_000

_SCHEMA: Final = "flipside.stems"
_VERSION: Final = 1
_BLOCK_FRAMES: Final = 262_144
_SPARE_BYTES: Final = 200_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class _StemFile:
    name: str
    file: str
    sampled: str
    crc32: int
    confidence: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Entry:
    source: str
    identity: str
    separator: str
    folder: str
    rate: int
    channels: int
    files: tuple[_StemFile, ...]
    notes: tuple[str, ...] = ()


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
            entry = self._entry(name)
            lease = Lease(self._folder(entry))
            stems = self._stems(entry, lease, thorough=thorough)
            os.utime(self._entry_path(name))
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
        room = StemRoom(self, name, source_sha256.removeprefix("sha256:"), identity)
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

    def folder_of(self, name: str) -> Path | None:
        """Where the entry of a key lies, or None."""
        try:
            return self._folder(self._entry(name))
        except (OSError, BadDocument, ValueError):
            return None

    # -- inside

    def _entry_path(self, name: str) -> Path:
        return self.root / f"{name}.json"

    def _folder(self, entry: _Entry) -> Path:
        folder = self.root / Path(entry.folder).name
        if not folder.is_dir():
            raise FileNotFoundError(folder)
        return folder

    def _entry(self, name: str) -> _Entry:
        text = self._entry_path(name).read_bytes()
        entry = from_builtins(
            parse(text, schema=_SCHEMA, version=_VERSION, upgrades={}), _Entry, what="stem cache"
        )
        if key(entry.source, entry.identity) != name:
            raise ValueError("the entry stands under the key of another")
        if not (MIN_RATE <= entry.rate <= MAX_RATE and 1 <= entry.channels <= 8):
            raise ValueError("no such sound")
        return entry

    def _stems(self, entry: _Entry, lease: Lease, *, thorough: bool) -> Stems:
        folder, sources = self._folder(entry), {}
        for item in entry.files:
            path = folder / Path(item.file).name
            if sampled_digest(path) != item.sampled or (thorough and full_check(path) != item.crc32):
                raise ValueError(f"{path} is not what was written")
            sources[item.name] = LeasedSource(path, lease, rate=entry.rate, channels=entry.channels)
        confidence = {item.name: item.confidence for item in entry.files if item.confidence is not None}
        return Stems(separator=entry.separator, sources=sources, confidence=confidence, notes=entry.notes)

    def _used(self) -> Iterator[tuple[float, int, str]]:
        """When each entry was used last, its size [bytes] and its key."""
        for path in self.root.glob("*.json"):
            with suppress(OSError, BadDocument, ValueError):
                folder = self._folder(self._entry(path.stem))
                size = sum(file.stat().st_size for file in folder.iterdir())
                yield path.stat().st_mtime, size, path.stem

    def _remove(self, name: str) -> bool:
        """Remove an entry; False where someone reads it."""
        folder = self.folder_of(name)
        if folder is not None and is_leased(folder):
            return False
        with suppress(OSError):
            self._entry_path(name).unlink(missing_ok=True)
        if folder is not None:
            shutil.rmtree(folder, ignore_errors=True)
        return True

    def _sweep(self) -> None:
        """Remove folders without an entry and half-written entries, once they are a day old."""
        named = set()
        for path in self.root.glob("*.json"):
            with suppress(OSError, BadDocument, ValueError):
                named.add(self._entry(path.stem).folder)
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


class StemRoom:
    """A private folder in a cache, being filled.

    Attributes:
        folder: where the stems are written.
        kept: whether `keep` was called.
    """

    def __init__(self, cache: StemCache, name: str, source: str, identity: str) -> None:
        self.folder = cache.root / f"{name}-{secrets.token_hex(4)}"
        self.kept = False
        self._cache = cache
        self._name = name
        self._source = source
        self._identity = identity

    def keep(self, stems: Stems, ctx: JobContext) -> Stems:
        """Make the stems an entry of the cache, and give them back as read from there.

        Sources that are raw files in `folder` stay where they are; others are written there.

        Raises:
            OutputError: they cannot be written.
            Cancelled: the person stopped it.
        """
        files = []
        for index, (name, source) in enumerate(stems.sources.items()):
            ctx.checkpoint(index / len(stems.sources), "keeping the stems")
            path = self._on_disk(index, source, ctx)
            files.append(
                _StemFile(
                    name=name,
                    file=path.name,
                    sampled=sampled_digest(path),
                    crc32=full_check(path),
                    confidence=stems.confidence.get(name),
                )
            )
        first = next(iter(stems.sources.values()))
        entry = _Entry(
            source=self._source,
            identity=self._identity,
            separator=stems.separator,
            folder=self.folder.name,
            rate=first.rate,
            channels=first.channels,
            files=tuple(files),
            notes=stems.notes,
        )
        lease = Lease(self.folder)
        before = self._cache.folder_of(self._name)
        with replacing(self._cache.root / f"{self._name}.json") as temporary:
            document = {"schema": _SCHEMA, "version": _VERSION, **to_builtins(entry)}
            temporary.write_text(json.dumps(document), "utf-8")
        self.kept = True
        if before is not None and before != self.folder and not is_leased(before):
            shutil.rmtree(before, ignore_errors=True)
        sources = {
            item.name: LeasedSource(self.folder / item.file, lease, rate=entry.rate, channels=entry.channels)
            for item in files
        }
        return Stems(
            separator=stems.separator, sources=sources, confidence=stems.confidence, notes=stems.notes
        )

    def _on_disk(self, index: int, source: Source, ctx: JobContext) -> Path:
        if isinstance(source, RawSource) and source.path.parent == self.folder:
            return source.path
        path = self.folder / f"{index}.f32"
        with path.open("xb") as file:
            for start in range(0, source.frames, _BLOCK_FRAMES):
                ctx.checkpoint(start / source.frames, "keeping the stems")
                block = source.read(start, min(source.frames, start + _BLOCK_FRAMES))
                file.write(block.T.astype("<f4").tobytes())
        return path
