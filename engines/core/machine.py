"""The machine's memory: how much is free, and whether an error says that it ran out."""

from __future__ import annotations

from pathlib import Path
from typing import Final

_ASSUMED_MB: Final = 4096


def free_megabytes() -> int:
    """Memory that can be used without swapping [MB]; a careful guess where the system does not tell."""
    try:
        for line in Path("/proc/meminfo").read_text("ascii").splitlines():
            if line.startswith("MemAvailable:"):
                return int(line.split()[1]) // 1024
    except (OSError, ValueError):
        pass
    return _ASSUMED_MB


def is_out_of_memory(error: BaseException) -> bool:
    """Whether an error says that memory ran out, on whichever device."""
    text = str(error).lower()
    return isinstance(error, MemoryError) or "out of memory" in text or "can't allocate memory" in text
