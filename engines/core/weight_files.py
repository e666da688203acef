"""Files of model weights read without building anything: their header, and their digest."""

from __future__ import annotations

import hashlib
import json
from functools import lru_cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path


class BadWeights(Exception):
    """A file that is no whole safetensors file; the text says why, to stand behind the file's name."""


def safetensors_header(path: Path, *, most: int, not_whole: str) -> dict[str, Any]:
    """The header of a safetensors file: eight bytes of length, then JSON; the tensors must fill the rest.

    Args:
        path: the file.
        most: the longest header that is read [bytes].
        not_whole: what is said of a file of another length than its header tells.

    Raises:
        BadWeights: it cannot be read, is of another kind, or is not whole.
    """
    try:
        size = path.stat().st_size
        with path.open("rb") as file:
            length = int.from_bytes(file.read(8), "little")
            if not 2 <= length <= min(most, size):
                raise BadWeights("is not a safetensors file")
            header: Any = json.loads(file.read(length))
        ends = [entry["data_offsets"][1] for name, entry in header.items() if name != "__metadata__"]
        whole = size == 8 + length + max(ends, default=0)
    except OSError as cause:
        raise BadWeights("cannot be read") from cause
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError) as cause:
        raise BadWeights("is not a safetensors file") from cause
    if not whole:
        raise BadWeights(not_whole)
    return dict(header)


def file_digest(path: Path) -> str:
    """The SHA-256 of a file, hexadecimal; remembered while its size and time stay.

    Raises:
        OSError: the file cannot be read.
    """
    status = path.stat()
    return _digest(path, status.st_size, status.st_mtime_ns)


@lru_cache(maxsize=256)
def _digest(path: Path, _size: int, _time: int) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
