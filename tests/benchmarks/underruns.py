"""How often playback runs dry while both cores work: a null sink, blocks of 1024 frames, a split beside it.

    python -m tests.benchmarks.underruns --minutes 10

Starts a PulseAudio of its own with a null sink, plays noise into it through the sound card's own path, and
splits songs with the spectral separator in a process for each core meanwhile, as the window does it. Prints
how many blocks were played, how often the ring ran dry, how often the device asked too late, and how much was
split beside it.
"""

from __future__ import annotations

import argparse
import multiprocessing
import os
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from engines.core.audio import WORK_CHANNELS, WORK_RATE, FloatArray
from engines.core.jobs import QUIET
from engines.core.source import RawSource, StereoSource
from engines.separation import choose
from engines.separation.working import give_way
from studio.playback.outputs import SoundCard
from studio.playback.player import Player

if TYPE_CHECKING:
    from collections.abc import Iterator

BLOCK = 1024
SONG_S = 60


class Noise(StereoSource):
    """Noise without end, read as a song is: new arrays, block by block."""

    def __init__(self) -> None:
        super().__init__(1 << 40)
        self._noise = np.random.default_rng(3).uniform(-0.2, 0.2, (WORK_CHANNELS, 1 << 16)).astype(np.float32)

    def read(self, start: int, stop: int) -> FloatArray:
        """The frames start ≤ f < stop."""
        return self._noise[:, np.arange(start, stop) % self._noise.shape[1]]


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--minutes", type=float, default=10.0)
    minutes = parser.parse_args().minutes
    missing = [name for name in ("pulseaudio", "pactl") if shutil.which(name) is None]
    if missing:
        print(f"{' and '.join(missing)} must be installed", file=sys.stderr)
        return 4
    with tempfile.TemporaryDirectory() as folder, server(Path(folder)), load(Path(folder)) as splits:
        card = SoundCard(WORK_RATE, WORK_CHANNELS, device="pulse", block_frames=BLOCK)
        player = Player(card)
        player.set_source(Noise(), tag="A")
        before, began = os.times(), time.monotonic()
        player.play()
        threading.Event().wait(minutes * 60)
        frames, elapsed = player.place.frame, time.monotonic() - began
        busy = splits.value
        underruns, failure = player.underruns, player.failure
        own = os.times()
        player.close()
    if failure:
        print(f"the sound server cannot be played to: {failure}", file=sys.stderr)
        return 4
    used = own.user + own.system - before.user - before.system
    print(f"{minutes:g} minutes at {BLOCK} frames, {frames // BLOCK} blocks played in {elapsed:.0f} s")
    print(f"ring ran dry: {underruns} times; device asked too late: {card.late} times")
    print(
        f"beside it: {busy} splits of {SONG_S} s on {os.cpu_count()} cores; playback took {used:.1f} s of one"
    )
    return 0


@contextmanager
def server(place: Path) -> Iterator[None]:
    """A PulseAudio with a null sink, for this process and those that it starts."""
    socket = place / "native"
    os.environ |= {
        "HOME": str(place), "XDG_RUNTIME_DIR": str(place), "PULSE_RUNTIME_PATH": str(place),
        "PULSE_SERVER": f"unix:{socket}",
    }  # fmt: skip
    command = [
        "pulseaudio", "-n", "--daemonize=no", "--exit-idle-time=-1", "--disable-shm=yes", "--use-pid-file=no",
        "-L", "module-null-sink sink_name=flip rate=44100 format=float32le channels=2",
        "-L", f"module-native-protocol-unix socket={socket} auth-anonymous=1",
    ]  # fmt: skip
    daemon = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        end = time.monotonic() + 30
        while subprocess.run(["pactl", "info"], capture_output=True, check=False).returncode:
            if time.monotonic() > end:
                raise TimeoutError("PulseAudio does not answer")
            threading.Event().wait(0.1)
        yield
    finally:
        daemon.terminate()
        daemon.wait(timeout=10)


@contextmanager
def load(place: Path) -> Iterator[multiprocessing.sharedctypes.Synchronized[int]]:
    """A process for each core that splits a song again and again; gives how many splits were done."""
    song = place / "song.f32"
    np.random.default_rng(5).uniform(-0.3, 0.3, (SONG_S * WORK_RATE, WORK_CHANNELS)).astype("<f4").tofile(
        song
    )
    spawn = multiprocessing.get_context("spawn")
    done = spawn.Value("i", 0)
    workers = [
        spawn.Process(target=_split, args=(song, place / f"stems-{number}", done), daemon=True)
        for number in range(os.cpu_count() or 1)
    ]
    for worker in workers:
        worker.start()
    try:
        yield done
    finally:
        for worker in workers:
            worker.terminate()
            worker.join()


def _split(song: Path, into: Path, done: multiprocessing.sharedctypes.Synchronized[int]) -> None:
    give_way()
    separator, _reason = choose("spectral", into)
    while True:
        into.mkdir(exist_ok=True)
        separator.separate(RawSource(song), into, QUIET)
        shutil.rmtree(into)
        with done.get_lock():
            done.value += 1


if __name__ == "__main__":
    sys.exit(main())
