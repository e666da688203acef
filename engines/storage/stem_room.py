"""A folder of the stem cache that is being filled, and becomes an entry when it is kept."""

from __future__ import annotations

import secrets
import shutil
from typing import TYPE_CHECKING, Final

from engines.core.source import RawSource
from engines.storage.entries import full_check, sampled_digest
from engines.storage.leases import Lease, is_leased
from engines.storage.stem_entry import StemEntry, StemFile, folder_of, write_entry

if TYPE_CHECKING:
    from pathlib import Path

    from engines.core.jobs import JobContext
    from engines.core.source import Source
    from engines.model.stems import Stems

_BLOCK_FRAMES: Final = 262_144


class StemRoom:
    """A private folder in a cache, being filled.

    Attributes:
        folder: where the stems are written.
        kept: whether `keep` was called.
    """

    def __init__(self, root: Path, name: str, source: str, identity: str) -> None:
        self.folder = root / f"{name}-{secrets.token_hex(4)}"
        self.kept = False
        self._root = root
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
        first = next(iter(stems.sources.values()))
        entry = StemEntry(
            source=self._source,
            identity=self._identity,
            separator=stems.separator,
            folder=self.folder.name,
            rate=first.rate,
            channels=first.channels,
            files=self._files(stems, ctx),
            notes=stems.notes,
        )
        lease = Lease(self.folder)
        before = folder_of(self._root, self._name)
        write_entry(self._root, self._name, entry)
        self.kept = True
        if before is not None and before != self.folder and not is_leased(before):
            shutil.rmtree(before, ignore_errors=True)
        return entry.stems(self.folder, lease)

    def _files(self, stems: Stems, ctx: JobContext) -> tuple[StemFile, ...]:
        """The stems' files in the folder."""
        files = []
        for index, (name, source) in enumerate(stems.sources.items()):
            ctx.checkpoint(index / len(stems.sources), "keeping the stems")
            path = self._on_disk(index, source, ctx)
            files.append(
                StemFile(
                    name=name,
                    file=path.name,
                    sampled=sampled_digest(path),
                    crc32=full_check(path),
                    confidence=stems.confidence.get(name),
                )
            )
        return tuple(files)

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
