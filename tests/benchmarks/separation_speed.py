"""Stock demucs against ours: same network, same song, same settings, rounds interleaved, a process each.

    python -m tests.benchmarks.separation_speed [--seconds 180] [--rounds 3] [--minutes 25] [--folder DIR]

The network is an HTDemucs of the published size with random weights: time does not depend on the values.
Prints a table of wall time, processor time (what counts on a busy machine), peak memory and the SDR to stock,
and below it how long the stems of a four-minute song take from the cache until they can be played.
With `--folder` what was run is kept there: another call adds rounds to it. No run starts after `--minutes`.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Callable

    Measured: TypeAlias = tuple[float, float, float, Callable[[], np.ndarray]]
    """Wall and processor clock at the start, when the first segment was there [s], and the stems."""

RATE = 44_100
FULL_SIZE: dict[str, Any] = {
    "channels": 48,
    "depth": 4,
    "dconv_mode": 3,
    "bottom_channels": 512,
    "t_layers": 5,
    "t_heads": 8,
    "segment": Fraction(39, 5),
}
SPLITS = ("stock", "ours", "ours, fast", "ours, one worker")
CACHED = "from the cache"
CACHED_S = 240
"""How long the song is whose stems are opened again [s], however long the one that is split."""


def main() -> None:
    """Run what is missing, and print the table."""
    options = _options()
    with tempfile.TemporaryDirectory() as name:
        folder = options.folder or Path(name)
        folder.mkdir(parents=True, exist_ok=True)
        if not (folder / "song.f32").is_file():
            _prepare(folder, options.seconds)
        _run_rounds(folder, options.rounds, time.monotonic() + 60 * options.minutes)
        _print_table(folder, options.seconds)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=180.0)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--minutes", type=float, default=25.0)
    parser.add_argument("--folder", type=Path)
    return parser.parse_args()


def _run_rounds(folder: Path, rounds: int, deadline: float) -> None:
    for number in range(rounds):
        for kind in (SPLITS[0], CACHED, *SPLITS[1:]):
            file = folder / f"{number} {kind}.json"
            if not file.is_file() and time.monotonic() < deadline:
                found = _spawn(kind, folder)
                print(f"round {number + 1}, {kind}: {found}", file=sys.stderr)
                file.write_text(json.dumps(found))


def _print_table(folder: Path, seconds: float) -> None:
    stock = np.load(folder / "stock.npy", mmap_mode="r")
    base = _medians(folder, "stock")
    print(f"{seconds:g} s of song, medians; stock is demucs.api.Separator\n")
    head = "| what | runs | wall s | stock / it | processor s | stock / it | peak MB | of stock's |"
    print(f"{head} first s | SDR dB |")
    print("| --- |" + " ---: |" * 9)
    for kind in SPLITS:
        if not (folder / f"{kind}.npy").is_file():
            continue
        row = _medians(folder, kind)
        found = np.load(folder / f"{kind}.npy", mmap_mode="r")
        same = min(_sdr(stock[k], found[k]) for k in range(len(stock)))
        print(
            f"| {kind} | {row['runs']:.0f} | {row['wall']:.1f} | {base['wall'] / row['wall']:.2f} "
            f"| {row['cpu']:.1f} | {base['cpu'] / row['cpu']:.2f} "
            f"| {row['peak']:.0f} | {row['peak'] / base['peak']:.2f} | {row['first']:.1f} | {same:.0f} |"
        )
    opened = _medians(folder, CACHED)["wall"]
    print(
        f"\nStems of {CACHED_S} s out of the cache, checked and their first tenth of a second read: "
        f"{opened * 1000:.0f} ms; stock's {seconds:g} s take {base['wall'] / opened:.0f} times as long"
    )


def _medians(folder: Path, kind: str) -> dict[str, float]:
    runs = [json.loads(file.read_text()) for file in sorted(folder.glob(f"* {kind}.json"))]
    middle = {key: float(np.median([run[key] for run in runs])) for key in ("wall", "cpu", "peak", "first")}
    return {"runs": len(runs), **middle}


def _prepare(folder: Path, seconds: float) -> None:
    from tests.engines.separation.models import save, small

    save(small(**FULL_SIZE, nfft=4096), folder / "m.safetensors")
    frames = int(seconds * RATE)
    t = np.arange(frames) / RATE
    noise = np.random.default_rng(0).standard_normal((frames, 2))
    song = 0.1 * noise + 0.2 * np.sin(2 * np.pi * 110 * t)[:, None]
    (folder / "song.f32").write_bytes(song.astype("<f4").tobytes())


def _spawn(kind: str, folder: Path) -> dict[str, float]:
    command = [sys.executable, "-m", "tests.benchmarks.separation_speed", "--run", kind, str(folder)]
    # Both may use all cores, whatever this process was told.
    free = {name: value for name, value in os.environ.items() if not name.endswith("_NUM_THREADS")}
    out = subprocess.run(command, check=True, capture_output=True, text=True, env=free)
    return dict(json.loads(out.stdout.splitlines()[-1]))


def _run(kind: str, folder: Path) -> None:
    """One split in this process; prints its times and peak memory."""
    way = {"stock": _stock, CACHED: _reopened}.get(kind, _ours)
    start, busy, first, stems = way(kind, folder)
    wall, cpu = time.perf_counter() - start, time.process_time() - busy
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    np.save(folder / f"{kind}.npy", stems())
    print(json.dumps({"wall": wall, "cpu": cpu, "peak": peak, "first": first or wall}))


def _stock(_kind: str, folder: Path) -> Measured:
    import torch
    from demucs import api
    from demucs.hf import load_safetensors_model

    separator = api.Separator.__new__(api.Separator)
    network = load_safetensors_model(folder / "m.safetensors").eval()
    separator._model, separator._samplerate, separator._audio_channels = network, RATE, 2
    separator.update_parameter(
        device="cpu", shifts=0, overlap=0.25, split=True, segment=None, jobs=0, progress=False,
        callback=None, callback_arg=None,
    )  # fmt: skip
    start, busy = time.perf_counter(), time.process_time()
    song = np.fromfile(folder / "song.f32", "<f4").reshape(-1, 2).T.copy()
    _, stems = separator.separate_tensor(torch.from_numpy(song))
    return start, busy, 0.0, lambda: np.stack([stems[name].numpy() for name in network.sources])


def _ours(kind: str, folder: Path) -> Measured:
    import demucs.hf  # noqa: F401  (imports are not what is measured)

    from engines.core.jobs import Watched
    from engines.core.source import RawSource, whole
    from engines.separation import choose
    from engines.separation.neural.machine import keep_memory
    from engines.separation.neural.separator import DemucsSeparator

    keep_memory()  # as in a worker process

    separator, _ = choose(str(folder / "m.safetensors"), folder)
    assert isinstance(separator, DemucsSeparator)
    separator = replace(
        separator,
        exact=False,
        device="cpu",
        workers=1 if "one" in kind else 0,
        overlap=0.1 if "fast" in kind else 0.25,
    )
    into = folder / "stems"
    into.mkdir(exist_ok=True)
    start, busy = time.perf_counter(), time.process_time()
    moments: list[float] = []

    def hear(share: float, _: str) -> None:
        if share > 0 and not moments:
            moments.append(time.perf_counter() - start)

    stems = separator.separate(RawSource(folder / "song.f32"), into, Watched(hear))
    return (
        start,
        busy,
        moments[0],
        lambda: np.stack([whole(stems.sources[name]).samples for name in separator.models.sources]),
    )


def _reopened(_kind: str, folder: Path) -> Measured:
    """Four stems out of a cache that another run may have filled: found, checked, and heard."""
    from engines.core.jobs import QUIET
    from engines.core.source import RawSource
    from engines.model.stems import Stems
    from engines.storage import StemCache

    cache, names = StemCache(folder / "cache"), ("vocals", "drums", "bass", "other")
    if cache.get("song", "model") is None:
        with cache.room("song", "model") as room:
            for number, name in enumerate(names):
                noise = np.random.default_rng(number).standard_normal((CACHED_S * RATE, 2), np.float32)
                (room.folder / name).write_bytes((0.1 * noise).astype("<f4").tobytes())
            sources = {name: RawSource(room.folder / name) for name in names}
            room.keep(Stems(separator="model", sources=sources), QUIET)
    start, busy = time.perf_counter(), time.process_time()
    stems = cache.get("song", "model")
    assert stems is not None
    heard = [source.read(0, RATE // 10) for source in stems.sources.values()]
    return start, busy, time.perf_counter() - start, lambda: np.stack(heard)


def _sdr(truth: np.ndarray, found: np.ndarray) -> float:
    lost = float(np.square(truth - found, dtype=np.float64).sum())
    return float(10 * np.log10(float(np.square(truth, dtype=np.float64).sum()) / max(lost, 1e-30)))


if __name__ == "__main__":
    if "--run" in sys.argv:
        _run(sys.argv[2], Path(sys.argv[3]))
    else:
        main()
