"""How much memory a command and all that it starts take, looked at while it runs."""

from __future__ import annotations

import os
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import IO

_EVERY_S: Final = 0.2


@dataclass(frozen=True, kw_only=True)
class Used:
    """What a command took.

    Attributes:
        code: its exit code.
        largest_mb: the most that one of its processes had [MB].
        together_mb: the most that all of them had at one moment; what they share counts once [MB].
        wall_s: from its start to its end [s].
        processor_s: of all its processes [s].
    """

    code: int
    largest_mb: float
    together_mb: float
    wall_s: float
    processor_s: float


def watched(words: Sequence[str], environment: Mapping[str, str], said: IO[str]) -> Used:
    """Run a command to its end; what it says on stderr goes to `said`."""
    start = time.perf_counter()
    process = subprocess.Popen(words, env=environment, stdout=subprocess.DEVNULL, stderr=said)
    largest = together = 0.0
    while not (ended := os.wait4(process.pid, os.WNOHANG))[0]:
        shares = [_memory_mb(pid) for pid in _family(process.pid)]
        largest = max([largest, *(resident for resident, _ in shares)])
        together = max(together, sum(own for _, own in shares))
        time.sleep(_EVERY_S)
    _, status, used = ended
    process.returncode = os.waitstatus_to_exitcode(status)
    return Used(
        code=process.returncode,
        largest_mb=max(largest, used.ru_maxrss * 1024 / 1e6),
        together_mb=together,
        wall_s=time.perf_counter() - start,
        processor_s=used.ru_utime + used.ru_stime,
    )


def _family(pid: int) -> list[int]:
    """A process and all below it."""
    try:
        threads = list(Path(f"/proc/{pid}/task").iterdir())
        children = [int(child) for thread in threads for child in (thread / "children").read_text().split()]
    except OSError:
        return []
    return [pid, *(one for child in children for one in _family(child))]


def _memory_mb(pid: int) -> tuple[float, float]:
    """What a process has in memory, and its share of that; nothing once it ended [MB]."""
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text("ascii").splitlines()
    except OSError:
        return 0.0, 0.0
    found = {line.split(":")[0]: int(line.split()[1]) * 1024 / 1e6 for line in lines[1:]}
    return found.get("Rss", 0.0), found.get("Pss", 0.0)
