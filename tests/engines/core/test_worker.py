"""A spawned worker answers, reports, is cancelled for good, and its death has a name."""

from __future__ import annotations

import multiprocessing
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from engines.core import worker
from engines.core.errors import BadAudio, Cancelled, WorkerDied
from engines.core.jobs import QUIET, Watched
from engines.core.worker import KeptWorker, run_spawned
from tests.engines.core import workers


def test_gives_the_result_and_relays_progress() -> None:
    heard: list[tuple[float, str]] = []
    ctx = Watched(lambda fraction, what: heard.append((fraction, what)))
    assert run_spawned(workers.doubled, 21, ctx) == 42
    assert (0.5, "doubling") in heard


def test_a_kept_worker_stays_until_a_piece_gives_no_answer() -> None:
    with KeptWorker() as kept:
        first = kept.run(workers.its_pid, 0, QUIET)
        with pytest.raises(BadAudio):
            kept.run(workers.refuses, "song", QUIET)
        with pytest.raises(WorkerDied, match="EOFError"):
            kept.run(workers.meets_an_end, 0, QUIET)
        assert kept.run(workers.its_pid, 0, QUIET) == first
        with pytest.raises(WorkerDied):
            kept.run(workers.dies, 0, QUIET)
        second = kept.run(workers.its_pid, 0, QUIET)
        assert second != first
        os.kill(second, signal.SIGTERM)
        _until(lambda: _gone(second))
        assert kept.run(workers.its_pid, 0, QUIET) not in {first, second}
    assert not multiprocessing.active_children()


def test_an_engine_error_comes_back_as_itself() -> None:
    with pytest.raises(BadAudio) as caught:
        run_spawned(workers.refuses, "song", QUIET)
    assert caught.value.hint == "This song is no sound."


def test_a_fault_becomes_a_worker_error_with_its_trace_for_the_log() -> None:
    with pytest.raises(WorkerDied) as caught:
        run_spawned(workers.has_a_fault, 0, QUIET)
    assert "ZeroDivisionError" in caught.value.what
    assert "Traceback" not in caught.value.hint


@pytest.mark.parametrize("how", [workers.dies, workers.is_killed, workers.answers_with_a_lambda])
def test_no_answer_is_a_worker_error(how: object) -> None:
    with pytest.raises(WorkerDied):
        run_spawned(how, 0, QUIET)  # type: ignore[arg-type]


def test_cancel_ends_even_a_worker_that_never_looks_up() -> None:
    seen: list[float] = []
    ctx = Watched(
        lambda _f, what: seen.append(time.monotonic()) if what == "looping" else None, lambda: bool(seen)
    )
    with pytest.raises(Cancelled):
        run_spawned(workers.loops_for_ever, 0, ctx)
    assert not multiprocessing.active_children()


def test_a_worker_that_says_nothing_any_more_is_ended() -> None:
    with pytest.raises(WorkerDied, match="stopped answering"):
        run_spawned(workers.loops_for_ever, 0, QUIET, silence_s=0.5)
    assert not multiprocessing.active_children()


@pytest.mark.skipif(not hasattr(signal, "SIGSTOP"), reason="a process cannot be stopped here")
def test_a_worker_without_a_sign_of_life_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    with KeptWorker() as kept:
        kept.run(workers.its_pid, 0, QUIET)  # it has begun: from now on it tells that it lives
        monkeypatch.setattr(worker, "_LIFELESS_S", 0.5)
        with pytest.raises(WorkerDied, match="stopped answering"):
            kept.run(workers.stops, 0, QUIET)
    assert not multiprocessing.active_children()


def test_a_worker_that_works_quietly_lives(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    enough = tmp_path / "enough"
    end = worker._Silence.end

    def heard(self: worker._Silence, message: tuple[object, ...]) -> None:
        end(self, message)
        if message[0] == "alive":
            enough.touch()

    monkeypatch.setattr(worker._Silence, "end", heard)
    assert run_spawned(workers.works_quietly, str(enough), QUIET) == str(enough)


@pytest.mark.skipif(sys.platform != "linux", reason="memory limits are held on Linux")
def test_a_memory_limit_is_an_error_with_a_hint() -> None:
    with pytest.raises(WorkerDied, match="memory"):
        run_spawned(workers.takes_a_gigabyte, 0, QUIET, memory_mb=400)


def test_workers_print_nothing_here(capfd: pytest.CaptureFixture[str]) -> None:
    assert run_spawned(workers.prints, 1, QUIET) == 1
    assert capfd.readouterr() == ("", "")


@pytest.mark.skipif(os.name != "posix", reason="signals of POSIX")
@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGKILL])
def test_the_worker_ends_with_its_parent(tmp_path: Path, how: signal.Signals) -> None:
    note = tmp_path / "pid"
    parent = subprocess.Popen(
        [sys.executable, str(Path(workers.__file__).with_name("parent_of_worker.py")), str(note)],
        cwd=Path(__file__).parents[3],
        stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": "."},
    )
    try:
        _until(note.exists)
        pid = int(note.read_text())
        # As a terminal does: the interrupt reaches both.
        for each in {parent.pid, pid} if how is signal.SIGINT else {parent.pid}:
            os.kill(each, how)
        _, err = parent.communicate(timeout=20)
    finally:
        parent.kill()
    assert err.count(b"Traceback") == 0
    _until(lambda: _gone(pid))


def _until(condition: object) -> None:
    assert callable(condition)
    limit = time.monotonic() + 20
    while not condition():
        assert time.monotonic() < limit, "never happened"
        os.sched_yield() if hasattr(os, "sched_yield") else None


def _gone(pid: int) -> bool:
    stat = Path(f"/proc/{pid}/stat")
    if Path("/proc/self").exists():
        return not stat.exists() or stat.read_text().rpartition(")")[2].split()[0] == "Z"
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return True
    return False
