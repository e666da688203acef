"""The mix of the bundled song: stems at their levels, one room, and a gentle master."""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction
from typing import TYPE_CHECKING, Final

import numpy as np

from engines.core.audio import Audio, FloatArray
from engines.core.rng import rng
from engines.core.source import ArraySource, whole
from engines.dsp.loudness import loudness, true_peak
from engines.generation.composing import compose
from engines.generation.demo import score
from engines.generation.demo.voice import Syllable, sing
from engines.generation.performing import perform
from engines.generation.sound.noise import band, noise
from engines.generation.sound.tone import RATE

if TYPE_CHECKING:
    from engines.core.jobs import JobContext
    from engines.model.arrangement import Arrangement, Lane
    from engines.model.song import SongFacts

_LEVELS: Final = {
    "vocals": -17.5,
    "drums": -17.0,
    "bass": -20.0,
    "arp": -22.0,
    "chords": -19.5,
    "strings": -23.0,
    "percussion": -25.0,
    "texture": -34.0,
}
"""Loudness of each stem alone [LUFS]."""
_WET: Final = {"vocals": 0.2, "drums": 0.04, "arp": 0.14, "chords": 0.09, "strings": 0.3}
_LUFS: Final = -14.0
_CEILING: Final = 10.0 ** (-1.2 / 20.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Mixed:
    """The song, and the stems that it is the sum of before its master, by name."""

    song: Audio
    stems: dict[str, FloatArray]


def mix_song(ctx: JobContext) -> Mixed:
    """Write, play, sing and mix the bundled song; the same every time."""
    written = score.arrangement()
    known = score.facts()
    lanes = [_with_notes(written, lane, known) for lane in written.lanes]
    written = replace(written, lanes=tuple(lanes))
    stems: dict[str, FloatArray] = {}
    for index, lane in enumerate(lanes):
        ctx.checkpoint(0.1 + 0.5 * index / len(lanes), f"playing {lane.id}")
        stems[lane.id.rpartition(":")[2]] = whole(perform(written, lane.id)).samples.copy()
    ctx.checkpoint(0.6, "singing")
    stems["vocals"] = _voices(written)
    ctx.checkpoint(0.8, "mixing")
    fade = _fade(written)
    for name, sound in stems.items():
        stems[name] = _placed(name, sound) * fade
    return Mixed(
        song=Audio(samples=_mastered(sum(stems.values(), np.zeros_like(fade))), rate=RATE), stems=stems
    )


def _with_notes(written: Arrangement, lane: Lane, known: SongFacts) -> Lane:
    return replace(lane, notes=compose(written, lane.id, known)) if lane.part else lane


def _voices(written: Arrangement) -> FloatArray:
    """The singer in the middle; in the choruses two more, a little apart in time and place."""
    frames = written.frames
    lead = [_syllable(written, *note) for note in score.sung()]
    out = np.tile(sing(lead, frames), (2, 1))
    high = [s for s in lead if _label(written, s.start) in {"chorus", "outro"}]
    for index, side in enumerate((0.25, 0.75)):
        double = sing(
            [replace(s, start=s.start + 0.012 * (index + 1), loud=0.5 * s.loud) for s in high],
            frames,
            name=f"double {index}",
            shift=0.06 * (index + 1),
        )
        out[0] += np.float32(1.0 - side) * double
        out[1] += np.float32(side) * double
    return np.asarray(out, np.float32)


def _syllable(written: Arrangement, start: Fraction, length: Fraction, pitch: int, sound: str) -> Syllable:
    first = written.grid.frame_of(start) / RATE
    last = written.grid.frame_of(start + length) / RATE
    loud = 0.95 if _label(written, first) == "chorus" else 0.75
    return Syllable(start=first, stop=last - 0.02, pitch=pitch, sound=sound, loud=loud)


def _label(written: Arrangement, second: float) -> str:
    bar = written.grid.bar_at_frame(round(second * RATE) + 100)
    return next(
        (s.name.split()[0] for s in written.sections if s.first_bar <= bar < s.first_bar + s.bars), ""
    )


def _placed(name: str, sound: FloatArray) -> FloatArray:
    """A stem at its level, in the room."""
    wet = _WET.get(name, 0.0)
    if wet:
        sound = sound + np.float32(wet) * _room(sound)
    level = loudness(Audio(samples=np.asarray(sound, np.float32), rate=RATE))
    gain = 10.0 ** ((_LEVELS[name] - level) / 20.0) if np.isfinite(level) else 1.0
    return np.asarray(sound * gain, np.float32)


def _room(sound: FloatArray) -> FloatArray:
    """A hall of 1.8 s: the sound through decaying noise, without the lows."""
    tail = round(1.8 * RATE)
    random = rng(0, "room")
    fall = np.exp(-6.91 * np.arange(tail) / tail) * np.minimum(1.0, np.arange(tail) / (0.02 * RATE))
    size = 1 << (sound.shape[1] + tail - 1).bit_length()
    cut = band(np.fft.rfftfreq(size, 1.0 / RATE), 250.0, 6500.0, 1.5)
    sides = []
    for side in range(2):
        answer = np.fft.rfft(noise(random, tail, 40.0, 16_000.0) * fall, size) * cut
        sides.append(np.fft.irfft(np.fft.rfft(sound[side], size) * answer, size)[: sound.shape[1]] * 0.03)
    return np.asarray(np.stack(sides), np.float32)


def _fade(written: Arrangement) -> FloatArray:
    curve = score.fade()
    beats = range(int(written.length) + 8)
    gains = [10.0 ** (curve.at(Fraction(beat)) / 20.0) for beat in beats]
    frames = [written.grid.frame_of(beat) for beat in beats]
    out = np.interp(np.arange(written.frames), frames, gains)
    end = round(0.5 * RATE)
    out[-end:] *= np.linspace(1.0, 0.0, end)
    return np.asarray(out[None, :], np.float32)


def _mastered(mix: FloatArray) -> FloatArray:
    """To the loudness, with the peaks rounded off below the ceiling."""
    for _ in range(3):
        mix = mix * np.float32(10.0 ** ((_LUFS - loudness(Audio(samples=mix, rate=RATE))) / 20.0))
        knee = np.float32(0.6 * _CEILING)
        over = np.abs(mix) - knee
        room = np.float32(_CEILING) - knee
        rounded = np.sign(mix) * (knee + room * np.tanh(over / room))
        mix = np.where(over > 0.0, rounded, mix).astype(np.float32)
    peak = 10.0 ** (true_peak(ArraySource(Audio(samples=mix, rate=RATE))) / 20.0)
    return np.asarray(mix * min(1.0, 10.0 ** (-1.0 / 20.0) / peak), np.float32)
