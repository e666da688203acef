"""Measures a separator on songs whose true stems are known, and prints one table.

Run: `python -m tests.benchmarks.separation_accuracy [FOLDER] [SEPARATOR]`; FOLDER holds a folder a song with
`mixture.flac`, `vocals.flac`, `drums.flac`, `bass.flac`, `other.flac` (default `../shared/music/stems`).

Global SDR: 10 log10(|s|² / |s − e|²) [dB] over the whole song; a stem that is silent has none.
"""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import soundfile

from engines.core.audio import Audio
from engines.core.jobs import QUIET
from engines.core.source import ArraySource, whole
from engines.separation import choose

if TYPE_CHECKING:
    from engines.core.audio import FloatArray
    from engines.separation import Separator

STEMS = ("vocals", "drums", "bass", "other")
DEFAULT = Path(__file__).resolve().parents[3] / "shared" / "music" / "stems"


def decibels(truth: FloatArray, error: FloatArray) -> float:
    """Power of the truth over power of the error [dB]; NaN where the truth is silent."""
    power = float(np.square(truth, dtype=np.float64).sum())
    lost = float(np.square(error, dtype=np.float64).sum())
    return float(10 * np.log10(power / max(lost, 1e-30))) if power > 1e-6 else float("nan")


def song(folder: Path, separator: Separator) -> tuple[list[float], float, float]:
    """SDR of the four stems, SDR of their sum against the mix, and processor seconds per second."""
    mix = soundfile.read(folder / "mixture.flac", dtype="float32")[0].T
    with tempfile.TemporaryDirectory() as into:
        start = time.process_time()
        stems = separator.separate(
            ArraySource(Audio(samples=np.ascontiguousarray(mix), rate=44_100)), Path(into), QUIET
        )
        cost = (time.process_time() - start) / (mix.shape[1] / 44_100)
        found = {name: whole(source).samples for name, source in stems.sources.items()}
    row = []
    for stem in STEMS:
        truth = soundfile.read(folder / f"{stem}.flac", dtype="float32")[0].T
        row.append(decibels(truth, truth - found[stem]))
    return row, decibels(mix, mix - np.sum(list(found.values()), axis=0)), cost


def main(folder: Path, name: str) -> None:
    """Print the table."""
    separator, _ = choose(name, Path())
    rows, sums, costs = [], [], []
    print(f"| song | {' | '.join(STEMS)} | sum | s per s |")
    print("| --- |" + " ---: |" * 6)
    for path in sorted(path for path in folder.iterdir() if (path / "mixture.flac").is_file()):
        row, total, cost = song(path, separator)
        rows.append(row)
        sums.append(total)
        costs.append(cost)
        print(f"| {path.name} | " + " | ".join(f"{v:.2f}" for v in row) + f" | {total:.0f} | {cost:.2f} |")
    medians = np.nanmedian(np.array(rows), axis=0)
    cells = " | ".join(f"{v:.2f}" for v in medians)
    print(f"| median | {cells} | {min(sums):.0f} | {np.median(costs):.2f} |")
    print(f"\n{separator.identity}: mean of the four medians {medians.mean():.2f} dB")


if __name__ == "__main__":
    main(
        Path(sys.argv[1]) if len(sys.argv) > 1 else DEFAULT, sys.argv[2] if len(sys.argv) > 2 else "spectral"
    )
