"""What a killed process left is removed by the next one; what another still writes is let be."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

from engines.core.files import replacing
from engines.core.temporaries import PREFIX, is_running, sweep, temporary_in

if TYPE_CHECKING:
    from pathlib import Path


def gone() -> int:
    """The number of a process that has ended."""
    with subprocess.Popen([sys.executable, "-c", ""]) as process:
        pass
    return process.pid


def owned_by(path: Path, pid: int) -> Path:
    """The path as another process would have named it."""
    return path.with_name(path.name.replace(f"-{os.getpid()}-", f"-{pid}-"))


def test_what_killed_processes_left_is_removed(tmp_path: Path) -> None:
    left = owned_by(temporary_in(tmp_path, suffix=".wav"), gone())
    left.write_bytes(b"half a remix")
    folder = owned_by(temporary_in(tmp_path), gone())
    (folder / "inside").mkdir(parents=True)
    sweep.cache_clear()
    with replacing(tmp_path / "song.wav") as temporary:
        temporary.write_bytes(b"whole")
    assert [path.name for path in tmp_path.iterdir()] == ["song.wav"]


def test_what_is_still_written_or_not_ours_is_let_be(tmp_path: Path) -> None:
    kept = [
        temporary_in(tmp_path),
        owned_by(temporary_in(tmp_path), os.getppid()),
        tmp_path / f"{PREFIX}00000000-{gone()}-{'0' * 16}",
        tmp_path / f"{PREFIX}notes.txt",
    ]
    for path in kept:
        path.write_bytes(b"mine")
    sweep.cache_clear()
    sweep(tmp_path)
    assert sorted(tmp_path.iterdir()) == sorted(kept)


def test_a_process_runs_until_it_ended() -> None:
    assert is_running(os.getpid())
    assert os.name == "nt" or not is_running(gone())
