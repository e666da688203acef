"""Trial: a song of hours through the command line; how much memory its largest process takes."""

from __future__ import annotations

import math
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Final

import soundfile

from tests.end_to_end.songs import write_song
from tests.gauntlet.trial import Row

_BARS: Final = 32
_MOST_MB: Final = 1_500.0
PROMPT: Final = "house at 124, no drums in bars 1 to 8, keep the vocals"


def remixed_long_songs(hours: float, seed: int) -> list[Row]:
    """Open, split, hear, remix and export a song of so many hours, and one of 192 kHz with 8 channels."""
    with tempfile.TemporaryDirectory(prefix="gauntlet") as name:
        folder = Path(name)
        once = write_song(folder / "once.wav", bars=_BARS)
        long = _repeated(once, folder / "long.flac", hours * 3600)
        wide = _widened(once, folder / "wide.wav")
        return [
            _remixed(f"a song of {hours:g} h", long, seed),
            _remixed("a song of 192 kHz and 8 channels", wide, seed),
        ]


def _repeated(once: Path, path: Path, seconds: float) -> Path:
    """The song over and over, for so long."""
    sound, rate = soundfile.read(once, dtype="int16", always_2d=True)
    with soundfile.SoundFile(path, "w", rate, sound.shape[1], "PCM_16") as file:
        for _ in range(math.ceil(seconds * rate / len(sound))):
            file.write(sound)
    return path


def _widened(once: Path, path: Path) -> Path:
    """The song with each frame told four times and some, in eight channels."""
    sound, _ = soundfile.read(once, dtype="int16", always_2d=True)
    with soundfile.SoundFile(path, "w", 192_000, 8, "PCM_24") as file:
        for start in range(0, len(sound), 44_100):
            second = sound[start : start + 44_100]
            at = [index * len(second) // 192_000 for index in range(192_000)]
            file.write(second[at][:, [0, 1] * 4])
    return path


def _remixed(name: str, song: Path, seed: int) -> Row:
    row = Row(name=name, count=1, seed=seed)
    out = song.parent / f"{song.stem} remix.flac"
    environment = {**os.environ, "FLIPSIDE_HOME": str(song.parent / "home")}
    words = [sys.executable, "-m", "studio", "remix", str(song), PROMPT, "--seed", str(seed), "-o", str(out)]
    start = time.perf_counter()
    with (song.parent / "said").open("w+") as said:
        process = subprocess.Popen(words, env=environment, stdout=subprocess.DEVNULL, stderr=said)
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        said.seek(0)
        last = said.read()[-300:]
    peak = used.ru_maxrss * 1024 / 1e6
    row.note = (
        f"{peak:.0f} MB in the largest process, {time.perf_counter() - start:.0f} s, of processor "
        f"{used.ru_utime + used.ru_stime:.0f} s"
    )
    if process.returncode:
        row.faults.append(f"exit {process.returncode}: {last}")
    elif not out.exists():
        row.faults.append("there is no remix")
    if peak > _MOST_MB:
        row.faults.append(f"it took {peak:.0f} MB")
    return row
