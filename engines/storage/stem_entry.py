"""What the stem cache knows of one split: a small document beside the folder of its files."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from engines.core.audio import MAX_RATE, MIN_RATE
from engines.core.errors import BadDocument
from engines.core.files import replacing
from engines.model.schema import from_builtins, parse, to_builtins
from engines.model.stems import Stems
from engines.storage.entries import full_check, key, sampled_digest
from engines.storage.leases import Lease, LeasedSource

_SCHEMA: Final = "flipside.stems"
_VERSION: Final = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class StemFile:
    """One stem: its file, how that is checked, and how sure the stem is, 0–1."""

    name: str
    file: str
    sampled: str
    crc32: int
    confidence: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StemEntry:
    """The stems of a song by one separator, in a folder of the cache."""

    source: str
    identity: str
    separator: str
    folder: str
    rate: int
    channels: int
    files: tuple[StemFile, ...]
    notes: tuple[str, ...] = ()

    def folder_in(self, root: Path) -> Path:
        """Where the files are.

        Raises:
            FileNotFoundError: nowhere.
        """
        folder = root / Path(self.folder).name
        if not folder.is_dir():
            raise FileNotFoundError(folder)
        return folder

    def check(self, folder: Path, *, thorough: bool) -> None:
        """Hold the files against what was written: samples of each, or every byte.

        Raises:
            OSError, ValueError: one of them is gone, or another.
        """
        for item in self.files:
            path = folder / Path(item.file).name
            if sampled_digest(path) != item.sampled or (thorough and full_check(path) != item.crc32):
                raise ValueError(f"{path} is not what was written")

    def stems(self, folder: Path, lease: Lease) -> Stems:
        """The stems as read from their files; the claim lasts as long as one of them."""
        sources = {
            item.name: LeasedSource(
                folder / Path(item.file).name, lease, rate=self.rate, channels=self.channels
            )
            for item in self.files
        }
        confidence = {item.name: item.confidence for item in self.files if item.confidence is not None}
        return Stems(separator=self.separator, sources=sources, confidence=confidence, notes=self.notes)


def entry_path(root: Path, name: str) -> Path:
    """The document of the entry with that key."""
    return root / f"{name}.json"


def read_entry(root: Path, name: str) -> StemEntry:
    """The entry with that key.

    Raises:
        OSError: it cannot be read.
        BadDocument, ValueError: it is no entry, or that of another key.
    """
    text = entry_path(root, name).read_bytes()
    document = parse(text, schema=_SCHEMA, version=_VERSION, upgrades={})
    entry = from_builtins(document, StemEntry, what="stem cache")
    if key(entry.source, entry.identity) != name:
        raise ValueError("the entry stands under the key of another")
    if not (MIN_RATE <= entry.rate <= MAX_RATE and 1 <= entry.channels <= 8):
        raise ValueError("no such sound")
    return entry


def write_entry(root: Path, name: str, entry: StemEntry) -> None:
    """Write an entry whole, under that key."""
    with replacing(entry_path(root, name)) as temporary:
        document = {"schema": _SCHEMA, "version": _VERSION, **to_builtins(entry)}
        temporary.write_text(json.dumps(document), "utf-8")


def folder_of(root: Path, name: str) -> Path | None:
    """Where the files of the entry with that key are, or None."""
    try:
        return read_entry(root, name).folder_in(root)
    except (OSError, BadDocument, ValueError):
        return None
