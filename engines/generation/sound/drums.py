"""Drum sounds by model: kicks, snares, claps, cymbals and hand drums, each from a few musical parameters."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Annotated, Final

import numpy as np
from msgspec import Meta

from engines.core.rng import rng
from engines.generation.sound.envelopes import decay, ending, saturated
from engines.generation.sound.noise import band, noise, resonant
from engines.generation.sound.tone import RATE, Tone, both, panned
from engines.generation.sound.waves import sine, turns_of
from engines.model.bounds import Bounded

if TYPE_CHECKING:
    from engines.core.audio import FloatArray

Part = Annotated[float, Meta(ge=0, le=1)]
Seconds = Annotated[float, Meta(ge=0.002, le=6)]
Hertz = Annotated[float, Meta(ge=20, le=16_000)]
Pan = Annotated[float, Meta(ge=-1, le=1)]
Level = Annotated[float, Meta(ge=-40, le=12)]
_LOOP: Final = 1 << 16


@dataclass(frozen=True, slots=True, kw_only=True)
class Kick(Bounded):
    """A bass drum: a sine that falls from `top_hz` to `hz`, a click, a body, and how hard it is driven."""

    hz: Hertz = 50.0
    top_hz: Hertz = 300.0
    drop_s: Seconds = 0.03
    decay_s: Seconds = 0.4
    click: Part = 0.3
    body: Part = 0.2
    drive: Part = 0.1
    level_db: Level = 0.0

    def frames(self, _: Tone) -> int:
        """How many frames a tone sounds."""
        return round(self.decay_s * 1.15 * RATE)

    def render(self, tone: Tone) -> FloatArray:
        """One stroke, (2, frames)."""
        frames = self.frames(tone)
        t = np.arange(frames) / RATE
        top = self.top_hz * (0.6 + 0.4 * tone.velocity)
        hz = self.hz + (top - self.hz) * np.exp(-t / self.drop_s) + 0.6 * top * np.exp(-t / 0.0025)
        wave = sine(turns_of(hz, frames, 0.0)) * decay(frames, self.decay_s, 1.2)
        random = tone.random("kick")
        knock = resonant(noise(random, frames, 80.0, 4000.0) * decay(frames, 0.05), 190.0, 2.0)
        click = noise(random, frames, 1800.0, 9000.0) * decay(frames, 0.03)
        out = wave + self.body * 1.6 * knock + self.click * (1.2 + 2.4 * tone.velocity) * click
        out *= np.minimum(1.0, np.arange(frames) / 12.0).astype(np.float32)
        return both(saturated(out * np.float32(0.9), self.drive) * ending(frames).astype(np.float32))


@dataclass(frozen=True, slots=True, kw_only=True)
class Snare(Bounded):
    """A snare drum: two modes of the head, a shell ring, and the wires."""

    hz: Hertz = 185.0
    decay_s: Seconds = 0.14
    wires: Part = 0.6
    wires_s: Seconds = 0.2
    bright_hz: Hertz = 9000.0
    low_hz: Hertz = 900.0
    snap: Part = 0.4
    drive: Part = 0.1
    gate_s: Seconds = 6.0
    room: Part = 0.0
    level_db: Level = 0.0

    def frames(self, _: Tone) -> int:
        """How many frames a tone sounds."""
        return round(min(max(self.decay_s, self.wires_s) * 1.2 + 0.5 * self.room, self.gate_s) * RATE)

    def render(self, tone: Tone) -> FloatArray:
        """One stroke, (2, frames)."""
        frames = self.frames(tone)
        random = tone.random("snare")
        t = np.arange(frames) / RATE
        tune = self.hz * (1.0 + 0.012 * random.uniform(-1.0, 1.0))
        bend = 1.0 + 0.5 * np.exp(-t / 0.008) * (0.4 + tone.velocity)
        head = sine(turns_of(tune * bend, frames)) * decay(frames, self.decay_s)
        head += 0.55 * sine(turns_of(tune * 1.78 * bend, frames)) * decay(frames, self.decay_s * 0.7)
        soft = 0.45 + 0.55 * tone.velocity
        top = self.bright_hz * soft
        left, right = (
            noise(random, frames, self.low_hz, top) * decay(frames, self.wires_s * (0.7 + 0.3 * soft), 0.8)
            for _ in range(2)
        )
        crack = noise(random, frames, 2000.0, 12_000.0) * decay(frames, 0.018)
        middle = (1.0 - 0.6 * self.wires) * 0.45 * head + self.snap * tone.velocity * crack
        wet = 0.25 * self.room * decay(frames, 0.9) if self.room else np.float32(0.0)
        sides = [
            middle
            + self.wires * 2.1 * ((0.8 * left + 0.2 * right) if side == 0 else (0.2 * left + 0.8 * right))
            + wet * noise(random, frames, 300.0, 7000.0)
            for side in range(2)
        ]
        return saturated(np.stack(sides).astype(np.float32), self.drive) * ending(frames, 0.01).astype(
            np.float32
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Clap(Bounded):
    """Hands: three or four bursts a few milliseconds apart, then a room."""

    hz: Hertz = 1200.0
    decay_s: Seconds = 0.2
    spread_ms: Annotated[float, Meta(ge=2, le=30)] = 10.0
    level_db: Level = 0.0

    def frames(self, _: Tone) -> int:
        """How many frames a tone sounds."""
        return round((self.decay_s * 1.3 + 0.05) * RATE)

    def render(self, tone: Tone) -> FloatArray:
        """One clap, (2, frames)."""
        frames = self.frames(tone)
        random = tone.random("clap")
        t = np.arange(frames) / RATE
        level = np.zeros(frames)
        gap = self.spread_ms / 1000.0
        for index in range(3):
            since = t - index * gap * (1.0 + 0.1 * random.uniform(-1.0, 1.0))
            level += np.where(since >= 0.0, np.exp(-np.maximum(since, 0.0) / (0.3 * gap)), 0.0)
        since = t - 3.0 * gap
        level += 0.6 * np.where(since >= 0.0, np.exp(-6.91 * np.maximum(since, 0.0) / self.decay_s), 0.0)
        high = 5000.0 + 4000.0 * tone.velocity
        sides = [
            noise(random, frames, self.hz * 0.65, high)
            + resonant(noise(random, frames, 200.0, 8000.0), self.hz, 2.5)
            for _ in range(2)
        ]
        wide = np.stack(sides)
        wide = 0.7 * wide + 0.3 * wide[::-1]
        return np.asarray(wide * (level * ending(frames, 0.01)), np.float32)


@dataclass(frozen=True, slots=True, kw_only=True)
class Cymbal(Bounded):
    """Hats, rides and crashes: six squares out of tune (metal) beside filtered noise (air).

    Attributes:
        held: whether the length of the note chokes it, as a closing hat does an open one.
    """

    hz: Hertz = 420.0
    decay_s: Seconds = 0.06
    metal: Part = 0.5
    low_hz: Hertz = 7000.0
    high_hz: Hertz = 15_000.0
    ping: Part = 0.0
    held: bool = False
    pan: Pan = 0.15
    level_db: Level = 0.0

    def frames(self, tone: Tone) -> int:
        """How many frames a tone sounds."""
        length = round(self.decay_s * 1.15 * (0.75 + 0.25 * tone.velocity) * RATE)
        return max(256, min(length, tone.held + RATE // 50) if self.held else length)

    def render(self, tone: Tone) -> FloatArray:
        """One stroke, (2, frames)."""
        frames = self.frames(tone)
        random = tone.random("cymbal")
        envelope = decay(frames, self.decay_s * (0.75 + 0.25 * tone.velocity), 0.75)
        high = round(self.high_hz * (0.7 + 0.3 * tone.velocity), -2)
        loop = _cymbal_loop(self.hz, self.metal, self.low_hz, high)
        start = int(random.integers(_LOOP))
        turns = [loop[:, start:]] + [loop] * (1 + frames // _LOOP)
        wide = np.concatenate(turns, axis=1)[:, :frames]
        out = (0.75 * wide + 0.25 * wide[::-1]) * envelope
        tick = (
            noise(random, frames, 5000.0, 14_000.0) * decay(frames, 0.008) * np.float32(0.5 * tone.velocity)
        )
        out += tick
        if self.ping:
            bell = sum(sine(turns_of(self.hz * k, frames)) for k in (7.1, 10.7, 13.3))
            out += np.float32(0.12 * self.ping) * bell * decay(frames, self.decay_s * 0.6)
        return np.asarray(panned_stereo(out, self.pan) * ending(frames, 0.012), np.float32)


@dataclass(frozen=True, slots=True, kw_only=True)
class Drum(Bounded):
    """Toms, congas, timbales, rims, woodblocks, bells: a few partials, a bend, a stroke of noise."""

    hz: Hertz = 120.0
    decay_s: Seconds = 0.3
    bend: Annotated[float, Meta(ge=0, le=2)] = 0.3
    partials: tuple[Annotated[float, Meta(ge=0.2, le=20)], ...] = (1.0, 1.59, 2.14)
    tilt: Annotated[float, Meta(ge=0.05, le=1)] = 0.4
    strike: Part = 0.3
    strike_hz: Hertz = 2500.0
    pan: Pan = 0.0
    level_db: Level = 0.0

    def frames(self, _: Tone) -> int:
        """How many frames a tone sounds."""
        return round(self.decay_s * 1.15 * RATE)

    def render(self, tone: Tone) -> FloatArray:
        """One stroke, (2, frames)."""
        frames = self.frames(tone)
        random = tone.random("drum")
        t = np.arange(frames) / RATE
        tune = self.hz * (1.0 + 0.01 * random.uniform(-1.0, 1.0))
        bend = 1.0 + self.bend * np.exp(-t / 0.03) * (0.3 + 0.7 * tone.velocity)
        out = np.zeros(frames, np.float32)
        for index, ratio in enumerate(self.partials):
            if tune * ratio * (1.0 + self.bend) < 18_000.0:
                fall = decay(frames, self.decay_s / (1.0 + 0.6 * index))
                bright = self.tilt**index * (0.5 + 0.5 * tone.velocity) ** index
                out += np.float32(0.6 * bright) * sine(turns_of(tune * ratio * bend, frames)) * fall
        hit = noise(random, frames, self.strike_hz * 0.5, self.strike_hz * 2.5) * decay(frames, 0.02)
        out += np.float32(self.strike * 1.4 * tone.velocity) * hit
        out *= np.minimum(1.0, np.arange(frames) / 16.0).astype(np.float32)
        return panned(out * ending(frames).astype(np.float32), self.pan)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rattle(Bounded):
    """Shakers, tambourines and guiros: noise that swells into the stroke, with jingles or scrapes."""

    low_hz: Hertz = 5000.0
    high_hz: Hertz = 12_000.0
    swell_s: Seconds = 0.025
    decay_s: Seconds = 0.08
    jingle: Part = 0.0
    scrape_hz: Annotated[float, Meta(ge=0, le=200)] = 0.0
    pan: Pan = -0.3
    level_db: Level = 0.0

    def frames(self, tone: Tone) -> int:
        """How many frames a tone sounds."""
        return self._swell(tone) + round(self.decay_s * 1.2 * RATE)

    def render(self, tone: Tone) -> FloatArray:
        """One stroke; its peak stands `swell_s` after the onset, (2, frames)."""
        swell, frames = self._swell(tone), self.frames(tone)
        random = tone.random("rattle")
        level = np.concatenate([np.linspace(0.0, 1.0, swell) ** 1.5, decay(frames - swell, self.decay_s)])
        out = noise(random, frames, self.low_hz, self.high_hz * (0.7 + 0.3 * tone.velocity))
        if self.jingle:
            ring = sum(sine(turns_of(hz, frames)) for hz in (6300.0, 8150.0, 9730.0, 11_900.0))
            out += np.float32(0.1 * self.jingle) * ring
        if self.scrape_hz:
            teeth = 0.5 - 0.5 * np.cos(2.0 * np.pi * self.scrape_hz * np.arange(frames) / RATE)
            out = out * teeth.astype(np.float32) ** 3
        return panned(np.asarray(out * level * ending(frames), np.float32), self.pan)

    def _swell(self, tone: Tone) -> int:
        return round(self.swell_s * (1.3 - 0.5 * tone.velocity) * RATE)


def panned_stereo(x: FloatArray, pan: float) -> FloatArray:
    """Balance of a stereo sound, −1 to 1."""
    gains = np.array([[min(1.0, 1.0 - pan)], [min(1.0, 1.0 + pan)]], np.float32)
    return x * gains


@lru_cache(maxsize=64)
def _cymbal_loop(hz: float, metal: float, low_hz: float, high_hz: float) -> FloatArray:
    """Six squares out of tune beside noise, in a band, drawn as one transform: (2, frames), no seam."""
    random = rng(0, "cymbal", round(hz), round(100 * metal))
    at = np.fft.rfftfreq(_LOOP, 1.0 / RATE)
    lines = np.zeros(at.size, np.complex128)
    for ratio in (1.0, 1.342, 1.2312, 1.6532, 1.9523, 2.1523):
        for harmonic in range(1, 24, 2):
            partial = hz * ratio * harmonic
            if 3000.0 < partial < 17_000.0:
                lines[round(partial * _LOOP / RATE)] += np.exp(2j * np.pi * random.random()) / harmonic**0.8
    lines *= 1.0 / max(1e-9, float(np.sqrt(np.sum(np.abs(lines) ** 2))))
    air = band(at, 2000.0, 16_000.0, 2.0)
    air *= 1.0 / float(np.sqrt(np.sum(air**2)))
    gain = band(at, low_hz, high_hz, 3.0)
    sides = []
    for _ in range(2):
        hiss = air * np.exp(2j * np.pi * random.random(at.size))
        mixed = (metal * lines + (1.0 - metal) * 1.3 * hiss) * gain
        sides.append(np.fft.irfft(mixed, _LOOP) * (0.25 * _LOOP / np.sqrt(2.0)))
    return np.asarray(np.stack(sides), np.float32)
