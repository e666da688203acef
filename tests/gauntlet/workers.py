"""Trial: workers killed, starved of memory, hung at random moments; a sentence, a prompt cancel, a way on."""

from __future__ import annotations

import multiprocessing
import os
import random
import resource
import shutil
import signal
import tempfile
import threading
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Final

from engines import pipeline
from engines.core.errors import Cancelled, EngineError
from engines.core.jobs import QUIET, Watched
from engines.storage import paths
from tests.end_to_end.songs import write_song
from tests.gauntlet.trial import Row, data_bytes

if TYPE_CHECKING:
    from multiprocessing.process import BaseProcess

WAYS: Final = ("killed", "starved", "hung", "cancelled")
_PROMPT_S: Final = 0.3
_LATE_S: Final = 2.0
"""A cancel later than this is a fault even on a machine with much else to do [s of wall time]."""
_PATIENCE_S: Final = 240.0
"""Longer than a worker may give no sign of life [s]."""
_STARVED_BYTES: Final = 8_000_000
"""What a starved worker may take beyond what it has."""


@dataclass
class Job:
    """A song that is split and heard by workers, on a thread of its own as in the window."""

    song: pipeline.Song
    cancelled: threading.Event = field(default_factory=threading.Event)
    error: BaseException | None = None

    def __post_init__(self) -> None:
        self.thread = threading.Thread(target=self._work)
        self.thread.start()

    def _work(self) -> None:
        ctx = Watched(lambda _fraction, _what: None, self.cancelled.is_set)
        try:
            stems = pipeline.split(self.song, ctx, separator="spectral")
            pipeline.analyse(self.song, stems, ctx)
        except BaseException as error:  # noqa: BLE001 - whatever came through is the finding
            self.error = error


def troubled_workers(count: int, seed: int) -> list[Row]:
    """Trouble the workers of `count` jobs, each at another moment, and do each job again."""
    row = Row(name="workers killed, starved, hung, cancelled", count=count, seed=seed)
    draw = random.Random(seed)  # noqa: S311 - chances, no secrets
    outcomes: Counter[str] = Counter()
    late: list[float] = []
    with tempfile.TemporaryDirectory(prefix="gauntlet") as name:
        os.environ["FLIPSIDE_HOME"] = str(Path(name) / "home")
        song = pipeline.open_song(write_song(Path(name) / "song.wav", bars=4), QUIET)
        longest = _once(song)
        for number in range(count):
            way = WAYS[number % len(WAYS)]
            shutil.rmtree(paths.cache_dir() / "stems", ignore_errors=True)
            shutil.rmtree(paths.cache_dir() / "facts", ignore_errors=True)
            outcome, faults = _troubled(song, way, draw.uniform(0.0, longest), late)
            outcomes[outcome] += 1
            row.faults += [f"{way} {number}: {fault}" for fault in faults]
        pipeline.close(song)
    prompt = sum(wait <= _PROMPT_S for wait in late)
    row.note = (
        f"{outcomes['told']} told in a sentence, {outcomes['done']} were done already; "
        f"{prompt} of {len(late)} cancels within 0.3 s, the latest {max(late, default=0.0):.2f} s"
    )
    return [row]


def _once(song: pipeline.Song) -> float:
    start = time.perf_counter()
    job = Job(song)
    job.thread.join()
    if job.error is not None:
        raise RuntimeError("the job fails without trouble") from job.error
    return time.perf_counter() - start


def _troubled(song: pipeline.Song, way: str, after_s: float, late: list[float]) -> tuple[str, list[str]]:
    """How one job ended, and what was wrong with it."""
    job = Job(song)
    time.sleep(after_s)  # the moment is the chance
    for worker in multiprocessing.active_children():
        _trouble(worker, way)
    if way in {"hung", "cancelled"}:
        asked = time.perf_counter()
        job.cancelled.set()
        job.thread.join(_PATIENCE_S)
        late.append(time.perf_counter() - asked)
    job.thread.join(_PATIENCE_S)
    faults = [f"the cancel took {late[-1]:.1f} s"] if late and late[-1] > _LATE_S else []
    if job.thread.is_alive():
        return "hung", [*faults, "the job hangs"]
    if multiprocessing.active_children():
        faults.append("a worker is left")
    return _ended(job, faults)


def _ended(job: Job, faults: list[str]) -> tuple[str, list[str]]:
    if job.error is not None and not isinstance(job.error, Cancelled):
        hint = job.error.hint if isinstance(job.error, EngineError) else repr(job.error)
        if not isinstance(job.error, EngineError) or not hint.endswith(".") or "\n" in hint:
            faults.append(f"no sentence: {hint}")
    again = Job(job.song)
    again.thread.join(_PATIENCE_S)
    if again.error is not None or again.thread.is_alive():
        faults.append(f"not done when tried again: {again.error!r}")
    return "done" if job.error is None else "told", faults


def _trouble(worker: BaseProcess, way: str) -> None:
    if worker.pid is None:
        return
    try:
        if way == "killed":
            os.kill(worker.pid, signal.SIGKILL)
        elif way == "hung":
            os.kill(worker.pid, signal.SIGSTOP)
        elif way == "starved":
            most = data_bytes(worker.pid) + _STARVED_BYTES
            resource.prlimit(worker.pid, resource.RLIMIT_DATA, (most, most))
    except (ProcessLookupError, FileNotFoundError):  # it was done in this moment
        return
