"""Playback through a real sound server: what arrives at a null sink's monitor is what was rendered."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import numpy as np
import pytest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from engines.core.audio import FloatArray

_PIECE = 2_205
_PLAY = """
import sys, threading
import numpy as np
from engines.core.audio import Audio
from engines.core.source import ArraySource
from studio.playback.outputs import SoundCard
from studio.playback.player import Player

noise = np.random.default_rng(3).uniform(-0.5, 0.5, (2, 44100 * 2)).astype(np.float32)
player = Player(SoundCard(44100, 2, device="pulse", block_frames=1024))
player.set_source(ArraySource(Audio(samples=noise, rate=44100)), tag="A")
player.play()
turn = threading.Event()
while player.playing:
    turn.wait(0.05)
turn.wait(0.6)
print(player.underruns)
player.close()
"""


@pytest.fixture
def server(tmp_path: Path) -> Iterator[dict[str, str]]:
    """A PulseAudio of the test's own with a null sink; skips aloud where there is none."""
    for program in ("pulseaudio", "parec", "pactl"):
        if shutil.which(program) is None:
            pytest.skip(f"no {program} on this computer")
    place = tmp_path / "pulse"
    place.mkdir(mode=0o700)
    socket = place / "native"
    surroundings = os.environ | {
        "HOME": str(place),
        "XDG_RUNTIME_DIR": str(place),
        "PULSE_RUNTIME_PATH": str(place),
        "PULSE_SERVER": f"unix:{socket}",
    }
    command = [
        "pulseaudio", "-n", "--daemonize=no", "--exit-idle-time=-1", "--disable-shm=yes", "--use-pid-file=no",
        "-L", "module-null-sink sink_name=flip rate=44100 format=float32le channels=2",
        "-L", f"module-native-protocol-unix socket={socket} auth-anonymous=1",
    ]  # fmt: skip
    daemon = subprocess.Popen(command, env=surroundings, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        _wait_until(lambda: _answers(surroundings))
        yield surroundings
    finally:
        daemon.terminate()
        daemon.wait(timeout=10)


def _answers(surroundings: dict[str, str]) -> bool:
    return (
        subprocess.run(["pactl", "info"], env=surroundings, capture_output=True, check=False).returncode == 0
    )


def _wait_until(done: Callable[[], bool]) -> None:
    end = time.monotonic() + 60
    while not done():
        if time.monotonic() > end:
            pytest.skip("PulseAudio does not answer here")
        time.sleep(0.05)


def test_what_arrives_at_the_sink_is_what_was_rendered(server: dict[str, str], tmp_path: Path) -> None:
    taken = tmp_path / "taken.f32"
    record = [
        "parec",
        "-d",
        "flip.monitor",
        "--format=float32le",
        "--rate=44100",
        "--channels=2",
        "--raw",
        "--latency-msec=100",
    ]
    with taken.open("wb") as file:
        recorder = subprocess.Popen(record, env=server, stdout=file, stderr=subprocess.DEVNULL)
        try:
            _wait_until(lambda: taken.stat().st_size > 0)
            done = subprocess.run(
                [sys.executable, "-c", _PLAY],
                env=server,
                capture_output=True,
                text=True,
                timeout=300,
                check=False,
            )
        finally:
            recorder.terminate()
            recorder.wait(timeout=10)
    if "pulse" in done.stderr and done.returncode != 0:
        pytest.skip("ALSA has no way to PulseAudio here")
    assert done.returncode == 0, done.stderr
    heard = np.fromfile(taken, "<f4").reshape(-1, 2).T
    noise = np.random.default_rng(3).uniform(-0.5, 0.5, (2, 44100 * 2)).astype(np.float32)
    places = [_place(heard, noise[:, start : start + _PIECE]) for start in range(0, noise.shape[1], _PIECE)]
    exact = [place for place in places if place is not None]
    print(f"under-runs {done.stdout.strip()}, pieces that arrived bit for bit: {len(exact)} of {len(places)}")
    # A busy computer lets the server itself stumble; what it takes whole is ours to the bit, in order.
    assert len(exact) >= len(places) / 4
    assert exact == sorted(set(exact))


def _place(heard: FloatArray, piece: FloatArray) -> int | None:
    """Where a piece of noise stands in the recording, sample for sample; None where it does not."""
    size = 1 << (2 * heard.shape[1]).bit_length()
    likeness = np.fft.irfft(np.fft.rfft(heard[0], size) * np.conj(np.fft.rfft(piece[0], size)), size)
    at = int(likeness[: heard.shape[1]].argmax())
    return at if np.array_equal(heard[:, at : at + piece.shape[1]], piece) else None
