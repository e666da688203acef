"""Beds of noise (vinyl, tape, rain, crowd, radio) and gestures (riser, sweep, impact)."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

import numpy as np

from engines.core.rng import rng
from engines.generation.sound.drums import Kick
from engines.generation.sound.envelopes import decay, ending
from engines.generation.sound.noise import band, noise
from engines.generation.sound.tone import RATE, Tone
from engines.generation.sound.waves import read_table, row_of, stack, turns_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from engines.core.audio import FloatArray

_LOOP: Final = 1 << 19
"""A bed repeats without a seam after 11.9 s; its crackles do so too rarely to be noticed as a beat."""
_FADE: Final = round(0.4 * RATE)
_QUIET_DB: Final = -16.0
_BURSTS: Final = 40


def bed(kind: str, amount: float, first: int, last: int, frames: int, seed: int) -> FloatArray:
    """The frames first ≤ f < last of a bed that lasts `frames`, (2, last − first), faded at both ends.

    Args:
        kind: "vinyl", "tape", "rain", "crowd" or "radio".
        amount: 0–1; 1 is about −26 LUFS, 0 is 16 dB below.
        first: counted from the bed's beginning.
        last: likewise.
        frames: its whole length.
        seed: of the arrangement.
    """
    loop = _loop(kind, seed)
    at = np.arange(first, last)
    fade = np.minimum(1.0, np.minimum(at + 1, frames - at) / min(_FADE, max(1, frames // 4)))
    gain = 10.0 ** (_QUIET_DB * (1.0 - amount) / 20.0)
    return np.asarray(loop[:, at % _LOOP] * (gain * fade), np.float32)


@lru_cache(maxsize=48)
def gesture(kind: str, frames: int, amount: float) -> FloatArray:
    """A riser or sweep of `frames`, or an impact that rings on, (2, n)."""
    if kind == "impact":
        return _impact(amount)
    return _riser(frames, amount, tonal=kind == "riser")


@lru_cache(maxsize=6)
def _loop(kind: str, seed: int) -> FloatArray:
    random = rng(seed, "bed", kind)
    out = _BEDS[kind](random)
    loud = float(np.sqrt(np.mean(out**2)))
    out *= np.float32(10.0 ** (_LEVELS_DB[kind] / 20.0) / max(loud, 1e-9))
    out.flags.writeable = False
    return out


def _shaped(random: np.random.Generator, low_hz: float, high_hz: float, slope: float = 1.0) -> FloatArray:
    """Stereo noise in a band that joins its own beginning, RMS 1."""
    hz = np.fft.rfftfreq(_LOOP, 1.0 / RATE)
    gain = band(hz, low_hz, high_hz, slope)
    sides = []
    for _ in range(2):
        phases = np.exp(2j * np.pi * random.random(hz.size))
        side = np.fft.irfft(gain * phases, _LOOP)
        sides.append(side / np.sqrt(np.mean(side**2)))
    return np.asarray(np.stack(sides), np.float32)


def _pops(random: np.random.Generator, a_second: float, loudest: float, longest_s: float) -> FloatArray:
    """Short clicks at random places, most of them small, RMS not fixed."""
    out = np.zeros((2, _LOOP + RATE), np.float32)
    shapes = []
    for _ in range(_BURSTS):
        frames = int(random.uniform(0.0006, longest_s) * RATE) + 16
        shapes.append(
            noise(random, frames, 800.0, float(random.uniform(2500.0, 11_000.0))) * decay(frames, longest_s)
        )
    for _ in range(int(a_second * _LOOP / RATE)):
        shape = shapes[int(random.integers(_BURSTS))]
        at = int(random.integers(_LOOP))
        level = loudest * random.random() ** 4
        pan = random.uniform(0.3, 0.7)
        out[0, at : at + shape.size] += np.float32(level * (1.0 - pan)) * shape
        out[1, at : at + shape.size] += np.float32(level * pan) * shape
    out[:, :RATE] += out[:, _LOOP:]
    return out[:, :_LOOP]


def _swelling(random: np.random.Generator, cycles: int, depth: float) -> FloatArray:
    """A slow, seamless rise and fall around 1, (frames,)."""
    t = np.arange(_LOOP) / _LOOP
    level = np.ones(_LOOP)
    for cycle in range(1, cycles + 1):
        level += depth / np.sqrt(cycle) * np.sin(2.0 * np.pi * (cycle * t + random.random()))
    return np.asarray(np.maximum(level, 0.1), np.float32)


def _vinyl(random: np.random.Generator) -> FloatArray:
    rumble = 0.5 * _shaped(random, 20.0, 60.0, 2.0).mean(axis=0)
    hiss = 0.35 * _shaped(random, 1500.0, 9000.0)
    turn = 1.0 + 0.25 * np.sin(2.0 * np.pi * 7.0 * np.arange(_LOOP) / _LOOP)
    return np.asarray((hiss + rumble) * turn + 14.0 * _pops(random, 45.0, 1.0, 0.004), np.float32)


def _tape(random: np.random.Generator) -> FloatArray:
    hum = np.sin(2.0 * np.pi * round(50.0 * _LOOP / RATE) * np.arange(_LOOP) / _LOOP)
    return np.asarray(_shaped(random, 900.0, 12_000.0) * _swelling(random, 5, 0.06) + 0.15 * hum, np.float32)


def _rain(random: np.random.Generator) -> FloatArray:
    wash = _shaped(random, 400.0, 9000.0) * _swelling(random, 6, 0.12) + 0.5 * _shaped(random, 80.0, 500.0)
    return np.asarray(wash + 9.0 * _pops(random, 260.0, 1.0, 0.012), np.float32)


def _crowd(random: np.random.Generator) -> FloatArray:
    """Many mouths: bands of speech, each with its own syllables."""
    out = 0.3 * _shaped(random, 200.0, 2500.0)
    for _ in range(7):
        centre = random.uniform(300.0, 1800.0)
        voice = _shaped(random, centre * 0.7, centre * 1.4, 2.0)
        rate = int(random.uniform(3.0, 5.5) * _LOOP / RATE)
        t = np.arange(_LOOP) / _LOOP
        talk = 0.5 + 0.5 * np.sin(2.0 * np.pi * (rate * t + random.random()))
        phrase = _swelling(random, 9, 0.4)
        out += voice * (talk * phrase).astype(np.float32) * np.float32(0.5)
    return out


def _radio(random: np.random.Generator) -> FloatArray:
    static = _shaped(random, 500.0, 3200.0, 3.0) * _swelling(random, 40, 0.12)
    t = np.arange(_LOOP) / _LOOP
    turns = round(1100.0 * _LOOP / RATE)
    whistle = np.sin(2.0 * np.pi * turns * t + 60.0 * np.sin(2.0 * np.pi * 3.0 * t)) * (
        0.5 + 0.5 * np.sin(2.0 * np.pi * 2.0 * t)
    )
    return np.asarray(static + 0.12 * whistle + 6.0 * _pops(random, 20.0, 1.0, 0.006), np.float32)


_BEDS: Final[dict[str, Callable[[np.random.Generator], FloatArray]]] = {
    "vinyl": _vinyl,
    "tape": _tape,
    "rain": _rain,
    "crowd": _crowd,
    "radio": _radio,
}
_LEVELS_DB: Final = {"vinyl": -27.0, "tape": -29.0, "rain": -28.0, "crowd": -26.0, "radio": -28.0}


def _riser(frames: int, amount: float, *, tonal: bool) -> FloatArray:
    """Noise in a band that climbs, drawn frame by frame in the frequency domain; a tone climbs with it."""
    frames = max(2048, frames)
    hop, size = 512, 2048
    count = frames // hop + 5
    random = rng(0, "riser", frames)
    place = np.clip(np.arange(count) * hop / frames, 0.0, 1.0)
    centre = 250.0 * 2.0 ** (5.2 * place)
    hz = np.maximum(np.fft.rfftfreq(size, 1.0 / RATE), 1.0)
    shape = np.exp(-0.5 * (np.log2(hz[None, :] / centre[:, None]) / 0.8) ** 2) / np.sqrt(
        centre[:, None] / 250.0
    )
    window = np.hanning(size + 1)[:-1]
    out = np.zeros((2, (count + 4) * hop + size))
    for side in range(2):
        grains = np.fft.irfft(shape * np.exp(2j * np.pi * random.random(shape.shape)), size, axis=1) * window
        for k in range(4):
            rows = grains[k::4].reshape(-1)
            out[side, k * hop : k * hop + rows.size] += rows
    out = out[:, size // 2 : size // 2 + frames]
    out /= max(1e-9, np.abs(out).max())
    u = np.arange(frames) / frames
    level = (0.05 + 0.95 * u**2) * 0.4
    if tonal:
        hz_line = 110.0 * 2.0 ** (2.0 * u**1.5)
        row = row_of(np.asarray(400.0 * 2.0 ** (4.0 * u)))
        for index, cents in enumerate((-9.0, 9.0)):
            saw = read_table(stack("saw", 69.0), turns_of(hz_line * 2.0 ** (cents / 1200.0), frames), row)
            out[index] += 0.55 * saw
    return np.asarray(out * level * ending(frames, 0.015) * (0.35 + 0.9 * amount), np.float32)


def _impact(amount: float) -> FloatArray:
    """A low boom under a burst of noise that dies away in a wide room."""
    frames = round(3.2 * RATE)
    random = rng(0, "impact")
    boom = Kick(hz=38.0, top_hz=140.0, drop_s=0.08, decay_s=1.6, click=0.3, body=0.4, drive=0.3)
    out = (
        np.stack([noise(random, frames, 150.0, 5000.0, 1.0) * decay(frames, 2.8, 0.7) for _ in range(2)])
        * 0.8
    )
    low = boom.render(Tone(pitch=36, velocity=1.0))
    out[:, : low.shape[1]] += 0.8 * low[:, :frames]
    rise = np.minimum(1.0, np.arange(frames) / 24.0)
    return np.asarray(out * rise * (0.35 + 0.5 * amount), np.float32)
