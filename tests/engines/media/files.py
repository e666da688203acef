"""Small sound files to read."""

from __future__ import annotations

import wave
from typing import TYPE_CHECKING

import numpy as np
import soundfile

from engines.core.jobs import QUIET
from engines.media import Decoded, decode

if TYPE_CHECKING:
    from pathlib import Path

    from engines.core.audio import FloatArray


def tone(hertz: float = 440.0, *, rate: int = 44_100, seconds: float = 0.5, level: float = 0.4) -> FloatArray:
    """A sine, (frames,)."""
    at = np.arange(round(rate * seconds)) / rate
    return (level * np.sin(2 * np.pi * hertz * at)).astype(np.float32)


def write(path: Path, samples: FloatArray, *, rate: int = 44_100, subtype: str | None = None) -> Path:
    """(frames,) or (frames, channels) to a file; its ending gives the format."""
    soundfile.write(str(path), samples, rate, subtype=subtype)
    return path


def write_pcm8(path: Path, *, frames: int, rate: int = 8_000) -> Path:
    """A mono wav of 8 bits whose sound is a hole in the file: large to the eye, nothing on the disk."""
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(1)
        file.setframerate(rate)
        file.writeframes(b"\x80")
    with path.open("rb+") as raw:
        raw.seek(4)
        raw.write((36 + frames).to_bytes(4, "little"))
        raw.seek(40)
        raw.write(frames.to_bytes(4, "little"))
        raw.truncate(44 + frames)
    return path


def read(path: Path, into: Path) -> tuple[Decoded, FloatArray]:
    """The decoded file and its sound, (2, frames)."""
    done = decode(path, into, QUIET)
    return done, done.source.read(0, done.source.frames)
