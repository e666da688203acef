"""The job runner: one thread a job, tickets, results carried to the GUI thread by one private signal."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any, Final

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from engines.core.errors import Cancelled, EngineError
from engines.core.jobs import JobContext, Watched
from studio.jobs.holding import Holding
from studio.jobs.job import JobInfo, State, time_left

log = logging.getLogger(__name__)
_POLL_MS: Final = 100
_KEPT: Final = 30


@dataclass(slots=True)
class _Running:
    """The runner's own book on one job; `progress` is written by the worker, read by the GUI."""

    info: JobInfo
    work: Callable[[JobContext], Any]
    done: Callable[[Any], None]
    failed: Callable[[EngineError], None] | None = None
    needs: tuple[object, ...] = ()
    began: float = 0.0
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
        self._waiting: list[_Running] = []
        self._holding = Holding()
        self._over: list[JobInfo] = []
        self._arrived.connect(self._receive, Qt.ConnectionType.QueuedConnection)
        self._timer = QTimer(self)
        self._timer.setInterval(_POLL_MS)
        self._timer.timeout.connect(self._poll)

    @property
    def jobs(self) -> tuple[JobInfo, ...]:
        """Running jobs first, then those that wait, then those that ended, newest first."""
        running = [job.info for job in (*self._running.values(), *self._waiting)]
        return (*running, *reversed(self._over))

    @property
    def busy(self) -> bool:
        """Whether a job runs or waits whose result is still wanted."""
        return bool(self._waiting) or any(not job.stale for job in self._running.values())

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
        job = self._new(kind, title, work, done)
        job.failed = failed
        self._begin(job)
        return job.info.ticket

    def queue(
        self,
        kind: str,
        title: str,
        work: Callable[[JobContext], Any],
        done: Callable[[Any], None],
        *,
        needs: tuple[object, ...],
    ) -> int:
        """As `start`, but behind the jobs of the same kind, which stay wanted.

        Args:
            kind: what it is for.
            title: one line for the person.
            work: what is to be done.
            done: is given what comes of it, in this thread.
            needs: what it works on; `drop` leaves these alone until the job is over.
        """
        job = self._new(kind, title, work, done)
        job.needs = needs
        self._holding.hold(*needs)
        if any(other.info.kind == kind for other in (*self._running.values(), *self._waiting)):
            job.info = replace(job.info, state="waiting")
            self._waiting.append(job)
            self.jobs_changed.emit()
        else:
            self._begin(job)
        return job.info.ticket

    def cancel(self, ticket: int) -> None:
        """Ask a job to stop; nothing happens where it is over."""
        waits = next((job for job in self._waiting if job.info.ticket == ticket), None)
        if waits is not None:
            self._waiting.remove(waits)
            self._end(waits, "cancelled")
            return
        job = self._running.get(ticket)
        if job is not None and not job.stop.is_set():
            job.stop.set()
            job.info = replace(job.info, state="stopping")
            self.jobs_changed.emit()

    def cancel_kind(self, kind: str) -> None:
        """Stop the jobs of a kind and drop what they still bring."""
        for waits in [job for job in self._waiting if job.info.kind == kind]:
            self.cancel(waits.info.ticket)
        for ticket, job in list(self._running.items()):
            if job.info.kind == kind:
                job.stale = True
                self.cancel(ticket)

    def cancel_all(self) -> None:
        """Stop every job and drop what they still bring."""
        for kind in {job.info.kind for job in (*self._running.values(), *self._waiting)}:
            self.cancel_kind(kind)

    def drop(self, thing: object, throw_away: Callable[[], None]) -> None:
        """Throw a thing away, now or when no queued job needs it any more."""
        self._holding.drop(thing, throw_away)

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
        self._holding.drop_all()

    def _new(
        self, kind: str, title: str, work: Callable[[JobContext], Any], done: Callable[[Any], None]
    ) -> _Running:
        self._tickets += 1
        return _Running(info=JobInfo(ticket=self._tickets, kind=kind, title=title), work=work, done=done)

    def _begin(self, job: _Running) -> None:
        job.info = replace(job.info, state="running")
        job.began = time.monotonic()
        self._running[job.info.ticket] = job
        name = f"job-{job.info.kind}-{job.info.ticket}"
        job.thread = threading.Thread(target=self._run, args=(job,), name=name)
        job.thread.start()
        self._timer.start()
        self.jobs_changed.emit()

    def _begin_next(self, kind: str) -> None:
        """Begin the job of that kind that has waited longest."""
        job = next((job for job in self._waiting if job.info.kind == kind), None)
        if job is not None:
            self._waiting.remove(job)
            self._begin(job)

    # -- the worker's side

    def _run(self, job: _Running) -> None:
        def report(fraction: float, what: str) -> None:
            job.progress = (fraction, what)

        result: object
        try:
            result = job.work(Watched(report, job.stop.is_set))
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
        else:
            self._deliver(job, result)
        self._begin_next(job.info.kind)

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
        self._holding.release(*job.needs)
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
