"""What `flipside doctor` finds of the machine: memory, the graphics card, and how fast it is right now."""

from __future__ import annotations

import os
import shutil
import time
from importlib import metadata
from pathlib import Path
from typing import Final

import numpy as np

from engines.core.machine import free_megabytes
from engines.core.rates import WORK_RATE
from studio.cli.finding import Finding

_ENOUGH_MB: Final = 2_000
"""What the largest job without a model takes, and a little [MB]."""
_WINDOW: Final = 4_096
_SOUND_S: Final = 4.0
_SLOW: Final = 60.0
"""Below this many times real time of spectra, a remix is waited for longer than its song lasts."""
_NVIDIA: Final = Path("/proc/driver/nvidia/version")


def machine() -> tuple[Finding, ...]:
    """Memory, graphics and speed; torch is not loaded for it."""
    return _memory(), *_graphics(), _speed()


def _memory() -> Finding:
    free = free_megabytes()
    text = f"{free / 1000:.1f} GB are free"
    if free < _ENOUGH_MB:
        return Finding(
            name="memory", state="note", text=text,
            mend=f"close other programs: long songs take up to {_ENOUGH_MB / 1000:.0f} GB",
        )  # fmt: skip
    return Finding(name="memory", state="ok", text=text)


def _graphics() -> tuple[Finding, ...]:
    """Whether models can use an NVIDIA card that is there; other systems need nothing to be said."""
    if not (_NVIDIA.exists() or shutil.which("nvidia-smi")):
        return ()
    try:
        version = metadata.version("torch")
    except metadata.PackageNotFoundError:
        return ()
    if version.endswith("+cpu"):
        return (
            Finding(
                name="graphics", state="note", text=f"torch {version} cannot use the NVIDIA card",
                mend="pip install --force-reinstall 'torch>=2.6,<2.14' for a far faster split by models",
            ),
        )  # fmt: skip
    return (Finding(name="graphics", state="ok", text="an NVIDIA card, which models use"),)


def _speed() -> Finding:
    """Short-time spectra of stereo sound, of which splitting and retiming mostly consist; one thread."""
    frames = round(_SOUND_S * WORK_RATE) // _WINDOW * _WINDOW
    sound = np.random.default_rng(0).random((2, frames), np.float32)
    start = time.perf_counter()
    for shift in range(0, _WINDOW, _WINDOW // 4):
        pieces = np.roll(sound, shift, axis=1).reshape(2, -1, _WINDOW)
        np.fft.irfft(np.fft.rfft(pieces), _WINDOW)
    times = _SOUND_S / max(time.perf_counter() - start, 1e-6)
    text = f"spectra of sound at {times:.0f} times real time on one of {os.cpu_count() or 1} processors"
    if times < _SLOW:
        return Finding(
            name="speed", state="note", text=text, mend="close other programs, or split without a model"
        )
    return Finding(name="speed", state="ok", text=text)
