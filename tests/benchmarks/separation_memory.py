"""Peak memory of a worker that splits long songs, and how it grows with their length.

    python -m tests.benchmarks.separation_memory [MINUTES ...] [--network] [--folder DIR] [--within SECONDS]

The songs are synthetic, 5 and 20 minutes unless told. With `--network` they go through a tiny HTDemucs with
the published segment length, so that blocks, sums and files are as large as real ones; else no model is used.
Memory is what the process holds for itself (RssAnon) at its height, and all it touched (VmHWM), into which
pages of files count that the system may take back. With `--folder` a split that takes longer than `--within`
is broken off, and the same command goes on with it.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import multiprocessing
import tempfile
import threading
import time
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from engines.core.errors import Cancelled
from engines.core.jobs import Watched
from engines.core.source import RawSource
from engines.core.worker import run_spawned
from engines.separation import SeparationRequest, choose, progressive, separate

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engines.separation import Separator

RATE = 44_100


def main() -> None:
    """Print the table."""
    options = _options()
    print("| song | own memory MB | with pages of files MB | runs | wall s |")
    print("| ---: | ---: | ---: | ---: | ---: |")
    for minutes in options.minutes:
        with _folder(options.folder) as folder:
            print(_row(minutes, folder, options), flush=True)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("minutes", type=float, nargs="*", default=[5.0, 20.0])
    parser.add_argument("--network", action="store_true")
    parser.add_argument("--folder", type=Path)
    parser.add_argument("--within", type=float, default=3600.0)
    return parser.parse_args()


@contextlib.contextmanager
def _folder(wanted: Path | None) -> Iterator[Path]:
    if wanted is not None:
        wanted.mkdir(parents=True, exist_ok=True)
        yield wanted
        return
    with tempfile.TemporaryDirectory() as name:
        yield Path(name)


def _row(minutes: float, folder: Path, options: argparse.Namespace) -> str:
    """Split for as long as was said; what was measured so far stands in the folder."""
    song, stems, told = folder / f"{minutes:g}.f32", folder / "stems", folder / "held.json"
    if not song.is_file():
        _write(song, minutes)
    stems.mkdir(exist_ok=True)
    separator = progressive(
        _separator(folder, network=options.network), playhead=0, partial=folder / "partial"
    )
    request = SeparationRequest(separator=separator, song=RawSource(song), into=stems)
    held = (
        json.loads(told.read_text()) if told.is_file() else {"own": 0.0, "touched": 0.0, "runs": 0, "s": 0.0}
    )
    start, reached = time.monotonic(), [0.0]
    ctx = Watched(lambda share, _: reached.append(share), lambda: time.monotonic() - start > options.within)
    with _watched(held), contextlib.suppress(Cancelled):
        run_spawned(separate, request, ctx)
        reached.append(1.0)
    held["runs"] += 1
    held["s"] += time.monotonic() - start
    told.write_text(json.dumps(held))
    share = "" if reached[-1] == 1.0 else f", {reached[-1]:.0%} of it"
    return (
        f"| {minutes:g} min{share} | {held['own']:.0f} | {held['touched']:.0f} | {held['runs']} "
        f"| {held['s']:.0f} |"
    )


def _separator(folder: Path, *, network: bool) -> Separator:
    if not network:
        return choose("spectral", folder)[0]
    from tests.engines.separation.models import save, small

    path = folder / "tiny.safetensors"
    if not path.is_file():
        tiny = {"channels": 4, "nfft": 4096, "dconv_mode": 0, "t_layers": 1, "rewrite": False}
        save(small(sources=["other", "vocals"], segment=Fraction(39, 5), **tiny), path)
    return choose(str(path), folder)[0]


@contextlib.contextmanager
def _watched(held: dict[str, float]) -> Iterator[None]:
    """Look at the worker's memory all the while."""
    done = threading.Event()

    def watch() -> None:
        while not done.wait(0.05):
            for worker in multiprocessing.active_children():
                with contextlib.suppress(OSError, IndexError):
                    text = Path(f"/proc/{worker.pid}/status").read_text("ascii")
                    for key, field in (("own", "RssAnon"), ("touched", "VmHWM")):
                        held[key] = max(held[key], int(text.split(f"{field}:")[1].split()[0]) / 1024)

    watcher = threading.Thread(target=watch)
    watcher.start()
    try:
        yield
    finally:
        done.set()
        watcher.join()


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
    main()
