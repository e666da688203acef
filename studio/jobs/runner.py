"""The job runner: one thread a job, tickets, results carried to the GUI thread by one private signal."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from engines.core.errors import Cancelled, EngineError
from engines.core.jobs import Watched
from studio.jobs.job import JobInfo, State, time_left

if TYPE_CHECKING:
    from engines.core.jobs import JobContext

log = logging.getLogger(__name__)
_POLL_MS: Final = 100
_KEPT: Final = 30


@dataclass(slots=True)
class _Running:
    """The runner's own book on one job; `fraction` and `what` are written by the worker, read by the GUI."""

    info: JobInfo
    done: Callable[[Any], None]
    failed: Callable[[EngineError], None] | None
    began: float
    stop: threading.Event = field(default_factory=threading.Event)
    stale: bool = False
    progress: tuple[float, str] = (0.0, "")
    thread: threading.Thread | None = None


class JobRunner(QObject):
    """Runs functions in threads and hands their results to the GUI thread.

    Attributes:
        jobs_changed: the list of jobs, or how far one is, changed.
        job_failed: a job that was not stale failed; carries its `JobInfo`.
    """

    jobs_changed = Signal()
    job_failed = Signal(object)
    _arrived = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tickets = 0
        self._running: dict[int, _Running] = {}
        self._over: list[JobInfo] = []
        self._arrived.connect(self._receive, Qt.ConnectionType.QueuedConnection)
        self._timer = QTimer(self)
        self._timer.setInterval(_POLL_MS)
        self._timer.timeout.connect(self._poll)

    @property
    def jobs(self) -> tuple[JobInfo, ...]:
        """Running jobs first, then those that ended, newest first."""
        running = [job.info for job in self._running.values()]
        return (*running, *reversed(self._over))

    @property
    def busy(self) -> bool:
        """Whether a job runs whose result is still wanted."""
        return any(not job.stale for job in self._running.values())

    def running(self, kind: str) -> JobInfo | None:
        """The wanted job of that kind, or None."""
        found = (job.info for job in self._running.values() if job.info.kind == kind and not job.stale)
        return next(found, None)

    def start(
        self,
        kind: str,
        title: str,
        work: Callable[[JobContext], Any],
        done: Callable[[Any], None],
        failed: Callable[[EngineError], None] | None = None,
    ) -> int:
        """Run `work(ctx)` in a thread of its own; `done(result)` or `failed(error)` follows in this thread.

        Older jobs of the same kind are cancelled, and what they still bring is dropped.
        """
        self.cancel_kind(kind)
        self._tickets += 1
        ticket = self._tickets
        job = _Running(
            info=JobInfo(ticket=ticket, kind=kind, title=title),
            done=done,
            failed=failed,
            began=time.monotonic(),
        )
        self._running[ticket] = job
        job.thread = threading.Thread(target=self._run, args=(job, work), name=f"job-{kind}-{ticket}")
        job.thread.start()
        self._timer.start()
        self.jobs_changed.emit()
        return ticket

    def cancel(self, ticket: int) -> None:
        """Ask a job to stop; nothing happens where it is over."""
        job = self._running.get(ticket)
        if job is not None and not job.stop.is_set():
            job.stop.set()
            job.info = replace(job.info, state="stopping")
            self.jobs_changed.emit()

    def cancel_kind(self, kind: str) -> None:
        """Stop the jobs of a kind and drop what they still bring."""
        for ticket, job in list(self._running.items()):
            if job.info.kind == kind:
                job.stale = True
                self.cancel(ticket)

    def cancel_all(self) -> None:
        """Stop every job and drop what they still bring."""
        for kind in {job.info.kind for job in self._running.values()}:
            self.cancel_kind(kind)

    def clear_finished(self) -> None:
        """Forget the jobs that are over."""
        if self._over:
            self._over.clear()
            self.jobs_changed.emit()

    def close(self) -> None:
        """Stop every job and wait until their threads have ended."""
        self.cancel_all()
        self._timer.stop()
        for job in list(self._running.values()):
            if job.thread is not None:
                job.thread.join()
        self._running.clear()

    # -- the worker's side

    def _run(self, job: _Running, work: Callable[[JobContext], Any]) -> None:
        def report(fraction: float, what: str) -> None:
            job.progress = (fraction, what)

        result: object
        try:
            result = work(Watched(report, job.stop.is_set))
        except (Cancelled, EngineError) as error:
            result = error
        except Exception as error:  # noqa: BLE001 - a thread's end: whatever it was must reach the window
            result = error
        self._arrived.emit((job.info.ticket, result))

    # -- the GUI thread's side

    def _receive(self, arrival: tuple[int, object]) -> None:
        ticket, result = arrival
        job = self._running.pop(ticket, None)
        if job is None:
            return
        if not self._running:
            self._timer.stop()
        if job.stale:
            self._end(job, "cancelled")
            return
        self._deliver(job, result)

    def _deliver(self, job: _Running, result: object) -> None:
        if isinstance(result, Cancelled):
            self._end(job, "cancelled")
            return
        if isinstance(result, Exception):
            error = _as_engine_error(result)
            log.info("%s failed: %s", job.info.kind, error.what, exc_info=result)
            self._end(job, "failed", hint=error.hint)
            if job.failed is not None:
                job.failed(error)
            self.job_failed.emit(replace(job.info, state="failed", hint=error.hint))
            return
        self._end(job, "done")
        job.done(result)

    def _end(self, job: _Running, state: State, *, hint: str = "") -> None:
        fraction = 1.0 if state == "done" else job.info.fraction
        job.info = replace(job.info, state=state, hint=hint, fraction=fraction, left_s=None)
        if not job.stale:
            self._over.append(job.info)
            del self._over[:-_KEPT]
        self.jobs_changed.emit()

    def _poll(self) -> None:
        now, changed = time.monotonic(), False
        for job in self._running.values():
            fraction, what = job.progress
            left = time_left(now - job.began, fraction)
            fresh = replace(job.info, fraction=fraction, what=what, left_s=left)
            changed |= fresh != job.info
            job.info = fresh
        if changed:
            self.jobs_changed.emit()


def _as_engine_error(error: Exception) -> EngineError:
    if isinstance(error, EngineError):
        return error
    if isinstance(error, MemoryError):
        return EngineError(
            "out of memory", hint="There is not enough memory; close other programs and retry."
        )
    return EngineError(
        f"{type(error).__name__}: {error}",
        hint="Something went wrong inside Flipside; the log says more. Your work is kept.",
    )
