"""Plucked and struck strings by waveguide: a burst runs round a delay line that loses its highs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from engines.generation.sound.envelopes import ending, saturated
from engines.generation.sound.noise import filtered, noise, resonant
from engines.generation.sound.tone import RATE, Tone, both, panned

if TYPE_CHECKING:
    from engines.core.audio import FloatArray


@dataclass(frozen=True, slots=True, kw_only=True)
class Pluck:
    """A plucked string (Karplus and Strong's loop, tuned by a fractional delay).

    Attributes:
        ring_s: time to fall by 60 dB in the middle register.
        dark: loss of highs a turn, 0–1.
        place: where it is plucked, share of the string.
        bright_hz: highest sound of the finger or plectrum at full velocity.
        body: resonances of the box, as (Hz, level).
        damp_s: how long it rings after the key is up.
        strings: 2 gives a course of two, a little apart, in stereo.
        drive: saturation, for an amplifier.
        cabinet: whether a loudspeaker cuts it above 5 kHz.
        mono: keep it in the middle, for basses.
        mute: palm muting, 0–1.
    """

    ring_s: float = 2.5
    dark: float = 0.35
    place: float = 0.18
    bright_hz: float = 8000.0
    body: tuple[tuple[float, float], ...] = ()
    damp_s: float = 0.08
    strings: int = 1
    drive: float = 0.0
    cabinet: bool = False
    mono: bool = False
    mute: float = 0.0

    def frames(self, tone: Tone) -> int:
        """How many frames a tone sounds."""
        return max(512, tone.held) + round((self.damp_s + 0.01) * RATE)

    def render(self, tone: Tone) -> FloatArray:
        """One tone, (2, frames)."""
        frames = self.frames(tone)
        random = tone.random("pluck")
        strings = [self._string(tone, frames, random, cents) for cents in (0.0, 5.0)[: self.strings]]
        if len(strings) == 1:
            sound = (
                both(strings[0]) if self.mono else panned(strings[0], 0.25 * (1 if tone.pitch % 2 else -1))
            )
        else:
            sound = panned(strings[0], -0.5) + panned(strings[1], 0.5)
        sound = saturated(np.asarray(sound, np.float32), self.drive)
        if self.cabinet:
            sound = filtered(sound, 70.0, 4800.0, 2.0)
        sound = sound + self._box(sound)
        level = np.ones(frames)
        level[max(512, tone.held) :] = np.exp(
            -np.arange(frames - max(512, tone.held)) / (self.damp_s * RATE / 4.0)
        )
        level[:24] *= np.linspace(0.0, 1.0, 24)
        return np.asarray(sound * level * ending(frames, 0.01), np.float32)

    def _box(self, sound: FloatArray) -> FloatArray:
        if not self.body:
            return np.zeros_like(sound)
        rings = [np.float32(gain) * resonant(sound, hz, 4.0) for hz, gain in self.body]
        return np.asarray(np.sum(rings, axis=0), np.float32)

    def _string(self, tone: Tone, frames: int, random: np.random.Generator, cents: float) -> FloatArray:
        hz = tone.hz * 2.0 ** (cents / 1200.0)
        period = RATE / hz
        dark = min(0.5, 0.5 * (self.dark + 0.5 * self.mute))
        # The loss filter's three taps delay by one frame, the two interpolating taps by their fraction.
        whole = int(period - 1.0)
        share = period - 1.0 - whole
        ring = self.ring_s * (1.0 - 0.85 * self.mute) * 2.0 ** (-(tone.pitch - 52) / 20.0)
        gain = 10.0 ** (-3.0 / (ring * hz))
        taps = gain * np.convolve([dark / 2.0, 1.0 - dark, dark / 2.0], [1.0 - share, share])
        burst = self._burst(tone, round(period) + 2, random)
        turned, last = taps[::-1].copy(), taps.size - 1
        line = np.zeros(frames + whole + 8)
        start = whole + 4
        line[start : start + burst.size] = burst[: max(0, line.size - start)]
        step = max(1, whole - 1)
        for at in range(start, line.size, step):
            stop = min(line.size, at + step)
            # The burst itself lies in the first turn; what came round once is added to it.
            line[at:stop] += np.correlate(line[at - whole - last : stop - whole], turned, "valid")
        return np.asarray(line[start : start + frames], np.float32)

    def _burst(self, tone: Tone, count: int, random: np.random.Generator) -> FloatArray:
        """One turn of the string as the finger leaves it: harmonics by where it plucks, and a scratch."""
        high = self.bright_hz * (0.1 + 0.9 * tone.velocity)
        n = np.arange(count // 2 + 1, dtype=np.float64)
        n[0] = 1.0
        level = (
            np.abs(np.sin(np.pi * n * self.place))
            / n ** (1.3 - 0.6 * tone.velocity)
            / (1.0 + (n * tone.hz / high) ** 4) ** 0.5
        )
        level *= n * tone.hz < 17_000.0
        level[0] = 0.0
        turn = np.fft.irfft(level * np.exp(2j * np.pi * random.random(n.size)), count)
        turn *= 0.3 / max(1e-9, float(np.sqrt(np.mean(turn**2))))
        scratch = noise(random, count, 600.0, min(high, 16_000.0)) * np.linspace(1.0, 0.0, count)
        edge = np.minimum(1.0, np.minimum(np.arange(count) + 0.3, count - np.arange(count)) / 10.0)
        left = (turn + 0.25 * tone.velocity * scratch) * edge
        # A turn that does not sum to nothing would run round as an offset, as long as the string rings.
        return np.asarray(left - edge * (left.sum() / edge.sum()), np.float32)
