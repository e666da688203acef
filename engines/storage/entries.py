"""Names and checks that every cache shares: keys, sampled digests, ages."""

from __future__ import annotations

import hashlib
import time
import zlib
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pathlib import Path

STALE_S: Final = 24 * 3600.0
"""After this time without a change [s] the leftovers of a process that died are swept."""

_SAMPLE_BYTES: Final = 4096
_SAMPLES: Final = 64
_BLOCK_BYTES: Final = 1 << 20


def key(source_sha256: str, identity: str) -> str:
    """The file name of an entry: 40 hexadecimal digits, whatever stands in the arguments.

    Args:
        source_sha256: of the song's decoded content, with or without "sha256:".
        identity: of what made the entry, such as "spectral/3".
    """
    text = f"{source_sha256.removeprefix('sha256:')}\0{identity}"
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:40]


def sampled_digest(path: Path) -> str:
    """A digest of a file's size and of 64 pieces of 4 kB spread over it, first and last included.

    It finds a file that was cut, emptied, swapped or partly written in about a millisecond; `full_check`
    reads everything.
    """
    size = path.stat().st_size
    digest = hashlib.sha256(str(size).encode())
    with path.open("rb") as file:
        if size <= _SAMPLE_BYTES * _SAMPLES:
            digest.update(file.read())
        else:
            for index in range(_SAMPLES):
                file.seek((size - _SAMPLE_BYTES) * index // (_SAMPLES - 1))
                digest.update(file.read(_SAMPLE_BYTES))
    return digest.hexdigest()


def full_check(path: Path) -> int:
    """The CRC-32 of a whole file: harm comes from disks here, not from people, and it is far faster."""
    check = 0
    with path.open("rb") as file:
        while block := file.read(_BLOCK_BYTES):
            check = zlib.crc32(block, check)
    return check


def is_stale(path: Path) -> bool:
    """Whether nothing changed there for a day."""
    return time.time() - path.stat().st_mtime > STALE_S
