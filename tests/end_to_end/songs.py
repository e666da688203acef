"""A small song made by arithmetic: drums, bass, chords and a lead, quiet at first and then full."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt
import soundfile

if TYPE_CHECKING:
    from pathlib import Path

RATE = 44_100
BPM = 100.0
_CHORDS = ((57, 60, 64), (53, 57, 60), (48, 52, 55), (55, 59, 62))

Wave = npt.NDArray[np.float64]


def write_song(path: Path, *, bars: int = 8) -> Path:
    """Write the song as stereo 16 bit, of the format that the path's ending names."""
    stems = make_stems(bars)
    soundfile.write(path, np.stack([sum(stems.values()), sum(stems.values())], axis=1) * 0.5, RATE)
    return path


def write_stems(folder: Path, *, bars: int = 8) -> Path:
    """Write the song's four stems."""
    folder.mkdir()
    for name, wave in make_stems(bars).items():
        soundfile.write(folder / f"{name}.wav", np.stack([wave, wave], axis=1) * 0.5, RATE)
    return folder


def make_stems(bars: int) -> dict[str, Wave]:
    """Stem name → mono wave; the first quarter has chords alone, the rest all voices."""
    beat = 60.0 / BPM
    frames = round(bars * 4 * beat * RATE)
    stems = {name: np.zeros(frames) for name in ("vocals", "drums", "bass", "other")}
    noise = np.random.default_rng(5)
    for index in range(bars * 4):
        at = round(index * beat * RATE)
        chord = _CHORDS[index // 4 % 4]
        full = index >= bars
        for pitch in chord:
            _add(stems["other"], at, _tone(pitch, beat, 0.08))
        if full:
            _add(stems["bass"], at, _tone(chord[0] - 24, beat * 0.9, 0.25))
            _add(stems["drums"], at, _kick())
            half = at + round(beat * RATE / 2)
            if index % 2:
                _add(
                    stems["drums"], at, noise.standard_normal(6_000) * np.exp(-np.arange(6_000) / 1_500) * 0.4
                )
            _add(stems["drums"], half, noise.standard_normal(2_000) * np.exp(-np.arange(2_000) / 300) * 0.15)
            _add(stems["vocals"], at, _voice(chord[index % 3] + 12, beat * 0.8))
    return stems


def _add(into: Wave, at: int, wave: Wave) -> None:
    room = len(into) - at
    if room > 0:
        into[at : at + len(wave)] += wave[:room]


def _tone(pitch: int, seconds: float, level: float) -> Wave:
    times = np.arange(round(seconds * RATE)) / RATE
    hz = 440.0 * 2.0 ** ((pitch - 69) / 12.0)
    edge = np.minimum(1.0, np.minimum(times, seconds - times) / 0.01)
    return level * edge * sum(np.sin(2 * np.pi * hz * k * times) / k for k in (1, 2, 3))


def _voice(pitch: int, seconds: float) -> Wave:
    times = np.arange(round(seconds * RATE)) / RATE
    hz = 440.0 * 2.0 ** ((pitch - 69) / 12.0) * (1.0 + 0.004 * np.sin(2 * np.pi * 5.5 * times))
    phase = 2 * np.pi * np.cumsum(hz) / RATE
    edge = np.minimum(1.0, np.minimum(times, seconds - times) / 0.03)
    return 0.12 * edge * sum(np.sin(k * phase) / k for k in range(1, 8))


def _kick() -> Wave:
    times = np.arange(8_000) / RATE
    return 0.6 * np.exp(-times / 0.05) * np.sin(2 * np.pi * (50 * times + 3 * (1 - np.exp(-times / 0.02))))
