"""Trial: a song of hours through the command line in two commands; how much memory its processes take."""

from __future__ import annotations

import math
import os
import sys
import tempfile
from pathlib import Path
from typing import Final

import soundfile

from tests.end_to_end.songs import write_song
from tests.gauntlet.memory import Used, watched
from tests.gauntlet.trial import Row

_BARS: Final = 32
_MOST_MB: Final = 1_500.0
_MOST_TOGETHER_MB: Final = 2_000.0
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
    """Two commands: the second finds the stems and the facts of the first."""
    row = Row(name=name, count=1, seed=seed)
    out = song.parent / f"{song.stem} remix.flac"
    notes = []
    for what, words in (
        ("open, split and hear", ["analyse", str(song), "--separator", "spectral"]),
        (
            "remix, prove and export",
            ["remix", str(song), PROMPT, "--separator", "spectral", "--seed", str(seed), "-o", str(out)],
        ),
    ):
        used, last = _ran(words, song.parent)
        notes.append(
            f"{what}: {used.largest_mb:.0f} MB in the largest process, {used.together_mb:.0f} MB together, "
            f"{used.wall_s:.0f} s, of processor {used.processor_s:.0f} s"
        )
        if used.code:
            row.faults.append(f"{what}: exit {used.code}: {last}")
        if used.largest_mb > _MOST_MB:
            row.faults.append(f"{what}: {used.largest_mb:.0f} MB in one process")
        if used.together_mb > _MOST_TOGETHER_MB:
            row.faults.append(f"{what}: {used.together_mb:.0f} MB together")
    row.note = "; ".join(notes)
    if not out.exists():
        row.faults.append("there is no remix")
    return row


def _ran(words: list[str], folder: Path) -> tuple[Used, str]:
    """A command of the program with its home below a folder, and the end of what it said."""
    environment = {**os.environ, "FLIPSIDE_HOME": str(folder / "home")}
    with (folder / "said").open("w+") as said:
        used = watched([sys.executable, "-m", "studio", *words], environment, said)
        said.seek(0)
        return used, said.read()[-300:]
