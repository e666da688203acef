"""The terminal: results on stdout, progress on stderr, and an exit code for everything that can happen."""

from __future__ import annotations

import json
import logging
import os
import signal
import sys
import traceback
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Final

from engines.core.errors import Cancelled, EngineError, InputError, Missing, OutputError, Refused, WorkerDied
from engines.core.jobs import Watched

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from engines.core.jobs import JobContext

DONE: Final = 0
FAULT: Final = 1
INPUT: Final = 3
MISSING: Final = 4
REFUSED: Final = 5
CANCELLED: Final = 130

_PATIENCE_S: Final = 3
"""How long work may take to its next checkpoint after Ctrl-C [s]."""

_LOG = logging.getLogger(__name__)
_CODES: Final[tuple[tuple[type[EngineError], int], ...]] = (
    (InputError, INPUT), (OutputError, INPUT), (Missing, MISSING), (Refused, REFUSED), (WorkerDied, FAULT),
)  # fmt: skip


class Interrupt:
    """Ctrl-C. Work with a context hears it at its next checkpoint, so that nothing is torn apart.

    Work that looks up too late is interrupted where it stands, and so is everything without a context. Once
    heard, later ones do not disturb the tidying up.
    """

    def __init__(self) -> None:
        self.heard = False
        self.working = False

    def install(self) -> None:
        """Listen for Ctrl-C and for a polite end (SIGTERM)."""
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, self._on_signal)
        if hasattr(signal, "SIGALRM"):
            signal.signal(signal.SIGALRM, self._on_alarm)

    def _on_signal(self, _number: int, _frame: object) -> None:
        if self.heard:
            return
        self.heard = True
        if self.working and hasattr(signal, "SIGALRM"):
            signal.alarm(_PATIENCE_S)
        else:
            raise KeyboardInterrupt

    def _on_alarm(self, _number: int, _frame: object) -> None:
        if self.working:
            self.working = False
            raise KeyboardInterrupt

    def cancelled(self) -> bool:
        """Whether work is to stop; the caller then raises `Cancelled`, and is left to tidy up."""
        if self.heard and self.working:
            self.working = False
            if hasattr(signal, "SIGALRM"):
                signal.alarm(0)  # else it would end a process that takes long to tidy up
        return self.heard


def open_streams() -> None:
    """Give a process that was started without stdin, stdout or stderr one that leads nowhere.

    Else the next file that is opened would take the free number, and what libraries print would go into it.
    """
    for number, name in enumerate(("stdin", "stdout", "stderr")):
        try:
            os.fstat(number)
        except OSError:
            os.set_inheritable(os.open(os.devnull, os.O_RDWR), True)
        if getattr(sys, name) is None:
            # As the interpreter opens its own: the number outlives the object.
            setattr(sys, name, os.fdopen(number, "w" if number else "r", encoding="utf-8", closefd=False))


interrupt: Final = Interrupt()
"""The process has one keyboard."""


def say(text: str) -> None:
    """Print one line of result."""
    _put(_printable(text, sys.stdout.encoding) + "\n")


def say_json(schema: str, fields: Mapping[str, Any], *, version: int = 1) -> None:
    """Print a result as one JSON object with its schema and version."""
    _put(json.dumps({"schema": schema, "version": version, **fields}) + "\n")


def _put(text: str, *, flush: bool = False) -> None:
    """Write a result; BrokenPipeError where nobody reads it any more.

    Raises:
        OutputError: stdout is a file on a full disk, or the like.
    """
    try:
        sys.stdout.write(text)
        if flush:
            sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as cause:
        _leave_stdout()
        reason = (cause.strerror or "error").lower()
        raise OutputError(
            f"stdout: {cause}", hint=f"The result could not be written out ({reason}); send it elsewhere."
        ) from cause


def complain(text: str) -> None:
    """Print one sentence on stderr."""
    try:
        sys.stderr.write(_printable(text, sys.stderr.encoding) + "\n")
        sys.stderr.flush()
    except (OSError, ValueError):
        _LOG.debug("stderr is closed")


def _printable(text: str, encoding: str | None) -> str:
    """The text as a terminal of this encoding can show it."""
    name = encoding or "utf-8"
    return text.encode(name, "replace").decode(name)


@contextmanager
def progress(label: str) -> Iterator[JobContext]:
    """A context for long work: a bar on a terminal, silence in a pipe; hears Ctrl-C."""
    if not sys.stderr.isatty():
        with _working():
            yield Watched(lambda _fraction, _what: None, interrupt.cancelled)
        return
    from rich.console import Console  # noqa: PLC0415 - only a terminal needs it, and `plan` must start fast
    from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn  # noqa: PLC0415 - as above

    columns = (TextColumn("{task.description}"), BarColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(label, total=1.0)

        def report(fraction: float, what: str) -> None:
            bar.update(task, completed=fraction, description=what[:60])

        with _working():
            yield Watched(report, interrupt.cancelled)


@contextmanager
def _working() -> Iterator[None]:
    interrupt.working = True
    try:
        yield
    finally:
        interrupt.working = False


@contextmanager
def exits(*, json_wanted: bool = False) -> Iterator[None]:
    """Turn what happens inside into one sentence and an exit code; nothing leaves as a traceback.

    Raises:
        SystemExit: with the exit code.
    """
    try:
        yield
        _put("", flush=True)
    except BrokenPipeError:
        _leave_stdout()
        raise SystemExit(DONE) from None
    except (KeyboardInterrupt, Cancelled):
        complain("Cancelled; nothing was written.")
        raise SystemExit(CANCELLED) from None
    except EngineError as error:
        _LOG.info("%s: %s", type(error).__name__, error.what)
        _fail(error.hint, _code(error), json_wanted=json_wanted)
    except MemoryError:
        _fail(
            "There was not enough memory; close other programs and try again.", FAULT, json_wanted=json_wanted
        )
    except Exception:  # noqa: BLE001 - the last border: what nobody foresaw goes to the log, not to the screen
        _fail(_fault(traceback.format_exc()), FAULT, json_wanted=json_wanted)


def _code(error: EngineError) -> int:
    return next((code for kind, code in _CODES if isinstance(error, kind)), FAULT)


def _fail(hint: str, code: int, *, json_wanted: bool) -> None:
    complain(hint)
    if json_wanted:
        try:
            say_json("flipside.error", {"hint": hint, "exit_code": code})
            _put("", flush=True)
        except (BrokenPipeError, OutputError):
            _leave_stdout()
    raise SystemExit(code)


def _fault(trace: str) -> str:
    from studio.cli.logs import write_fault  # noqa: PLC0415 - only a fault needs it

    path = write_fault(trace)
    where = f"; the details are in {path}" if path is not None else ""
    return f"Flipside met a fault of its own, please report it{where}."


def _leave_stdout() -> None:
    """Nothing can be written to stdout any more: let the interpreter's last flush go nowhere."""
    null = os.open(os.devnull, os.O_WRONLY)
    os.dup2(null, sys.stdout.fileno())
    os.close(null)
