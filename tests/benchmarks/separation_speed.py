"""Stock demucs against ours: same network, same song, same settings, rounds interleaved, a process each.

Run: `python -m tests.benchmarks.separation_speed [SECONDS] [ROUNDS]` (default 180 s, 3 rounds).

The network is an HTDemucs of the published size with random weights: time does not depend on the values.
Prints a table of wall time, processor time (what counts on a busy machine), peak memory and the SDR to stock.
"""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import tempfile
import time
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import numpy as np

RATE = 44_100
FULL_SIZE = {
    "channels": 48,
    "depth": 4,
    "dconv_mode": 3,
    "bottom_channels": 512,
    "t_layers": 5,
    "t_heads": 8,
    "segment": Fraction(39, 5),
}
KINDS = ("stock", "ours", "ours, one worker", "ours, fast")


def main(seconds: float, rounds: int) -> None:
    """Print the table."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        _prepare(folder, seconds)
        runs: dict[str, list[dict[str, float]]] = {kind: [] for kind in KINDS}
        for _ in range(rounds):
            for kind in KINDS:
                runs[kind].append(_spawn(kind, folder))
        expected = np.load(folder / "stock.npy", mmap_mode="r")
        stock = {
            key: float(np.median([run[key] for run in runs["stock"]])) for key in ("wall", "cpu", "peak")
        }
        print(f"{seconds:g} s of song, {rounds} rounds, medians; stock is demucs.api.Separator\n")
        print("| what | wall s | stock / it | processor s | stock / it | peak MB | of stock's | SDR dB |")
        print("| --- |" + " ---: |" * 7)
        for kind in KINDS:
            wall, cpu, peak = (
                float(np.median([run[key] for run in runs[kind]])) for key in ("wall", "cpu", "peak")
            )
            found = np.load(folder / f"{kind}.npy", mmap_mode="r")
            same = min(_sdr(expected[k], found[k]) for k in range(len(expected)))
            print(
                f"| {kind} | {wall:.1f} | {stock['wall'] / wall:.2f} "
                f"| {cpu:.1f} | {stock['cpu'] / cpu:.2f} | {peak:.0f} "
                f"| {peak / stock['peak']:.2f} | {same:.0f} |"
            )


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
    out = subprocess.run(command, check=True, capture_output=True, text=True)
    return dict(json.loads(out.stdout.splitlines()[-1]))


def _run(kind: str, folder: Path) -> None:
    """One split in this process; prints its wall time and peak memory."""
    start, busy, stems = (_stock if kind == "stock" else _ours)(kind, folder)
    wall, cpu = time.perf_counter() - start, time.process_time() - busy
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    np.save(folder / f"{kind}.npy", stems())
    print(json.dumps({"wall": wall, "cpu": cpu, "peak": peak}))


def _stock(_kind: str, folder: Path):  # noqa: ANN202
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
    return start, busy, lambda: np.stack([stems[name].numpy() for name in network.sources])


def _ours(kind: str, folder: Path):  # noqa: ANN202
    import demucs.hf  # noqa: F401  (imports are not what is measured)

    from engines.core.jobs import QUIET
    from engines.core.source import RawSource, whole
    from engines.separation import choose
    from engines.separation.neural.separator import DemucsSeparator

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
    stems = separator.separate(RawSource(folder / "song.f32"), into, QUIET)
    return (
        start,
        busy,
        lambda: np.stack([whole(stems.sources[name]).samples for name in separator.models.sources]),
    )


def _sdr(truth: np.ndarray, found: np.ndarray) -> float:
    lost = float(np.square(truth - found, dtype=np.float64).sum())
    return float(10 * np.log10(float(np.square(truth, dtype=np.float64).sum()) / max(lost, 1e-30)))


if __name__ == "__main__":
    if "--run" in sys.argv:
        _run(sys.argv[2], Path(sys.argv[3]))
    else:
        main(float(sys.argv[1]) if len(sys.argv) > 1 else 180.0, int(sys.argv[2]) if len(sys.argv) > 2 else 3)
