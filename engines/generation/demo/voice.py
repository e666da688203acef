"""A singing voice by additive formant synthesis: harmonics of a gliding pitch under moving vowels."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from engines.core.rng import rng
from engines.generation.sound.noise import noise
from engines.generation.sound.tone import RATE, Array64

if TYPE_CHECKING:
    from collections.abc import Sequence

    from engines.core.audio import FloatArray

_HOP: Final = 128
_TOP_HZ: Final = 9000.0
_MOST: Final = 44
_VOWELS: Final[dict[str, tuple[tuple[float, float, float], ...]]] = {
    # Formants of a sung alto: frequency [Hz], bandwidth [Hz], level [dB].
    "a": ((800.0, 90.0, 0.0), (1150.0, 100.0, -4.0), (2800.0, 150.0, -11.0), (3500.0, 180.0, -15.0)),
    "o": ((450.0, 80.0, 0.0), (800.0, 90.0, -8.0), (2830.0, 140.0, -15.0), (3500.0, 180.0, -19.0)),
    "e": ((500.0, 80.0, 0.0), (1750.0, 110.0, -14.0), (2700.0, 150.0, -11.0), (3500.0, 180.0, -15.0)),
    "u": ((350.0, 70.0, 0.0), (700.0, 80.0, -12.0), (2700.0, 150.0, -22.0), (3500.0, 180.0, -27.0)),
    "m": ((260.0, 70.0, -6.0), (1000.0, 150.0, -26.0), (2200.0, 200.0, -34.0), (3300.0, 250.0, -42.0)),
}
_CLOSURES: Final = {"m": 0.07, "n": 0.06, "l": 0.05, "h": 0.06, "": 0.0}


@dataclass(frozen=True, slots=True, kw_only=True)
class Syllable:
    """One sung note.

    Attributes:
        start, stop: [s].
        pitch: MIDI note.
        sound: an opening of "m", "n", "l", "h" or nothing, then a vowel "a", "o", "e" or "u".
        loud: 0–1.
    """

    start: float
    stop: float
    pitch: int
    sound: str = "la"
    loud: float = 0.8


def sing(syllables: Sequence[Syllable], frames: int, *, name: str = "lead", shift: float = 0.0) -> FloatArray:
    """A line of syllables as sound, mono, (frames,).

    Args:
        syllables: in order, not overlapping.
        frames: length of the whole.
        name: of the singer: another one has another vibrato and timing.
        shift: how far the singer's formants lie above the table's [octaves].
    """
    out = np.zeros(frames, np.float32)
    for phrase in _phrases(syllables):
        first = max(0, round((phrase[0].start - 0.1) * RATE))
        last = min(frames, round((phrase[-1].stop + 0.35) * RATE))
        if last > first:
            out[first:last] += _phrase(phrase, first, last - first, rng(0, "singer", name, first), shift)
    return out


def _phrases(syllables: Sequence[Syllable]) -> list[list[Syllable]]:
    """Syllables that are sung in one breath."""
    out: list[list[Syllable]] = []
    for syllable in syllables:
        if out and syllable.start - out[-1][-1].stop < 0.12:
            out[-1].append(syllable)
        else:
            out.append([syllable])
    return out


def _phrase(
    phrase: Sequence[Syllable], first: int, frames: int, random: np.random.Generator, shift: float
) -> FloatArray:
    points = frames // _HOP + 2
    t = (first + np.arange(points) * _HOP) / RATE
    pitch = _pitch(phrase, t, random)
    level = _level(phrase, t)
    f0 = 440.0 * 2.0 ** ((pitch - 69.0) / 12.0)
    tract = _tract(phrase, t, shift)
    at = np.arange(frames)
    grid = np.arange(points) * _HOP
    cycles = np.cumsum(np.interp(at, grid, f0)) / RATE
    out = np.zeros(frames, np.float64)
    count = min(_MOST, int(_TOP_HZ / float(f0.min())))
    for h in range(1, count + 1):
        gain = _formants(h * f0, tract) * level * h ** (-1.15 - 0.35 * (1.0 - level))
        if gain.max() > 1e-4:
            turn = (h * cycles) % 1.0
            out += np.interp(at, grid, gain) * np.sin(2.0 * np.pi * turn)
    breath = noise(random, frames, 1500.0, 9000.0) * np.interp(at, grid, level * 0.02 + _breath(phrase, t))
    return np.asarray(out + breath, np.float32)


def _pitch(phrase: Sequence[Syllable], t: Array64, random: np.random.Generator) -> Array64:
    """Glides between notes, a scoop into the first, vibrato that comes late, a little drift."""
    target = np.full(t.size, float(phrase[0].pitch))
    since = np.zeros(t.size)
    for syllable in phrase:
        on = t >= syllable.start - 0.03
        target[on] = syllable.pitch
        since[on] = (t - syllable.start)[on]
    smooth = np.empty_like(target)
    value = target[0] - 1.5
    keep = np.exp(-_HOP / RATE / 0.028)
    for index, goal in enumerate(target):
        value = goal + (value - goal) * keep
        smooth[index] = value
    rate = 5.1 + 0.4 * random.random()
    depth = 0.32 * np.clip((since - 0.22) / 0.35, 0.0, 1.0)
    drift = np.interp(t, np.linspace(t[0], t[-1], 24), random.normal(0.0, 0.05, 24))
    return np.asarray(smooth + depth * np.sin(2.0 * np.pi * rate * t + random.random() * 6.0) + drift)


def _level(phrase: Sequence[Syllable], t: Array64) -> Array64:
    level = np.zeros(t.size)
    for index, syllable in enumerate(phrase):
        rise = np.clip((t - syllable.start + 0.015) / 0.05, 0.0, 1.0)
        tied = index + 1 < len(phrase) and phrase[index + 1].start - syllable.stop < 0.05
        fall = np.clip((syllable.stop + (0.03 if tied else 0.14) - t) / (0.06 if tied else 0.2), 0.0, 1.0)
        arch = 0.9 + 0.1 * np.sin(
            np.pi * np.clip((t - syllable.start) / (syllable.stop - syllable.start), 0, 1)
        )
        level = np.maximum(level, syllable.loud * rise * fall * arch)
    kernel = np.hanning(9)
    return np.asarray(np.convolve(level, kernel / kernel.sum(), "same"))


def _breath(phrase: Sequence[Syllable], t: Array64) -> Array64:
    out = np.zeros(t.size)
    for syllable in phrase:
        if syllable.sound.startswith("h"):
            out += 0.12 * np.exp(-0.5 * ((t - syllable.start) / 0.03) ** 2)
    return out


def _tract(phrase: Sequence[Syllable], t: Array64, shift: float) -> Array64:
    """The vocal tract over time, (formants, [Hz, bandwidth, gain dB], points)."""
    names = np.array([_VOWELS[phrase[0].sound[-1]]])
    path = np.repeat(names, t.size, axis=0)
    for syllable in phrase:
        closure = _CLOSURES.get(syllable.sound[:-1], 0.0)
        path[t >= syllable.start - closure] = _VOWELS["m"] if syllable.sound[0] in "mnl" else path[0]
        path[t >= syllable.start] = _VOWELS[syllable.sound[-1]]
    kernel = np.hanning(13)
    kernel /= kernel.sum()
    padded = np.pad(path, ((6, 6), (0, 0), (0, 0)), mode="edge")
    smooth = np.apply_along_axis(lambda line: np.convolve(line, kernel, "valid"), 0, padded)
    smooth[:, :, 0] *= 2.0**shift
    return np.asarray(np.moveaxis(smooth, 0, -1))


def _formants(hz: Array64, tract: Array64) -> Array64:
    """The gain of the tract at a frequency over time."""
    total = np.zeros(hz.size)
    for centre, width, level_db in tract:
        total += 10.0 ** (level_db / 20.0) / (1.0 + ((hz - centre) / width) ** 2)
    return np.asarray(total + 0.015)
