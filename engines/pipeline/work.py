"""Temporary folders for songs and bounces: one a process, gone with it, swept if the process was killed."""

from __future__ import annotations

import atexit
import os
import shutil
import tempfile
from functools import cache
from pathlib import Path
from typing import Final

from engines.core.files import output_error
from engines.core.temporaries import is_running
from engines.storage import paths

_PREFIX: Final = "run-"


def new_folder(name: str) -> Path:
    """An empty folder of this run, below the cache; it is removed when the process ends.

    Raises:
        OutputError: the cache folder cannot be written or the disk is full.
    """
    home = _run_folder(paths.cache_dir() / "work", os.getpid())
    try:
        return Path(tempfile.mkdtemp(prefix=f"{name}-", dir=home))
    except OSError as cause:
        raise output_error(home, cause) from cause


def remove(folder: Path) -> None:
    """Remove one folder with all that is in it; nothing happens where it is gone."""
    shutil.rmtree(folder, ignore_errors=True)


@cache
def _run_folder(root: Path, pid: int) -> Path:
    """The folder of the process `pid` (this one), after sweeping those of processes that are gone."""
    paths.ready(root)
    _sweep(root)
    home = root / f"{_PREFIX}{pid}"
    paths.ready(home)
    atexit.register(_remove_run, home, pid)
    return home


def _remove_run(home: Path, pid: int) -> None:
    # A forked child inherits the exit handler and must not remove its parent's folder.
    if os.getpid() == pid:
        remove(home)


def _sweep(root: Path) -> None:
    for folder in root.glob(f"{_PREFIX}*"):
        number = folder.name.removeprefix(_PREFIX)
        if number.isdecimal() and not is_running(int(number)):
            remove(folder)
