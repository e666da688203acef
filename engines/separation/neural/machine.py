"""What the machine offers to networks: a device, threads, memory, and how to use them well."""

from __future__ import annotations

import contextlib
import ctypes
import os
import sys
from typing import TYPE_CHECKING, Final

from engines.core.machine import free_megabytes

if TYPE_CHECKING:
    from collections.abc import Iterator

WORKER_MB: Final = 900
"""Memory that one segment worker needs at its height [MB], a little generous."""

_TRIM_THRESHOLD: Final = -1
_MMAP_THRESHOLD: Final = -3
_KEPT_BYTES: Final = 512 << 20
_LARGEST_THRESHOLD: Final = 32 << 20


def best_device() -> str:
    """The fastest device that torch can use here: "cuda", "mps", "xpu" or "cpu"."""
    import torch  # noqa: PLC0415  (late: takes seconds to import)

    if torch.cuda.is_available():
        return "cuda"
    if torch.backends.mps.is_available():
        return "mps"
    if hasattr(torch, "xpu") and torch.xpu.is_available():
        return "xpu"
    return "cpu"


def worker_count(device: str) -> int:
    """How many segments to work on at once: a core each on the processor, as memory allows; else one."""
    if device != "cpu":
        return 1
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return max(1, min(cores, (free_megabytes() - 500) // WORKER_MB))


@contextlib.contextmanager
def tuned(device: str) -> Iterator[None]:
    """Torch set for this work: no slow attention path, no graph, large blocks kept between segments."""
    import torch  # noqa: PLC0415

    fast = torch.backends.mha.get_fastpath_enabled()
    threads = torch.get_num_threads()
    # The "fast path" of attention is the slower one here; without it the fused attention kernel runs.
    torch.backends.mha.set_fastpath_enabled(False)
    if device == "cpu":
        _keep_memory()
    try:
        with torch.inference_mode():
            yield
    finally:
        torch.backends.mha.set_fastpath_enabled(fast)
        torch.set_num_threads(threads)


def _keep_memory() -> None:
    """Tell glibc not to hand large blocks back after each use; page faults cost up to a third of the time."""
    if not sys.platform.startswith("linux"):
        return
    try:
        libc = ctypes.CDLL("libc.so.6")
        libc.mallopt(_MMAP_THRESHOLD, _LARGEST_THRESHOLD)
        libc.mallopt(_TRIM_THRESHOLD, _KEPT_BYTES)
    except (OSError, AttributeError):
        return  # Another C library; it only costs speed.
