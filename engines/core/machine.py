"""The machine's memory: how much is free, giving back what is not used, and errors that say it ran out."""

from __future__ import annotations

import ctypes
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final

from engines.core.errors import Missing

if TYPE_CHECKING:
    from collections.abc import Sequence

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


def give_back_memory() -> None:
    """Hand freed memory back to the system, where the system's allocator keeps it for each thread (glibc).

    What one thread freed is not used for another: sound that is made on several threads and then on one would
    take its memory twice.
    """
    if sys.platform == "linux":
        with suppress(OSError, AttributeError):
            ctypes.CDLL("libc.so.6").malloc_trim(0)


def no_device(wanted: str, found: Sequence[str]) -> Missing:
    """The sentence for a device that is not in this machine; `found` are those that are."""
    return Missing(
        f"no device {wanted!r}",
        hint=f"There is no device {wanted[:20]!r} here; there are {', '.join(found)}. Choose another with "
        "`flipside models device`.",
    )


def is_out_of_memory(error: BaseException) -> bool:
    """Whether an error says that memory ran out, on whichever device."""
    text = str(error).lower()
    return isinstance(error, MemoryError) or "out of memory" in text or "can't allocate memory" in text
