"""What the machine offers to networks: a device, threads, memory, and how to use them well."""

from __future__ import annotations

import contextlib
import ctypes
import multiprocessing
import os
import sys
from typing import TYPE_CHECKING, Final

from engines.core.machine import free_megabytes, no_device

if TYPE_CHECKING:
    from collections.abc import Iterator

WORKER_MB: Final = 600
"""Memory that one segment worker needs at its height [MB], a little generous."""

_MOST_AT_ONCE: Final = 8
"""Beyond this many segments a batch only delays what is heard next."""

_USED_SHARE: Final = 0.8
"""How much of a graphics card's free memory is taken; the rest is for what else is on the screen."""

_MALLOC: Final = {
    "M_TRIM_THRESHOLD": (-1, 2000 << 20),
    "M_TOP_PAD": (-2, 64 << 20),
    "M_MMAP_MAX": (-4, 0),
    "M_ARENA_MAX": (-8, 1),
}
"""glibc's settings, by number: keep what is freed, take it in large pieces from one heap, never map."""


def device_for(wanted: str) -> str:
    """The device of that name, or where none is named the fastest: "cuda", "mps", "xpu" or "cpu".

    Raises:
        Missing: torch can use no such device here.
    """
    import torch  # noqa: PLC0415  (late: takes seconds to import)

    there = {
        "cuda": torch.cuda.is_available(),
        "mps": torch.backends.mps.is_available(),
        "xpu": hasattr(torch, "xpu") and torch.xpu.is_available(),
        "cpu": True,
    }
    found = [name for name, is_there in there.items() if is_there]
    if wanted and wanted not in found:
        raise no_device(wanted, found)
    return wanted or found[0]


def worker_count(device: str) -> int:
    """How many segments to work on at once: a core each on the processor, as memory allows; else one."""
    if device != "cpu":
        return 1
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return max(1, min(cores, (free_megabytes() - 500) // WORKER_MB))


def forget_peak(device: str) -> None:
    """Have `batch_size` see what is taken from here on: an earlier song took more than one segment does."""
    import torch  # noqa: PLC0415

    memory = torch.get_device_module(device)
    if hasattr(memory, "reset_peak_memory_stats"):
        memory.reset_peak_memory_stats()


def batch_size(device: str) -> int:
    """How many segments to give to a device at once, by what the first one took of its memory.

    One on the processor, where more gain nothing, and where the device does not tell what is free.
    """
    import torch  # noqa: PLC0415

    memory = torch.get_device_module(device)
    if device == "cpu" or not hasattr(memory, "mem_get_info"):
        return 1
    held = memory.memory_allocated()
    one = max(1, memory.max_memory_allocated() - held)
    free: int = memory.mem_get_info()[0] + memory.memory_reserved() - held
    fitting = int(_USED_SHARE * free / one)
    return max(1, min(_MOST_AT_ONCE, fitting))


@contextlib.contextmanager
def tuned(device: str) -> Iterator[None]:
    """Torch set for this work: no slow attention path, no graph, large blocks kept between segments."""
    import torch  # noqa: PLC0415

    fast = torch.backends.mha.get_fastpath_enabled()
    threads = torch.get_num_threads()
    # The "fast path" of attention is the slower one here; without it the fused attention kernel runs.
    torch.backends.mha.set_fastpath_enabled(False)
    if device == "cpu" and multiprocessing.parent_process() is not None:
        keep_memory()
    try:
        with torch.inference_mode():
            yield
    finally:
        torch.backends.mha.set_fastpath_enabled(fast)
        torch.set_num_threads(threads)


def keep_memory() -> None:
    """Tell glibc to keep freed memory for the next block; page faults cost up to a quarter of the time.

    It holds for the whole process and for good, so it is for a process that does nothing but separate.
    """
    if not sys.platform.startswith("linux"):
        return
    try:
        libc = ctypes.CDLL("libc.so.6")
        for number, value in _MALLOC.values():
            libc.mallopt(number, value)
    except (OSError, AttributeError):
        return  # Another C library; it only costs speed.
