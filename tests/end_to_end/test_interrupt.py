"""Ctrl-C, for real: at any point the command ends with 130, one sentence, and nothing left behind."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from studio.cli.console import Interrupt
from tests.end_to_end.conftest import CHECKOUT, environment, leftovers

pytestmark = pytest.mark.skipif(os.name != "posix", reason="signals of POSIX")

STAGES = ("opening", "splitting", "hearing", "rendering")


def _reached(stage: str, home: Path, out: Path) -> bool:
    work = home / "cache" / "work"
    if stage == "opening":
        return any(work.glob("run-*/song-*"))
    if stage == "splitting":
        return any((home / "cache" / "stems").glob("*/*.f32"))
    if stage == "hearing":
        return any((home / "cache" / "stems").glob("*.json"))
    return any(work.glob("run-*/bounce-*"))


@pytest.mark.parametrize("stage", STAGES)
def test_ctrl_c_leaves_nothing(stage: str, song: Path, tmp_path: Path, shared_home: Path) -> None:
    # What comes before rendering is in the shared home already, if another test left it there.
    home = shared_home if stage == "rendering" else tmp_path / "home"
    out = tmp_path / "out.wav"
    process = subprocess.Popen(
        [sys.executable, "-m", "studio", "remix", song, "124 bpm", "-o", out], cwd=tmp_path,
        env={**environment(home), "PYTHONPATH": str(CHECKOUT)}, start_new_session=True,
        stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip
    limit = time.monotonic() + 60
    while not _reached(stage, home, out):
        assert process.poll() is None, process.communicate()
        assert time.monotonic() < limit, stage
        os.sched_yield()
    # As a terminal does: the whole foreground group hears it.
    os.killpg(process.pid, signal.SIGINT)
    stdout, stderr = process.communicate(timeout=30)
    assert (process.returncode, stdout) == (130, b""), (stage, stderr)
    assert stderr.decode().strip() == "Cancelled; nothing was written."
    assert leftovers(tmp_path, home) == []
    assert not out.exists()
    limit = time.monotonic() + 10
    while not _group_is_gone(process.pid):  # Python's own tracker of resources ends a moment after its parent
        assert time.monotonic() < limit, "a process of the command goes on"
        os.sched_yield()


def _group_is_gone(group: int) -> bool:
    """Whether no process of the group runs any more; a zombie is waited for by whoever started it."""
    if sys.platform != "linux":
        return True
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = stat.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if int(fields[2]) == group and fields[0] != "Z":
            return False
    return True


@pytest.mark.skipif(not hasattr(signal, "SIGALRM"), reason="has no alarm")
def test_an_interrupt_that_was_heard_leaves_no_alarm_behind() -> None:
    before = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM, signal.SIGALRM)}
    interrupt = Interrupt()
    try:
        interrupt.install()
        interrupt.working = True
        signal.raise_signal(signal.SIGINT)
        assert interrupt.cancelled()
        assert signal.alarm(0) == 0
    finally:
        signal.alarm(0)
        for number, handler in before.items():
            signal.signal(number, handler)
