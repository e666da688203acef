"""The context of work that takes long: it reports progress and hears a cancel, and engines know only it."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Protocol

from engines.core.errors import Cancelled

if TYPE_CHECKING:
    from collections.abc import Callable


class JobContext(Protocol):
    """What a long computation is handed."""

    def checkpoint(self, fraction: float, what: str) -> None:
        """Report `fraction` (0–1) done and what is being done.

        Raises:
            Cancelled: the person stopped the job.
        """


class Quiet:
    """A context that reports to nobody and is never cancelled."""

    __slots__ = ()

    def checkpoint(self, fraction: float, what: str) -> None:
        """Do nothing."""


class Watched:
    """A context that reports to a function and asks another whether to go on."""

    __slots__ = ("_cancelled", "_report")

    def __init__(
        self,
        report: Callable[[float, str], None],
        cancelled: Callable[[], bool] = lambda: False,
    ) -> None:
        self._report = report
        self._cancelled = cancelled

    def checkpoint(self, fraction: float, what: str) -> None:
        """Report, or raise `Cancelled`."""
        if self._cancelled():
            raise Cancelled(what)
        self._report(min(1.0, max(0.0, fraction)), what)


class Part:
    """The share low–high of a longer job."""

    __slots__ = ("_ctx", "_high", "_low")

    def __init__(self, ctx: JobContext, low: float, high: float) -> None:
        self._ctx = ctx
        self._low = low
        self._high = high

    def checkpoint(self, fraction: float, what: str) -> None:
        """Report the fraction of this share to the whole job."""
        self._ctx.checkpoint(self._low + (self._high - self._low) * min(1.0, max(0.0, fraction)), what)


class Together:
    """Shares of one job that are worked on at once, a thread each; the whole is as far as their mean."""

    __slots__ = ("_ctx", "_done", "_lock")

    def __init__(self, ctx: JobContext, count: int) -> None:
        self._ctx = ctx
        self._done = [0.0] * count
        self._lock = threading.Lock()

    def share(self, index: int) -> JobContext:
        """The context of share `index`, counted from 0; used by one thread."""
        return Watched(lambda fraction, what: self._report(index, fraction, what))

    def _report(self, index: int, fraction: float, what: str) -> None:
        with self._lock:
            self._done[index] = fraction
            self._ctx.checkpoint(sum(self._done) / len(self._done), what)


QUIET = Quiet()
"""The one quiet context; it has no state."""
