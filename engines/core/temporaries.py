"""Temporary files beside their final place: their names, and the removal of what killed processes left."""

from __future__ import annotations

import hashlib
import os
import platform
import re
import secrets
import shutil
from contextlib import suppress
from functools import cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pathlib import Path

PREFIX: Final = ".flipside-"
"""How the names of all temporary files and folders begin."""
_OWNED: Final = re.compile(rf"{re.escape(PREFIX)}([0-9a-f]{{8}})-(\d{{1,10}})-[0-9a-f]{{16}}")


def temporary_in(folder: Path, *, suffix: str = "") -> Path:
    """A path in `folder` that no one else takes; its name says which process of which machine owns it.

    What processes of this machine left there when they were killed is removed, once a folder and process.

    Args:
        folder: where the final file is to stand.
        suffix: how the name is to end, for writers that look at it.
    """
    sweep(folder)
    return folder / f"{PREFIX}{_machine()}-{os.getpid()}-{secrets.token_hex(8)}{suffix[:16]}"


@cache
def sweep(folder: Path) -> None:
    """Remove what processes that are gone left in `folder`; those of other machines are let be."""
    with suppress(OSError):
        for entry in folder.iterdir():
            owner = _OWNED.match(entry.name)
            if owner and owner[1] == _machine() and not is_running(int(owner[2])):
                _remove(entry)


def is_running(pid: int) -> bool:
    """Whether a process of that number runs on this machine; true where that cannot be told."""
    if os.name == "nt":
        # Windows keeps files that a process has open from being removed, so that a sweep harms no one.
        return False
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except (OSError, OverflowError):
        return True
    return True


def _remove(entry: Path) -> None:
    if entry.is_dir() and not entry.is_symlink():
        shutil.rmtree(entry, ignore_errors=True)
    else:
        with suppress(OSError):
            entry.unlink()


@cache
def _machine() -> str:
    return hashlib.sha256(platform.node().encode()).hexdigest()[:8]
