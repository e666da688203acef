"""Heavy work in a process of its own: a cancel is real, memory is given back, a crash stays outside."""

from __future__ import annotations

import contextlib
import logging
import multiprocessing
import os
import pickle
import signal
import sys
import threading
import time
import traceback
from multiprocessing import connection, resource_tracker
from typing import TYPE_CHECKING, Any, Final, TypeAlias, TypeVar, cast

from engines.core.errors import Cancelled, EngineError, WorkerDied

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from multiprocessing.connection import Connection
    from multiprocessing.process import BaseProcess

    from engines.core.jobs import JobContext

Request = TypeVar("Request")
Result = TypeVar("Result")
Message: TypeAlias = tuple[Any, ...]

_LOG = logging.getLogger(__name__)
_POLL_S: Final = 0.05
"""How often a silent worker's cancel is asked for [s]."""
_GRACE_S: Final = 0.1
"""How long a worker may take to end by itself before it is killed [s]."""
_SILENCE_S: Final = 900.0
"""After how long without a word a worker counts as hung [s]: steps between two reports take seconds."""
_REPORT_S: Final = 0.03
"""The least time between two reports of progress over the pipe [s]."""


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
    spawn = multiprocessing.get_context("spawn")
    here, there = spawn.Pipe()
    process = spawn.Process(
        target=_work,
        args=(there, function, request, memory_mb),
        name=f"flipside {getattr(function, '__name__', 'worker')}",
        daemon=True,
    )
    ctx.checkpoint(0.0, "starting")
    with here:
        try:
            with there, _interrupts_held():
                process.start()
            return cast("Result", _await(process, here, ctx, silence_s))
        finally:
            _end(process)


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


def _await(process: BaseProcess, here: Connection, ctx: JobContext, silence_s: float) -> object:
    """Relay progress until the answer is there."""
    last = (0.0, "starting")
    heard = time.monotonic()
    while True:
        ready = connection.wait([here, process.sentinel], timeout=_POLL_S)
        if here in ready or (ready and here.poll()):
            message = _receive(here, process)
            heard = time.monotonic()
            if message[0] == "progress":
                last = (message[1], message[2])
            elif message[0] == "log":
                logging.getLogger(message[1]).log(message[2], "%s", message[3])
            else:
                return _answer(message)
        elif ready:
            raise _died(process)
        elif time.monotonic() - heard > silence_s:
            raise WorkerDied(f"{process.name} said nothing for {silence_s:.0f} s", hint=_HUNG_HINT)
        ctx.checkpoint(*last)


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
_MEMORY_HINT: Final = (
    "There was not enough memory for this song; close other programs or take a shorter song."
)


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


# -- the other side


class _Relay:
    """The worker's context: sends progress to the parent."""

    __slots__ = ("_lock", "_pipe", "_sent")

    def __init__(self, pipe: Connection) -> None:
        self._pipe = pipe
        self._sent = 0.0
        self._lock = threading.Lock()

    def checkpoint(self, fraction: float, what: str) -> None:
        """Report, at most some thirty times a second; the parent cancels by ending this process."""
        now = time.monotonic()
        if now - self._sent >= _REPORT_S:
            self._sent = now
            self.send(("progress", fraction, what))

    def send(self, message: Message) -> None:
        """Hand one message to the parent."""
        with self._lock:
            self._pipe.send(message)


class _LogRelay(logging.Handler):
    """Sends what was logged here to the parent's log."""

    def __init__(self, relay: _Relay) -> None:
        super().__init__(logging.WARNING)
        self._relay = relay

    def emit(self, record: logging.LogRecord) -> None:
        """Send one record; what libraries warn about is worth a note, not an alarm."""
        level = logging.INFO if record.name == "py.warnings" else record.levelno
        with contextlib.suppress(OSError):
            self._relay.send(("log", record.name, level, record.getMessage()))


def _work(
    pipe: Connection,
    function: Callable[[object, JobContext], object],
    request: object,
    memory_mb: int | None,
) -> None:
    """Run the function and send its answer."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, name="parent watch", daemon=True).start()
    _silence()
    relay = _Relay(pipe)
    logging.captureWarnings(capture=True)
    logging.getLogger().addHandler(_LogRelay(relay))
    answer = _outcome(function, request, relay, memory_mb)
    with contextlib.suppress(BrokenPipeError, ConnectionResetError):
        relay.send(answer)


def _outcome(
    function: Callable[[object, JobContext], object], request: object, relay: _Relay, memory_mb: int | None
) -> Message:
    try:
        _limit_memory(memory_mb)
        result = function(request, relay)
        pickle.dumps(result)
    except (EngineError, Cancelled) as error:
        return ("error", error)
    except MemoryError as error:
        return ("error", WorkerDied(f"out of memory: {error}", hint=_MEMORY_HINT))
    except Exception:  # noqa: BLE001 - a border between processes: every fault must cross it as a text
        return ("fault", traceback.format_exc())
    return ("result", result)


def _end_with_parent() -> None:
    """End this process when the parent does."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _silence() -> None:
    """Libraries print as they like; the parent's output is none of their business."""
    null = os.open(os.devnull, os.O_WRONLY)
    for stream in (1, 2):
        os.dup2(null, stream)
    os.close(null)


def _limit_memory(memory_mb: int | None) -> None:
    """Hold this process to so much memory of its own, where the system can."""
    if memory_mb is None or sys.platform in {"win32", "darwin"}:
        return
    import resource  # noqa: PLC0415 - exists on POSIX systems only

    limit = memory_mb * 1024 * 1024
    resource.setrlimit(resource.RLIMIT_DATA, (limit, limit))
