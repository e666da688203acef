"""Peak memory of a worker that splits long songs without a model, and how it grows with their length.

Run: `python -m tests.benchmarks.separation_memory [MINUTES ...]` (default 5 20). The songs are synthetic.
Memory is what the process holds for itself (RssAnon) at its height, and all it touched (VmHWM), into which
pages of files count that the system may take back.
"""

from __future__ import annotations

import sys
import tempfile
import threading
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from engines.core.jobs import QUIET
from engines.core.source import RawSource
from engines.core.worker import run_spawned
from engines.separation import SeparationRequest, choose, separate

if TYPE_CHECKING:
    from engines.core.jobs import JobContext

RATE = 44_100


@dataclass(frozen=True, kw_only=True)
class Held:
    """What a split took."""

    own_mb: float
    touched_mb: float
    processor_s: float


def main(minutes: list[float]) -> None:
    """Print the table."""
    print("| song | own memory MB | with pages of files MB | processor s |")
    print("| ---: | ---: | ---: | ---: |")
    for length in minutes:
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            _write(folder / "song.f32", length)
            (folder / "stems").mkdir()
            request = SeparationRequest(
                separator=choose("spectral", folder)[0],
                song=RawSource(folder / "song.f32"),
                into=folder / "stems",
            )
            held = run_spawned(_measured, request, QUIET)
        print(f"| {length:g} min | {held.own_mb:.0f} | {held.touched_mb:.0f} | {held.processor_s:.0f} |")


def _measured(request: SeparationRequest, ctx: JobContext) -> Held:
    """In the worker."""
    peak, done = [0.0], threading.Event()

    def watch() -> None:
        while not done.wait(0.05):
            peak[0] = max(peak[0], _status("RssAnon"))

    watcher = threading.Thread(target=watch)
    watcher.start()
    start = time.process_time()
    separate(request, ctx)
    busy = time.process_time() - start
    done.set()
    watcher.join()
    return Held(own_mb=peak[0], touched_mb=_status("VmHWM"), processor_s=busy)


def _status(field: str) -> float:
    """One figure of this process [MB]."""
    text = Path("/proc/self/status").read_text("ascii")
    return int(text.split(f"{field}:")[1].split()[0]) / 1024


def _write(path: Path, minutes: float) -> None:
    """Noise and a chord, a minute at a time."""
    t = np.arange(60 * RATE, dtype=np.float32) / RATE
    chord = sum(np.sin(2 * np.pi * hz * t) for hz in (55.0, 220.0, 277.0, 330.0)) * 0.1
    noise = np.random.default_rng(0).standard_normal((len(t), 2), np.float32) * 0.05
    minute = (noise + np.asarray(chord)[:, None]).astype("<f4")
    with path.open("wb") as file:
        for _ in range(int(minutes)):
            file.write(minute.tobytes())


if __name__ == "__main__":
    main([float(word) for word in sys.argv[1:]] or [5.0, 20.0])
