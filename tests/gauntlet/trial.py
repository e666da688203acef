"""What every trial gives: a row of the table."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(kw_only=True)
class Row:
    """One row of the gauntlet's table.

    Attributes:
        name: what was tried.
        count: how often.
        seed: what the chances came from.
        note: figures, for people.
        faults: what should not have been; none is a pass.
    """

    name: str
    count: int = 0
    seed: int = 0
    note: str = ""
    faults: list[str] = field(default_factory=list)

    @property
    def cells(self) -> str:
        """As a row of a Markdown table."""
        verdict = f"**{len(self.faults)}**" if self.faults else "0"
        return f"| {self.name} | {self.count} | {self.seed} | {verdict} | {self.note} |"


HEAD = "| trial | count | seed | faults | figures |\n| --- | --- | --- | --- | --- |"


def resident_mb() -> float:
    """The memory of this process that is in use [MB]."""
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def data_bytes(pid: int | str = "self") -> int:
    """How much memory a process asked for, by what its limit on data counts.

    Raises:
        FileNotFoundError: there is no such process any more.
    """
    for line in Path(f"/proc/{pid}/status").read_text("ascii").splitlines():
        if line.startswith("VmData:"):
            return int(line.split()[1]) * 1024
    raise FileNotFoundError(f"process {pid} has no memory")
