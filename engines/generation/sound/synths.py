"""Subtractive synthesisers: unison oscillators through a moving filter, and the basses made of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from engines.generation.sound.envelopes import Shape, ending, saturated
from engines.generation.sound.noise import centred, noise
from engines.generation.sound.tone import RATE, Array64, Tone, both
from engines.generation.sound.waves import Row, drawn_out, glide, read_table, row_of, sine, stack, turns_of

if TYPE_CHECKING:
    from engines.core.audio import FloatArray

_BREATH_S: Final = 0.003
"""A breath swells so long; at once it would click."""
_SMOOTH: Final = 64


@dataclass(frozen=True, slots=True, kw_only=True)
class Synth:
    """A polyphonic subtractive synthesiser.

    Attributes:
        wave: of the oscillators; see `waves.harmonics`.
        voices, detune_cents, spread: unison: how many, how far apart, how wide (0–1).
        shape: loudness envelope.
        cutoff_hz: filter at rest; `sweep` octaves above it at the attack, falling in `sweep_s`.
        track: how far the cut-off follows the pitch, 0–1.
        resonance: 0–1.
        touch: octaves by which full velocity opens the filter against none.
        rise_s: time in which the filter opens from below, for pads; 0 for none.
        sub: level of a sine an octave below, in the middle.
        vibrato_cents, vibrato_hz: after a moment.
        wobble: octaves by which the filter swings, `wobble_beats` a swing.
        breath: level of noise.
        drive: saturation, 0–1.
        glide_s: time of a slide.
    """

    wave: str = "saw"
    voices: int = 1
    detune_cents: float = 8.0
    spread: float = 0.6
    shape: Shape = Shape()
    cutoff_hz: float = 2000.0
    sweep: float = 0.0
    sweep_s: float = 0.25
    track: float = 0.4
    resonance: float = 0.1
    touch: float = 1.0
    rise_s: float = 0.0
    sub: float = 0.0
    vibrato_cents: float = 0.0
    vibrato_hz: float = 5.2
    wobble: float = 0.0
    wobble_beats: float = 1.0
    breath: float = 0.0
    drive: float = 0.0
    glide_s: float = 0.07

    def frames(self, tone: Tone) -> int:
        """How many frames a tone sounds."""
        return self.shape.frames(tone.held)

    def render(self, tone: Tone) -> FloatArray:
        """One tone, (2, frames)."""
        level = self.shape.curve(tone.held)
        frames = level.size
        hz = self._hz(tone, frames)
        row = self._row(tone, frames)
        tables = stack(self.wave, float(tone.pitch), self.resonance)
        random = tone.random(self.wave)
        out = np.zeros((2, frames), np.float32)
        for index, phase in enumerate(random.uniform(0.0, 1.0, self.voices)):
            place = 0.0 if self.voices == 1 else 2.0 * index / (self.voices - 1) - 1.0
            bent = hz * 2.0 ** (self.detune_cents * _uneven(place) / 1200.0)
            mono = read_table(tables, turns_of(bent, frames, phase), row)
            # Neighbours in pitch stand on opposite sides; an even count would all lean over to one.
            side = -1.0 if self.voices % 2 and index % 2 == 0 else 1.0
            angle = (self.spread * place * side + 1.0) * np.pi / 4.0
            out[1] += mono * np.float32(np.sqrt(2.0) * np.sin(angle))
            mono *= np.float32(np.sqrt(2.0) * np.cos(angle))
            out[0] += mono
        out *= np.float32(1.0 / np.sqrt(self.voices))
        if self.sub:
            out += np.float32(self.sub) * sine(turns_of(hz * 0.5, frames))
        if self.breath:
            out += np.float32(self.breath) * noise(random, frames, tone.hz, min(9000.0, tone.hz * 8.0))
        if self.drive:
            out = centred(saturated(out, self.drive))
        return out * level

    def _hz(self, tone: Tone, frames: int) -> Array64 | float:
        hz = glide(tone, frames, self.glide_s)
        if not self.vibrato_cents:
            return hz
        t = np.arange(0, frames + _SMOOTH, _SMOOTH) / RATE
        depth = self.vibrato_cents * np.clip((t - 0.15) / 0.4, 0.0, 1.0)
        bend = 2.0 ** (depth * np.sin(2.0 * np.pi * self.vibrato_hz * t) / 1200.0)
        return np.asarray(hz * drawn_out(bend, frames, _SMOOTH))

    def _row(self, tone: Tone, frames: int) -> Row:
        octaves = self.touch * (tone.velocity - 0.7) + self.track * (tone.pitch - 60) / 12.0
        if not (self.sweep or self.rise_s or self.wobble):
            return row_of(self.cutoff_hz * 2.0**octaves)
        t = np.arange(0, frames + _SMOOTH, _SMOOTH) / RATE
        moving = np.full(t.size, octaves)
        if self.sweep:
            moving += self.sweep * (0.4 + 0.6 * tone.velocity) * np.exp(-t / (self.sweep_s / 2.0))
        if self.rise_s:
            moving -= 1.6 * np.exp(-t / (self.rise_s / 2.0))
        if self.wobble:
            turn = t / (self.wobble_beats * tone.beat_s)
            moving += self.wobble * 0.5 * (1.0 - np.cos(2.0 * np.pi * turn)) - self.wobble * 0.5
        return row_of(self.cutoff_hz * 2.0**moving).over(frames, _SMOOTH)


@dataclass(frozen=True, slots=True, kw_only=True)
class SubBass:
    """A sine with a little of its harmonics: the sub, and with a long decay and drive the 808 bass.

    Attributes:
        shape: loudness envelope.
        drop: semitones by which the attack starts higher.
        second: level of the second harmonic.
        drive: saturation, 0–1.
        glide_s: time of a slide.
    """

    shape: Shape = Shape(attack_s=0.006, decay_s=0.5, sustain=0.9, release_s=0.06)
    drop: float = 0.0
    second: float = 0.08
    drive: float = 0.1
    glide_s: float = 0.09

    def frames(self, tone: Tone) -> int:
        """How many frames a tone sounds."""
        return self.shape.frames(tone.held)

    def render(self, tone: Tone) -> FloatArray:
        """One tone, (2, frames), in the middle."""
        level = self.shape.curve(tone.held)
        frames = level.size
        t = np.arange(frames) / RATE
        hz = glide(tone, frames, self.glide_s) * (2.0 ** (self.drop / 12.0 * np.exp(-t / 0.015)))
        out = sine(turns_of(np.asarray(hz), frames)) + np.float32(self.second) * sine(
            turns_of(2.0 * np.asarray(hz), frames)
        )
        return both(saturated(out * level, self.drive))


@dataclass(frozen=True, slots=True, kw_only=True)
class Reese:
    """Detuned saws that beat against each other over a clean sub, wide on top and mono below."""

    cutoff_hz: float = 650.0
    detune_cents: float = 18.0
    swing_hz: float = 0.35
    drive: float = 0.35
    shape: Shape = Shape(attack_s=0.008, decay_s=0.4, sustain=0.9, release_s=0.08)

    def frames(self, tone: Tone) -> int:
        """How many frames a tone sounds."""
        return self.shape.frames(tone.held)

    def render(self, tone: Tone) -> FloatArray:
        """One tone, (2, frames)."""
        level = self.shape.curve(tone.held)
        frames = level.size
        hz = glide(tone, frames, 0.08)
        t = np.arange(frames) / RATE
        start = tone.random("reese").uniform(0.0, 1.0, 5)
        cutoff = self.cutoff_hz * 2.0 ** (
            0.7 * np.sin(2.0 * np.pi * (self.swing_hz * t + start[4])) + 1.2 * (tone.velocity - 0.7)
        )
        row = row_of(cutoff)
        tables = stack("saw", float(tone.pitch), 0.35)
        saws = [
            read_table(
                tables, turns_of(hz * 2.0 ** (cents * self.detune_cents / 1200.0), frames, start[index]), row
            )
            for index, cents in enumerate((-1.0, 1.0, 0.43))
        ]
        out = np.stack([saws[0] + 0.6 * saws[1] + 0.5 * saws[2], 0.6 * saws[0] + saws[1] + 0.5 * saws[2]])
        out = centred(saturated(np.asarray(out * 0.5, np.float32), self.drive))
        middle = out.mean(axis=0)
        out = middle + np.float32(0.7) * (out - middle) + np.float32(0.55) * sine(turns_of(hz, frames, 0.0))
        return np.asarray(out * level, np.float32)


@dataclass(frozen=True, slots=True, kw_only=True)
class ImpactKey:
    """A kick-like stab of noise and tone for brass and orchestral hits: brief breath over a synth."""

    synth: Synth
    noise_level: float = 0.1

    def frames(self, tone: Tone) -> int:
        """How many frames a tone sounds."""
        return self.synth.frames(tone)

    def render(self, tone: Tone) -> FloatArray:
        """One tone, (2, frames)."""
        out = self.synth.render(tone)
        frames = min(out.shape[1], RATE // 12)
        puff = noise(tone.random("puff"), frames, 800.0, 7000.0) * ending(frames, 0.05).astype(np.float32)
        puff *= np.minimum(1.0, np.arange(frames) / (_BREATH_S * RATE)).astype(np.float32)
        out[:, :frames] += np.float32(self.noise_level * tone.velocity) * puff
        return out


def _uneven(place: float) -> float:
    """Unison voices stand unevenly, as in the well-known seven-saw oscillator, so that they beat softly."""
    return float(np.sign(place) * abs(place) ** 1.25)
