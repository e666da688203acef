"""Keys: electric piano, bells and basses by frequency modulation, organ, piano, and the pulse of consoles."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from engines.generation.sound.envelopes import Shape, ending, saturated
from engines.generation.sound.noise import noise
from engines.generation.sound.tone import RATE, Array64, Tone, both, panned
from engines.generation.sound.waves import HIGH_CUTOFF, glide, read_table, row_of, sine, stack, turns_of

if TYPE_CHECKING:
    from engines.core.audio import FloatArray

_NYQUIST_SHARE = 0.85
_WIDTH: Final = np.float32(0.35)
_EVEN: Final = np.float32(1.0 / np.sqrt(1.0 + 2.0 * 0.35**2))


@dataclass(frozen=True, slots=True, kw_only=True)
class Fm:
    """Two-operator frequency modulation with a third, quickly fading partial for the strike.

    Attributes:
        ratio: modulator to carrier.
        index: modulation at full velocity, held below what would alias.
        index_s: time in which it falls; `index_rest` is what remains.
        strike_ratio, strike: partial of the strike and its level.
        detune_cents: of the carriers at the sides against the one in the middle; 0 for no width.
        tremolo: depth of the stereo tremolo, 0–1.
        drop: semitones by which the attack starts higher.
    """

    shape: Shape = Shape()
    ratio: float = 1.0
    index: float = 2.0
    index_s: float = 0.6
    index_rest: float = 0.15
    strike_ratio: float = 0.0
    strike: float = 0.0
    detune_cents: float = 3.0
    tremolo: float = 0.0
    tremolo_hz: float = 4.6
    drop: float = 0.0
    drive: float = 0.0

    def frames(self, tone: Tone) -> int:
        """How many frames a tone sounds."""
        return self.shape.frames(tone.held)

    def render(self, tone: Tone) -> FloatArray:
        """One tone, (2, frames)."""
        level = self.shape.curve(tone.held)
        frames = level.size
        t = np.arange(frames) / RATE
        hz = glide(tone, frames, 0.06)
        if self.drop:
            hz = np.asarray(hz * 2.0 ** (self.drop / 12.0 * np.exp(-t / 0.02)))
        index = self._index(tone, t)
        out = self._wide(hz, frames, index)
        if self.strike and tone.hz * self.strike_ratio < 16_000.0:
            ring = np.exp(-t / 0.05) * self.strike * tone.velocity**1.5
            out += (ring * sine(turns_of(tone.hz * self.strike_ratio, frames))).astype(np.float32)
        out *= level
        if self.tremolo:
            out *= _tremolo(t, self.tremolo, self.tremolo_hz)
        return saturated(out, self.drive)

    def _wide(self, hz: Array64 | float, frames: int, index: FloatArray) -> FloatArray:
        """The carrier in the middle, and the difference of two that beat about it at the sides.

        That difference stands a quarter turn from the middle in every harmonic and has opposite signs at the
        sides, so both are equally loud; mono is the carrier alone, without beats, and so is the attack.
        """
        middle = self._carrier(hz, frames, index)
        if not self.detune_cents:
            return both(middle)
        away = 2.0 ** (self.detune_cents / 1200.0)
        side = self._carrier(hz * away, frames, index) - self._carrier(hz / away, frames, index)
        return np.asarray(np.stack([middle + _WIDTH * side, middle - _WIDTH * side]) * _EVEN, np.float32)

    def _carrier(self, hz: Array64 | float, frames: int, index: FloatArray) -> FloatArray:
        modulator = sine(turns_of(hz * self.ratio, frames))
        return sine(turns_of(hz, frames), index * modulator)

    def _index(self, tone: Tone, t: Array64) -> FloatArray:
        most = max(0.0, (_NYQUIST_SHARE * RATE / 2.0 - tone.hz) / (tone.hz * self.ratio) - 1.0)
        peak = min(self.index * (0.25 + 0.95 * tone.velocity**1.5), most)
        fall = self.index_rest + (1.0 - self.index_rest) * np.exp(-t / (self.index_s / 2.0))
        return np.asarray(peak * fall, np.float32)


@dataclass(frozen=True, slots=True, kw_only=True)
class Organ:
    """Drawbar organ with key click and a rotating speaker."""

    wave: str = "organ"
    cutoff_hz: float = 5000.0
    speed_hz: float = 5.6
    shape: Shape = Shape(attack_s=0.006, decay_s=0.1, sustain=1.0, release_s=0.05)

    def frames(self, tone: Tone) -> int:
        """How many frames a tone sounds."""
        return self.shape.frames(tone.held)

    def render(self, tone: Tone) -> FloatArray:
        """One tone, (2, frames)."""
        level = self.shape.curve(tone.held)
        frames = level.size
        t = np.arange(frames) / RATE
        turn = 2.0 * np.pi * self.speed_hz * t
        row = row_of(self.cutoff_hz)
        tables = stack(self.wave, float(tone.pitch))
        sides = []
        for side in (0.0, 2.2):
            bent = tone.hz * (1.0 + 0.0018 * np.cos(turn + side))
            sides.append(read_table(tables, turns_of(bent, frames), row) * (1.0 + 0.18 * np.sin(turn + side)))
        click = noise(tone.random("click"), frames, 1000.0, 6000.0) * np.exp(-t / 0.004) * 0.15
        return np.asarray((np.stack(sides) + click) * level, np.float32)


@dataclass(frozen=True, slots=True, kw_only=True)
class Chip:
    """The pulse and triangle channels of an old games console: stepped volume, no filter."""

    wave: str = "pulse25"
    decay_s: float = 0.4
    sustain: float = 0.5
    vibrato_cents: float = 12.0
    pan: float = 0.0

    def frames(self, tone: Tone) -> int:
        """How many frames a tone sounds."""
        return max(64, tone.held) + RATE // 100

    def render(self, tone: Tone) -> FloatArray:
        """One tone, (2, frames)."""
        frames = self.frames(tone)
        t = np.arange(frames) / RATE
        level = self.sustain + (1.0 - self.sustain) * np.exp(-t / (self.decay_s / 2.5))
        level = np.ceil(level * 15.0) / 15.0
        smooth = np.interp(
            np.arange(frames),
            np.arange(0, frames + 96, 96),
            level[np.minimum(np.arange(0, frames + 96, 96), frames - 1)],
        )
        wave = np.clip((t - 0.2) / 0.2, 0.0, 1.0) * self.vibrato_cents * np.sin(2.0 * np.pi * 6.0 * t)
        hz = np.asarray(glide(tone, frames, 0.04) * 2.0 ** (wave / 1200.0))
        out = read_table(stack(self.wave, float(tone.pitch)), turns_of(hz, frames), row_of(HIGH_CUTOFF))
        rise = np.minimum(1.0, np.arange(frames) / 40.0)
        return panned(np.asarray(out * smooth * rise * ending(frames, 0.008), np.float32), self.pan)


@dataclass(frozen=True, slots=True, kw_only=True)
class Piano:
    """A piano by its partials: stretched harmonics, each with its own fall, two strings a note, a hammer."""

    bright: float = 1.0
    release_s: float = 0.18

    def frames(self, tone: Tone) -> int:
        """How many frames a tone sounds."""
        return self._shape.frames(tone.held)

    def render(self, tone: Tone) -> FloatArray:
        """One tone, (2, frames)."""
        level = self._shape.curve(tone.held)
        frames = level.size
        t = (np.arange(frames) / RATE).astype(np.float32)
        left, right = np.zeros(frames, np.float32), np.zeros(frames, np.float32)
        slow = 6.0 * 2.0 ** (-(tone.pitch - 48) / 14.0)
        for n in range(1, 19):
            partial = tone.hz * n * float(np.sqrt(1.0 + 0.0004 * n * n))
            loud = self._partial(n, tone)
            if partial > 9000.0:
                break
            if loud < 0.002:
                continue
            ring = np.exp(t * np.float32(-(6.91 / slow) * (1.0 + 0.35 * n)))
            ring += np.float32(0.33) * np.exp(t * np.float32(-14.0 * (1.0 + 0.1 * n)))
            ring *= np.float32(0.75 * loud)
            left += ring * sine(turns_of(partial * 0.99985, frames, 0.1 * n))
            right += ring * sine(turns_of(partial * 1.00015, frames, 0.1 * n))
        thump = noise(tone.random("hammer"), frames, 90.0, 2500.0) * np.exp(-t / 0.012) * 0.35 * tone.velocity
        middle = 0.3 * (left + right) + thump
        place = np.clip((tone.pitch - 62) / 40.0, -0.6, 0.6)
        out = np.stack([(0.7 - 0.3 * place) * left, (0.7 + 0.3 * place) * right]) + middle
        return np.asarray(0.5 * out * level, np.float32)

    @property
    def _shape(self) -> Shape:
        return Shape(attack_s=0.0015, decay_s=30.0, sustain=1.0, release_s=self.release_s)

    def _partial(self, n: int, tone: Tone) -> float:
        hardness = self.bright * (0.35 + 0.9 * tone.velocity)
        return float(0.6 * n ** (-1.9 / max(0.3, hardness)) * abs(np.sin(np.pi * n * 0.118)) / 0.36)


def _tremolo(t: Array64, depth: float, hz: float) -> FloatArray:
    swing = np.sin(2.0 * np.pi * hz * t) * depth * 0.5
    return np.stack([1.0 + swing, 1.0 - swing]).astype(np.float32)
