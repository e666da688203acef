"""How fast files are read and written, and how soon cached stems are there.

    python -m tests.benchmarks.media_speed [--three-hours]

Prints seconds of sound for each second of processor time, side by side with libsndfile's own reading of the
same file where it can read it. `--three-hours` also reads three hours of wav, and prints the largest memory.
"""

from __future__ import annotations

import argparse
import resource
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import soundfile

from engines.core.audio import WORK_RATE, Audio
from engines.core.jobs import QUIET
from engines.core.source import ArraySource
from engines.media import EncodeSpec, decode, encode
from engines.model.stems import Stems
from engines.storage import StemCache

if TYPE_CHECKING:
    from collections.abc import Callable

SECONDS = 60
FORMATS = ("wav", "flac", "alac", "mp3", "ogg", "opus", "m4a")


def music() -> ArraySource:
    """A minute of something that codecs have to work on."""
    noise = np.random.default_rng(0).normal(size=(2, SECONDS * WORK_RATE)).astype(np.float32)
    at = np.arange(SECONDS * WORK_RATE, dtype=np.float32) / WORK_RATE
    tone = 0.2 * np.sin(2 * np.pi * 220 * at) * (1 + np.sin(2 * np.pi * 2 * at))
    return ArraySource(Audio(samples=(0.03 * noise + tone).astype(np.float32), rate=WORK_RATE))


def spent(work: Callable[[], object]) -> float:
    """Processor time [s]."""
    start = time.process_time()
    work()
    return max(1e-6, time.process_time() - start)


def plain(path: Path) -> None:
    """libsndfile alone, in blocks."""
    with soundfile.SoundFile(str(path)) as file:
        while len(file.read(65_536, dtype="float32", always_2d=True)):
            pass


def formats(folder: Path) -> None:
    """One line a format."""
    source = music()
    print("| format | written | read | libsndfile alone |")
    print("| --- | ---: | ---: | ---: |")
    for name in FORMATS:
        spec = EncodeSpec(format=name, bits=16)  # type: ignore[arg-type]
        path = folder / f"{name}{spec.suffix}"
        write = SECONDS / spent(lambda path=path, spec=spec: encode(source, path, spec, QUIET))
        read = SECONDS / spent(lambda path=path: decode(path, folder / "raw", QUIET))
        try:
            alone = f"{SECONDS / spent(lambda path=path: plain(path)):.0f}"
        except soundfile.LibsndfileError:
            alone = "–"
        print(f"| {name} | {write:.0f} | {read:.0f} | {alone} |")


def cache(folder: Path) -> None:
    """Stems of four minutes: kept, found again, checked in full."""
    minute = music()
    stems = Stems(separator="x", sources=dict.fromkeys(("vocals", "drums", "bass", "other"), Long(minute, 4)))
    kept = StemCache(folder / "stems")
    with kept.room("0" * 64, "x") as room:
        room.keep(stems, QUIET)
    for label, thorough in (("found", False), ("found and checked in full", True)):
        start = time.perf_counter()
        found = kept.get("0" * 64, "x", thorough=thorough)
        assert found is not None
        print(f"stems of 4 minutes {label}: {1000 * (time.perf_counter() - start):.0f} ms")


class Long:
    """A source that plays another several times."""

    def __init__(self, source: ArraySource, times: int) -> None:
        self._source = source
        self.rate, self.channels, self.frames = source.rate, source.channels, times * source.frames

    def read(self, start: int, stop: int) -> np.ndarray:
        """The frames start ≤ f < stop."""
        return self._source.audio.samples[:, np.arange(start, stop) % self._source.frames]


def three_hours(folder: Path) -> None:
    """Three hours of stereo wav, most of it a hole in the file."""
    path, frames = folder / "long.wav", 3 * 3600 * WORK_RATE
    soundfile.write(str(path), np.full((100, 2), 0.5, np.float32), WORK_RATE, subtype="PCM_16")
    with path.open("rb+") as file:
        for at, value in ((4, 36 + 4 * frames), (40, 4 * frames)):
            file.seek(at)
            file.write(value.to_bytes(4, "little"))
        file.truncate(44 + 4 * frames)
    took = spent(lambda: decode(path, folder / "long.f32", QUIET))
    print(f"three hours of wav: {took:.0f} s of processor time, {3 * 3600 / took:.0f} x real time")


def main() -> None:
    """Print everything."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--three-hours", action="store_true")
    wanted = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        if wanted.three_hours:
            three_hours(folder)
            print(f"largest memory: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MB")
        formats(folder)
        cache(folder)


if __name__ == "__main__":
    main()
