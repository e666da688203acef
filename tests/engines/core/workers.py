"""What the worker tests run on the other side."""

from __future__ import annotations

import os
import signal
import threading
from pathlib import Path
from typing import TYPE_CHECKING

from engines.core.errors import BadAudio

if TYPE_CHECKING:
    from engines.core.jobs import JobContext


def doubled(number: int, ctx: JobContext) -> int:
    ctx.checkpoint(0.5, "doubling")
    return number * 2


def its_pid(_number: int, ctx: JobContext) -> int:
    return os.getpid()


def meets_an_end(_number: int, ctx: JobContext) -> None:
    raise EOFError


def refuses(name: str, ctx: JobContext) -> int:
    raise BadAudio(name, hint="This song is no sound.")


def has_a_fault(number: int, ctx: JobContext) -> float:
    return 1 / number


def dies(number: int, ctx: JobContext) -> None:
    os._exit(7)


def is_killed(number: int, ctx: JobContext) -> None:
    os.kill(os.getpid(), signal.SIGKILL if hasattr(signal, "SIGKILL") else signal.SIGTERM)


def answers_with_a_lambda(number: int, ctx: JobContext) -> object:
    return lambda: number


def loops_for_ever(number: int, ctx: JobContext) -> None:
    ctx.checkpoint(0.1, "looping")
    while True:
        number += 1


def stops(number: int, ctx: JobContext) -> None:
    """As a library does that waits for memory and lets nothing else run."""
    os.kill(os.getpid(), signal.SIGSTOP)


def works_quietly(path: str, ctx: JobContext) -> str:
    """Until the file is there, without a word of its progress."""
    while not Path(path).exists():
        threading.Event().wait(0.02)
    return path


def takes_a_gigabyte(number: int, ctx: JobContext) -> int:
    return len(bytearray(1024**3))


def prints(number: int, ctx: JobContext) -> int:
    print("hello", flush=True)
    os.write(2, b"warning\n")
    return number


def notes_its_pid_and_loops(note: str, ctx: JobContext) -> None:
    beside = Path(note + ".new")
    beside.write_text(str(os.getpid()))
    beside.rename(note)
    loops_for_ever(0, ctx)
