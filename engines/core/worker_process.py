"""The worker process itself: answers one request after another, and ends with its parent."""

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
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from engines.core.errors import Cancelled, EngineError, WorkerDied

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

Message: TypeAlias = tuple[Any, ...]
"""What it sends: ("progress", fraction, what), ("log", name, level, text), ("alive",), or the answer
("result", value), ("error", error), ("fault", traceback)."""

_REPORT_S: Final = 0.03
"""The least time between two reports of progress over the pipe [s]."""
_BEAT_S: Final = 1.0
"""How often a working process says that it lives [s]."""
_MEMORY_HINT: Final = (
    "There was not enough memory for this song; close other programs or take a shorter song."
)


def serve(pipe: Connection, memory_mb: int | None) -> None:
    """Do what is asked, one function and its request after another, and send the answers."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _silence()  # before the thread: where memory is short, that it cannot start is for the parent to say
    relay = _Relay(pipe)
    threading.Thread(target=_live_with_parent, args=(relay,), name="parent watch", daemon=True).start()
    logging.captureWarnings(capture=True)
    logging.getLogger().addHandler(_LogRelay(relay))
    # Ends where nobody asks or hears any more.
    with contextlib.suppress(EOFError, BrokenPipeError, ConnectionResetError):
        while True:
            asked = pipe.recv_bytes()
            relay.busy = True
            relay.send(_outcome(asked, relay, memory_mb))
            relay.busy = False


def _outcome(asked: bytes, relay: _Relay, memory_mb: int | None) -> Message:
    """The answer to one request."""
    try:
        function, request = pickle.loads(asked)  # noqa: S301 - from the parent process
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


def _live_with_parent(relay: _Relay) -> None:
    """Tell the parent now and then that this process lives, and end it when the parent does."""
    parent = multiprocessing.parent_process()
    while parent is not None:
        parent.join(_BEAT_S)
        if not parent.is_alive():
            os._exit(1)
        if relay.busy:
            with contextlib.suppress(OSError):
                relay.send(("alive",))


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


class _Relay:
    """The worker's context: sends progress to the parent."""

    __slots__ = ("_lock", "_pipe", "_sent", "busy")

    def __init__(self, pipe: Connection) -> None:
        self.busy = False
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
