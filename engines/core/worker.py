"""Heavy work in a process of its own: a cancel is real, memory is given back, a crash stays outside."""

from __future__ import annotations

import contextlib
import logging
import multiprocessing
import signal
import time
from multiprocessing import connection, resource_tracker
from typing import TYPE_CHECKING, Final, TypeVar, cast

from engines.core.errors import WorkerDied
from engines.core.worker_process import Message, serve

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from multiprocessing.connection import Connection
    from multiprocessing.process import BaseProcess

    from engines.core.jobs import JobContext

Request = TypeVar("Request")
Result = TypeVar("Result")

_LOG = logging.getLogger(__name__)
_POLL_S: Final = 0.05
"""How often a silent worker's cancel is asked for [s]."""
_GRACE_S: Final = 0.1
"""How long a worker may take to end by itself before it is killed [s]."""
_SILENCE_S: Final = 900.0
"""After how long without a word a worker counts as hung [s]: steps between two reports take seconds."""
_LIFELESS_S: Final = 120.0
"""After how long without a sign of life it counts as hung [s]; one is sent each second."""


def run_spawned(
    function: Callable[[Request, JobContext], Result],
    request: Request,
    ctx: JobContext,
    *,
    memory_mb: int | None = None,
    silence_s: float = _SILENCE_S,
) -> Result:
    """Run `function(request, ctx)` in a spawned process and give its result.

    The process is gone when this returns or raises: on a cancel within 0.3 s, and by itself when this
    process dies. Ctrl-C is for the parent alone.

    Args:
        function: a function of a module, found by name on the other side.
        request: picklable; large sound goes by path (`RawSource`), not by value.
        ctx: hears the worker's progress; its cancel ends the process.
        memory_mb: the most memory that the worker may take for itself [MB], where the system can hold it.
        silence_s: after how long without a report the worker counts as hung and is ended [s].

    Raises:
        Cancelled: `ctx` said so.
        EngineError: as raised in the worker.
        WorkerDied: the process ended without an answer, hung, ran out of memory or met a fault of its own.
    """
    with KeptWorker(memory_mb=memory_mb, silence_s=silence_s) as worker:
        return worker.run(function, request, ctx)


class KeptWorker:
    """A spawned process that does one piece of work after another, so that what it loaded stays loaded.

    It begins with the first piece, and ends with the context. A piece that gives no answer, since it was
    cancelled or the process died, ends the process; the next one begins another.
    """

    def __init__(self, *, memory_mb: int | None = None, silence_s: float = _SILENCE_S) -> None:
        """A worker that was not started yet; see `run_spawned` for its limits."""
        self._memory_mb = memory_mb
        self._silence_s = silence_s
        self._process: BaseProcess | None = None
        self._here: Connection | None = None

    def __enter__(self) -> KeptWorker:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """End the process, if there is one; the next piece of work begins another."""
        process, here, self._process, self._here = self._process, self._here, None, None
        if here is not None:
            here.close()
        if process is not None:
            _end(process)

    def run(
        self, function: Callable[[Request, JobContext], Result], request: Request, ctx: JobContext
    ) -> Result:
        """Run `function(request, ctx)` in the process and give its result; raises as `run_spawned` does."""
        ctx.checkpoint(0.0, "starting")
        try:
            process, here = self._started()
            _ask(process, here, (function, request))
            message = _await(process, here, ctx, self._silence_s)
        except BaseException:
            self.close()
            raise
        return cast("Result", _answer(message))

    def _started(self) -> tuple[BaseProcess, Connection]:
        if self._process is not None and not self._process.is_alive():
            self.close()
        if self._process is None or self._here is None:
            spawn = multiprocessing.get_context("spawn")
            self._here, there = spawn.Pipe()
            self._process = spawn.Process(
                target=serve, args=(there, self._memory_mb), name="flipside worker", daemon=True
            )
            with there, _interrupts_held():
                self._process.start()
        return self._process, self._here


@contextlib.contextmanager
def _interrupts_held() -> Iterator[None]:
    """Keep SIGINT from the child that is started here: a blocked signal stays blocked across the border."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    resource_tracker.ensure_running()  # else the first start would do so, and unblock SIGINT behind it
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _ask(process: BaseProcess, here: Connection, asked: object) -> None:
    try:
        here.send(asked)
    except (BrokenPipeError, ConnectionResetError) as cause:
        process.join(_GRACE_S)
        raise _died(process) from cause


def _await(process: BaseProcess, here: Connection, ctx: JobContext, silence_s: float) -> Message:
    """Relay progress until the answer is there."""
    last = (0.0, "starting")
    silence = _Silence(silence_s)
    while True:
        ready = connection.wait([here, process.sentinel], timeout=_POLL_S)
        if here in ready or (ready and here.poll()):
            message = _receive(here, process)
            silence.end(message)
            if message[0] == "progress":
                last = (message[1], message[2])
            elif message[0] == "log":
                logging.getLogger(message[1]).log(message[2], "%s", message[3])
            elif message[0] != "alive":
                return message
        elif ready:
            raise _died(process)
        elif silence.lasts_too_long():
            raise WorkerDied(f"{process.name} stopped answering", hint=_HUNG_HINT)
        ctx.checkpoint(*last)


class _Silence:
    """How long a worker has said nothing: no word of its work, or not even that it lives.

    Signs of life are missed by the look and not by the clock, so that a computer that slept has missed none.
    """

    def __init__(self, longest_s: float) -> None:
        self._longest_s = longest_s
        self._heard = time.monotonic()
        self._looks = 0

    def end(self, message: Message) -> None:
        """Take note of a message."""
        self._looks = 0
        if message[0] != "alive":
            self._heard = time.monotonic()

    def lasts_too_long(self) -> bool:
        """Whether the worker counts as hung, asked once for each look that found nothing."""
        self._looks += 1
        return self._looks * _POLL_S > _LIFELESS_S or time.monotonic() - self._heard > self._longest_s


def _receive(here: Connection, process: BaseProcess) -> Message:
    try:
        return cast("Message", here.recv())
    except (EOFError, OSError) as cause:
        process.join(_GRACE_S)
        raise _died(process) from cause


def _answer(message: Message) -> object:
    kind, value = message
    if kind == "result":
        return value
    if kind == "error":
        raise value
    raise WorkerDied(value, hint=_FAULT_HINT)


_FAULT_HINT: Final = (
    "A part of Flipside met a fault of its own; run the command again, and report the log file."
)
_HUNG_HINT: Final = "The work stopped answering and was ended; close other programs and try again."


def _died(process: BaseProcess) -> WorkerDied:
    code = process.exitcode
    hint = "The work ended unexpectedly, most often for want of memory; close other programs and try again."
    return WorkerDied(f"{process.name} ended with code {code} and no answer", hint=hint)


def _end(process: BaseProcess) -> None:
    """Make sure that the process is gone, and free what it held."""
    if process.pid is None:
        return
    process.join(_GRACE_S if process.exitcode is not None else 0)
    for stop in (process.terminate, process.kill):
        if process.is_alive():
            stop()
            process.join(_GRACE_S)
    process.join()
    process.close()
